"""How critical each weight is: the smallest relative change of one weight that reverses a pair of options.

Triantaphyllou & Sanchez 1997, Decision Sciences 28(1), theorem 1 and definitions 3-5: reducing w_k by
(V_j - V_i) / (v_jk - v_ik) makes i and j equal, whether or not the weights are then normalised again,
and can be done if it leaves w_k at 0 or more. A negative reduction is an increase. The paper bounds no
increase, since weights are normalised afterwards; one that takes w_k beyond the whole is told apart here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from model.score import EXACT, ranks


@dataclass(frozen=True, slots=True)
class Criticality:
    """The smallest change of one weight, in percent of itself, that reverses any pair, and a pair with the first.

    `in_whole` is the smallest that reverses any pair and leaves the weight between 0 and the whole. None where no
    change of this weight alone does.
    """

    any_pair: float | None
    first_pair: float | None
    in_whole: float | None


def criticality(values: NDArray[np.float64], weights: NDArray[np.float64]) -> tuple[Criticality, ...]:
    """Return the criticality of every criterion.

    Parameters
    ----------
    values : shape (options, criteria), in points
    weights : shape (criteria,): shares summing to 1

    A weight of 0 cannot be changed by a percentage: all are None.
    """
    scores = values @ weights
    firsts = np.flatnonzero(ranks(scores) == 1)
    found = []
    for criterion, weight in enumerate(weights.tolist()):
        changes = _changes(scores, values[:, criterion], weight) if weight > 0 else {}
        with_first = [change for pair, change in changes.items() if np.any(np.isin(pair, firsts))]
        in_whole = [change for change in changes.values() if weight * (1 + change) <= 1 + EXACT]
        found.append(Criticality(_smallest(changes.values()), _smallest(with_first), _smallest(in_whole)))
    return tuple(found)


def _changes(scores: NDArray[np.float64], values: NDArray[np.float64], weight: float) -> dict[tuple[int, int], float]:
    """Return the relative changes of a weight that make pairs equal, where they leave it at 0 or more."""
    changes = {}
    for one, other in combinations(range(len(scores)), 2):
        difference = float(values[other] - values[one])
        if abs(difference) > EXACT:
            change = float(scores[one] - scores[other]) / difference / weight
            if change >= -1 - EXACT:
                changes[one, other] = max(change, -1.0)
    return changes


def _smallest(changes: Iterable[float]) -> float | None:
    return min((100 * abs(change) for change in changes), default=None)
