"""The option that the members of a group object to least, and what each gives up for it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.ranges import drawn_by_all
from model.case import Case
from model.judgements import mean_values, quantile_array
from model.nearest_flip import nearest_flip
from model.objections import loss_shares, objections
from model.score import EXACT, weighted_scores
from model.tally import share_error
from model.weights import Weighting

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concession:
    """What the least-objected-to option costs one member.

    `points` and `share` are its loss, in points and of its own `gap` between best and worst. `moved` are the fewest
    points of weight it would have to move for the option to be its first, 0 where it is, None if no weights put it
    first; `leaves` are those that put another option, `leaves_for`, first instead, None if no weights do.
    `tied` tells whether another option is within the tie margin of its first, `indifferent` whether the whole gap is,
    so that its losses tell nothing.
    """

    member: str
    first: str
    points: float
    share: float
    gap: float
    moved: float | None
    leaves: float | None
    leaves_for: str
    tied: bool
    indifferent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The same when all judgements vary in their ranges, alike for all members, on these weights.

    `least` and `errors` are, in the order of the options, the shares of draws in which each is objected to least;
    `same_first` is the share in which all members have one first. `keeps` are, in the order of the members, the
    shares in which the option that is objected to least at the means is the member's first.
    """

    least: tuple[float, ...]
    errors: tuple[float, ...]
    same_first: float
    same_first_error: float
    keeps: tuple[float, ...]
    keeps_errors: tuple[float, ...]
    draws: int

    @property
    def largest_error(self) -> float:
        """The largest standard error of a share."""
        return max(*self.errors, *self.keeps_errors, self.same_first_error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compromise:
    """How much each member objects to each option.

    `losses` has a row for each member: by option, a share of its own gap. `objections` is the largest of each option,
    `objectors` the member that has it, empty where nobody loses. `level` are the options by
    which no member loses more than the largest loss by the least, but for the tie margin in its scores. `drawn` is None
    where no judgement varies.
    """

    options: tuple[str, ...]
    members: tuple[str, ...]
    losses: tuple[tuple[float, ...], ...]
    objections: tuple[float, ...]
    objectors: tuple[str, ...]
    least: str
    level: tuple[str, ...]
    concessions: tuple[Concession, ...]
    drawn: Drawn | None

    @property
    def tied(self) -> tuple[str, ...]:
        """The members whose first place is only a tie."""
        return tuple(item.member for item in self.concessions if item.tied)


def compromise(cases: Sequence[Case], weightings: Sequence[Weighting], *, seed: int) -> Compromise:
    """Say what each member loses by each option and which is objected to least.

    Parameters
    ----------
    cases : for each member the case with the judgements that hold in its eyes
    weightings : the weights of each member, at least one
    seed : of the draws of judgements
    """
    names, margin = tuple(option.id for option in cases[0].ranked), cases[0].tie_margin
    values = [_values(case) for case in cases]
    scores = np.array([weighted_scores(own, it.weights.criteria) for own, it in zip(values, weightings, strict=True)])
    losses, members = loss_shares(scores), tuple(item.perspective for item in weightings)
    worst = objections(losses)
    least, objectors = _first(-worst), np.argmax(losses, axis=0)
    gaps = np.ptp(scores, axis=1)
    allowance = margin / np.maximum(gaps, EXACT)[:, np.newaxis]
    level = (losses - worst[least] <= allowance + EXACT).all(axis=0)
    return Compromise(
        options=names,
        members=members,
        losses=tuple(map(tuple, losses.tolist())),
        objections=tuple(worst.tolist()),
        objectors=tuple(members[who] if worst[place] > EXACT else "" for place, who in enumerate(objectors.tolist())),
        least=names[least],
        level=tuple(name for place, name in enumerate(names) if level[place] and place != least),
        concessions=tuple(
            _concession(own, it, least, names, margin) for own, it in zip(values, weightings, strict=True)
        ),
        drawn=_drawn(cases, weightings, least, seed),
    )


def _concession(values: Array, weighting: Weighting, least: int, names: tuple[str, ...], margin: float) -> Concession:
    scores = weighted_scores(values, weighting.weights.criteria)
    others = [(moved, option) for option in range(len(names)) if option != least
              and (moved := _moved(values, weighting, option)) is not None]  # fmt: skip
    leaves, place = min(others, default=(None, None))
    return Concession(
        member=weighting.perspective,
        first=names[_first(scores)],
        points=float(scores.max() - scores[least]),
        share=float(loss_shares(scores)[least]),
        gap=float(np.ptp(scores)),
        moved=_moved(values, weighting, least),
        leaves=leaves,
        leaves_for="" if place is None else names[place],
        tied=bool(np.count_nonzero(scores >= scores.max() - margin - EXACT) > 1),
        indifferent=bool(np.ptp(scores) <= margin + EXACT),
    )


def _first(scores: Array) -> int:
    """Return the place of the best, in the order of the case where several are level."""
    return int(np.argmax(scores >= scores.max() - EXACT))


def _values(case: Case) -> Array:
    names = [option.id for option in case.ranked]
    return mean_values(quantile_array(case.judgements, names, [item.id for item in case.criteria]))


def _moved(values: Array, weighting: Weighting, option: int) -> float | None:
    flip = nearest_flip(values, weighting.weights, option)
    return None if flip is None else 50 * flip.distance


def _drawn(cases: Sequence[Case], weightings: Sequence[Weighting], least: int, seed: int) -> Drawn | None:
    """Draw the judgements once for all members; those of a member's own are drawn from the same normals."""
    scores = drawn_by_all(cases, weightings, seed=seed).transpose(2, 0, 1)
    draws = len(scores)
    if not draws:
        return None
    worst = objections(loss_shares(scores))
    level = np.asarray(worst <= worst.min(axis=1, keepdims=True) + EXACT, dtype=np.float64)
    level /= level.sum(axis=1, keepdims=True)
    firsts = scores >= scores.max(axis=2, keepdims=True) - EXACT
    sums, same = level.sum(axis=0), np.array([float(np.all(firsts, axis=1).any(axis=1).sum())])
    keeps = firsts[:, :, least].sum(axis=0).astype(np.float64)
    return Drawn(
        least=tuple((sums / draws).tolist()),
        errors=tuple(share_error(sums, (level**2).sum(axis=0), draws).tolist()),
        same_first=float(same[0] / draws),
        same_first_error=float(share_error(same, same, draws)[0]),
        keeps=tuple((keeps / draws).tolist()),
        keeps_errors=tuple(share_error(keeps, keeps, draws).tolist()),
        draws=draws,
    )
