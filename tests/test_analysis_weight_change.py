"""The sensitivity to weights as a result: numbers, words, JSON, in both languages."""

import json
import re
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from analysis import default_case, rank, weight_sensitivity
from analysis.command_line import run
from analysis.present import page, records
from analysis.present.output import page_text
from analysis.weight_change import WeightSensitivity
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
    short = (
        "Status quo, changing only the weights of the pillars: never first; only the shares inside them: first after"
    )
    assert f"{short} moving 7.8 points." in sentences
    triangle = (
        "Over all weights of Economy, Politics and Security, shares inside them as they are, the first place goes to"
    )
    assert any(item.startswith(f"{triangle} Advisory schedule in 100.0% (") for item in sentences)
    assert "Never first by itself over these weights: Immediate exit and Status quo." in sentences


def sensitivity(tmp_path: Path, text: str) -> WeightSensitivity:
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    return weight_sensitivity(read_case(path))


def test_an_option_that_cannot_be_first_has_no_flip(tmp_path: Path) -> None:
    result = sensitivity(tmp_path, "option,a,b,c\nX,90,80,70\nY,50,60,70\nZ,10,20,90\n")
    assert result.flips["Y"]["all"] is None
    assert "Y is first for no weights at all: on some mix of the others it is always behind." in result.sentences()
    assert result.axes == ("a", "b", "c")
    assert sum(region.share for region in result.regions) == pytest.approx(1, abs=1e-12)
    assert list(result.flips["Z"]) == ["all"]
    assert any(item.startswith("Over all weights of a, b and c, the first place") for item in result.sentences())


def test_a_tie_on_these_weights_is_said(tmp_path: Path) -> None:
    result = sensitivity(tmp_path, "option,a,b\nA,10,0\nB,0,10\n")
    assert (result.first, result.firsts) == ("A", ("A", "B"))
    assert result.sentences() == (
        "A and B are exactly level first on these weights, with 5.0 points. What follows is exact at the means of the "
        "judgements; their ranges are not used here. Any lead counts, however small, unless a tie is said.",
        "B is already level first.",
    )
    grid = page(result, "en").grids[0]
    assert [row[2:5] for row in grid.rows] == [
        ("50.0-100", "50.0-100", "B below 50.0 and A above 50.0"),
        ("0-50.0", "0-50.0", "A below 50.0 and B above 50.0"),
    ]
    assert result.to_json()["nearest_flip"]["B"] == {"l1": 0, "moved": 0, "ahead": True, "weights": {"a": 50, "b": 50}}


def test_two_identical_leaders_stay_level(tmp_path: Path) -> None:
    result = sensitivity(tmp_path, "option,a,b\nA,90,80\nB,90,80\nC,10,99\n")
    assert result.firsts == ("A", "B")
    assert result.sentences()[1:] == (
        "B is already level first.",
        "C comes first after moving 30.8 points of weight: from a (30.8) to b (30.8).",
    )
    assert [[(item.before, item.after) for item in node.switches] for node in result.lines] == [
        [("C", "A")],
        [("A", "C")],
    ]


def test_at_an_end_the_page_names_who_takes_over_on_the_side_there_is(tmp_path: Path) -> None:
    rows = "option,a,b,c\n@weight,{}\nA,50,{},{}\nB,100,50,50\n"
    none = sensitivity(tmp_path, rows.format("0,50,50", 50, 50))
    assert next(row[2:5:2] for row in page(none, "en").grids[0].rows) == ("0-0", "B above 0.0")
    full = sensitivity(tmp_path, "option,a,b\n@weight,100,0\nA,50,20\nB,50,90\n")
    assert [row[2:5:2] for row in page(full, "en").grids[0].rows] == [
        ("100-100", "B below 100.0"),
        ("0-0", "B above 0.0"),
    ]


def test_an_option_that_at_best_draws_level_is_not_said_to_come_first(tmp_path: Path) -> None:
    result = sensitivity(tmp_path, "option,a,b\nA,10,0\nB,10,5\n")
    said = "A at best draws level, after moving 50.0 points of weight: from b (50.0) to a (50.0)."
    assert result.sentences()[1:] == (said,)
    pillars = "option,a,b,c,d\n@pillar,P,P,Q,Q\n@weight,25,25,25,25\nA,10,10,0,0\nB,10,10,5,9\n"
    assert (
        "A, changing only the weights of the pillars: at best level, after moving 50.0 points; only the shares "
        in str(sensitivity(tmp_path, pillars).sentences())
    )


def test_a_pillar_of_one_criterion_and_no_weight_can_be_given_weight(tmp_path: Path) -> None:
    """Q holds b alone: the triangle and the pillars count it, at b's values."""
    text = "option,a,b,c,d\n@pillar,P,Q,R,R\n@weight,50,0,30,20\nA,90,0,50,50\nB,0,90,50,50\n"
    result = sensitivity(tmp_path, text)
    assert [region.share for region in result.regions] == [pytest.approx(0.5), pytest.approx(0.5)]
    flip = result.flips["B"]["pillars"]
    assert flip is not None
    assert flip.moved == pytest.approx(25)
    assert [item.node for item in result.lines][:3] == ["P", "Q", "R"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pillar_whose_shares_are_not_known_is_left_out_and_said_so(tmp_path: Path, language: Language) -> None:
    text = "option,a,b,c,d\n@pillar,P,Q,Q,R\n@weight,50,0,0,50\nA,90,0,50,50\nB,0,90,50,60\n"
    result = sensitivity(tmp_path, text)
    assert result.undivided == ("Q",)
    assert result.axes == ()
    assert "triangle" not in result.to_json(language)
    said = [item for item in result.sentences(language) if "\u2066Q\u2069" in item or " Q" in item]
    assert len(said) == 2
    if language == "en":
        assert said[1] == "The triangle is left out: the shares inside Q are not known, for lack of weight."
    without = sensitivity(tmp_path, text.replace("P,Q,Q,R", "P,Q,Q,P"))
    assert without.undivided == ("Q",)
    assert not any("triangle" in item for item in without.sentences())


def test_a_lead_within_the_tie_margin_is_called_a_tie() -> None:
    result = weight_sensitivity(CASE, weights="political.component_consent=68")
    said = "Advisory schedule leads Status quo by 0.2 points, within the tie margin of 3 points: treat it as a tie."
    assert result.sentences()[1] == said
    assert not any("tie margin" in item for item in weight_sensitivity(CASE).sentences())


def test_moves_and_shares_too_small_to_show_are_not_said_to_be_nothing(tmp_path: Path) -> None:
    rows = "option,a,b,c\n@weight,33.34,33.33,33.33\nA,10,0,5\nB,0,10,5.001\nC,5,5,5.001\n"
    sentences = " ".join(sensitivity(tmp_path, rows).sentences())
    assert "B comes first after moving less than 0.1 points of weight. " in sentences
    assert "C in under 0.1% (" in sentences
    over = " ".join(sensitivity(tmp_path, "option,a,b,c\nA,99.99,50,50\nB,99.999,0,0\n").sentences())
    assert "A in over 99.9% (" in over
    assert not re.search(r"(?<!\d)0\.0|100\.0%", sentences + over)


@pytest.mark.parametrize("perspective", [item.id for item in CASE.perspectives])
def test_the_parts_of_a_move_add_up_to_what_is_said_to_move(perspective: str) -> None:
    for sentence in weight_sensitivity(CASE, perspective=perspective).sentences():
        if found := re.search(r"moving ([\d.]+) points of weight: from (.*) to (.*)\.$", sentence):
            moved = round(10 * float(found[1]))
            for side in (found[2], found[3]):
                assert sum(round(10 * float(part)) for part in re.findall(r"\(([\d.]+)\)", side)) == moved


@pytest.mark.parametrize("half", [12.25, 12.35, 3.05])
def test_parts_of_a_half_add_up_on_both_sides(tmp_path: Path, half: float) -> None:
    """B needs the weight of a halved and divides it unevenly, where one decimal cuts the sum in two."""
    weight = 50 + half
    rows = f"option,a,b,c\n@weight,{weight},{(100 - weight) / 2},{(100 - weight) / 2}\nA,10,0,0\nB,0,10,10\n"
    (sentence,) = [item for item in sensitivity(tmp_path, rows).sentences() if "comes first" in item]
    sums = [sum(map(float, re.findall(r"\(([\d.]+)\)", side))) for side in sentence.split(" to ")]
    said = re.search(r"moving ([\d.]+) ", sentence)
    assert said
    assert sums == [pytest.approx(float(said[1])), pytest.approx(float(said[1]))]


def test_rivals_are_in_the_order_of_their_moves_and_many_get_one_sentence_each(tmp_path: Path) -> None:
    rng = np.random.default_rng(5)
    header = "option,a,b,c,d\n@pillar,P,P,Q,Q\n@weight,25,25,25,25\n"
    rows = [f"O{index}," + ",".join(map(str, rng.integers(0, 100, 4))) for index in range(8)]
    for count in (4, 8):
        result = sensitivity(tmp_path, header + "\n".join(rows[:count]) + "\n")
        sentences = result.sentences()
        moves = [float(found[1]) for item in sentences if (found := re.search(r"moving ([\d.]+) points of w", item))]
        assert moves == sorted(moves)
        short = [item for item in sentences if ", changing only the weights" in item]
        assert len(short) == (len(moves) if count == 4 else 0)
        assert len([item for item in sentences if re.match("O[0-9]", item)]) == count - 1 + len(short)


def test_a_critical_change_that_the_whole_cannot_hold_is_not_shown(tmp_path: Path) -> None:
    result = sensitivity(tmp_path, "option,a,b\nA,1,0\nB,0,100\n")
    assert [row[5] for row in page(result, "en").grids[0].rows] == ["-", "99"]
    critical = result.to_json()["criticality"]["a"]
    assert critical == {"any_pair": pytest.approx(9900), "with_first": pytest.approx(9900), "in_whole": None}
    assert [row["critical_change"] for row in records(result)] == [pytest.approx(9900), pytest.approx(99)]


def test_rows_for_csv_have_no_noise_of_percentages() -> None:
    rows = records(weight_sensitivity(CASE))
    assert {row["weight"] for row in rows} >= {41.0, 25.0, 34.0, 30.0, 27.0, 14.0, 11.0, 18.0, 28.0, 32.0}
    assert {row["first"] for row in rows} == {"advisory_schedule"}
    assert rows[0]["critical_change"] == ""


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
    for line in document["lines"].values():
        for weight in {end for ends in line["ties"] for end in ends} - {0, 100}:  # there the lead is the tie margin
            scores = [line["at_zero"][it] + weight / 100 * (line["at_full"][it] - line["at_zero"][it])
                      for it in document["scores"]]  # fmt: skip
            *_, second, first = sorted(scores)
            assert first - second == pytest.approx(document["meta"]["tie_margin"])
    assert any(line["ties"] for line in document["lines"].values())


def test_rows_and_tables() -> None:
    result = weight_sensitivity(CASE)
    assert len(records(result)) == len(result.table()) == 17
