"""The figure of what the text says of pairs of options: its numbers, its title, its drawing."""

import re
from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from analysis import default_case, rank
from analysis.plots.figure import rows, words
from analysis.plots.pen import STYLES
from analysis.plots.text_support import parts, plot_text_support, text_support_figure
from model.case import Case
from model.faults import CaseError
from model.noun import Language, Text
from model.paper import Order
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_margins, title_of

LANGUAGES: tuple[Language, ...] = ("en", "ar")
KINDS = ("finding", "purpose", "inference", "", None)


def with_orders(case: Case, seed: int) -> Case:
    """Let a text order the options of a case at random; what it is silent on and what nobody read among it."""
    rng = np.random.default_rng(seed)
    orders = []
    for one, other in combinations([option.id for option in case.ranked], 2):
        for criterion in case.criteria:
            kind = KINDS[int(rng.integers(5))]
            if kind is None:
                continue
            order = Order(
                criterion=criterion.id,
                pair=(one, other),
                better=str(rng.choice([one, other])) if kind else "",
                support="stated" if kind else "silent",
                kind=kind,  # type: ignore[arg-type]
                strength="certain" if kind else "",
                claims=("C1",) if kind else (),
                note=Text(en="-", ar="-"),
            )
            orders.append(order)
    return replace(case, orders=tuple(orders))


def test_parts_are_the_orders_of_the_case() -> None:
    case = read_case(default_case())
    figure = text_support_figure(rank(case))
    assert [pair.pair for pair in figure.pairs] == list(
        combinations(("advisory_schedule", "status_quo", "immediate_exit"), 2)
    )
    for pair in figure.pairs:
        assert sum(part.count for part in parts(pair)) == 14
        for part in parts(pair):
            kind = "" if part.kind == "silent" else part.kind
            found = [order for order in case.orders if set(order.pair) == set(pair.pair) and order.kind == kind]
            assert part.count == sum(order.better == part.option for order in found), part
    assert len(rows(figure)) == 24


def test_the_title_of_the_case() -> None:
    figure = text_support_figure(rank(read_case(default_case())))
    said = words(figure, "en")
    assert said.title == (
        "Between Advisory schedule and Status quo the text gives no finding; of 42 comparisons in all: finding of the"
        " text 10, only an aim stated 3, our inference 16, the text is silent 13"
    )
    assert "not drawn" not in said.subtitle


@pytest.mark.long
def test_the_title_says_what_the_orders_say(tmp_path: Path) -> None:
    for seed, drawn in enumerate(random_margins(500, tmp_path)):
        case = with_orders(drawn, seed)
        result = rank(case)
        if not case.orders:
            with pytest.raises(CaseError, match="no orders"):
                text_support_figure(result)
            continue
        between, all_ = title_of(text_support_figure(result)).split("; of ")
        one, other = (item.option for item in result.standings[:2])
        found = [order for order in case.orders if set(order.pair) == {one, other} and order.kind == "finding"]
        assert between.startswith(f"Between {one} and {other} the text gives "), (seed, between)
        assert ("no finding" in between) == (not found), (seed, between)
        assert not found or f"a finding on {len(found)} " in between, (seed, between)
        for option in (one, other):
            count = sum(order.better == option for order in found)
            told = f"for {option})" if count == len(found) else f"{count} for {option}"
            assert (told in between) == (count > 0), (seed, between)
        options, kinds = len(case.ranked), Counter(order.kind for order in case.orders)
        every = options * (options - 1) // 2 * len(case.criteria)
        unread = [every - len(case.orders)] if every > len(case.orders) else []
        wanted = [every, *(kinds[kind] for kind in ("finding", "purpose", "inference", "")), *unread]
        assert [int(number) for number in re.findall(r"\d+", all_)] == wanted, (seed, all_)


def test_many_pairs_are_those_with_the_first_option(tmp_path: Path) -> None:
    result = rank(with_orders(case_of(HOSTILE["eight options, 25 criteria"], tmp_path), 1))
    figure = text_support_figure(result)
    assert {pair.pair[0] for pair in figure.pairs} == {result.standings[0].option}
    assert (len(figure.pairs), figure.left_out) == (7, 21)
    assert "not drawn: 21" in words(figure, "en").subtitle


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    result = text_support_figure(rank(read_case(default_case())))
    for style in STYLES:
        check_texts(result, language, style)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    check_texts(text_support_figure(rank(with_orders(case_of(HOSTILE[table], tmp_path), 1))), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 4))
    ax = figure.subplots()
    assert plot_text_support(rank(read_case(default_case())), ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.patches) == 12
    assert sum(bar.get_hatch() == "///" for bar in ax.patches) == 2
