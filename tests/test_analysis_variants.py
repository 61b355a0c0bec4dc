"""Courses beyond the paper beside its options, and the headline on equal terms."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from analysis import acceptability, default_case, rank, rank_variants, weight_sensitivity
from analysis.command_line import run
from analysis.present import page
from model import Case, read_case
from model.noun import Language
from model.variants import among, on_equal_terms, with_variants

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
RESULT = rank_variants(CASE)
LANGUAGES: tuple[Language, Language] = ("en", "ar")
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "rank_variants.schema.json").read_text(encoding="utf-8"))


def with_points(values: dict[str, float]) -> Case:
    """Return the case with one value for each course on every criterion."""

    def at(value: float) -> dict[str, Any]:
        return {"low": value, "median": value, "high": value}

    judged = tuple(replace(item, **at(values.get(item.option, 10.0))) for item in CASE.judgements)
    return replace(CASE, judgements=judged)


def test_a_new_course_changes_no_score() -> None:
    base = rank(CASE)
    whole = {item.option: item.score for item in RESULT.whole.standings}
    assert {item.option: item.score for item in base.standings}.items() <= whole.items()
    assert {item.option: item.score for item in base.beyond}.items() <= whole.items()
    assert set(RESULT.added) == {item.option for item in base.beyond}
    assert len(whole) == len(CASE.options)


def test_ranges_of_the_papers_options_stay() -> None:
    for item in RESULT.ranking.standings:
        assert RESULT.whole.ranges.of(item.option) == RESULT.ranking.ranges.of(item.option)


def test_equal_terms_put_one_course_in_the_place_of_each_option() -> None:
    paper = [option.id for option in CASE.options if option.kind == "paper"]
    by_id = {option.id: option for option in CASE.options}
    for item in RESULT.equal:
        assert sorted(item.stands_for[it.option] for it in item.ranking.standings) == sorted(paper)
        assert all(by_id[it.option].plan == item.plan for it in item.ranking.standings)
        assert len(item.firsts) == len(CASE.perspectives)
    assert [item.plan for item in RESULT.equal] == ["with", "without"]


def test_every_question_takes_the_courses_beyond() -> None:
    whole = with_variants(CASE)
    assert whole.beyond == ()
    assert len(acceptability(whole, draws=50).options) == len(CASE.options)
    assert weight_sensitivity(whole).first == RESULT.whole.standings[0].option
    assert [item.option for item in rank(among(CASE, ("status_quo", "schedule_alone"))).standings] == [
        "status_quo",
        "schedule_alone",
    ]


def test_options_that_cannot_be_ranked_are_refused() -> None:
    for names in ((), ("status_quo",), ("status_quo", "nobody")):
        with pytest.raises(ValueError, match="two options of the case or more"):
            among(CASE, names)


def test_without_a_plan_there_are_no_equal_terms() -> None:
    bare = replace(CASE, options=tuple(replace(option, plan=None) for option in CASE.options))
    assert on_equal_terms(bare, "with") == ()
    result = rank_variants(bare)
    assert result.equal == ()
    assert not any("equal terms" in sentence for sentence in result.sentences())


HEADLINES = {
    "rests on the plan being given": {"advisory_schedule": 50, "status_quo_reformed": 60, "status_quo": 45},
    "does not rest on who": {
        "advisory_schedule": 50,
        "schedule_alone": 40,
        "status_quo_reformed": 30,
        "status_quo": 20,
    },
    "holds on one of the two": {"advisory_schedule": 50, "schedule_alone": 12, "status_quo": 20},
}


@pytest.mark.parametrize("words", HEADLINES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_whether_the_headline_rests_on_the_plan(words: str, language: Language) -> None:
    result = rank_variants(with_points({name: float(value) for name, value in HEADLINES[words].items()}))
    assert any(words in sentence for sentence in result.sentences())
    assert len(page(result, language).grids) == 2


def test_the_best_of_the_paper_may_be_first_or_tied() -> None:
    first = rank_variants(with_points({"advisory_schedule": 50}))
    assert "Of all 7 courses Advisory schedule of the paper is first." in first.sentences()
    behind = rank_variants(with_points({"advisory_schedule": 50, "exit_agreed": 60}))
    assert any(sentence.endswith("10 points behind Agreed early exit*.") for sentence in behind.sentences())
    tied = rank_variants(with_points({"advisory_schedule": 58, "exit_agreed": 60}))
    assert any(sentence.endswith("2 points behind Agreed early exit*: a tie.") for sentence in tied.sentences())
    close = rank_variants(with_points({"advisory_schedule": 50, "status_quo_reformed": 49, "schedule_alone": 48}))
    assert any("is no clear first: it is tied with Reformed status quo*" in it for it in close.sentences())


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], language: str) -> None:
    assert run(["rank", "--variants", "--format", "json", "--lang", language, "--weights", "security=50"]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert len(document["ranking"]) == len(CASE.options)


def test_rows_hold_every_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rank", "--variants", "--format", "csv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + 7 + 3 + 3
    assert lines[1].startswith("all,two_year_transition,variant,1,")


def test_a_table_says_that_it_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "t.csv"
    path.write_text("option,a,b\nX,1,2\nY,3,4\n", encoding="utf-8")
    assert rank_variants(read_case(path)).sentences() == ("The case has no courses beyond its ranked options.",)
    for form in ("json", "csv", "table"):
        assert run(["rank", "--variants", "--case", str(path), "--format", form]) == 0
        shown = capsys.readouterr().out
        if form == "json":
            jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(shown))
