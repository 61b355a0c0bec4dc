"""The overview: everything on one page, in both languages, for any case."""

import json
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from analysis import acceptability, believe, default_case, judgement_sensitivity, overview, rank, weight_sensitivity
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_page_of_ten_sentences_and_three_tables(whole: Overview, language: Language) -> None:
    assert len(whole.sentences(language)) <= 10
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
        assert len(found.sentences(language)) <= 10
        jsonschema.Draft202012Validator(SCHEMA).validate(found.to_json(language))
        assert page_text(page(found, language), language, quiet=False, width=80)
    assert len(records(found)) == len(found.ranking.standings)


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
