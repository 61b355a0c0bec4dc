"""How often each option is first over draws of weights and values, under every structure at once.

A structure is a shape of the values (`value_shapes.py`) and a way to put them together: added up, or their geometric
mean. Each draw of weights and values is scored under all of them, which makes the structures equally likely without
drawing them, and their shares comparable: they differ by the structure, not by the draws.
"""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from model.aggregation import log_values
from model.ensemble import Ensemble, drawn, summed
from model.score import EXACT
from model.tally import draw_scores, share_error
from model.value_shapes import SHAPES, reshaped

Aggregation = Literal["additive", "geometric"]
AGGREGATIONS: tuple[Aggregation, ...] = get_args(Aggregation)


@dataclass(frozen=True, slots=True, eq=False)
class StructureShares:
    """The share of draws in which each option is first, and its standard error.

    `whole` and `whole_error` have shape (options,) and are over all structures, equally likely; `by_shape` has shape
    (shapes, options) in the order of `SHAPES`, `by_aggregation` (aggregations, options) in that of `AGGREGATIONS`.
    """

    draws: int
    whole: NDArray[np.float64]
    by_shape: NDArray[np.float64]
    by_aggregation: NDArray[np.float64]
    whole_error: NDArray[np.float64]
    by_shape_error: NDArray[np.float64]
    by_aggregation_error: NDArray[np.float64]


def structure_shares(
    ensemble: Ensemble,
    draws: int,
    *,
    executor: Executor | None = None,
    progress: Callable[[int], None] | None = None,
) -> StructureShares:
    """Draw weights and values, and count who is first under each structure.

    Parameters
    ----------
    draws : >= 2
    executor, progress : as for `ensemble.run`

    Exact ties share the first place equally. The same seed draws the same weights and values as `ensemble.run`.
    """
    sums, squares = summed(partial(_count, ensemble), ensemble.values, draws, executor=executor, progress=progress)
    shares, errors = sums / draws, share_error(sums, squares, draws)
    ends = (1, 1 + len(SHAPES))
    return StructureShares(
        draws, shares[0], shares[1 : ends[1]], shares[ends[1] :], errors[0], errors[1 : ends[1]], errors[ends[1] :]
    )


def _count(ensemble: Ensemble, chunk: int, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return sums over draws, shape (2, 1 + shapes + aggregations, options): of first shares and their squares."""
    values, weights = drawn(ensemble, chunk, places)
    firsts = np.array([_first_in_each(reshaped(values, shape), weights) for shape in SHAPES])
    parts = [firsts.mean(axis=(0, 1))[np.newaxis], firsts.mean(axis=1), firsts.mean(axis=0)]
    together = np.concatenate(parts)
    return np.array([together.sum(axis=1), (together * together).sum(axis=1)])


def _first_in_each(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return shares of the first place in each draw, shape (aggregations, draws, options)."""
    scores = np.array([draw_scores(values, weights), np.exp(draw_scores(log_values(values), weights))])
    at_best = scores >= scores.max(axis=-1, keepdims=True) - EXACT
    shares: NDArray[np.float64] = at_best / at_best.sum(axis=-1, keepdims=True)
    return shares
