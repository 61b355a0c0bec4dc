"""The figure of the courses beyond the paper: its numbers, its title, its drawing."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from analysis.plots.variants import plot_variants, variants_figure
from analysis.variants import Variants, rank_variants
from model import CaseError
from model.case import Case, Option
from model.noun import Language
from tests.figures import HOSTILE, SHIPPED, case_of, check_texts, title_of

LANGUAGES: tuple[Language, ...] = ("en", "ar")
RESULT = rank_variants(SHIPPED)


def random_variants(seed: int) -> Case:
    """Return the shipped case with judgements and plans at random: level options, ties and no plan among them."""
    rng = np.random.default_rng(seed)
    step, margin = int(rng.choice([1, 20, 50])), float(rng.choice([0, 3, 10]))
    values = {option.id: float(rng.integers(0, 100 // step + 1) * step) for option in SHIPPED.options}
    turned = rng.random() < 0.3  # the plan to the others
    known = {plan: rng.random() < 0.8 for plan in ("with", "without")}
    assert SHIPPED.frame is not None

    def planned(option: Option) -> Option:
        if option.plan is None:
            return option
        plan = option.plan if not turned else "without" if option.plan == "with" else "with"
        return replace(option, plan=plan if known[plan] else None)

    return replace(
        SHIPPED,
        perspectives=tuple(item for item in SHIPPED.perspectives if item.id == SHIPPED.frame.perspective),
        frame=replace(SHIPPED.frame, tie_margin=replace(SHIPPED.frame.tie_margin, points=margin)),
        options=tuple(planned(option) for option in SHIPPED.options),
        judgements=tuple(
            replace(item, low=values[item.option], median=values[item.option], high=values[item.option])
            for item in SHIPPED.judgements
        ),
    )


def names_of(result: Variants) -> list[str]:
    """Return the names of the paper's options in the order of their ranks."""
    short = {item.id: item.short.en for item in result.case.options}
    return [short[item.option] for item in result.ranking.standings]


def check_title(result: Variants, title: str) -> None:
    """Recompute who is first among the paper's options, with the plan for all and without, and what that means."""
    case = result.case
    scores = {item.option: item.score for item in result.whole.standings}
    names = {item.id: item.short.en + "*" * (item.kind == "variant") for item in case.options}
    paper = [item.id for item in case.options if item.kind == "paper"]
    stands_for = {item.id: item.counterpart or item.id for item in case.options}
    margin = case.tie_margin + 1e-9

    def top(courses: list[str]) -> tuple[list[str], list[str], float]:
        """Return who is level in first place, who is tied for it, and the lead."""
        order = sorted(courses, key=lambda name: -scores[name])
        best = scores[order[0]]
        level = [name for name in order if best - scores[name] < 1e-9]
        return level, [name for name in order if best - scores[name] <= margin], best - scores[order[1]]

    _, tied, _ = top(paper)
    headline = result.ranking.standings[0].option
    first, clear = list[bool](), list[bool]()
    title = title.replace("With the plan for all, ", "with it for all, ").replace("Without the plan, ", "without it, ")
    for plan, said in (("with", "with it for all, "), ("without", "without it, ")):
        courses = [item.id for item in case.options if item.plan == plan]
        if {stands_for[name] for name in courses} != set(paper):
            assert said not in title
            continue
        level, ahead, lead = top(courses)
        part = title.split(said, maxsplit=1)[1].split(";", maxsplit=1)[0]
        if len(level) > 1:
            assert part.endswith(" are level")
            assert all(names[name].removesuffix("*") in part for name in level)
        else:
            assert part.startswith(names[level[0]])
            assert (" ahead of " in part and part.endswith(", a tie")) == (len(ahead) > 1)
            told = re.search(r"([\d.]+) points?\b", part)
            assert told or "under 0.1 points" in part, part
            assert lead == pytest.approx(float(told[1]), abs=0.0501) if told and "under" not in part else lead < 0.1
        first.append(headline in [stands_for[name] for name in level])
        clear.append([stands_for[name] for name in ahead] == [headline])
    having = [item.id for item in case.options if item.kind == "paper" and item.plan == "with"]
    expected = {
        "is first only while it alone has the plan: ": not any(first) and having == [headline],
        "Who is first rests on which options have the plan: ": not any(first) and having != [headline],
        "stays first on equal terms in one of two ways: ": sum(first) == 1,
        "stays first whoever has the plan: ": all(first) and (len(tied) > 1 or all(clear)),
        "leads clearly only while it alone has the plan: ": all(first) and len(tied) == 1 and not all(clear)
        and having == [headline],
        "The clear lead of ": all(first) and len(tied) == 1 and not all(clear) and having != [headline],
    }  # fmt: skip
    if len(first) == 2:
        assert {words for words in expected if words in title} == {words for words, holds in expected.items() if holds}
        assert "Who is first" in title or names[headline] in title.split(":", maxsplit=1)[0]
    if len(first) == 1:
        assert title.startswith(("with it for all, ", "without it, "))
    if not first:
        level, ahead, _ = top(list(scores))
        assert names[level[0]].removesuffix("*") in title
        assert ("are level" in title) == (len(level) > 1)
        assert ("are tied" in title) == (len(level) == 1 and len(ahead) > 1)


@pytest.mark.long
def test_the_title_says_what_the_result_says() -> None:
    starts = set()
    for seed in range(500):
        result = rank_variants(random_variants(seed))
        title = title_of(variants_figure(result))
        check_title(result, title)
        starts.add(
            title.split(":", maxsplit=1)[0].replace(names_of(result)[0], "X") if ": with" in title else title[:8]
        )
    assert {"X stays first whoever has the plan", "X is first only while it alone has the plan", "With the"} <= starts
    assert {"X leads clearly only while it alone has the plan", "The clear lead of X rests on which options"
            " have the plan", "X stays first on equal terms in one of two ways"} <= starts  # fmt: skip


@pytest.mark.parametrize("margin", [0.5, 3.0, 4.0, 20.0])
def test_a_wider_margin_makes_no_first_place_hold(margin: float) -> None:
    """The schedule is behind on equal terms, whatever counts as a tie."""
    assert SHIPPED.frame is not None
    frame = replace(SHIPPED.frame, tie_margin=replace(SHIPPED.frame.tie_margin, points=margin))
    result = rank_variants(replace(SHIPPED, frame=frame))
    assert "is first only while it alone has the plan" in title_of(variants_figure(result))
    assert "rests on the plan being given to Advisory schedule alone" in result.sentences()[-1]


def test_a_first_place_that_is_a_tie_on_equal_terms_is_no_other_first_place() -> None:
    """The schedule is highest both ways, each time in a tie: only its clear lead rests on the plan."""
    moved = {"status_quo_reformed": -2.0, "schedule_alone": 3.0}
    judgements = tuple(
        replace(item, low=item.low + more, median=item.median + more, high=item.high + more)
        if (more := moved.get(item.option, 0.0)) and min(item.low, 100 - item.high) >= 3
        else item
        for item in SHIPPED.judgements
    )
    result = rank_variants(replace(SHIPPED, judgements=judgements))
    assert "leads clearly only while it alone has the plan" in title_of(variants_figure(result))
    assert result.sentences()[-1].startswith("So not the first place but its clear lead rests on the plan")


def test_the_figure_of_the_case() -> None:
    figure = variants_figure(RESULT)
    check_title(RESULT, title_of(figure))
    assert [group.plan for group in figure.groups] == ["with", "without", None]
    listed = rows(figure)
    assert {row["option"] for row in listed} == {option.id for option in SHIPPED.options}
    for row in listed:
        assert row["score"] == RESULT.whole.score(str(row["option"]))
        assert row["low"] == RESULT.whole.ranges.of(str(row["option"])).low
        assert (row["beyond_paper"] == "true") == (row["option"] in RESULT.added)
    for group in figure.groups[:2]:
        assert {course.stands_for for course in group.courses} == {option.id for option in SHIPPED.ranked}


def test_without_plans_there_is_one_group_and_the_finding_of_all() -> None:
    bare = replace(SHIPPED, options=tuple(replace(item, plan=None, counterpart="") for item in SHIPPED.options))
    figure = variants_figure(rank_variants(bare))
    assert [group.plan for group in figure.groups] == [None]
    title = words(figure, "en").title
    assert title.startswith("Two-year transition and Reformed status quo are tied")
    drawn = check_texts(figure, "en")
    assert "All with the plan" not in [label.get_text() for label in drawn.axes[0].get_yticklabels()]


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in STYLES:
        check_texts(variants_figure(RESULT), language, style)
    for seed in range(3):
        check_texts(variants_figure(rank_variants(random_variants(seed))), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(8, 6)).subplots()
    assert plot_variants(RESULT, ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    marks = [line for line in ax.lines if line.get_marker() not in {"None", ""}]
    assert len(marks) == len(SHIPPED.options)
    hollow = [line for line in marks if line.get_markerfacecolor() == "white"]
    assert len(hollow) == len(SHIPPED.beyond)


def test_a_case_without_courses_beyond_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError) as refused:
        variants_figure(rank_variants(case_of(HOSTILE["three pillars"], tmp_path)))
    assert refused.value.faults[0].kind == "no_variants"
