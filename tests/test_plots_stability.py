"""The figure of stability: its numbers, its title, its drawing."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from analysis import default_case, weight_change, weight_sensitivity
from analysis.plots.figure import rows, words
from analysis.plots.single_weights import limits
from analysis.plots.stability import plot_stability, stability_figure
from analysis.weight_change import NodeLines, WeightSensitivity
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_case

LANGUAGES: tuple[Language, ...] = ("en", "ar")


def test_strips_are_those_of_the_result() -> None:
    result = weight_sensitivity(read_case(default_case()))
    figure = stability_figure(result)
    names = [strip.node for strip in figure.strips]
    assert names[:2] == ["economic", "dinar_stability"]
    assert sorted(names) == sorted(item.node for item in result.lines)
    changing = [strip for strip in figure.strips if strip.limits]
    assert [strip.node for strip in changing] == ["component_consent"]
    ((_, at, first), (_, _, second)) = changing[0].held
    assert (round(at, 1), first, second) == (69.7, "advisory_schedule", "status_quo")
    assert len(rows(figure)) == 18
    assert "16 of 17 weights" in words(figure, "en").title


def scores(item: NodeLines, weight: float) -> NDArray[np.float64]:
    zero, full = np.array(item.at_zero), np.array(item.at_full)
    line: NDArray[np.float64] = zero + weight / 100 * (full - zero)
    return line


def check_strips(result: WeightSensitivity) -> None:
    """In the middle of each part its option is nowhere behind, and the parts cover the whole weight."""
    known = {item.node: item for item in result.lines}
    for strip in stability_figure(result).strips:
        assert strip.held[0][0] == 0
        assert strip.held[-1][1] == 100
        for (start, end, option), following in zip(strip.held, [*strip.held[1:], None], strict=True):
            at = scores(known[strip.node], (start + end) / 2)
            assert at[result.options.index(option)] >= at.max() - 1e-7
            assert following is None or following[0] == end
        for limit in limits(known[strip.node]):
            apart = min(limit.at, 100 - limit.at, 1e-3) if 0 < limit.at < 100 else 1e-3
            at = scores(known[strip.node], limit.at + (apart if limit.side == "above" else -apart))
            assert at[result.options.index(limit.option)] > at[result.options.index(result.first)]


def check_title(result: WeightSensitivity, title: str) -> None:
    """Recompute what the title says from the lines; scores are straight, so both ends of a weight tell all."""
    if not result.lines:
        assert title.startswith("No weight has another")
        return
    first, total, nearest, kept = result.options.index(result.first), len(result.lines), np.inf, 0
    for item in result.lines:
        ends = [scores(item, end)[first] - scores(item, end) for end in (0, 100)]
        kept += min(map(min, ends)) >= -1e-9
        now = ends[0] + item.weight / 100 * (ends[1] - ends[0])
        for end, side in zip(ends, (0, 100), strict=True):
            behind = end < -1e-9
            parts = np.where(behind, now / np.where(behind, now - end, 1), np.inf)
            if behind.any():
                nearest = min(nearest, max(0.0, min(parts)) * abs(side - item.weight))
    assert ("level in first place" in title) == (len(result.firsts) > 1)
    if kept == total:
        assert "whichever single weight" in title or f"{kept} of {total} weights" in title
    else:
        assert f"{kept} of {total} weights" in title or (not kept and f"ach of the {total} weights" in title)
    if "closest to a change" in title:
        name = title.split("closest to a change is ")[1].split(":", maxsplit=1)[0]
        gaps = [limit.apart for item in result.lines if item.node == name for limit in limits(item)]
        assert min(gaps) == pytest.approx(nearest, abs=1e-5)


def test_the_title_says_what_the_result_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for slow in ("nearest_flip", "nearest_flip_euclidean", "nearest_flip_largest"):  # which this figure does not use
        monkeypatch.setattr(weight_change, slow, lambda *_, **__: None)
    for seed in range(500):
        result = weight_sensitivity(random_case(seed, tmp_path))
        check_title(result, words(stability_figure(result), "en").title)
        check_strips(result)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    figure = stability_figure(weight_sensitivity(read_case(default_case())))
    for style in ("screen", "print", "slide"):
        check_texts(figure, language, style)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(stability_figure(weight_sensitivity(case_of(HOSTILE[table], tmp_path))), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(8, 8)).subplots()
    assert plot_stability(weight_sensitivity(read_case(default_case())), ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert (len(ax.patches), len(ax.lines)) == (18, 17)  # parts, and the weights now
