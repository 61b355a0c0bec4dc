"""Seeded draws of weights and of values that agree with a text's orders.

Draws come in chunks of fixed size, each with a generator of its own (numpy's SeedSequence, spawn key
(stream, chunk)). So memory does not grow with their number, chunks can be worked on in any order or
place, and the draws of weights do not depend on those of values.

Values that agree with a partial order and are otherwise uniform on 0-100 are uniform on an order
polytope (Stanley 1986, Discrete & Computational Geometry 1). That is a product over the parts of the order
that are not connected, and in each part a linear extension, all equally likely, with sorted uniform
values: each extension is a simplex of the same volume. A linear extension is drawn exactly, by counting
in how many ways each up-set can be completed; there is no chain to converge.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.partial_order import refuse_unclosed, transitive_closure

CHUNK = 4096
WEIGHTS = 0  # the stream that weights are drawn from
VALUES = 1  # the stream that values are drawn from
MOST_UP_SETS = 2**16  # of one connected part: some seconds to count


def chunk_generator(seed: int, stream: int, chunk: int) -> np.random.Generator:
    """Return the generator that a chunk of `CHUNK` draws, or of what is left, comes from.

    Parameters
    ----------
    seed, chunk : >= 0
    stream : `WEIGHTS` or `VALUES`; different streams are independent
    """
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(stream, chunk)))


def flat_weights(rng: np.random.Generator, count: int, criteria: int) -> NDArray[np.float64]:
    """Draw weights uniformly from the simplex of all criteria.

    Returns shares of shape (count, criteria). Exponentials over their sum: Devroye 1986, ch. V.2.
    """
    weights = _exponentials(rng, (count, criteria))
    weights /= np.einsum("nc->n", weights)[:, np.newaxis]
    return weights


def two_level_weights(
    rng: np.random.Generator, count: int, parent: tuple[int, ...], pillars: int
) -> NDArray[np.float64]:
    """Draw weights uniformly over the pillars and, inside each pillar, over its criteria.

    Parameters
    ----------
    count : number of draws
    parent : the pillar of each criterion, counted from 0
    pillars : how many there are

    Returns the weights of criteria in the whole, shape (count, criteria), each row summing to 1. Raises
    ValueError if a pillar has no criterion or a criterion no pillar.
    """
    if set(parent) != set(range(pillars)):
        raise ValueError("every pillar needs a criterion and every criterion a pillar")
    if pillars == 1:
        return flat_weights(rng, count, len(parent))
    shares = flat_weights(rng, count, pillars)
    weights = _exponentials(rng, (count, len(parent)))
    inside = np.equal.outer(np.array(parent), np.arange(pillars)).astype(np.float64)
    shares /= np.einsum("nc,cp->np", weights, inside)
    weights *= shares[:, list(parent)]
    return weights


def _exponentials(rng: np.random.Generator, shape: tuple[int, int]) -> NDArray[np.float64]:
    """Draw exponentials that are never 0, so that a sum of them can be divided by."""
    drawn = rng.standard_exponential(shape)
    return np.maximum(drawn, np.finfo(np.float64).tiny, out=drawn)


@dataclass(frozen=True, slots=True, eq=False)
class Extensions:
    """The linear extensions of one connected part of a criterion's order, as walks from the top.

    A walk begins with no option, in state 0, and adds the options from the best to the worst. In state s it
    takes branch j with the probability `cumulative[s, j] - cumulative[s, j - 1]`, adds option
    `options[added[s, j]]` and goes to state `following[s, j]`. All walks are equally likely. The three have
    shape (states, branches), padded with branches of probability 0; `options` has shape (options of the part,).
    """

    criterion: int
    options: NDArray[np.intp]
    cumulative: NDArray[np.float64]
    added: NDArray[np.intp]
    following: NDArray[np.intp]


class OpenOrdersError(ValueError):
    """The orders on a criterion leave too much open between so many options to draw values exactly."""

    def __init__(self, criterion: int, options: int) -> None:
        super().__init__(f"criterion {criterion} (counted from 0), {options} options: over {MOST_UP_SETS} up-sets")
        self.criterion = criterion
        self.options = options


def linear_extensions(above: NDArray[np.bool_]) -> tuple[Extensions, ...]:
    """Prepare the drawing of values: count the linear extensions of every part of every order.

    Parameters
    ----------
    above : shape (criteria, options, options), transitively closed strict partial orders

    Returns nothing for options that no order of the criterion names. Raises ValueError for orders that are
    not closed, and OpenOrdersError if a connected part has more than 65,536 up-sets.
    """
    refuse_unclosed(above)
    return tuple(
        _extensions(criterion, options, order[np.ix_(options, options)])
        for criterion, order in enumerate(above)
        for options in _connected_parts(order)
    )


def _connected_parts(order: NDArray[np.bool_]) -> list[NDArray[np.intp]]:
    """Return the options of each part with more than one; options of two parts are open to each other."""
    together = transitive_closure(order | order.T | np.eye(len(order), dtype=np.bool_))
    parts = [np.flatnonzero(row) for option, row in enumerate(together) if np.argmax(row) == option]
    return [options for options in parts if len(options) > 1]


def _extensions(criterion: int, options: NDArray[np.intp], order: NDArray[np.bool_]) -> Extensions:
    """Count in how many ways each up-set can be completed; a bit mask says who is in it."""
    higher = [sum(1 << int(place) for place in np.flatnonzero(column)) for column in order.T]
    state, moves = {0: 0}, list[list[tuple[int, int]]]()
    up_sets = [0]
    for mask in up_sets:  # which grows meanwhile, smaller up-sets before larger ones
        free = [place for place, needed in enumerate(higher) if not mask >> place & 1 and not needed & ~mask]
        moves.append([])
        for place in free:
            larger = mask | 1 << place
            if larger not in state:
                state[larger] = len(up_sets)
                up_sets.append(larger)
            moves[-1].append((place, state[larger]))
        if len(up_sets) > MOST_UP_SETS:
            raise OpenOrdersError(criterion, len(options))
    ways = [1] * len(up_sets)  # Python's integers: they can pass any float
    for index in range(len(up_sets) - 2, -1, -1):
        ways[index] = sum(ways[following] for _, following in moves[index])
    return _tables(criterion, options, moves, ways)


def _tables(
    criterion: int, options: NDArray[np.intp], moves: list[list[tuple[int, int]]], ways: list[int]
) -> Extensions:
    shape = (len(moves), max(map(len, moves)))
    cumulative = np.ones(shape)
    added, following = np.zeros(shape, dtype=np.intp), np.zeros(shape, dtype=np.intp)
    for index, branches in enumerate(moves):
        so_far = 0
        for branch, (place, state) in enumerate(branches):
            so_far += ways[state]
            cumulative[index, branch] = so_far / ways[index]
            added[index, branch], following[index, branch] = place, state
    return Extensions(criterion=criterion, options=options, cumulative=cumulative, added=added, following=following)


def order_dimensions(above: NDArray[np.bool_], extensions: tuple[Extensions, ...]) -> int:
    """Return how many uniform numbers a draw of `values_in_order` is made from."""
    criteria, options, _ = above.shape
    return int(criteria) * int(options) + sum(len(part.options) - 1 for part in extensions)


def values_in_order(
    places: NDArray[np.float64], above: NDArray[np.bool_], extensions: tuple[Extensions, ...]
) -> NDArray[np.float64]:
    """Turn uniform numbers into values uniform among all that agree with the orders.

    Parameters
    ----------
    places : shape (draws, order_dimensions(above, extensions)), points of the unit cube
    above : shape (criteria, options, options), transitively closed strict partial orders
    extensions : `linear_extensions(above)`

    Returns points from 0 to 100, shape (draws, options, criteria), independent between criteria. Stanley
    1986; see the head of this file.
    """
    criteria, options, _ = above.shape
    values = 100 * places[:, : criteria * options].reshape(-1, options, criteria)
    used = criteria * options
    for part in extensions:
        steps = places[:, used : used + len(part.options) - 1]
        used += len(part.options) - 1
        falling = -np.sort(-values[:, part.options, part.criterion], axis=1)
        sorted_out = np.empty_like(falling)
        np.put_along_axis(sorted_out, _drawn_extension(steps, part), falling, axis=1)
        values[:, part.options, part.criterion] = sorted_out
    return values


def _drawn_extension(steps: NDArray[np.float64], part: Extensions) -> NDArray[np.intp]:
    """Walk from the top, a step for each option but the last: shape (draws, options of the part)."""
    places = np.empty((len(steps), len(part.options)), dtype=np.intp)
    state = np.zeros(len(steps), dtype=np.intp)
    for step, share in enumerate(steps.T):
        branch = np.sum(share[:, np.newaxis] >= part.cumulative[state], axis=1)
        places[:, step] = part.added[state, branch]
        state = part.following[state, branch]
    places[:, -1] = part.added[state, 0]
    return places
