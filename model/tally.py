"""Counts over draws from which all acceptability indices and their errors follow; counts add up.

A tally of a chunk of draws holds sums only, so the memory that an ensemble needs does not grow with its
draws, and the tallies of chunks merge in their order to the same bytes wherever they were made.
"""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Sums over draws of who took which rank, who beat whom, and with which weights an option was first.

    `ranks` and `ranks_squared` have shape (options, options): [a, r] is the sum (of squares) of a's shares
    of rank r + 1; exact ties share their ranks equally. `wins` [a, b] sums 1 where a scores more than b and
    1/2 where they are equal. `weights` and `weights_squared`, shape (options, criteria), sum the weights (and their
    squares) times a's share of the first rank.
    """

    draws: int
    ranks: NDArray[np.float64]
    ranks_squared: NDArray[np.float64]
    wins: NDArray[np.float64]
    weights: NDArray[np.float64]
    weights_squared: NDArray[np.float64]

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, item.name) + getattr(other, item.name) for item in fields(Tally)))


def mean_error(sums: NDArray[np.float64], squares: NDArray[np.float64], count: float) -> NDArray[np.float64]:
    """Return the standard error of a mean from sums and sums of squares."""
    spread: NDArray[np.float64] = np.sqrt(np.maximum(squares - sums**2 / count, 0) / (count - 1) / count)
    return spread


def tally(values: NDArray[np.float64], weights: NDArray[np.float64]) -> Tally:
    """Count one chunk of draws.

    Parameters
    ----------
    values : shape (draws, options, criteria) or (options, criteria), in points
    weights : shape (draws, criteria) or (criteria,): shares, each row summing to 1

    At least one of the two has draws.
    """
    scores = draw_scores(values, weights)
    draws = len(scores)
    ranks, squares, firsts, wins = _places(scores)
    rows = np.broadcast_to(weights, (draws, weights.shape[-1]))
    return Tally(
        draws=draws,
        ranks=ranks,
        ranks_squared=squares,
        wins=wins,
        weights=firsts.T @ rows,
        weights_squared=firsts.T @ (rows * rows),
    )


def draw_scores(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Score the options in each draw: shape (draws, options), in points."""
    if values.ndim == 2:
        scores: NDArray[np.float64] = np.atleast_2d(weights) @ values.T
        return scores
    if weights.ndim == 1:
        fixed: NDArray[np.float64] = values @ weights
        return fixed
    both: NDArray[np.float64] = np.einsum("noc,nc->no", values, weights)
    return both


def _places(
    scores: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return sums of rank shares, of their squares, the shares of the first rank, and sums of wins."""
    draws, options = scores.shape
    columns = np.ascontiguousarray(scores.T)
    ahead = np.zeros((options, draws), dtype=np.int16)
    equal = np.zeros((options, draws), dtype=np.int16)
    wins = np.zeros((options, options))
    for one in range(options):
        for other in range(one + 1, options):
            loses = columns[one] < columns[other]
            same = columns[one] == columns[other]
            tied, lost = int(np.count_nonzero(same)), int(np.count_nonzero(loses))
            ahead[one] += loses
            ahead[other] += ~loses & ~same if tied else ~loses
            wins[other, one] += lost + tied / 2
            wins[one, other] += draws - lost - tied / 2
            if tied:
                equal[one] += same
                equal[other] += same
    if not equal.any():
        ranks = np.array([np.bincount(row, minlength=options) for row in ahead], dtype=np.float64)
        return ranks, ranks, (ahead == 0).T.astype(np.float64), wins
    firsts = ((ahead == 0) / (equal + 1.0)).T
    ranks, squares = np.zeros((options, options)), np.zeros((options, options))
    for option in range(options):
        for rank in range(options):
            share = ((ahead[option] <= rank) & (rank <= ahead[option] + equal[option])) / (equal[option] + 1.0)
            ranks[option, rank] = share.sum()
            squares[option, rank] = (share * share).sum()
    return ranks, squares, firsts, wins
