"""Who is first at which share of the weights: on the text alone, and with the judgements."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, get_args

from analysis.plots.board import LABELS, Board, legend_height, plotted
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.palette import readable_on
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.plots.shares import Level, depth_name, level_of, option_share, settled
from analysis.present.common import points, short, weighting_name
from analysis.present.dispatch import Cell
from analysis.present.smaa import clear_words, share_words
from analysis.smaa import DEPTHS, FROM_WEIGHTS, OF_NOBODY, Acceptability, Depth
from analysis.text import Phrase, said, say, series
from model.case import Case
from model.faults import CaseError, Fault
from model.noun import Language
from model.partial_order import Depth as TextDepth
from model.partial_order import counted_orders

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDE, _NARROW = 0.09, 0.16  # of the axis: what a percentage needs to stand inside its part; in a narrow figure
_BAR, _SPACE, _UNDER = 1.3, 1.1, 0.75  # lines: a bar, the space between depths, a range below its words


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptabilityFigure(FigureData):
    """Shares of first place by depth, from the text alone to the means; options by their share at the last depth."""

    name: ClassVar[str] = "acceptability"
    options: tuple[str, ...]
    levels: tuple[Level, ...]


def acceptability_depths(case: Case) -> tuple[Depth, ...]:
    """Return the depths that say something different of a case: those of a text only where there is one."""
    of_text = [depth for depth in get_args(TextDepth) if counted_orders(case.orders, depth=depth, purposes=False)]
    ranked = {option.id for option in case.ranked}
    varies = any(item.low < item.high for item in case.judgements if item.option in ranked)
    return tuple(depth for depth in DEPTHS if depth in (*of_text, *["ranges"] * varies, "central"))


def acceptability_figure(results: Sequence[Acceptability]) -> AcceptabilityFigure:
    """Return the numbers of the figure, from results that differ in their depth only.

    Raises CaseError for weights that nobody varies, ValueError for results that do not belong together.
    """
    ordered = sorted(results, key=lambda result: DEPTHS.index(result.depth))
    if len({(item.case.hash, item.prior, item.conditions) for item in ordered}) != 1:
        raise ValueError("results of several questions")
    if ordered[0].prior == "base":
        expected = " | ".join((*OF_NOBODY, *FROM_WEIGHTS[1:]))
        raise CaseError((Fault(kind="not_allowed", file="--prior", found=ordered[0].prior, expected=expected),))
    last = ordered[-1]
    options = tuple(sorted(last.options, key=lambda option: -last.span(option)[1]))
    return AcceptabilityFigure(case=last.case, options=options, levels=tuple(level_of(it, options) for it in ordered))


def plot_acceptability(
    results: Sequence[Acceptability],
    ax: "Axes | None" = None,
    *,
    language: Language = "en",
    style: Styled = "screen",
) -> "Axes":
    """Draw the shares of first place at several depths; on `ax`, which is cleared first, or on its own."""
    return plotted(acceptability_figure, results, ax, language, style)


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: AcceptabilityFigure, language: Language) -> Words:
    title = settled(figure.levels, language)
    result = figure.levels[-1].result
    subtitle = [say("plot.acceptability.subtitle", language, weights=_weights(result, language))]
    if any(level.of_text for level in figure.levels):
        subtitle.append(say("plot.acceptability.silence", language))
    subtitle += _clear(figure, language)
    lines = [
        say("plot.acceptability.line", language, depth=depth_name(level, language), shares=_shares(level, language))
        for level in figure.levels
    ]
    alt = say("plot.acceptability.alt", language, lines=series(lines, language, ";"))
    notes = _methods(figure, language)
    return about(figure, language, title=title, subtitle=series(subtitle, language, ";"), alt=alt, notes=notes)


def _weights(result: Acceptability, language: Language) -> Phrase:
    """Say which weights are believed possible."""
    if result.weighting is None:
        return say("prior.flat" if len(result.case.pillars) == 1 else f"prior.{result.prior}", language)
    name = weighting_name(result.case, result.weighting, language)
    return say(f"prior.{result.prior}", language, weights=name)


def _methods(figure: AcceptabilityFigure, language: Language) -> list[Phrase]:
    """Say how exact the shares are, those found alike together; an error is never said smaller than it is."""
    alike: dict[tuple[bool, int, int], list[Level]] = {}
    for level in figure.levels:
        alike.setdefault((level.result.exact, level.result.draws, level.result.seed), []).append(level)
    found = []
    for (exact, draws, seed), levels in alike.items():
        error = math.ceil(1e4 * max(level.result.largest_error for level in levels)) / 100
        sampled = {"draws": draws, "seed": seed, "error": error}
        method = say("footer.exact", language) if exact else say("footer.sampled", language, **sampled)
        quoted = [say("plot.acceptability.quoted", language, depth=depth_name(level, language)) for level in levels]
        depths = series(quoted, language)
        found.append(say("plot.acceptability.method", language, depths=depths, method=method))
    return found


def _shares(level: Level, language: Language) -> Phrase:
    places = range(len(level.options))
    return series([option_share(level, place, language) for place in places], language)


def _clear(figure: AcceptabilityFigure, language: Language) -> list[Phrase]:
    """Say how often each option is ahead by more than the tie margin at the last depth, if that knows of one."""
    level, margin = figure.levels[-1], figure.case.tie_margin
    if level.of_text or not margin:
        return []
    shares = clear_words(level.result, language)
    return [say("plot.acceptability.clear", language, margin=points(margin, language), shares=shares)]


@rows.register
def _(figure: AcceptabilityFigure) -> list[dict[str, Cell]]:
    return [
        {
            "depth": level.result.depth,
            "option": option,
            "least": least,
            "largest": largest,
            "largest_error": level.result.largest_error,
            "draws": level.result.draws,
        }
        for level in figure.levels
        for option, least, largest in zip(figure.options, level.lows, level.highs, strict=True)
    ]


# --- drawing ------------------------------------------------------------------------------------


def _small(figure: AcceptabilityFigure, level: Level, pen: Pen) -> list[str]:
    """Return the lines that name the shares of a bar that are too small for a number inside."""
    places = [place for place, share in enumerate(level.lows) if 0 < share < _wide(pen)]
    text = series([option_share(level, place, pen.language) for place in places], pen.language)
    return pen.lines(text, 0.9 * (1 - LABELS) * pen.room, 0.84)


def _wide(pen: Pen) -> float:
    return _NARROW if pen.narrow else _WIDE


def _range_words(figure: AcceptabilityFigure, level: Level, place: int, pen: Pen) -> list[str]:
    return pen.lines(option_share(level, place, pen.language), 0.95 * (1 - LABELS) * pen.room, 0.84)


def _tall(figure: AcceptabilityFigure, level: Level, pen: Pen) -> float:
    """Return how many lines a depth takes."""
    name = len(pen.lines(depth_name(level, pen.language), LABELS * pen.room))
    if level.of_text:
        lines = sum(len(_range_words(figure, level, place, pen)) for place in range(len(figure.options)))
        return max(name, lines + _UNDER * len(figure.options))
    return max(name, _BAR + len(_small(figure, level, pen)))


@height.register
def _(figure: AcceptabilityFigure, pen: Pen) -> float:
    options = said([short(figure.case, option) for option in figure.options], pen.language)
    lines = sum(_tall(figure, level, pen) + _SPACE for level in figure.levels)
    return pen.line * (lines + 2.5) + legend_height(pen, options)


@draw.register
def _(figure: AcceptabilityFigure, board: Board) -> None:
    from matplotlib.patches import Patch

    pen, ax = board.pen, board.axes()[0]
    board.rows(ax, [depth_name(level, pen.language) for level in figure.levels])
    board.hundred(ax)
    top, middles = 0.5 * _SPACE, []
    for level in figure.levels:
        tall = _tall(figure, level, pen)
        (_draw_ranges if level.of_text else _draw_bar)(board, ax, figure, level, top)
        middles.append(top + tall / 2)
        top += tall + _SPACE
    ax.yaxis.set_ticks(middles, [label.get_text() for label in ax.get_yticklabels()])
    ax.set_ylim(top - 0.5 * _SPACE, 0)
    ax.tick_params(axis="y", pad=0.8 * pen.size)  # beside marks at 0
    names = said([short(figure.case, option) for option in figure.options], pen.language)
    board.key(ax, [Patch(**_look(board, option)) for option in figure.options], names)
    board.caption(ax, say("plot.acceptability.axis", pen.language))


def _look(board: Board, option: str) -> dict[str, Any]:
    look = board.look(option)
    return {"facecolor": look.colour, "hatch": look.hatch, "edgecolor": "white", "linewidth": 0.8}


def _draw_ranges(board: Board, ax: "Axes", figure: AcceptabilityFigure, level: Level, top: float) -> None:
    """Draw for each option from which to which its share runs, below its name."""
    for place, option in enumerate(figure.options):
        lines = _range_words(figure, level, place, board.pen)
        board.write(ax, 0, top, "\n".join(lines), towards="end", gap=3, va="top", scale=0.84)
        y = top + len(lines) + 0.5 * _UNDER - 0.1
        look = board.look(option)
        ends = [100 * level.lows[place], 100 * level.highs[place]]
        style: dict[str, Any] = {"color": look.colour, "linestyle": look.line, "marker": look.marker}
        ax.plot(ends, [y, y], **style, linewidth=3, markersize=0.6 * board.pen.style.size, zorder=3, clip_on=False)
        top += len(lines) + _UNDER


def _draw_bar(board: Board, ax: "Axes", figure: AcceptabilityFigure, level: Level, top: float) -> None:
    """Draw the shares as parts of one bar, those too small for a number inside named above its end."""
    from matplotlib.patheffects import withStroke

    small, exact = _small(figure, level, board.pen), level.result.exact
    if small:
        board.write(ax, 100, top, "\n".join(small), towards="start", va="top", scale=0.84)
    left, middle = 0.0, top + len(small) + _BAR / 2
    for option, share in zip(figure.options, level.lows, strict=True):
        look = _look(board, option)
        ax.barh(middle, 100 * share, left=left, height=_BAR, zorder=2, **look)
        if share >= _wide(board.pen):
            halo = [withStroke(linewidth=4, foreground=look["facecolor"])]  # so that no hatch runs through it
            text = board.pen.written(share_words(share, board.pen.language, exact=exact))
            ink = readable_on(look["facecolor"])
            board.write(ax, left + 50 * share, middle, text, color=ink, bold=True, zorder=4, path_effects=halo)
        left += 100 * share
