"""The sensitivity to structure as a result: who is first under which assumption, words, JSON, in both languages."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from analysis import default_case, rank, structure_sensitivity
from analysis.command_line import run
from analysis.present import page, records
from analysis.present.output import page_text
from analysis.structure import StructureSensitivity
from model import Case, CaseError, Judgement, read_case
from model.judgements import mean_values
from model.noun import Language
from model.value_shapes import exact_means

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness_structure.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")
CYCLE = "option,a,b,c\nX,30,10,20\nY,20,30,10\nZ,10,20,30\n"
UNEVEN = "option,a,b\nX,100,0\nZ,45,45\n"


def asked(folder: Path, text: str) -> StructureSensitivity:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return structure_sensitivity(read_case(folder / "t.csv"), draws=400)


def judged(value: Callable[[Judgement], float]) -> Case:
    """Return the case with other judgements, all certain; its tie margin is 3 points."""
    rows = ((item, value(item)) for item in CASE.judgements)
    return replace(CASE, judgements=tuple(replace(item, low=it, median=it, high=it) for item, it in rows))


# --- one assumption at a time -----------------------------------------------------------------------


def test_two_options_by_hand(tmp_path: Path) -> None:
    """X has 100 and 0, Z 45 twice: 50 to 45 added up; 10 to 45 as geometric means; 0 to 45 at the worst."""
    result = asked(tmp_path, UNEVEN)
    found = {item.rule: (item.leading, item.effect, item.changes) for item in result.outcomes}
    assert found == {
        "additive": (("X",), "stays", False),
        "geometric": (("Z",), "goes", True),
        "leximin": (("Z",), "goes", True),
        "majority": (("X", "Z"), "ties", False),
        "plurality": (("X", "Z"), "ties", False),
        "concave": (("Z",), "goes", True),
        "convex": (("X",), "stays", False),
    }
    leads = {item.rule: item.lead for item in result.outcomes}
    r = 3 / 7
    bent = 100 * (1 - r**0.9) / (1 - r**2)
    assert leads == {
        "additive": pytest.approx(5),
        "geometric": pytest.approx(35),
        "leximin": 45,
        "majority": 0,
        "plurality": 0,
        "concave": pytest.approx(bent - 50),
        "convex": pytest.approx(50 - 100 * (r**-0.9 - 1) / (r**-2 - 1)),
    }
    assert result.sentences()[:5] == (
        "As ranked, with values added up by weight: X is first with 50.0 points, 5.0 points ahead of Z.",
        "Under the 6 other assumptions X alone is first in 1, tied first in 2, behind in 3 (Z first).",
        "If a very bad result on one criterion cannot be made up for by good ones elsewhere (weighted geometric mean), "
        "the first place goes to Z: 35.0 points ahead of X.",
        "If only the worst result of each option counts, and the next worst where those are equal, whatever the "
        "weights (leximin), the first place goes to Z: its worst result is 45.0 (a), that of X 0.0 (b).",
        "If it only counts which of two options is better on a criterion, not by how much (majority of the weight), "
        "X and Z tie for the first place: no option beats every other, so that the number of wins over others less "
        "losses decides (Copeland).",
    )


def test_options_in_a_circle(tmp_path: Path) -> None:
    result = asked(tmp_path, CYCLE)
    assert result.circle == ("X", "Y", "Z")
    assert result.outcome("majority").leading == ("X", "Y", "Z")
    assert result.outcome("majority").lead == pytest.approx(-100 / 3)
    assert "go round in a circle (X beats Y, Y beats Z and Z beats X)" in result.sentences()[4]
    assert result.sentences()[0].endswith("X, Y and Z tie for the first place: they are exactly level.")
    assert result.sentences()[1] == "None of the 6 other assumptions tried changes the first place."


def test_a_circle_with_one_that_wins_more(tmp_path: Path) -> None:
    """A beats B, C and D, each on two of three criteria; E beats A on a and c, and B, but loses to C and D."""
    result = asked(tmp_path, "option,a,b,c\nA,20,50,40\nB,10,40,30\nC,50,30,20\nD,40,20,10\nE,30,10,50\n")
    found = result.outcome("majority")
    assert list(found.scores) == [2, 0, 0, -2, 0]
    assert found.leading == ("A",)
    assert found.rival == "E"
    assert found.lead == pytest.approx(-100 / 3)
    assert result.circle == ("A", "C", "E")
    assert "A stays first: the majorities go round in a circle (A beats C, C beats E and E beats A)" in str(
        result.sentences()
    )


def test_one_that_wins_most_without_beating_all(tmp_path: Path) -> None:
    """X beats Y on b and d against a, and is level with Z on d against a; Y and Z are level on d against b."""
    result = asked(tmp_path, "option,a,b,c,d\nX,20,60,40,60\nY,60,20,40,40\nZ,60,60,40,20\n")
    found = result.outcome("majority")
    assert list(found.scores) == [1, -1, 0]
    assert found.leading == ("X",)
    assert found.rival == "Z"
    assert found.lead == 0
    assert result.circle == ()
    assert ": no option beats every other, so that the number" in str(result.sentences())


def test_an_end_of_a_tie(tmp_path: Path) -> None:
    result = asked(tmp_path, "option,a,b\nX,100,0\nZ,50,50\n")
    assert result.base.leading == ("X", "Z")
    assert [item.effect for item in result.outcomes] == [
        *("stays", "settles", "settles", "stays", "stays", "settles", "settles")
    ]
    assert "the tie ends and Z alone is first: 40.0 points ahead of X." in result.sentences()[2]
    assert "the tie ends and X alone is first" in result.sentences()[7]
    assert result.sentences()[1] == (
        "Under the 6 other assumptions X alone is first in 1, tied first in 2, behind in 3 (Z first)."
    )


def test_a_tie_of_others(tmp_path: Path) -> None:
    result = asked(tmp_path, "option,a,b\nX,100,0\nY,45,45\nZ,45,45\n")
    assert result.outcome("geometric").effect == "goes"
    assert "the first place goes to Y and Z, which tie: they are exactly level." in result.sentences()[2]
    assert result.sentences()[1].endswith(" (Y, Z first).")


def test_the_next_worst_decides_where_the_worst_are_equal(tmp_path: Path) -> None:
    result = asked(tmp_path, "option,a,b,c\nX,10,50,80\nY,40,10,90\n")
    assert result.worst == (("a", 10.0), ("b", 10.0))
    assert "worse results being equal, the one that decides is 50.0 (b), for Y 40.0 (a)." in result.sentences()[3]


def test_what_is_within_the_tie_margin_is_a_tie_under_every_assumption() -> None:
    level = {"advisory_schedule": 50.0, "status_quo": 48.0, "immediate_exit": 10.0}
    result = structure_sensitivity(judged(lambda item: level.get(item.option, 0.0)), draws=100)
    pair = ("advisory_schedule", "status_quo")
    for item in result.outcomes:
        only = item.rule in ("majority", "plurality")
        assert item.leading == (pair[:1] if only else pair), item.rule
    assert result.outcome("majority").effect == "settles"
    first, *_ = result.sentences()
    assert first.endswith(
        "Advisory schedule is only 2.0 points ahead of Status quo, and up to 3 points counts as a tie."
    )
    assert "at the result that decides Advisory schedule is only 2.0 points ahead" in result.sentences()[3]


def test_who_is_beyond_the_margin_does_not_tie_with_those_within() -> None:
    level = {"advisory_schedule": 50.0, "status_quo": 46.5, "immediate_exit": 47.5}
    result = structure_sensitivity(judged(lambda item: level.get(item.option, 0.0)), draws=100)
    assert result.base.leading == ("advisory_schedule", "immediate_exit")
    assert result.base.rival == "immediate_exit"


def test_the_shipped_case() -> None:
    """A published finding: only two of six assumptions touch the first place, one of them by a tie."""
    result = structure_sensitivity(CASE, draws=20_000)
    assert {item.rule: item.effect for item in result.outcomes[1:]} == {
        "geometric": "stays",
        "leximin": "stays",
        "majority": "stays",
        "plurality": "goes",
        "concave": "stays",
        "convex": "ties",
    }
    assert result.base.scores == pytest.approx([rank(CASE).score(option) for option in result.options])
    (sentence,) = [item for item in result.sentences() if "(convex values" in item]
    assert "Advisory schedule and Status quo tie for the first place" in sentence


@pytest.mark.parametrize("perspective", [item.id for item in CASE.perspectives])
def test_no_lead_within_the_margin_is_said_to_be_one(perspective: str) -> None:
    result = structure_sensitivity(CASE, perspective=perspective, draws=50)
    for item in result.outcomes:
        if item.rule not in ("majority", "plurality"):
            assert (item.lead > CASE.tie_margin) == (not item.tied), item.rule
    for language in LANGUAGES:
        assert len(result.sentences(language)) >= 12


@pytest.mark.parametrize("perspective", [item.id for item in CASE.perspectives])
def test_the_summary_counts_what_becomes_of_the_present_first(perspective: str) -> None:
    result = structure_sensitivity(CASE, perspective=perspective, draws=50)
    first, others = result.base.first, [set(item.leading) for item in result.outcomes[1:]]
    alone = sum(leading == {first} for leading in others)
    behind = sum(first not in leading for leading in others)
    for language in LANGUAGES:
        shown = [int(part) for part in re.findall(r"\d+", result.sentences(language)[1])]
        assert shown == [6, alone, 6 - alone - behind, behind]


def test_leads_have_one_decimal_as_in_the_table(tmp_path: Path) -> None:
    result = asked(tmp_path, "option,a,b\nX,55,50\nY,50,50\n")
    assert result.sentences()[0].endswith("X is first with 52.5 points, 2.5 points ahead of Y.")
    assert page(result, "en").grids[0].rows[0][-1] == "2.5"
    said = structure_sensitivity(CASE, draws=50).sentences()
    assert said[0].endswith("3.6 points ahead of Status quo.")
    assert not any(re.search(r"(?<![\d.])\d+ points ahead", item) for item in said)


def test_the_worst_result_is_that_of_the_option(tmp_path: Path) -> None:
    assert "فأسوأ نتائجه \u2066" in asked(tmp_path, UNEVEN).sentences("ar")[3]


def test_a_lead_too_small_to_show_is_not_said_to_be_nothing(tmp_path: Path) -> None:
    said = asked(tmp_path, "option,a,b\nX,50.001,50\nY,50,50\n").sentences()
    assert said[0].endswith("less than 0.1 points ahead of Y.")
    assert not any(re.search(r"(?<!\d)0\.0 points", item) for item in said)


def test_the_mean_over_whole_distributions_is_given_and_said_where_it_matters(tmp_path: Path) -> None:
    points = np.array([[20.0], [35], [80]])
    plain, whole = mean_values(points)[0], exact_means(points, "linear")[0]
    between = (plain + whole) / 2
    result = asked(tmp_path, f"option,a\nX,{between!r}\nY,20..35..80\n".replace("np.float64(", "").replace(")", ""))
    assert result.exact["linear"][1] == pytest.approx(whole)
    changed = result.base.leading != result.leading_exactly("linear")
    assert changed
    assert any(
        item.startswith("With values as they are and means over the whole distribution of each judgement")
        for item in result.sentences()
    )
    assert not any("whole distribution" in item for item in structure_sensitivity(CASE, draws=50).sentences())


# --- all at once ------------------------------------------------------------------------------------


def test_the_words_of_the_joint_run(tmp_path: Path) -> None:
    fixed = asked(tmp_path, UNEVEN).sentences()
    assert any("judgements as they are, for none has a range" in item for item in fixed)
    assert not any("tie margin" in item for item in fixed)
    said = structure_sensitivity(CASE, draws=5000).sentences()
    assert any(
        "judgements drawn from their ranges, moving together through the case's common causes" in item for item in said
    )
    assert any(
        re.match(r"The first place then goes to Advisory schedule in 7\d%, Status quo in 2\d%", it) for it in said
    )
    assert any("and Immediate exit in under 1%." in item for item in said)
    assert said[-1].endswith("the tie margin of 3 points is not applied.")


def test_sampled_shares_are_never_said_to_be_nothing_or_all(tmp_path: Path) -> None:
    result = asked(tmp_path, "option,a,b\nX,90,80\nY,10,20\n")
    assert "The first place then goes to X in over 99% and Y in under 1%." in result.sentences()
    assert [row[1:] for row in page(result, "en").grids[1].rows] == [(">99.9",) * 6, ("<0.1",) * 6]
    assert min(result.to_json()["joint"]["standard_errors"].values()) > 0


def test_many_options_have_sentences_and_pages_that_can_be_read(tmp_path: Path) -> None:
    rows = "".join(f"o{index},{9 * index},{99 - 9 * index}\n" for index in range(12))
    result = asked(tmp_path, "option,a,b\n" + rows)
    (sentence,) = [item for item in result.sentences() if "the other options together have" in item]
    assert sentence.count("%") == 7
    titles = [column.title for column in page(result, "en").grids[0].columns]
    assert titles == ["What is assumed", "First", "Lead"]
    assert len(page(result, "en").grids[1].rows) == 12


def test_reordering_options_changes_nothing(tmp_path: Path) -> None:
    header, *rows = "option,a,b,c\nX,30,10,25\nY,20,40,15\nZ,35,20,30\n".splitlines()
    one = asked(tmp_path, "\n".join([header, *rows]) + "\n")
    other = asked(tmp_path, "\n".join([header, *reversed(rows)]) + "\n")
    for before, after in zip(one.outcomes, other.outcomes, strict=True):
        assert set(before.leading) == set(after.leading)
        assert before.effect == after.effect
        assert dict(zip(one.options, before.ranks, strict=True)) == dict(zip(other.options, after.ranks, strict=True))


# --- the command ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("more", [[], ["--perspective", "sunni_forces", "--weights", "security=50"], ["CYCLE"]])
def test_json_keeps_to_its_schema(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, more: list[str]
) -> None:
    if more == ["CYCLE"]:
        (tmp_path / "t.csv").write_text(CYCLE, encoding="utf-8")
        more = ["--case", str(tmp_path / "t.csv")]
    command = ["robustness", "structure", "--draws", "500", "--format", "json", "--lang", language, *more]
    assert run(command) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert [item["rule"] for item in document["rules"]][:3] == ["additive", "geometric", "leximin"]
    assert document["rules"][0]["assumption"] is None
    assert document["joint"]["draws"] == 500
    for item in document["rules"]:
        assert item["ranking"][0]["option"] == item["first"] == item["firsts"][0]
        assert [row["rank"] for row in item["ranking"]] == sorted(row["rank"] for row in item["ranking"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_say_everything_in_both_languages(tmp_path: Path, language: Language) -> None:
    for result in (structure_sensitivity(CASE, draws=200), asked(tmp_path, CYCLE), asked(tmp_path, UNEVEN)):
        shown = page(result, language)
        assert len(shown.grids[0].rows) == 7
        text = page_text(shown, language, quiet=False, width=80)
        assert len(text.splitlines()) > 30
        latin = re.sub("\u2066[^\u2069]*\u2069", "", "".join(result.sentences("ar")))
        assert not re.search(r"[A-Za-z]{2,}", latin)


def test_workers_and_seeds(capsys: pytest.CaptureFixture[str]) -> None:
    outs = []
    for more in (["--workers", "1"], ["--workers", "2"], ["--seed", "1"]):
        assert run(["robustness", "structure", "--draws", "9000", "--format", "json", *more]) == 0
        outs.append(capsys.readouterr().out)
    assert outs[0] == outs[1] != outs[2]


@pytest.mark.parametrize(("option", "value"), [("--draws", "1"), ("--seed", "-1"), ("--workers", "0")])
def test_bad_requests_are_refused(capsys: pytest.CaptureFixture[str], option: str, value: str) -> None:
    assert run(["robustness", "structure", option, value]) == 2
    assert option in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "kind"),
    [({"draws": 1}, "number_outside"), ({"seed": -1}, "number_outside"), ({"perspective": "x"}, "unknown_perspective")],
)
def test_bad_requests_are_refused_in_python_too(more: dict[str, object], kind: str) -> None:
    with pytest.raises(CaseError) as caught:
        structure_sensitivity(CASE, **more)  # type: ignore[arg-type]
    assert [fault.kind for fault in caught.value.faults] == [kind]


def test_rows_and_tables() -> None:
    result = structure_sensitivity(CASE, draws=500)
    rows = records(result)
    assert len(rows) == 7 * 3 + 6 * 3
    assert len({tuple(row) for row in rows}) == 1
    shares = [float(row["share"]) for row in rows if row["kind"] == "joint" and row["assumption"] == "all"]
    assert sum(shares) == pytest.approx(1)
    assert sum(row["first"] == "true" for row in rows if row["assumption"] == "convex") == 2
    assert len(result.table()) == 7
    assert "Structure" in repr(result)


def test_weights_of_nothing_and_of_all(tmp_path: Path) -> None:
    """All weight on the first pillar: what has no weight counts under no assumption."""
    text = "option,a,b,c\n@pillar,p,q,q\n@weight,100,0,0\nX,60,0,0\nY,50,100,100\n"
    result = asked(tmp_path, text)
    assert all(item.leading == ("X",) for item in result.outcomes)
    assert result.shares.whole.tolist() == [1, 0]
    assert result.worst == (("a", 60.0), ("a", 50.0))
