"""Ask whether the first place hangs on how values are shaped and put together: one assumption at a time, then all."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from analysis.asked import refuse_sampling
from analysis.ranges import dependence_of, judgement_values
from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from model.aggregation import (
    beats,
    best_shares,
    circle,
    copeland,
    geometric_scores,
    leximin_leads,
    leximin_ranks,
    majority,
    worst_first,
)
from model.case import Case
from model.ensemble import Ensemble
from model.judgements import mean_values, quantile_array
from model.score import EXACT, ranks, weighted_scores
from model.structure_draws import StructureShares, structure_shares
from model.value_shapes import SHAPES, Shape, exact_means, shape_means
from model.weight_priors import near_prior
from model.weights import Weighting

Rule = Literal["additive", "geometric", "leximin", "majority", "plurality", "concave", "convex"]
Effect = Literal["stays", "goes", "ties", "settles"]
DRAWS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What becomes of the options under one rule.

    `scores` are what the rule looks at: points; the worst value for `leximin`; wins over other options less losses for
    `majority`; percent of the weight for `plurality`. `leading` are the first option, then those tied with it;
    `firsts` those exactly level first. `lead` is that over `rival`, the option that comes nearest: in points, for
    `leximin` at the value that decides, or in points of weight for `majority` and `plurality`; for `majority` it is 0
    or less if the first does not beat every other.
    """

    rule: Rule
    scores: tuple[float, ...]
    ranks: tuple[int, ...]
    firsts: tuple[str, ...]
    leading: tuple[str, ...]
    rival: str
    lead: float
    effect: Effect

    @property
    def first(self) -> str:
        """The first option, in the order of the case where several are level."""
        return self.firsts[0]

    @property
    def tied(self) -> tuple[str, ...]:
        """The options tied with the first."""
        return self.leading[1:]

    @property
    def changes(self) -> bool:
        """Whether none of the options that lead as ranked is among those that lead here."""
        return self.effect == "goes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """The values at which the worst-first comparison of the first option and its rival is decided.

    `step` counts the values before them, worst first, that are equal.
    """

    step: int
    criterion: str
    value: float
    rival_criterion: str
    rival_value: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class StructureSensitivity(Result):
    """How far the answer hangs on the way values are shaped and put together.

    `outcomes` begin with the additive rule. `support`, shape (options, options), is the share of the weight on which
    one option is better than another; `circle` names options each of which beats the next, and the last the first,
    if every option is beaten. `exact` are scores with means over the whole distribution of each judgement.
    """

    case: Case
    weighting: Weighting
    options: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    worst: tuple[tuple[str, float], ...]
    deciding: Deciding
    support: NDArray[np.float64]
    circle: tuple[str, ...]
    exact: dict[Shape, tuple[float, ...]]
    shares: StructureShares
    seed: int
    has_ranges: bool

    @property
    def base(self) -> Outcome:
        """What the additive rule makes of the options: the ranking."""
        return self.outcomes[0]

    def outcome(self, rule: Rule) -> Outcome:
        """Return what becomes of the options under a rule."""
        return next(item for item in self.outcomes if item.rule == rule)

    @property
    def largest_error(self) -> float:
        """The largest standard error of a share."""
        found = self.shares
        return float(max(found.whole_error.max(), found.by_shape_error.max(), found.by_aggregation_error.max()))

    def leading_exactly(self, shape: Shape) -> tuple[str, ...]:
        """Return the first option, then those tied with it, if means are taken over whole distributions."""
        scores = np.array(self.exact[shape])
        return _leading(self.options, _by_score(scores, self.case.tie_margin))


def structure_sensitivity(
    case: Case,
    *,
    perspective: str | None = None,
    weights: str | Path = "",
    draws: int = DRAWS,
    seed: int = 0,
    executor: Executor | None = None,
    progress: Callable[[int], None] | None = None,
) -> StructureSensitivity:
    """Say what other ways to shape values and to put them together would change.

    Parameters
    ----------
    perspective, weights : whose weights, and a change of them, as in `rank`
    draws : >= 2, of weights near these and of judgements in their ranges, each scored under every structure
    seed : of the draws
    executor : who works; the bytes are the same whoever does
    progress : told now and then how many draws have been counted since it was last told

    Raises CaseError as `rank` does, and for numbers that no sampling has.
    """
    refuse_sampling(draws=draws, seed=seed)
    weighting = find_weighting(case, perspective=perspective, weights=weights)
    names = tuple(option.id for option in case.ranked)
    tree, shares = weighting.weights.tree, weighting.weights.criteria
    points = quantile_array(case.judgements, names, tree.criteria)
    values = mean_values(points)
    outcomes = _outcomes(names, points, shares, case.tie_margin)
    support, order = majority(values, shares), worst_first(values, shares)
    leximin = next(item for item in outcomes if item.rule == "leximin")
    pair = names.index(leximin.first), names.index(leximin.rival)
    ensemble = Ensemble(near_prior(weighting.weights), judgement_values(case, names, dependence_of(case)), seed)
    return StructureSensitivity(
        case=case,
        weighting=weighting,
        options=names,
        outcomes=outcomes,
        worst=tuple((tree.criteria[row[0]], float(values[index, row[0]])) for index, row in enumerate(order)),
        deciding=_deciding(values, order, pair, tree.criteria),
        support=support,
        circle=tuple(names[index] for index in circle(beats(support))),
        exact={shape: tuple(weighted_scores(exact_means(points, shape), shares).tolist()) for shape in SHAPES},
        shares=structure_shares(ensemble, draws, executor=executor, progress=progress),
        seed=seed,
        has_ranges=bool(np.any(points[0] < points[2])),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """What a rule finds, by option: scores, ranks, leads of the first option over each, and who leads with it."""

    scores: NDArray[np.float64]
    places: NDArray[np.int64]
    leads: NDArray[np.float64]
    leading: NDArray[np.bool_]


def _outcomes(
    names: Sequence[str], points: NDArray[np.float64], shares: NDArray[np.float64], margin: float
) -> tuple[Outcome, ...]:
    """Apply every rule, the additive one first; the others are compared with it."""
    values = mean_values(points)
    found: dict[Rule, _Found] = {
        "additive": _by_score(weighted_scores(values, shares), margin),
        "geometric": _by_score(geometric_scores(values, shares), margin),
        "leximin": _by_worst(values, shares, margin),
        "majority": _by_majority(majority(values, shares)),
        "plurality": _by_score(100 * best_shares(values, shares), 0.0),
        "concave": _by_score(weighted_scores(shape_means(points, "concave"), shares), margin),
        "convex": _by_score(weighted_scores(shape_means(points, "convex"), shares), margin),
    }
    base = _leading(names, found["additive"])
    return tuple(_outcome(names, rule, item, base) for rule, item in found.items())


def _by_score(scores: NDArray[np.float64], margin: float) -> _Found:
    """Rank by scores; those not more than the margin behind the first are tied with it."""
    leads = scores.max() - scores
    return _Found(scores, ranks(scores), leads, leads <= margin + EXACT)


def _by_worst(values: NDArray[np.float64], shares: NDArray[np.float64], margin: float) -> _Found:
    """Rank by the worst values; those not more than the margin behind where that is decided are tied."""
    worst = np.take_along_axis(values, worst_first(values, shares)[:, :1], axis=1)[:, 0]
    places = leximin_ranks(values, shares)
    leads = leximin_leads(values, shares, int(np.argmin(places)))
    return _Found(worst, places, leads, leads <= margin + EXACT)


def _by_majority(support: NDArray[np.float64]) -> _Found:
    """Rank by wins less losses; an option that beats every other is first."""
    scores = copeland(beats(support))
    places = ranks(scores)
    first = int(np.argmin(places))
    return _Found(scores, places, 100 * (support[first] - support[:, first]), places == 1)


def _leading(names: Sequence[str], found: _Found) -> tuple[str, ...]:
    """Name the first option, then those that lead with it."""
    first = int(np.argmin(found.places))
    return (names[first], *(names[index] for index in np.flatnonzero(found.leading).tolist() if index != first))


def _outcome(names: Sequence[str], rule: Rule, found: _Found, base: Sequence[str]) -> Outcome:
    """Say who leads under a rule, and what that changes."""
    others = np.argsort(found.places, kind="stable").tolist()[1:]
    rival = min(others, key=lambda index: found.leads[index])
    leading = _leading(names, found)
    return Outcome(
        rule=rule,
        scores=tuple(found.scores.tolist()),
        ranks=tuple(found.places.tolist()),
        firsts=tuple(name for name, place in zip(names, found.places, strict=True) if place == 1),
        leading=leading,
        rival=names[rival],
        lead=float(found.leads[rival]),
        effect=effect_of(leading, base),
    )


def effect_of(leading: Sequence[str], before: Sequence[str]) -> Effect:
    """Compare those that lead now with those that led before."""
    if set(leading) == set(before):
        return "stays"
    if not set(leading) & set(before):
        return "goes"
    return "ties" if len(leading) > 1 else "settles"


def _deciding(
    values: NDArray[np.float64], order: NDArray[np.int64], pair: tuple[int, int], criteria: Sequence[str]
) -> Deciding:
    """Return where two options first differ, worst values first; the worst ones if they never do."""
    first, rival = (values[index, order[index]] for index in pair)
    step = int(np.argmax(np.abs(first - rival) > EXACT))
    return Deciding(
        step=step,
        criterion=criteria[order[pair[0], step]],
        value=float(first[step]),
        rival_criterion=criteria[order[pair[1], step]],
        rival_value=float(rival[step]),
    )
