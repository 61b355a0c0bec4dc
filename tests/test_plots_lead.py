"""The figure of the lead: its numbers, its title, its drawing."""

import re
from pathlib import Path

import pytest
from numpy.testing import assert_allclose

from analysis import default_case, rank
from analysis.plots.figure import rows, words
from analysis.plots.lead import OTHERS, lead_figure, plot_lead
from analysis.plots.pen import STYLES
from analysis.ranking import Ranking
from model.noun import Language
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_case, title_of, with_margin

LANGUAGES: tuple[Language, ...] = ("en", "ar")


def check_steps(result: Ranking) -> None:
    """Each step starts where the one before ends, from 0 to the lead."""
    figure = lead_figure(result)
    at = 0.0
    for step in figure.steps:
        assert_allclose(step.start, at, atol=1e-9)
        at = step.end
    assert_allclose(at, result.lead, atol=1e-8)
    known = {part.criterion: part.points for part in result.lead_parts}
    assert {row["criterion"]: row["points"] for row in rows(figure)} == known
    folded = [size for name, size in known.items() if name not in {step.criterion for step in figure.steps}]
    assert (sum(step.count for step in figure.steps) == len(known)) == (not folded or abs(sum(folded)) > 1e-9)
    own = [step for step in figure.steps if step.count == 1]
    assert all(known[step.criterion] == step.points for step in own)
    signs = [step.points < -1e-9 for step in own if abs(step.points) > 1e-9]
    assert signs == sorted(signs)
    for against in (False, True):
        sizes = [abs(step.points) for step in own if (step.points < 0) == against and step.points]
        assert sizes == sorted(sizes, reverse=True)


def test_steps_add_up_to_the_lead() -> None:
    result = rank(read_case(default_case()))
    check_steps(result)
    figure = lead_figure(result)
    assert (figure.first, figure.second, len(figure.steps)) == ("advisory_schedule", "status_quo", 11)
    assert (figure.steps[0].criterion, figure.steps[0].support) == ("sovereignty", "purpose")
    assert (figure.steps[-1].criterion, figure.steps[-1].count) == (OTHERS, 4)
    assert (len(rows(figure)), rows(figure)[0]["text"]) == (14, "purpose")
    assert_allclose(sum(float(row["points"]) for row in rows(figure)), result.lead)


@pytest.mark.parametrize(("last", "said"), [(50, ""), (51, "under 0.1"), (49, "under 0.1"), (99, "+0.4")])
def test_nothing_is_said_to_be_nothing_that_is_not(tmp_path: Path, last: int, said: str) -> None:
    """Thirteen criteria, three of them folded, the last of which favours one option a little or not at all."""
    heads, weights = ",".join(f"c{index}" for index in range(13)), ",".join(["7.5"] * 10 + ["12.1", "12.1", "0.8"])
    tall = ",".join(["60"] * 10)
    table = f"option,{heads}\n@weight,{weights}\nX,{tall},50,50,{last}\nY,{'50,' * 13}\n".replace(",\n", "\n")
    figure = lead_figure(rank(case_of(table, tmp_path)))
    assert [step.count for step in figure.steps] == [1] * 10 + [3] * (last != 50)
    alt = words(figure, "en").alt
    assert (f"3 other criteria together {said}" if said else "Lead +7.5") in alt
    assert ("other criteria" in alt) == bool(said)
    assert " 0.0" not in alt


def check_title(result: Ranking, title: str) -> None:
    """Recompute what the title says from the contributions."""
    one, other = result.standings[:2]
    gaps = [a - b for a, b in zip(one.contributions, other.contributions, strict=True)]
    gains, losses = [gap for gap in gaps if gap > 1e-9], [-gap for gap in gaps if gap < -1e-9]
    lead, margin = one.score - other.score, result.case.tie_margin
    counts = [f"{len(part)} criteri" for part in (gains, losses)]
    assert ("level in first place" in title) == (lead < 1e-9)
    assert ("are tied" in title) == (1e-9 <= lead <= margin)
    assert ("loses none" in title) == (not losses and lead >= 1e-9)
    assert ("no criterion with weight" in title) == (not gains and not losses)
    if gains:
        assert f"on {counts[0]}" in title
    if gains and losses:
        assert f"on {counts[1]}" in title
        number = title.split("gains ")[1].split(" points", maxsplit=1)[0] if lead >= 1e-9 else ""
        assert not number or abs(float(number) - sum(gains)) < 0.1
    if lead >= 1e-9:
        said = [float(number) for number in re.findall(r"\d+\.\d", title)]
        assert min(abs(number - lead) for number in said) < 0.05 + 1e-6 or "under 0.1" in title


@pytest.mark.long
def test_the_title_says_what_the_result_says(tmp_path: Path) -> None:
    for seed in range(500):
        case = random_case(seed, tmp_path)
        case = with_margin(case) if seed % 2 else case
        result = rank(case)
        check_title(result, title_of(lead_figure(result)))
        check_steps(result)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    figure = lead_figure(rank(read_case(default_case())))
    for style in STYLES:
        check_texts(figure, language, style)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(lead_figure(rank(case_of(HOSTILE[table], tmp_path))), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(8, 5)).subplots()
    assert plot_lead(rank(read_case(default_case())), ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.patches) == 12
