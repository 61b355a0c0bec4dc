"""The review of a case: findings against independent computations, the checklist, both languages."""

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pytest
import typer

from analysis import check, default_case, rank
from analysis.command_line import run
from analysis.commands import application
from analysis.mixtures import branch_gaps, horizon_gaps, rereadings, world_gaps
from analysis.present import page, records
from analysis.present.output import page_text
from analysis.present.review import finding_words
from analysis.review import Finding, Review
from analysis.review.checklist import BY_COMMAND, COMMANDS, SOURCES, by_command
from analysis.review.overlap import counted_once, folded
from model import Case, CaseError, read_case
from model.noun import Language
from model.weights import case_weighting

ROOT = Path(__file__).resolve().parents[1]
FOLDER = default_case()
CASE = read_case(FOLDER)
REVIEW = check(CASE)
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "check.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((FOLDER / name).read_text(encoding="utf-8"))))


def mean(row: dict[str, str]) -> float:
    return 0.185 * float(row["low"]) + 0.63 * float(row["median"]) + 0.185 * float(row["high"])


def edited(folder: Path, *edits: Callable[[Path], object]) -> Case:
    """Copy the case and change it."""
    copy = shutil.copytree(FOLDER, folder / "case")
    for edit in edits:
        edit(copy)
    return read_case(copy)


def swap(file: str, old: str, new: str) -> Callable[[Path], object]:
    def edit(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")

    return edit


def lose(*files: str) -> Callable[[Path], object]:
    def edit(folder: Path) -> None:
        for file in files:
            (folder / file).unlink()

    return edit


def found(review: Review, section: str, kind: str) -> list[Finding]:
    return [item for item in review.section(section) if item.kind == kind]


def table(folder: Path, text: str) -> Case:
    path = folder / "t.csv"
    path.write_text(text, encoding="utf-8")
    return read_case(path)


# --- numbers against an independent computation -----------------------------------------------------


def test_the_summary_counts_what_the_files_hold() -> None:
    judged = rows("judgements.csv")
    assert REVIEW.summary.judgements == len(judged) == 42
    assert REVIEW.summary.pure == sum(row["basis"] == "judgement" for row in judged)
    assert REVIEW.summary.wide == sum(float(row["high"]) - float(row["low"]) >= 50 for row in judged)
    tied = [bool(rank(CASE, perspective=item.id).standings[0].tied_with) for item in CASE.perspectives]
    assert (REVIEW.summary.tied, REVIEW.summary.weightings) == (sum(tied), 7)
    weight = dict(zip((item.id for item in CASE.criteria), case_weighting(CASE).weights.criteria, strict=True))
    share = sum(weight[row["criterion"]] for row in judged if row["basis"] == "judgement") / 3
    assert REVIEW.summary.pure_share == pytest.approx(share, abs=1e-12)


def test_mixtures_are_those_of_the_files() -> None:
    base = {(row["option"], row["criterion"]): mean(row) for row in rows("judgements.csv") + rows("variants.csv")}
    branch = {(row["state"], row["criterion"]): mean(row) for row in rows("branches.csv")}
    for gap in branch_gaps(CASE):
        mixed = 0.74 * branch["fails", gap.criterion] + 0.26 * branch["honoured", gap.criterion]
        assert gap.points == pytest.approx(mixed - base[gap.option, gap.criterion], abs=1e-9)
    world = {(row["state"], row["option"], row["criterion"]): mean(row) for row in rows("worlds.csv")}
    chance = {item.id: item.probability for item in CASE.worlds}
    for gap in world_gaps(CASE):
        cell = (gap.option, gap.criterion)
        mixed = sum(p * world.get((state, *cell), base[cell]) for state, p in chance.items())
        assert gap.points == pytest.approx(mixed - base[cell], abs=1e-9)
    for gap, row in zip(horizon_gaps(CASE), rows("long_horizon.csv"), strict=True):
        assert gap.points == pytest.approx(mean(row) - base[row["option"], row["criterion"]], abs=1e-9)
    assert sum(abs(item.move) > 3 for item in rereadings(CASE)) == 7


def test_both_overlap_groups_are_weighed_and_folded() -> None:
    for group in ("isis_means", "restraint_event"):
        kinds = {item.kind for item in REVIEW.section("overlap") if item.subjects["group"] == (group,)}
        assert kinds == {"joint", "folded", "counted_once"}
    (once,) = [
        item for item in found(REVIEW, "overlap", "counted_once") if item.subjects["group"] == ("restraint_event",)
    ]
    changed = "political.expulsion_pressure=0,security.strike_freedom=0"
    by_hand = rank(CASE, weights=changed)
    assert once.numbers["after"] == pytest.approx(by_hand.score("advisory_schedule") - by_hand.score("status_quo"))
    assert once.numbers["changed"] == sum(
        rank(CASE, perspective=item.id, weights=changed).standings[0].option != "advisory_schedule"
        for item in CASE.perspectives
    )


def test_folding_keeps_the_whole_weight(tmp_path: Path) -> None:
    weights = case_weighting(CASE).weights
    for fold in (folded, counted_once):
        shares = fold(weights, [5, 12, 7])
        assert shares.sum() == pytest.approx(1, abs=1e-12)
        assert shares[12] == shares[7] == 0
    everything = counted_once(weights, range(14))
    assert everything.tolist() == [1.0] + [0.0] * 13
    pillar = counted_once(weights, [5, 0, 1, 2, 3, 4])
    assert pillar[:5].sum() == 0
    assert pillar.sum() == pytest.approx(1)
    nothing = table(tmp_path, "option,a,b\n@weight,0,100\nX,1,2\nY,3,4\n")
    assert np.allclose(counted_once(case_weighting(nothing).weights, [0, 1]), [1.0, 0.0])


def test_small_differences_are_those_within_the_margin() -> None:
    means = {(row["option"], row["criterion"]): mean(row) for row in rows("judgements.csv")}
    for item in found(REVIEW, "differences", "near"):
        one, other = item.subjects["options"]
        near = [c.id for c in CASE.criteria if abs(means[one, c.id] - means[other, c.id]) <= 3]
        assert list(item.subjects["criteria"]) == near


# --- findings that appear and disappear -------------------------------------------------------------


def test_questions_may_be_open(tmp_path: Path) -> None:
    answer = (
        'answer.en = "Yes within the range of these options. Accept."\n'
        'answer.ar = "نعم ضمن مدى هذه الخيارات. يقبل الافتراض."\n'
    )
    review = check(edited(tmp_path, swap("case.toml", answer, "")))
    assert len(found(review, "independence", "open")) == review.summary.open == 1
    assert not found(REVIEW, "independence", "open")
    assert len(found(REVIEW, "independence", "not_asked")) == 2


def test_weights_that_are_no_swings_are_marked(tmp_path: Path) -> None:
    case = edited(
        tmp_path,
        swap(
            "perspectives.toml", 'standing = "analyst"\norigin = "swing"', 'standing = "analyst"\norigin = "emphasis"'
        ),
    )
    assert found(check(case), "weights", "emphasis")
    assert not found(REVIEW, "weights", "emphasis")
    assert found(REVIEW, "weights", "actors")[0].numbers["count"] == 6


def test_a_case_without_the_optional_parts_says_what_it_lacks(tmp_path: Path) -> None:
    case = edited(
        tmp_path,
        lose(
            "branches.toml",
            "branches.csv",
            "worlds.toml",
            "worlds.csv",
            "long_horizon.csv",
            "factors.toml",
            "factors.csv",
        ),
        swap("options.toml", 'silence = "Q-05"\n', ""),
        lose("silences.toml", "plan.toml", "drivers.toml"),
    )
    review = check(case)
    assert [item.kind for item in review.section("mixtures")] == ["not_given"]
    lacks = {item.subjects["part"][0] for item in found(review, "contents", "lacks")}
    assert lacks == {
        *("branches", "worlds", "long_horizon", "factors", "silences", "components", "drivers", "own_judgements")
    }


def test_branches_without_the_one_that_fails_are_not_mixed(tmp_path: Path) -> None:
    case = edited(
        tmp_path,
        swap("branches.toml", "[branches.fails]", "[branches.broken]"),
        swap("branches.csv", "fails,", "broken,"),
    )
    assert branch_gaps(case) == ()
    assert found(check(case), "mixtures", "branches_unnamed")


def test_an_option_that_cannot_lead_is_named(tmp_path: Path) -> None:
    case = table(tmp_path, "option,a,b\nX,100,0\nY,0,100\nZ,40,40\nW,30,30\n")
    review = check(case)
    assert [item.subjects["option"] for item in found(review, "dominance", "dominated")] == [("W",)]
    assert {
        item.subjects["option"][0]: round(item.numbers["points"], 6)
        for item in found(review, "dominance", "never_first")
    } == {
        "Z": 10.0,
        "W": 20.0,
    }
    assert found(REVIEW, "dominance", "dominated_beyond")
    assert not found(REVIEW, "dominance", "never_first")
    assert found(REVIEW, "dominance", "some_weights")


def test_many_options_are_compared_only_at_the_top(tmp_path: Path) -> None:
    case = table(tmp_path, "option,a\n" + "".join(f"o{index},{index}\n" for index in range(50)))
    review = check(case)
    assert found(review, "differences", "pairs_cut")[0].numbers["count"] == 12
    assert len(found(review, "dominance", "never_first")) == 49


def test_options_too_many_to_test_are_said_to_be_untested(tmp_path: Path) -> None:
    review = check(table(tmp_path, "option,a\n" + "".join(f"o{index},{index}\n" for index in range(51))))
    assert found(review, "dominance", "untested")
    assert not found(review, "dominance", "never_first")
    assert not found(review, "dominance", "some_weights")


def test_a_group_of_one_cannot_overlap(tmp_path: Path) -> None:
    case = edited(
        tmp_path,
        swap(
            "case.toml",
            'criteria = ["isis_protection", "intelligence", "force_readiness"]',
            'criteria = ["isis_protection"]',
        ),
    )
    assert found(check(case), "overlap", "group_of_one")


def test_equal_weights_and_ties_of_a_table(tmp_path: Path) -> None:
    review = check(table(tmp_path, "option,a,b\nX,50,60\nY,50,60\n"))
    assert found(review, "weights", "no_perspectives")
    assert found(review, "differences", "tied_here")
    assert found(review, "differences", "equal_means")
    weighted = check(table(tmp_path, "option,a,b\n@weight,50,50\nX,50,60\nY,40,70\n"))
    assert found(weighted, "weights", "weights_of_table")


def test_thin_claims_are_listed(tmp_path: Path) -> None:
    case = edited(tmp_path, swap("judgements.csv", "EC-02 EC-10 EC-11 EC-13 EC-16", "EC-10"))
    assert found(check(case), "evidence", "few_judgement")
    assert {item.subjects["claim"][0] for item in found(REVIEW, "evidence", "unused")} == {"CX-01", "CX-04"}


def test_nearly_equal_weights_are_named(tmp_path: Path) -> None:
    names = [item.id for item in CASE.criteria]
    shares = {"economic": (5, 35.7), "political": (4, 28.6), "security": (5, 35.7)}
    lines = []
    for row in rows("perspectives.csv"):
        if row["perspective"] == "balanced":
            size, share = shares.get(row["node"], (0, 0.0))
            pillar = next((c.pillar for c in CASE.criteria if c.id == row["node"]), "")
            lines.append({**row, "weight": f"{share if size else 100 / shares[pillar][0]:g}", "low": "", "high": ""})
        else:
            lines.append(row)

    def write(folder: Path) -> None:
        with (folder / "perspectives.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, lines[0])
            writer.writeheader()
            writer.writerows(lines)

    assert len(names) == 14
    review = check(edited(tmp_path, write))
    assert [item.subjects["perspective"] for item in found(review, "weights", "nearly_equal")] == [("balanced",)]
    assert found(review, "weights", "no_ranges")


# --- the checklist ----------------------------------------------------------------------------------


def commands_of(command: Any, name: str = "") -> Iterator[str]:
    """Yield the whole name of every command that the program has, those of groups among them."""
    if not hasattr(command, "commands"):
        yield name
    for part, inner in getattr(command, "commands", {}).items():
        yield from commands_of(inner, f"{name} {part}".strip())


def test_the_checklist_knows_the_commands_that_there_are() -> None:
    """If this fails, a command was added or dropped: say in analysis/review/checklist.py what it answers."""
    assert set(COMMANDS) == set(commands_of(typer.main.get_command(application("en"))))


def test_points_that_only_a_command_answers_are_no_until_there_is_one() -> None:
    assert len(SOURCES) == len(REVIEW.checklist) == 36
    answers = {point.number: point.answer for point in REVIEW.checklist}
    assert answers[9] == answers[18] == "yes"
    answered = {number for answers_of in COMMANDS.values() for number in answers_of}
    assert {number for number in BY_COMMAND if answers[number] == "no"} == set(BY_COMMAND) - answered
    assert by_command(20, {})[0] == "no"
    assert by_command(20, {"x": {20: "partly"}, "y": {20: "yes"}})[0] == "yes"
    assert answered <= set(BY_COMMAND)


@pytest.mark.parametrize("text", ["option,a,b\nX,1,2\nY,3,4\n", "option,a,b\n@weight,50,50\nX,1,2\nY,3,4\n"])
def test_a_table_has_little_to_show(tmp_path: Path, text: str) -> None:
    answers = {point.number: point.answer for point in check(table(tmp_path, text)).checklist}
    assert answers[1] == answers[6] == answers[35] == "no"
    assert answers[29] == "partly"
    assert answers[8] == ("partly" if "@weight" in text else "yes")


# --- forms ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_words(language: Language, tmp_path: Path) -> None:
    for review in (REVIEW, check(table(tmp_path, "option,a,[/b]\nX,1,2\n{y},3,4\n"))):
        for section in review.sections:
            for item in section.findings:
                if item.kind != "grounds":
                    assert finding_words(review.case, item, language)
        shown = page_text(page(review, language), language, quiet=False, width=None)
        assert all(line.startswith("\u200f") == (language == "ar") for line in shown.splitlines() if line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str) -> None:
    (tmp_path / "t.csv").write_text("option,a\nX,1\nY,2\n", encoding="utf-8")
    for path in ([], [str(tmp_path / "t.csv")]):
        assert run(["check", *path, "--format", "json", "--lang", language]) == 0
        jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(capsys.readouterr().out))


def test_rows_for_csv() -> None:
    rows_of = records(REVIEW)
    assert len(rows_of) == sum(len(section.findings) for section in REVIEW.sections) + 36
    assert {tuple(row) for row in rows_of} == {tuple(rows_of[0])}
    assert [row["point"] for row in rows_of if row["section"] == "checklist"] == list(range(1, 37))


def test_an_invalid_case_ends_with_its_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CaseError):
        edited(tmp_path, lose("options.toml"))
    assert run(["check", str(tmp_path / "case")]) == 2
    assert "options.toml: the file is missing" in capsys.readouterr().err
