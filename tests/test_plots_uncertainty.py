"""The figure of the distributions: its numbers, its title, its drawing."""

from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import default_case, rank
from analysis.plots.figure import rows, words
from analysis.plots.uncertainty import plot_uncertainty, uncertainty_figure
from analysis.ranges import drawn_together
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_case

LANGUAGES: tuple[Language, ...] = ("en", "ar")
CASE = read_case(default_case())


def test_shares_are_those_of_the_draws_behind_the_ranges() -> None:
    result = rank(CASE)
    figure, scores = uncertainty_figure(result), drawn_together(CASE, result.weighting)
    place = [option.id for option in CASE.ranked].index
    for spread, standing in zip(figure.spreads, result.standings, strict=True):
        own = scores[place(standing.option)]
        assert_allclose(np.quantile(own, [0.05, 0.95]), [spread.range.low, spread.range.high], atol=0.02)
        assert sum(spread.shares) == pytest.approx(1)
        for start, share in enumerate(spread.shares):
            assert share == pytest.approx(np.mean((own >= 2 * start) & (own < 2 * start + 2)))
    lead = scores[place("advisory_schedule")] - scores[place("status_quo")]
    assert figure.ahead == pytest.approx(np.mean(lead > 0))
    assert figure.clear == pytest.approx(np.mean(lead > 3))
    assert figure.behind == pytest.approx(np.mean(lead < -3))
    assert sum(figure.lead_shares) == pytest.approx(1)
    edges = np.array(figure.edges)
    for at, share in ((0, figure.ahead), (3, figure.clear)):  # bins end at 0 and at the margin
        assert np.min(np.abs(edges - at)) < 1e-9
        assert sum(np.array(figure.lead_shares)[edges[:-1] > at - 1e-9]) == pytest.approx(share, abs=1e-12)
    assert len(rows(figure)) == 3 * 50 + len(figure.lead_shares)


@pytest.mark.long
def test_the_title_says_what_the_draws_say(tmp_path: Path) -> None:
    fixed = 0
    for seed in range(500):
        case = random_case(seed, tmp_path)
        result = rank(case)
        title = words(uncertainty_figure(result), "en").title
        if not any(item.low < item.high for item in case.judgements):
            fixed += 1
            assert title.endswith("no judgement has a range")
            continue
        scores = drawn_together(case, result.weighting)
        first, second = (
            scores[[option.id for option in case.ranked].index(item.option)] for item in result.standings[:2]
        )
        if np.all(np.abs(first - second) < 1e-9):
            assert "are level in all draws" in title
            continue
        share = 100 * np.mean(first > second + 1e-9)
        assert title == (
            f"{result.standings[0].option} comes out ahead of {result.standings[1].option} in {share:.0f}% "
            "of the draws of the judgements"
        )
    assert fixed > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in ("screen", "print", "slide"):
        figure = check_texts(uncertainty_figure(rank(CASE)), language, style)
    assert len(figure.axes) == 2
    assert all(ax.xaxis_inverted() == (language == "ar") for ax in figure.axes)


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
