"""The nearest beliefs in sentences."""

from collections.abc import Sequence

from analysis.beliefs import JudgementMove, NearestBeliefs, WeightMove
from analysis.pleas import Plea
from analysis.present.common import names, points, short
from analysis.present.dispatch import sentences
from analysis.text import Phrase, isolated, listing, say, series
from model.case import Case
from model.noun import Language, Text
from model.paper import Order
from model.score import EXACT

Move = JudgementMove | WeightMove
SHOWN = 12  # changes that a page lists
_NAMED = 3  # changes that a sentence names
_SMALLEST = 0.05  # points: a smaller change is not shown, though it counts
_LEAST_SHARE = 0.001  # what one decimal of a percentage shows


@sentences.register
def _(result: NearestBeliefs, language: Language) -> tuple[str, ...]:
    return (
        _now(result, language),
        *_nearest(result, language),
        *_orders(result, language),
        *_fewest(result, language),
        *_sides(result, language),
    )


def _now(result: NearestBeliefs, language: Language) -> Phrase:
    """Say who is first before anything changes, or tied, or how far the option is behind."""
    margin, lead = result.case.tie_margin, result.lead_before
    tied = abs(lead) <= margin + EXACT
    if result.t == 0:
        key = "believe.already_level" if abs(lead) <= EXACT else "believe.already_tied" if tied else "believe.already"
    else:
        key = "believe.behind_tied" if tied else "believe.behind"
    size = points(abs(lead), language, margin, predicate=True)
    words = {"lead": size, "gap": size, "margin": points(margin, language)}
    return say(key, language, option=short(result.case, result.option), rival=short(result.case, result.rival), **words)


def _nearest(result: NearestBeliefs, language: Language) -> list[Phrase]:
    """Say how far beliefs have to move, or why that is not enough."""
    if result.t is None or result.lead_after is None:
        return [why_not(result, language)]
    lines = [] if result.t == 0 else [*_given_up(result, language), _how_far(result, language)]
    if result.t_lead is not None and result.t_lead > 0:
        margin = points(result.case.tie_margin, language)
        lines.append(say("believe.lead", language, margin=margin, t=_share(result.t_lead, language)))
    elif result.t_lead is None and result.case.tie_margin and result.at_most is None:
        lines.append(say("believe.no_lead", language, margin=points(result.case.tie_margin, language)))
    if result.t == 0:
        return lines
    best = max(result.scores_after)
    level = [
        option
        for option, score in zip(result.options, result.scores_after, strict=True)
        if option != result.option and score >= best - 1e-6
    ]
    option = short(result.case, result.option)
    lines.append(say("believe.after", language, option=option, score=best, rivals=names(result.case, level, language)))
    largest = [move_words(result, move, language) for move in large_enough(by_size(result))[:_NAMED]]
    if largest:
        lines.append(say("believe.most", language, moves=listing(largest, language)))
    return lines


def _how_far(result: NearestBeliefs, language: Language) -> Phrase:
    share = _share(result.t or 0.0, language)
    if result.at_most is not None:
        judgements = say("beliefs.judgements", language, count=result.at_most)
        return say("believe.nearest_most", language, judgements=judgements, t=share)
    return say("believe.nearest" if result.weights_move else "believe.nearest_fixed", language, t=share)


def _share(t: float, language: Language) -> Phrase:
    """Say a fraction; nothing is said to be 0 that is not."""
    if 0 < t < _LEAST_SHARE / 2:
        return say("believe.share_under", language, share=_LEAST_SHARE)
    return say("believe.share_exact", language, share=t)


def why_not(result: NearestBeliefs, language: Language) -> Phrase:
    """Say why no beliefs put the option first."""
    if result.reason in ("at_most", "at_most_orders"):
        return say(f"believe.{result.reason}", language, count=result.at_most)
    gap = points(abs(result.best_margin), language, 0.0, predicate=True)
    keys = {"nothing_moves": "believe.nothing_moves", "dominated": "believe.dominated"}
    return say(keys.get(result.reason or "", "believe.not_reached"), language, gap=gap)


def move_words(result: NearestBeliefs, move: Move, language: Language) -> Phrase:
    """Say one change: what, from where to where."""
    words = {"before": move.before, "after": move.after}
    if isinstance(move, WeightMove):
        return say("believe.weight_move", language, node=node_name(result.case, move.node), **words)
    judgement = move.judgement
    option, criterion = short(result.case, judgement.option), node_name(result.case, judgement.criterion)
    return say("believe.move", language, option=option, criterion=criterion, **words)


def node_name(case: Case, node: str) -> Text:
    """Return the short name of a pillar or criterion."""
    shorts = {item.id: item.short for item in case.pillars} | {item.id: item.short for item in case.criteria}
    return shorts[node]


def _given_up(result: NearestBeliefs, language: Language) -> list[Phrase]:
    if not result.given_up:
        return []
    return [say("believe.given_up", language, orders=_listed(result, result.given_up, language))]


def _listed(result: NearestBeliefs, orders: Sequence[Order], language: Language) -> Phrase:
    return series([order_words(result, order, language) for order in orders], language, ";")


def order_words(result: NearestBeliefs, order: Order, language: Language) -> Phrase:
    """Say one order of the text, with its kind and its claims."""
    return say(
        "believe.order",
        language,
        better=names(result.case, [order.better], language),
        worse=names(result.case, [order.worse], language),
        criterion=node_name(result.case, order.criterion),
        kind=say(f"believe.kind_{order.kind}", language),
        claims=isolated(" ".join(order.claims), language),
    )


def _orders(result: NearestBeliefs, language: Language) -> list[Phrase]:
    """Say that the text's orders hold, and which the case itself does not keep."""
    lines = []
    if result.orders and result.t:
        lines.append(say("believe.orders", language, count=result.orders))
    if result.set_aside:
        lines.append(say("believe.set_aside", language, orders=_listed(result, result.set_aside, language)))
    return lines


def _fewest(result: NearestBeliefs, language: Language) -> list[Phrase]:
    if result.t == 0 or result.reason == "nothing_moves":
        return []
    if result.fewest is None:
        return [say("believe.no_fewest_orders" if result.orders else "believe.no_fewest", language)]
    named = listing([move_words(result, move, language) for move in result.fewest[:_NAMED]], language)
    many = len(result.fewest) > _NAMED
    moves = say("believe.and_more", language, moves=named) if many else named
    judgements = say("beliefs.judgements", language, count=len(result.fewest))
    kept = say("believe.kept", language) if result.orders else Phrase()
    return [say("believe.fewest", language, judgements=judgements, moves=moves, kept=kept)]


def _sides(result: NearestBeliefs, language: Language) -> list[Phrase]:
    """Count the criteria on which the text itself is for and against the option."""
    if not result.case.orders:
        return [say("support.no_text", language)]

    def count(pleas: Sequence[Plea]) -> int:
        return len({plea.criterion for plea in pleas})

    def findings(pleas: Sequence[Plea]) -> Phrase:
        found = count([plea for plea in pleas if plea.kind == "finding"])
        return say("believe.findings" if found else "believe.findings_none", language, count=found)

    sides = {"above": result.case_for, "below": result.case_against}
    return [
        say(
            "believe.sides",
            language,
            option=short(result.case, result.option),
            **{key: say("criteria", language, count=count(pleas)) for key, pleas in sides.items()},
            findings_for=findings(result.case_for),
            findings_against=findings(result.case_against),
        )
    ]


def by_size(result: NearestBeliefs) -> list[Move]:
    """Return all changes, those that close most of the gap first."""
    return sorted((*result.moves, *result.weight_moves), key=lambda move: -move.points)


def large_enough(moves: Sequence[Move]) -> list[Move]:
    """Leave out what is too small to be seen, and what is too much to be read."""
    return [move for move in moves if abs(move.after - move.before) >= _SMALLEST][:SHOWN]
