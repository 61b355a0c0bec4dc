"""Ask what other judgements would change: where each changes the first place, and what makes the lead uncertain."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from analysis.asked import refuse_other
from analysis.judgement_groups import Board, Group, Outcome, board_of, groups_of
from analysis.ranges import Ranges, ranges_by_dependence
from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from model.case import Basis, Case
from model.dependence import Dependence, factor_loadings
from model.distributions import Distribution
from model.judgement_lines import JudgementLines, crossings, judgement_lines
from model.judgements import mean_values, quantile_array
from model.score import EXACT, ranks, weighted_scores
from model.variance import (
    Moments,
    Parts,
    cause_parts,
    connected,
    implied_correlation,
    lead_parts,
    moments,
    near_covariance,
    value_covariance,
)
from model.weights import Weighting

Array = NDArray[np.float64]
_NOTHING = 1e-12  # squared points: a variance that is only rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementChange:
    """What one judgement by itself does, all others at their means.

    Beyond `changes_at`, below it for the first option and above it for others, `to` is ahead of the first option; None
    where no value on the scale does that. `within_range` is whether a value of its range does. The leads are those
    of the present first over the present second. `variance_share` is the judgement's part of the variance of that lead
    when judgements vary independently on these weights, None where nothing varies.
    """

    option: str
    criterion: str
    low: float
    median: float
    high: float
    mean: float
    basis: Basis
    grade: int
    changes_at: float | None
    to: str | None
    within_range: bool
    lead_at_low: float
    lead_at_high: float
    variance_share: float | None

    @property
    def swing(self) -> float:
        """How far the lead moves from one end of the range to the other, in points."""
        return abs(self.lead_at_high - self.lead_at_low)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Judgements (option, criterion) of the lead that common causes connect, as one input: its part of the variance."""

    judgements: tuple[tuple[str, str], ...]
    factors: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """The part of the variance of the lead that one common cause makes by itself."""

    factor: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonCauses:
    """The variance of the lead when common causes move the judgements together.

    `parts` are as in `JudgementSensitivity.independent`. The shares are of the variance on these weights: those of the
    clusters sum to 1; those of the causes and `own`, that of the judgements' own errors, leave what comes from
    several of them together.
    """

    parts: Parts
    clusters: tuple[Cluster, ...]
    causes: tuple[Cause, ...]
    own: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LongHorizon:
    """What becomes of the scores when `judgements` of a longer horizon stand in the place of the base ones."""

    judgements: int
    outcome: Outcome
    scores: tuple[float, ...]


@dataclass(frozen=True, kw_only=True, repr=False)
class JudgementSensitivity(Result):
    """How far the answer hangs on the judgements.

    `second` is the present second option and `lead` what it lacks to the first. `judgements` come by falling swing;
    `to_a_tie` are those that by themselves and in their range bring the lead of the first over some option down to
    the tie margin, 0 where it is no more already. `independent` divides the variance of the lead between judgements
    that vary independently and weights near these; `common_causes` is None where no cause moves a judgement of the two
    options.
    """

    case: Case
    weighting: Weighting
    distribution: Distribution
    options: tuple[str, ...]
    scores: tuple[float, ...]
    firsts: tuple[str, ...]
    second: str
    lead: float
    judgements: tuple[JudgementChange, ...]
    to_a_tie: int
    independent: Parts
    common_causes: CommonCauses | None
    groups: tuple[Group, ...]
    long_horizon: LongHorizon | None

    @cached_property
    def ranges(self) -> dict[Dependence, Ranges]:
        """The 5-95 % ranges at each strength of dependence; drawn when they are first asked for."""
        return ranges_by_dependence(self.case, self.weighting)

    @property
    def first(self) -> str:
        """The option that is first on these weights, in the order of the case where several are level."""
        return self.firsts[0]

    @property
    def within_range(self) -> int:
        """How many judgements change the first place by themselves, within their range."""
        return sum(item.within_range for item in self.judgements)


def judgement_sensitivity(
    case: Case,
    *,
    perspective: str | None = None,
    weights: str | Path = "",
    distribution: Distribution = "metalog",
) -> JudgementSensitivity:
    """Say what other judgements would change.

    Parameters
    ----------
    perspective, weights : whose weights, and a change of them, as in `rank`
    distribution : of a range, for the shares of variance: `metalog`, or `uniform` and `pert` for comparison

    Raises CaseError as `rank` does, and for a distribution that there is not.
    """
    refuse_other("--distribution", distribution, get_args(Distribution))
    weighting = find_weighting(case, perspective=perspective, weights=weights)
    board = board_of(case, weighting.weights)
    shares = weighting.weights.criteria
    scores = weighted_scores(mean_values(board.points), shares)
    lines = judgement_lines(board.points, shares)
    pair = (lines.first, lines.second)
    values = moments(np.concatenate([board.points[:, option] for option in pair], axis=1), distribution)
    return JudgementSensitivity(
        case=case,
        weighting=weighting,
        distribution=distribution,
        options=board.options,
        scores=tuple(scores.tolist()),
        firsts=tuple(name for name, place in zip(board.options, ranks(scores), strict=True) if place == 1),
        second=board.options[lines.second],
        lead=lines.lead,
        judgements=_changes(board, lines, values),
        to_a_tie=_to_a_tie(board, shares, lines.lead, case.tie_margin),
        independent=_parts(board, values, np.diag(values.variance)),
        common_causes=_common_causes(board, pair, values),
        groups=groups_of(board),
        long_horizon=_long_horizon(board),
    )


def _to_a_tie(board: Board, shares: Array, lead: float, margin: float) -> int:
    """Count the judgements that alone bring a lead down to a tie; none where nothing is a tie, or it is one already."""
    if not margin or lead <= margin + EXACT:
        return 0
    return int(crossings(board.points, shares, margin)[1].sum())


def _changes(board: Board, lines: JudgementLines, values: Moments) -> tuple[JudgementChange, ...]:
    """Return what each judgement does, by falling swing and then by falling part of its range that is needed."""
    slopes = _slopes(board)
    variances = np.zeros(board.points.shape[1:])
    variances[[lines.first, lines.second]] = (slopes**2 * values.variance).reshape(2, -1)
    total = float(variances.sum())
    means = mean_values(board.points)
    found = [
        JudgementChange(
            option=item.option,
            criterion=item.criterion,
            low=item.low,
            median=item.median,
            high=item.high,
            mean=float(means[place]),
            basis=item.basis,
            grade=item.grade,
            changes_at=None if lines.taker[place] < 0 else float(lines.changes_at[place]),
            to=None if lines.taker[place] < 0 else board.options[lines.taker[place]],
            within_range=bool(lines.within[place]),
            lead_at_low=float(lines.at_low[place]),
            lead_at_high=float(lines.at_high[place]),
            variance_share=float(variances[place]) / total if total > _NOTHING else None,
        )
        for option, row in enumerate(board.cells)
        for criterion, item in enumerate(row)
        for place in [(option, criterion)]
    ]
    return tuple(sorted(found, key=lambda item: (-round(item.swing, 9), not item.within_range)))


def _slopes(board: Board) -> Array:
    """Return how the lead depends on the judgements of the first option and on those of the second."""
    shares = board.weights.criteria
    return np.concatenate([shares, -shares])


def _parts(board: Board, values: Moments, covariance: Array) -> Parts:
    """Divide the variance of the lead between weights near these and the judgements of the two options."""
    count = len(board.weights.criteria)
    difference = np.hstack([np.eye(count), -np.eye(count)])
    return lead_parts(
        difference @ values.mean,
        difference @ covariance @ difference.T,
        board.weights.criteria,
        near_covariance(board.weights),
    )


def _common_causes(board: Board, pair: tuple[int, int], values: Moments) -> CommonCauses | None:
    """Divide the variance of the lead when common causes move the judgements that it hangs on together."""
    criteria, slopes = board.weights.tree.criteria, _slopes(board)
    cells = [(board.options[option], criterion) for option in pair for criterion in criteria]
    factors = tuple(factor.id for factor in board.case.factors)
    laid = factor_loadings(board.case.loadings, factors, [board.options[option] for option in pair], criteria)
    loadings = laid.reshape(len(factors), len(cells)).T.copy()
    loadings[slopes**2 * values.variance <= _NOTHING] = 0.0  # what does not move the lead connects nothing
    covariance = value_covariance(values, implied_correlation(loadings))
    total = float(slopes @ covariance @ slopes)
    if not loadings.any() or total <= _NOTHING:
        return None
    by_cause, own = cause_parts(values, slopes, loadings)
    parts = _parts(board, values, covariance)
    clusters = [
        Cluster(
            judgements=tuple(cells[index] for index in members),
            factors=tuple(np.array(factors)[loadings[list(members)].any(axis=0)].tolist()),
            share=float(slopes[inside] @ covariance[np.ix_(inside, inside)] @ slopes[inside]) / total,
        )
        for members in connected(loadings)
        for inside in [list(members)]
    ]
    return CommonCauses(
        parts=parts,
        clusters=tuple(sorted(clusters, key=lambda item: -item.share)),
        causes=tuple(
            sorted(
                (Cause(factor=name, share=part / total) for name, part in zip(factors, by_cause.tolist(), strict=True)),
                key=lambda item: -item.share,
            )
        ),
        own=own / total,
    )


def _long_horizon(board: Board) -> LongHorizon | None:
    """Put the judgements of a longer horizon in the place of the base ones."""
    later = {(item.option, item.criterion): item for item in board.case.long_horizon if item.option in board.options}
    if not later:
        return None
    cells = [later.get((item.option, item.criterion), item) for row in board.cells for item in row]
    values = mean_values(quantile_array(cells, board.options, board.weights.tree.criteria))
    scores = weighted_scores(values, board.weights.criteria)
    return LongHorizon(judgements=len(later), outcome=board.outcome(values), scores=tuple(scores.tolist()))
