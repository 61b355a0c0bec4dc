"""How often each option would be first if only a text's orders were known.

Weights are uniform over pillars and, inside each, over its criteria; values are uniform over all that
agree with the orders. Both are conventions: nobody holds them. What an open pair counts for is part of
the convention, so such shares are read beside those with the open pairs decided for one option or
another (`model.partial_order.decided_for`), never alone. Ordinal data were brought into acceptability
analysis in this way by Lahdelma, Miettinen & Salminen 2003 (European Journal of Operational Research
147(1)).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.draws import VALUES, WEIGHTS, chunk_generators, linear_extensions, two_level_weights, values_in_order
from model.partial_order import refuse_unclosed
from model.score import weighted_scores


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WinningShares:
    """The share of draws in which each option is first, and its standard error.

    Both have shape (options,); the shares sum to 1. The error of an option that is first in no draw, or in
    all, is reported as 0; with 95 % confidence the truth lies no more than 3 / `draws` away.
    """

    first: NDArray[np.float64]
    error: NDArray[np.float64]
    draws: int


def winning_shares(
    above: NDArray[np.bool_], parent: tuple[int, ...], pillars: int, *, seed: int, draws: int
) -> WinningShares:
    """Draw weights and values that agree with the orders, and count who is first.

    Parameters
    ----------
    above : shape (criteria, options, options), transitively closed strict partial orders
    parent : the pillar of each criterion, counted from 0
    pillars : how many there are
    seed : >= 0; the same seed gives the same bytes
    draws : >= 2; memory does not grow with them

    Options that tie exactly for the first place share it equally. The error is that of a mean of
    independent draws, s / sqrt(draws). Raises ValueError for fewer than two draws, for criteria that
    differ in number, and as `linear_extensions` and `two_level_weights` do.
    """
    if draws < 2:
        raise ValueError("a standard error needs two draws or more")
    if len(parent) != len(above):
        raise ValueError("every criterion needs a pillar")
    refuse_unclosed(above)
    ahead = np.flatnonzero(above.sum(axis=(0, 2)) == len(above) * (above.shape[1] - 1))
    if len(ahead):  # above every other on every criterion: first in every draw
        first = np.zeros(above.shape[1])
        first[ahead] = 1.0
        return WinningShares(first=first, error=np.zeros(above.shape[1]), draws=draws)
    extensions = linear_extensions(above)
    sums, squares = np.zeros(above.shape[1]), np.zeros(above.shape[1])
    streams = (chunk_generators(seed, stream, draws) for stream in (WEIGHTS, VALUES))
    for (count, weight_rng), (_, value_rng) in zip(*streams, strict=True):
        weights = two_level_weights(weight_rng, count, parent, pillars)
        firsts = first_places(weighted_scores(values_in_order(value_rng, count, above, extensions), weights))
        sums += firsts.sum(axis=0)
        squares += (firsts**2).sum(axis=0)
    spread = np.maximum(squares - sums**2 / draws, 0) / (draws - 1)
    return WinningShares(first=sums / draws, error=np.sqrt(spread / draws), draws=draws)


def first_places(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the first place to the highest score; scores that are exactly equal share it.

    Parameters
    ----------
    scores : shape (draws, options), in points

    Returns an array of the same shape whose rows sum to 1.

    >>> first_places(np.array([[7.0, 7.0, 2.0]]))
    array([[0.5, 0.5, 0. ]])
    """
    first = scores == scores.max(axis=1, keepdims=True)
    places: NDArray[np.float64] = first / first.sum(axis=1, keepdims=True)
    return places
