"""What is refused: every fault has a row, is found where it lies, and leaves nothing behind."""

import ast
import csv
import io
import json
import re
import shutil
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from analysis import command_line, default_case
from analysis.command_line import run
from analysis.ranking import weighting
from analysis.text.faults import FAULTS
from model.faults import CaseError, Fault
from model.noun import Language
from model.read import read_case
from model.read.files import MAX_BYTES
from model.read.sheets import MAX_UNZIPPED

ROOT = Path(__file__).resolve().parents[1]
UNSAFE = ("Cc", "Cs", "Zl", "Zp")  # control characters, halves of characters, line and paragraph separators
PARTS = "option,a,b,c\n@pillar,P,P,Q\n@weight,{}\nX,10,20,30\nY,40,50,60\n"
CELL = "advisory_schedule,dinar_stability,24,49,73,judgement,1,later,EC-02"
CYCLE = (
    (
        "orders.csv",
        "immediate_exit,status_quo,stated,finding,possible",
        "immediate_exit,immediate_exit,implied,inference,",
    ),
    (
        "orders.csv",
        "advisory_schedule status_quo,,silent,,,",
        "advisory_schedule status_quo,status_quo,implied,inference,,",
    ),
)

Edit = Callable[[Path], object]
Make = Callable[[Path], list[str]]
Refusal = tuple[str, Make, frozenset[str], str]

# --- inputs -----------------------------------------------------------------------------------


def case(*edits: Edit) -> Make:
    """Ask for a ranking of an edited copy of the case that ships."""

    def make(home: Path) -> list[str]:
        folder = Path(shutil.copytree(default_case(), home / "case"))
        for edit in edits:
            edit(folder)
        return ["rank", "--case", str(folder)]

    return make


def swap(file: str, old: str, new: str) -> Edit:
    def edit(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def swapped(file: str, old: str, new: str) -> Make:
    return case(swap(file, old, new))


def cell(changed: str) -> Make:
    """Change the first judgement, on the second line of its file."""
    return swapped("judgements.csv", CELL, changed)


def added(file: str, text: str) -> Make:
    return case(lambda folder: append(folder / file, text))


def append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as stream:
        stream.write(text)


def lost(file: str) -> Make:
    return case(lambda folder: (folder / file).unlink())


def put(file: str, data: bytes) -> Make:
    return case(lambda folder: (folder / file).write_bytes(data))


def linked(file: str, target: str | Path) -> Make:
    def edit(folder: Path) -> None:
        (folder / file).unlink(missing_ok=True)
        (folder / file).symlink_to(target)

    return case(edit)


def made_folder(file: str) -> Edit:
    def edit(folder: Path) -> None:
        (folder / file).unlink()
        (folder / file).mkdir()

    return edit


def table(text: str | bytes, *more: str, name: str = "table.csv") -> Make:
    """Ask for a ranking of a decision table."""

    def make(home: Path) -> list[str]:
        (home / name).write_bytes(text.encode() if isinstance(text, str) else text)
        return ["rank", "--case", str(home / name), *more]

    return make


def plotted(name: str) -> Make:
    """Ask for a figure that a table of two criteria cannot have."""

    def make(home: Path) -> list[str]:
        (home / "table.csv").write_text("option,a,b\nX,10,20\nY,20,10\n", encoding="utf-8")
        return ["plot", name, "--case", str(home / "table.csv"), "-o", str(home / "figures")]

    return make


def over_its_case(home: Path) -> list[str]:
    folder = shutil.copytree(default_case(), home / "case")
    (home / "09-perspectives.csv").hardlink_to(folder / "perspectives.csv")
    return ["plot", "perspectives", "--case", str(folder), "-o", str(home)]


def over_its_table(home: Path) -> list[str]:
    (home / "01-ranking.csv").write_text("option,a,b\nX,10,20\nY,20,10\n", encoding="utf-8")
    return ["plot", "ranking", "--case", str(home / "01-ranking.csv"), "-o", str(home)]


def over_a_folder(home: Path) -> list[str]:
    for language in ("en", "ar"):
        (home / f"03-lead-{language}.txt").mkdir()
    return ["plot", "ranking", "lead", "-o", str(home)]


def large_table(home: Path) -> list[str]:
    with (home / "table.csv").open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    return ["rank", "--case", str(home / "table.csv")]


def book(rows: Sequence[Sequence[object]], finish: Callable[[Any], object] = lambda _: None) -> Make:
    """Ask for a ranking of a workbook; `finish` changes its only sheet before it is saved."""
    return table(saved(rows, finish), name="table.xlsx")


def saved(rows: Sequence[Sequence[object]], finish: Callable[[Any], object] = lambda _: None) -> bytes:
    workbook = Workbook()
    sheet: Any = workbook.active
    for row in rows:
        sheet.append(list(row))
    finish(sheet)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def rewritten(old: bytes, new: bytes, finish: Callable[[Any], object] = lambda _: None) -> Make:
    """Ask for a ranking of a workbook whose sheet was changed as XML."""
    stream = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(saved([["option", "a"], ["X", 1], ["Y", 2]], finish)))
    with zipfile.ZipFile(stream, "w") as archive:
        for entry in source.infolist():
            data = source.read(entry)
            archive.writestr(entry, data.replace(old, new, 1) if entry.filename.endswith("sheet1.xml") else data)
    return table(stream.getvalue(), name="table.xlsx")


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/workbook.xml", bytes(MAX_UNZIPPED + 1))
    return stream.getvalue()


def percent(sheet: Any) -> None:
    sheet["B2"].number_format = "0.0%"


def changed(words: str) -> Make:
    """Ask for a ranking of the case that ships on changed weights."""
    return lambda _: ["rank", "--weights", words]


def weight_file(text: str | bytes, name: str = "weights.csv") -> Make:
    def make(home: Path) -> list[str]:
        (home / name).write_bytes(text.encode() if isinstance(text, str) else text)
        return ["rank", "--weights", str(home / name)]

    return make


def said(*words: str) -> Make:
    return lambda _: list(words)


def within(make: Callable[[Path], Sequence[str | Path]]) -> Make:
    return lambda home: [str(word) for word in make(home)]


def onto_its_input(home: Path) -> list[str]:
    return [*table("option,a\nX,1\nY,2\n")(home), "-o", str(home / "table.csv")]


def onto_its_weights(home: Path) -> list[str]:
    return [
        *weight_file("node,weight\neconomic,20\npolitical,30\nsecurity,50\n")(home),
        "-o",
        str(home / "weights.csv"),
    ]


def onto_weights_of(*words: str) -> Make:
    """Ask a question with a weight file in another folder, and write the answer onto that file."""

    def make(home: Path) -> list[str]:
        (home / "other").mkdir()
        file = home / "other" / "w.csv"
        file.write_text("node,weight\neconomic,20\npolitical,30\nsecurity,50\n", encoding="utf-8")
        return [*words, "--weights", str(file), "-o", str(file), "--format", "csv"]

    return make


def believed(text: str, *more: str) -> Make:
    """Rank a table of two options on a file of beliefs."""

    def make(home: Path) -> list[str]:
        (home / "t.csv").write_text("option,a,b\nX,10..20..30,40\nY,30,40\n", encoding="utf-8")
        (home / "b.json").write_text(text, encoding="utf-8")
        return ["rank", "--case", str(home / "t.csv"), "--beliefs", str(home / "b.json"), *more]

    return make


def beliefs_with(**other: object) -> Make:
    """Change beliefs that could be read; a key whose value is ... is left out."""
    whole = {
        "meta": {"perspective": None},
        "option": "X",
        "t": 1,
        "weights": {"a": 50, "b": 50},
        "judgements": [{"option": "X", "criterion": "a", "from": 20, "to": 30}],
    }
    return believed(json.dumps({key: value for key, value in (whole | other).items() if value is not ...}))


def judged(**other: object) -> Make:
    return beliefs_with(judgements=[{"option": "X", "criterion": "a", "from": 20, "to": 30} | other])


def spoilt(home: Path) -> str:
    (home / "b.json").write_bytes(b'{"option": "\xff"}')
    return str(home / "b.json")


def onto_its_beliefs(home: Path) -> list[str]:
    arguments = beliefs_with()(home)
    return [*arguments, "-o", str(home / "b.json")]


def too_many_open(home: Path) -> list[str]:
    (home / "many.csv").write_text("option,a\n" + "".join(f"o{i},{i}\n" for i in range(30)), encoding="utf-8")
    return ["robustness", "acceptability", "--case", str(home / "many.csv"), "--depth", "implied"]


def hide(sheet: Any) -> None:
    """Hide a row and a column with data, and a column without."""
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["D"].hidden = True


def nested(depth: int) -> str:
    return f"deep = {'[' * depth}{']' * depth}\nscale.ar ="


def row(name: str, make: Make, kinds: str, fragment: str) -> Refusal:
    return name, make, frozenset(kinds.split()), fragment


# --- what is asked: a name, the input, the kinds of its faults, a part of the message -----------

TABLES: list[Refusal] = [
    row("no table", said("rank", "--case", "/nowhere/t.csv"), "missing_file", "/nowhere/t.csv"),
    row("a table of another format", table("option,a\n", name="t.ods"), "bad_format", "t.ods"),
    row("a name that is too long", said("rank", "--case", "x" * 5000 + ".csv"), "unreadable", "xxx"),
    row("a table too large", large_table, "too_large", str(MAX_BYTES)),
    row("an empty table", table(""), "empty_file", "table.csv"),
    row("a table of blanks", table("\n,,\n  ,\n"), "empty_file", "table.csv"),
    row("a byte that is no text", table(b"option,a\nX,1\n\xe9,2\n"), "not_utf8", "line 3: found 0xe9"),
    row("such a byte after a mark", table(b"\xef\xbb\xbfoption,a\nX,1\n\xe9,2\n"), "not_utf8", "line 3: found 0xe9"),
    row("UTF-16", table("option,a\nX,1\n".encode("utf-16")), "not_utf8", "UTF-16"),
    row("a quote left open", table('option,a\nX,"1\nY,2\n'), "csv_syntax", "line 2"),
    row("a quote inside a cell", table('option\ta\n"X"y\t1\nY\t2\n'), "csv_syntax", "line 2"),
    row("a row too long", table("option,a\nX,1,2\nY,2\n"), "row_length", "line 2"),
    row("a row too short", table("option,a,b\nX,1\nY,2,3\n"), "row_length", "line 2"),
    row("a column twice", table("option,a,a\nX,1,2\nY,2,3\n"), "duplicate_column", "column a"),
    row("a column without a name", table("option,,b\nX,1,2\nY,2,3\n"), "unnamed_column", "column 2"),
    row("another first column", table("name,a\nX,1\nY,2\n"), "first_column", "name"),
    row("no criterion", table("option\nX\nY\n"), "too_few", "line 1"),
    row("one option", table("option,a\nX,1\n"), "too_few", "found 1"),
    row("no option", table("option,a\n@weight,100\n"), "too_few", "found 0"),
    row("an option twice", table("option,a\nX,1\nY,2\nX ,3\n"), "duplicate_row", "line 4"),
    row("options that look alike", table("option,a\nX y,1\nx\u200b  Y,2\n"), "look_alike", "X y"),
    row("criteria that look alike", table("option,a,A\nX,1,2\nY,2,3\n"), "look_alike", "column A"),
    row("pillars that look alike", table("option,a,b\n@pillar,P,p\nX,1,2\nY,2,3\n"), "look_alike", "column @pillar"),
    row("one path for two criteria", table("option,b.c,c\n@pillar,a,a.b\nX,1,2\nY,2,3\n"), "same_path", "a.b.c"),
    row("an option without a name", table("option,a\nX,1\nY,2\n,3\n"), "blank_cell", "line 4, column option"),
    row("an unknown directive", table("option,a\n@wieght,100\nX,1\nY,2\n"), "unknown_directive", "@wieght"),
    row("a directive twice", table("option,a\n@best,9\n@BEST,8\nX,1\nY,2\n"), "duplicate_row one_anchor",
        "line 3"),
    row("a long option", table(f"option,a\n{'X' * 201},1\nY,2\n"), "long_label", "XXX"),
    row("a long criterion", table(f"option,{'a' * 201}\nX,1\nY,2\n"), "long_label", "aaa"),
    row("a long pillar", table(f"option,a\n@pillar,{'p' * 201}\nX,1\nY,2\n"), "long_label", "ppp"),
    row("a blank pillar", table("option,a,b\n@pillar,P,\nX,1,2\nY,2,3\n"), "blank_cell", "line 2, column b"),
    row("a pillar named like a criterion", table("option,a\n@pillar,a\nX,1\nY,2\n"), "duplicate_id", "column a"),
    row("a direction of its own", table("option,a\n@direction,up\nX,1\nY,2\n"), "not_allowed", "found up"),
    row("one anchor", table("option,a\n@worst,0\nX,1\nY,2\n"), "one_anchor", "line 2, column a"),
    row("one anchor of two", table("option,a\n@worst,0\n@best,\nX,1\nY,2\n"), "one_anchor", "line 3, column a"),
    row("equal anchors", table("option,a\n@worst,5\n@best,5\nX,5\nY,5\n"), "equal_anchors", "(5, 5)"),
    row("no other fault", table("option,a,b\n@worst,5,0\n@best,5,1\nX,5,0\nY,5,1\n"), "equal_anchors", "1 fault;"),
    row(
        "anchors against the direction",
        table("option,a\n@direction,min\n@worst,0\n@best,9\nX,1\nY,2\n"),
        "anchors_contradict_direction",
        "(0, 9)",
    ),
    row("anchors too far apart", table("option,a\n@worst,-1e308\n@best,1e308\nX,0\nY,1\n"), "not_finite",
        "line 3, column a"),
    row("too many options", table("option,a\n" + "".join(f"o{index},1\n" for index in range(501))), "too_large",
        "<= 500"),
    row("too many columns", table("option" + ",a" * 1_000_001 + "\nX\n"), "too_large", "600000 cells"),
    row("an anchor in words", table("option,a\n@worst,low\n@best,9\nX,1\nY,2\n"), "not_a_number", "low"),
    row("a negative weight", table(PARTS.format("-10,50,60")), "negative_weight", "-10"),
    row("weights of 99", table(PARTS.format("30,9,60")), "weights_total", "total 99"),
    row("weights beyond floats", table(PARTS.format("1e308,1e308,60")), "weights_total", "inf"),
    row("a blank weight", table(PARTS.format("40,,60")), "blank_cell", "line 3, column b"),
    row("a blank cell", table("option,a\nX,\nY,2\n"), "blank_cell", "line 2, column a"),
    row("words for a number", table("option,a\nX,good\nY,2\n"), "not_a_number", "good"),
    row("a formula for a number", table("option,a\nX,=1+1\nY,2\n"), "not_a_number", "=1+1"),
    row("a percentage", table("option,a\nX,50%\nY,2\n"), "not_a_number", "50%"),
    row("NaN", table("option,a\nX,NaN\nY,2\n"), "not_finite", "NaN"),
    row("infinity", table("option,a\nX,-inf\nY,2\n"), "not_finite", "-inf"),
    row("beyond floats", table("option,a\nX,1e999\nY,2\n"), "not_finite", "1e999"),
    row("a comma that may be two things", table("option;a\nX;1,234\nY;2\n"), "ambiguous_number", "1.2340 | 1234"),
    row("a point that may be two things", table("option;a;b\nX;1.500..2..3;1.5\nY;900;1.5000\n"), "ambiguous_number",
        "line 2, column a: 1.500..2..3 can be read in two ways. Write one of 1.5000 | 1500"),
    row("thousands", table("option;a\nX;12,345,678\nY;2\n"), "ambiguous_number", "12,345,678"),
    row("thousands and decimals", table("option;a\nX;1,234.5\nY;2\n"), "not_a_number", "1,234.5"),
    row("a range of two", table("option,a\nX,1..2\nY,2\n"), "bad_range", "1..2"),
    row("a range of three dots", table("option,a\nX,0...5..90\nY,2\n"), "bad_range", "0...5..90"),
    row("a range without an end", table("option,a\nX,1..2..\nY,2\n"), "blank_cell", "line 2, column a"),
    row("a range in disorder", table("option,a\nX,3..2..9\nY,2\n"), "out_of_order", "3..2..9"),
    row("off the scale", table("option,a\nX,101\nY,2\n"), "off_scale", "101 is off the scale 0..100"),
    row("off the anchors", table("option,a\n@worst,9\n@best,5\nX,1..6..7\nY,6\n"), "off_scale", "5..9"),
    row("NUL", table("option,a\nX\0,1\nY,2\n"), "unprintable", "U+0000"),
    row("an escape in an option", table("option,a\n\x1b[31mX,1\nY,2\n"), "unprintable", "U+001B"),
    row("an escape in a criterion", table("option,\x1b[31ma\nX,1\nY,2\n"), "unprintable", "U+001B"),
    row("a reversed option", table("option,a\nX\u202eY,1\nY,2\n"), "unprintable", "U+202E"),
    row("a reversed pillar", table("option,a\n@pillar,P\u202eQ\nX,1\nY,2\n"), "unprintable", "column a"),
    row("an option on two lines", table('option,a\n"X\nY",1\nZ,2\n'), "unprintable", "U+000A"),
    row("an option twice among other faults", table("option,a\nX,1\nX,good\n,x\nY,101\n"),
        "duplicate_row not_a_number blank_cell off_scale", "5 faults"),
    row("a directive twice, the first counts", table("option,a\n@worst,9\n@best,0\n@best,5\nX,4\nY,10\n"),
        "duplicate_row off_scale", "10 is off the scale 0..9"),
    row("an unknown directive among other faults", table("option,a\n@wieght,100\nX,x\nY,2\n"),
        "unknown_directive not_a_number", "2 faults"),
    row("a row too long among other faults", table("option,a\nX,1,2\nY,high\n"), "row_length not_a_number",
        "line 3, column a: high"),
    row("a directive too short", table("option,a,b\n@worst,0\n@best,9,9\nX,-1,2\nY,2,3\n"), "row_length", "1 fault;"),
    row("a number that is hardly off the scale", table("option,a\nX,100.00001\nY,2\n"), "off_scale",
        "100.00001 is off the scale 0..100"),
    row("several faults in a table", table("option,a,b\nX,nan,\nY,200,1..2\n"),
        "not_finite blank_cell off_scale bad_range", "4 faults"),
]  # fmt: skip

BOOKS: list[Refusal] = [
    row("no workbook", table("option,a\nX,1\n", name="table.xlsx"), "bad_workbook", "table.xlsx"),
    row("an empty .xlsx", table("", name="table.xlsx"), "bad_workbook", "table.xlsx"),
    row("half a workbook", table(saved([["option", "a"]])[:2000], name="table.xlsx"), "bad_workbook", "table.xlsx"),
    row("a zip of nothing", table(b"PK\5\6" + bytes(18), name="table.xlsx"), "bad_workbook", "table.xlsx"),
    row("a zip bomb", table(bomb(), name="table.xlsx"), "too_large", str(MAX_UNZIPPED)),
    row("a sheet too large", book([["option", "a"]], lambda sheet: sheet.cell(1_048_576, 16_384, 1)), "too_large",
        "at most <= 600000 cells"),
    row("XML entities", rewritten(b"<worksheet", b'<!DOCTYPE x [<!ENTITY e "1">]><worksheet'), "bad_workbook",
        "table.xlsx"),
    row("two sheets", book([["option", "a"], ["X", 1], ["Y", 2]],
        lambda sheet: sheet.parent.create_sheet("more").append([1])), "one_sheet", "Sheet, more"),
    row("an empty workbook", book([]), "empty_file", "table.xlsx"),
    row("hidden rows and columns", book([["option", "a"], ["X", 1], ["Y", 2]], hide), "hidden_cells",
        "2 faults; nothing was written:\ntable.xlsx, line 2: hidden in the workbook"),
    row("merged cells", book([["option", "a"], ["X", 1], ["Y", 2]], lambda sheet: sheet.merge_cells("A2:B2")),
        "merged_cells", "A2:B2"),
    row("a formula never saved", book([["option", "a"], ["X", "=1+1"], ["Y", 2]]), "formula_without_value", "B2"),
    row("a percent format", book([["option", "a"], ["X", 0.5], ["Y", 2]], percent), "percent_format", "Write 50"),
    row("a number of 400 digits", rewritten(b"<v>1</v>", b"<v>1" + b"0" * 400 + b"</v>"), "not_finite", "line 2"),
    row("such a number as percent", rewritten(b"<v>1</v>", b"<v>1" + b"0" * 400 + b"</v>", percent),
        "percent_format", "B2"),
    row("a date", rewritten(b'<c r="B2" t="n"><v>1</v>', b'<c r="B2" t="d"><v>2024-02-15T00:00:00</v>'),
        "not_a_number", "2024-02-15"),
    row("a truth value", book([["option", "a"], ["X", True], ["Y", 2]]), "not_a_number", "True"),
    row("an error value", rewritten(b'<c r="B2" t="n"><v>1</v>', b'<c r="B2" t="e"><v>#DIV/0!</v>'),
        "not_a_number", "#DIV/0!"),
    row("a blank cell of a workbook", book([["option", "a"], ["X", None], ["Y", 2]]), "blank_cell", "line 2"),
    row("a line break in a workbook", book([["option", "a"], ["X\nZ", 1], ["Y", 2]]), "unprintable", "U+000A"),
]  # fmt: skip

FOLDERS: list[Refusal] = [
    row("no folder", said("rank", "--case", "/nowhere"), "missing_file", "/nowhere"),
    row("an empty folder", within(lambda home: ["rank", "--case", home / "answer"]), "missing_file", "criteria.toml"),
    row("a missing file", lost("judgements.csv"), "missing_file", "judgements.csv"),
    row("missing options", lost("options.toml"), "missing_file", "options.toml"),
    row("missing evidence", lost("evidence.csv"), "absent_target", "evidence.csv"),
    row("missing states", lost("worlds.toml"), "absent_target", "worlds.csv"),
    row("missing perspectives", lost("perspectives.toml"), "absent_target", "1 fault;"),
    row("evidence that is no text", put("evidence.csv", b"id\n\xff"), "not_utf8", "1 fault;"),
    row("a misspelt file", put("judgments.csv", b"x"), "unknown_file", "judgements.csv"),
    row("a workbook in a case", put("judgements.xlsx", b"x"), "unknown_file", "judgements.xlsx"),
    row("a folder for a file", case(made_folder("worlds.csv")), "not_a_file", "worlds.csv"),
    row("a link out of the folder", linked("worlds.csv", "/etc/hostname"), "outside_folder", "worlds.csv"),
    row("a link to nothing", linked("worlds.csv", "lost.txt"), "missing_file", "worlds.csv"),
    row("a link to itself", linked("worlds.csv", "worlds.csv"), "unreadable", "worlds.csv"),
    row("a file too large", put("worlds.csv", bytes(MAX_BYTES + 1)), "too_large", "worlds.csv"),
    row("an empty file", put("worlds.csv", b""), "empty_file", "worlds.csv"),
    row("a case file in UTF-16", put("options.toml", "[a]\n".encode("utf-16")), "not_utf8", "options.toml"),
    row("a case file in another code", put("silences.toml", b"[a]\nx = '\xe9'\n"), "not_utf8", "line 2: found 0xe9"),
    row("TOML without quotes", swapped("options.toml", '"paper"', "paper"), "toml_value", "options.toml, line 6"),
    row("TOML left open", added("silences.toml", '[Q-99]\npoint = {en = "'), "toml_string", "silences.toml"),
    row("TOML without an equals sign", added("silences.toml", "\n[Q-99]\npoint 1\n"), "toml_equals", "point 1"),
    row("a TOML list left open", added("silences.toml", "\n[Q-99]\npoint = [1\n"), "toml_bracket", "silences.toml"),
    row("two TOML entries on a line", added("silences.toml", "\n[Q-99]\na = 1 b = 2\n"), "toml_rest", "a = 1 b = 2"),
    row("a TOML key with a mark", added("silences.toml", "\n[Q-99]\n!a = 1\n"), "toml_key", "!a = 1"),
    row("a table twice", added("silences.toml", "\n[Q-01]\n"), "toml_twice", "silences.toml, line 135"),
    row("a branch of no option", swapped("branches.toml", '"advisory_schedule"', '"advisory"'), "unknown_id",
        "1 fault;"),
    row("a blank option", swapped("judgements.csv", CELL, CELL.replace("advisory_schedule", "")),
        "blank_cell missing_cells",
        "line 2, column option: the cell is empty"),
    row("a section misspelt", swapped("criteria.toml", "[goal]", "[gaol]"), "unknown_key", "expected goal"),
    row("a long dotted key", added("silences.toml", "\n" + "a." * 300 + "b = 1\n"), "toml_syntax",
        "silences.toml, line"),
    row("readings in disorder", swapped("branches.toml", "[[0.45, 0.69, 0.87]", "[[0.9, 0.69, 0.1]"), "out_of_order",
        "p_fails"),
    row("deep nesting", swapped("case.toml", "scale.ar =", nested(100)), "toml_syntax", "case.toml"),
    row("very deep nesting", swapped("case.toml", "scale.ar =", nested(5000)), "toml_syntax", "case.toml"),
    row("a number of 5000 digits", swapped("case.toml", "points = 3", f"points = {'9' * 5000}"), "toml_syntax",
        "case.toml"),
    row("a huge number for points", swapped("case.toml", "points = 3", f"points = 0x{'f' * 5000}"), "wrong_type",
        "tie_margin.points"),
    row("a huge year", swapped("case.toml", "from_year = 0", f"from_year = 0x{'f' * 5000}"), "wrong_type",
        "horizon.from_year"),
    row("a CSV quote left open", added("worlds.csv", '"calm,'), "csv_syntax", "worlds.csv, line 150"),
    row("a ragged CSV row", added("factors.csv", "talks,status_quo\n"), "row_length", "factors.csv, line 88"),
    row("a ragged row among other faults", case(
        swap("judgements.csv", CELL, CELL.replace("49", "49,")),
        swap("judgements.csv", "status_quo,dinar_stability,24", "status_quo,dinar_stability,124"),
        swap("judgements.csv", "EC-02 EC-10", "EC-98 EC-10")), "row_length off_scale unknown_id", "EC-98"),
    row("a column too many among other faults", case(
        swap("numbers.csv", "id,", "more,id,"),
        lambda folder: (folder / "numbers.csv").write_text("\n".join(
            line if line.startswith("more") else f"x,{line}"
            for line in (folder / "numbers.csv").read_text(encoding="utf-8").splitlines()), encoding="utf-8"),
        swap("numbers.csv", "EC-", "XX-")), "unknown_column unknown_id", "XX-"),
    row("a column misspelt among other faults", case(
        swap("factors.csv", "readings", "reading"), swap("factors.csv", ",-0.7,", ",much,")),
        "unknown_column not_a_number", "factors.csv, line 3"),
    row("an unknown column", swapped("factors.csv", "readings", "reading"), "unknown_column", "readings"),
    row("a missing column", swapped("orders.csv", "strength,", "claims,"), "duplicate_column", "column claims"),
    row("a column misspelt", swapped("orders.csv", "strength,", "strenght,"), "unknown_column missing_column",
        "strenght"),
    row("a missing key", swapped("case.toml", "points = 3\n", ""), "missing_key", "tie_margin.points"),
    row("a key misspelt", swapped("silences.toml", "point.", "piont."), "unknown_key missing_translation",
        "Q-01.piont"),
    row("an unknown section", added("criteria.toml", "\n[extra]\nx = 1\n"), "unknown_key", "extra"),
    row("an id as a key", swapped("silences.toml", "[Q-01]", '[Q-01]\nid = "Q-01"'), "unknown_key", "Q-01.id"),
    row("text for a number", swapped("case.toml", "points = 3", 'points = "3"'), "wrong_type", "'3'"),
    row("a number for text", swapped("silences.toml", "point.en =", "point.en = 5 #"), "wrong_type", "Q-01.point.en"),
    row("text for a table", swapped("silences.toml", "[Q-01]", 'x = "y"\n[Q-01]'), "wrong_type", "found 'y'"),
    row("text for a date", swapped("case.toml", "2024-02-15\n", '"2024"\n'), "wrong_type", "information_date"),
    row("text for a list", swapped("options.toml", 'claims = ["RC-01"', 'claims = "RC-01" #'), "wrong_type",
        "advisory_schedule.claims"),
    row("an id of two words", swapped("silences.toml", "[Q-01]", '["Q 01"]'), "bad_id", "Q 01"),
    row("an id that is a number", swapped("numbers.csv", "N-01", "01"), "bad_id", "numbers.csv, line 2"),
    row("a translation left blank", swapped("silences.toml", "point.ar =", 'point.ar = " " #'), "missing_translation",
        "Q-01.point.ar"),
    row("a translation left out", swapped("silences.toml", "point.ar =", "#"), "missing_translation",
        "Q-01.point.ar"),
    row("a blank translation in CSV", swapped("orders.csv", "Worded as fear and concern.", ""), "missing_translation",
        "orders.csv, line 3, column note_en"),
    row("an escape in a text", swapped("options.toml", 'short.en = "', 'short.en = "\\u001b[31m'), "unprintable",
        "advisory_schedule.short.en"),
    row("an escape in a key", added("silences.toml", '["\\u001b"]\n'), "unprintable", "U+001B"),
    row("a reversed text in CSV", swapped("orders.csv", "Worded as", "\u202eWorded as"), "unprintable", "U+202E"),
    row("a perspective that is none", swapped("case.toml", '"balanced"', '"nobody"'), "unknown_id", "nobody"),
    row("a question on nothing", swapped("case.toml", 'criteria = ["dinar_stability", "public_funds"]',
        'criteria = ["dinar", "public_funds"]'), "unknown_id", "preference_questions[1].criteria"),
    row("years in disorder", swapped("case.toml", "to_year = 5", "to_year = 0"), "out_of_order", "horizon.to_year"),
    row("a margin off the scale", swapped("case.toml", "points = 3", "points = nan"), "off_scale",
        "tie_margin.points"),
    row("a tie that counts for no option", swapped("perspectives.toml", 'expected.first = ["status_quo"]\n', ""),
        "tie_without_first", "sunni_forces.expected.tie_counts"),
    row("two courses for one option", swapped("options.toml", 'counterpart = "immediate_exit"',
        'counterpart = "status_quo"'), "two_courses", "exit_agreed, status_quo_reformed both stand for status_quo"),
]  # fmt: skip

CASES: list[Refusal] = [
    row("a stated judgement without a claim", swapped("judgements.csv", "EC-02 EC-10 EC-11 EC-13 EC-16", ""),
        "claims_needed", "line 3, column basis"),
    row("an order without a claim", swapped("orders.csv", "possible,EC-02 EC-10 EC-16", "possible,"), "claims_needed",
        "line 3, column support"),
    row("a claim without a translation", added("evidence.csv", "Z-1,S,س,س,,,political,certain,,context,\n"),
        "blank_cell", "column translation_en"),
    row("an unknown claim", cell(CELL.replace("EC-02", "EC-99")), "unknown_id", "EC-99"),
    row("an unknown option", cell(CELL.replace("schedule", "plan")), "unknown_id missing_cells", "advisory_plan"),
    row("an unknown criterion", cell(CELL.replace("dinar", "dollar")), "unknown_id missing_cells",
        "line 2, column criterion"),
    row("a cell twice", added("judgements.csv", "status_quo,dinar_stability,24,47,66,judgement,1,later,,,,x,س\n"),
        "duplicate_row", "judgements.csv, line 44"),
    row("a missing cell", cell("#".join(CELL.split(","))), "row_length", "judgements.csv, line 2"),
    row("a missing variant cell", swapped("variants.csv", "exit_agreed,dinar", "exit_agreed,x"),
        "unknown_id missing_cells", "variants.csv"),
    row("a cell in the wrong file", added("variants.csv", "status_quo,intelligence,1,2,3,,x,س\n"), "wrong_file",
        "variants.csv, line 58"),
    row("a median of NaN", cell(CELL.replace("49", "nan")), "not_finite", "line 2, column median"),
    row("a median beyond floats", cell(CELL.replace("49", "1e999")), "not_finite", "1e999"),
    row("a median in words", cell(CELL.replace("49", "middling")), "not_a_number", "middling"),
    row("a median left blank", cell(CELL.replace("49", "")), "blank_cell", "line 2, column median"),
    row("a median of thousands", cell(CELL.replace("49", '"1,234"')), "ambiguous_number", "1,234"),
    row("a high off the scale", cell(CELL.replace("73", "101")), "off_scale", "line 2, column high"),
    row("a low off the scale", cell(CELL.replace("24", "-1")), "off_scale", "-1"),
    row("a low above the median", cell(CELL.replace("24", "50")), "out_of_order", "50, 49, 73"),
    row("half a grade", cell(CELL.replace(",1,", ",1.5,")), "not_whole", "1.5"),
    row("a grade of 7", cell(CELL.replace(",1,", ",7,")), "off_scale", "7 is off the scale 1..4"),
    row("an unknown basis", cell(CELL.replace("judgement", "guess")), "not_allowed", "guess"),
    row("a first round off the scale", swapped("judgements.csv", "RC-05,2,51,", "RC-05,2,151,"), "off_scale",
        "line 2, column first_round"),
    row("an orphan", swapped("criteria.toml", 'pillar = "economic"', 'pillar = "ekonomic"'), "unknown_id",
        "ekonomic"),
    row("a criterion without a pillar", swapped("criteria.toml", 'pillar = "economic"\n', ""), "missing_key",
        "criteria.dinar_stability.pillar"),
    row("an empty pillar", added("criteria.toml", '\n[pillars.empty]\nname = {en = "x", ar = "س"}\n'
        'short = {en = "x", ar = "س"}\n'), "empty_pillar missing_weights", "pillars.empty"),
    row("a negative swing weight", swapped("perspectives.csv", "balanced,economic,41,31", "balanced,economic,-1,"),
        "negative_weight", "perspectives.csv, line 2"),
    row("swing weights of 101", swapped("perspectives.csv", "balanced,economic,41,31,41", "balanced,economic,42,,"),
        "weights_total", "total 101"),
    row("local weights of 99", swapped("perspectives.csv", "dinar_stability,30", "dinar_stability,29"), "weights_total",
        "balanced.economic: the weights total 99"),
    row("a missing swing weight", swapped("perspectives.csv", "balanced,economic,41,31,41\n", ""), "missing_weights",
        "balanced: no weight for economic"),
    row("a weight of nothing", swapped("perspectives.csv", "balanced,economic", "balanced,economy"),
        "unknown_id missing_weights", "economy"),
    row("a weight out of its range", swapped("perspectives.csv", "economic,41,31,41", "economic,41,42,43"),
        "out_of_order", "42, 41, 43"),
    row("a pair of one", swapped("orders.csv", "status_quo immediate_exit", "status_quo status_quo"), "bad_pair",
        "line 3, column pair"),
    row("a pair turned round", added("orders.csv", "dinar_stability,immediate_exit status_quo,,silent,,,,x,س\n"),
        "duplicate_row", "first in line 3"),
    row("better than a third", swapped("orders.csv", "immediate_exit,status_quo,stated", "immediate_exit,x,stated"),
        "not_allowed", "line 3, column better"),
    row("a silence that speaks", swapped("orders.csv", "status_quo,,silent", "status_quo,status_quo,silent"),
        "silent_order", "line 4, column support"),
    row("orders in a circle", case(*(swap(*words) for words in CYCLE)), "contradictory_orders",
        "dinar_stability: the orders run in a circle: advisory_schedule > immediate_exit > status_quo"),
    row("medians against the text", swapped("judgements.csv", "quo,dinar_stability,24,47", "quo,dinar_stability,24,28"),
        "contradicted_order", "orders.csv, line 3"),
    row("too much explained", swapped("factors.csv", "schedule,isis_protection,-0.7", "schedule,isis_protection,-1"),
        "excess_variance", "advisory_schedule, isis_protection"),
    row("a correlation of 1.5", swapped("factors.csv", ",-0.7,", ",1.5,"), "not_a_correlation", "line 3"),
    row("probabilities of 1.01", swapped("worlds.toml", "0.39", "0.4"), "probabilities_total", "total 1.01"),
    row("a probability of 1.5", swapped("worlds.toml", "0.39", "1.5"), "not_a_probability", "worlds.calm"),
    row("a probability of NaN", swapped("worlds.toml", "0.39", "nan"), "not_a_probability", "nan"),
    row("a reading beyond 1", swapped("branches.toml", "[0.45, 0.69", "[0.45, 69.0"), "not_a_probability",
        "p_fails.readings"),
    row("a reading of NaN", swapped("branches.toml", "[0.45, 0.69", "[0.45, nan"), "not_a_probability",
        "p_fails.readings"),
    row("two numbers for a reading", swapped("branches.toml", "[0.45, 0.69,", "[0.45,"), "missing_key",
        "p_fails.readings[1]"),
    row("a third branch", added("branches.toml", "\n[branches.more]\nclaims = []\n" + "".join(
        f'{key} = {{en = "x", ar = "س"}}\n' for key in ("name", "short", "definition"))),
        "two_branches missing_cells", "found 3 branches"),
    row("a branch of another option", added("branches.csv", "fails,status_quo,intelligence,1,2,3,x,س\n"),
        "not_allowed", "branches.csv, line 30"),
    row("one paper option", case(*(swap("options.toml", 'kind = "paper"', 'kind = "variant"') for _ in range(2))),
        "too_few missing_cells wrong_file", "options.toml: found 1"),
]  # fmt: skip

CHANGES: list[Refusal] = [
    row("no change", changed("security"), "bad_change", "security"),
    row("a change too many", changed("security=50,"), "bad_change", "--weights"),
    row("an unknown node", changed("safety=50"), "unknown_node", "safety"),
    row("a bare criterion", changed("sovereignty=50"), "bare_criterion", "political.sovereignty"),
    row("a share in words", changed("security=half"), "not_a_number", "half"),
    row("a share of NaN", changed("security=nan"), "not_finite", "nan"),
    row("a share with two signs", changed("security=50%%"), "not_a_number", "50%"),
    row("a ratio with a sign", changed("security:political=50%:50"), "not_a_number", "50%"),
    row("a share above 100", changed("security=101%"), "number_outside", "101% is not within 0..100"),
    row("a share just above 100", changed("security=100.000001"), "number_outside", "100.000001 is not within 0..100"),
    row("a negative share", changed("security=-5"), "number_outside", "-5"),
    row("shares above 100", changed("security=60,political=50"), "weights_total", "total 110"),
    row("a whole level of 90", changed("security=60,political=20,economic=10"), "weights_total", "total 90"),
    row("a node twice", changed("security=60,security=50"), "named_twice", "security"),
    row("a node in two changes", changed("security=60,security:political=1:2"), "named_twice", "security"),
    row("a ratio across levels", changed("security:political.sovereignty=1:2"), "not_siblings",
        "security:political.sovereignty"),
    row("a ratio of three for two", changed("security:political=1:2:3"), "bad_change", "1:2:3"),
    row("a negative ratio", changed("security:political=1:-2"), "bad_ratio", "1:-2"),
    row("a ratio of nothing", changed("security:political=0:0"), "bad_ratio", "0:0"),
    row("nothing to share", changed("security=100,economic:political=1:1"), "nothing_to_share", "economic:political"),
    row("nobody takes the rest", table(PARTS.format("60,40,0"), "--weights", "P=50"), "nobody_takes_rest", "50"),
    row("no local weights", table(PARTS.replace("P,P,Q", "P,Q,Q").format("100,0,0"), "--weights", "Q=50"),
        "no_local_weights", "Q.c"),
    row("several faults in changes", changed("safety=50,security=x،sovereignty=2"),
        "unknown_node not_a_number bare_criterion", "3 faults"),
    row("no weight file", changed("/nowhere/w.csv"), "missing_file", "w.csv"),
    row("no weight workbook", weight_file("x", "w.xlsx"), "bad_workbook", "w.xlsx"),
    row("another header and a ragged row", weight_file("name,weight\nsecurity,100,\neconomic\n"),
        "row_length bad_header", "2 faults"),
    row("a ragged row of weights", weight_file("node,weight\nsecurity,50\npolitical\neconomic,x\n"),
        "row_length not_a_number", "2 faults"),
    row("another header", weight_file("name,weight\nsecurity,100\n"), "bad_header", "name,weight"),
    row("a missing node", weight_file("node,weight\nsecurity,60\npolitical,40\n"), "missing_weights", "economic"),
    row("a wrong total", weight_file("node,weight\nsecurity,60\npolitical,40\neconomic,1\n"), "weights_total",
        "weights.csv: the weights total 101"),
    row("a wrong total inside", weight_file("criterion,weight\n" + "sovereignty,90\n"), "missing_weights",
        "dinar_stability"),
    row("an unknown node in a file", weight_file("node,weight\nsafety,100\n"), "unknown_node", "line 2, column node"),
    row("a node twice in a file", weight_file("node,weight\nsecurity,50\nsecurity,50\n"), "named_twice", "line 3"),
    row("a negative weight in a file", weight_file("node,weight\nsecurity,-5\npolitical,100\neconomic,5\n"),
        "negative_weight", "line 2, column weight"),
    row("a blank weight in a file", weight_file("node,weight\nsecurity,\npolitical,100\n"), "blank_cell", "line 2"),
    row("a weight file in UTF-16", weight_file("node,weight\n".encode("utf-16")), "not_utf8", "UTF-16"),
]  # fmt: skip

COMMANDS: list[Refusal] = [
    row("an unknown option", said("rank", "--perspectve", "x"), "no_such_option", "--perspectve"),
    row("an unknown command", said("rnk"), "no_such_command", "rnk"),
    row("no option to explain", said("explain"), "missing_word", "OPTION"),
    row("an unknown option to explain", said("explain", "nobody"), "no_such_name", "OPTION: there is no nobody"),
    row("an option over itself", said("explain", "status_quo", "--over", "status_quo"), "bad_pair", "--over"),
    row("an unknown criterion", said("explain", "status_quo", "--criterion", "xx"), "no_such_name",
        "--criterion: there is no xx"),
    row("a missing value", said("rank", "--case"), "option_needs_value", "--case"),
    row("a value too many", said("rank", "--quiet=yes"), "option_needs_value", "--quiet"),
    row("a word too many", said("rank", "everything"), "extra_words", "everything"),
    row("a second option to explain", said("explain", "advisory_schedule", "status_quo"), "extra_words", "--over"),
    row("an unknown kind", said("show", "thoughts"), "no_such_name",
        "KIND: there is no thoughts; write one of options"),
    row("an id that nothing has", said("show", "evidence", "--about", "EC-99"), "no_such_name",
        "--about: there is no EC-99"),
    row("an option twice", said("robustness", "weights", "--perspective", "balanced", "--perspective", "balanced"),
        "option_twice", "--perspective: given twice; give it once."),
    row("an option before a topic", said("robustness", "--perspective", "balanced", "weights"), "option_before_topic",
        "--perspective: stands before weights"),
    row("a short option twice", said("rank", "-o", "a.txt", "--output", "b.txt"), "option_twice", "--output: given"),
    row("draws in words", said("robustness", "acceptability", "--draws", "abc"), "not_whole", "--draws: abc"),
    row("draws with an exponent", said("robustness", "text", "--draws", "1e5"), "not_whole",
        "1e5 is not a whole number. Write one such as 100000."),
    row("half a draw", said("robustness", "text", "--draws", "10.5"), "not_whole", "10.5"),
    row("too few draws", said("robustness", "text", "--draws", "1"), "number_outside", "1 is not within 2..1000000000"),
    row("too many draws", said("robustness", "text", "--draws", str(10**30)), "number_outside", str(10**30)),
    row("a negative seed", said("robustness", "text", "--seed", "-1"), "number_outside", "-1"),
    row("a seed beyond 63 bits", said("robustness", "text", "--seed", str(2**63)), "number_outside",
        "9223372036854775808 is not within 0..9223372036854775807"),
    row("a seed of 5000 digits", said("robustness", "text", "--seed", "9" * 5000), "not_whole", "999"),
    row("no workers", said("robustness", "acceptability", "--workers", "0"), "number_outside", "1..256"),
    row("too many workers", said("robustness", "acceptability", "--workers", "257"), "number_outside", "1..256"),
    row("an empty number", said("robustness", "text", "--seed", ""), "option_needs_value", "--seed"),
    row("an empty error", said("robustness", "acceptability", "--error", ""), "option_needs_value", "--error"),
    row("an error in words", said("robustness", "acceptability", "--error", "small"), "not_a_number",
        "small is not a number. Write a number such as 0.001"),
    row("an error of nothing", said("robustness", "acceptability", "--error", "0"), "number_outside", "0 < E < 0.5"),
    row("an error of a half", said("robustness", "acceptability", "--error", "0.5"), "number_outside", "0 < E < 0.5"),
    row("an error of NaN", said("robustness", "acceptability", "--error", "nan"), "not_a_number", "nan"),
    row("an infinite error", said("robustness", "acceptability", "--error", "inf"), "not_a_number", "inf"),
    row("several weights with variants", said("rank", "--variants", "--weights", "a=1", "--weights", "a=2"),
        "one_set_of_weights", "--variants: takes one set of weights and the case's judgements; leave out a=2."),
    row("beliefs with variants", said("rank", "--variants", "--beliefs", "b.json"), "one_set_of_weights", "b.json"),
    row("purposes without orders", said("robustness", "acceptability", "--purposes"), "no_effect",
        "--purposes: has no effect with --depth central; leave it out, or choose --depth stated | implied."),
    row("a shape without ranges", said("robustness", "acceptability", "--distribution", "metalog", "--depth",
        "implied"), "no_effect", "choose --depth ranges"),
    row("common causes without ranges", said("robustness", "acceptability", "--dependence", "strong"), "no_effect",
        "--dependence: has no effect with --depth central; leave it out, or choose --depth ranges."),
    row("common causes of another name", said("robustness", "acceptability", "--depth", "ranges", "--dependence",
        "much"), "not_allowed", "none | case | strong"),
    row("common causes that the case does not have", within(lambda home: ["robustness", "acceptability", "--depth",
        "ranges", "--dependence", "case", *table("option,a\nX,1\nY,2\n")(home)[1:]]), "no_loadings",
        "table does not say how common causes move its judgements"),
    row("a bad form", said("rank", "--format", "xml"), "not_allowed", "table | json | csv"),
    row("an unknown perspective", said("rank", "--perspective", "nobody"), "unknown_perspective", "nobody"),
    row("a perspective of a table", table("option,a\nX,1\nY,2\n", "--perspective", "me"),
        "no_perspective_at_all", "leave --perspective out"),
    row("a perspective for weights", said("rank", "--weights", "balanced"), "perspective_as_weights",
        "write --perspective balanced"),
    row("an output folder that is not there", within(lambda home: ["rank", "-o", home / "no" / "r.txt"]),
        "cannot_write", "r.txt"),
    row("an ending that no form has", within(lambda home: ["rank", "-o", home / "r.xlsx"]), "unknown_ending", "r.xlsx"),
    row("an output that is a folder", within(lambda home: ["rank", "-o", home / "answer"]), "cannot_write", "answer"),
    row("an output onto the table", onto_its_input, "same_file", "table.csv"),
    row("an output onto the weights", onto_its_weights, "same_file", "weights.csv"),
    row("an answer of explain onto the weights", onto_weights_of("explain", "status_quo"), "same_file", "w.csv"),
    row("an answer of weights onto the weights", onto_weights_of("robustness", "weights"), "same_file", "w.csv"),
    row("an answer of acceptability onto the weights", onto_weights_of("robustness", "acceptability", "--prior", "near",
        "--draws", "100"), "same_file", "w.csv"),
    row("weights of a prior that has none", said("robustness", "acceptability", "--weights", "security=50"),
        "prior_of_nobody", "base | ranges | near | order"),
    row("a holder of a prior that has none", said("robustness", "acceptability", "--prior", "flat", "--perspective",
        "balanced"), "prior_of_nobody", "--perspective"),
    row("ranges of weights and a change", said("robustness", "acceptability", "--prior", "ranges", "--weights",
        "security=50"), "ranges_of_others", "near | order"),
    row("ranges of weights that are not given", within(lambda home: ["robustness", "acceptability", "--prior", "ranges",
        *table("option,a\nX,1\nY,2\n")(home)[1:]]), "no_weight_ranges", "table gives no range"),
    row("too many options without orders", too_many_open, "orders_too_open", "--depth: the text orders too few of 30"),
    row("a member that nobody is", said("robustness", "perspectives", "--member", "united"), "no_such_name",
        "--member: there is no united; write one of united_states"),
    row("a member of a case without perspectives", within(lambda home: ["robustness", "perspectives", "--member", "me",
        *table("option,a\nX,1\nY,2\n")(home)[1:]]), "no_perspectives", "table: the case names no perspectives"),
    row("a rate of one criterion", said("robustness", "perspectives", "--criterion", "sovereignty"), "two_criteria",
        "--criterion: found sovereignty; give --criterion twice"),
    row("a rate of a criterion on itself", said("robustness", "perspectives", "--criterion", "sovereignty",
        "--criterion", "sovereignty"), "two_criteria", "sovereignty, sovereignty"),
    row("a rate of an unknown criterion", said("robustness", "perspectives", "--criterion", "sovereign", "--criterion",
        "intelligence"), "no_such_name", "--criterion: there is no sovereign"),
    row("an output onto the case", within(lambda home: [*case()(home), "-o", home / "case" / "worlds.csv"]),
        "same_file", "worlds.csv"),
    row("an escape in a path", said("rank", "--case", "/no\x1b[31m.csv"), "missing_file", "<U+001B>"),
    row("an escape in a perspective", said("rank", "--perspective", "\x1b[31m"), "unknown_perspective", "<U+001B>"),
    row("an escape in a form", said("rank", "--format", "\x1b[31m"), "not_allowed", "<U+001B>"),
    row("an escape in an output", within(lambda home: ["rank", "-o", home / "no\x1b[31m" / "r.txt"]), "cannot_write",
        "<U+001B>"),
    row("an empty path", said("rank", "--case", ""), "option_needs_value", "--case"),
    row("an empty change", said("rank", "--weights", ""), "option_needs_value", "--weights"),
    row("an empty perspective", said("rank", "--perspective", ""), "option_needs_value", "--perspective"),
    row("an option beyond the paper", said("believe", "exit_agreed"), "not_ranked", "write one of advisory_schedule"),
    row("no such option to believe in", said("believe", "nobody"), "no_such_name",
        "write one of advisory_schedule | immediate_exit | status_quo."),
    row("no change at all", said("believe", "status_quo", "--at-most", "0"), "number_outside", "--at-most"),
    row("half a change", said("believe", "status_quo", "--at-most", "1.5"), "not_whole", "1.5"),
    row("beliefs that are not there", said("rank", "--beliefs", "/no/b.json"), "missing_file", "b.json"),
    row("beliefs that are no text", within(lambda home: [*beliefs_with()(home)[:-1], spoilt(home)]), "not_utf8",
        "0xff"),
    row("beliefs that are no JSON", believed("option,a\n"), "json_syntax", "b.json, line 1"),
    row("beliefs nested too deep", believed("[" * 200_000), "json_syntax", "[[[[[["),
    row("beliefs that are a list", believed("[]"), "wrong_type", "{...}"),
    row("a key of beliefs twice", believed('{"option": "X", "option": "Y"}'), "named_twice", "option"),
    row("another answer for beliefs", believed('{"meta": {}, "ranking": []}'), "not_beliefs", "meta, ranking"),
    row("an empty object for beliefs", believed("{}"), "not_beliefs", "believe OPTION -o FILE.json"),
    row("beliefs without judgements", beliefs_with(judgements=...), "missing_key", "judgements"),
    row("an unknown key of beliefs", beliefs_with(judgments=[]), "unknown_key", "expected judgements"),
    row("beliefs that there are not", beliefs_with(t=None), "no_beliefs", "Ask for another option"),
    row("beliefs that take more changes", beliefs_with(t=None, at_most=2, fewest={"count": 8}), "too_few_changes",
        "are not enough with the weights and the text's orders kept (8 are). Raise --at-most to 8"),
    row("beliefs that changes do not reach", beliefs_with(t=None, at_most=2, fewest=None), "no_change_enough",
        "Leave --at-most out"),
    row("beliefs where nothing moves", beliefs_with(t=None, reason="nothing_moves"), "nothing_moves", "Give ranges"),
    row("beliefs of another case", beliefs_with(meta={"case": "w", "case_hash": "ab"}, option="Z"), "other_case",
        "written for the case w (ab), not t ("),
    row("beliefs of a case by its name", beliefs_with(meta={"case": "w"}, weights={}), "other_case",
        "written for the case w, not t ("),
    row("beliefs of a nameless case", beliefs_with(meta={"case_hash": "ab"}), "other_case", "the case ? (ab), not t ("),
    row("beliefs for nobody", beliefs_with(option="Z"), "unknown_id", "X | Y"),
    row("beliefs for a number", beliefs_with(option=3), "wrong_type", "X | Y"),
    row("beliefs of nobody", beliefs_with(meta={"perspective": "me"}), "unknown_id", "meta.perspective"),
    row("beliefs with a list of weights", beliefs_with(weights=[50, 50]), "wrong_type", "weights"),
    row("beliefs on no criterion", beliefs_with(weights={"a": 50, "c": 50}), "unknown_id missing_weights", "a | b"),
    row("beliefs without a weight", beliefs_with(weights={"a": 100}), "missing_weights", "no weight for b"),
    row("beliefs of too much weight", beliefs_with(weights={"a": 60, "b": 60}), "weights_total", "120"),
    row("beliefs with a weight below nothing", beliefs_with(weights={"a": -5, "b": 105}), "number_outside", "0..100"),
    row("beliefs with a weight in words", beliefs_with(weights={"a": "50", "b": True}), "wrong_type", "12.5"),
    row("beliefs with no number", believed('{"option": "X", "weights": {"a": NaN, "b": 1e999}, "judgements": []}'),
        "number_outside", "weights.a"),
    row("judgements in an object", beliefs_with(judgements={}), "wrong_type", "[...]"),
    row("a judgement that is none", beliefs_with(judgements=["X"]), "wrong_type", "judgements[1]"),
    row("a judgement without a value", beliefs_with(judgements=[{"option": "X", "criterion": "a"}]), "missing_key",
        "judgements[1].to"),
    row("a judgement on no option", beliefs_with(judgements=[{"criterion": "a", "to": 30}]), "missing_key",
        "judgements[1].option"),
    row("a judgement with more", judged(two=2), "unknown_key", "judgements[1].two"),
    row("a judgement on nobody", judged(option="Z"), "unknown_id", "judgements[1].option"),
    row("a judgement on nothing", judged(criterion="z"), "unknown_id", "judgements[1].criterion"),
    row("a judgement twice", beliefs_with(judgements=[{"option": "X", "criterion": "a", "to": 30}] * 2), "named_twice",
        "judgements[2]"),
    row("a judgement off its range", judged(to=31), "number_outside", "10..30"),
    row("a judgement in words", judged(to="30"), "wrong_type", "judgements[1].to"),
    row("a judgement from words", judged(**{"from": "20"}), "wrong_type", "judgements[1].from"),
    row("a judgement from another mean", judged(**{"from": 21}), "other_mean", "in the case it is 20"),
    row("beliefs that say nothing of their case", beliefs_with(meta=5), "wrong_type", "meta"),
    row("beliefs with a fraction in words", beliefs_with(t="x"), "wrong_type", "t"),
    row("beliefs with more than the whole", beliefs_with(t=5), "number_outside", "0..1"),
    row("beliefs beside weights", believed("{}", "--weights", "a=50"), "beliefs_have_weights", "--weights"),
    row("beliefs beside a perspective", said("rank", "--beliefs", "b.json", "--perspective", "balanced"),
        "beliefs_have_weights", "--perspective"),
    row("an output onto the beliefs", onto_its_beliefs, "same_file", "b.json"),
    row("figures joined by a comma", said("plot", "worlds,learn"), "names_joined", "worlds learn"),
    row("a figure that there is not", said("plot", "pie"), "no_such_name", "pie"),
    row("a figure in another format", said("plot", "ranking", "--format", "png,gif"), "not_allowed", "png | svg | pdf"),
    row("a figure in another style", said("plot", "--style", "poster"), "not_allowed", "print | column | slide"),
    row("a figure in another language", said("plot", "--lang", "fr"), "not_allowed", "en | ar | both"),
    row("figures in no folder", said("plot", "lead", "-o", "/dev/null/figures"), "no_folder", "/dev/null/figures"),
    row("figures over the table", over_its_table, "same_file", "ranking.csv"),
    row("figures over a folder", over_a_folder, "cannot_write", "lead-"),
    row("figures over the case", over_its_case, "same_file", "09-perspectives.csv"),
    row("a triangle of two", plotted("triangle"), "no_triangle", "stability | weight_lines"),
    row("a map of one weight", plotted("failure"), "few_varying", "robustness failure"),
    row("perspectives of nobody", plotted("perspectives"), "no_perspectives", "table"),
    row("no branches to draw", plotted("break_even"), "no_branches", "table"),
    row("no states to draw", plotted("worlds"), "no_worlds", "table"),
    row("no courses beyond the options", plotted("variants"), "no_variants", "table"),
    row("no price of a year", plotted("length"), "no_length", "what hangs on how long"),
    row("the words of no text", plotted("text_support"), "no_orders", "table"),
    row("a figure on bad weights", said("plot", "ranking", "--weights", "security=200"), "number_outside", "security"),
    row("an escape in an option name", said("rank", "--\x1b[31m"), "no_such_option", "<U+001B>"),
    row("an escape in a word", said("rank", "\x1b[31m"), "extra_words", "<U+001B>"),
]  # fmt: skip

READ = TABLES + BOOKS + FOLDERS + CASES + CHANGES
BAD_LANGUAGE = row("a bad language", said("rank", "--lang", "fr"), "not_allowed", "en | ar")  # spoken of in English

# Faults that no input reaches, each with the reason.
OUT_OF_REACH = {
    "no_map": "a course that may fail in a case of one pillar: tests/test_plots_break_even.py",
    "bad_condition": "conditions on weights have a table of their own",
    "equal_condition": "the same",
    "conditions_across": "the same",
    "conditions_conflict": "the same",
    "conditions_against_prior": "the same",
    "base_breaks_condition": "the same",
    "conditions_thin": "the same",
    "ranges_empty": "ranges of weights stand beside them",
    "ranges_thin": "the same",
    "usage": "kept for what the argument parser may refuse in a way that we do not know of",
}

each = pytest.mark.parametrize
COLUMNS = ("make", "kinds", "fragment")


def params(rows: Sequence[Refusal]) -> list[Any]:
    return [pytest.param(*rest, id=name) for name, *rest in rows]


# --- the command ------------------------------------------------------------------------------


def refused(
    arguments: list[str], home: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
) -> tuple[str, frozenset[str]]:
    """Run a command that must fail and leave everything as it was; return its words and its kinds."""
    faults: list[Fault] = []
    spoken = command_line.fault_lines

    def heard(found: Sequence[Fault], language: Language) -> list[str]:
        faults.extend(found)
        return spoken(found, language)

    patch.setattr(command_line, "fault_lines", heard)
    before = contents(home)
    code = run(arguments)
    captured = capsys.readouterr()
    assert (code, captured.out) == (2, ""), captured.err
    assert "Traceback" not in captured.err
    assert contents(home) == before
    assert not unsafe(captured.err.replace("\n", ""))
    return captured.err, frozenset(fault.kind for fault in faults)


def contents(home: Path) -> dict[str, tuple[int, int]]:
    found = {str(path.relative_to(home)): path.lstat() for path in home.rglob("*")}
    return {name: (status.st_size, status.st_mtime_ns) for name, status in found.items()}


def unsafe(text: str) -> str:
    """Return the characters that could move a cursor or reorder a line; balanced isolates are safe."""
    if len(re.findall("[\u2066-\u2068]", text)) == text.count("\u2069"):
        text = re.sub("[\u2066-\u2069]", "", text)
    return "".join(re.findall("[\u202a-\u202e\u2066-\u2069]", text)) + "".join(
        mark for mark in text if unicodedata.category(mark) in UNSAFE
    )


def with_output(arguments: list[str], home: Path, *more: str) -> list[str]:
    """Ask for an output file, unless the row itself asks for one."""
    (home / "answer").mkdir()
    group = arguments[:1] == ["robustness"] and not arguments[1].startswith("-")
    at = 2 if group else 1 if arguments[:1] in (["rank"], ["explain"], ["believe"], ["show"]) else len(arguments)
    output = [] if "-o" in arguments else ["-o", str(home / "answer" / "r.json")]
    return [*arguments[:at], *more, *output, *arguments[at:]]


@each(COLUMNS, params([*READ, *COMMANDS, BAD_LANGUAGE]))
def test_a_bad_input_is_refused_and_nothing_is_written(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    make: Make,
    kinds: frozenset[str],
    fragment: str,
) -> None:
    arguments = with_output(make(tmp_path), tmp_path)
    words, found = refused(arguments, tmp_path, capsys, monkeypatch)
    assert found == kinds
    assert fragment in words


@pytest.mark.long
@each(COLUMNS, params([*READ, *COMMANDS]))
def test_a_bad_input_is_refused_in_arabic(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    make: Make,
    kinds: frozenset[str],
    fragment: str,
) -> None:
    del kinds, fragment
    arguments = with_output(make(tmp_path), tmp_path, "--lang", "ar")
    words, _ = refused(arguments, tmp_path, capsys, monkeypatch)
    for line in words.splitlines():
        assert re.search("[\u0621-\u064a]", outside_isolates(line))
        assert not re.search(r"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}", outside_isolates(line))
    assert not [sentence for sentence in english_sentences() if sentence in words]


@each("count", [1, 2, 5, 60])
def test_every_line_of_a_refusal_in_arabic_runs_from_the_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], count: int
) -> None:
    (tmp_path / "t.csv").write_text("option,a\n" + "".join(f"o{index},x\n" for index in range(count)) + "z,1\n")
    assert run(["rank", "--case", str(tmp_path / "t.csv"), "--lang", "ar"]) == 2
    assert all(line.startswith("\u200f") for line in capsys.readouterr().err.splitlines())


def outside_isolates(line: str) -> str:
    while (shorter := re.sub("[\u2066\u2068][^\u2066\u2068\u2069]*\u2069", "", line)) != line:
        line = shorter
    return line


def english_sentences() -> list[str]:
    """Return every run of three or more words that a fault says in English."""
    texts = [str(entry["en"]) for key, entry in FAULTS.items() if key.startswith("fault.")]
    parts = [part.strip(" .;:,()") for text in texts for part in re.split(r"\{[^}]*\}|\. ", text)]
    return [part for part in parts if len(part.split()) > 2]


# --- the functions behind it ------------------------------------------------------------------


@pytest.mark.long
@each(COLUMNS, params(READ))
def test_the_reader_raises_exactly_these_faults(
    tmp_path: Path, make: Make, kinds: frozenset[str], fragment: str
) -> None:
    del fragment
    (tmp_path / "answer").mkdir()
    arguments = make(tmp_path)
    options = dict(zip(arguments[1::2], arguments[2::2], strict=True))
    with pytest.raises(CaseError) as caught:
        weighting(read_case(options.get("--case", default_case())), weights=options.get("--weights", ""))
    assert frozenset(fault.kind for fault in caught.value.faults) == kinds


# --- the catalogue ----------------------------------------------------------------------------


def test_every_fault_of_the_catalogue_has_a_row() -> None:
    known = {key.removeprefix("fault.") for key in FAULTS if key.startswith("fault.")}
    reached = {kind for _, _, kinds, _ in [*READ, *COMMANDS] for kind in kinds}
    assert reached | OUT_OF_REACH.keys() == known
    assert not reached & OUT_OF_REACH.keys()


def test_every_fault_of_the_source_has_words() -> None:
    sources = [path for folder in ("model", "analysis") for path in (ROOT / folder).rglob("*.py")]
    named = {kind for path in sources for kind in kinds_named(ast.parse(path.read_text(encoding="utf-8")))}
    assert len(named) > 50
    assert {f"fault.{kind}" for kind in named} <= FAULTS.keys()


def kinds_named(tree: ast.AST) -> Iterator[str]:
    """Find the kinds that a module writes out: `Fault(kind=...)` and `NounError((kind, ...))`."""
    for node in ast.walk(tree):
        name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
        if isinstance(node, ast.Call) and name == "Fault":
            yield from (text for item in node.keywords if item.arg == "kind" for text in literals(item.value))
        if isinstance(node, ast.Call) and name == "NounError":
            yield from (text for item in node.args if isinstance(item, ast.Tuple) for text in literals(item.elts[0]))


def literals(node: ast.AST) -> Iterator[str]:
    """Return the texts that an expression may have: a constant, or either side of a choice."""
    if isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


# --- several at once, and nothing but text ----------------------------------------------------


def test_faults_of_several_files_are_reported_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make = case(
        swap("judgements.csv", CELL, CELL.replace("49", "nan").replace("EC-02", "EC-99")),
        swap("perspectives.csv", "balanced,economic,41,31,41", "balanced,economic,42,,"),
        swap("worlds.toml", "0.39", "0.4"),
        swap("silences.toml", "point.ar =", "#"),
        swap("options.toml", '"paper"', "paper"),
        swap("orders.csv", "status_quo,,silent", "status_quo,status_quo,silent"),
        lambda folder: (folder / "judgments.csv").write_bytes(b""),
    )
    words, kinds = refused(make(tmp_path), tmp_path, capsys, monkeypatch)
    assert kinds == {
        "not_finite",
        "weights_total",
        "probabilities_total",
        "missing_translation",
        "toml_value",
        "silent_order",
        "unknown_file",
    }
    assert words.startswith("7 faults; nothing was written:\n")
    files = ("judgements.csv", "perspectives.csv", "worlds.toml", "silences.toml", "options.toml", "orders.csv")
    assert all(any(line.startswith(file) for line in words.splitlines()) for file in files)


LABELS = ("[/x]", "[red]x[/red]", ":warning:", "$x$", "{}", "{0}", "{x:1}", "%s", "%(x)s", "=1+1", "+x", "-x", "@x",
          "<b>", "&amp;", "\\n", "'x", '"x"', "a,b", "خيار", "[/خ]")  # fmt: skip
FORMS = ("table", "json", "csv")


@each("language", ["en", "ar"])
@each("form", FORMS)
@each("label", LABELS)
def test_a_name_is_nothing_but_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], label: str, form: str, language: str
) -> None:
    option = f" {label}".strip() if not label.startswith("@") else f"a {label}"
    written(tmp_path / "table.csv", [["option", label, "other one"], [option, 90, 20], ["second", 10, 60]])
    written(tmp_path / "weights.csv", [["criterion", "weight"], [label, 80], ["other one", 20]])
    arguments = ["--case", str(tmp_path / "table.csv"), "--weights", str(tmp_path / "weights.csv")]
    assert run(["rank", *arguments, "--format", form, "--lang", language]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert not unsafe(captured.out.replace("\n", "")) or form != "table"
    SHOWN[form](captured.out, option, label)


def written(path: Path, rows: Sequence[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)


def shown_in_table(out: str, option: str, label: str) -> None:
    plain = re.sub("[\u2066-\u2069\u200f]", "", out)
    assert any(option in line and "second" not in line and re.search(r"\d\.\d", line) for line in plain.splitlines())
    assert any(label in line and "80%" in line for line in plain.splitlines())


def shown_in_json(out: str, option: str, label: str) -> None:
    document = json.loads(out)
    assert [item["option"] for item in document["ranking"]] == [option, "second"]
    assert list(document["meta"]["weights"]["criteria"]) == [label, "other one"]
    assert list(document["change"]["reasons"]) == [label]
    assert any(label in sentence for sentence in document["sentences"])


def shown_in_csv(out: str, option: str, label: str) -> None:
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["option"] for row in rows] == [f"'{option}" if option[0] in "=+-@" else option, "second"]
    assert f"contribution: {label}" in rows[0]
    assert not any(text.startswith(("=", "+", "@", "\t")) for row in rows for text in (*row, *row.values()))


SHOWN: dict[str, Callable[[str, str, str], None]] = {
    "table": shown_in_table,
    "json": shown_in_json,
    "csv": shown_in_csv,
}


def test_a_column_may_be_called_criteria(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tmp_path / "t.csv", [["option", "criteria", "b"], ["@weight", 0, 100], ["X", 1, 2], ["Y", 3, 4]])
    assert run(["rank", "--case", str(tmp_path / "t.csv"), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["option"], float(row["score"])) for row in rows] == [("Y", 4.0), ("X", 2.0)]


@each("ratio", ["1:1", "1e308:1e308", "1e-320:1e-320", "5e-324:5e-324"])
def test_only_the_ratio_of_a_ratio_counts(ratio: str) -> None:
    weights = weighting(read_case(default_case()), weights=f"economic:political={ratio}").weights
    assert weights.pillars.tolist() == pytest.approx([0.33, 0.33, 0.34])
