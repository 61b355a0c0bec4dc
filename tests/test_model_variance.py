"""What the uncertainty of a lead is made of: closed forms, quadratures, draws, and scipy's Sobol indices."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from model.distributions import Distribution, is_metalog, quantiles
from model.variance import (
    ORDER,
    Parts,
    cause_parts,
    connected,
    implied_correlation,
    lead_parts,
    moments,
    near_covariance,
    value_covariance,
)
from model.weight_priors import near_prior
from model.weights import Tree, Weights

Array = NDArray[np.float64]
POINTS = np.array(
    [
        [20.0, 48.0, 75.0],
        [5.0, 29.0, 56.0],
        [0.0, 50.0, 100.0],
        [0.0, 0.0, 100.0],
        [10.0, 11.0, 90.0],
        [99.0, 100.0, 100.0],
        [40.0, 40.0, 40.0],
        [0.5, 1.0, 99.0],
    ]
).T
DISTRIBUTIONS: tuple[Distribution, ...] = ("metalog", "uniform", "pert")
TREE = Tree(pillars=("p", "q", "r"), criteria=("a", "b", "c", "d", "e"), parent=(0, 0, 1, 1, 2))
WEIGHTS = Weights(tree=TREE, pillars=np.array([0.5, 0.3, 0.2]), local=np.array([0.25, 0.75, 1.0, 0.0, 1.0]))


def correlated(rng: np.random.Generator, loadings: Array, draws: int) -> Array:
    """Draw normals with common factors."""
    own = np.sqrt(1 - (loadings**2).sum(axis=1))
    factors = rng.standard_normal((draws, loadings.shape[1]))
    drawn: Array = factors @ loadings.T + own * rng.standard_normal((draws, len(loadings)))
    return drawn


def values_at(normals: Array, points: Array, distribution: Distribution = "metalog") -> Array:
    from scipy.special import ndtr

    return quantiles(ndtr(normals), points, distribution)


# --- one judgement --------------------------------------------------------------------------------


def test_uniform_and_pert_have_their_closed_forms() -> None:
    low, mode, high = POINTS
    uniform, pert = moments(POINTS, "uniform"), moments(POINTS, "pert")
    assert uniform.mean == pytest.approx((low + high) / 2, abs=1e-11)
    assert uniform.variance == pytest.approx((high - low) ** 2 / 12, abs=1e-10)
    mean = (low + 4 * mode + high) / 6
    assert pert.mean == pytest.approx(mean, abs=1e-10)
    assert pert.variance == pytest.approx((mean - low) * (high - mean) / 7, abs=1e-9)


@pytest.mark.parametrize("cell", range(POINTS.shape[1]))
def test_metalogs_and_broken_lines_against_an_adaptive_integral(cell: int) -> None:
    """The oracle integrates over shares of probability in logits, where both kinds are smooth but at the median."""
    from scipy.integrate import quad

    points = POINTS[:, cell]

    def moment(power: int, centre: float) -> float:
        def density(place: float) -> float:
            share = 1 / (1 + np.exp(-place))
            return float((quantiles(np.array(share), points) - centre) ** power * share * (1 - share))

        return sum(quad(density, *ends, epsabs=1e-11, limit=400)[0] for ends in ((-36.0, 0.0), (0.0, 36.0)))

    found = moments(points[:, np.newaxis])
    assert found.mean[0] == pytest.approx(moment(1, 0.0), abs=1e-7)
    assert found.variance[0] == pytest.approx(moment(2, float(found.mean[0])), abs=1e-6)


def test_a_point_does_not_vary() -> None:
    found = moments(np.full((3, 2), 100.0))
    assert found.mean == pytest.approx([100, 100])
    assert found.variance.tolist() == [0, 0]
    assert not found.hermite.any()


triple = st.lists(st.floats(0, 100), min_size=3, max_size=3).map(sorted)  # also with widths of almost nothing


@given(triple, st.sampled_from(DISTRIBUTIONS))
def test_moments_stay_within_what_is_possible(points: list[float], distribution: Distribution) -> None:
    """A mean lies on the scale, mean (100 - mean) bounds a variance, and so do the squares of the coefficients."""
    found = moments(np.array([points]).T, distribution)
    mean, variance = float(found.mean[0]), float(found.variance[0])
    assert -1e-9 <= mean <= 100 + 1e-9
    assert -1e-9 <= variance <= mean * (100 - mean) + 1e-6
    assert float((found.hermite**2).sum()) <= variance * (1 + 1e-9) + 1e-9


@given(triple, st.sampled_from(DISTRIBUTIONS))
def test_a_mirrored_judgement_has_mirrored_moments(points: list[float], distribution: Distribution) -> None:
    both = np.array([points, [100 - point for point in reversed(points)]]).T
    if is_metalog(both[:, :1])[0] != is_metalog(both[:, 1:])[0]:
        return  # on the edge of what is a metalog, by rounding
    found = moments(both, distribution)
    assert found.mean.sum() == pytest.approx(100, abs=1e-6)
    assert found.variance[0] == pytest.approx(found.variance[1], rel=1e-6, abs=1e-6)
    odd = found.hermite[::2]
    assert odd[:, 0] == pytest.approx(odd[:, 1], abs=1e-5)


# --- together -------------------------------------------------------------------------------------


@pytest.mark.parametrize("correlation", [-0.95, -0.3, 0.0, 0.5, 0.83, 0.95])
def test_uniform_values_have_the_arcsine_covariance(correlation: float) -> None:
    """The rank correlation of normals is 6 / pi asin(rho / 2) (Pearson 1907)."""
    found = moments(POINTS[:, :3], "uniform")
    covariance = value_covariance(found, np.full((3, 3), correlation))
    width = POINTS[2, :3] - POINTS[0, :3]
    wanted = np.outer(width, width) / 12 * 6 / np.pi * np.arcsin(correlation / 2)
    np.fill_diagonal(wanted, width**2 / 12)
    assert covariance == pytest.approx(wanted, abs=1e-9)


@pytest.mark.parametrize("correlation", [-0.9, -0.4, 0.2, 0.7, 0.9])
def test_metalog_covariances_against_a_quadrature_in_the_plane(correlation: float) -> None:
    """Gauss-Hermite on both normals, 160 points each: good for smooth quantile functions."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(160)
    inner = np.abs(nodes) < 8  # beyond it a share is rounded to 1; the weights there are below 1e-14
    nodes, weights = nodes[inner], weights[inner] / np.sqrt(2 * np.pi)
    points = POINTS[:, :2]
    one = values_at(nodes[:, np.newaxis], points[:, :1])[:, 0]
    second = correlation * nodes[:, np.newaxis] + np.sqrt(1 - correlation**2) * nodes
    keep = np.clip(second, -8, 8)
    other = values_at(keep.reshape(-1, 1), points[:, 1:])[:, 0].reshape(keep.shape)
    found = moments(points)
    product = weights @ (other @ weights * one) - found.mean.prod()
    covariance = value_covariance(found, np.array([[1, correlation], [correlation, 1]]))
    assert covariance[0, 1] == pytest.approx(product, abs=1e-7)


def test_what_the_cut_sum_leaves_out_is_small() -> None:
    """The bound of the module for the roughest shapes: a thousandth of a percent of the variance at 0.95."""
    found = moments(POINTS)
    left = np.maximum(found.variance - (found.hermite**2).sum(axis=0), 0.0)
    assert np.all(left <= 1e-3 * np.maximum(found.variance, 1e-9))
    assert 0.95 ** (ORDER + 1) * left.max() <= 1e-5 * found.variance.max()
    smooth = is_metalog(POINTS)
    assert smooth[:2].all()
    assert np.all(left[smooth] <= 1e-9 * found.variance[smooth])


def test_a_lead_with_common_causes_against_draws() -> None:
    """Points, ranges to the ends and broken lines among them; t bounds on mean and variance."""
    rng = np.random.default_rng(3)
    loadings = np.array([[0.7, 0.3], [-0.5, 0.5], [0.9, 0.0], [0.3, 0.7], [0, 0.6], [0, 0], [0.5, 0.5], [-0.3, -0.9]])
    slopes = np.array([0.3, -0.2, 0.1, 0.2, -0.4, 0.5, 0.1, 0.2])
    found = moments(POINTS)
    covariance = value_covariance(found, implied_correlation(loadings))
    draws = values_at(correlated(rng, loadings, 400_000), POINTS) @ slopes
    error = draws.std() / np.sqrt(len(draws))
    assert abs(draws.mean() - slopes @ found.mean) < 5 * error
    squares = (draws - slopes @ found.mean) ** 2
    assert abs(squares.mean() - slopes @ covariance @ slopes) < 5 * squares.std() / np.sqrt(len(draws))


def test_implied_correlations_are_products_of_loadings() -> None:
    loadings = np.array([[0.5, 0.3], [0.5, -0.2], [0.0, 0.9]])
    wanted = np.array([[1, 0.19, 0.27], [0.19, 1, -0.18], [0.27, -0.18, 1]])
    assert implied_correlation(loadings) == pytest.approx(wanted)


@given(st.lists(st.lists(st.booleans(), min_size=3, max_size=3), min_size=1, max_size=8))
def test_connected_parts_are_those_of_the_graph(rows: list[list[bool]]) -> None:
    from scipy.sparse.csgraph import connected_components

    loadings = np.array(rows, dtype=np.float64)
    parts = connected(loadings)
    count, label = connected_components(loadings @ loadings.T > 0, directed=False)
    assert len(parts) == count
    assert sorted(cell for part in parts for cell in part) == list(range(len(rows)))
    assert all(len(set(label[list(part)].tolist())) == 1 for part in parts)


def test_what_one_cause_makes_by_itself() -> None:
    """Uniform values: given one factor two of them covary by the arcsine of the product of its loadings."""
    loadings = np.array([[0.6, 0.3], [-0.5, 0.2], [0.0, 0.8]])
    slopes = np.array([0.5, -0.3, 0.2])
    found = moments(POINTS[:, :3], "uniform")
    by_cause, own = cause_parts(found, slopes, loadings)
    scaled = slopes * (POINTS[2, :3] - POINTS[0, :3])
    for factor, column in enumerate(loadings.T):
        arcsine = 6 / np.pi * np.arcsin(np.outer(column, column) / 2) / 12
        assert by_cause[factor] == pytest.approx(float(scaled @ arcsine @ scaled), abs=1e-9)
    left = 1 - (loadings**2).sum(axis=1)
    assert own == pytest.approx(float((scaled**2 * 6 / np.pi * np.arcsin(left / 2) / 12).sum()), abs=1e-9)


# --- weights --------------------------------------------------------------------------------------


def test_weights_near_given_ones_by_hand() -> None:
    """Two pillars of one criterion: Dirichlet(25, 25), variance 1 / 4 / 51; one pillar of two is the same."""
    for tree, pillars, local in (
        (Tree(pillars=("p", "q"), criteria=("a", "b"), parent=(0, 1)), [0.5, 0.5], [1.0, 1.0]),
        (Tree(pillars=("p",), criteria=("a", "b"), parent=(0, 0)), [1.0], [0.5, 0.5]),
    ):
        found = near_covariance(Weights(tree=tree, pillars=np.array(pillars), local=np.array(local)))
        exact = float(Fraction(1, 4) / 51)
        assert found == pytest.approx(np.array([[exact, -exact], [-exact, exact]]), abs=1e-15)


def test_weights_near_given_ones_against_draws() -> None:
    draws = near_prior(WEIGHTS).draw(np.random.default_rng(8), 400_000) - WEIGHTS.criteria
    found = near_covariance(WEIGHTS)
    products = draws[:, :, np.newaxis] * draws[:, np.newaxis, :]
    error = products.std(axis=0) / np.sqrt(len(draws))
    assert np.all(np.abs(products.mean(axis=0) - found) <= 5 * error + 1e-15)
    assert found.sum(axis=0) == pytest.approx(np.zeros(5), abs=1e-15)
    assert not found[3].any()


def test_an_idle_pillar_has_no_spread() -> None:
    tree = Tree(pillars=("p", "q"), criteria=("a", "b", "c"), parent=(0, 0, 1))
    idle = Weights(tree=tree, pillars=np.array([0.0, 1.0]), local=np.array([0.0, 0.0, 1.0]))
    assert near_covariance(idle) == pytest.approx(np.zeros((3, 3)), abs=1e-15)


def pair() -> tuple[Array, Array, Array]:
    """Return points of two options on five criteria, and mean and covariance of their differences."""
    points = np.concatenate([POINTS[:, [0, 1, 4, 3, 7]], POINTS[:, [1, 0, 2, 6, 5]]], axis=1)
    found = moments(points)
    difference = np.hstack([np.eye(5), -np.eye(5)])
    return points, difference @ found.mean, difference @ np.diag(found.variance) @ difference.T


def test_the_parts_are_those_of_draws() -> None:
    points, mean, spread = pair()
    parts = lead_parts(mean, spread, WEIGHTS.criteria, near_covariance(WEIGHTS))
    rng = np.random.default_rng(4)
    values = quantiles(rng.random((400_000, 10)), points)
    differences = values[:, :5] - values[:, 5:]
    weights = near_prior(WEIGHTS).draw(rng, len(values))
    for draws, variance in (
        ((weights * differences).sum(axis=1), parts.total),
        (weights @ mean, parts.weights),
        (differences @ WEIGHTS.criteria, parts.judgements),
    ):
        squares = (draws - mean @ WEIGHTS.criteria) ** 2
        assert abs(squares.mean() - variance) < 5 * squares.std() / np.sqrt(len(draws))
    assert Parts(weights=1.0, judgements=2.0, together=3.0).total == 6


class Shape:
    """A judgement as scipy wants it."""

    def __init__(self, points: Array) -> None:
        self.points = points

    def ppf(self, shares: Array) -> Array:
        return quantiles(np.clip(shares, 1e-12, 1 - 1e-12), self.points)


def within_error(estimates: Array, exact: Array) -> bool:
    """Tell whether independent estimates, shape (runs, figures), agree with exact figures: t of 20 runs below 4.5."""
    error = estimates.std(axis=0, ddof=1) / np.sqrt(len(estimates))
    return bool(np.all(np.abs(estimates.mean(axis=0) - exact) <= 4.5 * error))


def test_shares_of_judgements_agree_with_the_sobol_indices_of_scipy() -> None:
    """The lead on fixed weights: first-order and total indices are both the shares."""
    from scipy.stats import sobol_indices

    points, _, _ = pair()
    slopes = np.concatenate([WEIGHTS.criteria, -WEIGHTS.criteria])
    moving = np.flatnonzero((slopes != 0) & (points[0] < points[2]))
    variances = (slopes**2 * moments(points).variance)[moving]
    shapes: Any = [Shape(points[:, cell]) for cell in moving]
    runs = [
        sobol_indices(func=lambda x: slopes[moving] @ x, n=2**11, dists=shapes, rng=np.random.default_rng(seed))
        for seed in range(20)
    ]
    shares = variances / variances.sum()
    assert shares.max() < 0.9
    assert within_error(np.array([run.first_order for run in runs]), shares)
    assert within_error(np.array([run.total_order for run in runs]), shares)


def test_the_block_of_weights_agrees_with_the_sobol_indices_of_scipy() -> None:
    """Weights as one input and judgements as another: scipy estimates from evaluations at A, B and both swaps."""
    from scipy.stats import sobol_indices

    points, mean, spread = pair()
    parts = lead_parts(mean, spread, WEIGHTS.criteria, near_covariance(WEIGHTS))
    rng, draws = np.random.default_rng(12), 2**14
    first, total = [], []
    for _ in range(20):
        weights = [near_prior(WEIGHTS).draw(rng, draws) for _ in range(2)]
        values = [quantiles(rng.random((draws, 10)), points) for _ in range(2)]
        at = {
            (one, other): (weights[one] * (values[other][:, :5] - values[other][:, 5:])).sum(axis=1)
            for one in (0, 1)
            for other in (0, 1)
        }
        swapped = np.array([[at[1, 0]], [at[0, 1]]])  # (inputs, outputs, draws): A with one input of B
        found = sobol_indices(func={"f_A": at[0, 0][None], "f_B": at[1, 1][None], "f_AB": swapped}, n=draws)
        first.append(found.first_order.ravel())
        total.append(found.total_order.ravel())
    exact = np.array([parts.weights, parts.judgements]) / parts.total
    assert within_error(np.array(first), exact)
    assert within_error(np.array(total), exact + parts.together / parts.total)
