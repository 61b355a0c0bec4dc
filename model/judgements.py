"""From three points of a judgement to its mean.

The mean of an uncertain value is taken by the extended Pearson-Tukey rule, 0.185 low + 0.63 median
+ 0.185 high, of the 5, 50 and 95 % points (Keefer & Bodily 1983, Management Science 29(5), table 1):
close for the usual shapes, and anyone can check it by hand.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from model.case import Judgement

PEARSON_TUKEY = (0.185, 0.63, 0.185)
_DECIMALS = 10  # of a mean: so that means that are equal on paper are equal here


def quantile_array(
    judgements: Iterable[Judgement], options: Sequence[str], criteria: Sequence[str]
) -> NDArray[np.float64]:
    """Lay judgements out as an array of shape (3, options, criteria): low, median, high, 0-100.

    Raises KeyError if an option lacks a judgement on a criterion.
    """
    cells = {(item.option, item.criterion): (item.low, item.median, item.high) for item in judgements}
    rows = [[cells[option, criterion] for criterion in criteria] for option in options]
    points = np.array(rows, dtype=np.float64).reshape(len(options), len(criteria), 3)
    return np.moveaxis(points, -1, 0)


def mean_values(quantiles: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the approximate mean of each judgement.

    Parameters
    ----------
    quantiles : shape (3, ...); 5, 50 and 95 % points

    Returns an array of shape (...), to ten decimals. Keefer & Bodily 1983, table 1 (extended Pearson-Tukey).

    >>> round(float(mean_values(np.array([20.0, 50.0, 90.0]))), 2)
    51.85
    """
    low, median, high = quantiles
    outer, inner, _ = PEARSON_TUKEY
    mean: NDArray[np.float64] = np.round(outer * low + inner * median + outer * high, _DECIMALS)
    return mean
