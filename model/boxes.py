"""Boxes of the inputs, told by conditions on single inputs: joined, looked into, counted.

A box is told by its coverage, the share of all failures that lie in it, and its density, the share of it that fails
(Bryant & Lempert 2010, Technological Forecasting & Social Change 77).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from model.tally import share_error


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """An input, counted from 0, lies above a threshold, or else at it or below.

    `error` is the standard error of the threshold, None where it is not known.
    """

    feature: int
    above: bool
    threshold: float
    error: float | None = None


Box = tuple[Condition, ...]


def joined_boxes(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Join boxes that touch, as long as two of them are one box together."""
    kept = list(boxes)
    while found := _first_join(kept):
        kept = found
    return tuple(kept)


def _first_join(boxes: list[Box]) -> list[Box]:
    """Return boxes with one pair joined, in the place of the first of the two; nothing if no pair can be."""
    for one, other in combinations(boxes, 2):
        for condition in one:
            feature = condition.feature
            opposite = (feature, not condition.above, condition.threshold)
            facing = any((item.feature, item.above, item.threshold) == opposite for item in other)
            others = [[item for item in box if item.feature != feature] for box in (one, other)]
            if facing and _alike(*others):
                ends = [item for item in one if item.feature == feature and item.above != condition.above]
                ends += [item for item in other if item.feature == feature and item.above == condition.above]
                whole = (*others[0], *ends)
                return [whole if box is one else box for box in boxes if box is not other]
    return []


def _alike(one: list[Condition], other: list[Condition]) -> bool:
    """Tell whether two lists say the same."""
    first, second = ({(item.feature, item.above, item.threshold) for item in items} for items in (one, other))
    return first == second


def within(box: Box, features: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which draws lie in a box, shape (draws,), of features of shape (draws, features)."""
    inside = np.ones(len(features), dtype=np.bool_)
    for item in box:
        inside &= (features[:, item.feature] > item.threshold) == item.above
    return inside


@dataclass(frozen=True, slots=True)
class Share:
    """A share of some draws, and its standard error."""

    value: float
    error: float


def share_of(part: NDArray[np.bool_], whole: NDArray[np.bool_]) -> Share | None:
    """Return which share of the draws of a whole lies in a part, None of fewer than two draws.

    Parameters
    ----------
    part, whole : which draws belong to them, shape (draws,)
    """
    count, held = int(whole.sum()), np.array(float((part & whole).sum()))
    if count < 2:
        return None
    return Share(float(held) / count, float(share_error(held, held, count)))
