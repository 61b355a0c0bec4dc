"""The overview: page, sentences, JSON, rows."""

from typing import Any

import numpy as np

from analysis import __version__
from analysis.assumptions import Assumption
from analysis.consistency import near_answers
from analysis.learning import Item, Learning
from analysis.one_page import Overview
from analysis.present.break_even import break_even_words
from analysis.present.common import (
    footer,
    footer_ranges,
    footer_weights,
    heading,
    names,
    points,
    score_meta,
    short,
    weighting_meta,
)
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.present.judgement_change import judgement_name
from analysis.present.learning import item_name
from analysis.present.ranking.words import lead_span
from analysis.present.smaa import clear_words, first_share
from analysis.present.structure import summary_words
from analysis.present.weight_change import move_words, moved_words
from analysis.present.world_states import world_words
from analysis.ranking import support_of
from analysis.smaa import Acceptability
from analysis.text import Phrase, isolated, listing, number, said, say, series, without_stop
from model.noun import Language, Text
from model.score import EXACT

_MANY = 4  # options: with more, shares are laid out with a row for each
_SMALL = 0.001  # a sampled share below it is not told from nothing


@page.register
def _(result: Overview, language: Language) -> Page:
    blocks: list[Block] = [
        (*heading(result.case, language), say("overview.title", language)),
        sentences(result, language),
        _scores(result, language),
        (*_beyond(result, language), say("overview.sure", language)),
        _sure(result, language),
        (say("overview.change", language),),
        _change(result, language),
        (say("overview.rests", language), *rests_words(result, language)),
        (_key(result, language), say("overview.more", language), _limits(result, language)),
    ]
    weights = footer_weights(result.case, [result.ranking.weighting], language)
    ranges = footer_ranges([result.ranking.ranges], language)
    sampled = [item for item in (result.likely, result.everything, result.anyhow) if not item.exact]
    shares = say(
        "overview.footer",
        language,
        draws=max((item.draws for item in sampled), default=0),
        seed=result.likely.seed,
        error=float(np.ceil(1e4 * max((item.largest_error for item in sampled), default=0.0)) / 100),
    )
    return Page(
        blocks=tuple(blocks), footer=footer(result.case, language, *weights, *ranges, *([shares] if sampled else []))
    )


def _key(result: Overview, language: Language) -> Phrase:
    """Explain the columns that there are."""
    on = say("overview.key_on", language) if len(result.perspectives) > 1 else Phrase()
    both = any(belief.weights_move for belief in result.beliefs.values())
    return say("overview.key", language, on=on, what=say(f"overview.what_{'both' if both else 'judgements'}", language))


def _limits(result: Overview, language: Language) -> Phrase:
    return say("overview.limits" if result.case.frame else "overview.limits_table", language)


@sentences.register
def _(result: Overview, language: Language) -> tuple[str, ...]:
    """Say it in short: first, how sure, what would change it, when it fails, what to find out."""
    return (
        _first(result, language),
        *_perspectives(result, language),
        *_tipping(result, language),
        _likely(result, language),
        _anyhow(result, language),
        _text(result, language),
        *_confidence(result, language),
        _weights(result, language),
        _judgements(result, language),
        _beliefs(result, language),
        say("overview.structure", language, sentence=summary_words(result.structure, language)),
        *_break_even(result, language),
        *_worlds(result, language),
        *_learn(result, language),
    )


def _break_even(result: Overview, language: Language) -> list[Phrase]:
    """Say at which probability of failure the course that may fail is no longer first."""
    found, p_fails = result.break_evens, result.break_evens.p_fails
    if p_fails is None:
        return [say("overview.no_branches", language)]
    words = Phrase(" ".join(break_even_words(found, language)))
    values = {"low": p_fails.low, "p": p_fails.median, "high": p_fails.high}
    key = "overview.break_even_fixed" if p_fails.fixed else "overview.break_even"
    return [say(key, language, course=short(result.case, found.course), words=words, **values)]


def _worlds(result: Overview, language: Language) -> list[Phrase]:
    """Say who is first in which state of the world."""
    if not result.worlds.worlds:
        return [say("overview.no_worlds", language)]
    return [say("overview.worlds", language, words=Phrase(" ".join(world_words(result.worlds, language))))]


def _learn(result: Overview, language: Language) -> list[Phrase]:
    """Say what to find out first, how often that changes the choice, and what it gains."""
    found = result.learning
    if not found.to_learn:
        return [say("overview.no_learn", language)]
    listed = [
        say(
            "overview.learn_item",
            language,
            name=item_name(found, item, language),
            changes=item.gain.changes,
            points=item.gain.points,
        )
        for item in found.to_learn
    ]
    cause = found.cause if found.through_causes else None
    causes = Phrase() if cause is None else _cause(found, cause, language)
    return [say("overview.learn", language, listed=series(listed, language, ";"), causes=causes)]


def _cause(found: Learning, cause: Item, language: Language) -> Phrase:
    """Name the common cause of which these are mostly signs."""
    name = item_name(found, cause, language)
    return say("overview.learn_causes", language, factor=name, changes=cause.gain.changes)


def rests_words(result: Overview, language: Language) -> tuple[Phrase, ...]:
    """Say in one sentence each whether another choice of the analyst changes who leads."""
    lines = [_assumption(result, item, language) for item in result.assumptions]
    if result.together:
        place = result.likely.options.index(result.first)
        shares = {name: float(found.main.ranks[place, 0]) for name, found in result.together.items()}
        first = short(result.case, result.first)
        lines.append(say("overview.assume_dependence", language, first=first, **shares))
    if not lines:
        lines.append(say("overview.assume_nothing", language))
    return tuple(lines)


def _subject(result: Overview, item: Assumption, language: Language) -> Phrase | Text:
    """Name what another choice is about: criteria, a group of them, or nothing more."""
    case = result.case
    if item.kind == "near_answers":
        shorts = {criterion.id: criterion.short for criterion in case.criteria}
        return listing(said([shorts[name] for name in near_answers(case)], language), language)
    return next((group.name for group in case.overlap_groups if group.id == item.subject), Phrase())


def _assumption(result: Overview, item: Assumption, language: Language) -> Phrase:
    case, subject = result.case, _subject(result, item, language)
    leading = names(case, item.courses, language)
    if item.effect == "stays":
        key = "overview.effect_overtaken" if item.lead < -EXACT else "overview.effect_stays"
    elif len(item.leading) > 1:
        key = "overview.effect_ties"
    else:
        key = "overview.effect_goes"
    ahead = names(case, item.courses[:1], language)
    effect = say(key, language, leading=leading, ahead=ahead, first=short(case, result.first), lead=item.lead)
    return say(f"overview.assume_{item.kind}", language, subject=subject, effect=effect)


def _first(result: Overview, language: Language) -> Phrase:
    case, (leader, second, *_) = result.case, result.ranking.standings
    if second.rank == 1:
        return say("overview.level", language, firsts=names(case, result.level, language), score=leader.score)
    spread, margin = result.ranking.ranges.lead, points(case.tie_margin, language)
    return say(
        "overview.first",
        language,
        first=names(case, [leader.option], language),
        second=names(case, [second.option], language),
        score=leader.score,
        lead=result.ranking.lead,
        tie=say("overview.tie", language, margin=margin) if second.option in leader.tied_with else Phrase(),
        between=say("overview.between", language, ends=lead_span(spread, language)) if spread.varies else Phrase(),
    )


def _perspectives(result: Overview, language: Language) -> list[Phrase]:
    """Count the perspectives on which the first option leads, and name those on which that is a tie."""
    if len(result.perspectives) < 2:
        return []
    leading = [item for item in result.perspectives if item.standings[0].option == result.first]
    tied = [item for item in leading if item.standings[0].tied_with]
    holders = [say("quoted", language, name=item.perspective.name) for item in tied if item.perspective]
    words = Phrase()
    if tied:
        words = say("overview.tied", language, tied=len(tied), names=listing(holders, language))
    first = names(result.case, [result.first], language)
    counts = {"count": len(result.perspectives), "leads": len(leading)}
    key = "overview.perspectives_all" if len(leading) == len(result.perspectives) else "overview.perspectives"
    return [say(key, language, first=first, tied=words, **counts)]


def _tipping(result: Overview, language: Language) -> list[Phrase]:
    """Name the other choices of the analyst that leave the first option no clear first, or another one ahead of it."""
    if not result.assumptions:
        return []
    changing = [item for item in result.assumptions if item.effect != "stays" or item.lead < -EXACT]
    values = {"total": len(result.assumptions), "first": names(result.case, [result.first], language)}
    if not changing:
        return [say("overview.tips_none", language, **values)]
    listed = [
        say(f"overview.tips_{item.kind}", language, subject=_subject(result, item, language)) for item in changing
    ]
    return [say("overview.tips", language, count=len(changing), listed=series(listed, language, ";"), **values)]


def _likely(result: Overview, language: Language) -> Phrase:
    if result.likely.fixed:
        return say("overview.no_ranges", language)
    sentence = first_share(result.likely, result.first, language)
    shares = dict(zip(result.likely.options, result.likely.main.ranks[:, 0].tolist(), strict=True))
    likelier = max(shares, key=lambda option: shares[option])
    if shares[likelier] > shares[result.first] + 4 * result.likely.largest_error:  # the errors of two shares
        key = "overview.likelier_level" if likelier in result.level else "overview.likelier"
        other = names(result.case, [likelier], language)
        sentence = say(key, language, sentence=sentence, other=other, share=shares[likelier])
    return say("overview.likely", language, sentence=sentence)


def _anyhow(result: Overview, language: Language) -> Phrase:
    """Say how often the first option is first over all weights, and whether another one is more often."""
    found = result.anyhow
    sentence = first_share(found, result.first, language)
    shares = dict(zip(found.options, found.main.ranks[:, 0].tolist(), strict=True))
    oftener = max(shares, key=lambda option: shares[option])
    if shares[oftener] > shares[result.first] + 4 * found.largest_error + EXACT:
        other, share = names(result.case, [oftener], language), shares[oftener]
        sentence = say("overview.oftener", language, start=without_stop(sentence), other=other, share=share)
    if not result.case.tie_margin:
        return say("overview.anyhow_bare", language, sentence=sentence)
    return say("overview.anyhow", language, start=without_stop(sentence), clear=clear_words(result.anyhow, language))


def _text(result: Overview, language: Language) -> Phrase:
    if not result.text.orders:
        return say("overview.no_text", language)
    pair = [standing.option for standing in result.ranking.standings[:2]]
    count = sum(support_of(result.case, *pair).findings)
    findings = say("overview.no_findings", language)
    if count:
        findings = say("overview.findings", language, count=count, criteria=len(result.case.criteria))
    low, high = result.text.span(result.first)
    first = names(result.case, [result.first], language)
    return say("overview.text", language, first=first, low=low, high=high, findings=findings)


def _confidence(result: Overview, language: Language) -> list[Phrase]:
    """Say how well founded the judgements behind the lead are, if there is a lead."""
    found = result.confidence
    if result.ranking.lead < EXACT:
        return []
    if result.case.frame is None:
        return [say("overview.no_grades", language)]
    spread = Phrase() if found.spread is None else say("overview.spread", language, points=found.spread)
    spread = Phrase(spread + say("overview.capped", language)) if found.capped else spread
    return [say(f"overview.confidence_{found.level}", language, strong=found.strong, spread=spread)]


def _weights(result: Overview, language: Language) -> Phrase:
    """Say what makes the nearest rival a tie, and level."""
    rival = result.rivals[0]
    flip, tie = result.weights.flips[rival]["all"], result.weights.ties.get(rival)
    if flip is None:
        return say("overview.weights", language, words=say("overview.weights_never", language))
    option = names(result.case, [rival], language)
    if rival in result.weights.firsts:
        return say("overview.weights", language, words=say("flip.level", language, option=option))
    words = {"moved": moved_words(flip, language), "parts": move_words(result.weights, flip, language)}
    level = say("overview.weights_level", language, option=option, **words)
    if tie is None or tie.moved < EXACT:
        return say("overview.weights", language, words=level)
    first = say("overview.weights_tie", language, option=option, moved=moved_words(tie, language))
    return say("overview.weights", language, words=Phrase(first + level))


def _judgements(result: Overview, language: Language) -> Phrase:
    """Count the judgements that alone change the first place or bring a tie, and the fewest that do it together."""
    found = {name: len(item.fewest) for name, item in result.beliefs.items() if item.fewest}
    fewest = Phrase()
    if found:
        nearest = min(found, key=lambda name: (found[name], result.rivals.index(name)))
        option = names(result.case, [nearest], language)
        fewest = say("overview.fewest", language, count=found[nearest], option=option)
    within, count = result.judgements.within_range, len(result.judgements.judgements)
    key = "overview.judgements" if within else "overview.judgements_none"
    ties = result.judgements.to_a_tie
    words = {
        "ties": say("overview.ties", language, count=ties) if ties else Phrase(),
        "fewest": fewest,
        "most": _most(result, language),
    }
    return say(key, language, total=count, count=within, **words)


def _most(result: Overview, language: Language) -> Phrase:
    """Say which judgement moves the lead most, and which common cause."""
    item = result.judgements.judgements[0]
    if item.swing < EXACT:
        return Phrase()
    causes, cause = result.judgements.common_causes, Phrase()
    if causes is not None and causes.causes:
        largest = max(causes.causes, key=lambda found: found.share)
        name = next(factor.name for factor in result.case.factors if factor.id == largest.factor)
        cause = say("overview.cause", language, factor=name, share=largest.share)
    ends = sorted((item.lead_at_low, item.lead_at_high))
    name_of = judgement_name(result.judgements, item, language)
    return say("overview.most", language, name=name_of, low=ends[0], high=ends[1], cause=cause)


def _beliefs(result: Overview, language: Language) -> Phrase:
    """Say which other option the nearest beliefs draw level, and what a lead takes."""
    parts = {
        name: item.t for name, item in result.beliefs.items() if item.t is not None and item.reason != "orders_given_up"
    }
    if not parts:
        return say("overview.beliefs_none_text" if result.text.orders else "overview.beliefs_none", language)
    nearest = min(parts, key=lambda name: parts[name])
    if not parts[nearest]:
        return say("overview.beliefs_level", language, option=names(result.case, [nearest], language))
    moving = "" if result.beliefs[nearest].weights_move else "_fixed"
    more = result.beliefs[nearest].t_lead if result.case.tie_margin else None
    clear = Phrase() if more is None else say("overview.beliefs_clear", language, share=more)
    option = names(result.case, [nearest], language)
    return say(f"overview.beliefs{moving}", language, option=option, share=parts[nearest], clear=clear)


def _beyond(result: Overview, language: Language) -> list[Phrase]:
    """Name the courses beyond the paper that score at least as much as the first."""
    best = result.ranking.standings[0].score
    above = [item.option for item in result.ranking.beyond if item.score >= best]
    return [say("overview.beyond", language, courses=names(result.case, above, language))] if above else []


# --- tables ---------------------------------------------------------------------------------------


def _scores(result: Overview, language: Language) -> Grid:
    """Lay out rank, score and range of each option, and on how many perspectives it is first."""
    keys = ("column.rank", "column.option", "column.score", "column.range")
    columns = [Column(title=say(key, language), digits={"column.rank": 0, "column.score": 1}.get(key)) for key in keys]
    several = len(result.perspectives) > 1
    columns += [Column(title=say("overview.column_on", language))] if several else []
    rows: list[tuple[Cell, ...]] = []
    for standing in result.ranking.standings:
        spread = result.ranking.ranges.of(standing.option)
        ends = isolated(f"{number(spread.low)}-{number(spread.high)}" if spread.varies else "-", language)
        tail = (_placed_on(result, standing.option, language),) if several else ()
        name = names(result.case, [standing.option], language)
        rows.append((standing.rank, name, standing.score, ends, *tail))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _placed_on(result: Overview, option: str, language: Language) -> Phrase:
    """Say on how many perspectives an option is the clear first, and on how many it is one of a tie for it."""
    tops = [item.standings[0] for item in result.perspectives]
    clear = sum(top.option == option and not top.tied_with for top in tops)
    tied = sum(bool(top.tied_with) and option in (top.option, *top.tied_with) for top in tops)
    return series([isolated(number(count), language) for count in (clear, tied)], language)


def _sure(result: Overview, language: Language) -> Grid:
    """Lay out who is first how often: options as columns, or as rows where they are many."""
    options = [standing.option for standing in result.ranking.standings]
    found = [("anyhow", result.anyhow)]
    if not result.likely.fixed:
        found = [("likely", result.likely), ("everything", result.everything), *found]
    lines: list[list[Phrase]] = [
        [say(f"overview.row_{key}", language), *(_percent(item, option, language) for option in options)]
        for key, item in found
    ]
    if result.text.orders:
        spans = [result.text.span(option) for option in options]
        cells = [isolated(f"{number(100 * low)}-{number(100 * high)}", language) for low, high in spans]
        lines.append([say("overview.row_text", language), *cells])
    whole = [
        [say("overview.column_believed", language), *(names(result.case, [option], language) for option in options)],
        *lines,
    ]
    if len(options) > _MANY:
        whole = [list(column) for column in zip(*whole, strict=True)]
        whole[0][0] = say("column.option", language)
    head, *rows = whole
    return Grid(columns=tuple(Column(title=title) for title in head), rows=tuple(tuple(row) for row in rows))


def _percent(found: Acceptability, option: str, language: Language) -> Phrase:
    share = found.span(option)[0]
    small = not found.exact and share < _SMALL
    return isolated(f"<{number(100 * _SMALL, 1)}" if small else number(100 * share, 1), language)


def _change(result: Overview, language: Language) -> Grid:
    kinds = ("moved", "tie", "beliefs", "fewest") if result.case.tie_margin else ("moved", "beliefs", "fewest")
    keys = ("column.option", *(f"overview.column_{kind}" for kind in kinds))
    rows = tuple(_change_row(result, option, language) for option in result.rivals)
    return Grid(columns=tuple(Column(title=say(key, language)) for key in keys), rows=rows)


def _change_row(result: Overview, option: str, language: Language) -> tuple[Cell, ...]:
    flip, tie, belief = result.weights.flips[option]["all"], result.weights.ties.get(option), result.beliefs[option]
    cells = (
        None if flip is None else number(flip.moved, 1),
        *([None if tie is None else number(tie.moved, 1)] if result.case.tie_margin else []),
        None if belief.t is None else number(100 * belief.t, 1) + "*" * (belief.reason == "orders_given_up"),
        None if belief.fewest is None else number(len(belief.fewest)) + "*" * (belief.reason == "orders_given_up"),
    )
    name = names(result.case, [option], language)
    return (name, *(isolated("-" if cell is None else cell, language) for cell in cells))


# --- data -----------------------------------------------------------------------------------------


@document.register
def _(result: Overview, language: Language) -> dict[str, Any]:
    lead = result.ranking.ranges.lead
    options = [standing.option for standing in result.ranking.standings]
    return {
        "meta": {
            **score_meta(result.case, language),
            **weighting_meta(result.ranking.weighting),
            "draws": result.likely.draws,
            "seed": result.likely.seed,
        },
        "first": result.first,
        "scores": {standing.option: standing.score for standing in result.ranking.standings},
        "lead": {
            "points": result.ranking.lead,
            "interval": [lead.low, lead.high],
            "standard_error": [lead.low_error, lead.high_error],
            "draws": result.ranking.ranges.draws,
            "seed": result.ranking.ranges.seed,
        },
        "perspectives": {item.weighting.perspective: _placed(item.standings[0]) for item in result.perspectives},
        "shares": {
            key: {
                "first": {option: found.span(option)[0] for option in options},
                "clearly_first": dict(zip(found.options, found.main.clear.tolist(), strict=True)),
                "standard_error": found.largest_error,
            }
            for key, found in (
                ("these_weights", result.likely),
                ("any_weights_and_judgements", result.everything),
                ("any_weights", result.anyhow),
            )
        },
        "text": {option: list(result.text.span(option)) for option in options} if result.text.orders else None,
        "confidence": {
            "level": result.confidence.level,
            "strong": result.confidence.strong,
            "reading_spread": result.confidence.spread,
        },
        "changes": {option: _change_record(result, option) for option in result.rivals},
        "structure": {item.rule: item.effect for item in result.structure.outcomes[1:]},
        **_fails(result),
        **_rests(result),
        "sentences": [*sentences(result, language), *rests_words(result, language)],
    }


def _fails(result: Overview) -> dict[str, Any]:
    """Return when the advice fails, and what to find out first."""
    asked = result.break_evens.asked
    keys = ("p_fails", "to_tie", "reading", "rival")
    return {
        "break_even": None if asked is None else {key: getattr(asked, key) for key in keys},
        "worlds": {
            item.world: {**_placed(item.ranking.standings[0]), "lead": item.ranking.lead}
            for item in result.worlds.worlds
        },
        "learn": [
            {
                "option": item.option,
                "criterion": item.name,
                "points": item.gain.points,
                "changes": item.gain.changes,
            }
            for item in result.learning.to_learn
        ],
    }


def _rests(result: Overview) -> dict[str, Any]:
    """Return whether other choices of the analyst change the headline."""
    return {
        "assumptions": [
            {
                "kind": item.kind,
                "subject": item.subject or None,
                "leading": list(item.leading),
                "courses": list(item.courses),
                "lead": item.lead,
                "effect": item.effect,
            }
            for item in result.assumptions
        ],
        "dependence": {name: found.span(result.first)[0] for name, found in result.together.items()},
    }


def _placed(top: Any) -> dict[str, Any]:
    return {"first": top.option, "tied_with": list(top.tied_with)}


def _change_record(result: Overview, option: str) -> dict[str, Any]:
    flip, tie, belief = result.weights.flips[option]["all"], result.weights.ties.get(option), result.beliefs[option]
    return {
        "moved": None if flip is None else flip.moved,
        "moved_to_tie": None if tie is None else tie.moved,
        "t": belief.t,
        "reason": belief.reason,
        "fewest": None if belief.fewest is None else len(belief.fewest),
    }


@records.register
def _(result: Overview) -> list[dict[str, Cell]]:
    rows: list[dict[str, Cell]] = []
    for standing in result.ranking.standings:
        spread = result.ranking.ranges.of(standing.option)
        change = _change_record(result, standing.option) if standing.option != result.first else {}
        shares = {key: getattr(result, key).span(standing.option)[0] for key in ("likely", "everything", "anyhow")}
        rows.append(
            {
                "option": standing.option,
                "rank": standing.rank,
                "score": standing.score,
                "score_5": spread.low,
                "score_95": spread.high,
                **{f"first_{key}": float(share) for key, share in shares.items()},
                **{key: _cell(change.get(key)) for key in ("moved", "moved_to_tie", "t", "fewest")},
                "perspective": result.ranking.weighting.perspective,
                "changes": "; ".join(result.ranking.weighting.changes),
                "draws": result.likely.draws,
                "seed": result.likely.seed,
                "version": __version__,
                "case_hash": result.case.hash,
            }
        )
    return rows


def _cell(found: Any) -> Cell:
    return "" if found is None or (isinstance(found, float) and np.isnan(found)) else found
