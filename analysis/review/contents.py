"""What a case holds, and what a case of its kind could hold and this one lacks."""

from itertools import combinations

from analysis.review.findings import Finding, Layout, found
from model.case import Case

# The parts that a case folder may leave out, by the names of their fields in `Case`.
OPTIONAL = (
    "perspectives",
    "orders",
    "claims",
    "figures",
    "overlap_groups",
    "screens",
    "branches",
    "worlds",
    "factors",
    "long_horizon",
    "own_judgements",
    "drivers",
    "components",
    "silences",
)


def contents(layout: Layout) -> tuple[Finding, ...]:
    """Count the parts of a case, and name those that it lacks."""
    case = layout.case
    counts = {name: len(getattr(case, name)) for name in OPTIONAL}
    return (
        found(
            "counts",
            ranked=len(layout.options),
            beyond=len(layout.beyond),
            pillars=len(case.pillars),
            criteria=len(case.criteria),
            judgements=len(case.judgements),
        ),
        *(found("part", part=name, count=count) for name, count in counts.items() if count),
        *_orders(case),
        *(found("lacks", part=name) for name, count in {**_frame(case), **counts}.items() if not count),
    )


def _frame(case: Case) -> dict[str, int]:
    return {"frame": int(case.frame is not None), "goal": int(case.goal is not None)}


def _orders(case: Case) -> list[Finding]:
    """Say for how many comparisons of two ranked options on a criterion the text was read."""
    if not case.orders:
        return []
    pairs = [{one.id, other.id} for one, other in combinations(case.ranked, 2)]
    read = sum(set(order.pair) in pairs for order in case.orders)
    return [found("orders_read", count=read, total=len(pairs) * len(case.criteria))]
