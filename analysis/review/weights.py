"""Whose weights there are, and of what kind."""

from collections.abc import Iterator

from analysis.review.findings import Finding, Layout, found
from model.case import Perspective
from model.weights import Weighting

NEARLY_EQUAL = 1.5  # the largest weight of a criterion over the smallest
_KINDS = ("swing", "emphasis", "inferred")


def kinds_of_weights(layout: Layout) -> tuple[Finding, ...]:
    """List which weights are no swings, whose they are, and which say little."""
    if not layout.case.perspectives:
        return (found("no_perspectives" if layout.default.origin == "equal" else "weights_of_table"),)
    return (*_origins(layout), *_actors(layout), *_ranges(layout), *_nearly_equal(layout))


def _origins(layout: Layout) -> Iterator[Finding]:
    """Say what kind of weights the perspectives have, what is weaker than swings first."""
    perspectives = layout.case.perspectives
    for kind in reversed(_KINDS):
        own = _ids(item for item in perspectives if item.origin == kind)
        if own:
            yield found(kind, perspectives=own, count=len(own), total=len(perspectives))


def _actors(layout: Layout) -> Iterator[Finding]:
    actors = _ids(item for item in layout.case.perspectives if item.standing != "analyst")
    if actors:
        yield found("actors", perspectives=actors, count=len(actors), total=len(layout.case.perspectives))


def _ranges(layout: Layout) -> Iterator[Finding]:
    """Say which perspectives give no range for the weight of any criterion, and for any weight at all."""
    ranged = [item for item in layout.case.weights if item.low is not None or item.high is not None]
    anywhere = {item.perspective for item in ranged}
    below = {item.perspective for item in ranged if item.node in layout.criteria}
    for kind, own in (
        ("no_ranges", _ids(item for item in layout.case.perspectives if item.id not in anywhere)),
        ("pillar_ranges", _ids(item for item in layout.case.perspectives if item.id in anywhere - below)),
    ):
        if own:
            yield found(kind, perspectives=own, count=len(own), total=len(layout.case.perspectives))


def _nearly_equal(layout: Layout) -> Iterator[Finding]:
    for item in layout.weightings:
        ratio = largest_over_smallest(item)
        if ratio <= NEARLY_EQUAL:
            yield found("nearly_equal", perspective=item.perspective, ratio=ratio, limit=NEARLY_EQUAL)


def largest_over_smallest(weighting: Weighting) -> float:
    """Return how many times the smallest weight of a criterion in the whole the largest is."""
    shares = weighting.weights.criteria
    return float(shares.max() / shares.min()) if shares.min() > 0 else float("inf")


def _ids(perspectives: Iterator[Perspective]) -> tuple[str, ...]:
    return tuple(item.id for item in perspectives)
