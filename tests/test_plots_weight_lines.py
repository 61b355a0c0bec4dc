"""The figure of the lines over the weights: its numbers, its title, its drawing."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from analysis import default_case, weight_change, weight_sensitivity
from analysis.plots.figure import rows, words
from analysis.plots.weight_lines import plot_weight_lines, weight_lines_figure
from analysis.weight_change import NodeLines, WeightSensitivity
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_case

LANGUAGES: tuple[Language, ...] = ("en", "ar")


def test_panels_are_pillars_then_what_is_closest() -> None:
    result = weight_sensitivity(read_case(default_case()))
    figure = weight_lines_figure(result)
    assert [item.node for item in figure.panels[:4]] == ["economic", "political", "security", "component_consent"]
    assert (len(figure.panels), figure.left_out) == (6, 11)
    said = words(figure, "en")
    assert "Component consent from 32% to above 70%, then Status quo" in said.title
    assert "11 of 17 weights are not shown" in said.subtitle
    assert len(rows(figure)) == 18


def gap(result: WeightSensitivity, item: NodeLines) -> tuple[float, str]:
    """Return by how few points of one weight the first falls behind, looked for on a fine grid and then halved."""
    zero, full = np.array(item.at_zero), np.array(item.at_full)
    first, best = result.options.index(result.first), (np.inf, "")
    for end in (0.0, 100.0):

        def behind(share: float, end: float = end) -> NDArray[np.float64]:
            at = item.weight + share * (end - item.weight)
            now = zero + at / 100 * (full - zero)
            ahead: NDArray[np.float64] = now - now[first]
            return ahead

        if behind(1.0).max() <= 1e-9 or end == item.weight:
            continue
        low, high = 0.0, 1.0
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (low, middle) if behind(middle).max() > 1e-10 else (middle, high)
        best = min(best, (high * abs(end - item.weight), item.node))
    return best


def check_title(result: WeightSensitivity, title: str) -> None:
    if not result.lines:
        assert title.startswith("No weight has another")
        return
    gaps = [gap(result, item) for item in result.lines]
    nearest = min(apart for apart, _ in gaps)
    assert ("level in first place" in title) == (len(result.firsts) > 1)
    assert ("o single weight" in title) == (nearest == np.inf)
    if nearest < np.inf:
        close = [name for apart, name in gaps if apart < nearest + 1e-4]
        assert any(f" {name} " in title for name in close), (title, close)
        assert ("the slightest change" in title) == (nearest < 1e-4)


def test_the_title_says_what_the_result_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for slow in ("nearest_flip", "nearest_flip_euclidean", "nearest_flip_largest"):  # which this figure does not use
        monkeypatch.setattr(weight_change, slow, lambda *_, **__: None)
    for seed in range(500):
        result = weight_sensitivity(random_case(seed, tmp_path))
        figure = weight_lines_figure(result)
        title = words(figure, "en").title
        check_title(result, title)
        assert len(figure.panels) + figure.left_out == len(result.lines)
        assert len(figure.panels) <= 9
        for item in figure.panels:
            check_switches(item)
        if "shortest change" in title:
            assert any(f"{item.node} from" in title for item in figure.panels)


def check_switches(item: NodeLines) -> None:
    """Where the first place changes hands the two highest lines cross."""
    for switch in item.switches:
        at = np.array(item.at_zero) + switch.weight / 100 * (np.array(item.at_full) - np.array(item.at_zero))
        assert np.sort(at)[-1] - np.sort(at)[-2] < 1e-6


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    figure = weight_lines_figure(weight_sensitivity(read_case(default_case())))
    for style in ("screen", "print", "slide"):
        check_texts(figure, language, style)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(weight_lines_figure(weight_sensitivity(case_of(HOSTILE[table], tmp_path))), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(9, 6)).subplots()
    assert plot_weight_lines(weight_sensitivity(read_case(default_case())), ax, language=language) is ax
    panels = ax.child_axes
    assert len(panels) == 6
    assert all(panel.xaxis_inverted() == (language == "ar") for panel in panels)
    # three options and the weight now in each panel; one switch point and its line in one of them
    assert sorted(len(panel.lines) for panel in panels) == [4, 4, 4, 4, 4, 6]
