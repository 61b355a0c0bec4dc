"""The fewest judgements that have to change for an option to rank first, the weights as they are: integer programs.

A judgement that changes may go anywhere in its range, one that does not keeps its mean: v = mean + up - down with up <=
(high - mean) z, down <= (mean - low) z and z 0 or 1. The leads are linear in v. The solver takes for a whole number
what is within a millionth of one, and for met a constraint that is missed by as little; so what it finds is checked by
the closed form of `model.beliefs`, and refused with a further constraint if it fails.
"""

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from model.beliefs import (
    FIRST,
    Beliefs,
    Believed,
    largest_margin,
    lead_rows,
    least_change,
    order_rows,
    smallest_fraction,
)
from model.score import EXACT

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Aim = Literal["fewest", "smallest", "widest"]
_STEP = 1e-6  # of a fraction of the ranges: the solver tells no less apart
_NEAR_TOP = 0.05  # where to look: what suffices comes down fast, so that the rest is soon ruled out
_INFEASIBLE = 2  # what the solver calls it


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

    The weights stay as they are. Returns None if there are no such beliefs. The smallest fraction t lies between that
    without a limit and that of some judgements that suffice, and the two are brought together: the judgements that lead
    most at one t suffice there if any do. Each t is exact for its judgements; that no others have a smaller one is
    known to the solver's millionth.
    """
    fixed = beliefs.fixed()

    def widest(t: float) -> tuple[float, Mask | None]:
        cells = _chosen(fixed, "widest", most, t)
        needed = None if cells is None else smallest_fraction(fixed.only(cells))
        return np.inf if needed is None else needed, cells

    short = smallest_fraction(fixed)
    long, best = widest(1.0)
    if short is None or best is None or long > 1:
        return None
    while long - short > _STEP:
        probe = long - _NEAR_TOP * (long - short)
        needed, cells = widest(probe)
        if needed < long:
            long, best = needed, cells
        if needed > probe:
            short = probe
    return None if best is None else least_change(fixed.only(best), long)


def _sufficient(beliefs: Beliefs, aim: Aim, most: int) -> Mask | None:
    """Return judgements, shape (options, criteria), that suffice anywhere in their ranges, or None if none do."""
    refused: list[Mask] = []
    while True:
        cells = _chosen(beliefs, aim, most, 1.0, refused)
        if cells is None or largest_margin(beliefs.only(cells), 1.0) >= FIRST:
            return cells
        refused.append(cells)


def _chosen(beliefs: Beliefs, aim: Aim, most: int, t: float, refused: Sequence[Mask] = ()) -> Mask | None:
    """Return which judgements change, shape (options, criteria), for weights that are fixed.

    Parameters
    ----------
    aim : the `fewest` changes that put the option first, the `smallest` sum of them, or the `widest` lead
    most : at most so many change
    refused : sets of which a further judgement must change

    Only the option itself and rivals that stand above it need ever rise, and only rivals fall. So there is a variable
    for each way a judgement may go, the part of t times its range that it goes there; one for whether it goes; and the
    least lead. A row is in units of its largest coefficient, and orders that nothing can break are left out: the solver
    needs both.
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
    found = whole_solved(cost[aim], np.vstack(rows), np.concatenate(bounds), whole, ends)
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


def whole_solved(cost: Array, rows: Array, bounds: Array, whole: Array, ends: tuple[Array, Array]) -> Array | None:
    """Return the x between its ends of least cost with rows @ x <= bounds and some x whole; None if there is none."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    found: Any = milp(
        cost,
        integrality=whole.astype(np.int64),
        bounds=Bounds(*ends),
        constraints=LinearConstraint(csr_array(rows), -np.inf, bounds),
        options={"mip_rel_gap": 0.0, "presolve": False},  # presolved, it may print where no option stops it
    )
    if found.status not in (0, _INFEASIBLE):
        raise RuntimeError(f"the integer program was not solved: {found.message}")
    return None if found.status == _INFEASIBLE else np.asarray(found.x, dtype=np.float64)
