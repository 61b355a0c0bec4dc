"""Weights of a tree, changes of them, and weight files."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from model.faults import CaseError
from model.read import parse_changes, read_weights
from model.weights import Tree, Weights, changed_weights, equal_weights, weights_from_points

TREE = Tree(pillars=("p", "q", "r"), criteria=("a", "b", "c", "d", "e"), parent=(0, 0, 1, 2, 2))
BASE = weights_from_points(TREE, {"p": 50, "q": 30, "r": 20, "a": 75, "b": 25, "c": 100, "d": 40, "e": 60})
FLAT = Tree(pillars=("criteria",), criteria=("a", "b", "c"), parent=(0, 0, 0))


def after(text: str, base: Weights = BASE) -> Weights:
    return changed_weights(base, parse_changes(text, base.tree))


def kinds(text: str, base: Weights = BASE) -> list[str]:
    with pytest.raises(CaseError) as caught:
        after(text, base)
    return [fault.kind for fault in caught.value.faults]


def test_a_criterion_counts_with_the_product_of_its_shares() -> None:
    assert_allclose(BASE.criteria, [0.375, 0.125, 0.3, 0.08, 0.12])


def test_the_others_share_the_rest_in_proportion() -> None:
    assert_allclose(after("p=20").pillars, [0.2, 0.48, 0.32])


def test_what_rounding_leaves_is_shared_out() -> None:
    for weights in (after("p=33.33,q=33.33,r=33.33"), after("p=33.34,q=33.33,r=33.34")):
        assert abs(weights.pillars.sum() - 1) < 1e-15


def test_several_at_once() -> None:
    assert_allclose(after("p=20, q=20").pillars, [0.2, 0.2, 0.6])


def test_a_criterion_keeps_its_pillar() -> None:
    changed = after("r.d=90")
    assert_allclose(changed.pillars, BASE.pillars)
    assert_allclose(changed.local, [0.75, 0.25, 1.0, 0.9, 0.1])


def test_both_levels_in_one_change() -> None:
    changed = after("r=50,r.d=90")
    assert_allclose(changed.criteria[3], 0.45)


def test_a_complete_set() -> None:
    assert_allclose(after("p=10,q=20,r=70").pillars, [0.1, 0.2, 0.7])


def test_a_ratio_divides_what_its_siblings_hold() -> None:
    assert_allclose(after("p:q=1:3").pillars, [0.2, 0.6, 0.2])


def test_a_ratio_of_all_siblings_divides_everything() -> None:
    assert_allclose(after("p:q:r=2:1:1").pillars, [0.5, 0.25, 0.25])


def test_settings_come_before_ratios() -> None:
    assert_allclose(after("r=40,p:q=1:1").pillars, [0.3, 0.3, 0.4])


def test_one_pillar_needs_no_prefix() -> None:
    assert_allclose(after("a=50", equal_weights(FLAT)).criteria, [0.5, 0.25, 0.25])


def test_arabic_comma_and_digits() -> None:
    assert_allclose(after("p=٢٠، q=٢٠").pillars, [0.2, 0.2, 0.6])


def test_all_or_nothing() -> None:
    assert_allclose(after("p=100").pillars, [1.0, 0.0, 0.0])
    assert_allclose(after("p=0").pillars, [0.0, 0.6, 0.4])


@given(st.lists(st.integers(1, 50), min_size=3, max_size=3), st.integers(1, 20))
def test_scaling_a_ratio_changes_nothing(parts: list[int], factor: int) -> None:
    one = after(f"p:q:r={parts[0]}:{parts[1]}:{parts[2]}")
    other = after(f"p:q:r={parts[0] * factor}:{parts[1] * factor}:{parts[2] * factor}")
    assert_allclose(one.pillars, other.pillars, rtol=1e-15)


@given(st.floats(0, 100), st.floats(0, 100))
def test_changed_weights_are_weights_and_keep_ratios(percent: float, local: float) -> None:
    changed = after(f"p={percent!r},r.e={local!r}")
    assert_allclose(changed.criteria.sum(), 1.0)
    assert_allclose(changed.pillars[0], percent / 100, atol=1e-12)
    assert_allclose(changed.pillars[1] * 2, changed.pillars[2] * 3, atol=1e-12)


@given(st.lists(st.floats(0.01, 100), min_size=8, max_size=8), st.floats(0.01, 100))
def test_only_ratios_of_points_matter(points: list[float], factor: float) -> None:
    names = (*TREE.pillars, *TREE.criteria)
    one = weights_from_points(TREE, dict(zip(names, points, strict=True)))
    other = weights_from_points(TREE, {name: factor * x for name, x in zip(names, points, strict=True)})
    assert_allclose(one.criteria, other.criteria, rtol=1e-12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p=101", ["number_outside"]),
        ("p=60,q=60", ["weights_total"]),
        ("p=10,q=10,r=10", ["weights_total"]),
        ("p=10,p=20", ["named_twice"]),
        ("p=10,p:q=1:1", ["named_twice"]),
        ("p:p=1:1", ["named_twice"]),
        ("a=50", ["bare_criterion"]),
        ("p:r.d=1:1", ["not_siblings"]),
        ("p:q=1", ["bad_change"]),
        ("p:q=0:0", ["bad_ratio"]),
        ("p:q=-1:2", ["bad_ratio"]),
        ("q.c=50", ["weights_total"]),
        ("p=x,zz=5", ["not_a_number", "unknown_node"]),
        ("", ["bad_change"]),
        ("=5", ["bad_change"]),
        ("p=", ["blank_cell"]),
    ],
)
def test_changes_that_cannot_be_made(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_a_ratio_of_siblings_without_weight_is_refused() -> None:
    assert kinds("q:r=1:2", after("p=100")) == ["nothing_to_share"]
    assert kinds("p=50", after("p=100")) == ["nobody_takes_rest"]


def test_the_only_criterion_of_a_pillar_has_all_of_it_whatever_its_points() -> None:
    idle = weights_from_points(TREE, {"p": 50, "q": 0, "r": 50, "a": 1, "b": 1, "c": 0, "d": 1, "e": 1})
    assert idle.local[2] == 1
    assert idle.divided.all()
    assert_allclose(after("q=50", idle).criteria, [0.125, 0.125, 0.5, 0.125, 0.125])


def test_a_pillar_without_shares_inside_cannot_count() -> None:
    idle = weights_from_points(TREE, {"p": 50, "q": 50, "r": 0, "a": 1, "b": 1, "c": 1, "d": 0, "e": 0})
    assert kinds("r=50", idle) == ["no_local_weights"]
    assert_allclose(after("r=50,r.d:r.e=1:3", after("r.d=25,r.e=75", idle)).criteria[3:], [0.125, 0.375])


def test_weights_that_do_not_sum_are_no_weights() -> None:
    with pytest.raises(ValueError, match="sum to 1"):
        Weights(tree=FLAT, pillars=np.array([1.0]), local=np.array([0.5, 0.2, 0.2]))


# --- weight files -------------------------------------------------------------------------------


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "weights.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_weight_file_names_levels(tmp_path: Path) -> None:
    changes = read_weights(file(tmp_path, "node,weight\np,10\nq,20\nr,70\nr.d,50\nr.e,50\n"), TREE)
    assert_allclose(changed_weights(BASE, changes).criteria, [0.075, 0.025, 0.2, 0.35, 0.35])


def test_a_weight_file_names_criteria_in_the_whole(tmp_path: Path) -> None:
    changes = read_weights(file(tmp_path, "criterion;weight\na;12,5\nb;12,5\nc;25\nd;50\ne;0\n"), TREE)
    assert_allclose(changed_weights(BASE, changes).criteria, [0.125, 0.125, 0.25, 0.5, 0.0])


def test_a_pillar_without_weight_in_a_file_keeps_its_shares(tmp_path: Path) -> None:
    changes = read_weights(file(tmp_path, "criterion,weight\na,50\nb,50\nc,0\nd,0\ne,0\n"), TREE)
    changed = changed_weights(BASE, changes)
    assert_allclose(changed.criteria, [0.5, 0.5, 0, 0, 0])
    assert_allclose(changed.local[3:], [0.4, 0.6])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("node,weight\np,50\nq,50\n", {"missing_weights"}),
        ("node,weight\np,50\nq,20\nr,20\n", {"weights_total"}),
        ("criterion,weight\na,50\nb,50\n", {"missing_weights"}),
        ("criterion,weight\na,50\nb,50\nc,10\nd,0\ne,0\n", {"weights_total"}),
        ("name,weight\np,50\n", {"bad_header"}),
        ("node,weight\np,-5\nq,x\nzz,5\np,5\n", {"negative_weight", "not_a_number", "unknown_node", "named_twice"}),
    ],
)
def test_weight_files_that_cannot_be_used(tmp_path: Path, text: str, expected: set[str]) -> None:
    with pytest.raises(CaseError) as caught:
        read_weights(file(tmp_path, text), TREE)
    assert {fault.kind for fault in caught.value.faults} == expected


def test_a_weight_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="missing file"):
        read_weights(tmp_path / "none.csv", TREE)
