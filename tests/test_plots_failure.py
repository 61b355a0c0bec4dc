"""The map of where the first option fails: its numbers, its words, its drawing."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from analysis import FailureRegion, default_case, failure, failure_region
from analysis.failure import CELLS, Box
from analysis.plots.failure import CLASSES, FEW, _key_names, failure_figure, plot_failure
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from model.boxes import Share
from model.case import Case
from model.faults import CaseError
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_margins, title_of, with_margin

LANGUAGES: tuple[Language, ...] = ("en", "ar")
CASE = read_case(default_case())
DRAWS = 4096


@cache
def shipped(perspective: str = "balanced") -> FailureRegion:
    return failure_region(CASE, perspective=perspective, draws=DRAWS)


def test_cells_hold_nearly_all_draws_and_failures() -> None:
    result = shipped()
    figure = failure_figure(result)
    assert [feature.id for feature in figure.features] == ["talks", "p_fails"]
    assert len(figure.tiles) == CELLS**2
    held = sum(tile.draws for tile in figure.tiles)
    failing = sum(tile.draws * tile.share for tile in figure.tiles)
    assert held == pytest.approx(DRAWS, rel=0.02)
    assert result.not_first is not None
    assert failing / held == pytest.approx(result.not_first.share.value, abs=0.01)
    table = rows(figure)
    assert (table[0]["across"], table[0]["up"], table[0]["across_from"]) == ("talks", "p_fails", 0.0)
    assert sum(int(row["draws"]) for row in table) == held
    assert {row["not_first"] == "" for row in table if not row["draws"]} <= {True}


def test_the_title_is_the_sentence_of_the_box() -> None:
    figure = failure_figure(shipped())
    title = words(figure, "en").title
    assert f"{title}." in shipped().sentences()
    assert "Across: Success of talks" in words(figure, "en").alt


def random_futures(seed: int) -> Case:
    """Return the shipped case, where a course may fail and causes act, with judgements and a tie margin at random."""
    rng = np.random.default_rng(seed)
    step, spread = int(rng.choice([1, 5, 25])), int(rng.choice([5, 40, 100]))
    level = {name: int(rng.integers(0, 101 - spread)) for name in ("base", "honoured", "fails")}

    def at(item: Any, name: str) -> Any:
        drawn = np.minimum(100.0, level[name] + np.sort(rng.integers(0, spread // step + 1, 3)) * step)
        return replace(item, low=drawn[0], median=drawn[1], high=drawn[2], first_round=None)

    case = replace(
        CASE,
        judgements=tuple(at(item, "base") for item in CASE.judgements),
        branch_judgements=tuple(at(item, item.state) for item in CASE.branch_judgements),
    )
    return with_margin(case, float(rng.choice([0, 1, 3, 10])))


def favoured(case: Case, points: float) -> Case:
    """Raise the judgements of the first option listed, so that it fails rarely or never."""
    first = case.ranked[0].id
    more = tuple(
        replace(item, **{end: min(100.0, getattr(item, end) + points) for end in ("low", "median", "high")})
        if item.option == first
        else item
        for item in case.judgements
    )
    return replace(case, judgements=more)


Told = dict[tuple[str, str], tuple[float, float]]  # kind and name -> from where to where, in percent
CONDITION = re.compile(
    r"(?P<kind>the weight of|the probability that)? ?(?P<name>[^,:]+?)(?: fails)? is "
    r"(?:(?P<side>over|at most|in its highest|in its lowest) (?P<at>[\d.]+)%"
    r"|between (?:its lowest )?(?P<low>[\d.]+)% and (?:lowest )?(?P<high>[\d.]+)%)"
    r"(?: \((?:our median|now) (?P<now>[\d.]+)%\))?(?: and |, |$)"
)
KINDS = {"the weight of": "weight", "the probability that": "p_fails", None: "factor"}


def conditions(text: str) -> Told:
    """Read the conditions of a box; over a weight is never said to be where it is now."""
    found: Told = {}
    while text:
        told = CONDITION.match(text)
        assert told, text
        text = text[told.end() :]
        if told["at"]:
            at = float(told["at"])
            ends = {"over": (at, 100.0), "in its highest": (100 - at, 100.0)}.get(told["side"], (0.0, at))
        else:
            ends = (float(told["low"]), float(told["high"]))
            assert ends[0] < ends[1]
        found[KINDS[told["kind"]], told["name"]] = ends
    return found


def wanted(result: FailureRegion, box: Box) -> Told:
    """Return from where to where the conditions of a box run."""
    case, found = result.case, dict[tuple[str, str], tuple[float, float]]()
    shorts = {item.id: item.short.en for item in case.pillars} | {item.id: item.short.en for item in case.criteria}
    for place in {item.feature for item in box.conditions}:
        feature = result.features[place]
        ends = {item.above: 100 * item.threshold for item in box.conditions if item.feature == place}
        kind, name = "weight", shorts.get(feature.id, "")
        if feature.kind == "p_fails":
            assert case.failure is not None
            kind, name = "p_fails", next(item.short.en for item in case.options if item.id == case.failure.option)
        elif feature.kind == "factor":
            kind, name = "factor", next(item.name.en for item in case.factors if item.id == feature.id)
        found[kind, name] = (ends.get(True, 0.0), ends.get(False, 100.0))
    return found


def share(found: Share | None) -> str:
    """Say a sampled share as a title does."""
    if found is None:
        return "an unknown share"
    return "under 1%" if found.value < 0.01 else "over 99%" if found.value > 0.99 else f"{100 * found.value:.0f}%"


def check_title(result: FailureRegion, title: str) -> str:
    """Say again what the result says: where it fails, how much of all failures that is and how often it fails there."""
    region, short = result.not_first, {item.id: item.short.en for item in result.case.options}
    assert region is not None
    option = short[result.first]
    if not region.share.value:
        assert title == (
            f"In none of the {result.draws} draws is {option} behind another: it is first in all of them, alone or"
            " level with others"
        )
        return "never"
    if region.boxes and not region.boxes[0].conditions:
        told = region.boxes[0].density
        assert title == (
            f"No condition is needed: {option} is not first in most of the futures whatever else holds ({share(told)})"
        )
        return "always"
    if len(region.leaves) == 1:
        assert title == (
            f"No condition makes it more likely than not that {option} is not first: of all futures drawn that is so in"
            f" {share(region.share)}"
        )
        return "no condition"
    if not region.boxes:
        start = f"No two conditions make it more likely than not that {option} is not first. It happens most when "
        assert title.startswith(start)
        where, said = title.removeprefix(start).split(": ")
        box = max(region.leaves, key=lambda leaf: leaf.density.value if leaf.density else -1.0)
        assert said == (
            f"there in {share(box.density)}, and that holds in {share(box.coverage)} of the futures in which it is not"
            " first"
        )
        boxes, key = [box], "no box"
    else:
        seen = region.boxes[0].density if len(region.boxes) == 1 else region.together.density
        half = seen is not None and seen.value <= 0.5
        start = f"{option} is {'first at least as often as not even' if half else 'mostly not first'} when "
        assert title.startswith(start)
        where, said = title.removeprefix(start).split(": ")
        one, boxes = len(region.boxes) == 1, list(region.boxes)
        over = region.boxes[0] if one else region.together
        holds, does = ("that", "it holds") if one else ("at least one of these", "one does")
        assert said == (
            f"{holds} holds in {share(over.coverage)} of the futures in which it is not first, and where {does} it is"
            f" not first in {share(over.density)}"
        )
        key = "one box" if one else "several boxes"
    for text, box in zip(where.split(", or "), boxes, strict=True):
        told_, ends = conditions(text), wanted(result, box)
        assert set(told_) == set(ends), title
        assert all(told_[name] == pytest.approx(ends[name], abs=0.501) for name in ends), (title, ends)
    return key


@pytest.mark.long
def test_the_title_says_what_the_result_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failure, "LEAST", 0.1)  # of few draws: a leaf of one of them is always all or nothing
    found = Counter[str]()
    tables = chain(random_margins(200, tmp_path), random_margins(500, tmp_path, pillars=3))
    cases = chain(map(random_futures, range(40)), tables)
    for seed, drawn in enumerate(cases):
        case = drawn if seed % 3 else favoured(drawn, (3, 10, 30)[seed // 3 % 3])
        result = failure_region(case, draws=200)
        if len(result.features) > 1:
            found[check_title(result, title_of(failure_figure(result)))] += 1
        if found.total() == 500:
            break
    assert found.total() == 500
    assert set(found) == {"never", "always", "no condition", "no box", "one box", "several boxes"}, found


def test_where_no_condition_tells_failures_only_their_share_is_said() -> None:
    result = shipped()
    region = result.not_first
    assert region is not None
    bare = replace(region.together, conditions=(), fails=False)
    few = replace(result, not_first=replace(region, boxes=(), leaves=(bare,)), tie=None)
    title = title_of(failure_figure(few))
    assert check_title(few, title) == "no condition"
    assert f"{title}." in few.sentences()


def test_several_boxes_are_one_title(tmp_path: Path) -> None:
    wide = "option,a,b,c\nX,70,70,70\nY,100,10,10\nZ,10,100,10\n"
    result = failure_region(case_of(wide, tmp_path), draws=DRAWS)
    assert result.not_first is not None
    assert len(result.not_first.boxes) == 2
    for language in LANGUAGES:
        said = words(failure_figure(result), language)
        assert said.title not in said.alt
    assert ", or the weight of" in words(failure_figure(result), "en").title


def test_a_box_with_a_further_condition_is_said_to_be_dashed() -> None:
    figure = failure_figure(shipped("resistance_factions"))
    told = replace(figure, places=(1, 2))  # as if the map were of two weights
    assert "dashed" in words(told, "en").subtitle
    assert "dashed" not in words(figure, "en").subtitle
    check_texts(told, "en")


def test_only_the_stars_that_are_there_are_said_and_cells_of_few_draws_are_in_the_key() -> None:
    figure = failure_figure(shipped())
    said = words(figure, "en").subtitle
    assert "star: the middle of a cause's values and our median of the probability" in said
    assert "weight now" not in said
    assert any(tile.draws < FEW for tile in figure.tiles)
    assert _key_names(figure, "en")[-1] == "fewer than 10 draws"
    full = replace(figure, tiles=tuple(replace(tile, draws=FEW) for tile in figure.tiles))
    assert "draws" not in _key_names(full, "en")[-1]


def test_every_share_has_a_class() -> None:
    from analysis.plots.failure import _class

    assert [_class(share) for share in (0.0, 0.09, 0.1, 0.5, 0.89, 0.9, 1.0)] == [0, 0, 1, 3, 4, 5, 5]
    assert len(CLASSES) == 7


def test_one_thing_that_varies_makes_no_map(tmp_path: Path) -> None:
    for table in ("one criterion", "zero weights", "Arabic names"):
        result = failure_region(case_of(HOSTILE[table], tmp_path), draws=200)
        if len(result.features) > 1:
            continue
        with pytest.raises(CaseError) as caught:
            failure_figure(result)
        assert caught.value.faults[0].kind == "few_varying"


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in STYLES:
        check_texts(failure_figure(shipped()), language, style)
    check_texts(failure_figure(shipped("resistance_factions")), language)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    result = failure_region(case_of(HOSTILE[table], tmp_path), draws=1000)
    if len(result.features) > 1:
        check_texts(failure_figure(result), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(7, 6)).subplots()
    assert plot_failure(shipped(), ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
