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


@pytest.mark.parametrize(
    ("honoured", "fails", "words"),
    [
        (53, 48, "are a tie (3 points or less apart) at every probability of failure."),
        (53, 40, "Up to a probability of failure of 46.2% it and Immediate exit are a tie"),
        (60, 40, "Between probabilities of failure of 35.0% and 65.0% it and Immediate exit are a tie"),
        (60, 49, "From a probability of failure of 63.6% on it and Immediate exit are a tie"),
        (51, 56, "Up to a probability of failure of 40.0% it and"),
        (40, 60, "Between probabilities of failure of 35.0% and 65.0% it"),
    ],
)
def test_the_words_say_where_it_is_a_tie(honoured: float, fails: float, words: str) -> None:
    result = break_evens(with_medians(honoured, fails))
    assert any(words in sentence for sentence in result.sentences())
    assert result.asked is not None
    span = result.asked.tie(3)
    assert span is not None
    for share in (0.01, 0.5, 0.99):
        assert abs(result.asked.lead(span[0] + share * (span[1] - span[0]))) <= 3 + 1e-9


def test_what_is_nowhere_a_tie_is_not_said_to_be_one() -> None:
    for honoured, fails in ((60, 55), (40, 30)):
        result = break_evens(with_medians(honoured, fails))
        assert result.asked is not None
        assert result.asked.tie(3) is None
        assert not any("a tie (" in sentence for sentence in result.sentences())
        assert str(page(result, "en").grids[0].rows[0][6]) == "-"


@pytest.mark.parametrize(
    ("honoured", "fails", "words"),
    [
        (60, 45, "inside the case's range, so"),
        (60, 49, "above the case's range: it is not behind"),
        (60, 20, "below the case's range: it is not first"),
        (20, 60, "inside the case's range, so"),
        (49, 60, "below the case's range: it is not behind"),
        (10, 51, "above the case's range: it is not first"),
    ],
)
def test_the_range_of_the_case_is_compared(honoured: float, fails: float, words: str) -> None:
    assert any(words in sentence for sentence in break_evens(with_medians(honoured, fails)).sentences())


def test_the_branches_are_set_beside_the_base() -> None:
    assert any("74% the branches put it +3.0 points against Status quo, a tie" in it for it in RESULT.sentences())
    assert any("base judgements +3.6" in sentence for sentence in RESULT.sentences())


def test_a_fixed_probability_has_no_range() -> None:
    assert CASE.failure is not None
    p_fails = replace(CASE.failure.p_fails, low=0.74, median=0.74, high=0.74, readings=())
    result = break_evens(replace(CASE, failure=replace(CASE.failure, p_fails=p_fails)))
    assert "fixes the probability of failure at 74%" in result.sentences()[0]
    assert not any("range" in sentence for sentence in result.sentences())
    assert result.asked is not None
    assert len(result.asked.from_base) == 1
    assert len(page(result, "en").grids[0].columns) == 8
    jsonschema.Draft202012Validator(SCHEMA).validate(result.to_json())


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


def test_perspectives_are_counted_where_there_are_several() -> None:
    alone = break_evens(replace(CASE, perspectives=CASE.perspectives[:1]))
    assert "Of the 7 perspectives" in " ".join(RESULT.sentences())
    assert "perspective" not in " ".join(alone.sentences())
    assert len(alone.items) == 1


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
