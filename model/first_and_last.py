"""How often each option is first while another is last, over weights that nobody holds.

An expectation such as "a first, c last" is met by some weights of any kind. If nearly all weights meet it, that some
actor's weights do shows nothing. Weights are uniform over pillars and, inside each, over its criteria.

With three options the share is exact: the rank acceptabilities and the pairwise winning indices determine all six
orders. The orders abc, bca and cab (turned in a circle) put two of "a before b", "b before c", "c before a" right,
the other three orders one, so that their joint share is E = p_ab + p_bc + p_ca - 1. With f the shares of first and l
those of last places, and x the share of abc, the other orders are f_a - x (acb), l_c - x (bac), f_b - l_c + x (bca)
and l_b - f_a + x (cab); so 3x = E - f_b + l_c - l_b + f_a.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from model.draws import CHUNK, WEIGHTS, chunk_generator, two_level_weights
from model.exact.acceptability import Indices, two_level_indices, within_reach
from model.score import EXACT
from model.tally import share_error

_DECIMALS = 10  # of an exact share: what the errors of the indices leave


@dataclass(frozen=True, slots=True, eq=False)
class Ends:
    """Shares of weights by who is first and who is last.

    `shares` has shape (options, options): [a, c] is the share at which a is first and c last, exact ties shared
    equally. `draws` is 0 where the shares are exact.
    """

    shares: NDArray[np.float64]
    draws: int

    def share(self, wanted: NDArray[np.bool_]) -> tuple[float, float]:
        """Return the joint share of the wanted pairs of first and last, shape (options, options), and its error."""
        share = float(min(self.shares[wanted].sum(), 1.0))
        if not self.draws:
            return round(share, _DECIMALS), 0.0
        sums = np.array([share * self.draws])
        return share, float(share_error(sums, sums, self.draws)[0])


def two_level_ends(values: NDArray[np.float64], parent: tuple[int, ...], *, draws: int, seed: int) -> Ends:
    """Return who is first and who last over two-level weights: exactly for two or three options, else by draws.

    Parameters
    ----------
    values : shape (options, criteria), in points
    parent : the pillar of each criterion, counted from 0, none left out
    draws : >= 2, where the shares cannot be had exactly
    seed : >= 0
    """
    sizes = tuple(np.bincount(parent).tolist())
    if within_reach(len(values), sizes):
        return Ends(first_and_last(two_level_indices(values, parent)), 0)
    found = np.zeros((len(values), len(values)))
    for scores in _drawn_scores(values, parent, draws=draws, seed=seed):
        best, worst = (_shared(sign * scores) for sign in (1, -1))
        found += np.einsum("na,nc->ac", best, worst)
    return Ends(found / draws, draws)


def two_level_share(
    values: NDArray[np.float64],
    parent: tuple[int, ...],
    meets: Callable[[NDArray[np.float64]], NDArray[np.bool_]],
    *,
    draws: int,
    seed: int,
) -> tuple[float, float]:
    """Return the share of drawn two-level weights whose scores meet a condition, and its standard error.

    For conditions on more than who is first and last, such as being first or within a margin of it.

    Parameters
    ----------
    values : shape (options, criteria), in points
    parent : the pillar of each criterion, counted from 0, none left out
    meets : takes scores of shape (draws, options), returns shape (draws,)
    draws : >= 2
    seed : >= 0
    """
    met = sum(float(meets(scores).sum()) for scores in _drawn_scores(values, parent, draws=draws, seed=seed))
    sums = np.array([met])
    return met / draws, float(share_error(sums, sums, draws)[0])


def _drawn_scores(
    values: NDArray[np.float64], parent: tuple[int, ...], *, draws: int, seed: int
) -> Iterator[NDArray[np.float64]]:
    """Draw the scores over two-level weights, in chunks of shape (draws, options)."""
    for start in range(0, draws, CHUNK):
        rng = chunk_generator(seed, WEIGHTS, start // CHUNK)
        weights = two_level_weights(rng, min(CHUNK, draws - start), parent, max(parent) + 1)
        yield np.einsum("nc,oc->no", weights, values)


def _shared(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Divide the first place of each draw equally among the options that are level."""
    level = np.asarray(scores >= scores.max(axis=1, keepdims=True) - EXACT, dtype=np.float64)
    shared: NDArray[np.float64] = level / np.einsum("no->n", level)[:, np.newaxis]
    return shared


def first_and_last(indices: Indices) -> NDArray[np.float64]:
    """Return the share at which a is first and c last, shape (options, options), from the indices of 2 or 3 options.

    The derivation is at the head of this file.
    """
    options = len(indices.ranks)
    shares = np.zeros((options, options))
    first, last, beats = indices.ranks[:, 0], indices.ranks[:, -1], indices.pairs
    if options == 2:
        shares[[0, 1], [1, 0]] = first
        return shares
    for a, b, c in permutations(range(options)):
        turned = beats[a, b] + beats[b, c] + beats[c, a] - 1
        shares[a, c] = max((turned - first[b] + last[c] - last[b] + first[a]) / 3, 0.0)
    return shares
