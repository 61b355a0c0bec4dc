"""Values that do not grow evenly along their scale: first improvements count most, or only results near the best.

The shapes are exponential (Kirkwood 1997, Strategic Decision Making, ch. 4): with c > 0 the value of a point v of
the scale is 100 (1 - exp(-c v / 100)) / (1 - exp(-c)), and the convex one is that with -c. The ends stay at 0 and 100,
and c is such that the middle of the scale counts as 70 (`concave`) or 30 (`convex`): c = 2 ln(7 / 3).

What counts for a score is the mean of the reshaped value, not the value of the mean: a concave shape takes something
off for a wide range. The points of a reshaped value are its reshaped points, for all shapes grow; so `shape_means`
takes the mean by the rule of every other score (`judgements.py`), and only the shape differs. `exact_means` integrates
over the whole distribution instead.
"""

from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from model.distributions import quantiles
from model.judgements import mean_values

Shape = Literal["linear", "concave", "convex"]
SHAPES: tuple[Shape, ...] = get_args(Shape)

BEND = 2 * np.log(7 / 3)  # the middle of the scale counts as 70, or as 30
_REACH, _PANEL, _NODES = 34.0, 2.0, 24  # of the integral, in logits: what lies beyond weighs 1e-14


def reshaped(values: NDArray[np.float64], shape: Shape) -> NDArray[np.float64]:
    """Return what points of the scale count as, 0-100.

    Parameters
    ----------
    values : shape (...); 0-100

    >>> [round(float(reshaped(np.array(50.0), shape)), 9) for shape in SHAPES]
    [50.0, 70.0, 30.0]
    """
    if shape == "linear":
        return values
    bend = -BEND if shape == "concave" else BEND
    curved: NDArray[np.float64] = np.expm1(bend * values / 100) * (100 / np.expm1(bend))
    return curved


def shape_means(points: NDArray[np.float64], shape: Shape) -> NDArray[np.float64]:
    """Return the mean of each reshaped judgement by the extended Pearson-Tukey rule.

    Parameters
    ----------
    points : shape (3, ...): 5, 50 and 95 % points, 0-100

    Returns an array of shape (...), to ten decimals; that of `mean_values` for `linear`.
    """
    return mean_values(reshaped(points, shape))


def exact_means(points: NDArray[np.float64], shape: Shape) -> NDArray[np.float64]:
    """Return the mean of each reshaped judgement over its whole distribution, the metalog.

    Parameters
    ----------
    points : shape (3, ...): 5, 50 and 95 % points, 0-100

    Returns an array of shape (...). The integral of the quantile function over shares of probability y is taken in
    logit(y), where nothing is steep, by Gauss-Legendre panels that meet where a broken line may bend: good to 1e-9.
    """
    nodes, masses = np.polynomial.legendre.leggauss(_NODES)
    total, mass = np.zeros(points.shape[1:]), 0.0
    for start in np.arange(-_REACH, _REACH, _PANEL):
        logits = start + _PANEL * (nodes + 1) / 2
        shares = 1 / (1 + np.exp(-logits))
        weights = masses * shares * (1 - shares)
        column = shares.reshape(-1, *[1] * total.ndim)
        total += np.tensordot(weights, reshaped(quantiles(column, points), shape), axes=1)
        mass += weights.sum()
    means: NDArray[np.float64] = total / mass
    return means
