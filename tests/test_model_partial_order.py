"""What a text's orders say: closure, restriction, open pairs, decisions, refusals."""

from itertools import product
from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from model.noun import Text
from model.paper import Order
from model.partial_order import (
    decided_for,
    open_pairs,
    order_array,
    refuse_unclosed,
    transitive_closure,
)

Orders = NDArray[np.bool_]


def order(
    criterion: str,
    better: str,
    worse: str,
    kind: Literal["finding", "purpose", "inference"] = "finding",
    support: Literal["stated", "implied"] = "stated",
) -> Order:
    return Order(
        criterion=criterion,
        pair=(worse, better),
        better=better,
        support=support,
        kind=kind,
        strength="certain",
        claims=("Q-1",),
        note=Text(en="n", ar="n"),
    )


def silence(criterion: str, one: str, other: str) -> Order:
    note = Text(en="n", ar="n")
    return Order(
        criterion=criterion, pair=(one, other), better="", support="silent", kind="", strength="", claims=(), note=note
    )


@st.composite
def partial_orders(draw: st.DrawFn, most_options: int = 5, most_criteria: int = 4) -> Orders:
    """Draw closed strict orders: some pairs of a random ranking of the options on each criterion."""
    options, criteria = draw(st.integers(1, most_options)), draw(st.integers(1, most_criteria))
    above = np.zeros((criteria, options, options), dtype=np.bool_)
    for row in above:
        ranking = draw(st.permutations(range(options)))
        for better in range(options):
            for worse in range(better + 1, options):
                row[ranking[better], ranking[worse]] = draw(st.booleans())
    return transitive_closure(above)


def test_orders_are_laid_out_and_closed() -> None:
    orders = [order("x", "a", "b"), order("x", "b", "c"), order("y", "c", "a"), silence("y", "a", "b")]
    above = order_array(orders, ("a", "b", "c"), ("x", "y"), depth="stated", purposes=False)
    assert above.dtype == np.bool_
    assert np.argwhere(above).tolist() == [[0, 0, 1], [0, 0, 2], [0, 1, 2], [1, 2, 0]]


@pytest.mark.parametrize(
    ("depth", "purposes", "expected"),
    [("stated", False, "ab"), ("stated", True, "ab bc"), ("implied", False, "ab cd"), ("implied", True, "ab bc cd de")],
)
def test_depth_and_purposes_choose_the_orders(
    depth: Literal["stated", "implied"], purposes: bool, expected: str
) -> None:
    orders = [
        order("ab", "a", "b"),
        order("bc", "b", "c", "purpose"),
        order("cd", "c", "d", "inference", "implied"),
        order("de", "d", "e", "purpose", "implied"),
    ]
    criteria = ("ab", "bc", "cd", "de")
    above = order_array(orders, tuple("abcde"), criteria, depth=depth, purposes=purposes)
    assert " ".join(name for name, row in zip(criteria, above, strict=True) if row.any()) == expected


def test_an_order_through_an_option_that_is_not_asked_for_still_counts() -> None:
    orders = [order("x", "a", "v"), order("x", "v", "w"), order("x", "w", "b"), order("x", "u", "a")]
    above = order_array(orders, ("b", "a"), ("x",), depth="stated", purposes=False)
    assert above.tolist() == [[[False, False], [True, False]]]


def test_orders_on_other_criteria_say_nothing() -> None:
    above = order_array([order("z", "a", "b")], ("a", "b"), ("x",), depth="stated", purposes=False)
    assert not above.any()


@pytest.mark.parametrize("options", [("a", "b", "c", "d"), ("d",)])
def test_a_cycle_is_refused_by_name(options: tuple[str, ...]) -> None:
    orders = [order("x", "d", "a"), order("y", "d", "a")]
    orders += [order("y", *pair) for pair in ("ab", "bc", "ca", "cd")][:3]
    with pytest.raises(ValueError, match=r"^the orders on y contradict one another: a > b > c > a$"):
        order_array(orders, options, ("x", "y"), depth="stated", purposes=False)


def test_a_cycle_is_found_beside_dead_ends_and_before_longer_ones() -> None:
    orders = [order("x", *pair) for pair in ("az", "ab", "bz", "bc", "cb", "ca")]
    with pytest.raises(ValueError, match=r": a > b > (a|c > a)$|: b > c > b$"):
        order_array(orders, ("a", "b", "c", "z"), ("x",), depth="stated", purposes=False)


def test_a_cycle_that_needs_a_purpose_is_none_without_purposes() -> None:
    orders = [order("x", "a", "b"), order("x", "b", "a", "purpose")]
    assert order_array(orders, ("a", "b"), ("x",), depth="stated", purposes=False)[0, 0, 1]
    with pytest.raises(ValueError, match="a > b > a"):
        order_array(orders, ("a", "b"), ("x",), depth="stated", purposes=True)


def test_the_noun_refuses_what_is_no_closed_order() -> None:
    chain = transitive_closure(np.eye(3, k=1, dtype=np.bool_)[np.newaxis])
    refuse_unclosed(chain)
    with pytest.raises(ValueError, match="shape"):
        refuse_unclosed(chain[0])
    with pytest.raises(ValueError, match="shape"):
        refuse_unclosed(chain[:, :2])
    with pytest.raises(ValueError, match="itself"):
        refuse_unclosed(chain | np.eye(3, dtype=np.bool_))
    with pytest.raises(ValueError, match="transitively closed"):
        refuse_unclosed(np.eye(3, k=1, dtype=np.bool_)[np.newaxis])
    with pytest.raises(ValueError, match="itself|closed"):
        refuse_unclosed(~np.eye(2, dtype=np.bool_)[np.newaxis])  # a > b > a


def test_open_pairs_by_hand() -> None:
    above = np.zeros((2, 3, 3), dtype=np.bool_)
    above[0, 2, 0] = True
    assert open_pairs(above) == ((0, 0, 1), (0, 1, 2), (1, 0, 1), (1, 0, 2), (1, 1, 2))


def test_deciding_by_hand() -> None:
    # u above o above d, p beside: decided for o, both o and u go above p, and d stays open to p.
    u, o, d, p = range(4)
    above = np.zeros((1, 4, 4), dtype=np.bool_)
    for better, worse in ((u, o), (o, d), (u, d)):
        above[0, better, worse] = True
    decided = decided_for(above, o)
    assert sorted(map(tuple, np.argwhere(decided[0]).tolist())) == sorted([(u, o), (o, d), (u, d), (o, p), (u, p)])
    assert not above[0, o, p]


@given(partial_orders(), st.integers(0, 4))
def test_deciding_is_the_closure_of_the_open_pairs_given_to_the_option(above: Orders, choice: int) -> None:
    option = choice % above.shape[1]
    decided = decided_for(above, option)
    pairs = above.copy()
    for criterion, one, other in open_pairs(above):
        if option in (one, other):
            pairs[criterion, option, other if one == option else one] = True
    np.testing.assert_array_equal(decided, transitive_closure(pairs))
    refuse_unclosed(decided)
    assert not any(option in pair[1:] for pair in open_pairs(decided))
    assert np.all(decided >= above)
    np.testing.assert_array_equal(decided_for(decided, option), decided)


@given(partial_orders())
def test_every_pair_is_above_below_or_open(above: Orders) -> None:
    refuse_unclosed(above)
    criteria, options, _ = above.shape
    assert above.sum() + len(open_pairs(above)) == criteria * options * (options - 1) // 2


@given(st.integers(1, 5), st.data())
def test_the_closure_is_what_paths_reach(size: int, data: st.DataObject) -> None:
    relation = np.array(data.draw(st.lists(st.booleans(), min_size=size**2, max_size=size**2))).reshape(size, size)
    reached = relation.copy()
    for _ in range(size):
        for one, other, end in product(range(size), repeat=3):
            reached[one, end] |= reached[one, other] and relation[other, end]
    np.testing.assert_array_equal(transitive_closure(relation), reached)
