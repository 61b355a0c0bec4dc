"""The figure of the states of the world: its numbers, its title, its drawing."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from analysis import world_states, worlds
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from analysis.plots.worlds import plot_worlds, worlds_figure
from analysis.world_states import Worlds
from model import CaseError
from model.case import Case
from model.noun import Language
from tests.figures import HOSTILE, SHIPPED, case_of, check_texts, title_of

LANGUAGES: tuple[Language, ...] = ("en", "ar")
RESULT = worlds(SHIPPED, draws=100)


def random_worlds(seed: int) -> Case:
    """Return the shipped case with judgements at random in its states: level options and ties among them."""
    rng = np.random.default_rng(seed)
    step, margin = int(rng.choice([1, 20, 100])), float(rng.choice([0, 3, 10]))
    cells = {
        (world.id, option.id): float(rng.integers(0, 100 // step + 1) * step)
        for world in SHIPPED.worlds
        for option in SHIPPED.ranked
    }
    template = SHIPPED.world_judgements[0]
    assert SHIPPED.frame is not None
    return replace(
        SHIPPED,
        perspectives=SHIPPED.perspectives[:1],
        frame=replace(SHIPPED.frame, tie_margin=replace(SHIPPED.frame.tie_margin, points=margin)),
        world_judgements=tuple(
            replace(template, state=world, option=option, criterion=criterion.id, low=value, median=value, high=value)
            for (world, option), value in cells.items()
            for criterion in SHIPPED.criteria
        ),
    )


def check_title(result: Worlds, title: str) -> None:
    """Recompute who is first in how many states, in how many in a tie, and whose largest regret is smallest."""
    names = {option.id: option.short.en for option in result.case.options}
    scores = np.array([[item.ranking.score(option) for option in result.options] for item in result.worlds])
    top = scores.argmax(axis=1)
    counts = {result.options[index]: int((top == index).sum()) for index in set(top.tolist())}
    second = np.sort(scores, axis=1)[:, -2]
    tied = int((scores.max(axis=1) - second <= result.case.tie_margin + 1e-9).sum())
    assert (f"in {tied} of them in a tie" in title) == (tied > 0)
    if len(counts) == 1:
        assert title.startswith(f"{names[next(iter(counts))]} is first in each of the {len(scores)} states")
        return
    assert all(f"{names[option]} in {count}" in title for option, count in counts.items())
    largest = (scores.max(axis=1, keepdims=True) - scores).max(axis=0)
    said, most = title.rsplit("smallest largest regret: ", maxsplit=1)[1].split(", ")
    assert largest[[names[option] for option in result.options].index(said)] == pytest.approx(largest.min())
    assert most.startswith("under 0.1" if 0 < largest.min() < 0.05 else f"{largest.min():.1f}".removesuffix(".0"))


@pytest.mark.long
def test_the_title_says_what_the_result_says(monkeypatch: pytest.MonkeyPatch) -> None:
    unused = {"acceptability": RESULT.worlds[0].shares, "_mixtures": {}}
    for name, found in unused.items():
        monkeypatch.setattr(world_states, name, lambda *_, found=found, **__: found)
    for seed in range(500):
        result = worlds(random_worlds(seed))
        check_title(result, title_of(worlds_figure(result)))


def test_the_figure_of_the_case() -> None:
    figure = worlds_figure(RESULT)
    title = words(figure, "en").title
    assert title == "Advisory schedule is first in each of the 4 states of the world, in 2 of them in a tie"
    assert len(rows(figure)) == len(SHIPPED.worlds) * len(SHIPPED.ranked)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in STYLES:
        check_texts(worlds_figure(RESULT), language, style)
    for seed in range(3):
        check_texts(worlds_figure(worlds(random_worlds(seed), draws=2)), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    ax = Figure(figsize=(8, 5)).subplots()
    assert plot_worlds(RESULT, ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.lines) == len(SHIPPED.worlds) * (1 + len(SHIPPED.ranked))


def test_a_case_without_states_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError) as refused:
        worlds_figure(worlds(case_of(HOSTILE["three pillars"], tmp_path)))
    assert refused.value.faults[0].kind == "no_worlds"
