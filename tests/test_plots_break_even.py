"""The figures of the probability of failure: their numbers, their titles, their drawing."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from analysis import break_evens
from analysis.break_even import BreakEvens
from analysis.plots.break_even import break_even_figure, plot_break_even
from analysis.plots.break_even_map import break_even_map_figure, plot_break_even_map
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from analysis.text import say
from model import CaseError
from model.case import Case
from model.noun import Language
from tests.figures import HOSTILE, SHIPPED, case_of, check_texts, texts_of, title_of

LANGUAGES: tuple[Language, ...] = ("en", "ar")
RESULT = break_evens(SHIPPED)


def random_branches(seed: int) -> Case:
    """Return the shipped case with judgements at random: coarse ones, and a course alike in both branches, too."""
    rng = np.random.default_rng(seed)
    step, spread = int(rng.choice([1, 5, 25, 100])), int(rng.choice([5, 40, 100]))
    level = {name: int(rng.integers(0, 101 - spread)) for name in ("base", "honoured", "fails")}
    if rng.random() < 0.2:
        level["fails"] = level["honoured"]

    def at(item: Any, name: str) -> Any:
        value = min(100.0, float(level[name] + rng.integers(0, spread // step + 1) * step))
        return replace(item, low=value, median=value, high=value, first_round=None)

    assert SHIPPED.frame is not None
    margin = float(rng.choice([0, 1, 3, 10]))
    return replace(
        SHIPPED,
        frame=replace(SHIPPED.frame, tie_margin=replace(SHIPPED.frame.tie_margin, points=margin)),
        judgements=tuple(at(item, "base") for item in SHIPPED.judgements),
        branch_judgements=tuple(at(item, item.state) for item in SHIPPED.branch_judgements),
    )


def check_parts(result: BreakEvens) -> None:
    """Inside each part its option is not behind the other, and a tie or none; the parts cover all probabilities."""
    margin = result.case.tie_margin
    for strip in break_even_figure(result).strips:
        assert [part.start for part in strip.parts] == [0.0, *(part.end for part in strip.parts[:-1])]
        assert strip.parts[-1].end == 100
        for part in strip.parts:
            for share in (0.03, 0.5, 0.97):
                lead = strip.found.lead((part.start + share * (part.end - part.start)) / 100)
                assert abs(lead) < 1e-6 or (lead > 0) == (part.first == result.course)
                assert abs(abs(lead) - margin) < 1e-6 or part.tie == (abs(lead) < margin)


def test_a_course_that_is_level_throughout_is_tied_without_a_margin_too() -> None:
    assert RESULT.asked is not None
    assert SHIPPED.frame is not None
    margin = replace(SHIPPED.frame.tie_margin, points=0.0)
    level = replace(RESULT.asked, fails=50.0, honoured=50.0, other=50.0)
    case = replace(SHIPPED, frame=replace(SHIPPED.frame, tie_margin=margin))
    (strip,) = break_even_figure(replace(RESULT, case=case, asked=level, items=())).strips
    assert [(part.first, part.tie) for part in strip.parts] == [(RESULT.course, True)]


def check_title(result: BreakEvens, title: str) -> None:
    """Recompute what the title says from the scores."""
    item = result.asked
    assert item is not None
    assert result.p_fails is not None
    ahead = (item.honoured >= item.other - 1e-9, item.fails >= item.other - 1e-9)
    assert ("takes the first place from" in title) == (ahead == (True, True))
    assert ("puts Advisory schedule first" in title) == (ahead == (False, False))
    assert ("first only above" in title) == (ahead == (False, True))
    if ahead == (True, False):
        now = item.lead(result.p_fails.median) >= -1e-9
        assert ("stays first up to" in title) == now
        assert ("first only below" in title) == (not now)
        level = 100 * (item.honoured - item.other) / (item.honoured - item.fails)
        assert f"{level:.1f}%" in title
    margin, largest = result.case.tie_margin, max(item.lead(0), item.lead(1))
    if "stays first" in title or "takes the first" in title:
        assert ("everywhere in a tie" in title) == (margin > 0 and largest <= margin + 1e-9)
        crosses = (item.lead(0) - margin) * (item.lead(1) - margin) <= 0 and item.lead(0) != item.lead(1)
        assert ("on in a tie" in title) == (margin > 0 and largest > margin + 1e-9 and crosses)
    inside = sum(
        it.p_fails is not None and result.p_fails.low <= it.p_fails <= result.p_fails.high for it in result.items
    )
    assert f"on {inside} of {len(result.items)} perspectives" in title


@pytest.mark.long
def test_the_titles_say_what_the_results_say() -> None:
    for seed in range(500):
        result = break_evens(random_branches(seed))
        check_title(result, title_of(break_even_figure(result)))
        check_parts(result)
        check_map(result, title_of(break_even_map_figure(result)))


def check_map(result: BreakEvens, title: str) -> None:
    """Count again on a grid at which the course is never behind, at the median and at the high probability."""
    assert result.p_fails is not None

    def count(p: float, *, clear: bool) -> int:
        found = [item.clear if clear else item.frontier for item in result.maps]
        return sum(bool(((it.low <= p + 1e-9) & (p - 1e-9 <= it.high)).all()) for it in found)

    def told(p: float, *, clear: bool = False) -> str:
        found = count(p, clear=clear)
        return {0: "none", 3: "all 3"}.get(found, f"{found} of 3")

    now, high = result.p_fails.median, result.p_fails.high
    assert f" whatever the weight of these pillars: {told(now)}" in title
    if result.case.tie_margin:
        assert f"(by more than a tie: {told(now, clear=True)})" in title
    assert title.endswith(f"; if {100 * high:.0f}%: {told(high)}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fixed_probability_has_no_range_in_the_figures(language: Language) -> None:
    assert SHIPPED.failure is not None
    p_fails = replace(SHIPPED.failure.p_fails, low=0.6, median=0.6, high=0.6, readings=())
    result = break_evens(replace(SHIPPED, failure=replace(SHIPPED.failure, p_fails=p_fails)))
    for figure in (break_even_figure(result), break_even_map_figure(result)):
        told = words(figure, language)
        assert "range" not in f"{told.title}{told.subtitle}"
        assert "5-95" not in told.subtitle
        assert "95%" not in told.subtitle
        drawn = check_texts(figure, language)
        assert not any(say("plot.break_even.range", language) in text.get_text() for text in texts_of(drawn))


def test_the_figure_of_the_case() -> None:
    figure = break_even_figure(RESULT)
    title = words(figure, "en").title
    assert title.startswith(
        "Advisory schedule stays first up to a probability of failure of 89.9%, from 73.8% on in a tie"
    )
    assert title.endswith("on 5 of 7 perspectives that changes inside the case's own range")
    assert len(figure.strips) == len(SHIPPED.perspectives)
    assert {str(row["first"]) for row in rows(figure)} == {"advisory_schedule", "status_quo"}
    changed = break_even_figure(break_evens(SHIPPED, weights="security=80"))
    assert len(changed.strips) == 1 + len(SHIPPED.perspectives)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in STYLES:
        check_texts(break_even_figure(RESULT), language, style)
        check_texts(break_even_map_figure(RESULT), language, style)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(3))
def test_random_branches_are_drawn(language: Language, seed: int) -> None:
    result = break_evens(random_branches(seed))
    check_texts(break_even_figure(result), language)
    check_texts(break_even_map_figure(result), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(8, 8)).subplots()
    assert plot_break_even(RESULT, ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    bars = [bar for bar in ax.patches if bar.get_width() > 0]  # type: ignore[attr-defined]
    assert len(bars) >= len(rows(break_even_figure(RESULT)))
    assert plot_break_even_map(RESULT, Figure(figsize=(8, 8)).subplots(), language=language)


def test_a_map_has_a_panel_for_each_pillar_and_names_those_left_out() -> None:
    figure = break_even_map_figure(RESULT)
    assert [item.pillar for item in figure.panels] == [pillar.id for pillar in SHIPPED.pillars]
    assert len(rows(figure)) == sum(len(item.frontier.weights) for item in RESULT.maps)
    many = break_even_map_figure(replace(RESULT, maps=RESULT.maps * 3))
    assert "pillars left out: 3" in words(many, "en").subtitle


def test_cases_without_branches_or_pillars_are_refused(tmp_path: Path) -> None:
    table = break_evens(case_of(HOSTILE["three pillars"], tmp_path))
    for make in (break_even_figure, break_even_map_figure):
        with pytest.raises(CaseError) as refused:
            make(table)
        assert refused.value.faults[0].kind == "no_branches"
    with pytest.raises(CaseError) as refused:
        break_even_map_figure(replace(RESULT, maps=()))
    assert refused.value.faults[0].kind == "no_map"
