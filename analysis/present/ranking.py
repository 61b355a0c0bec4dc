"""Rankings and comparisons as pages, sentences, JSON and rows."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np

from analysis import __version__
from analysis.present.dispatch import Cell, Column, Grid, Page, document, page, records, sentences
from analysis.present.rounding import rounded_parts
from analysis.ranking import Comparison, Move, PairSupport, Ranking, Standing
from analysis.text import Phrase, isolated, listing, number, said, say, series
from model.case import Case, Language, Text
from model.weights import Tree, Weighting

_MANY = 7  # criteria of a table without pillars that a sentence lists one by one
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


# --- pages ------------------------------------------------------------------------------------


@page.register
def _(result: Ranking, language: Language) -> Page:
    return Page(
        heading=_heading(result.case, language),
        grid=_ranking_grid(result, language),
        sentences=sentences(result, language),
        notes=(*_screens(result, language), _footer(result.case, language)),
    )


@page.register
def _(result: Comparison, language: Language) -> Page:
    first = result.rankings[0]
    names = (
        say("comparison.weighting", language, letter=letter(index), name=weighting_name(item, language))
        for index, item in enumerate(result.rankings)
    )
    return Page(
        heading=(*_heading(first.case, language), say("comparison.first", language), *names),
        grid=_comparison_grid(result, language),
        sentences=sentences(result, language),
        notes=(*_screens(first, language), _footer(first.case, language)),
    )


def letter(index: int) -> str:
    """Name a weighting of a comparison: A, B, ... Z, A2, ...

    >>> letter(0), letter(27)
    ('A', 'B2')
    """
    turn, place = divmod(index, len(_LETTERS))
    return _LETTERS[place] + (str(turn + 1) if turn else "")


def _heading(case: Case, language: Language) -> tuple[str, ...]:
    if case.frame is None:
        return (isolated(case.name, language),)
    as_of = say("heading.as_of", language, date=case.frame.information_date.isoformat())
    return (case.frame.title.within(language), f"{case.frame.decision.within(language)} {as_of}")


def _screens(result: Ranking, language: Language) -> tuple[str, ...]:
    """List the feasibility screens, which stand beside the rank of the course that leads."""
    screens = result.case.screens
    if not screens:
        return ()
    option = short(result.case, result.standings[0].option)
    lines = (say("screen", language, name=item.name, question=item.question) for item in screens)
    return (say("heading.screens", language, option=option), *lines)


def _footer(case: Case, language: Language) -> str:
    margin = points(case.tie_margin, language)
    return say("footer", language, version=__version__, hash=case.hash, margin=margin)


def _ranking_grid(result: Ranking, language: Language) -> Grid:
    case, tree = result.case, result.weighting.weights.tree
    pillars = case.pillars if len(case.pillars) > 1 else ()
    columns = [
        Column(title=say("column.rank", language), digits=0),
        Column(title=say("column.option", language)),
        Column(title=say("column.score", language), digits=1),
        Column(title=say("column.behind", language), digits=1),
        Column(title=say("column.range", language)),
        *(Column(title=name, digits=1) for name in said([pillar.short for pillar in pillars], language)),
        Column(title=say("column.tied", language)),
    ]
    best = result.standings[0].score
    rows: list[tuple[Cell, ...]] = []
    for standing in result.standings:
        parts = rounded_parts(pillar_points(standing, tree), 1)
        ends = isolated(f"{number(standing.low)}-{number(standing.high)}", language)
        tied = listing(said([short(case, name) for name in standing.tied_with], language), language)
        option = said([short(case, standing.option)], language)[0]
        shown = parts if pillars else []
        rows.append((standing.rank, option, standing.score, best - standing.score, ends, *shown, tied))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def pillar_points(standing: Standing, tree: Tree) -> list[float]:
    """Return what each pillar adds to a score, in points."""
    sums: list[float] = np.bincount(tree.parent, standing.contributions, len(tree.pillars)).tolist()
    return sums


def _comparison_grid(result: Comparison, language: Language) -> Grid:
    case = result.rankings[0].case
    columns = [Column(title=say("column.option", language))]
    for index in range(len(result.rankings)):
        name = letter(index)
        columns.append(Column(title=say("comparison.score", language, letter=name), digits=1))
        columns.append(Column(title=say("comparison.rank", language, letter=name), digits=0))
    rows = []
    for option in (standing.option for standing in result.rankings[0].standings):
        cells: list[Cell] = [*said([short(case, option)], language)]
        for item in result.rankings:
            standing = next(standing for standing in item.standings if standing.option == option)
            cells += [standing.score, standing.rank]
        rows.append(tuple(cells))
    return Grid(columns=tuple(columns), rows=tuple(rows))


# --- sentences --------------------------------------------------------------------------------


@sentences.register
def _(result: Ranking, language: Language) -> tuple[str, ...]:
    return (
        _first(result, language),
        *_dominated(result, language),
        *_change(result, language),
        _weights(result, language),
        _support(result, language),
    )


@sentences.register
def _(result: Comparison, language: Language) -> tuple[str, ...]:
    first = result.rankings[0]
    moves = (
        _move(first.weighting, later, move, say("move.letter", language, letter=letter(index)), language)
        for index, (later, move) in enumerate(zip(result.rankings[1:], result.moves, strict=True), start=1)
    )
    lines = [_first(first, language), *moves]
    lines += [
        say("comparison.weighting", language, letter=letter(index), name=_weights(item, language))
        for index, item in enumerate(result.rankings)
    ]
    lines[0] = say("comparison.weighting", language, letter=letter(0), name=lines[0])
    return (*lines, _support(first, language))


def short(case: Case, option: str) -> Text:
    """Return the short name of an option."""
    return next(item.short for item in case.options if item.id == option)


def points(count: float, language: Language, other: float | None = None) -> Phrase:
    """Say a number of points in whole digits, or with one decimal where that hides a difference.

    `other` is the number it will be compared with: 3.2 beside a margin of 3 is not said as 3.
    """
    exact = not float(count).is_integer() and ((other is None and count < 1) or round(count) == other)
    return say("points_exact" if exact else "points", language, count=count)


def _first(result: Ranking, language: Language) -> Phrase:
    case, (leader, second, *_) = result.case, result.standings
    words = {
        "leader": short(case, leader.option),
        "score": leader.score,
        "second": short(case, second.option),
        "lead": points(result.lead, language, case.tie_margin),
        "margin": points(case.tie_margin, language),
        "tied": listing(said([short(case, name) for name in leader.tied_with], language), language),
    }
    if second.rank == 1:
        return say("first.equal", language, **words)
    if leader.tied_with:
        return say("first.tied", language, **words)
    return say("first.leads" if case.tie_margin else "first.leads_exactly", language, **words)


def _dominated(result: Ranking, language: Language) -> list[Phrase]:
    case = result.case
    return [
        say(
            "dominated",
            language,
            option=short(case, standing.option),
            better=listing(said([short(case, name) for name in standing.dominated_by], language), language),
        )
        for standing in result.standings
        if standing.dominated_by
    ]


def _change(result: Ranking, language: Language) -> list[Phrase]:
    if result.move is None or result.base is None:
        return []
    return [_move(result.base, result, result.move, say("move.unchanged", language), language)]


def _weights(result: Ranking, language: Language) -> Phrase:
    case, weighting = result.case, result.weighting
    key = f"weights.{weighting.origin}" if weighting.origin in ("user", "table", "equal") else "weights.perspective"
    perspective = next((item for item in case.perspectives if item.id == weighting.perspective), None)
    return say(
        key,
        language,
        name=_base_name(case, weighting, language),
        shares=_shares(case, weighting, language),
        origin=perspective.origin_note if perspective else "",
        changes=series([isolated(change, language) for change in weighting.changes], language, ";"),
    )


def _base_name(case: Case, weighting: Weighting, language: Language) -> Phrase:
    names = [item.name for item in case.perspectives if item.id == weighting.perspective]
    if names:
        return said(names, language)[0]
    return say("weights.of_table" if case.weights else "weights.of_nobody", language)


def weighting_name(result: Ranking, language: Language) -> Phrase:
    """Name a weighting: whose it is, and what was changed."""
    changes = [isolated(change, language) for change in result.weighting.changes]
    return Phrase(" + ".join([_base_name(result.case, result.weighting, language), *changes]))


def _shares(case: Case, weighting: Weighting, language: Language) -> Phrase:
    """List the weights of the pillars, or the largest of the criteria of a table without pillars."""
    weights = weighting.weights
    shares = weights.pillars if len(case.pillars) > 1 else weights.criteria
    nodes: Sequence[Any] = case.pillars if len(case.pillars) > 1 else case.criteria
    order = sorted(range(len(nodes)), key=lambda index: -shares[index]) if len(nodes) > _MANY else range(len(nodes))
    listed = list(order)[:_MANY]
    said_shares = [
        say("weights.share", language, name=nodes[index].short, share=float(shares[index])) for index in listed
    ]
    if len(listed) < len(nodes):
        rest = 1 - sum(float(shares[index]) for index in listed)
        said_shares.append(say("weights.others", language, count=len(nodes) - len(listed), share=rest))
    return series(said_shares, language)


def _support(result: Ranking, language: Language) -> Phrase:
    if not result.case.orders:
        return say("support.no_text", language)
    leader, second = (standing.option for standing in result.standings[:2])
    ordered = sorted(result.support, key=lambda pair: ({leader, second} != set(pair.pair), leader not in pair.pair))
    clauses = [_pair(result.case, pair, language) for pair in ordered[:3]]
    return say("support.opening", language, pairs=series(clauses, language, ";"))


def _pair(case: Case, support: PairSupport, language: Language) -> Phrase:
    parts = [
        say("support.finding", language, option=short(case, option), count=count)
        for option, count in zip(support.pair, support.findings, strict=True)
        if count
    ]
    others = {
        "purposes": sum(support.purposes),
        "inferences": sum(support.inferences),
        "silent": support.silent,
    }
    parts += [say(f"support.{kind}", language, count=count) for kind, count in others.items() if count]
    one, other = (short(case, option) for option in support.pair)
    found = sum(support.findings)
    return say(
        "support.pair" if found else "support.pair_none",
        language,
        one=one,
        other=other,
        found=found,
        criteria=say("criteria", language, count=len(case.criteria)),
        parts=series(parts, language),
    )


def _move(base: Weighting, later: Ranking, move: Move, weights: Phrase, language: Language) -> Phrase:
    case = later.case
    tied = move.rival in later.standings[0].tied_with
    key = f"move.{'new_first' if move.new_first else 'stays'}{'_tied' if tied else ''}"
    names = later.weighting.weights.tree.criteria
    old, new = base.weights.criteria, later.weighting.weights.criteria
    reasons = [
        say(
            "move.reason",
            language,
            criterion=case.criteria[names.index(name)].short,
            old=float(old[names.index(name)]),
            new=float(new[names.index(name)]),
        )
        for name, _ in move.reasons
    ]
    return say(
        key if reasons else "move.same",
        language,
        weights=weights,
        option=short(case, move.option),
        rival=short(case, move.rival),
        before=move.before,
        after=move.after,
        reasons=listing(reasons, language),
    )


# --- JSON and CSV -----------------------------------------------------------------------------


@document.register
def _(result: Ranking, language: Language) -> dict[str, Any]:
    meta = _meta(result.case, language) | _weighting_meta(result.weighting)
    change = {} if result.move is None else {"change": _move_record(result.move)}
    return {"meta": meta, "ranking": _standings(result), **change, **_context(result, result, language)}


@document.register
def _(result: Comparison, language: Language) -> dict[str, Any]:
    first = result.rankings[0]
    weightings = [{**_weighting_meta(item.weighting), "ranking": _standings(item)} for item in result.rankings]
    moves = [_move_record(move) for move in result.moves]
    meta = _meta(first.case, language)
    return {"meta": meta, "weightings": weightings, "moves": moves, **_context(first, result, language)}


def _move_record(move: Move) -> dict[str, Any]:
    return {
        "option": move.option,
        "rival": move.rival,
        "lead_before": move.before,
        "lead_after": move.after,
        "reasons": dict(move.reasons),
    }


def _meta(case: Case, language: Language) -> dict[str, Any]:
    return {
        "version": __version__,
        "case": case.name,
        "case_hash": case.hash,
        "language": language,
        "judgements": "mean",
        "tie_margin": case.tie_margin,
    }


def _weighting_meta(weighting: Weighting) -> dict[str, Any]:
    weights = weighting.weights
    return {
        "perspective": weighting.perspective or None,
        "origin": weighting.origin,
        "changes": list(weighting.changes),
        "weights": {
            "pillars": dict(zip(weights.tree.pillars, weights.pillars.tolist(), strict=True)),
            "criteria": dict(zip(weights.tree.criteria, weights.criteria.tolist(), strict=True)),
        },
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
        }
        for pair in first.support
    ]
    screens = [
        {"screen": item.id, "name": item.name.within(language), "question": item.question.within(language)}
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
