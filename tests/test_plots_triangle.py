"""The triangle of weights: its numbers, its title, its drawing."""

import re
from dataclasses import replace
from itertools import chain, product
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import default_case, rank, weight_change, weight_sensitivity
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from analysis.plots.triangle import TriangleFigure, plot_triangle, triangle_figure
from analysis.weight_change import WeightSensitivity
from model.faults import CaseError
from model.noun import Language
from model.read import read_case
from model.weights import case_weighting
from tests.figures import HOSTILE, case_of, check_texts, random_margins, texts_of, title_of, with_margin

LANGUAGES: tuple[Language, ...] = ("en", "ar")
CASE = read_case(default_case())
GRID = np.array([(a, b, 120 - a - b) for a, b in product(range(121), repeat=2) if a + b <= 120]) / 120


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
    return [option for part in figure.parts for option in part.options]  # type: ignore[attr-defined]


@pytest.mark.long
def test_the_title_says_what_a_grid_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for slow in ("nearest_flip", "nearest_flip_euclidean", "nearest_flip_largest"):  # which this figure does not use
        monkeypatch.setattr(weight_change, slow, lambda *_, **__: None)
    monkeypatch.setattr(weight_change, "order_regions", lambda *_, **__: ())
    drawn = 0
    for case in chain(random_margins(200, tmp_path), random_margins(700, tmp_path, pillars=3)):
        tree = case_weighting(case).weights
        whole = len(tree.tree.pillars) == 3 and bool(tree.divided.all())
        if not (whole or (len(tree.tree.pillars) == 1 and len(tree.tree.criteria) == 3)):
            continue
        result = weight_sensitivity(case)
        check_title(result, title_of(triangle_figure(result)))
        drawn += 1
        if drawn == 500:
            break
    assert drawn == 500


def check_title(result: WeightSensitivity, title: str) -> None:
    """Recompute the shares on a grid: who is clearly first, who only in a tie, who nowhere, and who is level."""
    corners = np.round(np.array([_corner(result, place) for place in range(3)]).T, 9)
    scores, margin = GRID @ corners.T, result.case.tie_margin
    best, lead = scores.argmax(axis=1), np.diff(np.sort(scores, axis=1)[:, -2:], axis=1)[:, 0]
    pattern = r"(o\d(?:(?:, | and )o\d)*(?: level)?) in (under 1|over 99|\d+)%"
    before, _, after = title.partition("first only in a tie: ")
    told, only = (dict(re.findall(pattern, part)) for part in (before, after))
    for place, option in enumerate(result.options):
        equal = [other for other, own in enumerate(corners) if np.array_equal(own, corners[place])]
        name = _names([result.options[other] for other in equal]) + " level" * (len(equal) > 1)
        first = np.mean(np.isclose(scores[:, place], scores.max(axis=1), atol=1e-9))
        clear = np.mean((best == place) & (lead > margin)) if margin else first
        assert (name in told) + (name in only) + bool(re.search(rf"first nowhere: [^;]*{option}", title)) == 1, title
        said = told.get(name) or only.get(name) or "0"
        assert _number(said) == pytest.approx(clear if name in told else first, abs=0.03), title
        assert name in told or not margin or clear < 0.01, title
    tie = re.search(r"; a tie in (under 1|over 99|\d+)%", title)
    assert title.startswith("No option is clearly") or _number(tie[1] if tie else "0") == pytest.approx(
        np.mean(lead <= margin) if margin else 0.0, abs=0.03
    )
    assert margin or "tie" not in title


def _names(options: list[str]) -> str:
    return options[0] if len(options) == 1 else f"{', '.join(options[:-1])} and {options[-1]}"


def _number(said: str) -> float:
    return {"under 1": 0.005, "over 99": 0.995}.get(said) or float(said) / 100


def test_options_that_share_a_region_are_level(tmp_path: Path) -> None:
    table = "option,a,b,c\n@pillar,p,q,r\nX,50,50,50\nY,50,50,50\nZ,0,0,0\n"
    figure = triangle_figure(weight_sensitivity(case_of(table, tmp_path)))
    assert [(part.options, part.share) for part in figure.parts] == [(("X", "Y"), 1.0), (("Z",), 0.0)]
    title = words(figure, "en").title
    assert title == "First over all weights of the three: X and Y level in 100%; first nowhere: Z"
    tied = triangle_figure(weight_sensitivity(with_margin(case_of(table, tmp_path), 1.0)))
    assert "first only in a tie: X and Y level in 100%" in words(tied, "en").title


def legend_of(figure: TriangleFigure, language: Language) -> list[tuple[str, object]]:
    """Return the names in the key above the triangle, and how their marks are filled."""
    from matplotlib.colors import to_hex
    from matplotlib.patches import Rectangle

    drawn = check_texts(figure, language)
    key = next(legend for ax in drawn.axes if (legend := ax.get_legend()))
    marks = [it for it in key.legend_handles if isinstance(it, Rectangle) and it.get_visible()]
    names = [text.get_text().strip("\u200e\u200f") for text in key.get_texts() if text.get_text()]
    looks = [(to_hex(mark.get_facecolor(), keep_alpha=True), mark.get_hatch()) for mark in marks]
    return list(zip(names, looks, strict=False))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_marks_of_the_key_are_alike(tmp_path: Path, language: Language) -> None:
    table = "option,a,b,c\n@pillar,p,q,r\nX,50,50,50\nY,50,50,50\nZ,0,0,0\n"
    level = legend_of(triangle_figure(weight_sensitivity(with_margin(case_of(table, tmp_path), 1.0))), language)
    assert len(level) == 1
    if language == "en":
        assert level[0][0] == "X and Y level in 100%: a tie (1 point or less)"
    table = "option,a,b,c\n@pillar,p,q,r\nX,50,50,50\nY,40,51,40\nZ,0,0,99\n"
    mixed = legend_of(triangle_figure(weight_sensitivity(with_margin(case_of(table, tmp_path), 3.0))), language)
    assert len({look for _, look in mixed}) == len(mixed) == 4


def test_the_key_stands_apart_from_the_name_of_the_corner_below_it() -> None:
    drawn = check_texts(triangle_figure(weight_sensitivity(CASE)), "en", "print")
    key = next(legend for ax in drawn.axes if (legend := ax.get_legend())).get_window_extent()
    (corner,) = (text.get_window_extent() for text in texts_of(drawn) if text.get_text() == "Economy")
    assert key.y0 - corner.y1 > corner.height / 4


def crowded() -> TriangleFigure:
    """Return the triangle of the case with all its perspectives at or near one place."""
    figure = triangle_figure(weight_sensitivity(CASE))
    near = [(0.4, 0.3, 0.3), (0.4, 0.3, 0.3), (0.4, 0.31, 0.29), (0.41, 0.25, 0.34), (0.4, 0.26, 0.34), (1.0, 0.0, 0.0)]
    stands = [replace(stand, weights=weights) for stand, weights in zip(figure.stands, near, strict=True)]
    return replace(figure, stands=tuple(stands))


@pytest.mark.parametrize("language", LANGUAGES)
def test_perspectives_at_one_place_share_a_mark_and_none_is_on_another(language: Language) -> None:
    drawn = check_texts(crowded(), language)
    numbers = [text.get_text().strip("\u200e\u200f").replace("،", ",") for text in texts_of(drawn)]
    assert {"1, 2", "3", "4", "5", "6"} <= set(numbers)
    assert not {"1", "2"} & set(numbers)


def _corner(result: WeightSensitivity, place: int) -> list[float]:
    """Return the scores where all weight is on one axis, from the lines of the weights."""
    node = result.axes[place]
    line = next(item for item in result.lines if item.node == node)
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


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in STYLES:
        check_texts(triangle_figure(weight_sensitivity(CASE)), language, style)
    check_texts(triangle_figure(weight_sensitivity(CASE, weights="economic=100")), language)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    result = weight_sensitivity(with_margin(case_of(HOSTILE[table], tmp_path), 3.0))
    if result.axes:
        check_texts(triangle_figure(result), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(6, 7)).subplots()
    assert plot_triangle(weight_sensitivity(CASE), ax, language=language) is ax
    assert len(ax.child_axes) == 3
