"""Uniform draws of weights under linear conditions: by hand, against plain draws that are kept or dropped."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from numpy.typing import NDArray
from scipy.optimize import linprog

from model import level_polytope
from model.draws import flat_weights
from model.level_polytope import (
    Box,
    Conditions,
    EmptySetError,
    Kept,
    Simplices,
    ThinSetError,
    biting,
    refuse_conflict,
    sampler,
    unconditional,
)

Array = NDArray[np.float64]
RNG = np.random.default_rng
LARGEST_T = 5.0  # of some hundred moments: one in 10,000 suites by chance


def bounds(*rows: tuple[list[float], float]) -> Conditions:
    return Conditions(np.array([row for row, _ in rows]), np.array([bound for _, bound in rows]))


def chain(size: int) -> Conditions:
    rows = np.eye(size)[:-1] - np.eye(size, k=1)[:-1]
    return Conditions(rows, np.zeros(size - 1))


def between(low: Array, high: Array) -> Conditions:
    eye = np.eye(len(low))
    return Conditions(np.vstack([eye, -eye]), np.concatenate([low, -high]))


def alike(one: Array, other: Array) -> None:
    """Compare means and mean products of two samples by t-values."""
    both = [np.hstack([item, np.einsum("ni,nj->nij", item, item).reshape(len(item), -1)]) for item in (one, other)]
    error = np.sqrt(sum(item.var(axis=0) / len(item) for item in both))
    assert np.all(np.abs(both[0].mean(axis=0) - both[1].mean(axis=0)) <= LARGEST_T * error + 1e-12)


# --- which sets are empty -----------------------------------------------------------------------------


def possible(conditions: Conditions) -> bool:
    """Ask a solver of its own, with equality as two inequalities."""
    size = conditions.rows.shape[1]
    rows = np.vstack([-conditions.rows, np.ones(size), -np.ones(size)])
    return bool(linprog(np.zeros(size), A_ub=rows, b_ub=np.append(-conditions.bounds, [1.0, -1.0])).status == 0)


def test_a_conflict_is_named() -> None:
    rows = [([1.0, 0, 0], 0.4), ([0, 1.0, 0], 0.1), ([0, 1.0, 0], 0.4), ([0, 0, 1.0], 0.4), ([-1.0, 0, 0], -0.9)]
    with pytest.raises(EmptySetError, match="0, 2, 3") as caught:
        sampler(bounds(*rows))
    assert caught.value.conflict == (0, 2, 3)
    refuse_conflict(bounds(rows[0]), unconditional(3))
    with pytest.raises(EmptySetError) as caught:
        refuse_conflict(bounds(*rows[3:]), bounds(*rows[:3]))
    assert caught.value.conflict == (0,)


@given(st.integers(0, 10**6))
@settings(max_examples=25)
def test_without_any_one_of_a_conflict_the_others_hold(seed: int) -> None:
    rng = RNG(seed)
    conditions = Conditions(rng.integers(-2, 3, (30, 4)).astype(float), rng.uniform(-0.5, 0.5, 30))
    with pytest.raises(EmptySetError) as caught:
        refuse_conflict(conditions, unconditional(4))
    conflict = caught.value.conflict
    assert not possible(conditions.among(list(conflict)))
    for part in combinations(conflict, len(conflict) - 1):
        assert possible(conditions.among(list(part)))


def test_only_conditions_that_bite_are_left() -> None:
    asked = bounds(([1.0, 0, 0], 0.0), ([1.0, -1.0, 0], 0.0), ([-1.0, 0, 0], -1.0), ([1.0, 0, -1.0], 0.1))
    assert biting(asked, unconditional(3)).rows.tolist() == [[1.0, -1.0, 0.0], [1.0, 0.0, -1.0]]
    assert biting(asked, chain(3)).rows.tolist() == [[1.0, 0.0, -1.0]]


# --- draws --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [3, 4, 5, 13])
def test_an_order_is_a_simplex_whose_mean_is_the_rank_order_centroid(size: int) -> None:
    found = sampler(chain(size))
    assert isinstance(found, Simplices)
    assert len(found.chosen) == 1
    drawn = found.draw(RNG(1), 100_000)
    centroid = [sum(1 / k for k in range(rank, size + 1)) / size for rank in range(1, size + 1)]
    assert_allclose(drawn.mean(axis=0), centroid, atol=0.004)
    assert np.all(np.diff(drawn, axis=1) <= 1e-12)


CONDITIONS = {
    "bounds": bounds(([1.0, 0, 0], 0.2), ([-1.0, 0, 0], -0.5), ([0, 1.0, 0], 0.1)),
    "small at most": bounds(
        *[([-1.0 if index == i else 0.0 for i in range(3)], -0.4) for index in range(3)], ([1.0, -1.0, 0], -0.1)
    ),
    "ratios": bounds(([1.0, -2, 0, 0], 0.0), ([0, 1.0, 0, -0.5], 0.0), ([0, -1.0, 2.0, 0], 0.05)),
    "ranges": between(np.array([0.1, 0.0, 0.2, 0.1]), np.array([0.4, 0.3, 0.5, 0.6])),
    "narrow beside wide": between(np.array([0.29, 0.05, 0.0, 0.1]), np.array([0.31, 0.6, 0.7, 0.5])),
    "two pairs nearly equal": bounds(
        *[
            ([sign * item for item in row], -0.01)
            for row in ([1.0, -1.0, 0, 0, 0], [0, 0, 1.0, -1.0, 0])
            for sign in (1, -1)
        ]
    ),
}


@pytest.mark.parametrize("conditions", CONDITIONS.values(), ids=CONDITIONS)
def test_draws_are_those_of_the_whole_simplex_that_meet_the_conditions(conditions: Conditions) -> None:
    drawn = sampler(conditions).draw(RNG(2), 60_000)
    assert_allclose(drawn.sum(axis=1), 1, atol=1e-12)
    assert drawn.min() >= -1e-12
    assert np.all(drawn @ conditions.rows.T >= conditions.bounds - 1e-9)
    plain = flat_weights(RNG(3), 1_000_000, conditions.rows.shape[1])
    alike(drawn, plain[conditions.met(plain)])


def test_a_thin_set_is_cut_and_a_narrow_range_gets_a_box() -> None:
    assert isinstance(sampler(CONDITIONS["two pairs nearly equal"]), Simplices)
    found = sampler(CONDITIONS["narrow beside wide"])
    assert isinstance(found, Kept)
    assert isinstance(found.around, Box)
    assert found.share() > 0.5


def test_a_cut_is_as_uniform_as_what_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(level_polytope, "_WORTH_KEEPING", 2.0)
    for name in ("bounds", "ratios", "ranges", "narrow beside wide"):
        found = sampler(CONDITIONS[name])
        assert isinstance(found, Simplices)
        plain = flat_weights(RNG(3), 500_000, CONDITIONS[name].rows.shape[1])
        alike(found.draw(RNG(4), 60_000), plain[CONDITIONS[name].met(plain)])


def test_corners_on_many_faces_are_cut_right(monkeypatch: pytest.MonkeyPatch) -> None:
    """No two weights over a half: six corners on four faces each, an octahedron of 4 (1/2)^3 = 1/2 of the simplex."""
    monkeypatch.setattr(level_polytope, "_WORTH_KEEPING", 2.0)
    conditions = between(np.zeros(4), np.full(4, 0.5))
    found = sampler(conditions)
    assert isinstance(found, Simplices)
    corners = found.corners[found.chosen]
    volumes = np.abs(np.linalg.det(corners))  # as a share of the simplex, whose corners are the unit vectors
    assert volumes.sum() == pytest.approx(0.5)
    assert_allclose(np.diff(found.cumulative, prepend=0), volumes / 0.5, atol=1e-9)


# --- sets without thickness ----------------------------------------------------------------------------


def test_equal_weights_leave_a_segment() -> None:
    """a = b: the share of both together is uniform on the segment from (0, 0, 1) to (1/2, 1/2, 0)."""
    found = sampler(bounds(([1.0, -1.0, 0], 0.0), ([-1.0, 1.0, 0], 0.0)))
    drawn = found.draw(RNG(5), 100_000)
    assert np.all(drawn[:, 0] == drawn[:, 1])
    assert drawn[:, 2].mean() == pytest.approx(1 / 2, abs=0.005)
    assert drawn[:, 2].std() == pytest.approx(12**-0.5, abs=0.003)


def test_equalities_that_only_all_conditions_imply() -> None:
    """Twice a >= b >= c >= a: all are equal, a point; with a fourth sibling a segment."""
    ring = [[1.0, -1.0, 0, 0], [0, 1.0, -1.0, 0], [-1.0, 0, 1.0, 0]]
    assert_allclose(sampler(bounds(*((row[:3], 0.0) for row in ring))).draw(RNG(0), 2), 1 / 3, atol=1e-12)
    drawn = sampler(bounds(*((row, 0.0) for row in ring))).draw(RNG(6), 50_000)
    assert_allclose(drawn[:, 0], drawn[:, 2], atol=1e-12)
    assert drawn[:, 3].mean() == pytest.approx(1 / 2, abs=0.006)


def test_a_face_is_drawn_from_as_a_simplex_of_its_own() -> None:
    """No weight for the last, the first at most a half: the plain draws of three siblings."""
    conditions = bounds(([0, 0, 0, -1.0], 0.0), ([-1.0, 0, 0, 0], -0.5), ([0, -1.0, 0, 0], -0.6))
    drawn = sampler(conditions).draw(RNG(7), 50_000)
    assert np.all(drawn[:, 3] <= 1e-12)
    plain = flat_weights(RNG(8), 500_000, 3)
    alike(drawn[:, :3], plain[(plain[:, 0] <= 0.5) & (plain[:, 1] <= 0.6)])


def test_equal_groups_of_many_weights_are_cut() -> None:
    """Two groups with half the weight each: their mean weights are 1/6 and 1/8."""
    group = np.array([1.0] * 3 + [-1.0] * 4)
    found = sampler(Conditions(np.array([group, -group]), np.zeros(2)))
    assert isinstance(found, Simplices)
    drawn = found.draw(RNG(9), 100_000)
    assert_allclose(drawn[:, :3].sum(axis=1), 0.5, atol=1e-12)
    shares = np.hstack([flat_weights(RNG(10), 100_000, 3), flat_weights(RNG(11), 100_000, 4)]) / 2
    alike(drawn, shares)


def test_weights_a_millionth_apart_are_drawn() -> None:
    """As the gap closes, what is left tends to the simplex of three shared weights, and each gap is uniform."""
    pairs = ([1.0, -1.0, 0, 0, 0], [-1.0, 1.0, 0, 0, 0], [0, 0, 1.0, -1.0, 0], [0, 0, -1.0, 1.0, 0])
    drawn = sampler(bounds(*((pair, -1e-6) for pair in pairs))).draw(RNG(5), 50_000)
    alike(
        np.column_stack([drawn[:, :2].sum(axis=1), drawn[:, 2:4].sum(axis=1)]), flat_weights(RNG(6), 50_000, 3)[:, :2]
    )
    gaps = (drawn[:, [0, 2]] - drawn[:, [1, 3]]) * 1e6
    assert_allclose(gaps.mean(axis=0), 0, atol=0.015)
    assert_allclose(gaps.std(axis=0), 3**-0.5, atol=0.01)


def test_one_sibling_has_all_the_weight() -> None:
    assert sampler(bounds(([1.0], 0.5))).draw(RNG(0), 3).tolist() == [[1.0]] * 3


def test_sets_with_too_many_corners_to_cut_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    equal = np.eye(16)[:1] - np.eye(16)[1:2]
    many = between(np.full(16, 0.01), np.full(16, 0.2)).and_also(Conditions(np.vstack([equal, -equal]), np.zeros(2)))
    with pytest.raises(ThinSetError):
        sampler(many)
    for limit in (2, 7):
        monkeypatch.setattr(level_polytope, "_MOST_SIMPLICES", limit)
        with pytest.raises(ThinSetError):
            sampler(bounds(*((row, -1e-6) for row in CONDITIONS["two pairs nearly equal"].rows.tolist())))


def test_where_a_cut_is_too_large_few_draws_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(level_polytope, "_MOST_VERTICES", 1)
    found = sampler(CONDITIONS["two pairs nearly equal"])
    assert isinstance(found, Kept)
    assert level_polytope.LEAST_KEPT <= found.share() < 0.01


def test_a_sampler_that_misses_the_conditions_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    conditions = Conditions(np.array([[1.0, -1.0, 0.0]]), np.zeros(1))
    assert sampler(conditions).draw(np.random.default_rng(1), 5).shape == (5, 3)
    monkeypatch.setattr("model.level_polytope._SEEN", -2.0)
    with pytest.raises(ThinSetError):
        sampler(conditions)
