"""Rankings and comparisons as data: JSON (`docs/json.md`) and rows for CSV."""

from itertools import chain
from typing import Any

from analysis import __version__
from analysis.present.common import score_meta, weighting_meta
from analysis.present.dispatch import Cell, document, records, sentences
from analysis.ranges import Interval, Ranges
from analysis.ranking import Comparison, Move, Ranking, Standing
from model.noun import Language


@document.register
def _(result: Ranking, language: Language) -> dict[str, Any]:
    meta = score_meta(result.case, language) | _drawn(result.ranges) | weighting_meta(result.weighting)
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
    return {"meta": meta, **_found(result, result.ranges), "lead": lead, **change, **_context(result, result, language)}


@document.register
def _(result: Comparison, language: Language) -> dict[str, Any]:
    first = result.rankings[0]
    weightings = [
        {**weighting_meta(item.weighting), **_found(item, ranges)}
        for item, ranges in zip(result.rankings, result.ranges, strict=True)
    ]
    moves = [_move_record(move) for move in result.moves]
    meta = score_meta(first.case, language) | _drawn(result.ranges[0])
    return {"meta": meta, "weightings": weightings, "moves": moves, **_context(first, result, language)}


def _drawn(ranges: Ranges) -> dict[str, Any]:
    """Say what the 5-95 % ranges were drawn from; null where no judgement varies."""
    draws = ranges.draws
    return {
        "dependence": ranges.dependence if draws else None,
        "draws": draws,
        "seed": ranges.seed if draws else None,
    }


def _interval(found: Interval) -> dict[str, Any]:
    return {"interval": [found.low, found.high], "interval_error": [found.low_error, found.high_error]}


def _found(result: Ranking, ranges: Ranges) -> dict[str, Any]:
    first, second = (standing.option for standing in result.standings[:2])
    beyond = [
        {
            "option": item.option,
            "score": item.score,
            **_interval(ranges.of(item.option)),
            "range": [item.low, item.high],
        }
        for item in result.beyond
    ]
    return {
        "ranking": _standings(result, ranges),
        "lead_interval": {"first": first, "second": second, "lead": result.lead, **_interval(ranges.lead)},
        "beyond_paper": beyond,
        "expectation": result.expectation or None,
    }


def _move_record(move: Move) -> dict[str, Any]:
    return {
        "option": move.option,
        "rival": move.rival,
        "lead_before": move.before,
        "lead_after": move.after,
        "reasons": dict(move.reasons),
    }


def _standings(result: Ranking, ranges: Ranges) -> list[dict[str, Any]]:
    names = result.weighting.weights.tree.criteria
    return [
        {
            "option": standing.option,
            "rank": standing.rank,
            "score": standing.score,
            **_interval(ranges.of(standing.option)),
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
    return _records(result, result.ranges)


@records.register
def _(result: Comparison) -> list[dict[str, Cell]]:
    return list(chain.from_iterable(map(_records, result.rankings, result.ranges)))


def _records(result: Ranking, ranges: Ranges) -> list[dict[str, Cell]]:
    return [_record(result, standing, ranges) for standing in result.standings]


def _record(result: Ranking, standing: Standing, ranges: Ranges) -> dict[str, Cell]:
    names, own = result.weighting.weights.tree.criteria, ranges.of(standing.option)
    return {
        "perspective": result.weighting.perspective,
        "origin": result.weighting.origin,
        "changes": "; ".join(result.weighting.changes),
        "option": standing.option,
        "rank": standing.rank,
        "score": standing.score,
        "interval_low": own.low,
        "interval_high": own.high,
        "interval_low_error": own.low_error,
        "interval_high_error": own.high_error,
        "low": standing.low,
        "high": standing.high,
        "tied_with": " | ".join(standing.tied_with),
        **{f"contribution: {name}": part for name, part in zip(names, standing.contributions, strict=True)},
        "dependence": ranges.dependence if ranges.draws else "",
        "draws": ranges.draws,
        "seed": ranges.seed if ranges.draws else "",
        "version": __version__,
        "case_hash": result.case.hash,
    }
