"""What to find out first: page, sentences, JSON, rows."""

from collections.abc import Iterable
from typing import Any

from analysis import __version__
from analysis.learning import Item, Learning
from analysis.present.common import footer, footer_weights, heading, meta, names, points, span, weighting_meta
from analysis.present.dispatch import Cell, Column, Grid, Page, document, page, records, sentences, tabular
from analysis.present.smaa import share_words
from analysis.text import Phrase, isolated, number, said, say, series
from model.case import Judgement
from model.information import Gain
from model.noun import Language
from model.score import EXACT

_SHOWN = 10  # judgements in the table
_MANY = 10  # leads: beyond so many a share of the lead says nothing


@page.register
def _(result: Learning, language: Language) -> Page:
    title = (*heading(result.case, language), say("learn.title", language))
    blocks = (title, sentences(result, language), *(_tables(result, language) if result.draws else ()))
    return Page(blocks=blocks, footer=footer(result.case, language, *source_words(result, language)))


def source_words(result: Learning, language: Language) -> list[Phrase]:
    """Say whose weights these are, how scores are averaged, what is exact, and how the rest was drawn."""
    weights, _ = footer_weights(result.case, [result.weighting], language)
    margin = points(result.case.tie_margin, language, predicate=True)
    foot = [weights, say("learn.scores", language, margin=margin)]
    if result.draws:
        dependence = say(f"learn.dependence_{result.dependence}", language)
        foot.append(say("learn.dependence", language, dependence=dependence))
        error, share = result.largest_errors
        drawn = {"draws": result.draws, "seed": result.seed, "error": error, "share": 100 * share}
        foot.append(say("learn.draws", language, **drawn))
    return foot


def _tables(result: Learning, language: Language) -> Iterable[tuple[str, ...] | Grid]:
    judgements, others = result.of("judgement"), _others(result)
    first = names(result.case, [result.first], language)
    if judgements:
        rest = len(judgements) - _SHOWN
        yield (say("learn.judgements", language),)
        yield _judgement_grid(result, judgements[:_SHOWN], language)
        more = (say("learn.rest", language, count=rest),) if rest > 0 else ()
        yield (say("learn.key", language, first=first), *more)
    yield (say("learn.others", language),)
    yield _other_grid(result, others, language)
    if result.said:
        yield (say("learn.key_before", language),)


def _others(result: Learning) -> tuple[Item, ...]:
    return tuple(item for item in result.items if item.kind != "judgement")


# --- sentences ------------------------------------------------------------------------------------


@sentences.register
def _(result: Learning, language: Language) -> tuple[str, ...]:
    first = _first_words(result, language)
    if not result.draws:
        return (*first, say("learn.still", language))
    return (
        *first,
        *_whole_words(result, language),
        *_things(result, language),
        *_cause_words(result, language),
        *_criterion_words(result, language),
        *_apart_words(result, language),
        *_lacks_words(result, language),
        say("learn.caveat", language),
    )


def _first_words(result: Learning, language: Language) -> list[Phrase]:
    """Say which option is chosen now, and by how much it leads here and in the other questions."""
    case, margin = result.case, result.case.tie_margin
    first, second = (names(case, [option], language) for option in (result.first, result.second))
    if len(result.firsts) > 1:
        return [say("learn.first_level", language, firsts=names(case, result.firsts, language), first=first)]
    words = {"first": first, "second": second, "lead": _lead(result.lead, language)}
    if result.mean_lead < -EXACT:
        leads = [say("learn.first_other", language, **words, behind=_lead(-result.mean_lead, language))]
    else:
        same = number(result.lead, 1) == number(result.mean_lead, 1)
        lead = _lead(result.mean_lead, language)
        elsewhere = Phrase() if same else say("learn.elsewhere", language, lead=lead)
        leads = [say("learn.first", language, **words, elsewhere=elsewhere)]
    if result.lead <= margin + EXACT:
        leads.append(say("learn.tie", language, margin=points(margin, language)))
    return leads


def _lead(lead: float, language: Language) -> Phrase:
    return isolated(number(lead, 1 if lead == 0 or lead >= 0.05 else 2), language)


def _gain_words(result: Learning, gain: Gain, language: Language, *, exact: bool) -> dict[str, Phrase]:
    """Say how often learning changes the choice, and what it gains."""
    return {
        "changes": share_words(gain.changes, language, exact=exact or not result.everything.error),
        "worth": _worth(result, gain, language),
    }


def _worth(result: Learning, gain: Gain, language: Language) -> Phrase:
    """Say the points, and beside them their share of the lead where that is more than a tie."""
    gained, share = points(gain.points, language), result.share_of_lead(gain)
    if share is None or result.lead <= result.case.tie_margin + EXACT or share > _MANY:
        return gained
    part = share_words(share, language, exact=True) if share < 1 else say("learn.percent", language, share=share)
    return say("learn.worth", language, points=gained, share=part)


def _whole_words(result: Learning, language: Language) -> list[Phrase]:
    """Say what everything would be worth, and what all that can be learnt before the decision."""
    words = [say("learn.everything", language, **_gain_words(result, result.everything, language, exact=False))]
    early = len(result.of("judgement"))
    if result.apart and early:
        gain = _gain_words(result, result.inquiry, language, exact=early == 1)
        words.append(say("learn.inquiry", language, **gain, count=early, total=result.varying))
    return words


def _things(result: Learning, language: Language) -> list[Phrase]:
    """Say what to find out first, and how far that tells the same."""
    things = result.to_learn
    if not things:
        return [say("learn.none", language)]
    words = [say("learn.things", language, count=len(things))]
    words += [_thing(result, place, item, language) for place, item in enumerate(things, start=1)]
    words.append(say("learn.how", language))
    total = sum(item.gain.points for item in things)
    if len(things) > 1 and total - result.foremost.points > max(0.1, 3 * result.foremost.error):
        words.append(say("learn.together", language, points=points(result.foremost.points, language), sum=total))
    return words


def _thing(result: Learning, place: int, item: Item, language: Language) -> Phrase:
    judged, alone, seen = _judgement(result, item), Phrase(), Phrase()
    if item.alone is not None and round(item.alone, 1) < round(item.gain.points, 1):
        said_alone = points(item.alone, language)
        key = "learn.alone" if item.alone > EXACT else "learn.alone_nothing"
        alone = say(key, language, **({"points": said_alone} if item.alone > EXACT else {}))
    if judged.claims:
        claims = series([isolated(claim, language) for claim in judged.claims], language)
        seen = say("learn.seen", language, claims=claims, id=f"judgements/{item.name}/{item.option}")
    return say(
        "learn.thing",
        language,
        place=place,
        name=item_name(result, item, language),
        range=span(judged.low, judged.high, language),
        alone=alone,
        seen=seen,
        **_gain_words(result, item.gain, language, exact=True),
    )


def _judgement(result: Learning, item: Item) -> Judgement:
    return next(one for one in result.case.judgements if (one.option, one.criterion) == (item.option, item.name))


def item_name(result: Learning, item: Item, language: Language) -> Phrase:
    """Name a judgement by its criterion and option, a criterion or a common cause by itself."""
    case = result.case
    if item.kind == "factor":
        return said([next(factor.name for factor in case.factors if factor.id == item.name)], language)[0]
    criterion = next(found.short for found in case.criteria if found.id == item.name)
    if item.kind == "criterion":
        return said([criterion], language)[0]
    return say("judge.name", language, criterion=criterion, option=names(case, [item.option], language))


def _cause_words(result: Learning, language: Language) -> list[Phrase]:
    """Say which common cause is worth most, and whether such causes make single judgements worth so much."""
    causes = [item for item in result.of("factor") if item.gain.points > EXACT]
    through = result.cause if result.through_causes else None
    if not (through or causes):
        return []
    cause = through or causes[0]
    words = _gain_words(result, cause.gain, language, exact=True)
    key = "learn.through" if through else "learn.cause"
    return [say(key, language, factor=item_name(result, cause, language), **words)]


def _criterion_words(result: Learning, language: Language) -> list[Phrase]:
    criteria = [item for item in result.of("criterion") if item.gain.points > EXACT]
    if not criteria or not result.said:
        return []
    item = criteria[0]
    return [
        say(
            "learn.criterion",
            language,
            criterion=item_name(result, item, language),
            before=item.before,
            judgements=item.judgements,
            **_gain_words(result, item.gain, language, exact=item.judgements == 1),
        )
    ]


def _apart_words(result: Learning, language: Language) -> list[Phrase]:
    """Say how many judgements cannot be learnt now, and which of them would be worth most."""
    if not result.apart:
        return []
    count = {kind: sum(item.knowable == kind for item in result.apart) for kind in ("later", "never")}
    largest = result.apart[0]
    words = _gain_words(result, largest.gain, language, exact=True)
    return [say("learn.apart", language, **count, name=item_name(result, largest, language), **words)]


def _lacks_words(result: Learning, language: Language) -> list[Phrase]:
    words = [] if result.said else [say("learn.unsaid", language)]
    if not result.case.loadings:
        words.append(say("learn.no_causes", language))
    elif result.dependence == "none":
        words.append(say("learn.causes_left_out", language))
    return words


# --- tables ---------------------------------------------------------------------------------------


def _judgement_grid(result: Learning, items: tuple[Item, ...], language: Language) -> Grid:
    digits = {"judgement": None, "range": None, "changes": 1, "points": 2, "share": None, "alone": 2}
    columns = tuple(Column(title=say(f"learn.column_{key}", language), digits=shown) for key, shown in digits.items())
    return Grid(columns=columns, rows=tuple(_judgement_row(result, item, language) for item in items))


def _judgement_row(result: Learning, item: Item, language: Language) -> tuple[Cell, ...]:
    judged = _judgement(result, item)
    return (
        item_name(result, item, language),
        span(judged.low, judged.high, language),
        100 * item.gain.changes,
        item.gain.points,
        _share_cell(result, item.gain, language),
        item.alone or 0.0,
    )


def _share_cell(result: Learning, gain: Gain, language: Language) -> Phrase:
    share = result.share_of_lead(gain)
    return isolated("-" if share is None or share > _MANY else number(100 * share, 0), language)


def _other_grid(result: Learning, items: tuple[Item, ...], language: Language) -> Grid:
    digits = {"name": None, "changes": 1, "points": 2, "share": None}
    columns = [Column(title=say(f"learn.column_{key}", language), digits=shown) for key, shown in digits.items()]
    if result.said:
        columns.append(Column(title=say("learn.column_before", language)))
    return Grid(columns=tuple(columns), rows=tuple(_other_row(result, item, language) for item in items))


def _other_row(result: Learning, item: Item, language: Language) -> tuple[Cell, ...]:
    name, before = item_name(result, item, language), isolated("-", language)
    if item.kind == "factor":
        name = say("learn.cause_name", language, factor=name)
    else:
        before = say("learn.before", language, before=item.before, judgements=item.judgements)
    row = (name, 100 * item.gain.changes, item.gain.points, _share_cell(result, item.gain, language))
    return (*row, before) if result.said else row


@tabular.register
def _(result: Learning, language: Language) -> Grid:
    """Give a notebook one row for each thing, with numbers."""
    keys = {"changes": 1, "points": 2}
    columns = [Column(title=say("learn.column_judgement", language))]
    columns += [Column(title=say(f"learn.column_{key}", language), digits=digits) for key, digits in keys.items()]
    rows = tuple(
        (item_name(result, item, language), 100 * item.gain.changes, item.gain.points) for item in result.items
    )
    return Grid(columns=tuple(columns), rows=rows)


# --- data -----------------------------------------------------------------------------------------


@document.register
def _(result: Learning, language: Language) -> dict[str, Any]:
    largest = result.apart[0] if result.apart else None
    return {
        "meta": {
            **meta(result.case, language),
            "tie_margin": result.case.tie_margin,
            **weighting_meta(result.weighting),
            "dependence": result.dependence,
            "draws": result.draws,
            "seed": result.seed if result.draws else None,
        },
        "first": result.first,
        "firsts": list(result.firsts),
        "second": result.second,
        "lead": result.lead,
        "mean_lead": result.mean_lead,
        "scores": dict(zip(result.options, result.scores, strict=True)),
        "evpi": _gain(result, result.everything),
        "before": {"judgements": len(result.of("judgement")), **_gain(result, result.inquiry)},
        "first_to_learn": {
            "judgements": [[item.option, item.name] for item in result.to_learn],
            "cause": result.cause.name if result.cause and result.through_causes else None,
            **_gain(result, result.foremost),
        },
        "evppi": [_item(result, item) for item in result.items],
        "not_before": {
            "later": sum(item.knowable == "later" for item in result.apart),
            "never": sum(item.knowable == "never" for item in result.apart),
            "largest": None if largest is None else _item(result, largest),
        },
        "sentences": list(sentences(result, language)),
    }


def _gain(result: Learning, gain: Gain) -> dict[str, Any]:
    return {
        "points": gain.points,
        "standard_error": gain.error,
        "changes": gain.changes,
        "changes_error": gain.changes_error,
        "share_of_lead": result.share_of_lead(gain),
    }


def _item(result: Learning, item: Item) -> dict[str, Any]:
    about: dict[str, Any] = {"kind": item.kind}
    if item.kind == "judgement":
        about |= {"option": item.option, "criterion": item.name, "knowable": item.knowable or None}
        about |= {"points_alone": item.alone}
    elif item.kind == "criterion":
        about |= {"id": item.name, "judgements": item.judgements, "before": item.before}
    else:
        about |= {"id": item.name}
    return about | _gain(result, item.gain)


@records.register
def _(result: Learning) -> list[dict[str, Cell]]:
    return [
        {
            "kind": item.kind,
            "option": item.option,
            "name": item.name,
            "knowable": item.knowable,
            "points": item.gain.points,
            "standard_error": item.gain.error,
            "changes": item.gain.changes,
            "changes_error": item.gain.changes_error,
            "points_alone": "" if item.alone is None else item.alone,
            "lead": result.lead,
            "dependence": result.dependence,
            "draws": result.draws,
            "seed": result.seed,
            "version": __version__,
            "case_hash": result.case.hash,
        }
        for item in (*result.items, *result.apart)
    ]
