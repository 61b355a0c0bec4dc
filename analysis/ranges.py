"""Ask how far scores and leads spread when every judgement varies in its range, on given weights."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from analysis.asked import refuse_other
from model.case import Case
from model.dependence import Dependence, FactorValues, factor_loadings
from model.distributions import Distribution
from model.draws import CHUNK
from model.ensemble import Ensemble, RangeValues, drawn
from model.faults import CaseError, Fault
from model.intervals import Intervals, affordable_draws, drawn_scores, intervals
from model.judgements import mean_values, quantile_array
from model.score import EXACT, ranks, weighted_scores
from model.tally import draw_scores
from model.weight_priors import base_prior
from model.weights import Weighting

SEED = 0
_HELD = 2**21  # scores of draws that are held at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From 5 to 95 %, in points, each end with its standard error; nothing is drawn where nothing varies."""

    low: float
    high: float
    low_error: float
    high_error: float

    @property
    def varies(self) -> bool:
        """Whether the two ends differ."""
        return self.low < self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranges:
    """The 5-95 % ranges of scores, and of the lead of the first option over the second, on one set of weights.

    `scores` are in the order of `options`: the ranked ones, then the courses beyond the paper. `dependence` says how
    the judgements moved together; `draws` is 0 where no judgement varies.
    """

    dependence: Dependence
    draws: int
    seed: int
    options: tuple[str, ...]
    scores: tuple[Interval, ...]
    lead: Interval

    def of(self, option: str) -> Interval:
        """Return the range of an option's score."""
        return self.scores[self.options.index(option)]

    @property
    def largest_error(self) -> float:
        """The largest standard error of an end."""
        return max(max(item.low_error, item.high_error) for item in (*self.scores, self.lead))


def dependence_of(case: Case, asked: Dependence | None = None) -> Dependence:
    """Return how the judgements move together: as asked, or through the case's common causes if it says how they act.

    Raises CaseError for another word, and for common causes of a case that does not say how they act.
    """
    if asked is None:
        return "case" if case.loadings else "none"
    refuse_other("--dependence", asked, get_args(Dependence))
    if asked != "none" and not case.loadings:
        raise CaseError((Fault(kind="no_loadings", file="--dependence", found=case.name, expected="none"),))
    return asked


def judgement_values(
    case: Case, options: Sequence[str], dependence: Dependence, distribution: Distribution = "metalog"
) -> RangeValues | FactorValues:
    """Return the judgements of some options as they vary in their ranges."""
    values = varying_values(case, options, dependence, distribution)
    return RangeValues(values.points, distribution) if dependence == "none" else values


def varying_values(
    case: Case, options: Sequence[str], dependence: Dependence, distribution: Distribution = "metalog"
) -> FactorValues:
    """Return the judgements of some options as they vary in their ranges, with their loadings, which may all be 0."""
    criteria, factors = [criterion.id for criterion in case.criteria], [factor.id for factor in case.factors]
    points = quantile_array(case.judgements, options, criteria)
    return FactorValues(points, factor_loadings(case.loadings, factors, options, criteria, dependence), distribution)


def score_ranges(
    case: Case, weightings: Sequence[Weighting], *, dependence: Dependence | None = None, seed: int = SEED
) -> tuple[Ranges, ...]:
    """Return the 5-95 % ranges of scores and leads, for each set of weights, from the same draws.

    Parameters
    ----------
    dependence : how the judgements move together; as the case says if None
    seed : of the draws
    """
    together = dependence_of(case, dependence)
    ranked = [option.id for option in case.ranked]
    options = (*ranked, *(option.id for option in case.beyond))
    values, weights = varying_values(case, options, together), np.array([item.weights.criteria for item in weightings])
    central, draws = weighted_scores(mean_values(values.points), weights), affordable_draws(values)
    held = max(1, _HELD // (max(draws, 1) * len(options)))
    found: list[Ranges] = []
    for start in range(0, len(weights), held):
        scores = drawn_scores(values, weights[start : start + held], draws=draws, seed=seed)
        for means, sample in zip(central[start : start + held], scores, strict=True):
            *own, lead = _intervals(means, sample, len(ranked))
            found.append(
                Ranges(dependence=together, draws=draws, seed=seed, options=options, scores=tuple(own), lead=lead)
            )
    return tuple(found)


def ranges_by_dependence(case: Case, weighting: Weighting) -> dict[Dependence, Ranges]:
    """Return the 5-95 % ranges of scores and of the lead, for each strength of dependence.

    The normals behind the judgements are the same at each. Without common causes there is only `none`.
    """
    strengths = get_args(Dependence) if case.loadings else ("none",)
    return {name: score_ranges(case, [weighting], dependence=name)[0] for name in strengths}


def drawn_together(
    case: Case, weighting: Weighting, *, dependence: Dependence | None = None, draws: int, seed: int = SEED
) -> NDArray[np.float64]:
    """Return the scores of the ranked options in each draw: shape (options, draws).

    The draws are those of `acceptability` on given weights (`base`) with judgements in their ranges.

    Parameters
    ----------
    dependence : as in `score_ranges`
    draws, seed : as in `acceptability`
    """
    values = judgement_values(case, [option.id for option in case.ranked], dependence_of(case, dependence))
    ensemble = Ensemble(base_prior(weighting.weights), values, seed)
    scores = [
        draw_scores(*drawn(ensemble, chunk, np.empty((min(CHUNK, draws - chunk * CHUNK), values.dimensions))))
        for chunk in range(-(-draws // CHUNK))
    ]
    return np.concatenate(scores).T


def drawn_by_all(cases: Sequence[Case], weightings: Sequence[Weighting], *, seed: int = SEED) -> NDArray[np.float64]:
    """Return the scores of the ranked options in each draw, for sets of weights with a case each that differ in values.

    The shape is (weightings, options, draws), without draws where no judgement of any case varies. What the cases share
    is drawn alike for all; where they differ in nothing the draws are those that `score_ranges` counts.
    """
    ranked, together = [option.id for option in cases[0].ranked], dependence_of(cases[0])
    options = (*ranked, *(option.id for option in cases[0].beyond))
    values = [varying_values(case, options, together) for case in cases]
    weights, free = np.array([item.weights.criteria for item in weightings]), np.any([it.free for it in values], axis=0)
    draws = min((affordable_draws(item) for item in values if item.free.any()), default=0)
    scores = np.empty((len(cases), len(options), draws))
    for case in {id(case): case for case in cases}.values():
        rows = [row for row, held in enumerate(cases) if held is case]
        scores[rows] = drawn_scores(values[rows[0]], weights[rows], draws=draws, seed=seed, free=free)
    return scores[:, : len(ranked)]


def fixed_ranges(scores: dict[str, float], lead: float) -> Ranges:
    """Return ranges without width, for scores of beliefs that do not vary."""

    def at(points: float) -> Interval:
        return Interval(low=points, high=points, low_error=0.0, high_error=0.0)

    intervals_of = tuple(map(at, scores.values()))
    return Ranges(dependence="none", draws=0, seed=SEED, options=tuple(scores), scores=intervals_of, lead=at(lead))


def _intervals(means: NDArray[np.float64], sample: NDArray[np.float64], ranked: int) -> list[Interval]:
    """Return the range of each score, then that of the lead; what does not vary stays at its mean."""
    first, second = np.argsort(ranks(means[:ranked]), kind="stable")[:2]
    rows = np.vstack([sample, sample[first] - sample[second]])
    fixed = np.append(means, means[first] - means[second])[:, np.newaxis].repeat(2, axis=1)
    found = intervals(rows) if rows.shape[1] else Intervals(fixed, np.zeros_like(fixed))
    varies = np.ptp(found.ends, axis=1, keepdims=True) > EXACT
    ends, errors = np.where(varies, found.ends, fixed), np.where(varies, found.errors, 0.0)
    return [
        Interval(low=low, high=high, low_error=below, high_error=above)
        for low, high, below, above in np.hstack([ends, errors]).tolist()
    ]
