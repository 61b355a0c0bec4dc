"""Exact weights inside Sobol points over judgements: two options, weights uniform at one level or two.

At each point of the judgements the share of weights at which an option is first is exact (`exact.race`). What
is left to integrate is smooth, so that scrambled Sobol points (Owen 1998, J. Complexity 14(4)) come nearer
about as fast as 1 / N, where draws come nearer as 1 / sqrt(N). Weights of two levels are weights of one level
with the values of pillar p multiplied by B_p ~ Beta(1, n_p - 1) (`exact.two_level`): one more dimension for each
such pillar. The errors are those of a mean of `SCRAMBLES` independent scrambles.

With three options this costs more than it gains: the contour integral at each point takes longer than the draws
that it saves.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from model.draws import CHUNK, VALUES
from model.ensemble import Values
from model.exact.race import winning_moments, winning_probability

SCRAMBLES = 16


@dataclass(frozen=True, slots=True, eq=False)
class Scrambled:
    """What each scramble found: means over its points.

    `first`, shape (scrambles,), is the share at which the first of the two options is first; `weights`, shape
    (scrambles, 2, criteria), the mean of each weight times the share of the weights at which each option is first;
    `clear`, shape (scrambles, 2), the share at which each leads by more than a margin.
    """

    first: NDArray[np.float64]
    weights: NDArray[np.float64]
    clear: NDArray[np.float64]
    points: int


def scrambled_shares(
    values: Values,
    parent: tuple[int, ...],
    *,
    seed: int,
    points: int,
    margin: float = 0.0,
    executor: Executor | None = None,
    progress: Callable[[int], None] | None = None,
) -> Scrambled:
    """Integrate over judgements, with exact weights at each point.

    Parameters
    ----------
    values : of two options
    parent : the pillar of each criterion, counted from 0; all 0 for weights of one level
    seed : >= 0; each scramble has a seed of its own
    points : of each scramble, a power of 2
    margin : points >= 0 that a clear lead passes; as weights sum to 1, it is taken off every value
    executor : who works on the scrambles; the bytes are the same whoever does
    progress : told how many points have been counted since it was last told
    """
    work = partial(_scramble, values, parent, seed, points, margin=margin)
    parts: Iterable[tuple[float, NDArray[np.float64], NDArray[np.float64]]]
    parts = executor.map(work, range(SCRAMBLES)) if executor else map(work, range(SCRAMBLES))
    found = []
    for part in parts:
        found.append(part)
        if progress is not None:
            progress(points)
    first, weights, clear = (np.array(means) for means in zip(*found, strict=True))
    return Scrambled(first, weights, clear, points)


def _scramble(
    values: Values, parent: tuple[int, ...], seed: int, points: int, scramble: int, *, margin: float
) -> tuple[float, NDArray[np.float64], NDArray[np.float64]]:
    """Return the means of one scramble, block by block."""
    from scipy.stats.qmc import Sobol

    sizes = np.bincount(parent)
    free = np.flatnonzero(sizes > 1) if len(sizes) > 1 else np.empty(0, dtype=np.intp)
    rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(VALUES, scramble)))
    source = Sobol(len(free) + values.dimensions, scramble=True, rng=rng)
    first, weights, clear = 0.0, np.zeros((2, len(parent))), np.zeros(2)
    for _ in range(0, points, CHUNK):
        places = source.random(min(CHUNK, points))
        scale = np.ones((len(places), len(sizes)))
        scale[:, free] = 1 - (1 - places[:, : len(free)]) ** (1 / (sizes[free] - 1))
        spread = scale[:, list(parent)]
        drawn = values.at(np.ascontiguousarray(places[:, len(free) :]))
        lead = drawn[..., 0, :] - drawn[..., 1, :]
        share, moments = _at_points(lead * spread)
        first += float(share.sum())
        clear += [winning_probability((side * lead - margin) * spread).sum() for side in (1, -1)]
        weights += [(moments * spread).sum(axis=0), ((1 - moments) * spread).sum(axis=0)]
    level = len(sizes) if len(sizes) > 1 else len(parent)
    return first / points, weights / (points * level), clear / points


def _at_points(differences: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return at each point the share of weights at which the form is positive, and the mean of each E_i there."""
    equal = ~np.any(differences, axis=-1, keepdims=True)
    return winning_probability(differences), np.where(equal, 0.5, winning_moments(differences))
