"""How much each member of a group loses by an option, and which option is objected to least.

Scores of two members cannot be compared point by point: each has weights of its own. A loss is therefore taken as a
share of the member's own gap between its best and its worst option. The option whose largest loss is smallest is a
compromise by the minimax principle of regret (Savage 1951, JASA 46; relative regret: Kouvelis & Yu 1997, ch. 1), here
over members instead of states. The gap hangs on which options are on the table: a worse one makes all losses smaller.
"""

import numpy as np
from numpy.typing import NDArray

from model.score import EXACT


def loss_shares(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what each member loses by each option, as a share of its own gap between best and worst.

    Parameters
    ----------
    scores : shape (..., options), in points

    Returns an array of the same shape, from 0 (its best) to 1 (its worst); 0 where all options are level.

    >>> loss_shares(np.array([[80.0, 60.0, 40.0], [50.0, 50.0, 50.0]])).tolist()
    [[0.0, 0.5, 1.0], [0.0, 0.0, 0.0]]
    """
    best, worst = scores.max(axis=-1, keepdims=True), scores.min(axis=-1, keepdims=True)
    gap = best - worst
    shares: NDArray[np.float64] = np.where(gap > EXACT, (best - scores) / np.where(gap > EXACT, gap, 1.0), 0.0)
    return shares


def objections(losses: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the largest loss that any member has by each option: shape (..., options) from (..., members, options)."""
    largest: NDArray[np.float64] = losses.max(axis=-2)
    return largest


def weight_distances(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the share of weight that would have to be moved from one set of weights to another.

    Parameters
    ----------
    weights : shape (sets, criteria): shares, each row summing to 1

    Returns half the sum of absolute differences (total variation), shape (sets, sets), from 0 to 1.

    >>> weight_distances(np.array([[0.5, 0.5], [0.8, 0.2]])).round(3).tolist()
    [[0.0, 0.3], [0.3, 0.0]]
    """
    halves: NDArray[np.float64] = np.abs(weights[:, np.newaxis] - weights[np.newaxis]).sum(axis=-1) / 2
    return halves
