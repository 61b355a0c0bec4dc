"""The figure of values by option and criterion: its numbers, its title, its drawing."""

import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import default_case, rank
from analysis.plots.figure import rows, words
from analysis.plots.matrix import matrix_figure, plot_matrix
from analysis.plots.palette import INK, readable_on, shade
from analysis.plots.pen import STYLES
from model.case import Case
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_margins, title_of

LANGUAGES: tuple[Language, ...] = ("en", "ar")


def ahead(case: Case) -> Counter[str]:
    """Count the criteria on which each option is ahead of every other; under "" those where none is."""
    mean = {
        (item.option, item.criterion): 0.185 * item.low + 0.63 * item.median + 0.185 * item.high
        for item in case.judgements
    }
    found: Counter[str] = Counter()
    for criterion in case.criteria:
        second, first = sorted(mean[option.id, criterion.id] for option in case.ranked)[-2:]
        best = [option.id for option in case.ranked if mean[option.id, criterion.id] > first - 1e-7]
        found[best[0] if first - second > case.tie_margin + 1e-7 else ""] += 1
    return found


def test_cells_make_the_scores_and_stand_by_rank_and_weight() -> None:
    result = rank(read_case(default_case()))
    figure = matrix_figure(result)
    assert figure.options == tuple(item.option for item in result.standings)
    weights = np.array([line.weight for line in figure.lines])
    values = np.array([line.values for line in figure.lines])
    assert_allclose(weights @ values, [item.score for item in result.standings])
    for one, two in zip(figure.lines, figure.lines[1:], strict=False):
        assert one.pillar != two.pillar or one.weight >= two.weight
    assert [line.pillar for line in figure.lines] == ["economic"] * 5 + ["political"] * 4 + ["security"] * 5
    assert len(rows(figure)) == 42
    assert Counter(row["basis"] for row in rows(figure)) == {"stated": 13, "implied": 16, "judgement": 13}


def test_the_title_of_the_case() -> None:
    case = read_case(default_case())
    title, found = words(matrix_figure(rank(case)), "en").title, ahead(case)
    names = {option.id: option.short.en for option in case.ranked}
    assert all(f"{names[option]} on {count}" in title for option, count in found.items() if option)
    assert f"of 14 criteria; on {found['']} no option is" in title
    assert (
        "; 13 of the 42 values rest on a statement in the text (1 only on a stated aim), every number is ours" in title
    )


@pytest.mark.long
def test_the_title_says_what_the_values_say(tmp_path: Path) -> None:
    for seed, case in enumerate(random_margins(500, tmp_path)):
        title, found = title_of(matrix_figure(rank(case))), ahead(case)
        level = found.pop("", 0)
        said = {name: int(count) for name, count in re.findall(r"(o\d|other options) on (\d+)", title)}
        others = said.pop("other options", 0)
        assert all(found[name] == count for name, count in said.items()), (seed, title)
        assert sum(said.values()) + others == sum(found.values()), (seed, title)
        assert len(said) == min(3, len(found))
        assert not said or min(said.values()) >= max((found[name] for name in found if name not in said), default=0)
        none = "No option is clearly" if case.tie_margin else "No option is best by itself"
        assert title.startswith(none) == (not found), (seed, title)
        assert (f"on {level} no option is" in title) == bool(level and found), (seed, title)
        assert "text" not in title


def test_decimals_show_who_is_ahead(tmp_path: Path) -> None:
    figure = matrix_figure(rank(case_of("option,a,b,c\nX,50.2,50,50.04\nY,50.4,60,50\n", tmp_path)))
    assert {line.criterion: line.digits for line in figure.lines} == {"a": 1, "b": 0, "c": 2}


def test_ink_can_be_read_on_every_shade() -> None:
    assert all(readable_on(shade(share)) == INK for share in np.linspace(0, 1, 101))


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    result = matrix_figure(rank(read_case(default_case())))
    for style in STYLES:
        check_texts(result, language, style)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(matrix_figure(rank(case_of(HOSTILE[table], tmp_path))), language)


def test_more_options_than_there_is_room_for(tmp_path: Path) -> None:
    table = "option,a\n" + "".join(f"option {index},{index}\n" for index in range(12))
    figure = matrix_figure(rank(case_of(table, tmp_path)))
    assert len(figure.options) == 9
    assert "not drawn: 3" in words(figure, "en").subtitle
    check_texts(figure, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 8))
    ax = figure.subplots()
    result = rank(read_case(default_case()))
    assert plot_matrix(result, ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.patches) == 42
    fills = Counter(line.get_fillstyle() for line in ax.lines)
    assert fills == {"full": 13, "left": 16, "none": 13}
