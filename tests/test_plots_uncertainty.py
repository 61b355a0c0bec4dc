"""The figure of the distributions: its numbers, its title, its drawing."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import acceptability, default_case, ranges, rank
from analysis.one_page import DRAWS
from analysis.plots import uncertainty
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from analysis.plots.uncertainty import plot_uncertainty, uncertainty_figure
from analysis.ranges import drawn_together
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_margins, texts_of, title_of

LANGUAGES: tuple[Language, ...] = ("en", "ar")
CASE = read_case(default_case())


def test_shares_are_those_of_the_draws() -> None:
    result = rank(CASE)
    figure, scores = uncertainty_figure(result), drawn_together(CASE, result.weighting, draws=DRAWS)
    place = [option.id for option in CASE.ranked].index
    for spread, standing in zip(figure.spreads, result.standings, strict=True):
        own = scores[place(standing.option)]
        atol = 5 * max(spread.range.low_error, spread.range.high_error)  # from draws of their own
        assert_allclose(np.quantile(own, [0.05, 0.95]), [spread.range.low, spread.range.high], atol=atol)
        assert sum(spread.shares) == pytest.approx(1)
        for start, share in enumerate(spread.shares):
            assert share == pytest.approx(np.mean((own >= 2 * start) & (own < 2 * start + 2)))
    lead = scores[place("advisory_schedule")] - scores[place("status_quo")]
    assert figure.ahead == pytest.approx(np.mean(lead > 3))
    assert figure.behind == pytest.approx(np.mean(lead < -3))
    assert figure.tied == pytest.approx(np.mean(np.abs(lead) <= 3))
    assert sum(figure.lead_shares) == pytest.approx(1)
    edges = np.array(figure.edges)
    for at, share in ((0, np.mean(lead > 0)), (3, figure.ahead)):  # bins end at 0 and at the margin
        assert np.min(np.abs(edges - at)) < 1e-9
        assert sum(np.array(figure.lead_shares)[edges[:-1] > at - 1e-9]) == pytest.approx(share, abs=1e-12)
    assert len(rows(figure)) == 3 * 50 + len(figure.lead_shares)


@pytest.mark.parametrize("weights", ["", "security=80"])
def test_the_shares_are_those_of_the_one_page(weights: str) -> None:
    found = acceptability(CASE, weights=weights, prior="base", depth="ranges", draws=DRAWS).main
    result = rank(CASE, weights=weights)
    figure, first = uncertainty_figure(result), [item.id for item in CASE.ranked].index(result.standings[0].option)
    assert figure.first == pytest.approx(found.ranks[first, 0], abs=1e-12)
    assert figure.clear == pytest.approx(found.clear[first], abs=1e-12)
    assert figure.error >= found.ranks_error[first, 0]
    said = words(figure, "en")
    assert f"first in {found.ranks[first, 0]:.0%} of the draws" in said.title
    assert f"shares from {DRAWS} draws, seed 0, standard error at most " in said.source


def test_draws_of_a_ranking_are_those_of_its_dependence_and_seed() -> None:
    figure = uncertainty_figure(rank(CASE, dependence="none", seed=7))
    found = acceptability(CASE, prior="base", depth="ranges", dependence="none", draws=DRAWS, seed=7).main
    assert figure.first == pytest.approx(found.ranks[0, 0], abs=1e-12)
    assert "seed 7" in words(figure, "en").source


def test_level_draws_are_said(tmp_path: Path) -> None:
    figure = uncertainty_figure(rank(case_of("option,a,b\nX,0..50..100,20\nY,30..40..50,20\n", tmp_path)))
    part = replace(figure, first=0.6, ahead=0.5, behind=0.3, level=0.2)
    said = words(part, "en")
    assert said.title == "X is first in 60% of the draws of the judgements; exactly level with Y in 20%"
    drawn = check_texts(part, "ar")
    names = [text.get_text() for text in texts_of(drawn)]
    assert sum("تساو تام" in name for name in names) == 1


def told(share: float) -> str:
    """Say a sampled share as a title does."""
    return "under 1%" if share < 0.01 else "over 99%" if share > 0.99 else f"{100 * share:.0f}%"


@pytest.mark.long
def test_the_title_says_what_the_draws_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uncertainty, "DRAWS", 1000)
    monkeypatch.setattr(ranges, "affordable_draws", lambda values: 50 * bool(values.free.any()))  # it does not use them
    fixed = 0
    for seed, case in enumerate(random_margins(500, tmp_path)):
        result = rank(case)
        title = title_of(uncertainty_figure(result))
        if not any(item.low < item.high for item in case.judgements):
            fixed += 1
            assert title.endswith("no judgement has a range")
            continue
        scores = drawn_together(case, result.weighting, draws=1000)
        place = [option.id for option in case.ranked].index
        first, second, *others = (scores[place(item.option)] for item in result.standings)
        if np.all(np.abs(first - second) < 1e-9):
            assert "are level in all draws" in title
            continue
        rival = np.max([second, *others], axis=0)
        level = np.sum([np.abs(first - other) < 1e-9 for other in (second, *others)], axis=0)
        share = np.mean((first > rival - 1e-9) / (1 + level))
        name = result.standings[0].option
        opening, *level_said = title.split("; ")
        margin = case.tie_margin
        clear = f", by more than the tie margin in {told(np.mean(first > rival + margin + 1e-9))}" if margin else ""
        assert opening == f"{name} is first in {told(share)} of the draws of the judgements{clear}", seed
        alike = np.mean(np.abs(first - second) < 1e-9)
        wanted = [f"exactly level with {result.standings[1].option} in {told(alike)}"] if alike else []
        assert level_said == wanted, seed
    assert fixed > 0


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in STYLES:
        figure = check_texts(uncertainty_figure(rank(CASE)), language, style)
    assert len(figure.axes) == 2
    assert all(ax.xaxis_inverted() == (language == "ar") for ax in figure.axes)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(uncertainty_figure(rank(case_of(HOSTILE[table], tmp_path))), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(8, 6)).subplots()
    assert plot_uncertainty(rank(CASE), ax, language=language) is ax
    assert len(ax.child_axes) == 2
