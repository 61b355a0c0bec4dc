"""Whether the team's weights rank the options as the positions that the text attributes to actors imply.

A consistency check and no validation: one team read the weights and the positions out of one text. So it is also said
which expectation could hardly have failed, what rests on a tie, and what remains without the criteria that nearly
contain the answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.expectation import End, Outcome, allowed_ends, expects, met_with_ties, outcome
from model.case import Case, Expected
from model.first_and_last import Ends, two_level_ends, two_level_share
from model.judgements import mean_values, quantile_array
from model.nearest_flip import nearest_flip
from model.score import EXACT, ranks, weighted_scores
from model.weights import Weighting, Weights, tree_of, weights_without

HARDLY = 0.95  # of all weights: an expectation that so many meet could hardly have failed
_MOST_PARTS = 3

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The share of two-level weights, which nobody holds, that meet an expectation.

    The standard error is 0 where the share is exact; where a tie counts it never is.
    """

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
    for one of those expected to stand there, or to be tied with the first where that counts; None if no weights do
    that.
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
    values, margin = _values(case), case.tie_margin
    everywhere = _all_weights(values, tree.parent, draws=draws, seed=seed)
    elsewhere = _all_weights_without(values, tree.parent, dropped, draws=draws, seed=seed)

    def found(judged: Array, weights: Array, expected: Expected) -> Outcome:
        return outcome(weighted_scores(judged, weights), expected, names, margin)

    checks = []
    for weighting, held in zip(weightings, own, strict=True):
        expected = wanted.get(weighting.perspective)
        if expected is None:
            continue
        weights = weighting.weights
        shown = found(values, weights.criteria, expected)
        fewer = _weights_without(weights, dropped)
        checks.append(
            Check(
                perspective=weighting.perspective,
                expected=expected,
                outcome=shown,
                chance=everywhere.chance(expected, names, margin),
                met_on=tuple(
                    item.perspective for item in weightings if found(values, item.weights.criteria, expected).met
                ),
                misses=_misses(values, weights, shown, expected, case),
                without=None if fewer is None else found(values, fewer, expected),
                chance_without=None if elsewhere is None else elsewhere.chance(expected, names, margin),
                own=None if held is None else found(_values(held), weights.criteria, expected),
            )
        )
    return tuple(checks)


def _values(case: Case) -> Array:
    names = [option.id for option in case.ranked]
    return mean_values(quantile_array(case.judgements, names, [item.id for item in case.criteria]))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _AllWeights:
    """Everything that the share of all weights needs; `ends` are exact for two or three options."""

    values: Array
    parent: tuple[int, ...]
    ends: Ends
    draws: int
    seed: int

    def chance(self, expected: Expected, names: Sequence[str], margin: float) -> Chance:
        """Return the share that meets an expectation; by draws where a tie counts, which the ends do not know."""
        if not (expected.tie_counts and margin):
            share, error = self.ends.share(allowed_ends(expected, names))
            return Chance(share=share, error=error)

        def meets(scores: Array) -> NDArray[np.bool_]:
            return met_with_ties(scores, expected, names, margin)

        share, error = two_level_share(self.values, self.parent, meets, draws=self.draws, seed=self.seed)
        return Chance(share=share, error=error)


def _all_weights(values: Array, parent: tuple[int, ...], *, draws: int, seed: int) -> _AllWeights:
    ends = two_level_ends(values, parent, draws=draws, seed=seed)
    return _AllWeights(values=values, parent=parent, ends=ends, draws=draws, seed=seed)


def _all_weights_without(
    values: Array, parent: tuple[int, ...], dropped: Sequence[int], *, draws: int, seed: int
) -> _AllWeights | None:
    """Return the same over all weights of the criteria that remain, None if none or all do."""
    if not dropped or len(dropped) == len(parent):
        return None
    kept = np.delete(np.array(parent), list(dropped))
    renumbered = np.unique(kept, return_inverse=True)[1].tolist()
    return _all_weights(np.delete(values, list(dropped), axis=1), tuple(renumbered), draws=draws, seed=seed)


def _weights_without(weights: Weights, dropped: Sequence[int]) -> Array | None:
    """Return the weights if some criteria weigh nothing, None if there are none or they hold all weight."""
    if not dropped or not np.delete(weights.criteria, list(dropped)).any():
        return None
    return weights_without(weights, dropped)


def _misses(values: Array, weights: Weights, shown: Outcome, expected: Expected, case: Case) -> tuple[Miss, ...]:
    """Return the ends that are not as expected; being last is being first on values turned upside down."""
    names = tuple(option.id for option in case.ranked)
    allowed = allowed_ends(expected, names)
    # A tie does not help where the option that is first must not be.
    lift = case.tie_margin if expected.tie_counts and shown.first not in expected.not_first else 0.0
    found = (
        _miss("first", values, weights, np.any(allowed, axis=1), names, lift=lift),
        _miss("last", 100 - values, weights, np.any(allowed, axis=0), names, lift=0.0),
    )
    return tuple(item for item in found if item is not None and item.end in shown.missed)


def _miss(
    end: End, values: Array, weights: Weights, wanted: NDArray[np.bool_], names: Sequence[str], *, lift: float
) -> Miss | None:
    """Return how far the nearest of those wanted is behind; `lift` points are forgiven, for a tie that counts."""
    scores = weighted_scores(values, weights.criteria)
    there = int(np.argsort(ranks(scores), kind="stable")[0])
    if end == "last":  # of those that are exactly level the later one
        there = int(np.flatnonzero(scores >= scores.max() - EXACT)[-1])
    if wanted[there] or not wanted.any():
        return None
    nearest = max(np.flatnonzero(wanted).tolist(), key=lambda index: scores[index])
    parts = weights.criteria * (values[there] - values[nearest])
    order = [index for index in np.argsort(-parts, kind="stable").tolist() if parts[index] > EXACT]
    flips = [nearest_flip(_lifted(values, index, lift), weights, index) for index in np.flatnonzero(wanted).tolist()]
    moved = [50 * flip.distance for flip in flips if flip is not None]
    return Miss(
        end=end,
        found=names[there],
        wanted=names[nearest],
        gap=float(scores[there] - scores[nearest]),
        parts=tuple((weights.tree.criteria[index], float(parts[index])) for index in order[:_MOST_PARTS]),
        moved=min(moved, default=None),
    )


def _lifted(values: Array, option: int, points: float) -> Array:
    """Add points to every value of an option: since weights sum to 1, its score gains as many."""
    lifted = values.copy()
    lifted[option] += points
    return lifted
