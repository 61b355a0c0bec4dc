"""The nearest beliefs under which an option ranks first: one fraction t of every range, exactly.

At t each judgement may lie between mean - t (mean - low) and mean + t (high - mean), each share of the weights likewise
in its own range (`model.weight_ranges`), and the text's orders hold: v_a >= v_b where a stands above b. The sets grow
with t, so that bisection finds the smallest t at which the option is level with the first, or ahead. Whether it is so
at one t is a linear program in the weights alone, because the best values for the option are the same for all weights
and against all rivals at once:

- For given v_a each rival b stands as low as can be: v_b = max(low_b, low_c for all c below b, v_a if b is above a).
  Nothing lower agrees with the orders and the ranges.
- So the lead on a criterion is v_a - max(something without v_a, v_a or nothing), which does not fall as v_a rises: v_a
  is as high as can be, v_a = min(high_a, high_b for all b above a). Nothing higher agrees with orders and ranges.
- These values agree with them. The means respect the orders (those that they do not are set aside before), so that b
  above c has low_c <= mean_c <= mean_b <= high_b: no lower end lifts a value out of a range. Of two rivals in order the
  upper one takes its maximum over more terms; if b is below a, each of its terms is at most v_a.

The tests compare with a program in weights and values together, and with grids.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.paper import Order
from model.score import EXACT
from model.weight_ranges import WeightRanges, fixed_weights, part_of

Array = NDArray[np.float64]
FRACTION = 1e-10  # to which the fraction of the ranges is found
FIRST = -EXACT / 2  # points: who leads by this is first, also when it is scored
_SAME = 1e-11  # of shares: the solver's rounding
_INFEASIBLE = 2  # what the solver calls it
_TIGHT: Any = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}


@dataclass(frozen=True, slots=True, eq=False)
class Beliefs:
    """What may be believed: judgements and weights in their ranges, and the orders of the text.

    `means`, `low` and `high` have shape (options, criteria), in points; `above`, shape (criteria, options, options),
    are closed orders that the means respect; `option` is the one that is to be first.
    """

    option: int
    means: Array
    low: Array
    high: Array
    above: NDArray[np.bool_]
    ranges: WeightRanges

    @property
    def base(self) -> Array:
        """The weights of the criteria in the whole before anything moves."""
        return self.ranges.weights.criteria

    def only(self, cells: NDArray[np.bool_]) -> "Beliefs":
        """Return the same beliefs with all judgements but some fixed at their means."""
        low, high = (np.where(cells, ends, self.means) for ends in (self.low, self.high))
        return replace(self, low=low, high=high)

    def fixed(self) -> "Beliefs":
        """Return the same beliefs with the weights as they are."""
        return replace(self, ranges=fixed_weights(self.ranges.weights))

    def values(self, t: float) -> tuple[Array, Array]:
        """Return the lowest and the highest values within a fraction t of the ranges."""
        return part_of(self.means, np.stack([self.low, self.high]), t)


@dataclass(frozen=True, slots=True, eq=False)
class Believed:
    """Beliefs that put an option first: the fraction of the ranges, the weights in the whole, the values."""

    t: float
    weights: Array
    values: Array


def respected(
    orders: Iterable[Order], means: Mapping[tuple[str, str], float]
) -> tuple[tuple[Order, ...], tuple[Order, ...]]:
    """Divide orders into those that the means respect and those that they contradict.

    Parameters
    ----------
    means : by option and criterion; an order on an option without one is respected
    """
    kept, aside = list[Order](), list[Order]()
    for order in orders:
        better, worse = (means.get((option, order.criterion)) for option in (order.better, order.worse))
        contradicted = better is not None and worse is not None and better < worse
        (aside if contradicted else kept).append(order)
    return tuple(kept), tuple(aside)


def best_values(beliefs: Beliefs, t: float) -> Array:
    """Return the values, shape (options, criteria), that are best for the option against every rival.

    The closed form at the head of this file.
    """
    low, high = beliefs.values(t)
    option, above = beliefs.option, beliefs.above
    over = above[:, :, option].T  # (options, criteria): who stands above the option
    highest = np.minimum(high[option], np.min(np.where(over, high, np.inf), axis=0))
    lifted = np.where(above.transpose(1, 2, 0), low[np.newaxis], -np.inf)  # [b, c, i]: the low end of c below b on i
    values: Array = np.maximum(low, lifted.max(axis=1))
    values = np.where(over, np.maximum(values, highest), values)
    values[option] = highest
    return values


def margin(values: Array, weights: Array, option: int) -> float:
    """Return the points by which an option leads the best of the others, negative if it trails."""
    return float(np.min(np.delete(values[option] - values, option, axis=0) @ weights))


def best_weights(beliefs: Beliefs, values: Array, t: float) -> Array:
    """Return the weights within a fraction t of their ranges at which the least lead of the option is largest.

    Raises RuntimeError if the solver fails.
    """
    if not beliefs.ranges.free:
        return beliefs.base
    gaps = np.delete(values[beliefs.option] - values, beliefs.option, axis=0) / 100
    rows, bounds = beliefs.ranges.limits(t)
    size = len(beliefs.base)
    solution = solved(
        np.append(np.zeros(size), -1.0),
        (
            np.vstack([np.column_stack([-gaps, np.ones(len(gaps))]), np.column_stack([rows, np.zeros(len(rows))])]),
            np.concatenate([np.zeros(len(gaps)), bounds]),
        ),
        [(0.0, None)] * size + [(None, None)],
        (np.append(np.ones(size), 0.0), 1.0),
    )
    return beliefs.base if solution is None else shares(solution[:size], beliefs.base)


def shares(found: Array, base: Array) -> Array:
    """Return what a solver found as shares that sum to 1, with those that did not move as they were."""
    clean = np.maximum(found, 0.0)
    clean = clean / clean.sum()
    kept: Array = np.where(np.abs(clean - base) <= _SAME, base, clean)
    return kept


def largest_margin(beliefs: Beliefs, t: float) -> float:
    """Return the largest least lead of the option within a fraction t of the ranges, in points."""
    values = best_values(beliefs, t)
    return margin(values, best_weights(beliefs, values, t), beliefs.option)


def smallest_fraction(beliefs: Beliefs, *, lead: float = 0.0) -> float | None:
    """Return the smallest fraction t of the ranges at which the option is first.

    Parameters
    ----------
    lead : points by which it is to lead each of the others

    Returns None if it cannot within the whole ranges. Exact to `FRACTION`: the sets of beliefs are nested.
    """

    def enough(t: float) -> bool:
        return largest_margin(beliefs, t) >= lead + FIRST

    if margin(beliefs.means, beliefs.base, beliefs.option) >= lead - EXACT:
        return 0.0
    if not enough(1.0):
        return None
    short, long = 0.0, 1.0
    while long - short > FRACTION:
        middle = (short + long) / 2
        short, long = (short, middle) if enough(middle) else (middle, long)
    return long


def nearest_beliefs(beliefs: Beliefs) -> Believed | None:
    """Return beliefs that put the option first within the smallest fraction of the ranges.

    Among them the weights that move least (sum of changes) are taken, and for these the judgements that move least.
    Returns None if no beliefs within the ranges do; the option is first at those returned, to `EXACT`.
    """
    t = smallest_fraction(beliefs)
    return None if t is None else least_change(beliefs, t)


def least_change(beliefs: Beliefs, t: float) -> Believed:
    """Return beliefs within a fraction t of the ranges that put the option first and change as little as can be.

    Parameters
    ----------
    t : a fraction at which the option can be first
    """
    if margin(beliefs.means, beliefs.base, beliefs.option) >= -EXACT:
        return Believed(t, beliefs.base, beliefs.means)
    best = best_values(beliefs, t)
    widest = best_weights(beliefs, best, t)
    moved = _least_weights(beliefs, best, widest, t)
    weights = moved if margin(best, moved, beliefs.option) >= -EXACT else widest
    plain = np.where(weights > 0, best, beliefs.means)
    least = _least_values(beliefs, weights, plain, t)
    values = least if margin(least, weights, beliefs.option) >= -EXACT else plain
    return Believed(t, weights, values)


def _least_weights(beliefs: Beliefs, values: Array, found: Array, t: float) -> Array:
    """Return the weights nearest the base that lose nothing of what is needed."""
    if not beliefs.ranges.free:
        return found
    gaps = np.delete(values[beliefs.option] - values, beliefs.option, axis=0)
    need = min(0.0, margin(values, found, beliefs.option))
    rows, bounds = beliefs.ranges.limits(t)
    rows, bounds = np.vstack([-gaps / 100, rows]), np.append(np.full(len(gaps), -need / 100), bounds)
    size = len(beliefs.base)
    solution = solved(
        np.ones(2 * size),
        (np.hstack([rows, -rows]), bounds - rows @ beliefs.base),
        [(0.0, None)] * size + [(0.0, float(share)) for share in beliefs.base],
        (np.concatenate([np.ones(size), -np.ones(size)]), 0.0),
    )
    return found if solution is None else shares(beliefs.base + solution[:size] - solution[size:], beliefs.base)


def _least_values(beliefs: Beliefs, weights: Array, found: Array, t: float) -> Array:
    """Return the values nearest the means that lose nothing of what is needed."""
    leads, orders = lead_rows(beliefs, weights), order_rows(beliefs)
    need = np.full(len(leads), min(0.0, margin(found, weights, beliefs.option)))
    rows = np.vstack([leads, orders])
    means, (low, high) = beliefs.means.ravel(), beliefs.values(t)
    bounds = rows @ means - np.concatenate([need, np.zeros(len(orders))])
    ends = np.concatenate([high.ravel() - means, means - low.ravel()]) / 100
    solution = solved(
        np.ones(2 * means.size), (np.hstack([-rows, rows]), bounds / 100), [(0.0, float(end)) for end in ends]
    )
    if solution is None:
        return found
    changes = 100 * (solution[: means.size] - solution[means.size :])
    values = np.where(np.abs(changes) < EXACT, means, means + changes)
    return np.clip(values.reshape(low.shape), low, high)


def lead_rows(beliefs: Beliefs, weights: Array) -> Array:
    """Return a row for each rival: rows @ values.ravel() are the leads of the option."""
    cells = np.arange(beliefs.means.size).reshape(beliefs.means.shape)
    rivals = [rival for rival in range(len(beliefs.means)) if rival != beliefs.option]
    rows = np.zeros((len(rivals), beliefs.means.size))
    for row, rival in zip(rows, rivals, strict=True):
        row[cells[beliefs.option]], row[cells[rival]] = weights, -weights
    return rows


def order_rows(beliefs: Beliefs) -> Array:
    """Return a row for each pair in order: rows @ values.ravel() are what the upper one has more, never below 0."""
    cells = np.arange(beliefs.means.size).reshape(beliefs.means.shape)
    criterion, upper, lower = np.nonzero(beliefs.above)
    rows = np.zeros((len(criterion), beliefs.means.size))
    rows[range(len(rows)), cells[upper, criterion]] = 1.0
    rows[range(len(rows)), cells[lower, criterion]] = -1.0
    return rows


def solved(
    cost: Array,
    upper: tuple[Array, Array],
    ends: list[tuple[float | None, float | None]],
    equal: tuple[Array, float] | None = None,
) -> Array | None:
    """Return the x between its ends of least cost, None if there is none.

    Parameters
    ----------
    upper, equal : rows and bounds, rows @ x <= bounds, and a row and a total, row @ x = total
    """
    from scipy.optimize import linprog  # half a second: only who asks waits

    whole: Any = {} if equal is None else {"A_eq": equal[0][np.newaxis], "b_eq": np.array([equal[1]])}
    found: Any = linprog(cost, *upper, bounds=ends, method="highs", options=_TIGHT, **whole)
    if found.status not in (0, _INFEASIBLE):
        raise RuntimeError(f"the linear program was not solved: {found.message}")
    return None if found.status == _INFEASIBLE else np.asarray(found.x, dtype=np.float64)
