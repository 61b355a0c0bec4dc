"""Exact acceptabilities against rational arithmetic, published closed forms, laws and sampling."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from numpy.typing import NDArray

from model.draws import flat_weights, two_level_weights
from model.exact.acceptability import flat_indices, two_level_indices
from model.exact.quadrant import both_win
from model.exact.race import outlasting, winning_moments, winning_probability
from model.exact.two_level import pillar_scales
from tests.lattice import both, central_weight, first_rank, fractions, outlasts

Array = NDArray[np.float64]


def integers(seed: int, options: int, criteria: int, step: int = 1) -> Array:
    rng = np.random.default_rng(seed)
    return np.asarray(step * rng.integers(0, 100 // step + 1, (options, criteria)), dtype=np.float64)


# --- pairs --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("differences", "expected"),
    [
        ([0.3, -0.2], 0.6),
        ([0.4, -0.1, -0.25], 0.492308),
        ([-0.3, 0.2, 0.2], 16 / 25),
        ([0.0, 0.0], 0.5),
        ([-1.0, 0.0], 0.0),
    ],
)
def test_pairs_by_hand_and_from_the_closed_form(differences: list[float], expected: float) -> None:
    assert winning_probability(np.array(differences)) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("criteria", [2, 5, 13, 20, 30, 50])
@pytest.mark.parametrize("step", [1, 25])
def test_pairs_are_exact_to_fifty_criteria(criteria: int, step: int) -> None:
    for seed in range(3):
        values = integers(seed, 2, criteria, step)
        exact = outlasts([Fraction(x - y) for x, y in zip(values[0].tolist(), values[1].tolist(), strict=True)])
        found = float(winning_probability(values[0] - values[1]))
        assert found == pytest.approx(float(exact), abs=1e-12)


def test_two_criteria_in_closed_form() -> None:
    values = np.array([[1.0, 0.0], [0.0, 1.0], [0.6, 0.6]])
    found = flat_indices(values)
    assert_allclose(found.ranks[:, 0], [0.4, 0.4, 0.2], atol=1e-13)
    assert_allclose(found.central, [[0.8, 0.2], [0.2, 0.8], [0.5, 0.5]], atol=1e-12)


@given(st.lists(st.floats(-10, 10), min_size=1, max_size=12))
def test_the_two_of_a_pair_share_all_weights(differences: list[float]) -> None:
    one, other = (float(winning_probability(sign * np.array(differences))) for sign in (1, -1))
    assert one + other == pytest.approx(1, abs=1e-12)


def test_moments_sum_to_the_number_of_criteria_times_the_probability() -> None:
    differences = np.array([0.4, -0.1, -0.25, 0.0])
    moments = winning_moments(differences)
    assert moments.sum() == pytest.approx(4 * float(winning_probability(differences)), abs=1e-12)
    assert winning_moments(np.array([-1.0, -2.0])).tolist() == [0.0, 0.0]


def test_without_losers_all_have_run_out() -> None:
    assert outlasting(np.array([1.0]), np.zeros(1)) == 1.0


# --- three options ------------------------------------------------------------------------------


@pytest.mark.parametrize("criteria", [2, 3, 5, 7, 8])
@pytest.mark.parametrize("step", [1, 25, 50])
def test_three_options_against_rational_arithmetic(criteria: int, step: int) -> None:
    for seed in range(4):
        values = integers(100 * seed + criteria, 3, criteria, step)
        if len({tuple(row) for row in values.tolist()}) < 3:
            continue
        exact = fractions(values.tolist())
        found = flat_indices(values)
        for option in range(3):
            share = first_rank(exact, option)
            assert found.ranks[option, 0] == pytest.approx(float(share), abs=1e-11)
            if share > 0:
                central = [float(central_weight(exact, option, index)) for index in range(criteria)]
                assert_allclose(found.central[option], central, atol=1e-12 / float(share))
            else:
                assert np.all(np.isnan(found.central[option]))


@given(st.integers(2, 10), st.integers(0, 10**6), st.sampled_from([1, 20, 50]))
@settings(max_examples=60, deadline=None)
def test_laws_of_three_options(criteria: int, seed: int, step: int) -> None:
    values = integers(seed, 3, criteria, step)
    found = flat_indices(values)
    assert_allclose(found.ranks.sum(axis=0), 1, atol=1e-11)
    assert_allclose(found.ranks.sum(axis=1), 1, atol=1e-11)
    assert_allclose(found.pairs + found.pairs.T + np.eye(3), 1, atol=1e-11)
    first = found.ranks[:, 0]
    mean = np.nansum(first[:, np.newaxis] * found.central, axis=0)
    assert_allclose(mean, 1 / criteria, atol=1e-9)  # the central weights mix to the mean weight


def test_a_dominated_option_is_never_first() -> None:
    found = flat_indices(np.array([[50.0, 60, 70], [40.0, 60, 10], [90.0, 0, 0]]))
    assert found.ranks[1, 0] == 0.0
    assert np.all(np.isnan(found.central[1]))


def test_equal_options_share_their_ranks() -> None:
    twice = flat_indices(np.array([[50.0, 0], [50.0, 0], [0.0, 50]]))
    assert_allclose(twice.ranks, [[0.25, 0.5, 0.25], [0.25, 0.5, 0.25], [0.5, 0.0, 0.5]], atol=1e-14)
    assert twice.pairs[0, 1] == 0.5
    same = flat_indices(np.full((3, 4), 7.0))
    assert_allclose(same.ranks, 1 / 3)
    assert_allclose(same.central, 0.25)


def test_a_form_of_one_sign_needs_no_contour() -> None:
    always, mixed, never = np.array([1.0, 0.0]), np.array([1.0, -1.0]), np.array([-1.0, -0.5])
    assert float(both_win(always, always)) == 1.0
    assert float(both_win(always, mixed)) == float(both_win(mixed, always)) == 0.5
    assert float(both_win(mixed, never)) == 0.0
    assert float(both([Fraction(1), Fraction(-1)], [Fraction(1), Fraction(-2)])) == pytest.approx(
        float(both_win(mixed, np.array([1.0, -2.0]))), abs=1e-14
    )


def test_many_criteria_keep_their_accuracy() -> None:
    values = integers(5, 3, 80)
    found = flat_indices(values)
    assert_allclose(found.ranks.sum(axis=0), 1, atol=1e-11)


@pytest.mark.parametrize("options", [1, 4])
def test_other_numbers_of_options_are_refused(options: int) -> None:
    with pytest.raises(ValueError, match="two or three"):
        flat_indices(np.ones((options, 2)))


# --- two levels -----------------------------------------------------------------------------------


PARENTS = [(0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2), (0, 0, 1, 1), (0, 1, 1, 2), (0, 1, 2), (0, 0, 0), (0, 0, 1)]


@pytest.mark.parametrize("parent", PARENTS)
def test_two_level_weights_against_sampling(parent: tuple[int, ...]) -> None:
    values = integers(len(parent), 3, len(parent))
    found = two_level_indices(values, parent, nodes=12)
    pillars = max(parent) + 1
    weights = two_level_weights(np.random.default_rng(1), 400_000, parent, pillars)
    order = np.argsort(-(weights @ values.T), axis=1)
    for option in range(3):
        for rank in range(3):
            share = np.mean(order[:, rank] == option)
            assert found.ranks[option, rank] == pytest.approx(share, abs=5e-3)
        chosen = weights[order[:, 0] == option]
        if len(chosen) > 5000:
            assert_allclose(found.central[option], chosen.mean(axis=0), atol=5e-3)
            assert found.central[option].sum() == pytest.approx(1, abs=1e-5)


def test_one_pillar_or_pillars_of_one_criterion_are_flat() -> None:
    values = integers(3, 3, 3)
    flat = flat_indices(values)
    for parent in ((0, 0, 0), (0, 1, 2)):
        assert_allclose(two_level_indices(values, parent).ranks, flat.ranks, atol=1e-13)
        assert_allclose(two_level_indices(values, parent).central, flat.central, atol=1e-12)


@pytest.mark.parametrize("sizes", [(5, 4, 5), (1, 3, 2), (2, 2), (1, 4)])
def test_the_scales_of_pillars_integrate_one_to_one_and_their_means(sizes: tuple[int, ...]) -> None:
    scales = pillar_scales(sizes, 16)
    assert scales.weight.sum() == pytest.approx(1, abs=1e-9)
    means = [1 / size for size in sizes]
    assert_allclose(scales.weight_times_scale.sum(axis=0), means, atol=1e-9)


def test_more_nodes_change_little() -> None:
    values = integers(14, 3, 14)
    coarse, fine = (two_level_indices(values, PARENTS[0], nodes=nodes).ranks for nodes in (12, 20))
    assert np.abs(coarse - fine).max() < 1e-6


def test_a_published_two_level_case() -> None:
    """Vehicle-like tree of 4, 5 and 4 criteria; first ranks by an independent quadrature of the same form."""
    weights = two_level_weights(np.random.default_rng(2), 1_000_000, (0,) * 4 + (1,) * 5 + (2,) * 4, 3)
    values = integers(42, 3, 13)
    found = two_level_indices(values, (0,) * 4 + (1,) * 5 + (2,) * 4, nodes=12)
    firsts = np.bincount((weights @ values.T).argmax(axis=1), minlength=3) / len(weights)
    assert np.abs(found.ranks[:, 0] - firsts).max() < 0.002


def test_flat_draws_agree_with_the_exact_indices() -> None:
    values = integers(9, 3, 9)
    weights = flat_weights(np.random.default_rng(3), 400_000, 9)
    firsts = np.bincount((weights @ values.T).argmax(axis=1), minlength=3) / len(weights)
    assert np.abs(flat_indices(values).ranks[:, 0] - firsts).max() < 0.004
