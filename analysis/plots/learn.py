"""What learning is worth before choosing: everything, all that inquiry could tell, and single things."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.learning import Item, Learning
from analysis.plots.board import Board, caption_height, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import amount, decimals, ticks
from analysis.plots.palette import GREY, INK, PALE
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import names
from analysis.present.dispatch import Cell
from analysis.present.learning import item_name, source_words
from analysis.present.smaa import share_words
from analysis.text import Phrase, say, series
from model.information import Gain
from model.noun import Language
from model.score import EXACT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SHOWN = 12  # single things
_ROOM = 0.24  # of the length of the axis: what the number at the end of a bar needs
_BEFORE = 0.03  # of the length of the axis: what a mark at 0 needs before it
_LENGTH = 1.0  # points: of an axis on which nothing is worth anything
_ERRORS = 2  # standard errors to each side of the end of a bar
_SMALL = 0.84  # of the size of plain text
# Colour and hatch of what is learnt; what cannot be asked for by itself is paler.
_LOOKS = {
    "everything": (PALE, ""),
    "inquiry": (GREY, ""),
    "judgement": ("#16324f", ""),
    "criterion": ("#8fb3d1", "///"),
    "factor": ("#c9dcec", "..."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What learning `item` is worth, or without one everything or all that inquiry could tell."""

    kind: str
    item: Item | None
    gain: Gain


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnFigure(FigureData):
    """What is worth learning, from the whole down; `worth` counts the single things that are worth anything.

    A criterion with only one judgement that varies, and that could be learnt, is the same as that judgement.
    """

    name: ClassVar[str] = "learn"
    result: Learning
    bars: tuple[Bar, ...]
    worth: int


def learn_figure(result: Learning) -> LearnFigure:
    """Return the numbers of the figure."""
    single = [
        Bar(kind=item.kind, item=item, gain=item.gain)
        for item in result.items
        if item.gain.points > EXACT and not (item.kind == "criterion" and item.judgements == item.before == 1)
    ]
    whole = [Bar(kind="everything", item=None, gain=result.everything)] if result.draws else []
    if result.apart and result.of("judgement"):
        whole.append(Bar(kind="inquiry", item=None, gain=result.inquiry))
    bars = (*whole, *single[:_SHOWN])
    return LearnFigure(case=result.case, result=result, bars=bars, worth=len(single))


def plot_learn(
    result: Learning, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw what learning is worth, in points; on `ax`, or on a figure of its own."""
    return plotted(learn_figure, result, ax, language, style)


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: LearnFigure, language: Language) -> Words:
    result, title = figure.result, _title(figure.result, language)
    bars = [
        say("plot.learn.bar", language, name=name, worth=_worth(bar, language))
        for name, bar in zip(_names(figure, language), figure.bars, strict=True)
    ]
    more = Phrase()
    if figure.worth > _SHOWN:
        more = say("plot.learn.more", language, shown=_SHOWN, worth=figure.worth)
    listed = series(bars or [say("plot.learn.still", language)], language, ";")
    return about(
        figure,
        language,
        title=title,
        subtitle=say("plot.learn.subtitle", language, first=names(result.case, [result.first], language), more=more),
        alt=say("plot.learn.alt", language, bars=listed),
        notes=source_words(result, language),
    )


def _title(result: Learning, language: Language) -> Phrase:
    """Say what to find out first, and whether only as a sign of something else."""
    if not result.draws:
        return say("plot.learn.still", language)
    if not result.to_learn:
        return say("plot.learn.none", language)
    item = result.to_learn[0]
    words = {
        "name": item_name(result, item, language),
        "changes": share_words(item.gain.changes, language, exact=True),
        "points": amount(item.gain.points, language),
    }
    alone, cause = item.alone or 0.0, result.sign_of(item)
    if alone >= item.gain.points / 2:
        return say("plot.learn.title", language, **words)
    above = Phrase() if cause is None else say("plot.learn.above", language, factor=item_name(result, cause, language))
    key = "plot.learn.title_only" if alone <= EXACT else "plot.learn.title_through"
    return say(key, language, **words, above=above)


def _names(figure: LearnFigure, language: Language) -> list[Phrase]:
    """Name the rows; a judgement by criterion and option."""
    result = figure.result
    return [
        say(f"plot.learn.row_{bar.kind}", language)
        if bar.item is None
        else say("learn.cause_name", language, factor=item_name(result, bar.item, language))
        if bar.kind == "factor"
        else item_name(result, bar.item, language)
        for bar in figure.bars
    ]


def _worth(bar: Bar, language: Language) -> Phrase:
    """Say the points, and how often the choice changes."""
    sampled = bar.gain.error > 0
    changes = share_words(bar.gain.changes, language, exact=not sampled)
    return say("plot.learn.worth", language, points=amount(bar.gain.points, language), changes=changes)


def _alone(bar: Bar) -> float | None:
    """Return what a judgement is worth by itself, where that is less."""
    if bar.item is None or bar.item.alone is None or bar.gain.points - bar.item.alone < EXACT:
        return None
    return bar.item.alone


@rows.register
def _(figure: LearnFigure) -> list[dict[str, Cell]]:
    return [
        {
            "kind": bar.kind,
            "option": bar.item.option if bar.item else "",
            "name": bar.item.name if bar.item else "",
            "points": bar.gain.points,
            "standard_error": bar.gain.error,
            "changes": bar.gain.changes,
            "changes_error": bar.gain.changes_error,
            "points_alone": bar.item.alone if bar.item and bar.item.alone is not None else "",
        }
        for bar in figure.bars
    ]


# --- drawing ------------------------------------------------------------------------------------


@height.register
def _(figure: LearnFigure, pen: Pen) -> float:
    named = _names(figure, pen.language) or [Phrase()]
    keys = [name for name, _ in _key(figure, pen.language)]
    legend = legend_height(pen, keys) if keys else 0.0
    around = legend + caption_height(pen, say("plot.learn.axis", pen.language))
    return pen.line * ((0.3 + row_lines(pen, named)) * max(len(named), 2) + 2.5) + around


@draw.register
def _(figure: LearnFigure, board: Board) -> None:
    pen, ax = board.pen, board.axes()[0]
    if not figure.bars:
        board.message(ax, say("plot.learn.still", pen.language))
        return
    board.rows(ax, _names(figure, pen.language))
    most = max(bar.gain.points + _ERRORS * bar.gain.error for bar in figure.bars) or _LENGTH
    marks = ticks(0.0, most)
    board.horizontal(ax, -_BEFORE * most, (1 + _ROOM) * most, marks, digits=decimals(marks))
    for place, bar in enumerate(figure.bars):
        _draw_bar(board, ax, place, bar)
    ax.set_ylim(max(len(figure.bars), 2) - 0.5, -0.5)
    board.caption(ax, say("plot.learn.axis", pen.language))
    if keys := _key(figure, pen.language):
        board.key(ax, [mark for _, mark in keys], [name for name, _ in keys])


def _draw_bar(board: Board, ax: "Axes", place: int, bar: Bar) -> None:
    """Draw the points, twice their standard error to each side, and what a judgement is worth by itself."""
    colour, hatch = _LOOKS[bar.kind]
    points, around = bar.gain.points, _ERRORS * bar.gain.error
    ax.barh(place, points, height=0.62, color=colour, hatch=hatch, edgecolor="white", zorder=2)
    if around:
        board.range(ax, place, max(0.0, points - around), points + around)
    alone = _alone(bar)
    if alone is not None:
        ax.plot([alone], [place], **_MARK, zorder=4, clip_on=False)
    text = board.pen.written(_worth(bar, board.pen.language))
    board.write(ax, points + around, place, text, towards="end", gap=6, scale=_SMALL)


_MARK: dict[str, Any] = {
    "marker": "D",
    "markersize": 6,
    "markerfacecolor": "white",
    "markeredgecolor": INK,
    "linestyle": "",
}


def _key(figure: LearnFigure, language: Language) -> list[tuple[str, Any]]:
    """Return what the colours and the mark mean, as far as they are there."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    entries: list[tuple[str, Any]] = []
    for kind in ("judgement", "criterion", "factor"):
        if any(bar.kind == kind for bar in figure.bars):
            colour, hatch = _LOOKS[kind]
            mark = Patch(facecolor=colour, hatch=hatch, edgecolor="white")
            entries.append((say(f"plot.learn.of_{kind}", language), mark))
    if any(_alone(bar) is not None for bar in figure.bars):
        entries.append((say("plot.learn.alone", language), Line2D([], [], **_MARK)))
    return entries
