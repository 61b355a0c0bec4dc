"""Many draws of weights and values, counted chunk by chunk.

Chunks have a fixed size and their own generators, one stream for weights and one for values; tallies are
merged one by one in the order of chunks, however they were grouped into tasks. So the same seed gives the same
bytes, whoever does the work, and memory does not grow with the draws.
"""

import math
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from functools import partial, reduce
from operator import add
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from model.distributions import Distribution, quantiles
from model.draws import CHUNK, VALUES, WEIGHTS, Extensions, chunk_generator, order_dimensions, values_in_order
from model.tally import Tally, tally
from model.weight_priors import Prior

_TASK = 16  # chunks of one task
_WINDOW = 256  # tasks given out at a time
_ROWS = 128  # draws whose uniform values are scaled in one row
_CELLS = 1 << 18  # judgements whose quantiles are taken at once
Sums = TypeVar("Sums", Tally, NDArray[np.float64])


class Values(Protocol):
    """How the values of the judgements vary: what a point of the unit cube means."""

    @property
    def dimensions(self) -> int:
        """The dimensions of the cube; 0 if nothing varies."""
        ...

    def at(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return values of shape (draws, options, criteria), or (options, criteria) if they do not vary.

        `places`, shape (draws, dimensions), are points of the cube, and may be overwritten.
        """
        ...


@dataclass(frozen=True, slots=True, eq=False)
class CentralValues:
    """The means of the judgements."""

    means: NDArray[np.float64]

    @property
    def dimensions(self) -> int:
        """Nothing varies."""
        return 0

    def at(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the means."""
        del places
        return self.means


@dataclass(frozen=True, slots=True, eq=False)
class RangeValues:
    """Judgements that vary independently in their ranges: `points` has shape (3, options, criteria)."""

    points: NDArray[np.float64]
    distribution: Distribution

    @property
    def dimensions(self) -> int:
        """One for each judgement."""
        return math.prod(self.points.shape[1:])

    def at(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return values by inversion of their quantile functions."""
        shares = np.ascontiguousarray(places).reshape(-1, *self.points.shape[1:])
        if self.distribution == "uniform":  # in place: this is what other tools do, and as fast
            together = math.gcd(len(shares), _ROWS)
            rows = shares.reshape(-1, together * self.dimensions)  # of several draws: long rows are worked on faster
            rows *= np.tile((self.points[2] - self.points[0]).reshape(-1), together)
            rows += np.tile(self.points[0].reshape(-1), together)
            return shares
        size = max(1, _CELLS // max(1, self.dimensions))
        for start in range(0, len(shares), size):  # in place and in slices, so that memory does not grow with the table
            part = shares[start : start + size]
            part[:] = quantiles(np.clip(part, 1e-16, 1 - 1e-16), self.points, self.distribution)
        return shares


@dataclass(frozen=True, slots=True, eq=False)
class OrderValues:
    """Values uniform among those that agree with a text's orders: on the order polytopes."""

    above: NDArray[np.bool_]
    extensions: tuple[Extensions, ...]

    @property
    def dimensions(self) -> int:
        """One for each judgement, and those that choose linear extensions."""
        return order_dimensions(self.above, self.extensions)

    def at(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return sorted values in the order of the extensions."""
        return values_in_order(places, self.above, self.extensions)


@dataclass(frozen=True, slots=True, eq=False)
class Ensemble:
    """What is drawn, and from which seed; `margin` is the points that a clear lead passes."""

    prior: Prior
    values: Values
    seed: int
    margin: float = 0.0


def run(
    ensemble: Ensemble,
    draws: int,
    *,
    after: Tally | None = None,
    executor: Executor | None = None,
    progress: Callable[[int], None] | None = None,
) -> Tally:
    """Draw and count.

    Parameters
    ----------
    draws : >= 1
    after : what the first draws came to, whole chunks of them, if they have been counted already
    executor : who works on the tasks; the bytes are the same whoever does
    progress : told how many draws have been counted since it was last told

    Returns the tally of all draws.
    """
    first = after.draws // CHUNK if after else 0
    sums = _chunks(partial(_counted, ensemble), ensemble.values, range(first, -(-draws // CHUNK)), draws, executor)
    return reduce(add, _told(sums, draws - first * CHUNK, progress), *([after] if after else []))


def times_first(
    values: Values,
    weights: NDArray[np.float64],
    seed: int,
    draws: int,
    *,
    executor: Executor | None = None,
    progress: Callable[[int], None] | None = None,
) -> NDArray[np.float64]:
    """Count how often each option is first on weights of its own, as confidence factors need.

    Parameters
    ----------
    weights : shape (options, criteria), for each option the weights in the whole that it is tried on
    seed, draws, executor, progress : as for `run`; the same seed draws the same values

    Returns sums over draws, shape (2, options): of the share of the first rank, and of its square.
    """
    return summed(partial(_first_on_own, values, weights, seed), values, draws, executor=executor, progress=progress)


def summed(
    count: Callable[[int, NDArray[np.float64]], NDArray[np.float64]],
    values: Values,
    draws: int,
    *,
    executor: Executor | None = None,
    progress: Callable[[int], None] | None = None,
) -> NDArray[np.float64]:
    """Add up what a count of each chunk returns.

    Parameters
    ----------
    count : of a chunk by its number and room for its points of the unit cube, which it may overwrite
    values : from which the dimensions of the cube follow
    draws, executor, progress : as for `run`
    """
    return reduce(add, _told(_chunks(count, values, range(-(-draws // CHUNK)), draws, executor), draws, progress))


def _chunks(
    count: Callable[[int, NDArray[np.float64]], Sums],
    values: Values,
    chunks: range,
    draws: int,
    executor: Executor | None,
) -> Iterator[Sums]:
    """Count chunk by chunk, in their order; only a window of tasks is given out at a time."""
    work = partial(_task, count, values.dimensions, draws)
    tasks = [chunks[start : start + _TASK] for start in range(0, len(chunks), _TASK)]
    if executor is None:
        for task in tasks:
            yield from work(task)
        return
    waiting: deque[Future[list[Sums]]] = deque()
    for task in tasks:
        waiting.append(executor.submit(work, task))
        if len(waiting) == _WINDOW:
            yield from waiting.popleft().result()
    for future in waiting:
        yield from future.result()


def _told(sums: Iterator[Sums], draws: int, progress: Callable[[int], None] | None) -> Iterator[Sums]:
    """Pass the sums of chunks on and tell how many draws each holds."""
    for place, found in enumerate(sums):
        if progress is not None:
            progress(min(CHUNK, draws - place * CHUNK))
        yield found


def _task(count: Callable[[int, NDArray[np.float64]], Sums], dimensions: int, draws: int, chunks: range) -> list[Sums]:
    """Count the chunks of one task; they share the memory of their uniform numbers."""
    places = np.empty((min(CHUNK, draws), dimensions))
    return [count(chunk, places[: min(CHUNK, draws - chunk * CHUNK)]) for chunk in chunks]


def _counted(ensemble: Ensemble, chunk: int, places: NDArray[np.float64]) -> Tally:
    return tally(*drawn(ensemble, chunk, places), ensemble.margin)


def drawn(
    ensemble: Ensemble, chunk: int, places: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the values and the weights of a chunk; `places`, shape (draws, dimensions), is overwritten."""
    weight_rng, value_rng = (chunk_generator(ensemble.seed, stream, chunk) for stream in (WEIGHTS, VALUES))
    weights = ensemble.prior.draw(weight_rng, len(places))
    value_rng.random(out=places)
    return ensemble.values.at(places), weights


def _first_on_own(
    values: Values, weights: NDArray[np.float64], seed: int, chunk: int, places: NDArray[np.float64]
) -> NDArray[np.float64]:
    chunk_generator(seed, VALUES, chunk).random(out=places)
    drawn = values.at(places)
    options, criteria = weights.shape
    scores = np.ascontiguousarray((drawn.reshape(-1, criteria) @ weights.T).reshape(-1, options, options).T)
    repeats = len(places) // scores.shape[2]  # of values that do not vary
    sums = np.zeros((2, options))
    for option, own in enumerate(scores):  # scores of all options on the weights of this one
        at_best = own == own.max(axis=0)
        if np.count_nonzero(at_best) == own.shape[1]:  # no ties
            sums[:, option] = np.count_nonzero(at_best[option])
        else:
            share = at_best[option] / at_best.sum(axis=0)
            sums[:, option] = share.sum(), (share * share).sum()
    sums *= repeats
    return sums
