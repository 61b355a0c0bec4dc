"""Bars that say who is first along an axis, and where that is only a tie."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.plots.board import Board
from analysis.plots.palette import INK, Look, lighter, swatch
from analysis.present.common import points, short
from analysis.text import Phrase, say
from model.case import Case
from model.noun import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.patches import Patch


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of an axis on which an option is first, and whether its lead there is no more than the tie margin.

    Without a margin a tie is a lead of nothing.
    """

    start: float
    end: float
    first: str
    tie: bool


def draw_parts(board: Board, ax: "Axes", place: int, parts: Sequence[Part], tall: float) -> None:
    """Draw who is first along a row."""
    for part in parts:
        look = board.look(part.first)
        colours = tone(look) if part.tie else {"facecolor": look.colour, "hatch": look.hatch, "edgecolor": "white"}
        ax.barh(place, part.end - part.start, left=part.start, height=tall, zorder=2, linewidth=0.8, **colours)


def strip_key(board: Board, firsts: Sequence[str], tied: Sequence[str]) -> list["Patch"]:
    """Return the marks that `strip_words` names."""
    from matplotlib.patches import Patch

    return [swatch(board.look(option)) for option in firsts] + [Patch(**tone(board.look(option))) for option in tied]


def strip_words(case: Case, firsts: Sequence[str], tied: Sequence[str], language: Language) -> list[Phrase]:
    """Name the options that are first somewhere, and those that are so in a tie."""
    margin = points(case.tie_margin, language)
    key = "plot.strips.tied" if case.tie_margin else "plot.strips.level"
    held = [say("plot.stability.held", language, option=short(case, option)) for option in firsts]
    return [
        *held,
        *(say(key, language, option=short(case, option), margin=margin) for option in tied),
    ]


def firsts_of(parts: Iterable[Part], option: str) -> list[str]:
    """Return the options that are first somewhere by more than a tie, a given one before the others."""
    found = {part.first for part in parts if not part.tie}
    return sorted(found, key=lambda name: name != option)


def tied_of(parts: Iterable[Part]) -> list[str]:
    """Return the options that are first somewhere in a tie."""
    return list(dict.fromkeys(part.first for part in parts if part.tie))


def diamond(ax: "Axes", at: float, place: float) -> None:
    """Mark what holds now."""
    ax.plot(at, place, marker="D", markersize=6, color="white", markeredgecolor=INK, zorder=4, clip_on=False)


def tone(look: Look) -> dict[str, Any]:
    """Return how a part is drawn in which an option has no more than a tie."""
    light = lighter(look.colour)
    return {"facecolor": light, "hatch": look.hatch, "hatchcolor": look.colour, "edgecolor": "white"}
