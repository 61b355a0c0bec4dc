"""What the case holds, listed: every number leads to its passage, in both languages."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pandas as pd
import pytest

from analysis import default_case, show
from analysis.command_line import run
from analysis.listing import KINDS
from analysis.listing.entries import mean, used_by
from analysis.listing.search import folded, found_in
from analysis.present import page, records
from analysis.present.output import page_text
from model import CaseError, read_case
from model.noun import Language

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "show.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")


def shown(kind: str, language: Language = "en", **asked: str) -> str:
    return page_text(page(show(CASE, kind, **asked), language), language, quiet=False, width=None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_shows_all_its_entries(kind: str, language: Language) -> None:
    result = show(CASE, kind)
    assert len(result.entries) == result.total > 0
    text = shown(kind, language)
    assert len({entry.id for entry in result.entries}) == result.total
    if kind != "judgements":
        for entry in result.entries:
            assert entry.id in text


def test_the_matrix_holds_every_judgement_before_any_weighting() -> None:
    first, second = page(show(CASE, "judgements"), "en").grids
    assert (len(first.rows), len(first.columns)) == (14, 4)
    assert (len(second.rows), len(second.columns)) == (14, 5)
    judged = {(item.criterion, item.option): item for item in CASE.judgements}
    ranked = [option.id for option in CASE.ranked]
    for criterion, row in zip(CASE.criteria, first.rows, strict=True):
        for option, cell in zip(ranked, row[1:], strict=True):
            item = judged[criterion.id, option]
            mark = {"stated": "S", "implied": "I", "judgement": "J"}[item.basis]
            assert cell == f"{item.low:g}..{item.median:g}..{item.high:g} {mark}{item.grade}"


def test_every_number_leads_to_its_passage_by_ids_alone() -> None:
    """Walk as a newcomer does: a judgement, the claims it names, the passage, and back."""
    rows = csv.DictReader(io.StringIO((default_case() / "evidence.csv").read_text(encoding="utf-8")))
    evidence = {row["id"]: row["quote_ar"] for row in rows}
    passages = {entry.id: {item.label: item.value for item in entry.fields} for entry in show(CASE, "evidence").entries}
    uses = used_by(CASE)
    for entry in show(CASE, "judgements").entries:
        fields = {item.label: item.value for item in entry.fields}
        claims = fields.get("claims", ())
        assert isinstance(claims, tuple)
        assert claims or fields["basis"] == "@basis.judgement"
        for claim in claims:
            assert passages[claim]["quote"] == evidence[claim]
            assert passages[claim]["used_by"] == uses[claim]
            assert f"judgements/{entry.id}" in uses[claim]
    for claim in ("EC-04", "RC-07"):
        assert claim in [entry.id for entry in show(CASE, "evidence", about=claim).entries]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quotation_is_that_of_the_evidence_byte_for_byte(language: Language) -> None:
    text = shown("evidence", language)
    for claim in CASE.claims:
        assert f"«{claim.quote_ar}»" in text


def test_criteria_say_what_the_ends_mean_and_where_double_counting_is_guarded() -> None:
    text = shown("criteria", about="sovereignty")
    assert "  0 means: " in text
    assert "  100 means: " in text
    assert "  against double counting: " in text
    assert "  overlap groups: restraint_event" in text
    assert [entry.id for entry in show(CASE, "criteria", about="sovereignty").entries] == ["political", "sovereignty"]


def test_about_narrows_to_what_mentions_all_ids() -> None:
    both = show(CASE, "judgements", about=["sovereignty", "status_quo"])
    assert [entry.id for entry in both.entries] == ["sovereignty/status_quo"]
    assert len(show(CASE, "judgements", about="sovereignty").entries) == 7
    assert len(show(CASE, "orders", about="sovereignty").entries) == 3
    assert {"PO-03", "PO-13"} <= {entry.id for entry in show(CASE, "evidence", about="sovereignty").entries}


def test_an_id_that_nothing_has_is_refused_with_the_nearest() -> None:
    with pytest.raises(CaseError, match="no such name, found soverignty; expected sovereignty"):
        show(CASE, "evidence", about="soverignty")
    with pytest.raises(CaseError, match="no such name, found numbers; expected options"):
        show(CASE, "numbers")


def test_search_folds_arabic_and_case() -> None:
    ids = [entry.id for entry in show(CASE, "evidence", search="السيادة").entries]
    assert ids
    assert ids == [entry.id for entry in show(CASE, "evidence", search="ٱلسِّياده").entries]
    assert show(CASE, "evidence", search="SOVEREIGNTY national").entries
    assert folded("أإآٱ") == "اااا"
    assert folded("ىيةه") == "ييهه"
    assert folded("سؤال مسئول") == folded("سوال مسيول")
    assert folded("مـــد") == "مد"
    assert found_in("b A", ["ab", "x"])
    assert not found_in("b c", ["ab", "x"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_is_said(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "silences", "--search", "zebra", "--lang", language]) == 0
    out = capsys.readouterr().out
    assert ("Nothing found." in out) == (language == "en")


def test_a_table_has_options_criteria_and_judgements_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "t.csv"
    path.write_text("option,a,[/b]\nX,1,2..3..4\n{y},3,4\n", encoding="utf-8")
    case = read_case(path)
    assert [len(show(case, kind).entries) for kind in ("options", "criteria", "judgements")] == [2, 3, 4]
    for kind in set(KINDS) - {"options", "criteria", "judgements"}:
        assert show(case, kind).entries == ()
        for form in ("table", "json", "csv"):
            assert run(["show", kind, "--case", str(path), "--format", form]) == 0
    assert "The case holds none." in capsys.readouterr().out
    assert len(page(show(case, "judgements"), "en").grids) == 1


def test_states_show_what_differs_and_say_that_the_base_mixes_them() -> None:
    for kind in ("worlds", "branches"):
        text = shown(kind)
        assert "Base judgements already mix these states" in text
        assert "judgements that differ: " in text
    assert "dinar_stability/advisory_schedule 28..52..74 (24..49..73)" in shown("worlds", about="calm")


def test_used_by_leads_back_from_every_claim_that_is_used() -> None:
    uses = used_by(CASE)
    known = {f"{kind}/{entry.id}" for kind, make in KINDS.items() for entry in make(CASE)}
    assert {place for places in uses.values() for place in places} <= known
    assert "judgements/public_funds/status_quo" in uses["EC-04"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], kind: str, language: str) -> None:
    assert run(["show", kind, "--format", "json", "--lang", language]) == 0
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize("kind", KINDS)
def test_rows_and_tables_have_one_row_for_each_entry(kind: str) -> None:
    result = show(CASE, kind)
    rows = records(result)
    assert len(rows) == result.total == len(result.table())
    assert len({tuple(row) for row in rows}) == 1


def test_a_notebook_gets_judgements_as_numbers() -> None:
    frame = show(CASE, "judgements", about="sovereignty").table()
    assert isinstance(frame, pd.DataFrame)
    assert frame["median"].sum() == sum(item.median for item in CASE.judgements if item.criterion == "sovereignty")
    item = CASE.judgements[0]
    assert mean(item) == pytest.approx(0.185 * item.low + 0.63 * item.median + 0.185 * item.high)
