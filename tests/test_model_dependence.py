"""Judgements that move together: by hand, by law, against closed forms; ranges of scores."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from numpy.typing import NDArray
from scipy.special import log_ndtr, ndtri
from scipy.stats import binomtest, chi2, norm, t

from model import intervals as module
from model.dependence import (
    MOST_COMMON,
    FactorValues,
    correlations,
    factor_loadings,
    log_odds,
    strengthened,
)
from model.distributions import is_metalog, metalog_terms, metalog_values, quantiles
from model.draws import CHUNK, VALUES, chunk_generator
from model.ensemble import Ensemble, RangeValues, run
from model.intervals import DRAWS, affordable_draws, drawn_scores, intervals
from model.states import Loading
from model.tally import Tally
from model.weight_priors import flat_prior
from model.weights import Tree

Array = NDArray[np.float64]
RNG = np.random.default_rng
POINTS = np.array(
    [
        [[20.0, 35.0, 0.0], [10.0, 40.0, 30.0]],
        [[45.0, 50.0, 20.0], [30.0, 40.0, 60.0]],
        [[70.0, 60.0, 90.0], [80.0, 40.0, 100.0]],
    ]
)  # one is a point, two touch an end of the scale
LOADINGS = np.array([[[0.5, -0.5, 0.25], [0.5, 0.0, 0.75]], [[0.5, 0.25, 0.0], [-0.25, 0.0, 0.5]]])


def uniform(loadings: Array) -> FactorValues:
    """Judgements whose values are their shares of probability, in percent."""
    flat = np.zeros((3, *loadings.shape[1:]))
    flat[1:] = np.array([50.0, 100.0]).reshape(2, 1, 1)
    return FactorValues(flat, loadings, "uniform")


# --- loadings ---------------------------------------------------------------------------------------


def test_loadings_are_laid_out_by_factor_option_and_criterion() -> None:
    rows = [
        Loading(factor="g", option="b", criterion="y", loading=0.8),
        Loading(factor="f", option="a", criterion="x", loading=-0.3),
        Loading(factor="f", option="elsewhere", criterion="x", loading=0.9),
    ]
    asked = (rows, ("f", "g"), ("a", "b"), ("x", "y"))
    assert factor_loadings(*asked).tolist() == [[[-0.3, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.8]]]
    assert factor_loadings(*asked, "none").tolist() == np.zeros((2, 2, 2)).tolist()
    found = factor_loadings(*asked, "strong")
    assert found[0, 0, 0] == pytest.approx(-0.45)
    assert found[1, 1, 1] == pytest.approx(np.sqrt(0.95))
    assert np.count_nonzero(found) == 2


def test_the_implied_correlations_are_the_products_of_the_loadings() -> None:
    found = correlations(LOADINGS)
    cells = [(option, criterion) for option in range(2) for criterion in range(3)]
    for row, one in enumerate(cells):
        for column, other in enumerate(cells):
            product = sum(LOADINGS[factor][one] * LOADINGS[factor][other] for factor in range(2))
            assert found[row, column] == (1.0 if row == column else product)


@given(st.integers(0, 10**6), st.integers(1, 5), st.floats(0, 1))
@settings(max_examples=60)
def test_every_set_of_loadings_is_valid_at_every_strength(seed: int, factors: int, common: float) -> None:
    drawn = RNG(seed).normal(size=(factors, 3, 4))
    loadings = drawn / np.sqrt(np.sum(drawn**2, axis=0)) * np.sqrt(common * RNG(seed).random((3, 4)))
    stronger = strengthened(loadings)
    before, after = (np.sum(part**2, axis=0) for part in (loadings, stronger))
    assert np.all(np.linalg.eigvalsh(correlations(stronger)) > -1e-12)
    assert np.all(after <= np.maximum(MOST_COMMON, before) + 1e-12)
    assert np.all(after >= before - 1e-12)
    expected = np.where(2.25 * before < MOST_COMMON, 2.25 * before, np.maximum(MOST_COMMON, before))
    assert_allclose(after, expected, rtol=1e-12, atol=1e-15)
    assert np.all(stronger * loadings >= 0)


# --- normals ----------------------------------------------------------------------------------------


@given(st.floats(-9, 9))
@settings(max_examples=400)
def test_log_odds_are_those_of_the_normal_distribution(place: float) -> None:
    found = float(log_odds(np.array([place]))[0])
    assert found == pytest.approx(float(log_ndtr(place) - log_ndtr(-place)), abs=1e-12, rel=1e-12)
    assert found == -float(log_odds(np.array([-place]))[0])


def test_log_odds_grow_and_stay_finite() -> None:
    grid = np.linspace(-9, 9, 200_001)
    assert np.all(np.diff(log_odds(grid)) > 0)
    assert np.all(np.isfinite(log_odds(np.array([-1e300, -40.0, 40.0, np.inf, -np.inf]))))
    assert log_odds(np.array([40.0]))[0] == log_odds(np.array([9.0]))[0]


def test_values_are_those_of_the_published_formula() -> None:
    """Keelin 2016, eqs. 9 and 14, of the metalog; straight lines in logits elsewhere."""
    shares = RNG(3).random((50, 2, 3))
    odds = np.log(shares / (1 - shares))
    wide, inside = POINTS + np.array([0, 0, 1e-9]).reshape(3, 1, 1), np.clip(POINTS, 0.1, 99.9)
    found = metalog_values(odds, metalog_terms(wide))
    low, median, high = np.log(inside / (100 - inside))
    far = np.log(19)
    curved = median + (high - low) / (2 * far) * odds + (high + low - 2 * median) / (0.9 * far) * (shares - 0.5) * odds
    straight = median + np.where(odds < 0, (median - low) / far, (high - median) / far) * odds
    logits = np.where(is_metalog(POINTS), curved, straight)
    varies = POINTS[0] < POINTS[2]
    assert_allclose(found[:, varies], (100 / (1 + np.exp(-logits)))[:, varies], rtol=1e-6)
    assert is_metalog(POINTS).tolist() == [[True, True, False], [True, False, False]]
    assert_allclose(quantiles(shares, POINTS)[:, varies], found[:, varies], rtol=1e-6)


@given(st.floats(1, 40), st.floats(0.5, 25), st.floats(0.5, 25))
@settings(max_examples=60)
def test_a_judgement_keeps_its_three_points_and_its_scale(low: float, first: float, second: float) -> None:
    points = np.array([low, low + first, low + first + second]).reshape(3, 1, 1)
    values = FactorValues(points, np.ones((1, 1, 1)))
    ends = ndtri(np.array([0.05, 0.5, 0.95]))
    drawn = values.from_normals(np.stack([ends, np.zeros(3)], axis=1))
    assert_allclose(drawn.ravel(), points.ravel(), rtol=0, atol=1e-12)
    wild = values.from_normals(np.array([[-50.0, 0], [50.0, 0]]))
    assert 0 <= wild.min() <= wild.max() <= 100


def test_the_normals_correlate_as_implied() -> None:
    """Fisher's transform of 15 correlations of 200,000 draws, at a level of 1e-6 in all."""
    values = uniform(LOADINGS)
    drawn = values.at(RNG(5).random((200_000, values.dimensions))).reshape(200_000, -1)
    implied, found = correlations(LOADINGS), np.asarray(np.corrcoef(ndtri(drawn / 100), rowvar=False))
    above = np.triu_indices(6, 1)
    distance = np.abs(np.arctanh(found[above]) - np.arctanh(implied[above])) * np.sqrt(200_000 - 3)
    assert distance.max() < norm.isf(1e-6 / 30)
    assert np.abs(found[above]).max() > 0.3


@pytest.mark.parametrize("strength", [0.0, 1.0])
def test_a_judgement_keeps_its_distribution(strength: float) -> None:
    values = FactorValues(POINTS, strength * LOADINGS)
    drawn = values.at(RNG(6).random((100_000, values.dimensions)))
    assert np.all(drawn[:, 1, 1] == 40)
    for end, share in ((0, 0.05), (1, 0.5), (2, 0.95)):
        at_end = np.clip(POINTS[end], 0.1, 99.9)
        below = np.mean(drawn <= at_end, axis=0)[values.free]
        assert np.abs(below - share).max() < norm.isf(1e-7) * np.sqrt(share * (1 - share) / 100_000)


def test_without_loadings_values_are_drawn_as_from_ranges() -> None:
    places = RNG(7).random((300, 6))
    for shape in ("metalog", "uniform", "pert"):
        apart = RangeValues(POINTS, shape).at(places.copy())
        values = FactorValues(POINTS, np.empty((0, 2, 3)), shape)
        assert values.dimensions == 5
        assert_allclose(values.at(places[:, [0, 1, 2, 3, 5]].copy()), apart, rtol=1e-9)


def test_the_edges_of_the_cube_give_numbers() -> None:
    values = FactorValues(POINTS, LOADINGS)
    for place in (0.0, 1.0):
        drawn = values.at(np.full((3, values.dimensions), place))
        assert np.all(np.isfinite(drawn))
        assert 0 <= drawn.min() <= drawn.max() <= 100


def test_points_alone_are_drawn_as_points() -> None:
    values = FactorValues(POINTS[1] * np.ones((3, 1, 1)), LOADINGS)
    assert values.dimensions == 2
    assert np.all(values.at(RNG(0).random((4, 2))) == POINTS[1])
    bare = FactorValues(POINTS[1] * np.ones((3, 1, 1)), np.empty((0, 2, 3)))
    assert np.all(bare.from_normals(np.empty((4, 0))) == POINTS[1])


# --- ensembles --------------------------------------------------------------------------------------


def test_what_moves_wholly_together_keeps_its_order() -> None:
    """One criterion, the same cause at full strength: the option that is higher at each share is always first."""
    tree = Tree(pillars=("p",), criteria=("a",), parent=(0,))
    points = np.array([[[30.0], [20.0]], [[50.0], [40.0]], [[70.0], [60.0]]])
    together = run(Ensemble(flat_prior(tree), FactorValues(points, np.ones((1, 2, 1))), 1), 20_000)
    apart = run(Ensemble(flat_prior(tree), FactorValues(points, np.zeros((1, 2, 1))), 1), 20_000)
    against = run(Ensemble(flat_prior(tree), FactorValues(points, np.array([[[1.0], [-1.0]]])), 1), 20_000)
    shares = [found.ranks[0, 0] / 20_000 for found in (together, apart, against)]
    assert shares[0] == 1
    assert shares[1] > shares[2] + 0.02 > 0.5


def test_the_same_bytes_for_any_workers() -> None:
    tree = Tree(pillars=("p",), criteria=("a", "b", "c"), parent=(0, 0, 0))
    ensemble = Ensemble(flat_prior(tree), FactorValues(POINTS, LOADINGS), seed=3)
    draws = 5 * CHUNK + 7
    alone = run(ensemble, draws)
    with ThreadPoolExecutor(2) as threads, ProcessPoolExecutor(2) as processes:
        for executor in (threads, processes):
            shared = run(ensemble, draws, executor=executor)
            for name in Tally.__dataclass_fields__:
                assert np.array_equal(getattr(alone, name), getattr(shared, name))


# --- ranges of scores -------------------------------------------------------------------------------

WEIGHTS = np.array([[0.2, 0.3, 0.5], [0.0, 1.0, 0.0]])


def test_scores_of_draws_are_weighted_sums_of_values_chunk_by_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    values, draws = FactorValues(POINTS, LOADINGS), CHUNK + 9
    found = drawn_scores(values, WEIGHTS, draws=draws, seed=4)
    normals = [
        chunk_generator(4, VALUES, chunk).standard_normal((rows, 7)) for chunk, rows in ((0, CHUNK), (1, draws - CHUNK))
    ]
    drawn = np.concatenate([values.from_normals(part) for part in normals])
    assert_allclose(found, np.einsum("noc,wc->won", drawn, WEIGHTS), rtol=1e-12)
    monkeypatch.setattr(module, "_ROOM", 50)
    monkeypatch.setattr(module, "_LEAST_ROWS", 1)
    assert_allclose(drawn_scores(values, WEIGHTS, draws=draws, seed=4), found, rtol=1e-12)


def test_judgements_that_move_wholly_together_spread_scores_from_all_low_to_all_high() -> None:
    """Then a quantile of a score is the weighted sum of the quantiles of the values."""
    inside = np.clip(POINTS, 0.1, 99.9)
    found = intervals(drawn_scores(FactorValues(POINTS, np.ones((1, 2, 3))), WEIGHTS, draws=40_000))
    for place, end in enumerate((0, 2)):
        truth = WEIGHTS @ inside[end].T
        assert np.all(np.abs(found.ends[..., place] - truth) <= 5 * found.errors[..., place] + 1e-9)
    apart = intervals(drawn_scores(FactorValues(POINTS, np.zeros((1, 2, 3))), WEIGHTS, draws=40_000))
    assert np.all(np.diff(apart.ends[0]) < np.diff(found.ends[0]) - 5)


def test_scores_of_normal_judgements_spread_as_the_formula_says() -> None:
    """Narrow symmetric ranges are nearly normal: sd of the lead = sqrt(w' D R D w), R the implied correlations."""
    middle = np.full((2, 3), 50.0)
    points = np.array([middle - 1, middle, middle + 1])
    (row,) = drawn_scores(FactorValues(points, LOADINGS), WEIGHTS[:1], draws=40_000)
    found = intervals(row[0] - row[1])
    signed = np.concatenate([WEIGHTS[0], -WEIGHTS[0]]) / norm.isf(0.05)
    spread = np.sqrt(signed @ correlations(LOADINGS) @ signed)
    assert_allclose(found.ends, [-norm.isf(0.05) * spread, norm.isf(0.05) * spread], atol=0.02)


def test_errors_of_quantiles_are_those_of_repeated_draws() -> None:
    """Spread over 400 replications against the claimed error, and against f, the density, by theory."""
    rows = RNG(8).standard_normal((400, 2000))
    found = intervals(rows)
    spread, claimed = found.ends.std(axis=0, ddof=1), np.sqrt(np.mean(found.errors**2, axis=0))
    band = np.sqrt(chi2.ppf([1e-6, 1 - 1e-6], 399) / 399)
    theory = np.sqrt(0.05 * 0.95 / 2000) / norm.pdf(norm.isf(0.05))
    assert np.all((band[0] < spread / theory) & (spread / theory < band[1]))
    assert np.all(np.abs(claimed / theory - 1) < 0.15)
    covered = int(np.sum(np.abs(found.ends[:, 1] - norm.isf(0.05)) <= t.isf(0.025, 1999) * found.errors[:, 1]))
    wilson = binomtest(covered, 400).proportion_ci(1 - 1e-6, method="wilson")
    assert wilson.low <= 0.95 <= wilson.high


def test_draws_are_as_many_as_can_be_afforded() -> None:
    assert affordable_draws(FactorValues(POINTS, LOADINGS)) == DRAWS
    many = np.array([np.zeros((100, 200)), np.full((100, 200), 50.0), np.full((100, 200), 100.0)])
    assert affordable_draws(FactorValues(many, np.empty((0, 100, 200)))) == 2**25 // 20_000
    huge = np.array([np.zeros((500, 400)), np.full((500, 400), 50.0), np.full((500, 400), 100.0)])
    assert affordable_draws(FactorValues(huge, np.empty((0, 500, 400)))) == 200
    assert affordable_draws(FactorValues(POINTS[1] * np.ones((3, 1, 1)), LOADINGS)) == 0
