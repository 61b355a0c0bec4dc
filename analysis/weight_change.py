"""Ask what other weights would change: exact switch points, the nearest weights that turn the answer, the triangle."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from model.case import Case
from model.criticality import Criticality, criticality
from model.exact.triangle import OrderRegion, Region, order_regions, winning_regions
from model.judgements import mean_values, quantile_array
from model.nearest_flip import Flip, Scope, can_lead, nearest_flip, nearest_flip_euclidean, nearest_flip_largest
from model.score import EXACT, ranks, weighted_scores
from model.weight_lines import Lines, first_interval, order_interval, switch_points, tie_intervals, weight_lines
from model.weights import Tree, Weighting

SCOPES: tuple[Scope, ...] = ("all", "pillars", "within")
_DECIMALS = 9  # of the scores at the corners of the triangle, in points
_MOST_ORDERED = 6  # options whose orders in the triangle are listed


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchPoint:
    """A weight in percent of the siblings at which the first place changes hands."""

    weight: float
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeLines:
    """What happens as the weight of one pillar or criterion runs from 0 to 100 % of its siblings.

    Weights are in percent. `stays_first` and `stays_ordered` are the weights around the present one between
    which the first option is never behind, and no two options change places. `ties` are the weights at which whoever
    is first leads by no more than the tie margin; none without a margin. `at_zero` and `at_full` are the scores at the
    ends.
    """

    node: str
    pillar: str
    weight: float
    switches: tuple[SwitchPoint, ...]
    stays_first: tuple[float, float]
    stays_ordered: tuple[float, float]
    ties: tuple[tuple[float, float], ...]
    at_zero: tuple[float, ...]
    at_full: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestFlip:
    """The nearest weights that put an option first, or None where no weights in a scope do.

    `weights` are those of the criteria in the whole, in percent; `moved` are the points taken from some criteria
    and given to others, half of `l1`, the sum of all changes. `ahead` is false if the option at best draws level:
    no weights in the scope put it ahead of all options but those that equal it on every criterion.
    """

    option: str
    scope: Scope
    l1: float
    moved: float
    weights: tuple[float, ...]
    ahead: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WeightSensitivity(Result):
    """How far the answer hangs on the weights.

    `firsts` are the options that are first on these weights, level with each other if there are several. `ties` are,
    for each other option, the nearest weights at which it is within the tie margin of the first; none without a margin.
    `regions` are those of the triangle in which each option is first, `clear` those in which it leads every other by
    more than the tie margin; none without a margin.
    """

    case: Case
    weighting: Weighting
    options: tuple[str, ...]
    firsts: tuple[str, ...]
    scores: tuple[float, ...]
    lines: tuple[NodeLines, ...]
    flips: dict[str, dict[Scope, NearestFlip | None]]
    ties: dict[str, NearestFlip | None]
    l2: dict[str, float | None]
    linf: dict[str, float | None]
    criticality: tuple[Criticality, ...]
    axes: tuple[str, ...]
    regions: tuple[Region, ...]
    clear: tuple[Region, ...]
    orders: tuple[OrderRegion, ...]

    @property
    def first(self) -> str:
        """The option that is first on these weights, in the order of the case where several are level."""
        return self.firsts[0]

    @property
    def second(self) -> str:
        """The option that is second on these weights, or level with the first."""
        return max(self.options, key=lambda option: (option != self.first, self.scores[self.options.index(option)]))

    @property
    def tied(self) -> bool:
        """Whether the first leads the second by no more than the tie margin, or by nothing."""
        lead = max(self.scores) - self.scores[self.options.index(self.second)]
        return lead <= self.case.tie_margin + EXACT

    @property
    def undivided(self) -> tuple[str, ...]:
        """The pillars that can be given no weight: the shares inside them are not known."""
        weights = self.weighting.weights
        return tuple(name for name, known in zip(weights.tree.pillars, weights.divided, strict=True) if not known)


def weight_sensitivity(case: Case, *, perspective: str | None = None, weights: str | Path = "") -> WeightSensitivity:
    """Say what other weights would change.

    Parameters
    ----------
    perspective, weights : whose weights, and a change of them, as in `rank`

    Raises CaseError as `rank` does.
    """
    weighting = find_weighting(case, perspective=perspective, weights=weights)
    names = tuple(option.id for option in case.ranked)
    tree, shares = weighting.weights.tree, weighting.weights.criteria
    values = mean_values(quantile_array(case.judgements, names, tree.criteria))
    scores = weighted_scores(values, shares)
    firsts = np.flatnonzero(ranks(scores) == 1).tolist()
    rivals = [index for index in range(len(names)) if index != firsts[0]]
    axes, corners = _triangle(values, weighting)
    return WeightSensitivity(
        case=case,
        weighting=weighting,
        options=names,
        firsts=tuple(names[index] for index in firsts),
        scores=tuple(scores.tolist()),
        lines=tuple(
            _node(line, firsts[0], names, weighting.weights.tree, case.tie_margin)
            for line in weight_lines(values, weighting.weights)
        ),
        flips={names[rival]: _flips(values, weighting, rival, names[rival]) for rival in rivals},
        ties={names[rival]: _tie(values, weighting, rival, names[rival], case.tie_margin) for rival in rivals}
        if case.tie_margin
        else {},
        l2={names[rival]: _distance(nearest_flip_euclidean(values, shares, rival)) for rival in rivals},
        linf={names[rival]: _distance(nearest_flip_largest(values, shares, rival)) for rival in rivals},
        criticality=criticality(values, shares),
        axes=axes,
        regions=winning_regions(corners) if axes else (),
        clear=_clear_regions(corners, case.tie_margin) if axes and case.tie_margin else (),
        orders=order_regions(corners) if axes and len(names) <= _MOST_ORDERED else (),
    )


def _tie(values: NDArray[np.float64], weighting: Weighting, rival: int, name: str, margin: float) -> NearestFlip | None:
    """Return the nearest weights at which an option trails the first by no more than a margin."""
    raised = values.copy()
    raised[rival] += margin  # as weights sum to 1
    return _flip(raised, weighting, rival, name, "all")


def _percent(share: float) -> float:
    """Return a share in percent, without the last digits that only rounding makes: 30, not 30.000000000000004."""
    return round(100 * share, 10)


def _node(lines: Lines, first: int, names: tuple[str, ...], tree: Tree, margin: float) -> NodeLines:
    switches = tuple(
        SwitchPoint(weight=_percent(item.weight), before=names[item.before], after=names[item.after])
        for item in switch_points(lines)
    )
    ties = tie_intervals(lines, margin) if margin else ()
    stays, ordered = first_interval(lines, first), order_interval(lines, first)
    return NodeLines(
        node=tree.pillars[lines.index] if lines.pillar is None else tree.criteria[lines.index],
        pillar="" if lines.pillar is None else tree.pillars[lines.pillar],
        weight=_percent(lines.weight),
        switches=switches,
        stays_first=(_percent(stays[0]), _percent(stays[1])),
        stays_ordered=(_percent(ordered[0]), _percent(ordered[1])),
        ties=tuple((_percent(low), _percent(high)) for low, high in ties),
        at_zero=tuple(lines.at_zero.tolist()),
        at_full=tuple(lines.at_one.tolist()),
    )


def _flips(
    values: NDArray[np.float64], weighting: Weighting, rival: int, option: str
) -> dict[Scope, NearestFlip | None]:
    """Return the nearest flips of an option; what no weights at all can do is not asked of some."""
    every, *narrower = _scopes(weighting)
    found = {every: _flip(values, weighting, rival, option, every)}
    return found | {scope: found[every] and _flip(values, weighting, rival, option, scope) for scope in narrower}


def _scopes(weighting: Weighting) -> tuple[Scope, ...]:
    """Return the scopes that differ: without several pillars and several criteria in one, only `all`."""
    tree = weighting.weights.tree
    return SCOPES if 1 < len(tree.pillars) < len(tree.criteria) else SCOPES[:1]


def _flip(
    values: NDArray[np.float64], weighting: Weighting, rival: int, option: str, scope: Scope
) -> NearestFlip | None:
    flip = nearest_flip(values, weighting.weights, rival, scope=scope)
    if flip is None:
        return None
    return NearestFlip(
        option=option,
        scope=scope,
        l1=_percent(flip.distance),
        moved=_percent(flip.distance / 2),
        weights=tuple(map(_percent, flip.weights.tolist())),
        ahead=can_lead(values, weighting.weights, rival, scope=scope),
    )


def _distance(flip: Flip | None) -> float | None:
    return None if flip is None else _percent(flip.distance)


def _triangle(values: NDArray[np.float64], weighting: Weighting) -> tuple[tuple[str, ...], NDArray[np.float64]]:
    """Return what the corners of the triangle are, and the scores there: three pillars, or three criteria without.

    A pillar whose shares inside are not known has no scores, so there is no triangle then.
    """
    tree = weighting.weights.tree
    if len(tree.pillars) == 3 and np.all(weighting.weights.divided):
        members = np.zeros((len(tree.criteria), 3))
        members[range(len(tree.criteria)), list(tree.parent)] = weighting.weights.local
        return tree.pillars, np.round(values @ members, _DECIMALS)  # so that what is level is equal
    if len(tree.pillars) == 1 and len(tree.criteria) == 3:
        return tree.criteria, values
    return (), values


def _clear_regions(corners: NDArray[np.float64], margin: float) -> tuple[Region, ...]:
    """Return for each option the region in which it leads every other by more than a margin: its scores without it."""
    lowered = corners - margin * np.eye(len(corners))[:, :, np.newaxis]  # one table for each option
    return tuple(winning_regions(scores)[option] for option, scores in enumerate(lowered))
