"""Scores by hand, by law, and as published."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.testing import assert_allclose
from numpy.typing import NDArray

from model.judgements import mean_values
from model.score import contributions, dominance, ranks, ties, weighted_scores
from model.weights import Tree, weights_from_points

Array = NDArray[np.float64]

VALUES = st.tuples(st.integers(2, 6), st.integers(1, 8)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.floats(0, 100))
)


def shares(count: int, seed: int) -> Array:
    drawn = np.random.default_rng(seed).exponential(size=count)
    return np.asarray(drawn / drawn.sum())


def test_three_options_by_hand() -> None:
    values = np.array([[100.0, 0.0], [50.0, 50.0], [0.0, 80.0]])
    scores = weighted_scores(values, np.array([0.6, 0.4]))
    assert_allclose(scores, [60.0, 50.0, 32.0], rtol=1e-15)
    assert ranks(scores).tolist() == [1, 2, 3]
    assert ties(scores, 10.0)[0].tolist() == [False, True, False]


def test_pearson_tukey_by_hand() -> None:
    # 0.185 * 24 + 0.63 * 49 + 0.185 * 73 = 4.44 + 30.87 + 13.505
    assert mean_values(np.array([24.0, 49.0, 73.0])) == pytest.approx(48.815, abs=1e-12)


@given(VALUES, st.integers(0, 10**6))
def test_a_score_lies_between_the_worst_and_the_best_value(values: Array, seed: int) -> None:
    scores = weighted_scores(values, shares(values.shape[1], seed))
    assert np.all(scores >= values.min(axis=1) - 1e-9)
    assert np.all(scores <= values.max(axis=1) + 1e-9)


@given(VALUES, st.integers(0, 10**6), st.floats(0, 50))
def test_raising_a_value_never_lowers_its_option_nor_moves_another(values: Array, seed: int, raised: float) -> None:
    weights = shares(values.shape[1], seed)
    higher = values.copy()
    higher[0, 0] += raised
    before, after = weighted_scores(values, weights), weighted_scores(higher, weights)
    assert after[0] >= before[0]
    assert_allclose(after[1:], before[1:], rtol=0, atol=0)


@given(VALUES, st.integers(0, 10**6))
def test_permuting_options_permutes_ranks(values: Array, seed: int) -> None:
    weights = shares(values.shape[1], seed)
    order = np.random.default_rng(seed).permutation(len(values))
    assert (
        ranks(weighted_scores(values[order], weights)).tolist()
        == ranks(weighted_scores(values, weights))[order].tolist()
    )


@given(VALUES, st.integers(0, 10**6))
def test_adding_an_option_changes_no_other_score(values: Array, seed: int) -> None:
    weights = shares(values.shape[1], seed)
    fewer, more = weighted_scores(values[:-1], weights), weighted_scores(values, weights)
    assert_allclose(more[:-1], fewer, rtol=0, atol=0)


@given(VALUES, st.integers(0, 10**6))
def test_contributions_add_up_to_scores_and_to_leads(values: Array, seed: int) -> None:
    weights = shares(values.shape[1], seed)
    parts, scores = contributions(values, weights), weighted_scores(values, weights)
    assert_allclose(parts.sum(axis=1), scores, atol=1e-9)
    assert_allclose((parts[0] - parts[1]).sum(), scores[0] - scores[1], atol=1e-9)


@given(VALUES, st.integers(0, 10**6))
def test_a_dominated_option_never_ranks_above_the_one_that_dominates_it(values: Array, seed: int) -> None:
    scores = weighted_scores(values, shares(values.shape[1], seed))
    for better, worse in np.argwhere(dominance(values)):
        assert scores[better] >= scores[worse] - 1e-9


def test_leading_axes_broadcast() -> None:
    values = np.arange(24.0).reshape(2, 3, 4)
    weights = np.full(4, 0.25)
    assert_allclose(weighted_scores(values, weights), values.mean(axis=-1))


def test_equal_scores_share_the_better_rank() -> None:
    # R package smaa: values .5, .5, .2 rank 1, 1, 3.
    assert ranks(np.array([0.5, 0.5, 0.2])).tolist() == [1, 1, 3]


@pytest.mark.parametrize("weights", [[0.5, 0.6], [-0.5, 1.5], [np.nan, 1.0], [0.0, 0.0]])
def test_weights_that_are_no_shares_are_refused(weights: list[float]) -> None:
    with pytest.raises(ValueError, match="weights must be"):
        weighted_scores(np.ones((2, 2)), np.array(weights))


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_values_that_are_not_finite_are_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        weighted_scores(np.array([[1.0, bad]]), np.array([0.5, 0.5]))


# --- published ----------------------------------------------------------------------------------


def test_weighted_sum_of_kracka_et_al() -> None:
    """Kracka, Brauers & Zavadskas 2010, Inzinerine Ekonomika 21(4): six alternatives, equal weights."""
    matrix = np.array(
        [
            [33.95, 23.78, 11.45, 39.97, 29.44, 167.10, 3.852],
            [38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
            [37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845],
            [30.44, 37.59, 13.91, 74.08, 45.10, 198.34, 2.186],
            [36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.610],
            [37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935],
        ]
    )
    cost = np.array([True, True, True, True, False, True, False])
    gains = np.where(cost, 1 / matrix, matrix)
    scores = weighted_scores(gains / gains.sum(axis=0), np.full(7, 1 / 7))
    assert_allclose(scores, [0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701], atol=5e-9)
    assert ranks(scores).tolist() == [6, 1, 3, 4, 5, 2]


def test_house_of_saaty() -> None:
    """Saaty 1990, EJOR 48(1), distributive synthesis: houses A .396, B .341, C .263."""
    local = np.array(
        [
            [0.754, 0.181, 0.065],
            [0.233, 0.054, 0.712],
            [0.754, 0.065, 0.181],
            [1 / 3, 1 / 3, 1 / 3],
            [0.674, 0.101, 0.226],
            [0.747, 0.060, 0.193],
            [0.2, 0.4, 0.4],
            [0.072, 0.649, 0.279],
        ]
    )
    weights = np.array([0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333])
    assert_allclose(weighted_scores(local.T, weights), [0.396, 0.341, 0.263], atol=5e-4)


def principal(rows: list[list[float]]) -> Array:
    """Return the priorities of a pairwise matrix given by its upper triangle (Saaty's eigenvector)."""
    count = len(rows) + 1
    matrix = np.eye(count)
    for index, row in enumerate(rows):
        matrix[index, index + 1 :] = row
        matrix[index + 1 :, index] = 1 / np.array(row)
    values, vectors = np.linalg.eig(matrix)
    vector = np.abs(vectors[:, np.argmax(values.real)].real)
    return np.asarray(vector / vector.sum())


def test_car_of_the_package_ahp_tests() -> None:
    """R package MCDA, its AHP test: Corsa, Clio, Fiesta, Sandero .2922 .2767 .0697 .3613."""
    style = principal([[1 / 4, 4, 1 / 6], [4, 1 / 4], [1 / 5]])
    reliability = principal([[2, 5, 1], [3, 2], [1 / 4]])
    fuel = principal([[2, 4, 1], [3, 2], [1 / 5]])
    criteria = principal([[1 / 2, 3], [4]])
    assert_allclose(criteria, [0.3196, 0.5584, 0.1220], atol=5e-5)
    scores = weighted_scores(np.array([style, reliability, fuel]).T, criteria)
    assert_allclose(scores, [0.2922, 0.2767, 0.0697, 0.3613], atol=5e-5)


def upper(text: str, count: int) -> list[list[float]]:
    """Read the upper triangle of a pairwise matrix, row by row; `1/1.13` is a fraction."""
    numbers = [float(one) / float(other or 1) for one, _, other in (word.partition("/") for word in text.split())]
    rows = [range(row, count - 1) for row in range(count - 1)]
    return [[numbers.pop(0) for _ in row] for row in rows]


def test_vehicles_of_ahpy() -> None:
    """AHPy README, vehicle choice: a tree of two levels, six vehicles, totals as printed there."""
    pairs = {
        "price": "9 9 1 1/2 5 1 1/9 1/9 1/7 1/9 1/9 1/7 1/2 5 6",
        "fuel": "1/1.13 1.41 1.15 1.24 1.19 1.59 1.3 1.4 1.35 1/1.23 1/1.14 1/1.18 1.08 1.04 1/1.04",
        "maintenance": "1.5 4 4 4 5 4 4 4 5 1 1.2 1 1 3 2",
        "resale": "3 4 1/2 2 2 2 1/5 1 1 1/6 1/2 1/2 4 4 1",
        "safety": "1 5 7 9 1/3 5 7 9 1/3 2 9 1/8 2 1/8 1/9",
        "style": "1 7 5 9 6 7 5 9 6 1/6 3 1/3 7 5 1/5",
        "cargo": "1 1/2 1/2 1/2 1/3 1/2 1/2 1/2 1/3 1 1 1/2 1 1/2 1/2",
        "passenger": "1 1/2 1 3 1/2 1/2 1 3 1/2 2 6 1 3 1/2 1/6",
    }
    tree = Tree(pillars=("Cost", "Safety", "Style", "Capacity"), criteria=tuple(pairs), parent=(0, 0, 0, 0, 1, 2, 3, 3))
    pillars = principal([[3, 7, 3], [9, 1], [1 / 7]])
    assert_allclose(pillars, [0.510, 0.234, 0.041, 0.215], atol=5e-4)
    local = [*principal([[2, 5, 3], [2, 2], [1 / 2]]), 1.0, 1.0, *principal([[1 / 5]])]
    points = dict(zip((*tree.pillars, *tree.criteria), (*pillars, *local), strict=True))
    values = np.array([principal(upper(text, 6)) for text in pairs.values()]).T
    scores = weighted_scores(values, weights_from_points(tree, points).criteria)
    # Accord Sedan, Accord Hybrid, Pilot, CR-V, Element, Odyssey
    assert_allclose(scores, [0.215, 0.150, 0.106, 0.167, 0.144, 0.219], atol=5e-4)
    assert ties(scores, 0.005)[0].tolist() == [False] * 5 + [True]


def test_three_by_three_by_hand() -> None:
    values = np.array([[0.5, 0.8, 0.2], [0.9, 0.1, 0.4], [0.3, 0.6, 0.7]])
    assert_allclose(weighted_scores(values, np.array([0.5, 0.3, 0.2])), [0.53, 0.56, 0.47], rtol=1e-12)


def test_thrombolytics_of_the_mcda_elicitation_web_tool() -> None:
    """drugis/mcda-elicitation-web, example thrombolytics: weights 4/7, 1/7, 2/7."""
    rates = np.array([[20 / 136, 40 / 136, 1 / 136], [8 / 129, 32 / 129, 5 / 129]])
    worst, best = np.array([0.25, 0.40, 0.10]), np.array([0.0, 0.15, 0.0])
    values = (rates - worst) / (best - worst)
    assert_allclose(values[0], [0.4117647, 0.4235294, 0.9264706], atol=5e-8)
    assert_allclose(weighted_scores(values, np.array([4, 1, 2]) / 7), [0.5605042, 0.6914729], atol=5e-8)


def test_no_rank_reversal_on_fixed_scales() -> None:
    """Belton & Gear 1983: a copy of B reverses A and B under sum normalisation, not on fixed scales."""
    scale = np.array([9.0, 9.0, 9.0])
    three = np.array([[1, 9, 8], [9, 1, 9], [1, 1, 1]]) / scale
    four = np.vstack([three, three[1]])
    weights = np.full(3, 1 / 3)
    assert_allclose(weighted_scores(three, weights), [0.66667, 0.70370, 0.11111], atol=5e-6)
    assert_allclose(weighted_scores(four, weights), [0.66667, 0.70370, 0.11111, 0.70370], atol=5e-6)


def test_dominance_by_hand() -> None:
    values = np.array([[3.0, 3.0], [3.0, 2.0], [1.0, 4.0], [3.0, 3.0]])
    assert dominance(values).tolist() == [
        [False, True, False, False],
        [False, False, False, False],
        [False, False, False, False],
        [False, True, False, False],
    ]
