"""The nearest beliefs as data: JSON (`docs/json.md`) and rows for CSV."""

from collections.abc import Sequence
from typing import Any

from analysis import __version__
from analysis.beliefs import JudgementMove, NearestBeliefs, WeightMove
from analysis.pleas import Plea
from analysis.present.beliefs.words import Move, by_size
from analysis.present.common import score_meta, weighting_meta
from analysis.present.dispatch import Cell, document, records, sentences
from model.noun import Language
from model.paper import Order


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
    lists: tuple[tuple[str, Sequence[Move]], ...] = (("nearest", by_size(result)), ("fewest", result.fewest or ()))
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
