"""Double counting, and whether what one criterion is worth depends on another.

A group of overlapping criteria is tested in two ways, with the first criterion of the group as its end:

- `folded`: the end takes the joint weight of the group in the whole, the others weigh nothing;
- `counted_once`: the others are set to nothing as `--weights PILLAR.CRITERION=0` does it: what they
  held goes to the remaining criteria of their pillar, the end among them if it is there, in
  proportion to their weights. A pillar of which nothing remains gives its weight to the whole in
  proportion; where nothing at all remains, this is `folded`.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from analysis.review.findings import NOT_GIVEN, Finding, Layout, found
from model.frame import OverlapGroup
from model.score import ranks, weighted_scores
from model.weights import Weights, weights_without

Array = NDArray[np.float64]
Fold = Callable[[Weights, Sequence[int]], Array]


def double_counting(layout: Layout) -> tuple[Finding, ...]:
    """Weigh each group of overlapping criteria, and rank the options when it is folded."""
    groups = layout.case.overlap_groups
    return tuple(finding for group in groups for finding in _group(layout, group)) or (found(NOT_GIVEN),)


def _group(layout: Layout, group: OverlapGroup) -> Iterator[Finding]:
    criteria = tuple(dict.fromkeys(group.criteria))
    members = [layout.criteria.index(name) for name in criteria]
    if len(members) < 2:
        yield found("group_of_one", group=group.id)
        return
    joint = [float(item.weights.criteria[members].sum()) for item in layout.weightings]
    owners = [item.perspective for item in layout.weightings]
    yield found(
        "joint" if layout.case.perspectives else "joint_here",
        group=group.id,
        criteria=criteria,
        least_in=owners[int(np.argmin(joint))],
        most_in=owners[int(np.argmax(joint))],
        least=min(joint),
        most=max(joint),
        here=float(layout.default.weights.criteria[members].sum()),
        numbers={f"weight:{name}": share for name, share in zip(owners, joint, strict=True)},
    )
    yield _tested(layout, group, members, "folded", folded)
    yield _tested(layout, group, members, "counted_once", counted_once)


def _tested(layout: Layout, group: OverlapGroup, members: list[int], kind: str, fold: Fold) -> Finding:
    """Score and rank the options on folded weights; count the perspectives on which another is first."""
    scores = weighted_scores(layout.means, fold(layout.default.weights, members))
    first, second, *_ = np.argsort(-layout.scores, kind="stable").tolist()
    changed = sum(
        not np.array_equal(
            ranks(weighted_scores(layout.means, item.weights.criteria)) == 1,
            ranks(weighted_scores(layout.means, fold(item.weights, members))) == 1,
        )
        for item in layout.weightings
    )
    order = [layout.options[index] for index in np.argsort(-scores, kind="stable")]
    return found(
        kind,
        group=group.id,
        criterion=layout.criteria[members[0]],
        ranking=tuple(order),
        option=layout.options[first],
        other=layout.options[second],
        before=float(layout.scores[first] - layout.scores[second]),
        after=float(scores[first] - scores[second]),
        changed=changed,
        total=len(layout.weightings),
        numbers={f"score:{name}": score for name, score in zip(layout.options, scores.tolist(), strict=True)},
    )


def folded(weights: Weights, members: Sequence[int]) -> Array:
    """Put the joint weight of a group on its first criterion; see the module."""
    shares = weights.criteria.copy()
    joint = shares[list(members)].sum()
    shares[list(members)] = 0
    shares[members[0]] = joint
    return shares


def counted_once(weights: Weights, members: Sequence[int]) -> Array:
    """Leave a group only the weight of its first criterion; see the module."""
    remaining = np.delete(weights.criteria, list(members[1:]))
    return weights_without(weights, members[1:]) if remaining.any() else folded(weights, members)


# --- preference independence ----------------------------------------------------------------------


def independence(layout: Layout) -> tuple[Finding, ...]:
    """List the questions of preference independence with their answers, the open ones first."""
    questions = layout.case.frame.preference_questions if layout.case.frame else ()
    unasked = _unasked(layout, {frozenset(item.criteria) for item in questions})
    if not questions and not unasked:
        return (found(NOT_GIVEN),)
    answered = [str(place) for place, item in enumerate(questions, start=1) if item.answer]
    unanswered = [str(place) for place, item in enumerate(questions, start=1) if not item.answer]
    return (
        found("questions", count=len(answered), total=len(questions)),
        *(found("open", question=place) for place in unanswered),
        *unasked,
        *(found("answered", question=place) for place in answered),
    )


def _unasked(layout: Layout, asked: set[frozenset[str]]) -> list[Finding]:
    """List pairs of one overlap group about which nobody asked."""
    pairs = dict.fromkeys(
        frozenset(pair)
        for group in layout.case.overlap_groups
        for pair in combinations(dict.fromkeys(group.criteria), 2)
    )
    return [
        found("not_asked", criteria=tuple(name for name in layout.criteria if name in pair))
        for pair in pairs
        if not any(pair <= question for question in asked)
    ]
