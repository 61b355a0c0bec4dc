"""The sensitivity to judgements as a result: numbers, words, JSON, in both languages."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from analysis import check, default_case, judgement_sensitivity, rank
from analysis.command_line import run
from analysis.judgement_change import JudgementChange, JudgementSensitivity
from analysis.judgement_groups import Outcome
from analysis.present import page, records, table
from analysis.present.output import page_text
from docs.parts import PARTS
from model import Case, CaseError, Judgement, read_case
from model.distributions import quantiles
from model.judgements import mean_values, quantile_array
from model.noun import Language
from model.score import weighted_scores
from model.variance import moments
from model.weight_priors import near_prior
from model.weights import case_weighting
from tests.test_odd_tables import TABLES

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness_judgements.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, ...] = ("en", "ar")
CASE = read_case(default_case())
PERSPECTIVES = [item.id for item in CASE.perspectives]
TABLE = (
    "option,a,b,c\n@pillar,p,p,q\n@weight,30,20,50\n"
    "X,40..60..80,50..50..50,20..50..90\nY,30..50..70,40..60..80,30..40..60\nZ,0..10..20,10..20..30,5..10..15\n"
)


def table_case(folder: Path, text: str = TABLE) -> Case:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return read_case(folder / "t.csv")


def found(result: JudgementSensitivity, option: str, criterion: str) -> JudgementChange:
    return next(item for item in result.judgements if (item.option, item.criterion) == (option, criterion))


def valid(result: JudgementSensitivity) -> None:
    """Hold every form of a result to its rules, in both languages."""
    for language in LANGUAGES:
        document = json.loads(json.dumps(result.to_json(language), allow_nan=False))
        jsonschema.Draft202012Validator(SCHEMA).validate(document)
        assert page_text(page(result, language), language, quiet=False, width=80)
        assert len(table(result, language)) == len(result.judgements)
        assert "nan" not in " ".join(result.sentences(language)).lower()
    assert len(records(result)) == len(result.judgements)


def evaluated(case: Case, result: JudgementSensitivity, changes: dict[tuple[str, str], float]) -> dict[str, float]:
    """Score the options with some cells at other values, by a loop over the case."""
    weights = dict(zip(result.weighting.weights.tree.criteria, result.weighting.weights.criteria, strict=True))
    scores = dict.fromkeys(result.options, 0.0)
    for item in case.judgements:
        if item.option in scores:
            mean = 0.185 * item.low + 0.63 * item.median + 0.185 * item.high
            scores[item.option] += weights[item.criterion] * changes.get((item.option, item.criterion), mean)
    return scores


def same(outcome: Outcome, scores: dict[str, float]) -> bool:
    """Tell whether an outcome is that of some scores."""
    best, second = sorted(scores.values(), reverse=True)[:2]
    firsts = tuple(name for name, score in scores.items() if score > best - 1e-9)
    return outcome.firsts == firsts and abs(outcome.lead - (best - second)) < 1e-8


# --- judgements -----------------------------------------------------------------------------------


@pytest.mark.parametrize("perspective", PERSPECTIVES)
def test_every_judgement_of_the_case(perspective: str) -> None:
    """Bars are two evaluations of the model; at the crossing two are level, and beyond it the other is ahead."""
    result = judgement_sensitivity(CASE, perspective=perspective)
    ranking = rank(CASE, perspective=perspective)
    assert (result.first, result.second) == tuple(item.option for item in ranking.standings[:2])
    assert result.lead == pytest.approx(ranking.lead)
    assert len(result.judgements) == 42
    swings = [round(item.swing, 9) for item in result.judgements]
    assert swings == sorted(swings, reverse=True)
    within = 0
    for item in result.judgements:
        cell = (item.option, item.criterion)
        for end, lead in ((item.low, item.lead_at_low), (item.high, item.lead_at_high)):
            scores = evaluated(CASE, result, {cell: end})
            assert lead == pytest.approx(scores[result.first] - scores[result.second], abs=1e-9)
        firsts = {
            max(scores, key=scores.__getitem__)
            for end in (item.low, item.high)
            for scores in [evaluated(CASE, result, {cell: end})]
        }
        assert item.within_range == (firsts != {result.first})
        within += item.within_range
        if item.changes_at is None:
            for end in (0.0, 100.0):
                scores = evaluated(CASE, result, {cell: end})
                assert scores[result.first] == pytest.approx(max(scores.values()))
        else:
            assert item.to is not None
            scores = evaluated(CASE, result, {cell: item.changes_at})
            assert scores[result.first] == pytest.approx(scores[item.to]) == pytest.approx(max(scores.values()))
            step = 1e-6 if item.option == item.to else -1e-6
            scores = evaluated(CASE, result, {cell: item.changes_at + step})
            assert max(scores, key=scores.__getitem__) == item.to
    assert result.within_range == within
    valid(result)


def test_a_table_by_hand(tmp_path: Path) -> None:
    """Means: X 60, 50, 51.85; Y 50, 60, 41.85; weights 0.3, 0.2, 0.5; so 53.925 against 47.925: a lead of 6."""
    result = judgement_sensitivity(table_case(tmp_path))
    assert (result.first, result.second) == ("X", "Y")
    assert result.lead == pytest.approx(6.0)
    cell = found(result, "X", "a")
    assert cell.changes_at == pytest.approx(40.0)
    assert (cell.to, cell.within_range) == ("Y", False)
    assert (cell.lead_at_low, cell.lead_at_high, cell.swing) == pytest.approx((0, 12, 12))
    cell = found(result, "Y", "c")
    assert cell.changes_at == pytest.approx(53.85)
    assert (cell.to, cell.within_range) == ("Y", True)
    assert found(result, "Z", "c").swing == 0
    assert found(result, "Z", "c").changes_at == pytest.approx(93.85)
    assert found(result, "Z", "b").changes_at is None
    assert [(item.option, item.criterion) for item in result.judgements[:2]] == [("X", "c"), ("Y", "c")]
    assert found(result, "X", "b").variance_share == 0
    assert sum(item.variance_share or 0 for item in result.judgements) == pytest.approx(1)
    assert result.common_causes is None
    assert result.long_horizon is None
    valid(result)


def test_judgements_that_bring_the_lead_down_to_a_tie_are_counted() -> None:
    result = judgement_sensitivity(CASE)
    margin, count = CASE.tie_margin, 0
    assert result.lead > margin
    for item in result.judgements:
        for end in (item.low, item.high):
            scores = evaluated(CASE, result, {(item.option, item.criterion): end})
            count += any(
                scores[result.first] - score < margin - 1e-9 for name, score in scores.items() if name != result.first
            )
    assert result.to_a_tie == count  # each judgement can shrink the lead at one of its ends only
    assert f"(3 points or less): {count} of 42" in " ".join(result.sentences())


# --- what the uncertainty is made of --------------------------------------------------------------


def test_shares_of_variance_are_those_of_draws() -> None:
    """Draw the whole lead, weights near these too, with the case's common causes and without; t bounds."""
    from scipy.special import ndtr

    result = judgement_sensitivity(CASE)
    criteria, rng, draws = result.weighting.weights.tree.criteria, np.random.default_rng(7), 200_000
    pair = (result.first, result.second)
    points = quantile_array(CASE.judgements, pair, criteria).reshape(3, -1)
    factors = [item.id for item in CASE.factors]
    loadings = np.zeros((points.shape[1], len(factors)))
    for item in CASE.loadings:
        if item.option in pair:
            place = pair.index(item.option) * len(criteria) + criteria.index(item.criterion)
            loadings[place, factors.index(item.factor)] = item.loading
    common = result.common_causes
    assert common is not None
    causes = rng.standard_normal((draws, len(factors)))
    own = rng.standard_normal((draws, points.shape[1]))
    weights = near_prior(result.weighting.weights).draw(rng, draws)
    for normals, parts in (
        (own, result.independent),
        (causes @ loadings.T + np.sqrt(1 - (loadings**2).sum(axis=1)) * own, common.parts),
    ):
        values = quantiles(ndtr(normals), points).reshape(draws, 2, -1)
        differences = values[:, 0] - values[:, 1]
        for drawn, variance in (
            ((weights * differences).sum(axis=1), parts.total),
            (differences @ result.weighting.weights.criteria, parts.judgements),
        ):
            squares = (drawn - drawn.mean()) ** 2
            assert abs(squares.mean() - variance) < 5 * squares.std() / np.sqrt(draws)
    slopes = np.concatenate([result.weighting.weights.criteria, -result.weighting.weights.criteria])
    linear = quantiles(ndtr(causes @ loadings.T + np.sqrt(1 - (loadings**2).sum(axis=1)) * own), points) @ slopes
    talks = np.corrcoef(causes[:, factors.index("talks")], linear)[0, 1] ** 2  # what is linear in the cause: most of it
    assert common.causes[0].factor == "talks"
    assert 0 <= common.causes[0].share - talks < 0.03


def test_clusters_are_all_that_common_causes_connect() -> None:
    result = judgement_sensitivity(CASE)
    common = result.common_causes
    assert common is not None
    cells = [cell for cluster in common.clusters for cell in cluster.judgements]
    assert sorted(cells) == sorted(product((result.first, result.second), result.weighting.weights.tree.criteria))
    assert sum(cluster.share for cluster in common.clusters) == pytest.approx(1)
    loaded = {(item.option, item.criterion) for item in CASE.loadings}
    alone = [cluster for cluster in common.clusters if not cluster.factors]
    assert {cell for cluster in alone for cell in cluster.judgements} == set(cells) - loaded
    assert all(len(cluster.judgements) == 1 for cluster in alone)
    assert common.own + sum(cause.share for cause in common.causes) < 1


def test_causes_that_touch_only_others_are_no_common_causes() -> None:
    others = replace(CASE, loadings=tuple(item for item in CASE.loadings if item.option == "immediate_exit"))
    result = judgement_sensitivity(others)
    assert result.common_causes is None
    assert not any("common causes" in sentence for sentence in result.sentences())
    valid(result)


def test_independent_clusters_without_shared_causes_are_the_shares() -> None:
    one = replace(CASE, loadings=tuple(item for item in CASE.loadings if item.factor == "isis_strength"))
    result = judgement_sensitivity(one)
    assert result.common_causes is not None
    alone = [cluster for cluster in result.common_causes.clusters if len(cluster.judgements) == 1]
    total = result.common_causes.parts.judgements
    for cluster in alone:
        share = found(result, *cluster.judgements[0]).variance_share
        assert share is not None
        assert cluster.share * total == pytest.approx(share * result.independent.judgements)


@pytest.mark.parametrize("distribution", ["metalog", "uniform", "pert"])
def test_shares_of_variance_follow_the_distribution(tmp_path: Path, distribution: str) -> None:
    result = judgement_sensitivity(table_case(tmp_path), distribution=distribution)  # type: ignore[arg-type]
    points = np.array([[20, 50, 90], [30, 40, 60]]).T.astype(np.float64)
    one, other = moments(points, distribution).variance  # type: ignore[arg-type]
    shares = [found(result, option, "c").variance_share for option in ("X", "Y")]
    assert shares[0] is not None
    assert shares[1] is not None
    assert shares[0] / shares[1] == pytest.approx(one / other)
    if distribution == "uniform":
        assert one / other == pytest.approx((70 / 30) ** 2)
    assert result.to_json()["meta"]["distribution"] == distribution


# --- groups ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("perspective", PERSPECTIVES)
def test_groups_of_the_case_by_a_loop(perspective: str) -> None:
    result = judgement_sensitivity(CASE, perspective=perspective)
    pillar = {item.id: item.pillar for item in CASE.criteria}
    judged = [item for item in CASE.judgements if item.option in result.options]
    overlaps = {item.id: item.criteria for item in CASE.overlap_groups}
    members: dict[str, Callable[[str], list[Judgement]]] = {
        "all": lambda _: judged,
        "pillar": lambda name: [item for item in judged if pillar[item.criterion] == name],
        "basis": lambda name: [item for item in judged if item.basis == name],
        "grade": lambda name: [item for item in judged if item.grade == int(name)],
        "overlap": lambda name: [item for item in judged if item.criterion in overlaps[name]],
    }
    assert [group.kind for group in result.groups].count("overlap") == len(CASE.overlap_groups)
    assert sum(group.judgements for group in result.groups if group.kind == "grade") == 42
    for group in result.groups:
        cells = members[group.kind](group.name)
        assert group.judgements == len(cells)
        mine = {(item.option, item.criterion) for item in cells if item.option == result.first}
        ends = {(item.option, item.criterion): (item.low, item.high) for item in cells}
        for outcome, own, others in (
            (group.at_low, 0, 0),
            (group.at_high, 1, 1),
            (group.against, 0, 1),
            (group.in_favour, 1, 0),
        ):
            moved = {cell: ends[cell][own if cell in mine else others] for cell in ends}
            assert same(outcome, evaluated(CASE, result, moved))


def test_leaving_out_criteria_is_the_change_of_weights(tmp_path: Path) -> None:
    """A pillar left out by `--weights` at 0; criteria of one pillar; all there is."""
    case = table_case(tmp_path)
    groups = {(group.kind, group.name): group for group in judgement_sensitivity(case).groups}
    for pillar in ("p", "q"):
        ranking = rank(case, weights=f"{pillar}=0")
        outcome = groups["pillar", pillar].left_out
        assert outcome is not None
        assert outcome.firsts == (ranking.standings[0].option,)
        assert outcome.lead == pytest.approx(ranking.lead)
    assert groups["all", ""].left_out is None
    assert set(groups) == {("all", ""), ("pillar", "p"), ("pillar", "q")}  # one basis and one grade are all there is


def test_a_pillar_that_has_all_the_weight_cannot_be_left_out(tmp_path: Path) -> None:
    case = table_case(tmp_path, "option,a,b\n@pillar,p,q\n@weight,100,0\nX,1,2\nY,2,1\n")
    groups = {group.name: group for group in judgement_sensitivity(case).groups if group.kind == "pillar"}
    assert groups["p"].left_out is None
    assert groups["q"].left_out == groups["q"].at_low == Outcome(firsts=("Y",), lead=1.0)


def test_judgements_left_out_favour_nobody() -> None:
    result = judgement_sensitivity(CASE)
    for group in (item for item in result.groups if item.kind in ("basis", "grade")):
        means: dict[str, list[float]] = {}
        for item in CASE.judgements:
            if item.option in result.options:
                mean = 0.185 * item.low + 0.63 * item.median + 0.185 * item.high
                means.setdefault(item.criterion, []).append(mean)
        level = {
            (item.option, item.criterion): sum(means[item.criterion]) / 3
            for item in CASE.judgements
            if group.name in (item.basis, str(item.grade))
        }
        assert group.left_out is not None
        assert same(group.left_out, evaluated(CASE, result, level))


def test_overlapping_criteria_are_counted_once_as_in_check() -> None:
    groups = {item.name: item for item in judgement_sensitivity(CASE).groups if item.kind == "overlap"}
    compared = 0
    for finding in check(CASE).section("overlap"):
        if finding.kind in ("folded", "counted_once"):
            outcome = getattr(groups[finding.subjects["group"][0]], finding.kind)
            first, second = finding.subjects["ranking"][:2]
            assert outcome.firsts == (first,)
            lead = finding.numbers[f"score:{first}"] - finding.numbers[f"score:{second}"]
            assert outcome.lead == pytest.approx(lead)
            compared += 1
    assert compared == 4


def test_a_group_of_one_criterion_is_not_counted_once() -> None:
    one = replace(CASE.overlap_groups[0], criteria=("intelligence", "intelligence"))
    (group,) = [
        item for item in judgement_sensitivity(replace(CASE, overlap_groups=(one,))).groups if item.kind == "overlap"
    ]
    assert (group.judgements, group.folded, group.counted_once) == (3, None, None)


def test_the_longer_horizon_replaces_what_it_judges() -> None:
    result = judgement_sensitivity(CASE)
    later = result.long_horizon
    assert later is not None
    changes = {
        (item.option, item.criterion): 0.185 * item.low + 0.63 * item.median + 0.185 * item.high
        for item in CASE.long_horizon
    }
    scores = evaluated(CASE, result, changes)
    assert later.judgements == len(changes) == 15
    assert dict(zip(result.options, later.scores, strict=True)) == pytest.approx(scores)
    assert same(later.outcome, scores)


# --- hostile cases --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
def test_odd_tables_have_valid_documents(tmp_path: Path, name: str) -> None:
    valid(judgement_sensitivity(table_case(tmp_path, TABLES[name])))


def test_point_judgements_make_nothing_uncertain(tmp_path: Path) -> None:
    result = judgement_sensitivity(table_case(tmp_path, "option,a,b\n@weight,50,50\nX,60,40\nY,30,50\n"))
    assert [item.variance_share for item in result.judgements] == [None] * 4
    assert [item.swing for item in result.judgements] == [0] * 4
    assert found(result, "X", "a").changes_at == pytest.approx(40)
    words = " ".join(result.sentences())
    assert "where they have none, nothing is said to be uncertain" in words
    assert "No judgement by itself changes the first place without leaving its range." in words
    assert "uncertainty" not in words
    parts = result.to_json()["weights_block"]["independent"]
    assert (parts["judgements"], parts["weights"], parts["together"]) == (0, 1, 0)
    valid(result)


def test_one_criterion_of_points_has_no_variance_at_all(tmp_path: Path) -> None:
    result = judgement_sensitivity(table_case(tmp_path, "option,a\nX,1\nY,2\n"))
    parts = result.to_json()["weights_block"]["independent"]
    assert [parts[name] for name in ("judgements", "weights", "together")] == [None] * 3
    valid(result)


def test_every_judgement_equal(tmp_path: Path) -> None:
    rows = "".join(f"{name},20..50..80,20..50..80\n" for name in "XYZ")
    result = judgement_sensitivity(table_case(tmp_path, "option,a,b\n" + rows))
    assert result.firsts == ("X", "Y", "Z")
    assert result.within_range == 6
    said = result.sentences()
    assert said[0] == "Exactly level first on these weights, with 50.0 points: X, Y and Z."
    assert said[1] == (
        "The first place is shared by X, Y and Z, so any change of a judgement of theirs on a criterion with weight "
        "changes it; judgements that change it without leaving their range: 6 of 6."
    )
    assert not any("hangs most" in sentence for sentence in said)
    valid(result)


def test_a_shared_first_place_is_changed_by_any_move(tmp_path: Path) -> None:
    """A and B have 5 points each; one more or less for either, also where it is 0, leaves another first place."""
    text = "option,a,b,c\n@weight,50,50,0\nA,10,0,1\nB,0..0..0,10,2\nC,1,1,1\n"
    case = table_case(tmp_path, text)
    result = judgement_sensitivity(case)
    assert result.firsts == ("A", "B")
    for item in result.judgements:
        moved = [
            evaluated(case, result, {(item.option, item.criterion): item.mean + step})
            for step in (-1e-3, 1e-3)
            if 0 <= item.mean + step <= 100
        ]
        changed = {tuple(name for name in scores if scores[name] > max(scores.values()) - 1e-9) for scores in moved}
        any_change = item.option != "C" and item.criterion != "c"
        assert (("A", "B") not in changed) == any_change
    rows = {row[0]: row[3] for row in page(result, "en").grids[0].rows}
    for option, criterion in product("AB", "ab"):
        assert rows[f"{criterion} of {option}"] == "any change"
    assert (rows["c of A"], rows["c of B"], rows["a of C"]) == ("-", "-", "above 9.0")
    assert result.sentences()[1] == (
        "The first place is shared by A and B, so any change of a judgement of theirs on a criterion with weight "
        "changes it; judgements that change it without leaving their range: 0 of 9."
    )
    assert "Any change: the first place is shared" in page_text(page(result, "en"), "en", quiet=False, width=None)
    ranges = judgement_sensitivity(table_case(tmp_path, "option,a\nA,20..50..80\nB,20..50..80\nC,9\n"))
    assert [row[3] for row in page(ranges, "en").grids[0].rows] == ["any change*", "any change*", "above 50.0"]
    assert page(ranges, "ar").grids[0].rows[0][3] == "أي تغيير*"
    valid(result)


@pytest.mark.parametrize("perspective", PERSPECTIVES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_of_the_table_take_two_lines_of_a_narrow_terminal(perspective: str, language: Language) -> None:
    shown = page(judgement_sensitivity(CASE, perspective=perspective), language)
    only = replace(shown, blocks=shown.grids[:1])
    lines = page_text(only, language, quiet=True, width=80).split("\n\n")[0].splitlines()
    starts = [index for index, line in enumerate(lines) if re.search(r"\d+-\d+", line)]
    assert len(starts) == len(shown.grids[0].rows) == 10
    assert starts[0] <= 2
    assert max(np.diff([*starts, len(lines)])) <= 2
    assert all(len(re.sub("[\u2066-\u2069\u200f]", "", line)) <= 80 for line in lines)


def test_crossings_within_the_range_are_marked(tmp_path: Path) -> None:
    result = judgement_sensitivity(table_case(tmp_path))
    rows = {row[0]: row[3] for row in page(result, "en").grids[0].rows}
    assert (rows["a of X"], rows["c of Y"], rows["b of Z"]) == ("below 40.0", "above 53.9*", "-")


def test_a_lead_too_small_to_show_is_not_said_to_be_nothing(tmp_path: Path) -> None:
    said = judgement_sensitivity(table_case(tmp_path, "option,a\nX,50.001\nY,50\n")).sentences()
    assert said[0] == "First on these weights: X with 50.0 points, under 0.1 ahead of Y."


def test_twelve_options(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    rows = "".join(
        f"o{index}," + ",".join("..".join(map(str, np.sort(rng.integers(0, 101, 3)))) for _ in range(5)) + "\n"
        for index in range(12)
    )
    case = table_case(tmp_path, "option,a,b,c,d,e\n@weight,0,25,25,25,25\n" + rows)
    result = judgement_sensitivity(case)
    assert len(result.judgements) == 60
    assert any(item.to not in (None, result.second) and item.within_range for item in result.judgements)
    for item in result.judgements:
        firsts = {
            max(scores, key=scores.__getitem__)
            for end in (item.low, item.high)
            for scores in [evaluated(case, result, {(item.option, item.criterion): end})]
        }
        assert item.within_range == (firsts != {result.first})
    valid(result)


def test_a_case_says_what_it_lacks(tmp_path: Path) -> None:
    said = judgement_sensitivity(table_case(tmp_path)).sentences()
    assert said[-1] == (
        "The case does not list: common causes of the judgements; criteria that overlap; judgements of a longer "
        "horizon; so nothing is said of them."
    )
    assert not any("does not list" in sentence for sentence in judgement_sensitivity(CASE).sentences())
    only_variants = replace(CASE, long_horizon=tuple(replace(item, option="exit_agreed") for item in CASE.long_horizon))
    assert judgement_sensitivity(only_variants).long_horizon is None


# --- words ----------------------------------------------------------------------------------------


def test_the_judgement_that_the_lead_hangs_on(tmp_path: Path) -> None:
    said = judgement_sensitivity(table_case(tmp_path)).sentences()
    assert any(
        line.startswith("What has to move least of its range to change the first place is c of X: below ")
        for line in said
    )
    whole = "option,a\nX,0..50..60\nY,30..30..30\n"
    words = judgement_sensitivity(table_case(tmp_path, whole)).sentences()[1]
    assert words == (
        "What has to move least of its range to change the first place is a of X: below 30.0, instead of 42.6 now "
        "(its range is 0-60), the first place goes to Y."
    )
    narrow = "option,a\nX,49.5..49.8..50.1\nY,49.7..49.7..49.7\n"
    words = judgement_sensitivity(table_case(tmp_path, narrow)).sentences()[1]
    assert words == (
        "What has to move least of its range to change the first place is a of X: below 49.7, instead of 49.8 now "
        "(its range is 49.5-50.1), the first place goes to Y."
    )
    alike = "option,a\nX,40..50.4..60\nY,50.2..50.2..50.2\n"
    words = judgement_sensitivity(table_case(tmp_path, alike)).sentences()[1]
    assert "below 50.2, instead of 50.3 now" in words


def test_when_no_judgement_is_enough(tmp_path: Path) -> None:
    outside = judgement_sensitivity(table_case(tmp_path, "option,a\nX,50..60..70\nY,40..40..40\n")).sentences()
    assert outside[1] == (
        "The lead hangs most on a of X: it is 10.0 points when that stands at its low end of 50, 30.0 at its high end "
        "of 70; the first place would go to Y only below 40.0, outside that range."
    )
    never = judgement_sensitivity(table_case(tmp_path, "option,a,b\nX,50..60..70,99\nY,40,0\n")).sentences()
    assert never[1].endswith("; no value of it from 0 to 100 changes the first place.")
    assert never[2] == "No judgement by itself changes the first place without leaving its range."
    assert "No group of judgements changes the first place by moving together to one end of its ranges." in never
    assert "Leaving out any one group of judgements does not change the first place." in never
    one_overlap = judgement_sensitivity(replace(CASE, overlap_groups=CASE.overlap_groups[:1])).sentences()
    nor = "does not change the first place, nor does counting overlapping criteria once."
    assert any(sentence.endswith(nor) for sentence in one_overlap)


def test_a_lead_within_the_margin_is_called_a_tie() -> None:
    said = judgement_sensitivity(CASE, perspective="sunni_forces").sentences()
    assert said[0].endswith("only 1.0 ahead of Status quo; up to 3 points count as a tie.")
    assert "Judgements that each change the first place alone, without leaving their range: 22 of 42." in said
    assert "by 1.2 points, a tie" in said[-1]
    clear = judgement_sensitivity(CASE, perspective="federal_government").sentences()
    assert "tie" not in clear[0]


@pytest.mark.parametrize("perspective", PERSPECTIVES)
def test_at_most_ten_sentences_in_both_languages(perspective: str) -> None:
    result = judgement_sensitivity(CASE, perspective=perspective)
    english, arabic = (result.sentences(language) for language in LANGUAGES)
    assert len(english) == len(arabic) <= 10
    assert all(sentence.count(". ") == 0 for sentence in english)
    for one, other in zip(english, arabic, strict=True):
        assert re.search("[\u0600-\u06ff]", other)
        assert sorted(re.findall(r"\d+(?:\.\d+)?%?", one)) == sorted(re.findall(r"\d+(?:\.\d+)?%?", other))


def test_shares_that_whole_percents_do_not_show_are_said_to_be_small(tmp_path: Path) -> None:
    text = "option,a,b\n@weight,50,50\nX,0..80..100,0..78..100\nY,0..20..100,0..20..100\n"
    words = " ".join(judgement_sensitivity(table_case(tmp_path, text)).sentences())
    assert "under 1% from the weights" in words


def test_many_groups_are_cut_short() -> None:
    result = judgement_sensitivity(CASE, perspective="sunni_forces")
    (ends,) = [sentence for sentence in result.sentences() if sentence.startswith("Moved together")]
    changing = sum(item.firsts != result.firsts for group in result.groups for item in (group.at_low, group.at_high))
    assert ends.endswith(f"; and {changing - 4} more, in the table.")


def test_level_outcomes_have_their_words(tmp_path: Path) -> None:
    """All at their low ends both options stand at 10."""
    result = judgement_sensitivity(table_case(tmp_path, "option,a\nX,10..60..70\nY,10..40..50\n"))
    assert "All judgements, all low (X and Y, exactly level)" in " ".join(result.sentences())
    assert "level" in page_text(page(result, "en"), "en", quiet=True, width=None)


def test_the_three_sentences_of_readme() -> None:
    text = PARTS["judgements"]().replace("\n", " ")
    result = judgement_sensitivity(CASE)
    assert len(re.findall(r"\.(?= |$)", text)) == 3
    assert all(sentence in result.sentences() for sentence in re.split(r"(?<=\.) ", text))
    assert "of 42" in text
    assert "Success of talks" in text


# --- the command ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "more", [[], ["--perspective", PERSPECTIVES[-1]], ["--weights", "security=50"], ["--distribution", "pert"]]
)
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], language: str, more: list[str]) -> None:
    assert run(["robustness", "judgements", "--format", "json", "--lang", language, *more]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert document["meta"]["language"] == language


def test_rows_for_csv(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["robustness", "judgements", "--format", "csv", "--perspective", "sunni_forces"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 42
    assert head.startswith("option,criterion,low,median,high,mean,basis,grade,changes_at,to,within_range,lead_at_low")
    assert rows[0].startswith("advisory_schedule,isis_protection,39.0,67.0,86.0,65.")
    assert ",status_quo,true," in rows[0]


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ({"distribution": "normal"}, "not_allowed"),
        ({"perspective": "nobody"}, "unknown_perspective"),
        ({"weights": "nothing=3"}, "unknown_node"),
    ],
)
def test_bad_requests_are_refused(asked: dict[str, str], kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CaseError) as caught:
        judgement_sensitivity(CASE, **asked)  # type: ignore[arg-type]
    assert [fault.kind for fault in caught.value.faults] == [kind]
    (name, value), *_ = asked.items()
    assert run(["robustness", "judgements", f"--{name}", value]) == 2
    assert value.split("=")[0] in capsys.readouterr().err


def test_weights_that_a_user_changed_are_counted() -> None:
    result = judgement_sensitivity(CASE, weights="security=50")
    weights = case_weighting(CASE, None)
    assert result.weighting.origin == "user"
    assert not np.allclose(result.weighting.weights.criteria, weights.weights.criteria)
    names = list(result.options)
    means = mean_values(quantile_array(CASE.judgements, names, weights.weights.tree.criteria))
    assert result.scores == pytest.approx(weighted_scores(means, result.weighting.weights.criteria))
