"""The probability of failure at which a course stops being first: page, sentences, JSON, rows."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from analysis import __version__
from analysis.break_even import BreakEven, BreakEvens, PillarMap
from analysis.present.common import (
    base_name,
    footer,
    footer_weights,
    heading,
    names,
    points,
    score_meta,
    short,
    weighting_meta,
    weighting_name,
)
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.text import Phrase, isolated, number, said, say, series
from model.break_even import Frontier
from model.noun import Language
from model.score import EXACT
from model.states import Probability

_SHOWN = (0.0, 0.25, 0.5, 0.75, 1.0)  # weights of a pillar that the page lists


@page.register
def _(result: BreakEvens, language: Language) -> Page:
    blocks: list[Block] = [heading(result.case, language), sentences(result, language)]
    p_fails = result.p_fails
    if p_fails is not None:
        title = "break_even.title_perspectives" if result.items else "break_even.title_one"
        blocks += [(say(title, language),), _perspectives(result, language)]
        if result.maps:
            blocks += [(say("break_even.title_map", language),), _map(result, language)]
        blocks.append((say("break_even.key", language),))
        blocks += [(say("break_even.title_gaps", language, p=p_fails.median),), _gaps(result, language)]
    weights = footer_weights(result.case, [result.weighting], language)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights))


@sentences.register
def _(result: BreakEvens, language: Language) -> tuple[str, ...]:
    asked, p_fails = result.asked, result.p_fails
    if asked is None or p_fails is None:
        return (say("break_even.none", language),)
    return (
        _branches(result, asked, p_fails, language),
        *break_even_words(result, language),
        *_others(result, p_fails, language),
        _from_base(asked, language),
        _mixed(result, asked, p_fails, language),
        say("break_even.limits", language),
    )


def _branches(result: BreakEvens, asked: BreakEven, p_fails: Probability, language: Language) -> Phrase:
    return say(
        "break_even.branches_fixed" if p_fails.fixed else "break_even.branches",
        language,
        course=short(result.case, result.course),
        honoured=asked.honoured,
        fails=asked.fails,
        p=p_fails.median,
        low=p_fails.low,
        high=p_fails.high,
    )


def break_even_words(result: BreakEvens, language: Language) -> tuple[Phrase, ...]:
    """Say where the course is first on the weights asked for, where that is a tie, and where the case's range lies."""
    asked, p_fails = result.asked, result.p_fails
    assert asked is not None
    assert p_fails is not None
    words = [say(f"break_even.{asked.reading}", language, rival=short(result.case, asked.rival), at=asked.p_fails)]
    words += _tie_words(result, asked, language)
    words.append(_now(result, asked, p_fails, language))
    if place := asked.place(p_fails):
        way = "_up" if asked.reading == "fails_first" else ""
        words.append(say(f"break_even.place_{place}{way}", language))
    return tuple(words)


def _tie_words(result: BreakEvens, asked: BreakEven, language: Language) -> list[Phrase]:
    """Say between which probabilities of failure neither course nor rival leads by more than the tie margin."""
    margin = result.case.tie_margin
    if not margin:
        return []
    values = {"rival": short(result.case, asked.rival), "margin": points(margin, language)}
    span = asked.tie(margin)
    if span is None:
        return [say("break_even.tie_nowhere", language, **values)] if asked.p_fails is not None else []
    low, high = span
    key = {(True, True): "everywhere", (False, True): "from", (True, False): "up_to"}.get((low == 0, high == 1), "span")
    return [say(f"break_even.tie_{key}", language, low=low, high=high, **values)]


def _now(result: BreakEvens, asked: BreakEven, p_fails: Probability, language: Language) -> Phrase:
    """Say what the branches give at the case's own probability, beside the base judgements."""
    lead, base = asked.lead(p_fails.median), asked.base - asked.other
    tie = abs(lead) <= result.case.tie_margin + EXACT
    key = "break_even.now_tie" if tie and result.case.tie_margin else "break_even.now"
    return say(key, language, p=p_fails.median, lead=lead, base=base, rival=short(result.case, asked.rival))


def _others(result: BreakEvens, p_fails: Probability, language: Language) -> list[Phrase]:
    """Count the perspectives by where their break-even lies, and say how far apart they are, if there are several."""
    if len(result.items) < 2:
        return []
    counts = {
        "count": len(result.items),
        "inside": sum(item.place(p_fails) == "inside" for item in result.items),
        "fixed": sum(item.p_fails is None for item in result.items),
        "clear": sum(item.lead(p_fails.median) > result.case.tie_margin + EXACT for item in result.items),
        "base": sum(item.base - item.other > result.case.tie_margin + EXACT for item in result.items),
    }
    key = "break_even.others_fixed" if p_fails.fixed else "break_even.others"
    words = [say(key, language, p=p_fails.median, **counts)]
    found = sorted(((item.p_fails, item) for item in result.items if item.p_fails is not None), key=lambda it: it[0])
    if len(found) > 1:
        (low, least), (high, most) = found[0], found[-1]
        holders = [base_name(result.case, item.weighting, language) for item in (least, most)]
        words.append(say("break_even.span", language, low=low, high=high, least=holders[0], most=holders[1]))
    return words


def _from_base(asked: BreakEven, language: Language) -> Phrase:
    ends = [
        _sure(item.first, language) if item.p_fails is None else isolated(f"{number(100 * item.p_fails, 1)}%", language)
        for item in asked.from_base
    ]
    assumed = series([isolated(f"{number(100 * item.assumed)}%", language) for item in asked.from_base], language)
    several = {key: say(f"break_even.{key}", language) if len(ends) > 1 else Phrase() for key in ("turn", "far")}
    return say("break_even.from_base", language, assumed=assumed, ends=series(ends, language, ";"), **several)


def _sure(first: bool, language: Language) -> Phrase:
    return say("break_even.first_always" if first else "break_even.first_never", language)


def _mixed(result: BreakEvens, asked: BreakEven, p_fails: Probability, language: Language) -> Phrase:
    gaps = [gap.points for gap in result.gaps]
    mixed = asked.honoured + p_fails.median * (asked.fails - asked.honoured)
    values = {"p": p_fails.median, "mixed": mixed, "base": asked.base, "low": min(gaps), "high": max(gaps)}
    return say("break_even.mixed", language, **values)


def _listed(result: BreakEvens) -> list[BreakEven]:
    """Return the break-evens of a table: those asked for, if they are nobody's, before everybody's."""
    assert result.asked is not None
    own = bool(result.weighting.changes) or not result.items
    return [*([result.asked] if own else []), *result.items]


def _perspectives(result: BreakEvens, language: Language) -> Grid:
    keys = (
        ("weights", None),
        ("honoured", 1),
        ("fails", 1),
        ("rival", None),
        ("other", 1),
        ("at", None),
        ("tie", None),
    )
    columns = [Column(title=say(f"break_even.column_{key}", language), digits=digits) for key, digits in keys]
    assumed = [item.assumed for item in _listed(result)[0].from_base]
    columns += [Column(title=say("break_even.column_base", language, p=p)) for p in assumed]
    rows: list[tuple[Cell, ...]] = []
    for item in _listed(result):
        span = item.tie(result.case.tie_margin) if result.case.tie_margin else None
        shown = [
            _cell(item.p_fails, item.honoured >= item.other - EXACT, language),
            isolated("-" if span is None else "-".join(number(100 * end, 1) for end in span), language),
            *(_cell(base.p_fails, base.first, language) for base in item.from_base),
        ]
        whose = weighting_name(result.case, item.weighting, language)
        rival = names(result.case, [item.rival], language)
        rows.append((whose, item.honoured, item.fails, rival, item.other, *shown))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _cell(at: float | None, first: bool, language: Language) -> Phrase:
    """Write a break-even in percent, or where the course is first without one."""
    if at is None:
        return say("break_even.all" if first else "break_even.no", language)
    return isolated(number(100 * at, 1), language)


def _map(result: BreakEvens, language: Language) -> Grid:
    pillars = {pillar.id: pillar.short for pillar in result.case.pillars}
    heads = said([pillars[item.pillar] for item in result.maps], language)
    columns = [Column(title=title) for title in (say("break_even.column_weight", language), *heads)]
    rows = tuple(
        (isolated(f"{number(100 * weight)}%", language), *(_on_map(item, weight, language) for item in result.maps))
        for weight in _SHOWN
    )
    return Grid(columns=tuple(columns), rows=rows)


def _on_map(item: PillarMap, weight: float, language: Language) -> Phrase:
    place = int(np.argmin(np.abs(item.frontier.weights - weight)))
    return between_words(float(item.frontier.low[place]), float(item.frontier.high[place]), language)


def between_words(low: float, high: float, language: Language) -> Phrase:
    """Say between which probabilities of failure, in percent, a course is not behind: up to one, mostly."""
    if np.isnan(low) or (low, high) == (0, 1):
        return say("break_even.no" if np.isnan(low) else "break_even.all", language)
    return isolated(number(100 * high, 1) if low == 0 else f"{number(100 * low, 1)}-{number(100 * high, 1)}", language)


def _gaps(result: BreakEvens, language: Language) -> Grid:
    criteria = {criterion.id: criterion.short for criterion in result.case.criteria}
    shorts = said([criteria[gap.criterion] for gap in result.gaps], language)
    columns = (
        Column(title=say("break_even.column_criterion", language)),
        Column(title=say("break_even.column_gap", language), digits=1),
    )
    rows = tuple((name, gap.points) for name, gap in zip(shorts, result.gaps, strict=True))
    return Grid(columns=columns, rows=rows)


# --- data -----------------------------------------------------------------------------------------


@document.register
def _(result: BreakEvens, language: Language) -> dict[str, Any]:
    p_fails = result.p_fails
    return {
        "meta": {**score_meta(result.case, language), **weighting_meta(result.weighting)},
        "option": result.course or None,
        "p_fails": None if p_fails is None else {"low": p_fails.low, "median": p_fails.median, "high": p_fails.high},
        "asked": None if result.asked is None else _record(result.asked),
        "break_even": {item.weighting.perspective: _record(item) for item in result.items},
        "map": {item.pillar: _points(item.frontier) for item in result.maps},
        "gaps": [{"criterion": gap.criterion, "points": gap.points} for gap in result.gaps],
        "sentences": list(sentences(result, language)),
    }


def _record(item: BreakEven) -> dict[str, Any]:
    return {
        "p_fails": item.p_fails,
        "to_tie": item.to_tie,
        "to_rival": item.to_rival,
        "reading": item.reading,
        "rival": item.rival,
        "honoured": item.honoured,
        "fails": item.fails,
        "base": item.base,
        "rival_score": item.other,
        "from_base": [
            {"assumed": base.assumed, "p_fails": base.p_fails, "first_if_honoured": base.first}
            for base in item.from_base
        ],
    }


def _points(found: Frontier) -> list[dict[str, Any]]:
    columns = (found.weights.tolist(), found.low.tolist(), found.high.tolist())
    return [
        {"weight": weight, "from": None if np.isnan(low) else low, "to": None if np.isnan(high) else high}
        for weight, low, high in zip(*columns, strict=True)
    ]


@records.register
def _(result: BreakEvens) -> list[dict[str, Cell]]:
    listed: Sequence[BreakEven] = _listed(result) if result.asked else ()
    rows: list[dict[str, Cell]] = []
    for item in listed:
        record = _record(item)
        ends = [base["p_fails"] for base in record.pop("from_base")]
        ends = ends if len(ends) > 2 else [ends[0], ends[0], ends[-1]]
        anchored = dict(zip(("base_low", "base_median", "base_high"), ends, strict=True))
        rows.append(
            {
                "perspective": item.weighting.perspective,
                "changes": "; ".join(item.weighting.changes),
                "option": result.course,
                **{key: "" if value is None else value for key, value in (record | anchored).items()},
                "version": __version__,
                "case_hash": result.case.hash,
            }
        )
    return rows
