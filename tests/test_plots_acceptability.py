"""The figure of who is first at which share of the weights: its numbers, its title, its drawing."""

import re
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import acceptability, default_case
from analysis.plots.acceptability import (
    AcceptabilityFigure,
    acceptability_depths,
    acceptability_figure,
    plot_acceptability,
)
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES, Pen
from model.case import Case
from model.faults import CaseError
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_case, title_of, with_margin
from tests.test_plots_text_support import with_orders

LANGUAGES: tuple[Language, ...] = ("en", "ar")
SHIPPED = read_case(default_case())
DRAWS = 2000


def figure_of(case: Case) -> AcceptabilityFigure:
    return acceptability_figure([acceptability(case, depth=depth, draws=DRAWS) for depth in acceptability_depths(case)])


@pytest.fixture(scope="module")
def shipped() -> AcceptabilityFigure:
    return figure_of(SHIPPED)


def first_share(case: Case, draws: int, rng: np.random.Generator, margin: float = 0) -> dict[str, float]:
    """Return the share of weights, uniform over pillars and inside each, at which each option is first at its means.

    With a margin it is the share at which it leads every other by more than that.
    """
    mean = {
        (item.option, item.criterion): 0.185 * item.low + 0.63 * item.median + 0.185 * item.high
        for item in case.judgements
    }
    options = [option.id for option in case.ranked]
    weights = np.empty((draws, len(case.criteria)))
    pillars = rng.dirichlet(np.ones(len(case.pillars)), draws)
    for place, pillar in enumerate(case.pillars):
        inside = [index for index, item in enumerate(case.criteria) if item.pillar == pillar.id]
        weights[:, inside] = pillars[:, [place]] * rng.dirichlet(np.ones(len(inside)), draws)
    values = np.array([[mean[option, item.id] for item in case.criteria] for option in options])
    scores = weights @ values.T
    if margin:
        second, first = np.sort(scores, axis=1)[:, -2:].T
        ahead = (scores == first[:, np.newaxis]) & (first - second > margin)[:, np.newaxis]
        return dict(zip(options, ahead.mean(axis=0).tolist(), strict=True))
    best = scores >= scores.max(axis=1, keepdims=True) - 1e-9
    return dict(zip(options, (best / best.sum(axis=1, keepdims=True)).mean(axis=0).tolist(), strict=True))


def test_shares_are_those_of_the_results(shipped: AcceptabilityFigure) -> None:
    assert [level.result.depth for level in shipped.levels] == ["stated", "implied", "ranges", "central"]
    for level in shipped.levels:
        spans = [level.result.span(option) for option in shipped.options]
        assert_allclose(level.lows, [low for low, _ in spans])
        assert_allclose(level.highs, [high for _, high in spans])
        assert level.of_text or sum(level.lows) == pytest.approx(1)
    central = first_share(SHIPPED, 20_000, np.random.default_rng(0))
    assert_allclose(shipped.levels[-1].lows, [central[option] for option in shipped.options], atol=0.02)
    assert len(rows(shipped)) == 12


def test_the_title_of_the_case(shipped: AcceptabilityFigure) -> None:
    said = words(shipped, "en")
    central = shipped.levels[-1]
    clear = central.result.main.clear[0]
    assert said.title == (
        f"At mean judgements Advisory schedule is first in {central.lows[0]:.0%} of the weightings, clearly in"
        f" {clear:.0%}; the text alone leaves it open"
    )
    error = max(level.result.largest_error for level in shipped.levels)
    stated = re.search(r"2000 draws, seed 0, standard error at most ([\d.]+) percentage points", said.source)
    assert stated
    assert 0 <= float(stated[1]) - 100 * error < 0.01 + 1e-9
    assert "“Judgements at their means”: exact" in said.source
    assert f"clearly first in the last row, by more than 3 points: Advisory schedule in {clear:.0%}" in said.subtitle


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_the_case_has_two_lines(shipped: AcceptabilityFigure, language: Language) -> None:
    pen = Pen(language=language, style=STYLES["screen"])
    assert len(pen.lines(words(shipped, language).title, pen.room, 1.22, bold=True)) == 2


@pytest.mark.long
def test_the_title_says_what_the_weights_say(tmp_path: Path) -> None:
    rng, seed, checked = np.random.default_rng(0), 0, 0
    while checked < 500:
        seed += 1
        case = random_case(seed, tmp_path)
        if len(case.ranked) > 3 or len(case.criteria) > 5:
            continue
        checked += 1
        case = with_margin(case) if seed % 2 else case
        title = title_of(acceptability_figure([acceptability(case)]))
        found, clear = first_share(case, 2000, rng), re.search(r"clearly in (under |over )?(\d+)%", title)
        named = [option for option in found if re.search(rf"\b{option}\b", title)]
        assert ("equally often" in title) == (len(named) > 1), (seed, title)
        stated = re.search(r"in (under |over )?(\d+)% of the weightings", title)
        assert stated, title
        assert bool(clear) == (case.tie_margin > 0 and len(named) == 1), (seed, title)
        if clear:
            share = first_share(case, 2000, rng, case.tie_margin)[named[0]]
            error = 5 * np.sqrt(share * (1 - share) / 2000) + 0.011
            assert abs(share - int(clear[2]) / 100) < error, (seed, title, share)
        for option in named:
            error = 5 * np.sqrt(found[option] * (1 - found[option]) / 2000) + 0.011
            assert abs(found[option] - int(stated[2]) / 100) < error, (seed, title, found)
            assert found[option] > max(found.values()) - error, (seed, title, found)


@pytest.mark.long
def test_the_title_says_what_the_text_says(tmp_path: Path) -> None:
    told = set()
    for seed in range(60):
        case = with_orders(random_case(seed, tmp_path), seed)
        if len(case.ranked) > 2 or len(case.criteria) > 4:
            continue
        results = [acceptability(case, depth=depth, draws=200) for depth in acceptability_depths(case)]
        title = title_of(acceptability_figure(results))
        of_text = [result for result in results if result.depth in ("stated", "implied")]
        assert ("; the text alone" in title) == bool(of_text)
        if of_text:
            least = max(of_text[-1].span(option)[0] for option in of_text[-1].options)
            kind = "puts" if least > 0.99 else "leans" if least > 0.5 else "leaves it open"
            assert f"alone {kind}" in title, (seed, title, least)
            told.add(kind)
    assert told == {"puts", "leans", "leaves it open"}


def test_depths_without_a_text_or_ranges(tmp_path: Path) -> None:
    assert acceptability_depths(case_of("option,a,b\nX,1,2\nY,2,1\n", tmp_path)) == ("central",)
    assert acceptability_depths(case_of("option,a,b\nX,1..2..3,2\nY,2,1\n", tmp_path)) == ("ranges", "central")


def test_results_of_several_questions_are_refused(tmp_path: Path) -> None:
    case = case_of(HOSTILE["three pillars"], tmp_path)
    with pytest.raises(ValueError, match="several questions"):
        acceptability_figure([acceptability(case), acceptability(case, prior="flat", draws=DRAWS)])
    with pytest.raises(CaseError, match="not allowed, found base"):
        acceptability_figure([acceptability(case, prior="base")])


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(shipped: AcceptabilityFigure, language: Language) -> None:
    for style in STYLES:
        check_texts(shipped, language, style)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(figure_of(case_of(HOSTILE[table], tmp_path)), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_depths_of_long_names(tmp_path: Path, language: Language) -> None:
    case = with_orders(case_of(HOSTILE["labels of 60 letters"], tmp_path), 3)
    check_texts(figure_of(case), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(shipped: AcceptabilityFigure, language: Language) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 6))
    ax = figure.subplots()
    assert plot_acceptability([level.result for level in shipped.levels], ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert (len(ax.lines), len(ax.patches)) == (6, 6)
