"""Ask which option ranks first, by how much, on whose weights and on whose words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analysis.result import Result
from model.case import Case, Option
from model.judgements import mean_values, quantile_array
from model.read import parse_changes, read_weights
from model.score import contributions, dominance, ranks, ties, weighted_scores
from model.weights import Weighting, case_weighting, changed_weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One option in a ranking.

    `score` is in points of 100; `low` and `high` are the scores if every judgement stood at its low
    or at its high end together; `contributions` are weight times value by criterion, in points.
    """

    option: str
    rank: int
    score: float
    low: float
    high: float
    tied_with: tuple[str, ...]
    dominated_by: tuple[str, ...]
    contributions: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairSupport:
    """On how many criteria the text orders two options, and how.

    `findings`, `purposes` and `inferences` count the orders for the first and for the second option.
    """

    pair: tuple[str, str]
    findings: tuple[int, int]
    purposes: tuple[int, int]
    inferences: tuple[int, int]
    silent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What changed from one ranking to another, and which weights changed it.

    `option` and `rival` are the first option of the later ranking (or, if it was first before too,
    the same) and the one it is compared with; `reasons` are (criterion, points) by size.
    """

    option: str
    rival: str
    before: float
    after: float
    reasons: tuple[tuple[str, float], ...]

    @property
    def new_first(self) -> bool:
        """Whether the option was behind its rival before."""
        return self.before < 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking(Result):
    """The options of a case in rank order, on one set of weights.

    Where a user changed the weights, `base` are those before and `move` what the change did.
    """

    case: Case
    weighting: Weighting
    standings: tuple[Standing, ...]
    support: tuple[PairSupport, ...]
    base: Weighting | None = None
    move: Move | None = None

    @property
    def lead(self) -> float:
        """The points by which the first option leads the second."""
        return self.standings[0].score - self.standings[1].score

    def score(self, option: str) -> float:
        """Return the score of an option, in points."""
        return next(standing.score for standing in self.standings if standing.option == option)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Result):
    """Rankings of the same options on several sets of weights, the first as the base."""

    rankings: tuple[Ranking, ...]
    moves: tuple[Move, ...]


def rank(case: Case, *, perspective: str | None = None, weights: str | Path = "") -> Ranking:
    """Rank the options of a case.

    Parameters
    ----------
    perspective : whose weights; the case's default if None
    weights : a change such as "security=50", or the Path of a weight file

    Raises CaseError for an unknown perspective or a change that cannot be made.
    """
    result = ranking(case, weighting(case, perspective=perspective, weights=weights))
    if not result.weighting.changes:
        return result
    base = ranking(case, weighting(case, perspective=perspective))
    return replace(result, base=base.weighting, move=move(base, result))


def compare(case: Case, *, perspectives: Sequence[str] = (), weights: Sequence[str | Path] = ()) -> Comparison:
    """Rank the options on several sets of weights, side by side.

    Parameters
    ----------
    perspectives : whose weights; the case's default if empty
    weights : changes, each made to each perspective
    """
    chosen: Sequence[str | None] = perspectives or (None,)
    changes: Sequence[str | Path] = weights or ("",)
    found = [weighting(case, perspective=name, weights=change) for name in chosen for change in changes]
    rankings = tuple(ranking(case, item) for item in found)
    return Comparison(rankings=rankings, moves=tuple(move(rankings[0], later) for later in rankings[1:]))


def weighting(case: Case, *, perspective: str | None = None, weights: str | Path = "") -> Weighting:
    """Return a perspective's weights after a change in words or from a file."""
    base = case_weighting(case, perspective)
    if weights == "":
        return base
    tree = base.weights.tree
    changes = read_weights(weights, tree) if isinstance(weights, Path) else parse_changes(weights, tree)
    return Weighting(
        perspective=base.perspective,
        origin="user",
        changes=(str(weights),),
        weights=changed_weights(base.weights, changes),
    )


def ranking(case: Case, weighting: Weighting) -> Ranking:
    """Rank the options of a case on given weights."""
    names = [option.id for option in case.ranked]
    points = quantile_array(case.judgements, names, weighting.weights.tree.criteria)
    values, shares = mean_values(points), weighting.weights.criteria
    parts = contributions(values, shares)
    scores, lows, highs = (weighted_scores(array, shares) for array in (values, points[0], points[2]))
    places, tied, dominated = ranks(scores), ties(scores, case.tie_margin), dominance(values)
    standings = tuple(
        Standing(
            option=names[index],
            rank=int(places[index]),
            score=float(scores[index]),
            low=float(lows[index]),
            high=float(highs[index]),
            tied_with=_named(names, tied[index]),
            dominated_by=_named(names, dominated[:, index]),
            contributions=tuple(parts[index].tolist()),
        )
        for index in np.argsort(places, kind="stable")
    )
    return Ranking(case=case, weighting=weighting, standings=standings, support=pair_support(case))


def _named(names: Sequence[str], chosen: NDArray[np.bool_]) -> tuple[str, ...]:
    return tuple(name for name, is_chosen in zip(names, chosen, strict=True) if is_chosen)


def pair_support(case: Case) -> tuple[PairSupport, ...]:
    """Count, for each pair of ranked options, the orders that the text gives."""
    return tuple(_support(case, one, other) for one, other in combinations(case.ranked, 2))


def _support(case: Case, one: Option, other: Option) -> PairSupport:
    orders = [order for order in case.orders if set(order.pair) == {one.id, other.id}]

    def count(kind: str) -> tuple[int, int]:
        better = [order.better for order in orders if order.kind == kind]
        return better.count(one.id), better.count(other.id)

    found = count("finding"), count("purpose"), count("inference")
    return PairSupport(
        pair=(one.id, other.id),
        findings=found[0],
        purposes=found[1],
        inferences=found[2],
        silent=len(case.criteria) - sum(map(sum, found)),
    )


def move(base: Ranking, later: Ranking) -> Move:
    """Say what a change of weights did to the first option, and through which criteria.

    The lead of two options moves by the sum over criteria of (new weight - old weight) times (their
    difference on the criterion - their lead at the old weights). The second term is what makes each
    criterion's part meaningful: weight moved to a criterion helps an option if it does better there
    than on the whole.
    """
    first, before = later.standings[0].option, base.standings[0].option
    rival = before if first != before else later.standings[1].option
    tree, case = base.weighting.weights.tree, base.case
    values = mean_values(quantile_array(case.judgements, [first, rival], tree.criteria))
    difference = values[0] - values[1]
    old, new = base.weighting.weights.criteria, later.weighting.weights.criteria
    lead = float(old @ difference)
    parts = (new - old) * (difference - lead)
    after = float(new @ difference)
    return Move(
        option=first, rival=rival, before=lead, after=after, reasons=_reasons(tree.criteria, parts, after - lead)
    )


def _reasons(names: Iterable[str], parts: NDArray[np.float64], change: float) -> tuple[tuple[str, float], ...]:
    """Keep the largest parts that push the way the lead moved, until they explain half of the push."""
    towards = sorted(
        ((name, float(part)) for name, part in zip(names, parts, strict=True) if part * change > 0),
        key=lambda item: -abs(item[1]),
    )
    push, kept = sum(part for _, part in towards), 0.0
    reasons: list[tuple[str, float]] = []
    for name, part in towards[:3]:
        if reasons and abs(kept) >= abs(push) / 2:
            break
        reasons.append((name, part))
        kept += part
    return tuple(reasons)
