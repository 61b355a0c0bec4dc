"""Conditions on weights in words: what they mean under each prior, and how they are refused."""

import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import acceptability, default_case
from analysis.command_line import run
from analysis.conditions import read_conditions
from analysis.text.fault_lines import fault_line
from model import CaseError, level_polytope, read_case
from model.noun import Language
from model.weight_priors import (
    Prior,
    base_prior,
    flat_prior,
    near_prior,
    order_prior,
    two_level_prior,
)
from model.weights import Tree, case_weighting, tree_of

CASE = read_case(default_case())
TREE = tree_of(CASE)
BASE = case_weighting(CASE).weights  # economic 41, security 34, political 25
NAMES = TREE.criteria
LANGUAGES: tuple[Language, Language] = ("en", "ar")
RNG = np.random.default_rng


def pillars(prior: Prior, words: list[str], count: int = 2000) -> dict[str, np.ndarray]:
    """Draw the weights of pillars in the whole, under conditions."""
    drawn = read_conditions(words, TREE, prior).draw(RNG(1), count)
    return {name: drawn[:, list(TREE.siblings(index))].sum(axis=1) for index, name in enumerate(TREE.pillars)}


# --- what they mean -----------------------------------------------------------------------------------


def test_conditions_hold_in_every_draw() -> None:
    words = ["security >= economic", "political <= 20", "security.isis_protection >= 2 security.intelligence"]
    for prior in (two_level_prior(TREE), flat_prior(TREE)):
        drawn = read_conditions(words, TREE, prior).draw(RNG(1), 3000)
        share = pillars(prior, words)
        assert np.all(share["security"] >= share["economic"] - 1e-9)
        assert np.all(share["political"] <= 0.2 + 1e-9)
        isis, intelligence = NAMES.index("isis_protection"), NAMES.index("intelligence")
        assert np.all(drawn[:, isis] >= 2 * drawn[:, intelligence] - 1e-9)


def test_a_share_inside_a_pillar_means_the_same_for_both_priors() -> None:
    for prior in (two_level_prior(TREE), flat_prior(TREE)):
        drawn = read_conditions(["security.isis_protection >= 40%"], TREE, prior).draw(RNG(1), 2000)
        inside = drawn[:, list(TREE.siblings(TREE.pillars.index("security")))]
        assert np.all(inside[:, 0] / inside.sum(axis=1) >= 0.4 - 1e-9)


def test_a_chain_is_as_many_conditions_as_it_has_signs() -> None:
    share = pillars(order_prior(BASE), ["45% >= economic >= 1.1 * security", "20 <= political <= security <= 40"])
    assert share["economic"].max() <= 0.45 + 1e-9
    assert np.all(share["economic"] >= 1.1 * share["security"] - 1e-9)
    assert share["political"].min() >= 0.2 - 1e-9
    assert share["security"].max() <= 0.4 + 1e-9


@pytest.mark.parametrize("words", ["1.5 security >= economic", "1,5 security >= economic", "1.5*security ≥ economic",
                                   "١٫٥ security >= economic", "economic<=1.5security"])  # fmt: skip
def test_spellings_of_one_condition(words: str) -> None:
    asked = read_conditions([words], TREE, two_level_prior(TREE)).draw(RNG(1), 100)
    plain = read_conditions(["economic <= 1.5 security"], TREE, two_level_prior(TREE)).draw(RNG(1), 100)
    assert_allclose(asked, plain, atol=1e-12)


def test_two_opposite_conditions_make_weights_equal() -> None:
    share = pillars(two_level_prior(TREE), ["security >= economic", "economic >= security"])
    assert_allclose(share["security"], share["economic"], atol=1e-12)
    assert share["political"].std() > 0.2
    assert_allclose(pillars(two_level_prior(TREE), ["40 <= security <= 40"])["security"], 0.4, atol=1e-12)


def test_weights_in_the_whole_are_compared_where_there_are_no_levels() -> None:
    words = ["security.intelligence >= economic.public_funds", "political <= 2 security.force_readiness"]
    with pytest.raises(CaseError) as caught:
        read_conditions(words, TREE, two_level_prior(TREE))
    assert {(fault.kind, fault.expected) for fault in caught.value.faults} == {("conditions_across", "--prior flat")}
    plain = flat_prior(TREE).draw(RNG(2), 400_000)
    column = {name: plain[:, index] for index, name in enumerate(NAMES)}
    political = plain[:, list(TREE.siblings(TREE.pillars.index("political")))].sum(axis=1)
    kept = plain[(column["intelligence"] >= column["public_funds"]) & (political <= 2 * column["force_readiness"])]
    drawn = read_conditions(words, TREE, flat_prior(TREE)).draw(RNG(1), 20_000)
    error = np.sqrt(drawn.var(axis=0) / len(drawn) + kept.var(axis=0) / len(kept))
    assert len(kept) > 1000
    assert np.all(np.abs(drawn.mean(axis=0) - kept.mean(axis=0)) < 5 * error)


def test_a_name_may_hold_an_equals_sign_or_begin_with_a_number() -> None:
    tree = Tree(pillars=("table",), criteria=("x=1", "2 y", "y"), parent=(0, 0, 0))
    for prior in (two_level_prior(tree), flat_prior(tree)):
        drawn = read_conditions(["x=1 >= 2 y", "2  y <= x=1"], tree, prior).draw(RNG(1), 500)
        assert np.all(drawn[:, 0] >= drawn[:, 1] - 1e-12)
        assert np.all(drawn[:, 0] >= 2 * drawn[:, 2] - 1e-12)  # two spaces: twice y


@pytest.mark.parametrize("prior", [base_prior, order_prior, near_prior])
def test_a_condition_that_always_holds_leaves_the_prior_as_it_is(prior: object) -> None:
    made = prior(BASE)  # type: ignore[operator]
    assert read_conditions(["economic >= 0", "security.intelligence <= 100%"], TREE, made) is made


def test_shares_that_a_condition_does_not_touch_stay_exact() -> None:
    assert acceptability(CASE, conditions=["security >= 0"]).exact
    assert not acceptability(CASE, conditions=["security >= 1"], draws=500).exact


# --- how they are refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind", "said"),
    [
        (["security > economic"], "bad_condition", "such as security >= economic."),
        (["security >="], "bad_condition", "a >= b"),
        (["security"], "bad_condition", "a >= b"),
        (["5 >= 3"], "bad_condition", "a >= b"),
        (["0 security >= economic"], "bad_condition", "0 security"),
        (["security / economic >= 2"], "bad_condition", "2 a >= b"),
        (["security = 40"], "equal_condition", "(security >= 40, security <= 40)"),
        (["security == economic"], "equal_condition", "(security >= economic, security <= economic)"),
        (["1,500 security >= economic"], "ambiguous_number", "1500"),
        (["security >= inf"], "not_finite", "inf"),
        (["security >= 120"], "number_outside", "0..100"),
        (["securty >= economic"], "unknown_node", "expected security."),
        (["intelligence >= 30"], "bare_criterion", "Write security.intelligence."),
        (["security >= security.intelligence"], "conditions_across", "--prior flat"),
        (["security >= 60", "economic >= 60", "political >= 10"], "conditions_conflict", "security >= 60, economic"),
    ],
)
def test_bad_conditions_are_refused(words: list[str], kind: str, said: str) -> None:
    with pytest.raises(CaseError) as caught:
        read_conditions(words, TREE, two_level_prior(TREE))
    (fault,) = caught.value.faults
    assert fault.kind == kind
    assert said in re.sub("[\u2066-\u2069]", "", fault_line(fault, "en"))


@pytest.mark.parametrize(
    ("prior", "words", "kind", "found"),
    [
        (base_prior(BASE), ["political >= economic >= 40"], "base_breaks_condition", "political >= economic"),
        (order_prior(BASE), ["security >= 10", "political >= 1.2 economic"], "conditions_against_prior",
         "political >= 1.2 economic"),
        (near_prior(BASE), ["security >= 95"], "conditions_thin", "security >= 95"),
        (near_prior(BASE), ["40 <= security <= 40"], "conditions_thin", "40 <= security, security <= 40"),
    ],
)  # fmt: skip
def test_conditions_that_a_prior_never_meets_are_refused(prior: Prior, words: list[str], kind: str, found: str) -> None:
    with pytest.raises(CaseError) as caught:
        read_conditions(words, TREE, prior)
    (fault,) = caught.value.faults
    assert (fault.kind, fault.found, fault.expected) == (kind, found, prior.name)


def test_ranges_that_hold_no_weights_or_hardly_any_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights may miss 100 by what rounding leaves; ranges that begin at them then leave nothing."""
    folder = Path(shutil.copytree(default_case(), tmp_path / "case"))
    table = (folder / "perspectives.csv").read_text(encoding="utf-8")
    for old, new in (("economic,41,31,41", "economic,41.01,41.01,45"), ("political,25,17", "political,25,25"),
                     ("security,34,29", "security,34,34")):  # fmt: skip
        table = table.replace(f"balanced,{old}", f"balanced,{new}")
    (folder / "perspectives.csv").write_text(table, encoding="utf-8")
    with pytest.raises(CaseError, match="ranges empty, found balanced"):
        acceptability(read_case(folder), perspective="balanced", prior="ranges")
    monkeypatch.setattr(level_polytope, "_MOST_VERTICES", 1)
    monkeypatch.setattr(level_polytope, "_WORTH_KEEPING", 2.0)
    monkeypatch.setattr(level_polytope, "LEAST_KEPT", 2.0)
    with pytest.raises(CaseError, match="ranges thin, found balanced"):
        acceptability(CASE, perspective="balanced", prior="ranges")


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(CaseError) as caught:
        read_conditions(["securty >= 3", "security", "a >= b"], TREE, two_level_prior(TREE))
    assert [fault.kind for fault in caught.value.faults] == ["unknown_node", "bad_condition", "unknown_node"]
    bad = ["security >= 120", "security.intelligence >= 60", "security.isis_protection >= 60"]
    with pytest.raises(CaseError) as caught:
        read_conditions(["security >= 60", "economic >= 60", *bad[1:]], TREE, two_level_prior(TREE))
    assert [fault.kind for fault in caught.value.faults] == ["conditions_conflict"] * 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--constraint", "security >= economic", "--constraint", "economic >= security"], 0),
        (["--constraint", "security >= economic", "--prior", "base"], 2),
        (["--constraint", "security = 40"], 2),
        (["--constraint", "security >= 40", "--prior", "ranges"], 2),
        (["--constraint", "33 >= security >= 33", "--prior", "ranges"], 0),
        (["--constraint", "security >= 36", "--prior", "ranges"], 2),
        (["--constraint", "political >= economic", "--prior", "order"], 2),
        (["--constraint", "security >= 2 security"], 2),
        (["--constraint", "security >= 100"], 2),
        (["--constraint", "security => 40"], 2),
        (["--constraint", "security >= 30, economic >= 20"], 0),
    ],
)
def test_the_command_draws_or_refuses(
    arguments: list[str], status: int, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["robustness", "acceptability", "--draws", "500", "--lang", language, *arguments]
    assert run(asked) == status
    assert "Traceback" not in capsys.readouterr().err
