"""Who is first at which weights of three pillars: exact regions of the triangle, and where each perspective stands."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from analysis.plots.board import Board, empty, legend_height, plotted
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import percent
from analysis.plots.palette import GREY, INK, PALE
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import names, points, short
from analysis.present.dispatch import Cell
from analysis.present.smaa import share_words
from analysis.ranking import Ranking, rank
from analysis.text import Phrase, listing, said, say, series
from analysis.weight_change import WeightSensitivity
from model.case import Case
from model.exact.triangle import Region
from model.faults import CaseError, Fault
from model.noun import Language, Text
from model.weights import Weighting

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Corners = tuple[float, float, float]
Place = tuple[float, float]
_LIGHT, _DARK = 0.25, 0.35  # how strong the colour of a region is, and how much stronger where the lead is clear
_STRONG = 1 - (1 - _LIGHT) * (1 - _DARK)  # the one over the other
_DIGITS = 9  # decimals of shares: what is behind them only rounding makes
_TALL, _SIDE = 0.866, 0.58  # the height of the triangle to its side, and its side to the width of the figure
_SHEET = 0.42  # of the height of a sheet, at most, for the height of the triangle
_FLAT = 1e-3  # the height of axes that only hold a key
_SMALL = 0.84  # of the size of plain text
_BESIDE = 0.17  # heights of the triangle between a side and its name
_LAID_OUT = 2  # times before the last: a layout of axes that keep their shape is found step by step
_ROUND = 0.6  # half of a mark to the size of plain text
_NEAR, _STEPS = 1e-3, 200  # when marks no longer count as one on another, and how often they are moved at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Where an option is first: its share of the triangle, its middle and its corners, in weights that sum to 1.

    Several options are level: equal on all three. `clear` are the corners of where the option leads every other by
    more than the tie margin, `clear_share` the share of that; None without a margin.
    """

    options: tuple[str, ...]
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
        parts=_parts(result),
        stands=tuple(stands),
    )


def plot_triangle(
    result: WeightSensitivity, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the triangle of three pillar weights; on `ax`, or on a figure of its own."""
    return plotted(triangle_figure, result, ax, language, style)


def _parts(result: WeightSensitivity) -> tuple[Part, ...]:
    """Return the regions, the largest first; those of options that are level are one."""
    clear = result.clear or (None,) * len(result.options)
    known = sorted(zip(result.options, result.regions, clear, strict=True), key=lambda item: -item[1].share)
    groups: dict[Any, list[tuple[str, Region, Region | None]]] = {}
    for item in known:
        corners = item[1].polygon
        groups.setdefault(corners.tobytes() if len(corners) else item[0], []).append(item)
    return tuple(sorted((_part(group) for group in groups.values()), key=lambda part: -part.share))


def _part(level: Sequence[tuple[str, Region, Region | None]]) -> Part:
    _, region, clear = level[0]
    return Part(
        options=tuple(option for option, _, _ in level),
        share=sum(item.share for _, item, _ in level),
        middle=None if region.centroid is None else _corners(region.centroid),
        corners=tuple(_corners(corner) for corner in region.polygon),
        clear_share=None if clear is None else clear.share,
        clear=() if clear is None else tuple(_corners(corner) for corner in clear.polygon),
    )


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


def _said(share: float, language: Language) -> Phrase:
    return share_words(round(share, _DIGITS), language, exact=True)


def _place(case: Case, options: Sequence[str], share: float, language: Language) -> Phrase:
    """Say in which share of the triangle an option is first, or several are level."""
    key = "plot.triangle.level" if len(options) > 1 else "plot.triangle.place"
    return say(key, language, options=names(case, options, language), share=_said(share, language))


def _clear_places(figure: TriangleFigure, language: Language) -> list[Phrase]:
    """Say who leads by more than the tie margin in which share, the largest first; any lead counts without one."""
    shares = [(part.options, part.share if part.clear_share is None else part.clear_share) for part in figure.parts]
    ordered = sorted(shares, key=lambda item: -item[1])
    return [_place(figure.case, options, share, language) for options, share in ordered if share > 0]


def _tied_places(figure: TriangleFigure, language: Language) -> list[Phrase]:
    """Say who is first, but nowhere by more than the tie margin, in which share."""
    parts = [part for part in figure.parts if _only_tied(part)]
    return [_place(figure.case, part.options, part.share, language) for part in parts]


def _tie(figure: TriangleFigure) -> float:
    """Return in which share of the triangle nobody leads by more than the tie margin; 0 without a margin."""
    shares = [part.clear_share for part in figure.parts if part.clear_share is not None]
    return max(0.0, round(1 - sum(shares), _DIGITS)) if shares else 0.0


def _title(figure: TriangleFigure, language: Language) -> Phrase:
    """Say in which share of all weights who is clearly first, where that is a tie, and who is first nowhere."""
    clear, tied, tie = _clear_places(figure, language), _tied_places(figure, language), _tie(figure)
    never = [option for part in figure.parts if part.share == 0 for option in part.options]
    key = "plot.triangle.clear" if figure.case.tie_margin else "plot.triangle.first"
    parts = [say(key if clear else "plot.triangle.none_clear", language, places=series(clear, language))]
    if clear and tie:
        parts.append(say("plot.triangle.tie", language, share=_said(tie, language)))
    if tied:
        parts.append(say("plot.triangle.only_tie", language, places=series(tied, language)))
    if never:
        parts.append(say("plot.triangle.never", language, options=names(figure.case, never, language)))
    return series(parts, language, ";")


@words.register
def _(figure: TriangleFigure, language: Language) -> Words:
    title = _title(figure, language)
    axes = listing(said(_axis_names(figure), language), language)
    today = series([percent(100 * share, language) for share in figure.today], language)
    alt = say("plot.triangle.alt", language, axes=axes, today=today)
    return about(
        figure,
        language,
        title=title,
        subtitle=say("plot.triangle.subtitle", language, axes=axes),
        alt=alt,
        weightings=[figure.weighting],
    )


@rows.register
def _(figure: TriangleFigure) -> list[dict[str, Cell]]:
    held = [(option, part) for part in figure.parts for option in part.options]
    lines: list[tuple[str, str, Cell, Corners | None]] = [
        ("weights", figure.weighting.perspective, "", figure.today),
        *(("perspective", stand.perspective, "", stand.weights) for stand in figure.stands),
        *(("middle", option, part.share, part.middle) for option, part in held),
        *(("corner", option, "", corner) for option, part in held for corner in part.corners),
        *(("clear", option, part.clear_share, None) for option, part in held if part.clear_share is not None),
        *(("clear_corner", option, "", corner) for option, part in held for corner in part.clear),
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


def _key(figure: TriangleFigure, board: Board) -> tuple[list[Any], list[str]]:
    """Return the marks of the key above the triangle, and what they mean."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    marks: list[Any] = []
    for part in (part for part in figure.parts if part.share > 0):
        look = board.look(part.options[0])
        marks.append(Patch(facecolor=look.colour, alpha=_LIGHT if _only_tied(part) else _STRONG, hatch=look.hatch))
    if clear := _partly_clear(figure):
        marks.append(Patch(facecolor=board.look(clear[0].options[0]).colour, alpha=_LIGHT))
    marks.append(Line2D([], [], marker="*", markersize=11, color=INK, linestyle="none"))
    if any(stand.tied for stand in figure.stands):
        circle: dict[str, Any] = {"marker": "o", "markersize": 9, "color": PALE, "markeredgecolor": INK}
        marks.append(Line2D([], [], linestyle="none", **circle))
    return marks, _key_names(figure, board.pen.language)


def _only_tied(part: Part) -> bool:
    """Return whether the options of a part are first somewhere, but nowhere by more than the tie margin."""
    return part.share > 0 and part.clear_share == 0


def _partly_clear(figure: TriangleFigure) -> list[Part]:
    """Return the parts that are clear somewhere, if there are ties beside them."""
    return [part for part in figure.parts if part.clear_share] if _tie(figure) else []


def _key_names(figure: TriangleFigure, language: Language) -> list[str]:
    case, found = figure.case, list[str]()
    margin = points(case.tie_margin, language)
    for part in (part for part in figure.parts if part.share > 0):
        if part.clear_share:
            clear = {"option": short(case, part.options[0]), "share": _said(part.clear_share, language)}
            found.append(say("plot.triangle.key_clear", language, **clear))
        else:
            place = _place(case, part.options, part.share, language)
            tied = _only_tied(part)
            found.append(say("plot.triangle.key_tied", language, place=place, margin=margin) if tied else place)
    if _partly_clear(figure):
        share = _said(_tie(figure), language)
        found.append(say("plot.triangle.key_tie", language, margin=margin, share=share))
    found.append(say("plot.triangle.today", language))
    if any(stand.tied for stand in figure.stands):
        found.append(say("plot.triangle.key_stand", language))
    return found


@height.register
def _(figure: TriangleFigure, pen: Pen) -> float:
    return _TALL * _side(pen) + sum(_ends(figure, pen))


def _side(pen: Pen) -> float:
    """Return the side of the triangle, in points: on a sheet of fixed height it leaves room for the words."""
    return min(_SIDE * pen.room, _SHEET * 72 * (pen.style.height or math.inf) / _TALL)


@draw.register
def _(figure: TriangleFigure, board: Board) -> None:
    from matplotlib.lines import Line2D

    over, ax, below = _places_to_draw(figure, board)
    _axes(figure, board, ax)
    _regions(figure, board, ax)
    ax.plot(*([share] for share in figure.today), marker="*", markersize=15, color=INK, zorder=6)
    board.key(over, *_key(figure, board), below=True)
    for spot in _spots(figure, board):
        _draw_spot(board, ax, spot)
    if figure.stands:
        names_of = _stand_names(figure, board.pen.language)
        board.key(below, [Line2D([], [], linestyle="none") for _ in names_of], names_of, below=True)
    if engine := board.figure.get_layout_engine() if board.given is None else None:
        for _ in range(_LAID_OUT):
            engine.execute(board.figure)


def _regions(figure: TriangleFigure, board: Board, ax: Any) -> None:
    """Fill the regions, dark where the lead is clear."""
    for part in (part for part in figure.parts if part.share > 0):
        look, corners = board.look(part.options[0]), list(zip(*part.corners, strict=True))
        alpha = _STRONG if part.clear_share is None else _LIGHT
        ax.fill(*corners, facecolor=look.colour, alpha=alpha, edgecolor=INK, linewidth=0.8)
        if part.clear:
            ax.fill(*zip(*part.clear, strict=True), facecolor=look.colour, alpha=_DARK, linewidth=0)
        ax.fill(*corners, facecolor="none", edgecolor=look.colour, hatch=look.hatch, linewidth=0)


def _places_to_draw(figure: TriangleFigure, board: Board) -> tuple[Any, Any, Any]:
    """Return ternary axes, with flat axes without a frame under which the keys above and below them hang."""
    import mpltern  # noqa: F401 - it makes the projection known

    if board.given is None:
        grid = board.figure.add_gridspec(3, 1, height_ratios=(_FLAT, 1, _FLAT))
        ax: Any = board.figure.add_subplot(grid[1], projection="ternary")  # the first axes are those of the figure
        over, below = (board.figure.add_subplot(grid[row]) for row in (0, 2))
    else:
        empty(board.given)
        pen, whole = board.pen, height(figure, board.pen)
        hang, low, high = (part / whole for part in (_stands_height(figure, pen), *_ends(figure, pen)))
        over, below = (board.given.inset_axes((0, y, 1, _FLAT)) for y in (1, hang))
        ax = board.given.inset_axes((0.17, low, 0.66, 1 - low - high), projection="ternary")
    for flat in (over, below):
        empty(flat)
    return over, ax, below


def _stands_height(figure: TriangleFigure, pen: Pen) -> float:
    """Return the height of the list of perspectives, in points."""
    stands = _stand_names(figure, pen.language)
    return legend_height(pen, stands) + pen.line if stands else 0.0


def _ends(figure: TriangleFigure, pen: Pen) -> Place:
    """Return what stands below and above the triangle, in points: names of its corners, and keys."""
    top, *low = (len(lines) for lines in _corner_lines(figure, pen))
    key = legend_height(pen, _key_names(figure, pen.language)) + pen.line
    return _stands_height(figure, pen) + (max(low) + 1.25) * pen.line, key + (top + 0.75) * pen.line


def _axes(figure: TriangleFigure, board: Board, ax: Any) -> None:
    """Name the corners, at which a weight is 100 %, and draw a grid at every 20 %; geometry is never mirrored."""
    pen = board.pen
    names_of = ["\n".join(lines) for lines in _corner_lines(figure, pen)]
    ticks = (0.2, 0.4, 0.6, 0.8)
    for axis in (ax.taxis, ax.laxis, ax.raxis):
        axis.set_ticks(ticks, [pen.number(100 * tick, unit="%") for tick in ticks], fontproperties=pen.font(0.8))
    ax.grid(color=PALE, linewidth=0.7)
    ax.tick_params(length=0, labelrotation="horizontal")
    low = {"va": "top", "rise": -1.25 * pen.line}  # under the numbers
    for corner, name in zip(np.eye(3), names_of, strict=True):
        x, y = _across(corner)
        where: dict[str, Any] = low if y == 0 else {"va": "bottom", "rise": 0.6 * pen.line}
        board.write(ax, x, y, name, bold=True, zorder=7, **where)
    sides = (((0.5, 0.0, 0.5), "left", 1), ((0.5, 0.5, 0.0), "right", -1), ((0.0, 0.5, 0.5), "center", 0))
    for (middle, side, way), axis in zip(sides, said(_axis_names(figure), pen.language), strict=True):
        x, y = _across(middle)
        name = pen.wrapped(say("plot.triangle.axis", pen.language, axis=axis), 0.2 * pen.room, _SMALL)
        beside = way * _BESIDE * (1.5 if pen.narrow else 1.0)
        board.write(ax, x + beside, y, name, ha=side, scale=_SMALL, color=GREY, **({} if way else low))


def _corner_lines(figure: TriangleFigure, pen: Pen) -> list[list[str]]:
    """Return the names of the corners, in lines."""
    return [pen.lines(name.within(pen.language), 0.3 * pen.room, bold=True) for name in _axis_names(figure)]


def _across(weights: Any) -> Place:
    """Return where weights stand: across and up, in heights of the triangle."""
    one, two, three = weights
    return (three - two) / np.sqrt(3), float(one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """The mark of perspectives with the same weights: where they stand, and where there is room for their numbers."""

    numbers: str
    tied: bool
    at: Place
    shown: Place


def _spots(figure: TriangleFigure, board: Board) -> list[Spot]:
    """Return the marks of the perspectives, those of equal weights as one, none on another nor on the star."""
    together: dict[Place, list[int]] = {}
    for place, stand in enumerate(figure.stands):
        x, y = _across(stand.weights)
        together.setdefault((round(x, _DIGITS), round(y, _DIGITS)), []).append(place)
    language = board.pen.language
    numbers = [series((str(place + 1) for place in places), language) for places in together.values()]
    unit = _TALL * _side(board.pen)  # points in a height of the triangle
    round_one, beside = (_ROUND + 0.1) * board.pen.style.size, 0.5 * board.pen.style.size
    halves = [round_one, *(max(round_one, 0.5 * board.pen.width(text, 0.8) + beside) for text in numbers)]
    moved = _apart([_across(figure.today), *together], [half / unit for half in halves])
    return [
        Spot(numbers=text, tied=any(figure.stands[place].tied for place in places), at=at, shown=shown)
        for text, (at, places), shown in zip(numbers, together.items(), moved[1:], strict=True)
    ]


def _apart(places: Sequence[Place], halves: Sequence[float]) -> list[Place]:
    """Move round marks until none is on another; the first stays."""
    moved = np.array(places, dtype=np.float64)
    for _ in range(_STEPS):
        still = True
        for one, other in combinations(range(len(moved)), 2):
            gap, needed = moved[other] - moved[one], halves[one] + halves[other]
            length = float(np.hypot(*gap))
            if length < needed - _NEAR:
                way = gap / length if length > _NEAR else np.array([np.cos(other), np.sin(other)])
                part, still = 1.0 if one == 0 else 0.5, False
                moved[other] += part * (needed - length) * way
                moved[one] -= (1 - part) * (needed - length) * way
        if still:
            break
    return [(float(x), float(y)) for x, y in moved]


def _draw_spot(board: Board, ax: Any, spot: Spot) -> None:
    """Mark perspectives by their numbers, on grey where one has a tie; a line leads to where they stand if moved."""
    pen, fill = board.pen, PALE if spot.tied else "white"
    ends = [_weights(place) for place in (spot.at, spot.shown)]
    if spot.at != spot.shown:
        ax.plot(*zip(*ends, strict=True), color=INK, linewidth=0.8, zorder=5)
        ax.plot(*([share] for share in ends[0]), color=INK, marker="o", markersize=3.5, zorder=5)
    box: dict[str, Any] | None = None
    if spot.numbers.isdigit():
        size = 2 * _ROUND * pen.style.size
        circle: dict[str, Any] = {
            "color": fill,
            "markeredgecolor": INK,
            "markersize": size,
            "zorder": 6,
            "clip_on": False,
        }
        ax.plot(*([share] for share in ends[1]), marker="o", **circle)
    else:
        pad = 0.1 if pen.rtl else 0.35
        box = {"boxstyle": f"round,pad={pad},rounding_size=0.6", "facecolor": fill, "edgecolor": INK}
    board.write(ax, *spot.shown, pen.written(spot.numbers), scale=0.8, bbox=box, zorder=7)


def _weights(place: Place) -> Corners:
    """Return the weights of a place."""
    x, y = place
    return y, (1 - y - x * np.sqrt(3)) / 2, (1 - y + x * np.sqrt(3)) / 2
