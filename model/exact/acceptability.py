"""Acceptability of fixed judgements, without sampling: two or three options, flat or two-level weights.

Rank acceptability indices and central weight vectors are those of SMAA-2 (Lahdelma & Salminen 2001,
Operations Research 49(3)); the pairwise winning index is that of Leskinen et al. 2006. Options that are
equal for all weights share their ranks equally.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.exact.quadrant import both_win, both_win_moments
from model.exact.race import winning_moments, winning_probability
from model.exact.two_level import Scales, pillar_scales

NODES = 24  # of the two-level integral in each direction: about 1e-12 for pairs, 1e-11 for three options
_NEVER = 1e-13  # a smaller acceptability is rounding: the option is never first


@dataclass(frozen=True, slots=True, eq=False)
class Indices:
    """Exact indices of two or three options.

    `ranks` has shape (options, options): [a, r] is the share of weights at which a has rank r + 1.
    `pairs`: [a, b] is the share at which a beats b; 1/2 for equal options, 0 on the diagonal.
    `central` has shape (options, criteria): the mean weights at which a is first, NaN if it never is.
    """

    ranks: NDArray[np.float64]
    pairs: NDArray[np.float64]
    central: NDArray[np.float64]


def flat_indices(values: NDArray[np.float64]) -> Indices:
    """Return the indices for weights uniform on the simplex of all criteria.

    Parameters
    ----------
    values : shape (options, criteria), two or three options
    """
    return two_level_indices(values, (0,) * values.shape[1], nodes=1)


def two_level_indices(values: NDArray[np.float64], parent: tuple[int, ...], *, nodes: int = NODES) -> Indices:
    """Return the indices for weights uniform over pillars and, inside each, over its criteria.

    Parameters
    ----------
    values : shape (options, criteria), two or three options
    parent : the pillar of each criterion, counted from 0
    nodes : of the integral in each direction of a face of the cube of pillar scales

    Raises ValueError for another number of options.
    """
    if len(values) not in (2, 3):
        raise ValueError("exact indices need two or three options")
    scales = pillar_scales(tuple(np.bincount(parent).tolist()), nodes)
    distinct, group = np.unique(values, axis=0, return_inverse=True)
    group = group.reshape(-1)
    first, pairs = _distinct(distinct, np.array(parent), scales)
    return _shared(first, pairs, _central(distinct, first, np.array(parent), scales), group)


def _spread(difference: NDArray[np.float64], parent: NDArray[np.int64], scales: Scales) -> NDArray[np.float64]:
    """Multiply a difference by the scale of each criterion's pillar: shape (nodes, criteria)."""
    spread: NDArray[np.float64] = difference * scales.scale[:, parent]
    return spread


def _distinct(
    values: NDArray[np.float64], parent: NDArray[np.int64], scales: Scales
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return first-rank acceptabilities and pairwise winning indices of options that all differ."""
    count = len(values)
    pairs = np.zeros((count, count))
    for one in range(count):
        for other in range(count):
            if one != other:
                pairs[one, other] = scales.weight @ winning_probability(
                    _spread(values[one] - values[other], parent, scales)
                )
    if count < 3:
        return pairs.sum(axis=1) if count == 2 else np.ones(1), pairs
    first = [scales.weight @ both_win(*_forms(values, option, parent, scales)) for option in range(count)]
    return np.array(first), pairs


def _forms(
    values: NDArray[np.float64], option: int, parent: NDArray[np.int64], scales: Scales
) -> list[NDArray[np.float64]]:
    """Return the differences of an option from each of the others at each node."""
    rivals = [index for index in range(len(values)) if index != option]
    return [_spread(values[option] - values[rival], parent, scales) for rival in rivals]


def _central(
    values: NDArray[np.float64], first: NDArray[np.float64], parent: NDArray[np.int64], scales: Scales
) -> NDArray[np.float64]:
    """Return the central weights of options that all differ.

    E[w_i; a first] is the mean of B_p E_i over the event, over the number of pillars; for one pillar
    the mean of E_i over the number of criteria: the sum of the exponentials does not depend on w.
    """
    pillars = scales.scale.shape[1]
    central = np.full(values.shape, np.nan)
    for option in range(len(values)):
        if len(values) == 1:
            central[option] = (1 / pillars) / np.bincount(parent)[parent]
        elif first[option] > _NEVER:
            forms = _forms(values, option, parent, scales)
            moments = winning_moments(forms[0]) if len(forms) == 1 else both_win_moments(forms[0], forms[1])
            if pillars == 1:
                mean = moments[0] / len(parent)
            else:
                mean = np.einsum("kc,kc->c", moments, scales.weight_times_scale[:, parent]) / pillars
            central[option] = mean / first[option]
    return central


def _shared(
    first: NDArray[np.float64], pairs: NDArray[np.float64], central: NDArray[np.float64], group: NDArray[np.int64]
) -> Indices:
    """Give the members of each group of equal options equal shares of the ranks that the group takes."""
    options, sizes = len(group), np.bincount(group)
    ranks = np.zeros((options, options))
    for option, own in enumerate(group):
        for ahead, probability in _groups_ahead(int(own), first, pairs, sizes):
            ranks[option, ahead : ahead + sizes[own]] += probability / sizes[own]
    whole = pairs[np.ix_(group, group)] + np.where(group[:, np.newaxis] == group, 0.5, 0.0)
    np.fill_diagonal(whole, 0.0)
    never = first[group] <= _NEVER
    return Indices(ranks, whole, np.where(never[:, np.newaxis], np.nan, central[group]))


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
    last = 1 - sum(float(pairs[own, rival]) for rival in rivals) + float(first[own])
    last = max(0.0, last)
    return [(0, float(first[own])), (1, max(0.0, 1 - float(first[own]) - last)), (2, last)]
