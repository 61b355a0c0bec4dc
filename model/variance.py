"""What the uncertainty of a lead is made of, in closed form.

The lead D = sum_i w_i d_i, d_i = v_first,i - v_second,i, is linear in the values for given weights and linear in the
weights for given values. With independent judgements its variance is sum of w_i^2 Var(v), and each judgement's part is
its first-order and its total Sobol index alike (Sobol' 1993; Saltelli et al. 2008, ch. 4).

Common causes: the normal behind a value is z = sum_f l_f F_f + sqrt(1 - sum l_f^2) e, so two have the correlation
sum_f l_f l'_f, and the value is g(z) = q(Phi(z)), q its quantile function. With a_k the coefficients of g in the
normalised Hermite polynomials, Cov(g(z), g'(z')) = sum over k >= 1 of a_k a'_k rho^k (Mehler 1866). The sum is cut
after `ORDER` terms; by Cauchy-Schwarz what is left out is at most |rho|^(ORDER + 1) times the root of the product of
what the two variances have left after them. Integrals over z are Gauss-Legendre on panels of half a unit out to
`FAR`, split at the median, where a quantile function that is no metalog has its kink. The upper half is
taken from the mirrored judgement, so that no share is rounded to 1.

Weights: Dirichlet around given shares at both levels, independent of the judgements. Then

    Var(D) = m' S_w m + wbar' S_v wbar + trace(S_w S_v),

m the mean of d, S_v its covariance, wbar and S_w those of the weights: the parts of the weights, of the
judgements, and of the two together (law of total variance).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.distributions import Distribution, quantiles
from model.weight_priors import CONCENTRATION
from model.weights import Weights

ORDER = 100  # Hermite terms of a covariance
FAR = 12.5  # normals beyond it do not count: exp(-FAR^2 / 4) is below the rounding of the sums
_PANEL, _NODES = 0.5, 16


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Moments:
    """Mean and variance of values, shape (cells,), and their coefficients of normalised Hermite polynomials.

    `hermite` holds those of the orders 1 to `ORDER`, shape (ORDER, cells).
    """

    mean: NDArray[np.float64]
    variance: NDArray[np.float64]
    hermite: NDArray[np.float64]


def moments(points: NDArray[np.float64], distribution: Distribution = "metalog") -> Moments:
    """Integrate the distributions of judgements.

    Parameters
    ----------
    points : shape (3, cells), as in `model.distributions.quantiles`

    A range whose width is lost in rounding is a point. The mean is that of the distribution, not of the
    Pearson-Tukey rule.
    """
    from scipy.special import ndtr

    places, shares = _half_line()
    mirrored = 100 - points[::-1]
    still = mirrored[0] == mirrored[2]
    below = quantiles(ndtr(-places)[:, np.newaxis], points, distribution)
    above = 100 - quantiles(ndtr(-places)[:, np.newaxis], mirrored, distribution)
    mean = np.where(still, points[1], shares @ (below + above))
    below, above = (np.where(still, 0.0, half - mean) for half in (below, above))
    even, odd = shares[:, np.newaxis] * (above + below), shares[:, np.newaxis] * (above - below)
    polynomials = _hermite(places)
    coefficients = np.array(
        [polynomial @ (odd if order % 2 else even) for order, polynomial in enumerate(polynomials, start=1)]
    )
    return Moments(mean=mean, variance=shares @ (below**2 + above**2), hermite=coefficients)


def _half_line() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return points z > 0 and their shares of a standard normal, which sum to one half."""
    nodes, weights = np.polynomial.legendre.leggauss(_NODES)
    starts = np.arange(0.0, FAR, _PANEL)
    places = (starts[:, np.newaxis] + _PANEL * (nodes + 1) / 2).ravel()
    density = np.exp(-(places**2) / 2) / np.sqrt(2 * np.pi)
    return places, np.tile(_PANEL * weights / 2, len(starts)) * density


def _hermite(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the normalised Hermite polynomials 1 to `ORDER` (probabilists'), shape (ORDER, places)."""
    rows = [np.ones_like(places), places]
    for order in range(1, ORDER):
        rows.append((places * rows[-1] - np.sqrt(order) * rows[-2]) / np.sqrt(order + 1))
    return np.array(rows[1:])


def implied_correlation(loadings: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the correlations of the normals behind values, shape (cells, cells).

    Parameters
    ----------
    loadings : shape (cells, factors); the squares of a cell sum to 1 at most
    """
    correlation: NDArray[np.float64] = loadings @ loadings.T
    np.fill_diagonal(correlation, 1.0)
    return correlation


def value_covariance(values: Moments, correlation: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the covariances of values whose normals have given correlations, shape (cells, cells)."""
    total, power = np.zeros_like(correlation), np.ones_like(correlation)
    for row in values.hermite:
        power = power * correlation
        total += np.outer(row, row) * power
    np.fill_diagonal(total, values.variance)
    return total


def connected(loadings: NDArray[np.float64]) -> tuple[tuple[int, ...], ...]:
    """Part cells into those that no chain of common factors connects; each part in order, shape (cells, factors).

    >>> connected(np.array([[0.5, 0.0], [0.0, 0.0], [-0.5, 0.0]]))
    ((0, 2), (1,))
    """
    label = np.arange(len(loadings))
    for column in (loadings != 0).T:
        label[np.isin(label, label[column])] = label[column].min(initial=len(label))
    return tuple(tuple(np.flatnonzero(label == part).tolist()) for part in np.unique(label))


def cause_parts(
    values: Moments, slopes: NDArray[np.float64], loadings: NDArray[np.float64]
) -> tuple[NDArray[np.float64], float]:
    """Return the variance of sum(slopes x values) that each factor makes by itself, and that of the cells' own errors.

    Parameters
    ----------
    slopes : shape (cells,)
    loadings : shape (cells, factors)

    Returns variances, shape (factors,), and one: Var(E[D | F]) in the Hermite expansion, since E[h_k(z) | F] is
    l^k h_k(F). What is left of the variance comes from causes and errors together.
    """
    own = np.clip(1 - (loadings**2).sum(axis=1), 0.0, 1.0)
    orders = np.arange(1, len(values.hermite) + 1)[:, np.newaxis]
    scaled = slopes * values.hermite
    factors = [float(((scaled * column**orders).sum(axis=1) ** 2).sum()) for column in loadings.T]
    return np.array(factors), float((scaled**2 * own**orders).sum())


def near_covariance(weights: Weights, concentration: float = CONCENTRATION) -> NDArray[np.float64]:
    """Return the covariance of weights in the whole, Dirichlet around given shares at both levels.

    Parameters
    ----------
    concentration : as in `model.weight_priors.near_prior`

    Returns shape (criteria, criteria). A weight is a product of two independent shares, so E[w_i w_j] =
    E[P P'] E[L L']; in one pillar both are second moments, between pillars the L are independent.
    """
    parent = np.array(weights.tree.parent)
    pillars = _second_moments(weights.pillars, concentration)[np.ix_(parent, parent)]
    inside = np.where(
        parent[:, np.newaxis] == parent,
        _second_moments(weights.local, concentration),
        np.outer(weights.local, weights.local),
    )
    covariance: NDArray[np.float64] = pillars * inside - np.outer(weights.criteria, weights.criteria)
    return covariance


def _second_moments(shares: NDArray[np.float64], concentration: float) -> NDArray[np.float64]:
    """Return E[x x'] of a Dirichlet with parameters concentration x share."""
    moments: NDArray[np.float64] = (concentration * np.outer(shares, shares) + np.diag(shares)) / (concentration + 1)
    return moments


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The variance of a lead that comes from the weights, from the judgements, and from the two together."""

    weights: float
    judgements: float
    together: float

    @property
    def total(self) -> float:
        """The variance of the lead, in squared points."""
        return self.weights + self.judgements + self.together


def lead_parts(
    mean: NDArray[np.float64],
    spread: NDArray[np.float64],
    weights: NDArray[np.float64],
    weight_spread: NDArray[np.float64],
) -> Parts:
    """Divide the variance of a lead.

    Parameters
    ----------
    mean, spread : of the differences of two options by criterion: shapes (criteria,) and (criteria, criteria)
    weights, weight_spread : mean and covariance of the weights, of the same shapes
    """
    return Parts(
        weights=float(mean @ weight_spread @ mean),
        judgements=float(weights @ spread @ weights),
        together=float((weight_spread * spread).sum()),
    )
