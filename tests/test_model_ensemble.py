"""Priors, distributions, tallies and ensembles: by law, against exact values, as published."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from numpy.typing import NDArray
from scipy.special import betaincinv
from scipy.stats import binomtest, norm, t

from model.distributions import EDGE, is_metalog, quantiles
from model.draws import CHUNK, flat_weights, linear_extensions
from model.ensemble import CentralValues, Ensemble, OrderValues, RangeValues, run, times_first
from model.exact.acceptability import flat_indices, two_level_indices
from model.inside import scrambled_shares
from model.tally import Tally, draw_scores, mean_error, tally
from model.weight_priors import flat_prior, two_level_prior
from model.weights import Tree

Array = NDArray[np.float64]
TREE = Tree(pillars=("p", "q", "r"), criteria=tuple("abcdef"), parent=(0, 0, 1, 1, 1, 2))
RNG = np.random.default_rng


# --- distributions ----------------------------------------------------------------------------------


@given(st.floats(1, 40), st.floats(0.5, 25), st.floats(0.5, 25))
@settings(max_examples=60)
def test_quantiles_pass_through_the_three_points_and_grow(low: float, first: float, second: float) -> None:
    points = np.array([low, low + first, low + first + second])
    shares = np.array([0.05, 0.5, 0.95])
    assert_allclose(quantiles(shares, points[:, np.newaxis].repeat(3, axis=1)), points, rtol=0, atol=1e-12)
    grid = np.linspace(0.001, 0.999, 400)
    drawn = quantiles(grid, np.tile(points[:, np.newaxis], 400))
    assert np.all(np.diff(drawn) > 0)
    assert drawn.min() > 0
    assert drawn.max() < 100


def test_points_at_an_end_or_bent_too_far_have_no_metalog_and_are_still_drawn() -> None:
    points = np.array([[0.0, 10, 5, 20], [1.0, 50, 5.1, 20], [100.0, 100, 95, 20]])
    assert is_metalog(points).tolist() == [False, False, False, False]
    grid = np.linspace(0.001, 0.999, 501)[:, np.newaxis]
    drawn = quantiles(np.tile(grid, (1, 4)), points)
    assert np.all(np.diff(drawn[:, :3], axis=0) > 0)
    assert np.all(drawn[:, 3] == 20)
    ends = quantiles(np.array([[0.05] * 4, [0.5] * 4, [0.95] * 4]), points)
    assert_allclose(ends, np.clip(points, EDGE, 100 - EDGE), atol=1e-9)
    assert is_metalog(np.array([24.0, 49.0, 73.0])[:, np.newaxis]).tolist() == [True]


def test_uniform_values_of_any_number_of_places_in_any_layout() -> None:
    points = np.array([[[10.0, 0.0, 40.0], [0.0, 20.0, 60.0]]] * 3) + np.array([0.0, 5.0, 20.0])[:, None, None]
    values = RangeValues(points, "uniform")
    for draws in (1, 7, 128, 384, 1001):
        wide = np.random.default_rng(draws).random((draws, 8))
        for places in (wide[:, 1:7].copy(), wide[:, 1:7], np.asfortranarray(wide[:, 1:7])):
            wanted = points[0] + 20 * wide[:, 1:7].reshape(draws, 2, 3)
            assert_allclose(values.at(places), wanted, rtol=1e-15)


def test_points_near_an_end_keep_their_place_and_those_at_it_move_inside() -> None:
    shares = np.array([0.05, 0.5, 0.95])
    for low, median, high in ((0.05, 50, 99.95), (0.02, 0.05, 0.08), (0.002, 0.003, 0.004), (99.9, 99.95, 99.99)):
        points = np.array([low, median, high])[:, np.newaxis]
        assert_allclose(quantiles(shares[:, np.newaxis], points), points, rtol=1e-12)
    for low, median, high in ((0, 0.05, 5), (0, 0, 100), (95, 99.9, 100)):
        points = np.array([low, median, high])[:, np.newaxis]
        assert_allclose(quantiles(shares[:, np.newaxis], points), points, atol=0.1)


def test_uniform_and_pert_have_their_ends_and_means() -> None:
    points, grid = np.array([[10.0], [30.0], [90.0]]), (np.arange(20_000)[:, np.newaxis] + 0.5) / 20_000
    uniform, pert = (quantiles(grid, points, shape) for shape in ("uniform", "pert"))
    assert uniform.mean() == pytest.approx(50, abs=1e-6)
    assert pert.mean() == pytest.approx((10 + 4 * 30 + 90) / 6, abs=1e-2)
    assert (uniform.min(), uniform.max()) == pytest.approx((10, 90), abs=0.01)
    point = np.array([[40.0], [40.0], [40.0]])
    assert np.all(quantiles(grid, point, "pert") == 40)


# --- tallies ----------------------------------------------------------------------------------------


def test_ten_draws_by_hand() -> None:
    """First in nine of ten draws: a pairwise winning index of 0.9."""
    values = np.array([[[1.0], [0.0]]] * 9 + [[[0.0], [1.0]]])
    found = tally(values, np.ones(1))
    assert (found.wins / found.draws).tolist() == [[0.0, 0.9], [0.1, 0.0]]
    assert found.ranks.tolist() == [[9.0, 1.0], [1.0, 9.0]]


def test_exact_ties_share_ranks() -> None:
    found = tally(np.array([[0.5], [0.5], [0.2]]), np.ones((4, 1)))
    assert (found.ranks / 4).tolist() == [[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]
    assert found.wins[0, 1] == found.wins[1, 0] == 2
    assert_allclose(found.weights[:, 0], [2, 2, 0])


def test_scores_of_fixed_and_drawn_parts() -> None:
    values, weights = np.arange(6.0).reshape(2, 3), np.array([[1.0, 0, 0], [0, 0.5, 0.5]])
    expected = [[0.0, 3.0], [1.5, 4.5]]
    assert draw_scores(values, weights).tolist() == expected
    assert draw_scores(np.array([values, values]), weights).tolist() == expected
    assert draw_scores(np.array([values]), np.array([1.0, 0, 0])).tolist() == [[0.0, 3.0]]


@given(st.integers(0, 10**6), st.integers(2, 6))
@settings(max_examples=40)
def test_a_tally_of_many_is_that_of_its_parts(seed: int, options: int) -> None:
    rng = RNG(seed)
    values, weights = rng.integers(0, 4, (50, options, 3)).astype(float), flat_weights(rng, 50, 3)
    whole, parts = tally(values, weights), tally(values[:20], weights[:20]) + tally(values[20:], weights[20:])
    for name in Tally.__dataclass_fields__:
        assert_allclose(getattr(whole, name), getattr(parts, name), atol=1e-9)
    assert_allclose(whole.ranks.sum(axis=0), 50)
    assert_allclose(whole.ranks.sum(axis=1), 50)
    assert_allclose(whole.weights.sum(), 50)


# --- ensembles --------------------------------------------------------------------------------------


VALUES = np.array([[70.0, 20, 50, 40, 90, 30], [40.0, 60, 55, 70, 10, 45], [60.0, 50, 20, 30, 60, 70]])


def test_sampled_indices_agree_with_exact_ones() -> None:
    for prior, exact in (
        (flat_prior(TREE), flat_indices(VALUES)),
        (two_level_prior(TREE), two_level_indices(VALUES, TREE.parent)),
    ):
        found = run(Ensemble(prior, CentralValues(VALUES), seed=11), 400_000)
        bound = norm.isf(1e-6 / 40) * 0.5 / np.sqrt(found.draws)
        assert np.abs(found.ranks / found.draws - exact.ranks).max() < bound
        assert np.abs(found.wins / found.draws - exact.pairs).max() < bound
        assert_allclose(found.weights / found.ranks[:, :1], exact.central, atol=0.004)


def test_intervals_of_95_percent_cover_as_often_as_they_say() -> None:
    """1,000 replications of 400 draws: 95 % lies in the Wilson interval of the coverage, at a level of 1e-6."""
    exact = flat_indices(VALUES).ranks[0, 0]
    covered = 0
    for seed in range(1000):
        found = tally(VALUES, flat_weights(RNG(seed), 400, 6))
        error = mean_error(found.ranks, found.ranks_squared, 400)[0, 0]
        covered += abs(found.ranks[0, 0] / 400 - exact) <= t.isf(0.025, 399) * error
    band = binomtest(covered, 1000).proportion_ci(1 - 1e-6, method="wilson")
    assert band.low <= 0.95 <= band.high
    assert band.high - band.low < 0.08


def test_the_same_bytes_for_any_workers() -> None:
    points = np.array([VALUES - 10, VALUES, VALUES + 8])
    ensemble = Ensemble(two_level_prior(TREE), RangeValues(points, "metalog"), seed=3)
    draws = 9 * CHUNK + 7
    alone = run(ensemble, draws)
    assert alone.draws == draws
    with ThreadPoolExecutor(2) as threads, ProcessPoolExecutor(2) as processes:
        for executor in (threads, processes):
            shared = run(ensemble, draws, executor=executor)
            for name in Tally.__dataclass_fields__:
                assert np.array_equal(getattr(alone, name), getattr(shared, name))


def test_more_draws_begin_with_the_same_ones() -> None:
    ensemble = Ensemble(flat_prior(TREE), CentralValues(VALUES), seed=5)
    few, many = run(ensemble, CHUNK), run(ensemble, 2 * CHUNK)
    assert np.all(many.ranks >= few.ranks)


def test_weights_and_values_have_streams_of_their_own() -> None:
    """A shared seed would tie them together: with as many values as weights the two would be one."""
    prior = flat_prior(Tree(pillars=("p",), criteria=("a", "b"), parent=(0, 0)))
    points = np.array([np.zeros((2, 2)), np.full((2, 2), 50.0), np.full((2, 2), 100.0)])
    found = run(Ensemble(prior, RangeValues(points, "uniform"), seed=1), 200_000)
    assert_allclose(found.ranks[:, 0] / found.draws, 0.5, atol=0.006)
    assert_allclose(found.weights / found.ranks[:, :1], 0.5, atol=0.004)


def test_values_of_a_text_are_drawn_in_its_orders() -> None:
    above = np.zeros((6, 3, 3), dtype=np.bool_)
    above[:, 0, 1:] = True
    found = run(Ensemble(two_level_prior(TREE), OrderValues(above, linear_extensions(above)), seed=2), 5000)
    assert found.ranks[0, 0] == 5000


EVENTS = np.array([[(20, 116), (40, 96), (1, 135)], [(8, 121), (32, 97), (5, 124)]], dtype=float)


# --- exact weights inside Sobol points --------------------------------------------------------------


@pytest.mark.parametrize("parent", [(0,) * 6, (0, 0, 1, 1, 1, 2), (0, 1, 2, 3, 4, 5)])
def test_weights_inside_are_exact_where_judgements_do_not_vary(parent: tuple[int, ...]) -> None:
    pair = VALUES[:2]
    found = scrambled_shares(RangeValues(np.array([pair] * 3), "uniform"), parent, seed=1, points=1024)
    exact = two_level_indices(pair, parent)
    flat = len(set(parent)) == 1  # nothing is left to integrate
    bound = 1e-13 if flat else 5 * found.first.std(ddof=1) / 4 + 1e-13
    assert abs(found.first.mean() - exact.ranks[0, 0]) < bound
    assert found.first.std() < (1e-13 if flat else 1e-3)
    assert_allclose(found.weights.sum(axis=(1, 2)), 1, atol=1e-9 if flat else 2e-3)
    central = found.weights.mean(axis=0) / np.array([[exact.ranks[0, 0]], [exact.ranks[1, 0]]])
    assert_allclose(central, exact.central, atol=1e-12 if flat else 1e-3)


def test_points_and_draws_agree_and_points_come_nearer() -> None:
    points = np.array([VALUES[:2] - 10, VALUES[:2], VALUES[:2] + 8])
    values = RangeValues(points, "metalog")
    found = scrambled_shares(values, TREE.parent, seed=1, points=512)
    drawn = run(Ensemble(two_level_prior(TREE), values, seed=1), 400_000)
    share = drawn.ranks[0, 0] / drawn.draws
    error = np.sqrt(share * (1 - share) / drawn.draws)
    assert abs(found.first.mean() - share) < 5 * error
    assert found.first.std(ddof=1) / 4 < error / 5
    finer = scrambled_shares(values, TREE.parent, seed=1, points=4096)
    assert finer.first.std() < found.first.std() / 3  # eight times the points: plain draws would gain 2.8


def test_equal_options_share_the_points() -> None:
    same = np.array([VALUES[:1].repeat(2, axis=0)] * 3)
    found = scrambled_shares(RangeValues(same, "uniform"), (0,) * 6, seed=1, points=2)
    assert_allclose(found.first, 0.5, atol=1e-15)
    assert_allclose(found.weights, 1 / 12, atol=1e-15)


def test_points_in_the_orders_of_a_text() -> None:
    """One order of two criteria: the three quarters of the plain draws."""
    above = np.zeros((2, 2, 2), dtype=np.bool_)
    above[0, 0, 1] = True
    found = scrambled_shares(OrderValues(above, linear_extensions(above)), (0, 0), seed=3, points=1024)
    assert abs(found.first.mean() - 0.75) < 6 * found.first.std(ddof=1) / 4 < 3e-3


def test_the_same_points_for_any_workers_and_others_for_another_seed() -> None:
    values = RangeValues(np.array([VALUES[:2] - 10, VALUES[:2], VALUES[:2] + 8]), "uniform")
    alone = scrambled_shares(values, TREE.parent, seed=3, points=2 * CHUNK)
    with ThreadPoolExecutor(2) as threads:
        shared = scrambled_shares(values, TREE.parent, seed=3, points=2 * CHUNK, executor=threads)
    assert np.array_equal(alone.first, shared.first)
    assert np.array_equal(alone.weights, shared.weights)
    assert len(np.unique(alone.first)) == 16
    assert not np.array_equal(alone.first, scrambled_shares(values, TREE.parent, seed=4, points=2 * CHUNK).first)


def test_the_same_bytes_however_chunks_are_grouped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks of one chunk or of many, and a window that holds all of them or few."""
    ensemble = Ensemble(flat_prior(TREE), CentralValues(VALUES), seed=5)
    draws = 6 * CHUNK + 3
    alone = run(ensemble, draws)
    for task, window in ((1, 2), (3, 256)):
        monkeypatch.setattr("model.ensemble._TASK", task)
        monkeypatch.setattr("model.ensemble._WINDOW", window)
        with ThreadPoolExecutor(2) as threads:
            for executor in (None, threads):
                found = run(ensemble, draws, executor=executor)
                for name in Tally.__dataclass_fields__:
                    assert np.array_equal(getattr(alone, name), getattr(found, name))


def test_what_is_counted_already_is_not_counted_again() -> None:
    ensemble = Ensemble(flat_prior(TREE), CentralValues(VALUES), seed=5)
    whole, first = run(ensemble, 3 * CHUNK + 5), run(ensemble, 2 * CHUNK)
    heard: list[int] = []
    rest = run(ensemble, 3 * CHUNK + 5, after=first, progress=heard.append)
    assert sum(heard) == CHUNK + 5
    for name in Tally.__dataclass_fields__:
        assert np.array_equal(getattr(whole, name), getattr(rest, name))


def test_progress_hears_of_every_scramble() -> None:
    heard: list[int] = []
    values = RangeValues(np.array([VALUES[:2] - 10, VALUES[:2], VALUES[:2] + 8]), "uniform")
    scrambled_shares(values, TREE.parent, seed=3, points=8, progress=heard.append)
    assert heard == [8] * 16


# --- a published case, and many repetitions -----------------------------------------------------------


@dataclass(frozen=True)
class Thrombolytics:
    """Heparin against enoxaparin: Beta events, linear values (drugis mcda; van Valkenhoef et al. 2013)."""

    dimensions: int = 6

    def at(self, places: Array) -> Array:
        worst, width = np.array([0.25, 0.40, 0.10]), np.array([0.25, 0.25, 0.10])
        shares = np.clip(places, 1e-15, 1 - 1e-15).reshape(-1, 2, 3)
        return np.asarray((worst - betaincinv(EVENTS[..., 0], EVENTS[..., 1], shares)) / width)


PUBLISHED = ([0.3436, 0.6564], [[0.1933, 0.2753, 0.5314], [0.4065, 0.3633, 0.2303]], [0.6547, 0.8912])


def test_thrombolytics_as_published() -> None:
    """Shares, central weights and confidence factors of 10^6 published draws, by draws and by Sobol points."""
    first, central, confidence = PUBLISHED
    tree = Tree(pillars=("p",), criteria=("a", "b", "c"), parent=(0, 0, 0))
    drawn = run(Ensemble(flat_prior(tree), Thrombolytics(), seed=7), 300_000)
    near = scrambled_shares(Thrombolytics(), tree.parent, seed=7, points=512)
    mean = np.array([near.first.mean(), 1 - near.first.mean()])
    for shares, weights in (
        (drawn.ranks[:, 0] / drawn.draws, drawn.weights / drawn.ranks[:, :1]),
        (mean, near.weights.mean(axis=0) / mean[:, np.newaxis]),
    ):
        assert_allclose(shares, first, atol=0.003)
        assert_allclose(weights, central, atol=0.003)
        assert_allclose(times_first(Thrombolytics(), weights, 7, 300_000)[0] / 300_000, confidence, atol=0.003)


@pytest.mark.long
def test_intervals_of_scrambles_cover_as_often_as_they_say() -> None:
    """1,000 integrals of 16 scrambles: the same band, with the t quantile of 15 degrees of freedom."""
    pair = np.array([[40.0, 60.0], [60.0, 35.0]])
    values = RangeValues(np.array([pair - 20, pair, pair + 20]), "uniform")
    truth = scrambled_shares(values, (0, 0), seed=10**6, points=CHUNK).first.mean()
    covered = 0
    for seed in range(1000):
        first = scrambled_shares(values, (0, 0), seed=seed, points=8).first
        covered += abs(first.mean() - truth) <= t.isf(0.025, 15) * first.std(ddof=1) / 4
    band = binomtest(covered, 1000).proportion_ci(1 - 1e-6, method="wilson")
    assert band.low <= 0.95 <= band.high
