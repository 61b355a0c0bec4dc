"""The forms of a result: each is a function chosen by the type of the result."""

from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from model.noun import Language

Cell = str | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a grid: its heading, and how many decimals its numbers show (None for text)."""

    title: str
    digits: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table before it is drawn."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = tuple[str, ...] | Grid  # lines, or a grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a terminal or a notebook shows of a result, from top to bottom.

    Only the grids and the footer, which says where the numbers come from, are shown when less is wanted.
    """

    blocks: tuple[Block, ...]
    footer: str

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The grids among the blocks."""
        return tuple(block for block in self.blocks if isinstance(block, Grid))


@singledispatch
def page(result: object, language: Language) -> Page:
    """Return the result as a terminal shows it."""
    raise TypeError(f"no page for {type(result).__name__}")


@singledispatch
def tabular(result: object, language: Language) -> Grid:
    """Return the result as a grid of numbers, for a notebook; by default the first of its page."""
    return page(result, language).grids[0]


@singledispatch
def sentences(result: object, language: Language) -> tuple[str, ...]:
    """Return the result in words."""
    raise TypeError(f"no sentences for {type(result).__name__}")


@singledispatch
def document(result: object, language: Language) -> dict[str, Any]:
    """Return the result as plain data for JSON (`docs/json.md`)."""
    raise TypeError(f"no document for {type(result).__name__}")


@singledispatch
def records(result: object) -> list[dict[str, Cell]]:
    """Return the result as rows of ids and full numbers for CSV."""
    raise TypeError(f"no records for {type(result).__name__}")
