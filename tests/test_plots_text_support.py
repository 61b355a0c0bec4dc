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
from analysis.plots.text_support import parts, plot_text_support, text_support_figure
from model.case import Case
from model.noun import Language, Text
from model.paper import Order
from model.read import read_case
from tests.figures import HOSTILE, case_of, check_texts, random_case

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
    assert said.title == "Of 42 comparisons the text gives a finding on 10 and is silent on 13"
    assert "not drawn" not in said.subtitle


def test_the_title_says_what_the_orders_say(tmp_path: Path) -> None:
    for seed in range(500):
        case = with_orders(random_case(seed, tmp_path), seed)
        figure = text_support_figure(rank(case))
        title = words(figure, "en").title
        kinds = Counter(order.kind for order in case.orders)
        if not case.orders:
            assert title.startswith("No order of the options is taken from a text")
            continue
        options = len(case.ranked)
        all_, found, silent, *unread = (int(number) for number in re.findall(r"\d+", title))
        assert all_ == options * (options - 1) // 2 * len(case.criteria)
        assert (found, silent) == (kinds["finding"], kinds[""]), (seed, title)
        assert unread == ([all_ - len(case.orders)] if all_ > len(case.orders) else []), (seed, title)


def test_many_pairs_are_those_with_the_first_option(tmp_path: Path) -> None:
    result = rank(case_of(HOSTILE["eight options, 25 criteria"], tmp_path))
    figure = text_support_figure(result)
    assert {pair.pair[0] for pair in figure.pairs} == {result.standings[0].option}
    assert (len(figure.pairs), figure.left_out) == (7, 21)
    assert "not drawn: 21" in words(figure, "en").subtitle


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_overlaps(language: Language) -> None:
    result = text_support_figure(rank(read_case(default_case())))
    for style in ("screen", "print", "slide"):
        check_texts(result, language, style)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", HOSTILE)
def test_hostile_tables(tmp_path: Path, table: str, language: Language) -> None:
    case = case_of(HOSTILE[table], tmp_path)
    check_texts(text_support_figure(rank(case)), language)
    check_texts(text_support_figure(rank(with_orders(case, 1))), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_on_axes_of_a_user(language: Language) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 4))
    ax = figure.subplots()
    assert plot_text_support(rank(read_case(default_case())), ax, language=language) is ax
    assert ax.xaxis_inverted() == (language == "ar")
    assert len(ax.patches) == 12
    assert sum(bar.get_hatch() == "///" for bar in ax.patches) == 2
