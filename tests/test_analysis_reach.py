"""What the text's orders alone settle: results, words, JSON, in both languages."""

import json
from pathlib import Path

import jsonschema
import pytest

from analysis import default_case, text_reach
from analysis.command_line import run
from analysis.present import page
from model import Case, read_case
from model.noun import Language

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness_text.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")


def test_the_orders_of_the_paper_settle_nobody_as_first() -> None:
    result = text_reach(CASE, draws=2000)
    assert result.orders == 26
    assert len(result.open_pairs) == 16
    assert result.reach.can == ("advisory_schedule", "immediate_exit", "status_quo")
    assert result.reach.must == ()
    assert result.never_behind == ()
    assert {(item.can, item.must) for item in result.by_perspective} == {(result.reach.can, ())}


def test_purposes_and_depth_choose_the_orders() -> None:
    stated = text_reach(CASE, depth="stated", draws=2)
    assert stated.orders == sum(order.kind == "finding" and order.support == "stated" for order in CASE.orders)
    assert text_reach(CASE, draws=2, purposes=True).orders == 29
    assert text_reach(CASE, depth="stated", draws=2, purposes=True).orders == stated.orders + 1


def test_how_silence_is_read_decides_the_shares() -> None:
    result = text_reach(CASE, draws=20_000)
    assert [item.name for item in result.readings] == [
        "uniform",
        "for_advisory_schedule",
        "for_immediate_exit",
        "for_status_quo",
    ]
    for item in result.readings:
        assert sum(item.shares) == pytest.approx(1, abs=1e-12)
        assert max(item.errors) < 0.005
    assert result.span("advisory_schedule")[0] < 0.05 < 0.95 < result.span("advisory_schedule")[1]
    assert result.span("status_quo")[0] < 0.05 < 0.9 < result.span("status_quo")[1]


def test_an_option_above_all_on_every_criterion_must_be_first(tmp_path: Path) -> None:
    case = small_case(tmp_path, "a b,a")
    result = text_reach(case, draws=100)
    assert (result.reach.can, result.reach.must) == (("a",), ("a",))
    assert result.never_behind == (("a", "b"),)
    assert result.open_pairs == ()
    assert [item.shares for item in result.readings] == [(1.0, 0.0)] * 3
    sentences = result.sentences()
    assert "Whatever the weights and sizes, A is never behind B." in sentences
    assert "The orders leave 0 pairs open" in "".join(sentences)


def test_perspectives_that_differ_are_listed(tmp_path: Path) -> None:
    case = small_case(tmp_path, "a b,a", criteria=2)
    result = text_reach(case, draws=100)
    assert result.reach.must == ()
    assert [(item.can, item.must) for item in result.by_perspective] == [(("a",), ("a",)), (("a", "b"), ())]
    grids = page(result, "en").grids
    assert grids[0].rows == (("One", "A", "A"), ("Both", "A and B", "none"))
    assert not any("The same holds" in sentence for sentence in result.sentences())


def small_case(folder: Path, order: str, criteria: int = 1) -> Case:
    """Write a case of two options and one ordered criterion, perhaps beside one that the text is silent on."""
    names = [f"c{index}" for index in range(criteria)]

    def text(key: str, english: str) -> str:
        return f'{key}.en = "{english}"\n{key}.ar = "نص"\n'

    def named(english: str) -> str:
        return text("name", english) + text("short", english)

    frame = "".join(
        text(key, "x") for key in ("title", "source", "decision", "decision_maker", "information_date_note", "scale")
    )
    (folder / "case.toml").write_text(
        'perspective = "one"\ninformation_date = 2024-01-01\n'
        + frame
        + "[horizon]\nfrom_year = 0\nto_year = 5\n"
        + text("note", "x")
        + "[tie_margin]\npoints = 1\n"
        + text("reason", "x"),
        encoding="utf-8",
    )
    (folder / "options.toml").write_text(
        "".join(f'[{id_}]\nkind = "paper"\n{named(id_.upper())}claims = []\n' for id_ in "ab"), encoding="utf-8"
    )
    (folder / "criteria.toml").write_text(
        "[goal]\n"
        + named("G")
        + text("definition", "x")
        + "claims = []\n[pillars.p]\n"
        + named("P")
        + "claims = []\n"
        + "".join(f'[criteria.{id_}]\npillar = "p"\n{named(id_)}claims = []\n' for id_ in names),
        encoding="utf-8",
    )
    rows = [f"{option},{id_},40,50,60,judgement,1,later,,x,نص" for option in "ab" for id_ in names]
    header = "option,criterion,low,median,high,basis,grade,knowable,claims,rationale_en,rationale_ar"
    (folder / "judgements.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    pair, better = order.split(",")
    claim = "id,section_en,section_ar,quote_ar,translation_en,options,pillar,strength,condition_en,primary_use,note_en"
    (folder / "evidence.csv").write_text(f"{claim}\nQ-1,x,نص,نص,x,a b,p,certain,,c0,\n", encoding="utf-8")
    (folder / "orders.csv").write_text(
        "criterion,pair,better,support,kind,strength,claims,note_en,note_ar\n"
        f"c0,{pair},{better},stated,finding,certain,Q-1,x,نص\n",
        encoding="utf-8",
    )
    (folder / "perspectives.toml").write_text(
        "".join(
            f'[{id_}]\norigin = "swing"\n' + text("name", id_.title()) + text("origin_note", "x")
            for id_ in ("one", "both")
        ),
        encoding="utf-8",
    )
    shares = {"one": [100, 0], "both": [50, 50]} if criteria == 2 else {"one": [100], "both": [100]}
    weights = [f"{who},p,100" for who in shares] + [
        f"{who},{id_},{share}" for who, given in shares.items() for id_, share in zip(names, given, strict=True)
    ]
    (folder / "perspectives.csv").write_text("perspective,node,weight\n" + "\n".join(weights) + "\n", encoding="utf-8")
    return read_case(folder)


def test_a_table_lets_every_option_be_first(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("option,a,b\nX,1,2\nY,3,4\nZ,5,6\n", encoding="utf-8")
    result = text_reach(read_case(path), draws=1000)
    assert result.reach.can == ("X", "Y", "Z")
    assert result.sentences()[0].startswith("The case lists no order from a text")
    assert all(share == pytest.approx(1 / 3, abs=0.1) for share in result.readings[0].shares)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("more", [[], ["--depth", "stated"], ["--purposes"]])
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], language: str, more: list[str]) -> None:
    assert run(["robustness", "text", "--draws", "500", "--format", "json", "--lang", language, *more]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert document["must_be_first"] == []
    assert set(document["shares"]) == {"uniform", "for_advisory_schedule", "for_immediate_exit", "for_status_quo"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_shows_every_reading(language: Language) -> None:
    shown = page(text_reach(CASE, draws=500), language)
    assert len(shown.grids[-1].rows) == 4
    assert "500" in shown.footer


def test_rows_name_their_reading(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["robustness", "text", "--draws", "500", "--format", "csv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 13
    assert lines[1].startswith("implied,uniform,advisory_schedule,")


def test_the_same_seed_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    outs = []
    for seed in ("1", "1", "2"):
        assert run(["robustness", "text", "--draws", "9000", "--seed", seed, "--format", "json"]) == 0
        outs.append(capsys.readouterr().out)
    assert outs[0] == outs[1] != outs[2]


@pytest.mark.parametrize(
    ("option", "value"), [("--depth", "deep"), ("--draws", "1"), ("--draws", "many"), ("--seed", "-1")]
)
def test_bad_requests_are_refused(capsys: pytest.CaptureFixture[str], option: str, value: str) -> None:
    assert run(["robustness", "text", option, value]) == 2
    assert "fault" in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_group_alone_shows_its_help(capsys: pytest.CaptureFixture[str], language: str) -> None:
    assert run(["--lang", language, "robustness", "--help"]) == 0
    assert "coalition-exit robustness weights" in capsys.readouterr().out
