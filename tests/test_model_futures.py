"""Expected judgements given common causes: closed forms, and the draws of the copula averaged over own errors."""

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.special import ndtr

from model.dependence import FactorValues
from model.futures import shifts_given_causes
from model.variance import moments

CAUSES = np.array([[-2.5, 0.3], [-1.0, -1.0], [0.0, 0.0], [0.7, 1.9], [2.0, -2.0]])


def test_uniform_values_have_a_closed_form() -> None:
    """E[Phi(r u + sqrt(1 - r^2) e)] = Phi(r u / sqrt(2 - r^2))."""
    points, loadings = np.array([[0.0], [50.0], [100.0]]), np.array([[0.6], [-0.5]])
    shifts = shifts_given_causes(moments(points, "uniform"), loadings, CAUSES)
    together = CAUSES @ loadings[:, 0]
    assert_allclose(shifts[:, 0], 100 * ndtr(together / np.sqrt(2 - 0.61)) - 50, atol=1e-4)


def test_judgements_are_those_of_the_copula_averaged_over_their_own_errors() -> None:
    points = np.array([[11.0, 40.0, 5.0, 20.0], [46.0, 50.0, 9.0, 20.0], [86.0, 60.0, 60.0, 20.0]])
    loadings = np.array([[0.3, 0.0, -0.9, 0.4], [0.7, 0.0, 0.2, 0.4]])
    nodes, shares = np.polynomial.hermite_e.hermegauss(80)
    shares = shares / shares.sum()
    values = FactorValues(points[:, np.newaxis], loadings[:, np.newaxis])
    found = moments(points)
    shifts = shifts_given_causes(found, loadings, CAUSES)
    for cause, shift in zip(CAUSES, shifts, strict=True):
        normals = np.column_stack([np.tile(cause, (80, 1)), np.tile(nodes[:, np.newaxis], (1, 3))])
        expected = shares @ values.from_normals(normals)[:, 0]
        assert_allclose(found.mean + shift, expected, atol=2e-3)


def test_causes_shift_nothing_on_average_and_what_they_do_not_reach_never() -> None:
    points = np.array([[10.0, 30.0], [30.0, 50.0], [80.0, 70.0]])
    nodes, shares = np.polynomial.hermite_e.hermegauss(60)
    shifts = shifts_given_causes(moments(points), np.array([[0.8, 0.0]]), nodes[:, np.newaxis])
    assert (shares / shares.sum()) @ shifts[:, 0] == pytest.approx(0, abs=1e-6)
    assert not shifts[:, 1].any()
    assert shifts_given_causes(moments(points[:, :0]), np.zeros((1, 0)), nodes[:, np.newaxis]).shape == (60, 0)
