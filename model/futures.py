"""Judgements in futures that differ in their common causes.

A judgement is x = g(z), z = r u + sqrt(1 - r^2) e: u is the standard normal that common causes make, e its own error.
With a_k the coefficients of g in the normalised Hermite polynomials h_k, E[x | causes] - E[x] is the sum over k >= 1 of
a_k r^k h_k(u) (Mehler 1866): the error averaged out.
"""

import numpy as np
from numpy.typing import NDArray

from model.variance import Moments

_LEFT = 1e-5  # points: the standard deviation of what may be cut off


def shifts_given_causes(
    values: Moments, loadings: NDArray[np.float64], causes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return by how much common causes move the expected values of judgements, in points.

    Parameters
    ----------
    values : of the judgements, shape (cells,)
    loadings : shape (factors, cells); the squares of a cell sum to 1 at most
    causes : standard normals, shape (draws, factors)

    Returns an array of shape (draws, cells).
    """
    common = np.sqrt((loadings**2).sum(axis=0))
    together = causes @ (loadings / np.where(common > 0, common, 1.0))
    scaled = values.hermite * common ** np.arange(1, len(values.hermite) + 1)[:, np.newaxis]
    left = np.sqrt(np.cumsum((scaled**2)[::-1], axis=0)[::-1])  # of this term and those after it
    needed = int((left.max(axis=1, initial=0.0) > _LEFT).sum())
    before, now = np.zeros_like(together), np.ones_like(together)
    shifts = np.zeros_like(together)
    for order, row in enumerate(scaled[:needed]):
        before, now = now, (together * now - np.sqrt(order) * before) / np.sqrt(order + 1)
        shifts += row * now
    return shifts
