"""What every figure is: frozen numbers, words about them, rows of data, and a drawing.

A figure is chosen by the type of its data, like the forms of results in `analysis.present`. Nothing here draws.
"""

from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING, ClassVar

from analysis.present.dispatch import Cell
from analysis.text import Phrase
from model.case import Case
from model.noun import Language

if TYPE_CHECKING:
    from analysis.plots.board import Board
    from analysis.plots.pen import Pen


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureData:
    """The numbers of a figure, in no language; `name` is what the figure is called."""

    name: ClassVar[str]
    case: Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is written around a figure.

    `title` states the finding; `subtitle` says what is shown, in which unit, on whose weights; `limits` what the figure
    does not show; `source` where the numbers come from; `alt` says in words what a reader would see
    below the title.
    """

    title: Phrase
    subtitle: Phrase
    limits: Phrase
    source: Phrase
    alt: Phrase


@singledispatch
def words(figure: FigureData, language: Language) -> Words:
    """Return what is written around a figure."""
    raise TypeError(f"no words for {type(figure).__name__}")


@singledispatch
def rows(figure: FigureData) -> list[dict[str, Cell]]:
    """Return the numbers of a figure as rows of ids and full numbers, for CSV."""
    raise TypeError(f"no rows for {type(figure).__name__}")


@singledispatch
def height(figure: FigureData, pen: "Pen") -> float:
    """Return the height that the drawing needs, in points, without title and notes."""
    raise TypeError(f"no height for {type(figure).__name__}")


@singledispatch
def draw(figure: FigureData, board: "Board") -> None:
    """Draw the numbers of a figure, and nothing else."""
    raise TypeError(f"no drawing of {type(figure).__name__}")
