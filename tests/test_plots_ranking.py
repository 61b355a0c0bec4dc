"""The figure of the ranking: its numbers, its title, its drawing."""

import re
from pathlib import Path

import pytest
from numpy.testing import assert_allclose

from analysis import default_case, ranges, rank
from analysis.plots.figure import rows
from analysis.plots.pen import STYLES
from analysis.plots.ranking import plot_ranking, ranking_figure
from analysis.ranking import Ranking
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_margins, title_of

LANGUAGES: tuple[Language, ...] = ("en", "ar")


def test_parts_add_up_to_scores_within_their_ranges() -> None:
    figure = ranking_figure(rank(read_case(default_case())))
    assert figure.parts == ("economic", "political", "security")
    for bar in figure.bars:
        assert_allclose(sum(bar.parts), bar.score)
        assert bar.range.low < bar.score < bar.range.high
    assert [row["rank"] for row in rows(figure)] == [1, 2, 3]


def check_title(result: Ranking, title: str) -> None:
    """Recompute from the scores who is first, by how much, and whether that is a tie; the range is the result's."""
    scores = {item.option: sum(item.contributions) for item in result.standings}
    first, second, *_ = sorted(scores, key=lambda option: -scores[option])
    lead, margin, ends = scores[first] - scores[second], result.case.tie_margin, result.ranges.lead
    level = [option for option, score in scores.items() if score > scores[first] - 1e-9]
    if len(level) > 1:
        assert title == f"{', '.join(level[:-1])} and {level[-1]} are level in first place"
        return
    if lead <= margin + 1e-9:
        said = re.fullmatch(
            r"(o\d and o\d) are tied: (.+) points? apart, and up to (\d+) points? counts as a tie", title
        )
        assert said, title
        assert (said[1], said[3]) == (f"{first} and {second}", f"{margin:.0f}")
    else:
        pattern = (
            r"(o\d) ranks first, (.+) points? ahead of (o\d)(?:; within the ranges .* (o\d) also .* \(lead (.+)\))?"
        )
        said = re.fullmatch(pattern, title)
        assert said, title
        assert (said[1], said[3]) == (first, second)
        assert said[4] == (second if ends.low < -0.05 else None)
        if said[4]:
            low, high = (float(end.replace("−", "-")) for end in said[5].split(" to "))
            assert low < 0
            assert (low, high) == pytest.approx((ends.low, ends.high), abs=0.501)
    assert said[2] == "under 0.1" if lead < 0.05 else abs(float(said[2]) - lead) < 0.051


@pytest.mark.long
def test_the_title_says_what_the_result_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranges, "affordable_draws", lambda values: 200 * bool(values.free.any()))
    for case in random_margins(500, tmp_path):
        result = rank(case)
        check_title(result, title_of(ranking_figure(result)))


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    result = ranking_figure(rank(read_case(default_case())))
    for style in STYLES:
        check_texts(result, language, style)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(ranking_figure(rank(case_of(HOSTILE[table], tmp_path))), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 4))
    ax = figure.subplots()
    assert plot_ranking(rank(read_case(default_case())), ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.patches) == 9
