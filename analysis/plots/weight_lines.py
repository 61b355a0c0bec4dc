"""The scores as straight lines over one weight at a time, with the exact points at which the first place changes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.plots.board import Board, legend_height, plotted
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import decimals, node, ticks
from analysis.plots.palette import GREY, GRID, INK, PALE, stroke
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.plots.single_weights import (
    closest,
    exact_percent,
    limit_words,
    none_words,
    opening,
    tie_from,
    tie_parts,
    tie_words,
    weight_words,
)
from analysis.present.common import short
from analysis.present.dispatch import Cell
from analysis.text import Phrase, said, say, series
from analysis.weight_change import NodeLines, WeightSensitivity
from model.noun import Language
from model.score import EXACT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ACROSS, _DOWN = 3, 3  # panels
_PILLARS = 6  # of the panels, at most
_SMALL = 0.84  # of the size of plain text
_HEAD = 0.22  # of the height of a panel: above the lines, for the weights of switch points
_FOOT = 0.09  # of the range of the scores: below the lines
_BAND = 0.04  # of the height of a panel: the band of ties at its foot
_LINES = 9  # options in a panel, unless more are first somewhere
_APART = 24.0  # percent: labels of switch points that are nearer to each other would touch
_EDGE = 12.0  # percent: a label nearer to an end of the axis than this is written inwards
_TALL = 6.5  # lines: the height of a panel without its heading
_PANEL = 0.27  # of the width of a figure: the room of a heading


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightLinesFigure(FigureData):
    """The panels in reading order: pillars, then the criteria closest to a change of the first place.

    `options` are those that are drawn, in the order of the case: all, or those that are first in a panel and the next.
    """

    name: ClassVar[str] = "weight_lines"
    result: WeightSensitivity
    panels: tuple[NodeLines, ...]
    options: tuple[str, ...]


def weight_lines_figure(result: WeightSensitivity) -> WeightLinesFigure:
    """Return the numbers of the figure."""
    nearest = sorted(result.lines, key=lambda item: _closeness(result, item))
    pillars = [item for item in nearest if not item.pillar][:_PILLARS]
    criteria = [item for item in nearest if item.pillar]
    ordered = [*sorted(pillars, key=result.lines.index), *criteria]
    switching = len(pillars) + sum(bool(item.switches) for item in criteria)
    whole = -(-max(switching, 1) // _ACROSS) * _ACROSS  # full rows
    panels = tuple(ordered[: min(whole, _ACROSS * _DOWN)])
    return WeightLinesFigure(case=result.case, result=result, panels=panels, options=_drawn(result, panels))


def plot_weight_lines(
    result: WeightSensitivity, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the scores over each weight from 0 to 100 %; on `ax`, which is cleared first, or on its own."""
    return plotted(weight_lines_figure, result, ax, language, style)


def _drawn(result: WeightSensitivity, panels: Sequence[NodeLines]) -> tuple[str, ...]:
    """Choose the options that are first on these weights or in a panel, then by score while there is room."""
    firsts = {name for item in panels for switch in item.switches for name in (switch.before, switch.after)}
    firsts |= set(result.firsts)
    scores = dict(zip(result.options, result.scores, strict=True))
    order = sorted(result.options, key=lambda option: (option not in firsts, -scores[option]))
    chosen = order[: max(_LINES, len(firsts))]
    return tuple(option for option in result.options if option in chosen)


def _closeness(result: WeightSensitivity, item: NodeLines) -> tuple[bool, float, float]:
    """Order weights: that of the title, then by how far the next switch point is and how small the lead becomes."""
    limit = closest(result)
    first = result.options.index(result.first)
    leads = [scores[first] - score for scores in (item.at_zero, item.at_full) for score in _others(scores, first)]
    apart = min((abs(switch.weight - item.weight) for switch in item.switches), default=100.0)
    return limit is None or limit.node != item.node, apart, min(leads)


def _others(scores: Sequence[float], first: int) -> list[float]:
    return [score for index, score in enumerate(scores) if index != first]


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: WeightLinesFigure, language: Language) -> Words:
    title = _title(figure.result, language)
    shown = [say("plot.weight_lines.subtitle", language, of=_of(figure, language)), *_choice(figure, language)]
    panels = series((_panel_words(figure, item, language) for item in figure.panels), language, ";")
    return about(
        figure,
        language,
        title=title,
        subtitle=series(shown, language, ";"),
        alt=say("plot.weight_lines.alt", language, panels=panels),
        weightings=[figure.result.weighting],
    )


def _of(figure: WeightLinesFigure, language: Language) -> Phrase:
    """Say of what the weights are shares."""
    return say("plot.weights.of_both" if len(figure.case.pillars) > 1 else "plot.weights.of_whole", language)


def _choice(figure: WeightLinesFigure, language: Language) -> list[Phrase]:
    """Say where the axis of the scores begins, if not at 0, and which weights and options are drawn, if not all."""
    (low, _), drawn, total = _ends(figure), len(figure.panels), len(figure.result.lines)
    found = [say("plot.weight_lines.begins", language, low=low)] if figure.panels and low > 0 else []
    if drawn < total:
        key = "plot.weight_lines.left_out" if len(figure.case.pillars) > 1 else "plot.weight_lines.left_out_one"
        found.append(say(key, language, drawn=drawn, total=total))
    if hidden := len(figure.result.options) - len(figure.options):
        found.append(say("plot.weight_lines.options_left_out", language, count=hidden))
    return found


def _title(result: WeightSensitivity, language: Language) -> Phrase:
    """Say which weight puts another option first by the fewest points, or that none does."""
    if not result.lines:
        return say("plot.weights.none", language)
    limit, opened, first = closest(result), opening(result, language), short(result.case, result.first)
    if limit is None:
        return none_words(result, language) if opened else _stays(result, language)
    said = {"opening": opened, "first": first, **limit_words(result, limit, language)}
    if opened:
        return say(f"plot.weight_lines.{'slightest' if limit.apart <= EXACT else 'opened'}", language, **said)
    tie = tie_from(result, limit, "plot.weight_lines.tie", language)
    return say("plot.weight_lines.closest", language, tie=tie, **said)


def _stays(result: WeightSensitivity, language: Language) -> Phrase:
    counts, ties = {"ties": tie_parts(result), "total": len(result.lines)}, Phrase()
    if counts["ties"]:
        ties = say("plot.weight_lines.ties", language, **counts)
    return say("plot.weight_lines.stays", language, first=short(result.case, result.first), ties=ties)


def _panel_words(figure: WeightLinesFigure, item: NodeLines, language: Language) -> Phrase:
    switches = [
        say(
            "plot.weight_lines.switch",
            language,
            option=short(figure.case, switch.after),
            weight=_at(item, switch.weight, language),
        )
        for switch in item.switches
    ]
    listed = series(switches or [say("plot.weight_lines.no_switch", language)], language)
    return say(
        "plot.weight_lines.panel", language, name=said([node(figure.case, item.node)], language)[0], switches=listed
    )


def _at(item: NodeLines, weight: float, language: Language) -> Phrase:
    """Write where the first place changes hands."""
    others = [item.weight, *(switch.weight for switch in item.switches)]
    return exact_percent(weight, others, language)


def _headings(figure: WeightLinesFigure, language: Language) -> list[Phrase]:
    return [weight_words(figure.case, item, language) for item in figure.panels]


@rows.register
def _(figure: WeightLinesFigure) -> list[dict[str, Cell]]:
    return [
        {
            "node": item.node,
            "pillar": item.pillar,
            "weight": item.weight,
            "option": option,
            "at_zero": item.at_zero[index],
            "at_full": item.at_full[index],
            "first_from": next((switch.weight for switch in item.switches if switch.after == option), ""),
        }
        for item in figure.result.lines
        for index, option in enumerate(figure.result.options)
    ]


# --- drawing ------------------------------------------------------------------------------------


@height.register
def _(figure: WeightLinesFigure, pen: Pen) -> float:
    if not figure.panels:
        return 3 * pen.line
    heads = [len(pen.lines(name, _PANEL * pen.room, bold=True)) for name in _headings(figure, pen.language)]
    down = -(-len(figure.panels) // _ACROSS)
    around = legend_height(pen, _legend(figure, pen.language)) + pen.line
    return pen.line * (down * (_TALL + max(heads) + 1.5) + 0.5) + around


@draw.register
def _(figure: WeightLinesFigure, board: Board) -> None:
    from matplotlib.patches import Patch

    pen, across = board.pen, min(_ACROSS, len(figure.panels))
    if not figure.panels:
        board.message(board.axes()[0], say("plot.weights.none", pen.language))
        return
    over, panels = board.panels(-(-len(figure.panels) // across), across)
    for ax in panels[len(figure.panels) :]:
        ax.set_visible(False)
    for place, (item, name, ax) in enumerate(zip(figure.panels, _headings(figure, pen.language), panels, strict=False)):
        _draw_lines(figure, board, ax, item)
        _axis(figure, board, ax, first=place % across == 0, last=place + across >= len(figure.panels))
        _switches(figure, board, ax, item)
        board.heading(ax, name, _PANEL * pen.room)
    marks: list[Any] = [stroke(board.look(option)) for option in figure.options]
    marks += [Patch(facecolor=PALE)] if _has_ties(figure) else []
    board.key(over, marks, _legend(figure, pen.language), below=board.given is not None)


def _has_ties(figure: WeightLinesFigure) -> bool:
    return any(item.ties for item in figure.panels)


def _legend(figure: WeightLinesFigure, language: Language) -> list[Phrase]:
    tie = [tie_words(figure.case, language)] if _has_ties(figure) else []
    return [*said([short(figure.case, option) for option in figure.options], language), *tie]


def _scores(figure: WeightLinesFigure, item: NodeLines) -> list[tuple[str, float, float]]:
    """Return the options that are drawn, with their scores at both ends of a weight."""
    known = zip(figure.result.options, item.at_zero, item.at_full, strict=True)
    return [line for line in known if line[0] in figure.options]


def _ends(figure: WeightLinesFigure) -> tuple[float, float]:
    """Return where the axis of the scores begins, in whole points below the lines, and the highest score."""
    ends = [score for item in figure.panels for _, *both in _scores(figure, item) for score in both] or [0.0]
    high = max(*ends, min(ends) + 1.0)
    return float(math.floor(min(ends) - _FOOT * (high - min(ends)))), high


def _draw_lines(figure: WeightLinesFigure, board: Board, ax: "Axes", item: NodeLines) -> None:
    """Draw the scores over one weight; that of the present first is the thickest."""
    for option, start, end in _scores(figure, item):
        look, width = board.look(option), 2.4 if option == figure.result.first else 1.4
        style: dict[str, Any] = {"color": look.colour, "linestyle": look.line, "marker": look.marker, "markersize": 4}
        ax.plot([0, 100], [start, end], linewidth=width, clip_on=False, **style)
    ax.axvline(item.weight, ymax=1 - _HEAD / 2, color=GREY, linewidth=1.2, linestyle=(0, (3, 2)), zorder=1)
    for start, end in item.ties:
        ax.axvspan(start, end, ymax=_BAND, facecolor=PALE, zorder=1.5)


def _axis(figure: WeightLinesFigure, board: Board, ax: "Axes", *, first: bool, last: bool) -> None:
    """Let both axes of a panel be those of all panels, named in the first panel of a row and in the last row."""
    pen, (low, high) = board.pen, _ends(figure)
    marks = [mark for mark in ticks(low, high) if mark > low + 0.75 * _FOOT * (high - low)]  # off the other axis
    board.horizontal(ax, 0, 100, (25, 50, 75))
    ax.set_ylim(low, high + _HEAD / (1 - _HEAD) * (high - low))
    shown = [pen.number(mark, decimals(marks)) if first else "" for mark in marks]
    ax.set_yticks(marks, shown, fontproperties=pen.font(_SMALL))
    ax.grid(axis="y", color=GRID, linewidth=0.8, zorder=0)
    if first:
        name = say("plot.weight_lines.score", pen.language)
        board.write(ax, 0, 1.0, name, towards="start", gap=4, scale=_SMALL, color=GREY, va="top", xycoords=_along(ax))
    if last:
        board.caption(ax, say("plot.weight_lines.weight", pen.language))


def _along(ax: "Axes") -> Any:
    """Return places by weights across, and from 0 to 1 up."""
    return ax.get_xaxis_transform()


def _switches(figure: WeightLinesFigure, board: Board, ax: "Axes", item: NodeLines) -> None:
    """Mark where the first place changes hands, and write the weight above unless another stands too near."""
    written: list[float] = []
    for switch in sorted(item.switches, key=lambda switch: abs(switch.weight - item.weight)):
        x, place = switch.weight, figure.result.options.index(switch.after)
        y = item.at_zero[place] + x / 100 * (item.at_full[place] - item.at_zero[place])
        low, high = ax.get_ylim()
        ax.plot(x, y, marker="o", markersize=8, markerfacecolor="none", markeredgecolor=INK, zorder=5, clip_on=False)
        if any(abs(x - other) < _APART for other in written):
            continue
        written.append(x)
        ax.plot(
            [x, x], [y, max(y, high - 0.75 * _HEAD * (high - low))], color=INK, linewidth=0.7, linestyle=":", zorder=1
        )
        towards = "end" if x < _EDGE else "start" if x > 100 - _EDGE else "middle"
        shown = board.pen.written(_at(item, x, board.pen.language))
        board.write(ax, x, 1.0, shown, towards=towards, scale=_SMALL, xycoords=_along(ax), va="top")
