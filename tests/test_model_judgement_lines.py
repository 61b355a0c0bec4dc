"""One judgement at a time: by hand, against exact fractions, and as two evaluations of the model."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from model.judgement_lines import crossings, judgement_lines, leaders
from model.judgements import mean_values
from model.score import weighted_scores

Array = NDArray[np.float64]


def points_of(rows: list[list[tuple[float, float, float]]]) -> Array:
    return np.moveaxis(np.array(rows, dtype=np.float64), -1, 0)


def test_two_options_by_hand() -> None:
    """Scores 60 and 50: the first may fall by 10 / 0.5 = 20, the second rise by 10 / 0.5 = 20, on each criterion."""
    points = points_of([[(70, 80, 90), (10, 40, 70)], [(30, 30, 30), (50, 70, 90)]])
    lines = judgement_lines(points, np.array([0.5, 0.5]))
    assert (lines.first, lines.second) == (0, 1)
    assert lines.lead == pytest.approx(10)
    assert lines.changes_at == pytest.approx(np.array([[60, 20], [50, 90]]))
    assert lines.taker.tolist() == [[1, 1], [1, 1]]
    assert lines.within.tolist() == [[False, True], [False, False]]  # 90 draws level, and is the end of its range
    assert lines.at_low == pytest.approx(np.array([[5, -5], [10, 20]]))
    assert lines.at_high == pytest.approx(np.array([[15, 25], [10, 0]]))


def test_a_third_option_takes_over_but_leaves_the_lead_alone() -> None:
    points = points_of([[(60, 60, 60)], [(50, 50, 50)], [(0, 40, 80)]])
    lines = judgement_lines(points, np.array([1.0]))
    assert lines.changes_at.tolist() == [[50], [60], [60]]
    assert lines.taker.tolist() == [[1], [1], [2]]
    assert lines.within.tolist() == [[False], [False], [True]]
    assert (lines.at_low[2, 0], lines.at_high[2, 0]) == (10, 10)


def test_ends_of_the_scale_and_weights_of_nothing() -> None:
    """100 and 0 only draw level, so they change nothing; nor does a criterion without weight."""
    points = points_of([[(100, 100, 100), (0, 50, 100)], [(0, 0, 0), (0, 50, 100)]])
    lines = judgement_lines(points, np.array([1.0, 0.0]))
    assert np.isnan(lines.changes_at).all()
    assert (lines.taker == -1).all()
    assert not lines.within.any()
    tiny = judgement_lines(points, np.array([1.0 - 5e-324, 5e-324]))
    assert np.isnan(tiny.changes_at).all()


def test_a_range_that_only_reaches_the_crossing_changes_nothing() -> None:
    points = points_of([[(40, 60, 80)], [(20, 40, 60)]])
    lines = judgement_lines(points, np.array([1.0]))
    assert lines.changes_at == pytest.approx(np.array([[40], [60]]))
    assert not lines.within.any()
    assert (lines.at_low[0, 0], lines.at_high[1, 0]) == pytest.approx((0, 0), abs=1e-12)


def test_level_options_change_at_once() -> None:
    points = points_of([[(40, 50, 60)], [(40, 50, 60)], [(50, 50, 50)]])
    lines = judgement_lines(points, np.array([1.0]))
    assert lines.changes_at.tolist() == [[50], [50], [50]]
    assert lines.taker.tolist() == [[1], [1], [2]]
    assert lines.within.tolist() == [[True], [True], [False]]


def test_leaders_are_the_first_listed_of_equals() -> None:
    assert leaders(np.array([1.0, 3.0, 3.0 + 1e-12, 2.0])) == (1, 2)
    assert leaders(np.array([1.0, 3.0, 1.0 + 1e-12])) == (1, 0)


def test_a_margin_is_reached_earlier() -> None:
    points = points_of([[(0, 60, 100)], [(0, 50, 100)], [(0, 20, 100)]])
    means = mean_values(points)[:, 0]
    at, within = crossings(points, np.array([1.0]), 3.0)
    lead = means[0] - means[1] - 3
    assert at[:2, 0] == pytest.approx([means[0] - lead, means[1] + lead])
    assert at[2, 0] == pytest.approx(means[0] - 3)
    assert within.all()
    passed, _ = crossings(points, np.array([1.0]), 50.0)
    assert passed[:2, 0] == pytest.approx(means[:2])


judgement = st.tuples(*[st.integers(0, 100)] * 3).map(sorted).map(tuple)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Array, Array, list[list[Fraction]], list[Fraction]]:
    """Draw judgements and weights, with the means and weights as exact fractions."""
    options, criteria = draw(st.integers(2, 5)), draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(judgement, min_size=criteria, max_size=criteria), min_size=options, max_size=options))
    raw = draw(st.lists(st.integers(0, 5), min_size=criteria, max_size=criteria).filter(any))
    weights = [Fraction(item, sum(raw)) for item in raw]
    means = [[Fraction(185 * low + 630 * mid + 185 * high, 1000) for low, mid, high in row] for row in rows]
    return points_of(rows), np.array([float(item) for item in weights]), means, weights


def winners(means: list[list[Fraction]], weights: list[Fraction]) -> list[Fraction]:
    return [sum((w * v for w, v in zip(weights, row, strict=True)), Fraction(0)) for row in means]


@given(cases())
@example((points_of([[(0, 0, 0)], [(100, 100, 100)]]), np.ones(1), [[Fraction(0)], [Fraction(100)]], [Fraction(1)]))
def test_crossings_are_those_of_exact_fractions(
    given_case: tuple[Array, Array, list[list[Fraction]], list[Fraction]],
) -> None:
    """Move each judgement to where every rival would draw level, in fractions, and look who is ahead beyond it."""
    points, shares, means, weights = given_case
    lines = judgement_lines(points, shares)
    scores = winners(means, weights)
    first = scores.index(max(scores))
    assert lines.first == first
    for option, row in enumerate(means):
        for criterion, mean in enumerate(row):
            found = set[Fraction]()
            for rival, score in enumerate(scores):
                slope = (option == first) * weights[criterion] - (option == rival) * weights[criterion]
                if rival == first or not slope:
                    continue
                at = mean - (scores[first] - score) / slope
                low, _, high = (Fraction(int(end)) for end in points[:, option, criterion])
                if 0 < at < 100 or (at == mean and ((slope > 0 and at > 0) or (slope < 0 and at < 100))):
                    found.add(at)
                    if (slope > 0 and low < at) or (slope < 0 and at < high):
                        assert lines.within[option, criterion]
            known = lines.changes_at[option, criterion]
            if not found:
                assert np.isnan(known)
                assert not lines.within[option, criterion]
            else:
                nearest = min(found, key=lambda at: abs(at - mean))
                assert known == pytest.approx(float(nearest), abs=1e-7)
                step = Fraction(1, 10**6) * (-1 if option == first else 1)
                changed = [list(item) for item in means]
                changed[option][criterion] = nearest + step
                beyond = winners(changed, weights)
                assert beyond[lines.taker[option, criterion]] == max(beyond) > beyond[first]


@given(cases())
def test_bars_are_two_evaluations_of_the_model(
    given_case: tuple[Array, Array, list[list[Fraction]], list[Fraction]],
) -> None:
    points, shares, *_ = given_case
    lines = judgement_lines(points, shares)
    means = mean_values(points)
    for end, leads in ((points[0], lines.at_low), (points[2], lines.at_high)):
        for place in np.ndindex(means.shape):
            moved = means.copy()
            moved[place] = end[place]
            scores = weighted_scores(moved, shares)
            assert leads[place] == pytest.approx(scores[lines.first] - scores[lines.second], abs=1e-9)
