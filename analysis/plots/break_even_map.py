"""Who is first at which probability of failure and which weight of a pillar: an exact frontier in each panel."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from analysis.break_even import BreakEven, BreakEvens, PillarMap
from analysis.plots.board import Board, legend_height, plotted
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import node, percent
from analysis.plots.palette import INK, PALE, Look, lighter
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.plots.strips import diamond, strip_words
from analysis.present.break_even import between_words
from analysis.present.common import short
from analysis.present.dispatch import Cell
from analysis.text import Phrase, said, say, series
from model.break_even import Frontier
from model.faults import CaseError, Fault
from model.noun import Language
from model.states import Probability

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ACROSS, _MOST = 3, 6  # panels
_SMALL = 0.84  # of the size of plain text
_TALL = 8.0  # lines: the height of a panel without its heading
_PANEL = 0.27  # of the width of a figure: the room of a heading


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEvenMapFigure(FigureData):
    """A panel for each pillar, at most six; `kept` are those whatever weight of which leaves the course first."""

    name: ClassVar[str] = "break_even_map"
    result: BreakEvens
    asked: BreakEven
    p_fails: Probability
    panels: tuple[PillarMap, ...]


def break_even_map_figure(result: BreakEvens) -> BreakEvenMapFigure:
    """Return the numbers of the figure.

    Raises CaseError for a case without a course that may fail, or without two pillars.
    """
    if result.asked is None or result.p_fails is None or not result.maps:
        raise CaseError((Fault(kind="no_branches" if result.asked is None else "no_map", file=result.case.name),))
    return BreakEvenMapFigure(
        case=result.case,
        result=result,
        asked=result.asked,
        p_fails=result.p_fails,
        panels=result.maps[:_MOST],
    )


def plot_break_even_map(
    result: BreakEvens, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the break-even over the weight of each pillar; on `ax`, or on a figure of its own."""
    return plotted(break_even_map_figure, result, ax, language, style)


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: BreakEvenMapFigure, language: Language) -> Words:
    course = short(figure.case, figure.result.course)
    listed = [_panel_words(figure, item, language) for item in figure.panels]
    left_out = len(figure.result.maps) - len(figure.panels)
    more = say("plot.break_even_map.left_out", language, count=left_out) if left_out else Phrase()
    return about(
        figure,
        language,
        title=_title(figure, language),
        subtitle=say(
            f"plot.break_even_map.subtitle{'_fixed' * figure.p_fails.fixed}", language, course=course, left_out=more
        ),
        alt=say("plot.break_even_map.alt", language, course=course, panels=series(listed, language, ";")),
        weightings=[figure.result.weighting],
    )


def _title(figure: BreakEvenMapFigure, language: Language) -> Phrase:
    """Say of how many pillars every weight leaves the course first, at the median and the high probability."""
    frontiers, clear = [item.frontier for item in figure.panels], [item.clear for item in figure.panels]
    p, high = figure.p_fails.median, figure.p_fails.high
    more = {"high": percent(100 * high, language), "kept": _kept(frontiers, high, language)}
    return say(
        "plot.break_even_map.title",
        language,
        course=short(figure.case, figure.result.course),
        p=percent(100 * p, language),
        kept=_kept(frontiers, p, language),
        clear=say("plot.break_even_map.clear", language, kept=_kept(clear, p, language))
        if figure.case.tie_margin
        else Phrase(),
        highest=Phrase() if figure.p_fails.fixed else say("plot.break_even_map.highest", language, **more),
    )


def _kept(frontiers: Sequence[Frontier], p: float, language: Language) -> Phrase:
    count, total = sum(item.first_throughout(p) for item in frontiers), len(frontiers)
    key = "all" if count == total else "some" if count else "none"
    return say(f"plot.break_even_map.{key}", language, count=count, total=total)


def _panel_words(figure: BreakEvenMapFigure, item: PillarMap, language: Language) -> Phrase:
    found, name = item.frontier, said([node(figure.case, item.pillar)], language)[0]
    ends = [between_words(float(found.low[place]), float(found.high[place]), language) for place in (0, -1)]
    return say("plot.break_even_map.panel", language, name=name, at_zero=ends[0], at_full=ends[1])


@rows.register
def _(figure: BreakEvenMapFigure) -> list[dict[str, Cell]]:
    return [
        {
            "pillar": item.pillar,
            "weight": 100 * weight,
            "from": "" if np.isnan(low) else 100 * low,
            "to": "" if np.isnan(high) else 100 * high,
        }
        for item in figure.result.maps
        for weight, low, high in zip(
            item.frontier.weights.tolist(), item.frontier.low.tolist(), item.frontier.high.tolist(), strict=True
        )
    ]


# --- drawing ------------------------------------------------------------------------------------


def _headings(figure: BreakEvenMapFigure, language: Language) -> list[Phrase]:
    return said([node(figure.case, item.pillar) for item in figure.panels], language)


@height.register
def _(figure: BreakEvenMapFigure, pen: Pen) -> float:
    heads = max(len(pen.lines(name, _PANEL * pen.room, bold=True)) for name in _headings(figure, pen.language))
    down = -(-len(figure.panels) // _ACROSS)
    return pen.line * (down * (_TALL + heads + 2.5) + 0.5) + legend_height(pen, _legend(figure, pen.language))


@draw.register
def _(figure: BreakEvenMapFigure, board: Board) -> None:
    from matplotlib.patches import Patch

    pen, across = board.pen, min(_ACROSS, len(figure.panels))
    over, panels = board.panels(-(-len(figure.panels) // across), across)
    for ax in panels[len(figure.panels) :]:
        ax.set_visible(False)
    for place, (item, name) in enumerate(zip(figure.panels, _headings(figure, pen.language), strict=True)):
        ax = panels[place]
        _panel(figure, board, ax, item, first=place % across == 0)
        board.heading(ax, name, _PANEL * pen.room)
        if place + across >= len(figure.panels):
            board.caption(ax, say("plot.break_even_map.weight", pen.language))
    look = board.look(figure.result.course)
    marks = [Patch(**_tone(look, tie=tie)) for tie in ((False, True) if figure.case.tie_margin else (True,))]
    marks += [] if figure.p_fails.fixed else [Patch(facecolor=PALE)]
    board.key(over, marks, _legend(figure, pen.language), below=board.given is not None)


def _panel(figure: BreakEvenMapFigure, board: Board, ax: "Axes", item: PillarMap, *, first: bool) -> None:
    """Fill where the course is first, and mark the weight and the probability now."""
    pen, found, look = board.pen, item.frontier, board.look(figure.result.course)
    board.horizontal(ax, 0, 100, (25, 50, 75))
    ax.set_ylim(0, 100)
    ticks = (25, 50, 75, 100)  # 0 is that of the other axis
    shown = [pen.number(tick) if first else "" for tick in ticks]
    ax.set_yticks(ticks, shown, fontproperties=pen.font(_SMALL))
    low, now, high = (100 * p for p in (figure.p_fails.low, figure.p_fails.median, figure.p_fails.high))
    ax.axhspan(low, high, facecolor=PALE, zorder=0.5)
    weights = 100 * found.weights
    ax.fill_between(weights, 100 * found.low, 100 * found.high, linewidth=0, zorder=2, **_tone(look, tie=True))
    if figure.case.tie_margin:
        clear = item.clear
        ax.fill_between(weights, 100 * clear.low, 100 * clear.high, linewidth=0, zorder=2, **_tone(look, tie=False))
    ax.axhspan(low, high, facecolor=PALE, alpha=0.35, zorder=2.5)
    for end in (found.low, found.high):
        inside = np.where((end > 0) & (end < 1), end, np.nan)
        ax.plot(weights, 100 * inside, color=INK, linewidth=1.4, zorder=3)
    diamond(ax, 100 * item.weight, now)


def _tone(look: Look, *, tie: bool) -> dict[str, Any]:
    """Return how the part is drawn in which the course is first, and that in which it has no more than a tie."""
    return {"facecolor": lighter(look.colour) if tie else look.colour, "hatch": look.hatch, "hatchcolor": "white"}


def _legend(figure: BreakEvenMapFigure, language: Language) -> list[Phrase]:
    course, margin = figure.result.course, figure.case.tie_margin
    firsts = strip_words(figure.case, [course], [course] if margin else [], language)
    return [*firsts, *([] if figure.p_fails.fixed else [say("plot.break_even.range", language)])]
