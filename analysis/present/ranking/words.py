"""Rankings and comparisons in sentences."""

from collections.abc import Sequence
from typing import Any

from analysis.present.common import base_name, names, pair_words, points, short
from analysis.present.dispatch import sentences
from analysis.present.rounding import rounded_parts
from analysis.ranges import Interval, Ranges
from analysis.ranking import Comparison, LeadPart, Move, Ranking
from analysis.text import Phrase, isolated, listing, number, say, series, without_stop
from model.belief_set import BeliefSet
from model.case import Case
from model.noun import Language
from model.score import EXACT
from model.weights import Weighting, case_weighting

_MANY = 7  # criteria of a table without pillars that a sentence lists one by one
_NARROW = 3  # points: of a range whose ends are said with a decimal
_PAIRS = 3  # pairs of options whose orders a page lists
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@sentences.register
def _(result: Ranking, language: Language) -> tuple[str, ...]:
    return (
        *_beliefs(result, language),
        *first_words(result, result.ranges, language),
        *_meaning(result.ranges, language),
        *_overtaken(result, result.ranges, language),
        *_dominated(result, language),
        *_change(result, language),
        *_lead_parts(result, language),
        _weights(result, language),
        *_expectation(result, language),
        *_support(result, language),
        *_beyond(result, result.ranges, language),
    )


@sentences.register
def _(result: Comparison, language: Language) -> tuple[str, ...]:
    first = result.rankings[0]
    moves = (
        _move(first.weighting, later, move, say("move.letter", language, letter=letter(index)), language)
        for index, (later, move) in enumerate(zip(result.rankings[1:], result.moves, strict=True), start=1)
    )
    weights = (
        say("comparison.weighting", language, letter=letter(index), name=_weights(item, language))
        for index, item in enumerate(result.rankings)
    )
    opening = (
        say("comparison.weighting", language, letter=letter(0), name=sentence)
        for sentence in (
            *first_words(first, result.ranges[0], language),
            *_overtaken(first, result.ranges[0], language),
        )
    )
    missed = (
        say("comparison.weighting", language, letter=letter(index), name=sentence)
        for index, item in enumerate(result.rankings)
        for sentence in _expectation(item, language)
    )
    return (
        *_meaning(result.ranges[0], language),
        *opening,
        *moves,
        *weights,
        *missed,
        *_support(first, language),
        *_beyond(first, result.ranges[0], language),
    )


def letter(index: int) -> str:
    """Name a weighting of a comparison: A, B, ... Z, A2, ...

    >>> letter(0), letter(27)
    ('A', 'B2')
    """
    turn, place = divmod(index, len(_LETTERS))
    return _LETTERS[place] + (str(turn + 1) if turn else "")


def span(interval: Interval, language: Language) -> Phrase:
    """Say a range of whole points, or with one decimal where that hides that it has a width; a point as a point."""
    digits = 0 if round(interval.low) < round(interval.high) else 1
    ends = dict.fromkeys(number(end, digits) for end in (interval.low, interval.high))
    return isolated("-".join(ends), language)


def lead_span(interval: Interval, language: Language) -> Phrase:
    """Say a range that may reach below 0, in whole points or, where it is narrow, with one decimal."""
    digits = 0 if interval.high - interval.low >= _NARROW else 1
    low, high = (isolated(number(end, digits), language) for end in (interval.low, interval.high))
    return say("ranges.from_to", language, low=low, high=high)


def _beside(interval: Interval, words: Phrase, language: Language) -> Phrase:
    """Put a range beside its number; nothing where it has no width."""
    return say("ranges.beside", language, range=words) if interval.varies else Phrase()


def _meaning(ranges: Ranges, language: Language) -> list[Phrase]:
    """Say what the ranges mean, where there are any."""
    if not ranges.draws:
        return []
    return [say("ranges.meaning", language, together=say(f"together.{ranges.dependence}", language))]


def _overtaken(result: Ranking, ranges: Ranges, language: Language) -> list[Phrase]:
    """Say that the second also comes out ahead, where it does in one draw of twenty or more."""
    leader, second = result.standings[:2]
    if second.rank == 1 or ranges.lead.low >= 0:
        return []
    words = {"leader": short(result.case, leader.option), "second": short(result.case, second.option)}
    return [say("ranges.overtaken", language, **words)]


def first_words(result: Ranking, ranges: Ranges, language: Language) -> list[Phrase]:
    """Say who is first and by how much, with the ranges, or that nobody clearly is."""
    case, (leader, second, *_) = result.case, result.standings
    words = {
        "leader": short(case, leader.option),
        "score": leader.score,
        "range": _beside(own := ranges.of(leader.option), span(own, language), language),
        "lead_range": _beside(ranges.lead, lead_span(ranges.lead, language), language),
        "second": short(case, second.option),
        "lead": points(result.lead, language, case.tie_margin, predicate=bool(leader.tied_with)),
        "margin": points(case.tie_margin, language),
        "tied": names(case, leader.tied_with, language),
    }
    if second.rank == 1:
        equal = [standing.option for standing in result.standings[1:] if standing.rank == 1]
        return [say("first.equal", language, **{**words, "tied": names(case, equal, language)})]
    if leader.tied_with:
        return [say("first.tied", language, **words)]
    narrow = [say("first.narrow", language)] if 0 < result.lead < 2 * case.tie_margin else []
    return [say("first.leads" if case.tie_margin else "first.leads_exactly", language, **words), *narrow]


def _beliefs(result: Ranking, language: Language) -> list[Phrase]:
    """Say whose beliefs these are where they are not the case's, and whether they do what they are for."""
    held = result.beliefs
    if held is None:
        return []
    if not (held.values or result.weighting.changes):
        return [say("beliefs.unchanged", language, source=held.source), say("beliefs.no_ranges", language)]
    return [_taken(result, held, language), *_put_first(result, held, language), say("beliefs.no_ranges", language)]


def _taken(result: Ranking, held: BeliefSet, language: Language) -> Phrase:
    """Say what is taken from the beliefs: weights, judgements or both."""
    count = len(held.values)
    key = "used" if count and result.weighting.changes else "used_judgements" if count else "used_weights"
    counts = {name: say(f"beliefs.{name}", language, count=count) for name in ("judgements", "taken")}
    return say(f"beliefs.{key}", language, source=held.source, option=short(result.case, held.option), **counts)


def _put_first(result: Ranking, held: BeliefSet, language: Language) -> list[Phrase]:
    """Say whether the beliefs put first what they are for."""
    case, option = result.case, short(result.case, held.option)
    others = [standing for standing in result.standings if standing.option != held.option]
    lead = result.score(held.option) - others[0].score
    size = points(abs(lead), language, case.tie_margin, predicate=True)
    margin = points(case.tie_margin, language)
    words = {"option": option, "rival": short(case, others[0].option), "lead": size, "margin": margin}
    if lead < -EXACT:
        return [say("beliefs.not_first", language, option=option, gap=size, first=words["rival"])]
    if lead <= EXACT:
        level = [item.option for item in others if item.rank == 1]
        return [say("beliefs.level", language, option=option, rivals=names(case, level, language))]
    key = "beliefs.tied" if lead <= case.tie_margin + EXACT else "beliefs.leads"
    return [say(key, language, **words)]


def _lead_parts(result: Ranking, language: Language) -> list[Phrase]:
    """Name the criteria that make two thirds of the push for the first option, and the largest against it."""
    if len(result.lead_parts) < 2 or result.lead <= EXACT:
        return []
    towards = [part for part in result.lead_parts if part.points > 0]
    push = sum(part.points for part in towards)
    kept = [
        part
        for index, part in enumerate(towards[:3])
        if sum(earlier.points for earlier in towards[:index]) < push * 2 / 3
    ]
    against = [part for part in result.lead_parts if part.points < 0][:2]

    rounded = rounded_parts([part.points for part in result.lead_parts], 1)
    shown = {part.criterion: points for part, points in zip(result.lead_parts, rounded, strict=True)}

    def listed(parts: Sequence[LeadPart]) -> Phrase:
        return listing([_lead_part(result.case, part, shown[part.criterion], language) for part in parts], language)

    second = short(result.case, result.standings[1].option)
    key = "lead.parts_and_against" if against else "lead.parts"
    return [say(key, language, second=second, parts=listed(kept), **({"against": listed(against)} if against else {}))]


def _lead_part(case: Case, part: LeadPart, points: float, language: Language) -> Phrase:
    criterion = next(item.short for item in case.criteria if item.id == part.criterion)
    if not case.orders:
        return say("lead.part_bare", language, criterion=criterion, points=points)
    opposed = part.support in ("finding", "purpose", "inference") and not part.agrees
    support = say("lead.against_text" if opposed else f"lead.{part.support}", language)
    return say("lead.part", language, criterion=criterion, points=points, support=support)


def _beyond(result: Ranking, ranges: Ranges, language: Language) -> list[Phrase]:
    if not result.beyond:
        return []
    case, leader = result.case, result.standings[0]
    courses = [
        say(
            "beyond.course",
            language,
            option=short(case, item.option),
            score=item.score,
            range=_beside(ranges.of(item.option), span(ranges.of(item.option), language), language),
        )
        for item in result.beyond
    ]
    above = [item.option for item in result.beyond if item.score >= leader.score]
    words = {"courses": series(courses, language), "leader": short(case, leader.option)}
    caused = {item.option for item in case.loadings}
    apart = bool(ranges.draws and caused) and not any(item.option in caused for item in result.beyond)
    narrower = [say("beyond.apart", language)] if apart else []
    if above:
        return [say("beyond.above", language, above=names(case, above, language), **words), *narrower]
    return [say("beyond", language, courses=words["courses"]), *narrower]


def _expectation(result: Ranking, language: Language) -> list[Phrase]:
    """Say where a ranking is not what the actor's position would lead one to expect."""
    if result.expectation != "missed" or result.perspective is None:
        return []
    note = result.perspective.expected_note
    return [say("expected.missed", language, note=without_stop(note.within(language)) if note else "-")]


def _dominated(result: Ranking, language: Language) -> list[Phrase]:
    case = result.case
    return [
        say(
            "dominated",
            language,
            option=short(case, standing.option),
            better=names(case, standing.dominated_by, language),
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
    moved = _moved_a_little(result, language)
    if moved is not None:
        key = "beliefs.weights_little" if moved else "beliefs.weights_inside"
    perspective = next((item for item in case.perspectives if item.id == weighting.perspective), None)
    return say(
        key,
        language,
        name=base_name(case, weighting, language),
        shares=_shares(case, weighting, language),
        origin=perspective.origin_note if perspective else "",
        changes=series([isolated(change, language) for change in weighting.changes], language, ";"),
        moved=moved or "",
    )


def _moved_a_little(result: Ranking, language: Language) -> Phrase | None:
    """Say which pillars beliefs move by less than whole percents show; nothing if none; None if those show a change."""
    if result.beliefs is None or not result.weighting.changes or len(result.case.pillars) < 2:
        return None
    base = case_weighting(result.case, result.weighting.perspective or None)
    if _shares(result.case, base, language) != _shares(result.case, result.weighting, language):
        return None
    shares = zip(result.case.pillars, base.weights.pillars, result.weighting.weights.pillars, strict=True)
    moved = [
        say("beliefs.weight_moved", language, name=pillar.short, before=float(before), after=float(after))
        for pillar, before, after in shares
        if abs(after - before) > EXACT
    ]
    return series(moved, language)


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


def _support(result: Ranking, language: Language) -> list[Phrase]:
    """Say pair by pair how the text orders the options, beginning with the first two."""
    if not result.case.orders:
        return [say("support.no_text", language)]
    place = {standing.option: index for index, standing in enumerate(result.standings)}
    ordered = sorted(result.support, key=lambda pair: sorted(place[option] for option in pair.pair))
    rest = len(ordered) - _PAIRS
    more = [say("support.more", language, count=rest)] if rest > 0 else []
    pairs = (pair_words(result.case, pair, language) for pair in ordered[:_PAIRS])
    return [say("support.opening", language), *pairs, *more]


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
