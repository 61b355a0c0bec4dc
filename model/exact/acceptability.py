"""Acceptability of fixed judgements, without sampling: two or three options, flat or two-level weights.

Rank acceptability indices and central weight vectors are those of SMAA-2 (Lahdelma & Salminen 2001,
Operations Research 49(3)); the pairwise winning index is that of Leskinen et al. 2006. Options that are
equal for all weights share their ranks equally.
"""

from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from model.exact.quadrant import both_win, both_win_moments
from model.exact.race import winning_moments, winning_probability
from model.exact.two_level import Scales, node_count, pillar_scales
from model.score import EXACT

_NODES = ((3, 16), (3, 20), (3, 28), (6, 28), (6, 40), (6, 56))  # grade and nodes in each direction, tried in turn
_REFERENCE = 3  # the place among them of what the coarser ones are held against
_SETTLED = 1e-12
_MOST_NODES = 100_000  # of one grid
_NEGLIGIBLE = 1e-13  # a smaller share is too near rounding for central weights, or to be told from nothing
_ROUNDING = 1e-12
_LEAST = float(np.finfo(np.float64).tiny)  # the share of an option that can be first, if rounding hides it
_ROWS = 4096  # forms whose moments are taken at once, so that memory stays small
_MOST_WORK = {2: 10**7, 3: 10**6}  # nodes times criteria squared: about a second


@dataclass(frozen=True, slots=True, eq=False)
class Indices:
    """Exact indices of two or three options.

    `ranks` has shape (options, options): [a, r] is the share of weights at which a has rank r + 1.
    `pairs`: [a, b] is the share at which a beats b; 1/2 for equal options, 0 on the diagonal.
    `central` has shape (options, criteria): the mean weights at which a is first, NaN if it never is. `clear` has
    shape (options,): the share of weights at which a leads every other option by more than a margin.
    """

    ranks: NDArray[np.float64]
    pairs: NDArray[np.float64]
    central: NDArray[np.float64]
    clear: NDArray[np.float64]


def within_reach(options: int, sizes: tuple[int, ...]) -> bool:
    """Tell whether the indices of so many options can be had exactly in about a second.

    Parameters
    ----------
    sizes : criteria of each pillar; one pillar for flat weights
    """
    return options in _MOST_WORK and node_count(sizes, _NODES[1][1]) * sum(sizes) ** 2 <= _MOST_WORK[options]


def flat_indices(values: NDArray[np.float64]) -> Indices:
    """Return the indices for weights uniform on the simplex of all criteria.

    Parameters
    ----------
    values : shape (options, criteria), two or three options
    """
    return two_level_indices(values, (0,) * values.shape[1])


def two_level_indices(values: NDArray[np.float64], parent: tuple[int, ...], *, margin: float = 0.0) -> Indices:
    """Return the indices for weights uniform over pillars and, inside each, over its criteria.

    Parameters
    ----------
    values : shape (options, criteria), two or three options
    parent : the pillar of each criterion, counted from 0
    margin : points >= 0 that a clear lead passes; as weights sum to 1, it is taken off every value

    Errors are about 1e-14 with one pillar; with more they are below 1e-11, of central weights 1e-10. In the worst cases
    known, where options differ by a ten-thousandth of the scale on a whole pillar, they are 2e-11. Raises ValueError
    for another number of options.
    """
    if len(values) not in _MOST_WORK:
        raise ValueError("exact indices need two or three options")
    distinct, group = np.unique(values, axis=0, return_inverse=True)
    group = group.reshape(-1)
    pillars, sizes = np.array(parent), np.bincount(parent)
    means = 1 / (len(sizes) * sizes[pillars])
    matter = np.unique(pillars[np.any(distinct != distinct[0], axis=0)])  # pillars on which not all are equal
    if not len(matter):
        return _shared(np.ones(1), np.zeros((1, 1)), means[np.newaxis], group, np.zeros(len(values)))
    inside = np.isin(pillars, matter)
    scales, pairs = _settled(distinct[:, inside], np.searchsorted(matter, pillars[inside]))
    first, central = _distinct(distinct[:, inside], np.searchsorted(matter, pillars[inside]), scales)
    whole = np.where(np.isnan(central[:, :1]), np.nan, means)
    whole[:, inside] = central * (len(matter) / len(sizes))  # the others take the mean of their share, whoever is first
    if margin:
        everywhere = scales if np.all(inside) else _settled(distinct, pillars)[0]
        clear = _clear(values, pillars, everywhere, margin)
    else:
        clear = np.where(np.bincount(group)[group] == 1, first[group], 0.0)
    return _shared(first, pairs, whole, group, clear)


def _clear(
    values: NDArray[np.float64], parent: NDArray[np.int64], scales: Scales, margin: float
) -> NDArray[np.float64]:
    """Return for each option the share of weights at which it leads every other by more than a margin."""
    forms = [np.unique(own - np.delete(values, option, axis=0) - margin, axis=0) for option, own in enumerate(values)]
    never = [bool(np.any(np.all(option <= EXACT, axis=1))) for option in forms]  # a lead of the margin itself is a tie
    return np.array(
        [
            0.0 if behind else _share([_spread(form, parent, scales) for form in option], scales)
            for behind, option in zip(never, forms, strict=True)
        ]
    )


def _share(forms: list[NDArray[np.float64]], scales: Scales) -> float:
    """Return the share of weights at which one form or two are positive."""
    found = winning_probability(forms[0]) if len(forms) == 1 else both_win(forms[0], forms[1])
    share = float(scales.weight @ found)
    return _left(share)


def point_indices(values: NDArray[np.float64], weights: NDArray[np.float64], *, margin: float = 0.0) -> Indices:
    """Return the indices of one vector of weights, for any number of options.

    Parameters
    ----------
    values : shape (options, criteria), in points; scores that differ by less than 1e-9 points are equal
    weights : shape (criteria,), shares summing to 1
    margin : points >= 0 that a clear lead passes
    """
    scores = np.einsum("oc,c->o", values, weights)
    ahead = (scores > scores[:, np.newaxis] + EXACT).sum(axis=1)
    equal = np.abs(scores - scores[:, np.newaxis]) <= EXACT
    sizes = equal.sum(axis=1)
    place = np.arange(len(scores)) - ahead[:, np.newaxis]
    ranks = ((place >= 0) & (place < sizes[:, np.newaxis])) / sizes[:, np.newaxis]
    pairs = np.asarray(scores[:, np.newaxis] > scores + EXACT, dtype=np.float64) + equal / 2 - np.eye(len(scores)) / 2
    central = np.where(ahead[:, np.newaxis] == 0, weights, np.nan)
    leads = scores - np.array([np.max(np.delete(scores, option)) for option in range(len(scores))])
    return Indices(ranks, pairs, central, np.asarray(leads > margin + EXACT, dtype=np.float64))


def _distinct(
    values: NDArray[np.float64], parent: NDArray[np.int64], scales: Scales
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return first-rank acceptabilities and central weights of options that all differ.

    E[w_i; a first] is the mean of B_p E_i over the event, over the number of pillars; for one pillar
    the mean of E_i over the number of criteria: the sum of the exponentials does not depend on w.
    """
    clocks = len(parent) if scales.scale.shape[1] == 1 else scales.scale.shape[1]
    first, central = np.zeros(len(values)), np.full(values.shape, np.nan)
    for option, own in enumerate(values):
        forms = own - np.delete(values, option, axis=0)
        if _never_first(forms):
            continue
        share, moments = _first_moments([_spread(form, parent, scales) for form in forms])
        first[option] = max(float(scales.weight @ share), _LEAST)
        if first[option] > _NEGLIGIBLE:
            mean = np.einsum("kc,kc->c", moments, scales.weight_times_scale[:, parent]) / clocks
            central[option] = mean / first[option]
    return first, central


def _settled(values: NDArray[np.float64], parent: NDArray[np.int64]) -> tuple[Scales, NDArray[np.float64]]:
    """Return nodes whose pairwise winning indices finer or more graded ones confirm, and those indices.

    The first of `_NODES` that the reference confirms will do; otherwise the reference must be confirmed in its turn.
    """
    sizes = tuple(np.bincount(parent).tolist())
    grids = [grid for grid in _NODES if node_count(sizes, grid[1]) <= _MOST_NODES]
    if node_count(sizes, 2) == 1:
        grids = grids[:1]
    coarse, fine = grids[:_REFERENCE], grids[_REFERENCE:] or grids[-1:]

    def pairs_at(grid: tuple[int, int]) -> NDArray[np.float64]:
        return _pairs(values, parent, pillar_scales(sizes, grid[1], grade=grid[0]))

    chosen, pairs = fine[0], pairs_at(fine[0])
    for grid in coarse:
        if grid != chosen and np.abs(pairs_at(grid) - pairs).max() < _SETTLED:
            return pillar_scales(sizes, grid[1], grade=grid[0]), pairs
    for grid in fine[1:]:
        before, pairs = pairs, pairs_at(grid)
        if np.abs(before - pairs).max() < _SETTLED:
            break
        chosen = grid
    return pillar_scales(sizes, chosen[1], grade=chosen[0]), pairs


def _pairs(values: NDArray[np.float64], parent: NDArray[np.int64], scales: Scales) -> NDArray[np.float64]:
    """Return the pairwise winning indices, shape (options, options)."""
    pairs = np.zeros((len(values), len(values)))
    for one, other in permutations(range(len(values)), 2):
        pairs[one, other] = scales.weight @ winning_probability(_spread(values[one] - values[other], parent, scales))
    return pairs


def _spread(difference: NDArray[np.float64], parent: NDArray[np.int64], scales: Scales) -> NDArray[np.float64]:
    """Multiply a difference by the scale of each criterion's pillar: shape (nodes, criteria)."""
    spread: NDArray[np.float64] = difference * scales.scale[:, parent]
    return spread


def _first_moments(forms: list[NDArray[np.float64]]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return at each node the share of weights at which all forms are positive, and the mean of each E_i there."""
    if len(forms) == 2:
        return both_win_moments(forms[0], forms[1])
    blocks = np.array_split(forms[0], -(-len(forms[0]) // _ROWS))
    return winning_probability(forms[0]), np.concatenate([winning_moments(block) for block in blocks])


def _never_first(forms: NDArray[np.float64]) -> bool:
    """Tell whether no weights make all forms, shape (1 or 2, criteria), positive: some mix of them never is.

    A mix t a + (1 - t) b is nowhere positive where t lies in an interval that each criterion bounds.
    """
    if len(forms) == 1:
        return bool(np.all(forms <= 0))
    a, b = forms / np.max(np.abs(forms))
    if np.any((a > 0) & (b > 0)):
        return False
    least = np.max(np.where(a < b, b / np.where(a < b, b - a, 1), 0), initial=0.0)
    most = np.min(np.where(a > b, -b / np.where(a > b, a - b, 1), 1), initial=1.0)
    return bool(least <= most + _ROUNDING)


def _shared(
    first: NDArray[np.float64],
    pairs: NDArray[np.float64],
    central: NDArray[np.float64],
    group: NDArray[np.int64],
    clear: NDArray[np.float64],
) -> Indices:
    """Give the members of each group of equal options equal shares of the ranks that the group takes."""
    options, sizes = len(group), np.bincount(group)
    ranks = np.zeros((options, options))
    for option, own in enumerate(group):
        for ahead, probability in _groups_ahead(int(own), first, pairs, sizes):
            ranks[option, ahead : ahead + sizes[own]] += probability / sizes[own]
    whole = pairs[np.ix_(group, group)] + np.where(group[:, np.newaxis] == group, 0.5, 0.0)
    np.fill_diagonal(whole, 0.0)
    return Indices(ranks, whole, central[group], clear)


def _groups_ahead(
    own: int, first: NDArray[np.float64], pairs: NDArray[np.float64], sizes: NDArray[np.int64]
) -> list[tuple[int, float]]:
    """Say with which probability how many options stand ahead of a group."""
    rivals = [index for index in range(len(sizes)) if index != own]
    if not rivals:
        return [(0, 1.0)]
    if len(rivals) == 1:
        rival = rivals[0]
        return [(0, float(pairs[own, rival])), (int(sizes[rival]), float(pairs[rival, own]))]
    last = _left(1 - sum(float(pairs[own, rival]) for rival in rivals) + float(first[own]))
    return [(0, float(first[own])), (1, _left(1 - float(first[own]) - last)), (2, last)]


def _left(share: float) -> float:
    """Return what is left of a whole; what is only rounding is nothing."""
    return share if share > _NEGLIGIBLE else 0.0
