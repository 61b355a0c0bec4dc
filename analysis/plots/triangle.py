"""Who is first at which weights of three pillars: exact regions of the triangle, and where each perspective stands."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from analysis.plots.board import Board, legend_height, plotted
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.palette import INK, PALE
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import names, points, short
from analysis.present.dispatch import Cell
from analysis.ranking import Ranking, rank
from analysis.text import Phrase, listing, said, say, series
from analysis.weight_change import WeightSensitivity
from model.faults import CaseError, Fault
from model.noun import Language, Text
from model.weights import Weighting

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Corners = tuple[float, float, float]
_LIGHT, _DARK = 0.25, 0.35  # how strong the colour of a region is, and how much stronger where the lead is clear
_SHARE = 0.001  # of the area: less is said to be under so much
_TALL, _WIDE = 0.87, 0.72  # the height of the triangle to its width, and its width to that of the figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Where an option is first: its share of the triangle, its middle and its corners, in weights that sum to 1.

    Options that are equal on all three share a region and its share. `clear` are the corners of where it leads every
    other by more than the tie margin, `clear_share` the share of that; None without a margin.
    """

    option: str
    share: float
    middle: Corners | None
    corners: tuple[Corners, ...]
    clear_share: float | None
    clear: tuple[Corners, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """The weights of a perspective, in the order of the axes, and who is first on all of its weights.

    A perspective has its own weights inside the pillars too, so that this may differ from the region that it stands in.
    """

    perspective: str
    weights: Corners
    first: str
    tied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TriangleFigure(FigureData):
    """The triangle of weights: `today` the weights that are looked at, `stands` those of the perspectives."""

    name: ClassVar[str] = "triangle"
    weighting: Weighting
    axes: tuple[str, ...]
    today: Corners
    parts: tuple[Part, ...]
    stands: tuple[Stand, ...]


def triangle_figure(result: WeightSensitivity) -> TriangleFigure:
    """Return the numbers of the figure.

    Raises CaseError where there are not three pillars, nor three criteria without pillars.
    """
    case, tree = result.case, result.weighting.weights.tree
    if not result.axes:
        pillars, criteria = len(tree.pillars), len(tree.criteria)
        found = str(pillars if pillars > 1 else criteria)
        raise CaseError((Fault(kind="no_triangle", file=case.name, found=found, expected="stability | weight_lines"),))
    parts = [
        Part(
            option=option,
            share=region.share,
            middle=None if region.centroid is None else _corners(region.centroid),
            corners=tuple(_corners(corner) for corner in region.polygon),
            clear_share=None if clear is None else clear.share,
            clear=() if clear is None else tuple(_corners(corner) for corner in clear.polygon),
        )
        for option, region, clear in zip(
            result.options, result.regions, result.clear or [None] * len(result.options), strict=True
        )
    ]
    stands = [
        _stand(rank(case, perspective=item.id))
        for item in (case.perspectives if len(tree.pillars) > 1 else ())
        if result.weighting.changes or item.id != result.weighting.perspective
    ]
    own = result.weighting.weights.pillars if len(tree.pillars) > 1 else result.weighting.weights.criteria
    return TriangleFigure(
        case=case,
        weighting=result.weighting,
        axes=result.axes,
        today=_corners(own),
        parts=tuple(parts),
        stands=tuple(stands),
    )


def plot_triangle(
    result: WeightSensitivity, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the triangle of three pillar weights; on `ax`, or on a figure of its own."""
    return plotted(triangle_figure(result), ax, language, style)


def _stand(result: Ranking) -> Stand:
    weighting, leader = result.weighting, result.standings[0]
    return Stand(
        perspective=weighting.perspective,
        weights=_corners(weighting.weights.pillars),
        first=leader.option,
        tied=bool(leader.tied_with),
    )


def _corners(weights: Any) -> Corners:
    one, two, three = (float(weight) for weight in weights)
    return one, two, three


# --- words ----------------------------------------------------------------------------------------


def _axis_names(figure: TriangleFigure) -> list[Text]:
    shorts = {item.id: item.short for item in figure.case.pillars} | {
        item.id: item.short for item in figure.case.criteria
    }
    return [shorts[axis] for axis in figure.axes]


def _share(share: float, language: Language) -> Phrase:
    if 0 < share < _SHARE:
        return say("plot.triangle.under", language, share=_SHARE)
    return say("plot.triangle.share", language, share=share)


def _places(figure: TriangleFigure, language: Language) -> list[Phrase]:
    """Say which share of the triangle each option has, the largest first; those without one are left out."""
    ordered = sorted((part for part in figure.parts if part.share > 0), key=lambda part: -part.share)
    return [
        say(
            "plot.triangle.place",
            language,
            option=short(figure.case, part.option),
            share=_share(part.share, language),
        )
        for part in ordered
    ]


def _tie(figure: TriangleFigure, language: Language) -> Phrase:
    """Say in which share of the triangle nobody leads by more than the tie margin."""
    if figure.parts[0].clear_share is None:
        return Phrase()
    open_share = max(0.0, 1 - sum(part.clear_share or 0.0 for part in figure.parts))
    return say("plot.triangle.tie", language, share=_share(open_share, language))


def _dark(figure: TriangleFigure, language: Language) -> Phrase:
    if figure.parts[0].clear_share is None:
        return Phrase()
    return say("plot.triangle.dark", language, margin=points(figure.case.tie_margin, language))


@words.register
def _(figure: TriangleFigure, language: Language) -> Words:
    never = [part.option for part in figure.parts if part.share == 0]
    key = "plot.triangle.title_never" if never else "plot.triangle.title"
    places = series(_places(figure, language), language)
    title = say(key, language, places=places, never=names(figure.case, never, language), tie=_tie(figure, language))
    axes = listing(said(_axis_names(figure), language), language)
    today = series([say("plot.triangle.share", language, share=share) for share in figure.today], language)
    alt = say("plot.triangle.alt", language, axes=axes, today=today)
    return about(
        figure,
        language,
        title=title,
        subtitle=say("plot.triangle.subtitle", language, axes=axes, dark=_dark(figure, language)),
        alt=alt,
        weightings=[figure.weighting],
    )


@rows.register
def _(figure: TriangleFigure) -> list[dict[str, Cell]]:
    lines: list[tuple[str, str, Cell, Corners | None]] = [
        ("weights", figure.weighting.perspective, "", figure.today),
        *(("perspective", stand.perspective, "", stand.weights) for stand in figure.stands),
        *(("middle", part.option, part.share, part.middle) for part in figure.parts),
        *(("corner", part.option, "", corner) for part in figure.parts for corner in part.corners),
        *(("clear", part.option, part.clear_share, None) for part in figure.parts if part.clear_share is not None),
        *(("clear_corner", part.option, "", corner) for part in figure.parts for corner in part.clear),
    ]
    empty: dict[str, Cell] = dict.fromkeys((f"weight.{axis}" for axis in figure.axes), "")
    return [
        {"kind": kind, "id": name, "share": share}
        | empty
        | (
            {}
            if weights is None
            else {f"weight.{axis}": weight for axis, weight in zip(figure.axes, weights, strict=True)}
        )
        for kind, name, share, weights in lines
    ]


# --- the drawing ----------------------------------------------------------------------------------


def _stand_names(figure: TriangleFigure, language: Language) -> list[str]:
    case, holders = figure.case, {item.id: item.name for item in figure.case.perspectives}
    named = said([holders[stand.perspective] for stand in figure.stands], language)
    return [
        say(
            "plot.triangle.stand_tied" if stand.tied else "plot.triangle.stand",
            language,
            place=place,
            name=name,
            first=short(case, stand.first),
        )
        for place, (stand, name) in enumerate(zip(figure.stands, named, strict=True), start=1)
    ]


def _region_names(figure: TriangleFigure, language: Language) -> list[str]:
    return [*map(str, _places(figure, language)), say("plot.triangle.today", language)]


def _heights(figure: TriangleFigure, pen: Pen) -> tuple[float, float, float]:
    """Return the heights of the key of regions, of the triangle with its names, and of the list of perspectives."""
    stands = _stand_names(figure, pen.language)
    regions = legend_height(pen, _region_names(figure, pen.language))
    return regions, _TALL * _WIDE * pen.room + 4 * pen.line, legend_height(pen, stands) if stands else 1.0


@height.register
def _(figure: TriangleFigure, pen: Pen) -> float:
    return sum(_heights(figure, pen))


@draw.register
def _(figure: TriangleFigure, board: Board) -> None:
    from matplotlib.lines import Line2D

    over, ax, below = _places_to_draw(figure, board)
    _axes(figure, board, ax)
    marks = _regions(figure, board, ax)
    ax.plot(*([share] for share in figure.today), marker="*", markersize=15, color=INK, zorder=6)
    marks.append(Line2D([], [], marker="*", markersize=11, color=INK, linestyle="none"))
    board.key(over, marks, _region_names(figure, board.pen.language), below=True)
    for place, stand in enumerate(figure.stands, start=1):
        _spot(board, ax, stand, str(place))
    if figure.stands:
        names_of = _stand_names(figure, board.pen.language)
        board.key(below, [Line2D([], [], linestyle="none") for _ in names_of], names_of, below=True)


def _regions(figure: TriangleFigure, board: Board, ax: Any) -> list[Any]:
    """Fill the regions, the largest first, and return a mark for each."""
    from matplotlib.patches import Patch

    marks: list[Any] = []
    for part in sorted((part for part in figure.parts if part.share > 0), key=lambda part: -part.share):
        look, corners = board.look(part.option), list(zip(*part.corners, strict=True))
        ax.fill(*corners, facecolor=look.colour, alpha=_LIGHT, edgecolor=INK, linewidth=0.8)
        if part.clear:
            ax.fill(*zip(*part.clear, strict=True), facecolor=look.colour, alpha=_DARK, linewidth=0)
        ax.fill(*corners, facecolor="none", edgecolor=look.colour, hatch=look.hatch, linewidth=0)
        marks.append(Patch(facecolor=look.colour, alpha=0.5, hatch=look.hatch))
    return marks


def _places_to_draw(figure: TriangleFigure, board: Board) -> tuple[Any, Any, Any]:
    """Return ternary axes, with axes without a frame for what stands above and below them."""
    import mpltern  # noqa: F401 - it makes the projection known

    heights = _heights(figure, board.pen)
    if board.given is None:
        grid = board.figure.add_gridspec(3, 1, height_ratios=heights)
        over, below = (board.figure.add_subplot(grid[row]) for row in (0, 2))
        ax = board.figure.add_subplot(grid[1], projection="ternary")
    else:
        board.given.set_axis_off()
        top, tall, bottom = (part / sum(heights) for part in heights)
        over, below = (board.given.inset_axes(box) for box in ((0, 1 - top, 1, top), (0, 0, 1, bottom)))
        ax = board.given.inset_axes((0.1, bottom + 0.1, 0.8, tall - 0.2), projection="ternary")
    for empty in (over, below):
        empty.set_axis_off()
        empty.set_ylim(1, 0)
    return over, ax, below


def _axes(figure: TriangleFigure, board: Board, ax: Any) -> None:
    """Name the corners, at which a weight is 100 %, and draw a grid at every 20 %; geometry is never mirrored."""
    pen = board.pen
    names_of = [pen.wrapped(name.within(pen.language), 0.3 * pen.room) for name in _axis_names(figure)]
    ticks = (0.2, 0.4, 0.6, 0.8)
    for axis in (ax.taxis, ax.laxis, ax.raxis):
        axis.set_ticks(ticks, [pen.number(100 * tick, unit="%") for tick in ticks], fontproperties=pen.font(0.8))
    ax.grid(color=PALE, linewidth=0.7)
    ax.tick_params(length=0, labelrotation="horizontal")
    for place, name in enumerate(names_of):
        corner: Corners = (1.0, 0.0, 0.0) if place == 0 else (0.0, 1.0, 0.0) if place == 1 else (0.0, 0.0, 1.0)
        _label(board, ax, corner, name, bold=True, rise=15.0 if place == 0 else -26.0)


def _label(board: Board, ax: Any, where: Corners, text: str, *, bold: bool = False, rise: float = 0.0) -> Any:
    x, y = (float(place) for place in np.array(where) @ ax.corners_data)
    return board.write(ax, x, y, text, bold=bold, rise=rise, zorder=7)


def _spot(board: Board, ax: Any, stand: Stand, text: str) -> None:
    """Mark the weights of a perspective by its number, on grey where it has a tie for the first place."""
    fill, where = PALE if stand.tied else "white", stand.weights
    ax.plot(*([share] for share in where), marker="o", markersize=14, color=fill, markeredgecolor=INK, zorder=5)
    _label(board, ax, where, board.pen.written(text)).set_fontproperties(board.pen.font(0.8))
