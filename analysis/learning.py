"""Ask what to find out first: what it is worth to learn a judgement before choosing (value of information).

Weights are never learnt: they say what is wanted, not what is the case.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

import numpy as np

from analysis.asked import refuse_sampling
from analysis.ranges import SEED, dependence_of, varying_values
from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from model.case import Case, Judgement
from model.dependence import Dependence
from model.information import (
    DRAWS,
    Gain,
    Places,
    UncertainScores,
    everything,
    learning,
    uncertain_scores,
    used_draws,
    without_cause,
    without_causes,
)
from model.judgements import mean_values
from model.score import EXACT, ranks, weighted_scores
from model.weights import Weighting

Kind = Literal["judgement", "criterion", "factor"]
FOREMOST = 3  # judgements to find out first
_NOT_BEFORE = ("later", "never")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that could be learnt, and what that is worth.

    `name` is the id of a criterion or of a common cause; `option` that of a judgement's option, else empty. Of the
    `judgements` that vary in it `before` could be learnt before the decision; both are 0 for a common cause, of which
    nobody says so. `knowable` is that of a judgement, empty where nobody said. `alone` is what a judgement would be
    worth, in points, if it told nothing about others. `signs`, of a judgement to find out first, are the points that it
    would be worth less if it told nothing of one common cause, by the id of the cause.
    """

    kind: Kind
    option: str
    name: str
    knowable: str
    judgements: int
    before: int
    gain: Gain
    alone: float | None
    signs: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, repr=False)
class Learning(Result):
    """What it is worth to learn what the scores hang on, on one set of weights.

    `scores` are expected over the distributions of the judgements, `mean_scores` those that the other questions use;
    both are in the order of `options`. `first` is chosen now and `second` the next. `everything` is what it is worth to
    learn all that varies, `inquiry` all that could be learnt before the decision. `items` can be learnt before, or are
    criteria or common causes; `apart` are the judgements that cannot. Both come by falling worth. `foremost` is what it
    is worth to learn the `FOREMOST` first of the judgements that can, together. `draws` is how many were made, 0 where
    nothing varies.
    """

    case: Case
    weighting: Weighting
    dependence: Dependence
    options: tuple[str, ...]
    scores: tuple[float, ...]
    mean_scores: tuple[float, ...]
    firsts: tuple[str, ...]
    second: str
    everything: Gain
    inquiry: Gain
    foremost: Gain
    items: tuple[Item, ...]
    apart: tuple[Item, ...]
    draws: int
    seed: int

    @property
    def first(self) -> str:
        """The option that is chosen now, in the order of the case where several are level."""
        return self.firsts[0]

    @property
    def lead(self) -> float:
        """The points by which the option chosen now leads the next, on average over the ranges."""
        return self._lead(self.scores)

    @property
    def mean_lead(self) -> float:
        """The same lead in the scores that the other questions use; negative if the other is first there."""
        return self._lead(self.mean_scores)

    def _lead(self, scores: tuple[float, ...]) -> float:
        return scores[self.options.index(self.first)] - scores[self.options.index(self.second)]

    def of(self, kind: Kind) -> tuple[Item, ...]:
        """Return the items of one kind."""
        return tuple(item for item in self.items if item.kind == kind)

    def share_of_lead(self, gain: Gain) -> float | None:
        """Return the points as a share of the lead, None where there is no lead."""
        return None if len(self.firsts) > 1 else gain.points / self.lead

    @property
    def said(self) -> bool:
        """Whether somebody says of every judgement that varies when it could be known."""
        return all(item.knowable for item in (*self.of("judgement"), *self.apart))

    @property
    def to_learn(self) -> tuple[Item, ...]:
        """The judgements to find out first: of those that could be learnt and change the choice those worth most."""
        return tuple(item for item in self.of("judgement")[:FOREMOST] if item.gain.points > EXACT)

    @property
    def through_causes(self) -> bool:
        """Whether what to find out first is worth less than half as much by itself, without common causes."""
        things = self.to_learn
        return bool(things) and sum(item.alone or 0.0 for item in things) < sum(it.gain.points for it in things) / 2

    @property
    def cause(self) -> Item | None:
        """The common cause that what to find out first tells most of, None if that makes nothing worth more."""
        falls: dict[str, float] = {}
        for thing in self.to_learn:
            for name, points in thing.signs.items():
                falls[name] = falls.get(name, 0.0) + points
        most = max(falls, key=lambda name: falls[name], default="")
        return self._factor(most) if falls and falls[most] > EXACT else None

    def sign_of(self, judgement: Item) -> Item | None:
        """Return the common cause of which one of those judgements tells most of its worth, None as for `cause`."""
        most = max(judgement.signs, key=lambda name: judgement.signs[name], default="")
        return self._factor(most) if judgement.signs and judgement.signs[most] > EXACT else None

    def _factor(self, name: str) -> Item:
        return next(item for item in self.of("factor") if item.name == name)

    @property
    def largest_errors(self) -> tuple[float, float]:
        """The largest standard errors of points and of shares of changes."""
        gains = [self.everything, self.inquiry, self.foremost, *(item.gain for item in self.items)]
        return max(gain.error for gain in gains), max(gain.changes_error for gain in gains)

    @property
    def varying(self) -> int:
        """How many judgements vary."""
        return len(self.of("judgement")) + len(self.apart)


def learn(
    case: Case,
    *,
    perspective: str | None = None,
    weights: str | Path = "",
    dependence: Dependence | None = None,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Learning:
    """Say what learning each judgement, criterion and common cause before choosing is worth.

    Parameters
    ----------
    perspective, weights : whose weights, and a change of them, as in `rank`
    dependence : how the judgements move together; as the case says if None
    draws, seed : of criteria and of everything together, >= 2 and >= 0; judgements and common causes are exact

    Raises CaseError as `rank` does. Learning is taken to be perfect and to cost nothing. Raiffa & Schlaifer 1961;
    Howard 1966.
    """
    refuse_sampling(draws=draws, seed=seed)
    together = dependence_of(case, dependence)
    weighting = find_weighting(case, perspective=perspective, weights=weights)
    options = tuple(option.id for option in case.ranked)
    values = varying_values(case, options, together)
    board = _Board(case, options, uncertain_scores(values, weighting.weights.criteria), draws, seed)
    scores = board.scores.means
    order = np.argsort(ranks(scores), kind="stable")
    judgements = board.judgements()
    early = [place for place, item in enumerate(judgements) if item.knowable not in _NOT_BEFORE]
    foremost = sorted(early, key=lambda place: -judgements[place].gain.points)[:FOREMOST]
    whole = everything(board.scores, draws=draws, seed=seed)
    for place in foremost:
        judgements[place] = replace(judgements[place], signs=board.signs(place, judgements[place].gain.points))
    items = [*(judgements[place] for place in early), *board.criteria(early), *board.causes(case)]
    return Learning(
        case=case,
        weighting=weighting,
        dependence=together,
        options=options,
        scores=tuple(scores.tolist()),
        mean_scores=tuple(weighted_scores(mean_values(values.points), weighting.weights.criteria).tolist()),
        firsts=tuple(options[place] for place in order if ranks(scores)[place] == 1),
        second=options[order[1]],
        everything=whole,
        inquiry=whole if len(early) == len(judgements) else board.worth(early),
        foremost=board.worth(foremost),
        items=_sorted(items),
        apart=_sorted([item for item in judgements if item.knowable in _NOT_BEFORE]),
        draws=used_draws(draws) if judgements else 0,
        seed=seed,
    )


def _sorted(items: list[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: -item.gain.points))


@dataclass(frozen=True, slots=True, eq=False)
class _Board:
    """The judgements that vary, and what is asked of them."""

    case: Case
    options: tuple[str, ...]
    scores: UncertainScores
    draws: int
    seed: int

    def worth(self, cells: Places, factors: Places = ()) -> Gain:
        return learning(self.scores, cells, factors, draws=self.draws, seed=self.seed)

    def cells(self) -> list[Judgement]:
        """Return the judgements that vary, in the order of `scores.cells`."""
        given = {(item.option, item.criterion): item for item in self.case.judgements}
        criteria = [item.id for item in self.case.criteria]
        return [given[self.options[option], criteria[criterion]] for option, criterion in self.scores.cells.tolist()]

    def judgements(self) -> list[Item]:
        together = bool(self.scores.loadings.any())
        single = without_causes(self.scores)
        found = []
        for place, item in enumerate(self.cells()):
            gain = self.worth([place])
            found.append(
                Item(
                    kind="judgement",
                    option=item.option,
                    name=item.criterion,
                    knowable=item.knowable or "",
                    judgements=1,
                    before=int(item.knowable not in _NOT_BEFORE),
                    gain=gain,
                    alone=learning(single, [place]).points if together else gain.points,
                )
            )
        return found

    def signs(self, cell: int, points: float) -> dict[str, float]:
        """Return by how many points less a judgement is worth if it tells nothing of each cause that acts on it."""
        acting = np.flatnonzero(self.scores.loadings[cell]).tolist()
        names = [factor.id for factor in self.case.factors]
        return {
            names[place]: points - learning(without_cause(self.scores, cell, place), [cell]).points for place in acting
        }

    def criteria(self, early: list[int]) -> list[Item]:
        found = []
        for place, criterion in enumerate(self.case.criteria):
            cells = np.flatnonzero(self.scores.cells[:, 1] == place)
            if not len(cells):
                continue
            found.append(
                Item(
                    kind="criterion",
                    option="",
                    name=criterion.id,
                    knowable="",
                    judgements=len(cells),
                    before=int(np.isin(cells, early).sum()),
                    gain=self.worth(cells),
                    alone=None,
                )
            )
        return found

    def causes(self, case: Case) -> list[Item]:
        return [
            Item(
                kind="factor",
                option="",
                name=factor.id,
                knowable="",
                judgements=0,
                before=0,
                gain=self.worth([], (place,)),
                alone=None,
            )
            for place, factor in enumerate(case.factors)
            if self.scores.loadings[:, place].any()
        ]
