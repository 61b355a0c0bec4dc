"""The small tree and its boxes: against scikit-learn, by hand, on data without anything to find."""

import numpy as np
import pytest
from numpy.testing import assert_allclose
from numpy.typing import NDArray

from model.boxes import Box, Condition, Share, joined_boxes, share_of, within
from model.discovery import BLOCKS, Node, best_splits, importance, tree

Array = NDArray[np.float64]


def drawn(seed: int) -> tuple[Array, NDArray[np.bool_]]:
    """Draw features that decide some of the failures; single precision, as scikit-learn keeps no more."""
    rng = np.random.default_rng(seed)
    features = rng.random((int(rng.integers(40, 900)), int(rng.integers(1, 7)))).astype(np.float32)
    sharp = rng.random(features.shape[1]) * (rng.random(features.shape[1]) < 0.6)
    safe: Array = features @ sharp - 0.6 * np.sum(sharp)
    fails = rng.random(len(features)) < 1 / (1 + np.exp(8 * safe))
    return features.astype(np.float64), fails


@pytest.mark.parametrize("least", [1, 9])
def test_the_tree_is_that_of_scikit_learn(least: int) -> None:
    """The same parts, but where two splits are equally good; then parts that are equally pure."""
    sklearn, same = pytest.importorskip("sklearn.tree"), 0
    for seed in range(40):
        features, fails = drawn(seed)
        theirs = sklearn.DecisionTreeClassifier(max_depth=2, min_samples_leaf=least, random_state=0)
        theirs.fit(features, fails)
        ours = tree(features, fails, least=least)
        places = np.full(len(fails), -1)
        for place, leaf in enumerate(ours.leaves):
            inside = within(leaf.conditions, features)
            assert (int(inside.sum()), int(fails[inside].sum())) == (leaf.draws, leaf.failing)
            places[inside] = place
        assert (places >= 0).all()
        gains = theirs.tree_.compute_feature_importances(normalize=False)
        found = importance(ours, features.shape[1])
        assert found.sum() == pytest.approx(gains.sum(), abs=1e-12)
        pairs = set(zip(places.tolist(), theirs.apply(features).tolist(), strict=True))
        if len(pairs) == len(ours.leaves):
            same += 1
            assert len(pairs) == theirs.get_n_leaves()
            assert_allclose(found, gains, atol=1e-12)
    assert same >= 34


def test_by_hand() -> None:
    """Failing in one corner of a square of four by four."""
    across, up = (grid.ravel() for grid in np.meshgrid(np.arange(4.0), np.arange(4.0)))
    features, fails = np.stack([across, up], axis=1), (across > 1) & (up > 0)
    grown = tree(features, fails)
    assert (grown.feature, grown.draws, grown.failing) == (0, 16, 6)
    assert grown.gain == pytest.approx(2 * (6 / 16 * 10 / 16) - 0.5 * 2 * (6 / 8 * 2 / 8))
    assert [(leaf.draws, leaf.failing, leaf.fails) for leaf in grown.leaves] == [
        (8, 0, False),
        (2, 0, False),
        (6, 6, True),
    ]
    (box,) = joined_boxes(leaf.conditions for leaf in grown.leaves if leaf.fails)
    assert box == (
        Condition(feature=0, above=True, threshold=1.5),
        Condition(feature=1, above=True, threshold=0.5),
    )
    assert (within(box, features) == fails).all()
    assert tree(features, fails, depth=0) == Node(conditions=(), draws=16, failing=6)


def test_the_narrower_of_two_conditions_on_a_feature_is_kept() -> None:
    features = np.arange(12.0)[:, np.newaxis]
    grown = tree(features, np.isin(features[:, 0], [0, 1, 2, 3, 8, 9, 10, 11]) & (features[:, 0] != 0))
    for leaf in grown.leaves:
        sides = [(item.feature, item.above) for item in leaf.conditions]
        assert len(sides) == len(set(sides))
        assert within(leaf.conditions, features).sum() == leaf.draws


@pytest.mark.parametrize("fails", [np.zeros(6, bool), np.ones(6, bool)])
def test_what_always_or_never_fails_is_one_leaf(fails: NDArray[np.bool_]) -> None:
    grown = tree(np.arange(6.0)[:, np.newaxis], fails)
    assert (len(grown.leaves), grown.fails) == (1, bool(fails[0]))
    assert importance(grown, 1).tolist() == [0.0]


def test_what_nothing_tells_is_one_leaf() -> None:
    fails = np.array([True, False, True])
    assert len(tree(np.ones((3, 2)), fails).leaves) == 1
    assert len(tree(np.zeros((3, 0)), fails).leaves) == 1
    assert len(tree(np.zeros((1, 1)), fails[:1]).leaves) == 1
    assert len(tree(np.arange(3.0)[:, np.newaxis], fails, least=2).leaves) == 1
    assert len(tree(np.zeros((0, 2)), fails[:0]).leaves) == 1


def test_of_equal_splits_the_first_feature_counts_and_a_middle_is_below_the_next_value() -> None:
    column = np.array([1.0, np.nextafter(1.0, 2.0)])
    thresholds, gains = best_splits(np.stack([column, column], axis=1), np.array([False, True]))
    assert thresholds.tolist() == [1.0, 1.0]
    assert gains.tolist() == [0.5, 0.5]
    assert tree(np.stack([column, column], axis=1), np.array([False, True])).feature == 0


def test_the_error_of_a_threshold_is_that_of_other_draws() -> None:
    """Over many data sets thresholds spread about as much as each set says of its own."""
    found = []
    for seed in range(60):
        rng = np.random.default_rng(seed)
        feature = rng.random((4000, 1))
        fails = rng.random(4000) < 1 / (1 + np.exp(20 * (feature[:, 0] - 0.3)))
        (condition,) = tree(feature, fails, depth=1).leaves[0].conditions
        assert condition.error is not None
        found.append((condition.threshold, condition.error))
    thresholds, errors = np.array(found).T
    assert np.sqrt((errors**2).mean()) == pytest.approx(np.std(thresholds, ddof=1), rel=0.2)


def test_a_threshold_of_few_draws_has_no_error() -> None:
    grown = tree(np.arange(float(BLOCKS))[:, np.newaxis], np.arange(BLOCKS) > 2)
    assert grown.leaves[0].conditions[0].error is None


# --- boxes ----------------------------------------------------------------------------------------


def end(feature: int, side: str, threshold: float) -> Condition:
    return Condition(feature=feature, above=side == ">", threshold=threshold)


def test_boxes_that_touch_are_one_box_if_fewer_conditions_tell_it() -> None:
    low, high = (end(0, "<", 1), end(1, "<", 2)), (end(0, "<", 1), end(1, ">", 2))
    assert joined_boxes([low, high]) == ((end(0, "<", 1),),)
    assert joined_boxes([high, low]) == ((end(0, "<", 1),),)
    rest = (end(0, ">", 1),)
    assert joined_boxes([low, high, rest]) == ((),)
    apart: tuple[Box, Box] = ((end(0, "<", 1), end(1, "<", 2)), (end(0, ">", 1), end(1, "<", 3)))
    assert joined_boxes(apart) == apart
    assert joined_boxes([]) == ()


def test_intervals_of_a_feature_are_joined_to_a_longer_one() -> None:
    left, right = (end(0, ">", 1), end(0, "<", 2)), (end(0, ">", 2), end(0, "<", 3))
    assert set(joined_boxes([left, right])[0]) == {end(0, ">", 1), end(0, "<", 3)}
    assert joined_boxes([(end(0, "<", 2),), right]) == ((end(0, "<", 3),),)
    assert joined_boxes([(end(1, "<", 2),), right]) == ((end(1, "<", 2),), right)


def test_joined_boxes_hold_the_same_draws() -> None:
    for seed in range(40):
        features, fails = drawn(seed)
        leaves = [leaf.conditions for leaf in tree(features, fails, depth=3).leaves if leaf.fails]
        boxes = joined_boxes(leaves)
        once = sum((within(box, features).astype(int) for box in leaves), np.zeros(len(fails), int))
        again = sum((within(box, features).astype(int) for box in boxes), np.zeros(len(fails), int))
        assert (once == again).all()
        assert len(boxes) <= len(leaves)


def test_shares_and_their_errors_by_hand() -> None:
    whole, part = np.array([True, True, True, True, False]), np.array([True, False, False, False, True])
    found = share_of(part, whole)
    assert found is not None
    assert found.value == 0.25
    assert found.error == pytest.approx(np.sqrt(0.25 * 0.75 / 3))
    assert share_of(whole, whole) == Share(1.0, 1 / 6)  # no number of draws makes an error 0
    assert share_of(whole, ~whole) is None
