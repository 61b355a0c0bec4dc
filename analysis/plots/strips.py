"""Bars that say who is first along an axis, and where that is only a tie."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.plots.board import Board
from analysis.plots.palette import INK, Look, lighter

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of an axis on which an option is first, and whether its lead there is no more than the tie margin."""

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


def diamond(ax: "Axes", at: float, place: float) -> None:
    """Mark what holds now."""
    ax.plot(at, place, marker="D", markersize=6, color="white", markeredgecolor=INK, zorder=4, clip_on=False)


def tone(look: Look) -> dict[str, Any]:
    """Return how a part is drawn in which an option has no more than a tie."""
    light = lighter(look.colour)
    return {"facecolor": light, "hatch": look.hatch, "hatchcolor": look.colour, "edgecolor": "white"}
