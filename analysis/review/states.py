"""Whether branches, states of the world and the longer horizon fit the base."""

from collections.abc import Iterator, Sequence

from analysis.mixtures import FAILS, Gap, branch_gaps, horizon_gaps, world_gaps
from analysis.review.findings import NOT_GIVEN, Finding, Layout, found

LARGE = 1.0  # points: gaps above it are counted


def mixtures(layout: Layout) -> tuple[Finding, ...]:
    """List by how much mixed branches and states differ from the base, and the longer horizon too."""
    listed = (*_branches(layout), *_worlds(layout), *_horizon(layout))
    return listed or (found(NOT_GIVEN),)


def _branches(layout: Layout) -> Iterator[Finding]:
    case = layout.case
    gaps = branch_gaps(case)
    if case.failure is None:
        return
    if not gaps:
        yield found("branches_unnamed", branches=tuple(branch.id for branch in case.branches), branch=FAILS)
        return
    p_fails = case.failure.p_fails
    yield found(
        "branches",
        option=case.failure.option,
        p=p_fails.median,
        low=p_fails.low,
        high=p_fails.high,
        numbers=_sizes(gaps),
    )
    yield from _listed("branch_gap", gaps)


def _worlds(layout: Layout) -> Iterator[Finding]:
    gaps = world_gaps(layout.case)
    if gaps:
        yield found("worlds", worlds=tuple(world.id for world in layout.case.worlds), numbers=_sizes(gaps))
        yield from _listed("world_gap", gaps)


def _horizon(layout: Layout) -> Iterator[Finding]:
    """List what the longer horizon changes: cells, and scores on the default weights."""
    gaps = horizon_gaps(layout.case)
    if not gaps:
        return
    yield found("horizon", numbers=_sizes(gaps))
    for option in dict.fromkeys(gap.option for gap in gaps):
        points = sum(layout.weight[gap.criterion] * gap.points for gap in gaps if gap.option == option)
        yield found("horizon_score", option=option, points=points)
    yield from _listed("horizon_gap", gaps)


def _sizes(gaps: Sequence[Gap]) -> dict[str, float]:
    large = sum(abs(gap.points) > LARGE for gap in gaps)
    return {"count": large, "total": len(gaps), "largest": max(abs(gap.points) for gap in gaps), "limit": LARGE}


def _listed(kind: str, gaps: Sequence[Gap]) -> list[Finding]:
    """Return the gaps, the largest first."""
    ordered = sorted(gaps, key=lambda gap: -abs(gap.points))
    return [found(kind, option=gap.option, criterion=gap.criterion, points=gap.points) for gap in ordered]
