"""Weights of siblings under linear conditions: is the set empty, and uniform draws from it.

The weights of siblings lie on a simplex; each condition cuts off a half-space. Conditions that leave no
thickness in some direction, such as two that make two weights equal, leave a set of fewer dimensions, and
uniform then means by its own volume. Its hull is spanned by points as far apart as linear programs find
them, so that a narrow set beside a wide one is as well scaled as any other.

If what is left is a simplex, its corners with uniform shares give uniform draws. Otherwise a draw from
around it is kept if it meets all conditions (von Neumann's rejection): from the smallest simplex, parallel to
the first or turned over, or from the box of the least and largest weights, whichever keeps more. Where few
would be kept, the set is cut into simplices (Cohen & Hickey 1979, J. ACM 26(3)), of which each draw takes one
by its volume. All give independent draws; a walk such as hit-and-run would not (Tervonen et al. 2013, EJOR
225(3), compare the two).
"""

import math
from dataclasses import dataclass
from typing import Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray

_TIGHT = 1e-6  # of weights: a set thinner than this has no thickness
_SEEN = 2e-6  # by how much a draw may miss a condition, then
_MET = 1e-9
_ON_FACE = 1e-7
_TOLERANCES = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}  # HiGHS takes none smaller
_PILOT = 100_000
_WORTH_KEEPING = 0.01  # where a smaller share of draws would be kept, the set is cut into simplices, if not too many
LEAST_KEPT = 1e-3  # a smaller share of draws kept is refused: they would take too long
_MOST_VERTICES = 5_000
_MOST_SIMPLICES = 100_000

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Conditions:
    """The conditions `rows @ w >= bounds` on the weights w of siblings, which sum to 1.

    `rows` has shape (conditions, siblings), `bounds` (conditions,).
    """

    rows: Array
    bounds: Array

    def met(self, weights: Array) -> NDArray[np.bool_]:
        """Tell which weights, shape (..., siblings), meet all conditions."""
        met: NDArray[np.bool_] = np.all(weights @ self.rows.T >= self.bounds - 1e-12, axis=-1)
        return met

    def among(self, chosen: list[int]) -> "Conditions":
        """Return some of the conditions, by their indices."""
        return Conditions(self.rows[chosen], self.bounds[chosen])

    def and_also(self, other: "Conditions") -> "Conditions":
        """Return both these conditions and others."""
        return Conditions(np.vstack([self.rows, other.rows]), np.append(self.bounds, other.bounds))


class EmptySetError(ValueError):
    """No weights meet all conditions; `conflict` holds the indices of some that cannot hold together."""

    def __init__(self, conflict: tuple[int, ...]) -> None:
        super().__init__(", ".join(map(str, conflict)))
        self.conflict = conflict


class ThinSetError(ValueError):
    """So few weights are left that independent draws would take too long."""


def unconditional(size: int) -> Conditions:
    """Return no condition on so many siblings."""
    return Conditions(np.zeros((0, size)), np.zeros(0))


def refuse_conflict(conditions: Conditions, own: Conditions) -> None:
    """Raise EmptySetError if no weights meet the conditions and also those that were there before, which can be met.

    Its conflict is irreducible, though not always the smallest: without any one of its conditions the others can hold
    together. Found by the deletion filter (Chinneck & Dravnieks 1991, ORSA J. Computing 3(2)).
    """
    if _lowest(np.zeros(own.rows.shape[1]), own.and_also(conditions)) is not None:
        return
    kept = list(range(len(conditions.rows)))
    for index in tuple(kept):
        others = [other for other in kept if other != index]
        if _lowest(np.zeros(own.rows.shape[1]), own.and_also(conditions.among(others))) is None:
            kept = others
    raise EmptySetError(tuple(kept))


def biting(conditions: Conditions, own: Conditions) -> Conditions:
    """Return the conditions that others, which can be met, do not imply.

    Raises EmptySetError for those that only weights on the edge of the others' set can meet: they would leave a set
    without the dimension that the other one has.
    """
    ends = [(row @ _found(_lowest(row, own)), row @ _found(_lowest(-row, own))) for row in conditions.rows]
    places = range(len(ends))
    bites = [place for place in places if ends[place][0] < conditions.bounds[place] - _MET]
    edge = [place for place in bites if ends[place][1] < conditions.bounds[place] + _MET]
    if edge:
        raise EmptySetError(tuple(edge))
    return conditions.among(bites)


def _lowest(aim: Array, conditions: Conditions) -> Array | None:
    """Return weights with the least aim @ w under the conditions, or None if no weights meet them."""
    size = len(aim)
    return _solved(aim, conditions, A_eq=np.ones((1, size)), b_eq=np.ones(1), bounds=(0.0, None))


def _solved(aim: Array, conditions: Conditions, **more: Any) -> Array | None:
    from scipy.optimize import linprog

    rows, bounds, options = -conditions.rows, -conditions.bounds, cast("Any", _TOLERANCES)
    found: Any = linprog(aim, A_ub=rows, b_ub=bounds, method="highs", options=options, **more)
    return np.asarray(found.x, dtype=np.float64) if found.status == 0 else None


def _found(point: Array | None) -> Array:
    if point is None:  # pragma: no cover
        raise AssertionError("a bounded set that is not empty has a lowest point")
    return point


class Draws(Protocol):
    """A way to draw weights of siblings."""

    def draw(self, rng: np.random.Generator, count: int) -> Array:
        """Return weights of shape (count, siblings)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Simplices:
    """Weights uniform on simplices, each taken as often as its volume says.

    `corners` has shape (corners, siblings); `chosen`, shape (simplices, corners of each), says which they have;
    `cumulative`, shape (simplices,), adds up their shares of the volume.
    """

    corners: Array
    chosen: NDArray[np.intp]
    cumulative: Array

    def draw(self, rng: np.random.Generator, count: int) -> Array:
        """Give the corners of a simplex uniform shares."""
        if len(self.chosen) == 1:
            return _dirichlet(rng, count, len(self.corners)) @ self.corners
        places = np.searchsorted(self.cumulative[:-1], rng.random(count), side="right")
        shares = _dirichlet(rng, count, self.chosen.shape[1])
        weights: Array = np.einsum("nk,nkw->nw", shares, self.corners[self.chosen[places]])
        return weights


def _dirichlet(rng: np.random.Generator, count: int, size: int) -> Array:
    exponentials = np.maximum(rng.standard_exponential((count, size)), np.finfo(np.float64).tiny)
    shares: Array = exponentials / exponentials.sum(axis=1, keepdims=True)
    return shares


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """Weights uniform between `low` and `high`, shape (siblings,), but for the widest, which is the rest of 1."""

    low: Array
    high: Array

    def draw(self, rng: np.random.Generator, count: int) -> Array:
        """Draw all but the widest; the rest may lie outside its own ends."""
        weights = rng.uniform(self.low, self.high, (count, len(self.low)))
        widest = int(np.argmax(self.high - self.low))
        weights[:, widest] += 1 - weights.sum(axis=1)
        return weights


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """Those draws of weights that meet conditions."""

    around: Draws
    conditions: Conditions

    def draw(self, rng: np.random.Generator, count: int) -> Array:
        """Draw until so many have been kept."""
        kept: list[Array] = []
        have, block = 0, max(1024, count)
        while have < count:
            drawn = self.around.draw(rng, block)
            kept.append(drawn[self.conditions.met(drawn)])
            have += len(kept[-1])
        return np.concatenate(kept)[:count]

    def share(self) -> float:
        """Estimate which share of the draws is kept, by the same pilot each time."""
        return float(self.conditions.met(self.around.draw(np.random.default_rng(0), _PILOT)).mean())


def sampler(conditions: Conditions) -> Simplices | Kept:
    """Choose how to draw uniformly under conditions.

    Raises EmptySetError, and ThinSetError where too few draws would be kept and the set has too many corners to be
    cut into simplices, or where it is too narrow for its corners to be found.
    """
    from scipy.spatial import QhullError

    refuse_conflict(conditions, unconditional(conditions.rows.shape[1]))
    try:
        found = _chosen(conditions)
    except (QhullError, ValueError) as error:  # LinAlgError is a ValueError
        raise ThinSetError from error
    pilot = found.draw(np.random.default_rng(0), 1000)
    if not np.all(pilot @ conditions.rows.T >= conditions.bounds - _SEEN):
        raise ThinSetError
    return found


def _chosen(conditions: Conditions) -> Simplices | Kept:
    size = conditions.rows.shape[1]
    everything = conditions.and_also(Conditions(np.eye(size), np.zeros(size)))
    hull = _hull(everything)
    if hull.dimension == 0:
        return _one_simplex(hull.origin[np.newaxis])
    needed = hull.needed(everything)
    faces = hull.seen(needed)
    if len(faces.rows) == hull.dimension + 1:
        return _one_simplex(hull.weights(_simplex(faces)))
    kept = {item.share(): item for item in _around(everything, needed, hull.dimension)}
    share = max(kept, default=0.0)
    cut = _cut(hull, faces) if share < _WORTH_KEEPING else None
    if cut is None and share < LEAST_KEPT:
        raise ThinSetError
    return cut or kept[share]


def _one_simplex(corners: Array) -> Simplices:
    return Simplices(corners, np.arange(len(corners))[np.newaxis], np.ones(1))


@dataclass(frozen=True, slots=True, eq=False)
class _Hull:
    """The smallest flat around a set: weights are `origin + y @ basis` of coordinates y, shape (..., dimension).

    The set holds the origin and, from there, the end of each row of the basis.
    """

    origin: Array
    basis: Array

    @property
    def dimension(self) -> int:
        return len(self.basis)

    def weights(self, places: Array) -> Array:
        """Return the weights of places given by coordinates."""
        found = np.maximum(self.origin + places @ self.basis, 0.0)
        weights: Array = found / found.sum(axis=-1, keepdims=True)
        return weights

    def seen(self, conditions: Conditions) -> Conditions:
        """Return conditions on the coordinates, with rows of length 1."""
        rows = conditions.rows @ self.basis.T
        lengths = np.linalg.norm(rows, axis=1)
        return Conditions(rows / lengths[:, np.newaxis], (conditions.bounds - conditions.rows @ self.origin) / lengths)

    def needed(self, conditions: Conditions) -> Conditions:
        """Return the conditions that are a face of the set: neither constant on it nor implied by the others."""
        cuts = conditions.among(
            np.flatnonzero(np.linalg.norm(conditions.rows @ self.basis.T, axis=1) > _TIGHT).tolist()
        )
        seen, needed = self.seen(cuts), list(range(len(cuts.rows)))
        for index, (row, bound) in enumerate(zip(seen.rows, seen.bounds, strict=True)):
            others = [other for other in needed if other != index]
            lowest = _solved(row, seen.among(others), bounds=(None, None))
            if lowest is not None and row @ lowest >= bound - _MET:
                needed = others
        return cuts.among(needed)


def _hull(conditions: Conditions) -> _Hull:
    """Span the set by its points: each step looks in a new direction for the farthest, or finds no thickness there."""
    size = conditions.rows.shape[1]
    origin = _found(_lowest(np.zeros(size), conditions))
    seen, basis = np.full((1, size), size**-0.5), []
    while len(seen) < size:
        direction = np.linalg.svd(seen)[2][len(seen)]
        ends = [_found(_lowest(side * direction, conditions)) - origin for side in (1.0, -1.0)]
        step = max(ends, key=lambda end: abs(float(direction @ end)))
        if abs(direction @ step) > _TIGHT:
            basis.append(step)
            direction = step - seen.T @ (seen @ step)
        seen = np.vstack([seen, direction / np.linalg.norm(direction)])
    return _Hull(origin, np.array(basis).reshape(len(basis), size))


def _simplex(faces: Conditions) -> Array:
    """Return the corners of a simplex: each lies on all faces but one."""
    count = len(faces.rows)
    others = [faces.among([face for face in range(count) if face != left]) for left in range(count)]
    return np.array([np.linalg.solve(item.rows, item.bounds) for item in others])


def _around(conditions: Conditions, needed: Conditions, dimension: int) -> list[Kept]:
    """Return draws from simpler sets around one that has all dimensions but those of fixed weights."""
    eye = np.eye(conditions.rows.shape[1])
    low = np.array([_found(_lowest(row, conditions)) @ row for row in eye])
    high = np.array([_found(_lowest(-row, conditions)) @ row for row in eye])
    free = eye[high - low > _TIGHT]
    if len(free) != dimension + 1:
        return []
    upright, turned = 1 - low.sum(), high.sum() - 1
    corners = low + upright * free if upright <= turned else high - turned * free
    return [Kept(_one_simplex(corners), needed), Kept(Box(low, high), needed)]


def _cut(hull: _Hull, faces: Conditions) -> Simplices | None:
    """Cut a set into simplices of its corners, unless they are too many."""
    count, half = len(faces.rows), hull.dimension // 2
    rest = hull.dimension - half
    if math.comb(count - rest, half) + math.comb(count - half - 1, rest - 1) > _MOST_VERTICES:  # McMullen 1970
        return None
    vertices, on_face = _vertices(hull.dimension, faces)
    simplices = _triangulated(on_face, hull.dimension)
    if simplices is None:
        return None
    corners = vertices[simplices]
    volumes = np.abs(np.linalg.det(corners[:, 1:] - corners[:, :1]))
    return Simplices(hull.weights(vertices), simplices, np.cumsum(volumes) / volumes.sum())


def _vertices(dimension: int, faces: Conditions) -> tuple[Array, NDArray[np.bool_]]:
    """Return the corners of a set, shape (corners, dimension), and the faces that each lies on."""
    from scipy.spatial import HalfspaceIntersection

    inside = np.full(dimension, 1 / (dimension + 1))
    half_spaces = np.column_stack([-faces.rows, faces.bounds])
    found = HalfspaceIntersection(half_spaces, inside).intersections
    on_face = np.unique(np.abs(found @ faces.rows.T - faces.bounds) <= _ON_FACE, axis=0)
    corners = [np.linalg.lstsq(faces.rows[faced], faces.bounds[faced])[0] for faced in on_face]
    return np.array(corners), on_face


def _triangulated(on_face: NDArray[np.bool_], dimension: int) -> NDArray[np.intp] | None:
    """Return simplices by their corners, shape (simplices, dimension + 1), or None if they are too many.

    From the first corner to the simplices of each face that it does not lie on, and so on within the faces.
    """
    known: dict[frozenset[int], list[tuple[int, ...]] | None] = {}

    def simplices(corners: frozenset[int]) -> list[tuple[int, ...]] | None:
        if len(corners) == 1:
            return [tuple(corners)]
        if corners not in known:
            known[corners] = _joined(corners)
        return known[corners]

    def _joined(corners: frozenset[int]) -> list[tuple[int, ...]] | None:
        first, found = min(corners), list[tuple[int, ...]]()
        for face in _largest({corners & face for face in faces} - {corners}):
            parts = [] if first in face else simplices(face)
            if parts is None or len(found) + len(parts) > _MOST_SIMPLICES:
                return None
            found += [(first, *part) for part in parts]
        return found

    faces = [frozenset(np.flatnonzero(column).tolist()) for column in on_face.T]
    found = simplices(frozenset(range(len(on_face))))
    return None if found is None else np.array(found, dtype=np.intp).reshape(-1, dimension + 1)


def _largest(sets: set[frozenset[int]]) -> list[frozenset[int]]:
    """Return the sets that no other contains, in a fixed order."""
    return sorted((item for item in sets if item and not any(item < other for other in sets)), key=sorted)
