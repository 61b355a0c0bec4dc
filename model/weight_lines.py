"""One weight at a time: scores as straight lines, and the exact weights at which the order changes.

The weight of one pillar or criterion runs from 0 to 100 % of its siblings while the others keep their
ratios. Every score is then a straight line, so switch points are crossings of lines and need no grid
(the one-way sensitivity of Belton & Stewart 2002, ch. 5.9; exact stability intervals as in Mareschal
1988, EJOR 33(1)).
"""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from model.score import weighted_scores
from model.weights import Weights

_EXACT = 1e-12  # shares


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """The scores of all options as the weight of one node among its siblings runs from 0 to 1.

    `pillar` is None for a pillar, else the index of the criterion's pillar; `index` is that of the
    node; `weight` its share now. `at_zero` and `at_one`, shape (options,), are the scores at both ends.
    """

    pillar: int | None
    index: int
    weight: float
    at_zero: NDArray[np.float64]
    at_one: NDArray[np.float64]

    def scores(self, weight: float) -> NDArray[np.float64]:
        """Return the scores at a weight between 0 and 1."""
        line: NDArray[np.float64] = self.at_zero + weight * (self.at_one - self.at_zero)
        return line


@dataclass(frozen=True, slots=True)
class Switch:
    """A weight at which the first place changes hands: `before` is first just below it, `after` above."""

    weight: float
    before: int
    after: int


def weight_lines(values: NDArray[np.float64], weights: Weights) -> tuple[Lines, ...]:
    """Return the lines of every pillar, then of every criterion, that has siblings.

    Parameters
    ----------
    values : shape (options, criteria), in points

    A node that has all the weight of its siblings leaves them no ratios: they then share equally. A pillar of
    weight 0 whose criteria have no shares either has no line and is given no weight, nor have its criteria lines.
    """
    levels: list[int | None] = [None, *np.flatnonzero(weights.divided).tolist()]
    nodes = [(level, index) for level in levels if len(_open(weights, level)) > 1 for index in _open(weights, level)]
    return tuple(_lines(values, weights, level, index) for level, index in nodes)


def _open(weights: Weights, pillar: int | None) -> list[int]:
    """Return the siblings that can be given weight."""
    return [index for index in weights.tree.siblings(pillar) if pillar is not None or weights.divided[index]]


def _lines(values: NDArray[np.float64], weights: Weights, pillar: int | None, index: int) -> Lines:
    shares = weights.pillars if pillar is None else weights.local
    ends = [weighted_scores(values, with_share(weights, pillar, index, share).criteria) for share in (0.0, 1.0)]
    return Lines(pillar, index, float(shares[index]), ends[0], ends[1])


def with_share(weights: Weights, pillar: int | None, index: int, share: float) -> Weights:
    """Give one node a share of its siblings; the others keep their ratios."""
    level = weights.pillars if pillar is None else weights.local
    others = [sibling for sibling in _open(weights, pillar) if sibling != index]
    held = level[others].sum()
    new = level.copy()
    new[others] = (1 - share) * (level[others] / held if held > 0 else 1 / len(others))
    new[index] = share
    if pillar is None:
        return Weights(tree=weights.tree, pillars=new, local=weights.local)
    return Weights(tree=weights.tree, pillars=weights.pillars, local=new)


def switch_points(lines: Lines) -> tuple[Switch, ...]:
    """Return where the first place changes hands as the weight grows, from 0 to 1.

    The highest line is convex: it is followed from crossing to crossing. Lines that meet there without
    crossing change nothing; of lines that coincide the first listed counts.
    """
    slope = lines.at_one - lines.at_zero
    count = len(slope)
    current = max(range(count), key=lambda option: (lines.at_zero[option], slope[option], -option))
    switches: list[Switch] = []
    at = 0.0
    while True:
        steeper = [option for option in range(count) if slope[option] > slope[current]]
        crossings = [(max(at, _crossing(lines, current, option)), option) for option in steeper]
        if not crossings:
            return tuple(switches)
        at = min(weight for weight, _ in crossings)
        if at >= 1 - _EXACT:
            return tuple(switches)
        after = max((option for weight, option in crossings if weight <= at + _EXACT), key=lambda o: (slope[o], -o))
        if at > _EXACT:
            switches.append(Switch(at, current, after))
        current = after


def _crossing(lines: Lines, one: int, other: int) -> float:
    """Return the weight at which two lines of different slope meet."""
    start = lines.at_zero[one] - lines.at_zero[other]
    return float(start / (start - (lines.at_one[one] - lines.at_one[other])))


def first_interval(lines: Lines) -> tuple[float, float]:
    """Return the weights between which the option that is first now stays first."""
    scores = lines.scores(lines.weight)
    first = int(np.argmax(scores))
    return _interval(lines, [(first, rival) for rival in range(len(scores)) if rival != first])


def order_interval(lines: Lines) -> tuple[float, float]:
    """Return the weights between which no two options change places."""
    return _interval(lines, list(combinations(range(len(lines.at_zero)), 2)))


def _interval(lines: Lines, pairs: list[tuple[int, int]]) -> tuple[float, float]:
    """Return the interval around the weight now in which no pair's lead changes its sign."""
    low, high = 0.0, 1.0
    for one, other in pairs:
        start = float(lines.at_zero[one] - lines.at_zero[other])
        slope = float(lines.at_one[one] - lines.at_one[other]) - start
        crossing = -start / slope if slope else np.inf
        if not 0 <= crossing <= 1:
            continue
        if crossing <= lines.weight:
            low = max(low, crossing)
        if crossing >= lines.weight:
            high = min(high, crossing)
    return low, high
