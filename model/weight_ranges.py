"""The weights of a tree, each share within its own range.

The ranges are linear in the weights w of the criteria in the whole: the sum W_p over a pillar lies in its range, and
low_i W_p <= w_i <= high_i W_p inside. What has no range stays.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.weights import Weights

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class WeightRanges:
    """Weights and the ranges of their shares: `pillars` has shape (2, pillars), `local` (2, criteria)."""

    weights: Weights
    pillars: Array
    local: Array

    @property
    def free(self) -> bool:
        """Whether anything can move."""
        widths = np.concatenate([self.pillars[1] - self.pillars[0], self.local[1] - self.local[0]])
        return bool(np.any(widths > 0))

    def limits(self, t: float) -> tuple[Array, Array]:
        """Return rows and bounds, rows @ w <= bounds, of the weights within a fraction t of the ranges."""
        tree = self.weights.tree
        members = np.zeros((len(tree.pillars), len(tree.criteria)))
        members[list(tree.parent), range(len(tree.criteria))] = 1.0
        whole = members[list(tree.parent)]
        low, high = part_of(self.weights.pillars, self.pillars, t)
        least, most = part_of(self.weights.local, self.local, t)
        eye = np.eye(len(tree.criteria))
        inside = [eye - most[:, np.newaxis] * whole, least[:, np.newaxis] * whole - eye]
        rows = np.vstack([members, -members, *inside])
        return rows, np.concatenate([high, -low, np.zeros(2 * len(eye))])


def part_of(base: Array, ends: Array, t: float) -> tuple[Array, Array]:
    """Return the two ends of a fraction t of each range around its base."""
    return base - t * (base - ends[0]), base + t * (ends[1] - base)


def fixed_weights(weights: Weights) -> WeightRanges:
    """Return weights that cannot move."""
    return WeightRanges(weights, np.stack([weights.pillars] * 2), np.stack([weights.local] * 2))


def weight_ranges(weights: Weights, low: Mapping[str, float], high: Mapping[str, float]) -> WeightRanges:
    """Return weights with the ranges of some shares.

    Parameters
    ----------
    low, high : ends by pillar or criterion, as shares of the siblings; one on the wrong side of its share is the share

    The only criterion of a pillar, and what has no share at all among its siblings, cannot move.
    """
    tree = weights.tree
    alone = (np.bincount(tree.parent) == 1)[list(tree.parent)]
    stays = alone | ~weights.divided[list(tree.parent)]

    def ends(names: Iterable[str], shares: Array) -> Array:
        named = list(zip(names, shares.tolist(), strict=True))
        return np.array(
            [
                [min(low.get(name, share), share) for name, share in named],
                [max(high.get(name, share), share) for name, share in named],
            ]
        )

    local = np.where(stays, weights.local, ends(tree.criteria, weights.local))
    return WeightRanges(weights, ends(tree.pillars, weights.pillars), local)
