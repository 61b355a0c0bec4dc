"""Ask whether parts that were judged apart fit together: mixtures and the base, rounds, horizons.

A base judgement already mixes the branches of a course and the states of the world. Mixing them
again, in means, should give the base back; what is left over is listed and never repaired. By the
law of total expectation the mean of a mixture is the mean of the means.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.case import Case, Judgement
from model.judgements import mean_values

FAILS = "fails"  # the id of the branch whose probability a case gives


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """By how many points one cell differs between two ways of judging it."""

    option: str
    criterion: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rereading:
    """The most likely value of the first round and the median of the last, of one cell."""

    option: str
    criterion: str
    before: float
    after: float

    @property
    def move(self) -> float:
        """How far the cell moved between the rounds, in points."""
        return self.after - self.before


def branch_means(case: Case) -> dict[str, NDArray[np.float64]]:
    """Return the means of the course that may fail in each branch, shape (criteria,) each; the one that fails last.

    Nothing where the case has no branches, or none with the id `fails`: which one the probability
    belongs to is then not known.
    """
    names = [branch.id for branch in case.branches]
    if case.failure is None or FAILS not in names:
        return {}
    cells = {(item.state, item.criterion): _mean(item) for item in case.branch_judgements}
    ordered = sorted(names, key=lambda name: name == FAILS)
    return {name: np.array([cells[name, criterion.id] for criterion in case.criteria]) for name in ordered}


def branch_gaps(case: Case) -> tuple[Gap, ...]:
    """Return mixed branches less base, in means, for each criterion of the course that may fail.

    Nothing where `branch_means` has none.
    """
    means = branch_means(case)
    if case.failure is None or not means:
        return ()
    failing, option = case.failure.p_fails.median, case.failure.option
    honoured, fails = means.values()
    mixed = dict(zip((item.id for item in case.criteria), (1 - failing) * honoured + failing * fails, strict=True))
    return tuple(
        Gap(option=option, criterion=base.criterion, points=float(mixed[base.criterion]) - _mean(base))
        for base in case.judgements
        if base.option == option
    )


def world_gaps(case: Case) -> tuple[Gap, ...]:
    """Return mixed states of the world less base, in means, for each cell that differs in a state.

    A state without a judgement of the cell leaves it at its base.
    """
    cells = {(item.state, item.option, item.criterion): _mean(item) for item in case.world_judgements}
    judged = {cell[1:] for cell in cells}
    return tuple(
        Gap(
            option=base.option,
            criterion=base.criterion,
            points=sum(
                world.probability * (cells.get((world.id, base.option, base.criterion), mean) - mean)
                for world in case.worlds
            ),
        )
        for base, mean in zip(case.judgements, _means(case.judgements), strict=True)
        if (base.option, base.criterion) in judged
    )


def horizon_gaps(case: Case) -> tuple[Gap, ...]:
    """Return longer horizon less base, in means, for each cell that was judged over both."""
    base = {(item.option, item.criterion): _mean(item) for item in case.judgements}
    return tuple(
        Gap(option=item.option, criterion=item.criterion, points=_mean(item) - base[item.option, item.criterion])
        for item in case.long_horizon
    )


def rereadings(case: Case) -> tuple[Rereading, ...]:
    """Return the cells that were judged in a first round too, before and after."""
    return tuple(
        Rereading(option=item.option, criterion=item.criterion, before=item.first_round, after=item.median)
        for item in case.judgements
        if item.first_round is not None
    )


def _means(judgements: Iterable[Judgement]) -> list[float]:
    return [_mean(item) for item in judgements]


def _mean(item: Judgement) -> float:
    return float(mean_values(np.array([item.low, item.median, item.high])))
