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
    of rank r + 1; exact ties share their ranks equally. `wins` (and `wins_squared`) [a, b] sums 1 where a scores more
    than b and 1/2 (1/4) where they are equal. With s a's share of the first rank and w the weights, `weights`,
    `weights_shared` and `weights_squared`, shape (options, criteria), sum s w, s^2 w and s^2 w^2. `clear`, shape
    (options,), counts the draws in which a leads every other option by more than a margin.
    """

    draws: int
    ranks: NDArray[np.float64]
    ranks_squared: NDArray[np.float64]
    wins: NDArray[np.float64]
    wins_squared: NDArray[np.float64]
    weights: NDArray[np.float64]
    weights_shared: NDArray[np.float64]
    weights_squared: NDArray[np.float64]
    clear: NDArray[np.float64]

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, item.name) + getattr(other, item.name) for item in fields(Tally)))


def mean_error(sums: NDArray[np.float64], squares: NDArray[np.float64], count: float) -> NDArray[np.float64]:
    """Return the standard error of a mean from sums and sums of squares."""
    spread: NDArray[np.float64] = np.sqrt(np.maximum(squares - sums**2 / count, 0) / (count - 1) / count)
    return spread


def share_error(sums: NDArray[np.float64], squares: NDArray[np.float64], count: float) -> NDArray[np.float64]:
    """Return the standard error of a share, which no number of draws makes 0.

    A share that is 0 or 1 in all draws has the error that a uniform prior leaves it, about 1 / (count + 2).
    """
    error: NDArray[np.float64] = np.maximum(mean_error(sums, squares, count), 1 / (count + 2))
    return error


def central_weights(found: Tally) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the mean weights at which each option is first, and their standard errors.

    Both have shape (options, criteria). The mean is NaN for an option that is never first, the error for one that is
    first in a single draw. A ratio of two means: Cochran 1977, Sampling Techniques, eq. 2.39.
    """
    firsts, squares = found.ranks[:, :1], found.ranks_squared[:, :1]
    with np.errstate(invalid="ignore", divide="ignore"):
        central = np.where(firsts > 0, found.weights / firsts, np.nan)
        spread = found.weights_squared - 2 * central * found.weights_shared + central**2 * squares
        count = firsts**2 / squares  # of draws that count in full
        error = np.where(count > 1, np.sqrt(np.maximum(spread, 0) * count / (count - 1)) / firsts, np.nan)
    return central, error


def tally(values: NDArray[np.float64], weights: NDArray[np.float64], margin: float = 0.0) -> Tally:
    """Count one chunk of draws.

    Parameters
    ----------
    values : shape (draws, options, criteria) or (options, criteria), in points
    weights : shape (draws, criteria) or (criteria,): shares, each row summing to 1
    margin : points >= 0 that a clear lead passes

    At least one of the two has draws.
    """
    columns = np.ascontiguousarray(draw_scores(values, weights).T)
    draws = columns.shape[1]
    ranks, squares, firsts, wins, wins_squared = _places(columns)
    rows = np.broadcast_to(weights, (draws, weights.shape[-1]))
    whole = squares is ranks  # no ties: every share is 0 or 1
    sums = firsts.T @ rows
    return Tally(
        draws=draws,
        ranks=ranks,
        ranks_squared=squares,
        wins=wins,
        wins_squared=wins_squared,
        weights=sums,
        weights_shared=sums if whole else (firsts * firsts).T @ rows,
        weights_squared=(firsts if whole else firsts * firsts).T @ (rows * rows),
        clear=_clear(columns, margin),
    )


def _clear(columns: NDArray[np.float64], margin: float) -> NDArray[np.float64]:
    """Count for each option the draws in which it leads every other by more than a margin."""
    first, second = columns[0], np.full(columns.shape[1], -np.inf)
    for column in columns[1:]:
        second = np.maximum(second, np.minimum(first, column))
        first = np.maximum(first, column)
    return np.array([np.count_nonzero(column - second > margin) for column in columns], dtype=np.float64)


def draw_scores(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Score the options in each draw: shape (draws, options), in points."""
    if values.ndim == 2:  # options that are equal get the same bytes
        distinct, place = np.unique(values, axis=0, return_inverse=True)
        scores: NDArray[np.float64] = (np.atleast_2d(weights) @ distinct.T)[:, place.reshape(-1)]
        return scores
    if weights.ndim == 1:
        fixed: NDArray[np.float64] = np.einsum("noc,c->no", values, weights)
        return fixed
    both: NDArray[np.float64] = np.einsum("noc,nc->no", values, weights)
    return both


def _places(
    columns: NDArray[np.float64],
) -> tuple[NDArray[np.float64], ...]:
    """Return sums of rank shares and their squares, the shares of the first rank, sums of wins and their squares.

    `columns` are the scores of each option, shape (options, draws).
    """
    options, draws = columns.shape
    ahead = np.zeros((options, draws), dtype=np.int16)
    equal = np.zeros((options, draws), dtype=np.int16)
    wins, ties = np.zeros((options, options)), np.zeros((options, options))
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
                ties[one, other] = ties[other, one] = tied
                equal[one] += same
                equal[other] += same
    if not equal.any():
        ranks = np.array([np.bincount(row, minlength=options) for row in ahead], dtype=np.float64)
        return ranks, ranks, (ahead == 0).T.astype(np.float64), wins, wins
    firsts = ((ahead == 0) / (equal + 1.0)).T
    ranks, squares = np.zeros((options, options)), np.zeros((options, options))
    for option in range(options):
        for rank in range(options):
            share = ((ahead[option] <= rank) & (rank <= ahead[option] + equal[option])) / (equal[option] + 1.0)
            ranks[option, rank] = share.sum()
            squares[option, rank] = (share * share).sum()
    return ranks, squares, firsts, wins, wins - ties / 4
