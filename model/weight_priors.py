"""What is believed of the weights: draws of them, at both levels of the tree.

Each level (the pillars, and the criteria of each pillar) is drawn by itself: fixed, uniform on its simplex,
uniform under an order or under linear conditions, or near given shares. A weight in the whole is the
product of the two. Conditions restrict what was believed before: a level that is uniform on a set becomes
uniform on the part that meets them, other draws are kept if they do, and shares that do not vary must.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from model.draws import two_level_weights
from model.level_polytope import (
    LEAST_KEPT,
    Conditions,
    EmptySetError,
    Kept,
    Simplices,
    ThinSetError,
    biting,
    refuse_conflict,
    sampler,
    unconditional,
)
from model.weights import Tree, Weights

CONCENTRATION = 50.0  # of the Dirichlet near given shares: a share of a third varies by about 0.07


class Level(Protocol):
    """How the shares of some siblings are drawn."""

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return shares of shape (count, siblings), each row summing to 1."""
        ...

    def given(self, conditions: Conditions) -> "Level":
        """Return the same shares, given that they meet conditions: the level itself if they always do.

        Raises EmptySetError if they cannot, ThinSetError if they hardly ever do.
        """
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Fixed:
    """Shares that do not vary."""

    shares: NDArray[np.float64]

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return the same shares for every draw."""
        del rng
        return np.broadcast_to(self.shares, (count, len(self.shares)))

    def given(self, conditions: Conditions) -> "Fixed":
        """Return the same shares if they meet the conditions; the conflict holds all that they do not."""
        broken = np.flatnonzero(conditions.rows @ self.shares < conditions.bounds - 1e-9)
        if len(broken):
            raise EmptySetError(tuple(broken.tolist()))
        return self


@dataclass(frozen=True, slots=True)
class Uniform:
    """Shares uniform on their simplex."""

    size: int

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return exponentials over their sums (Devroye 1986, ch. V.2)."""
        return _normalised(rng.standard_exponential((count, self.size)))

    def given(self, conditions: Conditions) -> Level:
        """Return shares uniform on the set of the conditions."""
        return _part_of(self, unconditional(self.size), conditions)


@dataclass(frozen=True, slots=True, eq=False)
class Within:
    """Shares uniform on the set of some conditions."""

    conditions: Conditions
    sampler: Simplices | Kept

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Draw as was found best for the set."""
        return self.sampler.draw(rng, count)

    def given(self, conditions: Conditions) -> Level:
        """Return shares uniform on a part of the set."""
        return _part_of(self, self.conditions, conditions)


@dataclass(frozen=True, slots=True, eq=False)
class Ordered:
    """Shares uniform among those in the same order as given ones; equal ones stay unordered."""

    shares: NDArray[np.float64]

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Sort uniform shares and give the largest to the largest; equals are shuffled."""
        falling = -np.sort(-_normalised(rng.standard_exponential((count, len(self.shares)))), axis=1)
        shuffled = np.argsort(rng.random((count, len(self.shares))), axis=1)  # breaks ties of given shares
        place = np.argsort(
            -np.take_along_axis(np.tile(self.shares, (count, 1)), shuffled, axis=1), axis=1, kind="stable"
        )
        owner = np.take_along_axis(shuffled, place, axis=1)
        drawn = np.empty_like(falling)
        np.put_along_axis(drawn, owner, falling, axis=1)
        return drawn

    def given(self, conditions: Conditions) -> Level:
        """Return shares uniform among those in the order that meet the conditions."""
        ranks = np.unique(self.shares, return_inverse=True)[1]
        higher, lower = np.nonzero(ranks[:, np.newaxis] == ranks + 1)
        eye = np.eye(len(ranks))
        return _part_of(self, Conditions(eye[higher] - eye[lower], np.zeros(len(higher))), conditions)


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """Shares around given ones: Dirichlet with parameters concentration x share."""

    shares: NDArray[np.float64]
    concentration: float

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return gammas over their sums; a share of 0 stays 0."""
        return _normalised(rng.standard_gamma(self.concentration * self.shares, (count, len(self.shares))))

    def given(self, conditions: Conditions) -> Level:
        """Keep the draws that meet the conditions."""
        never = -np.eye(len(self.shares))[(self.shares == 0) & self.shares.any()]
        found = _biting(Conditions(never, np.zeros(len(never))), conditions)
        if not len(found.rows):
            return self
        kept = Kept(self, found)
        if kept.share() < LEAST_KEPT:
            raise ThinSetError
        return NearWithin(self, kept)


@dataclass(frozen=True, slots=True, eq=False)
class NearWithin:
    """Shares around given ones that meet conditions."""

    near: Near
    kept: Kept

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Draw until enough have been kept."""
        return self.kept.draw(rng, count)

    def given(self, conditions: Conditions) -> Level:
        """Keep those that meet all conditions."""
        return self.near.given(self.kept.conditions.and_also(conditions))


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Some shares drawn, the others fixed: `drawn` has shape (siblings,) and says which."""

    shares: NDArray[np.float64]
    drawn: NDArray[np.bool_]
    inside: Level

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Divide what the fixed shares leave."""
        shares = np.tile(self.shares, (count, 1))
        shares[:, self.drawn] = self.inside.draw(rng, count) * self.shares[self.drawn].sum()
        return shares

    def given(self, conditions: Conditions) -> Level:
        """Restrict the drawn shares, with the fixed ones put into the conditions."""
        rows = conditions.rows[:, self.drawn] * self.shares[self.drawn].sum()
        bounds = conditions.bounds - conditions.rows[:, ~self.drawn] @ self.shares[~self.drawn]
        inside = self.inside.given(Conditions(rows, bounds))
        return self if inside is self.inside else Part(self.shares, self.drawn, inside)


def _part_of(level: Level, own: Conditions, conditions: Conditions) -> Level:
    """Return a level that is uniform on its own set, given conditions."""
    found = _biting(own, conditions)
    return within(own.and_also(found)) if len(found.rows) else level


def _biting(own: Conditions, conditions: Conditions) -> Conditions:
    refuse_conflict(conditions, own)
    return biting(conditions, own)


def within(conditions: Conditions) -> Level:
    """Return shares uniform on the set of conditions, which may be a point.

    Raises EmptySetError and ThinSetError.
    """
    found = sampler(conditions)
    if isinstance(found, Simplices) and len(found.corners) == 1:
        return Fixed(found.corners[0])
    return Within(conditions, found)


def _normalised(parts: NDArray[np.float64]) -> NDArray[np.float64]:
    parts = np.maximum(parts, 0.0)
    sums = parts.sum(axis=1, keepdims=True)
    shares: NDArray[np.float64] = parts / np.where(sums > 0, sums, 1.0)
    return shares


@dataclass(frozen=True, slots=True, eq=False)
class Prior:
    """A prior of the weights: the levels it is drawn at.

    `uniform` is `flat` or `two-level` where exact indices exist, else empty; `is_point` whether it does not vary.
    """

    name: str
    tree: Tree
    pillars: Level
    local: tuple[Level, ...]
    uniform: str = ""
    is_point: bool = False

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return weights of the criteria in the whole, shape (count, criteria)."""
        if self.uniform:
            return two_level_weights(rng, count, self.tree.parent, len(self.tree.pillars))
        shares = self.pillars.draw(rng, count)
        weights = np.empty((count, len(self.tree.criteria)))
        for pillar, level in enumerate(self.local):
            inside = list(self.tree.siblings(pillar))
            weights[:, inside] = shares[:, [pillar]] * level.draw(rng, count)
        return weights

    def given(self, level: int | None, conditions: Conditions) -> "Prior":
        """Return the same prior, given conditions on the shares of the pillars (None) or inside one.

        The prior itself if it always meets them, so that exact indices stay. Raises EmptySetError if it cannot,
        ThinSetError if it hardly ever does.
        """
        before = self.pillars if level is None else self.local[level]
        after = before.given(conditions)
        if after is before:
            return self
        local = tuple(after if pillar == level else other for pillar, other in enumerate(self.local))
        return _prior(self.name, self.tree, after if level is None else self.pillars, local)


def _prior(name: str, tree: Tree, pillars: Level, local: tuple[Level, ...]) -> Prior:
    """Return a prior of levels; it is a point if none of them varies."""
    fixed = all(isinstance(level, Fixed) or size < 2 for level, size in _sized(tree, pillars, local))
    return Prior(name, tree, pillars, local, is_point=fixed)


def _sized(tree: Tree, pillars: Level, local: tuple[Level, ...]) -> list[tuple[Level, int]]:
    """Return each level and how many siblings it has."""
    sizes = [len(tree.siblings(pillar)) for pillar in range(len(tree.pillars))]
    return [(pillars, len(tree.pillars)), *zip(local, sizes, strict=True)]


def base_prior(weights: Weights) -> Prior:
    """Believe the given weights."""
    tree = weights.tree
    local = tuple(Fixed(weights.local[list(tree.siblings(pillar))]) for pillar in range(len(tree.pillars)))
    return _prior("base", tree, Fixed(weights.pillars), local)


def two_level_prior(tree: Tree) -> Prior:
    """Believe nothing: uniform over pillars, and inside each over its criteria."""
    local = tuple(Uniform(len(tree.siblings(pillar))) for pillar in range(len(tree.pillars)))
    return Prior("two-level", tree, Uniform(len(tree.pillars)), local, uniform="two-level")


def flat_prior(tree: Tree) -> Prior:
    """Believe nothing and see no pillars: uniform over all criteria."""
    whole = Tree(pillars=("*",), criteria=tree.criteria, parent=(0,) * len(tree.criteria))
    return Prior("flat", whole, Uniform(1), (Uniform(len(tree.criteria)),), uniform="flat")


def order_prior(weights: Weights) -> Prior:
    """Believe only the order of the given shares, at each level."""
    tree = weights.tree
    local = tuple(Ordered(weights.local[list(tree.siblings(pillar))]) for pillar in range(len(tree.pillars)))
    return _prior("order", tree, Ordered(weights.pillars), local)


def near_prior(weights: Weights, concentration: float = CONCENTRATION) -> Prior:
    """Believe that the given shares are about right, at each level.

    Raises ValueError for a concentration that is not positive and finite.
    """
    if not 0 < concentration < np.inf:
        raise ValueError("the concentration must be positive and finite")
    tree = weights.tree
    local = tuple(
        Near(weights.local[list(tree.siblings(pillar))], concentration) for pillar in range(len(tree.pillars))
    )
    return _prior("near", tree, Near(weights.pillars, concentration), local)


def ranges_prior(weights: Weights, low: Mapping[str, float], high: Mapping[str, float]) -> Prior:
    """Believe that the shares of siblings lie in given ranges, uniformly; those without a range are as given.

    Parameters
    ----------
    low, high : the ends of the ranges by pillar or criterion, as shares of its siblings; low <= share <= high

    Raises ValueError for a missing end or a low end above its high end; EmptySetError and ThinSetError where ranges
    leave no shares, or too few.
    """
    if low.keys() != high.keys() or any(low[name] > high[name] for name in low):
        raise ValueError("every range needs two ends, the low one first")
    tree = weights.tree

    def level(names: Sequence[str], shares: NDArray[np.float64]) -> Level:
        drawn = np.array([low.get(name, 0.0) < high.get(name, 0.0) for name in names])
        rest = float(shares[drawn].sum())
        if drawn.sum() < 2 or rest == 0:
            return Fixed(shares)
        inside = [name for name, is_drawn in zip(names, drawn, strict=True) if is_drawn]
        eye = np.eye(len(inside))
        ends = np.array([low[name] for name in inside]), np.array([high[name] for name in inside])
        bounds = np.concatenate([ends[0], -ends[1]]) / rest
        return Part(shares, drawn, within(Conditions(np.vstack([eye, -eye]), bounds)))

    local = []
    for pillar in range(len(tree.pillars)):
        members = list(tree.siblings(pillar))
        local.append(level([tree.criteria[member] for member in members], weights.local[members]))
    return _prior("ranges", tree, level(tree.pillars, weights.pillars), tuple(local))
