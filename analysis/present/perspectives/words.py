"""The options on everybody's weights in words."""

from collections.abc import Sequence

from analysis.perspectives import Perspectives, View
from analysis.present.common import names, points, short
from analysis.present.dispatch import sentences
from analysis.present.perspectives.check import check_words
from analysis.present.perspectives.names import (
    MOST,
    criteria_names,
    criterion_name,
    held_words,
    some_words,
    view_name,
    who_words,
)
from analysis.present.perspectives.objections import objection_words
from analysis.text import Phrase, isolated, listing, number, say, series
from model.case import Case
from model.noun import Language

_SMALL = 0.05  # points: what one decimal does not show


@sentences.register
def _(result: Perspectives, language: Language) -> tuple[str, ...]:
    objections = objection_words(result, result.compromise, language) if result.compromise else []
    return (
        *first_places(result, language),
        *standing(result, language),
        *agreement(result, language),
        *rates_words(result, language),
        *(check_words(result, language) if result.checks else []),
        *objections,
        say("views.limits", language),
    )


def standing(result: Perspectives, language: Language) -> list[Phrase]:
    """Say what a perspective is, and what they share."""
    if not result.case.perspectives:
        return [say("views.lacks", language)]
    own = [view for view in result.views if view.own]
    if not own:
        return [say("views.reading", language), say("views.shared", language)]
    given = [item.perspective for item in result.case.own_judgements]
    parts = [
        say(
            "views.own_part",
            language,
            who=who_words(result.case, [view.perspective], language),
            count=given.count(view.perspective),
        )
        for view in own
    ]
    return [say("views.reading", language), say("views.own", language, parts=series(parts, language, ";"))]


def first_places(result: Perspectives, language: Language) -> list[Phrase]:
    """Say on how many perspectives each option is first, and how often that is a tie."""
    shared = result.shared
    firsts = [_first(view) for view in shared]
    if not result.case.perspectives:
        leading = [item.option for item in shared[0].ranking.standings if item.rank == 1]
        return [say("views.first", language, parts=names(result.case, leading, language))]
    total, parts = len(shared), []
    for option in dict.fromkeys(name for name in firsts if name):
        tied = [view for view, name in zip(shared, firsts, strict=True) if name == option and _tied(view)]
        words = say("views.first_tied", language, tied=len(tied)) if tied else Phrase()
        count, name = firsts.count(option), short(result.case, option)
        parts.append(say("views.first_part", language, option=name, count=count, total=total, tied=words))
    if "" in firsts:
        parts.append(say("views.first_level", language, count=firsts.count(""), total=total))
    own = [view for view in result.views if view.own]
    held = [
        say(
            "views.first_own_part",
            language,
            option=short(result.case, view.ranking.standings[0].option),
            who=held_words(result.case, [view.perspective], language),
        )
        for view in own
    ]
    more = [say("views.first_own", language, parts=series(held, language, ";"))] if own else []
    return [say("views.first", language, parts=series(parts, language, ";")), *more]


def _first(view: View) -> str:
    """Return the option that is first by itself, or nothing where several are level."""
    leader, second, *_ = view.ranking.standings
    return "" if second.rank == 1 else leader.option


def _tied(view: View) -> bool:
    return bool(view.ranking.standings[0].tied_with)


def agreement(result: Perspectives, language: Language) -> list[Phrase]:
    """Say which ranks the options take, whose weights are furthest apart, and on what."""
    case = result.case
    if len(result.shared) < 2:
        return []
    places = [
        say(
            "views.place_same" if item.best == item.worst else "views.place_span",
            language,
            option=short(case, item.option),
            best=item.best,
            worst=item.worst,
            who=some_words(case, item.worst_on, language),
        )
        for item in result.places
    ]
    ranks = say("views.places", language, parts=series(places, language, ";"))
    far = result.furthest
    if far is None:
        return [ranks, say("views.same_weights", language)]
    one, other = (who_words(case, [name], language) for name in far.pair)
    here, there = (held_words(case, [name], language) for name in far.pair)
    more, less = (_gains(case, gains, language) for gains in (far.first_more, far.second_more))
    moved = points(far.moved, language)
    words = {"one": one, "other": other, "here": here, "there": there}
    apart = say("views.furthest", language, moved=moved, more=more, less=less, **words)
    spreads = [
        say(
            "views.spread_part",
            language,
            criterion=criterion_name(case, item.criterion, language),
            least=item.least / 100,
            who=held_words(case, [item.least_on], language),
            most=item.most / 100,
            whom=held_words(case, [item.most_on], language),
        )
        for item in result.spreads[:MOST]
    ]
    return [ranks, apart, say("views.spread", language, parts=series(spreads, language, ";"))]


def _gains(case: Case, gains: Sequence[tuple[str, float]], language: Language) -> Phrase:
    return listing(
        [
            say("views.more", language, criterion=criterion_name(case, name, language), gain=gain)
            for name, gain in gains[:MOST]
        ],
        language,
    )


def rates_words(result: Perspectives, language: Language) -> list[Phrase]:
    """Say what weighs most for whom, and what one point on a criterion is worth on another."""
    case, heaviest = result.case, dict[tuple[str, ...], list[str]]()
    for view in result.shared if case.perspectives else ():
        heaviest.setdefault(result.weightiest(view), []).append(view.perspective)
    parts = [
        say(
            "views.weightiest_part",
            language,
            criterion=criteria_names(case, criteria, language)
            if len(criteria) <= MOST
            else say("views.weightiest_many", language, count=len(criteria)),
            who=who_words(case, who, language),
        )
        for criteria, who in heaviest.items()
    ]
    most = [say("views.weightiest", language, parts=series(parts, language, ";"))] if parts else []
    return [*most, *_trade(result, language)]


def _trade(result: Perspectives, language: Language) -> list[Phrase]:
    if result.traded is None:
        return []
    one, other = result.traded
    rates = [(rate, view) for view in result.shared if (rate := result.rate(view, one, other)) is not None]
    words = {name: criterion_name(result.case, it, language) for name, it in (("one", one), ("other", other))}
    without = [view.perspective for view in result.shared if result.rate(view, one, other) is None]
    lines = []
    if rates:
        (low, least), (high, most) = (end(rates, key=lambda item: item[0]) for end in (min, max))
        if least is most:
            lines.append(say("views.trade_one", language, low=_rate(low, language), **words))
        else:
            holders = {"who": least, "whom": most}
            who = {name: held_words(result.case, [view.perspective], language) for name, view in holders.items()}
            ends = {"low": _rate(low, language), "high": _rate(high, language)}
            lines.append(say("views.trade", language, **ends, **words, **who))
    if without:
        nobody = view_name(result, result.shared[0], language)
        who_has_none = held_words(result.case, without, language) if result.case.perspectives else nobody
        lines.append(say("views.trade_none", language, other=words["other"], who=who_has_none))
    return lines


def _rate(rate: float, language: Language) -> Phrase:
    """Say a rate with one decimal, or with two where one would hide it."""
    return isolated(number(rate, 1 if rate == 0 or rate >= _SMALL else 2), language)
