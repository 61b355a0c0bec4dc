"""The nearest beliefs: closed form against programs and grids, the fewest changes against all subsets, orders."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise, product
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from numpy.typing import NDArray
from scipy.optimize import linprog

from model.beliefs import (
    Beliefs,
    Believed,
    best_values,
    best_weights,
    largest_margin,
    least_change,
    margin,
    nearest_beliefs,
    respected,
    smallest_fraction,
)
from model.fewest_beliefs import fewest_changes, nearest_with_at_most
from model.given_up import fewest_given_up
from model.noun import Text
from model.paper import Order
from model.partial_order import order_array, transitive_closure
from model.weight_ranges import WeightRanges, fixed_weights, weight_ranges
from model.weights import Tree, Weights, weights_from_points

Array = NDArray[np.float64]
CRITERIA = ("a", "b", "c", "d")
NAMES = ("X", "Y", "Z", "U")
SEEDS = st.integers(0, 10**6)


def flat(*points: float) -> Weights:
    names = CRITERIA[: len(points)]
    tree = Tree(pillars=("all",), criteria=names, parent=(0,) * len(names))
    return weights_from_points(tree, {"all": 1.0, **dict(zip(names, points, strict=True))})


def beliefs(
    cells: Sequence[Sequence[tuple[float, float, float]]],
    weights: Weights,
    *,
    option: int = 0,
    above: NDArray[np.bool_] | None = None,
    ranges: WeightRanges | None = None,
) -> Beliefs:
    """Take low, mean, high of each option on each criterion."""
    low, means, high = np.moveaxis(np.array(cells, dtype=np.float64), -1, 0)
    none = np.zeros((means.shape[1], len(means), len(means)), dtype=np.bool_)
    return Beliefs(
        option=option,
        means=means,
        low=low,
        high=high,
        above=none if above is None else above,
        ranges=ranges or fixed_weights(weights),
    )


def drawn(seed: int, *, options: int = 4, criteria: int = 4) -> Beliefs:
    """Return beliefs with coarse numbers, so that ties and ends coincide, points among them, and closed orders."""
    rng = np.random.default_rng(seed)
    m, n = int(rng.integers(2, options + 1)), int(rng.integers(1, criteria + 1))
    means = np.multiply(rng.integers(0, 21, (m, n)), 5.0, dtype=np.float64)
    low, high = (rng.integers(0, 5, (2, m, n)) * 5.0) * (rng.random((m, n)) > 0.2)
    above = np.array(
        [
            [
                [
                    (means[one, i] > means[other, i] or (means[one, i] == means[other, i] and one < other))
                    and rng.random() < 0.4
                    for other in range(m)
                ]
                for one in range(m)
            ]
            for i in range(n)
        ]
    )
    tree = Tree(pillars=("p", "q"), criteria=CRITERIA[:n], parent=tuple(i % 2 for i in range(n)))
    points = {name: float(rng.integers(0, 5)) + (index < 2) for index, name in enumerate((*tree.criteria, "p", "q"))}
    held = weights_from_points(tree, points | {"p": 1.0 + points["p"]} | ({"q": 0.0} if n == 1 else {}))
    ends = {
        name: (share * rng.uniform(0.4, 1), min(1.0, share * rng.uniform(1, 1.6)))
        for names, shares in ((tree.pillars, held.pillars), (tree.criteria, held.local))
        for name, share in zip(names, shares.tolist(), strict=True)
        if rng.random() < 0.8
    }
    return Beliefs(
        option=int(rng.integers(m)),
        means=means,
        low=np.maximum(means - low, 0),
        high=np.minimum(means + high, 100),
        above=transitive_closure(above),
        ranges=weight_ranges(held, *({name: end[side] for name, end in ends.items()} for side in (0, 1))),
    )


# --- weights and their ranges -----------------------------------------------------------------------


def test_ranges_by_hand() -> None:
    tree = Tree(pillars=("p", "q"), criteria=("a", "b", "c"), parent=(0, 0, 1))
    weights = weights_from_points(tree, {"p": 60, "q": 40, "a": 50, "b": 50, "c": 100})
    ranges = weight_ranges(weights, {"p": 0.5, "c": 0.2, "a": 0.7}, {"p": 0.7, "q": 0.5})
    assert_allclose(ranges.pillars, [[0.5, 0.4], [0.7, 0.5]])
    assert_allclose(ranges.local, [[0.5, 0.5, 1.0], [0.5, 0.5, 1.0]])  # an end on the wrong side; an only criterion
    assert ranges.free
    assert not fixed_weights(weights).free
    rows, bounds = ranges.limits(0.5)
    for share, inside in ((0.6, True), (0.65, False), (0.55, True), (0.54, False)):
        w = np.array([share / 2, share / 2, 1 - share])
        assert bool(np.all(rows @ w <= bounds + 1e-12)) is inside, share
    assert not np.all(rows @ np.array([0.31, 0.29, 0.4]) <= bounds + 1e-12)  # inside a pillar nothing moves


def test_a_pillar_without_shares_inside_gets_no_weight() -> None:
    tree = Tree(pillars=("p", "q"), criteria=("a", "b", "c"), parent=(0, 1, 1))
    weights = weights_from_points(tree, {"p": 1, "q": 0, "a": 1, "b": 0, "c": 0})
    ranges = weight_ranges(weights, {"p": 0.5, "b": 0.0}, {"q": 0.5, "b": 1.0})
    cells = [[(0, 0, 0), (100, 100, 100), (100, 100, 100)], [(50, 50, 50), (0, 0, 0), (0, 0, 0)]]
    held = beliefs(cells, weights, ranges=ranges)
    assert smallest_fraction(held) is None
    assert best_weights(held, held.means, 1.0).tolist() == [1, 0, 0]


# --- the smallest fraction --------------------------------------------------------------------------


def test_two_options_by_hand() -> None:
    """40 may go up by 20 and 60 down by 20: level when each has gone half of it."""
    held = beliefs([[(20, 40, 60)], [(40, 60, 70)]], flat(1))
    assert smallest_fraction(held) == pytest.approx(0.5, abs=1e-9)
    assert smallest_fraction(held, lead=10) == pytest.approx(0.75, abs=1e-9)
    assert smallest_fraction(held, lead=20) == pytest.approx(1, abs=1e-9)
    assert smallest_fraction(held, lead=20.1) is None
    found = nearest_beliefs(held)
    assert found is not None
    assert_allclose(found.values, [[50], [50]], atol=1e-7)


def test_weights_alone_by_hand() -> None:
    """X leads by 30 on a and trails by 50 on b: level at 5/8 of the weight on a, of a range from 1/2 to 3/4."""
    weights = flat(50, 50)
    held = beliefs(
        [[(80, 80, 80), (0, 0, 0)], [(50, 50, 50), (50, 50, 50)]],
        weights,
        ranges=weight_ranges(weights, {"b": 0.0}, {"a": 0.75}),
    )
    found = nearest_beliefs(held)
    assert found is not None
    assert found.t == pytest.approx(0.5, abs=1e-9)
    assert_allclose(found.weights, [5 / 8, 3 / 8], atol=1e-9)
    assert found.values.tolist() == held.means.tolist()


def test_an_order_of_the_text_stops_a_rise_by_hand() -> None:
    """Y stands above X on a: X can only draw level there, and makes up the rest on b."""
    cells = [[(40, 40, 90), (50, 50, 60)], [(60, 60, 60), (60, 60, 60)]]
    above = np.zeros((2, 2, 2), dtype=np.bool_)
    free = smallest_fraction(beliefs(cells, flat(1, 1)))
    above[0, 1, 0] = True
    held = smallest_fraction(beliefs(cells, flat(1, 1), above=above))
    assert free == pytest.approx(0.5, abs=1e-9)  # 90 + 60 t = 120, where X has 65 on a
    assert held == pytest.approx(1, abs=1e-9)  # 60 on a, so that 60 is needed on b
    above[1, 1, 0] = True
    assert smallest_fraction(beliefs(cells, flat(1, 1), above=above)) == pytest.approx(1, abs=1e-9)


def test_what_is_first_already_needs_nothing() -> None:
    held = beliefs([[(40, 50, 60)], [(40, 50, 60)]], flat(1))
    found = nearest_beliefs(held)
    assert found is not None
    assert found.t == 0
    assert found.values.tolist() == held.means.tolist()


def test_points_cannot_move() -> None:
    held = beliefs([[(50, 50, 50)], [(60, 60, 60)]], flat(1))
    assert nearest_beliefs(held) is None
    assert fewest_changes(held) is None
    assert nearest_with_at_most(held, 3) is None


def joint(held: Beliefs, t: float) -> float:
    """Return the largest least lead by one program in weights and products of weights and values: the oracle."""
    m, n = held.means.shape
    low, high = held.values(t)
    size = n + m * n + 1
    eye = np.eye(size)
    y = eye[n : n + m * n].reshape(m, n, size)
    rows = [y[rival].sum(axis=0) - y[held.option].sum(axis=0) + eye[-1] for rival in range(m) if rival != held.option]
    for option, i in product(range(m), range(n)):
        rows += [y[option, i] - high[option, i] * eye[i], low[option, i] * eye[i] - y[option, i]]
    rows += [y[lower, i] - y[upper, i] for i, upper, lower in np.argwhere(held.above)]
    limits, ends = held.ranges.limits(t)
    bounds = np.concatenate([np.zeros(len(rows)), ends])
    found = linprog(
        -eye[-1],
        A_ub=np.vstack([*rows, np.hstack([limits, np.zeros((len(limits), size - n))])]),
        b_ub=bounds,
        A_eq=np.append(np.ones(n), np.zeros(size - n))[np.newaxis],
        b_eq=[1.0],
        bounds=[(0, None)] * (size - 1) + [(None, None)],
    )
    assert found.status == 0
    assert found.fun is not None
    return -float(found.fun)


@given(SEEDS, st.sampled_from([0.0, 0.1, 0.37, 0.8, 1.0]))
@settings(max_examples=150)
def test_the_closed_form_is_the_best_of_all_values_and_weights(seed: int, t: float) -> None:
    held = drawn(seed)
    assert largest_margin(held, t) == pytest.approx(joint(held, t), abs=1e-6)


@given(SEEDS, st.floats(0, 1))
@settings(max_examples=150)
def test_the_best_values_lie_in_their_ranges_and_respect_the_orders(seed: int, t: float) -> None:
    held = drawn(seed)
    values, (low, high) = best_values(held, t), held.values(t)
    assert np.all(values >= low - 1e-9)
    assert np.all(values <= high + 1e-9)
    for i, upper, lower in np.argwhere(held.above):
        assert values[upper, i] >= values[lower, i]


def check(held: Beliefs, found: Believed) -> None:
    """See that beliefs do what they are for, within their fraction of the ranges, and respect the orders."""
    assert margin(found.values, found.weights, held.option) >= -1e-9
    low, high = held.values(found.t)
    assert np.all((found.values >= low - 1e-7) & (found.values <= high + 1e-7))
    for i, upper, lower in np.argwhere(held.above):
        assert found.values[upper, i] >= found.values[lower, i] - 1e-7
    rows, bounds = held.ranges.limits(found.t)
    assert np.all(rows @ found.weights <= bounds + 1e-8)
    assert found.weights.sum() == pytest.approx(1, abs=1e-12)
    assert np.all(found.weights >= 0)


@given(SEEDS)
@settings(max_examples=100)
def test_what_is_found_puts_the_option_first_and_nothing_nearer_does(seed: int) -> None:
    held = drawn(seed)
    found = nearest_beliefs(held)
    if found is None:
        assert joint(held, 1.0) < 1e-6
        return
    check(held, found)
    if found.t > 1e-6:
        assert joint(held, found.t * (1 - 1e-5)) < 1e-6
        assert joint(held, found.t) > -1e-6


@given(SEEDS)
@settings(max_examples=40)
def test_no_point_of_a_grid_of_beliefs_is_nearer(seed: int) -> None:
    """Every corner of smaller ranges, with the weights as they are or at any mix of the corners of theirs."""
    held = drawn(seed, options=3, criteria=2)
    t = smallest_fraction(held)
    below = np.linspace(0, 1, 6) if t is None else np.linspace(0, t, 5)[:-1] if t else np.zeros(0)
    rng = np.random.default_rng(seed)
    for part in below:
        low, high = held.values(part)
        rows, bounds = held.ranges.limits(part)
        tries = rng.dirichlet(np.ones(held.means.shape[1]), 60)
        weights = [w for w in (held.base, *tries) if np.all(rows @ w <= bounds + 1e-12)]
        for corner in product((0, 1), repeat=held.means.size):
            values = np.where(np.reshape(corner, held.means.shape), high, low)
            if any(values[upper, i] < values[lower, i] for i, upper, lower in np.argwhere(held.above)):
                continue
            assert all(margin(values, w, held.option) < 1e-6 for w in weights)


@given(SEEDS)
@settings(max_examples=60)
def test_the_largest_lead_grows_with_the_fraction(seed: int) -> None:
    held = drawn(seed)
    leads = [largest_margin(held, t) for t in np.linspace(0, 1, 9)]
    assert all(later >= earlier - 1e-7 for earlier, later in pairwise(leads))


def test_only_what_is_needed_changes() -> None:
    """Z is far behind and need not move, nor need anything on a criterion without weight."""
    cells = [
        [(20, 40, 60), (10, 30, 50)],
        [(40, 60, 80), (10, 50, 90)],
        [(0, 10, 20), (0, 10, 20)],
    ]
    found = nearest_beliefs(beliefs(cells, flat(1, 0)))
    assert found is not None
    assert_allclose(found.values, [[50, 30], [50, 50], [10, 10]], atol=1e-7)


def test_a_program_that_is_not_solved_changes_nothing_of_what_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the second programs give nothing, or something that falls short, the first beliefs stay."""
    weights = flat(50, 50)
    ranges = weight_ranges(weights, {"a": 0.2, "b": 0.2}, {"a": 0.8, "b": 0.8})
    held = beliefs([[(20, 40, 60), (10, 30, 50)], [(40, 60, 80), (10, 50, 90)]], weights, ranges=ranges)
    t = smallest_fraction(held)
    assert t is not None
    monkeypatch.setattr("model.beliefs.solved", lambda *_: None)
    found = least_change(held, 1.0)
    assert margin(found.values, found.weights, 0) >= 0


def test_a_solver_that_fails_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = SimpleNamespace(status=4, message="numerical difficulties", x=None)
    monkeypatch.setattr("scipy.optimize.linprog", lambda *_, **__: failed)
    monkeypatch.setattr("scipy.optimize.milp", lambda *_, **__: failed)
    weights = flat(50, 50)
    held = beliefs(
        [[(20, 40, 60), (10, 30, 50)], [(40, 60, 80), (10, 50, 90)]],
        weights,
        ranges=weight_ranges(weights, {"a": 0.2}, {"b": 0.8}),
    )
    with pytest.raises(RuntimeError, match="the linear program was not solved"):
        smallest_fraction(held)
    with pytest.raises(RuntimeError, match="the integer program was not solved"):
        fewest_changes(held)


# --- the fewest changes -----------------------------------------------------------------------------


def cells_of(held: Beliefs, chosen: Sequence[tuple[int, int]]) -> NDArray[np.bool_]:
    mask = np.zeros(held.means.shape, dtype=np.bool_)
    for cell in chosen:
        mask[cell] = True
    return mask


def may_change(held: Beliefs) -> list[tuple[int, int]]:
    return [(int(option), int(i)) for option, i in np.argwhere(held.high > held.low)]


def test_the_fewest_by_hand() -> None:
    """30 behind: b of X closes 40 of 2 in weight, a of X only 20."""
    cells = [[(30, 40, 60), (10, 20, 60)], [(60, 60, 60), (25, 40, 50)]]
    found = fewest_changes(beliefs(cells, flat(1, 1)))
    assert found is not None
    assert_allclose(found.values, [[40, 60], [60, 40]], atol=1e-7)
    assert found.t == 1


def test_of_sets_as_small_the_one_that_moves_least_is_taken() -> None:
    """15 behind: 20 more on a, all that there is, or 60 of 100 on b."""
    held = beliefs([[(30, 40, 60), (0, 0, 100)], [(60, 60, 60), (0, 0, 0)]], flat(3, 1))
    found = fewest_changes(held)
    assert found is not None
    assert_allclose(found.values[0], [60, 0], atol=1e-7)


def test_a_rival_that_stands_above_rises_too() -> None:
    """Y stands above X, so that X reaches Z only with Y: two changes, or none that are enough."""
    above = np.zeros((1, 3, 3), dtype=np.bool_)
    above[0, 1, 0] = True
    held = beliefs([[(40, 50, 90)], [(40, 50, 90)], [(70, 70, 70)]], flat(1), above=above)
    found = fewest_changes(held)
    assert found is not None
    assert_allclose(found.values, [[70], [70], [70]], atol=1e-7)
    assert nearest_with_at_most(held, 1) is None
    near = nearest_with_at_most(held, 2)
    assert near is not None
    assert near.t == pytest.approx(0.5, abs=1e-9)


@given(SEEDS)
@settings(max_examples=60)
def test_no_smaller_set_of_judgements_is_enough(seed: int) -> None:
    held = drawn(seed, options=3, criteria=3).fixed()
    cells = may_change(held)
    found = fewest_changes(held)
    sizes = (
        size
        for size in range(len(cells) + 1)
        for chosen in combinations(cells, size)
        if joint(held.only(cells_of(held, chosen)), 1.0) > -1e-8
    )
    least = next(sizes, None)
    if found is None:
        assert least is None
        return
    check(held, found)
    assert int((found.values != held.means).sum()) == least


@given(SEEDS, st.integers(1, 3))
@settings(max_examples=40)
def test_no_other_set_of_as_many_judgements_is_nearer(seed: int, most: int) -> None:
    held = drawn(seed, options=3, criteria=3).fixed()
    cells = may_change(held)
    found = nearest_with_at_most(held, most)
    fractions = [
        smallest_fraction(held.only(cells_of(held, chosen))) for chosen in combinations(cells, min(most, len(cells)))
    ]
    enough = [t for t in fractions if t is not None]
    if found is None:
        assert not enough
        return
    check(held, found)
    assert int((found.values != held.means).sum()) <= most
    assert found.t == pytest.approx(min(enough), abs=1e-6)


@given(SEEDS)
@settings(max_examples=25)
def test_more_changes_are_never_farther(seed: int) -> None:
    held = drawn(seed, options=3, criteria=3).fixed()
    found = [nearest_with_at_most(held, most) for most in (1, 2, 4, 9)]
    fractions = [np.inf if item is None else item.t for item in found]
    assert all(later <= earlier + 1e-6 for earlier, later in pairwise(fractions))
    t = smallest_fraction(held)
    assert fractions[-1] == pytest.approx(np.inf if t is None else t, abs=1e-6)


def test_a_level_lead_that_lasts_hides_no_smaller_fraction() -> None:
    """Z stands above Y on a and has nothing else ahead: once it comes down to Y, or Y up to it, Y is level at any t."""
    cells = [
        [(50, 50, 50), (5, 44, 65)],
        [(35, 65, 80), (50, 50, 50)],
        [(5, 69, 95), (50, 50, 50)],
        [(5, 50, 95), (15, 44, 55)],
    ]
    above = np.zeros((2, 4, 4), dtype=np.bool_)
    above[0, 2, 1] = above[0, 1, 3] = above[0, 2, 3] = True
    held = beliefs(cells, flat(3, 1), option=1, above=above)
    found = nearest_with_at_most(held, 1)
    assert found is not None
    assert found.t == pytest.approx(4 / 64, abs=1e-6)  # of Z from 69 to 5; Y from 65 to 80 would take 4 / 15


def test_what_the_solver_lets_pass_is_checked() -> None:
    """X alone falls short by less than the solver sees: the answer is two changes, not one."""
    short = 1e-7
    held = beliefs([[(50, 60, 70 - short)], [(70 - 1e-3, 70, 70)]], flat(1))
    found = fewest_changes(held)
    assert found is not None
    assert int((found.values != held.means).sum()) == 2
    check(held, found)
    assert nearest_with_at_most(held, 1) is None


def test_twelve_options_are_no_trouble() -> None:
    rng = np.random.default_rng(5)
    points = np.sort(rng.uniform(0, 100, (3, 12, 4)), axis=0)
    weights = flat(4, 3, 2, 1)
    held = Beliefs(
        option=int(np.argsort(points[1] @ weights.criteria)[-4]),
        means=points[1],
        low=points[0],
        high=points[2],
        above=np.zeros((4, 12, 12), dtype=np.bool_),
        ranges=weight_ranges(weights, dict.fromkeys(CRITERIA, 0.1), dict.fromkeys(CRITERIA, 0.4)),
    )
    found, fewest = nearest_beliefs(held), fewest_changes(held)
    assert found is not None
    assert fewest is not None
    check(held, found)
    assert joint(held, found.t * (1 - 1e-5)) < 1e-6
    check(held.fixed(), fewest)


# --- orders -----------------------------------------------------------------------------------------


def order(criterion: str, better: str, worse: str) -> Order:
    return Order(
        criterion=criterion,
        pair=(better, worse),
        better=better,
        support="implied",
        kind="inference",
        strength="certain",
        claims=("C-1",),
        note=Text(en="-", ar="-"),
    )


def under(held: Beliefs, orders: Sequence[Order]) -> Beliefs:
    count, criteria = held.means.shape
    above = order_array(orders, NAMES[:count], CRITERIA[:criteria], depth="implied", purposes=True)
    return replace(held, above=above)


def test_orders_that_the_means_contradict_are_set_aside() -> None:
    orders = (order("a", "X", "Y"), order("a", "Y", "Z"), order("b", "Y", "X"), order("a", "V", "X"))
    means = {("X", "a"): 10.0, ("Y", "a"): 20.0, ("Z", "a"): 20.0, ("X", "b"): 5.0, ("Y", "b"): 6.0}
    assert respected(orders, means) == (orders[1:], orders[:1])


def test_the_order_that_stands_in_the_way_is_named() -> None:
    """Y above X on both criteria: X is at best level on each, and behind where Y cannot fall so low."""
    cells = [[(40, 50, 90), (40, 50, 60)], [(55, 60, 65), (65, 70, 75)]]
    orders = (order("b", "Y", "X"), order("a", "Y", "X"))
    held = under(beliefs(cells, flat(1, 1)), orders)
    assert smallest_fraction(held) is None
    assert fewest_given_up(held, orders, NAMES[:2], CRITERIA[:2]) == (orders[1],)


def test_an_order_through_a_course_that_is_not_ranked_counts() -> None:
    cells = [[(40, 50, 90), (40, 50, 60)], [(55, 60, 65), (65, 70, 75)]]
    orders = (order("a", "Y", "V"), order("b", "Y", "X"), order("a", "V", "X"))
    held = under(beliefs(cells, flat(1, 1)), orders)
    assert smallest_fraction(held) is None
    gone = fewest_given_up(held, orders, NAMES[:2], CRITERIA[:2])
    assert gone in ((orders[0],), (orders[2],))


def test_of_orders_that_each_suffice_the_nearest_is_given_up() -> None:
    """35 behind in all. Without a's order 90 t closes it; without b's, a stops at level and 25 are left for 45 t."""
    cells = [
        [(50, 50, 90), (50, 50, 90), (40, 40, 40)],
        [(55, 60, 65), (65, 70, 75), (45, 45, 45)],
    ]
    orders = (order("b", "Y", "X"), order("a", "Y", "X"))
    held = under(beliefs(cells, flat(1, 1, 1)), orders)
    assert smallest_fraction(held) is None
    assert smallest_fraction(under(held, orders[:1])) == pytest.approx(35 / 90, abs=1e-9)
    assert smallest_fraction(under(held, orders[1:])) == pytest.approx(25 / 45, abs=1e-9)
    for listed in (orders, orders[::-1]):
        assert fewest_given_up(held, listed, NAMES[:2], CRITERIA[:3]) == (orders[1],)


def test_of_too_many_sets_some_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("model.given_up._MOST_SETS", 1)
    cells = [
        [(50, 50, 90), (50, 50, 90), (40, 40, 40)],
        [(55, 60, 65), (65, 70, 75), (45, 45, 45)],
    ]
    orders = (order("b", "Y", "X"), order("a", "Y", "X"))
    held = under(beliefs(cells, flat(1, 1, 1)), orders)
    assert fewest_given_up(held, orders, NAMES[:2], CRITERIA[:3]) in ((orders[0],), (orders[1],))


def test_where_even_no_order_helps_none_is_named() -> None:
    held = beliefs([[(0, 10, 20)], [(30, 40, 50)]], flat(1))
    orders = (order("a", "Y", "X"),)
    assert fewest_given_up(under(held, orders), orders, NAMES[:2], CRITERIA[:1]) is None


@given(SEEDS)
@settings(max_examples=40)
def test_no_smaller_set_of_orders_is_enough(seed: int) -> None:
    held = drawn(seed, options=3, criteria=3)
    orders = [order(CRITERIA[i], NAMES[upper], NAMES[lower]) for i, upper, lower in np.argwhere(held.above)][:7]
    held = under(held, orders)
    if smallest_fraction(held) is not None:
        return
    names, criteria = NAMES[: len(held.means)], CRITERIA[: held.means.shape[1]]
    found = fewest_given_up(held, orders, names, criteria)
    enough = [
        (len(gone), t)
        for size in range(len(orders) + 1)
        for gone in combinations(orders, size)
        if (t := smallest_fraction(under(held, [item for item in orders if item not in gone]))) is not None
    ]
    if found is None:
        assert not enough
        return
    rest = [item for item in orders if item not in found]
    t = smallest_fraction(under(held, rest))
    assert t is not None
    assert (len(found), t) == pytest.approx(min(enough), abs=1e-7)


def test_an_order_that_stands_in_the_way_by_less_than_the_solver_sees_is_found() -> None:
    short = 1e-6
    cells: list[list[tuple[float, float, float]]]
    cells = [[(40, 50, 70), (40, 40, 40)], [(60 - short, 60, 60), (40 + short, 50, 60)]]
    orders = (order("a", "Y", "X"), order("b", "Y", "X"))
    held = under(beliefs(cells, flat(1, 1)), orders)
    assert smallest_fraction(held) is None
    assert fewest_given_up(held, orders, NAMES[:2], CRITERIA[:2]) == orders[:1]


@given(SEEDS)
@settings(max_examples=60)
def test_wider_ranges_and_fewer_orders_never_ask_for_more(seed: int) -> None:
    held = drawn(seed)
    t = smallest_fraction(held)
    wider = replace(held, low=np.maximum(held.low - 7, 0), high=np.minimum(held.high + 7, 100))
    freer = replace(held, above=np.zeros_like(held.above))
    for easier in (wider, freer):
        found = smallest_fraction(easier)
        assert t is None or (found is not None and found <= t + 1e-9)
    moved = smallest_fraction(held.fixed())
    assert moved is None or (t is not None and t <= moved + 1e-9)
