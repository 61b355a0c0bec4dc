"""The nearest beliefs under which an option ranks first: page, sentences, JSON, rows."""

from collections.abc import Sequence
from typing import Any

from analysis import __version__
from analysis.beliefs import JudgementMove, NearestBeliefs, WeightMove
from analysis.listing.entries import points as three_points
from analysis.pleas import Plea
from analysis.present.common import (
    footer,
    footer_weights,
    heading,
    names,
    points,
    score_meta,
    short,
    span,
    weighting_meta,
)
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences, tabular
from analysis.present.explanation import claim_words
from analysis.text import Phrase, in_words, isolated, listing, number, say, series
from model.case import Case
from model.noun import Language, Text
from model.paper import Order
from model.score import EXACT

Move = JudgementMove | WeightMove
_SHOWN = 12  # changes that a page lists
_NAMED = 3  # changes that a sentence names
_SMALLEST = 0.05  # points: a smaller change is not shown, though it counts
_LEAST_SHARE = 0.001  # what one decimal of a percentage shows


@page.register
def _(result: NearestBeliefs, language: Language) -> Page:
    nearest, fewest = _by_size(result), result.fewest or ()
    blocks: list[Block] = [heading(result.case, language), sentences(result, language)]
    if nearest:
        shown = _shown(nearest)
        more = len(nearest) - len(shown)
        blocks += [
            (say("believe.title_nearest", language),),
            _grid(result, shown, language),
            (say("believe.more", language, count=more),) if more else (),
        ]
    if fewest and result.at_most is None:
        blocks += [(say("believe.title_fewest", language),), _grid(result, fewest, language)]
    argued = fewest if result.at_most is None and fewest else result.moves[:_SHOWN]
    if argued:
        key, evidence = say("believe.key", language), say("believe.evidence", language)
        blocks.append((key, evidence, *_evidence(result, argued, language)))
    blocks.append(_pleas(result, language))
    if result.t is not None:
        blocks.append((say("believe.feed", language),))
    weights = footer_weights(result.case, [result.weighting], language)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights))


def _by_size(result: NearestBeliefs) -> list[Move]:
    """Return all changes, those that close most of the gap first."""
    return sorted((*result.moves, *result.weight_moves), key=lambda move: -move.points)


def _shown(moves: Sequence[Move]) -> list[Move]:
    """Leave out what is too small to be seen, and what is too much to be read."""
    return [move for move in moves if abs(move.after - move.before) >= _SMALLEST][:_SHOWN]


# --- in words -------------------------------------------------------------------------------------


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
    largest = [_move(result, move, language) for move in _shown(_by_size(result))[:_NAMED]]
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
    if result.reason == "at_most":
        return say("believe.at_most", language, count=result.at_most)
    gap = points(abs(result.best_margin), language, 0.0, predicate=True)
    keys = {"nothing_moves": "believe.nothing_moves", "dominated": "believe.dominated"}
    return say(keys.get(result.reason or "", "believe.not_reached"), language, gap=gap)


def _move(result: NearestBeliefs, move: Move, language: Language) -> Phrase:
    words = {"before": move.before, "after": move.after}
    if isinstance(move, WeightMove):
        return say("believe.weight_move", language, node=_node(result.case, move.node), **words)
    judgement = move.judgement
    option, criterion = short(result.case, judgement.option), _node(result.case, judgement.criterion)
    return say("believe.move", language, option=option, criterion=criterion, **words)


def _node(case: Case, node: str) -> Text:
    """Return the short name of a pillar or criterion."""
    shorts = {item.id: item.short for item in case.pillars} | {item.id: item.short for item in case.criteria}
    return shorts[node]


def _given_up(result: NearestBeliefs, language: Language) -> list[Phrase]:
    if not result.given_up:
        return []
    return [say("believe.given_up", language, orders=_listed(result, result.given_up, language))]


def _listed(result: NearestBeliefs, orders: Sequence[Order], language: Language) -> Phrase:
    return series([_order(result, order, language) for order in orders], language, ";")


def _order(result: NearestBeliefs, order: Order, language: Language) -> Phrase:
    return say(
        "believe.order",
        language,
        better=names(result.case, [order.better], language),
        worse=names(result.case, [order.worse], language),
        criterion=_node(result.case, order.criterion),
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
        return [say("believe.no_fewest", language)]
    named = listing([_move(result, move, language) for move in result.fewest[:_NAMED]], language)
    many = len(result.fewest) > _NAMED
    moves = say("believe.and_more", language, moves=named) if many else named
    judgements = say("beliefs.judgements", language, count=len(result.fewest))
    return [say("believe.fewest", language, judgements=judgements, moves=moves)]


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


# --- lists ----------------------------------------------------------------------------------------


def _grid(result: NearestBeliefs, moves: Sequence[Move], language: Language) -> Grid:
    keys = (("what", None), ("from", 1), ("to", 1), ("range", None), ("points", None), ("basis", None), ("text", None))
    columns = [Column(title=say(f"believe.column_{key}", language), digits=digits) for key, digits in keys]
    columns.append(Column(title=say("believe.column_claims", language)))
    return Grid(columns=tuple(columns), rows=tuple(_row(result, move, language) for move in moves))


def _row(result: NearestBeliefs, move: Move, language: Language) -> tuple[Cell, ...]:
    closes = isolated(number(move.points, 1, signed=True), language)
    if isinstance(move, WeightMove):
        what = say("believe.weight_cell", language, node=_node(result.case, move.node))
        return (what, move.before, move.after, span(move.low, move.high, language), closes, "", "", "")
    judgement = move.judgement
    option = names(result.case, [judgement.option], language)
    what = say("believe.cell", language, option=option, criterion=_node(result.case, judgement.criterion))
    basis = say("explain.basis", language, basis=say(f"basis.{judgement.basis}", language), grade=judgement.grade)
    lean = {(True, True): "both", (True, False): "for", (False, True): "against", (False, False): "silent"}
    text = lean[bool(move.speaks_for), bool(move.speaks_against)]
    return (
        what,
        move.before,
        move.after,
        span(judgement.low, judgement.high, language),
        closes,
        basis,
        say(f"believe.text_{text}", language) if result.case.orders else say("order.unread", language),
        isolated(" ".join(claim.id for claim in move.claims), language),
    )


def _evidence(result: NearestBeliefs, moves: Sequence[JudgementMove], language: Language) -> list[Phrase]:
    """Show the grounds of each change; a passage stands where it is first named."""
    lines, told = list[Phrase](), set[str]()
    for move in moves:
        fresh = [claim for claim in move.claims if claim.id not in told]
        told.update(claim.id for claim in fresh)
        lines += _grounds(result, move, language)
        lines += [claim_words("explain.claim", claim, language) for claim in fresh]
    return lines


def _grounds(result: NearestBeliefs, move: JudgementMove, language: Language) -> list[Phrase]:
    """Show what a changed judgement rests on: its reason, and the text's orders for and against the change."""
    judgement = move.judgement
    lines = [
        say(
            "believe.head",
            language,
            option=names(result.case, [judgement.option], language),
            criterion=_node(result.case, judgement.criterion),
            before=move.before,
            after=move.after,
            points=three_points(judgement),
            basis=say(f"basis.{judgement.basis}", language),
            grade=judgement.grade,
            rationale=Phrase(in_words(judgement.rationale, language)) if judgement.rationale else "",
        )
    ]
    for key, orders in (("order_for", move.speaks_for), ("order_against", move.speaks_against)):
        lines += [
            say(f"believe.{key}", language, order=_order(result, order, language), note=order.note) for order in orders
        ]
    if result.case.orders and not move.speaks_for and not move.speaks_against:
        lines.append(say("believe.no_order", language))
    if not move.claims:
        lines.append(say("explain.no_claims", language))
    return lines


def _pleas(result: NearestBeliefs, language: Language) -> tuple[Phrase, ...]:
    """Show the fairest case for the option from the text, and where the text speaks against it."""
    if not result.case.orders:
        return ()
    option, lines = short(result.case, result.option), list[Phrase]()
    for key, side, pleas in (("case_for", "above", result.case_for), ("case_against", "below", result.case_against)):
        lines.append(say(f"believe.{key if pleas else f'no_{key}'}", language, option=option))
        for plea in pleas:
            lines += [
                say(
                    f"believe.{side}",
                    language,
                    criterion=_node(result.case, plea.criterion),
                    others=names(result.case, plea.others, language),
                    kind=say(f"believe.kind_{plea.kind}", language),
                    claims=isolated(" ".join(claim.id for claim in plea.claims), language),
                ),
                claim_words("explain.claim", plea.passage, language),
            ]
    return tuple(lines)


@tabular.register
def _(result: NearestBeliefs, language: Language) -> Grid:
    """Give a notebook every change, the small ones too."""
    return _grid(result, _by_size(result), language)


# --- data -----------------------------------------------------------------------------------------


@document.register
def _(result: NearestBeliefs, language: Language) -> dict[str, Any]:
    criteria = [item.id for item in result.case.criteria]
    after = result.scores_after or (None,) * len(result.options)
    return {
        "meta": score_meta(result.case, language) | weighting_meta(result.weighting),
        "option": result.option,
        "at_most": result.at_most,
        "t": result.t,
        "reason": result.reason,
        "t_lead": result.t_lead,
        "rival": result.rival,
        "lead_before": result.lead_before,
        "lead_after": result.lead_after,
        "best_margin": result.best_margin,
        "scores": {
            option: {"from": before, "to": later}
            for option, before, later in zip(result.options, result.scores, after, strict=True)
        },
        "weights": dict(zip(criteria, result.weights, strict=True)) if result.weights else {},
        "judgements": _judgements(result.moves),
        "weight_moves": [
            {
                "node": move.node,
                "from": move.before,
                "to": move.after,
                "range": [move.low, move.high],
                "points": move.points,
            }
            for move in result.weight_moves
        ],
        "moves": [_move_record(move) for move in result.moves],
        "orders": result.orders,
        "given_up": [_order_record(order) for order in result.given_up],
        "set_aside": [_order_record(order) for order in result.set_aside],
        "fewest": None
        if result.fewest is None
        else {"count": len(result.fewest), "judgements": _judgements(result.fewest)},
        "case_for": [_plea_record(plea) for plea in result.case_for],
        "case_against": [_plea_record(plea) for plea in result.case_against],
        "sentences": list(sentences(result, language)),
    }


def _judgements(moves: Sequence[JudgementMove]) -> list[dict[str, Any]]:
    return [
        {
            "option": move.judgement.option,
            "criterion": move.judgement.criterion,
            "from": move.before,
            "to": move.after,
        }
        for move in moves
    ]


def _move_record(move: JudgementMove) -> dict[str, Any]:
    judgement = move.judgement
    return {
        "option": judgement.option,
        "criterion": judgement.criterion,
        "from": move.before,
        "to": move.after,
        "range": [judgement.low, judgement.high],
        "points": move.points,
        "basis": judgement.basis,
        "grade": judgement.grade,
        "claims": [claim.id for claim in move.claims],
        "text_for": [_order_record(order) for order in move.speaks_for],
        "text_against": [_order_record(order) for order in move.speaks_against],
    }


def _order_record(order: Order) -> dict[str, Any]:
    return {
        "criterion": order.criterion,
        "better": order.better,
        "worse": order.worse,
        "support": order.support,
        "kind": order.kind,
        "claims": list(order.claims),
    }


def _plea_record(plea: Plea) -> dict[str, Any]:
    return {
        "criterion": plea.criterion,
        "kind": plea.kind,
        "others": list(plea.others),
        "claims": [claim.id for claim in plea.claims],
        "passage": {
            "id": plea.passage.id,
            "quote_ar": plea.passage.quote_ar,
            "translation_en": plea.passage.translation_en,
        },
    }


@records.register
def _(result: NearestBeliefs) -> list[dict[str, Cell]]:
    lists: tuple[tuple[str, Sequence[Move]], ...] = (("nearest", _by_size(result)), ("fewest", result.fewest or ()))
    return [_record(result, name, move) for name, moves in lists for move in moves]


def _record(result: NearestBeliefs, name: str, move: Move) -> dict[str, Cell]:
    weight = isinstance(move, WeightMove)
    return {
        "list": name,
        "what": "weight" if weight else "judgement",
        "option": "" if isinstance(move, WeightMove) else move.judgement.option,
        "node": move.node if isinstance(move, WeightMove) else move.judgement.criterion,
        "from": move.before,
        "to": move.after,
        "low": move.low if isinstance(move, WeightMove) else move.judgement.low,
        "high": move.high if isinstance(move, WeightMove) else move.judgement.high,
        "points": move.points,
        "basis": "" if isinstance(move, WeightMove) else move.judgement.basis,
        "claims": "" if isinstance(move, WeightMove) else " ".join(claim.id for claim in move.claims),
        "first": result.option,
        "t": "" if result.t is None else result.t,
        "perspective": result.weighting.perspective,
        "origin": result.weighting.origin,
        "changes": "; ".join(result.weighting.changes),
        "version": __version__,
        "case_hash": result.case.hash,
    }
