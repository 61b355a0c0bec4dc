"""How the options score in each state of the world, and who is first there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.plots.board import Board, caption_height, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import decimals, ends, percent, ticks
from analysis.plots.palette import GREY, PALE
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about, option_counts
from analysis.present.common import points, short
from analysis.present.dispatch import Cell
from analysis.ranking import Ranking
from analysis.text import Phrase, said, say, series
from analysis.world_states import InWorld, Worlds
from model.faults import CaseError, Fault
from model.noun import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SMALL = 0.84  # of the size of plain text
_END = 0.2  # of the width of a figure, at most, for the words at the end of a row


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldsFigure(FigureData):
    """Scores of the options in each state, in points of 100; options in the order of the case."""

    name: ClassVar[str] = "worlds"
    result: Worlds


def worlds_figure(result: Worlds) -> WorldsFigure:
    """Return the numbers of the figure.

    Raises CaseError for a case without states of the world.
    """
    if not result.worlds:
        raise CaseError((Fault(kind="no_worlds", file=result.case.name),))
    return WorldsFigure(case=result.case, result=result)


def plot_worlds(
    result: Worlds, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the scores in each state of the world; on `ax`, or on a figure of its own."""
    return plotted(worlds_figure, result, ax, language, style)


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: WorldsFigure, language: Language) -> Words:
    listed = [
        say("plot.worlds.row", language, name=name, words=_end(figure, item, language))
        for name, item in zip(_names(figure, language), figure.result.worlds, strict=True)
    ]
    return about(
        figure,
        language,
        title=_title(figure, language),
        subtitle=say("plot.worlds.subtitle", language),
        alt=say("plot.worlds.alt", language, rows=series(listed, language, ";")),
        weightings=[figure.result.weighting],
    )


def _title(figure: WorldsFigure, language: Language) -> Phrase:
    """Say who is first in how many states, in how many of them in a tie, and what the best choice costs at most."""
    result, counts = figure.result, dict[str, int]()
    for item in result.worlds:
        top = item.ranking.standings[0].option
        counts[top] = counts.get(top, 0) + 1
    total, tied = len(result.worlds), sum(bool(item.ranking.standings[0].tied_with) for item in result.worlds)
    ties = say("plot.worlds.ties", language, count=tied) if tied else Phrase()
    if len(counts) == 1:
        return say("plot.worlds.all", language, option=short(figure.case, next(iter(counts))), total=total, ties=ties)
    listed = option_counts(figure.case, counts, "plot.worlds.count", language)
    best = result.options.index(result.minimax)
    regret = say(
        "plot.worlds.regret",
        language,
        option=short(figure.case, result.minimax),
        most=points(result.largest_regret[best], language),
    )
    return say("plot.worlds.some", language, listed=listed, total=total, ties=ties, regret=regret)


def _names(figure: WorldsFigure, language: Language) -> list[Phrase]:
    """Name the states, each with its probability."""
    names = {item.id: item.name for item in figure.case.worlds}
    titles = said([names[item.world] for item in figure.result.worlds], language)
    return [
        say("plot.worlds.name", language, name=title, chance=percent(100 * item.probability, language))
        for title, item in zip(titles, figure.result.worlds, strict=True)
    ]


def _end(figure: WorldsFigure, item: InWorld, language: Language) -> Phrase:
    """Say by how much the first leads, and whether that is a tie."""
    top, second = item.ranking.standings[:2]
    key = "plot.worlds.end_level" if second.rank == 1 else "plot.worlds.end_tie" if top.tied_with else "plot.worlds.end"
    return say(key, language, lead=points(item.ranking.lead, language, figure.case.tie_margin, predicate=True))


@rows.register
def _(figure: WorldsFigure) -> list[dict[str, Cell]]:
    return [
        {
            "world": item.world,
            "probability": item.probability,
            "option": option,
            "score": item.ranking.score(option),
            "regret": regret,
            "tie_first": option in _tied_first(item.ranking),
        }
        for item in figure.result.worlds
        for option, regret in zip(figure.result.options, item.regret, strict=True)
    ]


def _tied_first(ranking: Ranking) -> tuple[str, ...]:
    """Return the options that are tied for the first place, none if one leads clearly."""
    top = ranking.standings[0]
    return (top.option, *top.tied_with) if top.tied_with else ()


# --- drawing ------------------------------------------------------------------------------------


@height.register
def _(figure: WorldsFigure, pen: Pen) -> float:
    ends = [len(pen.lines(_end(figure, item, pen.language), _END * pen.room, _SMALL)) for item in figure.result.worlds]
    row = 0.8 * pen.line + max(pen.line * row_lines(pen, _names(figure, pen.language)), pen.height(_SMALL, max(ends)))
    around = legend_height(pen, _legend(figure, pen.language)) + caption_height(pen, _axis(figure, pen.language))
    return row * len(figure.result.worlds) + around + 2 * pen.line


def _axis(figure: WorldsFigure, language: Language) -> Phrase:
    low, high = _ends(figure)
    return say("plot.worlds.axis", language, low=low, high=high)


def _legend(figure: WorldsFigure, language: Language) -> list[Phrase]:
    return said([short(figure.case, option) for option in figure.result.options], language)


@draw.register
def _(figure: WorldsFigure, board: Board) -> None:
    from matplotlib.lines import Line2D

    pen, ax, result = board.pen, board.axes()[0], figure.result
    board.rows(ax, _names(figure, pen.language))
    low, high = _ends(figure)
    marks = ticks(low, high)
    board.horizontal(ax, low, high, marks, digits=decimals(marks))
    for place, item in enumerate(result.worlds):
        scores = [item.ranking.score(option) for option in result.options]
        ax.plot([min(scores), max(scores)], [place, place], color=PALE, linewidth=2.5, zorder=1)
        for option, score in zip(result.options, scores, strict=True):
            look = board.look(option)
            style: dict[str, Any] = {"color": look.colour, "marker": look.marker, "markeredgecolor": "white"}
            ax.plot(score, place, markersize=10, zorder=3, clip_on=False, **style)
        wrapped = pen.wrapped(_end(figure, item, pen.language), _END * pen.room, _SMALL)
        board.write(ax, high, place, wrapped, towards="end", gap=6, scale=_SMALL, color=GREY)
    board.caption(ax, _axis(figure, pen.language))
    keys = [
        Line2D([], [], color=look.colour, marker=look.marker, linestyle="none", markersize=8)
        for look in (board.look(option) for option in result.options)
    ]
    board.key(ax, keys, _legend(figure, pen.language))


def _ends(figure: WorldsFigure) -> tuple[float, float]:
    result = figure.result
    scores = [item.ranking.score(option) for item in result.worlds for option in result.options]
    return ends(min(scores), max(scores))
