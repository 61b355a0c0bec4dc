"""Ask what would have to be believed for an option to rank first: the nearest beliefs, and the fewest that change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from analysis.explanation import find_option
from analysis.pleas import Plea, pleas_of
from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from model.belief_set import BeliefSet
from model.beliefs import (
    Beliefs,
    Believed,
    best_values,
    largest_margin,
    least_change,
    margin,
    respected,
    smallest_fraction,
)
from model.case import Case, Judgement
from model.faults import CaseError, Fault
from model.fewest_beliefs import fewest_changes, nearest_with_at_most
from model.given_up import fewest_given_up
from model.judgements import mean_values, quantile_array
from model.noun import Language
from model.paper import Claim, Order
from model.partial_order import counted_orders, order_array
from model.score import EXACT, weighted_scores
from model.weight_ranges import WeightRanges, weight_ranges
from model.weights import Weighting

Array = NDArray[np.float64]
Reason = Literal[
    "already_first", "orders_given_up", "nothing_moves", "dominated", "behind", "at_most", "at_most_orders"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightMove:
    """A changed weight of a pillar or criterion, in percent of its siblings, with its range.

    `points` is what the change closes of the gap to the option that is first now.
    """

    node: str
    before: float
    after: float
    low: float
    high: float
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementMove:
    """A changed judgement: its mean before and after, and what in the text speaks for and against the change.

    `points` is what it closes of the gap: to all rivals if it is the option's own, else to this rival. `speaks_for` and
    `speaks_against` are orders of the text on the criterion between the two options whose places are to change;
    `claims` are those of the judgement.
    """

    judgement: Judgement
    before: float
    after: float
    points: float
    claims: tuple[Claim, ...]
    speaks_for: tuple[Order, ...]
    speaks_against: tuple[Order, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NearestBeliefs(Result):
    """The nearest beliefs under which an option ranks first.

    `t` is the smallest common fraction of every range used, or None with a `reason`; `t_lead` that for a lead above the
    tie margin. `rival` is the best of the others now, `lead_before` and `lead_after` are over the best of the others.
    `weights` are those of the criteria in the whole, in percent; `moves` and `weight_moves` are sorted by their points.
    `fewest` are the fewest changed judgements with the weights as they are. `orders` counts the orders of the text that
    hold, `set_aside` are those that the central judgements contradict already. `best_margin` is the largest lead within
    the ranges.
    """

    case: Case
    weighting: Weighting
    option: str
    rival: str
    at_most: int | None
    weights_move: bool
    t: float | None
    reason: Reason | None
    t_lead: float | None
    lead_before: float
    lead_after: float | None
    best_margin: float
    options: tuple[str, ...]
    scores: tuple[float, ...]
    scores_after: tuple[float, ...]
    weights: tuple[float, ...]
    weight_moves: tuple[WeightMove, ...]
    moves: tuple[JudgementMove, ...]
    orders: int
    given_up: tuple[Order, ...]
    set_aside: tuple[Order, ...]
    fewest: tuple[JudgementMove, ...] | None
    case_for: tuple[Plea, ...]
    case_against: tuple[Plea, ...]

    def notice(self, language: Language = "en") -> str:
        """Say that nothing was found, and why."""
        from analysis.present.beliefs.words import why_not

        return why_not(self, language) if self.t is None else ""

    @property
    def beliefs(self) -> BeliefSet | None:
        """What was found, for `rank`."""
        if self.t is None:
            return None
        return BeliefSet(
            source="believe",
            option=self.option,
            perspective=self.weighting.perspective,
            weights={item.id: weight for item, weight in zip(self.case.criteria, self.weights, strict=True)},
            values={(move.judgement.option, move.judgement.criterion): move.after for move in self.moves},
        )


def believe(
    case: Case,
    option: str,
    *,
    at_most: int | None = None,
    perspective: str | None = None,
    weights: str | Path = "",
) -> NearestBeliefs:
    """Say under which beliefs, the nearest to those of the case, an option ranks first.

    Parameters
    ----------
    option : an id, or a short name in either language, of a ranked option
    at_most : so many judgements may change, >= 1; the weights then stay as they are
    perspective, weights : whose weights, and a change of them, as in `rank`; changed weights have no ranges and stay

    The orders of the text that count are those that it states or implies, without mere aims. Raises CaseError for an
    option that is not ranked, a number below 1, and as `rank` does.
    """
    weighting = find_weighting(case, perspective=perspective, weights=weights)
    names = tuple(item.id for item in case.ranked)
    wanted = find_option(case, option, "OPTION", names)
    if wanted not in names:
        raise CaseError((Fault(kind="not_ranked", file="OPTION", found=wanted, expected=" | ".join(names)),))
    if at_most is not None and at_most < 1:
        raise CaseError((Fault(kind="number_outside", file="--at-most", found=str(at_most), expected="1.."),))
    means = {
        (item.option, item.criterion): float(mean_values(np.array([item.low, item.median, item.high])))
        for item in case.judgements
    }
    kept, aside = respected(counted_orders(case.orders, depth="implied", purposes=False), means)
    beliefs = _beliefs(case, weighting, names.index(wanted), kept)
    given_up, held, found, reason = _found(beliefs, kept, case, at_most)
    scores = weighted_scores(beliefs.means, beliefs.base)
    rival = max((index for index in range(len(names)) if names[index] != wanted), key=lambda index: scores[index])
    fewest = fewest_changes(held)
    free = at_most is None
    return NearestBeliefs(
        case=case,
        weighting=weighting,
        option=wanted,
        rival=names[rival],
        at_most=at_most,
        weights_move=free and beliefs.ranges.free,
        t=found.t if found else None,
        reason=reason,
        t_lead=smallest_fraction(held, lead=case.tie_margin) if found and free and case.tie_margin else None,
        lead_before=margin(beliefs.means, beliefs.base, beliefs.option),
        lead_after=margin(found.values, found.weights, beliefs.option) if found else None,
        best_margin=largest_margin(held if free else held.fixed(), 1.0),
        options=names,
        scores=tuple(scores.tolist()),
        scores_after=tuple(weighted_scores(found.values, found.weights).tolist()) if found else (),
        weights=tuple((100 * found.weights).tolist()) if found else (),
        weight_moves=_weight_moves(held, found, rival) if found else (),
        moves=_moves(case, held, found) if found else (),
        orders=len(kept) - len(given_up),
        given_up=given_up,
        set_aside=aside,
        fewest=None if fewest is None else _moves(case, held, fewest),
        case_for=pleas_of(case, wanted, above=True),
        case_against=pleas_of(case, wanted, above=False),
    )


def _beliefs(case: Case, weighting: Weighting, option: int, orders: Sequence[Order]) -> Beliefs:
    names, criteria = [item.id for item in case.ranked], weighting.weights.tree.criteria
    points = quantile_array(case.judgements, names, criteria)
    means = mean_values(points)
    return Beliefs(
        option=option,
        means=means,
        low=np.minimum(points[0], means),  # a mean is rounded
        high=np.maximum(points[2], means),
        above=order_array(orders, names, criteria, depth="implied", purposes=False),
        ranges=_ranges(case, weighting),
    )


def _ranges(case: Case, weighting: Weighting) -> WeightRanges:
    """Return the ranges that the perspective gives; weights that a user changed have none."""
    rows = [row for row in case.weights if row.perspective == weighting.perspective and not weighting.changes]
    low = {row.node: row.low / 100 for row in rows if row.low is not None}
    high = {row.node: row.high / 100 for row in rows if row.high is not None}
    return weight_ranges(weighting.weights, low, high)


def _found(
    beliefs: Beliefs, orders: Sequence[Order], case: Case, at_most: int | None
) -> tuple[tuple[Order, ...], Beliefs, Believed | None, Reason | None]:
    """Return the orders that are given up, the beliefs without them, what was found, and why if it is not plain."""
    if margin(beliefs.means, beliefs.base, beliefs.option) >= -EXACT:
        return (), beliefs, least_change(beliefs, 0.0), "already_first"
    if at_most is not None:
        found = nearest_with_at_most(beliefs, at_most)
        return (), beliefs, found, None if found else _why_so_few_fail(beliefs, at_most)
    t = smallest_fraction(beliefs)
    if t is not None:
        return (), beliefs, least_change(beliefs, t), None
    names, criteria = [item.id for item in case.ranked], [item.id for item in case.criteria]
    gone = fewest_given_up(beliefs, orders, names, criteria)
    rest = [order for order in orders if gone is not None and order not in gone]
    held = replace(beliefs, above=order_array(rest, names, criteria, depth="implied", purposes=False))
    t = smallest_fraction(held)
    if gone is None or t is None:
        return (), held, None, _why_not(held)
    return gone, held, least_change(held, t), "orders_given_up"


def _why_so_few_fail(beliefs: Beliefs, at_most: int) -> Reason:
    """Say why so few changed judgements are not enough: nothing moves, the text's orders forbid it, or neither."""
    if np.all(beliefs.low == beliefs.high):
        return "nothing_moves"
    free = fewest_changes(replace(beliefs, above=np.zeros_like(beliefs.above))) if beliefs.above.any() else None
    enough = free is not None and np.count_nonzero(free.values != beliefs.means) <= at_most
    return "at_most_orders" if enough else "at_most"


def _why_not(beliefs: Beliefs) -> Reason:
    """Say why no beliefs within the ranges put an option first, whatever the orders say."""
    if not beliefs.ranges.free and np.all(beliefs.low == beliefs.high):
        return "nothing_moves"
    counts = np.ones_like(beliefs.base, dtype=bool) if beliefs.ranges.free else beliefs.base > 0
    best = best_values(beliefs, 1.0)[:, counts]
    gaps = np.delete(best, beliefs.option, axis=0) - best[beliefs.option]
    return "dominated" if np.any(np.all(gaps >= 0, axis=1)) else "behind"


def _weight_moves(beliefs: Beliefs, found: Believed, rival: int) -> tuple[WeightMove, ...]:
    """Divide the change of weights into those of pillars and those inside them, with what each closes of the gap.

    As in `analysis.ranking.move`: weight moved to a criterion helps an option that does better there than on the whole.
    """
    ranges = beliefs.ranges
    weights, tree, parent = ranges.weights, ranges.weights.tree, list(ranges.weights.tree.parent)
    pillars = np.bincount(tree.parent, found.weights, len(tree.pillars))
    held = pillars[parent]
    local = np.divide(found.weights, held, out=weights.local.copy(), where=held > 0)
    difference = beliefs.means[beliefs.option] - beliefs.means[rival]
    gain = difference - float(beliefs.base @ difference)
    inside = np.bincount(tree.parent, weights.local * gain, len(tree.pillars))
    levels = (
        (tree.pillars, weights.pillars, pillars, ranges.pillars, (pillars - weights.pillars) * inside),
        (tree.criteria, weights.local, local, ranges.local, held * (local - weights.local) * gain),
    )
    moves = [
        WeightMove(
            node=node,
            before=float(100 * before[index]),
            after=float(100 * after[index]),
            low=float(100 * ends[0, index]),
            high=float(100 * ends[1, index]),
            points=float(points[index]),
        )
        for nodes, before, after, ends, points in levels
        for index, node in enumerate(nodes)
        if abs(after[index] - before[index]) > EXACT
    ]
    return tuple(sorted(moves, key=lambda move: -move.points))


def _moves(case: Case, beliefs: Beliefs, found: Believed) -> tuple[JudgementMove, ...]:
    names, criteria = [item.id for item in case.ranked], [item.id for item in case.criteria]
    judged = {(item.option, item.criterion): item for item in case.judgements}
    claims = {item.id: item for item in case.claims}
    changes, scores = found.values - beliefs.means, weighted_scores(beliefs.means, beliefs.base)
    moves = []
    for place, criterion in np.argwhere(changes != 0).tolist():
        judgement, change = judged[names[place], criteria[criterion]], float(changes[place, criterion])
        others = {beliefs.option} if place != beliefs.option else set(np.flatnonzero(scores > scores[place]).tolist())
        pairs = [{judgement.option, names[other]} for other in others]  # what the change brings past each other
        orders = [item for item in case.orders if item.criterion == judgement.criterion and set(item.pair) in pairs]
        higher = tuple(order for order in orders if order.better == judgement.option)
        lower = tuple(order for order in orders if order.worse == judgement.option)
        own = 1.0 if place == beliefs.option else -1.0
        moves.append(
            JudgementMove(
                judgement=judgement,
                before=float(beliefs.means[place, criterion]),
                after=float(found.values[place, criterion]),
                points=own * float(found.weights[criterion]) * change,
                claims=tuple(claims[name] for name in judgement.claims),
                speaks_for=higher if change > 0 else lower,
                speaks_against=lower if change > 0 else higher,
            )
        )
    return tuple(sorted(moves, key=lambda move: -move.points))
