"""Ask at which probability of failure a course stops being first: exactly, on everybody's weights."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from analysis.mixtures import Gap, branch_gaps, branch_means
from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from model.break_even import Frontier, break_even, frontier
from model.case import Case
from model.judgements import mean_values, quantile_array
from model.score import EXACT, weighted_scores
from model.states import Probability
from model.weight_lines import Lines, weight_lines
from model.weights import Weighting, case_weighting

Reading = Literal["stops", "becomes", "fails_first", "always", "never"]
Place = Literal["below", "inside", "above"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """A break-even if the base judgements hold at a probability of failure, and the score moves as the branches say."""

    assumed: float
    p_fails: float | None
    first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEven:
    """Where a course that may fail is first, on one set of weights.

    `honoured` and `fails` are its scores in the branches, `rival` the best of the other options and `other` its score;
    `base` is the score of the base judgements. `p_fails` is the probability of failure at which course and rival are
    level, `to_tie` that at which the course leads by exactly the tie margin, `to_rival` that at which the rival does;
    None where no probability does that.
    `from_base` are break-evens if the base judgements, instead of the two branches, are what holds at the low, median
    and high probability of the case, each with whether the course is first if it is then sure to be honoured.

    `reading` is `stops` where the course is first at the case's probability and not above the break-even, `becomes`
    where it is first only below it, `fails_first` where it is first only above it, else `always` or `never`.
    """

    weighting: Weighting
    honoured: float
    fails: float
    base: float
    rival: str
    other: float
    p_fails: float | None
    to_tie: float | None
    to_rival: float | None
    from_base: tuple[Anchored, ...]
    reading: Reading

    def lead(self, p_fails: float) -> float:
        """Return the lead over the rival at a probability of failure, in points."""
        return self.honoured + p_fails * (self.fails - self.honoured) - self.other

    def tie(self, margin: float) -> tuple[float, float] | None:
        """Return between which probabilities of failure neither leads by more than a margin; None if at none."""
        cuts = sorted({0.0, 1.0, *(at for at in (self.to_tie, self.to_rival) if at is not None)})
        tied = [pair for pair in pairwise(cuts) if abs(self.lead(sum(pair) / 2)) <= margin + EXACT]
        return (tied[0][0], tied[-1][1]) if tied else None

    def place(self, p_fails: Probability) -> Place | None:
        """Tell whether the break-even is below, inside or above the range of the case's probability, if it has one."""
        if self.p_fails is None or p_fails.fixed:
            return None
        return "below" if self.p_fails < p_fails.low else "above" if self.p_fails > p_fails.high else "inside"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PillarMap:
    """The break-even as the weight of one pillar, `weight` now, goes from 0 to 1; the others keep their ratios.

    `clear` is the frontier of a lead above the tie margin.
    """

    pillar: str
    weight: float
    frontier: Frontier
    clear: Frontier


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BreakEvens(Result):
    """At which probability of failure the course that may fail stops being first.

    `asked` is on the weights that were asked for, `items` on those of every perspective, `maps` show for each pillar
    what its weight does to `asked`; `gaps` is by how much the branches, mixed at the case's probability, differ from
    the base in means. All are empty, and `asked` None, where the case has no course with branches.
    """

    case: Case
    weighting: Weighting
    asked: BreakEven | None
    items: tuple[BreakEven, ...]
    maps: tuple[PillarMap, ...]
    gaps: tuple[Gap, ...]

    @property
    def course(self) -> str:
        """The course that may fail; empty where the case has none."""
        return self.case.failure.option if self.asked and self.case.failure else ""

    @property
    def p_fails(self) -> Probability | None:
        """The case's probability of failure with its range."""
        return self.case.failure.p_fails if self.asked and self.case.failure else None


def break_evens(case: Case, *, perspective: str | None = None, weights: str | Path = "") -> BreakEvens:
    """Say at which probability of failure the course that may fail stops being first.

    Parameters
    ----------
    perspective, weights : whose weights the answer opens with, and a change of them, as in `rank`

    Break-evens use the judgements of the two branches only, never the base, which already mixes them. Raises CaseError
    as `rank` does.
    """
    asked = find_weighting(case, perspective=perspective, weights=weights)
    if not branch_means(case):
        return BreakEvens(case=case, weighting=asked, asked=None, items=(), maps=(), gaps=())
    scores = _Means.of(case)
    return BreakEvens(
        case=case,
        weighting=asked,
        asked=_break_even(case, scores, asked),
        items=tuple(_break_even(case, scores, case_weighting(case, item.id)) for item in case.perspectives),
        maps=tuple(_maps(case, scores, asked)),
        gaps=branch_gaps(case),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Means:
    """Mean values: of the course honoured, failed and as in the base, (criteria,), and of the others, by option."""

    honoured: NDArray[np.float64]
    fails: NDArray[np.float64]
    base: NDArray[np.float64]
    others: dict[str, NDArray[np.float64]]

    @classmethod
    def of(cls, case: Case) -> "_Means":
        """Take the means of a case with a course that may fail."""
        assert case.failure is not None
        criteria, course = [criterion.id for criterion in case.criteria], case.failure.option
        others = [option.id for option in case.ranked if option.id != course]
        base, *rows = mean_values(quantile_array(case.judgements, [course, *others], criteria))
        honoured, fails = branch_means(case).values()
        return cls(honoured, fails, base, dict(zip(others, rows, strict=True)))

    @property
    def stacked(self) -> NDArray[np.float64]:
        """The course honoured, failed, then the others, shape (options + 1, criteria)."""
        return np.array([self.honoured, self.fails, *self.others.values()])


def _break_even(case: Case, means: _Means, weighting: Weighting) -> BreakEven:
    assert case.failure is not None
    shares, p_fails = weighting.weights.criteria, case.failure.p_fails
    honoured, fails, *others = weighted_scores(means.stacked, shares).tolist()
    base = float(weighted_scores(means.base[np.newaxis], shares)[0])
    best = int(np.argmax(others))
    other = others[best]
    level = break_even(honoured, fails, other)
    assumed = dict.fromkeys((p_fails.low, p_fails.median, p_fails.high))
    anchored = [_from_base(base, fails - honoured, other, p) for p in assumed]
    return BreakEven(
        weighting=weighting,
        honoured=honoured,
        fails=fails,
        base=base,
        rival=list(means.others)[best],
        other=other,
        p_fails=level,
        to_tie=break_even(honoured, fails, other + case.tie_margin) if case.tie_margin else None,
        to_rival=break_even(honoured, fails, other - case.tie_margin) if case.tie_margin else None,
        from_base=tuple(anchored),
        reading=_reading(honoured, fails, other, p_fails.median),
    )


def _from_base(base: float, move: float, other: float, assumed: float) -> Anchored:
    """Take the base for the score at an assumed probability; `move` is what failure adds to the score."""
    honoured = base - assumed * move
    return Anchored(
        assumed=assumed, p_fails=break_even(honoured, honoured + move, other), first=honoured >= other - EXACT
    )


def _reading(honoured: float, fails: float, other: float, p_fails: float) -> Reading:
    """Say where the course is first, level counted as first."""
    ends = (honoured >= other - EXACT, fails >= other - EXACT)
    if ends == (True, True):
        return "always"
    if ends == (False, False):
        return "never"
    if ends == (False, True):
        return "fails_first"
    return "stops" if honoured + p_fails * (fails - honoured) >= other - EXACT else "becomes"


def _maps(case: Case, means: _Means, weighting: Weighting) -> list[PillarMap]:
    pillars = weighting.weights.tree.pillars
    return [
        PillarMap(
            pillar=pillars[lines.index],
            weight=lines.weight,
            frontier=frontier(lines),
            clear=frontier(_raised(lines, case.tie_margin)),
        )
        for lines in weight_lines(means.stacked, weighting.weights)
        if lines.pillar is None
    ]


def _raised(lines: Lines, margin: float) -> Lines:
    """Raise the other options by a margin: who is then not behind leads by at least that much."""
    ahead = np.where(np.arange(len(lines.at_zero)) < 2, 0.0, margin)
    return Lines(lines.pillar, lines.index, lines.weight, lines.at_zero + ahead, lines.at_one + ahead)
