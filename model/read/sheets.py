"""Rows of text cells from CSV and XLSX files."""

import contextlib
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from model.faults import Fault, Place, unprintable
from model.read.files import decode, is_there, read_bytes

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MAX_CELLS = 600_000
MAX_UNZIPPED = 64 * 2**20
MAX_ENTRIES = 1000  # parts of a workbook
_DELIMITERS = ",;\t"
_DOTTED = re.compile(r"[+-]?[1-9][0-9]{0,2}(\.[0-9]{3})+")
_PLACE = re.compile("([A-Z]{0,3})([0-9]{1,7})")  # of a cell, or of a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a sheet; `line` counts from 1 as editors and spreadsheets do."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A header and its rows, each as long as the header; `left_out` are the first cells of rows that are faulty."""

    file: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: tuple[str, ...] = ()


def read_sheet(path: Path, faults: list[Fault]) -> tuple[Sheet, bytes] | None:
    """Read a table from a CSV or XLSX file, as its ending says, with the bytes it came from."""
    suffix = path.suffix.lower()
    name = path.name or str(path)
    if suffix not in (".csv", ".xlsx"):
        kind = "bad_format" if is_there(path) else "missing_file"
        faults.append(Fault(kind=kind, file=name, found=str(path), expected=".csv | .xlsx"))
        return None
    data = read_bytes(path, faults)
    if data is None:
        return None
    sheet = (xlsx_sheet if suffix == ".xlsx" else csv_sheet)(data, name, faults)
    return None if sheet is None else (sheet, data)


def csv_sheet(data: bytes, file: str, faults: list[Fault]) -> Sheet | None:
    """Read a CSV file: UTF-8 with or without a mark, any line ends, comma, semicolon or tab."""
    text = decode(data, file, faults)
    if text is None:
        return None
    first = text.lstrip("\r\n").splitlines()[:1]
    delimiter = max(_DELIMITERS, key=re.sub('"[^"]*"', "", "".join(first)).count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, line = [], 1
    try:
        for cells in reader:
            rows.append(Row(line=line, cells=tuple(cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        faults.append(Fault(kind="csv_syntax", file=file, place=Place(line=line), found=str(error)))
        return None
    sheet = _sheet(rows, file, faults)
    if sheet is not None and delimiter == ";":
        faults.extend(_dotted_faults(sheet))
    return sheet


def _dotted_faults(sheet: Sheet) -> Iterator[Fault]:
    """Refuse 1.500 where semicolons divide: those who write so may mean 1500."""
    for row in sheet.rows:
        for name, cell in zip(sheet.header, row.cells, strict=True):
            for part in cell.split(".."):
                if _DOTTED.fullmatch(part.strip()):
                    place, expected = (
                        Place(line=row.line, column=name),
                        f"{part.strip()}0 | {part.strip().replace('.', '')}",
                    )
                    yield Fault(kind="ambiguous_number", file=sheet.file, place=place, found=cell, expected=expected)


def xlsx_sheet(data: bytes, file: str, faults: list[Fault]) -> Sheet | None:
    """Read the only sheet of a workbook that has data; formulas count by their cached values."""
    before = len(faults)
    faults.extend(_size_faults(data, file))
    if len(faults) > before:
        return None
    import warnings

    from openpyxl import load_workbook  # as long to load as the rest of the program

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            formulas = load_workbook(io.BytesIO(data))
            values = load_workbook(io.BytesIO(data), data_only=True)
    except Exception as error:
        faults.append(Fault(kind="bad_workbook", file=file, found=f"{type(error).__name__}: {error}"))
        return None
    sheet = _only_sheet(formulas, file, faults)
    if sheet is None:
        return None
    faults.extend(_hidden_faults(sheet, file))
    return _sheet(list(_workbook_rows(sheet, values[sheet.title], file, faults)), file, faults)


def _size_faults(data: bytes, file: str) -> Iterator[Fault]:
    """Measure a workbook before it is loaded: its unpacked size, and the extent and merges of its sheets."""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            if size > MAX_UNZIPPED or len(entries) > MAX_ENTRIES:
                found = f"{size} bytes, {len(entries)} entries"
                expected = f"<= {MAX_UNZIPPED} bytes, {MAX_ENTRIES} entries"
                yield Fault(kind="too_large", file=file, found=found, expected=expected)
                return
            for entry in entries:
                if entry.filename.lower().startswith("xl/worksheets/") and entry.filename.lower().endswith(".xml"):
                    with archive.open(entry) as stream:
                        yield from _extent_faults(stream, file)
    except Exception as error:  # no zip, or none that holds XML; encrypted; compressed in a way we do not know
        yield Fault(kind="bad_workbook", file=file, found=str(error) or type(error).__name__)


def _extent_faults(stream: IO[bytes], file: str) -> Iterator[Fault]:
    """Refuse merged cells, and cells so far out that the table between would be huge."""
    from xml.sax.handler import ContentHandler

    from defusedxml.sax import parse

    class Enough(Exception):  # noqa: N818  (no error: the sheet is known to be too large)
        """The rest of the sheet need not be read."""

    class Extent(ContentHandler):
        """The number of elements and of cells, and the row and column that are farthest out."""

        elements = cells = rows = columns = 0
        merged = ""

        def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802  (the name that SAX calls)
            tag = name.rpartition(":")[2]
            self.elements += 1
            self.cells += tag == "c"
            if tag == "mergeCell":
                self.merged = str(attrs.get("ref", ""))
            elif tag in ("row", "c") and (place := _PLACE.fullmatch(str(attrs.get("r", "")))):
                self.columns = max(self.columns, _column_number(place[1]))
                self.rows = max(self.rows, int(place[2]))
            if self.merged or self.size > MAX_CELLS:
                raise Enough

        @property
        def size(self) -> int:
            return max(self.cells, self.elements // 4, self.rows * max(self.columns, 1))  # a cell has up to four

    extent = Extent()
    with contextlib.suppress(Enough):
        parse(stream, extent)
    if extent.merged:
        yield Fault(kind="merged_cells", file=file, place=Place(column=extent.merged))
    elif extent.size > MAX_CELLS:
        yield Fault(kind="too_large", file=file, found=f"{extent.size} cells", expected=f"<= {MAX_CELLS} cells")


def _column_number(letters: str) -> int:
    """Return the number of a column from its letters; none for a row.

    >>> _column_number("A"), _column_number("AB"), _column_number("")
    (1, 28, 0)
    """
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _only_sheet(workbook: "Workbook", file: str, faults: list[Fault]) -> "Worksheet | None":
    sheets = [sheet for sheet in workbook.worksheets if sheet.max_row > 1 or sheet["A1"].value is not None]
    if len(sheets) > 1:
        found = ", ".join(sheet.title for sheet in sheets)
        faults.append(Fault(kind="one_sheet", file=file, found=found, expected="1"))
    elif not sheets:
        faults.append(Fault(kind="empty_file", file=file))
    else:
        return sheets[0]
    return None


def _hidden_faults(sheet: "Worksheet", file: str) -> Iterator[Fault]:
    """Refuse hidden rows and columns with data: their author may believe them gone."""
    from openpyxl.utils import get_column_letter

    hidden = {
        index
        for item in sheet.column_dimensions.values()
        if item.hidden
        for index in range(item.min or 1, (item.max or 0) + 1)
    }
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    for line in dict.fromkeys(cell.row for cell in cells if sheet.row_dimensions[cell.row].hidden):
        yield Fault(kind="hidden_cells", file=file, place=Place(line=line))
    for column in dict.fromkeys(cell.column for cell in cells if cell.column in hidden):
        yield Fault(kind="hidden_cells", file=file, place=Place(column=get_column_letter(column)))


def _workbook_rows(sheet: "Worksheet", cached: "Worksheet", file: str, faults: list[Fault]) -> Iterator[Row]:
    for line, cells in enumerate(zip(sheet.iter_rows(), cached.iter_rows(), strict=True), start=1):
        pairs = zip(*cells, strict=True)
        yield Row(line=line, cells=tuple(_cell_text(formula, value, file, faults) for formula, value in pairs))


def _cell_text(formula: "Cell | MergedCell", cached: "Cell | MergedCell", file: str, faults: list[Fault]) -> str:
    place = Place(column=formula.coordinate)
    value = cached.value
    if value is None:
        if formula.value is not None:
            faults.append(Fault(kind="formula_without_value", file=file, place=place))
        return ""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        faults.append(Fault(kind="not_a_number", file=file, place=place, found=str(value), expected="12.5"))
        return ""
    if isinstance(value, str):
        return value
    if "%" in (formula.number_format or ""):
        expected = f"{value * 100:.12g}" if isinstance(value, float) else f"{value}00"
        faults.append(Fault(kind="percent_format", file=file, place=place, found=str(value), expected=expected))
    return repr(value)


def _sheet(every: list[Row], file: str, faults: list[Fault]) -> Sheet | None:
    """Check the header and the widths of a list of rows; drop blank rows, trailing columns and faulty rows."""
    filled = [row for row in every if any(cell.strip() for cell in row.cells)]
    if not filled:
        faults.append(Fault(kind="empty_file", file=file))
        return None
    header, *body = filled
    if len(filled) * len(header.cells) > MAX_CELLS:
        found = f"{len(filled)} x {len(header.cells)}"
        faults.append(Fault(kind="too_large", file=file, found=found, expected=f"<= {MAX_CELLS} cells"))
        return None
    width = max(index for index, cell in enumerate(header.cells, start=1) if cell.strip())
    names = tuple(cell.strip() for cell in header.cells[:width])
    before = len(faults)
    faults.extend(_header_faults(names, header.line, file))
    readable = len(faults) == before
    rows: list[Row] = []
    left_out: list[str] = []
    for row in body:
        wrong = list(_row_faults(row, names, file))
        faults.extend(wrong)
        if wrong:
            left_out.append(row.cells[0].strip())
        else:
            rows.append(Row(line=row.line, cells=row.cells[:width]))
    return Sheet(file=file, header=names, rows=tuple(rows), left_out=tuple(left_out)) if readable else None


def _header_faults(names: tuple[str, ...], line: int, file: str) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, name in enumerate(names, start=1):
        place = Place(line=line, column=name or str(index))
        if not name:
            yield Fault(kind="unnamed_column", file=file, place=place)
        elif unprintable(name):
            yield Fault(kind="unprintable", file=file, place=place, found=unprintable(name))
        elif name in seen:
            yield Fault(kind="duplicate_column", file=file, place=place, found=name)
        seen.add(name)


def _row_faults(row: Row, names: tuple[str, ...], file: str) -> Iterator[Fault]:
    beyond = any(cell.strip() for cell in row.cells[len(names) :])
    if len(row.cells) < len(names) or beyond:
        yield Fault(
            kind="row_length",
            file=file,
            place=Place(line=row.line),
            found=str(len(row.cells)),
            expected=str(len(names)),
        )
    for name, cell in zip(names, row.cells, strict=False) if unprintable("".join(row.cells)) else ():
        if unprintable(cell):
            yield Fault(kind="unprintable", file=file, place=Place(line=row.line, column=name), found=unprintable(cell))
