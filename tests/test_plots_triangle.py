"""The triangle of weights: its numbers, its title, its drawing."""

import re
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import default_case, rank, weight_sensitivity
from analysis.plots.figure import rows, words
from analysis.plots.triangle import plot_triangle, triangle_figure
from model.faults import CaseError
from model.noun import Language
from model.read import read_case
from model.weights import case_weighting
from tests.figures import HOSTILE, case_of, check_texts, random_case

LANGUAGES: tuple[Language, ...] = ("en", "ar")
CASE = read_case(default_case())
STEP = 1 / 240
GRID = np.array([(a, b, 240 - a - b) for a, b in product(range(241), repeat=2) if a + b <= 240]) / 240


def test_regions_and_perspectives_of_the_case() -> None:
    result = weight_sensitivity(CASE)
    figure = triangle_figure(result)
    assert figure.axes == ("economic", "political", "security")
    assert [stand.perspective for stand in figure.stands] == [item.id for item in CASE.perspectives[1:]]
    for stand in figure.stands:
        assert_allclose(stand.weights, case_weighting(CASE, stand.perspective).weights.pillars)
        leader = rank(CASE, perspective=stand.perspective).standings[0]
        assert (stand.first, stand.tied) == (leader.option, bool(leader.tied_with))
    assert sum(part.share for part in figure.parts) == pytest.approx(1, abs=1e-12)
    members = np.equal.outer(np.array(result.weighting.weights.tree.parent), range(3)) * 1.0
    local = members * result.weighting.weights.local[:, np.newaxis]
    from model.judgements import mean_values, quantile_array

    values = mean_values(
        quantile_array(CASE.judgements, figure_options(figure), result.weighting.weights.tree.criteria)
    )
    scores = np.sort(GRID @ (values @ local).T, axis=1)
    clear = np.mean(scores[:, -1] - scores[:, -2] > 3)
    assert sum(part.clear_share or 0.0 for part in figure.parts) == pytest.approx(clear, abs=0.02)
    kinds = {row["kind"] for row in rows(figure)}
    assert kinds == {"weights", "perspective", "middle", "corner", "clear", "clear_corner"}


def figure_options(figure: object) -> list[str]:
    return [part.option for part in figure.parts]  # type: ignore[attr-defined]


@pytest.mark.long
def test_the_title_says_what_a_grid_says(tmp_path: Path) -> None:
    drawn = 0
    for seed in range(500):
        case = random_case(seed, tmp_path)
        tree = case_weighting(case).weights
        whole = len(tree.tree.pillars) == 3 and bool(tree.divided.all())
        if not (whole or (len(tree.tree.pillars) == 1 and len(tree.tree.criteria) == 3)):
            continue
        result = weight_sensitivity(case)
        title = words(triangle_figure(result), "en").title
        drawn += 1
        corners = np.array([_corner(result, place) for place in range(3)]).T
        scores = GRID @ corners.T
        best = np.isclose(scores, scores.max(axis=1, keepdims=True), atol=1e-9)
        shares = (best / best.sum(axis=1, keepdims=True)).mean(axis=0)
        for option, share in zip(result.options, shares, strict=True):
            said = re.search(rf"{option} in (under )?([\d.]+)%", title)
            if said:
                assert float(said[2]) / 100 == pytest.approx(share, abs=0.03), (seed, title)
            else:
                assert f"nowhere {option}" in title or re.search(rf"nowhere [^;]*{option}", title), (seed, title)
                assert share < 0.02
    assert drawn > 60


def _corner(result: object, place: int) -> list[float]:
    """Return the scores where all weight is on one axis, from the lines of the weights."""
    node = result.axes[place]  # type: ignore[attr-defined]
    line = next(item for item in result.lines if item.node == node)  # type: ignore[attr-defined]
    return list(line.at_full)


def test_what_has_no_triangle_is_refused_with_what_to_plot_instead(tmp_path: Path) -> None:
    for table in ("four pillars", "one criterion", "zero weights"):
        result = weight_sensitivity(case_of(HOSTILE[table], tmp_path))
        if result.axes:
            continue
        with pytest.raises(CaseError) as caught:
            triangle_figure(result)
        assert caught.value.faults[0].kind == "no_triangle"
    assert not weight_sensitivity(case_of(HOSTILE["four pillars"], tmp_path)).axes


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in ("screen", "print", "slide"):
        check_texts(triangle_figure(weight_sensitivity(CASE)), language, style)
    check_texts(triangle_figure(weight_sensitivity(CASE, weights="economic=100")), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    result = weight_sensitivity(case_of(HOSTILE[table], tmp_path))
    if result.axes:
        check_texts(triangle_figure(result), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(6, 7)).subplots()
    assert plot_triangle(weight_sensitivity(CASE), ax, language=language) is ax
    assert len(ax.child_axes) == 3
