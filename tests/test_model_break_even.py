"""Break-even probabilities of failure: by hand in rationals, along a weight, and at the ends."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import default_case
from model import read_case
from model.break_even import break_even, break_evens, frontier
from model.conditional import in_branch, in_world
from model.regret import perfect_information, regrets
from model.weight_lines import weight_lines
from model.weights import Tree, Weights

CASE = read_case(default_case())
SCORE = st.integers(0, 100)


@given(SCORE, SCORE, SCORE)
def test_a_break_even_makes_the_scores_level(honoured: int, fails: int, other: int) -> None:
    found = break_even(honoured, fails, other)
    if honoured == fails:
        assert found is None
        return
    exact = Fraction(honoured - other, honoured - fails)
    assert (found is not None) == (0 <= exact <= 1)
    if found is not None:
        assert found == pytest.approx(float(exact), abs=1e-12)
        assert honoured + found * (fails - honoured) == pytest.approx(other, abs=1e-9)


def test_level_ends_are_break_evens_and_equal_branches_have_none() -> None:
    assert break_even(60, 40, 60) == 0
    assert break_even(60, 40, 40) == 1
    assert break_even(60, 40, 40 - 1e-12) == 1
    assert break_even(60, 40, 39) is None
    assert break_even(50, 50, 50) is None


def one_level(shares: list[float]) -> Weights:
    count = len(shares)
    tree = Tree(pillars=("p",), criteria=tuple(f"c{index}" for index in range(count)), parent=(0,) * count)
    return Weights(tree=tree, pillars=np.array([1.0]), local=np.array(shares))


@given(st.lists(st.lists(SCORE, min_size=3, max_size=3), min_size=4, max_size=5))
def test_the_frontier_is_the_break_even_at_each_weight(table: list[list[int]]) -> None:
    values, weights = np.array(table, dtype=np.float64), one_level([0.2, 0.3, 0.5])
    for lines in weight_lines(values, weights):
        found = frontier(lines, steps=7)
        assert {0.0, 1.0, lines.weight} <= set(found.weights.tolist())
        for weight, low, high in zip(found.weights, found.low, found.high, strict=True):
            honoured, fails, *others = lines.scores(float(weight)).tolist()
            for p in (0.0, 0.1, 0.5, 0.9, 1.0):
                lead = honoured + p * (fails - honoured) - max(others)
                assert abs(lead) < 1e-6 or (low <= p <= high) == (lead > 0)
        for p in (0.0, 0.3, 1.0):
            leads = (1 - p) * lines.at_zero[0] + p * lines.at_zero[1] - lines.at_zero[2:].max()
            leads_full = (1 - p) * lines.at_one[0] + p * lines.at_one[1] - lines.at_one[2:].max()
            least = min(leads, leads_full)
            assert abs(least) < 1e-6 or found.first_throughout(p) == (least > 0)


def test_the_frontier_has_a_point_where_the_best_of_the_others_changes() -> None:
    values = np.array([[90.0, 70.0], [10.0, 20.0], [60.0, 20.0], [20.0, 60.0]])
    (line, _) = weight_lines(values, one_level([0.25, 0.75]))
    assert 0.5 in frontier(line, steps=3).weights


def test_break_evens_take_arrays() -> None:
    found = break_evens(np.array([70.0, 50.0]), np.array([50.0, 70.0]), np.array([55.0, 55.0]))
    np.testing.assert_allclose(found, [0.75, 0.25])


def test_a_state_takes_the_place_of_the_base_and_cannot_be_mixed_again() -> None:
    calm = in_world(CASE, "calm")
    base = {(item.option, item.criterion): item.median for item in CASE.judgements}
    held = {(item.option, item.criterion): item.median for item in calm.judgements}
    changed = {(i.option, i.criterion): i.median for i in CASE.world_judgements if i.state == "calm"}
    assert held == base | changed
    assert list(held) == list(base)
    assert (calm.worlds, calm.branches, calm.failure, calm.long_horizon) == ((), (), None, ())
    assert calm.name == f"{CASE.name}:calm"


def test_a_branch_changes_its_course_alone() -> None:
    assert CASE.failure is not None
    failed = in_branch(CASE, "fails")
    for before, after in zip(CASE.judgements, failed.judgements, strict=True):
        assert (before is after) == (before.option != CASE.failure.option)


def test_unknown_states_are_refused() -> None:
    with pytest.raises(ValueError, match="called hot"):
        in_world(CASE, "hot")
    with pytest.raises(ValueError, match="called hot"):
        in_branch(CASE, "hot")


@given(st.lists(st.lists(SCORE, min_size=3, max_size=3), min_size=1, max_size=5))
def test_regret_is_zero_for_the_best_of_each_state(table: list[list[int]]) -> None:
    scores = np.array(table, dtype=np.float64)
    found = regrets(scores)
    assert np.all(found[np.arange(len(scores)), scores.argmax(axis=1)] == 0)
    assert np.all(found >= 0)


@given(st.lists(st.lists(SCORE, min_size=3, max_size=3), min_size=2, max_size=2), st.fractions(0, 1))
def test_knowing_the_state_is_worth_the_least_expected_regret(table: list[list[int]], share: Fraction) -> None:
    shares = (share, 1 - share)
    knowing = sum(p * max(row) for p, row in zip(shares, table, strict=True))
    blind = max(sum(p * row[option] for p, row in zip(shares, table, strict=True)) for option in range(3))
    found = perfect_information(np.array(table, dtype=np.float64), np.array(shares, dtype=np.float64))
    assert found == pytest.approx(float(knowing - blind), abs=1e-9)
