"""What other weights would change: lines, switch points, nearest flips, criticality, the triangle."""

from fractions import Fraction
from itertools import combinations, pairwise, product
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from numpy.typing import NDArray

from model.criticality import criticality
from model.exact.triangle import order_regions, winning_regions
from model.nearest_flip import Scope, can_lead, nearest_flip, nearest_flip_euclidean, nearest_flip_largest
from model.score import EXACT, ranks, weighted_scores
from model.weight_lines import (
    Lines,
    first_interval,
    order_interval,
    switch_points,
    tie_intervals,
    weight_lines,
    with_share,
)
from model.weights import Tree, Weights, weights_from_points

Array = NDArray[np.float64]
FLAT = Tree(pillars=("all",), criteria=("a", "b", "c"), parent=(0, 0, 0))
TREE = Tree(pillars=("p", "q"), criteria=("a", "b", "c", "d"), parent=(0, 0, 1, 1))


def flat(*points: float) -> Weights:
    return weights_from_points(FLAT, {"all": 1, "a": points[0], "b": points[1], "c": points[2]})


def two_level(seed: int) -> Weights:
    rng = np.random.default_rng(seed)
    return weights_from_points(TREE, dict(zip(("p", "q", "a", "b", "c", "d"), rng.uniform(1, 9, 6), strict=True)))


# --- lines ----------------------------------------------------------------------------------------


def test_the_published_switch_points() -> None:
    """Three options, three criteria: B is first above 17/37, A between 2/7 and 17/37, C below."""
    values = np.array([[0.5, 0.8, 0.2], [0.9, 0.1, 0.4], [0.3, 0.6, 0.7]])
    lines = weight_lines(values, flat(50, 30, 20))[0]
    found = switch_points(lines)
    assert [(item.before, item.after) for item in found] == [(2, 0), (0, 1)]
    assert_allclose([item.weight for item in found], [2 / 7, 17 / 37], atol=1e-12)
    assert_allclose(first_interval(lines, 1), [17 / 37, 1], atol=1e-12)
    assert_allclose(order_interval(lines, 1), [17 / 37, 1], atol=1e-12)


@given(st.integers(0, 10**6), st.integers(2, 5), st.floats(0.1, 60))
@settings(max_examples=60)
def test_in_a_tie_the_first_leads_by_no_more_than_the_margin_and_elsewhere_by_more(
    seed: int, options: int, margin: float
) -> None:
    values = np.random.default_rng(seed).uniform(0, 100, (options, 4))
    for lines in weight_lines(values, two_level(seed)):
        found = tie_intervals(lines, margin)
        for weight in np.linspace(0, 1, 101):
            second, best = np.sort(lines.scores(weight))[-2:]
            tied = any(low <= weight <= high for low, high in found)
            assert tied == (best - second <= margin) or abs(best - second - margin) < 1e-6


@given(st.integers(0, 10**6), st.integers(2, 5))
@settings(max_examples=60)
def test_at_a_switch_point_the_scores_tie_and_around_it_the_first_changes(seed: int, options: int) -> None:
    rng = np.random.default_rng(seed)
    values, weights = rng.uniform(0, 100, (options, 4)), two_level(seed)
    for lines in weight_lines(values, weights):
        for item in switch_points(lines):
            scores = lines.scores(item.weight)
            assert scores[item.before] == pytest.approx(scores[item.after], abs=1e-9)
            assert scores.max() == pytest.approx(scores[item.before], abs=1e-9)
        grid = np.linspace(0, 1, 401)
        firsts = [int(np.argmax(lines.scores(weight))) for weight in grid]
        seen = [before for before, after in pairwise(firsts) if before != after]
        assert len(seen) <= len(switch_points(lines))
        first = int(np.argmax(lines.scores(lines.weight)))
        low, high = first_interval(lines, first)
        for weight in np.linspace(low, high, 11)[1:-1]:
            assert int(np.argmax(lines.scores(weight))) == first
        order = np.argsort(-lines.scores(lines.weight)).tolist()
        low, high = order_interval(lines, first)
        for weight in np.linspace(low, high, 11)[1:-1]:
            assert np.argsort(-lines.scores(weight)).tolist() == order


def test_the_lines_are_the_scores_of_changed_weights() -> None:
    values, weights = np.random.default_rng(3).uniform(0, 100, (3, 4)), two_level(3)
    for lines in weight_lines(values, weights):
        for share in (0.0, 0.3, 1.0):
            changed = with_share(weights, lines.pillar, lines.index, share)
            assert_allclose(lines.scores(share), weighted_scores(values, changed.criteria), atol=1e-9)


def test_a_node_with_all_the_weight_leaves_equal_shares() -> None:
    assert with_share(flat(1, 0, 0), 0, 0, 0.0).local.tolist() == [0.0, 0.5, 0.5]


def test_lines_that_coincide_do_not_switch() -> None:
    lines = weight_lines(np.array([[50.0, 60, 70], [50.0, 60, 70], [10.0, 10, 10]]), flat(1, 1, 1))
    assert all(switch_points(item) == () for item in lines)
    assert all(first_interval(item, 0) == (0.0, 1.0) for item in lines)


def test_a_lead_of_rounding_at_the_start_is_no_switch() -> None:
    lines = weight_lines(np.array([[0.0, 50 + 1e-13, 50 + 1e-13], [100.0, 50, 50]]), flat(1, 1, 1))[0]
    assert lines.at_zero[0] > lines.at_zero[1]
    assert switch_points(lines) == ()


def test_a_lead_that_vanishes_at_the_end_is_no_switch() -> None:
    lines = weight_lines(np.array([[100.0, 50, 50], [100.0, 0, 0]]), flat(1, 1, 1))[0]
    assert switch_points(lines) == ()
    other = weight_lines(np.array([[0.0, 50, 50], [100.0, 50, 50]]), flat(1, 1, 1))[0]
    assert switch_points(other) == ()


@st.composite
def tied_lines(draw: st.DrawFn) -> Lines:
    """A line of a table of few small numbers, on simple weights: ties of all kinds are common."""
    rows = draw(st.lists(st.tuples(*[st.integers(0, 4)] * 3), min_size=2, max_size=4))
    points = draw(st.tuples(*[st.integers(0, 3)] * 3).filter(any))
    return weight_lines(np.array(rows, dtype=np.float64), flat(*points))[draw(st.integers(0, 2))]


@given(tied_lines())
@settings(max_examples=300)
def test_around_a_tie_the_first_stays_within_its_interval_and_nowhere_else(lines: Lines) -> None:
    first = int(np.flatnonzero(ranks(lines.scores(lines.weight)) == 1)[0])
    low, high = first_interval(lines, first)
    assert 0 <= low <= lines.weight <= high <= 1
    for weight in np.linspace(0, 1, 121):
        scores = lines.scores(weight)
        if low - 1e-9 <= weight <= high + 1e-9:
            assert scores[first] >= scores.max() - 1e-7
        else:
            assert scores[first] < scores.max()


@given(tied_lines())
@settings(max_examples=300)
def test_no_pair_changes_places_within_the_interval_of_the_order_and_one_does_beyond(lines: Lines) -> None:
    first = int(np.flatnonzero(ranks(lines.scores(lines.weight)) == 1)[0])
    low, high = order_interval(lines, first)
    assert low <= lines.weight <= high

    def signs(weight: float) -> Array:
        scores = lines.scores(weight)
        gaps = scores[:, np.newaxis] - scores
        signs: Array = np.sign(np.where(np.abs(gaps) < 1e-9, 0.0, gaps))
        return signs

    inside = [signs(weight) for weight in np.linspace(low, high, 7)]
    assert all(np.all(one * other >= 0) for one, other in pairwise(inside))
    assert all(np.all(item[first] >= 0) for item in inside)
    for weight in np.linspace(0, 1, 121):
        if not low - 1e-9 <= weight <= high + 1e-9:
            beyond = signs(weight)
            assert any(np.any(beyond * item < 0) for item in inside) or np.any(beyond[first] < 0)


@given(tied_lines())
@settings(max_examples=300)
def test_between_switch_points_whoever_took_over_is_first(lines: Lines) -> None:
    found = switch_points(lines)
    rise = lines.at_one - lines.at_zero
    ends = [0.0, *(item.weight for item in found), 1.0]
    leaders = [found[0].before, *(item.after for item in found)] if found else []
    assert all(one.after == other.before for one, other in pairwise(found))
    assert all(rise[item.after] > rise[item.before] for item in found)
    for leader, (low, high) in zip(leaders, pairwise(ends), strict=True) if found else ():
        for weight in np.linspace(low, high, 5):
            assert lines.scores(weight)[leader] == pytest.approx(lines.scores(weight).max(), abs=1e-9)
    grid = np.linspace(0.01, 0.99, 99)
    alone = np.flatnonzero(np.all([lines.scores(w) >= lines.scores(w).max() - 1e-9 for w in grid], axis=0))
    assert any(EXACT < item.weight < 1 - EXACT for item in found) == (not len(alone))


def test_a_tie_at_the_weight_now_by_hand() -> None:
    """A: 10, 0 and B: 0, 10 at 50/50: A is first above, B below."""
    tree = Tree(pillars=("all",), criteria=("a", "b"), parent=(0, 0))
    lines = weight_lines(np.array([[10.0, 0.0], [0.0, 10.0]]), weights_from_points(tree, {"all": 1, "a": 1, "b": 1}))
    assert [first_interval(item, 0) for item in lines] == [(0.5, 1), (0, 0.5)]
    assert [first_interval(item, 1) for item in lines] == [(0, 0.5), (0.5, 1)]
    assert [order_interval(item, 0) for item in lines] == [(0.5, 1), (0, 0.5)]
    assert [[(item.weight, item.before, item.after) for item in switch_points(line)] for line in lines] == [
        [(0.5, 1, 0)],
        [(0.5, 0, 1)],
    ]


def test_two_that_are_level_behind_the_first_keep_the_order_of_the_longer_side() -> None:
    """First is far ahead; the others, 10, 0, 0 and 0, 10, 10, are level where a has half."""
    values = np.array([[90.0, 90, 90], [10, 0, 0], [0, 10, 10]])
    assert order_interval(weight_lines(values, flat(50, 25, 25))[0], 0) == (0.5, 1)
    values[1] = [15, 0, 0]
    assert_allclose(order_interval(weight_lines(values, flat(40, 30, 30))[0], 0), (0.4, 1))
    values[1:] = [[10, 0, 0], [0, 15, 15]]
    assert_allclose(order_interval(weight_lines(values, flat(60, 20, 20))[0], 0), (0, 0.6))


def test_at_an_end_the_first_place_changes_hands_only_if_the_weight_is_there() -> None:
    rising, level = [100.0, 50, 50], [50.0, 50, 50]
    there = weight_lines(np.array([level, rising]), flat(0, 1, 1))[0]
    assert [(item.weight, item.before, item.after) for item in switch_points(there)] == [(0, 0, 1)]
    assert first_interval(there, 0) == (0, 0)
    assert switch_points(weight_lines(np.array([level, rising]), flat(1, 1, 1))[0]) == ()
    assert switch_points(weight_lines(np.array([rising, level]), flat(0, 1, 1))[0]) == ()
    falling, low = [50.0, 100, 100], [50.0, 50, 50]
    full = weight_lines(np.array([low, falling]), flat(1, 0, 0))[0]
    assert [(item.weight, item.before, item.after) for item in switch_points(full)] == [(1, 1, 0)]
    assert switch_points(weight_lines(np.array([falling, low]), flat(1, 0, 0))[0]) == ()


@given(st.integers(0, 10**6), st.floats(1e-16, 1e-11))
@settings(max_examples=60)
def test_options_that_only_rounding_tells_apart_are_level(seed: int, size: float) -> None:
    rng = np.random.default_rng(seed)
    values = np.repeat(rng.uniform(0, 100, (1, 4)), 3, axis=0) + size * rng.uniform(-1, 1, (3, 4))
    for lines in weight_lines(values, two_level(seed)):
        assert switch_points(lines) == ()
        assert all(first_interval(lines, option) == order_interval(lines, option) == (0, 1) for option in range(3))
    assert [nearest_flip(values, two_level(seed), option) is None for option in range(3)] == [False] * 3
    assert all(item.any_pair is None for item in criticality(values, two_level(seed).criteria))


def test_an_interval_holds_the_weight_now_though_rounding_puts_it_outside() -> None:
    """The rival is ahead by less than rounding now, and is behind only beyond."""
    lines = Lines(None, 0, 0.5, np.array([0.0, 3e-9]), np.array([2e-9, 0.0]))
    assert first_interval(lines, 0) == (0.5, 1)


# --- flips ----------------------------------------------------------------------------------------


def grid(steps: int, size: int) -> Array:
    points = [item for item in product(range(steps + 1), repeat=size - 1) if sum(item) <= steps]
    return np.array([[*item, steps - sum(item)] for item in points]) / steps


@given(st.integers(0, 10**6))
@settings(max_examples=30)
def test_no_nearer_flip_is_found_by_brute_force(seed: int) -> None:
    rng = np.random.default_rng(seed)
    values, weights = rng.uniform(0, 100, (3, 4)), two_level(seed)
    base = weights.criteria
    tried = grid(20, 4)
    scores = tried @ values.T
    for option in range(3):
        wins = scores[:, option] >= scores.max(axis=1) - 1e-12
        found = nearest_flip(values, weights, option)
        two, most = (flip(values, base, option) for flip in (nearest_flip_euclidean, nearest_flip_largest))
        if found is None:
            assert two is None
            assert most is None
            assert not wins.any()
            continue
        assert two is not None
        assert most is not None
        for flip, norm in ((found, 1), (two, 2), (most, np.inf)):
            assert flip.weights.sum() == pytest.approx(1, abs=1e-9)
            assert flip.weights.min() > -1e-9
            reached = values @ flip.weights
            assert reached[option] == pytest.approx(reached.max(), abs=1e-6)
            assert np.linalg.norm(flip.weights - base, norm) == pytest.approx(flip.distance, abs=1e-7)
            if wins.any():
                nearest = np.linalg.norm(tried[wins] - base, norm, axis=1).min()
                assert flip.distance <= nearest + 1e-9


@pytest.mark.parametrize("seed", [200, 335, 446, 482, 717, 833, 992, 1166, 1184, 1192, 1258, 1344, 1431])
def test_flips_of_dependent_conditions_are_right(seed: int) -> None:
    """Rounded values and few criteria make conditions depend on each other: older solvers failed on these."""
    rng = np.random.default_rng(seed)
    size, options = int(rng.integers(2, 14)), int(rng.integers(2, 7))
    values, base = rng.uniform(0, 100, (options, size)), rng.dirichlet(np.ones(size))
    if seed % 3 == 0:
        values = np.round(values / 10) * 10
    if seed % 5 == 0:
        base[0] = 0
        base /= base.sum()
    for option in range(options):
        two, most = (flip(values, base, option) for flip in (nearest_flip_euclidean, nearest_flip_largest))
        assert (two is None) == (most is None)
        if two is not None and most is not None:
            assert two.weights.min() > -1e-9
            reached = values @ two.weights
            assert reached[option] == pytest.approx(reached.max(), abs=1e-6)
            assert most.distance - 1e-7 <= two.distance <= most.distance * np.sqrt(size) + 1e-7


def test_flips_keep_to_their_scope() -> None:
    values, weights = np.array([[80.0, 60, 10, 0], [0.0, 50, 60, 90], [50.0, 50, 50, 50]]), two_level(1)
    pillars = nearest_flip(values, weights, 1, scope="pillars")
    assert pillars is not None
    shares = pillars.weights.reshape(2, 2)
    assert_allclose(shares / shares.sum(axis=1, keepdims=True), weights.local.reshape(2, 2), atol=1e-9)
    within = nearest_flip(values, weights, 1, scope="within")
    assert within is not None
    assert_allclose(within.weights.reshape(2, 2).sum(axis=1), weights.pillars, atol=1e-9)
    every = nearest_flip(values, weights, 1)
    assert every is not None
    assert every.distance <= min(pillars.distance, within.distance) + 1e-9


def test_an_option_that_is_first_needs_no_change_and_a_dominated_one_has_none() -> None:
    values, weights = np.array([[80.0, 60, 70], [70.0, 50, 60]]), flat(1, 2, 3)
    first = nearest_flip(values, weights, 0)
    assert first is not None
    assert first.distance == pytest.approx(0, abs=1e-12)
    euclidean = nearest_flip_euclidean(values, weights.criteria, 0)
    assert euclidean is not None
    assert euclidean.distance == 0
    assert nearest_flip(values, weights, 1) is None
    assert nearest_flip_euclidean(values, weights.criteria, 1) is None
    assert nearest_flip_largest(values, weights.criteria, 1) is None


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=4), st.integers(0, 3))
@settings(max_examples=200)
def test_who_can_lead_is_found_in_fractions(rows: list[tuple[int, int]], points: int) -> None:
    """With two criteria, leads change only where two options cross: between these one middle tells all."""
    tree = Tree(pillars=("all",), criteria=("a", "b"), parent=(0, 0))
    weights = weights_from_points(tree, {"all": 1, "a": points, "b": 2})
    crossings = {Fraction(0), Fraction(1)}
    for (a, b), (c, d) in combinations(rows, 2):
        if (a - b) != (c - d) and 0 <= (place := Fraction(d - b, (a - b) - (c - d))) <= 1:
            crossings.add(place)
    middles = [(low + high) / 2 for low, high in pairwise(sorted(crossings))]
    values = np.array(rows, dtype=np.float64)
    for option, (a, b) in enumerate(rows):
        others = [row for row in rows if row != rows[option]]
        ahead = [all(w * (a - c) + (1 - w) * (b - d) > 0 for c, d in others) for w in middles]
        level = [all(w * (a - c) + (1 - w) * (b - d) >= 0 for c, d in others) for w in (*middles, *crossings)]
        assert can_lead(values, weights, option) == any(ahead)
        assert (nearest_flip(values, weights, option) is not None) == any(level)


def test_an_option_that_at_best_draws_level_cannot_lead() -> None:
    """10, 0 against 10, 5: level where the second criterion has no weight, else behind."""
    tree = Tree(pillars=("p", "q"), criteria=("a", "b", "c"), parent=(0, 1, 1))
    weights = weights_from_points(tree, {"p": 1, "q": 1, "a": 1, "b": 1, "c": 1})
    values = np.array([[10.0, 0, 0], [10.0, 5, 5]])
    scopes: tuple[Scope, ...] = ("all", "pillars", "within")
    flips = [nearest_flip(values, weights, 0, scope=scope) for scope in scopes]
    assert [None if flip is None else round(flip.distance, 9) for flip in flips] == [1, 1, None]
    assert [can_lead(values, weights, 0, scope=scope) for scope in scopes] == [False] * 3
    assert [can_lead(values, weights, 1, scope=scope) for scope in scopes] == [True] * 3
    twins = np.array([[10.0, 0, 0], [0, 10, 10], [0, 10, 10]])
    assert can_lead(twins, weights, 1)
    level = np.array([[10.0, 0, 0], [0, 20, 0], [0, 0, 20]])  # the last two wherever the shares inside stay
    assert not can_lead(level, weights, 1, scope="pillars")
    assert can_lead(level, weights, 1, scope="within")


def test_a_pillar_without_weight_takes_no_part_in_shares_within() -> None:
    """b alone would help the second, but its pillar has no weight; where pillars change, it has."""
    weights = weights_from_points(TREE, {"p": 1, "q": 0, "a": 1, "b": 1, "c": 1, "d": 1})
    values = np.array([[20.0, 20, 0, 0], [0.0, 0, 50, 50]])
    assert nearest_flip(values, weights, 1, scope="within") is None
    assert not can_lead(values, weights, 1, scope="within")
    assert can_lead(values, weights, 1, scope="pillars")


def test_a_solver_that_fails_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = SimpleNamespace(status=4, message="numerical difficulties")
    monkeypatch.setattr("scipy.optimize.linprog", lambda *_, **__: failed)
    with pytest.raises(RuntimeError, match="numerical difficulties"):
        nearest_flip(np.array([[80.0, 60, 70], [70.0, 50, 80]]), flat(2, 2, 3), 1)


def test_two_criteria_by_hand() -> None:
    """0.6 x 10 = 6 against 0.4 x 10 = 4: a tie at 1/2, so a tenth moves."""
    values = np.array([[10.0, 0.0], [0.0, 10.0]])
    tree = Tree(pillars=("all",), criteria=("a", "b"), parent=(0, 0))
    weights = weights_from_points(tree, {"all": 1, "a": 6, "b": 4})
    found = nearest_flip(values, weights, 1)
    assert found is not None
    assert found.distance == pytest.approx(0.2)
    assert_allclose(found.weights, [0.5, 0.5])


# --- criticality ----------------------------------------------------------------------------------


def test_criticality_by_hand() -> None:
    """Scores 6 and 4: lowering w_a by 0.2 makes both 4, a third of it; w_b would have to rise by half of it."""
    found = criticality(np.array([[10.0, 0.0], [0.0, 10.0]]), np.array([0.6, 0.4]))
    assert found[0].any_pair == pytest.approx(100 * 0.2 / 0.6)
    assert found[1].any_pair == pytest.approx(100 * 0.2 / 0.4)
    assert found[0].first_pair == found[0].any_pair


def test_a_change_beyond_the_weight_or_of_no_weight_is_none() -> None:
    found = criticality(np.array([[10.0, 1.0], [0.0, 0.0]]), np.array([0.5, 0.5]))
    assert [item.any_pair for item in found] == [None, None]
    assert criticality(np.array([[1.0, 5.0], [1.0, 4.0]]), np.array([1.0, 0.0]))[1].any_pair is None


@given(st.integers(0, 10**6), st.integers(0, 4))
@settings(max_examples=200)
def test_what_only_one_criterion_tells_apart_is_level_without_it(seed: int, index: int) -> None:
    """The change is 100 % exactly, whatever rounding makes of the scores."""
    rng = np.random.default_rng(seed)
    values = np.repeat(rng.uniform(0, 100, (1, 5)), 2, axis=0)
    values[1, index] = rng.uniform(0, 100)
    found = criticality(values, rng.dirichlet([1.0] * 5))
    assert found[index].any_pair == pytest.approx(100, abs=1e-6)
    assert found[index].in_whole == found[index].first_pair == found[index].any_pair
    assert all(item.any_pair is None for place, item in enumerate(found) if place != index)


def test_an_increase_beyond_the_whole_is_told_apart() -> None:
    """0.5 against 50: w_a would have to rise by 49.5 from 0.5, w_b to fall by 0.495."""
    found = criticality(np.array([[1.0, 0.0], [0.0, 100.0]]), np.array([0.5, 0.5]))
    assert [item.any_pair for item in found] == [pytest.approx(9900), pytest.approx(99)]
    assert [item.in_whole for item in found] == [None, pytest.approx(99)]


def test_options_that_are_level_need_no_change() -> None:
    found = criticality(np.array([[10.0, 0.0], [0.0, 10.0], [1.0, 1.0]]), np.array([0.5, 0.5]))
    assert [item.first_pair for item in found] == [0, 0]


@given(st.integers(0, 10**6))
@settings(max_examples=40)
def test_the_critical_change_makes_a_pair_equal(seed: int) -> None:
    rng = np.random.default_rng(seed)
    values, weights = rng.uniform(0, 100, (3, 4)), rng.dirichlet([1.0] * 4)
    for index, item in enumerate(criticality(values, weights)):
        if item.any_pair is None:
            continue
        gaps = []
        for sign in (-1, 1):
            changed = weights.copy()
            changed[index] *= 1 + sign * item.any_pair / 100
            scores = np.sort(values @ changed)
            gaps.append(np.diff(scores).min())
        assert min(gaps) == pytest.approx(0, abs=1e-8)


# --- the triangle -----------------------------------------------------------------------------------


@given(st.integers(0, 10**6), st.integers(2, 6))
@settings(max_examples=40)
def test_shares_of_the_triangle_sum_to_one_and_corners_tie(seed: int, options: int) -> None:
    scores = np.random.default_rng(seed).uniform(0, 100, (options, 3))
    regions, orders = winning_regions(scores), order_regions(scores)
    assert sum(item.share for item in regions) == pytest.approx(1, abs=1e-12)
    assert sum(item.region.share for item in orders) == pytest.approx(1, abs=1e-12)
    for option, region in enumerate(regions):
        assert sum(item.region.share for item in orders if item.order[0] == option) == pytest.approx(
            region.share, abs=1e-12
        )
        for corner in region.polygon:
            assert (corner @ scores.T).max() == pytest.approx(corner @ scores[option], abs=1e-9)


def test_the_triangle_agrees_with_the_exact_form_of_flat_weights() -> None:
    from model.exact.acceptability import flat_indices

    scores = np.random.default_rng(7).uniform(0, 100, (3, 3))
    exact = flat_indices(scores)
    regions = winning_regions(scores)
    assert_allclose([item.share for item in regions], exact.ranks[:, 0], atol=1e-12)
    for region, central in zip(regions, exact.central, strict=True):
        if region.centroid is not None:
            assert_allclose(region.centroid, central, atol=1e-10)


def test_equal_options_share_a_region() -> None:
    scores = np.array([[50.0, 0, 0], [50.0, 0, 0], [0.0, 50, 50]])
    shares = [item.share for item in winning_regions(scores)]
    assert shares[0] == shares[1]
    assert sum(shares) == pytest.approx(1)
    assert len(order_regions(scores)) == 2


def test_an_option_that_is_never_first_has_no_region() -> None:
    region = winning_regions(np.array([[50.0, 60, 70], [40.0, 50, 60]]))[1]
    assert (region.share, region.centroid, len(region.polygon)) == (0.0, None, 0)


def test_orders_of_many_options_are_not_listed() -> None:
    with pytest.raises(ValueError, match="more than 8"):
        order_regions(np.random.default_rng(0).uniform(0, 1, (9, 3)))
