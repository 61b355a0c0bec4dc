"""The figure of the ranking: its numbers, its title, its drawing."""

from pathlib import Path

import pytest
from numpy.testing import assert_allclose

from analysis import default_case, rank
from analysis.plots.figure import rows, words
from analysis.plots.ranking import plot_ranking, ranking_figure
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_case

LANGUAGES: tuple[Language, ...] = ("en", "ar")


def test_parts_add_up_to_scores_within_their_ranges() -> None:
    figure = ranking_figure(rank(read_case(default_case())))
    assert figure.parts == ("economic", "political", "security")
    for bar in figure.bars:
        assert_allclose(sum(bar.parts), bar.score)
        assert bar.range.low < bar.score < bar.range.high
    assert [row["rank"] for row in rows(figure)] == [1, 2, 3]


@pytest.mark.long
def test_the_title_says_what_the_result_says(tmp_path: Path) -> None:
    for seed in range(500):
        result = rank(random_case(seed, tmp_path))
        title = words(ranking_figure(result), "en").title
        level = [item.option for item in result.standings if item.rank == 1]
        assert ("level" in title) == (len(level) > 1), (seed, title)
        if len(level) > 1:
            assert all(option in title for option in level)
            continue
        assert title.startswith(f"{level[0]} ranks first") == (not result.standings[0].tied_with), (seed, title)
        assert ("also comes out ahead" in title) == (result.ranges.lead.low < -1e-9), (seed, title)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    result = ranking_figure(rank(read_case(default_case())))
    for style in ("screen", "print", "slide"):
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
