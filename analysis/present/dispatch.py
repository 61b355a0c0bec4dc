"""The forms of a result: each is a function chosen by the type of the result.

The forms of the results of `analysis.<question>` are in `analysis.present.<question>`, which is loaded when
the first of them is asked for.
"""

from dataclasses import dataclass
from functools import singledispatch
from importlib import import_module
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

    Only the entries, or else the grids, and the footer, which says where the numbers come from, are shown when
    less is wanted. `entries` are among the blocks.
    """

    blocks: tuple[Block, ...]
    footer: str
    entries: tuple[Block, ...] = ()

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The grids among the blocks."""
        return tuple(block for block in self.blocks if isinstance(block, Grid))


@singledispatch
def page(result: object, language: Language) -> Page:
    """Return the result as a terminal shows it."""
    shown: Page = _loaded(page, result)(result, language)
    return shown


@singledispatch
def tabular(result: object, language: Language) -> Grid:
    """Return the result as a grid of numbers, for a notebook; by default the first of its page."""
    _load(result)
    own = tabular.dispatch(type(result))
    return page(result, language).grids[0] if own is _DEFAULT_TABULAR else own(result, language)


@singledispatch
def sentences(result: object, language: Language) -> tuple[str, ...]:
    """Return the result in words."""
    words: tuple[str, ...] = _loaded(sentences, result)(result, language)
    return words


@singledispatch
def document(result: object, language: Language) -> dict[str, Any]:
    """Return the result as plain data for JSON (`docs/json.md`)."""
    data: dict[str, Any] = _loaded(document, result)(result, language)
    return data


@singledispatch
def records(result: object) -> list[dict[str, Cell]]:
    """Return the result as rows of ids and full numbers for CSV."""
    rows: list[dict[str, Cell]] = _loaded(records, result)(result)
    return rows


_DEFAULT_TABULAR = tabular.dispatch(object)


def _load(result: object) -> None:
    """Load the forms of a result of ours."""
    package, _, question = type(result).__module__.partition(".")
    if package == "analysis":
        import_module(f"analysis.present.{question.partition('.')[0]}")


def _loaded(form: Any, result: object) -> Any:
    """Return the form of a result once its forms are loaded; raise TypeError if it has none."""
    default = form.dispatch(type(result))
    _load(result)
    if form.dispatch(type(result)) is default:
        raise TypeError(f"no {form.__name__} for {type(result).__name__}")
    return form.dispatch(type(result))
