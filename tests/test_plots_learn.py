"""The figure of what to find out first: its numbers, its title, its drawing."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Literal

import numpy as np
import pytest

from analysis import Learning, learn, learning
from analysis.plots.figure import rows, words
from analysis.plots.learn import learn_figure, plot_learn
from analysis.plots.pen import STYLES
from model.case import Case
from model.information import Gain, Places, UncertainScores
from model.noun import Language, Text
from model.states import Loading
from tests.figures import HOSTILE, SHIPPED, case_of, check_texts, random_margins, title_of

LANGUAGES: tuple[Language, ...] = ("en", "ar")


@cache
def shipped() -> Learning:
    return learn(SHIPPED, draws=256)


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
    assert "mostly as a sign of other things, above all Success of talks" in words(learn_figure(some), "en").title
    assert f"the 12 largest of {figure.worth}" in said.subtitle
    assert "averaged over the ranges" in said.source


KNOWABLE: tuple[Literal["before", "later", "never"], ...] = ("before", "before", "later", "never")


def with_causes(case: Case, seed: int) -> Case:
    """Let up to three common causes act on the judgements of a case, and some judgements not be known before."""
    rng = np.random.default_rng(seed)
    names = [f"cause {place}" for place in range(int(rng.integers(0, 4)))]
    loadings, judgements = [], []
    for item in case.judgements:
        sizes = rng.choice([-0.7, -0.3, 0.3, 0.5, 0.7], len(names)) * (rng.random(len(names)) < 0.5)
        sizes /= max(1.0, float(np.linalg.norm(sizes)))
        loadings += [
            Loading(factor=name, option=item.option, criterion=item.criterion, loading=float(size))
            for name, size in zip(names, sizes, strict=True)
            if size
        ]
        judgements.append(replace(item, knowable=KNOWABLE[int(rng.integers(4))]))
    factors = tuple(replace(SHIPPED.factors[0], id=name, name=Text(en=name, ar=name)) for name in names)
    return replace(case, judgements=tuple(judgements), factors=factors, loadings=tuple(loadings))


def any_gain(scores: UncertainScores, cells: Places = (), factors: Places = (), **_: int) -> Gain:
    """Make up what learning is worth: nothing, little, level with others; another amount if causes act on it."""
    acting = np.round(100 * np.abs(scores.loadings[np.array(cells, dtype=np.intp)])).astype(int).ravel().tolist()
    rng = np.random.default_rng([*np.array(cells, dtype=np.intp), 1000, *factors, *acting, len(scores.cells)])
    points = float(rng.choice([0.0, 0.0, 0.02, 0.5, 1.0, rng.uniform(0, 5)]))
    changes = float(rng.choice([0.001, 0.25, 0.999, 1.0])) if points else 0.0
    return Gain(points=points, error=0.0, changes=changes, changes_error=0.0)


def told(number: float, *, share: bool) -> str:
    """Say a share or an amount as a title does."""
    if share:
        return "under 1%" if number < 0.01 else "over 99%" if 0.99 < number < 1 else f"{100 * number:.0f}%"
    return f"{number:.1f}" if number >= 0.05 else "under 0.1"


def check_title(result: Learning, title: str) -> str:
    """Say again which judgement is worth most, how much, and of which cause it is a sign."""
    case, gains = result.case, {(item.name, item.option): item for item in result.items}
    vary = [item for item in case.judgements if item.low < item.high]
    if not vary:
        assert title == "No judgement has a range, so there is nothing to learn"
        return "still"
    early = [gains[item.criterion, item.option] for item in vary if item.knowable not in ("later", "never")]
    best = max((item.gain.points for item in early), default=0.0)
    if not best:
        assert title == "No single judgement that could be learnt before the decision would change the choice"
        return "none"
    said = re.fullmatch(
        r"What to find out first: (c\d) of (o\d); to know it would change the choice in (.+) of the cases and gain (.+)"
        r" points on average(?:, (mostly|only) as a sign of other things(?:, above all (.+))?)?",
        title,
    )
    assert said, title
    item = gains[said[1], said[2]]
    assert item in early
    assert item.gain.points == best
    assert (said[3], said[4]) == (told(item.gain.changes, share=True), told(best, share=False))
    assert item.alone is not None
    assert bool(said[5]) == (item.alone < best / 2)
    assert (said[5] == "only") == (item.alone == 0 and bool(best))
    if not said[5]:
        return "by itself"
    most = max(item.signs.values(), default=0.0)
    assert bool(said[6]) == (most > 1e-9)
    assert not said[6] or item.signs[said[6]] == most
    return f"{said[5]} as a sign{'' if said[6] else ' of no cause'}"


@pytest.mark.long
def test_the_title_says_what_the_result_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What learning is worth is made up, which takes no time; all that is made of it is not."""
    monkeypatch.setattr(learning, "learning", any_gain)
    monkeypatch.setattr(learning, "everything", any_gain)
    found = Counter[str]()
    for seed, case in enumerate(random_margins(500, tmp_path)):
        result = learn(with_causes(case, seed), draws=16)
        found[check_title(result, title_of(learn_figure(result)))] += 1
    assert set(found) == {
        "still", "none", "by itself", "mostly as a sign", "only as a sign", "mostly as a sign of no cause"
    } | ({"only as a sign of no cause"} & set(found))  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in STYLES:
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
