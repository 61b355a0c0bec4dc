"""What can and what must be first: by hand, against linear programs and against enumeration."""

from itertools import product
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from numpy.typing import NDArray
from scipy import optimize

from model.partial_order import decided_for, open_pairs, transitive_closure
from model.possible import can_be_first, largest_leads, must_be_first, necessary_preference

Array = NDArray[np.float64]
Orders = NDArray[np.bool_]

SILENT = np.zeros((2, 3, 3), dtype=np.bool_)


def chain(*ranking: int, options: int) -> Orders:
    """One criterion that ranks some options, best first."""
    above = np.zeros((options, options), dtype=np.bool_)
    for place, better in enumerate(ranking):
        above[better, list(ranking[place + 1 :])] = True
    return above


def random_orders(seed: int, options: int, criteria: int) -> Orders:
    """Draw closed orders, from nearly silent to nearly complete."""
    rng = np.random.default_rng(seed)
    above = np.triu(rng.random((criteria, options, options)) < rng.random(), k=1)
    for index in range(criteria):
        shuffled = rng.permutation(options)
        above[index] = above[index][np.ix_(shuffled, shuffled)]
    return transitive_closure(above)


def random_weights(seed: int, criteria: int) -> Array:
    """Draw weights, some of them 0."""
    rng = np.random.default_rng([seed, 1])
    drawn = rng.exponential(size=criteria) * (rng.random(criteria) < 0.7)
    drawn[rng.integers(criteria)] += 0.5
    return np.asarray(drawn / drawn.sum())


CASES = [(seed, 2 + seed % 3, 1 + seed // 3 % 4) for seed in range(60)]


def largest_lead_of_values(above: Orders, option: int, weights: Array | None) -> float:
    """The linear program: largest e with V_option - V_b >= e for all b, over consistent y = w v (0-1)."""
    criteria, options, _ = above.shape
    size = criteria * options  # y[i, a] at i * options + a, then w, then e
    rows = []
    for i, better, worse in np.argwhere(above):
        row = np.zeros(size + criteria + 1)
        row[i * options + worse], row[i * options + better] = 1, -1
        rows.append(row)
    for i, a in product(range(criteria), range(options)):
        row = np.zeros(size + criteria + 1)
        row[i * options + a], row[size + i] = 1, -1
        rows.append(row)
    for b in set(range(options)) - {option}:
        row = np.zeros(size + criteria + 1)
        row[[i * options + b for i in range(criteria)]] = 1
        row[[i * options + option for i in range(criteria)]] = -1
        row[-1] = 1
        rows.append(row)
    shares = [(0, 1)] * criteria if weights is None else [(w, w) for w in weights]
    equal = np.concatenate([np.zeros(size), np.ones(criteria), [0]])
    found = optimize.linprog(
        -np.eye(size + criteria + 1)[-1],
        A_ub=np.array(rows),
        b_ub=np.zeros(len(rows)),
        A_eq=equal[np.newaxis],
        b_eq=[1],
        bounds=[(0, None)] * size + shares + [(None, 1)],
    )
    assert found.fun is not None, found.message
    return -float(found.fun)


def smallest_lead_of_values(above: Orders, option: int, rival: int, weights: Array | None) -> float:
    """The least of V_option - V_rival over the vertices: 0/1 up-sets on each criterion, single weights."""
    least = []
    for order in above:
        worst = 1.0
        for value in product((0, 1), repeat=len(order)):
            consistent = all(value[better] >= value[worse] for better, worse in np.argwhere(order))
            worst = min(worst, value[option] - value[rival]) if consistent else worst
        least.append(worst)
    return min(least) if weights is None else float(weights @ np.array(least))


def test_silence_decides_nothing() -> None:
    assert can_be_first(SILENT).all()
    assert not must_be_first(SILENT).any()
    assert can_be_first(SILENT, np.array([1.0, 0.0])).all()


def test_a_single_option_is_first() -> None:
    alone = np.zeros((1, 1, 1), dtype=np.bool_)
    assert can_be_first(alone).all()
    assert must_be_first(alone).all()


def test_three_options_by_hand() -> None:
    # Criterion 0: a > b > c. Criterion 1: a > b, c open.
    above = np.stack([chain(0, 1, 2, options=3), chain(0, 1, options=3)])
    assert can_be_first(above).tolist() == [True, False, True]  # b never: a is at least level everywhere
    assert must_be_first(above).tolist() == [False, False, False]
    only_first = np.array([1.0, 0.0])
    assert can_be_first(above, only_first).tolist() == [True, False, False]
    assert must_be_first(above, only_first).tolist() == [True, False, False]
    assert necessary_preference(above).tolist() == [[True, True, False], [False, True, False], [False, False, True]]


def test_where_the_text_is_decided_for_an_option_it_must_be_first() -> None:
    above = np.stack([chain(0, 1, options=3), chain(1, 2, options=3)])
    assert must_be_first(decided_for(above[:1], 0)).tolist() == [True, False, False]
    assert not must_be_first(decided_for(above, 2)).any()


@pytest.mark.parametrize(("seed", "options", "criteria"), CASES)
@pytest.mark.parametrize("fixed", [True, False])
def test_can_be_first_agrees_with_the_linear_program(seed: int, options: int, criteria: int, fixed: bool) -> None:
    above = random_orders(seed, options, criteria)
    weights = random_weights(seed, criteria) if fixed else None
    leads = [largest_lead_of_values(above, option, weights) for option in range(options)]
    assert can_be_first(above, weights).tolist() == [lead > 1e-7 for lead in leads]
    if weights is not None:  # the closed form of the lead itself
        closed = [
            min(weights @ ~above[:, rival, option] for rival in range(options) if rival != option)
            for option in range(options)
        ]
        assert_allclose(leads, closed, rtol=0, atol=1e-7)


@pytest.mark.parametrize(("seed", "options", "criteria"), CASES)
@pytest.mark.parametrize("fixed", [True, False])
def test_must_be_first_agrees_with_the_vertices(seed: int, options: int, criteria: int, fixed: bool) -> None:
    above = random_orders(seed, options, criteria)
    weights = random_weights(seed, criteria) if fixed else None
    least = np.array([[smallest_lead_of_values(above, a, b, weights) for b in range(options)] for a in range(options)])
    np.testing.assert_array_equal(necessary_preference(above, weights), least >= -1e-9)
    np.testing.assert_array_equal(must_be_first(above, weights), np.all(least >= -1e-9, axis=1))


def test_no_vertex_of_values_and_grid_of_weights_beats_what_can_be_first() -> None:
    grid = [np.array([share, 100 - share]) / 100 for share in range(101)]
    for seed in range(10):
        above = random_orders(seed, 3, 2)
        up_sets = [
            [
                np.array(value, dtype=np.float64)
                for value in product((0, 1), repeat=3)
                if all(value[better] >= value[worse] for better, worse in np.argwhere(order))
            ]
            for order in above
        ]
        first = np.zeros(3, dtype=np.bool_)
        for one, other, weights in product(*up_sets, grid):
            scores = weights[0] * one + weights[1] * other
            first |= (scores == scores.max()) & (np.sum(scores == scores.max()) == 1)
        assert can_be_first(above).tolist() == first.tolist()


@given(st.integers(0, 10**6), st.integers(2, 5), st.integers(1, 4), st.booleans(), st.data())
def test_another_order_never_lets_more_be_first_nor_fewer_have_to(
    seed: int, options: int, criteria: int, fixed: bool, data: st.DataObject
) -> None:
    above = random_orders(seed, options, criteria)
    pairs = open_pairs(above)
    if pairs:
        criterion, one, other = data.draw(st.sampled_from(pairs))
        more = above.copy()
        more[criterion, one, other] = True
        more = transitive_closure(more)
        weights = random_weights(seed, criteria) if fixed else None
        assert np.all(can_be_first(more, weights) <= can_be_first(above, weights))
        assert np.all(must_be_first(more, weights) >= must_be_first(above, weights))


@given(st.integers(0, 10**6), st.integers(2, 5), st.integers(1, 4), st.booleans())
def test_somebody_can_be_first_or_some_have_to_be_level(seed: int, options: int, criteria: int, fixed: bool) -> None:
    above = random_orders(seed, options, criteria)
    weights = random_weights(seed, criteria) if fixed else None
    can, must = can_be_first(above, weights), must_be_first(above, weights)
    assert can.any()
    assert must.sum() <= 1
    assert np.all(can[must])
    if must.any():
        assert can.sum() == 1


@pytest.mark.parametrize(
    "weights", [np.array([0.5, 0.6]), np.array([1.5, -0.5]), np.array([1.0]), np.array([np.nan, 1.0])]
)
def test_weights_that_are_no_shares_are_refused(weights: Array) -> None:
    with pytest.raises(ValueError, match="weights must be"):
        can_be_first(SILENT, weights)
    with pytest.raises(ValueError, match="weights must be"):
        must_be_first(SILENT, weights)


def test_no_criteria_and_unclosed_orders_are_refused() -> None:
    with pytest.raises(ValueError, match="weights must be"):
        must_be_first(np.zeros((0, 2, 2), dtype=np.bool_))
    with pytest.raises(ValueError, match="closed"):
        can_be_first(np.eye(3, k=1, dtype=np.bool_)[np.newaxis])


def test_leads_over_free_weights_by_hand() -> None:
    # With all weight on one criterion a leads by min(100, 60); the third is best at w = 1/2: 40 - 50.
    leads = largest_leads(np.array([[100.0, 0.0], [0.0, 100.0], [40.0, 40.0]]))
    assert_allclose(leads, [60, 60, -10], rtol=0, atol=1e-6)


def test_an_option_that_can_only_tie_has_a_lead_of_exactly_nothing() -> None:
    between = largest_leads(np.array([[100.0, 0.0], [0.0, 100.0], [50.0, 50.0]]))
    twins = largest_leads(np.array([[30.0, 60.0], [30.0, 60.0], [20.0, 20.0]]))
    mixture = np.random.default_rng(1).integers(0, 101, (3, 4)).astype(np.float64)
    for parts in product(range(1, 7), repeat=2):  # a mixture of others leads nowhere; sums of sevenths are not exact
        mixed = np.array([parts[0], parts[1], 14 - sum(parts)]) / 14 @ mixture
        lead = largest_leads(np.vstack([mixture, mixed]))[3]
        assert lead == 0 or lead < -1e-3
    assert between[2] == 0
    assert twins[:2].tolist() == [0, 0]
    assert twins[2] == pytest.approx(-10, abs=1e-6)


@pytest.mark.parametrize("seed", range(12))
def test_leads_on_two_criteria_are_those_where_lines_cross(seed: int) -> None:
    values: Array = np.random.default_rng(seed).integers(0, 11, (2 + seed % 4, 2)).astype(np.float64) * 10
    for option, lead in enumerate(largest_leads(values)):
        rest = values[option] - np.delete(values, option, axis=0)
        shares = [0.0, 1.0]
        for one, other in product(rest, repeat=2):
            slope = (one - other) @ [1, -1]
            shares += [(other[1] - one[1]) / slope] if slope else []
        exact = max(float(np.min(rest @ [share, 1 - share])) for share in shares if 0 <= share <= 1)
        assert lead == pytest.approx(exact, abs=1e-6)


@settings(max_examples=25)
@given(st.integers(0, 10**6), st.integers(2, 5))
def test_leads_on_three_criteria_against_a_grid(seed: int, options: int) -> None:
    values = np.random.default_rng(seed).random((options, 3)) * 100
    parts = np.array([(i, j, 50 - i - j) for i in range(51) for j in range(51 - i)]) / 50
    for option, lead in enumerate(largest_leads(values)):
        on_grid = np.min(parts @ (values[option] - np.delete(values, option, axis=0)).T, axis=1).max()
        # Some point of the grid is nearer than 4/150 in total, and differences are at most 100.
        assert on_grid - 1e-6 <= lead <= on_grid + 4


def test_leads_need_two_options_and_finite_values() -> None:
    with pytest.raises(ValueError, match="two options"):
        largest_leads(np.array([[1.0, 2.0]]))
    with pytest.raises(ValueError, match="finite"):
        largest_leads(np.array([[1.0], [np.nan]]))


def test_a_solver_that_fails_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    def failed(**_: object) -> SimpleNamespace:
        return SimpleNamespace(x=None, success=False, message="no luck")

    monkeypatch.setattr(optimize, "linprog", failed)
    with pytest.raises(RuntimeError, match="not solved: no luck"):
        largest_leads(np.array([[1.0], [2.0]]))
