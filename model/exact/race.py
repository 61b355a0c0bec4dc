"""Races of exponential clocks: the sign of a linear form in weights that are uniform on the simplex.

Weights uniform on the simplex are w = E / sum(E) with independent E_i ~ Exp(1), so a linear form in w
has the sign of the same form in E. The identity

    1/(L_i L_j) = [lam / L_j + (1 - lam) / L_i] / L_p,    p = lam u_i + (1 - lam) u_j,  L_k = 1 + u_k s

says that of two exponential clocks one runs out first and leaves an exponential on p behind. Applied
to a positive and a negative part until one side has run out, it gives the probability of each sign by
additions and divisions of non-negative numbers only (Ali 1973, Pacific J. Math. 45; Varsi 1973,
Pacific J. Math. 46): no subtraction, no special case for equal or zero parts.

The mean of E_i over the event is the probability of the event with E_i counted twice (size-biasing
turns Exp(1) into Gamma(2)). The order of the clocks is free, so one more clock costs one more pass.
"""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", np.float64, np.complex128)


def winning_probability(differences: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probability that d.w is positive, for w uniform on the simplex.

    Parameters
    ----------
    differences : shape (..., criteria); d = value of one option minus value of another

    Returns an array of shape (...): the pairwise winning index (Leskinen et al. 2006), with relative
    accuracy near machine precision. Where all d are zero the two are equal for all weights: 1/2.

    >>> winning_probability(np.array([[0.3, -0.2], [0.4, 0.4], [0.0, 0.0]])).round(3).tolist()
    [0.6, 1.0, 0.5]
    """
    parts = unit(differences)
    wins = outlasting(np.maximum(parts, 0.0), np.maximum(-parts, 0.0))
    equal, never = ~np.any(parts, axis=-1), np.all(parts <= 0, axis=-1)
    result: NDArray[np.float64] = np.where(equal, 0.5, np.where(never, 0.0, wins))
    return result


def winning_moments(differences: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the mean of each E_i over the event d.w > 0: shape (..., criteria), as `winning_probability`.

    Where the event is impossible it is 0.
    """
    parts = unit(differences)
    _, moments = outlasting_moments(np.maximum(parts, 0.0), np.maximum(-parts, 0.0))
    never = np.all(parts <= 0, axis=-1, keepdims=True)
    result: NDArray[np.float64] = np.where(never, 0.0, moments)
    return result


def unit(form: NDArray[np.float64]) -> NDArray[np.float64]:
    """Divide a form by its largest part: its sign stays, and nothing overflows."""
    size = np.max(np.abs(form), axis=-1, keepdims=True, initial=0.0)
    scaled: NDArray[np.float64] = np.divide(form, size, out=np.zeros_like(form), where=size > 0)
    return scaled


def outlasting(winners: NDArray[Number], losers: NDArray[Number]) -> NDArray[Number]:
    """Return the probability that all losing clocks run out before all winning ones.

    Parameters
    ----------
    winners, losers : shape (..., clocks); the sizes of the two sides, 0 where there is no clock; they
        may be complex, for the continuation that `quadrant` integrates

    Returns an array of shape (...). Without losers it is 1.
    """
    return _met(winners, losers)[0][-1]


def outlasting_moments(winners: NDArray[Number], losers: NDArray[Number]) -> tuple[NDArray[Number], NDArray[Number]]:
    """Return the probability as `outlasting` does, and that with each clock in turn counted twice.

    Parameters
    ----------
    winners, losers : shape (..., clocks); at most one of the two is not 0 for each clock

    Returns arrays of shape (...) and (..., clocks).
    """
    states, history = _met(winners, losers)
    again = [state[..., np.newaxis] for state in states]
    for index, loser in enumerate(_clocks(losers), start=1):
        again[index] = _meeting(winners, loser[..., np.newaxis], again[index], again[index - 1])
    one_more = np.where(losers == 0, history[0][..., np.newaxis], 0)
    for winner, state in zip(_clocks(winners), history[1:], strict=True):
        one_more = _meeting(winner[..., np.newaxis], losers, one_more, state[..., np.newaxis])
    return states[-1], np.where(losers == 0, again[-1], one_more)


def _clocks(side: NDArray[Number]) -> NDArray[Number]:
    """Return the clocks that run anywhere, one after the other: shape (clocks, ...)."""
    live = np.any(side != 0, axis=tuple(range(side.ndim - 1)))
    return np.moveaxis(side[..., live], -1, 0)


def _met(winners: NDArray[Number], losers: NDArray[Number]) -> tuple[list[NDArray[Number]], list[NDArray[Number]]]:
    """Let every winner meet the losers.

    State k holds the probability that the first k losers have run out before the winners so far. A
    loser of size 0 has run out from the start; a winner of size 0 meets nobody. Returns the states
    after all winners, and the last state before the first and after each winner.
    """
    shape = np.broadcast_shapes(winners.shape[:-1], losers.shape[:-1])
    states = [np.ones(shape, dtype=losers.dtype)]
    rivals = _clocks(losers)
    for loser in rivals:
        states.append(np.where(loser == 0, states[-1], 0))
    history = [states[-1]]
    for winner in _clocks(winners):
        for index, loser in enumerate(rivals, start=1):
            states[index] = _meeting(winner, loser, states[index], states[index - 1])
        history.append(states[-1])
    return states, history


def _meeting(
    winner: NDArray[Number], loser: NDArray[Number], state: NDArray[Number], one_less: NDArray[Number]
) -> NDArray[Number]:
    """Return the state after a winner and a loser have met: the loser is still running, or has just run out."""
    total = winner + loser
    absent = total == 0
    if not np.any(absent):
        met: NDArray[Number] = (loser * state + winner * one_less) / total
        return met
    return np.where(absent, state, (loser * state + winner * one_less) / np.where(absent, 1, total))
