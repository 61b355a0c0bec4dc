"""The scores as straight lines over one weight at a time, with the exact points at which the first place changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.plots.board import Board, legend_height, plotted
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import decimals, node, percent, ticks
from analysis.plots.palette import GREY, GRID, INK, stroke
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.plots.single_weights import closest, limit_words, weight_words
from analysis.present.common import names, short
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
_FOOT = 0.06  # of the range of the scores: below the lines
_APART = 24.0  # percent: labels of switch points that are nearer to each other would touch
_EDGE = 12.0  # percent: a label nearer to an end of the axis than this is written inwards
_TALL = 6.5  # lines: the height of a panel without its heading
_PANEL = 0.27  # of the width of a figure: the room of a heading


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightLinesFigure(FigureData):
    """The panels in reading order: pillars, then the criteria closest to a change of the first place."""

    name: ClassVar[str] = "weight_lines"
    result: WeightSensitivity
    panels: tuple[NodeLines, ...]

    @property
    def left_out(self) -> int:
        """How many weights have no panel."""
        return len(self.result.lines) - len(self.panels)


def weight_lines_figure(result: WeightSensitivity) -> WeightLinesFigure:
    """Return the numbers of the figure."""
    nearest = sorted(result.lines, key=lambda item: _closeness(result, item))
    pillars = [item for item in nearest if not item.pillar][:_PILLARS]
    criteria = [item for item in nearest if item.pillar]
    ordered = [*sorted(pillars, key=result.lines.index), *criteria]
    switching = len(pillars) + sum(bool(item.switches) for item in criteria)
    whole = -(-max(switching, 1) // _ACROSS) * _ACROSS  # full rows
    return WeightLinesFigure(case=result.case, result=result, panels=tuple(ordered[: min(whole, _ACROSS * _DOWN)]))


def plot_weight_lines(
    result: WeightSensitivity, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the scores over each weight from 0 to 100 %; on `ax`, or on a figure of its own."""
    return plotted(weight_lines_figure(result), ax, language, style)


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
    of = say("plot.weights.of" if len(figure.case.pillars) > 1 else "plot.weights.of_one", language)
    left_out, total = Phrase(), len(figure.result.lines)
    if figure.left_out:
        left_out = say("plot.weight_lines.left_out", language, count=figure.left_out, total=total)
    panels = series((_panel_words(figure, item, language) for item in figure.panels), language, ";")
    return about(
        figure,
        language,
        title=title,
        subtitle=say("plot.weight_lines.subtitle", language, of=of, left_out=left_out),
        alt=say("plot.weight_lines.alt", language, panels=panels),
        weightings=[figure.result.weighting],
    )


def _title(result: WeightSensitivity, language: Language) -> Phrase:
    """Say which weight puts another option first by the fewest points, or that none does."""
    if not result.lines:
        return say("plot.weights.none", language)
    limit, level = closest(result), len(result.firsts) > 1
    values = {
        "first": short(result.case, result.first),
        "options": names(result.case, result.firsts, language),
    }
    if limit is None:
        return say("plot.weight_lines.level_stays" if level else "plot.weight_lines.stays", language, **values)
    key = "plot.weight_lines.level_closest" if level else "plot.weight_lines.closest"
    if limit.apart <= EXACT:
        key = "plot.weight_lines.level"
    return say(key, language, **values, **limit_words(result, limit, language))


def _panel_words(figure: WeightLinesFigure, item: NodeLines, language: Language) -> Phrase:
    switches = [
        say(
            "plot.weight_lines.switch",
            language,
            option=short(figure.case, switch.after),
            weight=percent(switch.weight, language),
        )
        for switch in item.switches
    ]
    listed = series(switches or [say("plot.weight_lines.no_switch", language)], language)
    return say(
        "plot.weight_lines.panel", language, name=said([node(figure.case, item.node)], language)[0], switches=listed
    )


def _headings(figure: WeightLinesFigure, language: Language) -> list[Phrase]:
    return [weight_words(figure.case, item.node, item.weight, language) for item in figure.panels]


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
        for item in figure.panels
        for index, option in enumerate(figure.result.options)
    ]


# --- drawing ------------------------------------------------------------------------------------


@height.register
def _(figure: WeightLinesFigure, pen: Pen) -> float:
    if not figure.panels:
        return 3 * pen.line
    heads = [len(pen.lines(name, _PANEL * pen.room, bold=True)) for name in _headings(figure, pen.language)]
    down = -(-len(figure.panels) // _ACROSS)
    return pen.line * (down * (_TALL + max(heads) + 1.5) + 0.5) + legend_height(pen, _legend(figure, pen.language))


@draw.register
def _(figure: WeightLinesFigure, board: Board) -> None:
    pen, across = board.pen, min(_ACROSS, len(figure.panels))
    if not figure.panels:
        board.message(board.axes()[0], say("plot.weights.none", pen.language))
        return
    over, panels = board.panels(-(-len(figure.panels) // across), across)
    for ax in panels[len(figure.panels) :]:
        ax.set_visible(False)
    for place, (item, name, ax) in enumerate(zip(figure.panels, _headings(figure, pen.language), panels, strict=False)):
        _draw_lines(figure, board, ax, item)
        _axis(figure, board, ax, named=place % across == 0)
        _switches(figure, board, ax, item)
        board.heading(ax, name, _PANEL * pen.room)
    looks = [board.look(option) for option in figure.result.options]
    board.key(over, [stroke(look) for look in looks], _legend(figure, pen.language), below=board.given is not None)


def _legend(figure: WeightLinesFigure, language: Language) -> list[Phrase]:
    return said([short(figure.case, option) for option in figure.result.options], language)


def _draw_lines(figure: WeightLinesFigure, board: Board, ax: "Axes", item: NodeLines) -> None:
    """Draw the scores over one weight; that of the present first is the thickest."""
    for option, start, end in zip(figure.result.options, item.at_zero, item.at_full, strict=True):
        look, width = board.look(option), 2.4 if option == figure.result.first else 1.4
        style: dict[str, Any] = {"color": look.colour, "linestyle": look.line, "marker": look.marker, "markersize": 4}
        ax.plot([0, 100], [start, end], linewidth=width, clip_on=False, **style)
    ax.axvline(item.weight, ymax=1 - _HEAD / 2, color=GREY, linewidth=1.2, linestyle=(0, (3, 2)), zorder=1)


def _axis(figure: WeightLinesFigure, board: Board, ax: "Axes", *, named: bool) -> None:
    """Let both axes of a panel be those of all panels; the scores are named in the first panel of a row."""
    pen = board.pen
    ends = [score for item in figure.panels for score in (*item.at_zero, *item.at_full)]
    low, high = min(ends), max(*ends, min(ends) + 1.0)
    marks = ticks(low, high)
    board.horizontal(ax, 0, 100, (0, 50, 100))
    ax.set_ylim(low - _FOOT * (high - low), high + _HEAD / (1 - _HEAD) * (high - low))
    shown = [pen.number(mark, decimals(marks)) if named else "" for mark in marks]
    ax.set_yticks(marks, shown, fontproperties=pen.font(_SMALL))
    ax.grid(axis="y", color=GRID, linewidth=0.8, zorder=0)


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
        shown = board.pen.number(x, unit="%")
        board.write(ax, x, 1.0, shown, towards=towards, scale=_SMALL, xycoords=ax.get_xaxis_transform(), va="top")
