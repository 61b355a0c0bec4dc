"""Results onto a screen or into a file, whole or not at all."""

import csv
import io
import json
import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from analysis.present.dispatch import Block, Cell, Grid, Page, document, page, records
from analysis.text import isolated, line, number, rebalanced
from model.faults import CaseError, Fault
from model.noun import Language

if TYPE_CHECKING:
    from rich.console import Console

Format = Literal["table", "json", "csv"]
_UNBROKEN = 100_000  # columns: no line is broken


def rendered(result: object, form: Format, language: Language, *, quiet: bool, width: int | None) -> str:
    """Return a result as text.

    Parameters
    ----------
    quiet : only the table or the entries, for the form `table`
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
    in front (OWASP, CSV injection). No rows are an empty file.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerows([inert(name) for name in row] for row in rows[:1])
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
    blocks: Sequence[Block] = (shown.entries or shown.grids) if quiet else shown.blocks
    texts = [
        _grid_text(block, language, width) if isinstance(block, Grid) else _lines_text(block, width)
        for block in (*blocks, (shown.footer,))
        if block
    ]
    return "".join(f"{line(text.rstrip(), language)}\n" for text in "\n\n".join(texts).split("\n"))


def _console(width: int | None) -> "Console":
    from rich.console import Console

    settings: dict[str, Any] = {"markup": False, "emoji": False, "highlight": False, "color_system": None}
    return Console(file=io.StringIO(), width=width or _UNBROKEN, **settings)


def _lines_text(lines: Sequence[str], width: int | None) -> str:
    """Break lines at the width of a terminal; an isolate that is cut is closed and opened again."""
    from rich.text import Text

    if width is None:
        return "\n".join(lines)
    console = _console(width)
    wrapped = (rebalanced(part.plain for part in Text(text).wrap(console, width, overflow="fold")) for text in lines)
    return "\n".join(part.rstrip() for parts in wrapped for part in parts)


def _grid_text(grid: Grid, language: Language, width: int | None) -> str:
    """Lay a grid out in columns; where even its longest words do not fit, it is wider than the terminal."""
    from rich.cells import cell_len
    from rich.containers import Lines
    from rich.table import Table
    from rich.text import Text

    class Cut(Text):
        """A text that keeps its isolates whole in each of its lines."""

        def wrap(self, *arguments: Any, **settings: Any) -> Lines:
            return Lines(Text(part) for part in rebalanced(part.plain for part in super().wrap(*arguments, **settings)))

    digits = [column.digits for column in grid.columns]
    shown = [[cell_text(*cell, language) for cell in zip(row, digits, strict=True)] for row in grid.rows]
    columns = list(zip(*([column.title for column in grid.columns], *shown), strict=True))
    natural = [max(map(cell_len, texts)) for texts in columns]
    least = [max(cell_len(word) for text in texts for word in text.split() or [""]) for texts in columns]
    gap = 2 if sum(least) + 2 * len(columns) <= (width or _UNBROKEN) else 1
    widths = fitted(natural, least, (width or _UNBROKEN) - gap * len(columns))
    table = Table(box=None, pad_edge=False, padding=0)
    for index, (column, room) in enumerate(zip(grid.columns, widths, strict=True)):
        if index:  # gaps are columns of their own: versions of rich disagree about padding at the edge
            table.add_column(width=gap)
        justify: Literal["left", "right"] = "left" if column.digits is None else "right"
        table.add_column(Cut(column.title), justify=justify, overflow="fold", width=room)
    for row in shown:
        cells = [cell for text in row for cell in (Text(), Cut(text))]
        table.add_row(*cells[1:])
    console = _console(sum(widths) + gap * len(columns))
    with console.capture() as captured:
        console.print(table)
    return captured.get().rstrip("\n")


def fitted(natural: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Narrow columns in proportion to what they can spare, until they fit or are as narrow as can be.

    >>> fitted([10, 20, 5], [5, 5, 5], 25)
    [7, 12, 5]
    """
    spare, excess = sum(natural) - sum(least), sum(natural) - room
    if excess <= 0 or not spare:
        return list(natural)
    share = min(1.0, excess / spare)
    return [int(wide - share * (wide - narrow)) for wide, narrow in zip(natural, least, strict=True)]


def cell_text(cell: Cell, digits: int | None, language: Language) -> str:
    """Return a cell as it is shown."""
    return cell if isinstance(cell, str) else isolated(number(cell, digits or 0), language)


def write_whole(content: str | bytes, path: Path) -> None:
    """Write a file beside its place and move it there, so that it appears whole or not at all.

    A link is followed; a device or a pipe is written to as it is. Raises CaseError if the text cannot
    be written.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                stream.write(data)
        else:
            _replace(path.resolve(), data)
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CaseError((Fault(kind="cannot_write", file=str(path), found=reason),)) from error


def _replace(path: Path, data: bytes) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
