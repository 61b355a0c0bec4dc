"""What the text's orders alone settle: page, sentences, JSON, rows."""

from typing import Any

from analysis import __version__
from analysis.present.common import footer, heading, meta, names
from analysis.present.dispatch import Cell, Column, Grid, Page, document, page, records, sentences
from analysis.reach import Reach, Reading, TextReach
from analysis.text import Phrase, said, say
from model.noun import Language


@page.register
def _(result: TextReach, language: Language) -> Page:
    shown = sentences(result, language)
    perspectives = (_perspectives(result, language),) if _differs(result) else ()
    shares = (say("reach.shares", language),)
    spans = tuple(_span(result, option.id, language) for option in result.case.ranked)
    title = (*heading(result.case, language), say("reach.title", language))
    return Page(
        blocks=(title, shown[: -len(spans)], *perspectives, shares, _readings(result, language), spans),
        footer=footer(
            result.case,
            language,
            say("reach.depth", language, depth=say(f"reach.depth_{result.depth}", language)),
            say("footer.draws", language, draws=result.draws, seed=result.seed),
        ),
    )


@sentences.register
def _(result: TextReach, language: Language) -> tuple[str, ...]:
    purposes = say("reach.with_purposes" if result.purposes else "reach.without_purposes", language)
    basis = say(f"reach.basis_{result.depth}", language, orders=result.orders, purposes=purposes)
    return (
        basis if result.orders else say("reach.no_orders", language),
        say("reach.any", language, can=_names(result, result.reach.can, language), must=_must(result, language)),
        *_same(result, language),
        *(_never_behind(result, pair, language) for pair in result.never_behind),
        say("reach.open", language, count=len(result.open_pairs)),
        *(_span(result, option.id, language) for option in result.case.ranked),
    )


def _names(result: TextReach, options: tuple[str, ...], language: Language) -> Phrase:
    return names(result.case, options, language) or say("reach.nobody", language)


def _must(result: TextReach, language: Language) -> Phrase:
    return _names(result, result.reach.must, language)


def _differs(result: TextReach) -> bool:
    """Tell whether some perspective has another answer than any weights have."""
    return any((item.can, item.must) != (result.reach.can, result.reach.must) for item in result.by_perspective)


def _same(result: TextReach, language: Language) -> list[Phrase]:
    if not result.by_perspective or _differs(result):
        return []
    return [say("reach.same", language, count=len(result.by_perspective))]


def _never_behind(result: TextReach, pair: tuple[str, str], language: Language) -> Phrase:
    one, other = (names(result.case, [option], language) for option in pair)
    return say("reach.never_behind", language, one=one, other=other)


def _span(result: TextReach, option: str, language: Language) -> Phrase:
    low, high = result.span(option)
    return say("reach.span", language, option=names(result.case, [option], language), low=low, high=high)


def _perspectives(result: TextReach, language: Language) -> Grid:
    titles = ("reach.column_perspective", "reach.column_can", "reach.column_must")
    name_of = {item.id: said([item.name], language)[0] for item in result.case.perspectives}
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (name_of[item.perspective], _names(result, item.can, language), _names(result, item.must, language))
        for item in result.by_perspective
    )
    return Grid(columns=tuple(Column(title=say(title, language)) for title in titles), rows=rows)


def _readings(result: TextReach, language: Language) -> Grid:
    options = [option.id for option in result.case.ranked]
    error = say("reach.column_error", language)
    columns = (
        Column(title=say("reach.column_reading", language)),
        *(Column(title=f"{names(result.case, [option], language)} %", digits=1) for option in options),
        Column(title=f"{error} %", digits=2),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (_reading(result, item, language), *(100 * share for share in item.shares), 100 * max(item.errors))
        for item in result.readings
    )
    return Grid(columns=columns, rows=rows)


def _reading(result: TextReach, reading: Reading, language: Language) -> Phrase:
    if not reading.favoured:
        return say("reach.uniform", language)
    return say("reach.favoured", language, option=names(result.case, [reading.favoured], language))


@document.register
def _(result: TextReach, language: Language) -> dict[str, Any]:
    options = [option.id for option in result.case.ranked]
    return {
        "meta": {
            **meta(result.case, language),
            "depth": result.depth,
            "purposes": result.purposes,
            "orders": result.orders,
            "prior": "two-level",
            "draws": result.draws,
            "seed": result.seed,
        },
        "can_be_first": list(result.reach.can),
        "must_be_first": list(result.reach.must),
        "never_behind": [list(pair) for pair in result.never_behind],
        "perspectives": {item.perspective: _reach(item) for item in result.by_perspective},
        "shares": {item.name: dict(zip(options, item.shares, strict=True)) for item in result.readings},
        "standard_errors": {item.name: dict(zip(options, item.errors, strict=True)) for item in result.readings},
        "open_pairs": [{"criterion": item.criterion, "pair": list(item.pair)} for item in result.open_pairs],
        "sentences": list(sentences(result, language)),
    }


def _reach(reach: Reach) -> dict[str, list[str]]:
    return {"can_be_first": list(reach.can), "must_be_first": list(reach.must)}


@records.register
def _(result: TextReach) -> list[dict[str, Cell]]:
    return [
        {
            "depth": result.depth,
            "reading": item.name,
            "option": option.id,
            "share": share,
            "standard_error": error,
            "draws": result.draws,
            "seed": result.seed,
            "version": __version__,
            "case_hash": result.case.hash,
        }
        for item in result.readings
        for option, share, error in zip(result.case.ranked, item.shares, item.errors, strict=True)
    ]
