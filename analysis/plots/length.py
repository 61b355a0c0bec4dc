"""What an extra year of a course must gain to pay for what it costs meanwhile, on the weights of everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from analysis.explanation import Explanation
from analysis.plots.board import Board, caption_height, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import decimals, node, ticks
from analysis.plots.palette import GREY, ramp, readable_on
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import short, weighting_name
from analysis.present.dispatch import Cell
from analysis.text import Phrase, listing, said, say, series
from model.faults import CaseError, Fault
from model.noun import Language
from model.weights import Weighting

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SMALL = 0.84  # of the size of plain text
_WIDE = 0.06  # of the axis: what a number needs to stand inside its bar
_ROOM = 1.12  # of the longest bar: the axis, with room for the number behind it


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What a year must gain on one criterion, on one set of weights: points for one lost on each of the others.

    `parts` are those points for each criterion that loses, and add up; empty where the criterion has no weight.
    """

    gain: str
    weighting: Weighting
    parts: tuple[float, ...]

    @property
    def total(self) -> float:
        """The points for one lost on each criterion that loses."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthFigure(FigureData):
    """A bar for each criterion that gains by a longer course and each set of weights; `losses` name its parts.

    `silence` is the id of what the text does not say about the length, empty if the case names nothing.
    """

    name: ClassVar[str] = "length"
    option: str
    losses: tuple[str, ...]
    silence: str
    bars: tuple[Bar, ...]


def length_figure(result: Explanation) -> LengthFigure:
    """Return the numbers of the figure.

    Raises CaseError for an option of which the case does not say what hangs on how long it takes.
    """
    length = result.length
    if length is None:
        raise CaseError((Fault(kind="no_length", file=result.case.name, found=result.option),))
    bars = [
        Bar(
            gain=gain,
            weighting=item.weighting,
            parts=tuple(part for part in item.rates[place][:-1] if part is not None),
        )
        for place, gain in enumerate(length.gains)
        for item in result.years
    ]
    return LengthFigure(
        case=result.case, option=result.option, losses=length.losses, silence=length.silence, bars=tuple(bars)
    )


def plot_length(
    result: Explanation, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw what an extra year must gain to pay; on `ax`, or on a figure of its own."""
    return plotted(length_figure, result, ax, language, style)


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: LengthFigure, language: Language) -> Words:
    bars = [
        say(
            "plot.length.bar",
            language,
            who=_who(figure, bar, language),
            gain=node(figure.case, bar.gain),
            total=_total(bar, language),
        )
        for bar in figure.bars
    ]
    return about(
        figure,
        language,
        title=_title(figure, language),
        subtitle=say("plot.length.subtitle", language, losses=_losses(figure, language)),
        alt=say("plot.length.alt", language, bars=series(bars, language, ";")),
        notes=[say("plot.length.silence", language, id=figure.silence)] if figure.silence else [],
        weightings=[bar.weighting for bar in figure.bars if bar.gain == figure.bars[0].gain],
    )


def _title(figure: LengthFigure, language: Language) -> Phrase:
    """Say between which amounts a year must gain, on whose weights and on which criterion."""
    counted = sorted((bar for bar in figure.bars if bar.parts), key=lambda bar: bar.total)
    option, losses = short(figure.case, figure.option), _losses(figure, language)
    if not counted:
        return say("plot.length.never", language, option=option)
    least, most = counted[0], counted[-1]
    ends = {
        f"{end}{key}": value
        for end, bar in (("least", least), ("most", most))
        for key, value in (
            ("", bar.total),
            ("_who", _who(figure, bar, language)),
            ("_gain", node(figure.case, bar.gain)),
        )
    }
    same = f"{least.total:.1f}" == f"{most.total:.1f}"
    found = say("plot.length.same" if same else "plot.length.from_to", language, option=option, losses=losses, **ends)
    left = len(figure.bars) - len(counted)
    return say("plot.length.without", language, found=found, count=left) if left else found


def _losses(figure: LengthFigure, language: Language) -> Phrase:
    """Name the criteria that lose: each of them if there are several."""
    listed = listing(said([node(figure.case, name) for name in figure.losses], language), language)
    return say("plot.length.each", language, losses=listed) if len(figure.losses) > 1 else listed


def _who(figure: LengthFigure, bar: Bar, language: Language) -> Phrase:
    return weighting_name(figure.case, bar.weighting, language)


def _total(bar: Bar, language: Language) -> Phrase:
    return say("plot.length.total", language, total=bar.total) if bar.parts else say("plot.length.no_weight", language)


@rows.register
def _(figure: LengthFigure) -> list[dict[str, Cell]]:
    return [_row(figure, bar) for bar in figure.bars]


def _row(figure: LengthFigure, bar: Bar) -> dict[str, Cell]:
    parts: tuple[Cell, ...] = bar.parts or ("",) * len(figure.losses)
    return {
        "option": figure.option,
        "gain": bar.gain,
        "perspective": bar.weighting.perspective,
        "changes": "; ".join(bar.weighting.changes),
        "points_for_all": bar.total if bar.parts else "",
        **{f"points_for.{name}": part for name, part in zip(figure.losses, parts, strict=True)},
    }


# --- drawing ------------------------------------------------------------------------------------


def _listed(figure: LengthFigure, language: Language) -> Iterator[tuple[Phrase, Bar | None]]:
    """Return the rows from the top: criteria that gain, and a bar for each set of weights."""
    seen = ""
    for bar in figure.bars:
        if bar.gain != seen:
            seen = bar.gain
            yield said([node(figure.case, seen)], language)[0], None
        yield _who(figure, bar, language), bar


def _legend(figure: LengthFigure, language: Language) -> list[Phrase]:
    return [say("plot.length.part", language, loss=node(figure.case, name)) for name in figure.losses]


@height.register
def _(figure: LengthFigure, pen: Pen) -> float:
    listed = [name for name, _ in _listed(figure, pen.language)]
    around = legend_height(pen, _legend(figure, pen.language))
    around += caption_height(pen, say("plot.length.axis", pen.language))
    return pen.line * (0.7 + row_lines(pen, listed)) * len(listed) + around + 2 * pen.line


@draw.register
def _(figure: LengthFigure, board: Board) -> None:
    pen, ax = board.pen, board.axes()[0]
    listed, shades = list(_listed(figure, pen.language)), ramp(len(figure.losses))
    board.rows(ax, [name for name, _ in listed], heads=[place for place, (_, bar) in enumerate(listed) if bar is None])
    end = _ROOM * max(max((bar.total for bar in figure.bars), default=0.0), 1.0)
    marks = ticks(0, end)
    board.horizontal(ax, 0, end, marks, digits=decimals(marks))
    for place, (_, bar) in enumerate(listed):
        if bar is None:
            continue
        left = 0.0
        for part, shade in zip(bar.parts, shades, strict=False):  # nothing where the gain has no weight
            ax.barh(place, part, left=left, height=0.56, color=shade, edgecolor="white", linewidth=0.8, zorder=2)
            if part > _WIDE * end:
                board.write(ax, left + part / 2, place, pen.number(part, 1), color=readable_on(shade), scale=_SMALL)
            left += part
        board.write(ax, left, place, _total(bar, pen.language), towards="end", gap=5, scale=_SMALL, color=GREY)
    board.caption(ax, say("plot.length.axis", pen.language))
    board.legend(ax, list(zip(_legend(figure, pen.language), shades, strict=True)))
