"""From a judgement's three points to a distribution on the scale.

The default is the logit metalog of three terms, bounded to 0-100, through the 5, 50 and 95 % points
(Keelin 2016, Decision Analysis 13(4), eqs. 9, 14 and table 2): its quantile function is closed form,

    logit(v / 100) = a1 + a2 logit(y) + a3 (y - 1/2) logit(y).

A range without width is a point. The metalog exists only if the median is not too near an end in
logits; and no logit exists for a point at an end of the scale. Both are handled alike: the three points
are kept and joined on the logit scale by straight lines in logit(y), continued beyond 5 and 95 % with
the slope they have there, after points at an end have been moved inside by at most `EDGE`. `is_metalog` tells which
judgements are drawn so. `uniform` and `pert` are offered for comparison with other tools.
"""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

Distribution = Literal["metalog", "uniform", "pert"]

EDGE = 0.1  # points: how far inside the scale a point at its end is drawn, at most
_AT_END = 1e-3  # points: a point so near an end is at it
_LOGIT_95 = np.log(0.95 / 0.05)
_STEP = 1e-6  # of the check that quantiles grow


def quantiles(
    shares: NDArray[np.float64], points: NDArray[np.float64], distribution: Distribution = "metalog"
) -> NDArray[np.float64]:
    """Return values at given shares of probability.

    Parameters
    ----------
    shares : shape (draws, ...), strictly between 0 and 1
    points : shape (3, ...): 5, 50 and 95 % points, 0-100, in order; for `uniform` and `pert` low and high
        are the ends, and the median is the mode of `pert`

    Returns an array of the shape of `shares`, in points.
    """
    if distribution == "uniform":
        uniform: NDArray[np.float64] = points[0] + shares * (points[2] - points[0])
        return uniform
    if distribution == "pert":
        return _pert(shares, points)
    return _metalog(shares, points)


def is_metalog(points: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell for which points, shape (3, ...), the metalog exists; False for a range without width."""
    _, slope, bend = _coefficients(_inside(points))
    inside = _off_end(points[0]) & _off_end(100 - points[2]) & (points[0] < points[2])
    exists: NDArray[np.bool_] = inside & _grows(slope, bend)
    return exists


def _grows(slope: NDArray[np.float64], bend: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell where a2 logit(y) + a3 (y - 1/2) logit(y) grows for all y: |a3| < 1.66711 a2 (Keelin 2016, eq. 10)."""
    grows: NDArray[np.bool_] = (slope > 0) & (np.abs(bend) < 1.66711 * slope)
    return grows


def _inside(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Move points at an end inside, by less than separates them from the next point; others stay where they are."""
    low, high = (
        np.minimum(EDGE, np.min(np.where(_off_end(away), away, np.inf), axis=0) / 2) for away in (points, 100 - points)
    )
    return np.clip(points, low, 100 - high)


def _off_end(away: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which distances from an end are no rounding; both ends are told alike."""
    off: NDArray[np.bool_] = np.round(away, 9) > _AT_END
    return off


def _logit(value: NDArray[np.float64]) -> NDArray[np.float64]:
    logit: NDArray[np.float64] = np.log(value / (1 - value))
    return logit


def _coefficients(
    points: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return a1, a2, a3 of the metalog through three points inside the scale."""
    low, median, high = _logit(points / 100)
    return median, (high - low) / (2 * _LOGIT_95), (high + low - 2 * median) / (0.9 * _LOGIT_95)


def metalog_values(odds: NDArray[np.float64], terms: tuple[NDArray[np.float64], ...]) -> NDArray[np.float64]:
    """Return values at given log-odds of probability, as `quantiles` does for the metalog.

    Parameters
    ----------
    odds : shape (draws, ...), log(y / (1 - y)) of shares y of probability
    terms : `metalog_terms` of ranges with a width
    """
    middle, slope, kink, bend = terms
    logits: NDArray[np.float64] = np.array(
        np.tanh(odds / 2)
    )  # in place from here on: this is where draws spend their time
    logits *= bend / 2
    logits += slope
    logits *= odds
    logits += middle
    if kink.any():
        logits += kink * np.abs(odds)
    np.exp(np.negative(logits, out=logits), out=logits)
    logits += 1
    np.divide(100, logits, out=logits)
    return logits


def _metalog(shares: NDArray[np.float64], points: NDArray[np.float64]) -> NDArray[np.float64]:
    logits = _logit(np.broadcast_to(shares, np.broadcast_shapes(shares.shape, points.shape[1:])))
    values = metalog_values(logits, metalog_terms(points))
    result: NDArray[np.float64] = np.where(points[0] == points[2], points[1], values)
    return result


def metalog_terms(points: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
    """Return m, a, k, b so that logit(v / 100) = m + a l + k |l| + b (y - 1/2) l with l = logit(y).

    `points` has shape (3, ...). Where the metalog exists k is 0; where straight lines take its place b is 0.
    """
    safe = _inside(points)
    middle, slope, bend = _coefficients(safe)
    below, above = ((_logit(safe[end] / 100) - middle) / sign for end, sign in ((0, -_LOGIT_95), (2, _LOGIT_95)))
    curved = is_metalog(points)
    return middle, slope, np.where(curved, 0.0, (above - below) / 2), np.where(curved, bend, 0.0)


def _pert(shares: NDArray[np.float64], points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return quantiles of the Beta-PERT distribution, mode weighted by 4 (Malcolm et al. 1959)."""
    from scipy.special import betaincinv

    low, mode, high = points
    width = np.where(high > low, high - low, 1.0)
    rise = 4 * (mode - low) / width
    values = low + (high - low) * betaincinv(1 + rise, 5 - rise, shares)
    result: NDArray[np.float64] = np.where(high > low, values, mode)
    return result
