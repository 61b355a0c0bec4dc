"""One weight at a time: scores as straight lines, and the exact weights at which the order changes.

The weight of one pillar or criterion runs from 0 to 100 % of its siblings while the others keep their
ratios. Every score is then a straight line, so switch points are crossings of lines and need no grid
(the one-way sensitivity of Belton & Stewart 2002, ch. 5.9; exact stability intervals as in Mareschal
1988, EJOR 33(1)).
"""

from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from model.score import EXACT, weighted_scores
from model.weights import Weights


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
    crossing change nothing; of lines that coincide the first listed counts. At an end of the line the first
    place changes hands only if the weight is there now.
    """
    current = int(np.argmax(lines.at_zero >= lines.at_zero.max() - EXACT))
    at = 0.0
    switches: list[Switch] = []
    while found := _overtaking(lines, current, at):
        at, after = found
        inside = EXACT < at < 1 - EXACT
        ends_here = lines.weight <= EXACT if at <= EXACT else lines.weight >= 1 - EXACT and after < current
        if inside or ends_here:
            switches.append(Switch(at, current, after))
        current = after
    return tuple(switches)


def _overtaking(lines: Lines, current: int, at: float) -> tuple[float, int] | None:
    """Return where the line that is highest at a weight is next crossed, and by which."""
    rise = lines.at_one - lines.at_zero
    faster = np.flatnonzero(rise > rise[current] + EXACT)
    meets = np.maximum(at, (lines.at_zero[current] - lines.at_zero[faster]) / (rise[faster] - rise[current]))
    if not np.any(meets <= 1):
        return None
    found = float(meets.min())
    here = faster[meets <= found + EXACT]
    return found, int(here[np.argmax(rise[here])])


def first_interval(lines: Lines, first: int) -> tuple[float, float]:
    """Return the weights around the present one between which an option that is first now is never behind.

    Parameters
    ----------
    first : one of the options that are first at the weight now
    """
    return _kept(lines, [(first, rival) for rival in range(len(lines.at_zero)) if rival != first])


def order_interval(lines: Lines, first: int) -> tuple[float, float]:
    """Return the longest interval around the weight now in which no two options are in both orders.

    Parameters
    ----------
    first : one of the options that are first at the weight now, and in the interval

    Options that are level now and cross here are in one order on each side: the longer side counts.
    """
    now = lines.scores(lines.weight)
    pairs = list(permutations(range(len(now)), 2))
    low, high = _kept(lines, [(one, other) for one, other in pairs if one == first or now[one] > now[other] + EXACT])
    level = [(one, other) for one, other in pairs if abs(now[one] - now[other]) <= EXACT]
    if not any(start < 0 < end for start, end in (_leads(lines, *pair) for pair in level)):
        return low, high
    here = lines.weight
    return (low, here) if here - low > high - here else (here, high)


def _kept(lines: Lines, pairs: list[tuple[int, int]]) -> tuple[float, float]:
    """Return the interval around the weight now in which the first of each pair, not behind now, is not behind."""
    low, high = 0.0, 1.0
    for one, other in pairs:
        start, end = _leads(lines, one, other)
        if start < 0 <= end:
            low = max(low, start / (start - end))
        if end < 0 <= start:
            high = min(high, start / (start - end))
    return min(low, lines.weight), max(high, lines.weight)


def tie_intervals(lines: Lines, margin: float) -> tuple[tuple[float, float], ...]:
    """Return the weights at which the first is ahead of the second by no more than a margin, in turn.

    Parameters
    ----------
    margin : points > 0

    Where an option leads every other by more than the margin is one interval, as leads are straight: ties are the rest.

    >>> tie_intervals(Lines(None, 0, 0.5, np.array([9.0, 1.0]), np.array([1.0, 9.0])), 4.0)
    ((0.25, 0.75),)
    """
    clear = sorted(found for option in range(len(lines.at_zero)) if (found := _clear_interval(lines, option, margin)))
    ends = [0.0, *(end for interval in clear for end in interval), 1.0]
    rest = zip(ends[::2], ends[1::2], strict=True)
    return tuple((low, high) for low, high in rest if high - low > EXACT)


def _clear_interval(lines: Lines, option: int, margin: float) -> tuple[float, float] | None:
    """Return where an option leads every other by more than a margin."""
    low, high = 0.0, 1.0
    for rival in (index for index in range(len(lines.at_zero)) if index != option):
        start, end = (lead - margin for lead in _leads(lines, option, rival))
        if max(start, end) <= EXACT:
            return None
        if start <= 0 < end:
            low = max(low, start / (start - end))
        if end <= 0 < start:
            high = min(high, start / (start - end))
    return (low, high) if low < high else None


def _leads(lines: Lines, one: int, other: int) -> tuple[float, float]:
    """Return the leads of one option over another at both ends, 0 where only rounding tells them apart."""
    start, end = (float(scores[one] - scores[other]) for scores in (lines.at_zero, lines.at_one))
    return start * (abs(start) > EXACT), end * (abs(end) > EXACT)
