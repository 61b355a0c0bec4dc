"""A shallow classification tree: which draws of the inputs fail, told by thresholds of single inputs.

Draws are split at a threshold of one input, each time where the Gini impurity 2 f (1 - f) falls most, f the share that
fails (CART: Breiman, Friedman, Olshen & Stone 1984, ch. 4). `model/boxes.py` makes boxes of the leaves.

The threshold of a split converges with the cube root of the draws (Banerjee & McKeague 2007, Annals of Statistics 35),
so its standard error is the spread over blocks of the draws, over the cube root of the number of blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.boxes import Box, Condition

DEPTH = 2
BLOCKS = 8
_NOTHING = 1e-12  # a fall of the impurity that is only rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A part of the tree: the conditions that lead there, its draws, how many fail, and the two parts it is split into.

    A split is on `feature` and lowers the impurity of its draws by `gain`; a leaf has no parts.
    """

    conditions: Box
    draws: int
    failing: int
    feature: int = -1
    gain: float = 0.0
    parts: tuple["Node", ...] = ()

    @property
    def fails(self) -> bool:
        """Whether more than half of the draws fail."""
        return 2 * self.failing > self.draws

    @property
    def nodes(self) -> Iterator["Node"]:
        """The node and all below it, from the top."""
        yield self
        for part in self.parts:
            yield from part.nodes

    @property
    def leaves(self) -> tuple["Node", ...]:
        """The nodes that are not split, from below thresholds to above."""
        return tuple(node for node in self.nodes if not node.parts)


def tree(
    features: NDArray[np.float64], fails: NDArray[np.bool_], *, depth: int = DEPTH, least: int = 1, conditions: Box = ()
) -> Node:
    """Grow a tree that tells the draws that fail from the others.

    Parameters
    ----------
    features : shape (draws, features)
    fails : shape (draws,)
    depth : splits from the top to a leaf, at most
    least : draws in a leaf, >= 1
    conditions : those that the draws have met

    Of thresholds that are equally good the lowest of the first feature counts.
    """
    draws, failing = len(fails), int(fails.sum())
    thresholds, gains = best_splits(features, fails, least)
    feature = int(np.argmax(gains)) if len(gains) else -1
    if not (depth and 0 < failing < draws and len(gains) and np.isfinite(gains[feature])):
        return Node(conditions=conditions, draws=draws, failing=failing)
    threshold, error = float(thresholds[feature]), _threshold_error(features[:, [feature]], fails, least)
    parts = []
    for above in (False, True):
        side = (features[:, feature] > threshold) == above
        condition = Condition(feature=feature, above=above, threshold=threshold, error=error)
        held = tuple(item for item in conditions if (item.feature, item.above) != (feature, above))
        parts.append(tree(features[side], fails[side], depth=depth - 1, least=least, conditions=(*held, condition)))
    gain = float(gains[feature])
    return Node(conditions=conditions, draws=draws, failing=failing, feature=feature, gain=gain, parts=tuple(parts))


def best_splits(
    features: NDArray[np.float64], fails: NDArray[np.bool_], least: int = 1
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for each feature the threshold that lowers the Gini impurity most, and by how much; -inf where none does.

    Parameters
    ----------
    features, fails, least : as in `tree`

    >>> thresholds, gains = best_splits(np.array([[1.0], [2.0], [4.0]]), np.array([False, False, True]))
    >>> float(thresholds[0]), round(float(gains[0]), 4)
    (3.0, 0.4444)
    """
    draws, columns = features.shape
    if draws < 2:
        return np.zeros(columns), np.full(columns, -np.inf)
    order = np.argsort(features, axis=0, kind="stable")
    placed = np.take_along_axis(features, order, axis=0)
    lower, upper = placed[:-1], placed[1:]
    below = np.arange(1.0, draws)[:, np.newaxis]
    failing, total = np.cumsum(fails[order], axis=0)[:-1], float(fails.sum())
    gains = 2 * (failing**2 / below + (total - failing) ** 2 / (draws - below) - total**2 / draws) / draws
    allowed = (lower < upper) & (below >= least) & (draws - below >= least)
    gains = np.where(allowed, gains, -np.inf)
    best = np.argmax(gains, axis=0)[np.newaxis]
    low, high, gain = (np.take_along_axis(array, best, axis=0)[0] for array in (lower, upper, gains))
    middle = low + (high - low) / 2
    return np.where(middle < high, middle, low), gain


def _threshold_error(feature: NDArray[np.float64], fails: NDArray[np.bool_], least: int) -> float | None:
    """Return the standard error of the threshold of a feature, shape (draws, 1); None where a block has no split."""
    blocks = [
        best_splits(feature[start::BLOCKS], fails[start::BLOCKS], max(1, least // BLOCKS)) for start in range(BLOCKS)
    ]
    if not all(gains[0] > _NOTHING for _, gains in blocks):
        return None
    return float(np.std([thresholds[0] for thresholds, _ in blocks], ddof=1) / BLOCKS ** (1 / 3))


def importance(node: Node, features: int) -> NDArray[np.float64]:
    """Return by how much the splits on each feature lower the impurity of all draws, shape (features,)."""
    found = np.zeros(features)
    for split in node.nodes:
        if split.parts:
            found[split.feature] += split.gain * split.draws / node.draws
    return found
