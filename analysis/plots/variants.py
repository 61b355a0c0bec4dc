"""How the courses beyond the paper score beside its options, and who is first if all come with the plan, or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.plots.board import Board, caption_height, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import decimals, ends, ticks
from analysis.plots.palette import GREY, INK, Look
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about, finding
from analysis.present.common import names, points, short
from analysis.present.dispatch import Cell
from analysis.present.variants import apart, marked, verdict
from analysis.ranges import Interval
from analysis.ranking import Ranking
from analysis.text import Phrase, say, series
from analysis.variants import EqualTerms, Variants
from model.faults import CaseError, Fault
from model.noun import Language
from model.variants import Plan

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SMALL = 0.84  # of the size of plain text
_FINDING = 0.56  # of the width of a figure, at most, for what is found of a group


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A course with its score and range, in points of 100.

    `stands_for` is the option of the paper that it is or stands for, empty where there is none.
    """

    option: str
    stands_for: str
    score: float
    range: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Courses on equal terms, the highest score first: with the plan or without it; the others have no plan named."""

    plan: Plan | None
    courses: tuple[Course, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantsFigure(FigureData):
    """All courses in groups on equal terms; one group if the case does not say what stands for what."""

    name: ClassVar[str] = "variants"
    result: Variants
    groups: tuple[Group, ...]


def variants_figure(result: Variants) -> VariantsFigure:
    """Return the numbers of the figure.

    Raises CaseError for a case without courses beyond the paper.
    """
    if not result.added:
        raise CaseError((Fault(kind="no_variants", file=result.case.name),))
    groups = [Group(plan=item.plan, courses=_courses(result, item.ranking)) for item in result.equal]
    shown = {course.option for group in groups for course in group.courses}
    others = tuple(course for course in _courses(result, result.whole) if course.option not in shown)
    if others:
        groups.append(Group(plan=None, courses=others))
    return VariantsFigure(case=result.case, result=result, groups=tuple(groups))


def _courses(result: Variants, held: Ranking) -> tuple[Course, ...]:
    stands_for = {item.id: item.id if item.kind == "paper" else item.counterpart for item in result.case.options}
    return tuple(
        Course(
            option=item.option,
            stands_for=stands_for[item.option],
            score=item.score,
            range=result.whole.ranges.of(item.option),
        )
        for item in held.standings
    )


def plot_variants(
    result: Variants, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the courses beyond the paper beside its options, on equal terms; on `ax`, or on a figure of its own."""
    return plotted(variants_figure, result, ax, language, style)


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: VariantsFigure, language: Language) -> Words:
    narrow = say("plot.variants.narrow", language) if apart(figure.result) else Phrase()
    lines = [
        say("plot.variants.course", language, name=name, score=course.score)
        for group in figure.groups
        for name, course in zip(_names(figure, group, language), group.courses, strict=True)
    ]
    return about(
        figure,
        language,
        title=_title(figure, language),
        subtitle=say("plot.variants.subtitle", language, narrow=narrow),
        alt=say(
            "plot.variants.alt",
            language,
            courses=series(lines, language, ";"),
            found=series(filter(None, (_found(figure, group, language) for group in figure.groups)), language, ";"),
        ),
        weightings=[figure.result.whole.weighting],
        ranges=[figure.result.whole.ranges],
    )


def _title(figure: VariantsFigure, language: Language) -> Phrase:
    """Say whether the first place rests on who has the plan, and who is first on equal terms; else who is first."""
    result = figure.result
    if not result.equal:
        return finding(result.whole, language)
    only = "only_" * (len(result.equal) == 1)
    listed = [
        say(f"plot.variants.{only}{item.plan}", language, found=_first(figure, item, language)) for item in result.equal
    ]
    found = series(listed, language, ";")
    if only:
        return found
    first = short(result.case, result.ranking.standings[0].option)
    return say(f"plot.variants.{verdict(result)}", language, first=first, found=found)


def _first(figure: VariantsFigure, item: EqualTerms, language: Language) -> Phrase:
    """Say who is first on equal terms, by how much, and whether that is a tie."""
    first, second = item.ranking.standings[:2]
    level = [standing.option for standing in item.ranking.standings if standing.rank == 1]
    if len(level) > 1:
        return say("plot.variants.level", language, options=names(figure.case, level, language))
    return say(
        "plot.variants.tie" if first.tied_with else "plot.variants.lead",
        language,
        first=marked(figure.case, first.option, language),
        second=marked(figure.case, second.option, language),
        lead=points(item.ranking.lead, language, figure.case.tie_margin),
    )


def _found(figure: VariantsFigure, group: Group, language: Language) -> Phrase:
    """Say who is first in a group on equal terms; nothing of the others."""
    return next((_first(figure, item, language) for item in figure.result.equal if item.plan == group.plan), Phrase())


def _names(figure: VariantsFigure, group: Group, language: Language) -> list[Phrase]:
    return [marked(figure.case, course.option, language) for course in group.courses]


@rows.register
def _(figure: VariantsFigure) -> list[dict[str, Cell]]:
    added = figure.result.added
    return [
        {
            "group": group.plan or "others",
            "option": course.option,
            "stands_for": course.stands_for,
            "beyond_paper": str(course.option in added).lower(),
            "score": course.score,
            "low": course.range.low,
            "high": course.range.high,
        }
        for group in figure.groups
        for course in group.courses
    ]


# --- drawing ------------------------------------------------------------------------------------


def _listed(figure: VariantsFigure, language: Language) -> Iterator[tuple[Phrase, Group | Course]]:
    """Return the rows from the top: groups, if there are several, and their courses."""
    for group in figure.groups:
        if len(figure.groups) > 1:
            yield say(f"plot.variants.group_{group.plan or 'others'}", language), group
        yield from zip(_names(figure, group, language), group.courses, strict=True)


def _legend(figure: VariantsFigure, language: Language) -> list[Phrase]:
    shown = [say("plot.variants.paper", language, option=short(figure.case, name)) for name in _kinds(figure)]
    return [*shown, say("plot.variants.beyond", language)]


def _kinds(figure: VariantsFigure) -> list[str]:
    """Return the options of the paper, in the order of the case."""
    return [option.id for option in figure.case.options if option.kind == "paper"]


def _axis(figure: VariantsFigure, language: Language) -> Phrase:
    low, high = _ends(figure)
    return say("plot.worlds.axis", language, low=low, high=high)


@height.register
def _(figure: VariantsFigure, pen: Pen) -> float:
    listed = list(_listed(figure, pen.language))
    finding_lines = max(
        len(pen.lines(_found(figure, group, pen.language), _FINDING * pen.room, _SMALL)) for group in figure.groups
    )
    row = 0.7 * pen.line + max(
        pen.line * row_lines(pen, [name for name, _ in listed]), pen.height(_SMALL, finding_lines)
    )
    around = legend_height(pen, _legend(figure, pen.language)) + caption_height(pen, _axis(figure, pen.language))
    return row * len(listed) + around + 2 * pen.line


@draw.register
def _(figure: VariantsFigure, board: Board) -> None:
    from matplotlib.lines import Line2D

    pen, ax = board.pen, board.axes()[0]
    listed = list(_listed(figure, pen.language))
    heads = [place for place, (_, item) in enumerate(listed) if isinstance(item, Group)]
    board.rows(ax, [name for name, _ in listed], heads=heads)
    low, high = _ends(figure)
    marks = ticks(low, high)
    board.horizontal(ax, low, high, marks, digits=decimals(marks))
    for place, (_, item) in enumerate(listed):
        if isinstance(item, Group):
            found = pen.wrapped(_found(figure, item, pen.language), _FINDING * pen.room, _SMALL)
            board.write(ax, low, place, found, towards="end", gap=2, scale=_SMALL, color=GREY)
            continue
        if item.range.varies:
            board.range(ax, place, item.range.low, item.range.high, half=0.14)
        look = board.look(item.stands_for) if item.stands_for else None
        hollow = item.option in figure.result.added
        ax.plot(item.score, place, **_mark(look, hollow=hollow), zorder=4, clip_on=False)
        board.write(ax, high, place, pen.number(item.score, 1), towards="end", gap=6, scale=_SMALL, bold=True)
    board.caption(ax, _axis(figure, pen.language))
    keys = [Line2D([], [], **_mark(board.look(name), hollow=False)) for name in _kinds(figure)]
    board.key(ax, [*keys, Line2D([], [], **_mark(None, hollow=True))], _legend(figure, pen.language))


def _mark(look: Look | None, *, hollow: bool) -> dict[str, Any]:
    """Return how a course is marked: like the option that it stands for, if any, and hollow if beyond the paper."""
    colour = look.colour if look else INK
    return {
        "marker": look.marker if look else "o",
        "markersize": 9,
        "linestyle": "none",
        "markerfacecolor": "white" if hollow else colour,
        "markeredgecolor": colour if hollow else "white",
        "markeredgewidth": 2 if hollow else 0.8,
    }


def _ends(figure: VariantsFigure) -> tuple[float, float]:
    courses = [course for group in figure.groups for course in group.courses]
    lows = [min(course.score, course.range.low) for course in courses]
    highs = [max(course.score, course.range.high) for course in courses]
    return ends(min(lows), max(highs))
