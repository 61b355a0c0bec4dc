"""At which probability of failure a course stops being first: exact, since its score is linear in it.

A course scores H if it is honoured and F if it fails, so H + p (F - H) at a probability p of failure; the other
options score what they score. The lead over the best of them is a straight line in p, and crosses 0 at

    p = (H - B) / (H - F),

B the best of the other scores (the break-even probability of Clemen & Reilly 2014, Making Hard Decisions, ch. 5).
As the weight of a pillar changes, all scores are straight lines in that weight, and the break-even a ratio of two.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.score import EXACT
from model.weight_lines import Lines


def break_even(honoured: float, fails: float, other: float) -> float | None:
    """Return the probability of failure at which a course is level with another score, None if at none.

    Parameters
    ----------
    honoured, fails, other : scores in points

    A course that scores the same in both branches has no break-even, level or not.

    >>> break_even(70, 50, 55)
    0.75
    """
    found = float(break_evens(np.array(honoured), np.array(fails), np.array(other)))
    return None if np.isnan(found) else found


def break_evens(
    honoured: NDArray[np.float64], fails: NDArray[np.float64], other: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return break-even probabilities of failure, of any shape, NaN where no probability is one."""
    loss, lead = honoured - fails, honoured - other
    moves = np.abs(loss) > EXACT
    at = np.divide(lead, loss, out=np.full(np.broadcast(lead, loss).shape, np.nan), where=moves)
    slack = EXACT / np.where(moves, np.abs(loss), 1.0)  # what rounding of the scores moves
    inside = moves & (at >= -slack) & (at <= 1 + slack)
    result: NDArray[np.float64] = np.where(inside, np.clip(at, 0.0, 1.0), np.nan)
    return result


def first_between(
    honoured: NDArray[np.float64], fails: NDArray[np.float64], other: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the least and the largest probability of failure at which a course is not behind, NaN where it always is.

    Parameters
    ----------
    honoured, fails, other : scores in points, of any shape
    """
    level = break_evens(honoured, fails, other)
    ahead, ahead_failed = honoured >= other - EXACT, fails >= other - EXACT
    low: NDArray[np.float64] = np.where(ahead, 0.0, np.where(ahead_failed, level, np.nan))
    high: NDArray[np.float64] = np.where(ahead_failed, 1.0, np.where(ahead, level, np.nan))
    return low, high


@dataclass(frozen=True, slots=True, eq=False)
class Frontier:
    """Between which probabilities of failure a course is not behind, as the weight of one node goes from 0 to 1.

    `weights`, `low` and `high` have shape (points,); between two points the best of the others is one option. Both
    ends are NaN where the course is behind at every probability.
    """

    weights: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    def first_throughout(self, p_fails: float) -> bool:
        """Tell whether the course is behind at no weight, at a probability of failure.

        Its lead is a straight line less the largest of straight lines, so that it is smallest at an end.
        """
        ends = [0, -1]
        return bool(np.all((self.low[ends] <= p_fails + EXACT) & (p_fails - EXACT <= self.high[ends])))


def frontier(lines: Lines, steps: int = 100) -> Frontier:
    """Follow the break-even along the weight of a node.

    Parameters
    ----------
    lines : scores of the course if honoured, of the course if it fails, and of each other option, in this order
    steps : between the ends, evenly apart; where the best of the others changes there is a point too
    """
    weights = np.unique(np.concatenate([np.linspace(0, 1, steps + 1), _kinks(lines), [lines.weight]]))
    scores = lines.at_zero + weights[:, np.newaxis] * (lines.at_one - lines.at_zero)
    return Frontier(weights, *first_between(scores[:, 0], scores[:, 1], scores[:, 2:].max(axis=1)))


def _kinks(lines: Lines) -> NDArray[np.float64]:
    """Return the weights between 0 and 1 at which two of the other options are level."""
    start, rise = lines.at_zero[2:], (lines.at_one - lines.at_zero)[2:]
    one, other = np.triu_indices(len(start), 1)
    apart = rise[one] - rise[other]
    crosses = np.abs(apart) > EXACT
    at = (start[other] - start[one])[crosses] / apart[crosses]
    return at[(at > 0) & (at < 1)]
