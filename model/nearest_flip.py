"""The smallest change of weights that puts another option first, or the proof that there is none.

Distances are sums of absolute changes (L1, twice the points moved), Euclidean (L2) and the largest
single change (Linf); the new weights lie in a polytope, so L1 and Linf are linear programs and L2 is a
least-distance program (Rios Insua & French 1991, EJOR 54(2); Lawson & Hanson 1974, ch. 23).
"""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from model.weights import Tree, Weights

Scope = Literal["all", "pillars", "within"]


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
    proves. An option that is first already has distance 0.
    """
    base = weights.criteria
    moves, equal = _moves(weights, scope)  # w = base + moves x, with equal x = 0
    gaps = np.delete(values[option] - values, option, axis=0)
    scale = max(1.0, float(np.max(np.abs(gaps), initial=0.0)))
    gaps = gaps / scale
    size = moves.shape[1]
    # x = up - down; the cost of a unit of x is the L1 size of its column.
    cost = np.abs(moves).sum(axis=0) if scope == "pillars" else np.ones(size)
    upper = np.concatenate([np.hstack([-gaps @ moves, gaps @ moves]), np.hstack([-moves, moves])])
    bounds = np.concatenate([gaps @ base, base])
    solution = _solved(np.concatenate([cost, cost]), upper, bounds, np.hstack([equal, -equal]), np.zeros(len(equal)))
    if solution is None:
        return None
    change = moves @ (solution[:size] - solution[size:])
    new = np.maximum(base + change, 0.0)
    new /= new.sum()
    return Flip(float(np.abs(new - base).sum()), new)


def _moves(weights: Weights, scope: Scope) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the directions in which weights may move, and the sums that stay."""
    tree = weights.tree
    members = _membership(tree)
    if scope == "pillars":
        divided = np.flatnonzero(weights.divided)
        return (members.T * weights.local[:, np.newaxis])[:, divided], np.ones((1, len(divided)))
    keep = members if scope == "within" else np.ones((1, len(tree.criteria)))
    return np.eye(len(tree.criteria)), keep


def _membership(tree: Tree) -> NDArray[np.float64]:
    members = np.zeros((len(tree.pillars), len(tree.criteria)))
    members[list(tree.parent), range(len(tree.criteria))] = 1.0
    return members


def nearest_flip_euclidean(values: NDArray[np.float64], weights: NDArray[np.float64], option: int) -> Flip | None:
    """Return the weights nearest in L2 at which an option is first, over all criteria.

    A least-distance program by non-negative least squares (Lawson & Hanson 1974, ch. 23, LDP), within the
    changes that sum to 0.
    """
    from scipy.optimize import nnls

    gaps = np.delete(values[option] - values, option, axis=0)
    gaps = gaps / max(1.0, float(np.max(np.abs(gaps), initial=0.0)))
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
    gaps = np.delete(values[option] - values, option, axis=0)
    gaps = gaps / max(1.0, float(np.max(np.abs(gaps), initial=0.0)))
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
    solution = _solved(cost, upper, bounds, total, np.ones(1))
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
) -> NDArray[np.float64] | None:
    """Return the x >= 0 of least cost with upper x <= bounds and equal x = sums, or None if there is none."""
    from scipy.optimize import linprog

    tight: Any = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}
    found: Any = linprog(
        cost, A_ub=upper, b_ub=bounds, A_eq=equal, b_eq=sums, bounds=(0.0, None), method="highs", options=tight
    )
    return None if found.status != 0 else np.asarray(found.x, dtype=np.float64)
