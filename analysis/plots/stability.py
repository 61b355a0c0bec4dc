"""Who is first as one weight goes from 0 to 100 %: how far each weight may change before another takes over."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.plots.board import Board, caption_height, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import percent
from analysis.plots.palette import GREY, INK, swatch
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.plots.single_weights import Limit, axis_words, closest, kept, limit_words, limits, weight_words
from analysis.present.common import names, short
from analysis.present.dispatch import Cell
from analysis.text import Phrase, say, series
from analysis.weight_change import NodeLines, WeightSensitivity
from model.noun import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SMALL = 0.84  # of the size of plain text
_PAD = 7  # points between a name and its strip, where a mark at 0 reaches out
_TAKERS = 0.26  # of the width of a figure, at most, for who takes over


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One weight: its value now, and who is first where, from 0 to 100 % of its siblings.

    `held` is (from, to, option); the first option holds the part in which it is never behind.
    """

    node: str
    pillar: str
    weight: float
    held: tuple[tuple[float, float, str], ...]
    limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StabilityFigure(FigureData):
    """One strip for each pillar and for each criterion, a pillar before its criteria; percent."""

    name: ClassVar[str] = "stability"
    result: WeightSensitivity
    strips: tuple[Strip, ...]


def stability_figure(result: WeightSensitivity) -> StabilityFigure:
    """Return the numbers of the figure."""
    order = [pillar.id for pillar in result.case.pillars]
    lines = sorted(result.lines, key=lambda item: (order.index(item.pillar or item.node), bool(item.pillar)))
    return StabilityFigure(case=result.case, result=result, strips=tuple(_strip(item, result.first) for item in lines))


def plot_stability(
    result: WeightSensitivity, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw for each weight who is first from 0 to 100 %; on `ax`, or on a figure of its own."""
    return plotted(stability_figure(result), ax, language, style)


def _strip(item: NodeLines, first: str) -> Strip:
    low, high = item.stays_first
    points = [0.0, *(switch.weight for switch in item.switches), 100.0]
    holders = [item.switches[0].before if item.switches else first, *(switch.after for switch in item.switches)]
    held = [(low, high, first)]
    for start, end, option in zip(points, points[1:], holders, strict=False):
        held += [(max(start, a), min(end, b), option) for a, b in ((0.0, low), (high, 100.0))]
    return Strip(
        node=item.node,
        pillar=item.pillar,
        weight=item.weight,
        held=tuple(sorted(part for part in held if part[0] < part[1])),
        limits=limits(item),
    )


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: StabilityFigure, language: Language) -> Words:
    result = figure.result
    first = short(figure.case, result.first)
    title = _title(result, language)
    intervals = [(name, item.stays_first) for name, item in _by_row(figure, language)]
    listed = [
        say("plot.stability.row", language, name=name, low=percent(low, language), high=percent(high, language))
        for name, (low, high) in intervals
    ]
    return about(
        figure,
        language,
        title=title,
        subtitle=say("plot.stability.subtitle", language, first=first),
        alt=say("plot.stability.alt", language, first=first, rows=series(listed, language, ";")),
        weightings=[result.weighting],
    )


def _title(result: WeightSensitivity, language: Language) -> Phrase:
    """Say whatever the value of how many weights the first stays first, and which weight is closest to a change."""
    limit, total = closest(result), len(result.lines)
    if not total:
        return say("plot.weights.none", language)
    first = short(result.case, result.first)
    counts = {"kept": kept(result), "total": total, "first": first}
    if len(result.firsts) > 1:
        key = "plot.stability.level" if counts["kept"] else "plot.stability.level_each"
        return say(key, language, options=names(result.case, result.firsts, language), **counts)
    if limit is None:
        return say("plot.stability.all", language, first=first)
    key = "plot.stability.some" if counts["kept"] else "plot.stability.each"
    return say(key, language, **counts, **limit_words(result, limit, language))


def _by_row(figure: StabilityFigure, language: Language) -> list[tuple[Phrase, NodeLines]]:
    """Return the names of the rows, and what the result says of each."""
    lines = {item.node: item for item in figure.result.lines}
    return [(name, lines[strip.node]) for name, strip in zip(_names(figure, language), figure.strips, strict=True)]


def _names(figure: StabilityFigure, language: Language) -> list[Phrase]:
    """Name the weights, each with its value now."""
    return [weight_words(figure.case, strip.node, strip.weight, language) for strip in figure.strips]


def _takers(figure: StabilityFigure, strip: Strip, pen: Pen) -> list[str]:
    """Return the lines that say who takes over, and where."""
    found = [
        say("plot.stability.taker", pen.language, **limit_words(figure.result, limit, pen.language))
        for limit in strip.limits
    ]
    return [line for words in found for line in pen.lines(words, _TAKERS * pen.room, _SMALL)]


@rows.register
def _(figure: StabilityFigure) -> list[dict[str, Cell]]:
    return [
        {
            "node": strip.node,
            "pillar": strip.pillar,
            "weight": strip.weight,
            "from": start,
            "to": end,
            "first": option,
        }
        for strip in figure.strips
        for start, end, option in strip.held
    ]


# --- drawing ------------------------------------------------------------------------------------


@height.register
def _(figure: StabilityFigure, pen: Pen) -> float:
    if not figure.strips:
        return 3 * pen.line
    takers = [pen.height(_SMALL, len(_takers(figure, strip, pen))) for strip in figure.strips]
    row = 0.4 * pen.line + max(pen.line * row_lines(pen, _names(figure, pen.language)), *takers)
    around = legend_height(pen, _legend(figure, pen.language)) + caption_height(
        pen, axis_words(figure.case, pen.language)
    )
    return row * len(figure.strips) + around + 2 * pen.line


@draw.register
def _(figure: StabilityFigure, board: Board) -> None:
    pen, ax = board.pen, board.axes()[0]
    if not figure.strips:
        board.message(ax, say("plot.weights.none", pen.language))
        return
    board.rows(ax, _names(figure, pen.language))
    board.horizontal(ax, 0, 100, (0, 25, 50, 75, 100), unit="%")
    ax.tick_params(axis="y", pad=_PAD)
    several = len(figure.case.pillars) > 1
    for place, (strip, label) in enumerate(zip(figure.strips, ax.get_yticklabels(), strict=True)):
        pillar = several and not strip.pillar
        if pillar:
            label.set_fontproperties(pen.font(bold=True))
        _draw_strip(board, ax, place, strip, 0.66 if pillar else 0.42)
        if takers := _takers(figure, strip, pen):
            board.write(ax, 100, place, "\n".join(takers), towards="end", gap=6, scale=_SMALL, color=GREY)
    board.caption(ax, axis_words(figure.case, pen.language))
    looks = [board.look(option) for option in _options(figure)]
    board.key(ax, [swatch(look) for look in looks], _legend(figure, pen.language))


def _draw_strip(board: Board, ax: "Axes", place: int, strip: Strip, tall: float) -> None:
    """Draw who is first along one weight, and the weight now."""
    for start, end, option in strip.held:
        look = board.look(option)
        colours: dict[str, Any] = {"color": look.colour, "hatch": look.hatch, "edgecolor": "white"}
        ax.barh(place, end - start, left=start, height=tall, zorder=2, linewidth=0.8, **colours)
    ax.plot(strip.weight, place, marker="D", markersize=6, color="white", markeredgecolor=INK, zorder=4, clip_on=False)


def _options(figure: StabilityFigure) -> Sequence[str]:
    """Return the options that are first somewhere, the present first before the others."""
    found = [option for strip in figure.strips for _, _, option in strip.held]
    return list(dict.fromkeys([figure.result.first, *found]))


def _legend(figure: StabilityFigure, language: Language) -> list[str]:
    options = [short(figure.case, option) for option in _options(figure)]
    return [say("plot.stability.held", language, option=option) for option in options]
