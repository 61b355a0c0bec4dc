"""Rankings and comparisons: results, sentences, tables, in both languages."""

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import compare, rank
from analysis.commands import default_case
from analysis.present import page, records
from analysis.present.ranking_words import letter
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


def test_three_sentences_say_what_ranks_first_whose_weights_and_whose_words() -> None:
    first, weights, support = rank(CASE).sentences()
    assert first.startswith("First: Advisory schedule with 53 of 100, 4 points ahead of Status quo")
    assert weights.startswith("Weights: Balanced view for Iraq as a whole (Economy 41%, Politics 25%, Security 34%).")
    assert "no actor holds them" in weights
    assert "Advisory schedule and Status quo on none of 14 criteria" in support
    assert "Immediate exit and Status quo on 9 of 14 criteria (for Status quo on 9" in support


def test_the_sentences_in_arabic() -> None:
    first, weights, support = map(plain, rank(CASE).sentences("ar"))
    assert first.startswith("المرتبة الأولى: جدولة استشارية بدرجة 53 من 100، بفارق 4 نقاط عن الوضع القائم")
    assert "الاقتصاد 41%، السياسة 25%، الأمن 34%" in weights
    assert "لا تفاضل بين جدولة استشارية والوضع القائم في أي من 14 معيارا" in support


def test_a_tie_is_said_in_words() -> None:
    result = rank(CASE, perspective="sunni_forces")
    assert result.standings[0].tied_with == ("status_quo",)
    assert result.sentences()[0].startswith(
        "No clear first: Advisory schedule has 53 of 100 and leads Status quo by no more"
    )
    assert plain(result.sentences("ar")[0]).startswith("لا أول واضحا")


def test_equal_scores_have_no_first(tmp_path: Path) -> None:
    result = rank(table(tmp_path, "option,a\nX,50\nY,50\nZ,10\n"))
    assert [standing.rank for standing in result.standings] == [1, 1, 3]
    assert result.sentences()[0] == "No first: X and Y have the same score, 50 of 100."


def test_a_lead_is_not_rounded_onto_the_margin() -> None:
    result = rank(CASE, weights="security=50")
    assert 3 < result.lead < 3.5
    assert "3.2 points ahead of Status quo; up to 3 points would be a tie" in result.sentences()[0]


def test_dominance_is_said(tmp_path: Path) -> None:
    result = rank(table(tmp_path, "option,a,b\nX,50,60\nY,50,40\n"))
    assert result.standings[1].dominated_by == ("X",)
    assert "Y does no better than X on any criterion: no weights put it first alone." in result.sentences()


def test_a_change_says_what_moved_and_why() -> None:
    result = rank(CASE, weights="security=50")
    assert result.move is not None
    assert result.move.before == pytest.approx(rank(CASE).lead)
    assert result.move.after == pytest.approx(result.lead)
    sentence = result.sentences()[1]
    assert "Advisory schedule stays first; its lead over Status quo goes from 3.6 to 3.2 points" in sentence
    assert "Protection from ISIS (weight from 11.2% to 16.5%)" in sentence
    assert "changed by the user (security=50); now Economy 31%, Politics 19%, Security 50%" in result.sentences()[2]


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
    assert "only in a tie" in result.sentences()[1]


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
    assert [column.title for column in page(result, "en").grid.columns][:3] == ["Option", "A: score", "A: rank"]
    sentences = result.sentences()
    assert sentences[0].startswith("A: First:")
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
    assert rank(case).sentences()[-1].startswith("The paper's own words: the case lists no order from a text")


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
    assert result._repr_html_().startswith("<table")
    assert "<p>First: Advisory schedule" in result._repr_html_()


def test_labels_are_escaped_in_html(tmp_path: Path) -> None:
    html = rank(table(tmp_path, "option,a\n<b>,1\nY,3\n"))._repr_html_()
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


def test_printed_contributions_add_up_to_the_printed_score() -> None:
    for perspective in CASE.perspectives:
        for _, _, score, _, _, *pillars, _ in page(rank(CASE, perspective=perspective.id), "en").grid.rows:
            shown = [round(10 * float(part)) for part in pillars]
            assert sum(shown) == round(10 * float(score))


@given(st.lists(st.floats(-1000, 1000), min_size=1, max_size=20), st.integers(0, 2))
def test_rounded_parts_add_up_and_move_by_less_than_a_unit(parts: list[float], digits: int) -> None:
    unit = 10.0**-digits
    rounded = rounded_parts(parts, digits)
    assert sum(round(part / unit) for part in rounded) == round(sum(part / unit for part in parts))
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
