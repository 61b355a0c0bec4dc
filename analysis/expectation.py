"""Whether a ranking has the places that the position attributed to an actor would lead one to expect."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.case import Expected
from model.score import EXACT, ranks, ties

Array = NDArray[np.float64]
End = Literal["first", "last"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Whether an expectation is met, on one set of scores.

    `first` and `last` are the options at the ends, `missed` the ends that are not as expected, `tied` those at which
    others are within the tie margin; `hangs` tells whether another of those at an end would turn the outcome, or
    whether it is met only because a tie counts.
    """

    first: str
    last: str
    missed: tuple[End, ...]
    tied: tuple[End, ...]
    hangs: bool

    @property
    def met(self) -> bool:
        """Whether both ends are as expected."""
        return not self.missed


def expects(expected: Expected) -> bool:
    """Tell whether any place is expected."""
    return bool(expected.first or expected.not_first or expected.last or expected.not_last)


def outcome(scores: Array, expected: Expected, names: Sequence[str], margin: float) -> Outcome:
    """Say whether scores have the ends that are expected.

    Parameters
    ----------
    scores : shape (options,), in points
    names : the ids of the options
    margin : points up to which a difference is a tie; what is tied with the first counts as first too where
        `expected.tie_counts`
    """
    first, *_, last = np.argsort(ranks(scores), kind="stable").tolist()
    tied = ties(scores, margin)
    firsts, lasts = ([names[place] for place in (end, *np.flatnonzero(tied[end]))] for end in (first, last))
    missed = _missed(expected, names[first], names[last], firsts)
    turned = any(
        bool(_missed(expected, one, other, firsts)) is not bool(missed)
        for one in firsts
        for other in lasts
        if one != other
    )
    by_tie = bool(expected.first) and names[first] not in expected.first and "first" not in missed
    levels: tuple[tuple[End, list[str]], ...] = (("first", firsts), ("last", lasts))
    return Outcome(
        first=names[first],
        last=names[last],
        missed=missed,
        tied=tuple(end for end, level in levels if len(level) > 1),
        hangs=turned or (by_tie and not missed),
    )


def _missed(expected: Expected, first: str, last: str, level: Sequence[str]) -> tuple[End, ...]:
    """Return the ends that are not as expected; `level` are those in first place or tied with it."""
    counted = level if expected.tie_counts else [first]
    wanted = not expected.first or any(name in expected.first for name in counted)
    kept: tuple[tuple[End, bool], ...] = (
        ("first", wanted and first not in expected.not_first),
        ("last", (not expected.last or last in expected.last) and last not in expected.not_last),
    )
    return tuple(end for end, holds in kept if not holds)


def allowed_ends(expected: Expected, names: Sequence[str]) -> NDArray[np.bool_]:
    """Return which pairs of first and last meet an expectation, shape (options, options); [a, c]: a first, c last.

    Ties are not heeded.
    """
    firsts = [(not expected.first or name in expected.first) and name not in expected.not_first for name in names]
    lasts = [(not expected.last or name in expected.last) and name not in expected.not_last for name in names]
    return np.logical_and.outer(firsts, lasts)


def met_with_ties(scores: Array, expected: Expected, names: Sequence[str], margin: float) -> NDArray[np.bool_]:
    """Tell which draws meet an expectation if what is within the margin of the first counts as first too.

    Parameters
    ----------
    scores : shape (draws, options), in points
    """
    wanted = np.array([not expected.first or name in expected.first for name in names])
    barred = np.array([name in expected.not_first for name in names])
    lasts = allowed_ends(Expected(last=expected.last, not_last=expected.not_last), names)[0]
    level = scores >= scores.max(axis=1, keepdims=True) - margin - EXACT
    first, last = scores.argmax(axis=1), scores.argmin(axis=1)
    met: NDArray[np.bool_] = (level & wanted).any(axis=1) & ~barred[first] & lasts[last]
    return met
