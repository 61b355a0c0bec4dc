"""The fewest judgements, or the fewest orders, that have to give for an option to rank first: exact integer programs.

A judgement that changes may go anywhere in its range, one that does not keeps its mean: v = mean + up - down with up <= (high -
mean) z, down <= (mean - low) z and z 0 or 1. With fixed weights the leads are linear in v. Orders that are given up ask for
weights and values together; the products y = w v make that linear: low_i w_i <= y_i <= high_i w_i, and y_a >= y_b - g where a
stands above b, with g = 1 for an order that is given up. Every such y is w times values within the ranges.

The solver takes a whole number for one that is within a millionth of it, and a constraint for met that is missed by as
little; so what it finds is checked by the closed form of `model.beliefs`, and refused with a further constraint if it fails.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from model.beliefs import Beliefs, Believed, largest_margin, lead_rows, least_change, order_rows, smallest_fraction
from model.score import EXACT

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Aim = Literal["fewest", "smallest", "widest"]
_LEVEL = -EXACT / 2  # points: what the closed form calls first
_STEP = 1e-9  # of a fraction of the ranges: less is no better
_INFEASIBLE = 2  # what the solver calls it
_MOST_SETS = 24  # of orders, of the same size, among which the best is looked for


def fewest_changes(beliefs: Beliefs) -> Believed | None:
    """Return values that put an option first and change the fewest judgements, with the weights as they are.

    Each changed judgement may go anywhere in its range. Among the sets that are as small, one is taken whose
    changes are smallest in sum. Returns None if no values within the ranges put it first. The `t` returned is 1.
    """
    fixed = beliefs.fixed()
    cells = _sufficient(fixed, "fewest", fixed.means.size)
    if cells is None:
        return None
    least = _sufficient(fixed, "smallest", int(cells.sum()))
    return least_change(fixed.only(cells if least is None else least), 1.0)


def nearest_with_at_most(beliefs: Beliefs, most: int) -> Believed | None:
    """Return the nearest beliefs that put an option first and change at most so many judgements.

    The weights stay as they are. Returns None if there are no such beliefs. The fraction t of the ranges comes down from 1
    in steps, a discrete Newton method: the judgements that lead most at one t give the next, the smallest at which they
    suffice. Where the largest lead is 0, no others suffice at a smaller t, because the sets of beliefs are nested. Each t is
    exact for its judgements; that none are better is known to the solver's millionth.
    """
    fixed = beliefs.fixed()
    t, best = 1.0, None
    while True:
        cells = _chosen(fixed, "widest", most, t)
        found = None if cells is None else smallest_fraction(fixed.only(cells))
        if cells is None or found is None or (best is not None and found >= t - _STEP):
            return None if best is None else least_change(fixed.only(best), t)
        t, best = found, cells


def _sufficient(beliefs: Beliefs, aim: Aim, most: int) -> Mask | None:
    """Return judgements, shape (options, criteria), that suffice anywhere in their ranges, or None if none do."""
    refused: list[Mask] = []
    while True:
        cells = _chosen(beliefs, aim, most, 1.0, refused)
        if cells is None or largest_margin(beliefs.only(cells), 1.0) >= _LEVEL:
            return cells
        refused.append(cells)


def _chosen(beliefs: Beliefs, aim: Aim, most: int, t: float, refused: Sequence[Mask] = ()) -> Mask | None:
    """Return which judgements change, shape (options, criteria), for weights that are fixed.

    Parameters
    ----------
    aim : the `fewest` changes that put the option first, the `smallest` sum of them, or the `widest` lead
    most : at most so many change
    refused : sets of which a further judgement must change

    Only the option itself and rivals that stand above it need ever rise, and only rivals fall. So there is a variable for each way
    a judgement may go, the part of t times its range that it goes there; one for whether it goes; and the least lead. A row is
    in units of its largest coefficient, and orders that nothing can break are left out: the solver needs both.
    """
    means, ways = beliefs.means.ravel(), _ways(beliefs, t)
    size = ways.shape[0]
    moves, orders = lead_rows(beliefs, beliefs.base), order_rows(beliefs)
    leads, sums = moves @ ways.T, orders @ ways.T
    unit = max(float(np.abs(leads).max(initial=0.0)), EXACT)
    gap = orders @ means
    breakable = gap + np.minimum(sums, 0.0).sum(axis=1) < 0
    scale = np.abs(sums[breakable]).max(axis=1, initial=EXACT)[:, np.newaxis]
    goes = np.abs(ways) > 0
    cells = np.flatnonzero(goes.any(axis=0))
    whole = np.concatenate([np.zeros(size), np.ones(len(cells)), [0.0]])
    eye, none = np.eye(size), np.zeros((len(leads), len(cells)))
    rows = [
        np.hstack([-leads / unit, none, np.ones((len(leads), 1))]),
        np.hstack([-sums[breakable] / scale, np.zeros((len(scale), len(cells) + 1))]),
        np.hstack([eye, -goes[:, cells].astype(np.float64), np.zeros((size, 1))]),
        whole[np.newaxis],
        *(np.concatenate([np.zeros(size), chosen.ravel()[cells] - 1.0, [0.0]])[np.newaxis] for chosen in refused),
    ]
    bounds = [moves @ means / unit, gap[breakable] / scale[:, 0], np.zeros(size), [float(most)], -np.ones(len(refused))]
    cost = {
        "fewest": whole,
        "smallest": np.concatenate([np.abs(ways).sum(axis=1), np.zeros(len(cells) + 1)]),
        "widest": np.append(np.zeros(size + len(cells)), -1.0),
    }
    lead = (-np.inf, np.inf) if aim == "widest" else (0.0, 0.0)
    ends = np.append(np.zeros(size + len(cells)), lead[0]), np.append(np.ones(size + len(cells)), lead[1])
    found = _whole_solved(cost[aim], np.vstack(rows), np.concatenate(bounds), whole, ends)
    if found is None:
        return None
    changed = np.zeros(means.size, dtype=np.bool_)
    changed[cells] = found[size:-1] > 0.5
    return changed.reshape(beliefs.means.shape)


def _ways(beliefs: Beliefs, t: float) -> Array:
    """Return how far each judgement may go each way it need go, shape (ways, options x criteria), in points."""
    low, high = beliefs.values(t)
    mine = np.arange(len(low))[:, np.newaxis] == beliefs.option
    rises = (mine | beliefs.above[:, :, beliefs.option].T) & (high > beliefs.means) & (beliefs.base > 0)
    falls = ~mine & (low < beliefs.means) & (beliefs.base > 0)
    up, down = (np.diag(change.ravel()) for change in (high - beliefs.means, low - beliefs.means))
    return np.vstack([up[rises.ravel()], down[falls.ravel()]])


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """One order that may be given up: the indices of its criterion and of the two options."""

    criterion: int
    upper: int
    lower: int


def fewest_given_up(beliefs: Beliefs, relations: Sequence[Relation], closed: Any) -> tuple[int, ...] | None:
    """Return the indices of the fewest orders that have to be given up for an option to rank first.

    Parameters
    ----------
    relations : the orders one by one; options with an index beyond the ranked ones carry orders and have no range
    closed : the function that returns the closed orders (`Beliefs.above`) of a sequence of relations

    Of several sets of the same size (of `_MOST_SETS` at most) the one with the smallest fraction of the ranges is taken.
    Returns None if even without any order no beliefs within the ranges put it first.
    """

    def without(gone: tuple[int, ...]) -> Beliefs:
        return replace(beliefs, above=closed([item for index, item in enumerate(relations) if index not in gone]))

    if largest_margin(without(tuple(range(len(relations)))), 1.0) < _LEVEL:
        return None
    found: dict[tuple[int, ...], float] = {}
    program = _program(beliefs, relations)
    refused: list[tuple[Array, float]] = []
    while len(found) < _MOST_SETS:
        gone = _given_up(program, len(relations), refused)
        if gone is None or any(len(gone) > len(other) for other in found):
            break
        t = smallest_fraction(without(gone))
        inside = np.isin(np.arange(len(relations)), gone).astype(np.float64)
        if t is None:
            refused.append((inside - 1, -1.0))
        else:
            found[gone] = t
            refused.append((inside, len(gone) - 1.0))
    return min(found, key=lambda gone: found[gone])


def _given_up(
    program: tuple[Array, Array, Array], count: int, refused: list[tuple[Array, float]]
) -> tuple[int, ...] | None:
    rows, bounds, whole = program
    more = [np.concatenate([np.zeros(len(whole) - count), row]) for row, _ in refused]
    found = _whole_solved(whole, np.vstack([rows, *more]), np.append(bounds, [bound for _, bound in refused]), whole, (0 * whole, 1 + 0 * whole))
    return None if found is None else tuple(np.flatnonzero(found[-count:] > 0.5).tolist())


def _program(beliefs: Beliefs, relations: Sequence[Relation]) -> tuple[Array, Array, Array]:
    """Return rows, bounds and whole variables of the program in weights, products y / 100 and orders."""
    criteria = len(beliefs.base)
    options = 1 + max([len(beliefs.means) - 1, *(max(item.upper, item.lower) for item in relations)])
    size = criteria * (1 + options) + len(relations)
    place = criteria * (1 + np.arange(options))[:, np.newaxis] + np.arange(criteria)
    low, high = np.zeros((options, criteria)), np.ones((options, criteria))
    low[: len(beliefs.means)], high[: len(beliefs.means)] = beliefs.low / 100, beliefs.high / 100
    eye = np.eye(size)
    lead = [
        eye[place[rival]].sum(axis=0) - eye[place[beliefs.option]].sum(axis=0)
        for rival in range(len(beliefs.means))
        if rival != beliefs.option
    ]
    inside = [
        row
        for option in range(options)
        for i in range(criteria)
        for row in (eye[place[option, i]] - high[option, i] * eye[i], low[option, i] * eye[i] - eye[place[option, i]])
    ]
    order = [
        eye[place[item.lower, item.criterion]] - eye[place[item.upper, item.criterion]] - eye[size - len(relations) + index]
        for index, item in enumerate(relations)
    ]
    limits, ends = beliefs.ranges.limits(1.0)
    limits = np.hstack([limits, np.zeros((len(limits), size - criteria))])
    total = eye[:criteria].sum(axis=0)
    rows = np.vstack([*lead, *inside, *order, limits, total, -total])
    bounds = np.concatenate([np.zeros(len(lead) + len(inside) + len(order)), ends, [1.0, -1.0]])
    whole = np.append(np.zeros(size - len(relations)), np.ones(len(relations)))
    return rows, bounds, whole


def _whole_solved(
    cost: Array, rows: Array, bounds: Array, whole: Array, ends: tuple[Array, Array]
) -> Array | None:
    """Return the x between its ends of least cost with rows @ x <= bounds and some x whole; None if there is none."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    found: Any = milp(
        cost,
        integrality=whole,
        bounds=Bounds(*ends),
        constraints=LinearConstraint(csr_array(rows), -np.inf, bounds),
        options={"mip_rel_gap": 0.0},
    )
    if found.status not in (0, _INFEASIBLE):
        raise RuntimeError(f"the integer program was not solved: {found.message}")
    return None if found.status == _INFEASIBLE else np.asarray(found.x, dtype=np.float64)
