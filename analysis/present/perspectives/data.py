"""The options on everybody's weights as JSON and rows."""

from typing import Any

from analysis import __version__
from analysis.compromise import Compromise
from analysis.consistency import Check
from analysis.expectation import Outcome
from analysis.perspectives import Perspectives, View
from analysis.present.common import score_meta
from analysis.present.dispatch import Cell, document, records, sentences
from model.noun import Language


@document.register
def _(result: Perspectives, language: Language) -> dict[str, Any]:
    ids = [view.perspective for view in result.shared]
    return {
        "meta": {
            **score_meta(result.case, language),
            "prior": "two-level",
            "dependence": result.views[0].ranges.dependence if result.views[0].ranges.draws else None,
            "range_draws": result.views[0].ranges.draws,
            "draws": result.draws,
            "seed": result.seed,
        },
        "perspectives": {_key(view): _view(result, view) for view in result.shared},
        "own_judgements": {view.perspective: _view(result, view) for view in result.views if view.own},
        "distances": {
            one: dict(zip(ids, row, strict=True)) for one, row in zip(ids, result.distances, strict=True) if one
        },
        "furthest": _furthest(result),
        "ranks": [
            {
                "option": item.option,
                "best": item.best,
                "best_on": list(filter(None, item.best_on)),
                "worst": item.worst,
                "worst_on": list(filter(None, item.worst_on)),
            }
            for item in result.places
        ],
        "pairs": [
            {"pair": list(item.pair), "ahead": list(item.ahead), "clearly": list(item.clearly)} for item in result.pairs
        ],
        "weights_apart": [
            {
                "criterion": item.criterion,
                "least": item.least,
                "least_on": item.least_on,
                "most": item.most,
                "most_on": item.most_on,
            }
            for item in result.spreads
        ],
        "traded": None if result.traded is None else list(result.traded),
        "near_answers": list(result.near_answers),
        "consistency": [_check(check) for check in result.checks],
        **_compromise(result.compromise),
        "sentences": list(sentences(result, language)),
    }


def _key(view: View) -> str:
    return view.perspective or "weights"


def _view(result: Perspectives, view: View) -> dict[str, Any]:
    standings, lead = view.ranking.standings, view.ranges.lead
    top = result.weightiest(view)[0]
    return {
        "first": standings[0].option,
        "tied": list(standings[0].tied_with),
        "lead": view.ranking.lead,
        "lead_interval": [lead.low, lead.high],
        "ranking": [
            {
                "option": item.option,
                "rank": item.rank,
                "score": item.score,
                "interval": [view.ranges.of(item.option).low, view.ranges.of(item.option).high],
                "interval_error": [view.ranges.of(item.option).low_error, view.ranges.of(item.option).high_error],
            }
            for item in standings
        ],
        "weights": {item.id: result.weight(view, item.id) for item in result.case.criteria},
        "weightiest": top,
        "rates": {item.id: result.rate(view, top, item.id) for item in result.case.criteria if item.id != top},
        "traded_rate": None if result.traded is None else result.rate(view, *result.traded),
    }


def _furthest(result: Perspectives) -> dict[str, Any] | None:
    far = result.furthest
    if far is None:
        return None
    more = {"first_more": far.first_more, "second_more": far.second_more}
    return {"pair": list(far.pair), "moved": far.moved, **{name: dict(gains) for name, gains in more.items()}}


def _check(check: Check) -> dict[str, Any]:
    places = ("first", "not_first", "last", "not_last")
    return {
        "perspective": check.perspective,
        "expectation": {
            **{place: list(getattr(check.expected, place)) for place in places},
            "tie_counts": check.expected.tie_counts,
        },
        **_outcome(check.outcome),
        "could_fail_share": 1 - check.chance.share,
        "met_share": check.chance.share,
        "error": check.chance.error,
        "could_hardly_fail": check.chance.hardly_fails,
        "met_on": list(check.met_on),
        "misses": [
            {
                "end": item.end,
                "found": item.found,
                "expected": item.wanted,
                "gap": item.gap,
                "parts": dict(item.parts),
                "points_of_weight": item.moved,
            }
            for item in check.misses
        ],
        "without_near_answers": None
        if check.without is None
        else {
            **_outcome(check.without),
            "met_share": check.chance_without.share if check.chance_without else None,
            "error": check.chance_without.error if check.chance_without else None,
        },
        "with_own_judgements": None if check.own is None else _outcome(check.own),
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "result": "met" if outcome.met else "missed",
        "first": outcome.first,
        "last": outcome.last,
        "tie": list(outcome.tied),
        "hangs_on_tie": outcome.hangs,
    }


def _compromise(found: Compromise | None) -> dict[str, Any]:
    if found is None:
        return {"members": [], "objections": {}, "least_objected": None, "level": [], "concessions": [], "drawn": None}
    by_member = list(zip(found.members, found.losses, strict=True))
    return {
        "members": list(found.members),
        "objections": {
            option: {
                "largest": found.objections[index],
                "objector": found.objectors[index] or None,
                "losses": {member: losses[index] for member, losses in by_member},
            }
            for index, option in enumerate(found.options)
        },
        "least_objected": found.least,
        "level": list(found.level),
        "concessions": [
            {
                "member": item.member,
                "first": item.first,
                "points": item.points,
                "share": item.share,
                "gap": item.gap,
                "points_of_weight": item.moved,
                "leaves_after": item.leaves,
                "leaves_for": item.leaves_for or None,
                "tied": item.tied,
                "indifferent": item.indifferent,
            }
            for item in found.concessions
        ],
        "drawn": None
        if found.drawn is None
        else {
            "least_objected": dict(zip(found.options, found.drawn.least, strict=True)),
            "errors": dict(zip(found.options, found.drawn.errors, strict=True)),
            "same_first": found.drawn.same_first,
            "same_first_error": found.drawn.same_first_error,
            "keeps_first": dict(zip(found.members, found.drawn.keeps, strict=True)),
            "keeps_first_errors": dict(zip(found.members, found.drawn.keeps_errors, strict=True)),
            "draws": found.drawn.draws,
        },
    }


@records.register
def _(result: Perspectives) -> list[dict[str, Cell]]:
    found = result.compromise
    rows: list[dict[str, Cell]] = []
    for view in result.views:
        losses = dict(zip(found.members, found.losses, strict=True)).get(view.perspective) if found else None
        for item in view.ranking.standings:
            interval = view.ranges.of(item.option)
            loss: Cell = losses[found.options.index(item.option)] if losses and found else ""
            rows.append(
                {
                    "perspective": view.perspective,
                    "judgements": "own" if view.own else "shared",
                    "option": item.option,
                    "rank": item.rank,
                    "score": item.score,
                    "low": interval.low,
                    "high": interval.high,
                    "tied_with": " ".join(item.tied_with),
                    "loss_share": "" if _has_own(result, view) else loss,
                    "seed": result.seed,
                    "version": __version__,
                    "case_hash": result.case.hash,
                }
            )
    return rows


def _has_own(result: Perspectives, view: View) -> bool:
    """Tell whether the losses of a perspective are counted on judgements of its own and not on these."""
    return not view.own and any(item.own and item.perspective == view.perspective for item in result.views)
