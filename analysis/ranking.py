"""Ask which option ranks first, by how much, on whose weights and on whose words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analysis.asked import refuse_sampling
from analysis.expectation import expects, outcome
from analysis.ranges import SEED, Ranges, dependence_of, fixed_ranges, score_ranges
from analysis.result import Result
from model.belief_set import BeliefSet
from model.case import Case, Perspective
from model.dependence import Dependence
from model.faults import CaseError, Fault, look
from model.intervals import DRAWS
from model.judgements import mean_values, quantile_array
from model.read import parse_changes, read_beliefs, read_weights
from model.score import contributions, dominance, ranks, ties, weighted_scores
from model.weights import Tree, Weighting, case_weighting, changed_weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One option in a ranking.

    `score` is in points of 100; `low` and `high` are the scores if every judgement stood at its low
    or at its high end together, the widest that is possible; `contributions` are weight times value by criterion,
    in points.
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

    `findings`, `purposes` and `inferences` count the orders for the first and for the second option;
    `silent` counts the criteria on which the text was read and says nothing, `unread` those on
    which nobody looked.
    """

    pair: tuple[str, str]
    findings: tuple[int, int]
    purposes: tuple[int, int]
    inferences: tuple[int, int]
    silent: int
    unread: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """A course beyond the paper: what it would score; it is not ranked."""

    option: str
    score: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadPart:
    """What one criterion adds to the lead of the first option over the second, in points.

    `support` is how the text orders the two there: `finding`, `purpose`, `inference`, `silent` or `unread`;
    `agrees` is whether that order is for the option that the criterion favours.
    """

    criterion: str
    points: float
    support: str
    agrees: bool


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


@dataclass(frozen=True, kw_only=True, repr=False)
class Ranking(Result):
    """The options of a case in rank order, on one set of weights.

    `lead_parts` divide the lead of the first option over the second by criterion, largest first;
    `beyond` are the courses beyond the paper, best first. Where a user changed the weights, `base`
    are those before and `move` what the change did; `beliefs` are those that stand in for the case's. `dependence` and
    `seed` are those of the draws behind the ranges.
    """

    case: Case
    weighting: Weighting
    standings: tuple[Standing, ...]
    support: tuple[PairSupport, ...]
    lead_parts: tuple[LeadPart, ...]
    beyond: tuple[Beyond, ...] = ()
    base: Weighting | None = None
    move: Move | None = None
    beliefs: BeliefSet | None = None
    dependence: Dependence | None = None
    seed: int = SEED

    @cached_property
    def ranges(self) -> Ranges:
        """The 5-95 % ranges of the scores and of the lead; drawn when they are first asked for.

        On beliefs that stand in for the judgements nothing varies.
        """
        if self.beliefs is not None:
            scores = {item.option: item.score for item in self.standings}
            return fixed_ranges(scores | {item.option: item.score for item in self.beyond}, self.lead)
        return score_ranges(self.case, [self.weighting], dependence=self.dependence, seed=self.seed)[0]

    @property
    def lead(self) -> float:
        """The points by which the first option leads the second."""
        return self.standings[0].score - self.standings[1].score

    def score(self, option: str) -> float:
        """Return the score of an option, in points."""
        return next(standing.score for standing in self.standings if standing.option == option)

    @property
    def perspective(self) -> Perspective | None:
        """Whose weights they are, or None where the case names nobody."""
        return next((item for item in self.case.perspectives if item.id == self.weighting.perspective), None)

    @property
    def expectation(self) -> str:
        """Whether the ranking is what the position attributed to the actor would lead one to expect.

        `met`, `missed`, or nothing where no place is expected or a user changed the weights or the beliefs.
        """
        changed = bool(self.weighting.changes or self.beliefs)
        want = self.perspective.expected if self.perspective and not changed else None
        if want is None or not expects(want):
            return ""
        names = [option.id for option in self.case.ranked]
        scores = np.array([self.score(name) for name in names])
        return "met" if outcome(scores, want, names, self.case.tie_margin).met else "missed"


@dataclass(frozen=True, kw_only=True, repr=False)
class Comparison(Result):
    """Rankings of the same options on several sets of weights, the first as the base."""

    rankings: tuple[Ranking, ...]
    moves: tuple[Move, ...]

    @cached_property
    def ranges(self) -> tuple[Ranges, ...]:
        """The 5-95 % ranges of each ranking, from the same draws; drawn when they are first asked for."""
        first, weightings = self.rankings[0], [item.weighting for item in self.rankings]
        return score_ranges(first.case, weightings, dependence=first.dependence, seed=first.seed)


def rank(
    case: Case,
    *,
    perspective: str | None = None,
    weights: str | Path = "",
    beliefs: BeliefSet | str | Path | None = None,
    dependence: Dependence | None = None,
    seed: int = SEED,
) -> Ranking:
    """Rank the options of a case.

    Parameters
    ----------
    perspective : whose weights; the case's default if None
    weights : a change such as "security=50", or the path of a weight file (.csv or .xlsx)
    beliefs : weights and judgements instead of the case's: what `believe` found, or the path of its JSON
    dependence, seed : how the judgements move together, and the seed, of the draws behind the 5-95 % ranges

    Raises CaseError for an unknown perspective, a change that cannot be made, beliefs that do not fit the case, and
    weights or a dependence beside beliefs, which bring weights of their own and do not vary.
    """
    if beliefs is not None:
        return _believed(
            case, beliefs, {"--perspective": perspective, "--weights": weights, "--dependence": dependence}
        )
    together = _checked(case, dependence, seed)
    result = replace(
        ranking(case, weighting(case, perspective=perspective, weights=weights)), dependence=together, seed=seed
    )
    if not result.weighting.changes:
        return result
    base = ranking(case, weighting(case, perspective=perspective))
    return replace(result, base=base.weighting, move=move(base, result))


def _checked(case: Case, dependence: Dependence | None, seed: int) -> Dependence:
    """Return how the judgements move together; raise CaseError for what cannot be drawn so."""
    refuse_sampling(draws=DRAWS, seed=seed)
    return dependence_of(case, dependence)


def _believed(case: Case, beliefs: BeliefSet | str | Path, others: Mapping[str, object]) -> Ranking:
    """Rank on beliefs, which bring their own weights."""
    faults = [
        Fault(kind="beliefs_have_weights", file=asked_by, found=str(value))
        for asked_by, value in others.items()
        if value
    ]
    if faults:
        raise CaseError(tuple(faults))
    held = beliefs if isinstance(beliefs, BeliefSet) else read_beliefs(beliefs, case)
    return ranking(case, held.weighting(case_weighting(case, held.perspective or None)), held)


def compare(
    case: Case,
    *,
    perspectives: Sequence[str] = (),
    weights: Sequence[str | Path] = (),
    dependence: Dependence | None = None,
    seed: int = SEED,
) -> Comparison:
    """Rank the options on several sets of weights, side by side.

    Parameters
    ----------
    perspectives : whose weights; the case's default if empty
    weights : changes, each made to each perspective
    dependence, seed : as in `rank`

    Raises CaseError with the faults of all of them.
    """
    chosen: Sequence[str | None] = perspectives or (None,)
    changes: Sequence[str | Path] = weights or ("",)
    together = _checked(case, dependence, seed)
    rankings: list[Ranking] = []
    faults: dict[Fault, None] = {}
    for name, change in product(chosen, changes):
        try:
            found = ranking(case, weighting(case, perspective=name, weights=change))
            rankings.append(replace(found, dependence=together, seed=seed))
        except CaseError as error:
            faults |= dict.fromkeys(error.faults)
    if faults:
        raise CaseError(tuple(faults))
    return Comparison(rankings=tuple(rankings), moves=tuple(move(rankings[0], later) for later in rankings[1:]))


def weighting(case: Case, *, perspective: str | None = None, weights: str | Path = "") -> Weighting:
    """Return a perspective's weights after a change in words or from a file."""
    base = case_weighting(case, perspective)
    if weights == "":
        return base
    tree = base.weights.tree
    if str(weights) in {item.id for item in case.perspectives}:
        raise CaseError((Fault(kind="perspective_as_weights", file="--weights", found=str(weights)),))
    in_file = isinstance(weights, Path) or weights.lower().endswith((".csv", ".xlsx"))
    changes = read_weights(weights, tree) if in_file else parse_changes(str(weights), tree, _labels(case, tree))
    return Weighting(
        perspective=base.perspective,
        origin="user",
        changes=(str(weights),),
        weights=changed_weights(base.weights, changes),
    )


def _labels(case: Case, tree: Tree) -> dict[str, str]:
    """Return how else the nodes of the tree may be called: by their short names in either language, in any case."""
    paths = {name: tree.path(place) for place, name in enumerate(tree.criteria)}
    if len(tree.pillars) > 1:
        paths |= {name: name for name in tree.pillars}
    shorts = {item.id: item.short for item in case.pillars} | {item.id: item.short for item in case.criteria}
    found = defaultdict[str, set[str]](set)
    for node, path in paths.items():
        for name in (path, shorts[node].en, shorts[node].ar):
            found[look(name)].add(path)
    return {name: next(iter(meant)) for name, meant in found.items() if len(meant) == 1}


def ranking(case: Case, weighting: Weighting, beliefs: BeliefSet | None = None) -> Ranking:
    """Rank the options of a case on given weights, with the means of some beliefs if there are any."""
    names = [option.id for option in case.ranked]
    points = quantile_array(case.judgements, names, weighting.weights.tree.criteria)
    values, shares = mean_values(points), weighting.weights.criteria
    if beliefs is not None:
        values = beliefs.put_into(values, names, weighting.weights.tree.criteria)
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
    return Ranking(
        case=case,
        weighting=weighting,
        standings=standings,
        support=pair_support(case),
        lead_parts=_lead_parts(case, *standings[:2]),
        beyond=_beyond(case, weighting),
        beliefs=beliefs,
    )


def _named(names: Sequence[str], chosen: NDArray[np.bool_]) -> tuple[str, ...]:
    return tuple(name for name, is_chosen in zip(names, chosen, strict=True) if is_chosen)


def pair_support(case: Case) -> tuple[PairSupport, ...]:
    """Count, for each pair of ranked options, the orders that the text gives."""
    return tuple(support_of(case, one.id, other.id) for one, other in combinations(case.ranked, 2))


def support_of(case: Case, one: str, other: str) -> PairSupport:
    """Count the orders that the text gives for one pair of options."""
    orders = [order for order in case.orders if set(order.pair) == {one, other}]

    def count(kind: str) -> tuple[int, int]:
        better = [order.better for order in orders if order.kind == kind]
        return better.count(one), better.count(other)

    return PairSupport(
        pair=(one, other),
        findings=count("finding"),
        purposes=count("purpose"),
        inferences=count("inference"),
        silent=sum(order.support == "silent" for order in orders),
        unread=len(case.criteria) - len(orders),
    )


def _lead_parts(case: Case, first: Standing, second: Standing) -> tuple[LeadPart, ...]:
    orders = {order.criterion: order for order in case.orders if set(order.pair) == {first.option, second.option}}
    parts = [
        LeadPart(
            criterion=criterion.id,
            points=one - other,
            support=(order.kind or "silent") if (order := orders.get(criterion.id)) else "unread",
            agrees=order is not None and order.better == (first if one > other else second).option,
        )
        for criterion, one, other in zip(case.criteria, first.contributions, second.contributions, strict=True)
    ]
    return tuple(sorted(parts, key=lambda part: -abs(part.points)))


def _beyond(case: Case, weighting: Weighting) -> tuple[Beyond, ...]:
    """Score the courses beyond the paper, best first."""
    names = [option.id for option in case.beyond]
    if not names:
        return ()
    points = quantile_array(case.judgements, names, weighting.weights.tree.criteria)
    shares = weighting.weights.criteria
    scores, lows, highs = (weighted_scores(array, shares) for array in (mean_values(points), points[0], points[2]))
    return tuple(
        Beyond(option=names[index], score=float(scores[index]), low=float(lows[index]), high=float(highs[index]))
        for index in np.argsort(-scores, kind="stable")
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
