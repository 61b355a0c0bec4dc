"""Other ways to shape values and to put them together: by hand, by law, as published, and draws under all of them."""

from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from numpy.typing import NDArray
from scipy.integrate import quad
from scipy.stats import beta

from model.aggregation import (
    FLOOR,
    beats,
    best_shares,
    circle,
    copeland,
    geometric_scores,
    leximin_leads,
    leximin_ranks,
    majority,
    worst_first,
)
from model.distributions import quantiles
from model.draws import CHUNK
from model.ensemble import CentralValues, Ensemble, RangeValues
from model.score import ranks, weighted_scores
from model.structure_draws import structure_shares
from model.value_shapes import SHAPES, Shape, exact_means, reshaped, shape_means
from model.weight_priors import base_prior, near_prior
from model.weights import Tree, Weights, equal_weights

Array = NDArray[np.float64]
# Voters of four cities on the capital of Tennessee, the usual example of a majority winner who is few people's first
# choice (Condorcet method, Wikipedia): Memphis, Nashville, Chattanooga, Knoxville, by the voters of each.
CITIES = np.array([[4.0, 1, 1, 1], [3, 4, 2, 2], [2, 3, 4, 3], [1, 2, 3, 4]])
VOTERS = np.array([0.42, 0.26, 0.15, 0.17])
CYCLE = np.array([[3.0, 1, 2], [2.0, 3, 1], [1.0, 2, 3]])
THIRDS = np.full(3, 1 / 3)


def tables(options: int = 4, criteria: int = 3) -> st.SearchStrategy[Array]:
    """Draw values of few levels, so that ties are common."""
    row = st.lists(st.sampled_from([0.0, 0.5, 20, 20.5, 50, 99.5, 100]), min_size=criteria, max_size=criteria)
    return st.lists(row, min_size=options, max_size=options).map(np.array)


def shares(criteria: int = 3) -> st.SearchStrategy[Array]:
    parts = st.lists(st.integers(0, 5), min_size=criteria, max_size=criteria).filter(any)
    return parts.map(lambda found: np.array(found) / sum(found))


def firsts(values: Array, weights: Array) -> dict[str, set[int]]:
    """Return who is first under each rule, with values that are certain."""
    points = np.array([values] * 3)
    scores: dict[str, NDArray[np.int64]] = {
        "geometric": ranks(geometric_scores(values, weights)),
        "leximin": leximin_ranks(values, weights),
        "majority": ranks(copeland(beats(majority(values, weights)))),
        "plurality": ranks(best_shares(values, weights)),
        **{shape: ranks(weighted_scores(shape_means(points, shape), weights)) for shape in SHAPES},
    }
    return {rule: set(np.flatnonzero(places == 1).tolist()) for rule, places in scores.items()}


# --- shapes -----------------------------------------------------------------------------------------


def test_shapes_by_hand() -> None:
    """With exp(-c) = (3/7)^2 the middle counts as (1 - 3/7) / (1 - 9/49) = 7/10, a quarter as (1 - sqrt(3/7)) 49/40."""
    scale = np.array([0.0, 25, 50, 75, 100])
    quarter = 100 * (1 - np.sqrt(3 / 7)) * 49 / 40
    upper = 100 * (1 - (3 / 7) ** 1.5) * 49 / 40
    assert_allclose(reshaped(scale, "concave"), [0, quarter, 70, upper, 100], atol=1e-12)
    assert_allclose(reshaped(scale, "convex"), [0, 100 - upper, 30, 100 - quarter, 100], atol=1e-12)
    assert reshaped(scale, "linear") is scale


@given(st.floats(0, 100), st.floats(0, 100))
def test_shapes_grow_bend_and_mirror_each_other(one: float, other: float) -> None:
    low, high = np.array(min(one, other)), np.array(max(one, other))
    middle = (low + high) / 2
    for shape in SHAPES:
        assert 0 <= reshaped(low, shape) <= reshaped(high, shape) + 1e-12 <= 100 + 2e-12
    assert reshaped(middle, "concave") >= (reshaped(low, "concave") + reshaped(high, "concave")) / 2 - 1e-9
    assert_allclose(reshaped(low, "convex"), 100 - reshaped(100 - low, "concave"), atol=1e-10)


def test_the_mean_is_of_the_reshaped_judgement_not_the_reshape_of_its_mean() -> None:
    """0.63 of 70 and 0.185 of 100 are 62.6, where the mean of 50 would count as 70; for convex 37.4 instead of 30."""
    points = np.array([[0.0], [50], [100]])
    assert shape_means(points, "concave").tolist() == [62.6]
    assert shape_means(points, "convex").tolist() == [37.4]
    assert shape_means(points, "linear").tolist() == [50]


POINTS = np.array([[24.0, 0, 1, 40, 0], [49.0, 0, 50, 40, 100], [73.0, 60, 51, 40, 100]])


@pytest.mark.parametrize("shape", SHAPES)
def test_means_over_whole_distributions_agree_with_another_quadrature(shape: Shape) -> None:
    """Also where no metalog exists: a point at an end, a median too near one, no width, and all of the scale."""

    def at(logit: float, column: Array) -> float:
        share = 1 / (1 + np.exp(-logit))
        value = reshaped(quantiles(np.array([[share]]), column), shape)
        return float(value[0, 0] * share * (1 - share))

    for index, mean in enumerate(exact_means(POINTS, shape)):
        column = POINTS[:, [index]]
        halves = [quad(at, *ends, (column,), epsabs=1e-11, limit=400)[0] for ends in ((-34, 0), (0, 34))]
        assert mean == pytest.approx(sum(halves), abs=1e-9)


def test_means_over_whole_distributions_agree_with_draws() -> None:
    places = (np.arange(200_000) + 0.5) / 200_000
    drawn = quantiles(np.tile(places[:, np.newaxis], (1, 5)), POINTS)
    for shape in SHAPES:
        assert_allclose(exact_means(POINTS, shape), reshaped(drawn, shape).mean(axis=0), atol=2e-3)
    even = np.array([[30.0], [50], [70]])
    assert_allclose(exact_means(even, "linear"), 50, atol=1e-12)
    assert_allclose(exact_means(even, "concave") + exact_means(even, "convex"), 100, atol=1e-12)


# --- rules by hand and as published -----------------------------------------------------------------


def test_geometric_means_by_hand() -> None:
    """16^(1/4) 81^(3/4) = 2 x 27; a 0 counts as 1, so 100 and 0 come to 10 at equal weights; no weight, no harm."""
    assert_allclose(geometric_scores(np.array([[16.0, 81.0]]), np.array([0.25, 0.75])), [54])
    assert_allclose(geometric_scores(np.array([[100.0, 0.0], [100, 0.9], [100, FLOOR]]), np.array([0.5, 0.5])), 10)
    assert_allclose(geometric_scores(np.array([[64.0, 0.0]]), np.array([1.0, 0.0])), [64])


@given(tables(), shares())
def test_geometric_means_lie_between_the_values_and_below_the_mean(values: Array, weights: Array) -> None:
    values = np.maximum(values, FLOOR)
    scores = geometric_scores(values, weights)
    assert np.all(scores >= values.min(axis=1) - 1e-9)
    assert np.all(scores <= weighted_scores(values, weights) + 1e-9)


def test_the_worst_decides_then_the_next_worst() -> None:
    """The worst values are 10, 10, 10 and 9; 30 beats 20 as the next worst; weights do not matter unless they are 0."""
    values = np.array([[10.0, 30, 90], [20, 10, 100], [90, 10, 30], [9, 100, 100]])
    for weights in ([0.98, 0.01, 0.01], [0.2, 0.3, 0.5]):
        assert leximin_ranks(values, np.array(weights)).tolist() == [1, 3, 1, 4]
        assert leximin_leads(values, np.array(weights), 0).tolist() == [0, 10, 0, 1]
    assert leximin_leads(values, THIRDS, 1).tolist() == [-10, 0, -10, 1]
    assert leximin_ranks(values, np.array([0.0, 0.5, 0.5])).tolist() == [2, 3, 4, 1]
    assert worst_first(values, np.array([0.0, 0.5, 0.5])).tolist() == [[1, 2], [1, 2], [1, 2], [1, 2]]
    assert worst_first(values, THIRDS)[1].tolist() == [1, 0, 2]


def test_what_only_rounding_makes_does_not_decide() -> None:
    values = np.array([[0.1 + 0.2, 50], [0.3, 60]])
    assert leximin_ranks(values, np.array([0.5, 0.5])).tolist() == [2, 1]


def test_the_capital_of_tennessee_as_published() -> None:
    """Nashville beats each other city, by 58, 68 and 68 % of the voters; Memphis is the first choice of most, 42 %."""
    found = majority(CITIES, VOTERS)
    assert_allclose(found[1, [0, 2, 3]], [0.58, 0.68, 0.68])
    assert_allclose(found[2, 3], 0.83)
    assert copeland(beats(found)).tolist() == [-3, 3, 1, -1]
    assert circle(beats(found)) == ()
    assert_allclose(best_shares(CITIES, VOTERS), VOTERS)


def test_three_options_in_a_circle() -> None:
    """Condorcet's paradox: each beats the next on two of three criteria."""
    won = beats(majority(CYCLE, THIRDS))
    assert won.tolist() == [[False, True, False], [False, False, True], [True, False, False]]
    assert copeland(won).tolist() == [0, 0, 0]
    assert circle(won) == (0, 1, 2)


def test_a_circle_below_an_option_that_nobody_beats_is_none() -> None:
    values = np.vstack([CYCLE, [5.0, 5, 5]])
    assert circle(beats(majority(values, THIRDS))) == ()
    assert copeland(beats(majority(values, THIRDS))).tolist() == [-1, -1, -1, 3]


def test_equal_sums_of_weights_are_equal_however_they_are_added() -> None:
    """0.1 + 0.2 against 0.3 is a draw, though the sum of the first two is larger in the last bit."""
    values = np.array([[1.0, 1, 0, 5], [0, 0, 1, 5]])
    found = majority(values, np.array([0.1, 0.2, 0.3, 0.4]))
    assert found[0, 1] > found[1, 0]
    assert not beats(found).any()


def test_the_best_share_a_criterion_equally() -> None:
    found = best_shares(np.array([[5.0, 5, 0], [5, 5, 0], [5, 0, 0]]), np.array([0.3, 0.5, 0.2]))
    assert_allclose(found, [0.1 + 0.25 + 0.2 / 3, 0.1 + 0.25 + 0.2 / 3, 0.1 + 0.2 / 3])


# --- rules by law -----------------------------------------------------------------------------------


@given(tables(), shares())
@settings(max_examples=200)
def test_rules_agree_with_plain_sums_of_fractions(values: Array, weights: Array) -> None:
    rows, exact = values.tolist(), [Fraction(weight).limit_denominator(50) for weight in weights]
    counted = [index for index, weight in enumerate(exact) if weight]
    profiles = [sorted(row[index] for index in counted) for row in rows]
    assert leximin_ranks(values, weights).tolist() == [1 + sum(other > own for other in profiles) for own in profiles]

    def support(one: list[float], other: list[float]) -> Fraction:
        return sum((weight for weight, a, b in zip(exact, one, other, strict=True) if a > b), Fraction())

    pairs = [[support(one, other) for other in rows] for one in rows]
    assert_allclose(majority(values, weights), np.array(pairs, dtype=float), atol=1e-12)
    won = beats(majority(values, weights))
    assert won.tolist() == [[pairs[a][b] > pairs[b][a] for b in range(4)] for a in range(4)]
    assert best_shares(values, weights).sum() == pytest.approx(1)


@given(tables(), shares())
@settings(max_examples=200)
def test_a_circle_is_one_and_is_found_if_every_option_is_beaten(values: Array, weights: Array) -> None:
    won = beats(majority(values, weights))
    found = circle(won)
    assert bool(found) == bool(won.any(axis=0).all())
    assert len(set(found)) == len(found)
    assert all(won[one, other] for one, other in zip(found, (*found[1:], *found[:1]), strict=True))


@given(tables(), shares(), st.permutations(range(4)))
def test_reordering_options_reorders_who_is_first(values: Array, weights: Array, order: list[int]) -> None:
    before, after = firsts(values, weights), firsts(values[order], weights)
    for rule, found in before.items():
        assert {order[index] for index in after[rule]} == found, rule


@given(tables(), shares(), st.integers(0, 3))
def test_an_option_at_least_as_good_everywhere_is_first(values: Array, weights: Array, best: int) -> None:
    values[best] = np.maximum(values[best], values.max(axis=0))
    for rule, found in firsts(values, weights).items():
        assert best in found, rule


@given(tables(), shares())
def test_equal_options_are_level_everywhere(values: Array, weights: Array) -> None:
    values[1] = values[0]
    for rule, found in firsts(values, weights).items():
        assert (0 in found) == (1 in found), rule


@given(tables(), shares(), st.integers(0, 3), st.integers(0, 2), st.floats(0, 100))
@settings(max_examples=200)
def test_doing_better_never_loses_the_first_place(
    values: Array, weights: Array, option: int, criterion: int, value: float
) -> None:
    before = firsts(values, weights)
    values[option, criterion] = max(values[option, criterion], value)
    for rule, found in firsts(values, weights).items():
        assert option not in before[rule] or option in found, rule


def test_every_order_of_three_rivals_keeps_the_circle() -> None:
    for order in permutations(range(3)):
        assert sorted(circle(beats(majority(CYCLE[list(order)], THIRDS)))) == [0, 1, 2]


# --- draws under every structure --------------------------------------------------------------------


PAIR = np.array([[80.0, 30], [40, 60]])
TWO = Tree(pillars=("p",), criteria=("a", "b"), parent=(0, 0))


def bent(value: float, shape: Shape) -> float:
    """Write the shapes another way: with r = 3/7, the value of a share s is (1 - r^2s) / (1 - r^2)."""
    share = value / 100
    if shape == "linear":
        return value
    if shape == "concave":
        return float(100 * (1 - (3 / 7) ** (2 * share)) / (1 - (3 / 7) ** 2))
    return float(100 * (1 - (7 / 3) ** (2 * share)) / (1 - (7 / 3) ** 2))


def test_shares_of_two_fixed_options_are_those_of_a_beta_distribution() -> None:
    """On two criteria the first option leads above one weight; near weights are Beta(50 w, 50 (1 - w))."""
    weight = 0.4
    weights = Weights(tree=TWO, pillars=np.ones(1), local=np.array([weight, 1 - weight]))

    def share(shape: Shape, *, geometric: bool) -> float:
        rows = [[bent(value, shape) for value in row] for row in PAIR.tolist()]
        rows = [[float(np.log(value)) for value in row] for row in rows] if geometric else rows
        gain, loss = rows[0][0] - rows[1][0], rows[1][1] - rows[0][1]
        return float(beta.sf(loss / (gain + loss), 50 * weight, 50 * (1 - weight)))

    exact = np.array([[share(shape, geometric=way) for way in (False, True)] for shape in SHAPES])
    assert np.ptp(exact) > 0.1
    found = structure_shares(Ensemble(near_prior(weights), CentralValues(PAIR), seed=4), 200_000)
    for got, wanted, error in (
        (found.whole, exact.mean(), found.whole_error),
        (found.by_shape[:, 0], exact.mean(axis=1), found.by_shape_error[:, 0]),
        (found.by_aggregation[:, 0], exact.mean(axis=0), found.by_aggregation_error[:, 0]),
    ):
        first = got[0] if np.ndim(wanted) == 0 else got
        assert np.all(np.abs(first - wanted) < 5 * np.max(error))
        assert np.max(error) < 0.0015


LOW, MEDIAN, HIGH = (np.array(rows) for rows in (
    [[20.0, 0, 50], [30.0, 10, 40], [10.0, 40, 45]],
    [[50.0, 20, 60], [45.0, 30, 50], [40.0, 50, 55]],
    [[80.0, 45, 75], [60.0, 70, 65], [70.0, 60, 70]],
))  # fmt: skip
RANGES = np.array([LOW, MEDIAN, HIGH])
TREE = Tree(pillars=("p", "q"), criteria=("a", "b", "c"), parent=(0, 0, 1))


def test_shares_agree_with_draws_made_one_by_one() -> None:
    """Other random numbers, plain loops over draws and structures, only the quantile function is shared."""
    weights, rng, draws = equal_weights(TREE), np.random.default_rng(99), 4000
    found = structure_shares(Ensemble(near_prior(weights), RangeValues(RANGES, "metalog"), seed=1), 100_000)
    counts = {(shape, way): np.zeros(3) for shape in SHAPES for way in ("sum", "product")}
    for _ in range(draws):
        pillars, inside = rng.dirichlet([25, 25]), rng.dirichlet([25, 25])
        drawn = quantiles(rng.random((1, 3, 3)), RANGES)[0]
        parts = [pillars[0] * inside[0], pillars[0] * inside[1], pillars[1]]
        for (shape, way), count in counts.items():
            rows = [[bent(value, shape) for value in row] for row in drawn.tolist()]
            if way == "sum":
                scores = [sum(w * v for w, v in zip(parts, row, strict=True)) for row in rows]
            else:
                scores = [np.prod([max(v, 1.0) ** w for w, v in zip(parts, row, strict=True)]) for row in rows]
            count[int(np.argmax(scores))] += 1
    bound = 5 * 0.5 / np.sqrt(draws)
    for index, shape in enumerate(SHAPES):
        direct = (counts[shape, "sum"] + counts[shape, "product"]) / (2 * draws)
        assert np.abs(found.by_shape[index] - direct).max() < bound
    for index, way in enumerate(("sum", "product")):
        direct = sum((counts[shape, way] for shape in SHAPES), np.zeros(3)) / (3 * draws)
        assert np.abs(found.by_aggregation[index] - direct).max() < bound


def test_shares_add_up_and_the_whole_is_the_mean_of_its_parts() -> None:
    found = structure_shares(Ensemble(near_prior(equal_weights(TREE)), RangeValues(RANGES, "metalog"), seed=1), 9000)
    assert found.draws == 9000
    for part in (found.whole, found.by_shape, found.by_aggregation):
        assert_allclose(part.sum(axis=-1), 1, atol=1e-12)
    assert_allclose(found.whole, found.by_shape.mean(axis=0), atol=1e-12)
    assert_allclose(found.whole, found.by_aggregation.mean(axis=0), atol=1e-12)
    assert found.by_shape.shape == (3, 3)
    assert found.by_aggregation.shape == (2, 3)


def test_equal_options_share_the_first_place_and_a_sure_share_has_an_error() -> None:
    equal = np.array([[[50.0, 20, 60], [50, 20, 60], [10, 5, 5]]] * 3)
    found = structure_shares(Ensemble(base_prior(equal_weights(TREE)), RangeValues(equal, "metalog"), seed=1), 500)
    assert found.whole.tolist() == [0.5, 0.5, 0]
    assert found.whole_error.tolist() == [1 / 502] * 3


def test_errors_are_those_of_repeated_runs() -> None:
    ensembles = [Ensemble(near_prior(equal_weights(TREE)), RangeValues(RANGES, "metalog"), seed) for seed in range(80)]
    runs = [structure_shares(ensemble, 500) for ensemble in ensembles]
    for name in ("whole", "by_shape", "by_aggregation"):
        spread = np.std([getattr(item, name) for item in runs], axis=0, ddof=1)
        claimed = np.mean([getattr(item, f"{name}_error") for item in runs], axis=0)
        assert np.all(np.abs(np.log(spread / claimed)) < 0.42)  # chi-square of 79: five sigmas


def test_the_same_bytes_for_any_workers_and_every_draw_is_told() -> None:
    ensemble, heard = Ensemble(near_prior(equal_weights(TREE)), RangeValues(RANGES, "metalog"), seed=3), list[int]()
    alone = structure_shares(ensemble, 2 * CHUNK + 7, progress=heard.append)
    assert sum(heard) == 2 * CHUNK + 7
    with ProcessPoolExecutor(2) as processes:
        shared = structure_shares(ensemble, 2 * CHUNK + 7, executor=processes)
    for name in ("whole", "by_shape", "by_aggregation", "whole_error", "by_shape_error", "by_aggregation_error"):
        assert np.array_equal(getattr(alone, name), getattr(shared, name))
