"""What is believed of the weights: draws of them, at both levels of the tree.

Each level (the pillars, and the criteria of each pillar) is drawn by itself: fixed, uniform on its simplex,
uniform under an order or under linear conditions, or near given shares. A weight in the whole is the
product of the two.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from model.draws import two_level_weights
from model.level_polytope import Conditions, sampler
from model.weights import Tree, Weights

CONCENTRATION = 50.0  # of the Dirichlet near given shares: a share of a third varies by about 0.07


class Level(Protocol):
    """How the shares of some siblings are drawn."""

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return shares of shape (count, siblings), each row summing to 1."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Fixed:
    """Shares that do not vary."""

    shares: NDArray[np.float64]

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return the same shares for every draw."""
        del rng
        return np.broadcast_to(self.shares, (count, len(self.shares)))


@dataclass(frozen=True, slots=True)
class Uniform:
    """Shares uniform on their simplex."""

    size: int

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return exponentials over their sums (Devroye 1986, ch. V.2)."""
        return _normalised(rng.standard_exponential((count, self.size)))


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


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """Shares around given ones: Dirichlet with parameters concentration x share."""

    shares: NDArray[np.float64]
    concentration: float

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return gammas over their sums; a share of 0 stays 0."""
        return _normalised(rng.standard_gamma(self.concentration * self.shares, (count, len(self.shares))))


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


def base_prior(weights: Weights) -> Prior:
    """Believe the given weights."""
    tree = weights.tree
    local = tuple(Fixed(weights.local[list(tree.siblings(pillar))]) for pillar in range(len(tree.pillars)))
    return Prior("base", tree, Fixed(weights.pillars), local, is_point=True)


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
    return Prior("order", tree, Ordered(weights.pillars), local)


def near_prior(weights: Weights, concentration: float = CONCENTRATION) -> Prior:
    """Believe that the given shares are about right, at each level."""
    tree = weights.tree
    local = tuple(
        Near(weights.local[list(tree.siblings(pillar))], concentration) for pillar in range(len(tree.pillars))
    )
    return Prior("near", tree, Near(weights.pillars, concentration), local)


def ranges_prior(weights: Weights, low: Mapping[str, float], high: Mapping[str, float]) -> Prior:
    """Believe that the shares of siblings lie in given ranges, uniformly; those without a range are as given.

    Parameters
    ----------
    low, high : the ends of the ranges by pillar or criterion, as shares of its siblings; low <= share <= high
    """
    tree = weights.tree

    def level(names: Sequence[str], shares: NDArray[np.float64]) -> Level:
        drawn = np.array(
            [low.get(name, share) < high.get(name, share) for name, share in zip(names, shares, strict=True)]
        )
        if drawn.sum() < 2:
            return Fixed(shares)
        rest, inside = (
            float(shares[drawn].sum()),
            [name for name, is_drawn in zip(names, drawn, strict=True) if is_drawn],
        )
        eye = np.eye(len(inside))
        ends = np.array([low[name] for name in inside]), np.array([high[name] for name in inside])
        return Part(
            shares, drawn, sampler(Conditions(np.vstack([eye, -eye]), np.concatenate([ends[0], -ends[1]]) / rest))
        )

    local = []
    for pillar in range(len(tree.pillars)):
        members = list(tree.siblings(pillar))
        local.append(level([tree.criteria[member] for member in members], weights.local[members]))
    return Prior("ranges", tree, level(tree.pillars, weights.pillars), tuple(local))


def conditions_prior(name: str, tree: Tree, conditions: Mapping[int | None, Conditions], other: Prior) -> Prior:
    """Believe linear conditions on the shares of some levels; the others are drawn as another prior does.

    Raises EmptySetError or ThinSetError, both with the level as `level`.
    """
    levels: dict[int | None, Level] = {}
    for level, found in conditions.items():
        levels[level] = sampler(found)
    local = tuple(levels.get(pillar, other.local[pillar]) for pillar in range(len(tree.pillars)))
    return Prior(name, tree, levels.get(None, other.pillars), local)
