"""The states of the world as an answer: scores, regret, probabilities, and cases that lack them."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from analysis import default_case, rank, worlds
from analysis.command_line import run
from analysis.present import page
from model import Case, read_case
from model.conditional import in_world
from model.noun import Language

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
RESULT = worlds(CASE, draws=500)
SUNNI = worlds(CASE, perspective="sunni_forces", draws=500)
LANGUAGES: tuple[Language, Language] = ("en", "ar")
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness_worlds.schema.json").read_text(encoding="utf-8"))


def small(scores: dict[str, tuple[float, float, float]], chances: tuple[float, ...]) -> Case:
    """Return the case with the same value on every criterion, in some states with given probabilities."""
    options = [option.id for option in CASE.ranked]
    held = CASE.worlds[: len(chances)]
    template = CASE.world_judgements[0]
    cells = [(option, criterion.id) for option in options for criterion in CASE.criteria]
    return replace(
        CASE,
        worlds=tuple(replace(world, probability=chance) for world, chance in zip(held, chances, strict=True)),
        world_judgements=tuple(
            replace(template, state=world.id, option=option, criterion=criterion, low=value, median=value, high=value)
            for world, values in zip(held, scores.values(), strict=True)
            for option, criterion in cells
            for value in [values[options.index(option)]]
        ),
    )


def test_each_state_is_the_ranking_there() -> None:
    for item in SUNNI.worlds:
        inside = rank(in_world(CASE, item.world), perspective="sunni_forces")
        for standing in inside.standings:
            assert item.ranking.score(standing.option) == pytest.approx(standing.score)
        best = max(standing.score for standing in inside.standings)
        expected = [best - inside.score(option) for option in SUNNI.options]
        assert item.regret == pytest.approx(expected, abs=1e-9)
        assert min(item.regret) == 0
        assert sum(item.shares.main.ranks[:, 0]) == pytest.approx(1)


def test_mixed_scores_differ_from_the_base_by_the_listed_gaps() -> None:
    shares = dict(zip(SUNNI.weighting.weights.tree.criteria, SUNNI.weighting.weights.criteria, strict=True))
    for option, mixed in zip(SUNNI.options, SUNNI.mixed, strict=True):
        gap = sum(shares[gap.criterion] * gap.points for gap in SUNNI.gaps if gap.option == option)
        assert mixed - SUNNI.base.score(option) == pytest.approx(gap, abs=1e-9)


def test_regret_and_information_by_hand() -> None:
    case = small({"one": (60, 50, 40), "other": (30, 45, 50)}, (0.75, 0.25))
    result = worlds(case, draws=10)
    chances = (Fraction(3, 4), Fraction(1, 4))
    regret = [(0, 20), (10, 5), (20, 0)]
    expected = [sum(p * r for p, r in zip(chances, row, strict=True)) for row in regret]
    assert result.largest_regret == pytest.approx([max(row) for row in regret])
    assert result.expected_regret == pytest.approx([float(item) for item in expected])
    assert result.information == pytest.approx(float(min(expected)))
    assert result.mixed == pytest.approx([52.5, 48.75, 42.5])
    assert (result.first, result.minimax) == (result.options[0], result.options[1])
    (line, _) = result.lines
    three = result.options
    assert [(turn.before, turn.after) for turn in line.turns] == [(three[2], three[1]), (three[1], three[0])]
    assert [turn.probability for turn in line.turns] == pytest.approx([1 / 3, 0.6])
    assert list(line.stays_first) == pytest.approx([0.6, 1])
    nearest = result.mixtures[three[1]]
    assert nearest is not None
    assert nearest.moved == pytest.approx(0.15)
    assert nearest.probabilities == pytest.approx((0.6, 0.4))
    tie = result.ties[three[1]]
    assert tie is not None
    assert tie.moved == pytest.approx(0.03)  # the lead of 3.75 shrinks by 25 points for each unit of probability


def test_the_nearest_probabilities_are_no_farther_than_a_search_finds() -> None:
    chances = np.array([world.probability for world in CASE.worlds])
    scores = np.array([[item.ranking.score(option) for option in SUNNI.options] for item in SUNNI.worlds])
    draws = np.random.default_rng(1).dirichlet(np.ones(len(chances)), 20_000)
    for option, found in SUNNI.mixtures.items():
        place = SUNNI.options.index(option)
        wins = (draws @ scores).argmax(axis=1) == place
        if found is None:
            assert not wins.any()
            continue
        moved = np.abs(draws[wins] - chances).sum(axis=1) / 2
        assert found.moved <= moved.min() + 1e-9
        mixed = np.array(found.probabilities) @ scores
        assert mixed[place] == pytest.approx(mixed.max(), abs=1e-7)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_in_both_languages(language: Language) -> None:
    for result in (RESULT, SUNNI, worlds(small({"one": (60, 50, 40), "two": (50, 50, 50)}, (0.5, 0.5)), draws=10)):
        shown = page(result, language)
        ends = [item.stays_first for item in result.lines]
        assert len(shown.grids) == 5 - all(end == (0, 1) for end in ends)  # no bounds where none binds
        assert all(len(grid.rows) == 3 for grid in shown.grids[:3])


def test_bounds_of_probabilities_are_shown_where_one_binds() -> None:
    turned = worlds(small({"one": (60, 50, 40), "two": (40, 60, 40)}, (0.9, 0.1)), draws=10)
    assert any(item.stays_first != (0, 1) for item in turned.lines)
    assert len(page(turned, "en").grids) == 5
    assert len(page(RESULT, "en").grids) == 4


def test_words_of_level_options_and_of_ties_everywhere() -> None:
    level = worlds(small({"one": (60, 50, 40), "two": (50, 60, 40)}, (0.5, 0.5)), draws=10)
    assert any("is level with it" in sentence for sentence in level.sentences())
    assert any(sentence == "First in “Calm”: Advisory schedule." for sentence in level.sentences())
    ties = worlds(small({"one": (51, 50, 40), "two": (52, 50, 40)}, (0.5, 0.5)), draws=10)
    assert any(sentence.startswith("In every state that is a tie") for sentence in ties.sentences())
    assert any(sentence.startswith("Advisory schedule is first in all 2 states") for sentence in ties.sentences())


def test_options_that_are_level_in_a_state_are_both_first_there() -> None:
    told = worlds(small({"one": (60, 60, 40), "two": (40, 50, 40)}, (0.5, 0.5)), draws=10).sentences()
    assert "First in “Calm”: Advisory schedule and Immediate exit." in told
    assert "First in “Regional escalation”: Immediate exit." in told
    assert any(line.startswith("Immediate exit is first in every state on 7 of the 7 perspectives") for line in told)
    level = " ".join(worlds(small({"one": (50, 50, 40)}, (1.0,)), draws=10).sentences())
    assert "First in “Calm”: Advisory schedule and Immediate exit." in level
    assert "Immediate exit costs nothing either" in level


def test_perspectives_are_counted_where_there_are_several() -> None:
    alone = replace(CASE, perspectives=CASE.perspectives[:1])
    for language, words in zip(LANGUAGES, ("perspectives", "المنظورات"), strict=True):
        assert any(words in line for line in RESULT.sentences(language))
        assert not any(words in line for line in worlds(alone, draws=50).sentences(language))


def test_one_state_has_no_probability_to_change() -> None:
    result = worlds(small({"one": (60, 50, 40)}, (1.0,)), draws=10)
    assert result.lines == ()
    assert set(result.mixtures.values()) == {None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], language: str) -> None:
    assert run(["robustness", "worlds", "--draws", "100", "--format", "json", "--lang", language]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert [item["id"] for item in document["worlds"]] == [world.id for world in CASE.worlds]
    for item in document["worlds"]:
        assert {name: ranks[0] for name, ranks in item["acceptability"].items()} == item["first"]
        assert [sum(shares) for shares in zip(*item["acceptability"].values(), strict=True)] == pytest.approx([1, 1, 1])


def test_the_same_seed_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    outs = []
    for seed in ("1", "1", "2"):
        assert run(["robustness", "worlds", "--draws", "300", "--seed", seed, "--format", "csv"]) == 0
        outs.append(capsys.readouterr().out)
    assert outs[0] == outs[1] != outs[2]
    assert len(outs[0].splitlines()) == 1 + len(CASE.worlds) * len(CASE.ranked)


def test_a_table_says_what_it_lacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "t.csv"
    path.write_text("option,a,b\nX,1,2\nY,3,4\n", encoding="utf-8")
    assert "no states of the world" in worlds(read_case(path)).sentences()[0]
    for form in ("json", "csv", "table"):
        assert run(["robustness", "worlds", "--case", str(path), "--format", form]) == 0
        shown = capsys.readouterr().out
        if form == "json":
            jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(shown))


@pytest.mark.parametrize(("option", "value"), [("--draws", "1"), ("--seed", "-1"), ("--perspective", "nobody")])
def test_bad_requests_are_refused(capsys: pytest.CaptureFixture[str], option: str, value: str) -> None:
    assert run(["robustness", "worlds", option, value]) == 2
    assert "fault" in capsys.readouterr().err


def test_a_tie_at_the_stated_probabilities_is_said() -> None:
    tie = worlds(small({"one": (52, 50, 40), "two": (51, 52, 40)}, (0.5, 0.5)), draws=10)
    assert any(
        sentence.startswith("At the stated probabilities Advisory schedule and Immediate exit are a tie")
        for sentence in tie.sentences()
    )
    other = worlds(small({"one": (40, 60, 40), "two": (40, 60, 40)}, (0.5, 0.5)), draws=10)
    assert any(
        "Immediate exit scores highest, by the base judgements Advisory schedule" in it for it in other.sentences()
    )
