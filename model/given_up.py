"""The fewest orders of the text that have to be given up for an option to rank first within all ranges.

An integer program in weights and values together. The products y = w v make it linear: low_i w_i <= y_i <= high_i w_i,
and y_a >= y_b - g where a stands above b, with g = 1 for an order that is given up. Every such y is w times values
within the ranges. What the solver finds is checked by the closed form of `model.beliefs`.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from model.beliefs import FIRST, Beliefs, largest_margin, smallest_fraction
from model.fewest_beliefs import whole_solved
from model.paper import Order
from model.partial_order import order_array

Array = NDArray[np.float64]
_MOST_SETS = 24  # of the same size, among which the best is looked for


def fewest_given_up(
    beliefs: Beliefs, orders: Sequence[Order], options: Sequence[str], criteria: Sequence[str]
) -> tuple[Order, ...] | None:
    """Return the fewest orders without which the option can rank first.

    Parameters
    ----------
    orders : those that hold in `beliefs`; options that are not ranked carry orders that lead through them
    options, criteria : the names of what is ranked, as in `beliefs`

    Of several sets of one size (of `_MOST_SETS` at most) the one with the smallest fraction of the ranges is taken.
    Returns None if even without any order no beliefs within the ranges put the option first.
    """

    def without(gone: Sequence[int]) -> Beliefs:
        kept = [order for index, order in enumerate(orders) if index not in gone]
        return replace(beliefs, above=order_array(kept, options, criteria, depth="implied", purposes=True))

    if largest_margin(without(range(len(orders))), 1.0) < FIRST:
        return None
    program = _program(beliefs, orders, options, criteria)
    found: dict[tuple[int, ...], float] = {}
    refused: list[tuple[Array, float]] = []
    while len(found) < _MOST_SETS:
        gone = _given_up(*program, len(orders), refused)
        if gone is None or any(len(gone) > len(other) for other in found):
            break
        t = smallest_fraction(without(gone))
        inside = np.isin(np.arange(len(orders)), gone).astype(np.float64)
        if t is None:
            refused.append((inside - 1.0, -1.0))  # too few: one more, at least
        else:
            found[gone] = t
            refused.append((inside, len(gone) - 1.0))
    return tuple(orders[index] for index in min(found, key=lambda gone: found[gone]))


def _given_up(rows: Array, bounds: Array, count: int, refused: Sequence[tuple[Array, float]]) -> tuple[int, ...] | None:
    size = rows.shape[1]
    whole = np.append(np.zeros(size - count), np.ones(count))
    more = [np.append(np.zeros(size - count), row) for row, _ in refused]
    limits = np.append(bounds, [bound for _, bound in refused])
    found = whole_solved(whole, np.vstack([rows, *more]), limits, whole, (np.zeros(size), np.ones(size)))
    return None if found is None else tuple(np.flatnonzero(found[-count:] > 0.5).tolist())


def _program(
    beliefs: Beliefs, orders: Sequence[Order], options: Sequence[str], criteria: Sequence[str]
) -> tuple[Array, Array]:
    """Return rows and bounds, rows @ x <= bounds, of x: the weights, the products y / 100 by option, the orders."""
    names = tuple(dict.fromkeys((*options, *(option for order in orders for option in order.pair))))
    count, ranked = len(criteria), len(options)
    size = count * (1 + len(names)) + len(orders)
    weight, given = np.eye(size)[:count], np.eye(size)[size - len(orders) :]
    product = np.eye(size)[count : size - len(orders)].reshape(len(names), count, size)
    low, high = np.zeros((len(names), count, 1)), np.ones((len(names), count, 1))
    low[:ranked, :, 0], high[:ranked, :, 0] = beliefs.low / 100, beliefs.high / 100
    score = product[:ranked].sum(axis=1)
    lead = np.delete(score - score[beliefs.option], beliefs.option, axis=0)
    ends = np.concatenate([product - high * weight, low * weight - product]).reshape(-1, size)
    order = [
        product[names.index(item.worse), place] - product[names.index(item.better), place] - given[index]
        for index, item in enumerate(orders)
        for place in [criteria.index(item.criterion)]
    ]
    limits, most = beliefs.ranges.limits(1.0)
    total = weight.sum(axis=0)
    rows = np.vstack([lead, ends, *order, limits @ weight, total, -total])
    return rows, np.concatenate([np.zeros(len(lead) + len(ends) + len(order)), most, [1.0, -1.0]])
