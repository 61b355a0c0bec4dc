"""One judgement at a time: where the first place changes, and how the lead moves.

Every score is a straight line in each of its judgements, with the weight of the criterion as slope, and does not
depend on the judgements of other options. So a judgement changes the first place in one direction only: down for
the first option, whose place then goes to the second, and up for another, which then takes it. The crossing is exact.
The lead of the first over the second moves with the judgements of these two alone: the bars of a tornado (Howard
1988, Management Science 34(6)) are differences of straight lines.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.judgements import mean_values
from model.score import EXACT, ranks, weighted_scores


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class JudgementLines:
    """What each judgement by itself does to the first place and to the lead, all others at their means.

    `first` and `second` are options, the first listed of equals, and `lead` is what lies between them. The rest has
    shape (options, criteria): the value at which another draws level and beyond which it is ahead, NaN where there is
    none on the scale; that other, -1 where there is none; whether the range goes beyond that value; and the lead of
    `first` over `second` at the low and at the high end.
    """

    first: int
    second: int
    lead: float
    changes_at: NDArray[np.float64]
    taker: NDArray[np.intp]
    within: NDArray[np.bool_]
    at_low: NDArray[np.float64]
    at_high: NDArray[np.float64]


def judgement_lines(points: NDArray[np.float64], weights: NDArray[np.float64]) -> JudgementLines:
    """Say for each judgement where it changes the first place, and how far it moves the lead.

    Parameters
    ----------
    points : shape (3, options, criteria): low, median, high, 0-100; at least two options
    weights : shape (criteria,), shares summing to 1
    """
    values = mean_values(points)
    scores = weighted_scores(values, weights)
    first, second = leaders(scores)
    changes_at, within = crossings(points, weights)
    place = np.arange(len(scores))[:, np.newaxis]
    taker = np.where(np.isnan(changes_at), -1, np.where(place == first, second, place))
    lead = float(scores[first] - scores[second])
    side = (place == first).astype(np.float64) - (place == second)
    low, high = (lead + side * weights * (end - values) for end in (points[0], points[2]))
    return JudgementLines(
        first=first,
        second=second,
        lead=lead,
        changes_at=changes_at,
        taker=taker,
        within=within,
        at_low=low,
        at_high=high,
    )


def leaders(scores: NDArray[np.float64]) -> tuple[int, int]:
    """Return the first and the second option, of equals the first listed.

    >>> leaders(np.array([50.0, 70.0, 50.0]))
    (1, 0)
    """
    first = int(np.argmax(ranks(scores) == 1))
    others = np.where(np.arange(len(scores)) == first, -np.inf, scores)
    return first, int(np.argmax(others >= others.max() - EXACT))


def crossings(
    points: NDArray[np.float64], weights: NDArray[np.float64], margin: float = 0.0
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the value of each judgement at which the first option leads another by no more than a margin.

    Parameters
    ----------
    points, weights : as in `judgement_lines`
    margin : points >= 0; one that the lead does not exceed is passed already

    Returns the values, NaN where there is none on the scale or one that only its end would reach, and whether
    the range goes beyond them; both of shape (options, criteria).
    """
    values = mean_values(points)
    scores = weighted_scores(values, weights)
    first, second = leaders(scores)
    down = (np.arange(len(scores)) == first)[:, np.newaxis]
    behind = np.maximum(scores[first] - scores - margin, 0.0)
    needed = np.where(down, behind[second], behind[:, np.newaxis])
    able = (weights > 0) & (needed <= 100 * weights)
    moved = np.divide(needed, weights, out=np.full(values.shape, np.nan), where=able)
    at = np.where(down, values - moved, values + moved)
    at[~np.where(down, at > EXACT, at < 100 - EXACT)] = np.nan  # also where it is NaN
    within: NDArray[np.bool_] = np.where(down, points[0] < at - EXACT, at + EXACT < points[2])
    return at, within
