"""What to find out first, as an answer: on the case, on small cases, and where the case lacks what it needs."""

import dataclasses
import json
from functools import cache
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.integrate import quad
from scipy.optimize import brentq

from analysis import Learning, acceptability, default_case, learn, rank
from analysis.command_line import run
from analysis.present import page
from model import Case, read_case
from model.dependence import Dependence
from model.distributions import quantiles
from model.information import NOTHING
from model.noun import Language

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
LANGUAGES: tuple[Language, Language] = ("en", "ar")
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness_learn.schema.json").read_text(encoding="utf-8"))


@cache
def learnt(dependence: Dependence = "case") -> Learning:
    return learn(CASE, dependence=dependence, draws=1024)


def table(folder: Path, text: str) -> Case:
    path = folder / "t.csv"
    path.write_text(text, encoding="utf-8")
    return read_case(path)


def test_items_come_by_worth_and_by_when_they_could_be_known() -> None:
    result = learnt()
    for items in (result.items, result.apart):
        worth = [item.gain.points for item in items]
        assert worth == sorted(worth, reverse=True)
    known = {(item.option, item.criterion): item.knowable for item in CASE.judgements if item.option in result.options}
    assert {(item.option, item.name) for item in result.of("judgement")} == {
        cell for cell, when in known.items() if when == "before"
    }
    assert len(result.of("judgement")) + len(result.apart) == len(known) == 42
    assert len(result.of("criterion")) == 14
    assert sum(item.before for item in result.of("criterion")) == len(result.of("judgement"))
    assert len(result.of("factor")) == len(CASE.factors)


def without(option: str, criterion: str, factor: str) -> Case:
    """Return the case with a judgement on which one common cause does not act."""
    place = (factor, option, criterion)
    return dataclasses.replace(
        CASE, loadings=tuple(it for it in CASE.loadings if (it.factor, it.option, it.criterion) != place)
    )


def test_a_judgement_is_a_sign_of_a_cause_by_what_it_loses_without_it() -> None:
    result = learnt()
    thing = result.to_learn[0]
    acting = {
        it.factor for it in CASE.loadings if (it.option, it.criterion) == (thing.option, thing.name) and it.loading
    }
    assert set(thing.signs) == acting
    assert len(acting) > 1
    for factor, points in thing.signs.items():
        less = learn(without(thing.option, thing.name, factor), draws=16)
        found = next(it for it in less.of("judgement") if (it.option, it.name) == (thing.option, thing.name))
        assert points == pytest.approx(thing.gain.points - found.gain.points, abs=1e-9)
    largest = max(thing.signs, key=lambda name: thing.signs[name])
    named = result.sign_of(thing)
    assert named is not None
    assert named.name == largest


def test_the_cause_that_is_named_is_that_of_what_to_find_out_first() -> None:
    result = learnt()
    assert result.cause is not None
    told = {name: sum(it.signs.get(name, 0.0) for it in result.to_learn) for it in result.to_learn for name in it.signs}
    assert result.cause.name == max(told, key=lambda name: told[name])
    other = min(told, key=lambda name: told[name])
    turned = tuple(
        dataclasses.replace(it, signs={name: float(name == other) for name in it.signs}) if it.signs else it
        for it in result.items
    )
    names = {factor.id: factor.name.en for factor in CASE.factors}
    for found, cause in ((result, result.cause.name), (dataclasses.replace(result, items=turned), other)):
        sentence = next(it for it in found.sentences() if "common causes, above all" in it)
        assert f"above all {names[cause]}:" in sentence
    bare = tuple(dataclasses.replace(it, signs={}) for it in result.items)
    assert dataclasses.replace(result, items=bare).cause is None


def test_nothing_is_worth_more_than_knowing_everything() -> None:
    for result in (learnt(), learnt("none"), learnt("strong")):
        whole, inquiry = result.everything, result.inquiry
        assert whole.points + 3 * (whole.error + inquiry.error) > inquiry.points
        for item in (*result.items, *result.apart):
            assert 0 <= item.gain.points < whole.points + 3 * (whole.error + item.gain.error)
            assert 0 <= item.gain.changes <= 1
        for item in result.of("judgement"):
            assert item.gain.points <= inquiry.points + 3 * inquiry.error


def test_the_choice_changes_as_often_as_another_option_is_first() -> None:
    """What `acceptability` draws on these weights, by plain draws of its own."""
    shares = acceptability(CASE, prior="base", depth="ranges", draws=20_000)
    drawn = shares.main.ranks[shares.options.index(learnt().first), 0]
    assert abs(1 - drawn - learnt().everything.changes) < 0.015


def test_without_common_causes_a_judgement_is_worth_what_it_is_by_itself() -> None:
    alone = {(item.option, item.name): item.gain.points for item in learnt("none").of("judgement")}
    for item in learnt().of("judgement"):
        assert item.alone == pytest.approx(alone[item.option, item.name], abs=1e-9)
    assert learnt("none").of("factor") == ()
    assert max(alone.values()) < 0.1 < learnt().of("judgement")[0].gain.points


def test_the_lead_is_near_that_of_rank() -> None:
    result, ranking = learnt(), rank(CASE)
    assert result.mean_lead == pytest.approx(ranking.lead, abs=1e-9)
    assert abs(result.lead - result.mean_lead) < 0.1
    share = result.share_of_lead(result.everything)
    assert share == pytest.approx(result.everything.points / result.lead)


def test_a_table_of_one_judgement_agrees_with_its_integral(tmp_path: Path) -> None:
    """E max(Y, 60) - 60 over the shares beyond which Y is above 60."""
    result = learn(table(tmp_path, "option,a\nX,60\nY,20..50..70\n"), draws=64)
    assert (result.first, result.firsts, result.second) == ("X", ("X",), "Y")

    def at(share: float) -> float:
        return float(quantiles(np.array([share]), np.array([[20.0], [50.0], [70.0]]))[0]) - 60

    start = brentq(at, 0.5, 0.95)
    found = result.of("judgement")[0].gain
    assert_allclose([found.points, found.changes], [quad(at, start, 1 - 1e-12)[0], 1 - start], atol=1e-7)
    assert result.said is False
    assert result.apart == ()
    shown = result.sentences()
    assert any("do not say which judgements could be learnt" in sentence for sentence in shown)
    assert any("no common causes" in sentence for sentence in shown)


def test_what_is_level_is_said(tmp_path: Path) -> None:
    result = learn(table(tmp_path, "option,a\nX,10..40..70\nY,10..40..70\n"), draws=256)
    assert result.firsts == ("X", "Y")
    assert result.share_of_lead(result.everything) is None
    assert "level first" in result.sentences()[0]
    assert_allclose([item.gain.changes for item in result.of("judgement")], 0.5, atol=1e-2)


def test_where_nothing_varies_there_is_nothing_to_learn(tmp_path: Path) -> None:
    result = learn(table(tmp_path, "option,a,b\nX,60,10\nY,45,20\n"))
    assert (result.draws, result.items, result.everything, result.inquiry) == (0, (), NOTHING, NOTHING)
    for language in LANGUAGES:
        assert page(result, language).grids == ()
        assert len(result.sentences(language)) == 2


def test_two_ways_to_average_may_disagree(tmp_path: Path) -> None:
    case = table(tmp_path, "option,a\nX,0..10..90\nY,23.2\n")
    result = learn(case, draws=64)
    assert rank(case).standings[0].option != result.first
    assert result.mean_lead < 0
    assert "disagree on who is first" in result.sentences()[0]


def test_the_words_say_what_the_result_says() -> None:
    result, shown = learnt(), learnt().sentences()
    text = "\n".join(shown)
    assert "3 things to find out first:" in shown
    assert [sentence[:2] for sentence in shown if sentence[:2] in ("1.", "2.", "3.")] == ["1.", "2.", "3."]
    assert f"{len(result.of('judgement'))} of the 42 judgements" in text
    assert "coalition-exit show evidence --about judgements/" in text
    assert "How it could be learnt before the decision, the data do not say." in shown
    assert "by the means used elsewhere" not in text
    assert "Success of talks" in text
    assert "By itself" in text
    assert "nothing at all if it told nothing about other judgements" in text
    assert "22 judgements that only later events will tell, 3 that nothing can settle" in text
    assert "do not add up" not in text
    assert "Their worth does not add up" in text
    assert sum(item.gain.points for item in result.to_learn) > result.foremost.points + 0.1
    assert "Common causes are left out" in "\n".join(learnt("none").sentences())
    assert "That is a tie" in "\n".join(learn(CASE, perspective="sunni_forces", draws=16).sentences())


def test_another_lead_at_the_means_is_said() -> None:
    result = dataclasses.replace(learnt(), mean_scores=tuple(reversed(learnt().scores)))
    other = dataclasses.replace(learnt(), mean_scores=tuple(1.1 * score for score in learnt().scores))
    assert "by the means used elsewhere it is" in result.sentences()[0]
    assert f"({other.mean_lead:.1f} by the means used elsewhere)" in other.sentences()[0]


def test_a_case_that_says_of_some_only_lists_the_rest() -> None:
    judgements = tuple(
        dataclasses.replace(item, knowable=None if item.criterion == "sovereignty" else "later")
        for item in CASE.judgements
    )
    result = learn(dataclasses.replace(CASE, judgements=judgements), draws=16)
    assert {item.name for item in result.of("judgement")} == {"sovereignty"}
    assert len(result.apart) == 39
    assert not result.said


def test_nothing_that_can_be_learnt_is_said() -> None:
    judgements = tuple(dataclasses.replace(item, knowable="never") for item in CASE.judgements)
    result = learn(dataclasses.replace(CASE, judgements=judgements), draws=16)
    assert result.of("judgement") == result.to_learn == ()
    assert result.inquiry == result.foremost == NOTHING
    for language in LANGUAGES:
        assert len(page(result, language).grids) == 1
    assert any("No single judgement" in sentence for sentence in result.sentences())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dependence", ["none", "case"])
def test_json_keeps_to_its_schema(language: Language, dependence: Dependence) -> None:
    found = learnt(dependence).to_json(language)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    assert found["evppi"][0]["points"] == max(item["points"] for item in found["evppi"])
    assert found["not_before"]["later"] + found["not_before"]["never"] == 25


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_shows_ten_judgements_and_the_rest(language: Language) -> None:
    shown = page(learnt(), language)
    assert [len(grid.rows) for grid in shown.grids] == [10, 19]
    assert "1024" in shown.footer
    assert len(learnt().table(language)) == len(learnt().items)


def test_the_same_seed_gives_the_same_bytes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    table(tmp_path, "option,a,b\nX,10..20..60,40..45..60\nY,30,20..35..50\nZ,1..40..60,25\n")
    outs = []
    for seed in ("1", "1", "2"):
        words = ["robustness", "learn", "--case", str(tmp_path / "t.csv"), "--draws", "64", "--seed", seed]
        assert run([*words, "--format", "csv"]) == 0
        outs.append(capsys.readouterr().out)
    assert outs[0] == outs[1] != outs[2]
    assert len(outs[0].splitlines()) == 1 + 4 + 2


@pytest.mark.parametrize(
    ("option", "value"), [("--draws", "1"), ("--seed", "-1"), ("--dependence", "weak"), ("--perspective", "nobody")]
)
def test_bad_requests_are_refused(capsys: pytest.CaptureFixture[str], option: str, value: str) -> None:
    assert run(["robustness", "learn", option, value]) == 2
    assert "fault" in capsys.readouterr().err
