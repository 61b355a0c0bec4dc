"""The figure of objections: its numbers, its title, its drawing."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import across_perspectives, default_case, ranges
from analysis import compromise as compromises
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
from tests.figures import HOSTILE, case_of, check_texts, random_case, title_of
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
        "Objected to least: Advisory schedule, at the means first on all 5 perspectives counted (ties: 3); "
        "all share a first in 56% of draws"
    )
    said = words(objections_figure(RESULT), "en")
    assert "no actor was asked" in said.limits
    assert said.subtitle.endswith("tie for Sunni political forces, Kurdistan Region and Citizens and private sector")
    assert "10000 draws of the judgements, seed 0" in said.source


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_the_case_takes_two_lines(language: Language) -> None:
    pen = Pen(language=language, style=STYLES["screen"])
    assert len(pen.lines(words(objections_figure(RESULT), language).title, pen.room, 1.22, bold=True)) == 2


def listed(names: list[str], of: int) -> str:
    """Name up to three, or count them."""
    return (
        f"{len(names)} of {of}" if len(names) > 3 else f"{', '.join(names[:-1])} and {names[-1]}".removeprefix(" and ")
    )


def told(share: float, *, exact: bool) -> str:
    """Say a share as a title does."""
    ends = exact and share in (0, 1)
    return f"{100 * share:.0f}%" if 0.01 <= share <= 0.99 or ends else "under 1%" if share < 0.5 else "over 99%"


def check_title(result: Perspectives, title: str) -> None:
    """Recompute the losses of everybody from the judgements and the weights, and all that the title says of them."""
    case, found = result.case, result.compromise
    assert found is not None
    mean = {
        (item.option, item.criterion): 0.185 * item.low + 0.63 * item.median + 0.185 * item.high
        for item in case.judgements
    }
    options = [option.id for option in case.ranked]
    values = np.array([[mean[option, criterion.id] for criterion in case.criteria] for option in options])
    members = [item.id for item in case.perspectives]
    scores = np.array([case_weighting(case, member).weights.criteria @ values.T for member in members])
    behind, gaps = scores.max(axis=1, keepdims=True) - scores, np.ptp(scores, axis=1, keepdims=True)
    losses = np.round(np.divide(behind, gaps, out=np.zeros_like(behind), where=gaps > 1e-9), 9)
    worst, margin, count = losses.max(axis=0), case.tie_margin, len(members)
    least = int(np.flatnonzero(worst == worst.min())[0])
    if worst[least]:
        who = [member for member, loss in zip(members, losses[:, least], strict=True) if loss == worst[least]]
        wanted = (
            f"{options[least]} is objected to least at the means of the judgements: its largest cost is "
            f"{told(worst[least], exact=True)} of the gap between best and worst, for {listed(who, count)}"
        )
    else:
        tied = sum(np.sort(row)[1] <= margin + 1e-9 for row in behind)
        whom = "the one perspective" if count == 1 else f"all {count} perspectives"
        wanted = f"Objected to least: {options[least]}, at the means first on {whom} counted"
        wanted += f" (ties: {tied})" if tied else ""
        if count > 1 and any(item.low < item.high for item in case.judgements):
            assert found.drawn is not None
            wanted += f"; all share a first in {told(found.drawn.same_first, exact=False)} of draws"
    excess = (losses - worst[least]) * gaps
    level = [options[place] for place in np.flatnonzero((excess <= margin + 1e-6).all(axis=0)) if place != least]
    if level:
        names = f"{', '.join(level[:-1])} and {level[-1]}".removeprefix(" and ")
        wanted += f"; the tie margin does not tell it from {names}" if margin else f"; exactly level with it: {names}"
    assert title == wanted


@pytest.mark.long
def test_the_title_says_who_loses_most_and_what_is_level(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compromises, "nearest_flip", lambda *_: None)  # which this figure does not use
    monkeypatch.setattr(ranges, "affordable_draws", lambda values: 50 * bool(values.free.any()))
    for seed in range(500):
        result = of_all(with_perspectives(random_case(seed, tmp_path), seed))
        check_title(result, title_of(objections_figure(result)))


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
