"""Ask, in one line each, whether other choices of the analyst would change the headline.

The headline is who leads: the first option, then those tied with it. Each assumption changes one thing and keeps the
rest: criteria that nearly contain the answer are left out, overlapping criteria are folded into one or counted once,
medians stand in the place of means, or every option comes with the same plan.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from analysis.consistency import near_answers
from analysis.review.overlap import counted_once, folded
from analysis.structure import Effect, effect_of
from model.case import Case
from model.judgements import mean_values, quantile_array
from model.score import EXACT, weighted_scores
from model.variants import Plan, on_equal_terms
from model.weights import Weighting, weights_without

Array = NDArray[np.float64]
Kind = Literal["near_answers", "folded", "counted_once", "medians", "with", "without"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """Who leads under one other assumption.

    `subject` is the id of an overlap group, else empty. `leading` are the first option, then those tied with it; on
    equal terms the options of the paper for which `courses` stand, which else are the same. `lead` is that of the
    option that is first now over the best other, in points: negative if it is behind.
    """

    kind: Kind
    subject: str
    leading: tuple[str, ...]
    courses: tuple[str, ...]
    lead: float
    effect: Effect


def assumptions(case: Case, weighting: Weighting) -> tuple[Assumption, ...]:
    """Say who leads under each other assumption that the case allows to be made."""
    names = tuple(option.id for option in case.ranked)
    points = quantile_array(case.judgements, names, weighting.weights.tree.criteria)
    base = weighted_scores(mean_values(points), weighting.weights.criteria)
    now = _leading(names, base, case.tie_margin)
    return tuple(
        Assumption(
            kind=item.kind,
            subject=item.subject,
            leading=(leading := _leading(item.options, item.scores, case.tie_margin)),
            courses=tuple(item.courses[item.options.index(name)] for name in leading),
            lead=_lead(item, now[0]),
            effect=effect_of(leading, now),
        )
        for item in _changed(case, weighting, names, points)
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Changed:
    """The scores of options, shape (options,), under one other assumption; `courses` stand for them."""

    kind: Kind
    subject: str
    options: tuple[str, ...]
    courses: tuple[str, ...]
    scores: Array


def _lead(item: _Changed, first: str) -> float:
    """Return the lead of an option over the best other, in points."""
    place = item.options.index(first)
    return float(item.scores[place] - np.delete(item.scores, place).max())


def _changed(case: Case, weighting: Weighting, names: tuple[str, ...], points: Array) -> Iterator[_Changed]:
    """Yield the scores under each assumption."""
    means, weights = mean_values(points), weighting.weights
    criteria = list(weights.tree.criteria)
    dropped = [criteria.index(name) for name in near_answers(case)]
    if dropped and np.delete(weights.criteria, dropped).any():
        yield _Changed("near_answers", "", names, names, weighted_scores(means, weights_without(weights, dropped)))
    for group in case.overlap_groups:
        members = [criteria.index(name) for name in dict.fromkeys(group.criteria)]
        if len(members) > 1:
            yield _Changed("folded", group.id, names, names, weighted_scores(means, folded(weights, members)))
            yield _Changed(
                "counted_once", group.id, names, names, weighted_scores(means, counted_once(weights, members))
            )
    if np.any(points[0] < points[2]):
        yield _Changed("medians", "", names, names, weighted_scores(points[1], weights.criteria))
    for plan in get_args(Plan):
        if courses := on_equal_terms(case, plan):
            values = mean_values(quantile_array(case.judgements, courses, criteria))
            stands = {option.id: option.counterpart or option.id for option in case.options}
            options = tuple(stands[name] for name in courses)
            yield _Changed(plan, "", options, courses, weighted_scores(values, weights.criteria))


def _leading(names: Sequence[str], scores: Array, margin: float) -> tuple[str, ...]:
    """Name the first option, then those tied with it."""
    first = int(np.argmax(scores))
    tied = np.flatnonzero(scores.max() - scores <= margin + EXACT).tolist()
    return (names[first], *(names[index] for index in tied if index != first))
