"""The figure of stability: its numbers, its title, its drawing."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from analysis import default_case, weight_change, weight_sensitivity
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from analysis.plots.single_weights import limits
from analysis.plots.stability import plot_stability, stability_figure
from analysis.weight_change import NodeLines, WeightSensitivity
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_margins, title_of, with_margin

LANGUAGES: tuple[Language, ...] = ("en", "ar")


def test_strips_are_those_of_the_result() -> None:
    result = weight_sensitivity(read_case(default_case()))
    figure = stability_figure(result)
    names = [strip.node for strip in figure.strips]
    assert names[:2] == ["economic", "dinar_stability"]
    assert sorted(names) == sorted(item.node for item in result.lines)
    consent = next(strip for strip in figure.strips if strip.node == "component_consent")
    assert [strip.node for strip in figure.strips if strip.limits] == ["component_consent"]
    assert [(round(part.end, 1), part.first, part.tie) for part in consent.parts] == [
        (38.1, "advisory_schedule", False),
        (69.7, "advisory_schedule", True),
        (100.0, "status_quo", True),
    ]
    assert len(rows(figure)) == sum(len(strip.parts) for strip in figure.strips)
    title = words(figure, "en").title
    assert title.startswith("Advisory schedule stays first at any value of 16 of 17 weights (a tie in parts of 10); ")
    assert title.endswith("nearest change: Component consent above 70% of its pillar (a tie from 38%)")


def test_a_tie_is_said_before_anything_else() -> None:
    result = weight_sensitivity(read_case(default_case()), perspective="sunni_forces")
    said = words(stability_figure(result), "en")
    assert said.title.startswith("Advisory schedule and Status quo are tied; 5 of 17 weights can each put another")
    assert "Economy (31% of whole) from 0% to 100% (a tie from 0% to 100%)" in said.alt


def test_options_that_are_level_all_along_a_weight_are_a_tie_without_a_margin_too(tmp_path: Path) -> None:
    case = case_of("option,a,b,c\n@pillar,p,q,q\nX,50,40,60\nY,50,60,40\nZ,10,20,30\n", tmp_path)
    figure = stability_figure(weight_sensitivity(case))
    strips = {strip.node: [(part.end, part.first, part.tie) for part in strip.parts] for strip in figure.strips}
    assert strips["p"] == strips["q"] == [(100.0, "X", True)]
    assert strips["b"] == [(50.0, "X", False), (100.0, "Y", False)]
    said, drawn = words(figure, "en"), check_texts(figure, "en")
    assert said.title.startswith("X and Y are level in first place")
    assert "p (50% of whole) from 0% to 100% (a tie from 0% to 100%)" in said.alt
    key = {text.get_text() for text in drawn.axes[0].get_legend().get_texts()}
    assert key - {""} == {"X first", "Y first", "X first, level with another"}
    tones = {patch.get_facecolor() for patch in drawn.axes[0].patches}
    assert len(tones) == 3


def scores(item: NodeLines, weight: float) -> NDArray[np.float64]:
    zero, full = np.array(item.at_zero), np.array(item.at_full)
    line: NDArray[np.float64] = zero + weight / 100 * (full - zero)
    return line


def check_strips(result: WeightSensitivity) -> None:
    """Inside each part its option is nowhere behind, and a tie or none; the parts cover the whole weight."""
    known = {item.node: item for item in result.lines}
    margin = result.case.tie_margin
    for strip in stability_figure(result).strips:
        assert [part.start for part in strip.parts] == [0.0, *(part.end for part in strip.parts[:-1])]
        assert strip.parts[-1].end == 100
        for part in strip.parts:
            for share in (0.03, 0.5, 0.97):
                at = scores(known[strip.node], part.start + share * (part.end - part.start))
                assert at[result.options.index(part.first)] >= at.max() - 1e-7
                second, best = np.sort(at)[-2:]
                clear = best - second - margin
                assert part.tie == (clear <= 1e-9) or abs(clear) < 1e-7
        for limit in limits(known[strip.node]):
            apart = min(limit.at, 100 - limit.at, 1e-3) if 0 < limit.at < 100 else 1e-3
            at = scores(known[strip.node], limit.at + (apart if limit.side == "above" else -apart))
            assert at[result.options.index(limit.option)] > at[result.options.index(result.first)]


def check_title(result: WeightSensitivity, title: str) -> None:
    """Recompute what the title says from the lines; scores are straight, so both ends of a weight tell all."""
    if not result.lines:
        assert title.startswith("No weight has another")
        return
    first, total, nearest, kept, ties = result.options.index(result.first), len(result.lines), np.inf, 0, []
    others = [place for place in range(len(result.options)) if place != first]
    for item in result.lines:
        ends = [scores(item, end)[first] - scores(item, end)[others] for end in (0, 100)]
        least = min(map(min, ends))
        kept += least >= -1e-9
        ties += [least] if least >= -1e-9 else []
        now = ends[0] + item.weight / 100 * (ends[1] - ends[0])
        for end, side in zip(ends, (0, 100), strict=True):
            behind = end < -1e-9
            parts = np.where(behind, now / np.where(behind, now - end, 1), np.inf)
            if behind.any():
                nearest = min(nearest, max(0.0, min(parts)) * abs(side - item.weight))
    lead, margin = result.scores[first] - max(result.scores[place] for place in others), result.case.tie_margin
    assert ("level in first place" in title) == (len(result.firsts) > 1) == (lead < 1e-9)
    assert ("are tied; " in title) == (1e-9 <= lead <= margin + 1e-9)
    if lead <= margin + 1e-9:
        assert "stays first" not in title
        assert ("no single weight" in title) == (kept == total)
        assert kept == total or f"; {total - kept} of {total} weights can each" in title
        return
    assert f"{kept} of {total} weights" in title or (not kept and f"ach of the {total} weights" in title)
    if kept:
        said = int(title.split("(a tie in parts of ")[1].split(")", maxsplit=1)[0]) if "a tie in" in title else 0
        assert (
            sum(tie < margin - 1e-7 for tie in ties) <= said <= (margin > 0) * sum(tie < margin + 1e-7 for tie in ties)
        )
    assert ("nearest change" in title) == (kept < total)
    if kept < total:
        name = title.split("nearest change: ")[1].split(" ", maxsplit=1)[0]
        gaps = [limit.apart for item in result.lines if item.node == name for limit in limits(item)]
        assert min(gaps) == pytest.approx(nearest, abs=1e-5)


@pytest.mark.long
def test_the_title_says_what_the_result_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for slow in ("nearest_flip", "nearest_flip_euclidean", "nearest_flip_largest"):  # which this figure does not use
        monkeypatch.setattr(weight_change, slow, lambda *_, **__: None)
    for case in random_margins(500, tmp_path):
        result = weight_sensitivity(case)
        check_title(result, title_of(stability_figure(result)))
        check_strips(result)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    figure = stability_figure(weight_sensitivity(read_case(default_case())))
    for style in STYLES:
        check_texts(figure, language, style)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(stability_figure(weight_sensitivity(with_margin(case_of(HOSTILE[table], tmp_path), 3.0))), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(8, 8)).subplots()
    assert plot_stability(weight_sensitivity(read_case(default_case())), ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    parts = rows(stability_figure(weight_sensitivity(read_case(default_case()))))
    assert (len(ax.patches), len(ax.lines)) == (len(parts), 17)  # parts, and the weights now
