"""The sensitivity to judgements: page, sentences, JSON, rows."""

from typing import Any

import numpy as np

from analysis import __version__
from analysis.judgement_change import CommonCauses, JudgementChange, JudgementSensitivity
from analysis.judgement_groups import Group, Outcome
from analysis.present.common import (
    footer,
    footer_weights,
    heading,
    names,
    points,
    score_meta,
    span,
    weighting_meta,
)
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences, tabular
from analysis.present.ranking.words import lead_span
from analysis.present.rounding import rounded_parts
from analysis.ranges import Interval
from analysis.text import Phrase, isolated, listing, number, said, say, series
from model.noun import Language
from model.score import EXACT
from model.variance import Parts
from model.weight_priors import CONCENTRATION

_SHOWN = 10  # judgements in the table
_NAMED = 3  # judgements in the sentence on variance
_LISTED = 4  # groups in a sentence
_KINDS = ("pillar", "overlap", "basis", "grade", "all")  # in this order
_SMALLEST = 0.1  # points: what is said of a lead that one decimal does not show
_LEAST_SHARE = 0.01  # what whole percents show


@page.register
def _(result: JudgementSensitivity, language: Language) -> Page:
    first, second = (names(result.case, [option], language) for option in (result.first, result.second))
    rest = len(result.judgements) - _SHOWN
    more = (say("judge.key_rest", language, count=rest),) if rest > 0 else ()
    shared = (say("judge.key_shared", language),) if len(result.firsts) > 1 else ()
    overlap = (say("judge.groups_key_overlap", language),) if result.case.overlap_groups else ()
    blocks: list[Block] = [
        heading(result.case, language),
        sentences(result, language),
        (say("judge.title", language, lead=result.lead, first=first, second=second),),
        _judgement_grid(result, language),
        (say("judge.key", language, first=first, second=second), *shared, *more, _where(result, language)),
        (say("judge.groups_title", language, first=first),),
        _group_grid(result, language),
        (say("judge.groups_key", language), *overlap),
    ]
    weights = footer_weights(result.case, [result.weighting], language)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights))


def _where(result: JudgementSensitivity, language: Language) -> Phrase:
    """Say how to see what the judgement of the largest swing rests on."""
    item = result.judgements[0]
    over = result.second if item.option == result.first else result.first
    words = {"option": item.option, "over": over, "criterion": item.criterion}
    return say("judge.where" if result.case.factors else "judge.where_table", language, **words)


# --- sentences ------------------------------------------------------------------------------------


@sentences.register
def _(result: JudgementSensitivity, language: Language) -> tuple[str, ...]:
    return (
        _first_words(result, language),
        *most_words(result, language),
        *_variance_words(result, language),
        _end_words(result, language),
        _without_words(result, language),
        *_horizon_words(result, language),
        *_lacks_words(result, language),
    )


def _first_words(result: JudgementSensitivity, language: Language) -> Phrase:
    """Say who is first and by how much, and whether that is a tie."""
    margin, score = result.case.tie_margin, max(result.scores)
    words = {"first": names(result.case, result.firsts, language), "score": score, "lead": _lead(result.lead, language)}
    if len(result.firsts) > 1:
        return say("judge.first_level", language, **words)
    key = "judge.first" if result.lead > margin + EXACT else "judge.first_tie"
    second = names(result.case, [result.second], language)
    return say(key, language, **words, second=second, margin=points(margin, language))


def most_words(result: JudgementSensitivity, language: Language) -> tuple[Phrase, ...]:
    """Say which judgement the lead hangs on most, and how many can change the first place alone."""
    most = () if len(result.firsts) > 1 else (_hang_words(result, language),)
    return (*most, _count_words(result, language))


def _hang_words(result: JudgementSensitivity, language: Language) -> Phrase:
    """Say where the judgement that needs the least part of its range changes the first place, or the largest swing."""
    within = [item for item in result.judgements if item.within_range]
    if within:
        item = min(within, key=_needed)
        return say("judge.hangs", language, **_named(result, item, language), **_crossing(result, item, language))
    item = result.judgements[0]
    if item.swing < EXACT:
        return say("judge.fixed", language)
    rest = say("judge.moves_never", language)
    if item.to is not None:
        rest = say("judge.moves_outside", language, **_crossing(result, item, language))
    ends = {"from": item.low, "up_to": item.high, "low": item.lead_at_low, "high": item.lead_at_high}
    return say("judge.moves", language, **_named(result, item, language), **ends, rest=rest)


def _named(result: JudgementSensitivity, item: JudgementChange, language: Language) -> dict[str, Phrase]:
    return {"name": judgement_name(result, item, language)}


def judgement_name(result: JudgementSensitivity, item: JudgementChange, language: Language) -> Phrase:
    """Name a judgement: its criterion and its option."""
    criterion = next(found.short for found in result.case.criteria if found.id == item.criterion)
    return say("judge.name", language, criterion=criterion, option=names(result.case, [item.option], language))


def _needed(item: JudgementChange) -> float:
    """Return the part of the range, from the mean to its end, that changes the first place."""
    assert item.changes_at is not None
    end = item.low if _is_down(item) else item.high
    return (item.changes_at - item.mean) / (end - item.mean)


def _is_down(item: JudgementChange) -> bool:
    """Tell whether a judgement changes the first place by falling: it is then that of another option that gains."""
    return item.to != item.option


def _crossing(result: JudgementSensitivity, item: JudgementChange, language: Language) -> dict[str, Phrase]:
    """Say beyond which value the first place changes, and the value now."""
    assert item.changes_at is not None
    assert item.to is not None
    side = "judge.below" if _is_down(item) else "judge.above"
    return {
        "at": say(side, language, at=isolated(number(item.changes_at, 1), language)),
        "now": isolated(number(item.mean, 1), language),
        "range": span(item.low, item.high, language),
        "to": names(result.case, [item.to], language),
    }


def _count_words(result: JudgementSensitivity, language: Language) -> Phrase:
    """Say how many judgements change the first place alone, and how many bring the lead down to a tie."""
    total, margin = len(result.judgements), result.case.tie_margin
    if len(result.firsts) > 1:
        firsts = names(result.case, result.firsts, language)
        return say("judge.shared", language, firsts=firsts, count=result.within_range, total=total)
    ties = Phrase()
    if margin and result.lead > margin + EXACT:
        words = {"margin": points(margin, language), "count": result.to_a_tie, "total": total}
        ties = say("judge.ties", language, **words)
    if not result.within_range:
        return say("judge.none", language, ties=ties)
    return say("judge.some", language, count=result.within_range, total=total, ties=ties)


def _variance_words(result: JudgementSensitivity, language: Language) -> list[Phrase]:
    """Say what the uncertainty of the lead is made of, as far as anything varies."""
    words: list[Phrase] = []
    shares = [(item.variance_share or 0.0, item) for item in result.judgements]
    largest = [pair for pair in sorted(shares, key=lambda pair: -pair[0])[:_NAMED] if pair[0] >= _LEAST_SHARE]
    if len(largest) > 1:
        parts = [
            say("judge.part", language, name=judgement_name(result, item, language), share=_share(share, language))
            for share, item in largest
        ]
        words.append(say("judge.parts", language, parts=listing(parts, language)))
    if result.common_causes is not None:
        words += [cause_words(result, result.common_causes, language), _dependence_words(result, language)]
    whole = result.independent if result.common_causes is None else result.common_causes.parts
    if whole.weights + whole.together > EXACT and whole.judgements > EXACT:
        words.append(_block_words(whole, language))
    return words


def cause_words(result: JudgementSensitivity, common: CommonCauses, language: Language) -> Phrase:
    """Say what common causes do to the uncertainty of the lead, and what the largest of them makes by itself."""
    largest = common.causes[0]
    factor = next(item.name for item in result.case.factors if item.id == largest.factor)
    spread = {"together": common.parts.judgements**0.5, "alone": result.independent.judgements**0.5}
    return say(
        "judge.causes",
        language,
        **spread,
        factor=factor,
        share=_share(largest.share, language),
        own=_share(common.own, language),
    )


def _dependence_words(result: JudgementSensitivity, language: Language) -> Phrase:
    """Say how far the lead ranges at each strength of dependence."""
    ends: dict[str, Any] = {name: lead_span(found.lead, language) for name, found in result.ranges.items()}
    error = max(max(found.lead.low_error, found.lead.high_error) for found in result.ranges.values())
    drawn = next(iter(result.ranges.values()))
    ends |= {"draws": drawn.draws, "seed": drawn.seed, "error": float(np.ceil(10 * error) / 10)}
    return say("judge.dependence", language, **ends)


def _block_words(parts: Parts, language: Language) -> Phrase:
    exact = {"judgements": parts.judgements, "weights": parts.weights, "together": parts.together}
    shown = rounded_parts([100 * part / parts.total for part in exact.values()], 0)
    words = {
        name: _share(part / parts.total if part / parts.total < _LEAST_SHARE else percent / 100, language)
        for (name, part), percent in zip(exact.items(), shown, strict=True)
    }
    return say("judge.block", language, **words)


def _share(share: float, language: Language) -> Phrase:
    """Say a share in whole percent; 0 only where it is nothing."""
    if EXACT < share < _LEAST_SHARE:
        return say("share.under", language, bound=_LEAST_SHARE)
    return say("share.percent", language, share=share)


def _end_words(result: JudgementSensitivity, language: Language) -> Phrase:
    """Say which groups change the first place by moving to one end."""
    items = [
        (key, group, outcome)
        for group in result.groups
        for key, outcome in (("at_low", group.at_low), ("at_high", group.at_high))
        if outcome.firsts != result.firsts
    ]
    return _listed(result, "judge.ends", items, language)


def _without_words(result: JudgementSensitivity, language: Language) -> Phrase:
    """Say which groups change the first place by not counting, or by counting once."""
    items = [
        (key, group, outcome)
        for group in result.groups
        for key, outcome in (
            ("left_out", group.left_out),
            ("counted_once", group.counted_once),
            ("folded", group.folded),
        )
        if outcome is not None and outcome.firsts != result.firsts
    ]
    return _listed(result, "judge.without", items, language)


def _listed(
    result: JudgementSensitivity, key: str, items: list[tuple[str, Group, Outcome]], language: Language
) -> Phrase:
    if not items:
        once = say("judge.nor_once", language) if result.case.overlap_groups else Phrase()
        return say(f"{key}_none", language, once=once)
    shown = [
        say(
            f"judge.{how}",
            language,
            group=_group_name(result, group, language),
            outcome=_outcome_words(result, outcome, language),
        )
        for how, group, outcome in sorted(items, key=lambda item: _KINDS.index(item[1].kind))[:_LISTED]
    ]
    rest = len(items) - len(shown)
    more = say("judge.more", language, count=rest) if rest else Phrase()
    return say(key, language, items=series(shown, language, ";"), more=more)


def _group_name(result: JudgementSensitivity, group: Group, language: Language) -> Phrase:
    case = result.case
    if group.kind == "basis":
        name = say(f"basis.{group.name}", language)
    else:
        known = {
            **{item.id: item.short for item in case.pillars if group.kind == "pillar"},
            **{item.id: item.name for item in case.overlap_groups if group.kind == "overlap"},
        }
        name = said([known[group.name]], language)[0] if group.name in known else isolated(group.name, language)
    return say(f"judge.group_{group.kind}", language, **({} if group.kind == "all" else {"name": name}))


def _is_tie(result: JudgementSensitivity, outcome: Outcome) -> bool:
    return outcome.lead <= result.case.tie_margin + EXACT


def _outcome_words(result: JudgementSensitivity, outcome: Outcome, language: Language) -> Phrase:
    """Say who is first and by how much; a lead within the tie margin is called a tie."""
    option = names(result.case, outcome.firsts, language)
    if len(outcome.firsts) > 1:
        return say("judge.outcome_level", language, option=option)
    key = "judge.outcome_tie" if _is_tie(result, outcome) else "judge.outcome"
    return say(key, language, option=option, lead=_lead(outcome.lead, language))


def _lead(lead: float, language: Language) -> Phrase:
    """Say a lead with one decimal, as tables do; nothing is said to be 0 that is not."""
    if EXACT < lead < _SMALLEST / 2:
        return say("judge.tiny", language, lead=_SMALLEST)
    return isolated(number(lead, 1), language)


def _horizon_words(result: JudgementSensitivity, language: Language) -> list[Phrase]:
    later = result.long_horizon
    if later is None:
        return []
    outcome = _outcome_words(result, later.outcome, language)
    counts = {"count": later.judgements, "total": len(result.judgements)}
    return [say("judge.horizon", language, outcome=outcome, **counts)]


def _lacks_words(result: JudgementSensitivity, language: Language) -> list[Phrase]:
    """Say what the case does not list, so that nothing is said of it."""
    case = result.case
    there = {"causes": case.loadings, "overlap": case.overlap_groups, "horizon": result.long_horizon}
    missing = [say(f"judge.lacks_{name}", language) for name, given in there.items() if not given]
    return [say("judge.lacks", language, what=series(missing, language, ";"))] if missing else []


# --- tables ---------------------------------------------------------------------------------------


def _judgement_grid(result: JudgementSensitivity, language: Language) -> Grid:
    digits = {"name": None, "now": 1, "range": None, "changes": None, "at_low": 1, "at_high": 1, "part": 1}
    columns = [Column(title=say(f"judge.column_{key}", language), digits=shown) for key, shown in digits.items()]
    columns.append(Column(title=say("judge.column_basis", language)))
    rows = tuple(_judgement_row(result, item, language) for item in result.judgements[:_SHOWN])
    return Grid(columns=tuple(columns), rows=rows)


def _judgement_row(result: JudgementSensitivity, item: JudgementChange, language: Language) -> tuple[Cell, ...]:
    share = "-" if item.variance_share is None else number(100 * item.variance_share, 1)
    basis = say(f"basis.{item.basis}", language)
    return (
        judgement_name(result, item, language),
        item.mean,
        span(item.low, item.high, language),
        _changes_cell(result, item, language),
        item.lead_at_low,
        item.lead_at_high,
        isolated(share, language),
        say("explain.basis", language, basis=basis, grade=item.grade),
    )


def _changes_cell(result: JudgementSensitivity, item: JudgementChange, language: Language) -> Phrase:
    """Say beyond which value the first place changes, with a mark where the range goes beyond it."""
    mark = "*" if item.within_range else ""
    if _shares_first(result, item):
        return Phrase(say("judge.any_change", language) + mark)
    if item.changes_at is None:
        return isolated("-", language)
    at = isolated(number(item.changes_at, 1) + mark, language)
    return say("judge.below" if _is_down(item) else "judge.above", language, at=at)


def _shares_first(result: JudgementSensitivity, item: JudgementChange) -> bool:
    """Tell whether a judgement moves the score of one of several options that are level first."""
    weights = result.weighting.weights
    weight = weights.criteria[weights.tree.criteria.index(item.criterion)]
    return len(result.firsts) > 1 and item.option in result.firsts and bool(weight > 0)


_OUTCOMES = ("at_low", "at_high", "against", "in_favour", "left_out")
_ONCE = ("counted_once", "folded")


def _group_grid(result: JudgementSensitivity, language: Language) -> Grid:
    once = _ONCE if any(group.kind == "overlap" for group in result.groups) else ()
    titles = ("group", "count", "all_low", "all_high", "against", "in_favour", "left_out", *once)
    columns = tuple(
        Column(title=say(f"judge.column_{title}", language), digits=0 if title == "count" else None) for title in titles
    )
    rows = tuple(_group_row(result, group, once, language) for group in result.groups)
    return Grid(columns=columns, rows=rows)


def _group_row(
    result: JudgementSensitivity, group: Group, once: tuple[str, ...], language: Language
) -> tuple[Cell, ...]:
    outcomes = [_cell(result, getattr(group, key), language) for key in (*_OUTCOMES, *once)]
    return (_group_name(result, group, language), group.judgements, *outcomes)


def _cell(result: JudgementSensitivity, outcome: Outcome | None, language: Language) -> Phrase:
    """Say an outcome in short: the lead, whose it is if another than the first has it, and whether it is a tie."""
    if outcome is None:
        return isolated("-", language)
    if len(outcome.firsts) > 1:
        if result.first in outcome.firsts:
            return say("judge.cell_level", language)
        return say("judge.cell_others_level", language, options=names(result.case, outcome.firsts, language))
    tie = "_tie" if _is_tie(result, outcome) else ""
    if outcome.first == result.first:
        return say(f"judge.cell{tie}", language, lead=outcome.lead)
    other = names(result.case, outcome.firsts, language)
    return say(f"judge.cell_other{tie}", language, option=other, lead=outcome.lead)


@tabular.register
def _(result: JudgementSensitivity, language: Language) -> Grid:
    """Give a notebook one row for each judgement, with numbers."""
    keys = ("now", "range", "range", "low", "high", "part")
    titles = [say(f"judge.column_{key}", language) for key in keys]
    ends = ("", " ≥", " ≤", "", "", "")
    columns = [Column(title=f"{title}{end}", digits=1) for title, end in zip(titles, ends, strict=True)]
    rows = tuple(
        (
            judgement_name(result, item, language),
            item.mean,
            item.low,
            item.high,
            item.lead_at_low,
            item.lead_at_high,
            100 * (item.variance_share or 0.0),
        )
        for item in result.judgements
    )
    return Grid(columns=(Column(title=say("judge.column_name", language)), *columns), rows=rows)


# --- data -----------------------------------------------------------------------------------------


def _interval_record(interval: Interval) -> dict[str, Any]:
    return {
        "interval": [interval.low, interval.high],
        "standard_error": [interval.low_error, interval.high_error],
    }


@document.register
def _(result: JudgementSensitivity, language: Language) -> dict[str, Any]:
    common, later = result.common_causes, result.long_horizon
    return {
        "meta": score_meta(result.case, language)
        | weighting_meta(result.weighting)
        | {"distribution": result.distribution},
        "first": result.first,
        "firsts": list(result.firsts),
        "second": result.second,
        "lead": result.lead,
        "lead_ranges": {name: _interval_record(found.lead) for name, found in result.ranges.items()},
        "scores": dict(zip(result.options, result.scores, strict=True)),
        "within_range": result.within_range,
        "to_a_tie": result.to_a_tie,
        "judgements": [_judgement_record(item) for item in result.judgements],
        "clusters": None if common is None else _cluster_records(common),
        "common_causes": None
        if common is None
        else {"causes": {item.factor: item.share for item in common.causes}, "own": common.own},
        "weights_block": {
            "concentration": CONCENTRATION,
            "independent": _parts_record(result.independent),
            "common_causes": None if common is None else _parts_record(common.parts),
        },
        "groups": [_group_record(group) for group in result.groups],
        "long_horizon": None
        if later is None
        else {
            "judgements": later.judgements,
            **_outcome_record(later.outcome),
            "scores": dict(zip(result.options, later.scores, strict=True)),
        },
        "sentences": list(sentences(result, language)),
    }


def _judgement_record(item: JudgementChange) -> dict[str, Any]:
    return {
        "option": item.option,
        "criterion": item.criterion,
        "low": item.low,
        "median": item.median,
        "high": item.high,
        "mean": item.mean,
        "basis": item.basis,
        "grade": item.grade,
        "changes_at": item.changes_at,
        "to": item.to,
        "within_range": item.within_range,
        "lead_at_low": item.lead_at_low,
        "lead_at_high": item.lead_at_high,
        "variance_share": item.variance_share,
    }


def _cluster_records(common: CommonCauses) -> list[dict[str, Any]]:
    return [
        {
            "judgements": [{"option": option, "criterion": criterion} for option, criterion in item.judgements],
            "factors": list(item.factors),
            "variance_share": item.share,
        }
        for item in common.clusters
    ]


def _parts_record(parts: Parts) -> dict[str, Any]:
    """Return the variance of the lead, on these weights and in all, and its parts; None where nothing varies."""
    named = {"weights": parts.weights, "judgements": parts.judgements, "together": parts.together}
    shares = {name: part / parts.total if parts.total > EXACT else None for name, part in named.items()}
    return {"variance": parts.total, "variance_on_these_weights": parts.judgements, **shares}


def _group_record(group: Group) -> dict[str, Any]:
    outcomes = {key: getattr(group, key) for key in (*_OUTCOMES, *_ONCE)}
    return {
        "kind": group.kind,
        "group": group.name,
        "judgements": group.judgements,
        **{key: None if outcome is None else _outcome_record(outcome) for key, outcome in outcomes.items()},
    }


def _outcome_record(outcome: Outcome) -> dict[str, Any]:
    return {"first": outcome.first, "firsts": list(outcome.firsts), "lead": outcome.lead}


@records.register
def _(result: JudgementSensitivity) -> list[dict[str, Cell]]:
    return [
        {
            **{key: _row_cell(value) for key, value in _judgement_record(item).items()},
            "swing": item.swing,
            "first": result.first,
            "second": result.second,
            "lead": result.lead,
            "distribution": result.distribution,
            "perspective": result.weighting.perspective,
            "origin": result.weighting.origin,
            "changes": "; ".join(result.weighting.changes),
            "version": __version__,
            "case_hash": result.case.hash,
        }
        for item in result.judgements
    ]


def _row_cell(value: Any) -> Cell:
    """Return a value of a row: nothing for None, yes or no in the words of JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value
