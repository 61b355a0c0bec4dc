"""Races of exponential clocks: the sign of a linear form in weights that are uniform on the simplex.

Weights uniform on the simplex are w = E / sum(E) with independent E_i ~ Exp(1), so a linear form in w
has the sign of the same form in E. The identity

    1/(L_i L_j) = [lam / L_j + (1 - lam) / L_i] / L_p,    p = lam u_i + (1 - lam) u_j,  L_k = 1 + u_k s

says that of two exponential clocks one runs out first and leaves an exponential on p behind. Applied
to a positive and a negative part until one side has run out, it gives the probability of each sign by
additions and divisions of non-negative numbers only (Ali 1973, Pacific J. Math. 45; Varsi 1973,
Pacific J. Math. 46): no subtraction, no special case for equal or zero parts.

The mean of E_i over the event is the probability of the event with E_i counted twice (size-biasing
turns Exp(1) into Gamma(2)). A clock of c times the size is one of 1/c times the rate, whose derivative by c at 1
is that mean less the probability: one pass backwards through the race gives it for all clocks at once.
"""

from typing import Generic, NamedTuple, TypeVar

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
    states, _ = _met(winners, losers, remember=False)
    return states[-1]


def outlasting_moments(winners: NDArray[Number], losers: NDArray[Number]) -> tuple[NDArray[Number], NDArray[Number]]:
    """Return the probability as `outlasting` does, and that with each clock in turn counted twice.

    Parameters
    ----------
    winners, losers : shape (..., clocks); at most one of the two is not 0 for each clock

    Returns arrays of shape (...) and (..., clocks).
    """
    states: list[NDArray[Number]]
    meetings: list[_Meeting[Number]]
    states, meetings = _met(winners, losers, remember=True)
    live = [np.flatnonzero(_live(side)) for side in (winners, losers)]
    slopes: list[NDArray[Number]] = [np.zeros_like(state) for state in states[:-1]] + [np.ones_like(states[-1])]
    growth = np.zeros((winners.shape[-1], *states[-1].shape), dtype=losers.dtype)  # by the logarithm of each clock
    for meeting in reversed(meetings):
        passed = slopes[meeting.loser] * (1 - meeting.stays)
        turn = passed * meeting.stays * meeting.gap
        growth[live[0][meeting.winner]] -= turn
        growth[live[1][meeting.loser - 1]] += turn
        slopes[meeting.loser] = slopes[meeting.loser] - passed
        slopes[meeting.loser - 1] = slopes[meeting.loser - 1] + passed
    return states[-1], np.moveaxis(growth + states[-1], 0, -1)


def _live(side: NDArray[Number]) -> NDArray[np.bool_]:
    """Tell which clocks run anywhere: shape (clocks,)."""
    live: NDArray[np.bool_] = np.any(side != 0, axis=tuple(range(side.ndim - 1)))
    return live


def _clocks(side: NDArray[Number]) -> NDArray[Number]:
    """Return the clocks that run anywhere, one after the other: shape (clocks, ...).

    Only their ratios count: all are made larger, so that the reciprocal of the smallest number is finite.
    """
    return np.ascontiguousarray(np.moveaxis(side[..., _live(side)], -1, 0)) * 2.0**64


class _Meeting(NamedTuple, Generic[Number]):
    """A winner meets a loser (counted from 1): the share of its state that stays, its excess over the state before."""

    winner: int
    loser: int
    stays: NDArray[Number]
    gap: NDArray[Number]


def _met(
    winners: NDArray[Number], losers: NDArray[Number], *, remember: bool
) -> tuple[list[NDArray[Number]], list[_Meeting[Number]]]:
    """Let every winner meet the losers.

    State k holds the probability that the first k losers have run out before the winners so far. A
    loser of size 0 has run out from the start; a winner of size 0 meets nobody. Returns the states
    after all winners, and the meetings if they are to be remembered.
    """
    shape = np.broadcast_shapes(winners.shape[:-1], losers.shape[:-1])
    states = [np.ones(shape, dtype=losers.dtype)]
    rivals = _clocks(losers)
    for loser in rivals:
        states.append(np.where(loser == 0, states[-1], 0))
    meetings: list[_Meeting[Number]] = []
    for place, winner in enumerate(_clocks(winners)):
        for index, loser in enumerate(rivals, start=1):
            total = winner + loser
            absent = total == 0
            some = np.any(absent)
            inverse = 1 / (np.where(absent, 1, total) if some else total)
            stays = np.where(absent, 1, loser * inverse) if some else loser * inverse
            if remember:
                meetings.append(_Meeting(place, index, stays, states[index] - states[index - 1]))
            states[index] = stays * states[index] + winner * inverse * states[index - 1]
    return states, meetings
