"""How far each judgement by itself moves the lead of the first option over the second."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.judgement_change import JudgementChange, JudgementSensitivity
from analysis.plots.board import LABELS, Board, caption_height, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import amount, decimals, judgement, ticks
from analysis.plots.palette import GREY, INK, PALE, Look, readable_on, swatch
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import names, points, short, span
from analysis.present.dispatch import Cell
from analysis.text import Phrase, say, series
from model.noun import Language
from model.score import EXACT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SHOWN = 12  # bars
_ROOM = 0.12  # of the length of the bars, on each side, at least: what a number at the end of a bar needs
_ABOVE = 0.9  # rows above the bars, for the name of the line of the lead now
_LENGTH = 10.0  # points: of an axis on which nothing moves
_BESIDE = 2.0  # of the size of plain text: what else stands beside the axes
_SMALL = 0.84  # of the size of plain text
_HATCH = "\\" * 6  # the other way than those of options
_GAP = 4  # points between the end of a bar and its number
_LIGHT: dict[str, Any] = {"facecolor": "white", "alpha": 0.85, "edgecolor": "none", "pad": 0.6}  # behind a number


@dataclass(frozen=True, slots=True, kw_only=True)
class TornadoFigure(FigureData):
    """The judgements that move the lead, widest first; points.

    `moving` counts all that move it; `hidden` those that put another option first by themselves but have no bar.
    """

    name: ClassVar[str] = "tornado"
    result: JudgementSensitivity
    bars: tuple[JudgementChange, ...]
    moving: int
    hidden: int


def tornado_figure(result: JudgementSensitivity) -> TornadoFigure:
    """Return the numbers of the figure."""
    moving = [item for item in result.judgements if item.swing > EXACT]  # widest first
    bars = tuple(moving[:_SHOWN])
    hidden = result.within_range - sum(item.within_range for item in bars)
    return TornadoFigure(case=result.case, result=result, bars=bars, moving=len(moving), hidden=hidden)


def plot_tornado(
    result: JudgementSensitivity, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the lead at both ends of the range of each judgement; on `ax`, which is cleared first, or on its own."""
    return plotted(tornado_figure, result, ax, language, style)


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: TornadoFigure, language: Language) -> Words:
    title = _title(figure.result, language)
    bars = [
        say("plot.tornado.bar", language, name=name, low=min(_leads(item)), high=max(_leads(item)))
        for name, item in zip(_names(figure, language), figure.bars, strict=True)
    ]
    lead = amount(figure.result.lead, language)
    listed = series(bars or [say("plot.tornado.still", language)], language, ";")
    return about(
        figure,
        language,
        title=title,
        subtitle=_subtitle(figure, language),
        alt=say("plot.tornado.alt", language, lead=lead, bars=listed),
        weightings=[figure.result.weighting],
    )


def _title(result: JudgementSensitivity, language: Language) -> Phrase:
    """Say how many judgements by themselves change who is first, and how many bring a tie where there is none."""
    count, total = result.within_range, len(result.judgements)
    margin = points(result.case.tie_margin, language, predicate=True)
    ties, tied = Phrase(), result.lead <= result.case.tie_margin + EXACT
    if not tied and result.case.tie_margin > 0:
        key = "plot.tornado.ties" if result.to_a_tie or count else "plot.tornado.ties_none"
        ties = say(key, language, ties=result.to_a_tie, total=total, margin=margin)
    first = short(result.case, result.first)
    said = say(
        "plot.tornado.some" if count else "plot.tornado.none",
        language,
        opening=_opening(result, language) if tied else Phrase(),
        count=count,
        total=total,
        first=first,
        ties=ties,
    )
    return Phrase(said[0].upper() + said[1:])


def _opening(result: JudgementSensitivity, language: Language) -> Phrase:
    """Say that the first are level, or within the tie margin."""
    case = result.case
    if len(result.firsts) > 1:
        return say("plot.tornado.level", language, options=names(case, result.firsts, language))
    return say("plot.tornado.tie", language, **_pair(result), lead=amount(result.lead, language))


def _subtitle(figure: TornadoFigure, language: Language) -> Phrase:
    """Say what a bar is, and what is not drawn."""
    more, hidden = Phrase(), Phrase()
    if figure.moving > len(figure.bars):
        more = say("plot.tornado.more", language, shown=len(figure.bars), moving=figure.moving)
    if figure.hidden:
        hidden = say("plot.tornado.hidden", language, hidden=figure.hidden)
    return say("plot.tornado.subtitle", language, **_pair(figure.result), more=more, hidden=hidden)


def _pair(result: JudgementSensitivity) -> dict[str, Any]:
    return {"first": short(result.case, result.first), "second": short(result.case, result.second)}


def _caption(result: JudgementSensitivity, language: Language) -> Phrase:
    return say("plot.tornado.axis", language, **_pair(result))


def _names(figure: TornadoFigure, language: Language) -> list[Phrase]:
    return [judgement(figure.case, item.option, item.criterion, language) for item in figure.bars]


def _row_names(figure: TornadoFigure, language: Language) -> list[Phrase]:
    """Name the judgements, each with its range."""
    return [
        say("plot.tornado.name", language, name=name, range=span(item.low, item.high, language))
        for name, item in zip(_names(figure, language), figure.bars, strict=True)
    ]


def _leads(item: JudgementChange) -> tuple[float, float]:
    return item.lead_at_low, item.lead_at_high


@rows.register
def _(figure: TornadoFigure) -> list[dict[str, Cell]]:
    return [
        {
            "option": item.option,
            "criterion": item.criterion,
            "low": item.low,
            "high": item.high,
            "lead_at_low": item.lead_at_low,
            "lead_at_high": item.lead_at_high,
            "lead_now": figure.result.lead,
            "changes_first": str(item.within_range).lower(),
        }
        for item in figure.result.judgements
    ]


# --- drawing ------------------------------------------------------------------------------------


@height.register
def _(figure: TornadoFigure, pen: Pen) -> float:
    named: Sequence[str] = _row_names(figure, pen.language) or [""]
    keys = [name for name, _ in _key(figure, pen.language, {})]
    legend = legend_height(pen, keys) if keys else 0.0
    around = legend + caption_height(pen, _caption(figure.result, pen.language))
    return pen.line * ((0.3 + row_lines(pen, named)) * (max(len(named), 2) + _ABOVE) + 2.5) + around


@draw.register
def _(figure: TornadoFigure, board: Board) -> None:
    pen, ax, result = board.pen, board.axes()[0], figure.result
    board.rows(ax, _row_names(figure, pen.language) or [""])
    _axis(figure, board, ax)
    looks = {option: board.look(option) for option in (result.first, result.second)}
    for place, item in enumerate(figure.bars):
        _bar(board, ax, place, item, looks[item.option])
    if figure.bars:
        _numbers(figure, board, ax, looks)
    else:
        still = say("plot.tornado.still", pen.language)
        board.write(ax, sum(ax.get_xlim()) / 2, 0.7, pen.wrapped(still, 0.9 * pen.room), color=GREY, bbox=_LIGHT)
    lead = say("plot.tornado.now", pen.language, lead=amount(result.lead, pen.language))
    ax.set_ylim(max(len(figure.bars), 2) - 0.5, -0.5 - _ABOVE)
    board.write(ax, result.lead, -0.5 - _ABOVE / 2, pen.written(lead), towards="end", gap=4, color=GREY)
    board.caption(ax, _caption(result, pen.language))
    if named := _key(figure, pen.language, looks):
        board.key(ax, [mark for _, mark in named], [name for name, _ in named])


def _bar(board: Board, ax: "Axes", place: int, item: JudgementChange, look: Look) -> None:
    """Draw one judgement: its bar, and what of it lies beyond 0."""
    low, high = sorted(_leads(item))
    ax.barh(place, high - low, left=low, height=0.62, color=look.colour, hatch=look.hatch, edgecolor="white", zorder=2)
    if item.within_range:
        ax.barh(place, -low, left=low, height=0.62, color="white", edgecolor=look.colour, hatch=_HATCH, zorder=3)


def _numbers(figure: TornadoFigure, board: Board, ax: "Axes", looks: dict[str, Look]) -> None:
    """Write the leads at the ends of bars; one that would stand on the line of 0 stands in its bar, or beyond it."""
    pen, unit, settings = board.pen, _unit(figure, board.pen, ax), {"scale": _SMALL, "zorder": 4, "bbox": _LIGHT}
    for place, item in enumerate(figure.bars):
        low, high = sorted(_leads(item))
        bold, number, colour = item.within_range, pen.number(low, 1), looks[item.option].colour
        board.write(ax, high, place, pen.number(high, 1), towards="end", gap=_GAP, **settings)
        wide = (pen.width(number, _SMALL, bold=bold) + 2 * _GAP) * unit
        at, towards, more = low, "start", dict[str, Any]()
        if 0 <= low < wide and low + wide < figure.result.lead:  # the bar reaches at least to the lead now
            towards, back = "end", {"facecolor": colour, "edgecolor": "none", "pad": 1}
            more = {"bbox": back, "color": readable_on(colour)}
        elif 0 <= low < wide:
            at = 0.0
        board.write(ax, at, place, number, towards=towards, gap=_GAP, bold=bold, **settings | more)


def _unit(figure: TornadoFigure, pen: Pen, ax: "Axes") -> float:
    """Return how much of the lead a point on the paper is, at most."""
    low, high = sorted(ax.get_xlim())
    return (high - low) / _length(figure, pen)


def _length(figure: TornadoFigure, pen: Pen) -> float:
    """Return the length of the axis in points, at least: beside it stand the names of the rows."""
    lines = [line for name in _row_names(figure, pen.language) for line in pen.lines(name, LABELS * pen.room)]
    return pen.room - max((pen.width(line) for line in lines), default=0.0) - _BESIDE * pen.size


def _room(figure: TornadoFigure, pen: Pen) -> float:
    """Return what a number at the end of a bar needs on each side, as a share of the bars and what is between them."""
    numbers = [pen.number(lead, 1) for item in figure.bars for lead in _leads(item)]
    wide = max((pen.width(number, _SMALL, bold=True) for number in numbers), default=0.0) + 2 * _GAP
    return max(_ROOM, wide / max(_length(figure, pen) - 2 * wide, wide))


def _axis(figure: TornadoFigure, board: Board, ax: "Axes") -> None:
    """Let the axis hold all bars, 0 and the tie margin; mark 0, the lead now and what counts as a tie."""
    result, margin = figure.result, figure.case.tie_margin
    ends = [0.0, -margin, margin, result.lead, *(lead for item in figure.bars for lead in _leads(item))]
    low, high = min(ends), max(ends)
    if high - low < EXACT:
        low, high = low - _LENGTH / 2, high + _LENGTH / 2
    marks, room = ticks(low, high), _room(figure, board.pen) * (high - low)
    board.horizontal(ax, low - room, high + room, marks, digits=decimals(marks))
    if margin:
        ax.axvspan(-margin, margin, color=PALE, alpha=0.45, linewidth=0, zorder=0.5)
    ax.axvline(0, color=INK, linewidth=1.4, zorder=3.5)
    ax.axvline(result.lead, color=GREY, linewidth=1.4, linestyle=(0, (4, 2)), zorder=3.5)


def _key(figure: TornadoFigure, language: Language, looks: dict[str, Look]) -> list[tuple[str, Any]]:
    """Return what the marks mean; without looks, the words alone."""
    from matplotlib.patches import Patch

    result, margin = figure.result, figure.case.tie_margin
    entries: list[tuple[str, Any]] = []
    for option in (result.first, result.second):
        if any(item.option == option for item in figure.bars):
            look = looks.get(option)
            mark = swatch(look) if look else None
            entries.append((say("plot.tornado.of", language, option=short(figure.case, option)), mark))
    if any(item.within_range for item in figure.bars):
        second = short(figure.case, result.second)
        mark = Patch(facecolor="white", edgecolor=GREY, hatch=_HATCH)
        entries.append((say("plot.tornado.beyond", language, option=second), mark))
    if margin:
        mark = Patch(facecolor=PALE, alpha=0.45)
        within = points(margin, language, predicate=True)
        entries.append((say("plot.tornado.band", language, margin=within), mark))
    return entries
