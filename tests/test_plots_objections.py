"""The figure of objections: its numbers, its title, its drawing."""

from dataclasses import replace
from pathlib import Path

import pytest
from numpy.testing import assert_allclose

from analysis import across_perspectives, default_case
from analysis.compromise import Compromise, compromise
from analysis.perspectives import Perspectives
from analysis.plots.figure import rows, words
from analysis.plots.objections import objections_figure, plot_objections
from analysis.plots.pen import STYLES, Pen
from model.case import Case
from model.faults import CaseError
from model.noun import Language
from model.read import read_case
from model.weights import case_weighting
from tests.figures import HOSTILE, case_of, check_texts, random_case
from tests.test_plots_perspectives import with_perspectives

LANGUAGES: tuple[Language, ...] = ("en", "ar")
RESULT = across_perspectives(read_case(default_case()))


def of_all(case: Case) -> Perspectives:
    """Return the shipped result with everything that the figure takes replaced by another case's: quick."""
    found: Compromise = compromise(
        [case] * len(case.perspectives), [case_weighting(case, item.id) for item in case.perspectives], seed=0
    )
    view = RESULT.views[0]
    views = tuple(
        replace(
            view,
            perspective=item.id,
            ranking=replace(view.ranking, case=case, weighting=case_weighting(case, item.id)),
        )
        for item in case.perspectives
    )
    return replace(RESULT, case=case, compromise=found, views=views)


def test_losses_are_those_of_the_result() -> None:
    figure = objections_figure(RESULT)
    assert RESULT.compromise is not None
    assert figure.found is RESULT.compromise
    assert len(rows(figure)) == 15
    for item, tie in zip(RESULT.compromise.concessions, figure.ties, strict=True):
        assert_allclose(tie * item.gap, 3)
    tied = {(row["perspective"], row["option"]) for row in rows(figure) if row["tie"] == "true" and row["loss"]}
    assert tied == {
        (name, "status_quo") for name in ("sunni_forces", "kurdistan_region", "citizens_and_private_sector")
    }


def test_the_title_of_the_case() -> None:
    title = words(objections_figure(RESULT), "en").title
    assert title == (
        "At the means of the judgements Advisory schedule is first for all 5, only a tie for 3; "
        "with them drawn all share a first in 56%"
    )
    said = words(objections_figure(RESULT), "en")
    assert "no actor was asked" in said.limits
    assert said.subtitle.endswith("tie for Sunni political forces, Kurdistan Region and Citizens and private sector")
    assert "10000 draws of the judgements, seed 0" in said.source


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_the_case_takes_two_lines(language: Language) -> None:
    pen = Pen(language=language, style=STYLES["screen"])
    assert len(pen.lines(words(objections_figure(RESULT), language).title, pen.room, 1.22, bold=True)) == 2


def test_the_title_says_who_loses_most_and_what_is_level(tmp_path: Path) -> None:
    for seed in range(12):
        result = of_all(with_perspectives(random_case(seed, tmp_path), seed))
        found = result.compromise
        assert found is not None
        title = words(objections_figure(result), "en").title
        place = found.options.index(found.least)
        nobody = found.objections[place] < 1e-9
        start = "At the means of the judgements {} is first" if nobody else "{} is objected to least"
        assert title.startswith(start.format(found.least)), (seed, title)
        assert ("its largest cost" in title) is not nobody
        assert ("share a first" in title) == (nobody and found.drawn is not None and len(found.members) > 1)
        assert ("does not tell it from" in title) == bool(found.level)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in ("screen", "slide"):
        check_texts(objections_figure(RESULT), language, style)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", list(HOSTILE)[:5])
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    case = with_perspectives(case_of(HOSTILE[table], tmp_path), 1)
    check_texts(objections_figure(of_all(case)), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(8, 5)).subplots()
    assert plot_objections(RESULT, ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.lines) == 5 * (2 + 3)  # two lines and a mark for each option


def test_a_case_without_perspectives_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no perspectives"):
        objections_figure(across_perspectives(case_of(HOSTILE["four pillars"], tmp_path)))
