"""The tornado: its numbers, its title, its drawing."""

from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import default_case, judgement_sensitivity
from analysis.judgement_change import JudgementSensitivity
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from analysis.plots.tornado import plot_tornado, tornado_figure
from model.judgements import mean_values, quantile_array
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_case, title_of, with_margin

LANGUAGES: tuple[Language, ...] = ("en", "ar")


def test_bars_are_the_largest_swings() -> None:
    result = judgement_sensitivity(read_case(default_case()))
    figure = tornado_figure(result)
    assert (len(figure.bars), figure.moving, figure.hidden) == (12, 28, 0)
    swings = [item.swing for item in figure.bars]
    assert_allclose(swings, sorted((item.swing for item in result.judgements), reverse=True)[:12])
    first = rows(figure)[0]
    assert [(row["option"], row["criterion"]) for row in rows(figure)] == [
        (item.option, item.criterion) for item in result.judgements
    ]
    assert len(rows(figure)) == 42
    assert (first["option"], first["criterion"]) == ("advisory_schedule", "strike_freedom")
    assert first["lead_at_low"] == result.judgements[0].lead_at_low
    title = words(figure, "en").title
    assert title.startswith("No judgement alone")
    assert f"{result.to_a_tie} of 42" in title


def moved(result: JudgementSensitivity, margin: float) -> int:
    """Count the judgements an end of whose range leaves the first less than a margin ahead of some other."""
    case = result.case
    criteria = [item.id for item in case.criteria]
    points = quantile_array(case.judgements, list(result.options), criteria)
    values, shares = mean_values(points), result.weighting.weights.criteria
    first, count = result.options.index(result.first), 0
    for place in np.ndindex(*values.shape):
        leads = []
        for end in (points[0][place], points[2][place]):
            other = values.copy()
            other[place] = end
            scores = other @ shares
            leads.append(min(np.delete(scores[first] - scores, first)))
        count += min(leads) < margin - 1e-7
    return count


def check_title(result: JudgementSensitivity, title: str) -> None:
    """Recompute what the title says from the judgements."""
    scores, margin, total = sorted(result.scores), result.case.tie_margin, len(result.judgements)
    lead, count = scores[-1] - scores[-2], moved(result, 0.0)
    assert ("level in first place" in title) == (lead < 1e-9)
    assert ("are tied" in title) == (1e-9 <= lead <= margin)
    assert ("o judgement alone" in title) == (not count)
    if count:
        assert f"{count} of {total} judgements can" in title
    assert ("down to a tie" in title) == (margin > 0 and lead > margin)
    if "down to a tie" in title:
        ties = moved(result, margin)
        assert (f"; {ties} of {total} can each bring" in title) if ties else (", nor brings" in title)


@pytest.mark.long
def test_the_title_says_what_the_result_says(tmp_path: Path) -> None:
    for seed in range(500):
        case = random_case(seed, tmp_path)
        case = with_margin(case) if seed % 2 else case
        result = judgement_sensitivity(case)
        figure = tornado_figure(result)
        check_title(result, title_of(figure))
        crossing = [min(item.lead_at_low, item.lead_at_high) < -1e-9 for item in figure.bars]
        assert crossing == [item.within_range for item in figure.bars]
        assert figure.hidden == result.within_range - sum(crossing)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    figure = tornado_figure(judgement_sensitivity(read_case(default_case())))
    for style in STYLES:
        check_texts(figure, language, style)


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
    check_texts(tornado_figure(judgement_sensitivity(case_of((HOSTILE | WIDE)[table], tmp_path))), language)


SHORT = "option,a,b\nX,0..50..100,51..52..53\nY,50,50\n"  # the bar of b ends near 0 and has no room inside


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("table", "beyond"), [("", 0), (SHORT, 2)])
def test_no_number_stands_on_the_line_of_0(tmp_path: Path, language: Language, table: str, beyond: int) -> None:
    result = judgement_sensitivity(case_of(table, tmp_path) if table else read_case(default_case()))
    ax = check_texts(tornado_figure(result), language, "print").axes[0]
    zero = ax.transData.transform((0, 0))[0]
    ends = [text.get_window_extent().intervalx for text in ax.texts if any(sign.isdigit() for sign in text.get_text())]
    assert not [pair for pair in ends if pair[0] - 1 < zero < pair[1] + 1]
    assert sum(max(pair) < zero if language == "en" else min(pair) > zero for pair in ends) == beyond


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(tmp_path: Path, language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(8, 5)).subplots()
    assert plot_tornado(judgement_sensitivity(read_case(default_case())), ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.patches) == 12 + 1  # bars and the tie band
    ends = Figure(figsize=(8, 5)).subplots()
    plot_tornado(judgement_sensitivity(case_of(HOSTILE["ranges to the ends"], tmp_path)), ends, language=language)
    assert sum(patch.get_facecolor() == (1.0, 1.0, 1.0, 1.0) for patch in ends.patches) == 2  # beyond 0
