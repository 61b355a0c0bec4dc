"""The figure of how long: what an extra year must gain, its title, its drawing."""

from collections import defaultdict
from dataclasses import replace

import numpy as np
import pytest

from analysis.explanation import Explanation, explain
from analysis.plots.figure import rows, words
from analysis.plots.length import length_figure, plot_length
from analysis.plots.pen import STYLES
from model import CaseError
from model.case import Case, Length, SwingWeight
from model.noun import Language
from tests.figures import SHIPPED, check_order, check_texts, title_of

LANGUAGES: tuple[Language, ...] = ("en", "ar")
ASKED = next(option for option in SHIPPED.options if option.length)
RESULT = explain(SHIPPED, ASKED.id)


def random_length(seed: int) -> Case:
    """Return the shipped case with other swing weights, and other criteria that time helps and hurts."""
    rng = np.random.default_rng(seed)
    names = rng.permutation([criterion.id for criterion in SHIPPED.criteria]).tolist()
    gains, losses = int(rng.integers(1, 4)), int(rng.integers(1, 4))
    length = Length(
        gains=tuple(names[:gains]),
        losses=tuple(names[gains : gains + losses]),
        note=SHIPPED.options[0].name,
    )
    pillar = {criterion.id: criterion.pillar for criterion in SHIPPED.criteria}
    drawn = {
        (item.perspective, item.node): float(rng.integers(0, 4) if rng.random() < 0.3 else rng.integers(1, 101))
        for item in SHIPPED.weights
        if item.node in pillar
    }
    same = rng.random() < 0.1  # the same price everywhere
    total: dict[tuple[str, str], float] = defaultdict(float)
    for (holder, node), weight in drawn.items():
        total[holder, pillar[node]] += 1.0 if same else weight

    def weighed(item: SwingWeight) -> SwingWeight:
        if item.node not in pillar:
            return replace(item, weight=100 / len(SHIPPED.pillars), low=None, high=None) if same else item
        weight = 1.0 if same else drawn[item.perspective, item.node]
        return replace(item, weight=100 * weight / total[item.perspective, pillar[item.node]], low=None, high=None)

    return replace(
        SHIPPED,
        options=tuple(replace(option, length=length if option.id == ASKED.id else None) for option in SHIPPED.options),
        weights=tuple(weighed(item) for item in SHIPPED.weights),
    )


def check_title(result: Explanation, title: str) -> None:
    """Recompute the prices of a year from the weights, and the ends that the title names."""
    case, length = result.case, result.length
    assert length is not None
    names = {item.id: item.short.en for item in case.criteria}
    who = {item.id: item.name.en for item in case.perspectives}
    prices, without = dict[tuple[str, str], float](), 0
    for view in result.years:
        shares = dict(zip(view.weighting.weights.tree.criteria, view.weighting.weights.criteria.tolist(), strict=True))
        for gain in length.gains:
            if shares[gain]:
                lost = [shares[name] / shares[gain] for name in length.losses]
                prices[gain, view.weighting.perspective] = sum(lost)
            else:
                without += 1
    if not prices:
        assert title.endswith("has no weight here, so no gain pays for it")
        return
    assert (f"; in {without} of the rows the gain has no weight" in title) == (without > 0)
    low, high = min(prices.values()), max(prices.values())
    if f"{low:.1f}" == f"{high:.1f}":
        assert f"it must gain {low:.1f} points" in title
        return
    start, end = title.split("it must gain from ")[1].split(" to ", maxsplit=1)
    for part, wanted in ((start, low), (end, high)):
        assert part.startswith(f"{wanted:.1f}")
        ends = [pair for pair, price in prices.items() if abs(price - wanted) < 1e-9 * max(1, wanted)]
        assert any(f"on {names[gain]}, weights of {who[held]}" in part for gain, held in ends)
    assert all(names[loss] in title for loss in length.losses)
    assert ("each of" in title) == (len(length.losses) > 1)


@pytest.mark.long
def test_the_title_says_what_the_result_says() -> None:
    for seed in range(500):
        result = explain(random_length(seed), ASKED.id)
        figure = length_figure(result)
        check_title(result, title_of(figure))
        check_order(figure, [*(it.short for it in SHIPPED.criteria), *(it.name for it in SHIPPED.perspectives)])


def test_the_figure_of_the_case() -> None:
    figure = length_figure(RESULT)
    check_title(RESULT, title_of(figure))
    assert ASKED.length is not None
    listed = rows(figure)
    assert len(listed) == len(ASKED.length.gains) * len(SHIPPED.perspectives)
    for row in listed:
        shares = dict(
            zip(
                RESULT.weighting.weights.tree.criteria,
                next(
                    view.weighting.weights.criteria.tolist()
                    for view in RESULT.years
                    if view.weighting.perspective == row["perspective"]
                ),
                strict=True,
            )
        )
        parts = [row[f"points_for.{name}"] for name in ASKED.length.losses]
        assert parts == pytest.approx([shares[name] / shares[str(row["gain"])] for name in ASKED.length.losses])
        assert row["points_for_all"] == pytest.approx(sum(float(part or 0) for part in parts))


def test_changed_weights_stand_above_everybody() -> None:
    figure = length_figure(explain(SHIPPED, ASKED.id, weights="security.force_readiness=0"))
    first = rows(figure)[0]
    assert [first["changes"], first["points_for_all"]] == ["security.force_readiness=0", ""]
    assert "in 1 of the rows the gain has no weight" in words(figure, "en").title
    assert "no weight: never" in words(figure, "en").alt


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    for style in STYLES:
        check_texts(length_figure(RESULT), language, style)
    for seed in range(3):
        check_texts(length_figure(explain(random_length(seed), ASKED.id)), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    assert ASKED.length is not None
    ax = Figure(figsize=(8, 7)).subplots()
    assert plot_length(RESULT, ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.patches) == len(ASKED.length.gains) * len(ASKED.length.losses) * len(SHIPPED.perspectives)


def test_an_option_without_a_length_is_refused() -> None:
    other = next(option.id for option in SHIPPED.options if option.length is None)
    with pytest.raises(CaseError) as refused:
        length_figure(explain(SHIPPED, other))
    assert (refused.value.faults[0].kind, refused.value.faults[0].found) == ("no_length", other)
