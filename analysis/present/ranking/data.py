"""Rankings and comparisons as data: JSON (`docs/json.md`) and rows for CSV."""

from itertools import chain
from typing import Any

from analysis import __version__
from analysis.present.common import score_meta, weighting_meta
from analysis.present.dispatch import Cell, document, records, sentences
from analysis.ranking import Comparison, Move, Ranking, Standing
from model.noun import Language


@document.register
def _(result: Ranking, language: Language) -> dict[str, Any]:
    meta = score_meta(result.case, language) | weighting_meta(result.weighting)
    if result.beliefs is not None:
        meta["judgements"] = "beliefs"
        meta["beliefs"] = {
            "source": result.beliefs.source,
            "option": result.beliefs.option,
            "judgements": len(result.beliefs.values),
        }
    change = {} if result.move is None else {"change": _move_record(result.move)}
    lead = [
        {"criterion": part.criterion, "points": part.points, "support": part.support, "agrees": part.agrees}
        for part in result.lead_parts
    ]
    return {"meta": meta, **_found(result), "lead": lead, **change, **_context(result, result, language)}


@document.register
def _(result: Comparison, language: Language) -> dict[str, Any]:
    first = result.rankings[0]
    weightings = [{**weighting_meta(item.weighting), **_found(item)} for item in result.rankings]
    moves = [_move_record(move) for move in result.moves]
    meta = score_meta(first.case, language)
    return {"meta": meta, "weightings": weightings, "moves": moves, **_context(first, result, language)}


def _found(result: Ranking) -> dict[str, Any]:
    beyond = [{"option": item.option, "score": item.score, "range": [item.low, item.high]} for item in result.beyond]
    return {"ranking": _standings(result), "beyond_paper": beyond, "expectation": result.expectation or None}


def _move_record(move: Move) -> dict[str, Any]:
    return {
        "option": move.option,
        "rival": move.rival,
        "lead_before": move.before,
        "lead_after": move.after,
        "reasons": dict(move.reasons),
    }


def _standings(result: Ranking) -> list[dict[str, Any]]:
    names = result.weighting.weights.tree.criteria
    return [
        {
            "option": standing.option,
            "rank": standing.rank,
            "score": standing.score,
            "range": [standing.low, standing.high],
            "tied_with": list(standing.tied_with),
            "dominated_by": list(standing.dominated_by),
            "contributions": dict(zip(names, standing.contributions, strict=True)),
        }
        for standing in result.standings
    ]


def _context(first: Ranking, result: Ranking | Comparison, language: Language) -> dict[str, Any]:
    support = [
        {
            "pair": list(pair.pair),
            "findings": list(pair.findings),
            "purposes": list(pair.purposes),
            "inferences": list(pair.inferences),
            "silent": pair.silent,
            "unread": pair.unread,
        }
        for pair in first.support
    ]
    screens = [
        {
            "screen": item.id,
            "options": list(item.options),
            "name": item.name.within(language),
            "question": item.question.within(language),
        }
        for item in first.case.screens
    ]
    return {"support": support, "screens": screens, "sentences": list(sentences(result, language))}


@records.register
def _(result: Ranking) -> list[dict[str, Cell]]:
    return [_record(result, standing) for standing in result.standings]


@records.register
def _(result: Comparison) -> list[dict[str, Cell]]:
    return list(chain.from_iterable(records(item) for item in result.rankings))


def _record(result: Ranking, standing: Standing) -> dict[str, Cell]:
    names = result.weighting.weights.tree.criteria
    return {
        "perspective": result.weighting.perspective,
        "origin": result.weighting.origin,
        "changes": "; ".join(result.weighting.changes),
        "option": standing.option,
        "rank": standing.rank,
        "score": standing.score,
        "low": standing.low,
        "high": standing.high,
        "tied_with": " | ".join(standing.tied_with),
        **{f"contribution: {name}": part for name, part in zip(names, standing.contributions, strict=True)},
        "version": __version__,
        "case_hash": result.case.hash,
    }
