"""The figure of what to find out first: its numbers, its title, its drawing."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from analysis import Learning, default_case, learn
from analysis.plots.figure import rows, words
from analysis.plots.learn import learn_figure, plot_learn
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_case

LANGUAGES: tuple[Language, ...] = ("en", "ar")


@cache
def shipped() -> Learning:
    return learn(read_case(default_case()), draws=256)


def test_bars_are_the_whole_and_then_what_is_worth_most() -> None:
    result, figure = shipped(), learn_figure(shipped())
    assert [bar.kind for bar in figure.bars[:2]] == ["everything", "inquiry"]
    assert len(figure.bars) == 2 + 12
    worth = [bar.gain.points for bar in figure.bars[2:]]
    assert worth == sorted((item.gain.points for item in result.items), reverse=True)[:12]
    assert figure.worth == sum(item.gain.points > 1e-9 for item in result.items)
    first = next(row for row in rows(figure) if row["kind"] == "judgement")
    assert (first["option"], first["name"]) == ("advisory_schedule", "sovereignty")
    assert first["points_alone"] == pytest.approx(0, abs=1e-9)
    said = words(figure, "en")
    assert "Sovereignty of Advisory schedule" in said.title
    assert said.title.endswith(" points on average, only as a sign of other things, above all Success of talks")
    items = tuple(replace(item, alone=0.1) if item.alone == 0 else item for item in result.items)
    some = replace(result, items=items)
    assert "mostly as a sign of Success of talks" in words(learn_figure(some), "en").title
    assert f"the 12 largest of {figure.worth}" in said.subtitle
    assert "averaged over the ranges" in said.source


@pytest.mark.long
def test_the_title_says_what_the_result_says(tmp_path: Path) -> None:
    for seed in range(80):
        result = learn(random_case(seed, tmp_path), draws=16)
        title = words(learn_figure(result), "en").title
        assert ("has a range" in title) == (not result.varying), seed
        best = max((item.gain.points for item in result.of("judgement")), default=0.0)
        assert title.startswith("What to find out first") == (best > 1e-9), seed
        if best > 1e-9:
            item = result.to_learn[0]
            assert np.isclose(item.gain.points, best)
            assert f"{item.name} of {item.option}" in title


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in ("screen", "print", "slide"):
        check_texts(learn_figure(shipped()), language, style)


WIDE = {
    "eight options, 25 criteria with ranges": "option,"
    + ",".join(f"criterion {i}" for i in range(25))
    + "\n"
    + "".join(
        f"option {o},"
        + ",".join(f"{v // 2}..{v}..{(v + 100) // 2}" for i in range(25) for v in [(7 * o + 13 * i) % 101])
        + "\n"
        for o in range(8)
    )
}


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", [*HOSTILE, *WIDE])
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(learn_figure(learn(case_of((HOSTILE | WIDE)[table], tmp_path), draws=16)), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(8, 6)).subplots()
    assert plot_learn(shipped(), ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.patches) == 14
