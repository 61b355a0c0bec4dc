"""From which probability of failure on a course is no longer first, on everybody's weights."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, ClassVar

from analysis.break_even import BreakEven, BreakEvens
from analysis.plots.board import Board, caption_height, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import percent
from analysis.plots.palette import GREY, PALE
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.plots.strips import Part, diamond, draw_parts, firsts_of, strip_key, strip_words, tied_of
from analysis.present.common import short, weighting_name
from analysis.present.dispatch import Cell
from analysis.text import Phrase, say, series
from model.break_even import break_even
from model.faults import CaseError, Fault
from model.noun import Language
from model.score import EXACT
from model.states import Probability

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SMALL = 0.84  # of the size of plain text
_END = 0.2  # of the width of a figure, at most, for the words at the end of a row
_SAME = 1e-9  # percent: ends of parts that differ by rounding only


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Who is first from a probability of failure of 0 to one of 100 %, on one set of weights; percent."""

    found: BreakEven
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEvenFigure(FigureData):
    """One strip for each set of weights."""

    name: ClassVar[str] = "break_even"
    result: BreakEvens
    asked: BreakEven
    p_fails: Probability
    strips: tuple[Strip, ...]


def break_even_figure(result: BreakEvens) -> BreakEvenFigure:
    """Return the numbers of the figure.

    Raises CaseError for a case without a course that may fail.
    """
    if result.asked is None or result.p_fails is None:
        raise CaseError((Fault(kind="no_branches", file=result.case.name),))
    own = [result.asked] if result.weighting.changes or not result.items else []
    return BreakEvenFigure(
        case=result.case,
        result=result,
        asked=result.asked,
        p_fails=result.p_fails,
        strips=tuple(_strip(result, item) for item in (*own, *result.items)),
    )


def plot_break_even(
    result: BreakEvens, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw who is first at which probability of failure; on `ax`, or on a figure of its own."""
    return plotted(break_even_figure, result, ax, language, style)


def _strip(result: BreakEvens, item: BreakEven) -> Strip:
    runs = (list(run) for _, run in groupby(_pieces(result, item), key=lambda part: (part.first, part.tie)))
    return Strip(found=item, parts=tuple(replace(run[0], end=run[-1].end) for run in runs))


def _pieces(result: BreakEvens, item: BreakEven) -> Iterator[Part]:
    """Cut the probabilities where course and rival are level, and where the lead of either is the tie margin."""
    margin = result.case.tie_margin
    at = (break_even(item.honoured, item.fails, item.other + ahead) for ahead in (margin, 0.0, -margin))
    cuts = sorted(100 * cut for cut in at if cut is not None)
    apart = [cut for before, cut in pairwise([0.0, *cuts]) if cut - before > _SAME and 100 - cut > _SAME]
    for start, end in pairwise([0.0, *apart, 100.0]):
        lead = item.lead((start + end) / 200)
        tie = abs(lead) <= margin + EXACT
        yield Part(start=start, end=end, first=result.course if lead >= -EXACT else item.rival, tie=tie)


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: BreakEvenFigure, language: Language) -> Words:
    listed = [
        say("plot.break_even.row", language, name=name, words=_end(figure, strip, language))
        for name, strip in zip(_names(figure, language), figure.strips, strict=True)
    ]
    ends = {"low": figure.p_fails.low, "p": figure.p_fails.median, "high": figure.p_fails.high}
    course = short(figure.case, figure.result.course)
    return about(
        figure,
        language,
        title=_title(figure, language),
        subtitle=say(f"plot.break_even.subtitle{'_fixed' * figure.p_fails.fixed}", language, course=course, **ends),
        alt=say("plot.break_even.alt", language, course=course, rows=series(listed, language, ";")),
        weightings=[strip.found.weighting for strip in figure.strips],
    )


def _title(figure: BreakEvenFigure, language: Language) -> Phrase:
    """Say up to where the course is first on the weights asked for, and on how many others that is in the range."""
    item, case = figure.asked, figure.case
    values = {"course": short(case, figure.result.course), "rival": short(case, item.rival)}
    at = Phrase() if item.p_fails is None else percent(100 * item.p_fails, language, 1)
    tie = Phrase()
    if case.tie_margin and item.reading in ("stops", "always"):
        if max(item.lead(0), item.lead(1)) <= case.tie_margin + EXACT:
            tie = say("plot.break_even.tie", language)
        elif item.to_tie is not None:
            tie = say("plot.break_even.tie_from", language, at=percent(100 * item.to_tie, language, 1))
    others = _inside(figure, language)
    return say(f"plot.break_even.{item.reading}", language, at=at, tie=tie, others=others, **values)


def _inside(figure: BreakEvenFigure, language: Language) -> Phrase:
    """Say on how many of several perspectives the first place changes hands inside the range, if there is one."""
    count = len(figure.result.items)
    if count < 2 or figure.p_fails.fixed:
        return Phrase()
    inside = sum(item.place(figure.p_fails) == "inside" for item in figure.result.items)
    return say("plot.break_even.inside", language, inside=inside, count=count)


def _names(figure: BreakEvenFigure, language: Language) -> list[Phrase]:
    return [weighting_name(figure.case, strip.found.weighting, language) for strip in figure.strips]


def _end(figure: BreakEvenFigure, strip: Strip, language: Language) -> Phrase:
    """Say where the first place changes hands, or who is first throughout."""
    if strip.found.p_fails is None:
        return say("plot.break_even.end_always", language, option=short(figure.case, strip.parts[0].first))
    at = percent(100 * strip.found.p_fails, language, 1)
    return say("plot.break_even.end", language, at=at, option=short(figure.case, strip.found.rival))


@rows.register
def _(figure: BreakEvenFigure) -> list[dict[str, Cell]]:
    return [
        {
            "perspective": strip.found.weighting.perspective,
            "changes": "; ".join(strip.found.weighting.changes),
            "from": part.start,
            "to": part.end,
            "first": part.first,
            "tie": part.tie,
        }
        for strip in figure.strips
        for part in strip.parts
    ]


# --- drawing ------------------------------------------------------------------------------------


@height.register
def _(figure: BreakEvenFigure, pen: Pen) -> float:
    ends = [len(pen.lines(_end(figure, strip, pen.language), _END * pen.room, _SMALL)) for strip in figure.strips]
    row = 0.5 * pen.line + max(pen.line * row_lines(pen, _names(figure, pen.language)), pen.height(_SMALL, max(ends)))
    around = legend_height(pen, _legend(figure, pen.language)) + caption_height(pen, _axis(pen.language))
    return row * len(figure.strips) + around + 2 * pen.line


def _axis(language: Language) -> Phrase:
    return say("plot.break_even.axis", language)


@draw.register
def _(figure: BreakEvenFigure, board: Board) -> None:
    from matplotlib.patches import Patch

    pen, ax = board.pen, board.axes()[0]
    board.rows(ax, _names(figure, pen.language))
    board.hundred(ax)
    low, now, high = (100 * p for p in (figure.p_fails.low, figure.p_fails.median, figure.p_fails.high))
    ax.axvspan(low, high, facecolor=PALE, zorder=0.5)
    for place, strip in enumerate(figure.strips):
        draw_parts(board, ax, place, strip.parts, 0.5)
        diamond(ax, now, place)
        wrapped = pen.wrapped(_end(figure, strip, pen.language), _END * pen.room, _SMALL)
        board.write(ax, 100, place, wrapped, towards="end", gap=6, scale=_SMALL, color=GREY)
    board.caption(ax, _axis(pen.language))
    marks = [*strip_key(board, *_key(figure)), *([] if figure.p_fails.fixed else [Patch(facecolor=PALE)])]
    board.key(ax, marks, _legend(figure, pen.language))


def _key(figure: BreakEvenFigure) -> tuple[list[str], list[str]]:
    """Return the options that the legend names, and those that are first somewhere in a tie."""
    parts = [part for strip in figure.strips for part in strip.parts]
    return firsts_of(parts, figure.result.course), tied_of(parts)


def _legend(figure: BreakEvenFigure, language: Language) -> list[Phrase]:
    ranges = [] if figure.p_fails.fixed else [say("plot.break_even.range", language)]
    return [*strip_words(figure.case, *_key(figure), language), *ranges]
