"""How far scores and leads spread when the judgements vary in their ranges: 5 and 95 % points, by draws.

A score is a weighted sum of judgements that depend on each other, so its distribution has no closed form. Draws
come in the chunks of `model.draws`, from the stream of values; only their scores are kept. The error of a
quantile is half the distance between the order statistics one standard deviation of their rank below and
above it (Woodruff 1952, J. American Statistical Association 47): no density has to be estimated.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.dependence import FactorValues
from model.draws import CHUNK, VALUES, chunk_generator

TAIL = 0.05  # below the lower end, and above the upper
DRAWS = 10_000
_FEWEST = 200
_WORK = 2**25  # judgements drawn: some seconds
_ROOM = 2**17  # numbers held at a time
_LEAST_ROWS = 16  # of draws held at a time


@dataclass(frozen=True, slots=True, eq=False)
class Intervals:
    """From 5 to 95 %: `ends` and their standard errors, in points, both of shape (..., 2)."""

    ends: NDArray[np.float64]
    errors: NDArray[np.float64]


def affordable_draws(values: FactorValues) -> int:
    """Return how many draws a case of this size gets: `DRAWS`, or fewer where so many judgements would take long."""
    return max(_FEWEST, min(DRAWS, _WORK // values.dimensions)) if values.free.any() else 0


def drawn_scores(
    values: FactorValues,
    weights: NDArray[np.float64],
    *,
    draws: int,
    seed: int = 0,
    free: NDArray[np.bool_] | None = None,
) -> NDArray[np.float64]:
    """Score the options in each draw.

    Parameters
    ----------
    weights : shape (weightings, criteria), each row summing to 1
    draws : >= 1
    free : shape (options, criteria); the judgements that a normal is drawn for, at least those that vary, so that
        several sets of judgements can be drawn alike; by default those that vary

    Returns an array of shape (weightings, options, draws), in points.
    """
    free = values.free if free is None else free
    factors, options = len(values.loadings), values.points.shape[1]
    dimensions = factors + int(np.count_nonzero(free))
    used = np.concatenate([np.arange(factors), factors + np.flatnonzero(values.free[free])])
    rows = max(_LEAST_ROWS, _ROOM // max(dimensions, values.free.size))
    scores = np.empty((len(weights), options, draws))
    for start in range(0, draws, CHUNK):
        rng, end = chunk_generator(seed, VALUES, start // CHUNK), min(start + CHUNK, draws)
        for first in range(start, end, rows):
            last = min(first + rows, end)
            normals = rng.standard_normal((last - first, dimensions))
            drawn = values.from_normals(normals if len(used) == dimensions else normals[:, used])
            scored = drawn.reshape(-1, drawn.shape[2]) @ weights.T
            scores[:, :, first:last] = scored.reshape(*drawn.shape[:2], -1).transpose(2, 1, 0)
    return scores


def intervals(drawn: NDArray[np.float64]) -> Intervals:
    """Return the 5-95 % range of each row of draws, with standard errors.

    Parameters
    ----------
    drawn : shape (..., draws), at least 20 draws

    >>> found = intervals(np.arange(2001.0))
    >>> found.ends.tolist(), found.errors.tolist()
    ([100.0, 1900.0], [10.0, 10.0])
    """
    draws = drawn.shape[-1]
    low, aside = round(TAIL * (draws - 1)), math.ceil(math.sqrt(draws * TAIL * (1 - TAIL)))
    high = draws - 1 - low
    places = [place + step for place in (low, high) for step in (-aside, 0, aside)]
    found = np.partition(drawn, places, axis=-1)[..., places]
    ends, errors = found[..., [1, 4]], (found[..., [2, 5]] - found[..., [0, 3]]) / 2
    return Intervals(ends=ends, errors=errors)
