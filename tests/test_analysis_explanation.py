"""Why one option leads another: parts, grounds, passages, in both languages."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from analysis import default_case, explain, rank
from analysis.command_line import run
from analysis.present import page, records
from analysis.present.output import page_text
from analysis.text import MINUS, without_isolates
from model import CaseError, read_case
from model.noun import Language

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "explain.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")
PAIRS = [(one.id, other.id) for one in CASE.options for other in CASE.options if one != other]


def table(folder: Path, text: str) -> str:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_parts_add_up_to_the_lead_and_to_the_difference_of_the_scores(one: str, other: str) -> None:
    result = explain(CASE, one, other)
    assert sum(item.contribution for item in result.grounds) == pytest.approx(result.lead, abs=1e-9)
    ranked = {standing.option: standing.score for standing in rank(CASE).standings}
    for option, score in zip((one, other), result.scores, strict=True):
        if option in ranked:
            assert score == pytest.approx(ranked[option], abs=1e-9)


@pytest.mark.parametrize("perspective", [item.id for item in CASE.perspectives])
def test_printed_parts_add_up_to_the_printed_lead(perspective: str) -> None:
    for one, other in PAIRS:
        result = explain(CASE, one, other, perspective=perspective)
        rows = page(result, "en").grids[0].rows
        tenths = [round(10 * float(str(row[4]).replace(MINUS, "-"))) for row in rows]
        assert sum(tenths[:-1]) == tenths[-1] == round(10 * result.lead)


def test_the_other_option_is_the_first_or_for_the_first_the_second() -> None:
    assert explain(CASE, "advisory_schedule").over == "status_quo"
    assert explain(CASE, "status_quo").over == "advisory_schedule"
    assert explain(CASE, "immediate_exit").over == "advisory_schedule"
    assert explain(CASE, "Status quo", "الخروج الفوري").over == "immediate_exit"


def test_what_decides_is_the_fewest_criteria_that_make_the_lead() -> None:
    result = explain(CASE, "advisory_schedule", "status_quo")
    assert result.deciding == ("sovereignty", "strike_freedom")
    assert sum(result.ground(name).contribution for name in result.deciding) >= result.lead
    assert result.ground("sovereignty").contribution < result.lead
    assert result.against[0] == "component_consent"
    assert explain(CASE, "immediate_exit", "status_quo").deciding == ()


def test_exchange_rates_are_ratios_of_weights() -> None:
    result = explain(CASE, "advisory_schedule", "status_quo")
    for rate in result.rates:
        assert rate.points == pytest.approx(result.ground(rate.criterion).weight / result.ground(rate.other).weight)
        assert rate.other == "component_consent"
    none = explain(CASE, "advisory_schedule", "status_quo", weights="political.component_consent=0,security=0")
    assert all(rate.points > 0 for rate in none.rates)


def test_grounds_name_what_the_text_says_and_the_weaker_basis() -> None:
    ground = explain(CASE, "advisory_schedule", "status_quo").ground("strike_freedom")
    assert ground.order is not None
    assert (ground.order.kind, ground.order.better) == ("purpose", "advisory_schedule")
    assert (ground.basis, ground.grade) == ("stated", 2)
    assert "RC-07" in [claim.id for claim in ground.claims]
    assert "SE-09" in [claim.id for claim in ground.counter_claims]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_passage_shown_is_that_of_the_evidence_byte_for_byte(language: Language) -> None:
    rows = csv.DictReader(io.StringIO((default_case() / "evidence.csv").read_text(encoding="utf-8")))
    evidence = {row["id"]: row["quote_ar"] for row in rows}
    result = explain(CASE, "advisory_schedule", "status_quo", criteria=[item.id for item in CASE.criteria])
    text = page_text(page(result, language), language, quiet=False, width=None)
    shown = {claim.id for ground in result.grounds for claim in (*ground.claims, *ground.counter_claims)}
    assert len(shown) > 50
    for name in shown:
        assert f"\u2068«{evidence[name]}»\u2069" in text
    for claim in CASE.claims:
        assert evidence[claim.id] == claim.quote_ar
    assert (CASE.claims[0].translation_en in text) is False
    assert ("no neglect of anything" in text) == (language == "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_of_the_grid_leads_to_its_passages_by_ids(language: Language) -> None:
    result = explain(CASE, "advisory_schedule", "immediate_exit")
    known = {claim.id for claim in CASE.claims}
    for row in page(result, language).grids[0].rows[:-1]:
        ids = str(row[-1]).strip("\u2066\u2069").split()
        assert set(ids) <= known
        assert ids


def test_a_tie_and_a_course_beyond_the_paper_are_said() -> None:
    sentences = explain(CASE, "two_year_transition", "advisory_schedule").sentences()
    assert sentences[0].startswith("Two-year transition leads Advisory schedule by 1.0 points")
    assert sentences[1] == "That is within the tie margin of 3 points: a tie."
    assert sentences[2].startswith("Two-year transition is beyond the paper and not ranked")
    assert "trails" in explain(CASE, "immediate_exit").sentences()[0]


def test_options_that_are_level_have_something_for_either(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a,b\nX,60,40\nY,40,60\n"))
    assert (
        f"What speaks for either cancels out: for X a +10.0; for Y b {MINUS}10.0."
        in explain(case, "X", "Y").sentences()
    )


def test_a_table_has_no_passages(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a,b\nX,50,50\nY,50,50\nZ,10,90\n"))
    result = explain(case, "X", "Y")
    assert result.sentences()[0] == "X and Y have the same score, 50.0 of 100."
    assert "They are equal on every criterion that has weight." in result.sentences()
    assert result.deciding == ()
    shown = page_text(page(result, "en"), "en", quiet=False, width=None)
    assert "No passage: judgement." in shown
    spread = explain(case, "Z", "X").sentences()
    assert any(item.startswith("No order here comes from a text") for item in spread)


def test_rates_without_a_criterion_against_compare_those_that_decide(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a,b\n@weight,60,40\nX,60,60\nY,40,40\n"))
    result = explain(case, "X", "Y")
    assert result.deciding == ("a", "b")
    assert [(rate.criterion, rate.other, round(rate.points, 6)) for rate in result.rates] == [("a", "b", 1.5)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("more", [[], ["--over", "two_year_transition", "--weights", "security=50"]])
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], language: str, more: list[str]) -> None:
    assert run(["explain", "advisory_schedule", *more, "--format", "json", "--lang", language]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert sum(item["contribution"] for item in document["criteria"]) == pytest.approx(document["lead"], abs=1e-9)
    assert {name for item in document["criteria"] for name in item["claims"]} <= set(document["passages"])


def test_a_table_keeps_to_the_schema_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = table(tmp_path, "option,a,[/b]\nX,1,2\n{y},3,4\n")
    assert run(["explain", "X", "--case", path, "--format", "json"]) == 0
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(capsys.readouterr().out))


def test_rows_for_csv() -> None:
    rows = records(explain(CASE, "advisory_schedule"))
    assert len(rows) == 14
    assert rows[0]["criterion"] == "sovereignty"
    assert rows[0]["text"] == "purpose"


def test_names_that_are_not_there_are_refused_together() -> None:
    with pytest.raises(CaseError) as caught:
        explain(CASE, "advisory_schedule", criteria=["sovereignty", "xx", "yy"])
    assert [fault.found for fault in caught.value.faults] == ["xx", "yy"]


def test_what_decides_alone_or_each_or_together_is_said(tmp_path: Path) -> None:
    def words(rows: str) -> tuple[tuple[str, ...], str]:
        result = explain(read_case(table(tmp_path, "option,a,b,c\n@weight,40,30,30\n" + rows)), "X", "Y")
        return result.deciding, next(item for item in result.sentences() if item.startswith("Decided by"))

    assert words("X,60,50,50\nY,40,40,75\n") == (("a",), "Decided by: a +8.0. Without it the lead would be gone.")
    each = words("X,60,80,50\nY,40,40,90\n")
    assert each == (("b", "a"), "Decided by: b +12.0 and a +8.0. Without any one of them the lead would be gone.")
    both = words("X,60,60,50\nY,40,40,50\n")
    assert both == (("a", "b"), "Decided by: a +8.0 and b +6.0. Without them the lead would be gone.")


def test_more_time_must_gain_what_it_loses_at_the_weights() -> None:
    result = explain(CASE, "advisory_schedule")
    length = result.length
    assert length is not None
    assert len(result.years) == len(CASE.perspectives)
    for item in result.years:
        shares = dict(zip(item.weighting.weights.tree.criteria, item.weighting.weights.criteria, strict=True))
        for gain, row in zip(length.gains, item.rates, strict=True):
            *single, together = row
            for loss, points in zip(length.losses, single, strict=True):
                assert points is not None
                assert points * shares[gain] == pytest.approx(shares[loss])  # gained and lost are worth the same
            assert together == pytest.approx(sum(points for points in single if points is not None))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_length_is_shown_beside_the_silence_of_the_text(language: Language) -> None:
    shown = page(explain(CASE, "advisory_schedule", weights="security.intelligence=0"), language)
    words = [line for block in shown.blocks if isinstance(block, tuple) for line in block]
    asked = {"en": "How long should Advisory schedule last? ", "ar": "كم ينبغي أن تكون مدة الجدولة الاستشارية؟ "}
    assert any(without_isolates(line).startswith(asked[language]) for line in words)
    assert any("Q-05" in line for line in words)
    assert len(shown.grids) == 2
    assert len(shown.grids[1].rows) == 1 + len(CASE.perspectives)  # the changed weights before everybody's
    assert shown.grids[1].rows[0][-1] in ("-", "\u2066-\u2069")
    assert len(page(explain(CASE, "status_quo"), language).grids) == 1
