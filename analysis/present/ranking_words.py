"""Rankings and comparisons in sentences."""

from collections.abc import Sequence
from typing import Any

from analysis.present.dispatch import sentences
from analysis.ranking import Comparison, Move, PairSupport, Ranking
from analysis.text import Phrase, isolated, listing, said, say, series
from model.case import Case
from model.noun import Language, Text
from model.weights import Weighting

_MANY = 7  # criteria of a table without pillars that a sentence lists one by one
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


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


def letter(index: int) -> str:
    """Name a weighting of a comparison: A, B, ... Z, A2, ...

    >>> letter(0), letter(27)
    ('A', 'B2')
    """
    turn, place = divmod(index, len(_LETTERS))
    return _LETTERS[place] + (str(turn + 1) if turn else "")


def short(case: Case, option: str) -> Text:
    """Return the short name of an option."""
    return next(item.short for item in case.options if item.id == option)


def points(count: float, language: Language, other: float | None = None) -> Phrase:
    """Say a number of points in whole digits, or with one decimal where that hides a difference.

    `other` is the number it will be compared with: 3.2 beside a margin of 3 is not said as 3.
    """
    exact = not float(count).is_integer() and (other is None or count < 1 or round(count) == round(other))
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
        equal = [standing.option for standing in result.standings[1:] if standing.rank == 1]
        words["tied"] = listing(said([short(case, name) for name in equal], language), language)
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
    tied = bool(later.standings[0].tied_with)
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
