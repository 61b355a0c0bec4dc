"""Where a figure is drawn: axes that are mirrored in Arabic, and the sheet with title and notes around them."""

import io
import re
import warnings
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

from analysis.asked import refuse_other
from analysis.plots import figure as forms
from analysis.plots.figure import FigureData, Words
from analysis.plots.given import (
    engine_of,
    insets,
    lay_out,
    make_room,
    no_markup,
    put,
    refuse_other_axes,
    refuse_other_result,
    room_of,
    room_over,
)
from analysis.plots.letters import letters_missing, letters_small
from analysis.plots.palette import GREY, GRID, INK, PALE, Look, looks
from analysis.plots.pen import STYLES, Pen, Style, Styled
from analysis.present.common import short
from model.noun import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

R = TypeVar("R")
Form = Literal["png", "svg", "pdf"]
FORMS: tuple[Form, ...] = ("png", "svg", "pdf")
_TITLE, _SMALL = 1.22, 0.84  # of the size of plain text
_SPACE = 0.3  # of a line: between a title and what it is about
_LEGEND = 0.72  # of the width of a figure, at most, for the names of a legend
_CAPTION = 0.6  # of the width of a figure, at most, for the name of a value axis
_NAME = 0.5  # of the width of a figure, at most, for one name of a legend
LABELS = 0.36  # of the width of a figure, at most, for the names of rows
_TITLED = 0.97  # of the width of the axes of a user, at most, for a line of their title
_SMALLER, _STEPS, _LEAST = 0.96, 40, 9.0  # text shrinks by steps; below so many points a sheet grows instead
_CALLER = 4  # frames up from here: whoever calls the function of a figure
_NO_DATE: dict[Form, dict[str, Any]] = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
_RC: dict[Any, Any] = {
    "svg.hashsalt": "coalition-exit",
    "svg.fonttype": "path",
    "pdf.fonttype": 42,
    "text.parse_math": False,
    "axes.unicode_minus": True,
    "hatch.linewidth": 0.6,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Axes to draw on, a pen to write with, and how the options look."""

    figure: "Figure"
    given: "Axes | None"  # the axes of a user, in which everything must find room
    pen: Pen
    data: FigureData

    def look(self, option: str) -> Look:
        """Return how an option looks: the same in every figure of a case."""
        names = [item.id for item in self.data.case.options]
        return looks(len(names))[names.index(option)]

    def name(self, option: str) -> str:
        """Return the short name of an option."""
        return short(self.data.case, option).within(self.pen.language)

    def axes(self, down: int = 1, across: int = 1, **settings: Any) -> "list[Axes]":
        """Return so many axes, row by row from the top, each row from the side where a line begins."""
        if self.given is None:
            grid = self.figure.subplots(down, across, squeeze=False, **settings)
        elif down == across == 1:
            grid = [[self.given]]
        else:
            empty(self.given)
            ratios = settings.get("gridspec_kw", {}).get("height_ratios", [1] * down)
            grid = insets(self.given, ratios, across)
        ordered = [list(reversed(row)) if self.pen.rtl else list(row) for row in grid]
        return [self._cleared(ax) for row in ordered for ax in row]

    def panels(self, down: int, across: int) -> "tuple[Axes, list[Axes]]":
        """Return axes for what stands over all panels, such as a legend, and the panels in reading order."""
        if self.given is not None:
            panels = self.axes(down, across)
            return self.given, panels
        first, *others = self.axes(down + 1, across, gridspec_kw={"height_ratios": [1e-3] + [1] * down})
        grid: Any = first.get_subplotspec()
        for ax in (first, *others[: across - 1]):
            ax.remove()
        over = self.figure.add_subplot(grid.get_gridspec()[0, :])
        empty(over)
        return over, others[across - 1 :]

    def _cleared(self, ax: "Axes") -> "Axes":
        for side in ("top", "left", "right"):
            ax.spines[side].set_visible(False)
        ax.spines["bottom"].set_color(PALE)
        ax.tick_params(length=0, colors=INK)
        if self.pen.rtl:
            ax.yaxis.tick_right()
        return ax

    def horizontal(self, ax: "Axes", low: float, high: float, ticks: Sequence[float], **shown: Any) -> None:
        """Let a value axis run from where a line begins, with grid lines at the ticks."""
        ax.set_xlim(*((high, low) if self.pen.rtl else (low, high)))
        ax.set_xticks(ticks, [self.pen.number(tick, **shown) for tick in ticks], fontproperties=self.pen.font(_SMALL))
        ax.grid(axis="x", color=GRID, linewidth=0.8, zorder=0)
        ax.set_axisbelow(True)

    def hundred(self, ax: "Axes", unit: str = "%") -> None:
        """Let a value axis run from 0 to 100, with as many numbers as have room."""
        self.horizontal(ax, 0, 100, (0, 50, 100) if self.pen.narrow else (0, 25, 50, 75, 100), unit=unit)

    def rows(self, ax: "Axes", names: Sequence[str], most: float = LABELS, heads: Collection[int] = ()) -> None:
        """Name rows 0, 1, ... from the top down, where a line begins; `row_lines` says how much room they need.

        `heads` are the rows that only name those below them.
        """
        labels = [self.pen.wrapped(name, most * self.pen.room) for name in names]
        ax.set_yticks(range(len(names)), labels, fontproperties=self.pen.font(), linespacing=self.pen.spacing)
        ax.set_ylim(len(names) - 0.5, -0.5)
        for place, label in enumerate(ax.get_yticklabels()):
            label.set_multialignment(self.pen.end)
            label.set_fontproperties(self.pen.font(bold=place in heads))

    def columns(self, ax: "Axes", heads: Sequence[str], scale: float = 1.0) -> None:
        """Name columns 0, 1, ... above the axes, from where a line begins."""
        ax.set_xticks(range(len(heads)), heads, fontproperties=self.pen.font(scale), linespacing=self.pen.spacing)
        ax.set_xlim(*((len(heads) - 0.5, -0.5) if self.pen.rtl else (-0.5, len(heads) - 0.5)))
        ax.xaxis.tick_top()
        ax.spines["bottom"].set_visible(False)

    def write(self, ax: "Axes", x: float, y: float, text: str, **settings: Any) -> Any:
        """Write a text at a place; `towards` is `end` (beyond it), `start` (before it) or `middle`, `gap` in points."""
        pen, towards, gap = self.pen, settings.pop("towards", "middle"), settings.pop("gap", 0.0)
        scale, bold = settings.pop("scale", 1.0), settings.pop("bold", False)
        sides = {"end": (pen.start, 1), "start": (pen.end, -1), "middle": ("center", 0)}
        side, way = sides[towards]
        settings = {"ha": side, "va": "center", "color": INK, "linespacing": pen.spacing, **settings}
        return ax.annotate(
            text,
            (x, y),
            xytext=(gap * way * (-1 if pen.rtl else 1), settings.pop("rise", 0.0)),
            textcoords="offset points",
            fontproperties=pen.font(scale, bold=bold),
            parse_math=False,
            annotation_clip=False,
            **settings,
        )

    def legend(self, ax: "Axes", entries: Sequence[tuple[str, str]]) -> None:
        """Name the colours of parts above the axes, in reading order."""
        from matplotlib.patches import Patch

        patches = [Patch(facecolor=colour) for _, colour in entries]
        self.key(ax, patches, [name for name, _ in entries])

    def key(self, ax: "Axes", handles: Sequence[Any], names: Sequence[str], *, below: bool = False) -> None:
        """Name some marks above or below the axes, in reading order."""
        from matplotlib.patches import Patch

        for handle, name in zip(handles, names, strict=True):
            handle.set_label(self.pen.wrapped(name, _NAME * self.pen.room, _SMALL))
        columns = _legend_columns(self.pen, names)
        side: Any = f"{'upper' if below else 'lower'} {self.pen.start}"
        legend = ax.legend(
            handles=_by_columns(handles, columns, self.pen),
            loc=side,
            bbox_to_anchor=(1 if self.pen.rtl else 0, 0.0 if below else 1.0),
            ncols=columns,
            frameon=False,
            prop=self.pen.font(_SMALL),
            markerfirst=not self.pen.rtl,
            borderaxespad=0.8 if below else 0.2,
            borderpad=0,
            handlelength=1.2 if all(isinstance(it, Patch) or it.get_linestyle() == "None" for it in handles) else 2.6,
            columnspacing=1.4,
        )
        for text in legend.get_texts():
            text.set_linespacing(self.pen.spacing)
            text.set_multialignment(self.pen.start)

    def range(self, ax: "Axes", y: float, low: float, high: float, *, half: float = 0.08) -> None:
        """Draw a range as a line with an end at each side."""
        for xs, ys in (([low, high], [y, y]), ([low] * 2, [y - half, y + half]), ([high] * 2, [y - half, y + half])):
            ax.plot(xs, ys, color=GREY, linewidth=1.6, zorder=3, solid_capstyle="butt")

    def caption(self, ax: "Axes", text: str) -> None:
        """Name the value axis below it."""
        wrapped = self.pen.wrapped(text, _CAPTION * self.pen.room, _SMALL)
        ax.set_xlabel(wrapped, fontproperties=self.pen.font(_SMALL), color=GREY, linespacing=self.pen.spacing)

    def message(self, ax: "Axes", text: str) -> None:
        """Write why there is nothing to draw."""
        ax.set_axis_off()
        wrapped = self.pen.wrapped(text, 0.9 * self.pen.room)
        self.write(ax, 0.5, 0.5, wrapped, xycoords="axes fraction", color=GREY)

    def heading(self, ax: "Axes", text: str, room: float) -> None:
        """Write a heading over axes, where a line begins."""
        wrapped = self.pen.wrapped(text, room, bold=True)
        ax.set_title(
            wrapped,
            loc=self.pen.start,
            fontproperties=self.pen.font(bold=True),
            color=INK,
            linespacing=self.pen.spacing,
        )


def _legend_columns(pen: Pen, names: Sequence[str]) -> int:
    widest = min(max(pen.width(name, _SMALL) for name in names), _NAME * pen.room) + 3.5 * pen.size
    return max(1, min(len(names), int(_LEGEND * pen.room // widest)))


def legend_height(pen: Pen, names: Sequence[str]) -> float:
    """Return the height of a legend of such names, in points."""
    lines = max(len(pen.lines(name, _NAME * pen.room, _SMALL)) for name in names)
    return 1.25 * pen.height(_SMALL, lines * -(-len(names) // _legend_columns(pen, names)))


def caption_height(pen: Pen, text: str) -> float:
    """Return the height of the name of a value axis, in points."""
    return pen.height(_SMALL, len(pen.lines(text, _CAPTION * pen.room, _SMALL)))


def row_lines(pen: Pen, names: Sequence[str], most: float = LABELS) -> int:
    """Return how many lines the longest name of a row takes."""
    return max(len(pen.lines(name, most * pen.room)) for name in names)


def empty(ax: "Axes") -> None:
    """Leave axes without a frame, for what stands on them."""
    ax.set_axis_off()
    ax.set_xticks([])
    ax.set_yticks([])


def _by_columns(patches: Sequence[Any], columns: int, pen: Pen) -> list[Any]:
    """Order the entries of a legend, which is filled column by column, so that it reads row by row."""
    from matplotlib.patches import Patch

    gaps = [Patch(visible=False, label="") for _ in range(-len(patches) % columns)]
    whole = [*patches, *gaps]
    rows = [whole[start : start + columns] for start in range(0, len(whole), columns)]
    order = reversed(range(columns)) if pen.rtl else range(columns)
    return [row[column] for column in order for row in rows]


# --- whole figures ------------------------------------------------------------------------------


@contextmanager
def settings(*, whole: bool = True) -> "Iterator[None]":
    """Draw and save with our settings; those of the user come back afterwards.

    A whole figure starts from matplotlib's defaults, whatever the user has set; axes of the user keep what they have.
    """
    from matplotlib import rc_context, rcParamsDefault

    base = {key: value for key, value in rcParamsDefault.items() if "backend" not in key} if whole else {}
    with rc_context({**base, **_RC}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph")  # `letters_missing` says it
        yield


def composed(data: FigureData, language: Language, style: Styled = "screen") -> "Figure":
    """Return a figure with its title, what it shows, what it does not, and where it comes from."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    said = forms.words(data, language)

    def needed(pen: Pen) -> float:
        return _height(pen, _above(pen, said) + _below(pen, said)) + forms.height(data, pen) + 4 * pen.margin

    with settings():
        pen = _on_sheet(_fitting(Pen(language=language, style=STYLES[style]), needed))
        above, below, gap = _above(pen, said), _below(pen, said), pen.margin
        wide, tall = 72 * pen.style.width, 72 * pen.style.height if pen.style.height else needed(pen)
        under = _height(pen, below)
        body = tall - _height(pen, above) - under - 4 * gap
        figure = Figure(figsize=(wide / 72, tall / 72), dpi=pen.style.dpi, layout="constrained")
        FigureCanvasAgg(figure)
        inside = (gap / wide, (under + 2 * gap) / tall, 1 - 2 * gap / wide, body / tall)
        figure.get_layout_engine().set(rect=inside, h_pad=0.02, w_pad=0.02)  # type: ignore[call-arg, union-attr]
        forms.draw(data, Board(figure=figure, given=None, pen=pen, data=data))
        _write_down(figure, pen, above, 1 - gap / tall)
        _write_down(figure, pen, below, (under + gap) / tall)
        _settle(figure, wide, tall)
    return figure


def _settle(figure: "Figure", wide: float, tall: float) -> None:
    """Lay a figure out once and for all, its axes on whole hundredths of a point.

    A layout is found by numbers whose last bit may differ from one process to the next; a place between two that a
    file can hold would then be written now as the one, now as the other.
    """
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    steps = (100 * wide, 100 * tall)
    for ax in figure.axes:
        (left, bottom), (right, top) = ax.get_position(original=True).get_points()
        x0, x1 = (round(x * steps[0]) / steps[0] for x in (left, right))
        y0, y1 = (round(y * steps[1]) / steps[1] for y in (bottom, top))
        ax.set_position((x0, y0, x1 - x0, y1 - y0))


def _fitting(pen: Pen, needed: "Callable[[Pen], float]") -> Pen:
    """Return the pen with the largest text, at most its own, with which what is needed stands on the sheet."""
    style = pen.style
    if style.height is None:
        return pen
    pens = [replace(pen, style=replace(style, size=style.size * _SMALLER**step)) for step in range(_STEPS)]
    return pens[bisect_left(pens[:-1], -72 * style.height, key=lambda pen: -needed(pen))]


def _on_sheet(pen: Pen) -> Pen:
    """Let a sheet grow in its shape, and its text with it, where the text would be too small."""
    style = pen.style
    if style.height is None or style.size >= _LEAST:
        return pen
    times = _LEAST / style.size
    return replace(pen, style=replace(style, size=_LEAST, width=times * style.width, height=times * style.height))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """Lines of one size, and the space below them as a share of a line."""

    lines: list[str]
    scale: float
    colour: str
    bold: bool = False
    space: float = 0.0


def _above(pen: Pen, said: Words) -> list[_Block]:
    title = pen.lines(said.title, pen.room, _TITLE, bold=True)
    return [
        _Block(lines=title, scale=_TITLE, colour=INK, bold=True, space=_SPACE),
        _Block(lines=pen.lines(said.subtitle, pen.room), scale=1.0, colour=GREY),
    ]


def _below(pen: Pen, said: Words) -> list[_Block]:
    return [
        _Block(lines=pen.lines(said.limits, pen.room, _SMALL), scale=_SMALL, colour=INK, space=_SPACE),
        _Block(lines=pen.lines(said.source, pen.room, _SMALL), scale=_SMALL, colour=GREY),
    ]


def _height(pen: Pen, blocks: Sequence[_Block]) -> float:
    return sum(pen.height(block.scale, len(block.lines)) + pen.height(block.space) for block in blocks)


def _write_down(figure: "Figure", pen: Pen, blocks: Sequence[_Block], top: float) -> None:
    """Write blocks of lines one below the other, from the side where a line begins."""
    tall, edge = 72 * figure.get_figheight(), pen.margin / 72 / pen.style.width
    for block in blocks:
        for line in block.lines:
            put = figure.text(
                1 - edge if pen.rtl else edge,
                top - pen.ascent(block.scale) / tall,
                line,
                ha=pen.start,
                va="baseline",
                fontproperties=pen.font(block.scale, bold=block.bold),
                color=block.colour,
                parse_math=False,
            )
            put.set_in_layout(False)
            top -= pen.height(block.scale) / tall
        top -= pen.height(block.space) / tall


def plotted(made: Callable[[R], FigureData], result: R, ax: "Axes | None", language: Language, style: Styled) -> "Axes":
    """Draw the figure that is made of a result, as `on_axes` does.

    Raises CaseError for a result of another kind, and as `made` and `on_axes` do.
    """
    refuse_other_result(made, result)
    return on_axes(made(result), ax, language, style)


def on_axes(data: FigureData, ax: "Axes | None", language: Language, style: Styled) -> "Axes":
    """Draw a figure by itself, or on the axes of a user with its finding as their title; return its first axes.

    The axes of a user are cleared first. The text is as much smaller than that of the style as all needs to stand in
    the room of the axes; where no layout engine places them, they are placed so that all is in that room.

    Warns of letters that no font has or that are too small to be read. Raises CaseError for another language or style,
    and for what are no plain axes.
    """
    refuse_other("language", language, get_args(Language))
    refuse_other("style", style, tuple(STYLES))
    if boxes := letters_missing(data.case, [language], language):
        warnings.warn(boxes, stacklevel=_CALLER)
    if ax is None:
        return composed(data, language, style).axes[0]
    refuse_other_axes(ax)
    with settings(whole=False):
        used = _draw_inside(data, ax, language, STYLES[style])
    if small := letters_small(used, language):
        warnings.warn(small, stacklevel=_CALLER)
    return ax


def _draw_inside(data: FigureData, ax: "Axes", language: Language, style: Style) -> Style:
    """Draw a figure on the axes of a user, and all of it inside their room; return the room and size of its text."""
    said, figure = forms.words(data, language), ax.get_figure()

    def title(pen: Pen, room: float) -> list[str]:
        return pen.lines(said.title, room, bold=True)

    def needed(pen: Pen) -> float:
        return forms.height(data, pen) + pen.height(lines=len(title(pen, (1 - LABELS) * pen.room))) + 2 * pen.margin

    ax.clear()
    room, inch = room_of(ax), ax.get_figure(root=True).dpi  # type: ignore[union-attr]
    if ax.get_subplotspec() and not engine_of(ax):
        put(ax, room)
    style = replace(style, width=room.width / inch, height=room.height / inch)
    pen = _fitting(Pen(language=language, style=style), needed)
    forms.draw(data, Board(figure=figure, given=ax, pen=pen, data=data))  # type: ignore[arg-type]
    make_room(ax, pen)
    lay_out(ax, room, pen)
    lines = title(pen, _TITLED * min(72 * ax.bbox.width / inch, (1 - LABELS if ax.axison else 1) * pen.room))
    ax.set_title(
        "\n".join(lines),
        loc=pen.start,
        fontproperties=pen.font(bold=True),
        linespacing=pen.spacing,
        color=INK,
        parse_math=False,
        pad=room_over(ax, pen),
    )
    no_markup(ax)
    lay_out(ax, room, pen)
    return pen.style


def image(figure: "Figure", form: Form, alt: str, title: str) -> bytes:
    """Return a figure as a file; the same figure gives the same bytes.

    The words for readers who cannot see it go with it where the form has room for them.
    """
    stream = io.BytesIO()
    about: dict[Form, dict[str, str]] = {
        "png": {"Title": title, "Description": alt},
        "svg": {"Title": title, "Description": alt},
        "pdf": {"Title": title, "Subject": alt},
    }
    with settings():
        about_it = {**about[form], **_NO_DATE[form]}
        figure.savefig(stream, format=form, metadata=about_it, dpi=figure.dpi, facecolor="white", bbox_inches=None)
    return _renamed(stream.getvalue()) if form == "svg" else stream.getvalue()


def _renamed(svg: bytes) -> bytes:
    """Give the ids of an SVG file numbers in turn; matplotlib makes some of them from addresses in memory."""
    names = {
        name: f"i{place}".encode() for place, name in enumerate(dict.fromkeys(re.findall(rb'\bid="([^"]+)"', svg)))
    }
    return re.sub(rb'(\bid="|#)([\w.-]+)', lambda found: found[1] + names.get(found[2], found[2]), svg)
