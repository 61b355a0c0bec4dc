"""Regret: what a choice costs in a state of the world, against the best choice there.

Regret of option i in state s is max_k V_sk - V_si, in points (Savage 1951, JASA 46:55-67). Its largest value over the
states is what the minimax rule looks at. With probabilities over the states the expected regret of an option is what
knowing the state before the choice is worth, and what the option's expected score lacks to the highest: so the option
of least expected regret is that of the highest expected score. Over all probabilities the expected regret runs from
the least to the largest of the states, since it is linear in them.
"""

import numpy as np
from numpy.typing import NDArray


def regrets(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return regrets in points, 0 for the best option of each state.

    Parameters
    ----------
    scores : shape (..., states, options)

    >>> regrets(np.array([[60.0, 50.0], [40.0, 45.0]]))
    array([[ 0., 10.],
           [ 5.,  0.]])
    """
    lost: NDArray[np.float64] = scores.max(axis=-1, keepdims=True) - scores
    return lost


def perfect_information(scores: NDArray[np.float64], probabilities: NDArray[np.float64]) -> float:
    """Return what knowing the state before the choice is worth, in points: the least expected regret (Raiffa 1968).

    Parameters
    ----------
    scores : shape (states, options)
    probabilities : shape (states,), summing to 1
    """
    return float((probabilities @ regrets(scores)).min())
