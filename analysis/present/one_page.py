"""The overview: page, sentences, JSON, rows."""

from typing import Any

import numpy as np

from analysis import __version__
from analysis.one_page import Overview
from analysis.present.common import footer, footer_weights, heading, names, score_meta, weighting_meta
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.present.judgement_change import most_words
from analysis.present.ranking.words import first_words
from analysis.present.smaa import clear_words, first_share
from analysis.present.structure import summary_words
from analysis.present.weight_change import flip_words
from analysis.smaa import Acceptability
from analysis.text import Phrase, isolated, number, say
from model.noun import Language


@page.register
def _(result: Overview, language: Language) -> Page:
    blocks: list[Block] = [
        (*heading(result.case, language), say("overview.title", language)),
        sentences(result, language),
        _scores(result, language),
        (say("overview.sure", language),),
        _sure(result, language),
        (say("overview.change", language),),
        _change(result, language),
        (say("overview.key", language), say("overview.more", language)),
    ]
    weights = footer_weights(result.case, [result.ranking.weighting], language)
    draws = say("footer.draws", language, draws=result.likely.draws, seed=result.likely.seed)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights, draws))


@sentences.register
def _(result: Overview, language: Language) -> tuple[str, ...]:
    """Say it in ten sentences at most: first, how sure, what would change it."""
    first = result.first
    anyhow = {"sentence": first_share(result.anyhow, first, language)}
    if result.case.tie_margin:
        open_weights = say("overview.anyhow", language, **anyhow, clear=clear_words(result.anyhow, language))
    else:
        open_weights = say("overview.anyhow_bare", language, **anyhow)
    nearest = result.rivals[0]
    return (
        first_words(result.ranking, result.ranking.ranges, language)[0],
        *_perspectives(result, language),
        say("overview.likely", language, sentence=first_share(result.likely, first, language)),
        open_weights,
        _text(result, language),
        _confidence(result, language),
        say("overview.weights", language, sentence=flip_words(result.weights, nearest, language)),
        say("overview.judgements", language, sentence=most_words(result.judgements, language)[0]),
        _beliefs(result, language),
        say("overview.structure", language, sentence=summary_words(result.structure, language)),
    )


def _perspectives(result: Overview, language: Language) -> list[Phrase]:
    """Count the perspectives on which the first option leads clearly, and those on which it is tied."""
    if len(result.perspectives) < 2:
        return []
    first = result.first
    tops = [item.standings[0] for item in result.perspectives]
    tied = sum(bool(top.tied_with) and first in (top.option, *top.tied_with) for top in tops)
    clear = sum(top.option == first and not top.tied_with for top in tops)
    name = names(result.case, [first], language)
    return [say("overview.perspectives", language, count=len(tops), first=name, clear=clear, tied=tied)]


def _text(result: Overview, language: Language) -> Phrase:
    if not result.text.orders:
        return say("overview.no_text", language)
    low, high = result.text.span(result.first)
    return say("overview.text", language, first=names(result.case, [result.first], language), low=low, high=high)


def _confidence(result: Overview, language: Language) -> Phrase:
    found = result.confidence
    spread = Phrase() if found.spread is None else say("overview.spread", language, points=found.spread)
    first, second = (names(result.case, [item.option], language) for item in result.ranking.standings[:2])
    words = {"strong": found.strong, "first": first, "second": second, "spread": spread}
    return say(f"overview.confidence_{found.level}", language, **words)


def _beliefs(result: Overview, language: Language) -> Phrase:
    """Say which other option the nearest beliefs put first."""
    parts = {name: item.t for name, item in result.beliefs.items() if item.t is not None}
    if not parts:
        return say("overview.beliefs_none", language)
    nearest = min(parts, key=lambda name: parts[name])
    return say("overview.beliefs", language, option=names(result.case, [nearest], language), share=parts[nearest])


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
        on = sum(item.standings[0].option == standing.option for item in result.perspectives)
        tail = (isolated(f"{on} / {len(result.perspectives)}", language),) if several else ()
        name = names(result.case, [standing.option], language)
        rows.append((standing.rank, name, standing.score, ends, *tail))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _sure(result: Overview, language: Language) -> Grid:
    options = [standing.option for standing in result.ranking.standings]
    columns = [Column(title=say("overview.column_believed", language))]
    columns += [Column(title=names(result.case, [option], language)) for option in options]
    rows: list[tuple[Cell, ...]] = [
        (say(f"overview.row_{key}", language), *(_percent(found, option, language) for option in options))
        for key, found in (("likely", result.likely), ("everything", result.everything), ("anyhow", result.anyhow))
    ]
    if result.text.orders:
        spans = [result.text.span(option) for option in options]
        cells = [isolated(f"{number(100 * low)}-{number(100 * high)}", language) for low, high in spans]
        rows.append((say("overview.row_text", language), *cells))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _percent(found: Acceptability, option: str, language: Language) -> Phrase:
    return isolated(number(100 * found.span(option)[0], 1), language)


def _change(result: Overview, language: Language) -> Grid:
    keys = ("column.option", *(f"overview.column_{key}" for key in ("moved", "tie", "beliefs", "fewest")))
    rows = tuple(_change_row(result, option, language) for option in result.rivals)
    return Grid(columns=tuple(Column(title=say(key, language)) for key in keys), rows=rows)


def _change_row(result: Overview, option: str, language: Language) -> tuple[Cell, ...]:
    flip, tie, belief = result.weights.flips[option]["all"], result.weights.ties.get(option), result.beliefs[option]
    cells = (
        None if flip is None else number(flip.moved, 1),
        None if tie is None else number(tie.moved, 1),
        None if belief.t is None else number(100 * belief.t),
        None if belief.fewest is None else number(len(belief.fewest)),
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
        "lead": {"points": result.ranking.lead, "interval": [lead.low, lead.high]},
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
        "sentences": list(sentences(result, language)),
    }


def _placed(top: Any) -> dict[str, Any]:
    return {"first": top.option, "tied_with": list(top.tied_with)}


def _change_record(result: Overview, option: str) -> dict[str, Any]:
    flip, tie, belief = result.weights.flips[option]["all"], result.weights.ties.get(option), result.beliefs[option]
    return {
        "moved": None if flip is None else flip.moved,
        "moved_to_tie": None if tie is None else tie.moved,
        "t": belief.t,
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
