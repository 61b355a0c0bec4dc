"""What a text's orders say: for each criterion, which option stands above which.

A text gives a strict partial order of the options on each criterion: some pairs it decides, others
stay open. It never gives sizes. The orders are kept as one boolean array `above` of shape (criteria,
options, options): [i, a, b] is true if a stands above b on criterion i. It is transitively closed,
so that what follows from two orders of the text is as visible as what one of them says.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.paper import Order

Depth = Literal["stated", "implied"]


def counted_orders(orders: Iterable[Order], *, depth: Depth, purposes: bool) -> tuple[Order, ...]:
    """Return the orders that count at a depth of belief.

    Parameters
    ----------
    depth : `stated` keeps the orders that the text states, `implied` also those that it implies
    purposes : whether an aim (an order of the kind `purpose`) counts as an order
    """
    supports = ("stated",) if depth == "stated" else ("stated", "implied")
    return tuple(order for order in orders if order.support in supports and (purposes or order.kind != "purpose"))


def order_array(
    orders: Iterable[Order],
    options: Sequence[str],
    criteria: Sequence[str],
    *,
    depth: Depth,
    purposes: bool,
) -> NDArray[np.bool_]:
    """Lay out which option stands above which on each criterion, as far as the text is believed.

    Parameters
    ----------
    orders : silent ones, and those on criteria that are not asked for, say nothing
    options : different ids; an option that is not among them still carries orders that lead through it:
        from a above v and v above b follows a above b
    criteria : different ids
    depth, purposes : as `counted_orders`

    Returns a boolean array of shape (criteria, options, options), transitively closed. Raises ValueError
    that names the cycle if the orders on a criterion run in a circle.
    """
    used = counted_orders(orders, depth=depth, purposes=purposes)
    names = tuple(dict.fromkeys((*options, *(option for order in used for option in order.pair))))
    place = {name: index for index, name in enumerate(names)}
    row = {name: index for index, name in enumerate(criteria)}
    direct = np.zeros((len(criteria), len(names), len(names)), dtype=np.bool_)
    for order in used:
        if order.criterion in row:
            direct[row[order.criterion], place[order.better], place[order.worse]] = True
    above = transitive_closure(direct)
    for criterion, given, closed in zip(criteria, direct, above, strict=True):
        if np.diagonal(closed).any():
            cycle = " > ".join(names[node] for node in _cycle(given, closed))
            raise ValueError(f"the orders on {criterion} contradict one another: {cycle}")
    return above[:, : len(options), : len(options)].copy()


def transitive_closure(relation: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Add to a relation all that follows from it by transitivity.

    Parameters
    ----------
    relation : shape (..., n, n)

    Returns an array of the same shape. Warshall 1962, Journal of the ACM 9(1).

    >>> chain = np.array([[False, True, False], [False, False, True], [False, False, False]])
    >>> transitive_closure(chain)[0]
    array([False,  True,  True])
    """
    closed = relation.copy()
    for through in range(relation.shape[-1]):
        closed |= closed[..., :, through, np.newaxis] & closed[..., np.newaxis, through, :]
    return closed


def _cycle(direct: NDArray[np.bool_], closed: NDArray[np.bool_]) -> list[int]:
    """Return a cycle as the nodes along it, first and last equal; there is one."""
    start = int(np.flatnonzero(np.diagonal(closed))[0])
    path, node = list[int](), start
    while node not in path:
        path.append(node)
        node = int(np.flatnonzero(direct[node] & closed[:, start])[0])  # stay where the start can be reached
    return [*path[path.index(node) :], node]


def refuse_unclosed(above: NDArray[np.bool_]) -> None:
    """Raise ValueError unless every criterion has a transitively closed strict partial order.

    Parameters
    ----------
    above : shape (criteria, options, options)
    """
    if above.ndim != 3 or above.shape[1] != above.shape[2]:
        raise ValueError("orders must have the shape (criteria, options, options)")
    if np.diagonal(above, axis1=1, axis2=2).any():
        raise ValueError("an option cannot stand above itself")
    steps = above.astype(np.float32)  # floats: numpy multiplies them fast, and counts below 2**24 are exact
    if np.any((steps @ steps > 0) & ~above):
        raise ValueError("orders must be transitively closed")


def open_pairs(above: NDArray[np.bool_]) -> tuple[tuple[int, int, int], ...]:
    """List what the text leaves open: pairs of options comparable in neither direction on a criterion.

    Parameters
    ----------
    above : shape (criteria, options, options), transitively closed

    Returns the indices (criterion, a, b), a < b, in this order.

    >>> open_pairs(np.array([[[False, True], [False, False]], [[False, False], [False, False]]]))
    ((1, 0, 1),)
    """
    undecided = np.triu(~(above | above.transpose(0, 2, 1)), k=1)
    return tuple((int(i), int(a), int(b)) for i, a, b in np.argwhere(undecided))


def decided_for(above: NDArray[np.bool_], option: int) -> NDArray[np.bool_]:
    """Decide every open pair that involves one option in its favour.

    On each criterion let U be the option and all that stand above it. Deciding its open pairs, and what
    follows by transitivity, puts each member of U above each option outside U: an option outside U is
    either open to the given one or below it already.

    This cannot make a cycle. A cycle would need an added pair, which leads out of U. To come back it
    would need some y outside U above some x in U; only `above` could say so, but what is above a member
    of U is in U. The result is closed for the same reason: a path inside U, or outside U, uses pairs of
    `above` only, and the ends of a path out of U have been added.

    Parameters
    ----------
    above : shape (criteria, options, options), transitively closed strict partial orders
    option : an index

    Returns a new array of the same shape. Raises ValueError for an array that is not closed.
    """
    refuse_unclosed(above)
    level = above[:, :, option].copy()
    level[:, option] = True
    decided: NDArray[np.bool_] = above | (level[:, :, np.newaxis] & ~level[:, np.newaxis, :])
    return decided
