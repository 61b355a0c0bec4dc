"""Priors of weights: by law, by hand, and under conditions against draws that are kept or dropped."""

import numpy as np
import pytest
from numpy.testing import assert_allclose
from numpy.typing import NDArray

from model.level_polytope import Conditions, EmptySetError, ThinSetError
from model.weight_priors import (
    Fixed,
    Near,
    Ordered,
    Prior,
    base_prior,
    flat_prior,
    near_prior,
    order_prior,
    ranges_prior,
    two_level_prior,
)
from model.weights import Tree, weights_from_points

Array = NDArray[np.float64]
TREE = Tree(pillars=("p", "q", "r"), criteria=tuple("abcdef"), parent=(0, 0, 1, 1, 1, 2))
BASE = weights_from_points(TREE, {"p": 50, "q": 30, "r": 20, "a": 60, "b": 40, "c": 50, "d": 30, "e": 20, "f": 100})
RNG = np.random.default_rng
LARGEST_T = 5.0  # of some hundred moments: one in 10,000 suites by chance
FIRST_OVER_SECOND = Conditions(np.array([[1.0, -1.0, 0.0]]), np.zeros(1))
CHAIN = Conditions(np.array([[1.0, -1.0, 0.0], [0.0, 1.0, -1.0]]), np.zeros(2))


def alike(one: Array, other: Array) -> None:
    """Compare means and mean products of two samples by t-values."""
    both = [np.hstack([item, np.einsum("ni,nj->nij", item, item).reshape(len(item), -1)]) for item in (one, other)]
    error = np.sqrt(sum(item.var(axis=0) / len(item) for item in both))
    assert np.all(np.abs(both[0].mean(axis=0) - both[1].mean(axis=0)) <= LARGEST_T * error + 1e-12)


# --- what is drawn ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "prior",
    [base_prior(BASE), two_level_prior(TREE), flat_prior(TREE), order_prior(BASE), near_prior(BASE),
     two_level_prior(TREE).given(None, FIRST_OVER_SECOND).given(1, CHAIN)],
)  # fmt: skip
def test_every_prior_draws_weights(prior: Prior) -> None:
    drawn = prior.draw(RNG(6), 2000)
    assert drawn.shape == (2000, 6)
    assert drawn.min() >= 0
    assert_allclose(drawn.sum(axis=1), 1, atol=1e-12)


def test_the_base_does_not_vary_and_near_varies_around_it() -> None:
    assert_allclose(base_prior(BASE).draw(RNG(7), 3), np.tile(BASE.criteria, (3, 1)), atol=1e-15)
    drawn = near_prior(BASE).draw(RNG(7), 50_000)
    assert_allclose(drawn.mean(axis=0), BASE.criteria, atol=0.002)
    pillars = np.array([drawn[:, list(TREE.siblings(index))].sum(axis=1) for index in range(3)]).T
    shares = BASE.pillars
    assert_allclose(pillars.std(axis=0), np.sqrt(shares * (1 - shares) / 51), rtol=0.02)  # Dirichlet: concentration + 1
    assert np.all(Near(np.array([0.0, 1.0]), 50).draw(RNG(8), 10) == [0.0, 1.0])


def test_the_order_of_shares_is_kept_and_equals_stay_open() -> None:
    drawn = Ordered(np.array([0.2, 0.5, 0.3])).draw(RNG(9), 5000)
    assert np.all((drawn[:, 1] >= drawn[:, 2]) & (drawn[:, 2] >= drawn[:, 0]))
    equal = Ordered(np.array([0.4, 0.4, 0.2])).draw(RNG(10), 40_000)
    assert np.all(equal[:, 2] <= equal[:, :2].min(axis=1))
    assert np.mean(equal[:, 0] > equal[:, 1]) == pytest.approx(0.5, abs=0.01)
    assert_allclose(equal.mean(axis=0), [(11 / 18 + 5 / 18) / 2] * 2 + [2 / 18], atol=0.004)


def test_shares_within_ranges_are_uniform_and_those_without_stay() -> None:
    names = TREE.pillars
    ends = [dict(zip(names, values, strict=False)) for values in ((0.1, 0.2), (0.5, 0.9))]
    drawn = ranges_prior(BASE, *ends).draw(RNG(3), 20_000)
    pillars = np.array([drawn[:, list(TREE.siblings(index))].sum(axis=1) for index in range(len(names))]).T
    assert_allclose(pillars[:, 2:], np.tile(BASE.pillars[2:], (20_000, 1)))
    assert_allclose(pillars.sum(axis=1), 1)
    rest = BASE.pillars[:2].sum()
    least, most = max(0.1, rest - 0.9), min(0.5, rest - 0.2)
    assert pillars[:, 0].min() == pytest.approx(least, abs=1e-3)
    assert pillars[:, 0].max() == pytest.approx(most, abs=1e-3)
    assert pillars[:, 0].mean() == pytest.approx((least + most) / 2, abs=6 * (most - least) / np.sqrt(12 * 20_000))
    inside = drawn / pillars[:, list(TREE.parent)]
    assert_allclose(inside, np.tile(BASE.local, (20_000, 1)))


def test_a_single_range_varies_nothing() -> None:
    drawn = ranges_prior(BASE, {TREE.pillars[0]: 0.0}, {TREE.pillars[0]: 1.0}).draw(RNG(4), 3)
    assert_allclose(drawn, np.tile(BASE.criteria, (3, 1)))


def test_ranges_that_leave_a_point_or_nothing() -> None:
    point = ranges_prior(BASE, {"p": 0.5, "q": 0.3, "r": 0.2}, {"p": 0.6, "q": 0.4, "r": 0.3})
    assert_allclose(point.draw(RNG(0), 3), np.tile(BASE.criteria, (3, 1)), atol=1e-9)
    idle = weights_from_points(TREE, {"p": 0, "q": 0, "r": 1, **dict.fromkeys("abcdef", 1)})
    nothing = ranges_prior(idle, dict.fromkeys("pq", 0.0), dict.fromkeys("pq", 0.1))
    assert_allclose(nothing.draw(RNG(0), 3), np.tile(idle.criteria, (3, 1)))
    with pytest.raises(EmptySetError):
        ranges_prior(BASE, {"p": 0.6, "q": 0.4}, {"p": 0.7, "q": 0.5})
    for ends in (({"p": 0.6, "q": 0.1}, {"p": 0.4, "q": 0.9}), ({"p": 0.1}, {"q": 0.2})):
        with pytest.raises(ValueError, match="two ends"):
            ranges_prior(BASE, *ends)


@pytest.mark.parametrize("concentration", [0.0, -1.0, np.inf, np.nan])
def test_near_needs_a_positive_concentration(concentration: float) -> None:
    with pytest.raises(ValueError, match="positive"):
        near_prior(BASE, concentration)


# --- conditions restrict ------------------------------------------------------------------------------


LOW = {"p": 0.2, "q": 0.2, "r": 0.1, "c": 0.3, "e": 0.1}
HIGH = {"p": 0.6, "q": 0.5, "r": 0.4, "c": 0.6, "e": 0.4}
PRIORS = {
    "two-level": two_level_prior(TREE),
    "order": order_prior(BASE),
    "near": near_prior(BASE),
    "near, loosely": near_prior(BASE, 5.0),
    "ranges": ranges_prior(BASE, LOW, HIGH),
}
EQUAL = weights_from_points(TREE, {**dict.fromkeys("pq", 40), "r": 20, **dict.fromkeys("abcdef", 1)})
PRIORS["order with equals"] = order_prior(EQUAL)


@pytest.mark.parametrize("prior", [*PRIORS.values(), base_prior(BASE), flat_prior(TREE)])
def test_a_condition_that_always_holds_changes_nothing(prior: Prior) -> None:
    size = prior.local[0].draw(RNG(0), 1).shape[1]
    always = Conditions(np.array([np.eye(size)[0], -np.eye(size)[0], np.zeros(size)]), np.array([0.0, -1.0, 0.0]))
    assert prior.given(0, always) is prior


@pytest.mark.parametrize("name", PRIORS)
def test_conditions_keep_the_draws_that_meet_them(name: str) -> None:
    """On both levels: what is drawn directly is what remains of many draws of the prior itself."""
    prior, inside = PRIORS[name], list(TREE.siblings(1))
    pillars = Conditions(np.array([[1.0, -1.3, 0.0], [0.0, 0.0, 1.0]]), np.array([0.0, 0.15]))
    criteria = Conditions(np.array([[1.0, -1.0, -1.0], [0.0, 0.0, 1.0]]), np.array([-0.15, 0.15]))
    found = prior.given(None, pillars).given(1, criteria)
    assert found.uniform == ""
    assert found is not prior
    drawn, plain = found.draw(RNG(1), 50_000), prior.draw(RNG(2), 400_000)
    shares = np.array([plain[:, list(TREE.siblings(index))].sum(axis=1) for index in range(3)]).T
    kept = pillars.met(shares) & criteria.met(plain[:, inside] / shares[:, [1]])
    assert 1000 < kept.sum() < 360_000
    alike(drawn, plain[kept])


@pytest.mark.parametrize("name", PRIORS)
def test_conditions_one_by_one_or_together_are_the_same(name: str) -> None:
    conditions = Conditions(np.array([[1.0, -1.3, 0.0], [0.0, 0.0, 1.0]]), np.array([0.0, 0.15]))
    one, other = conditions.among([0]), conditions.among([1])
    alike(
        PRIORS[name].given(None, one).given(None, other).draw(RNG(1), 40_000),
        PRIORS[name].given(None, conditions).draw(RNG(2), 40_000),
    )


def test_conditions_on_uniform_weights_of_all_criteria() -> None:
    prior = flat_prior(TREE)
    conditions = Conditions(np.array([[1.0, 1.0, 0.0, 0.0, 0.0, -2.0], [0.0, 1.0, -1.0, 0.0, 0.0, 0.0]]), np.zeros(2))
    found, plain = prior.given(0, conditions), prior.draw(RNG(3), 500_000)
    alike(found.draw(RNG(4), 50_000), plain[conditions.met(plain)])


def test_given_weights_meet_conditions_or_do_not() -> None:
    prior = base_prior(BASE)
    assert prior.given(None, FIRST_OVER_SECOND) is prior
    assert prior.is_point
    rows = np.array([[1.0, -1.0, 0.0], [0.0, -1.0, 1.0], [0.0, 1.0, 0.0]])
    with pytest.raises(EmptySetError) as caught:
        prior.given(None, Conditions(rows, np.array([0.0, 0.0, 0.35])))
    assert caught.value.conflict == (1, 2)


def test_conditions_against_a_prior_are_named() -> None:
    against = Conditions(np.array([[0.0, 0.0, 1.0], [-1.1, 1.0, 0.0]]), np.array([0.1, 0.0]))
    for prior in (order_prior(BASE), ranges_prior(BASE, LOW, {**HIGH, "q": 0.21, "r": 0.25})):
        with pytest.raises(EmptySetError) as caught:
            prior.given(None, against)
        assert caught.value.conflict == (1,)
    never = weights_from_points(TREE, {"p": 60, "q": 40, "r": 0, **dict.fromkeys("abcdef", 1)})
    with pytest.raises(EmptySetError) as caught:
        near_prior(never).given(None, against)
    assert caught.value.conflict == (0,)


def test_shares_near_others_that_hardly_ever_meet_conditions_are_refused() -> None:
    with pytest.raises(ThinSetError):
        near_prior(BASE).given(None, Conditions(np.array([[0.0, 0.0, 1.0]]), np.array([0.8])))


def test_a_pillar_without_shares_inside_keeps_none() -> None:
    idle = weights_from_points(TREE, {"p": 60, "q": 0, "r": 40, **dict.fromkeys("abf", 1), **dict.fromkeys("cde", 0)})
    drawn = near_prior(idle).given(1, CHAIN).draw(RNG(0), 10)
    assert np.all(drawn[:, 2:5] == 0)


def test_conditions_that_leave_a_point_fix_the_level() -> None:
    point = Conditions(np.vstack([CHAIN.rows, [[-1.0, 0.0, 1.0]]]), np.zeros(3))
    found = two_level_prior(TREE).given(None, point)
    assert isinstance(found.pillars, Fixed)
    assert_allclose(found.pillars.shares, 1 / 3, atol=1e-12)
