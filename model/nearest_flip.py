"""The smallest change of weights that puts another option first, or the proof that there is none.

Distances are sums of absolute changes (L1, twice the points moved), Euclidean (L2) and the largest
single change (Linf); the new weights lie in a polytope, so L1 and Linf are linear programs and L2 is a
least-distance program (Rios Insua & French 1991, EJOR 54(2); Lawson & Hanson 1974, ch. 23).
"""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from model.score import EXACT
from model.weights import Weights

Scope = Literal["all", "pillars", "within"]
_INFEASIBLE = 2  # what the solver calls it


@dataclass(frozen=True, slots=True, eq=False)
class Flip:
    """The nearest weights at which an option is first, perhaps with others.

    `weights`, shape (criteria,), are shares of the whole; `distance` is in shares, in its own norm.
    """

    distance: float
    weights: NDArray[np.float64]


def nearest_flip(values: NDArray[np.float64], weights: Weights, option: int, *, scope: Scope = "all") -> Flip | None:
    """Return the weights nearest in L1 at which an option is first.

    Parameters
    ----------
    values : shape (options, criteria), in points
    scope : which weights may change: `all` criteria in the whole, only the `pillars` (shares inside
        them stay), or only the shares `within` pillars

    Returns None if no weights in the scope put it first: the polytope is empty, which the program
    proves. An option that is first already has distance 0. Raises RuntimeError if the solver fails.
    """
    base = weights.criteria
    gaps, scale = _gaps(values, option)
    if np.all(gaps @ base >= -EXACT / scale):
        return Flip(0.0, base)
    room = _room(weights, scope)
    # shares = start + up - down, where up >= 0 and 0 <= down <= start
    ahead, size = gaps @ room.spread, len(room.start)
    solution = _solved(
        np.ones(2 * size),
        np.hstack([-ahead, ahead]),
        ahead @ room.start,
        np.hstack([room.groups, -room.groups]),
        np.zeros(len(room.groups)),
        ends=[(0.0, None)] * size + [(0.0, float(share)) for share in room.start],
    )
    if solution is None:
        return None
    new = room.spread @ np.maximum(room.start + solution[:size] - solution[size:], 0.0)
    new /= new.sum()
    return Flip(float(np.abs(new - base).sum()), new)


def can_lead(values: NDArray[np.float64], weights: Weights, option: int, *, scope: Scope = "all") -> bool:
    """Tell whether some weights in a scope put an option ahead of all others, not only level with them.

    Options that are equal to it on every criterion do not count. The largest of the least leads is a linear
    program, that of potential optimality (Hazen 1986, Operations Research 34(2)). Parameters and errors as in
    `nearest_flip`.
    """
    room = _room(weights, scope)
    gaps, _ = _gaps(values, option)
    ahead = gaps[np.any(np.abs(gaps) > EXACT, axis=1)] @ room.spread
    size = len(room.start)
    solution = _solved(
        np.append(np.zeros(size), -1.0),
        np.hstack([-ahead, np.ones((len(ahead), 1))]),
        np.zeros(len(ahead)),
        np.hstack([room.groups, np.zeros((len(room.groups), 1))]),
        room.groups @ room.start,
        ends=[(0.0, None)] * size + [(None, 1.0)],
    )
    return solution is not None and bool(solution[-1] > EXACT)


def _gaps(values: NDArray[np.float64], option: int) -> tuple[NDArray[np.float64], float]:
    """Return the leads of an option over the others on each criterion, scaled to -1..1, and the scale in points."""
    gaps = np.delete(values[option] - values, option, axis=0)
    scale = max(1.0, float(np.max(np.abs(gaps), initial=0.0)))
    return gaps / scale, scale


@dataclass(frozen=True, slots=True, eq=False)
class _Room:
    """The weights of a scope: `spread` times shares >= 0 whose sums by `groups` are those of the `start`."""

    spread: NDArray[np.float64]
    start: NDArray[np.float64]
    groups: NDArray[np.float64]


def _room(weights: Weights, scope: Scope) -> _Room:
    """Return what may vary: the weights of criteria or of pillars that have shares inside them."""
    tree, base = weights.tree, weights.criteria
    members = np.zeros((len(tree.pillars), len(tree.criteria)))
    members[list(tree.parent), range(len(tree.criteria))] = 1.0
    if scope == "pillars":
        divided = np.flatnonzero(weights.divided)
        spread = (members.T * weights.local[:, np.newaxis])[:, divided]
        return _Room(spread, weights.pillars[divided], np.ones((1, len(divided))))
    if scope == "within":
        held = np.flatnonzero(members.T @ weights.pillars > 0)
        groups = members[weights.pillars > 0]
        return _Room(np.eye(len(base))[:, held], base[held], groups[:, held])
    return _Room(np.eye(len(base)), base, np.ones((1, len(base))))


def nearest_flip_euclidean(values: NDArray[np.float64], weights: NDArray[np.float64], option: int) -> Flip | None:
    """Return the weights nearest in L2 at which an option is first, over all criteria.

    A least-distance program by non-negative least squares (Lawson & Hanson 1974, ch. 23, LDP), within the
    changes that sum to 0.
    """
    from scipy.optimize import nnls

    gaps, _ = _gaps(values, option)
    within = np.linalg.svd(np.ones((1, len(weights))))[2][1:].T  # an orthonormal basis of them
    lhs = np.concatenate([gaps, np.eye(len(weights))]) @ within
    rhs = np.concatenate([-gaps @ weights, -weights])
    if np.all(rhs <= 0):
        return Flip(0.0, weights)
    system = np.vstack([lhs.T, rhs])
    target = np.append(np.zeros(len(lhs[0])), 1.0)
    solution, _ = nnls(system, target)
    residual = system @ solution - target
    if abs(residual[-1]) < 1e-12 or np.linalg.norm(residual) < 1e-9:
        return None
    change = within @ (-residual[:-1] / residual[-1])
    return Flip(float(np.linalg.norm(change)), weights + change)


def nearest_flip_largest(values: NDArray[np.float64], weights: NDArray[np.float64], option: int) -> Flip | None:
    """Return the weights nearest in Linf at which an option is first, over all criteria."""
    gaps, _ = _gaps(values, option)
    size = len(weights)
    eye, column = np.eye(size), np.ones((size, 1))
    upper = np.vstack(
        [
            np.hstack([-gaps, np.zeros((len(gaps), 1))]),
            np.hstack([eye, -column]),
            np.hstack([-eye, -column]),
        ]
    )
    bounds = np.concatenate([np.zeros(len(gaps)), weights, -weights])
    total = np.append(np.ones(size), 0.0)[np.newaxis, :]
    cost = np.append(np.zeros(size), 1.0)
    solution = _solved(cost, upper, bounds, total, np.ones(1), ends=[(0.0, None)] * (size + 1))
    if solution is None:
        return None
    new = np.maximum(solution[:size], 0.0)
    new /= new.sum()
    return Flip(float(np.max(np.abs(new - weights))), new)


def _solved(
    cost: NDArray[np.float64],
    upper: NDArray[np.float64],
    bounds: NDArray[np.float64],
    equal: NDArray[np.float64],
    sums: NDArray[np.float64],
    *,
    ends: list[tuple[float | None, float | None]],
) -> NDArray[np.float64] | None:
    """Return the x between its ends of least cost with upper x <= bounds and equal x = sums, None if there is none."""
    from scipy.optimize import linprog

    tight: Any = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}
    found: Any = linprog(
        cost, A_ub=upper, b_ub=bounds, A_eq=equal, b_eq=sums, bounds=ends, method="highs", options=tight
    )
    if found.status not in (0, _INFEASIBLE):
        raise RuntimeError(f"the linear program was not solved: {found.message}")
    return None if found.status == _INFEASIBLE else np.asarray(found.x, dtype=np.float64)
