"""Judgements that move together: a Gaussian copula from common factors.

Each judgement has a standard normal behind it, the sum of its loadings times independent standard normal
factors and of a part of its own, z = sum_f l_f F_f + sqrt(1 - sum_f l_f^2) e. Its value is the quantile of its
distribution at the share Phi(z). So each keeps its own distribution, and two normals correlate by the
sum of the products of their loadings: a matrix that is valid by construction, however the loadings were chosen,
as one that is filled in pair by pair need not be (Nelsen 2006, An Introduction to Copulas, ch. 2; Clemen &
Reilly 1999, Management Science 45(2) on copulas in decision analysis).

Three strengths are offered: `none`; `case`, the loadings of the case; `strong`, half as much again, with
the common part held to `MOST_COMMON` of the variance, or to what it has in the case if that is more.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.distributions import Distribution, metalog_terms, metalog_values, quantiles
from model.states import Loading

Dependence = Literal["none", "case", "strong"]

STRONGER = 1.5
MOST_COMMON = 0.95  # of the variance of a judgement's normal, at `strong`
_FARTHEST = 9.0  # standard deviations: beyond it, with a chance of 1e-19, a normal is taken as this far
_BLOCK = 2**14  # normals that are worked on together: so many stay near the processor
_STEPS = 256  # of the table of log-odds, to each standard deviation


def factor_loadings(
    loadings: Iterable[Loading],
    factors: Sequence[str],
    options: Sequence[str],
    criteria: Sequence[str],
    dependence: Dependence = "case",
) -> NDArray[np.float64]:
    """Lay loadings out as an array of shape (factors, options, criteria), from -1 to 1; 0 where none is given.

    Parameters
    ----------
    loadings : those of other options are left out
    dependence : `none` and `strong` change the case's loadings as the head of this file says

    Assumes, as the reader checks, that the squared loadings of a judgement add up to 1 at most.
    """
    laid = np.zeros((len(factors), len(options), len(criteria)))
    if dependence == "none":
        return laid
    for item in loadings:
        if item.option in options:
            laid[factors.index(item.factor), options.index(item.option), criteria.index(item.criterion)] = item.loading
    return strengthened(laid) if dependence == "strong" else laid


def strengthened(loadings: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return loadings, shape (factors, ...), half as strong again, as far as the variance of each judgement allows.

    >>> strengthened(np.array([[0.4, 0.6, -1.0], [0.2, 0.6, 0.0]])).round(3)
    array([[ 0.6  ,  0.689, -1.   ],
           [ 0.3  ,  0.689,  0.   ]])
    """
    common = np.sum(loadings**2, axis=0)
    most = np.maximum(MOST_COMMON, common)
    stronger: NDArray[np.float64] = loadings * np.sqrt(most / np.maximum(common, most / STRONGER**2))
    return stronger


def correlations(loadings: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how the normals behind the judgements correlate: sums of products of loadings, and 1 with itself.

    Parameters
    ----------
    loadings : shape (factors, ...)

    Returns an array of shape (cells, cells), the cells in the order of `loadings[0].ravel()`.
    """
    flat = loadings.reshape(len(loadings), -1)
    implied: NDArray[np.float64] = flat.T @ flat
    np.fill_diagonal(implied, 1.0)
    return implied


@dataclass(frozen=True, slots=True, eq=False)
class FactorValues:
    """Judgements that vary in their ranges, together through common factors.

    `points` has shape (3, options, criteria), `loadings` (factors, options, criteria). A range without
    width stays a point and takes no dimension.
    """

    points: NDArray[np.float64]
    loadings: NDArray[np.float64]
    distribution: Distribution = "metalog"

    @property
    def free(self) -> NDArray[np.bool_]:
        """Which judgements vary, shape (options, criteria)."""
        wide: NDArray[np.bool_] = self.points[0] < self.points[2]
        return wide

    @property
    def dimensions(self) -> int:
        """One for each factor, then one for each judgement that varies."""
        return len(self.loadings) + int(np.count_nonzero(self.free))

    def at(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return values of shape (draws, options, criteria) from points of the unit cube, which are overwritten."""
        from scipy.special import ndtri

        np.clip(places, 1e-16, 1 - 1e-16, out=places)
        return self.from_normals(ndtri(places, out=places))

    def from_normals(self, normals: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return values of shape (draws, options, criteria) from independent standard normals, (draws, dimensions)."""
        free = self.free
        loadings, points = self.loadings[:, free], self.points[:, free]
        terms = metalog_terms(points) if self.distribution == "metalog" else ()
        own = np.sqrt(np.maximum(1 - np.sum(loadings**2, axis=0), 0))
        place = slice(None) if free.all() else np.flatnonzero(free)
        values = np.empty((len(normals), free.size))
        if not free.all():
            values[:] = self.points[1].ravel()
        rows = max(1, _BLOCK // max(1, normals.shape[1]))
        for start in range(0, len(normals), rows):
            block = normals[start : start + rows]
            together = block[:, len(loadings) :] * own
            together += block[:, : len(loadings)] @ loadings
            odds = log_odds(together)
            if terms:
                values[start : start + rows, place] = metalog_values(odds, terms)
            else:
                values[start : start + rows, place] = quantiles(1 / (1 + np.exp(-odds)), points, self.distribution)
        return values.reshape(-1, *free.shape)


def log_odds(normals: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return log(Phi(z) / (1 - Phi(z))) of standard normals z, to 1e-12 and also far from 0.

    The cubic of Taylor about the nearest of the points of a table; it needs no scipy, which takes longer to load than
    `rank` takes to answer.

    >>> log_odds(np.array([0.0, 1.6448536269514722])).round(12)
    array([0.        , 2.94443898])
    """
    level, slope, bend, twist = _log_odds_table()
    step = np.abs(normals)  # in place from here on, and no place is looked up outside of the table
    np.minimum(step, _FARTHEST, out=step)
    step *= _STEPS
    nearest = np.rint(step)
    step -= nearest
    step /= _STEPS
    place = nearest.astype(np.intp)
    odds: NDArray[np.float64] = twist.take(place, mode="clip")
    for coefficients in (bend, slope, level):
        odds *= step
        odds += coefficients.take(place, mode="clip", out=nearest)
    return np.copysign(odds, normals, out=odds)


@cache
def _log_odds_table() -> NDArray[np.float64]:
    """Return the log-odds and its first three derivatives over 1, 1, 2 and 6, shape (4, points), from 0 on.

    With p = Phi(z), r = phi(z) / (p (1 - p)) and s = 2 p - 1: L' = r, L'' = r m with m = r s - z, and
    L''' = r m^2 + r m' with m' = r m s + r^2 (1 - s^2) / 2 - 1, since s' = r (1 - s^2) / 2.
    """
    places = np.arange(int(_FARTHEST * _STEPS) + 1) / _STEPS
    below = np.array([math.erfc(-place / math.sqrt(2)) / 2 for place in places])
    above = np.array([math.erfc(place / math.sqrt(2)) / 2 for place in places])
    slope = np.exp(-(places**2) / 2) / math.sqrt(2 * math.pi) / (below * above)
    share = below - above
    bent = slope * share - places
    turn = slope * bent * share + slope**2 * (1 - share**2) / 2 - 1
    table: NDArray[np.float64] = np.stack(
        [np.log(below / above), slope, slope * bent / 2, slope * (bent**2 + turn) / 6]
    )
    return table
