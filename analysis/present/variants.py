"""Courses beyond the paper beside its options: page, sentences, JSON, rows."""

from typing import Any, get_args

from analysis import __version__
from analysis.present.common import (
    base_name,
    footer,
    footer_ranges,
    footer_weights,
    heading,
    points,
    score_meta,
    short,
    weighting_meta,
    weighting_name,
)
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.present.ranking.words import span
from analysis.ranking import Ranking, Standing, ranking
from analysis.text import Phrase, listing, said, say, series
from analysis.variants import EqualTerms, Variants
from model.case import Case
from model.noun import Language
from model.variants import Plan
from model.weights import case_weighting


@page.register
def _(result: Variants, language: Language) -> Page:
    blocks: list[Block] = [
        heading(result.case, language),
        _grid(result.whole, language),
        sentences(result, language),
    ]
    if result.added and result.firsts:
        blocks += [(say("variants.title_everybody", language),), _everybody(result, language)]
    weights = footer_weights(result.case, [result.whole.weighting], language)
    ranges = footer_ranges([result.whole.ranges], language)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights, *ranges))


@sentences.register
def _(result: Variants, language: Language) -> tuple[str, ...]:
    if not result.added:
        return (say("variants.none", language),)
    return (
        say("variants.mark_apart" if apart(result) else "variants.mark", language),
        _best(result, language),
        *_perspectives(result, language),
        *equal_words(result, language),
    )


def _best(result: Variants, language: Language) -> Phrase:
    """Say where the best of the paper's options stands among all courses."""
    case, (first, *_) = result.case, result.whole.standings
    best = next(item for item in result.whole.standings if item.option not in result.added)
    words: dict[str, Any] = {"option": short(case, best.option), "count": len(result.whole.standings)}
    if best.rank == 1:
        return say("variants.best_first", language, **words)
    key = "variants.best_tied" if best.option in first.tied_with else "variants.best"
    behind = points(first.score - best.score, language, case.tie_margin)
    return say(key, language, rank=best.rank, behind=behind, first=marked(case, first.option, language), **words)


def _perspectives(result: Variants, language: Language) -> list[Phrase]:
    if not result.firsts:
        return []
    added = [item for item in result.firsts if item.option in result.added]
    clear = sum(set(item.tied_with) <= set(result.added) for item in added)
    key = "variants.perspectives_all" if len(added) == len(result.firsts) else "variants.perspectives"
    return [say(key, language, count=len(result.firsts), added=len(added), clear=clear)]


def equal_words(result: Variants, language: Language) -> list[Phrase]:
    """Say who is first if all options come with the plan, or none, and whether the headline rests on that."""
    if not result.equal:
        return []
    headline = result.ranking.standings[0].option
    lines = [word for item in result.equal for word in _equal(result, item, headline, language)]
    said_of_both = say(f"variants.{verdict(result)}", language, first=short(result.case, headline))
    return [*lines, said_of_both] if len(result.equal) == len(get_args(Plan)) else lines


def verdict(result: Variants) -> str:
    """Return whether the first place of the paper's options holds on equal terms, partly, or rests on who has the plan.

    `holds` is said where the option stays first both ways, clearly so if it is among the paper's options; `clear` where
    only that rests on the plan; `rests` where it is first neither way, and `partly` where it is one way.
    `_alone` follows where no other option of the paper has the plan.
    """
    top = result.ranking.standings[0]
    tops = [_own(item, top.option) for item in result.equal]
    kept = [standing.rank == 1 for standing in tops]
    if any(kept) and not all(kept):
        return "partly"
    if all(kept) and (top.tied_with or not any(standing.tied_with for standing in tops)):
        return "holds"
    having = [item.id for item in result.case.options if item.kind == "paper" and item.plan == "with"]
    return ("clear" if all(kept) else "rests") + "_alone" * (having == [top.option])


def _own(item: EqualTerms, option: str) -> Standing:
    """Return where the course stands that stands for an option of the paper."""
    return next(standing for standing in item.ranking.standings if item.stands_for[standing.option] == option)


def _equal(result: Variants, item: EqualTerms, headline: str, language: Language) -> tuple[Phrase, Phrase]:
    """List the scores on equal terms, and say what becomes of the option that is first without them."""
    case, (leader, *_) = result.case, item.ranking.standings
    scores = [
        say("variants.score", language, option=marked(case, standing.option, language), score=standing.score)
        for standing in item.ranking.standings
    ]
    listed = say(f"variants.equal_{item.plan}", language, listed=series(scores, language))
    own = _own(item, headline)
    first = marked(case, own.option, language)
    if own.rank == 1:
        others = listing([marked(case, name, language) for name in own.tied_with], language)
        return listed, say("variants.ties" if others else "variants.stays", language, first=first, others=others)
    tie = say("variants.goes_tie", language) if headline in item.tied else Phrase()
    return listed, say("variants.goes", language, first=first, other=marked(case, leader.option, language), tie=tie)


def apart(result: Variants) -> bool:
    """Tell whether the added courses have no common causes where others do: their judgements are drawn singly."""
    caused = {item.option for item in result.case.loadings}
    return bool(result.whole.ranges.draws and caused) and not caused.intersection(result.added)


def marked(case: Case, option: str, language: Language) -> Phrase:
    """Name a course, with a mark if it is beyond the paper."""
    name = said([short(case, option)], language)[0]
    kinds = {item.id: item.kind for item in case.options}
    return Phrase(f"{name}*") if kinds[option] == "variant" else name


# --- tables ---------------------------------------------------------------------------------------


def _grid(result: Ranking, language: Language) -> Grid:
    keys = (("rank", 0), ("option", None), ("score", 1), ("behind", 1))
    columns = [Column(title=say(f"column.{key}", language), digits=digits) for key, digits in keys]
    drawn = bool(result.ranges.draws)
    columns += [Column(title=say("column.range", language))] if drawn else []
    columns.append(Column(title=say("column.tied", language)))
    case, best = result.case, result.standings[0].score
    rows: list[tuple[Cell, ...]] = []
    for item in result.standings:
        ends = [span(result.ranges.of(item.option), language)] if drawn else []
        tied = listing([marked(case, name, language) for name in item.tied_with], language)
        rows.append((item.rank, marked(case, item.option, language), item.score, best - item.score, *ends, tied))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _everybody(result: Variants, language: Language) -> Grid:
    keys = ["weights", "paper", "whole", *(item.plan for item in result.equal)]
    columns = tuple(Column(title=say(f"variants.column_{key}", language)) for key in keys)
    case, rows = result.case, list[tuple[Cell, ...]]()
    if result.whole.weighting.changes:
        asked = [held.standings[0] for held in (result.ranking, result.whole, *(it.ranking for it in result.equal))]
        name = weighting_name(case, result.whole.weighting, language)
        rows.append((name, *(_top(case, top, language) for top in asked)))
    for place, item in enumerate(case.perspectives):
        held = case_weighting(case, item.id)
        tops = [
            ranking(case, held).standings[0],
            result.firsts[place],
            *(equal.firsts[place] for equal in result.equal),
        ]
        rows.append((base_name(case, held, language), *(_top(case, top, language) for top in tops)))
    return Grid(columns=columns, rows=tuple(rows))


def _top(case: Case, top: Standing, language: Language) -> Phrase:
    return Phrase(f"{marked(case, top.option, language)}{' =' if top.tied_with else ''}")


# --- data -----------------------------------------------------------------------------------------


@document.register
def _(result: Variants, language: Language) -> dict[str, Any]:
    drawn = result.whole.ranges
    perspectives = [item.id for item in result.case.perspectives]
    return {
        "meta": {
            **score_meta(result.case, language),
            **weighting_meta(result.whole.weighting),
            "dependence": drawn.dependence if drawn.draws else None,
            "draws": drawn.draws,
            "seed": drawn.seed if drawn.draws else None,
        },
        "variants": list(result.added),
        "ranking": [_standing(result.whole, item) for item in result.whole.standings],
        "equal_terms": {
            item.plan: {
                "ranking": [
                    {**_standing(item.ranking, standing), "stands_for": item.stands_for[standing.option]}
                    for standing in item.ranking.standings
                ],
                "first": item.first,
                "tied_with": list(item.tied),
                "perspectives": {name: _placed(top) for name, top in zip(perspectives, item.firsts, strict=True)},
            }
            for item in result.equal
        },
        "perspectives": {name: _placed(top) for name, top in zip(perspectives, result.firsts, strict=True)},
        "sentences": list(sentences(result, language)),
    }


def _placed(top: Standing) -> dict[str, Any]:
    return {"first": top.option, "tied_with": list(top.tied_with)}


def _standing(held: Ranking, item: Standing) -> dict[str, Any]:
    spread = held.ranges.of(item.option)
    return {
        "option": item.option,
        "rank": item.rank,
        "score": item.score,
        "interval": [spread.low, spread.high],
        "interval_error": [spread.low_error, spread.high_error],
        "tied_with": list(item.tied_with),
    }


@records.register
def _(result: Variants) -> list[dict[str, Cell]]:
    sets = [("all", result.whole), *((item.plan, item.ranking) for item in result.equal)]
    return [
        {
            "among": name,
            "option": item.option,
            "kind": next(option.kind for option in result.case.options if option.id == item.option),
            "rank": item.rank,
            "score": item.score,
            "score_5": held.ranges.of(item.option).low,
            "score_95": held.ranges.of(item.option).high,
            "tied_with": " ".join(item.tied_with),
            "perspective": held.weighting.perspective,
            "changes": "; ".join(held.weighting.changes),
            "draws": held.ranges.draws,
            "seed": held.seed,
            "version": __version__,
            "case_hash": result.case.hash,
        }
        for name, held in sets
        for item in held.standings
    ]
