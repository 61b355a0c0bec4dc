"""The explanation of a pair of options: page, sentences, JSON, rows."""

from collections.abc import Sequence
from typing import Any

from analysis import __version__
from analysis.explanation import Explanation, Ground
from analysis.listing.entries import points as three_points
from analysis.present.common import (
    footer,
    footer_weights,
    heading,
    names,
    pair_support_words,
    points,
    score_meta,
    weighting_meta,
    weighting_name,
)
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.present.rounding import rounded_parts
from analysis.text import Phrase, in_words, isolated, listing, number, quoted, said, say
from model.case import Judgement, Length
from model.noun import Language
from model.paper import Claim, Order
from model.score import EXACT


@page.register
def _(result: Explanation, language: Language) -> Page:
    passages = [line for name in result.passages for line in _passages(result, result.ground(name), language)]
    words = sentences(result, language)
    opening = len(_opening(result, language))
    return Page(
        blocks=(
            heading(result.case, language),
            words[:opening],
            _grid(result, language),
            (say("explain.key", language), *words[opening:]),
            *_years(result, language),
            (say("explain.passages", language), *passages),
        ),
        footer=footer(result.case, language, *footer_weights(result.case, [result.weighting], language)),
    )


@sentences.register
def _(result: Explanation, language: Language) -> tuple[str, ...]:
    return (
        *_opening(result, language),
        *(_level(result, language) if abs(result.lead) < EXACT else _decision(result, language)),
        *(
            say(
                "explain.rate",
                language,
                criterion=result.ground(rate.criterion).criterion.short,
                other=result.ground(rate.other).criterion.short,
                points=rate.points,
            )
            for rate in result.rates
        ),
        *pair_support_words(result.case, result.option, result.over, language),
    )


def _decision(result: Explanation, language: Language) -> list[Phrase]:
    """Say what decides, and what pulls the other way."""
    deciding, against = (_criteria(result, group, language) for group in (result.deciding, result.against[:3]))
    pulling = say("explain.against", language, criteria=against) if result.against else None
    return [
        say(_decided(result), language, criteria=deciding),
        say("explain.no_against", language) if pulling is None else pulling,
    ]


def _level(result: Explanation, language: Language) -> list[Phrase]:
    """Say of two options that are level whether they are equal, or what speaks for either."""
    sides = [
        tuple(item.criterion.id for item in result.grounds if side * item.contribution > EXACT)[:3] for side in (1, -1)
    ]
    if not any(sides):
        return [say("explain.equal", language)]
    for_, against = (_criteria(result, side, language) for side in sides)
    option, over = (names(result.case, [name], language) for name in (result.option, result.over))
    return [say("explain.cancels", language, option=option, over=over, for_=for_, against=against)]


def _decided(result: Explanation) -> str:
    """Choose the words for what decides: one criterion, each of several, or several together."""
    if not result.deciding:
        return "explain.undecided"
    if len(result.deciding) == 1:
        return "explain.deciding_alone"
    each = all(abs(result.ground(name).contribution) >= abs(result.lead) - 1e-9 for name in result.deciding)
    return "explain.deciding_each" if each else "explain.deciding"


def _opening(result: Explanation, language: Language) -> list[Phrase]:
    """Say who leads by how much, whether that is a tie, and who is beyond the paper."""
    case, lead = result.case, result.lead
    option, over = (names(case, [name], language) for name in (result.option, result.over))
    shown = number(abs(lead), 1)
    key = "explain.level" if not float(shown) else "explain.leads" if lead > 0 else "explain.trails"
    lines = [say(key, language, option=option, over=over, lead=abs(lead), one=result.scores[0], other=result.scores[1])]
    if 0 < abs(lead) <= case.tie_margin:
        lines.append(say("explain.within_margin", language, margin=points(case.tie_margin, language)))
    ranked = {item.id for item in case.ranked}
    lines += [
        say("explain.beyond", language, option=names(case, [name], language))
        for name in (result.option, result.over)
        if name not in ranked
    ]
    return [*lines, say("explain.weights", language, option=option, over=over)]


def _years(result: Explanation, language: Language) -> tuple[Block, ...]:
    """Lay out what more time must gain to pay, beside the silence of the text; nothing where that is not asked."""
    length = result.length
    if length is None:
        return ()
    shorts = {item.id: item.short for item in result.case.criteria}
    both = [Phrase()] if len(length.losses) < 2 else [say("explain.year_both", language)]
    pairs = [
        say("explain.year_pair", language, gain=shorts[gain], loss=loss)
        for gain in length.gains
        for loss in [*said([shorts[name] for name in length.losses], language), *filter(None, both)]
    ]
    columns = [Column(title=say("explain.year_weights", language)), *(Column(title=pair) for pair in pairs)]
    width = len(length.losses) + len([word for word in both if word])
    rows = tuple(
        (
            weighting_name(result.case, item.weighting, language),
            *(_rate(rate, language) for row in item.rates for rate in row[:width]),
        )
        for item in result.years
    )
    return (_silence(result, length, language), Grid(columns=tuple(columns), rows=rows))


def _rate(rate: float | None, language: Language) -> Phrase:
    return isolated("-" if rate is None else number(rate, 1), language)


def _silence(result: Explanation, length: Length, language: Language) -> tuple[Phrase, ...]:
    """Say what hangs on the length, and what the text does not say of it."""
    option = names(result.case, [result.option], language)
    lines = [say("explain.year_note", language, option=option, note=Phrase(in_words(length.note, language)))]
    for silence in result.case.silences:
        if silence.id == length.silence:
            words = {"point": silence.point, "detail": silence.detail}
            said_words = {key: Phrase(in_words(text, language)) for key, text in words.items()}
            lines.append(say("explain.year_silence", language, id=silence.id, **said_words))
    return (*lines, say("explain.year_title", language))


def _criteria(result: Explanation, criteria: Sequence[str], language: Language) -> Phrase:
    """List criteria with their rounded contributions."""
    shown = _shown(result)
    return listing(
        [
            say("lead.part_bare", language, criterion=result.ground(name).criterion.short, points=shown[name])
            for name in criteria
        ],
        language,
    )


def _shown(result: Explanation) -> dict[str, float]:
    """Return the contributions as printed: rounded so that they add up to the printed lead."""
    rounded = rounded_parts([item.contribution for item in result.grounds], 1)
    return {item.criterion.id: part for item, part in zip(result.grounds, rounded, strict=True)}


def _grid(result: Explanation, language: Language) -> Grid:
    option, over = (names(result.case, [name], language) for name in (result.option, result.over))
    titles = (("explain.column_basis", None), ("explain.column_text", None), ("explain.column_claims", None))
    columns = (
        Column(title=say("explain.column_criterion", language)),
        Column(title=say("explain.column_weight", language), digits=1),
        Column(title=option, digits=1),
        Column(title=over, digits=1),
        Column(title=say("explain.column_points", language)),
        *(Column(title=say(key, language), digits=digits) for key, digits in titles),
    )
    shown = _shown(result)
    rows = [_row(result, item, shown[item.criterion.id], language) for item in result.grounds]
    total = isolated(number(sum(shown.values()), 1, signed=True), language)
    last: tuple[Cell, ...] = (say("explain.total", language), 100.0, *result.scores, total, "", "", "")
    return Grid(columns=columns, rows=(*rows, last))


def _row(result: Explanation, item: Ground, shown: float, language: Language) -> tuple[Cell, ...]:
    basis = say(f"basis.{item.basis}", language)
    return (
        said([item.criterion.short], language)[0],
        100 * item.weight,
        *item.values,
        isolated(number(shown, 1, signed=True), language),
        say("explain.basis", language, basis=basis, grade=item.grade),
        _order(result, item.order, language),
        isolated(" ".join(claim.id for claim in item.claims), language),
    )


def _order(result: Explanation, order: Order | None, language: Language) -> Phrase:
    if order is None:
        return say("order.unread", language)
    if order.kind == "":
        return say("order.silent", language)
    return say(f"order.{order.kind}", language, option=names(result.case, [order.better], language))


def _passages(result: Explanation, item: Ground, language: Language) -> list[Phrase]:
    """Show one criterion's grounds: both judgements, the text's order, and every passage."""
    points_shown = _shown(result)[item.criterion.id]
    head = say(
        "explain.passage_head", language, criterion=item.criterion.name, id=item.criterion.id, points=points_shown
    )
    lines = [head, *(_judgement(result, judgement, language) for judgement in item.judgements)]
    if item.order is not None:
        order = _order(result, item.order, language)
        lines.append(say("explain.order", language, order=order, note=item.order.note))
    if not item.claims and not item.counter_claims:
        lines.append(say("explain.no_claims", language))
    lines += [
        claim_words("explain.claim", claim, language) for claim in item.claims if claim not in item.counter_claims
    ]
    return [*lines, *(claim_words("explain.counter", claim, language) for claim in item.counter_claims)]


def _judgement(result: Explanation, item: Judgement, language: Language) -> Phrase:
    return say(
        "explain.judgement",
        language,
        option=names(result.case, [item.option], language),
        points=three_points(item),
        basis=say(f"basis.{item.basis}", language),
        grade=item.grade,
        rationale=Phrase(in_words(item.rationale, language)) if item.rationale else "",
    )


def claim_words(key: str, claim: Claim, language: Language) -> Phrase:
    """Say a claim: its id, how firmly the text says it, its exact words and, in English, a translation."""
    return say(
        key,
        language,
        id=claim.id,
        strength=say(f"strength.{claim.strength}", language),
        quote=quoted(claim.quote_ar),
        translation=claim.translation_en if language == "en" else "",
    )


@document.register
def _(result: Explanation, language: Language) -> dict[str, Any]:
    claims = {claim.id: claim for item in result.grounds for claim in (*item.claims, *item.counter_claims)}
    return {
        "meta": score_meta(result.case, language) | weighting_meta(result.weighting),
        "option": result.option,
        "over": result.over,
        "lead": result.lead,
        "scores": {result.option: result.scores[0], result.over: result.scores[1]},
        "criteria": [_ground_record(result, item, language) for item in result.grounds],
        "deciding": list(result.deciding),
        "against": list(result.against),
        "exchange_rates": [
            {"criterion": rate.criterion, "other": rate.other, "points": rate.points} for rate in result.rates
        ],
        "years": None if result.length is None else _years_record(result, result.length),
        "passages": {
            name: {
                "quote_ar": claim.quote_ar,
                "translation_en": claim.translation_en,
                "strength": claim.strength,
                "section": claim.section.within(language),
            }
            for name, claim in claims.items()
        },
        "sentences": list(sentences(result, language)),
    }


def _years_record(result: Explanation, length: Length) -> dict[str, Any]:
    return {
        "gains": list(length.gains),
        "losses": list(length.losses),
        "silence": length.silence or None,
        "rates": [
            {
                "perspective": item.weighting.perspective or None,
                "changes": list(item.weighting.changes),
                "points": {
                    gain: {"for": dict(zip(length.losses, row, strict=False)), "for_all": row[-1]}
                    for gain, row in zip(length.gains, item.rates, strict=True)
                },
            }
            for item in result.years
        ],
    }


def _ground_record(result: Explanation, item: Ground, language: Language) -> dict[str, Any]:
    order = item.order
    return {
        "criterion": item.criterion.id,
        "contribution": item.contribution,
        "weight": item.weight,
        "values": {result.option: item.values[0], result.over: item.values[1]},
        "basis": item.basis,
        "grade": item.grade,
        "claims": [claim.id for claim in item.claims],
        "counter_claims": [claim.id for claim in item.counter_claims],
        "judgements": {judgement.option: judgement_record(judgement, language) for judgement in item.judgements},
        "order": None
        if order is None
        else {
            "support": order.support,
            "kind": order.kind or None,
            "better": order.better or None,
            "strength": order.strength or None,
            "claims": list(order.claims),
            "note": order.note.within(language),
        },
    }


def judgement_record(item: Judgement, language: Language) -> dict[str, Any]:
    """Return a judgement as data."""
    return {
        "low": item.low,
        "median": item.median,
        "high": item.high,
        "basis": item.basis,
        "grade": item.grade,
        "claims": list(item.claims),
        "rationale": item.rationale.within(language) if item.rationale else None,
    }


@records.register
def _(result: Explanation) -> list[dict[str, Cell]]:
    return [
        {
            "option": result.option,
            "over": result.over,
            "criterion": item.criterion.id,
            "weight": item.weight,
            "value": item.values[0],
            "value_over": item.values[1],
            "contribution": item.contribution,
            "basis": item.basis,
            "grade": item.grade,
            "text": (item.order.kind or "silent") if item.order else "",
            "text_for": item.order.better if item.order else "",
            "claims": " ".join(claim.id for claim in item.claims),
            "perspective": result.weighting.perspective,
            "origin": result.weighting.origin,
            "changes": "; ".join(result.weighting.changes),
            "version": __version__,
            "case_hash": result.case.hash,
        }
        for item in result.grounds
    ]
