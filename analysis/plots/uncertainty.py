"""How scores and the lead spread when every judgement is drawn from its range, on given weights."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from analysis.plots.board import Board, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import decimals, ticks
from analysis.plots.palette import GREY, INK, PALE
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import names, points, short
from analysis.present.dispatch import Cell
from analysis.present.ranking.words import lead_span
from analysis.ranges import Interval, drawn_together
from analysis.ranking import Ranking
from analysis.text import number, said, say, series
from model.noun import Language
from model.score import EXACT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_BIN = 2.0  # points of score to a bar
_BARS = 45  # of the lead, at most
_STEPS = (0.0001, 0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)  # points of lead to a bar
_PARTS = (0.25, 0.5, 1.0)  # of the tie margin to a bar
_FALL = 0.85  # of a row: the height of its tallest bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The score of one option: the share of the draws in each bin of 2 points from 0 to 100."""

    option: str
    score: float
    range: Interval
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UncertaintyFigure(FigureData):
    """Spreads of the scores, by rank, and of the lead of the first over the second.

    `edges` bound the bins of the lead, `lead_shares` are the shares of the draws in them; `level` is the share in which
    the two are level, `ahead` that in which the first is ahead of the second, `clear` that in which it is so by more
    than the tie margin, `behind` that in which the second is ahead by more than that. Without draws, where nothing
    varies, they are empty and 0.
    """

    name: ClassVar[str] = "uncertainty"
    ranking: Ranking
    draws: int
    spreads: tuple[Spread, ...]
    edges: tuple[float, ...]
    lead_shares: tuple[float, ...]
    level: float
    ahead: float
    clear: float
    behind: float


def uncertainty_figure(result: Ranking) -> UncertaintyFigure:
    """Return the numbers of the figure, from the same draws as the ranges of the ranking."""
    case = result.case
    scores = drawn_together(case, result.weighting) if result.ranges.draws else np.empty((len(case.ranked), 0))
    place = {option.id: index for index, option in enumerate(case.ranked)}
    spreads = [
        Spread(
            option=item.option,
            score=item.score,
            range=result.ranges.of(item.option),
            shares=_shares(scores[place[item.option]], np.arange(0, 100 + _BIN, _BIN)),
        )
        for item in result.standings
    ]
    first, second = (scores[place[item.option]] for item in result.standings[:2])
    lead = first - second
    edges = _edges(lead, case.tie_margin)
    count = max(lead.size, 1)
    return UncertaintyFigure(
        case=case,
        ranking=result,
        draws=result.ranges.draws,
        spreads=tuple(spreads),
        edges=tuple(edges.tolist()),
        lead_shares=_shares(lead, edges),
        level=float(np.count_nonzero(np.abs(lead) <= EXACT) / count),
        ahead=float(np.count_nonzero(lead > EXACT) / count),
        clear=float(np.count_nonzero(lead > case.tie_margin + EXACT) / count),
        behind=float(np.count_nonzero(lead < -case.tie_margin - EXACT) / count),
    )


def plot_uncertainty(
    result: Ranking, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the spreads of scores and of the lead; on `ax`, or on a figure of its own."""
    return plotted(uncertainty_figure(result), ax, language, style)


def _shares(drawn: NDArray[np.float64], edges: NDArray[np.float64]) -> tuple[float, ...]:
    """Return the share of the draws in each bin; those that rounding puts beyond an end count in its bin."""
    if not drawn.size:
        return ()
    counts, _ = np.histogram(np.clip(drawn, edges[0], edges[-1]), edges)
    return tuple((counts / drawn.size).tolist())


def _edges(lead: NDArray[np.float64], margin: float) -> NDArray[np.float64]:
    """Return bins over all draws of the lead, of a round width, or one that fits the tie margin; one ends at 0."""
    if not lead.size:
        return np.empty(0)
    low, high = min(float(lead.min()), 0.0), max(float(lead.max()), 0.0)
    steps = tuple(margin * part for part in _PARTS) if margin else _STEPS
    step = next((step for step in steps if (high - low) / step <= _BARS), steps[-1])
    return step * np.arange(np.floor(low / step), max(np.ceil(high / step), np.floor(low / step) + 1) + 1)


# --- words ----------------------------------------------------------------------------------------


@words.register
def _(figure: UncertaintyFigure, language: Language) -> Words:
    case, result = figure.case, figure.ranking
    first, second = (names(case, [item.option], language) for item in result.standings[:2])
    margin = points(case.tie_margin, language)
    values = {"first": first, "second": second, "margin": margin, "ahead": figure.ahead, "clear": figure.clear}
    title = say(f"plot.uncertainty.{_finding(figure)}", language, **values)
    spreads = [
        say(
            "plot.uncertainty.spread",
            language,
            option=short(case, spread.option),
            low=number(spread.range.low),
            high=number(spread.range.high),
        )
        for spread in figure.spreads
    ]
    lead = lead_span(result.ranges.lead, language)
    alt = say("plot.uncertainty.alt", language, title=title, spreads=series(spreads, language), lead=lead)
    return about(
        figure,
        language,
        title=title,
        subtitle=say("plot.uncertainty.subtitle", language),
        alt=alt,
        weightings=[result.weighting],
        ranges=[result.ranges],
    )


def _finding(figure: UncertaintyFigure) -> str:
    """Return which title holds."""
    if not figure.draws:
        return "none"
    return "level" if figure.level == 1 else "title_margin" if figure.case.tie_margin else "title"


@rows.register
def _(figure: UncertaintyFigure) -> list[dict[str, Cell]]:
    of_scores: list[dict[str, Cell]] = [
        {"of": spread.option, "from": place * _BIN, "to": (place + 1) * _BIN, "share": share}
        for spread in figure.spreads
        for place, share in enumerate(spread.shares)
    ]
    of_lead: list[dict[str, Cell]] = [
        {"of": "lead", "from": low, "to": high, "share": share}
        for low, high, share in zip(figure.edges[:-1], figure.edges[1:], figure.lead_shares, strict=True)
    ]
    return of_scores + of_lead


# --- the drawing ----------------------------------------------------------------------------------


def _row_names(figure: UncertaintyFigure, language: Language) -> list[str]:
    return list(said([short(figure.case, spread.option) for spread in figure.spreads], language))


def _clear_names(figure: UncertaintyFigure, language: Language) -> list[str]:
    """Say how often the second option is clearly ahead, and how often the first."""
    first, second = (short(figure.case, item.option) for item in figure.ranking.standings[:2])
    pairs = ((second, figure.behind), (first, figure.clear))
    return [say("plot.uncertainty.ahead", language, option=option, share=share) for option, share in pairs]


def _heights(figure: UncertaintyFigure, pen: Pen) -> tuple[float, float]:
    row = max(2.2, row_lines(pen, _row_names(figure, pen.language)) + 0.4)
    return pen.line * (row * len(figure.spreads) + 1), pen.line * 4.5


@height.register
def _(figure: UncertaintyFigure, pen: Pen) -> float:
    if not figure.draws:
        return 4 * pen.line
    return sum(_heights(figure, pen)) + legend_height(pen, _clear_names(figure, pen.language)) + 6 * pen.line


@draw.register
def _(figure: UncertaintyFigure, board: Board) -> None:
    if not figure.draws:
        board.message(board.axes()[0], say("plot.uncertainty.message", board.pen.language))
        return
    above, below = board.axes(2, 1, gridspec_kw={"height_ratios": _heights(figure, board.pen)})
    _draw_scores(figure, board, above)
    _draw_lead(figure, board, below)


def _draw_scores(figure: UncertaintyFigure, board: Board, ax: "Axes") -> None:
    board.rows(ax, _row_names(figure, board.pen.language))
    board.horizontal(ax, 0, 100, (0, 25, 50, 75, 100))
    tallest = max(max(spread.shares) for spread in figure.spreads)
    starts = _BIN * np.arange(len(figure.spreads[0].shares))
    for place, spread in enumerate(figure.spreads):
        look, tall = board.look(spread.option), -_FALL * np.array(spread.shares) / tallest
        base = np.full(len(starts), place + 0.35)
        ax.bar(starts, tall, _BIN, base, align="edge", color=look.colour, alpha=0.75, linewidth=0, zorder=2)
        if spread.range.varies:
            board.range(ax, place + 0.35, spread.range.low, spread.range.high)
        ax.plot([spread.score], [place + 0.35], marker=look.marker, color=INK, markersize=6, zorder=4)
    board.caption(ax, say("plot.uncertainty.scores", board.pen.language))


def _draw_lead(figure: UncertaintyFigure, board: Board, ax: "Axes") -> None:
    pen, margin, case = board.pen, figure.case.tie_margin, figure.case
    if figure.level == 1:
        level = names(case, [item.option for item in figure.ranking.standings[:2]], pen.language)
        board.message(ax, say("plot.uncertainty.level_message", pen.language, options=level))
        return
    edges, shares = np.array(figure.edges), np.array(figure.lead_shares)
    first, second = (item.option for item in figure.ranking.standings[:2])
    middle = (edges[:-1] + edges[1:]) / 2
    sides = (board.look(second).colour, board.look(first).colour)
    colours = [PALE if abs(at) <= margin else sides[int(at > 0)] for at in middle]
    ax.bar(
        edges[:-1],
        shares,
        width=np.diff(edges),
        color=colours,
        align="edge",
        edgecolor="white",
        linewidth=0.4,
        zorder=2,
    )
    marks = ticks(float(edges[0]), float(edges[-1]))
    board.horizontal(ax, float(edges[0]), float(edges[-1]), marks, digits=decimals(marks))
    ax.axvline(0, color=INK, linewidth=1.4, zorder=3)
    ax.set_ylim(0, 1.05 * float(shares.max()))
    ax.set_yticks([])
    board.legend(ax, list(zip(_clear_names(figure, pen.language), sides, strict=True)))
    caption = say(
        "plot.uncertainty.lead" if margin else "plot.uncertainty.lead_bare",
        pen.language,
        first=names(case, [first], pen.language),
        second=names(case, [second], pen.language),
        margin=points(margin, pen.language),
    )
    board.caption(ax, caption)
    ax.spines["bottom"].set_color(GREY)
