"""Losses, objections, distances of weights, who is first and last: by hand in fractions, and against draws."""

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from model.draws import two_level_weights
from model.exact.acceptability import two_level_indices
from model.first_and_last import first_and_last, two_level_ends, two_level_share
from model.objections import loss_shares, objections, weight_distances
from model.weights import Tree, weights_from_points, weights_without

VALUES = np.array([[100.0, 0.0], [60.0, 60.0], [0.0, 100.0]])


def test_losses_by_hand() -> None:
    weights = np.array([[0.8, 0.2], [0.2, 0.8], [0.5, 0.5]])
    losses = loss_shares(weights @ VALUES.T)
    assert losses == pytest.approx(np.array([[0, 1 / 3, 1], [1, 1 / 3, 0], [1, 0, 1]]))
    assert objections(losses) == pytest.approx([1, 1 / 3, 1])
    assert 100 * weight_distances(weights) == pytest.approx(np.array([[0, 60, 30], [60, 0, 30], [30, 30, 0]]))


def test_losses_of_whole_numbers_are_those_of_fractions() -> None:
    rng = np.random.default_rng(5)
    for _ in range(50):
        weights, values = rng.integers(1, 9, (3, 4)), rng.integers(0, 100, (3, 4))
        shares = [[Fraction(int(w), int(row.sum())) for w in row] for row in weights]
        scores = [[sum(w * int(v) for w, v in zip(row, option, strict=True)) for option in values] for row in shares]
        losses = [
            [(max(row) - score) / (max(row) - min(row)) if max(row) > min(row) else Fraction(0) for score in row]
            for row in scores
        ]
        found = loss_shares(np.array(scores, dtype=np.float64))
        assert found == pytest.approx(np.array(losses, dtype=np.float64), abs=1e-12)
        least = min(range(3), key=lambda option: max(row[option] for row in losses))
        assert float(max(row[least] for row in losses)) == pytest.approx(objections(found).min())
        apart = [[sum(abs(a - b) for a, b in zip(one, other, strict=True)) / 2 for other in shares] for one in shares]
        found = weight_distances(np.array(shares, dtype=np.float64))
        assert found == pytest.approx(np.array(apart, dtype=np.float64), abs=1e-12)


def test_level_options_are_no_loss_to_anybody() -> None:
    assert loss_shares(np.full((2, 3), 40.0)).tolist() == [[0.0] * 3] * 2


def test_first_and_last_on_a_line_of_weights() -> None:
    """The first weighs w: A is first above 0.6, C below 0.4, B between; there A is last below a half, else C."""
    ends = two_level_ends(VALUES, (0, 0), draws=2, seed=0)
    assert ends.draws == 0
    assert ends.shares == pytest.approx(np.array([[0, 0, 0.4], [0.1, 0, 0.1], [0.4, 0, 0]]), abs=1e-10)
    first_a = np.array([[True] * 3, [False] * 3, [False] * 3])
    assert ends.share(first_a) == (0.4, 0.0)
    assert ends.share(np.ones((3, 3), dtype=bool)) == (1.0, 0.0)


def test_two_options_and_equal_ones() -> None:
    ends = two_level_ends(VALUES[:2], (0, 0), draws=2, seed=0)
    assert ends.shares == pytest.approx(np.array([[0, 0.6], [0.4, 0]])[[1, 0]][:, [1, 0]], abs=1e-10)
    twins = first_and_last(two_level_indices(VALUES[[0, 0, 2]], (0, 0)))
    assert twins == pytest.approx(np.array([[0, 0, 0.25], [0, 0, 0.25], [0.25, 0.25, 0]]), abs=1e-10)


def test_exact_shares_agree_with_draws() -> None:
    rng = np.random.default_rng(1)
    for _ in range(3):
        values, parent = rng.uniform(0, 100, (3, 7)), (0, 0, 1, 1, 1, 2, 2)
        exact = two_level_ends(values, parent, draws=2, seed=0).shares
        scores = two_level_weights(rng, 40_000, parent, 3) @ values.T
        for a, c in product(range(3), range(3)):
            share = np.mean((scores.argmax(axis=1) == a) & (scores.argmin(axis=1) == c))
            assert exact[a, c] == pytest.approx(share, abs=5 * 0.0025)
        assert exact.sum() == pytest.approx(1, abs=1e-9)


def test_more_options_are_drawn_with_an_error() -> None:
    values = np.vstack([VALUES, [[0.0, 0.0]]])
    ends = two_level_ends(values, (0, 0), draws=9000, seed=3)
    assert ends.draws == 9000
    wanted = np.zeros((4, 4), dtype=bool)
    wanted[0, 3] = True
    share, error = ends.share(wanted)
    assert share == pytest.approx(0.4, abs=4 * error)
    assert error == pytest.approx((0.24 / 9000) ** 0.5, rel=0.05)
    assert ends.share(np.ones((4, 4), dtype=bool))[1] == pytest.approx(1 / 9002)
    assert np.array_equal(two_level_ends(values, (0, 0), draws=9000, seed=3).shares, ends.shares)


def test_the_share_of_a_condition_on_scores() -> None:
    """The first weighs w: B is first, or within 20 points of the first, from w = 0.2 to w = 0.8."""

    def near(scores: NDArray[np.float64]) -> NDArray[np.bool_]:
        return np.asarray(scores[:, 1] >= scores.max(axis=1) - 20)

    share, error = two_level_share(VALUES, (0, 0), near, draws=9000, seed=3)
    assert share == pytest.approx(0.6, abs=4 * error)
    assert error == pytest.approx((0.24 / 9000) ** 0.5, rel=0.05)
    assert two_level_share(VALUES, (0, 0), near, draws=9000, seed=3) == (share, error)
    always, least = two_level_share(VALUES, (0, 0), lambda scores: scores[:, 0] >= 0, draws=100, seed=0)
    assert always == 1.0
    assert least == pytest.approx(1 / 102)


def test_weights_without_some_go_to_the_rest_of_the_pillar() -> None:
    tree = Tree(pillars=("p", "q"), criteria=("a", "b", "c", "d"), parent=(0, 0, 0, 1))
    weights = weights_from_points(tree, {"p": 60, "q": 40, "a": 50, "b": 30, "c": 20, "d": 100})
    assert weights_without(weights, [0]) == pytest.approx([0, 0.36, 0.24, 0.4])
    assert weights_without(weights, [3]) == pytest.approx([0.5, 0.3, 0.2, 0])
    with pytest.raises(ValueError, match="no criterion"):
        weights_without(weights, [0, 1, 2, 3])
