"""The break-even as an answer: on the case, on small cases, and where the case lacks what it needs."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from analysis import BreakEvens, break_evens, default_case, rank
from analysis.command_line import run
from analysis.mixtures import branch_gaps
from analysis.present import page
from model import Case, read_case
from model.conditional import in_branch
from model.noun import Language
from model.states import Failure

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
RESULT = break_evens(CASE)
LANGUAGES: tuple[Language, Language] = ("en", "ar")
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness_break-even.schema.json").read_text(encoding="utf-8"))


def with_medians(honoured: float, fails: float, *, others: float = 50) -> Case:
    """Return the case with points for judgements: the same value on every criterion."""

    def at(value: float) -> dict[str, Any]:
        return {"low": value, "median": value, "high": value}

    branches = {"honoured": honoured, "fails": fails}
    return replace(
        CASE,
        judgements=tuple(replace(item, **at(others)) for item in CASE.judgements),
        branch_judgements=tuple(replace(item, **at(branches[item.state])) for item in CASE.branch_judgements),
    )


def test_a_break_even_makes_course_and_rival_level() -> None:
    assert RESULT.asked is not None
    for item in (RESULT.asked, *RESULT.items):
        if item.p_fails is not None:
            assert item.lead(item.p_fails) == pytest.approx(0, abs=1e-9)
        if item.to_tie is not None:
            assert item.lead(item.to_tie) == pytest.approx(CASE.tie_margin, abs=1e-9)
        if item.to_rival is not None:
            assert item.lead(item.to_rival) == pytest.approx(-CASE.tie_margin, abs=1e-9)


def test_the_scores_are_those_of_rank_in_each_branch() -> None:
    for item in RESULT.items:
        for branch, score in (("honoured", item.honoured), ("fails", item.fails)):
            ranking = rank(in_branch(CASE, branch), perspective=item.weighting.perspective)
            assert ranking.score(RESULT.course) == pytest.approx(score, abs=1e-9)
            assert ranking.score(item.rival) == pytest.approx(item.other, abs=1e-9)


def test_mixing_the_branches_gives_the_base_up_to_the_listed_gaps() -> None:
    p_fails = RESULT.p_fails
    assert p_fails is not None
    gaps = {gap.criterion: gap.points for gap in RESULT.gaps}
    assert RESULT.gaps == branch_gaps(CASE)
    for item in RESULT.items:
        tree = item.weighting.weights.tree
        shares = dict(zip(tree.criteria, item.weighting.weights.criteria, strict=True))
        mixed = (1 - p_fails.median) * item.honoured + p_fails.median * item.fails
        assert mixed - item.base == pytest.approx(sum(shares[name] * gaps[name] for name in gaps), abs=1e-9)


def test_a_break_even_from_the_base_moves_with_the_assumption() -> None:
    assert RESULT.asked is not None
    for item in RESULT.items:
        slope = item.honoured - item.fails
        for base in item.from_base:
            level = base.assumed + (item.base - item.other) / slope
            assert base.p_fails == (pytest.approx(level, abs=1e-9) if 0 <= level <= 1 else None)
            assert base.first


@pytest.mark.parametrize(
    ("honoured", "fails", "reading", "level"),
    [
        (60, 40, "becomes", 0.5),  # at 0.74 it is behind
        (60, 49, "stops", 10 / 11),
        (60, 50, "always", 1.0),
        (60, 55, "always", None),
        (45, 40, "never", None),
        (50, 40, "becomes", 0.0),
        (40, 60, "fails_first", 0.5),
        (55, 55, "always", None),
        (45, 45, "never", None),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reading(honoured: float, fails: float, reading: str, level: float | None, language: Language) -> None:
    result = break_evens(with_medians(honoured, fails))
    assert result.asked is not None
    assert result.asked.reading == reading
    assert result.asked.p_fails == (None if level is None else pytest.approx(level))
    shown = page(result, language)
    assert len(shown.grids[0].rows) == len(CASE.perspectives)


def test_the_words_tell_ties_from_leads() -> None:
    assert any(
        "At no probability of failure does it lead by more" in it
        for it in break_evens(with_medians(53, 40)).sentences()
    )
    assert any(
        "From a probability of failure of 35.0% on" in it for it in break_evens(with_medians(60, 40)).sentences()
    )
    assert not any("tie margin of" in it for it in break_evens(with_medians(60, 55)).sentences())
    assert any("what comes then is a tie" in sentence for sentence in RESULT.sentences())
    assert any("only from 65.0% on" in sentence for sentence in break_evens(with_medians(60, 40)).sentences())


def test_the_range_of_the_case_is_compared() -> None:
    said = {name: break_evens(with_medians(60, fails)).sentences() for name, fails in (("in", 45), ("above", 49))}
    assert any("inside the case's range" in sentence and "changes" in sentence for sentence in said["in"])
    assert any("above the case's range" in sentence for sentence in said["above"])
    assert any("below the case's range" in it for it in break_evens(with_medians(60, 20)).sentences())
    reversed_ = break_evens(with_medians(20, 60)).sentences()  # first above 0.75 only
    assert any("only above a probability of failure of 75.0%" in sentence for sentence in reversed_)


def test_a_course_beyond_the_paper_may_be_the_one_that_fails() -> None:
    assert CASE.failure is not None
    course = next(option.id for option in CASE.options if option.kind == "variant")
    moved = replace(
        CASE,
        failure=Failure(option=course, p_fails=CASE.failure.p_fails),
        branch_judgements=tuple(replace(item, option=course) for item in CASE.branch_judgements),
    )
    result = break_evens(moved)
    assert result.course == course
    assert result.asked is not None
    assert result.asked.rival == RESULT.course  # of the ranked options now the best other


def test_other_weights_stand_before_those_of_everybody() -> None:
    changed = break_evens(CASE, weights="security=80")
    rows = page(changed, "en").grids[0].rows
    assert len(rows) == 1 + len(CASE.perspectives)
    assert "security=80" in str(rows[0][0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], language: str) -> None:
    assert run(["robustness", "break-even", "--format", "json", "--lang", language]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert set(document["break_even"]) == {item.id for item in CASE.perspectives}
    for points in document["map"].values():
        assert [point["weight"] for point in points] == sorted(point["weight"] for point in points)


def test_a_table_says_what_it_lacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "t.csv"
    path.write_text("option,a,b\nX,1,2\nY,3,4\n", encoding="utf-8")
    result: BreakEvens = break_evens(read_case(path))
    assert (result.asked, result.items, result.course, result.p_fails) == (None, (), "", None)
    assert "no course with two branches" in result.sentences()[0]
    for form in ("json", "csv", "table"):
        assert run(["robustness", "break-even", "--case", str(path), "--format", form]) == 0
        shown = capsys.readouterr().out
        if form == "json":
            jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(shown))


def test_branches_without_the_one_that_fails_are_not_guessed() -> None:
    renamed = replace(CASE, branches=tuple(replace(item, id=f"{item.id}_x") for item in CASE.branches))
    assert break_evens(renamed).asked is None
