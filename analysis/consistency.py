"""Whether the team's weights rank the options as the positions that the text attributes to actors imply.

A consistency check and no validation: one team read the weights and the positions out of one text. So it is also said
which expectation could hardly have failed, what rests on a tie, and what remains without the criteria that nearly
contain the answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.case import Case, Expected
from model.first_and_last import Ends, two_level_ends
from model.judgements import mean_values, quantile_array
from model.nearest_flip import nearest_flip
from model.score import EXACT, ranks, ties, weighted_scores
from model.weights import Weighting, Weights, tree_of, weights_without

HARDLY = 0.95  # of all weights: an expectation that so many meet could hardly have failed
_MOST_PARTS = 3

Array = NDArray[np.float64]
End = Literal["first", "last"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Whether an expectation is met, on one set of weights.

    `first` and `last` are the options at the ends, `tied` the ends at which others are within the tie margin;
    `hangs` tells whether another of those at an end would turn the outcome.
    """

    met: bool
    first: str
    last: str
    tied: tuple[End, ...]
    hangs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The share of two-level weights, which nobody holds, that meet an expectation; the error is 0 where exact."""

    share: float
    error: float

    @property
    def hardly_fails(self) -> bool:
        """Whether nearly all weights meet it, so that meeting it shows nothing."""
        return self.share >= HARDLY


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One end of a ranking that is not as expected.

    `found` stands there instead of `wanted`, the nearest of those expected, and is `gap` points away; `parts` are the
    criteria that make most of the gap, in points; `moved` are the fewest points of weight that would have to be moved
    for `wanted` to stand there, or None if no weights put it there.
    """

    end: End
    found: str
    wanted: str
    gap: float
    parts: tuple[tuple[str, float], ...]
    moved: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The check of one perspective.

    `met_on` are the perspectives whose weights meet the expectation. `without` and `chance_without` are the same
    without the criteria that nearly contain the answer, None if there are none or nothing remains; `own` is the outcome
    with the perspective's own judgements, None if it has none.
    """

    perspective: str
    expected: Expected
    outcome: Outcome
    chance: Chance
    met_on: tuple[str, ...]
    misses: tuple[Miss, ...]
    without: Outcome | None
    chance_without: Chance | None
    own: Outcome | None


def expects(expected: Expected) -> bool:
    """Tell whether any place is expected."""
    return bool(expected.first or expected.not_first or expected.last or expected.not_last)


def near_answers(case: Case) -> tuple[str, ...]:
    """Return the criteria that nearly contain the positions that the text attributes to actors."""
    return tuple(item.id for item in case.criteria if item.near_answer is not None)


def consistency(
    case: Case, weightings: Sequence[Weighting], own: Sequence[Case | None], *, draws: int, seed: int
) -> tuple[Check, ...]:
    """Check each perspective that has an expected place.

    Parameters
    ----------
    weightings, own : the weights of each perspective, and the case with its own judgements, None without
    draws, seed : of weights, where the share that meets an expectation cannot be had exactly
    """
    wanted = {item.id: item.expected for item in case.perspectives if expects(item.expected)}
    if not wanted:
        return ()
    names = tuple(option.id for option in case.ranked)
    tree, dropped = tree_of(case), [tree_of(case).criteria.index(name) for name in near_answers(case)]
    values = _values(case)
    everywhere = two_level_ends(values, tree.parent, draws=draws, seed=seed)
    elsewhere = _ends_without(values, tree.parent, dropped, draws=draws, seed=seed)
    checks = []
    for weighting, held in zip(weightings, own, strict=True):
        expected = wanted.get(weighting.perspective)
        if expected is None:
            continue
        allowed = allowed_ends(expected, names)
        margin, weights = case.tie_margin, weighting.weights
        met_on = [item for item in weightings if outcome(values, item.weights.criteria, allowed, names, margin).met]
        fewer = _weights_without(weights, dropped)
        checks.append(
            Check(
                perspective=weighting.perspective,
                expected=expected,
                outcome=outcome(values, weights.criteria, allowed, names, margin),
                chance=_chance(everywhere, allowed),
                met_on=tuple(item.perspective for item in met_on),
                misses=_misses(values, weights, allowed, names),
                without=None if fewer is None else outcome(values, fewer, allowed, names, margin),
                chance_without=None if elsewhere is None else _chance(elsewhere, allowed),
                own=None if held is None else outcome(_values(held), weights.criteria, allowed, names, margin),
            )
        )
    return tuple(checks)


def _values(case: Case) -> Array:
    names = [option.id for option in case.ranked]
    return mean_values(quantile_array(case.judgements, names, [item.id for item in case.criteria]))


def allowed_ends(expected: Expected, names: Sequence[str]) -> NDArray[np.bool_]:
    """Return which pairs of first and last meet an expectation, shape (options, options); [a, c]: a first, c last."""
    firsts = [(not expected.first or name in expected.first) and name not in expected.not_first for name in names]
    lasts = [(not expected.last or name in expected.last) and name not in expected.not_last for name in names]
    return np.logical_and.outer(firsts, lasts)


def outcome(values: Array, weights: Array, allowed: NDArray[np.bool_], names: Sequence[str], margin: float) -> Outcome:
    """Say whether the ranking on given weights has the ends that are allowed.

    Parameters
    ----------
    values : shape (options, criteria), in points
    weights : shape (criteria,), summing to 1
    allowed : shape (options, options), as `allowed_ends` returns it
    margin : points up to which a difference is a tie
    """
    scores = weighted_scores(values, weights)
    first, *_, last = np.argsort(ranks(scores), kind="stable").tolist()
    tied = ties(scores, margin)
    firsts, lasts = ([end, *np.flatnonzero(tied[end]).tolist()] for end in (first, last))
    met = bool(allowed[first, last])
    return Outcome(
        met=met,
        first=names[first],
        last=names[last],
        tied=tuple(end for end, level in _ends(firsts, lasts) if len(level) > 1),
        hangs=any(bool(allowed[one, other]) is not met for one in firsts for other in lasts if one != other),
    )


def _ends(firsts: list[int], lasts: list[int]) -> tuple[tuple[End, list[int]], tuple[End, list[int]]]:
    return ("first", firsts), ("last", lasts)


def _chance(ends: Ends, allowed: NDArray[np.bool_]) -> Chance:
    share, error = ends.share(allowed)
    return Chance(share=share, error=error)


def _ends_without(
    values: Array, parent: tuple[int, ...], dropped: Sequence[int], *, draws: int, seed: int
) -> Ends | None:
    """Return who is first and last over all weights of the criteria that remain, None if none or all do."""
    if not dropped or len(dropped) == len(parent):
        return None
    kept = np.delete(np.array(parent), list(dropped))
    renumbered = np.unique(kept, return_inverse=True)[1].tolist()
    return two_level_ends(np.delete(values, list(dropped), axis=1), tuple(renumbered), draws=draws, seed=seed)


def _weights_without(weights: Weights, dropped: Sequence[int]) -> Array | None:
    """Return the weights if some criteria weigh nothing, None if there are none or they hold all weight."""
    if not dropped or not np.delete(weights.criteria, list(dropped)).any():
        return None
    return weights_without(weights, dropped)


def _misses(values: Array, weights: Weights, allowed: NDArray[np.bool_], names: Sequence[str]) -> tuple[Miss, ...]:
    """Return the ends that are not as expected; being last is being first on values turned upside down."""
    firsts, lasts = np.any(allowed, axis=1), np.any(allowed, axis=0)
    found = (
        _miss("first", values, weights, firsts, names),
        _miss("last", 100 - values, weights, lasts, names),
    )
    return tuple(item for item in found if item is not None)


def _miss(end: End, values: Array, weights: Weights, wanted: NDArray[np.bool_], names: Sequence[str]) -> Miss | None:
    scores = weighted_scores(values, weights.criteria)
    there = int(np.argsort(ranks(scores), kind="stable")[0])
    if end == "last":  # of those that are exactly level the later one
        there = int(np.flatnonzero(scores >= scores.max() - EXACT)[-1])
    if wanted[there] or not wanted.any():
        return None
    nearest = max(np.flatnonzero(wanted).tolist(), key=lambda index: scores[index])
    parts = weights.criteria * (values[there] - values[nearest])
    order = [index for index in np.argsort(-parts, kind="stable").tolist() if parts[index] > EXACT]
    flips = [nearest_flip(values, weights, index) for index in np.flatnonzero(wanted).tolist()]
    moved = [50 * flip.distance for flip in flips if flip is not None]
    return Miss(
        end=end,
        found=names[there],
        wanted=names[nearest],
        gap=float(scores[there] - scores[nearest]),
        parts=tuple((weights.tree.criteria[index], float(parts[index])) for index in order[:_MOST_PARTS]),
        moved=min(moved, default=None),
    )
