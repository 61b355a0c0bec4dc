"""Acceptabilities in exact rational numbers, by splitting races of exponential clocks: the oracle of the tests.

Slow and simple on purpose: no floating point, no contour, no vectors.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

Values = Sequence[Sequence[Fraction]]


def fractions(values: Sequence[Sequence[float]]) -> list[list[Fraction]]:
    """Return floats as the rational numbers that they are."""
    return [[Fraction(value) for value in row] for row in values]


def outlasts(parts: Sequence[Fraction]) -> Fraction:
    """Return P(sum of parts times exponentials >= 0); 1 if all parts are zero."""
    winners = [part for part in parts if part > 0]
    losers = [-part for part in parts if part < 0]

    @cache
    def go(winner: int, loser: int) -> Fraction:
        if loser == len(losers):
            return Fraction(1)
        if winner == len(winners):
            return Fraction(0)
        total = winners[winner] + losers[loser]
        lasts = go(winner, loser + 1) * winners[winner] / total
        return lasts + go(winner + 1, loser) * losers[loser] / total

    return go(0, 0)


def both(first: Sequence[Fraction], second: Sequence[Fraction]) -> Fraction:
    """Return P(first . E >= 0 and second . E >= 0) by splitting on the first."""
    pairs = list(zip(first, second, strict=True))
    winners = [pair for pair in pairs if pair[0] > 0]
    losers = [(-a, b) for a, b in pairs if a < 0]
    level = tuple(b for a, b in pairs if a == 0)

    @cache
    def go(winner: int, loser: int, left: tuple[Fraction, ...]) -> Fraction:
        if loser == len(losers):
            return outlasts((*left, *level, *(b for _, b in winners[winner:])))
        if winner == len(winners):
            return Fraction(0)
        (a, b), (c, d) = winners[winner], losers[loser]
        edge = tuple(sorted((*left, (c * b + a * d) / (a + c))))
        return (go(winner, loser + 1, edge) * a + go(winner + 1, loser, edge) * c) / (a + c)

    return go(0, 0, ())


def first_rank(values: Values, option: int) -> Fraction:
    """Return the acceptability of the first rank of one of three different options."""
    rivals = [index for index in range(len(values)) if index != option]
    forms = [[x - y for x, y in zip(values[option], values[rival], strict=True)] for rival in rivals]
    return both(forms[0], forms[1]) if len(forms) == 2 else outlasts(forms[0])


def central_weight(values: Values, option: int, criterion: int) -> Fraction:
    """Return the mean weight of a criterion where an option is first: the criterion is counted twice."""
    twice = [[*row, row[criterion]] for row in values]
    return first_rank(twice, option) / len(values[0]) / first_rank(values, option)
