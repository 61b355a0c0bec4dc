"""Additive scores and what follows from them: contributions, ranks, ties, dominance.

The model is the additive multi-attribute value function v(a) = sum_i w_i v_i(a) on fixed local
scales (Keeney & Raiffa 1976, ch. 3); it assumes that criteria are mutually preferentially
independent. On fixed scales a new option changes no other option's score.
"""

import numpy as np
from numpy.typing import NDArray

EXACT = 1e-9  # points: differences below it are rounding of the computer, not of the judgements


def weighted_scores(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Score each option by its weighted mean value.

    Parameters
    ----------
    values : shape (..., options, criteria); 0-100, 100 best
    weights : shape (..., criteria); non-negative shares summing to 1

    Returns an array of shape (..., options), in points. Raises ValueError if weights are negative or
    do not sum to 1, or if anything is not finite. Keeney & Raiffa 1976, ch. 3.

    >>> weighted_scores(np.array([[100.0, 0.0], [50.0, 50.0]]), np.array([0.75, 0.25]))
    array([75., 50.])
    """
    sums = contributions(values, weights).sum(axis=-1)
    # Rounding must not carry a mean beyond the values it is a mean of.
    scores: NDArray[np.float64] = np.clip(sums, values.min(axis=-1), values.max(axis=-1))
    return scores


def contributions(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what each criterion adds to each score: weight times value.

    Parameters
    ----------
    values : shape (..., options, criteria); 0-100, 100 best
    weights : shape (..., criteria); non-negative shares summing to 1

    Returns an array of shape (..., options, criteria), in points. Raises ValueError as
    `weighted_scores` does.
    """
    if not np.all(np.isfinite(values)):
        raise ValueError("values must be finite")
    if not (np.all(weights >= 0) and np.allclose(np.sum(weights, axis=-1), 1, rtol=0, atol=1e-9)):
        raise ValueError("weights must be non-negative and sum to 1")
    product: NDArray[np.float64] = values * weights[..., np.newaxis, :]
    return product


def ranks(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Rank options from 1, highest score first; equal scores share the better rank.

    Parameters
    ----------
    scores : shape (..., options)

    >>> ranks(np.array([50.0, 70.0, 50.0]))
    array([2, 1, 2])
    """
    above = scores[..., np.newaxis, :] > scores[..., :, np.newaxis] + EXACT
    places: NDArray[np.int64] = 1 + above.sum(axis=-1)
    return places


def ties(scores: NDArray[np.float64], margin: float) -> NDArray[np.bool_]:
    """Tell which pairs of options differ by no more than a margin.

    Parameters
    ----------
    scores : shape (options,), in points
    margin : points >= 0

    Returns a symmetric array of shape (options, options); an option is not tied with itself.
    """
    tied = np.abs(scores[:, np.newaxis] - scores[np.newaxis, :]) <= margin + EXACT
    return tied & ~np.eye(len(scores), dtype=bool)


def dominance(values: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which option dominates which: at least as good everywhere, better somewhere.

    Parameters
    ----------
    values : shape (options, criteria); 0-100, 100 best

    Returns an array of shape (options, options); [a, b] is true if a dominates b.

    >>> dominance(np.array([[2.0, 2.0], [1.0, 2.0]]))
    array([[False,  True],
           [False, False]])
    """
    one, other = values[:, np.newaxis, :], values[np.newaxis, :, :]
    dominates: NDArray[np.bool_] = np.all(one >= other, axis=-1) & np.any(one > other, axis=-1)
    return dominates
