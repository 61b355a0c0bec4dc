"""5-95 % ranges of scores and leads: what is drawn, what is said, in hostile cases too."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from scipy.stats import norm

from analysis import acceptability, compare, default_case, rank
from analysis import ranges as module
from analysis.present import document, page, records, sentences
from analysis.present.output import page_text
from analysis.present.ranking.words import span
from analysis.ranges import Interval, dependence_of, ranges_by_dependence, score_ranges
from model import CaseError, read_case
from model.case import Case
from model.dependence import Dependence
from model.noun import Language
from model.states import Loading

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "rank.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")


def table(folder: Path, text: str) -> Case:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return read_case(folder / "t.csv")


def test_ranges_of_the_shipped_case_hold_the_scores_and_lie_in_the_envelope() -> None:
    for perspective in CASE.perspectives:
        result = rank(CASE, perspective=perspective.id)
        for standing in result.standings:
            own = result.ranges.of(standing.option)
            assert standing.low < own.low < standing.score < own.high < standing.high
            assert 0 < max(own.low_error, own.high_error) < 0.5
        assert result.ranges.lead.low < result.lead < result.ranges.lead.high
    assert (result.ranges.dependence, result.ranges.seed) == ("case", 0)
    assert len(result.ranges.scores) == len(CASE.options)


def test_a_narrow_range_by_hand(tmp_path: Path) -> None:
    """Nearly normal judgements, 50 +- 1: the score's 5-95 % is 50 +- sqrt(0.36 + 0.16), the lead's by sqrt(2) more."""
    case = table(tmp_path, "option,a,b\n@weight,60,40\nX,49..50..51,49..50..51\nY,44..45..46,44..45..46\n")
    found = rank(case).ranges
    assert found.dependence == "none"
    for centre, wide, item in ((50, 1.0, found.of("X")), (45, 1.0, found.of("Y")), (5, np.sqrt(2), found.lead)):
        half = np.sqrt(0.52) * wide
        assert abs(item.low - (centre - half)) < 5 * item.low_error + 0.01
        assert abs(item.high - (centre + half)) < 5 * item.high_error + 0.01
        theory = np.sqrt(0.05 * 0.95 / found.draws) / (norm.pdf(norm.isf(0.05)) * norm.isf(0.05)) * norm.isf(0.05)
        assert item.low_error == pytest.approx(theory * half / norm.isf(0.05), rel=0.4)


def test_the_range_of_the_lead_is_wider_where_causes_pull_options_apart() -> None:
    found = ranges_by_dependence(CASE, rank(CASE).weighting)
    widths = [item.lead.high - item.lead.low for item in found.values()]
    assert list(found) == ["none", "case", "strong"]
    assert widths[0] < widths[1] < widths[2]
    assert found["case"] == rank(CASE).ranges


def test_without_loadings_there_is_only_independence(tmp_path: Path) -> None:
    case = table(tmp_path, "option,a\nX,10..20..30\nY,5..6..90\n")
    assert list(ranges_by_dependence(case, rank(case).weighting)) == ["none"]
    assert dependence_of(case) == dependence_of(case, "none") == "none"
    for asked in ("case", "strong"):
        with pytest.raises(CaseError) as caught:
            acceptability(case, depth="ranges", dependence=asked)
        assert [fault.kind for fault in caught.value.faults] == ["no_loadings"]
    with pytest.raises(CaseError, match="not allowed, found other"):
        dependence_of(case, "other")  # type: ignore[arg-type]


def test_several_weightings_share_their_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ["balanced", "sunni_forces", "united_states"]
    together = compare(CASE, perspectives=asked)
    alone = [rank(CASE, perspective=name).ranges for name in asked]
    monkeypatch.setattr(module, "_HELD", 1)
    one_by_one = compare(CASE, perspectives=asked)
    for several in (together.ranges, one_by_one.ranges):
        for found, own in zip(several, alone, strict=True):
            for one, other in zip((*found.scores, found.lead), (*own.scores, own.lead), strict=True):
                assert (one.low, one.high) == pytest.approx((other.low, other.high), abs=1e-9)


def test_another_seed_agrees_within_its_error() -> None:
    (one,), (other,) = (score_ranges(CASE, [rank(CASE).weighting], seed=seed) for seed in (0, 1))
    for mine, theirs in zip((*one.scores, one.lead), (*other.scores, other.lead), strict=True):
        assert abs(mine.low - theirs.low) < 5 * np.hypot(mine.low_error, theirs.low_error)
        assert abs(mine.high - theirs.high) < 5 * np.hypot(mine.high_error, theirs.high_error)


POINT = "option,a,b\nX,50,60\nY,40,10\n"
HOSTILE = {
    "points": POINT,
    "one range, of no weight": "option,a,b\n@weight,100,0\nX,50,0..10..20\nY,40,10\n",
    "one range": "option,a,b\nX,50,60\nY,40,0..10..20\nZ,1,1\n",
    "ends of the scale": "option,a\nX,0..0..100\nY,0..100..100\n",
    "all equal": "option,a,b\nX,20..50..80,20..50..80\nY,20..50..80,20..50..80\n",
    "one criterion": "option,a\nX,10..20..30\nY,15..20..25\n",
    "twelve options": "option,a,b\n"
    + "".join(f"O{index},{index}..{index + 9}..{index + 60},5\n" for index in range(12)),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_tables_have_pages_and_documents(tmp_path: Path, name: str, language: Language) -> None:
    case = table(tmp_path, HOSTILE[name])
    for result in (rank(case), compare(case, weights=["", ""])):
        found = document(result, language)
        jsonschema.Draft202012Validator(SCHEMA).validate(found)
        assert page_text(page(result, language), language, quiet=False, width=80)
        assert len(result.table(language)) == len(records(result))
        drawn = found["meta"]["draws"] > 0
        assert drawn == (name != "points")
        assert (found["meta"]["seed"], found["meta"]["dependence"]) == ((0, "none") if drawn else (None, None))


def test_points_collapse_to_the_score_and_are_not_shown(tmp_path: Path) -> None:
    result = rank(table(tmp_path, POINT))
    assert result.ranges.lead == Interval(low=30, high=30, low_error=0, high_error=0)
    assert [item.low for item in result.ranges.scores] == [55, 25]
    shown = page_text(page(result, "en"), "en", quiet=False, width=None)
    assert "95 %" not in shown
    assert "5 %" not in result.table().columns
    said = "First: X with 55 of 100, 30 points ahead of Y; there is no tie margin, so any lead counts."
    assert said in result.sentences()
    both = compare(table(tmp_path, POINT), weights=["", "a=90"])
    assert "95 %" not in page_text(page(both, "en"), "en", quiet=False, width=None)


def test_only_what_varies_has_a_range(tmp_path: Path) -> None:
    result = rank(table(tmp_path, HOSTILE["one range"]))
    assert [result.ranges.of(name).varies for name in "XYZ"] == [False, True, False]
    assert result.sentences()[0].startswith("First: X with 55 of 100, 30 points ahead of Y (5-95 %: 25 to 35)")
    assert [row[4] for row in page(result, "en").grids[0].rows] == ["55.0", "20-30", "1.0"]
    idle = rank(table(tmp_path, HOSTILE["one range, of no weight"]))
    assert not any(item.varies for item in (*idle.ranges.scores, idle.ranges.lead))
    assert idle.ranges.largest_error == 0


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [(24.6, 51.2, "25-51"), (24.6, 25.3, "24.6-25.3"), (3.0, 3.0, "3.0"), (0.0, 100.0, "0-100")],
)
def test_ranges_show_their_width(low: float, high: float, shown: str) -> None:
    assert span(Interval(low=low, high=high, low_error=0, high_error=0), "en") == shown


def test_it_is_said_whether_the_second_can_pass_the_first(tmp_path: Path) -> None:
    passed = "Within these ranges Y also comes out ahead of X."
    near = rank(table(tmp_path, "option,a\nX,30..50..70\nY,25..45..65\n"))
    far = rank(table(tmp_path, "option,a\nX,80..85..90\nY,25..45..65\n"))
    level = rank(table(tmp_path, "option,a\nX,30..50..70\nY,30..50..70\n"))
    assert [passed in item.sentences() for item in (near, far, level)] == [True, False, False]
    both = compare(near.case, weights=["", ""])
    assert f"A: {passed}" in both.sentences()


def test_causes_that_reach_courses_beyond_the_paper_need_no_caveat() -> None:
    beyond = rank(CASE).beyond[0].option
    more = Loading(factor=CASE.factors[0].id, option=beyond, criterion=CASE.criteria[0].id, loading=0.4)
    case = replace(CASE, loadings=(*CASE.loadings, more))
    assert any("names no common causes" in item for item in rank(CASE).sentences())
    assert not any("names no common causes" in item for item in rank(case).sentences())


def test_rows_for_csv_hold_the_ranges_and_the_envelope() -> None:
    (first, *_) = records(rank(CASE))
    assert first["low"] < first["interval_low"] < first["score"] < first["interval_high"] < first["high"]  # type: ignore[operator]
    assert (first["dependence"], first["draws"], first["seed"]) == ("case", 10_000, 0)


# --- acceptability ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (None, "drawn from their ranges, moving together through the case's common causes. "),
        ("none", "drawn from their ranges, each by itself. "),
        ("strong", "drawn from their ranges, moving together through the case's common causes, half as strong again. "),
    ],
)
def test_acceptability_says_how_judgements_move(asked: Dependence | None, words: str) -> None:
    result = acceptability(CASE, prior="base", depth="ranges", dependence=asked, draws=500)
    assert result.dependence == (asked or "case")
    assert words in result.sentences()[0]
    assert document(result, "en")["meta"]["dependence"] == records(result)[0]["dependence"] == (asked or "case")
    assert sentences(result, "ar")
    fixed = acceptability(CASE)
    assert fixed.dependence is None
    assert document(fixed, "en")["meta"]["dependence"] is None
    assert records(fixed)[0]["dependence"] == ""


def test_the_share_of_first_ranks_is_that_of_a_positive_lead() -> None:
    """On given weights both come from one model: the lead's 5 % point is where it is behind in 5 % of the draws."""
    result = acceptability(CASE, prior="base", depth="ranges", draws=40_000)
    values = module.judgement_values(CASE, result.options, "case")
    weights = rank(CASE).weighting.weights.criteria
    drawn = values.at(np.random.default_rng(9).random((40_000, values.dimensions))) @ weights
    share = np.mean(np.argmax(drawn, axis=1) == 0)
    assert abs(result.main.ranks[0, 0] - share) < 5 * np.sqrt(2 * 0.25 / 40_000)


def test_two_options_meet_common_causes_at_sobol_points() -> None:
    names = {option.id for option in CASE.ranked[1:]}
    case = replace(CASE, options=tuple(option for option in CASE.options if option.id in names))
    for together in ("none", "case", "strong"):
        asked = {"prior": "flat", "depth": "ranges", "dependence": together}
        near = acceptability(case, **asked, draws=2**14)  # type: ignore[arg-type]
        far = acceptability(case, **asked, conditions=["economic >= 0.0001"], draws=60_000)  # type: ignore[arg-type]
        assert (near.sampler, far.sampler) == ("sobol", "plain")
        gap = abs(near.main.ranks[0, 0] - far.main.ranks[0, 0])
        assert gap < 5 * np.hypot(near.main.ranks_error[0, 0], far.main.ranks_error[0, 0])


def test_seed_and_dependence_of_a_ranking_are_those_asked_for() -> None:
    strengths: tuple[Dependence, ...] = ("none", "case", "strong")
    for asked in strengths:
        assert rank(CASE, dependence=asked).ranges.dependence == asked
        assert compare(CASE, perspectives=["balanced"], dependence=asked, seed=4).ranges[0].dependence == asked
    other = rank(CASE, seed=4)
    assert other.ranges.seed == 4
    assert other.ranges.lead != rank(CASE).ranges.lead
    with pytest.raises(CaseError, match="--seed"):
        rank(CASE, seed=-1)
