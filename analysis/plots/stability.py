"""Who is first as one weight goes from 0 to 100 %: how far each weight may change before another takes over."""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, ClassVar

from analysis.plots.board import Board, caption_height, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import percent
from analysis.plots.palette import GREY
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.plots.single_weights import (
    SAME,
    Limit,
    axis_words,
    closest,
    kept,
    limit_words,
    limits,
    none_words,
    opening,
    tie_from,
    tie_parts,
    weight_words,
)
from analysis.plots.strips import Part, diamond, draw_parts, firsts_of, strip_key, strip_words, tied_of
from analysis.present.common import short
from analysis.present.dispatch import Cell
from analysis.text import Phrase, say, series
from analysis.weight_change import NodeLines, WeightSensitivity
from model.noun import Language
from model.score import EXACT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SMALL = 0.84  # of the size of plain text
_PAD = 7  # points between a name and its strip, where a mark at 0 reaches out
_LABELS = 0.42  # of the width of a figure, at most, for the names of the weights
_TAKERS = 0.26  # of the width of a figure, at most, for who takes over


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One weight: its value now, and who is first where, from 0 to 100 % of its siblings.

    The present first holds the parts in which it is never behind.
    """

    node: str
    pillar: str
    weight: float
    parts: tuple[Part, ...]
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
    """Draw for each weight who is first from 0 to 100 %; on `ax`, which is cleared first, or on its own."""
    return plotted(stability_figure, result, ax, language, style)


def _strip(item: NodeLines, first: str) -> Strip:
    runs = (list(run) for _, run in groupby(_pieces(item, first), key=lambda part: (part.first, part.tie)))
    parts = tuple(replace(run[0], end=run[-1].end) for run in runs)
    return Strip(node=item.node, pillar=item.pillar, weight=item.weight, parts=parts, limits=limits(item))


def _pieces(item: NodeLines, first: str) -> Iterator[Part]:
    """Cut one weight where the first place changes hands, and where a tie begins or ends.

    Options that are level there are tied, with a tie margin and without one.
    """
    low, high = item.stays_first
    switches = [switch.weight for switch in item.switches]
    holders = [item.switches[0].before if item.switches else first, *(switch.after for switch in item.switches)]
    cuts = sorted({low, high, *switches, *(end for tie in item.ties for end in tie)})
    apart = [cut for before, cut in pairwise([0.0, *cuts]) if cut - before > SAME and 100 - cut > SAME]
    for start, end in pairwise([0.0, *apart, 100.0]):
        middle = (start + end) / 2
        holder = first if low < middle < high else holders[bisect(switches, middle)]
        tie = _level(item, middle) or any(a < middle < b for a, b in item.ties)
        yield Part(start=start, end=end, first=holder, tie=tie)


def _level(item: NodeLines, weight: float) -> bool:
    """Return whether the two highest scores are equal at a weight."""
    ends = zip(item.at_zero, item.at_full, strict=True)
    second, best = sorted(zero + weight / 100 * (full - zero) for zero, full in ends)[-2:]
    return best - second <= EXACT


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: StabilityFigure, language: Language) -> Words:
    result = figure.result
    first = short(figure.case, result.first)
    title = _title(result, language)
    listed = [
        _row(name, strip, figure.result, language)
        for name, strip in zip(_names(figure, language), figure.strips, strict=True)
    ]
    return about(
        figure,
        language,
        title=title,
        subtitle=say("plot.stability.subtitle", language, first=first),
        alt=say("plot.stability.alt", language, first=first, rows=series(listed, language, ";")),
        weightings=[result.weighting],
    )


def _row(name: Phrase, strip: Strip, result: WeightSensitivity, language: Language) -> Phrase:
    """Say in words where the first stays first along one weight, and where the first place is a tie."""
    item = next(item for item in result.lines if item.node == strip.node)
    low, high = (percent(end, language) for end in item.stays_first)
    runs = [list(run) for tie, run in groupby(strip.parts, key=lambda part: part.tie) if tie]
    ends = [{"low": percent(run[0].start, language), "high": percent(run[-1].end, language)} for run in runs]
    ties = series([say("plot.stability.row_tie", language, **tie) for tie in ends], language)
    tied = say("plot.stability.row_ties", language, ties=ties) if ties else Phrase()
    return say("plot.stability.row", language, name=name, low=low, high=high, ties=tied)


def _title(result: WeightSensitivity, language: Language) -> Phrase:
    """Say whatever the value of how many weights the first stays first, and which weight is closest to a change."""
    limit, opened, total = closest(result), opening(result, language), len(result.lines)
    if not total:
        return say("plot.weights.none", language)
    first, unchanged = short(result.case, result.first), kept(result)
    if opened and limit is None:
        return none_words(result, language)
    if opened:
        counts = {"count": total - unchanged, "total": total}
        return say("plot.stability.opened", language, opening=opened, first=first, **counts)
    near = Phrase()
    if limit is not None:
        tie = tie_from(result, limit, "plot.stability.tie", language)
        near = say("plot.stability.closest", language, **limit_words(result, limit, language), tie=tie)
    if not unchanged:
        return say("plot.stability.each", language, first=first, total=total, closest=near)
    tied = say("plot.stability.ties", language, ties=ties) if (ties := tie_parts(result)) else Phrase()
    return say("plot.stability.some", language, first=first, kept=unchanged, total=total, ties=tied, closest=near)


def _names(figure: StabilityFigure, language: Language) -> list[Phrase]:
    """Name the weights, each with its value now."""
    lines = {item.node: item for item in figure.result.lines}
    return [weight_words(figure.case, lines[strip.node], language) for strip in figure.strips]


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
            "from": part.start,
            "to": part.end,
            "first": part.first,
            "tie": part.tie,
        }
        for strip in figure.strips
        for part in strip.parts
    ]


# --- drawing ------------------------------------------------------------------------------------


@height.register
def _(figure: StabilityFigure, pen: Pen) -> float:
    if not figure.strips:
        return 3 * pen.line
    takers = [pen.height(_SMALL, len(_takers(figure, strip, pen))) for strip in figure.strips]
    row = 0.4 * pen.line + max(pen.line * row_lines(pen, _names(figure, pen.language), _LABELS), *takers)
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
    board.rows(ax, _names(figure, pen.language), _LABELS)
    board.hundred(ax)
    ax.tick_params(axis="y", pad=_PAD)
    several = len(figure.case.pillars) > 1
    for place, (strip, label) in enumerate(zip(figure.strips, ax.get_yticklabels(), strict=True)):
        pillar = several and not strip.pillar
        if pillar:
            label.set_fontproperties(pen.font(bold=True))
        draw_parts(board, ax, place, strip.parts, 0.66 if pillar else 0.42)
        diamond(ax, strip.weight, place)
        if takers := _takers(figure, strip, pen):
            board.write(ax, 100, place, "\n".join(takers), towards="end", gap=6, scale=_SMALL, color=GREY)
    board.caption(ax, axis_words(figure.case, pen.language))
    board.key(ax, strip_key(board, *_key(figure)), _legend(figure, pen.language))


def _key(figure: StabilityFigure) -> tuple[list[str], list[str]]:
    """Return the options that the legend names, and those that are first somewhere in a tie."""
    parts = [part for strip in figure.strips for part in strip.parts]
    return firsts_of(parts, figure.result.first), tied_of(parts)


def _legend(figure: StabilityFigure, language: Language) -> list[Phrase]:
    return strip_words(figure.case, *_key(figure), language)
