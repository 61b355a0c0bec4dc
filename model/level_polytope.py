"""Weights of siblings under linear conditions: is the set empty, and uniform draws from it.

The weights of siblings lie on a simplex; each condition cuts off a half-space. If what is left is a
simplex again, its corners with uniform shares give uniform draws. Otherwise a draw from the smallest
simplex around it, parallel to the first or turned over, is kept if it meets all conditions (von Neumann's
rejection). Both give independent draws; a walk such as hit-and-run would not (Tervonen et al. 2013, EJOR
225(3), compare the two).
"""

from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

_TIGHT = 1e-9
_MOST_CORNER_SETS = 20_000
LEAST_ACCEPTED = 1e-4  # a smaller share of the enclosing simplex is refused: draws would take too long


@dataclass(frozen=True, slots=True, eq=False)
class Conditions:
    """The conditions `rows @ w >= bounds` on the weights w of siblings, which sum to 1.

    `rows` has shape (conditions, siblings), `bounds` (conditions,).
    """

    rows: NDArray[np.float64]
    bounds: NDArray[np.float64]

    def met(self, weights: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Tell which weights, shape (..., siblings), meet all conditions."""
        met: NDArray[np.bool_] = np.all(weights @ self.rows.T >= self.bounds - 1e-12, axis=-1)
        return met


class EmptySetError(ValueError):
    """No weights meet all conditions; `conflict` holds the indices of a smallest set that cannot hold together."""

    def __init__(self, conflict: tuple[int, ...]) -> None:
        super().__init__(", ".join(map(str, conflict)))
        self.conflict = conflict


class ThinSetError(ValueError):
    """The set is so thin in its enclosing simplex that independent draws would take too long."""


def extreme(conditions: Conditions, aim: NDArray[np.float64]) -> float | None:
    """Return the least value of aim @ w under the conditions, or None if no weights meet them."""
    from scipy.optimize import linprog

    size = conditions.rows.shape[1]
    found: Any = linprog(
        aim,
        A_ub=-conditions.rows if len(conditions.rows) else None,
        b_ub=-conditions.bounds if len(conditions.rows) else None,
        A_eq=np.ones((1, size)),
        b_eq=np.ones(1),
        bounds=[(0.0, None)] * size,
        method="highs",
    )
    return float(found.fun) if found.status == 0 else None


def smallest_conflict(conditions: Conditions) -> tuple[int, ...]:
    """Return a smallest set of conditions that no weights meet together, or nothing if all can be met."""
    count, nothing = len(conditions.rows), np.zeros(conditions.rows.shape[1])
    if extreme(conditions, nothing) is not None:
        return ()
    for size in range(1, count + 1):
        for chosen in combinations(range(count), size):
            part = Conditions(conditions.rows[list(chosen)], conditions.bounds[list(chosen)])
            if extreme(part, nothing) is None:
                return chosen
    raise AssertionError("all conditions together cannot be met")  # pragma: no cover


@dataclass(frozen=True, slots=True, eq=False)
class Sampler:
    """How to draw uniformly: corners of a simplex, and conditions still to be met (None if it is exact)."""

    corners: NDArray[np.float64]
    conditions: Conditions | None

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Draw weights of shape (count, siblings); raises ThinSetError if too few are kept."""
        size = len(self.corners)
        if self.conditions is None:
            return _dirichlet(rng, count, size) @ self.corners
        kept: list[NDArray[np.float64]] = []
        have = tried = 0
        while have < count:
            block = max(1024, count)
            drawn = _dirichlet(rng, block, size) @ self.corners
            drawn = drawn[self.conditions.met(drawn)]
            kept.append(drawn)
            have, tried = have + len(drawn), tried + block
            if tried > 20 / LEAST_ACCEPTED and have < tried * LEAST_ACCEPTED:
                raise ThinSetError
        return np.concatenate(kept)[:count]


def _dirichlet(rng: np.random.Generator, count: int, size: int) -> NDArray[np.float64]:
    exponentials = np.maximum(rng.standard_exponential((count, size)), np.finfo(np.float64).tiny)
    shares: NDArray[np.float64] = exponentials / exponentials.sum(axis=1, keepdims=True)
    return shares


def sampler(conditions: Conditions) -> Sampler:
    """Choose how to draw uniformly under conditions.

    Raises EmptySetError with a smallest conflict, ThinSetError where the set has no inside to draw from.
    """
    conflict = smallest_conflict(conditions)
    if conflict:
        raise EmptySetError(conflict)
    size = conditions.rows.shape[1]
    eye = np.eye(size)
    low = np.array([extreme(conditions, row) or 0.0 for row in eye])
    high = np.array([-(extreme(conditions, -row) or 0.0) for row in eye])
    if size == 1:
        return Sampler(np.ones((1, 1)), None)
    if np.any(high - low < _TIGHT):
        raise ThinSetError
    corners = _simplex(conditions)
    if corners is not None:
        return Sampler(corners, None)
    upright, turned = 1 - low.sum(), high.sum() - 1
    around = low + upright * eye if upright <= turned else high - turned * eye
    return Sampler(around, Conditions(np.vstack([conditions.rows, eye]), np.append(conditions.bounds, np.zeros(size))))


def _simplex(conditions: Conditions) -> NDArray[np.float64] | None:
    """Return the corners if the set is a simplex: as many faces as weights, each corner on all but one."""
    size = conditions.rows.shape[1]
    rows = np.vstack([conditions.rows, np.eye(size)])
    bounds = np.append(conditions.bounds, np.zeros(size))
    needed = _faces(rows, bounds)
    if len(needed) != size:
        return None
    corners = []
    for left in range(size):
        faces = [face for place, face in enumerate(needed) if place != left]
        system = np.vstack([rows[faces], np.ones(size)])
        corners.append(np.linalg.solve(system, np.append(bounds[faces], 1.0)))
    found = np.array(corners)
    return found if np.all(found @ rows.T >= bounds - 1e-9) else None


def _faces(rows: NDArray[np.float64], bounds: NDArray[np.float64]) -> list[int]:
    """Return the half-spaces that the others do not imply."""
    needed = list(range(len(rows)))
    for index in range(len(rows)):
        others = [other for other in needed if other != index]
        least = _least(rows[others], bounds[others], rows[index])
        if least >= bounds[index] - _TIGHT:
            needed = others
    return needed


def _least(rows: NDArray[np.float64], bounds: NDArray[np.float64], aim: NDArray[np.float64]) -> float:
    """Return the least aim @ w over weights that sum to 1 and meet the rows; they may be negative."""
    from scipy.optimize import linprog

    size = len(aim)
    found: Any = linprog(
        aim, A_ub=-rows, b_ub=-bounds, A_eq=np.ones((1, size)), b_eq=np.ones(1), bounds=(None, None), method="highs"
    )
    return float(found.fun) if found.status == 0 else -np.inf
