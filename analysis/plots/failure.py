"""Where the advice fails: how often the first option is not first, over the two things that tell it best."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.failure import Box, FailureRegion, Feature, Map, Region
from analysis.plots.board import Board, caption_height, legend_height, plotted
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.palette import GREY, INK, PALE, shade
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import short
from analysis.present.dispatch import Cell
from analysis.present.failure import conditions_words, drawn_words, feature_name, how_often, region_words
from analysis.present.smaa import share_words
from analysis.text import Phrase, listing, say, series, without_stop
from model.faults import CaseError, Fault
from model.noun import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

CLASSES = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0)  # of shares
FEW = 10  # draws: fewer say too little of a cell
_THIN: dict[str, Any] = {"facecolor": "white", "edgecolor": PALE, "hatch": "////"}  # a cell with fewer
_TALL = 0.55  # the height of the map to the width of the figure
_SHEET = 0.4  # the height of the map to that of a sheet
_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2)  # between the ticks of an axis


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A cell of the map: from where to where it runs, how many draws fall into it, and which share of them fails."""

    across: tuple[float, float]
    up: tuple[float, float]
    draws: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureFigure(FigureData):
    """The map: `features` are those across and up, `ends` what the axes show."""

    name: ClassVar[str] = "failure"
    result: FailureRegion
    region: Region
    features: tuple[Feature, Feature]
    places: tuple[int, int]
    ends: tuple[tuple[float, float], tuple[float, float]]
    tiles: tuple[Tile, ...]


def failure_figure(result: FailureRegion) -> FailureFigure:
    """Return the numbers of the figure.

    Raises CaseError where fewer than two things can turn out otherwise.
    """
    region = result.not_first
    if region is None or region.map is None:
        found, expected = str(len(result.features)), "robustness failure"
        raise CaseError((Fault(kind="few_varying", file=result.case.name, found=found, expected=expected),))
    across, up = region.map.features
    return FailureFigure(
        case=result.case,
        result=result,
        region=region,
        features=(result.features[across], result.features[up]),
        places=(across, up),
        ends=region.map.ends,
        tiles=_tiles(region.map),
    )


def plot_failure(
    result: FailureRegion, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw where the first option fails; on `ax`, or on a figure of its own."""
    return plotted(failure_figure, result, ax, language, style)


def _tiles(counts: Map) -> tuple[Tile, ...]:
    (left, right), (bottom, top) = counts.ends
    steps = len(counts.draws)
    wide, tall = (right - left) / steps, (top - bottom) / steps
    return tuple(
        Tile(
            across=(left + column * wide, left + (column + 1) * wide),
            up=(bottom + row * tall, bottom + (row + 1) * tall),
            draws=draws,
            share=failing / draws if draws else 0.0,
        )
        for row, line in enumerate(zip(counts.draws, counts.failing, strict=True))
        for column, (draws, failing) in enumerate(zip(*line, strict=True))
    )


# --- words ----------------------------------------------------------------------------------------


def _title(figure: FailureFigure, language: Language) -> Phrase:
    """Say where the option is not first: the sentence of the one box, or the boxes together."""
    result, region = figure.result, figure.region
    if len(region.boxes) < 2:
        return Phrase(without_stop(region_words(result, region, language)[0]))
    *others, told = (conditions_words(result, box, language) for box in region.boxes)
    for box in reversed(others):
        told = say("plot.failure.or", language, box=box, more=told)
    shares = {
        name: say("failure.unknown", language) if share is None else share_words(share.value, language, exact=False)
        for name, share in (("coverage", region.together.coverage), ("density", region.together.density))
    }
    return say(
        f"plot.failure.several{how_often(region.together)}",
        language,
        option=short(figure.case, result.first),
        boxes=told,
        **shares,
    )


def _axis(figure: FailureFigure, place: int, language: Language) -> Phrase:
    feature = figure.features[place]
    name = say(f"plot.failure.{_kind(feature)}", language, name=feature_name(figure.result, feature, language))
    return say("plot.failure.up" if place else "plot.failure.across", language, name=name)


def _stars(figure: FailureFigure, language: Language) -> list[Phrase]:
    """Say what the star marks on each axis, the same thing once."""
    kinds = dict.fromkeys(_kind(feature) for feature in figure.features)
    return [say(f"plot.failure.star_{kind}", language) for kind in kinds]


def _kind(feature: Feature) -> str:
    return feature.kind if feature.kind in ("p_fails", "factor") else "weight"


@words.register
def _(figure: FailureFigure, language: Language) -> Words:
    option, title = short(figure.case, figure.result.first), _title(figure, language)
    dashed = any(_hidden(figure, box) for box in figure.region.boxes)
    axes = {"across": _axis(figure, 0, language), "up": _axis(figure, 1, language)}
    return about(
        figure,
        language,
        title=title,
        subtitle=say(
            "plot.failure.subtitle",
            language,
            option=option,
            star=listing(_stars(figure, language), language),
            dashed=say("plot.failure.dashed", language) if dashed else Phrase(),
        ),
        alt=say("plot.failure.alt", language, option=option, **axes),
        weightings=[figure.result.weighting],
        notes=drawn_words(figure.result, language),
    )


@rows.register
def _(figure: FailureFigure) -> list[dict[str, Cell]]:
    across, up = (feature.id for feature in figure.features)
    return [
        {
            "across": across,
            "across_from": tile.across[0],
            "across_to": tile.across[1],
            "up": up,
            "up_from": tile.up[0],
            "up_to": tile.up[1],
            "draws": tile.draws,
            "not_first": tile.share if tile.draws else "",
        }
        for tile in figure.tiles
    ]


# --- the drawing ----------------------------------------------------------------------------------


def _class(share: float) -> int:
    """Return the class of a share, counted from 0."""
    return min(sum(share >= bound for bound in CLASSES[1:]), len(CLASSES) - 2)


def _colour(place: int) -> str:
    return shade(place / (len(CLASSES) - 2))


def _classes(figure: FailureFigure) -> list[int]:
    return sorted({_class(tile.share) for tile in figure.tiles if tile.draws >= FEW})


def _thin(figure: FailureFigure) -> list[Tile]:
    """Return the cells of which too few draws tell."""
    return [tile for tile in figure.tiles if tile.draws < FEW]


def _key_names(figure: FailureFigure, language: Language) -> list[str]:
    names = []
    for place in _classes(figure):
        end = "under" if not place else "over" if place == len(CLASSES) - 2 else "between"
        names.append(str(say(f"plot.failure.{end}", language, low=CLASSES[place], high=CLASSES[place + 1])))
    if _thin(figure):
        names.append(str(say("plot.failure.few", language, count=FEW)))
    return names


@height.register
def _(figure: FailureFigure, pen: Pen) -> float:
    heading = len(pen.lines(_axis(figure, 1, pen.language), 0.9 * pen.room, bold=True))
    key = legend_height(pen, _key_names(figure, pen.language))
    sheet = pen.style.height
    tall = _TALL * pen.room if sheet is None else _SHEET * 72 * sheet
    return tall + key + pen.height(1.0, heading + 2) + caption_height(pen, _axis(figure, 0, pen.language))


@draw.register
def _(figure: FailureFigure, board: Board) -> None:
    from matplotlib.collections import PatchCollection
    from matplotlib.patches import Patch

    over, (ax,) = board.panels(1, 1) if board.given is None else (board.given, board.axes())
    _frame(figure, board, ax)
    told = [tile for tile in figure.tiles if tile.draws >= FEW]
    colours = [_colour(_class(tile.share)) for tile in told]
    cells = [_rectangle((tile.across, tile.up)) for tile in told]
    ax.add_collection(PatchCollection(cells, facecolors=colours, linewidths=0, zorder=2))
    thin = [_rectangle((tile.across, tile.up)) for tile in _thin(figure)]
    ax.add_collection(PatchCollection(thin, linewidths=0, zorder=1, **_THIN))
    for leaf in figure.region.leaves:
        if not _hidden(figure, leaf):
            dots = {"edgecolor": GREY, "linewidth": 1.2, "linestyle": ":", "zorder": 3}
            ax.add_patch(_rectangle(_sides(figure, leaf), fill=False, **dots))
    for box in figure.region.boxes:
        style = "--" if _hidden(figure, box) else "-"
        frame = {"edgecolor": INK, "linewidth": 2.2, "linestyle": style, "zorder": 4}
        ax.add_patch(_rectangle(_sides(figure, box), fill=False, **frame))
    mark: Any = {"marker": "*", "color": INK, "markeredgecolor": "white", "linestyle": "none"}
    ax.plot(*([feature.now] for feature in figure.features), markersize=15, zorder=5, **mark)
    handles = [Patch(facecolor=_colour(place)) for place in _classes(figure)]
    handles += [Patch(linewidth=0, **_THIN)] if thin else []
    board.key(over, handles, _key_names(figure, board.pen.language))


def _frame(figure: FailureFigure, board: Board, ax: "Axes") -> None:
    """Draw the axes in percent, with the name of the one that goes up above them."""
    pen = board.pen
    (left, right), (bottom, top) = figure.ends
    board.horizontal(ax, left, right, _ticks(left, right))
    ticks = _ticks(bottom, top)
    for axis, places in ((ax.xaxis, _ticks(left, right)), (ax.yaxis, ticks)):
        digits = 0 if places == [round(place, 2) for place in places] else 1
        axis.set_ticks(
            places, [pen.number(100 * place, digits, unit="%") for place in places], fontproperties=pen.font(0.84)
        )
    ax.set_ylim(bottom, top)
    ax.tick_params(axis="y", pad=pen.size)  # the numbers of two axes meet in the corner
    across, up = (_axis(figure, place, pen.language) for place in (0, 1))
    if board.given is None:
        board.heading(ax, up, 0.9 * pen.room)
    board.caption(ax, across if board.given is None else series([across, up], pen.language, ";"))
    ax.grid(visible=False)
    for side in ax.spines.values():
        side.set_visible(True)
        side.set_color(GREY)


def _ticks(low: float, high: float) -> list[float]:
    """Return at most six round places between two ends."""
    step = next((step for step in _STEPS if (high - low) / step <= 6), _STEPS[-1])
    first, last = int(low / step - 1e-9) + (low > 0), int(high / step + 1e-9)
    return [round(step * place, 2) for place in range(first, last + 1)] or [low]


def _hidden(figure: FailureFigure, box: Box) -> bool:
    """Tell whether a box has a condition that neither axis shows."""
    return any(item.feature not in figure.places for item in box.conditions)


def _sides(figure: FailureFigure, box: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return from where to where a box runs, across and up."""
    sides = []
    for place, (low, high) in zip(figure.places, figure.ends, strict=True):
        ends = {item.above: item.threshold for item in box.conditions if item.feature == place}
        sides.append((ends.get(True, low), ends.get(False, high)))
    across, up = sides
    return across, up


def _rectangle(sides: tuple[tuple[float, float], tuple[float, float]], **look: Any) -> Any:
    from matplotlib.patches import Rectangle

    (left, right), (bottom, top) = sides
    return Rectangle((left, bottom), right - left, top - bottom, **look)
