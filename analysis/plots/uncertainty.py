"""How scores and the lead spread when every judgement is drawn from its range, on given weights."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from analysis.one_page import DRAWS
from analysis.plots.board import Board, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import decimals, ticks
from analysis.plots.palette import GREY, INK, PALE, swatch
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import names, points, short
from analysis.present.dispatch import Cell
from analysis.present.ranking.words import lead_span
from analysis.present.smaa import share_words
from analysis.ranges import Interval, drawn_together
from analysis.ranking import Ranking
from analysis.text import Phrase, number, said, say, series
from model.noun import Language
from model.score import EXACT
from model.tally import share_error

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_BIN = 2.0  # points of score to a bar
_BARS = 45  # of the lead, at most
_STEPS = (0.0001, 0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)  # points of lead to a bar
_PARTS = (0.25, 0.5, 1.0)  # of the tie margin to a bar
_COUNTED = ("first", "clear", "ahead", "behind", "level")
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
    """Spreads of the scores, by rank, and of the lead of the first over the second; shares of the draws.

    `first` is the share in which the first is first of all, level ones counting in part, `clear` that in which it leads
    every other by more than the tie margin. `edges` bound the bins of the lead over the second, `lead_shares` are the
    shares in them; `ahead` and `behind` are those in which that lead is more than the tie margin for the first and for
    the second, `level` that in which the two are level. `error` is the largest standard error of all these. The draws
    are those behind the shares of the one page; the ranges are those of the ranking, from draws of their own. Without
    draws, where nothing varies, shares are empty and 0.
    """

    name: ClassVar[str] = "uncertainty"
    ranking: Ranking
    draws: int
    spreads: tuple[Spread, ...]
    edges: tuple[float, ...]
    lead_shares: tuple[float, ...]
    first: float
    clear: float
    ahead: float
    behind: float
    level: float
    error: float

    @property
    def tied(self) -> float:
        """The share in which the lead of the first over the second is within the tie margin."""
        return 1 - self.ahead - self.behind


def uncertainty_figure(result: Ranking) -> UncertaintyFigure:
    """Return the numbers of the figure."""
    case, margin = result.case, result.case.tie_margin
    scores, draws = np.empty((len(case.ranked), 0)), DRAWS if result.ranges.draws else 0
    if draws:
        scores = drawn_together(case, result.weighting, dependence=result.dependence, draws=draws, seed=result.seed)
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
    first, second, *_ = own = scores[[place[item.option] for item in result.standings]]
    lead = np.where(np.abs(first - second) <= EXACT, 0.0, first - second)
    edges, counted = _edges(lead, margin), _counted(own, lead, margin)
    count = max(draws, 2)  # nothing is shown of none
    errors = share_error(counted.sum(axis=1), np.sum(counted**2, axis=1), count)
    return UncertaintyFigure(
        case=case,
        ranking=result,
        draws=draws,
        spreads=tuple(spreads),
        edges=tuple(edges.tolist()),
        lead_shares=_shares(lead, edges),
        **dict(zip(_COUNTED, (counted.sum(axis=1) / count).tolist(), strict=True)),
        error=float(errors.max()) if draws else 0.0,
    )


def plot_uncertainty(
    result: Ranking, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the spreads of scores and of the lead; on `ax`, which is cleared first, or on its own."""
    return plotted(uncertainty_figure, result, ax, language, style)


def _counted(own: NDArray[np.float64], lead: NDArray[np.float64], margin: float) -> NDArray[np.float64]:
    """Return what counts of each draw in each share, by `_COUNTED`; `own` are the scores, that of the first on top."""
    best = own >= own.max(axis=0) - EXACT
    clear = own[0] > own[1:].max(axis=0) + margin + EXACT
    return np.array([best[0] / best.sum(axis=0), clear, lead > margin + EXACT, lead < -margin - EXACT, lead == 0])


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
    title = _title(figure, language)
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
    alt = say("plot.uncertainty.alt", language, spreads=series(spreads, language), lead=lead)
    return about(
        figure,
        language,
        title=title,
        subtitle=say("plot.uncertainty.subtitle", language),
        alt=alt,
        weightings=[result.weighting],
        ranges=[result.ranges],
        notes=[_method(figure, language)] if figure.draws else [],
    )


def _title(figure: UncertaintyFigure, language: Language) -> Phrase:
    """Say how often the first is first and how often clearly, and how often it is level with the second."""
    first, second = (short(figure.case, item.option) for item in figure.ranking.standings[:2])
    if not figure.draws:
        return say("plot.uncertainty.none", language)
    if figure.level == 1:
        return say("plot.uncertainty.level", language, first=first, second=second)
    clear, level = Phrase(), Phrase()
    if figure.case.tie_margin:
        clear = say("plot.uncertainty.clear", language, share=_share(figure.clear, language))
    if figure.level:
        level = say("plot.uncertainty.level_part", language, second=second, share=_share(figure.level, language))
    return say(
        "plot.uncertainty.title", language, first=first, share=_share(figure.first, language), clear=clear, level=level
    )


def _share(share: float, language: Language) -> Phrase:
    return share_words(share, language, exact=False)


def _method(figure: UncertaintyFigure, language: Language) -> Phrase:
    """Say where the shares come from; their error is never said smaller than it is."""
    error = math.ceil(1e4 * figure.error) / 100
    method = say("footer.sampled", language, draws=figure.draws, seed=figure.ranking.seed, error=error)
    return say("plot.uncertainty.shares", language, method=method)


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


def _parts(figure: UncertaintyFigure, language: Language) -> list[str]:
    """Say how often the second option is ahead, how often neither where that occurs, and how often the first."""
    first, second = (short(figure.case, item.option) for item in figure.ranking.standings[:2])
    margin, key = figure.case.tie_margin, "ahead_margin" if figure.case.tie_margin else "ahead"
    pairs = ((second, figure.behind), (first, figure.ahead))
    behind, ahead = (
        say(f"plot.uncertainty.{key}", language, option=option, share=_share(share, language))
        for option, share in pairs
    )
    within, share = points(margin, language, predicate=True), _share(figure.tied, language)
    tie = say("plot.uncertainty.tie" if margin else "plot.uncertainty.tie_level", language, margin=within, share=share)
    return [behind, *([tie] if margin or figure.level else []), ahead]


def _heights(figure: UncertaintyFigure, pen: Pen) -> tuple[float, float]:
    row = max(2.2, row_lines(pen, _row_names(figure, pen.language)) + 0.4)
    return pen.line * (row * len(figure.spreads) + 1), pen.line * 4.5


@height.register
def _(figure: UncertaintyFigure, pen: Pen) -> float:
    if not figure.draws:
        return 4 * pen.line
    return sum(_heights(figure, pen)) + legend_height(pen, _parts(figure, pen.language)) + 6 * pen.line


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
    board.hundred(ax, unit="")
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
    from matplotlib.patches import Patch

    pen, margin, case = board.pen, figure.case.tie_margin, figure.case
    if figure.level == 1:
        level = names(case, [item.option for item in figure.ranking.standings[:2]], pen.language)
        board.message(ax, say("plot.uncertainty.level_message", pen.language, options=level))
        return
    edges, shares = np.array(figure.edges), np.array(figure.lead_shares)
    first, second = (item.option for item in figure.ranking.standings[:2])
    middle = (edges[:-1] + edges[1:]) / 2
    sides = (board.look(second), board.look(first))
    held = [None if abs(at) <= margin else sides[int(at > 0)] for at in middle]
    ax.bar(
        edges[:-1],
        shares,
        width=np.diff(edges),
        color=[look.colour if look else PALE for look in held],
        hatch=[look.hatch if look else "" for look in held],
        align="edge",
        edgecolor="white",
        linewidth=0.4,
        zorder=2,
    )
    if not margin:  # what is level is neither's
        ax.bar(0, figure.level, width=edges[1] - edges[0], color=PALE, align="edge", zorder=2.5)
    marks = ticks(float(edges[0]), float(edges[-1]))
    board.horizontal(ax, float(edges[0]), float(edges[-1]), marks, digits=decimals(marks))
    ax.axvline(0, color=INK, linewidth=1.4, zorder=3)
    ax.set_ylim(0, 1.05 * float(shares.max()))
    ax.set_yticks([])
    parts = _parts(figure, pen.language)
    middle_marks = [Patch(facecolor=PALE) for _ in parts[1:-1]]
    board.key(ax, [swatch(sides[0]), *middle_marks, swatch(sides[1])], parts)
    caption = say("plot.uncertainty.lead", pen.language, first=short(case, first), second=short(case, second))
    board.caption(ax, caption)
    ax.spines["bottom"].set_color(GREY)
