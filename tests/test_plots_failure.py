"""The map of where the first option fails: its numbers, its words, its drawing."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from analysis import FailureRegion, default_case, failure_region
from analysis.failure import CELLS
from analysis.plots.failure import CLASSES, FEW, _key_names, failure_figure, plot_failure
from analysis.plots.figure import rows, words
from model.faults import CaseError
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts

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
    for style in ("screen", "print", "slide"):
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
