"""Ask who would not accept the advice: the options on everybody's weights, where they part, and the least objection.

A perspective is the team's reading of one text. No actor was asked, so nothing here is an actor's view.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from analysis.asked import refuse_sampling, refuse_unknown
from analysis.compromise import Compromise, compromise
from analysis.consistency import Check, consistency, near_answers
from analysis.ranges import Ranges, score_ranges
from analysis.ranking import Ranking, ranking
from analysis.result import Result
from model.case import Case
from model.faults import CaseError, Fault
from model.objections import weight_distances
from model.score import EXACT
from model.weights import Weighting, case_weighting

DRAWS = 100_000

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The ranking on the weights of one perspective; `own` if with its own judgements."""

    perspective: str
    own: bool
    ranking: Ranking
    ranges: Ranges


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The best and the worst rank that an option takes, and on whose weights."""

    option: str
    best: int
    best_on: tuple[str, ...]
    worst: int
    worst_on: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """On how many perspectives each of two options is ahead, and by more than the tie margin."""

    pair: tuple[str, str]
    ahead: tuple[int, int]
    clearly: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The least and the largest weight of a criterion in the whole, in percent, and whose they are."""

    criterion: str
    least: float
    least_on: str
    most: float
    most_on: str

    @property
    def points(self) -> float:
        """How far the two are apart, in points of weight."""
        return self.most - self.least


@dataclass(frozen=True, slots=True, kw_only=True)
class Furthest:
    """The two perspectives whose weights are furthest apart.

    `moved` are the points of weight that make one set of weights of the other; `first_more` and `second_more` are the
    criteria to which the first, and the second, gives more, with how much more, in points, largest first.
    """

    pair: tuple[str, str]
    moved: float
    first_more: tuple[tuple[str, float], ...]
    second_more: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Perspectives(Result):
    """The options on the weights of every perspective of a case, or on its own weights where it names none.

    `views` with shared judgements come first, in the order of the case, then those with judgements of a perspective's
    own; all else rests on the former, but for `compromise`, which takes each member's own where it has some.
    `distances`, shape (views, views), are points of weight. `traded` are the two criteria whose exchange rate is told.
    """

    case: Case
    views: tuple[View, ...]
    distances: tuple[tuple[float, ...], ...]
    furthest: Furthest | None
    places: tuple[Places, ...]
    pairs: tuple[Pair, ...]
    spreads: tuple[Spread, ...]
    traded: tuple[str, str] | None
    near_answers: tuple[str, ...]
    checks: tuple[Check, ...]
    compromise: Compromise | None
    draws: int
    seed: int

    @property
    def shared(self) -> tuple[View, ...]:
        """The views with the judgements that all share."""
        return tuple(view for view in self.views if not view.own)

    def weight(self, view: View, criterion: str) -> float:
        """Return the weight of a criterion in the whole, in percent."""
        weights = view.ranking.weighting.weights
        return 100 * float(weights.criteria[weights.tree.criteria.index(criterion)])

    def rate(self, view: View, criterion: str, other: str) -> float | None:
        """Return how many points on another criterion one point on a criterion is worth; None if that has no weight."""
        worth, against = self.weight(view, criterion), self.weight(view, other)
        return worth / against if against > 0 else None

    def weightiest(self, view: View) -> tuple[str, ...]:
        """Return the criterion that weighs most, or those that do alike, in the order of the case."""
        weights = {item.id: self.weight(view, item.id) for item in self.case.criteria}
        return tuple(name for name, weight in weights.items() if weight >= max(weights.values()) - EXACT)


def across_perspectives(
    case: Case,
    *,
    members: Sequence[str] = (),
    criteria: Sequence[str] = (),
    draws: int = DRAWS,
    seed: int = 0,
) -> Perspectives:
    """Rank on every perspective's weights, and say where they agree and clash.

    Parameters
    ----------
    members : whose objections count; by default the perspectives whose standing is domestic, or all if none is
    criteria : the two whose exchange rate is told; by default those on which the two perspectives furthest apart differ
    draws : of weights, >= 2, where the share that meets an expectation cannot be had exactly
    seed : of all draws, >= 0

    Raises CaseError for members and criteria that are not in the case, and for members of a case without perspectives.
    """
    refuse_sampling(draws=draws, seed=seed)
    chosen, traded = _members(case, members), _traded(case, criteria)
    weightings = [case_weighting(case, item.id) for item in case.perspectives] or [case_weighting(case)]
    own = [_with_own(case, item.perspective) for item in weightings]
    views = _views(case, weightings, own, seed)
    weights = np.array([item.weights.criteria for item in weightings])
    distances = 100 * weight_distances(weights)
    furthest = _furthest(case, distances, weights)
    seen = [item for item in zip(own, weightings, strict=True) if item[1].perspective in chosen]
    return Perspectives(
        case=case,
        views=views,
        distances=tuple(map(tuple, distances.tolist())),
        furthest=furthest,
        places=_places(views[: len(weightings)]),
        pairs=_pairs(views[: len(weightings)], case.tie_margin),
        spreads=_spreads(case, 100 * weights) if len(weightings) > 1 else (),
        traded=traded or _apart(furthest),
        near_answers=near_answers(case),
        checks=consistency(case, weightings, own, draws=draws, seed=seed),
        compromise=compromise([held or case for held, _ in seen], [it for _, it in seen], seed=seed) if seen else None,
        draws=draws,
        seed=seed,
    )


def _members(case: Case, asked: Sequence[str]) -> tuple[str, ...]:
    """Return whose objections count, in the order of the case."""
    known = [item.id for item in case.perspectives]
    if asked and not known:
        raise CaseError((Fault(kind="no_perspectives", file=case.name),))
    refuse_unknown("--member", tuple(dict.fromkeys(asked)), known)
    domestic = [item.id for item in case.perspectives if item.standing == "domestic"]
    chosen = asked or domestic or known
    return tuple(name for name in known if name in chosen)


def _traded(case: Case, asked: Sequence[str]) -> tuple[str, str] | None:
    """Return the two criteria that were asked for."""
    refuse_unknown("--criterion", tuple(dict.fromkeys(asked)), [item.id for item in case.criteria])
    if not asked:
        return None
    if len(asked) != 2 or asked[0] == asked[1]:
        raise CaseError((Fault(kind="two_criteria", file="--criterion", found=", ".join(asked)),))
    return asked[0], asked[1]


def _with_own(case: Case, perspective: str) -> Case | None:
    """Return the case with the judgements of a perspective's own in the place of the shared ones; None without any."""
    own = {(item.option, item.criterion): item for item in case.own_judgements if item.perspective == perspective}
    if not own:
        return None
    judged = tuple(own.get((item.option, item.criterion), item) for item in case.judgements)
    return replace(case, judgements=judged)


def _views(case: Case, weightings: Sequence[Weighting], own: Sequence[Case | None], seed: int) -> tuple[View, ...]:
    shared = [
        View(perspective=item.perspective, own=False, ranking=ranking(case, item), ranges=ranges)
        for item, ranges in zip(weightings, score_ranges(case, weightings, seed=seed), strict=True)
    ]
    differing = [
        View(
            perspective=item.perspective,
            own=True,
            ranking=ranking(held, item),
            ranges=score_ranges(held, [item], seed=seed)[0],
        )
        for item, held in zip(weightings, own, strict=True)
        if held is not None
    ]
    return (*shared, *differing)


def _furthest(case: Case, distances: Array, weights: Array) -> Furthest | None:
    """Return the two perspectives furthest apart; None if there are not two that differ."""
    if distances.max() <= EXACT:
        return None
    one, other = divmod(int(np.argmax(distances)), len(distances))
    change = 100 * (weights[one] - weights[other])

    def more(gains: Array) -> tuple[tuple[str, float], ...]:
        order = [index for index in np.argsort(-gains, kind="stable").tolist() if gains[index] > EXACT]
        return tuple((case.criteria[index].id, float(gains[index])) for index in order)

    pair = (case.perspectives[one].id, case.perspectives[other].id)
    return Furthest(pair=pair, moved=float(distances[one, other]), first_more=more(change), second_more=more(-change))


def _apart(furthest: Furthest | None) -> tuple[str, str] | None:
    """Return the criteria on which the two that are furthest apart differ most, one for each."""
    return None if furthest is None else (furthest.first_more[0][0], furthest.second_more[0][0])


def _places(views: Sequence[View]) -> tuple[Places, ...]:
    found = []
    for option in (standing.option for standing in views[0].ranking.standings):
        taken = {view.perspective: _rank(view, option) for view in views}
        best, worst = min(taken.values()), max(taken.values())
        best_on, worst_on = (tuple(who for who, rank in taken.items() if rank == end) for end in (best, worst))
        found.append(Places(option=option, best=best, best_on=best_on, worst=worst, worst_on=worst_on))
    return tuple(found)


def _rank(view: View, option: str) -> int:
    return next(item.rank for item in view.ranking.standings if item.option == option)


def _pairs(views: Sequence[View], margin: float) -> tuple[Pair, ...]:
    """Count on how many perspectives each of two options is ahead; pairs are in the order of the first ranking."""
    found = []
    for one, other in combinations([item.option for item in views[0].ranking.standings], 2):
        leads = np.array([view.ranking.score(one) - view.ranking.score(other) for view in views])
        ahead, clearly = (
            (int((leads > least + EXACT).sum()), int((-leads > least + EXACT).sum())) for least in (0.0, margin)
        )
        found.append(Pair(pair=(one, other), ahead=ahead, clearly=clearly))
    return tuple(found)


def _spreads(case: Case, weights: Array) -> tuple[Spread, ...]:
    """Return how far the weights of each criterion are apart, the widest first."""
    who = [item.id for item in case.perspectives]
    found = [
        Spread(
            criterion=criterion.id,
            least=float(column.min()),
            least_on=who[int(np.argmin(column))],
            most=float(column.max()),
            most_on=who[int(np.argmax(column))],
        )
        for criterion, column in zip(case.criteria, weights.T, strict=True)
    ]
    return tuple(sorted(found, key=lambda item: -item.points))
