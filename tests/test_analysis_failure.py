"""In which futures the first option is not first: thresholds known by hand, words, JSON, in both languages."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from analysis import FailureRegion, default_case, failure_region, rank
from analysis.command_line import run
from analysis.failure import Box, _drawn, _futures_of, _places, _values
from analysis.present import page
from analysis.present.failure import conditions_words
from analysis.ranking import weighting
from model import read_case
from model.boxes import Condition
from model.conditional import in_branch
from model.dependence import FactorValues, factor_loadings
from model.judgements import mean_values, quantile_array
from model.noun import Language
from model.score import weighted_scores
from model.weights import case_weighting
from tests.figures import case_of

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness_failure.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")
DRAWS = 8192
# X is first where 20 w > 10 (1 - w), w the weight of a: above 1/3
THIRD = "option,a,b\nX,60,20\nY,40,30\n"
# Y is first only where the weight of a is over 0.95: in one future of 400
CORNER = "option,a,b,c\nX,60,60,60\nY,62,22,22\n"
# X is first only where the weight of a is over 0.999
LONELY = "option,a,b\n@weight,99.99,0.01\nX,50.1,0\nY,50,99.9\n"


@cache
def shipped(perspective: str = "balanced") -> FailureRegion:
    return failure_region(CASE, perspective=perspective, draws=DRAWS)


def told(result: FailureRegion) -> str:
    return " ".join(result.sentences())


# --- the case -------------------------------------------------------------------------------------


def test_the_schedule_is_not_first_when_talks_go_badly() -> None:
    result = shipped()
    assert [item.kind for item in result.features] == ["p_fails"] + 3 * ["pillar"] + 5 * ["factor"]
    assert result.not_first is not None
    assert result.tie is not None
    assert result.not_first.share.value == pytest.approx(0.269, abs=0.02)
    assert result.tie.share.value == pytest.approx(0.424, abs=0.025)
    (box,) = result.not_first.boxes
    first = box.conditions[0]
    assert (result.features[first.feature].id, first.above) == ("talks", False)
    assert first.threshold == pytest.approx(0.27, abs=0.06)
    assert box.coverage is not None
    assert box.density is not None
    assert 0.6 < box.coverage.value < 0.9
    assert 0.7 < box.density.value < 0.95
    assert result.held < 0.001
    assert "No weight of a pillar is among these conditions." in result.sentences()


def test_a_future_has_the_scores_that_its_parts_give() -> None:
    """Own errors by quadrature over the copula, the branches by their own case, the weights by hand."""
    held = weighting(CASE)
    futures = _futures_of(CASE, held)
    places, shares = _places(futures, 5, 0, 3)
    values, _ = _values(futures, places)
    leads = _drawn(futures, 0, 5, 3)[1]
    options, criteria = [item.id for item in CASE.ranked], held.weights.tree.criteria
    points = quantile_array(CASE.judgements, options, criteria)
    copula = FactorValues(points, factor_loadings(CASE.loadings, [item.id for item in CASE.factors], options, criteria))
    assert CASE.failure is not None
    course = options.index(CASE.failure.option)
    fails, honoured = (
        mean_values(quantile_array(in_branch(CASE, name).judgements, options, criteria))
        for name in ("fails", "honoured")
    )
    from scipy.special import ndtri

    nodes, parts = np.polynomial.hermite_e.hermegauss(60)
    own = np.tile(nodes[:, np.newaxis], (1, copula.dimensions - len(CASE.factors)))
    middle = parts / parts.sum() @ copula.from_normals(np.hstack([np.zeros((60, 5)), own])).reshape(60, -1)
    assert middle.shape == (points[0].size,)
    drawn = moments_mean(points)
    for place, share, value, lead in zip(places, shares, values, leads, strict=True):
        causes = np.tile(ndtri(place[1:]), (60, 1))
        expected = (parts / parts.sum()) @ copula.from_normals(np.hstack([causes, own])).reshape(60, -1)
        wanted = mean_values(points) + (expected - drawn).reshape(points[0].shape)
        wanted[course] += (place[0] - CASE.failure.p_fails.median) * (fails - honoured)[course]
        np.testing.assert_allclose(value, np.clip(wanted, 0, 100), atol=5e-3)
        weights = share[list(held.weights.tree.parent)] * held.weights.local
        scores = weighted_scores(value, weights / weights.sum())
        assert lead == pytest.approx(scores[0] - scores[1:].max(), abs=1e-9)


def moments_mean(points: np.ndarray) -> np.ndarray:
    from model.variance import moments

    return moments(points.reshape(3, -1)).mean


def test_what_a_case_lacks_is_said_and_the_rest_varies() -> None:
    bare = replace(CASE, loadings=(), failure=None, branches=(), branch_judgements=())
    result = failure_region(bare, draws=2000)
    assert [item.kind for item in result.features] == 3 * ["pillar"]
    assert "no common causes" in told(result)
    assert "no probability" in told(result)
    causes = failure_region(replace(CASE, loadings=()), draws=2000)
    assert [item.kind for item in causes.features] == ["p_fails"] + 3 * ["pillar"]
    other = replace(CASE, branches=tuple(replace(item, id=f"x{item.id}") for item in CASE.branches))
    assert failure_region(other, draws=200).features[0].kind == "pillar"


def test_a_probability_without_a_range_stays() -> None:
    assert CASE.failure is not None
    fixed = replace(CASE.failure.p_fails, low=0.74, high=0.74)
    result = failure_region(replace(CASE, failure=replace(CASE.failure, p_fails=fixed)), draws=500)
    assert result.features[0].kind == "pillar"
    assert "fixes the probability that Advisory schedule fails at 74%; it is not among them" in told(result)
    assert "gives no probability" not in told(result)


# --- tables whose thresholds are known ------------------------------------------------------------


def test_the_threshold_of_a_weight_is_found(tmp_path: Path) -> None:
    result = failure_region(case_of(THIRD, tmp_path), draws=DRAWS)
    assert [(item.kind, item.id, item.now) for item in result.features] == [("criterion", "a", 0.5)]
    assert result.tie is None
    assert result.not_first is not None
    assert result.not_first.share.value == pytest.approx(1 / 3, abs=4 * result.not_first.share.error)
    (box,) = result.not_first.boxes
    (condition,) = box.conditions
    assert condition.threshold == pytest.approx(1 / 3, abs=0.002)
    assert box.coverage is not None
    assert box.density is not None
    assert min(box.coverage.value, box.density.value) > 0.995
    assert result.not_first.map is None
    assert "X is mostly not first when the weight of a is at most 33% (now 50%): that holds in over 99%" in told(result)
    assert "no probability" in told(result)
    changed = failure_region(case_of(THIRD, tmp_path), weights="a=40", draws=200)
    assert "the changed weights only set which option is asked about" in told(changed)


def test_what_hardly_ever_fails_has_no_box(tmp_path: Path) -> None:
    result = failure_region(case_of(CORNER, tmp_path), draws=DRAWS)
    assert result.not_first is not None
    assert 0 < result.not_first.share.value < 0.01
    assert result.not_first.boxes == ()
    assert "No two conditions make it more likely than not that X is not first" in told(result)
    assert "the weight of a is over" in told(result)


def test_what_mostly_fails_needs_no_condition(tmp_path: Path) -> None:
    result = failure_region(case_of(LONELY, tmp_path), draws=DRAWS)
    assert result.first == "X"
    assert result.not_first is not None
    assert [box.conditions for box in result.not_first.boxes] == [()]
    assert "No condition is needed" in told(result)


def test_what_never_fails_is_said(tmp_path: Path) -> None:
    result = failure_region(case_of("option,a,b\nX,60,70\nY,40,30\n", tmp_path), draws=500)
    assert result.not_first is not None
    assert result.not_first.boxes == ()
    assert "In none of the 500 draws is X behind another" in told(result)


@pytest.mark.parametrize(
    "table",
    ["option,a\nX,10..20..30\nY,15\n", "option,a,b,c\n@pillar,p,q,q\n@weight,100,0,0\nX,10..20..30,5,6\nY,15,10,9\n"],
)
def test_with_nothing_to_vary_it_says_so(tmp_path: Path, table: str) -> None:
    result = failure_region(case_of(table, tmp_path))
    assert (result.features, result.not_first, result.tie, result.draws) == ((), None, None, 0)
    assert result.sentences()[0].startswith("Nothing that could turn out otherwise")
    assert page(result, "ar").grids == ()
    assert result.to_json()["not_first"] is None


def test_level_options_are_said(tmp_path: Path) -> None:
    result = failure_region(case_of("option,a,b\nX,20,10\nY,10,20\n", tmp_path), draws=500)
    assert result.firsts == ("X", "Y")
    assert result.sentences()[0].startswith("Exactly level first on these weights: X and Y")


def test_two_boxes_are_told_one_by_one_and_together(tmp_path: Path) -> None:
    """X is in the middle: Y takes over at one end of the weight, Z at the other."""
    wide = "option,a,b\nX,70,70\nY,100,10\nZ,10,100\n"
    result = failure_region(case_of(wide, tmp_path), draws=DRAWS)
    assert result.not_first is not None
    ends = sorted(box.conditions[0].threshold for box in result.not_first.boxes)
    assert ends == [pytest.approx(1 / 3, abs=0.01), pytest.approx(2 / 3, abs=0.01)]
    assert "At least one of these holds in over 99%" in told(result)


def test_few_draws_leave_shares_unknown(tmp_path: Path) -> None:
    result = failure_region(case_of(THIRD, tmp_path), draws=2)
    assert result.not_first is not None
    assert result.not_first.leaves[0].density is None
    assert [page(result, language).grids[0].rows[0][2] for language in LANGUAGES] == ["-", "-"]
    assert result.sentences()


def test_weights_inside_pillars_stay_as_they_are_chosen() -> None:
    one, other = (failure_region(CASE, weights=change, draws=500) for change in ("", "security.isis_protection=60"))
    assert one.features == other.features
    assert one.not_first is not None
    assert other.not_first is not None
    assert one.not_first.share != other.not_first.share
    assert rank(CASE).standings[0].option == one.first


def test_a_change_of_pillars_is_said_not_to_count_in_the_futures() -> None:
    changed, plain = (failure_region(CASE, weights=change, draws=500) for change in ("political=100", ""))
    said = "only what changes inside the pillars counts"
    assert said in told(changed)
    assert said not in told(plain)


def test_a_threshold_of_a_cause_is_in_whole_percent_near_its_middle() -> None:
    result = failure_region(CASE, draws=500)
    place = next(place for place, item in enumerate(result.features) if item.kind == "factor")
    end = Condition(feature=place, above=False, threshold=0.497, error=None)
    box = Box(conditions=(end,), fails=True, share=None, coverage=None, density=None)
    assert "in its lowest 50%" in conditions_words(result, box, "en")


def test_the_option_asked_about_is_first_on_the_weights_asked_for() -> None:
    for item in CASE.perspectives[1:3]:
        result = failure_region(CASE, perspective=item.id, draws=200)
        assert result.first == rank(CASE, perspective=item.id).standings[0].option
        assert result.weighting.weights.pillars.tolist() == case_weighting(CASE, item.id).weights.pillars.tolist()
        assert [feature.now for feature in result.features[1:4]] == result.weighting.weights.pillars.tolist()


# --- forms ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_parts_the_futures_by_both_questions(language: Language) -> None:
    shown = page(shipped(), language)
    assert len(shown.grids) == 2
    for grid in shown.grids:
        assert sum(float(row[1]) for row in grid.rows) == pytest.approx(100)
        assert sum(float(row[4]) for row in grid.rows) == pytest.approx(100)
    assert "8192" in shown.footer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("more", [[], ["--perspective", "federal_government"]])
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], language: str, more: list[str]) -> None:
    asked = ["robustness", "failure", "--draws", "2000", "--format", "json", "--lang", language, *more]
    assert run(asked) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert document["tie"]["share"] >= document["not_first"]["share"]


def test_json_of_a_table_keeps_to_the_schema(tmp_path: Path) -> None:
    for table in (THIRD, CORNER, LONELY, "option,a\nX,1\nY,2\n"):
        jsonschema.Draft202012Validator(SCHEMA).validate(failure_region(case_of(table, tmp_path), draws=300).to_json())


def test_rows_are_boxes_and_leaves(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["robustness", "failure", "--draws", "2000", "--format", "csv"]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.startswith("outcome,part,conditions,share,share_error,coverage")
    assert [line.split(",")[1] for line in lines].count("together") == 2
    assert any(line.startswith("not_first,box,talks<=0.") for line in lines)


def test_the_same_seed_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    outs = []
    for seed in ("1", "1", "2"):
        assert run(["robustness", "failure", "--draws", "5000", "--seed", seed, "--format", "json"]) == 0
        outs.append(capsys.readouterr().out)
    assert outs[0] == outs[1] != outs[2]


@pytest.mark.parametrize(("option", "value"), [("--draws", "1"), ("--seed", "-1"), ("--perspective", "nobody")])
def test_bad_requests_are_refused(capsys: pytest.CaptureFixture[str], option: str, value: str) -> None:
    assert run(["robustness", "failure", option, value]) == 2
    assert "fault" in capsys.readouterr().err
