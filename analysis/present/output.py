"""Results onto a screen or into a file, whole or not at all."""

import csv
import io
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from analysis.present.dispatch import Cell, Grid, Page, document, page, records
from analysis.text import isolated, line, number
from model.faults import CaseError, Fault
from model.noun import Language

if TYPE_CHECKING:
    from rich.console import Console

Format = Literal["table", "json", "csv"]


def rendered(result: object, form: Format, language: Language, *, quiet: bool, width: int | None) -> str:
    """Return a result as text.

    Parameters
    ----------
    quiet : only the table, for the form `table`
    width : the columns of a terminal, or None where lines need not be broken
    """
    if form == "json":
        return json.dumps(document(result, language), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    if form == "csv":
        return csv_text(records(result))
    return page_text(page(result, language), language, quiet=quiet, width=width)


def csv_text(rows: Sequence[dict[str, Cell]]) -> str:
    """Write rows as CSV that a spreadsheet opens as text and numbers, never as formulas.

    A text that a spreadsheet would run, because it begins with = + - @ or a tab, gets an apostrophe
    in front (OWASP, CSV injection).
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([inert(name) for name in rows[0]])
    writer.writerows([inert(cell) if isinstance(cell, str) else cell for cell in row.values()] for row in rows)
    return stream.getvalue()


def inert(text: str) -> str:
    """Return a text that no spreadsheet runs as a formula.

    >>> inert("=1+1"), inert("plain")
    ("'=1+1", 'plain')
    """
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def page_text(shown: Page, language: Language, *, quiet: bool, width: int | None) -> str:
    """Lay a page out as plain text; nothing in it is read as markup."""
    from rich.console import Console

    stream = io.StringIO()
    console = Console(file=stream, width=width or 10_000, markup=False, emoji=False, highlight=False, color_system=None)
    if not quiet:
        _print(console, shown.heading)
        console.print()
    console.print(_table(shown.grid, language))
    if not quiet:
        console.print()
        _print(console, shown.sentences)
        console.print()
        _print(console, shown.notes)
    return "".join(f"{line(text.rstrip(), language)}\n" for text in stream.getvalue().splitlines())


def _print(console: "Console", lines: Sequence[str]) -> None:
    from rich.text import Text

    for text in lines:
        console.print(Text(text), soft_wrap=console.width >= 10_000)


def _table(grid: Grid, language: Language) -> Any:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in grid.columns:
        table.add_column(Text(column.title), justify="left" if column.digits is None else "right")
    for row in grid.rows:
        table.add_row(*(Text(cell_text(cell, grid.columns[index].digits, language)) for index, cell in enumerate(row)))
    return table


def cell_text(cell: Cell, digits: int | None, language: Language) -> str:
    """Return a cell as it is shown."""
    return cell if isinstance(cell, str) else isolated(number(cell, digits or 0), language)


def write_whole(text: str, path: Path) -> None:
    """Write a file beside its place and move it there, so that it appears whole or not at all.

    A link is followed; a device or a pipe is written to as it is. Raises CaseError if the text cannot
    be written.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", newline="") as stream:
                stream.write(text)
        else:
            _replace(path.resolve(), text)
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CaseError((Fault(kind="cannot_write", file=str(path), found=reason),)) from error


def _replace(path: Path, text: str) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
