"""Names of pillars, criteria and judgements, and amounts and ticks as figures write them."""

import math

from analysis.present.common import short
from analysis.text import Phrase, isolated, number, say
from model.case import Case
from model.noun import Language, Text
from model.score import EXACT

_SMALLEST = 0.1  # points: what is said of an amount that one decimal does not show
_TICKS = 6  # on an axis, at most
_ROOM = 0.06  # of the span of scores: kept free at both ends of their axis


def node(case: Case, name: str) -> Text:
    """Return the short name of a pillar or of a criterion."""
    known = {item.id: item.short for item in case.pillars} | {item.id: item.short for item in case.criteria}
    return known[name]


def judgement(case: Case, option: str, criterion: str, language: Language) -> Phrase:
    """Name a judgement by its criterion and its option."""
    return say("plot.judgement", language, criterion=node(case, criterion), option=short(case, option))


def amount(shown: float, language: Language, exact: float | None = None) -> Phrase:
    """Say an amount with one decimal; nothing is said to be 0 that is not."""
    if (shown if exact is None else exact) > EXACT and round(shown, 1) <= 0:
        return say("judge.tiny", language, lead=_SMALLEST)
    return isolated(number(shown, 1), language)


def percent(weight: float, language: Language, digits: int = 0) -> Phrase:
    """Write a weight in percent."""
    return isolated(f"{number(weight, digits)}%", language)


def ends(low: float, high: float) -> tuple[float, float]:
    """Return where an axis of scores begins and ends, in whole points: a little beyond them, inside the scale.

    >>> ends(37.3, 52.9), ends(0.0, 100.0)
    ((36, 54), (0, 100))
    """
    room = max(1.0, _ROOM * (high - low))
    return max(0, math.floor(low - room)), min(100, math.ceil(high + room))


def ticks(low: float, high: float) -> list[float]:
    """Return round numbers between two ends, at most six.

    >>> ticks(-0.4, 7.2)
    [0.0, 2.0, 4.0, 6.0]
    """
    from matplotlib.ticker import MaxNLocator

    found = MaxNLocator(nbins=_TICKS - 1, steps=[1, 2, 5, 10]).tick_values(low, high)
    return [float(tick) for tick in found if low - EXACT <= tick <= high + EXACT]


def decimals(numbers: list[float]) -> int:
    """Return how many decimals show round numbers as they are.

    >>> decimals([0.0, 2.5]), decimals([0.0, 50.0])
    (1, 0)
    """
    return next((digits for digits in range(4) if all(abs(round(it, digits) - it) < EXACT for it in numbers)), 4)
