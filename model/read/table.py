"""One decision table, CSV or XLSX, into a Case.

The first column is `option`, each other column a criterion; rows whose option begins with `@` say
how to read the columns: `@pillar`, `@direction`, `@worst`, `@best`, `@weight`.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from model.case import Case, Criterion, Judgement, Option, Pillar, SwingWeight
from model.faults import Fault, NounError, Place, look, printable
from model.noun import Text
from model.read.files import content_hash
from model.read.numbers import parse_number, parse_range
from model.read.sheets import Row, Sheet, read_sheet
from model.weights import TOTAL_TOLERANCE

DIRECTIVES = ("@pillar", "@direction", "@worst", "@best", "@weight")
MAX_LABEL, MAX_OPTIONS, MAX_CRITERIA = 200, 500, 1000
_LEFT_OUT = ("row_length", "unprintable", "hidden_cells")  # faults of a sheet whose other cells are as they were typed
ONE_PILLAR = "@all"  # the id of the only pillar of a table without `@pillar`


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """How a column is mapped to 0-100: `worst` to 0, `best` to 100."""

    worst: float
    best: float

    def value(self, number: float) -> float:
        return 100 * ((number - self.worst) / (self.best - self.worst))


def read_table(path: Path, faults: list[Fault]) -> Case | None:
    """Read a decision table, or note every fault of it."""
    read = read_sheet(path, faults)
    if read is None:
        return None
    sheet, data = read
    legible = all(fault.kind in _LEFT_OUT for fault in faults)
    faults.extend(_label_faults(sheet))
    if not (legible and _has_columns(sheet)) or any(name.startswith("@") for name in sheet.left_out):
        return None  # some cells have been refused already, or what they should hold is not known
    directives = {
        row.cells[0].strip().lower(): row for row in reversed(sheet.rows) if row.cells[0].strip().startswith("@")
    }
    options = [row for row in sheet.rows if not row.cells[0].strip().startswith("@")]
    pillars = _pillars(sheet, directives.get("@pillar"), faults)
    scales = _scales(sheet, directives, faults)
    weights = _weights(sheet, directives.get("@weight"), pillars, faults)
    judgements = tuple(_judgements(sheet, options, scales, faults))
    if faults:
        return None
    return Case(
        name=printable(path.stem),
        hash=content_hash({"table": data}),
        frame=None,
        goal=None,
        options=tuple(Option(id=name, kind="paper", name=_label(name), short=_label(name)) for name in _names(options)),
        pillars=tuple(Pillar(id=name, name=_label(name), short=_label(name)) for name in dict.fromkeys(pillars)),
        criteria=tuple(
            Criterion(id=name, pillar=pillar, name=_label(name), short=_label(name))
            for name, pillar in zip(sheet.header[1:], pillars, strict=True)
        ),
        judgements=judgements,
        weights=weights,
    )


def _label(name: str) -> Text:
    return Text(en=name, ar=name)


def _names(rows: Sequence[Row]) -> list[str]:
    return [row.cells[0].strip() for row in rows]


def _has_columns(sheet: Sheet) -> bool:
    return sheet.header[0].lower() == "option" and len(sheet.header) > 1


def _label_faults(sheet: Sheet) -> Iterator[Fault]:
    """Check the names of columns and rows before anything is read by them."""
    if sheet.header[0].lower() != "option":
        place = Place(line=1, column="1")
        yield Fault(kind="first_column", file=sheet.file, place=place, found=sheet.header[0], expected="option")
        return
    if len(sheet.header) < 2:
        yield Fault(kind="too_few", file=sheet.file, place=Place(line=1), found="0", expected=">= 1")
    first: dict[str, int] = {}
    for row in sheet.rows:
        name = row.cells[0].strip()
        key = name.lower() if name.startswith("@") else name
        place = Place(line=row.line, column="option")
        if not name:
            yield Fault(kind="blank_cell", file=sheet.file, place=place, expected="option")
        elif name.startswith("@") and key not in DIRECTIVES:
            yield Fault(
                kind="unknown_directive",
                file=sheet.file,
                place=place,
                found=name,
                expected=" | ".join(DIRECTIVES),
            )
        elif key in first:
            yield Fault(kind="duplicate_row", file=sheet.file, place=place, found=name, expected=str(first[key]))
        first.setdefault(key, row.line)
    options = [name for name in first if name and not name.startswith("@")]
    yield from _look_alikes(options, sheet.file, "option")
    yield from _look_alikes(sheet.header[1:], sheet.file, "")
    if len(options) < 2 and not sheet.left_out:
        yield Fault(
            kind="too_few", file=sheet.file, place=Place(column="option"), found=str(len(options)), expected=">= 2"
        )
    for found, most in ((len(options), MAX_OPTIONS), (len(sheet.header) - 1, MAX_CRITERIA)):
        if found > most:
            yield Fault(kind="too_large", file=sheet.file, found=str(found), expected=f"<= {most}")
    for name in (*options, *sheet.header):
        if len(name) > MAX_LABEL:
            yield Fault(kind="long_label", file=sheet.file, found=name, expected=f"<= {MAX_LABEL}")


def _look_alikes(names: Sequence[str], file: str, column: str) -> Iterator[Fault]:
    """Refuse names that differ only in what a reader cannot see: invisible characters, case, spacing."""
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(look(name), name)
        if other != name:
            yield Fault(kind="look_alike", file=file, place=Place(column=column or name), found=name, expected=other)


def _cells(sheet: Sheet, row: Row, parse: Callable[[str], Any], faults: list[Fault]) -> list[Any]:
    """Parse the cells of a row; a faulty cell is noted and becomes None."""
    parsed = []
    for name, cell in zip(sheet.header[1:], row.cells[1:], strict=True):
        try:
            parsed.append(parse(cell.strip()))
        except NounError as error:
            faults.append(error.at(sheet.file, Place(line=row.line, column=name)))
            parsed.append(None)
    return parsed


def _filled(cell: str) -> str:
    if not cell:
        raise NounError(("blank_cell", "", "", "@pillar"))
    return cell


def _pillars(sheet: Sheet, row: Row | None, faults: list[Fault]) -> list[str]:
    pillars = [ONE_PILLAR] * (len(sheet.header) - 1)
    if row is not None:
        pillars = [name or "" for name in _cells(sheet, row, _filled, faults)]
    line = row.line if row else 1
    distinct = list(dict.fromkeys(pillars))
    faults.extend(_look_alikes(distinct, sheet.file, "@pillar"))
    faults.extend(_same_paths(sheet, pillars, line) if len(distinct) > 1 else ())
    for name in distinct:
        if len(name) > MAX_LABEL:
            place = Place(line=line, key="@pillar")
            faults.append(
                Fault(kind="long_label", file=sheet.file, place=place, found=name, expected=f"<= {MAX_LABEL}")
            )
        if name in sheet.header[1:]:
            faults.append(Fault(kind="duplicate_id", file=sheet.file, place=Place(line=line, column=name), found=name))
    return pillars


def _same_paths(sheet: Sheet, pillars: list[str], line: int) -> Iterator[Fault]:
    """Refuse names whose paths `pillar.criterion` could be taken for one another, or for a pillar."""
    seen = {pillar: pillar for pillar in pillars}
    for name, pillar in zip(sheet.header[1:], pillars, strict=True):
        path = f"{pillar}.{name}"
        if path in seen:
            yield Fault(kind="same_path", file=sheet.file, place=Place(line=line, column=name), found=path)
        seen[path] = path


def _direction(cell: str) -> str:
    if cell.lower() not in ("max", "min"):
        raise NounError(("not_allowed", "", cell, "max | min"))
    return cell.lower()


def _anchor(cell: str) -> float | None:
    return parse_number(cell) if cell else None


def _scales(sheet: Sheet, directives: dict[str, Row], faults: list[Fault]) -> list[_Scale | None]:
    """Give each column its anchors: its own, or 0 and 100 in its direction; None if they are faulty."""
    before = len(faults)
    parsers: dict[str, Callable[[str], Any]] = {"@direction": _direction, "@worst": _anchor, "@best": _anchor}
    nothing = [None] * (len(sheet.header) - 1)
    read = [
        _cells(sheet, directives[name], parse, faults) if name in directives else nothing
        for name, parse in parsers.items()
    ]
    if len(faults) > before:
        return [None] * (len(sheet.header) - 1)
    scales: list[_Scale | None] = []
    for name, direction, worst, best in zip(sheet.header[1:], *read, strict=True):
        kind = _anchor_fault(direction, worst, best)
        if kind:
            row = directives.get("@best") or directives["@worst"]
            found = ", ".join(f"{anchor:.12g}" for anchor in (worst, best) if anchor is not None)
            place = Place(line=row.line, column=name)
            faults.append(Fault(kind=kind, file=sheet.file, place=place, found=found, expected=direction or ""))
            scales.append(None)
        elif worst is None:
            scales.append(_Scale(worst=100, best=0) if direction == "min" else _Scale(worst=0, best=100))
        else:
            scales.append(_Scale(worst=worst, best=best))
    return scales


def _anchor_fault(direction: str | None, worst: float | None, best: float | None) -> str:
    if worst is None or best is None:
        return "" if worst is best else "one_anchor"
    if worst == best:
        return "equal_anchors"
    if not math.isfinite(best - worst):
        return "not_finite"
    contradicts = direction is not None and (direction == "max") != (best > worst)
    return "anchors_contradict_direction" if contradicts else ""


def _weights(sheet: Sheet, row: Row | None, pillars: list[str], faults: list[Fault]) -> tuple[SwingWeight, ...]:
    """Turn weights in the whole into points at both levels; they must total 100."""
    if row is None:
        return ()
    before = len(faults)
    points = _cells(sheet, row, parse_number, faults)
    for name, weight in zip(sheet.header[1:], points, strict=True):
        if weight is not None and weight < 0:
            place = Place(line=row.line, column=name)
            faults.append(
                Fault(kind="negative_weight", file=sheet.file, place=place, found=f"{weight:.12g}", expected=">= 0")
            )
    total = sum(weight or 0.0 for weight in points)
    if len(faults) == before and abs(total - 100) > TOTAL_TOLERANCE:
        place = Place(line=row.line, key="@weight")
        faults.append(Fault(kind="weights_total", file=sheet.file, place=place, found=f"{total:.12g}", expected="100"))
    if len(faults) > before:
        return ()
    sums = {pillar: sum(w for w, p in zip(points, pillars, strict=True) if p == pillar) for pillar in pillars}
    local = [
        100 * weight / sums[pillar] if sums[pillar] else 0.0 for weight, pillar in zip(points, pillars, strict=True)
    ]
    nodes = [*sums.items(), *zip(sheet.header[1:], local, strict=True)]
    return tuple(SwingWeight(perspective="", node=node, weight=min(weight, 100.0)) for node, weight in nodes)


def _judgements(
    sheet: Sheet, rows: Sequence[Row], scales: list[_Scale | None], faults: list[Fault]
) -> Iterator[Judgement]:
    for row in rows:
        ranges = _cells(sheet, row, parse_range, faults)
        for name, scale, numbers in zip(sheet.header[1:], scales, ranges, strict=True):
            if numbers is None or scale is None:
                continue
            try:
                yield _judgement(row.cells[0].strip(), name, numbers, scale)
            except NounError as error:
                faults.append(error.at(sheet.file, Place(line=row.line, column=name)))


def _judgement(option: str, criterion: str, numbers: tuple[float, float, float], scale: _Scale) -> Judgement:
    """Map a range to the scale; refuse it in the numbers of the table, not in those of the scale."""
    low, median, high = numbers
    found = "..".join(f"{number:.12g}" for number in dict.fromkeys(numbers))
    if not low <= median <= high:
        raise NounError(("out_of_order", "", found, "low <= median <= high"))
    least, most = sorted((scale.worst, scale.best))
    if low < least or high > most:
        raise NounError(("off_scale", "", found, f"{least:.12g}..{most:.12g}"))
    ends = sorted((scale.value(low), scale.value(high)))
    return Judgement(option=option, criterion=criterion, low=ends[0], median=scale.value(median), high=ends[1])
