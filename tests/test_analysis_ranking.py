"""Rankings and comparisons: results, sentences, tables, in both languages."""

import csv
import io
import re
import shutil
from html import escape
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import compare, default_case, rank
from analysis.present import page, records
from analysis.present.output import page_text
from analysis.present.ranking.words import letter
from analysis.present.rounding import rounded_parts
from model import CaseError, read_case
from model.case import Case
from model.noun import Language

CASE = read_case(default_case())
LANGUAGES: tuple[Language, Language] = ("en", "ar")


def plain(text: str) -> str:
    return re.sub("[\u2066-\u2069\u200f]", "", text)


def table(tmp_path: Path, text: str) -> Case:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    return read_case(path)


def test_contributions_add_up_to_the_score_and_to_the_lead() -> None:
    first, second = rank(CASE).standings[:2]
    assert sum(first.contributions) == pytest.approx(first.score, abs=1e-9)
    lead = sum(one - other for one, other in zip(first.contributions, second.contributions, strict=True))
    assert lead == pytest.approx(rank(CASE).lead, abs=1e-9)


def test_a_score_lies_in_its_range() -> None:
    for standing in rank(CASE).standings:
        assert standing.low <= standing.score <= standing.high


def test_sentences_say_what_ranks_first_whose_weights_and_whose_words() -> None:
    sentences = rank(CASE).sentences()
    assert sentences[0].startswith(
        "First: Advisory schedule with 53 of 100 (5-95 %: 38-69), 3.6 points ahead of Status quo "
        "(5-95 %: \u22129 to 16); up to 3 points would be a tie."
    )
    assert sentences[1].startswith("The lead is less than twice the tie margin")
    weights = next(item for item in sentences if item.startswith("Weights: "))
    assert weights.startswith("Weights: Balanced view for Iraq as a whole (Economy 41%, Politics 25%, Security 34%).")
    assert "no actor holds them" in weights
    pairs = [item for item in sentences if item.startswith("- ")]
    assert pairs[0].startswith("- Advisory schedule and Status quo, on 14 criteria: no finding; a stated aim")
    assert pairs[2].startswith("- Immediate exit and Status quo, on 14 criteria: a finding on 9 (for Status quo);")


def test_the_sentences_in_arabic() -> None:
    sentences = list(map(plain, rank(CASE).sentences("ar")))
    assert sentences[0].startswith(
        "المرتبة الأولى: الجدولة الاستشارية بدرجة 53 من 100 (من 5% إلى 95%: 38-69)، بفارق 3.6 نقطة عن الوضع القائم"
    )
    assert any("الاقتصاد 41%، السياسة 25%، الأمن 34%" in item for item in sentences)
    assert any(
        item.startswith("- الجدولة الاستشارية والوضع القائم، في 14 معيارا: لا نتيجة صريحة؛") for item in sentences
    )


def test_the_lead_is_divided_by_criterion_with_what_the_text_says_there() -> None:
    result = rank(CASE)
    assert sum(part.points for part in result.lead_parts) == pytest.approx(result.lead, abs=1e-9)
    assert [(part.criterion, part.support) for part in result.lead_parts[:2]] == [
        ("sovereignty", "purpose"),
        ("strike_freedom", "purpose"),
    ]
    sentence = result.sentences()[4]
    assert sentence.startswith("What makes the lead over Status quo: Sovereignty +2.2 (the text states only an aim), ")
    assert "; against it: Component consent \u22121.2 (our inference from the text)" in sentence


def test_a_lead_against_the_order_of_the_text_is_said(tmp_path: Path) -> None:
    folder = shutil.copytree(default_case(), tmp_path / "case")
    orders = (folder / "orders.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(orders)))
    for row in rows:
        if row["criterion"] == "sovereignty" and set(row["pair"].split()) == {"advisory_schedule", "status_quo"}:
            row["better"] = "status_quo"
    with (folder / "orders.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assert "Sovereignty +2.2 (against the text's order)" in rank(read_case(folder)).sentences()[4]


def test_pairs_that_nobody_looked_at_are_not_called_silent(tmp_path: Path) -> None:
    folder = shutil.copytree(default_case(), tmp_path / "case")
    lines = (folder / "orders.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "orders.csv").write_text("".join(line for line in lines if "sovereignty" not in line), encoding="utf-8")
    result = rank(read_case(folder))
    assert [pair.unread for pair in result.support] == [1, 1, 1]
    assert "not examined on 1." in "".join(result.sentences())
    assert "Sovereignty +2.2 (no order listed)" in result.sentences()[4]


def test_courses_beyond_the_paper_are_scored_and_not_ranked() -> None:
    result = rank(CASE)
    assert [item.option for item in result.beyond][:2] == ["two_year_transition", "status_quo_reformed"]
    assert not {item.option for item in result.beyond} & {standing.option for standing in result.standings}
    assert result.sentences()[-2].endswith(
        "Two-year transition and Reformed status quo would score at least as much as Advisory schedule."
    )
    assert result.sentences()[-1].startswith("The case names no common causes for these courses")
    assert "would score" not in rank(CASE, weights="political.component_consent=0,security=0").sentences()[-2]


def test_a_ranking_that_misses_the_expectation_says_so() -> None:
    result = rank(CASE, perspective="united_states")
    assert result.expectation == "missed"
    assert "Not as expected: from the position" in "".join(result.sentences())
    assert rank(CASE, perspective="federal_government").expectation == "met"
    assert rank(CASE, perspective="united_states", weights="security=50").expectation == ""
    compared = compare(CASE, perspectives=["balanced", "united_states"]).sentences()
    assert any(item.startswith("B: Not as expected") for item in compared)


def test_screens_are_those_of_the_courses_that_lead() -> None:
    shown = page_text(page(rank(CASE, perspective="sunni_forces"), "en"), "en", quiet=False, width=None)
    assert "- Control of the factions and of the US response (Advisory schedule and Status quo): " in shown
    assert "- Parliament (Advisory schedule): " in shown
    assert "Limits of use: This is a structured reading" in shown


def test_a_tie_is_said_in_words() -> None:
    result = rank(CASE, perspective="sunni_forces")
    assert result.standings[0].tied_with == ("status_quo",)
    assert result.sentences()[0].startswith(
        "No clear first: Advisory schedule has 53 of 100 (5-95 %: 39-67) and leads Status quo by no more"
    )
    assert plain(result.sentences("ar")[0]).startswith("لا أول واضحا")


def test_equal_scores_have_no_first(tmp_path: Path) -> None:
    result = rank(table(tmp_path, "option,a\nX,50\nY,50\nZ,10\n"))
    assert [standing.rank for standing in result.standings] == [1, 1, 3]
    assert result.sentences()[0] == "No first: X and Y have the same score, 50 of 100."


def test_a_lead_is_not_rounded_onto_the_margin() -> None:
    result = rank(CASE, weights="security=50")
    assert 3 < result.lead < 3.5
    assert (
        "3.2 points ahead of Status quo (5-95 %: \u22129 to 15); up to 3 points would be a tie" in result.sentences()[0]
    )


def test_dominance_is_said(tmp_path: Path) -> None:
    result = rank(table(tmp_path, "option,a,b\nX,50,60\nY,50,40\n"))
    assert result.standings[1].dominated_by == ("X",)
    assert "Y does no better than X on any criterion: no weights put it first alone." in result.sentences()


@pytest.mark.parametrize("change", ["Security=50", "SECURITY = 50", "الأمن=50"])
def test_weights_are_also_called_by_their_short_names(change: str) -> None:
    assert criteria_on(change) == criteria_on("security=50")


def criteria_on(change: str) -> list[float]:
    shares: list[float] = rank(CASE, weights=change).weighting.weights.criteria.tolist()
    return shares


def test_short_names_of_criteria_and_ratios() -> None:
    plain = criteria_on("political.expulsion_pressure=40,economic:security=2:1")
    assert criteria_on("relief from  pressure=40، Economy:الأمن=2:1") == plain


def test_a_change_says_what_moved_and_why() -> None:
    result = rank(CASE, weights="security=50")
    assert result.move is not None
    assert result.move.before == pytest.approx(rank(CASE).lead)
    assert result.move.after == pytest.approx(result.lead)
    sentence = result.sentences()[4]
    assert "Advisory schedule stays first; its lead over Status quo goes from 3.6 to 3.2 points" in sentence
    assert "Protection from ISIS (weight from 11.2% to 16.5%)" in sentence
    assert "changed by the user (security=50); now Economy 31%, Politics 19%, Security 50%" in result.sentences()[6]


def test_a_change_that_puts_another_first(tmp_path: Path) -> None:
    case = table(tmp_path, "option,a,b\n@weight,60,40\nX,100,0\nY,0,100\n")
    result = rank(case, weights="b=70")
    assert result.move is not None
    assert (result.move.option, result.move.rival, result.move.new_first) == ("Y", "X", True)
    assert "Y overtakes X; its lead over it goes from \u221220.0 to 40.0 points" in result.sentences()[1]


def test_a_change_that_changes_nothing(tmp_path: Path) -> None:
    case = table(tmp_path, "option,a,b\n@weight,50,50\nX,60,60\nY,40,40\n")
    assert "X keeps the same lead over Y, 20.0 points" in rank(case, weights="a=90").sentences()[2]


def test_a_change_into_a_tie() -> None:
    result = rank(CASE, perspective="kurdistan_region", weights="economic=50")
    assert result.standings[0].tied_with
    assert "only in a tie" in result.sentences()[3]


@given(st.integers(0, 100), st.integers(0, 100))
def test_the_parts_of_a_move_add_up(economic: int, security: int) -> None:
    if economic + security > 100:
        return
    result = rank(CASE, weights=f"economic={economic},security={security}")
    move = result.move
    assert move is not None
    old = rank(CASE)
    difference = np.array(
        [
            next(standing.contributions for standing in item.standings if standing.option == option)
            for item in (result, old)
            for option in (move.option, move.rival)
        ]
    )
    assert difference[0].sum() - difference[1].sum() == pytest.approx(move.after, abs=1e-9)
    assert difference[2].sum() - difference[3].sum() == pytest.approx(move.before, abs=1e-9)
    assert all(part * (move.after - move.before) > 0 for _, part in move.reasons)


def test_several_weightings_stand_side_by_side() -> None:
    result = compare(
        CASE, perspectives=["federal_government", "resistance_factions"], weights=["security=50", "political=50"]
    )
    assert len(result.rankings) == 4
    assert len(result.moves) == 3
    grid = page(result, "en").grids[0]
    assert [column.title for column in grid.columns][:3] == ["Weights", "Lead", "Lead 5-95 %"]
    assert grid.rows[0][2:4] == ("\u22127 to 18", "1 52.8 (37-69)")
    assert grid.rows[0][0] == "A: Federal government + security=50"
    sentences = result.sentences()
    assert sentences[0].startswith("5-95 %: nine in ten results lie between")
    assert sentences[1].startswith("A: First:")
    assert sum(sentence.startswith("With weights") for sentence in sentences) == 3
    assert sum(": Weights: " in sentence for sentence in sentences) == 4


def test_without_perspectives_the_default_is_compared() -> None:
    result = compare(CASE, weights=["security=50", "economic=10"])
    assert [ranking.weighting.perspective for ranking in result.rankings] == ["balanced", "balanced"]


def test_many_criteria_without_pillars_are_summed_up(tmp_path: Path) -> None:
    names = [f"c{index}" for index in range(25)]
    text = "option," + ",".join(names) + "\nX" + ",1" * 25 + "\nY" + ",2" * 25 + "\n"
    weights = rank(table(tmp_path, text)).sentences()[-2]
    assert "c0 4%" in weights
    assert "18 others 72%" in weights


def test_equal_weights_say_so(tmp_path: Path) -> None:
    case = table(tmp_path, "option,a,b\nX,1,2\nY,3,4\n")
    assert (
        rank(case)
        .sentences()[-2]
        .startswith("Weights: equal at every level (a 50%, b 50%), because the case gives none")
    )
    assert "equal weights, changed by the user (a=70)" in rank(case, weights="a=70").sentences()[-2]
    assert rank(case).sentences()[-1].startswith("No order here comes from a text")


def test_an_unknown_perspective_is_refused() -> None:
    with pytest.raises(CaseError, match="unknown perspective, found nobody"):
        rank(CASE, perspective="nobody")


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_display_as_tables(language: Language) -> None:
    result = rank(CASE)
    frame = result.table(language)
    assert isinstance(frame, pd.DataFrame)
    assert len(frame) == 3
    assert not any(re.search("[\u2066-\u2069]", str(cell)) for cell in frame.to_numpy().ravel())
    html = result.show(language)._repr_html_()
    assert html.startswith(f'<div dir="{"rtl" if language == "ar" else "ltr"}" lang="{language}">')
    assert f"<p>{escape(result.sentences(language)[0])}</p>" in html
    assert result._repr_html_() == result.show()
    assert result.to_json(language)["meta"]["language"] == language
    assert repr(result).startswith("<Ranking: First: Advisory schedule with 53 of 100")


def test_a_notebook_gets_numbers() -> None:
    frame = rank(CASE).table()
    assert frame["5 %"].dtype == np.float64
    compared = compare(CASE, perspectives=["balanced", "sunni_forces"]).table()
    assert len(compared) == 6
    assert list(compared.columns) == [
        "Weights",
        "Rank",
        "Option",
        "Score",
        "Behind",
        "5 %",
        "95 %",
        "Tied with",
    ]
    assert compared["Score"].dtype == np.float64


def test_ties_are_marked_in_a_comparison() -> None:
    grid = page(compare(CASE, perspectives=["balanced", "sunni_forces"]), "en").grids[0]
    assert [str(cell)[:3] for cell in grid.rows[1][3:5]] == ["1= ", "2= "]


def test_faults_of_all_weightings_are_reported_together() -> None:
    with pytest.raises(CaseError) as caught:
        compare(CASE, weights=["zz=1", "yy=2"])
    assert [fault.found for fault in caught.value.faults] == ["zz", "yy"]


def test_a_weight_file_is_known_by_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "w.csv"
    path.write_text("node,weight\neconomic,20\npolitical,30\nsecurity,50\n", encoding="utf-8")
    assert rank(CASE, weights=str(path)).standings == rank(CASE, weights=path).standings


def test_many_options_list_the_pairs_of_the_first(tmp_path: Path) -> None:
    folder = shutil.copytree(default_case(), tmp_path / "case")
    text = (folder / "options.toml").read_text(encoding="utf-8")
    (folder / "options.toml").write_text(text.replace('kind = "variant"', 'kind = "paper"'), encoding="utf-8")
    rows = (folder / "variants.csv").read_text(encoding="utf-8").splitlines()
    base = csv.DictReader(io.StringIO((folder / "judgements.csv").read_text(encoding="utf-8")))
    names = base.fieldnames or []
    with (folder / "judgements.csv").open("a", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, names)
        for row in csv.DictReader(rows):
            writer.writerow(
                {**{name: row.get(name, "") for name in names}, "basis": "judgement", "grade": "1", "knowable": "later"}
            )
    (folder / "variants.csv").unlink()
    result = rank(read_case(folder))
    sentences = result.sentences()
    assert result.beyond == ()
    assert sum(item.startswith("- ") for item in sentences) == 4
    assert sentences[-1] == "- 18 further pairs are not listed here; the JSON form lists them."
    assert sentences[-4].startswith("- Two-year transition and ") or sentences[-4].startswith(
        "- Reformed status quo and "
    )


def test_labels_are_escaped_in_html(tmp_path: Path) -> None:
    html = rank(table(tmp_path, "option,a\n<b>,1\nY,3\n"))._repr_html_()
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


def test_printed_contributions_add_up_to_the_printed_score() -> None:
    for perspective in CASE.perspectives:
        for _, _, score, _, _, *pillars, _ in page(rank(CASE, perspective=perspective.id), "en").grids[0].rows:
            shown = [round(10 * float(part)) for part in pillars]
            assert sum(shown) == round(10 * float(score))


@given(st.lists(st.floats(-1000, 1000), min_size=1, max_size=20), st.integers(0, 2))
def test_rounded_parts_add_up_and_move_by_less_than_a_unit(parts: list[float], digits: int) -> None:
    unit = 10.0**-digits
    rounded = rounded_parts(parts, digits)
    assert sum(round(part / unit) for part in rounded) == round(round(sum(part / unit for part in parts), 6))
    assert all(abs(one - other) < unit * (1 + 1e-6) for one, other in zip(parts, rounded, strict=True))


def test_letters() -> None:
    assert [letter(index) for index in (0, 25, 26, 52)] == ["A", "Z", "A2", "A3"]


def test_rows_for_csv_name_their_weighting() -> None:
    rows = records(compare(CASE, perspectives=["balanced", "sunni_forces"]))
    assert [row["perspective"] for row in rows] == ["balanced"] * 3 + ["sunni_forces"] * 3
    assert rows[0]["score"] == pytest.approx(52.934, abs=5e-4)


@pytest.mark.parametrize("form", [page, records])
def test_only_results_have_forms(form: object) -> None:
    from analysis.present import dispatch

    for function in (dispatch.page, dispatch.sentences, dispatch.document):
        with pytest.raises(TypeError, match="int"):
            function(3, "en")
    with pytest.raises(TypeError, match="int"):
        dispatch.records(3)
    assert callable(form)


def test_a_comparison_of_many_options_has_a_row_for_each(tmp_path: Path) -> None:
    rows = "".join(
        f"Option number {index},{10 + 2 * index}..{20 + 2 * index}..{40 + 2 * index},{60 - index}\n"
        for index in range(12)
    )
    path = tmp_path / "table.csv"
    path.write_text(f"option,money,peace\n{rows}", encoding="utf-8")
    grid = page(compare(read_case(path), weights=["money=50", "money=60"]), "en").grids[0]
    assert [column.title for column in grid.columns] == ["Option", "A", "B"]
    assert [row[0] for row in grid.rows[12:]] == ["Lead", "Lead 5-95 %"]
    assert {row[0] for row in grid.rows[:12]} == {f"Option number {index}" for index in range(12)}
    ranked = [int(str(row[1]).split(maxsplit=1)[0]) for row in grid.rows[:12]]
    assert ranked == list(range(1, 13))
