"""Where the lead of the first option over the second comes from, criterion by criterion."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.plots.board import LABELS, Board, caption_height, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import amount, decimals, node, ticks
from analysis.plots.palette import GREY, INK, ramp, swatch
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import names, points, short
from analysis.present.dispatch import Cell
from analysis.present.rounding import rounded_parts
from analysis.ranking import LeadPart, Ranking
from analysis.text import Phrase, isolated, number, said, say, series
from model.case import Case
from model.noun import Language, Text
from model.score import EXACT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

OTHERS = "other criteria"
_SHOWN = 11  # criteria that have a row of their own; with the lead itself that makes 12 rows
_ROOM = 0.2  # of the length of the bars, at least: what a number at the end of a bar needs
_GAP = 4  # points: beside a number
_SMALL = 0.84  # of the size of plain text
_ORDERS = ("finding", "purpose", "inference")  # the ways in which the text orders two options


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one criterion adds to the lead, from `start` on; `count` criteria together where it is not one.

    `support` is how the text orders the two options there: `finding`, `purpose`, `inference`, `silent`, `unread`, or
    `against` if its order is the other one; nothing where the case reads no text, and for several criteria.
    """

    criterion: str
    points: float
    start: float
    support: str = ""
    count: int = 1

    @property
    def end(self) -> float:
        """Where the bar ends."""
        return self.start + self.points


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadFigure(FigureData):
    """The steps from 0 to the lead: those for the first option, those for the second, small ones together; points.

    Small ones that come to nothing have no step.
    """

    name: ClassVar[str] = "lead"
    ranking: Ranking
    first: str
    second: str
    steps: tuple[Step, ...]


def lead_figure(result: Ranking) -> LeadFigure:
    """Return the numbers of the figure."""
    parts = result.lead_parts  # largest first
    alone, rest = (parts, ()) if len(parts) <= _SHOWN else (parts[: _SHOWN - 1], parts[_SHOWN - 1 :])
    ordered = sorted(alone, key=lambda part: (part.points <= EXACT, abs(part.points) <= EXACT))
    sizes = [part.points for part in ordered] + [sum(part.points for part in rest)] * bool(rest)
    starts = list(accumulate(sizes, initial=0.0))
    steps = [
        Step(criterion=part.criterion, points=part.points, start=start, support=_support(result.case, part))
        for part, start in zip(ordered, starts, strict=False)
    ]
    if rest and abs(sizes[-1]) > EXACT:
        steps.append(Step(criterion=OTHERS, points=sizes[-1], start=starts[-2], count=len(rest)))
    return LeadFigure(
        case=result.case,
        ranking=result,
        first=result.standings[0].option,
        second=result.standings[1].option,
        steps=tuple(steps),
    )


def plot_lead(
    result: Ranking, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw what makes the lead of the first option over the second; on `ax`, which is cleared first, or on its own."""
    return plotted(lead_figure, result, ax, language, style)


def _support(case: Case, part: LeadPart) -> str:
    if not case.orders:
        return ""
    return "against" if part.support in _ORDERS and not part.agrees else part.support


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: LeadFigure, language: Language) -> Words:
    pair = _pair(figure)
    title = _title(figure, language)
    return about(
        figure,
        language,
        title=title,
        subtitle=say("plot.lead.subtitle_text" if figure.case.orders else "plot.lead.subtitle", language, **pair),
        alt=say("plot.lead.alt", language, parts=series(_parts(figure, language), language, ";")),
        weightings=[figure.ranking.weighting],
    )


def _pair(figure: LeadFigure) -> dict[str, Text]:
    return {"first": short(figure.case, figure.first), "second": short(figure.case, figure.second)}


def _caption(figure: LeadFigure, language: Language) -> Phrase:
    return say("plot.lead.axis", language, **_pair(figure))


def _title(figure: LeadFigure, language: Language) -> Phrase:
    """Say on how many criteria the first gains, on how many it loses, what is left, and whether that is a tie."""
    case, result, margin = figure.case, figure.ranking, figure.case.tie_margin
    sizes = [part.points for part in result.lead_parts]
    gains, losses = [size for size in sizes if size > EXACT], [-size for size in sizes if size < -EXACT]
    plus, minus = rounded_parts([sum(gains), -sum(losses)], 1)
    values: dict[str, Any] = {
        **_pair(figure),
        "options": names(case, [item.option for item in result.standings if item.rank == 1], language),
        "plus": amount(plus, language, sum(gains)),
        "minus": amount(-minus, language, sum(losses)),
        "lead": amount(round(plus + minus, 1), language, result.lead),
        "margin": points(margin, language, predicate=True),
        "favoured": say("criteria", language, count=len(gains)),
        "others": say("criteria", language, count=len(losses)),
    }
    if result.standings[1].rank == 1:
        return say("plot.lead.level" if gains else "plot.lead.level_all", language, **values)
    key = "plot.lead.tie" if result.lead <= margin + EXACT else "plot.lead.clear"
    return say(key if losses else f"{key}_only", language, **values)


def _names(figure: LeadFigure, language: Language) -> list[str]:
    """Name the rows: the criteria, and the lead."""
    steps = [
        say("plot.lead.others", language, count=step.count)
        if step.count > 1
        else said([node(figure.case, step.criterion)], language)[0]
        for step in figure.steps
    ]
    return [*steps, say("plot.lead.total", language)]


def _parts(figure: LeadFigure, language: Language) -> list[Phrase]:
    """Say the rows, one by one."""
    texts = [
        say("plot.lead.part_text", language, text=say(f"plot.lead.text.{step.support}", language))
        if step.support
        else Phrase()
        for step in figure.steps
    ]
    listed = zip(_names(figure, language), _sizes(figure, language), [*texts, Phrase()], strict=True)
    return [say("plot.lead.part", language, name=name, points=size, text=text) for name, size, text in listed]


def _sizes(figure: LeadFigure, language: Language) -> list[Phrase]:
    """Say the points of the rows with one decimal, the parts adding up to the lead; only nothing is said to be 0."""
    parts = rounded_parts([step.points for step in figure.steps], 1)
    exact = [*(step.points for step in figure.steps), figure.ranking.lead]
    return [
        isolated(number(shown, 1, signed=True), language) if shown else amount(shown, language, abs(size))
        for shown, size in zip([*parts, round(sum(parts), 1)], exact, strict=True)
    ]


@rows.register
def _(figure: LeadFigure) -> list[dict[str, Cell]]:
    ahead = {"first": figure.first, "second": figure.second}
    return [
        {**ahead, "criterion": part.criterion, "points": part.points, "text": _support(figure.case, part)}
        for part in figure.ranking.lead_parts
    ]


# --- drawing ------------------------------------------------------------------------------------


@height.register
def _(figure: LeadFigure, pen: Pen) -> float:
    row = 0.55 + row_lines(pen, _names(figure, pen.language))
    around = legend_height(pen, _legend(figure, pen.language)) + caption_height(pen, _caption(figure, pen.language))
    return pen.line * (row * (len(figure.steps) + 1) + 2) + around


def _legend(figure: LeadFigure, language: Language) -> list[str]:
    return [
        say("plot.lead.for", language, option=short(figure.case, option)) for option in (figure.first, figure.second)
    ]


@draw.register
def _(figure: LeadFigure, board: Board) -> None:
    pen, ax, steps = board.pen, board.axes()[0], figure.steps
    looks = [board.look(option) for option in (figure.first, figure.second)]
    board.rows(ax, _names(figure, pen.language))
    end = _axis(figure, board, ax)
    bars = [(step.start, step.points) for step in steps] + [(0.0, figure.ranking.lead)]
    for place, ((start, size), said_size) in enumerate(zip(bars, _sizes(figure, pen.language), strict=True)):
        look, own = looks[size < 0], place < len(steps) and steps[place].count == 1
        colour = look.colour if own else ramp(4)[3] if place < len(steps) else INK
        hatch = look.hatch if own else ""
        ax.barh(place, size, left=start, height=0.62, color=colour, hatch=hatch, edgecolor="white", zorder=2)
        text, bold = pen.written(said_size), place == len(steps)
        board.write(ax, max(start, start + size), place, text, towards="end", gap=_GAP, bold=bold)
    for place, step in enumerate(steps):
        ax.plot([step.end] * 2, [place - 0.31, place + 1.31], color=GREY, linewidth=0.8, zorder=1)
        if step.support:
            text = say(f"plot.lead.text.{step.support}", pen.language)
            board.write(ax, end, place, pen.written(text), towards="end", gap=_GAP, scale=_SMALL, color=GREY)
    board.caption(ax, _caption(figure, pen.language))
    board.key(ax, [swatch(look) for look in looks], _legend(figure, pen.language))


def _axis(figure: LeadFigure, board: Board, ax: "Axes") -> float:
    """Let the axis hold all steps and the numbers beyond them; return where it ends."""
    ends: Sequence[float] = [0.0, *(step.end for step in figure.steps)]
    low, high = min(ends), max(ends)
    length = max(high - low, 1.0)
    marks = ticks(low, low + length)
    ax.axvline(0, color=GREY, linewidth=1.0, zorder=1)
    end = low + max(length * (1 + _ROOM), _length(figure, board.pen, low))
    board.horizontal(ax, low, end, marks, digits=decimals(marks))
    return end


def _length(figure: LeadFigure, pen: Pen, low: float) -> float:
    """Return how long the axis is if every number at the end of a bar stands on it."""
    numbers = [pen.width(pen.written(size), bold=True) + 2 * _GAP for size in _sizes(figure, pen.language)]
    names = max(pen.width(line) for name in _names(figure, pen.language) for line in pen.lines(name, LABELS * pen.room))
    texts = [say(f"plot.lead.text.{step.support}", pen.language) for step in figure.steps if step.support]
    beside = max((pen.width(pen.written(text), _SMALL) for text in texts), default=0.0)
    axis = max(2 * max(numbers), pen.room - names - beside - 4 * _GAP)
    ends = [*(max(step.start, step.end) for step in figure.steps), max(0.0, figure.ranking.lead)]
    return max((end - low) / (1 - number / axis) for end, number in zip(ends, numbers, strict=True))
