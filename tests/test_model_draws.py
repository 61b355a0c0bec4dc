"""Seeded draws of weights and of values in order, and the shares of first places."""

from itertools import permutations

import numpy as np
import pytest
from numpy.testing import assert_allclose
from numpy.typing import NDArray
from scipy.stats import chisquare, kstest

from model.draws import (
    CHUNK,
    MOST_UP_SETS,
    VALUES,
    WEIGHTS,
    chunk_generator,
    flat_weights,
    linear_extensions,
    order_dimensions,
    two_level_weights,
    values_in_order,
)
from model.partial_order import transitive_closure
from model.text_shares import winning_shares
from model.weights import Tree

Array = NDArray[np.float64]
Orders = NDArray[np.bool_]

NEVER = 1e-6  # a p-value below it, in a test with a fixed seed, means a mistake and not bad luck
DRAWS = 60_000


def order_of(options: int, *pairs: tuple[int, int]) -> Orders:
    """One criterion with these orders and what follows from them."""
    above = np.zeros((1, options, options), dtype=np.bool_)
    for better, worse in pairs:
        above[0, better, worse] = True
    return transitive_closure(above)


def extensions_of(above: Orders) -> list[tuple[int, ...]]:
    """All rankings, best first, that agree with the order of one criterion."""
    return [
        ranking
        for ranking in permutations(range(above.shape[1]))
        if all(ranking.index(better) < ranking.index(worse) for better, worse in np.argwhere(above[0]))
    ]


def drawn_values(rng: np.random.Generator, count: int, above: Orders) -> Array:
    extensions = linear_extensions(above)
    return values_in_order(rng.random((count, order_dimensions(above, extensions))), above, extensions)


SHAPES = {
    "open": order_of(3),
    "pair": order_of(3, (2, 0)),
    "chain": order_of(4, (3, 1), (1, 0), (0, 2)),
    "fork": order_of(3, (1, 0), (1, 2)),
    "roof": order_of(3, (0, 2), (1, 2)),
    "zigzag": order_of(4, (0, 1), (2, 1), (2, 3)),  # 5 extensions; its up-sets have different numbers of ways
    "two pairs": order_of(4, (0, 2), (3, 1)),
    "tree": order_of(5, (4, 0), (0, 1), (4, 2), (2, 3)),
    "comb": order_of(5, (0, 1), (1, 2), (3, 1), (4, 2)),
}


def tree(parent: tuple[int, ...]) -> Tree:
    return Tree(
        pillars=tuple(f"p{index}" for index in range(max(parent) + 1)),
        criteria=tuple(f"c{index}" for index in range(len(parent))),
        parent=parent,
    )


def test_chunks_and_streams_have_their_own_randomness() -> None:
    first = [chunk_generator(7, stream, chunk).random() for stream in (WEIGHTS, VALUES) for chunk in (0, 1)]
    assert len(set(first)) == 4
    assert first[0] == chunk_generator(7, WEIGHTS, 0).random() != chunk_generator(8, WEIGHTS, 0).random()
    sequence = np.random.SeedSequence(7, spawn_key=(WEIGHTS, 1))
    assert first[1] == np.random.default_rng(sequence).random()


def test_two_level_weights_have_the_means_and_laws_of_their_levels() -> None:
    parent = (0, 1, 1, 2, 0, 2, 2)
    weights = two_level_weights(np.random.default_rng(1), DRAWS, parent, 3)
    assert_allclose(weights.sum(axis=1), 1, rtol=0, atol=1e-12)
    assert np.all(weights >= 0)
    sizes = np.bincount(parent)
    assert_allclose(weights.mean(axis=0), 1 / (3 * sizes[list(parent)]), rtol=0, atol=5 * 0.24 / DRAWS**0.5)
    pillar = weights[:, [1, 2]].sum(axis=1)  # of three pillars: Beta(1, 2)
    local = weights[:, 1] / pillar  # of two criteria: uniform
    assert kstest(pillar, "beta", args=(1, 2)).pvalue > NEVER
    assert kstest(local, "uniform").pvalue > NEVER
    assert abs(np.corrcoef(pillar, local)[0, 1]) < 0.02


def test_flat_weights_are_uniform_on_the_simplex() -> None:
    weights = flat_weights(np.random.default_rng(2), DRAWS, 4)
    assert_allclose(weights.sum(axis=1), 1, rtol=0, atol=1e-12)
    assert all(kstest(column, "beta", args=(1, 3)).pvalue > NEVER for column in weights.T)


def test_a_single_criterion_takes_the_whole_weight_of_its_pillar() -> None:
    assert_allclose(two_level_weights(np.random.default_rng(3), 5, (0,), 1), 1, rtol=1e-15)


@pytest.mark.parametrize(("parent", "pillars"), [((0, 2), 3), ((0, 1, 2), 2), ((-1, 0), 1)])
def test_pillars_and_criteria_must_fit(parent: tuple[int, ...], pillars: int) -> None:
    with pytest.raises(ValueError, match="every pillar"):
        two_level_weights(np.random.default_rng(0), 1, parent, pillars)


@pytest.mark.parametrize("name", SHAPES)
def test_every_linear_extension_is_equally_likely(name: str) -> None:
    above = SHAPES[name]
    values = drawn_values(np.random.default_rng(4), DRAWS, above)[:, :, 0]
    rankings, counts = np.unique(np.argsort(-values, axis=1), axis=0, return_counts=True)
    expected = extensions_of(above)
    assert [tuple(ranking) for ranking in rankings.tolist()] == expected
    assert chisquare(counts).pvalue > NEVER or len(expected) == 1


@pytest.mark.parametrize("name", SHAPES)
def test_values_are_those_of_uniform_values_that_happen_to_agree(name: str) -> None:
    above = SHAPES[name]
    drawn = drawn_values(np.random.default_rng(5), DRAWS, above)[:, :, 0] / 100
    # Exact: sorted uniforms (order statistics) over all extensions; E of the j-th best of k is (k + 1 - j) / (k + 1).
    rankings, size = extensions_of(above), above.shape[1]
    places = np.array([[ranking.index(option) + 1 for option in range(size)] for ranking in rankings])
    means = ((size + 1 - places) / (size + 1)).mean(axis=0)
    squares = ((size + 1 - places) * (size + 2 - places) / ((size + 1) * (size + 2))).mean(axis=0)
    assert_allclose(drawn.mean(axis=0), means, rtol=0, atol=5 * 0.3 / DRAWS**0.5)
    assert_allclose((drawn**2).mean(axis=0), squares, rtol=0, atol=5 * 0.3 / DRAWS**0.5)
    for better, worse in np.argwhere(above[0]):
        assert np.all(drawn[:, better] > drawn[:, worse])


def test_a_chain_has_the_moments_of_order_statistics() -> None:
    values = drawn_values(np.random.default_rng(6), DRAWS, SHAPES["chain"])[:, [3, 1, 0, 2], 0]
    assert_allclose(values.mean(axis=0), [80, 60, 40, 20], rtol=0, atol=5 * 20 / DRAWS**0.5)
    assert kstest(values[:, 0] / 100, "beta", args=(4, 1)).pvalue > NEVER
    assert kstest(values[:, 2] / 100, "beta", args=(2, 3)).pvalue > NEVER


def test_the_draws_agree_with_rejection() -> None:
    above = SHAPES["zigzag"]
    tried = np.random.default_rng(7).random((4 * DRAWS, 4))
    kept = tried[(tried[:, 0] > tried[:, 1]) & (tried[:, 2] > tried[:, 1]) & (tried[:, 2] > tried[:, 3])]
    drawn = drawn_values(np.random.default_rng(8), DRAWS, above)[:, :, 0] / 100
    assert_allclose(np.cov(drawn.T), np.cov(kept.T), rtol=0, atol=5 * 0.15 / DRAWS**0.5)


def test_criteria_keep_their_own_orders_and_are_independent() -> None:
    above = np.concatenate([SHAPES["pair"], SHAPES["open"], order_of(3, (0, 1), (1, 2))])
    values = drawn_values(np.random.default_rng(9), DRAWS, above)
    assert values.shape == (DRAWS, 3, 3)
    assert values.min() >= 0
    assert values.max() <= 100
    assert np.all(values[:, 2, 0] > values[:, 0, 0])
    assert np.all(np.diff(values[:, :, 2], axis=1) < 0)
    assert kstest(values[:, 1, 1] / 100, "uniform").pvalue > NEVER
    between = np.corrcoef(values.reshape(DRAWS, -1).T).reshape(3, 3, 3, 3)
    for one, other in ((0, 1), (0, 2), (1, 2)):
        assert np.all(np.abs(between[:, one, :, other]) < 0.025)


def test_a_part_for_each_connected_order() -> None:
    above = np.concatenate([SHAPES["zigzag"], SHAPES["two pairs"]])
    extensions = linear_extensions(above)
    parts = [(part.criterion, part.options.tolist()) for part in extensions]
    assert parts == [(0, [0, 1, 2, 3]), (1, [0, 2]), (1, [1, 3])]
    assert order_dimensions(above, extensions) == 8 + 3 + 1 + 1


def test_a_long_chain_keeps_its_order() -> None:
    ranking = np.random.default_rng(11).permutation(200)
    above = order_of(200, *zip(ranking[:-1].tolist(), ranking[1:].tolist(), strict=True))
    assert np.all(np.diff(drawn_values(np.random.default_rng(12), 3, above)[:, ranking, 0], axis=1) < 0)


def test_there_may_be_more_extensions_than_a_float_can_count() -> None:
    level = np.repeat(np.arange(68), 8)  # 68 levels of 8 options: (8!)**68 > 1e308 linear extensions
    above = (level[:, np.newaxis] < level)[np.newaxis]
    values = drawn_values(np.random.default_rng(13), 4000, above)[:, :, 0].reshape(-1, 68, 8)
    assert np.all(values[:, :-1].min(axis=2) > values[:, 1:].max(axis=2))
    for row in (0, 30, 67):
        assert chisquare(np.bincount(values[:, row].argmax(axis=1), minlength=8)).pvalue > NEVER


def test_orders_that_leave_too_much_open_are_refused() -> None:
    star = order_of(18, *((0, leaf) for leaf in range(1, 18)))
    assert MOST_UP_SETS < 2**17
    with pytest.raises(ValueError, match=r"criterion 1 .*, 18 options: over 65536 up-sets"):
        drawn_values(np.random.default_rng(0), 1, np.concatenate([np.zeros_like(star), star]))


def test_unclosed_orders_are_refused() -> None:
    with pytest.raises(ValueError, match="closed"):
        linear_extensions(np.eye(3, k=1, dtype=np.bool_)[np.newaxis])


def test_weights_and_values_of_a_seed_are_independent() -> None:
    draws, above = 100_000, order_of(2, (0, 1))
    weights, values = [], []
    for chunk in range(draws // CHUNK):
        weight_rng, value_rng = (chunk_generator(5, stream, chunk) for stream in (WEIGHTS, VALUES))
        weights.append(flat_weights(weight_rng, CHUNK, 3))
        values.append(drawn_values(value_rng, CHUNK, above)[:, :, 0])
    both = np.hstack([np.concatenate(weights), np.concatenate(values)])
    assert np.all(np.abs(np.asarray(np.corrcoef(both.T))[:3, 3:]) < 0.01)


def test_shares_by_hand() -> None:
    silent = winning_shares(np.zeros((2, 2, 2), dtype=np.bool_), tree((0, 0)), seed=1, draws=DRAWS)
    assert silent.first.sum() == pytest.approx(1, abs=1e-12)
    assert abs(silent.first[0] - 0.5) < 5 * silent.error[0]
    assert silent.error[0] == pytest.approx((0.25 / DRAWS) ** 0.5, rel=1e-3)
    above = winning_shares(np.concatenate([order_of(2, (0, 1))] * 2), tree((0, 1)), seed=1, draws=CHUNK + 5)
    assert above.first.tolist() == [1, 0]
    assert above.error.tolist() == [0, 0]
    assert above.draws == CHUNK + 5


def test_one_criterion_by_hand() -> None:
    # a > b and c open: a is first in two of the three rankings, c in one.
    shares = winning_shares(order_of(3, (0, 1)), tree((0,)), seed=2, draws=DRAWS)
    assert np.all(np.abs(shares.first - [2 / 3, 0, 1 / 3]) <= 5 * shares.error)
    assert shares.first[1] == 0


def test_two_criteria_by_hand() -> None:
    # a > b on one criterion, silence on the other. The silent difference helps b half the time; then it
    # must outweigh the other, which has the same law and a weight that is larger as often: 1/2 + 1/4.
    above = np.concatenate([order_of(2, (0, 1)), order_of(2)])
    shares = winning_shares(above, tree((0, 0)), seed=3, draws=DRAWS)
    assert np.all(np.abs(shares.first - [0.75, 0.25]) <= 5 * shares.error)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not() -> None:
    above = np.concatenate([SHAPES["pair"], SHAPES["fork"]])
    first, again, other = (winning_shares(above, tree((0, 1)), seed=seed, draws=CHUNK + 1) for seed in (4, 4, 6))
    assert first.first.tobytes() + first.error.tobytes() == again.first.tobytes() + again.error.tobytes()
    assert first.first.tobytes() != other.first.tobytes()


def test_the_error_is_that_of_a_mean() -> None:
    draws = 1000
    shares = winning_shares(order_of(3), tree((0,)), seed=6, draws=draws)
    hits = shares.first * draws
    spread = [np.repeat([1.0, 0.0], [round(hit), draws - round(hit)]).std(ddof=1) for hit in hits]
    assert_allclose(shares.error, np.array(spread) / draws**0.5, rtol=1e-12)


def test_shares_need_two_draws_and_a_pillar_for_each_criterion() -> None:
    with pytest.raises(ValueError, match="two draws"):
        winning_shares(order_of(2), tree((0,)), seed=0, draws=1)
    with pytest.raises(ValueError, match="pillar"):
        winning_shares(order_of(2), tree((0, 0)), seed=0, draws=2)


def test_shares_draw_weights_and_values_from_streams_of_their_own() -> None:
    above = np.zeros((2, 3, 3), dtype=np.bool_)
    above[0, 0, 1] = True
    weight_rng, value_rng = (chunk_generator(5, stream, 0) for stream in (WEIGHTS, VALUES))
    count = 500
    weights = two_level_weights(weight_rng, count, (0, 1), 2)
    values = drawn_values(value_rng, count, above)
    firsts = np.einsum("doc,dc->do", values, weights).argmax(axis=1)
    expected = np.bincount(firsts, minlength=3) / count
    found = winning_shares(above, tree((0, 1)), seed=5, draws=500)
    assert np.abs(found.first - expected).max() < 1e-12
