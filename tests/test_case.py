"""The shipped case: complete, consistent, and scored as an independent computation scores it."""

import csv
import tomllib
from collections import Counter, defaultdict
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from analysis import default_case
from analysis.ranking import rank
from model.case import Case
from model.noun import Text
from model.read import read_case

FOLDER = default_case()


@pytest.fixture(scope="module")
def case() -> Case:
    return read_case(FOLDER)


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_file_of_the_folder_is_data() -> None:
    assert {path.suffix for path in FOLDER.iterdir()} == {".toml", ".csv"}


def test_the_case_has_what_it_was_curated_with(case: Case) -> None:
    counts = {
        "options": (case.options, 7),
        "ranked": (case.ranked, 3),
        "pillars": (case.pillars, 3),
        "criteria": (case.criteria, 14),
        "judgements": (case.judgements, 42 + 56),
        "branches": (case.branches, 2),
        "branch judgements": (case.branch_judgements, 28),
        "worlds": (case.worlds, 4),
        "world judgements": (case.world_judgements, 148),
        "long horizon": (case.long_horizon, 15),
        "factors": (case.factors, 5),
        "loadings": (case.loadings, 86),
        "perspectives": (case.perspectives, 7),
        "weights": (case.weights, 119),
        "orders": (case.orders, 42),
        "claims": (case.claims, 114),
        "figures": (case.figures, 37),
        "components": (case.components, 8),
        "bundles": (case.bundles, 9),
        "drivers": (case.drivers, 14),
        "silences": (case.silences, 22),
        "screens": (case.screens, 3),
        "overlap groups": (case.overlap_groups, 2),
        "preference questions": (case.frame.preference_questions if case.frame else (), 12),
    }
    assert {name: len(items) for name, (items, _) in counts.items()} == {
        name: count for name, (_, count) in counts.items()
    }


def test_orders_are_found_implied_or_silent_as_the_account_says(case: Case) -> None:
    kinds = Counter(order.kind or order.support for order in case.orders)
    assert kinds == {"finding": 10, "purpose": 3, "inference": 16, "silent": 13}


def independent_scores() -> dict[str, dict[str, float]]:
    """Score every option on every perspective with the standard library alone."""
    criteria: dict[str, Any] = tomllib.loads((FOLDER / "criteria.toml").read_text(encoding="utf-8"))["criteria"]
    points: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for row in rows("perspectives.csv"):
        points[row["perspective"]][row["node"]] = float(row["weight"]) / 100
    scores: dict[str, dict[str, float]] = {}
    for perspective, share in points.items():
        scores[perspective] = defaultdict(float)
        for row in rows("judgements.csv"):
            mean = 0.185 * float(row["low"]) + 0.63 * float(row["median"]) + 0.185 * float(row["high"])
            weight = share[criteria[row["criterion"]]["pillar"]] * share[row["criterion"]]
            scores[perspective][row["option"]] += weight * mean
    return scores


def test_scores_equal_an_independent_computation(case: Case) -> None:
    for perspective, expected in independent_scores().items():
        found = {standing.option: standing.score for standing in rank(case, perspective=perspective).standings}
        assert found == pytest.approx(expected, abs=1e-9)


# Computed from the curated files before they became the case, by other code.
PUBLISHED = {
    "balanced": (52.934, 37.256, 49.358),
    "federal_government": (52.565, 39.090, 46.455),
    "resistance_factions": (50.269, 41.717, 39.392),
    "sunni_forces": (52.786, 35.466, 51.777),
    "kurdistan_region": (52.786, 35.730, 51.961),
    "united_states": (52.352, 37.482, 49.192),
    "citizens_and_private_sector": (53.184, 36.581, 50.775),
}


@pytest.mark.parametrize("perspective", PUBLISHED)
def test_scores_equal_the_published_ones(case: Case, perspective: str) -> None:
    result = rank(case, perspective=perspective)
    found = [result.score(option.id) for option in case.ranked]
    assert found == pytest.approx(PUBLISHED[perspective], abs=5e-4)


def test_raising_a_judgement_never_lowers_its_option(case: Case) -> None:
    from dataclasses import replace

    before = rank(case)
    for index, judgement in enumerate(case.judgements):
        raised = replace(judgement, high=100.0, median=judgement.high)
        changed = replace(case, judgements=(*case.judgements[:index], raised, *case.judgements[index + 1 :]))
        if judgement.option in {option.id for option in case.ranked}:
            assert rank(changed).score(judgement.option) >= before.score(judgement.option)


def texts(noun: Any, seen: list[Text]) -> list[Text]:
    if isinstance(noun, Text):
        seen.append(noun)
    elif isinstance(noun, tuple):
        for item in noun:
            texts(item, seen)
    elif isinstance(noun, dict):
        for item in noun.values():
            texts(item, seen)
    elif hasattr(noun, "__dataclass_fields__"):
        for name in noun.__dataclass_fields__:
            texts(getattr(noun, name), seen)
    return seen


def test_every_arabic_text_is_arabic_and_every_english_one_is_not(case: Case) -> None:
    found = texts(case, [])
    assert len(found) > 900
    for text in found:
        words = any(letter.isalpha() for letter in text.ar)
        assert not words or any("\u0600" <= letter <= "\u06ff" for letter in text.ar), text
        assert not any("\u0600" <= letter <= "\u06ff" for letter in text.en), text


def test_every_quotation_is_short(case: Case) -> None:
    assert max(len(claim.quote_ar) for claim in case.claims) < 600


def test_a_case_is_shown_in_one_line(case: Case) -> None:
    assert repr(case) == f"<Case coalition_exit ({case.hash}): 7 options, 14 criteria>"


def test_no_code_names_anything_of_the_case(case: Case) -> None:
    names = [item.id for group in (case.options, case.pillars, case.criteria, case.perspectives) for item in group]
    root = Path(__file__).resolve().parents[1]
    code = [path for folder in ("model", "analysis") for path in (root / folder).rglob("*.py")]
    allowed = root / "analysis" / "text" / "help.py"  # its examples are commands a reader can copy
    for path, name in product(code, names):
        words = path.read_text(encoding="utf-8").replace('"', " ").replace("'", " ").split()
        assert path == allowed or name not in words, f"{path} names {name}"
