"""What learning is worth: closed forms, integration by other means, laws, and errors that cover."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from numpy.testing import assert_allclose
from numpy.typing import NDArray
from scipy.special import ndtr
from scipy.stats import norm

from model.dependence import FactorValues
from model.distributions import Distribution, quantiles
from model.information import (
    NOTHING,
    UncertainScores,
    everything,
    learning,
    learnt_directions,
    left_out,
    on_a_line,
    sampled,
    uncertain_scores,
    used_draws,
)

Array = NDArray[np.float64]
MEANS, DEVIATIONS = np.array([2.0, -1.0, 0.5, -1.0]) / 4, np.array([6.0, 4.0, 3.0, 1.0]) / 4
EVPI, EVPPI = 0.7244014362, 0.5379900434  # of the lead below: s (phi(m / s) - m / s Phi(-m / s)), m = 1/8


def lead_of(deviations: Array) -> Callable[[Array], Array]:
    """Return two scores, of which the first leads by a sum of normals."""

    def at(normals: Array) -> Array:
        lead = MEANS.sum() + normals @ deviations
        return np.stack([lead, np.zeros_like(lead)], axis=1)

    return at


def test_a_lead_of_four_normals_has_its_closed_form() -> None:
    for count, value in ((1, EVPPI), (4, EVPI)):
        found = sampled(lead_of(DEVIATIONS[:count]), count, 0)
        assert abs(found.points - value) < 3 * found.error < 0.01
        spread = np.sqrt((DEVIATIONS[:count] ** 2).sum())
        assert abs(found.changes - norm.cdf(-MEANS.sum() / spread)) < 3 * found.changes_error < 0.01
    line = on_a_line(lead_of(DEVIATIONS[:1]), 0)
    assert line.points == pytest.approx(EVPPI, abs=1e-10)
    assert line.changes == pytest.approx(norm.cdf(-MEANS.sum() / DEVIATIONS[0]), abs=1e-9)
    assert (line.error, line.changes_error) == (0, 0)


def test_standard_errors_cover() -> None:
    """The t of 15 degrees of freedom covers 95 % within 2.131 errors."""
    found = [sampled(lead_of(DEVIATIONS), 4, 0, draws=256, seed=seed) for seed in range(100)]
    covered = [abs(item.points - EVPI) < 2.131 * item.error for item in found]
    assert np.mean(covered) > 0.88
    share = norm.cdf(-MEANS.sum() / np.sqrt((DEVIATIONS**2).sum()))
    assert np.mean([abs(item.changes - share) < 2.131 * item.changes_error for item in found]) > 0.85


def scores_of(
    points: Sequence[Sequence[Sequence[float]]],
    weights: list[float],
    loadings: Sequence[Sequence[Sequence[float]]] | None = None,
    distribution: Distribution = "metalog",
) -> UncertainScores:
    """Prepare scores; `points` by option and criterion, `loadings` by factor, option and criterion."""
    laid = np.moveaxis(np.array(points, dtype=np.float64), -1, 0)
    causes = np.zeros((0, *laid.shape[1:])) if loadings is None else np.array(loadings, dtype=np.float64)
    return uncertain_scores(FactorValues(laid, causes, distribution), np.array(weights))


def test_a_uniform_judgement_has_its_closed_form() -> None:
    """x uniform on 0-100 against 60: E max(x, 60) - 60 = 40^2 / 200 = 8, and x > 60 in 40 %."""
    scores = scores_of([[[0, 50, 100]], [[60, 60, 60]]], [1.0], distribution="uniform")
    found = learning(scores, [0])
    assert_allclose([found.points, found.changes], [8, 0.4], atol=1e-9)
    half = scores_of([[[0, 50, 100], [60] * 3], [[60] * 3, [60] * 3]], [0.25, 0.75], distribution="uniform")
    assert learning(half, [0]).points == pytest.approx(2, abs=1e-9)
    sample = everything(scores, draws=4096)
    assert abs(sample.points - 8) < 3 * sample.error


def test_two_uniform_judgements_have_their_closed_form() -> None:
    """x and y uniform on 0-100: E max - 50 = 100 / 6, and the choice changes in half of the cases."""
    scores = scores_of([[[0, 50, 100]], [[0, 50, 100]]], [1.0], distribution="uniform")
    found = learning(scores, [0, 1])
    assert abs(found.points - 100 / 6) < 3 * found.error < 0.1
    assert abs(found.changes - 0.5) < 3 * found.changes_error
    alone = learning(scores, [0])  # E max(x, 50) - 50
    assert_allclose([alone.points, alone.changes], [12.5, 0.5], atol=1e-9)


THREE = [[[10, 40, 80], [20, 50, 60]], [[15, 30, 75], [40, 55, 70]], [[0, 45, 95], [30, 30, 30]]]
CAUSES = [[[0.6, 0.3], [-0.5, 0.0], [0.4, 0.0]], [[0.5, 0.0], [0.3, 0.7], [0.0, 0.0]]]


@cache
def three() -> UncertainScores:
    return scores_of(THREE, [0.7, 0.3], CAUSES)


def inside(scores: UncertainScores, known: list[int], at: Array) -> Array:
    """Return E[V | the normals of some cells, (draws, known)] by regression and the trapezoidal rule."""
    together = scores.loadings @ scores.loadings.T
    np.fill_diagonal(together, 1)
    slope = np.linalg.solve(together[np.ix_(known, known)], together[known]).T
    rest = np.sqrt(np.maximum(1 - (slope * together[:, known]).sum(axis=1), 0))
    nodes = np.arange(-8, 8, 0.05)
    found = np.tile(scores.means, (len(at), 1))
    for cell, (option, criterion) in enumerate(scores.cells):
        z = (at @ slope[cell])[:, np.newaxis] + rest[cell] * nodes
        drawn = quantiles(np.clip(ndtr(z), 1e-16, 1 - 1e-16)[..., np.newaxis], scores.points[:, [cell]])[..., 0]
        value = drawn @ norm.pdf(nodes) / norm.pdf(nodes).sum() - scores.values.mean[cell]
        found[:, option] += scores.weights[criterion] * value
    return found


@pytest.mark.parametrize("cell", range(5))
def test_one_judgement_agrees_with_integration_of_both_expectations(cell: int) -> None:
    scores, places = three(), np.arange(-8, 8, 0.02)
    found = inside(scores, [cell], places[:, np.newaxis])
    gains = found.max(axis=1) - found[:, scores.first]
    changes = gains > 1e-6
    exact, density = learning(scores, [cell]), 0.02 * norm.pdf(places)
    assert exact.points == pytest.approx(gains @ density, abs=2e-3)
    assert exact.changes == pytest.approx(changes @ density, abs=0.01)


def test_two_judgements_agree_with_integration_of_both_expectations() -> None:
    scores = three()
    known, rng = [0, 2], np.random.default_rng(5)
    together = scores.loadings[known] @ scores.loadings[known].T
    np.fill_diagonal(together, 1)
    leads = inside(scores, known, rng.multivariate_normal(np.zeros(2), together, 4000))
    gains = leads.max(axis=1) - leads[:, scores.first]
    found = learning(scores, known)
    assert abs(found.points - gains.mean()) < 4 * np.hypot(found.error, gains.std() / np.sqrt(len(gains)))


def test_a_common_cause_agrees_with_draws_inside_draws() -> None:
    scores = three()
    rng = np.random.default_rng(6)
    outer = rng.standard_normal(600)
    gains = []
    for level in outer:
        normals = rng.standard_normal((1500, scores.drawn.dimensions))
        normals[:, 0] = level
        found = (scores.drawn.from_normals(normals) @ scores.weights).mean(axis=0)
        gains.append(found.max() - found[scores.first])
    exact = learning(scores, factors=[0])
    assert exact.error == 0
    assert abs(exact.points - np.mean(gains)) < 4 * np.std(gains) / np.sqrt(len(gains)) + 0.05  # the inner draws' bias


def test_more_is_worth_more_and_nothing_less_than_nothing() -> None:
    scores = three()
    sets: list[list[int]] = [[], [0], [0, 1], [0, 1, 2], [0, 1, 2, 3, 4]]
    found = [learning(scores, cells) for cells in sets]
    assert found[0] == NOTHING
    for less, more in pairwise(found):
        assert 0 <= less.points < more.points + 3 * np.hypot(less.error, more.error)
    whole = everything(scores)
    assert abs(whole.points - found[-1].points) < 3 * np.hypot(whole.error, found[-1].error)
    assert all(learning(scores, [cell]).points <= whole.points + 3 * whole.error for cell in range(5))


def test_what_does_not_vary_or_weighs_nothing_teaches_nothing() -> None:
    still = scores_of([[[30] * 3], [[40] * 3]], [1.0])
    assert (len(still.cells), everything(still)) == (0, NOTHING)
    weightless = scores_of([[[0, 50, 100], [50] * 3], [[20, 50, 80], [40] * 3]], [0.0, 1.0])
    assert learning(weightless, [0]) == NOTHING
    assert everything(weightless, draws=64).points == 0


def test_a_judgement_that_weighs_nothing_can_tell_about_others() -> None:
    points = [[[0, 50, 100], [20, 50, 80]], [[50] * 3, [51] * 3]]
    scores = scores_of(points, [0.0, 1.0], [[[0.8, 0.8], [0, 0]]])
    assert learning(scores, [0]).points > 1
    assert learning(scores_of(points, [0.0, 1.0]), [0]).points == 0


def test_a_judgement_that_is_its_common_cause_is_worth_as_much() -> None:
    points = [[[0, 50, 100], [20, 50, 80]], [[50] * 3, [51] * 3]]
    scores = scores_of(points, [0.4, 0.6], [[[1.0, 0.8], [0, 0]]])
    cause, judgement, both = learning(scores, factors=[0]), learning(scores, [0]), learning(scores, [0], [0])
    assert_allclose([judgement.points, both.points], cause.points, atol=1e-9)
    assert both.error == 0  # what both tell is one normal


def test_what_is_cut_off_is_bounded() -> None:
    scores = three()
    for cell in range(5):
        assert left_out(scores, learnt_directions(scores.loadings, [cell])) < 1e-9
    near = scores_of([[[0, 0, 60], [20, 50, 80]], [[50] * 3, [51] * 3]], [0.5, 0.5], [[[0.999, 0.999], [0, 0]]])
    bound = left_out(near, learnt_directions(near.loadings, factors=[0]))
    assert bound < 0.2
    sure = scores_of([[[0, 0, 60], [20, 50, 80]], [[50] * 3, [51] * 3]], [0.5, 0.5], [[[1.0, 1.0], [0, 0]]])
    assert learning(near, factors=[0]).points == pytest.approx(learning(sure, factors=[0]).points, abs=0.05 + 2 * bound)


def test_directions_reproduce_what_is_learnt() -> None:
    scores = three()
    together = scores.loadings @ scores.loadings.T
    np.fill_diagonal(together, 1)
    directions = learnt_directions(scores.loadings, [1, 3], [1])
    assert_allclose(directions[[1, 3]] @ directions.T, together[[1, 3]], atol=1e-12)
    everything_known = learnt_directions(scores.loadings, range(5))
    assert_allclose(everything_known @ everything_known.T, together, atol=1e-12)


def test_a_choice_that_no_draw_changes_has_an_error() -> None:
    scores = scores_of([[[60, 70, 80]], [[0, 10, 20]]], [1.0])
    found = everything(scores, draws=64)
    assert (found.points, found.changes) == (0, 0)
    assert 0 < found.changes_error == pytest.approx(1 / 66)
    assert found.error > 0


def test_draws_are_rounded_up_and_a_seed_gives_the_same() -> None:
    assert [used_draws(count) for count in (2, 16, 17, 100, 16384)] == [16, 16, 32, 128, 16384]
    one, again, other = (everything(three(), draws=128, seed=seed) for seed in (1, 1, 2))
    assert one == again != other
