"""The checklist: 36 points that guidelines for decision analysis ask of a model.

The points are drawn from the guidelines whose letters each of them carries (docs/json.md names the
guidelines); the words are ours. Some points a case answers, some the program, some only people.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from analysis.expectation import expects
from analysis.mixtures import rereadings
from analysis.review.findings import Finding, Layout, found
from model.case import Case

Answer = Literal["yes", "partly", "no", "people"]

# The commands of this version, and the points that each of them answers wholly or in part. A test
# fails when a command is added: then say here what it answers.
COMMANDS: Mapping[str, Mapping[int, Answer]] = {
    "rank": {36: "partly"},
    "explain": {18: "yes"},
    "show": {9: "yes"},
    "check": {17: "yes"},
    "robustness text": {17: "partly"},
    "believe": {20: "yes"},
    "robustness weights": {19: "yes", 20: "partly"},
    "robustness judgements": {22: "partly"},
    "robustness structure": {10: "partly", 15: "yes", 16: "yes"},
    "robustness perspectives": {13: "partly"},
    "robustness acceptability": {14: "yes", 21: "yes", 28: "partly"},
    "robustness worlds": {24: "yes"},
    "robustness break-even": {24: "partly"},
    "robustness learn": {25: "yes"},
    "robustness failure": {23: "yes"},
    "plot": {33: "yes"},
}

# Points that only a command of the program can answer.
BY_COMMAND = (9, 10, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 33, 36)

# The guidelines of each point, in order: D manual, G Green Book, I ISPOR, J JRC and OECD, S sensitivity
# auditing, R robust decision making, A AQuA, C ICD 203, P PROTECT.
SOURCES = (
    *("DIA", "DG", "DR", "DI", "DIJ", "DG", "IACS", "DGC", "DIP", "DI", "DG", "DG"),
    *("I", "RI", "IJS", "JS", "D", "DP", "DG", "DS", "IJA", "JS", "RS", "R"),
    *("IR", "DIS", "SA", "C", "SA", "A", "AI", "AC", "PA", "CA", "AS", "CR"),
)

# Points with something that only people can tell, whatever the program answers.
ASKED = (2, 5, 7, 10, 11, 13, 15, 27, 32, 34)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point of the checklist: its number, its answer and what the answer rests on."""

    number: int
    answer: Answer
    evidence: Finding


def checklist(layout: Layout) -> tuple[Point, ...]:
    """Answer the points of the checklist as far as a program can."""
    points = []
    for number in range(1, len(SOURCES) + 1):
        answer, evidence = by_command(number) if number in BY_COMMAND else _RULES[number](layout)
        points.append(Point(number=number, answer=answer, evidence=evidence))
    return tuple(points)


def by_command(number: int, commands: Mapping[str, Mapping[int, Answer]] = COMMANDS) -> tuple[Answer, Finding]:
    """Answer a point by the commands that there are; without one it is not in this version."""
    for answer in ("yes", "partly"):
        names = tuple(name for name, answers in commands.items() if answers.get(number) == answer)
        if names:
            return ("yes" if answer == "yes" else "partly"), found(f"by_{answer}", commands=names)
    return "no", found("not_yet")


# --- what a case answers ------------------------------------------------------------------------


def _share(count: int, total: int, kind: str) -> tuple[Answer, Finding]:
    """Answer yes where all of them do, no where none does."""
    answer: Answer = "no" if not count else "yes" if count == total else "partly"
    return answer, found(kind, count=count, total=total)


def _yes_if(holds: object, kind: str, otherwise: Answer = "no", **about: float) -> tuple[Answer, Finding]:
    return ("yes" if holds else otherwise), found(kind, numbers=about)


def _framed(layout: Layout) -> tuple[Answer, Finding]:
    frame = layout.case.frame
    if frame is None:
        return "no", found("unframed")
    return "yes", found("framed", from_year=frame.horizon.from_year, to_year=frame.horizon.to_year)


def _defined(layout: Layout) -> tuple[Answer, Finding]:
    options = layout.case.options
    return "people", found(
        "defined", count=sum(option.definition is not None for option in options), total=len(options)
    )


def _tree(layout: Layout) -> tuple[Answer, Finding]:
    measured = sum(criterion.measure is not None for criterion in layout.case.criteria)
    return _share(measured, len(layout.criteria), "measured")


def _tested(layout: Layout) -> tuple[Answer, Finding]:
    groups, questions = len(layout.case.overlap_groups), open_and_all(layout.case)[1]
    return ("partly" if groups or questions else "no"), found("tested", groups=groups, questions=questions)


def open_and_all(case: Case) -> tuple[int, int]:
    """Count the questions of preference independence that are open, and all of them."""
    questions = case.frame.preference_questions if case.frame else ()
    return sum(item.answer is None for item in questions), len(questions)


def _anchored(layout: Layout) -> tuple[Answer, Finding]:
    anchored = sum(bool(criterion.best and criterion.worst) for criterion in layout.case.criteria)
    return _share(anchored, len(layout.criteria), "anchored")


def _sourced(layout: Layout) -> tuple[Answer, Finding]:
    return _share(sum(bool(item.claims) for item in layout.judgements), len(layout.judgements), "sourced")


def _apart(layout: Layout) -> tuple[Answer, Finding]:
    together = layout.case.frame is None and bool(layout.case.weights)
    return _yes_if(not together, "one_file" if together else "two_files", "partly")


def _swings(layout: Layout) -> tuple[Answer, Finding]:
    swings = sum(item.origin == "swing" for item in layout.case.perspectives)
    return ("partly" if swings else "no"), found("swings", count=swings, total=len(layout.case.perspectives))


def _flagged(layout: Layout) -> tuple[Answer, Finding]:
    weaker = sum(item.origin != "swing" for item in layout.case.perspectives)
    return "partly", found("flagged", count=weaker, total=len(layout.case.perspectives))


def _perspectives(layout: Layout) -> tuple[Answer, Finding]:
    count = len(layout.case.perspectives)
    return _yes_if(count > 1, "side_by_side", count=count)


def _chosen(layout: Layout) -> tuple[Answer, Finding]:
    count = len(layout.case.perspectives)
    return ("partly" if count else "no"), found("chosen", count=count)


def _margin(layout: Layout) -> tuple[Answer, Finding]:
    return _yes_if(layout.case.tie_margin, "margin", "partly", margin=layout.case.tie_margin)


def _validated(layout: Layout) -> tuple[Answer, Finding]:
    expected = [item.expected for item in layout.case.perspectives]
    count = sum(map(expects, expected))
    return "people", found("expected", count=count, total=len(expected))


def _recorded(layout: Layout) -> tuple[Answer, Finding]:
    cells = rereadings(layout.case)
    moved = sum(abs(cell.move) > layout.case.tie_margin for cell in cells)
    return ("partly" if cells else "no"), found("rounds", count=len(cells), total=len(layout.judgements), moved=moved)


def _limited(layout: Layout) -> tuple[Answer, Finding]:
    limits = layout.case.frame.misuse_limits if layout.case.frame else ()
    return _yes_if(limits, "limited", count=len(limits))


_RULES: Mapping[int, Callable[[Layout], tuple[Answer, Finding]]] = {
    1: _framed,
    2: _defined,
    3: lambda _: ("yes", found("fixed")),
    4: _tree,
    5: _tested,
    6: _anchored,
    7: _sourced,
    8: _apart,
    11: _swings,
    12: _flagged,
    26: _perspectives,
    27: _chosen,
    29: _margin,
    30: lambda _: ("yes", found("hashed")),
    31: lambda _: ("partly", found("suite")),
    32: _validated,
    34: _recorded,
    35: _limited,
}
