"""Many draws of weights and values, counted chunk by chunk.

Chunks have a fixed size and their own generators, one stream for weights and one for values; tallies are
merged in the order of chunks. So the same seed gives the same bytes, whoever does the work, and memory
does not grow with the draws.
"""

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial, reduce
from operator import add
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from model.distributions import Distribution, quantiles
from model.draws import CHUNK, VALUES, WEIGHTS, Extensions, chunk_generator, values_in_order
from model.tally import Tally, tally
from model.weight_priors import Prior

_TASK = 8  # chunks of one task


class Values(Protocol):
    """How the values of the judgements are drawn."""

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return values of shape (count, options, criteria), or (options, criteria) if they do not vary."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class CentralValues:
    """The means of the judgements."""

    means: NDArray[np.float64]

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return the means, without a draw."""
        del rng, count
        return self.means


@dataclass(frozen=True, slots=True, eq=False)
class RangeValues:
    """Judgements drawn independently from their ranges: `points` has shape (3, options, criteria)."""

    points: NDArray[np.float64]
    distribution: Distribution

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return values by inversion of their quantile functions."""
        shares = rng.random((count, *self.points.shape[1:]))
        if self.distribution == "uniform":  # in place: this is what other tools do, and as fast
            shares *= self.points[2] - self.points[0]
            shares += self.points[0]
            return shares
        return quantiles(np.clip(shares, 1e-16, 1 - 1e-16), self.points, self.distribution)


@dataclass(frozen=True, slots=True, eq=False)
class OrderValues:
    """Values uniform among those that agree with a text's orders."""

    above: NDArray[np.bool_]
    extensions: tuple[Extensions, ...]

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        """Return values uniform on the order polytopes."""
        return values_in_order(rng, count, self.above, self.extensions)


@dataclass(frozen=True, slots=True, eq=False)
class Ensemble:
    """What is drawn, and from which seed."""

    prior: Prior
    values: Values
    seed: int


def run(ensemble: Ensemble, draws: int, *, executor: Executor | None = None) -> Tally:
    """Draw and count.

    Parameters
    ----------
    draws : >= 1
    executor : who works on the tasks; the bytes are the same whoever does

    Returns the tally of all draws.
    """
    tasks = range(0, -(-draws // CHUNK), _TASK)
    work = partial(_task, ensemble, draws)
    parts: Iterator[Tally] = executor.map(work, tasks) if executor else map(work, tasks)
    return reduce(add, parts)


def _task(ensemble: Ensemble, draws: int, first: int) -> Tally:
    """Count the chunks of one task, in their order."""
    chunks = range(first, min(first + _TASK, -(-draws // CHUNK)))
    return reduce(add, (_chunk(ensemble, chunk, min(CHUNK, draws - chunk * CHUNK)) for chunk in chunks))


def _chunk(ensemble: Ensemble, chunk: int, count: int) -> Tally:
    weight_rng, value_rng = (chunk_generator(ensemble.seed, stream, chunk) for stream in (WEIGHTS, VALUES))
    weights = ensemble.prior.draw(weight_rng, count)
    return tally(ensemble.values.draw(value_rng, count), weights)
