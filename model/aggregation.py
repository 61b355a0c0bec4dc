"""Other ways to put the values of an option together than adding them up, and what each assumes.

- `geometric_scores`: a very bad result on one criterion cannot be made up for elsewhere (Cobb & Douglas 1928; among
  indices, the Human Development Index since 2010).
- `leximin_ranks`: only the worst result counts, then the next worst, whatever the weights (Sen 1970, ch. 9).
- `majority`: only which of two options is better on a criterion counts, not by how much (Condorcet 1785);
  `copeland` counts whom each beats (Copeland 1951).
- `best_shares`: only being best counts.
"""

import numpy as np
from numpy.typing import NDArray

from model.score import EXACT

FLOOR = 1.0  # points: a value below it counts as it, so that one 0 does not undo all else whatever its weight
_LEVEL = 1e-9  # shares of weight that differ by less are equal


def geometric_scores(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Score each option by the weighted geometric mean of its values.

    Parameters
    ----------
    values : shape (..., options, criteria); 0-100; below `FLOOR` they count as `FLOOR`
    weights : shape (..., criteria); non-negative shares summing to 1

    Returns an array of shape (..., options), in points.

    >>> geometric_scores(np.array([[100.0, 0.0], [40.0, 40.0]]), np.array([0.5, 0.5])).round(9)
    array([10., 40.])
    """
    scores: NDArray[np.float64] = np.exp((log_values(values) * weights[..., np.newaxis, :]).sum(axis=-1))
    return scores


def log_values(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the logarithms of values, 0-100, of which a geometric mean is made; those below `FLOOR` as `FLOOR`."""
    logs: NDArray[np.float64] = np.log(np.maximum(values, FLOOR))
    return logs


def worst_first(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return for each option the indices of the criteria that have weight, its worst value first.

    Parameters
    ----------
    values : shape (options, criteria)
    weights : shape (criteria,)

    Returns an array of shape (options, criteria with weight).
    """
    counted = np.flatnonzero(weights > 0)
    order: NDArray[np.int64] = counted[np.argsort(values[:, counted], axis=1, kind="stable")]
    return order


def leximin_ranks(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """Rank options by their worst value, then by their next worst, and so on; equal ones share the better rank.

    Parameters
    ----------
    values : shape (options, criteria), 0-100
    weights : shape (criteria,); criteria without weight do not count, the others count alike

    >>> leximin_ranks(np.array([[10.0, 90.0], [20.0, 10.0], [9.0, 99.0]]), np.array([0.9, 0.1]))
    array([1, 2, 3])
    """
    profiles = _profiles(values, weights)
    return np.array([1 + sum(other > own for other in profiles) for own in profiles])


def leximin_leads(values: NDArray[np.float64], weights: NDArray[np.float64], first: int) -> NDArray[np.float64]:
    """Return by how much an option is ahead of each other where the two first differ, worst values first, in points.

    Parameters
    ----------
    values, weights : as for `leximin_ranks`
    first : index of the option

    Returns an array of shape (options,), negative for options ahead of it and 0 for itself and its equals.
    """
    profiles = np.array(_profiles(values, weights))
    apart = profiles[first] - profiles
    decides = np.argmax(apart != 0, axis=1)
    leads: NDArray[np.float64] = apart[np.arange(len(apart)), decides]
    return leads


def _profiles(values: NDArray[np.float64], weights: NDArray[np.float64]) -> list[tuple[float, ...]]:
    """Return the values of each option that count, the worst first, without what only rounding makes."""
    ordered = np.take_along_axis(values, worst_first(values, weights), axis=1)
    return [tuple(row) for row in np.round(ordered, 9).tolist()]


def majority(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weight of the criteria on which one option is better than another.

    Parameters
    ----------
    values : shape (options, criteria)
    weights : shape (criteria,); shares summing to 1

    Returns an array of shape (options, options): [a, b] is the share of weight on which a is better than b.

    >>> majority(np.array([[2.0, 1.0, 0.0], [1.0, 1.0, 9.0]]), np.array([0.5, 0.3, 0.2]))
    array([[0. , 0.5],
           [0.2, 0. ]])
    """
    better = values[:, np.newaxis] > values + EXACT
    shares: NDArray[np.float64] = better @ weights
    return shares


def beats(shares: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which option is better than which on more of the weight than it is worse on.

    Parameters
    ----------
    shares : shape (options, options), of `majority`
    """
    won: NDArray[np.bool_] = shares > shares.T + _LEVEL
    return won


def copeland(won: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Count for each option how many others it beats, less how many beat it.

    Parameters
    ----------
    won : shape (options, options), of `beats`

    An option that beats every other (a Condorcet winner) has more than any other.
    """
    counts: NDArray[np.float64] = won.sum(axis=1) - won.sum(axis=0).astype(np.float64)
    return counts


def circle(won: NDArray[np.bool_]) -> tuple[int, ...]:
    """Return options each of which beats the next, and the last the first; empty if some option is beaten by none.

    Parameters
    ----------
    won : shape (options, options), of `beats`

    Who beats whom is followed back, from the option that beats most.
    """
    if not np.all(won.any(axis=0)):
        return ()
    path = [int(np.argmax(copeland(won)))]
    while (winner := int(np.argmax(won[:, path[-1]]))) not in path:
        path.append(winner)
    start = path.index(winner)
    return (winner, *reversed(path[start + 1 :]))


def best_shares(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weight of the criteria on which each option is the best; equally good ones share it.

    Parameters
    ----------
    values : shape (options, criteria)
    weights : shape (criteria,); shares summing to 1

    Returns shares of shape (options,), summing to 1.

    >>> best_shares(np.array([[2.0, 1.0], [1.0, 1.0]]), np.array([0.6, 0.4]))
    array([0.8, 0.2])
    """
    at_best = values >= values.max(axis=0) - EXACT
    shares: NDArray[np.float64] = (at_best / at_best.sum(axis=0)) @ weights
    return shares
