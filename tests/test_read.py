"""What the reader reads: folders, tables, numbers as people type them."""

import io
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook

from analysis import default_case
from analysis.ranking import rank
from model.case import Case
from model.faults import CaseError, NounError
from model.read import read_case
from model.read.numbers import parse_number, parse_range, parse_whole

TABLE = "option,a,b\nX,10..20..30,50\nY,40,5\n"


def table(tmp_path: Path, text: str | bytes, name: str = "table.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def scores(case: Case) -> dict[str, float]:
    return {standing.option: standing.score for standing in rank(case).standings}


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("12", 12.0),
        (" 12.5 ", 12.5),
        ("12,5", 12.5),
        ("0,125", 0.125),
        ("12,3456", 12.3456),
        ("٦٢٫٥", 62.5),
        ("۶۲", 62.0),
        ("-3", -3.0),
        ("\u22123", -3.0),
        ("+3", 3.0),
        ("1e2", 100.0),
        (".5", 0.5),
        ("5.", 5.0),
    ],
)
def test_numbers_that_can_be_read_in_one_way(cell: str, number: float) -> None:
    assert parse_number(cell) == number


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("1,234", "ambiguous_number"),
        ("12,345,678", "ambiguous_number"),
        ("1,234.5", "not_a_number"),
        ("1.234,5", "not_a_number"),
        ("1 234", "not_a_number"),
        ("1_000", "not_a_number"),
        ("١٬٢٣٤", "not_a_number"),
        ("12،5", "not_a_number"),
        ("50%", "not_a_number"),
        ("0x10", "not_a_number"),
        ("²", "not_a_number"),
        ("abc", "not_a_number"),
        ("=1+1", "not_a_number"),
        ("nan", "not_finite"),
        ("-Infinity", "not_finite"),
        ("1e999", "not_finite"),
        ("", "blank_cell"),
        ("  ", "blank_cell"),
    ],
)
def test_numbers_that_are_refused(cell: str, kind: str) -> None:
    with pytest.raises(NounError) as caught:
        parse_number(cell)
    assert caught.value.faults[0][0] == kind


@pytest.mark.parametrize("cell", ["1..2", "1...2", "1..2..3..4", "..", "1…3"])
def test_ranges_that_are_refused(cell: str) -> None:
    with pytest.raises(NounError):
        parse_range(cell)


def test_whole_numbers() -> None:
    assert parse_whole("3") == 3
    with pytest.raises(NounError, match="not_whole"):
        parse_whole("3.5")


def test_a_table_by_hand(tmp_path: Path) -> None:
    # mean of 10..20..30 is 0.185 * 10 + 0.63 * 20 + 0.185 * 30 = 20
    case = read_case(table(tmp_path, TABLE))
    assert scores(case) == pytest.approx({"X": 35.0, "Y": 22.5})
    assert case.frame is None
    assert case.tie_margin == 0.0
    assert rank(case).weighting.origin == "equal"


@pytest.mark.parametrize(
    "text",
    [
        TABLE.replace("\n", "\r\n"),
        "\ufeff" + TABLE,
        TABLE.replace(",", ";"),
        TABLE.replace(",", "\t"),
        TABLE + "\n,,\n",
        TABLE.replace("\n", ",,\n"),
        TABLE.replace("40", "٤٠"),
        "\n" + TABLE,
    ],
    ids=["crlf", "mark", "semicolon", "tab", "blank row", "blank columns", "arabic digits", "blank line"],
)
def test_a_table_as_spreadsheets_save_it(tmp_path: Path, text: str) -> None:
    assert scores(read_case(table(tmp_path, text))) == pytest.approx({"X": 35.0, "Y": 22.5})


def test_anchors_map_values_to_the_scale(tmp_path: Path) -> None:
    text = "option,cost,gain\n@direction,min,max\n@worst,200,0\n@best,100,50\nX,125..150..200,25\nY,100,50\n"
    case = read_case(table(tmp_path, text))
    by_cell = {(item.option, item.criterion): (item.low, item.median, item.high) for item in case.judgements}
    assert by_cell["X", "cost"] == (0.0, 50.0, 75.0)
    assert by_cell["Y", "cost"] == (100.0, 100.0, 100.0)
    assert by_cell["X", "gain"] == (50.0, 50.0, 50.0)


def test_a_direction_without_anchors_turns_the_scale(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a\n@direction,min\nX,30\nY,40..50..60\n"))
    assert [(item.low, item.high) for item in case.judgements] == [(70.0, 70.0), (40.0, 60.0)]


def test_anchors_may_be_given_for_some_columns(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a,b\n@worst,0,\n@best,10,\nX,5,5\nY,10,10\n"))
    assert [item.median for item in case.judgements] == [50.0, 5.0, 100.0, 10.0]


def test_weights_and_pillars_of_a_table(tmp_path: Path) -> None:
    text = "option,a,b,c\n@pillar,P,P,Q\n@weight,30,10,60\nX,100,0,0\nY,0,0,100\n"
    result = rank(read_case(table(tmp_path, text)))
    assert result.weighting.origin == "table"
    assert result.weighting.weights.pillars.tolist() == pytest.approx([0.4, 0.6])
    assert result.weighting.weights.local.tolist() == pytest.approx([0.75, 0.25, 1.0])
    assert [standing.score for standing in result.standings] == pytest.approx([60.0, 30.0])


def test_a_pillar_without_weight_in_a_table(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a,b\n@pillar,P,Q\n@weight,100,0\nX,10,0\nY,0,100\n"))
    assert scores(case) == pytest.approx({"X": 10.0, "Y": 0.0})
    halves = rank(case, weights="Q=50")  # the only criterion of a pillar has all of it
    assert halves.score("Y") == pytest.approx(50.0)
    case = read_case(table(tmp_path, "option,a,b,c\n@pillar,P,Q,Q\n@weight,100,0,0\nX,10,0,0\nY,0,100,0\n"))
    with pytest.raises(CaseError, match="no local weights"):
        rank(case, weights="Q=50")


def workbook(rows: list[list[object]]) -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    return book


def saved(book: Workbook, tmp_path: Path) -> Path:
    stream = io.BytesIO()
    book.save(stream)
    return table(tmp_path, stream.getvalue(), "table.xlsx")


def test_a_workbook(tmp_path: Path) -> None:
    book = workbook([["option", "a", "b"], ["X", "10..20..30", 50], ["Y", 40.0, 5], [None, None, None]])
    assert scores(read_case(saved(book, tmp_path))) == pytest.approx({"X": 35.0, "Y": 22.5})


def test_a_workbook_with_an_empty_second_sheet(tmp_path: Path) -> None:
    book = workbook([["option", "a"], ["X", 1], ["Y", 2]])
    book.create_sheet("empty")
    assert scores(read_case(saved(book, tmp_path))) == pytest.approx({"X": 1.0, "Y": 2.0})


def test_names_are_kept_as_they_are(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, 'option,"[/x], a",الأمن\n:warning:,1,2\n$x$ {0},3,4\n'))
    assert [option.id for option in case.options] == [":warning:", "$x$ {0}"]
    assert [criterion.name.ar for criterion in case.criteria] == ["[/x], a", "الأمن"]


def test_separators_inside_quotation_marks_do_not_count(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, 'option,"a;b;c;d"\nX,1\nY,2\n'))
    assert [criterion.id for criterion in case.criteria] == ["a;b;c;d"]


def test_the_hash_names_the_content_not_the_place(tmp_path: Path) -> None:
    one = read_case(table(tmp_path, TABLE, "one.csv"))
    other = read_case(table(tmp_path, TABLE, "other.csv"))
    changed = read_case(table(tmp_path, TABLE.replace("50", "51"), "changed.csv"))
    assert one.hash == other.hash != changed.hash


def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(default_case(), tmp_path / "case"))


def test_a_case_folder_needs_only_four_files(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    text = 'x.en = "x"\nx.ar = "س"\n'
    frame = "".join(
        text.replace("x.", f"{key}.")
        for key in ("title", "source", "decision", "decision_maker", "information_date_note", "scale")
    )
    horizon = "[horizon]\nfrom_year = 0\nto_year = 5\n" + text.replace("x.", "note.")
    margin = "[tie_margin]\npoints = 2\n" + text.replace("x.", "reason.")
    (folder / "case.toml").write_text(f"information_date = 2024-01-01\n{frame}{horizon}{margin}", encoding="utf-8")
    named = text.replace("x.", "name.") + text.replace("x.", "short.")
    options = "".join(f'[{name}]\nkind = "paper"\n{named}' for name in ("one", "two"))
    (folder / "options.toml").write_text(options, encoding="utf-8")
    tree = f'[pillars.p]\n{named}[criteria.c]\npillar = "p"\n{named}'
    (folder / "criteria.toml").write_text(tree, encoding="utf-8")
    judgements = "option,criterion,low,median,high\none,c,10,20,30\ntwo,c,21,21,21\n"
    (folder / "judgements.csv").write_text(judgements, encoding="utf-8")
    result = rank(read_case(folder))
    assert [standing.option for standing in result.standings] == ["two", "one"]
    assert result.standings[0].tied_with == ("one",)
    assert result.weighting.origin == "equal"


@pytest.mark.parametrize("lost", ["branches", "worlds", "factors", "perspectives", "drivers", "plan", "silences"])
def test_a_case_may_lack_what_it_does_not_rank_by(tmp_path: Path, lost: str) -> None:
    folder = copied(tmp_path)
    for path in folder.glob(f"{lost}.*"):
        path.unlink()
    for file, named in (("case.toml", 'perspective = "balanced"'), ("options.toml", 'silence = "Q-05"')):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").replace(named, ""), encoding="utf-8")
    assert len(rank(read_case(folder)).standings) == 3


def test_files_that_are_no_data_are_left_alone(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    for name in ("README.md", ".hidden.csv", "~$judgements.xlsx", "notes.txt"):
        (folder / name).write_text("x", encoding="utf-8")
    assert read_case(folder).hash == read_case(default_case()).hash


def test_a_folder_saved_by_a_spreadsheet_program_is_the_same_case(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    path = folder / "perspectives.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n").replace(b",", b";"))
    assert rank(read_case(folder)).standings == rank(read_case(default_case())).standings


def test_a_stated_purpose_may_fail(tmp_path: Path) -> None:
    """The text states an aim on this criterion; a judgement that it fails is no contradiction."""
    folder = copied(tmp_path)
    orders = (folder / "orders.csv").read_text(encoding="utf-8").splitlines()
    criterion, _, better = next(line for line in orders if "stated,purpose" in line).split(",")[:3]
    path = folder / "judgements.csv"
    rows = [line.split(",", 5) for line in path.read_text(encoding="utf-8").splitlines()]
    failed = [[*row[:2], "0", "0", "0", row[5]] if row[:2] == [better, criterion] else row for row in rows]
    path.write_text("\n".join(",".join(row) for row in failed), encoding="utf-8")
    before, after = rank(read_case(default_case())), rank(read_case(folder))
    assert after.score(better) < before.score(better)


def kinds(folder: Path) -> list[str]:
    with pytest.raises(CaseError) as caught:
        read_case(folder)
    return [fault.kind for fault in caught.value.faults]


def edited(tmp_path: Path, name: str, old: str, new: str) -> Path:
    folder = copied(tmp_path)
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_a_preference_question_names_criteria_of_the_case(tmp_path: Path) -> None:
    old = 'criteria = ["dinar_stability", "public_funds"]'
    assert kinds(edited(tmp_path, "case.toml", old, old.replace("public_funds", "funds"))) == ["unknown_id"]


def test_a_tree_without_criteria_is_no_tree(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    text = (folder / "criteria.toml").read_text(encoding="utf-8")
    (folder / "criteria.toml").write_text(text.split("[criteria.")[0], encoding="utf-8")
    assert "too_few" in kinds(folder)


def test_a_section_that_is_no_table_is_refused(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "plan.toml").write_text("components = 3\n", encoding="utf-8")
    assert kinds(folder) == ["wrong_type"]


def test_lists_are_counted_from_one_in_the_place_of_a_fault(tmp_path: Path) -> None:
    folder = edited(tmp_path, "case.toml", "[[misuse_limits]]\nen = ", "[[misuse_limits]]\nen = 5 #")
    with pytest.raises(CaseError, match=r"case.toml, key misuse_limits\[1\].en"):
        read_case(folder)


def test_a_key_column_that_is_missing_is_said_once(tmp_path: Path) -> None:
    folder = edited(tmp_path, "factors.csv", "factor,option", "cause,option")
    assert sorted(kinds(folder)) == ["missing_column", "unknown_column"]


def test_a_folder_that_may_not_be_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", denied)
    with pytest.raises(CaseError, match="unreadable, found Permission denied"):
        read_case(default_case())


@pytest.mark.parametrize("depth", [17, 100, 5000])
def test_deep_nesting_is_refused(tmp_path: Path, depth: int) -> None:
    nested = f"\nextra = {'[' * depth}{']' * depth}\n\n[horizon]"
    assert "toml_syntax" in kinds(edited(tmp_path, "case.toml", "\n[horizon]", nested))


def test_a_pillar_and_a_criterion_have_different_names(tmp_path: Path) -> None:
    folder = edited(tmp_path, "criteria.toml", "[criteria.sovereignty]", "[criteria.political]")
    assert "duplicate_id" in kinds(folder)
