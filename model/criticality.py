"""How critical each weight is: the smallest relative change of one weight that reverses a pair of options.

Triantaphyllou & Sanchez 1997, Decision Sciences 28(1), theorem 1 and definitions 3-5: changing w_k by
(V_j - V_i) / (v_jk - v_ik) makes i and j equal, whether or not the weights are then normalised again,
and can be done if it leaves w_k at 0 or more.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Criticality:
    """The smallest change of one weight, in percent of itself, that reverses any pair, and a pair with the first.

    None where no change of this weight alone reverses one.
    """

    any_pair: float | None
    first_pair: float | None


def criticality(values: NDArray[np.float64], weights: NDArray[np.float64]) -> tuple[Criticality, ...]:
    """Return the criticality of every criterion.

    Parameters
    ----------
    values : shape (options, criteria), in points
    weights : shape (criteria,): shares summing to 1

    A weight of 0 cannot be changed by a percentage: both are None.
    """
    scores = values @ weights
    first = int(np.argmax(scores))
    found = []
    for criterion, weight in enumerate(weights):
        changes = _changes(scores, values[:, criterion], float(weight))
        with_first = {pair: change for pair, change in changes.items() if first in pair}
        found.append(Criticality(_smallest(changes, float(weight)), _smallest(with_first, float(weight))))
    return tuple(found)


def _changes(scores: NDArray[np.float64], values: NDArray[np.float64], weight: float) -> dict[tuple[int, int], float]:
    """Return the reductions of a weight that make pairs equal, where they leave it at 0 or more."""
    changes = {}
    for one in range(len(scores)):
        for other in range(one + 1, len(scores)):
            difference = float(values[other] - values[one])
            reduction = float(scores[other] - scores[one]) / difference if difference else np.inf
            if reduction <= weight:
                changes[one, other] = reduction
    return changes


def _smallest(changes: dict[tuple[int, int], float], weight: float) -> float | None:
    if not changes or weight == 0:
        return None
    return 100 * min(map(abs, changes.values())) / weight
