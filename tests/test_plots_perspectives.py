"""The figure of the perspectives: its numbers, its title, its drawing."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import compare, default_case, rank
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from analysis.plots.perspectives import perspectives_figure, plot_perspectives, span
from analysis.ranking import Comparison
from analysis.text.fault_lines import fault_line
from model.case import Case, Perspective, SwingWeight
from model.faults import CaseError
from model.noun import Language, Text
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_case, texts_of, title_of, with_margin

LANGUAGES: tuple[Language, ...] = ("en", "ar")
WORDS = Text(en="-", ar="-")
SHIPPED = read_case(default_case())


def everybody(case: Case) -> Comparison:
    return compare(case, perspectives=[item.id for item in case.perspectives])


def with_perspectives(case: Case, seed: int) -> Case:
    """Give a case 1-7 perspectives with weights at random, and every second one the tie margin of the shipped case."""
    rng = np.random.default_rng(seed)
    names = [f"holder {index}" for index in range(int(rng.integers(1, 8)))]
    siblings = [[pillar.id for pillar in case.pillars]]
    siblings += [[item.id for item in case.criteria if item.pillar == pillar.id] for pillar in case.pillars]
    weights = []
    for name in names:
        for nodes in siblings:
            shares = rng.integers(1, 5, len(nodes))
            points = 100 * shares / shares.sum()
            weights += [
                SwingWeight(perspective=name, node=node, weight=float(point))
                for node, point in zip(nodes, points, strict=True)
            ]
    holders = [Perspective(id=name, name=Text(en=name, ar=name), origin="swing", origin_note=WORDS) for name in names]
    case = replace(case, perspectives=tuple(holders), weights=tuple(weights))
    return with_margin(case) if seed % 2 else case


def test_scores_are_those_of_each_ranking() -> None:
    figure = perspectives_figure(everybody(SHIPPED))
    assert len(figure.rows) == 7
    for row in figure.rows:
        result = rank(SHIPPED, perspective=row.weighting.perspective)
        assert_allclose(row.scores, [result.score(option) for option in figure.options])
        assert row.lead == result.lead
    assert len(rows(figure)) == 21
    said, drawn = words(figure, "en"), check_texts(figure, "en")
    ends = [text.get_text().replace("\n", " ") for text in texts_of(drawn) if text.get_text().startswith("lead ")]
    ties = {True: ", tie for first", False: ""}
    assert [end.removesuffix(", tie behind the first") for end in ends] == [
        f"lead {row.lead:.1f}{ties[row.tie_first]}" for row in figure.rows
    ]
    assert all(f"({end})" in said.alt for end in ends)
    assert "ranges of the totals" in said.limits


def test_the_title_of_the_case() -> None:
    title = words(perspectives_figure(everybody(SHIPPED)), "en").title
    firsts = [rank(SHIPPED, perspective=item.id).standings[0] for item in SHIPPED.perspectives]
    assert {item.option for item in firsts} == {"advisory_schedule"}
    ties = sum(bool(item.tied_with) for item in firsts)
    assert title.startswith("The highest score goes to Advisory schedule in 7 of 7 perspectives")
    assert title.endswith(f"in {ties} of them first place is a tie")


@pytest.mark.long
def test_the_title_says_what_the_rankings_say(tmp_path: Path) -> None:
    for seed in range(500):
        case = with_perspectives(random_case(seed, tmp_path), seed)
        result = everybody(case)
        title = title_of(perspectives_figure(result))
        tables = [
            sorted(((item.score, item.option) for item in one.standings), reverse=True) for one in result.rankings
        ]
        leads = [table[0][0] - table[1][0] for table in tables]
        found = Counter(table[0][1] for table, lead in zip(tables, leads, strict=True) if lead > 1e-9)
        ties = sum(lead <= case.tie_margin + 1e-9 for lead in leads)
        said = {name: int(count) for name, count in re.findall(r"(o\d|other options) in (\d+)", title)}
        others = said.pop("other options", 0)
        assert all(found[name] == count for name, count in said.items()), (seed, title)
        assert sum(said.values()) + others == sum(found.values()), (seed, title)
        assert title.startswith("No option has the highest score by itself") == (not found), (seed, title)
        assert ("in" in title and f"in {ties} of them first place is a tie" in title) == bool(ties and found)
        assert re.search(rf"\b{len(tables)} perspectives?\b", title), (seed, title)


def test_ties_behind_the_first_are_told_apart(tmp_path: Path) -> None:
    for seed in range(1, 100, 2):
        result = everybody(with_perspectives(random_case(seed, tmp_path), seed))
        for row in perspectives_figure(result).rows:
            scores = sorted(row.scores, reverse=True)
            near = [one - other <= 3 + 1e-9 < scores[0] - other for one, other in pairwise(scores)]
            assert (row.tie_first, row.tie_behind) == (scores[0] - scores[1] <= 3 + 1e-9, any(near[1:]))


def test_a_part_of_the_scale_holds_all_scores() -> None:
    rng = np.random.default_rng(0)
    for low, high in np.sort(rng.uniform(0, 100, (1000, 2)), axis=1):
        ticks = span(low, high)
        assert 0 <= ticks[0] <= low
        assert high <= ticks[-1] <= 100
        assert 2 <= len(ticks) <= 6
    assert (span(0, 0), span(100, 100)) == ((0, 5), (95, 100))


def test_changes_of_weights_are_no_perspectives() -> None:
    result = compare(SHIPPED, perspectives=["balanced", "sunni_forces"], weights=["security=50", "security=10"])
    figure = perspectives_figure(result)
    assert "of 4 sets of weights" in words(figure, "en").title
    check_texts(figure, "ar")


def test_a_case_without_perspectives_is_refused(tmp_path: Path) -> None:
    case = case_of(HOSTILE["four pillars"], tmp_path)
    with pytest.raises(CaseError, match="no perspectives") as found:
        perspectives_figure(compare(case))
    for language in LANGUAGES:
        assert "perspectives.toml" in fault_line(found.value.faults[0], language)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    result = perspectives_figure(everybody(SHIPPED))
    for style in STYLES:
        check_texts(result, language, style)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    for seed in (1, 2):
        case = with_perspectives(case_of(HOSTILE[table], tmp_path), seed)
        check_texts(perspectives_figure(everybody(case)), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 5))
    ax = figure.subplots()
    assert plot_perspectives(everybody(SHIPPED), ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.lines) == 3 + 7 + 3  # options, highest scores, lines to names
