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
from model.nearest_flip import Flip, Scope, nearest_flip, nearest_flip_euclidean, nearest_flip_largest
from model.score import weighted_scores
from model.weight_lines import Lines, first_interval, order_interval, switch_points, weight_lines
from model.weights import Weighting

SCOPES: tuple[Scope, ...] = ("all", "pillars", "within")
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
    which the first option stays first, and all keep their order. `at_zero` and `at_full` are the scores at the ends.
    """

    node: str
    pillar: str
    weight: float
    switches: tuple[SwitchPoint, ...]
    stays_first: tuple[float, float]
    stays_ordered: tuple[float, float]
    at_zero: tuple[float, ...]
    at_full: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestFlip:
    """The nearest weights that put an option first, or None where no weights in a scope do.

    `weights` are those of the criteria in the whole, in percent; `moved` are the points taken from some criteria
    and given to others, half of `l1`, the sum of all changes.
    """

    option: str
    scope: Scope
    l1: float
    moved: float
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WeightSensitivity(Result):
    """How far the answer hangs on the weights."""

    case: Case
    weighting: Weighting
    options: tuple[str, ...]
    first: str
    scores: tuple[float, ...]
    lines: tuple[NodeLines, ...]
    flips: dict[str, dict[Scope, NearestFlip | None]]
    l2: dict[str, float | None]
    linf: dict[str, float | None]
    criticality: tuple[Criticality, ...]
    axes: tuple[str, ...]
    regions: tuple[Region, ...]
    orders: tuple[OrderRegion, ...]


def weight_sensitivity(case: Case, *, perspective: str | None = None, weights: str | Path = "") -> WeightSensitivity:
    """Say what other weights would change.

    Parameters
    ----------
    perspective, weights : whose weights, and a change of them, as in `rank`

    Raises CaseError as `rank` does.
    """
    weighting = find_weighting(case, perspective=perspective, weights=weights)
    names = tuple(option.id for option in case.ranked)
    tree = weighting.weights.tree
    values = mean_values(quantile_array(case.judgements, names, tree.criteria))
    scores = weighted_scores(values, weighting.weights.criteria)
    first = int(np.argmax(scores))
    rivals = [index for index in range(len(names)) if index != first]
    shares = weighting.weights.criteria
    axes, corners = _triangle(values, weighting)
    return WeightSensitivity(
        case=case,
        weighting=weighting,
        options=names,
        first=names[first],
        scores=tuple(scores.tolist()),
        lines=tuple(_node(line, names, weighting) for line in weight_lines(values, weighting.weights)),
        flips={
            names[rival]: {
                scope: _flip(nearest_flip(values, weighting.weights, rival, scope=scope), names[rival], scope)
                for scope in _scopes(weighting)
            }
            for rival in rivals
        },
        l2={names[rival]: _distance(nearest_flip_euclidean(values, shares, rival)) for rival in rivals},
        linf={names[rival]: _distance(nearest_flip_largest(values, shares, rival)) for rival in rivals},
        criticality=criticality(values, shares),
        axes=axes,
        regions=winning_regions(corners) if axes else (),
        orders=order_regions(corners) if axes and len(names) <= _MOST_ORDERED else (),
    )


def _scopes(weighting: Weighting) -> tuple[Scope, ...]:
    """Return the scopes that differ: without pillars only all criteria may change."""
    return SCOPES if len(weighting.weights.tree.pillars) > 1 else SCOPES[:1]


def _node(lines: Lines, names: tuple[str, ...], weighting: Weighting) -> NodeLines:
    tree = weighting.weights.tree
    switches = tuple(
        SwitchPoint(weight=100 * item.weight, before=names[item.before], after=names[item.after])
        for item in switch_points(lines)
    )
    stays, ordered = first_interval(lines), order_interval(lines)
    return NodeLines(
        node=tree.pillars[lines.index] if lines.pillar is None else tree.criteria[lines.index],
        pillar="" if lines.pillar is None else tree.pillars[lines.pillar],
        weight=100 * lines.weight,
        switches=switches,
        stays_first=(100 * stays[0], 100 * stays[1]),
        stays_ordered=(100 * ordered[0], 100 * ordered[1]),
        at_zero=tuple(lines.at_zero.tolist()),
        at_full=tuple(lines.at_one.tolist()),
    )


def _flip(flip: Flip | None, option: str, scope: Scope) -> NearestFlip | None:
    if flip is None:
        return None
    return NearestFlip(
        option=option,
        scope=scope,
        l1=100 * flip.distance,
        moved=50 * flip.distance,
        weights=tuple((100 * flip.weights).tolist()),
    )


def _distance(flip: Flip | None) -> float | None:
    return None if flip is None else 100 * flip.distance


def _triangle(values: NDArray[np.float64], weighting: Weighting) -> tuple[tuple[str, ...], NDArray[np.float64]]:
    """Return what the corners of the triangle are, and the scores there: three pillars, or three criteria without."""
    tree = weighting.weights.tree
    if len(tree.pillars) == 3:
        members = np.zeros((len(tree.criteria), 3))
        members[range(len(tree.criteria)), list(tree.parent)] = weighting.weights.local
        return tree.pillars, values @ members
    if len(tree.pillars) == 1 and len(tree.criteria) == 3:
        return tree.criteria, values
    return (), values
