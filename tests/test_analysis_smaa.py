"""The acceptability of ranks as a result: numbers, words, JSON, in both languages."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from analysis import acceptability, default_case, text_reach
from analysis.command_line import run
from analysis.present import page, records
from analysis.present.output import page_text
from analysis.present.smaa import _likely
from analysis.smaa import DEPTHS, PRIORS
from model import CaseError, read_case
from model.draws import two_level_weights
from model.noun import Language
from model.weights import tree_of

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
TREE = tree_of(CASE)
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness_acceptability.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")
HARDLY = "{} >= 0.0001"  # in percent: so little that only the method changes
TABLE = "option,a,b\nX,100,0\nY,0,100\nZ,60,60\n"


def table(folder: Path, text: str = TABLE) -> str:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return str(folder / "t.csv")


def test_two_criteria_by_hand(tmp_path: Path) -> None:
    for prior in ("flat", "two-level"):
        result = acceptability(read_case(table(tmp_path)), prior=prior)
        assert result.exact
        assert np.allclose(result.main.ranks[:, 0], [0.4, 0.4, 0.2], atol=1e-12)
        assert np.allclose(result.main.central, [[0.8, 0.2], [0.2, 0.8], [0.5, 0.5]], atol=1e-10)
        assert result.main.entropy == pytest.approx(1.5219, abs=1e-4)
        assert result.main.expected_rank.sum() == pytest.approx(6)
        assert result.main.confidence.tolist() == [1, 1, 1]


def test_sampled_shares_agree_with_exact_ones_within_their_error() -> None:
    exact = acceptability(CASE)
    near = acceptability(CASE, conditions=[HARDLY.format("security")], draws=60_000)
    assert exact.exact
    assert not near.exact
    error = np.maximum(near.main.ranks_error, 1e-4)
    assert np.all(np.abs(near.main.ranks - exact.main.ranks) < 6 * error)


@pytest.mark.parametrize("prior", PRIORS)
@pytest.mark.parametrize("depth", DEPTHS)
def test_every_prior_goes_with_every_depth(prior: str, depth: str) -> None:
    result = acceptability(CASE, prior=prior, depth=depth, draws=2000)  # type: ignore[arg-type]
    assert len(result.readings) == (4 if depth in ("stated", "implied") else 1)
    for item in result.readings:
        assert np.allclose(item.ranks.sum(axis=0), 1)
        assert np.allclose(item.pairs + item.pairs.T + np.eye(3), 1)
    for language in LANGUAGES:
        assert page_text(page(result, language), language, quiet=False, width=80)


def test_at_text_depth_the_shares_are_those_of_the_text_question() -> None:
    result, asked = acceptability(CASE, depth="implied", draws=20_000), text_reach(CASE, draws=20_000)
    for item, reading in zip(result.readings, asked.readings, strict=True):
        assert item.reading == reading.name
        assert np.allclose(item.ranks[:, 0], reading.shares, atol=0.02)


def test_the_wanted_error_is_reached_or_said_to_be_missed() -> None:
    reached = acceptability(CASE, prior="base", depth="ranges", error=0.004, draws=200_000)
    assert reached.largest_error <= 0.004
    assert reached.draws < 200_000
    longer = acceptability(CASE, prior="base", depth="ranges", error=0.0015, draws=200_000)
    assert reached.draws < longer.draws < 200_000
    assert longer.largest_error <= 0.0015
    missed = acceptability(CASE, prior="base", depth="ranges", error=1e-5, draws=3000)
    assert missed.draws == 3000
    assert "was not reached" in missed.sentences()[1]


def test_words_fit_what_varies() -> None:
    assert "Advisory schedule is first in a large majority of the weightings (90%)." in acceptability(CASE).sentences()
    near = acceptability(CASE, prior="near", draws=2000).sentences()
    assert "Advisory schedule is first in nearly all of the weightings tried (over 99%)." in near
    base = acceptability(CASE, prior="base").sentences()
    assert set(base[1:4]) == {
        "On these weights Advisory schedule is first.",
        "On these weights Immediate exit is not first.",
        "On these weights Status quo is not first.",
    }
    assert base[4].endswith("the tie margin of 3 points: Advisory schedule in 100%; in 0% nobody leads by more.")
    likely = acceptability(CASE, prior="base", depth="ranges", draws=20_000).sentences()
    assert any(item.startswith("On these weights it is likely that Advisory schedule is first") for item in likely)
    joint = acceptability(CASE, depth="ranges", draws=2000).sentences()
    assert any("of the weights and judgements tried together" in item for item in joint)
    text = acceptability(CASE, depth="implied", draws=2000).sentences()
    assert all("depending on how the text's silence is read" in item for item in text[1:])


def test_an_option_that_is_never_first_has_no_central_weights(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a,b\nX,90,80\nY,50,60\n"))
    for result in (acceptability(case), acceptability(case, prior="near", draws=500)):
        assert np.isnan(result.main.central[1]).all()
        assert np.isnan(result.main.confidence[1])


def test_ranges_without_a_metalog_are_counted(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a\nX,0..50..90\nY,10..20..40\n"))
    result = acceptability(case, depth="ranges", draws=500)
    assert result.not_metalog == 1
    assert any("without a metalog" in item for item in result.sentences())


def test_one_set_of_weights_needs_no_draw(tmp_path: Path) -> None:
    """By hand: 50 and 50 for the first two, 20 for the third; equal scores share their ranks."""
    text = "option,a,b\n@weight,50,50\nX,40,60\nY,80,20\nZ,10,30\n"
    result = acceptability(read_case(table(tmp_path, text)), prior="base")
    assert result.exact
    assert result.main.ranks.tolist() == [[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]
    assert result.main.pairs.tolist() == [[0, 0.5, 1], [0.5, 0, 1], [0, 0, 0]]
    assert result.main.confidence[:2].tolist() == [0.5, 0.5]
    assert result.main.central[0].tolist() == [0.5, 0.5]
    assert np.isnan(result.main.central[2]).all()
    assert "On these weights X is level first with another." in result.sentences()


def test_equal_options_share_confidence_exactly_and_sampled(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a,b\nX,100,0\nY,100,0\nZ,0,100\n"))
    for result in (acceptability(case), acceptability(case, prior="near", draws=500)):
        assert result.main.confidence.tolist() == [0.5, 0.5, 1]
        assert np.all(result.main.ranks_error[0] == result.main.ranks_error[1])


def test_a_lead_passes_the_margin_exactly_and_in_draws(tmp_path: Path) -> None:
    """By hand: over one weight w from 0 to 1 X leads Y by 100 w - 50: by more than 10 points where w > 0.6."""
    case = read_case(table(tmp_path, "option,a,b\nX,100,0\nY,50,50\n"))
    assert CASE.frame is not None
    margin = replace(CASE.frame.tie_margin, points=10.0)
    case = replace(case, frame=replace(CASE.frame, tie_margin=margin, perspective=""))
    exact = acceptability(case)
    assert exact.main.clear == pytest.approx([0.4, 0.4], abs=1e-12)
    assert "X in 40%, Y in 40%; in 20% nobody leads by more." in exact.sentences()[-1]
    drawn = acceptability(case, conditions=[HARDLY.format("a")], draws=40_000)
    near = [
        replace(item, low=item.low - 1e-6, high=item.high + 1e-6) if item.median == 50 else item
        for item in case.judgements
    ]
    points = acceptability(replace(case, judgements=tuple(near)), depth="ranges")
    assert points.sampler == "sobol"
    assert np.all(np.abs(drawn.main.clear - 0.4) < 5 * drawn.main.clear_error)
    assert points.main.clear == pytest.approx([0.4, 0.4], abs=1e-6)


def test_weights_that_conditions_fix_need_no_draw(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a,b,c\nX,60.1,40.3,20.7\nY,40.3,20.7,60.1\nZ,20.7,60.1,40.3\n"))
    result = acceptability(case, conditions=["a >= b >= c >= a"])
    assert result.exact
    assert result.main.ranks == pytest.approx(np.full((3, 3), 1 / 3))


def test_scrambles_that_all_agree_have_an_error_still(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a,b\nX,50,50\nY,1..5..12,1..6..14\n"))
    result = acceptability(case, depth="ranges", error=1e-6)
    assert result.largest_error > 1e-6
    assert result.draws == 65_536


def test_many_pillars_are_integrated_with_exact_weights_inside(tmp_path: Path) -> None:
    """Two options and nine pillars of two criteria: no quadrature, and points that come far nearer than draws."""
    names, pillars = [f"c{index}" for index in range(18)], [f"p{index // 2}" for index in range(18)]
    rng = np.random.default_rng(5)
    rows = [",".join(map(str, rng.integers(0, 101, 18))) for _ in range(2)]
    text = f"option,{','.join(names)}\n@pillar,{','.join(pillars)}\nX,{rows[0]}\nY,{rows[1]}\n"
    case = read_case(table(tmp_path, text))
    near = acceptability(case, draws=2**14)
    weights = two_level_weights(np.random.default_rng(1), 200_000, tree_of(case).parent, 9)
    values = np.array([[float(cell) for cell in row.split(",")] for row in rows])
    share = np.mean(weights @ (values[0] - values[1]) > 0)
    assert near.sampler == "sobol"
    assert near.largest_error < 1e-3
    assert abs(near.main.ranks[0, 0] - share) < 5 * 0.5 / np.sqrt(200_000)


def test_many_options_have_a_page_that_can_be_read(tmp_path: Path) -> None:
    rows = "".join(f"O{index},{index},{100 - index}\n" for index in range(12))
    result = acceptability(read_case(table(tmp_path, "option,a,b\n" + rows)), draws=500)
    (ranks,) = page(result, "en").grids
    titles = [column.title for column in ranks.columns]
    assert titles == ["Option", "Rank 1 %", "Rank 2 %", "Rank 3 %", "Last %", "Mean rank"]
    assert "JSON and CSV" in page_text(page(result, "en"), "en", quiet=False, width=None)
    assert len(records(result)[0]) > 12 + 12 + 2


def test_shares_have_one_word_from_either_end() -> None:
    assert [_likely(share) for share in (0.005, 0.05, 0.2, 0.44, 0.45, 0.55, 0.56, 0.8, 0.95, 0.995)] == [
        "under",
        "almost_no",
        "very_unlikely",
        "unlikely",
        "even",
        "even",
        "likely",
        "very_likely",
        "almost_certain",
        "over",
    ]


def test_a_text_without_orders_says_so(tmp_path: Path) -> None:
    said = acceptability(read_case(table(tmp_path)), depth="stated", draws=500).sentences()
    assert said[1].startswith("The case lists no order from a text")


def test_two_options_have_exact_weights_at_sobol_points(tmp_path: Path) -> None:
    text = "option,a,b,c\nX,20..40..70,10..50..60,5..30..90\nY,30..45..60,20..30..80,40..50..70\n"
    case = read_case(table(tmp_path, text))
    asked = {"depth": "ranges", "distribution": "uniform", "prior": "flat"}
    near = acceptability(case, **asked)  # type: ignore[arg-type]
    plain = acceptability(case, **asked, conditions=[HARDLY.format("a")], draws=400_000)  # type: ignore[arg-type]
    assert (near.sampler, plain.sampler) == ("sobol", "plain")
    assert near.draws == 65_536
    assert 0 < near.largest_error < plain.largest_error / 5
    for name in ("ranks", "pairs", "central", "confidence"):
        error = np.maximum(getattr(plain.main, f"{name}_error"), 1e-12) + getattr(near.main, f"{name}_error")
        assert np.all(np.abs(getattr(near.main, name) - getattr(plain.main, name)) <= 5.5 * error), name
    assert near.main.expected_error == pytest.approx(near.main.ranks_error[:, 0])
    few = acceptability(case, **asked, error=0.002)  # type: ignore[arg-type]
    assert few.largest_error <= 0.002
    assert few.draws <= 4096
    assert acceptability(case, **asked, draws=31).sampler == "plain"  # type: ignore[arg-type]
    assert "Sobol points, the rest by exact integration" in near.sentences()[0]


def test_every_sampled_figure_has_its_error() -> None:
    runs = [acceptability(CASE, prior="near", depth="ranges", draws=1500, seed=seed).main for seed in range(60)]
    for value, error in (
        (lambda item: item.ranks, lambda item: item.ranks_error),
        (lambda item: item.pairs, lambda item: item.pairs_error),
        (lambda item: item.confidence, lambda item: item.confidence_error),
        (lambda item: item.expected_rank, lambda item: item.expected_error),
        (lambda item: np.array(item.entropy), lambda item: np.array(item.entropy_error)),
    ):
        spread = np.std([value(item) for item in runs], axis=0, ddof=1)
        claimed = np.mean([error(item) for item in runs], axis=0)
        open_ones = claimed > 1e-3
        assert open_ones.any()
        assert np.all(np.abs(np.log(spread[open_ones] / claimed[open_ones])) < 0.5)  # chi-square of 59: five sigmas


def test_progress_hears_of_every_draw() -> None:
    heard: list[int] = []
    acceptability(CASE, prior="near", depth="ranges", draws=150_000, progress=heard.append)
    assert sum(heard) == 150_000 + 37_500  # for the shares, and a quarter of them for the confidence factors
    assert len(heard) > 4


def test_four_options_are_sampled(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, TABLE + "W,10,10\n"))
    result = acceptability(case, draws=5000)
    assert not result.exact
    assert result.main.ranks[3, 0] == 0.0


# --- the command ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "more", [[], ["--prior", "base", "--depth", "ranges"], ["--depth", "implied"], ["--constraint", "security >= 50"]]
)
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], language: str, more: list[str]) -> None:
    assert run(["robustness", "acceptability", "--draws", "2000", "--format", "json", "--lang", language, *more]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert document["method"] == ("sampled" if more else "exact")


def test_a_table_as_other_tools_see_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = [
        "robustness",
        "acceptability",
        "--case",
        table(tmp_path),
        "--prior",
        "flat",
        "--depth",
        "central",
        "--format",
        "json",
    ]
    assert run(command) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["rank_acceptability"]["X"][0] == pytest.approx(0.4, abs=1e-12)
    assert document["central_weights"]["Y"] == pytest.approx({"a": 0.2, "b": 0.8}, abs=1e-10)
    assert document["standard_error"] == 0


def test_workers_change_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    outs = []
    for workers in ("1", "2"):
        asked = ["--prior", "base", "--depth", "ranges", "--draws", "20000", "--workers", workers, "--format", "json"]
        assert run(["robustness", "acceptability", *asked]) == 0
        outs.append(capsys.readouterr().out)
    assert outs[0] == outs[1]


@pytest.mark.parametrize(
    ("option", "value"),
    [("--prior", "none"), ("--depth", "deep"), ("--distribution", "normal"), ("--draws", "1"), ("--workers", "0")],
)
def test_bad_requests_are_refused(capsys: pytest.CaptureFixture[str], option: str, value: str) -> None:
    assert run(["robustness", "acceptability", option, value]) == 2
    assert option in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ({"prior": "none"}, "not_allowed"),
        ({"depth": "deep"}, "not_allowed"),
        ({"distribution": "normal"}, "not_allowed"),
        ({"draws": 1}, "number_outside"),
        ({"seed": -1}, "number_outside"),
        ({"error": 0.0}, "number_outside"),
        ({"prior": "flat", "perspective": "nobody"}, "unknown_perspective"),
        ({"prior": "flat", "perspective": "balanced"}, "prior_of_nobody"),
    ],
)
def test_bad_requests_are_refused_in_python_too(asked: dict[str, object], kind: str) -> None:
    with pytest.raises(CaseError) as caught:
        acceptability(CASE, **asked)  # type: ignore[arg-type]
    assert [fault.kind for fault in caught.value.faults] == [kind]


def test_rows_for_csv() -> None:
    assert len(records(acceptability(CASE))) == 3
    assert len(records(acceptability(CASE, depth="stated", draws=500))) == 12


def test_none_and_all_are_said_only_of_exact_shares(tmp_path: Path) -> None:
    case = read_case(table(tmp_path, "option,a,b\nX,100,60\nY,0,50\nZ,0,40\n"))
    exact, sampled = acceptability(case), acceptability(case, conditions=[HARDLY.format("a")], draws=2000)
    assert exact.exact
    assert not sampled.exact
    assert [shown.split(", whatever")[0].split(" whatever")[0] for shown in exact.sentences()[1:4]] == [
        "X is first, or level with the first",
        "Y is never first",
        "Z is never first",
    ]
    assert sampled.sentences()[1:4] == (
        "X is first in nearly all of the weightings tried (over 99%).",
        "Y is first in none of the 2000 draws.",
        "Z is first in none of the 2000 draws.",
    )
    assert "أكثر من \u206699%\u2069" in sampled.sentences("ar")[1]


def test_central_weights_of_few_draws_show_their_error() -> None:
    central = page(acceptability(CASE, prior="near"), "en").grids[2].rows
    firm, never, rare = (str(cell) for cell in central[0][1:])
    assert "±" not in firm
    assert never == "-"
    assert "±" in rare
