"""The consistency check: words and grid."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from analysis.consistency import Chance, Check, Miss
from analysis.expectation import End, Outcome
from analysis.perspectives import Perspectives
from analysis.present.common import points, short
from analysis.present.dispatch import Cell, Column, Grid
from analysis.present.perspectives.names import criteria_names, held_words, who_words
from analysis.present.smaa import share_words
from analysis.text import Phrase, said, say, series
from model.case import Case, Expected
from model.noun import Language
from model.score import EXACT

_EASY = 0.5  # of all weights: an expectation that fewer meet could well have failed

Row = tuple[Cell, ...]


def check_words(result: Perspectives, language: Language) -> list[Phrase]:
    """Say how many expectations are met, which are missed and why, and which could hardly have failed."""
    case, checks = result.case, result.checks
    outcomes = [check.outcome for check in checks]
    met, hanging = _met(result, outcomes, language)
    lines = [say("views.check", language, total=len(checks), met=met, hanging=hanging)]
    lines += [_miss(case, check, miss, language) for check in checks for miss in check.misses]
    lines += [say("views.miss_why", language)] if any(check.misses for check in checks) else []
    lines += _who_where(case, checks, lambda it: it.chance.hardly_fails and it.outcome.met,
                        "views.hardly", language)  # fmt: skip
    anywhere = len(result.shared) > 1
    lines += _who_where(case, checks, lambda it: anywhere and len(it.met_on) == len(case.perspectives),
                        "views.anywhere", language)  # fmt: skip
    lines += _who_where(case, checks, lambda it: it.own is not None and it.own.met, "views.own_met", language)
    lines += _who_where(case, checks, lambda it: it.own is not None and not it.own.met, "views.own_missed", language)
    hard = [check for check in checks if check.chance.share < _EASY]
    count = sum(check.outcome.met for check in hard)
    who = who_words(case, [check.perspective for check in hard], language)
    return [
        *lines,
        say("views.hard", language, who=who, met=count, total=len(hard)) if hard else say("views.hard_none", language),
        *_without_words(result, language),
    ]


def _who_where(
    case: Case, checks: Sequence[Check], holds: Callable[[Check], bool], key: str, language: Language
) -> list[Phrase]:
    """Say a sentence of the perspectives for which something holds, or nothing if it holds for none."""
    found = [check.perspective for check in checks if holds(check)]
    return [say(key, language, who=who_words(case, found, language))] if found else []


def _met(result: Perspectives, outcomes: Sequence[Outcome], language: Language) -> tuple[int, Phrase]:
    """Count what is met, and name the perspectives for which that hangs on a tie."""
    pairs = list(zip(result.checks, outcomes, strict=True))
    hanging = [check.perspective for check, outcome in pairs if outcome.met and outcome.hangs]
    who = held_words(result.case, hanging, language)
    words = say("views.check_hanging", language, who=who) if hanging else Phrase()
    return sum(outcome.met for outcome in outcomes), words


def _without_words(result: Perspectives, language: Language) -> list[Phrase]:
    case, checks = result.case, [check for check in result.checks if check.without]
    if not result.near_answers:
        return [say("views.no_near", language)]
    outcomes = [check.without for check in checks if check.without]
    if len(outcomes) < len(result.checks):
        return []
    met, hanging = _met(result, outcomes, language)
    criteria = criteria_names(case, result.near_answers, language)
    lines = [say("views.without", language, criteria=criteria, met=met, total=len(checks), hanging=hanging)]
    lines += _who_where(case, checks, lambda it: bool(it.chance_without and it.chance_without.hardly_fails),
                        "views.without_hardly", language)  # fmt: skip
    untied: dict[str, list[str]] = {}
    for check, outcome in zip(checks, outcomes, strict=True):
        if "first" in check.outcome.tied and "first" not in outcome.tied:
            untied.setdefault(outcome.first, []).append(check.perspective)
    for option, who in untied.items():
        words = {"who": held_words(case, who, language), "option": short(case, option)}
        lines.append(say("views.untied", language, **words))
    return lines


def _miss(case: Case, check: Check, miss: Miss, language: Language) -> Phrase:
    """Say what was expected at an end, who is there instead, by how much and why, and what would mend it."""
    return say(
        f"views.miss_{miss.end}",
        language,
        who=held_words(case, [check.perspective], language),
        expected=expected_words(case, _of_end(check.expected, miss.end), language),
        found=short(case, miss.found),
        how=_level(case, miss, language) if miss.gap <= EXACT else _behind(case, miss, language),
    )


def _of_end(expected: Expected, end: End) -> Expected:
    """Return what is expected of one end of a ranking."""
    if end == "first":
        return replace(expected, last=(), not_last=())
    return Expected(last=expected.last, not_last=expected.not_last)


def _level(case: Case, miss: Miss, language: Language) -> Phrase:
    return say("views.miss_level", language, wanted=short(case, miss.wanted))


def _behind(case: Case, miss: Miss, language: Language) -> Phrase:
    parts = criteria_names(case, [name for name, _ in miss.parts], language)
    moved = "views.miss_never" if miss.moved is None else "views.miss_moved"
    return say(
        f"views.miss_by_{miss.end}",
        language,
        wanted=short(case, miss.wanted),
        gap=points(miss.gap, language, case.tie_margin),
        parts=say("views.miss_parts", language, criteria=parts) if miss.parts else Phrase(),
        small=say("views.miss_small", language) if miss.gap < 2 * case.tie_margin else Phrase(),
        moved=say(moved, language, moved=points(miss.moved or 0.0, language)),
    )


def check_title(result: Perspectives, language: Language) -> Phrase:
    """Explain the columns of the check."""
    if not result.near_answers:
        return say("views.check_title_whole", language)
    return say("views.check_title", language, criteria=criteria_names(result.case, result.near_answers, language))


def check_grid(result: Perspectives, language: Language) -> Grid:
    """Lay the check out: a row for each perspective with an expected place."""
    again = bool(result.near_answers)
    titles = ["who", "expected", "found", "all", "on", *(["without", "all"] if again else [])]
    rows = []
    for check in result.checks:
        own: Row = (
            who_words(result.case, [check.perspective], language),
            expected_words(result.case, check.expected, language),
            outcome_words(check.outcome, language),
            chance_words(check.chance, language),
            len(check.met_on),
        )
        without = (
            outcome_words(check.without, language) if check.without else "-",
            chance_words(check.chance_without, language) if check.chance_without else "-",
        )
        rows.append((*own, *(without if again else ())))
    columns = (Column(title=say(f"views.column_{it}", language), digits=0 if it == "on" else None) for it in titles)
    return Grid(columns=tuple(columns), rows=tuple(rows))


def expected_words(case: Case, expected: Expected, language: Language) -> Phrase:
    """Say which places are expected; what the others imply is left out."""
    either = say("views.or", language)
    alone = () if expected.tie_counts else expected.first
    told = {
        "first_tie" if expected.tie_counts else "first": expected.first,
        "not_first": _told(expected.not_first, alone, expected.last),
        "last": expected.last,
        "not_last": _told(expected.not_last, expected.last, alone),
    }
    parts = [
        say(
            f"views.expected_{place}",
            language,
            options=Phrase(either.join(said([short(case, it) for it in options], language))),
        )
        for place, options in told.items()
        if options
    ]
    return series(parts, language, ";")


def _told(options: tuple[str, ...], instead: tuple[str, ...], elsewhere: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is to be told of the options that an end must not have.

    Nothing where others are named for that end, `instead`; not what alone is named for the other end, `elsewhere`.
    """
    alone = elsewhere if len(elsewhere) == 1 else ()
    return tuple(name for name in options if (not instead or name in instead) and name not in alone)


def outcome_words(outcome: Outcome, language: Language) -> Phrase:
    """Say whether an expectation is met, and if that hangs on a tie."""
    return say(f"views.{'met' if outcome.met else 'missed'}{'_hangs' * outcome.hangs}", language)


def chance_words(chance: Chance, language: Language) -> Phrase:
    """Say a share of all weights in percent, without the sign."""
    words = share_words(chance.share, language, exact=not chance.error)
    return Phrase(words.replace("%", ""))
