"""Exact acceptabilities against rational arithmetic, published closed forms, laws and sampling."""

import json
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from numpy.typing import NDArray
from scipy.integrate import nquad, quad

from model.draws import flat_weights, two_level_weights
from model.exact.acceptability import flat_indices, two_level_indices, within_reach
from model.exact.quadrant import both_win
from model.exact.race import outlasting, winning_moments, winning_probability
from model.exact.two_level import node_count, pillar_scales
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
@example([5.0, 2e-323, -2.2250738585072014e-308])  # their reciprocals are beyond the largest number
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


@pytest.mark.long
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
@settings(max_examples=60)
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


INSTANCES = json.loads((Path(__file__).parent / "instances.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("instance", INSTANCES, ids=lambda item: item["name"])
def test_instances_solved_elsewhere(instance: dict[str, Any]) -> None:
    """Values from exact rationals (18 places), the last from another contour: made without this code."""
    found = flat_indices(np.array(instance["scores"], dtype=np.float64))
    for option, ranks in enumerate(instance["rank_acceptability"]):
        assert_allclose(found.ranks[option], [float(share) for share in ranks], atol=1e-13)
        central = instance["central_weights"][option]
        if central is not None:
            tolerance = 1e-12 / float(ranks[0])
            assert_allclose(found.central[option], [float(weight) for weight in central], atol=tolerance)
        for other, share in enumerate(instance["pairwise_winning"][option]):
            assert share is None or found.pairs[option, other] == pytest.approx(float(share), abs=1e-13)


# --- two levels -----------------------------------------------------------------------------------


PARENTS = [(0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2), (0, 0, 1, 1), (0, 1, 1, 2), (0, 1, 2), (0, 0, 0), (0, 0, 1)]


@pytest.mark.parametrize("parent", PARENTS)
def test_two_level_weights_against_sampling(parent: tuple[int, ...]) -> None:
    values = integers(len(parent), 3, len(parent))
    found = two_level_indices(values, parent)
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
            assert found.central[option].sum() == pytest.approx(1, abs=1e-11)


def test_one_pillar_or_pillars_of_one_criterion_are_flat() -> None:
    values = integers(3, 3, 3)
    flat = flat_indices(values)
    for parent in ((0, 0, 0), (0, 1, 2)):
        assert_allclose(two_level_indices(values, parent).ranks, flat.ranks, atol=1e-13)
        assert_allclose(two_level_indices(values, parent).central, flat.central, atol=1e-12)


@pytest.mark.parametrize("sizes", [(5, 4, 5), (1, 3, 2), (2, 2), (1, 4)])
def test_the_scales_of_pillars_integrate_one_to_one_and_their_means(sizes: tuple[int, ...]) -> None:
    scales = pillar_scales(sizes, 20)
    assert len(scales.weight) == node_count(sizes, 20)
    assert scales.weight.sum() == pytest.approx(1, abs=1e-12)
    means = [1 / size for size in sizes]
    assert_allclose(scales.weight_times_scale.sum(axis=0), means, atol=1e-12)


def test_a_published_two_level_case() -> None:
    """Pillars of 4, 5 and 4 criteria; by another quadrature, which 24 and 36 nodes and 5e7 draws agree with."""
    values = np.array(
        [
            [42.0, 11, 12, 73, 59, 10, 100, 100, 68, 13, 34, 56, 80],
            [99.0, 70, 15, 44, 67, 7, 98, 51, 96, 74, 77, 67, 31],
            [28.0, 73, 60, 51, 94, 17, 98, 49, 1, 4, 6, 63, 80],
        ]
    )
    found = two_level_indices(values, (0,) * 4 + (1,) * 5 + (2,) * 4)
    assert_allclose(found.ranks[:, 0], [0.130744388852, 0.731364588364, 0.137891022783], atol=2e-11)
    pairs = [found.pairs[0, 1], found.pairs[0, 2], found.pairs[1, 2]]
    assert_allclose(pairs, [0.166816486769, 0.588167790162, 0.819987355219], atol=2e-11)


def adaptive(values: Array, parent: tuple[int, ...], option: int) -> float:
    """Return the first rank of an option by adaptive quadrature over the pillars' scales, with the lattice inside."""
    sizes = np.bincount(parent)
    rivals = [row for index, row in enumerate(values.tolist()) if index != option]
    forms = [[x - y for x, y in zip(values[option].tolist(), rival, strict=True)] for rival in rivals]

    def share(*scales: float) -> float:
        a, b = ([part * scales[pillar] for part, pillar in zip(form, parent, strict=True)] for form in forms)
        density = np.prod([(n - 1) * (1 - s) ** (n - 2) for n, s in zip(sizes, scales, strict=True) if n > 1])
        return float(both(a, b) * density)

    if len(sizes) == 2:  # one pillar of a single criterion
        return float(quad(lambda scale: share(scale, 1.0), 0, 1, epsabs=1e-13, limit=200)[0])
    ranges = [(0, 1)] * int(np.sum(sizes > 1))
    return float(nquad(lambda *free: share(*free, 1.0), ranges, opts={"epsabs": 1e-11, "limit": 100})[0])


@pytest.mark.long
@pytest.mark.parametrize(
    ("values", "parent"),
    [
        ([[70, 20, 40, 55], [20, 90, 50, 60], [45, 50, 58, 52]], (0, 0, 0, 1)),
        ([[70, 20, 40, 55], [20, 90, 40, 60], [45, 50, 40, 52]], (0, 0, 0, 1)),
        ([[0, 100, 50, 50], [50, 50, 100, 0], [100, 0, 0, 100]], (0, 0, 0, 1)),
        ([[70, 20, 40, 55, 30], [20, 90, 50, 60, 31], [45, 50, 58, 52, 32]], (0, 0, 1, 1, 2)),
        ([[70, 20, 40, 55, 30], [70, 20, 50, 60, 31], [45, 50, 58, 52, 29]], (0, 0, 1, 1, 2)),
    ],
)
def test_two_level_weights_against_another_quadrature(values: list[list[float]], parent: tuple[int, ...]) -> None:
    """Among them options that are equal on a criterion or on a whole pillar, which makes the integrand steep."""
    array = np.array(values, dtype=np.float64)
    found = two_level_indices(array, parent)
    for option in range(3):
        assert found.ranks[option, 0] == pytest.approx(adaptive(array, parent, option), abs=1e-10)


STEEP = [
    [[50, 50, 50, 90, 20, 30, 60, 10], [50, 50, 50, 10, 60, 50, 20, 80], [10, 95, 40, 50, 50, 45, 30, 55]],
    [[50.1, 49.8, 50.1, 90, 20, 30, 60, 10], [50, 50, 50, 10, 60, 50, 20, 80], [10, 95, 40, 50, 50, 45, 30, 55]],
    [[0, 50, 100, 50, 0, 50, 100, 0], [50, 0, 50, 100, 50, 0, 0, 100], [100, 50, 0, 0, 50, 100, 50, 50]],
]


@pytest.mark.parametrize("values", STEEP)
@pytest.mark.parametrize("parent", [(0, 0, 0, 1, 1, 1, 2, 2), (0, 0, 0, 1, 1, 1, 1, 2)])
def test_options_that_are_equal_on_a_pillar_or_nearly(values: list[list[float]], parent: tuple[int, ...]) -> None:
    """Each option's share is an integral of its own, so that they sum to 1 is a check; so is the mean weight."""
    found = two_level_indices(np.array(values, dtype=np.float64), parent)
    assert found.ranks[:, 0].sum() == pytest.approx(1, abs=1e-11)
    mean = np.nansum(found.ranks[:, :1] * found.central, axis=0)
    assert_allclose(mean, 1 / (3 * np.bincount(parent)[list(parent)]), atol=1e-11)


def test_a_pillar_on_which_all_are_equal_leaves_the_shares_as_they_are() -> None:
    inside = np.array([[70.0, 20, 40], [20, 90, 50], [45, 50, 58]])
    values = np.hstack([inside, np.full((3, 2), 30.0)])
    with_it, without = two_level_indices(values, (0, 0, 1, 2, 2)), two_level_indices(inside, (0, 0, 1))
    assert_allclose(with_it.ranks, without.ranks, atol=1e-13)
    assert_allclose(with_it.central[:, :3], without.central * 2 / 3, atol=1e-13)
    assert_allclose(with_it.central[:, 3:], 1 / 6, atol=1e-13)
    weights = two_level_weights(np.random.default_rng(4), 400_000, (0, 0, 1, 2, 2), 3)
    chosen = weights[(weights @ values.T).argmax(axis=1) == 0]
    assert_allclose(with_it.central[0], chosen.mean(axis=0), atol=3e-3)


def test_an_option_that_only_a_mix_of_others_beats_is_never_first() -> None:
    behind = flat_indices(np.array([[90.0, 10, 50], [10.0, 90, 50], [49.0, 49, 49]]))
    assert behind.ranks[2, 0] == 0.0
    assert np.all(np.isnan(behind.central[2]))
    level = flat_indices(np.array([[90.0, 10, 50], [10.0, 90, 50], [50.0, 50, 50]]))  # first only where all are equal
    assert level.ranks[2, 0] == 0.0
    assert level.ranks[:, 1].tolist() == [0.0, 0.0, 1.0]


def test_a_share_near_rounding_is_not_nothing_and_has_no_central_weights() -> None:
    """Two options, fifty criteria; the first is better on one of them by very little."""
    values = np.array([[50.0] * 49 + [50.01], [90.0] * 49 + [50.0]])
    found = flat_indices(values)
    assert 0 < found.ranks[0, 0] < 1e-100
    assert np.all(np.isnan(found.central[0]))


def test_what_is_within_reach() -> None:
    assert within_reach(2, (5, 5, 4, 3))
    assert within_reach(3, (5, 4, 5))
    assert within_reach(3, (50,))
    assert not within_reach(3, (5, 5, 4, 3))
    assert not within_reach(2, (3,) * 8)
    assert not within_reach(4, (3,))


def test_flat_draws_agree_with_the_exact_indices() -> None:
    values = integers(9, 3, 9)
    weights = flat_weights(np.random.default_rng(3), 400_000, 9)
    firsts = np.bincount((weights @ values.T).argmax(axis=1), minlength=3) / len(weights)
    assert np.abs(flat_indices(values).ranks[:, 0] - firsts).max() < 0.004


def ratio_integral(difference: Array) -> float:
    """Return the pairwise share for two pillars of two criteria, by panels that halve towards 0."""
    points, masses = np.polynomial.legendre.leggauss(40)
    edges = np.concatenate([[0.0], 2.0 ** np.arange(-60, 1)])
    total = 0.0
    for low, high in pairwise(edges.tolist()):
        ratio, mass = (low + high) / 2 + (high - low) / 2 * points, masses * (high - low) / 2
        one = np.ones_like(ratio)
        for scale in (np.stack([ratio, ratio, one, one], axis=1), np.stack([one, one, ratio, ratio], axis=1)):
            total += 0.5 * float(mass @ winning_probability(scale * difference))
    return total


@pytest.mark.parametrize("size", [1e-2, 1e-4, 1e-5, 1e-6])
def test_a_pillar_of_tiny_differences_keeps_its_accuracy(size: float) -> None:
    rng = np.random.default_rng(0)
    for _ in range(5):
        difference = np.array([40.0, -35, 0, 0]) * rng.uniform(0.5, 1, 4)
        difference[2:] = size * rng.normal(0, 1, 2)
        found = two_level_indices(np.array([50 + difference / 2, 50 - difference / 2]), (0, 0, 1, 1))
        assert found.ranks[0, 0] == pytest.approx(ratio_integral(difference), abs=1e-11)


def test_where_nothing_is_confirmed_the_finest_nodes_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    values = integers(7, 3, 6)
    usual = two_level_indices(values, (0, 0, 0, 1, 1, 1))
    monkeypatch.setattr("model.exact.acceptability._SETTLED", 0.0)
    assert_allclose(two_level_indices(values, (0, 0, 0, 1, 1, 1)).ranks, usual.ranks, atol=1e-11)


def test_a_lead_of_the_margin_itself_is_a_tie_at_all_weights() -> None:
    apart = np.array([[64.0, 53], [61.0, 50], [50.0, 20]])
    assert two_level_indices(apart, (0, 1), margin=3.0).clear.tolist() == [0, 0, 0]
    assert two_level_indices(apart, (0, 1), margin=2.99).clear.tolist() == [1, 0, 0]
