"""The sensitivity to weights as a result: numbers, words, JSON, in both languages."""

import json
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from analysis import default_case, rank, weight_sensitivity
from analysis.command_line import run
from analysis.present import page, records
from analysis.present.output import page_text
from model import read_case
from model.noun import Language

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness_weights.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")


@pytest.mark.parametrize("perspective", [item.id for item in CASE.perspectives])
def test_a_flip_puts_its_option_first_when_ranked_with_it(tmp_path: Path, perspective: str) -> None:
    result = weight_sensitivity(CASE, perspective=perspective)
    assert set(result.flips) | {result.first} == set(result.options)
    for option, flips in result.flips.items():
        for flip in flips.values():
            if flip is None:
                continue
            rows = [f"{item.id},{weight!r}" for item, weight in zip(CASE.criteria, flip.weights, strict=True)]
            path = tmp_path / "w.csv"
            path.write_text("criterion,weight\n" + "\n".join(rows) + "\n", encoding="utf-8")
            ranking = rank(CASE, perspective=perspective, weights=path)
            assert ranking.score(option) == pytest.approx(ranking.standings[0].score, abs=1e-6)
            change = np.abs(np.array(flip.weights) - 100 * result.weighting.weights.criteria).sum()
            assert flip.l1 == pytest.approx(change, abs=1e-6)
            assert flip.moved == pytest.approx(flip.l1 / 2)


def test_a_switch_point_is_a_tie_when_ranked_with_it() -> None:
    result = weight_sensitivity(CASE)
    (node,) = [item for item in result.lines if item.switches]
    assert node.node == "component_consent"
    (switch,) = node.switches
    ranking = rank(CASE, weights=f"political.component_consent={switch.weight!r}")
    assert ranking.score(switch.before) == pytest.approx(ranking.score(switch.after), abs=1e-9)


def test_pillar_weights_alone_never_change_the_first_place_in_the_balanced_view() -> None:
    result = weight_sensitivity(CASE)
    assert [region.share for region in result.regions] == [1.0, 0.0, 0.0]
    assert all(flips["pillars"] is None for flips in result.flips.values())
    assert sum(item.region.share for item in result.orders) == pytest.approx(1, abs=1e-12)


def test_the_words_name_what_moves() -> None:
    sentences = weight_sensitivity(CASE).sentences()
    said = "Status quo comes first after moving 7.8 points of weight: from Sovereignty (7.0) and Relief from pressure"
    assert f"{said} (0.8) to Component consent (7.8)." in sentences
    assert "No weights of the pillars alone put Status quo first." in sentences


def test_an_option_that_cannot_be_first_has_no_flip(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("option,a,b,c\nX,90,80,70\nY,50,60,70\nZ,10,20,90\n", encoding="utf-8")
    result = weight_sensitivity(read_case(path))
    assert result.flips["Y"]["all"] is None
    assert "Y is first for no weights at all" in result.sentences()[1]
    assert result.axes == ("a", "b", "c")
    assert sum(region.share for region in result.regions) == pytest.approx(1, abs=1e-12)
    assert list(result.flips["Z"]) == ["all"]


@pytest.mark.parametrize("text", ["option,a\nX,1\nY,2\n", "option,a,b\n@pillar,P,Q\nX,1,2\nY,2,1\n"])
def test_small_tables(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    for form in ("table", "json", "csv"):
        assert run(["robustness", "weights", "--case", str(path), "--format", form]) == 0
    assert "defect" not in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_lists_every_weight(language: Language, tmp_path: Path) -> None:
    result = weight_sensitivity(CASE, perspective="sunni_forces")
    grid = page(result, language).grids[0]
    assert len(grid.rows) == 17
    text = page_text(page(result, language), language, quiet=False, width=80)
    assert len(text.splitlines()) > 20
    (tmp_path / "t.csv").write_text("option,a,b\nX,90,80\nY,50,60\n", encoding="utf-8")
    never = weight_sensitivity(read_case(tmp_path / "t.csv"))
    assert not any(item.switches for item in never.lines)
    words = page_text(page(never, language), language, quiet=False, width=None)
    assert ("No single weight puts another option first" in words) == (language == "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("more", [[], ["--perspective", "sunni_forces", "--weights", "security=50"]])
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], language: str, more: list[str]) -> None:
    assert run(["robustness", "weights", "--format", "json", "--lang", language, *more]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert set(document["nearest_flip"]) == {"status_quo", "immediate_exit"}
    assert len(document["stays_first"]) == 17


def test_rows_and_tables() -> None:
    result = weight_sensitivity(CASE)
    assert len(records(result)) == len(result.table()) == 17
