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

from model.draws import linear_extensions
from model.ensemble import Ensemble, OrderValues, run
from model.partial_order import refuse_unclosed
from model.tally import share_error
from model.weight_priors import two_level_prior
from model.weights import Tree


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WinningShares:
    """The share of draws in which each option is first, and its standard error.

    Both have shape (options,); the shares sum to 1. The error of an option that is first in no draw, or in
    all, is that of `share_error`; it is 0 only where the orders settle who is first.
    """

    first: NDArray[np.float64]
    error: NDArray[np.float64]
    draws: int


def winning_shares(above: NDArray[np.bool_], tree: Tree, *, seed: int, draws: int) -> WinningShares:
    """Draw weights and values that agree with the orders, and count who is first.

    Parameters
    ----------
    above : shape (criteria, options, options), transitively closed strict partial orders
    tree : the criteria, in the order of `above`, and their pillars
    seed : >= 0; the same seed gives the same bytes
    draws : >= 2; memory does not grow with them

    Options that tie exactly for the first place share it equally. The error is that of a mean of
    independent draws, s / sqrt(draws). Raises ValueError for fewer than two draws, for criteria that
    differ in number, and as `linear_extensions` does.
    """
    if draws < 2:
        raise ValueError("a standard error needs two draws or more")
    if len(tree.criteria) != len(above):
        raise ValueError("every criterion needs a pillar")
    refuse_unclosed(above)
    ahead = np.flatnonzero(above.sum(axis=(0, 2)) == len(above) * (above.shape[1] - 1))
    if len(ahead):  # above every other on every criterion: first in every draw
        first = np.zeros(above.shape[1])
        first[ahead] = 1.0
        return WinningShares(first=first, error=np.zeros(above.shape[1]), draws=draws)
    counted = run(Ensemble(two_level_prior(tree), OrderValues(above, linear_extensions(above)), seed), draws)
    error = share_error(counted.ranks[:, 0], counted.ranks_squared[:, 0], draws)
    return WinningShares(first=counted.ranks[:, 0] / draws, error=error, draws=draws)
