"""What a user gives to be drawn: results, and axes: which can be drawn on, and how all is kept in their room."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from inspect import signature
from typing import TYPE_CHECKING, Any, get_args

from analysis.asked import refuse_other
from analysis.plots.pen import Pen

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.transforms import Bbox

Ends = tuple[float, float]


def refuse_other_result(made: Callable[..., object], result: object) -> None:
    """Raise CaseError for a result that `made` makes no figure of: it is annotated with what it takes."""
    wanted = next(iter(signature(made).parameters.values())).annotation
    kinds = get_args(wanted)  # those in a sequence of results
    given = (list(result) if isinstance(result, Sequence) else []) if kinds else [result]
    if given and all(isinstance(item, kinds or wanted) for item in given):
        return
    inside = ", ".join(sorted({type(item).__name__ for item in given})) if kinds else ""
    found = f"{type(result).__name__}[{inside}]" if inside else type(result).__name__
    expected = f"Sequence[{kinds[0].__name__}]" if kinds else wanted.__name__
    refuse_other(f"plot_{made.__name__.removesuffix('_figure')}", found, (expected,))


def refuse_other_axes(ax: object) -> None:
    """Raise CaseError for what is no axes, and for axes that are polar or have three dimensions."""
    from matplotlib.axes import Axes

    plain = isinstance(ax, Axes) and ax.name == "rectilinear"
    expected = 'Axes(projection="rectilinear")'
    refuse_other("ax", expected if plain else type(ax).__name__, (expected,))


def room_of(ax: "Axes") -> "Bbox":
    """Return the room of axes, in dots: as far as the edges of their figure, or half way to the axes beside them."""
    from matplotlib.transforms import Bbox

    figure: Any = ax.get_figure()
    own, others = _place(ax), [_place(other) for other in figure.axes if other is not ax]
    across = [(it.x0, it.x1) for it in others if _overlap(it.intervaly, own.intervaly)]
    along = [(it.y0, it.y1) for it in others if _overlap(it.intervalx, own.intervalx)]
    left, right = _between((own.x0, own.x1), across, (figure.bbox.x0, figure.bbox.x1))
    bottom, top = _between((own.y0, own.y1), along, (figure.bbox.y0, figure.bbox.y1))
    return Bbox.from_extents(left, bottom, right, top)


def _between(own: Ends, others: Sequence[Ends], edges: Ends) -> Ends:
    """Return from where to where the room of a length runs between its neighbours.

    >>> _between((40.0, 60.0), [(0.0, 30.0), (90.0, 95.0)], (0.0, 100.0))
    (35.0, 75.0)
    """
    before = [(end + own[0]) / 2 for _, end in others if end <= own[0]]
    beyond = [(start + own[1]) / 2 for start, _ in others if start >= own[1]]
    return max(before, default=edges[0]), min(beyond, default=edges[1])


def _place(ax: "Axes") -> "Bbox":
    """Return where axes stand, in dots, before they were made smaller."""
    figure: Any = ax.get_figure()
    spec = ax.get_subplotspec()
    return (spec.get_position(figure) if spec else ax.get_position()).transformed(figure.transSubfigure)


def put(ax: "Axes", box: "Bbox") -> None:
    """Put axes to a place in dots; a layout engine that comes later may move them."""
    figure: Any = ax.get_figure()
    ax.set_position(box.transformed(figure.transSubfigure.inverted()))
    ax.set_in_layout(True)


def _overlap(one: Any, other: Any) -> bool:
    return bool(max(min(one), min(other)) < min(max(one), max(other)))


def engine_of(ax: "Axes") -> Any:
    """Return the layout engine that places axes, if any does."""
    from matplotlib.layout_engine import PlaceHolderLayoutEngine

    figure: Any = ax.get_figure(root=True)
    engine = figure.get_layout_engine() if ax.get_subplotspec() else None
    return None if isinstance(engine, PlaceHolderLayoutEngine) else engine


def lay_out(ax: "Axes", room: "Bbox", pen: Pen) -> None:
    """Let the layout engine of the figure place the axes; without one make them smaller until all is in their room."""
    from matplotlib.transforms import Bbox

    figure: Any = ax.get_figure(root=True)
    if engine := engine_of(ax):
        engine.execute(figure)
        return
    inside, own, drawn = room.padded(-pen.margin / 2 * figure.dpi / 72), ax.bbox.frozen(), ax.get_tightbbox()
    if drawn is None:
        return
    left, bottom = own.x0 + max(0.0, inside.x0 - drawn.x0), own.y0 + max(0.0, inside.y0 - drawn.y0)
    right, top = own.x1 - max(0.0, drawn.x1 - inside.x1), own.y1 - max(0.0, drawn.y1 - inside.y1)
    put(ax, Bbox.from_extents(left, bottom, max(right, left + 1), max(top, bottom + 1)))


def room_over(ax: "Axes", pen: Pen) -> float:
    """Return the room that a legend above the axes of a user needs below their title, in points."""
    legend, inch = ax.get_legend(), ax.get_figure(root=True).dpi  # type: ignore[union-attr]
    above = legend.get_window_extent().y1 - ax.bbox.y1 if legend else 0.0
    return pen.margin / 2 + max(0.0, 72 * above / inch)


def no_markup(ax: "Axes") -> None:
    """Let no text on the axes of a user be read as mathematics, ticks included."""
    from matplotlib.text import Text

    for text in ax.findobj(Text):
        if isinstance(text, Text):
            text.set_parse_math(False)


# --- several panels on one axes ---------------------------------------------------------------------


def insets(ax: Any, ratios: Sequence[float], across: int) -> "list[list[Axes]]":
    """Divide the axes of a user into a grid."""
    total, top, grid = sum(ratios), 1.0, []
    for ratio in ratios:
        top -= ratio / total
        grid.append([ax.inset_axes((0, 0, 1, 1)) for _ in range(across)])
        for column, inset in enumerate(grid[-1]):
            inset.set_axes_locator(_Cell(ax, (column / across, top, 1 / across, ratio / total)))
    return grid


@dataclass(slots=True)
class _Cell:
    """A cell of the axes of a user; inset axes stand in it, and around them, in points, what is written there."""

    parent: "Axes"
    bounds: tuple[float, float, float, float]
    around: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0)  # left, bottom, right, top

    def __call__(self, ax: "Axes", renderer: Any) -> "Bbox":
        from matplotlib.transforms import Bbox

        figure: Any = self.parent.get_figure()
        box = Bbox.from_bounds(*self.bounds).transformed(self.parent.transAxes)
        left, bottom, right, top = (figure.dpi / 72 * side for side in self.around)
        x, y = box.x0 + left, box.y0 + bottom
        inner = Bbox.from_extents(x, y, max(box.x1 - right, x + 1), max(box.y1 - top, y + 1))
        return inner.transformed(figure.transSubfigure.inverted())


def make_room(ax: Any, pen: Pen) -> None:
    """Give all cells of a row, and of a column, the room that the words around their axes need."""
    cells = {inset: cell for inset in ax.child_axes if isinstance(cell := inset.get_axes_locator(), _Cell)}
    needed = {}
    for inset, cell in cells.items():
        drawn, own = inset.get_tightbbox(), inset.bbox
        sides = (own.x0 - drawn.x0, own.y0 - drawn.y0, drawn.x1 - own.x1, drawn.y1 - own.y1)
        needed[cell.bounds] = [72 * max(0.0, side) / ax.get_figure().dpi for side in sides]
    for cell in cells.values():
        column = [around for bounds, around in needed.items() if bounds[0] == cell.bounds[0]]
        row = [around for bounds, around in needed.items() if bounds[1] == cell.bounds[1]]
        cell.around = tuple(
            max(around[side] for around in (row if side % 2 else column)) + pen.margin / 2 for side in range(4)
        )
