"""The overview: everything on one page, in both languages, for any case."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from analysis import (
    acceptability,
    believe,
    default_case,
    judgement_sensitivity,
    overview,
    rank,
    rank_variants,
    weight_sensitivity,
)
from analysis.assumptions import assumptions
from analysis.command_line import run
from analysis.one_page import Overview
from analysis.present import page, records
from analysis.present.output import page_text
from model import Case, read_case
from model.noun import Language

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")
HOSTILE = {
    "points": "option,a,b\nX,100,0\nY,0,100\nZ,60,60\n",
    "one criterion": "option,a\nX,10..20..30\nY,0..50..100\n",
    "equal": "option,a,b\nX,50,50\nY,50,50\n",
    "ends": "option,a,b,c\n@pillar,P,P,Q\n@weight,100,0,0\nX,0..0..100,0..50..100,100\nY,100,0..100..100,0\n",
    "twelve": "option,a,b\n" + "".join(f"O{row},{row}..{row + 10}..{row + 30},{90 - row}\n" for row in range(12)),
}


@pytest.fixture(scope="module")
def whole() -> Overview:
    return overview(CASE)


def test_it_says_what_the_questions_say(whole: Overview) -> None:
    assert whole.first == rank(CASE).standings[0].option
    assert whole.rivals == ("status_quo", "immediate_exit")
    assert whole.weights.flips == weight_sensitivity(CASE).flips
    assert whole.judgements.judgements == judgement_sensitivity(CASE).judgements
    assert whole.beliefs["status_quo"].t == believe(CASE, "status_quo").t
    drawn = acceptability(CASE, prior="base", depth="ranges", draws=20_000)
    assert np.array_equal(whole.likely.main.ranks, drawn.main.ranks)
    assert len(whole.perspectives) == 7


def test_confidence_is_graded_by_hand(tmp_path: Path, whole: Overview) -> None:
    cells = {(item.option, item.criterion): item.grade for item in CASE.judgements}
    parts = whole.ranking.lead_parts
    pair = [item.option for item in whole.ranking.standings[:2]]
    strong = [abs(part.points) for part in parts if all(cells[option, part.criterion] >= 3 for option in pair)]
    assert whole.confidence.strong == pytest.approx(sum(strong) / sum(abs(part.points) for part in parts))
    assert (whole.confidence.level, whole.confidence.spread) == ("low", 2.0)
    bare = overview(table(tmp_path, HOSTILE["points"])).confidence
    assert (bare.level, bare.strong, bare.spread) == ("low", 0.0, None)


def test_the_cause_that_is_named_is_that_of_what_to_find_out_first(whole: Overview) -> None:
    found = whole.learning
    assert found.cause is not None
    names = {factor.id: factor.name.en for factor in CASE.factors}
    other = next(item.name for item in found.of("factor") if item.name != found.cause.name)
    turned = replace(found, items=tuple(replace(it, signs={other: 1.0}) if it.signs else it for it in found.items))
    for learning, cause in ((found, found.cause.name), (turned, other)):
        sentence = next(it for it in replace(whole, learning=learning).sentences() if "find out first" in it)
        assert f"as signs of a common cause, {names[cause]}:" in sentence


def test_options_that_are_level_are_said_to_be(tmp_path: Path) -> None:
    said = overview(table(tmp_path, "option,a,b\nX,50,50\nY,50,50\nZ,40,60\n")).sentences()
    assert "X is first in a minority of the weightings (25%), Z most often (50%)." in said[2]
    same = "0..50..100"
    rows = f"P,{same},{same}\nQ,{same},{same}\nR,{same},50\n"
    said = overview(table(tmp_path, f"option,a,b\n{rows}")).sentences()
    assert not any("although" in sentence for sentence in said)


def test_confidence_is_moderate_at_most_without_a_finding(whole: Overview) -> None:
    held = overview(CASE, weights="political.component_consent=90,political=60")
    assert (held.confidence.level, held.confidence.capped) == ("moderate", True)
    assert any("moderate at most, since the text states no finding between the two" in it for it in held.sentences())
    assert not whole.confidence.capped


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_page_of_short_sentences_and_three_tables(whole: Overview, language: Language) -> None:
    assert len(whole.sentences(language)) <= 14
    assert len(page(whole, language).grids) == 3
    jsonschema.Draft202012Validator(SCHEMA).validate(whole.to_json(language))
    assert all(page_text(page(whole, language), language, quiet=quiet, width=80) for quiet in (False, True))


def table(folder: Path, text: str) -> Case:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return read_case(str(folder / "t.csv"))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_any_table_has_an_overview(tmp_path: Path, text: str) -> None:
    found = overview(table(tmp_path, text))
    for language in LANGUAGES:
        assert len(found.sentences(language)) <= 13
        jsonschema.Draft202012Validator(SCHEMA).validate(found.to_json(language))
        assert page_text(page(found, language), language, quiet=False, width=80)
    assert len(records(found)) == len(found.ranking.standings)


def test_it_says_when_it_fails_and_what_to_find_out(whole: Overview) -> None:
    said = whole.sentences()
    assert any("stays first up to a probability of failure of 89.9%" in sentence for sentence in said)
    assert any("is first in all 4 states" in sentence for sentence in said)
    assert any(sentence.startswith("What to find out first") and "Sovereignty" in sentence for sentence in said)
    bare = overview(replace(CASE, branches=(), failure=None, branch_judgements=(), worlds=(), world_judgements=()))
    assert sum("the case has" in sentence for sentence in bare.sentences()) == 2


@pytest.mark.parametrize("perspective", [item.id for item in CASE.perspectives])
def test_assumptions_are_rankings_of_changed_cases(perspective: str) -> None:
    """Each is had again by another way: a changed case, or changed weights, ranked as any other."""
    base = rank(CASE, perspective=perspective)
    found = {(str(item.kind), item.subject): item for item in assumptions(CASE, base.weighting)}
    assert len(found) == 8
    medians = replace(
        CASE, judgements=tuple(replace(item, low=item.median, high=item.median) for item in CASE.judgements)
    )
    again = {
        ("medians", ""): rank(medians, perspective=perspective),
        ("near_answers", ""): rank(
            CASE, perspective=perspective, weights="political.component_consent=0,political.expulsion_pressure=0"
        ),
        ("counted_once", "isis_means"): rank(
            CASE, perspective=perspective, weights="security.intelligence=0,security.force_readiness=0"
        ),
    }
    for key, ranking in again.items():
        first = base.standings[0].option
        others = [item.score for item in ranking.standings if item.option != first]
        assert found[key].lead == pytest.approx(ranking.score(first) - max(others), abs=1e-9)
        top = ranking.standings[0]
        assert set(found[key].leading) == {top.option, *top.tied_with}
        same = {top.option, *top.tied_with} == {base.standings[0].option, *base.standings[0].tied_with}
        assert (found[key].effect == "stays") == same
    for item in rank_variants(CASE, perspective=perspective).equal:
        scores = {item.stands_for[it.option]: it.score for it in item.ranking.standings}
        own = scores.pop(base.standings[0].option)
        assert found[item.plan, ""].lead == pytest.approx(own - max(scores.values()), abs=1e-9)
        assert set(found[item.plan, ""].leading) == {item.first, *item.tied}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_what_the_headline_rests_on(whole: Overview, language: Language) -> None:
    lines = whole.to_json(language)["sentences"]
    assert sum(line.startswith("- ") for line in lines) == len(whole.assumptions) + 1
    turned = replace(whole.assumptions[0], effect="goes", courses=("immediate_exit",), lead=-9.0)
    shown = replace(whole, assumptions=(turned,), together={}).to_json("en")["sentences"][-1]
    assert "it changes: Immediate exit is first by more than the tie margin" in shown


LOUD = (
    "economic=95.3,political=0.1,security=4.6,economic.dinar_stability=0,economic.public_funds=38.6,"
    "economic.private_sector=0,economic.coalition_trade=40.7,economic.iran_energy=20.7,political.sovereignty=34.7,"
    "political.component_consent=3.6,political.expulsion_pressure=61.6,political.external_standing=0.1,"
    "security.isis_protection=14.4,security.intelligence=0.4,security.force_readiness=80.5,"
    "security.strike_freedom=1.1,security.power_balance=3.6"
)


def test_what_a_solver_writes_does_not_get_into_the_answer() -> None:
    """At these weights HiGHS writes a line of its own to the standard output, below Python."""
    command = [sys.executable, "-m", "analysis", "believe", "immediate_exit", "--weights", LOUD, "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert json.loads(done.stdout)["option"] == "immediate_exit"


def test_beliefs_that_give_up_orders_are_not_the_nearest(whole: Overview) -> None:
    """What only giving up orders of the text puts first is marked, and not named as nearest."""
    nearest = whole.beliefs["status_quo"]
    changed = replace(nearest, t=0.01, reason="orders_given_up")
    shown = replace(whole, beliefs={**whole.beliefs, "status_quo": changed})
    said = [sentence for sentence in shown.sentences() if "a little of everything" in sentence]
    assert "Immediate exit draws level" in said[0]
    assert any("1.0*" in str(cell) for row in page(shown, "en").grids[2].rows for cell in row)
    only = replace(
        whole, beliefs={"status_quo": changed, "immediate_exit": replace(nearest, t=None, reason="dominated")}
    )
    assert any("put another option first" in sentence for sentence in only.sentences())


def test_changed_weights_are_not_said_to_move() -> None:
    said = overview(CASE, weights="security=50").sentences()
    assert any("a little of every judgement" in sentence and "weights as they are" in sentence for sentence in said)


def test_an_exact_tie_is_said_and_nothing_is_made_of_it(tmp_path: Path) -> None:
    said = overview(table(tmp_path, HOSTILE["equal"])).sentences()
    assert said[0] == "X and Y are exactly level first, with 50.0 of 100."
    assert not any("Confidence" in sentence or "chance" in sentence for sentence in said)


def test_the_group_answers_by_itself_and_its_options_do_not_stand_before_a_topic(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_text(HOSTILE["points"], encoding="utf-8")
    path = str(tmp_path / "t.csv")
    assert run(["robustness", "--case", path, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["first"] == "Z"
    assert run(["robustness", "--lang", "ar", "weights", "--case", path]) == 0
    capsys.readouterr()
    for language in LANGUAGES:
        assert run(["robustness", "--case", path, "weights", "--lang", language]) == 2
        assert "--case" in capsys.readouterr().err
