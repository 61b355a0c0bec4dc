"""The figure of the lines over the weights: its numbers, its title, its drawing."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from analysis import default_case, weight_change, weight_sensitivity
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from analysis.plots.weight_lines import plot_weight_lines, weight_lines_figure
from analysis.weight_change import NodeLines, WeightSensitivity
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_margins, texts_of, title_of, with_margin

LANGUAGES: tuple[Language, ...] = ("en", "ar")


def test_panels_are_pillars_then_what_is_closest() -> None:
    result = weight_sensitivity(read_case(default_case()))
    figure = weight_lines_figure(result)
    assert [item.node for item in figure.panels[:4]] == ["economic", "political", "security", "component_consent"]
    assert len(figure.panels) == 6
    said = words(figure, "en")
    assert said.title.endswith("Component consent from 32% to above 70% of its pillar (Status quo; a tie from 38%)")
    assert "the score axis begins at 30, not at 0; drawn: 6 of 17 weights, the pillars and then the" in said.subtitle
    assert len(rows(figure)) == 3 * 17


def test_a_tie_is_said_before_anything_else() -> None:
    result = weight_sensitivity(read_case(default_case()), perspective="sunni_forces")
    title = words(weight_lines_figure(result), "en").title
    assert title.startswith("Advisory schedule and Status quo are tied; nearest change by one weight: Freedom from")


def test_of_many_options_those_are_drawn_that_are_first_somewhere(tmp_path: Path) -> None:
    table = "option,a,b\n" + "".join(f"o{index},{index},{index}\n" for index in range(11)) + "last,30,0\n"
    figure = weight_lines_figure(weight_sensitivity(case_of(table, tmp_path)))
    assert figure.options == (*(f"o{index}" for index in range(3, 11)), "last")
    assert "options that are not drawn, first nowhere here: 3" in words(figure, "en").subtitle
    assert len(rows(figure)) == 2 * 12
    check_texts(figure, "en")


def test_decimals_show_on_which_side_of_the_weight_now_a_switch_is(tmp_path: Path) -> None:
    figure = weight_lines_figure(weight_sensitivity(case_of("option,a,b\nX,50,50.2\nY,70,30\n", tmp_path)))
    assert "50.2%" in words(figure, "en").alt
    assert any(text.get_text() == "50.2%" for text in texts_of(check_texts(figure, "en")))


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
    lead, margin = np.subtract(*np.sort(result.scores)[:-3:-1]), result.case.tie_margin
    assert ("level in first place" in title) == (len(result.firsts) > 1)
    assert ("are tied; " in title) == (1e-9 <= lead <= margin + 1e-9)
    assert ("o single weight" in title) == (nearest == np.inf)
    if nearest < np.inf:
        close = [name for apart, name in gaps if apart < nearest + 1e-4]
        assert any(f" {name} " in title for name in close), (title, close)
        assert ("the slightest change" in title) == (nearest < 1e-4)
        assert ("; a tie from" in title) == (lead > margin + 1e-9 and margin > 0)
    if "; a tie from" in title:
        check_tie(result, title)


def check_tie(result: WeightSensitivity, title: str) -> None:
    """Where the title says that a tie begins the lead is the margin, but for rounding of the weight."""
    name = title.split("one weight: ")[1].split(" ", maxsplit=1)[0]
    item = next(item for item in result.lines if item.node == name)
    zero, full = np.array(item.at_zero), np.array(item.at_full)
    said = float(title.split("; a tie from ")[1].split("%", maxsplit=1)[0])
    second, best = np.sort(zero + said / 100 * (full - zero))[-2:]
    assert abs(best - second - result.case.tie_margin) <= np.ptp(full - zero) * 0.005 + 1e-9


@pytest.mark.long
def test_the_title_says_what_the_result_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for slow in ("nearest_flip", "nearest_flip_euclidean", "nearest_flip_largest"):  # which this figure does not use
        monkeypatch.setattr(weight_change, slow, lambda *_, **__: None)
    for case in random_margins(500, tmp_path):
        result = weight_sensitivity(case)
        figure = weight_lines_figure(result)
        check_title(result, title_of(figure))
        assert len(figure.panels) <= 9
        for item in figure.panels:
            check_switches(item)


def check_switches(item: NodeLines) -> None:
    """Where the first place changes hands the two highest lines cross."""
    for switch in item.switches:
        at = np.array(item.at_zero) + switch.weight / 100 * (np.array(item.at_full) - np.array(item.at_zero))
        assert np.sort(at)[-1] - np.sort(at)[-2] < 1e-6


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    figure = weight_lines_figure(weight_sensitivity(read_case(default_case())))
    for style in STYLES:
        check_texts(figure, language, style)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(weight_lines_figure(weight_sensitivity(with_margin(case_of(HOSTILE[table], tmp_path), 3.0))), language)


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
