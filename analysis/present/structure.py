"""The sensitivity to structure: page, sentences, JSON, rows."""

from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from analysis import __version__
from analysis.present.common import (
    footer,
    footer_weights,
    heading,
    names,
    points,
    score_meta,
    weighting_meta,
    weighting_name,
)
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.ranges import dependence_of
from analysis.structure import Outcome, Rule, StructureSensitivity
from analysis.text import Phrase, isolated, listing, number, said, say, series
from model.aggregation import FLOOR, beats
from model.noun import Language
from model.score import EXACT
from model.structure_draws import AGGREGATIONS
from model.value_shapes import SHAPES, reshaped
from model.weight_priors import CONCENTRATION

_MANY = 6  # options: with more, the page shows only the first places, and sentences name only so many shares
_SMALLEST = 0.1  # points: what is said of a lead that one decimal does not show
_BELOW, _ABOVE = 0.01, 0.99  # no sampled share is said to be 0 or 1
_OF_WEIGHT: tuple[Rule, ...] = ("majority", "plurality")  # rules that look at weights, not at points
_UNITS: dict[Rule, str] = {rule: "points_of_weight" if rule in _OF_WEIGHT else "points" for rule in get_args(Rule)}


@page.register
def _(result: StructureSensitivity, language: Language) -> Page:
    blocks: list[Block] = [
        (*heading(result.case, language), say("structure.title", language)),
        sentences(result, language),
        _grid(result, language),
        (say("structure.key", language, floor=FLOOR), "", say("structure.joint_title", language)),
        _joint_grid(result, language),
    ]
    weights = footer_weights(result.case, [result.weighting], language)
    draws = say("footer.draws", language, draws=result.shares.draws, seed=result.seed)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights, draws))


@sentences.register
def _(result: StructureSensitivity, language: Language) -> tuple[str, ...]:
    others = result.outcomes[1:]
    return (
        _as_ranked(result, language),
        summary_words(result, language),
        *(_under(result, item, language) for item in others),
        *_over_distributions(result, language),
        *_joint(result, language),
    )


# --- one assumption at a time -----------------------------------------------------------------------


def _as_ranked(result: StructureSensitivity, language: Language) -> Phrase:
    base = result.base
    leading = names(result.case, base.leading, language)
    if base.tied:
        return say("structure.base_tie", language, leading=leading, how=_how_tied(result, base, language))
    words = {"first": leading, "rival": names(result.case, [base.rival], language)}
    score = base.scores[result.options.index(base.first)]
    return say("structure.base_first", language, score=score, lead=_points(result, base, language), **words)


def summary_words(result: StructureSensitivity, language: Language) -> Phrase:
    """Count the assumptions under which the present first option is alone first, tied first, and behind."""
    found, first = result.outcomes[1:], result.base.first
    if all(item.effect == "stays" for item in found):
        return say("structure.summary_same", language, count=len(found))
    alone = sum(item.leading == (first,) for item in found)
    behind = [item.leading for item in found if first not in item.leading]
    ahead = _instead(result, tuple(dict.fromkeys(name for leading in behind for name in leading)), language)
    words = {"alone": alone, "tied": len(found) - alone - len(behind), "behind": len(behind), "ahead": ahead}
    return say("structure.summary", language, count=len(found), first=names(result.case, [first], language), **words)


def _instead(result: StructureSensitivity, options: tuple[str, ...], language: Language) -> Phrase:
    """Name those that are first instead; nothing if there are none."""
    if not options:
        return Phrase()
    each = [names(result.case, [option], language) for option in options]
    return say("structure.summary_ahead", language, options=series(each, language))


def _under(result: StructureSensitivity, item: Outcome, language: Language) -> Phrase:
    """Say what is assumed, who is first then, and by how much."""
    return say(
        "structure.sentence",
        language,
        assumption=_assumption(item.rule, language),
        what=say(f"structure.what_{_what(item)}", language, leading=names(result.case, item.leading, language)),
        how=_how(result, item, language),
    )


def _assumption(rule: Rule, language: Language) -> Phrase:
    if rule in ("concave", "convex"):
        middle = round(float(reshaped(np.array(50.0), "concave" if rule == "concave" else "convex")))
        return say(f"structure.if_{rule}", language, middle=middle)
    return say(f"structure.if_{rule}", language)


def _what(item: Outcome) -> str:
    if item.tied:
        return "goes_to_tie" if item.changes else "ties"
    return item.effect


def _how(result: StructureSensitivity, item: Outcome, language: Language) -> Phrase:
    """Say by how much the first is ahead, in what its rule looks at."""
    if item.rule == "majority":
        return _how_majority(result, item, language)
    if item.tied:
        return _how_tied(result, item, language)
    rival = names(result.case, [item.rival], language)
    if item.rule == "leximin":
        return _how_worst(result, rival, language)
    if item.rule == "plurality":
        own, others = (item.scores[result.options.index(name)] / 100 for name in (item.first, item.rival))
        return say("structure.how_plurality", language, own=own, others=others, rival=rival)
    return say("structure.how_points", language, lead=_points(result, item, language), rival=rival)


def _how_tied(result: StructureSensitivity, item: Outcome, language: Language) -> Phrase:
    if item.leading == item.firsts:
        return say("structure.how_level", language)
    words = {
        "first": names(result.case, [item.first], language),
        "rival": names(result.case, [item.rival], language),
        "lead": _points(result, item, language),
        "margin": points(result.case.tie_margin, language),
    }
    return say("structure.how_near_worst" if item.rule == "leximin" else "structure.how_near", language, **words)


def _how_worst(result: StructureSensitivity, rival: Phrase, language: Language) -> Phrase:
    shorts, found = {criterion.id: criterion.short for criterion in result.case.criteria}, result.deciding
    own, other = said([shorts[found.criterion], shorts[found.rival_criterion]], language)
    return say(
        "structure.how_next_worst" if found.step else "structure.how_worst",
        language,
        value=found.value,
        criterion=own,
        rival=rival,
        rival_value=found.rival_value,
        rival_criterion=other,
    )


def _how_majority(result: StructureSensitivity, item: Outcome, language: Language) -> Phrase:
    first, rival = (result.options.index(name) for name in (item.first, item.rival))
    if beats(result.support)[first].sum() == len(result.options) - 1:
        won, lost = result.support[first, rival], result.support[rival, first]
        words = {"rival": names(result.case, [item.rival], language)}
        return say("structure.how_majority", language, won=float(won), lost=float(lost), **words)
    if not result.circle:
        return say("structure.how_no_winner", language)
    pairs = zip(result.circle, (*result.circle[1:], result.circle[0]), strict=True)
    steps = [
        say(
            "structure.beats",
            language,
            winner=names(result.case, [one], language),
            loser=names(result.case, [other], language),
        )
        for one, other in pairs
    ]
    return say("structure.how_circle", language, circle=listing(steps, language))


def _points(result: StructureSensitivity, item: Outcome, language: Language) -> Phrase:
    """Say a lead with one decimal, as tables show it; nothing is said to be 0 that is not."""
    if EXACT < item.lead < _SMALLEST / 2:
        return say("flip.moved_tiny", language, moved=_SMALLEST)
    return say("points_exact", language, count=item.lead)


def _over_distributions(result: StructureSensitivity, language: Language) -> list[Phrase]:
    """Say where the mean over the whole of each distribution puts others first than that of its three points."""
    rules: dict[str, Rule] = {"linear": "additive", "concave": "concave", "convex": "convex"}
    return [
        say(
            "structure.exact",
            language,
            values=say(f"structure.values_{shape}", language),
            leading=names(result.case, result.leading_exactly(shape), language),
        )
        for shape in SHAPES
        if {*result.leading_exactly(shape)} != {*result.outcome(rules[shape]).leading}
    ]


# --- all at once ------------------------------------------------------------------------------------


def _joint(result: StructureSensitivity, language: Language) -> list[Phrase]:
    """Say what varied, and how often each option is first: numbers only."""
    order = np.argsort(-result.shares.whole, kind="stable").tolist()
    margin = say("structure.margin", language, margin=points(result.case.tie_margin, language, predicate=True))
    return [
        say(
            "structure.joint",
            language,
            name=weighting_name(result.case, result.weighting, language),
            depth=_depth(result, language),
            draws=result.shares.draws,
            error=float(np.ceil(1e4 * result.largest_error)) / 1e4,  # never said smaller than it is
        ),
        _joint_firsts(result, order, language),
        _joint_split(result, order[0], language),
        *([margin] if result.case.tie_margin else []),
    ]


def _joint_firsts(result: StructureSensitivity, order: list[int], language: Language) -> Phrase:
    parts = [
        say(
            "structure.joint_part",
            language,
            option=names(result.case, [result.options[index]], language),
            share=_share(float(result.shares.whole[index]), language),
        )
        for index in order[:_MANY]
    ]
    if len(order) <= _MANY:
        return say("structure.joint_first", language, parts=listing(parts, language))
    rest = _share(float(result.shares.whole[order[_MANY:]].sum()), language)
    return say("structure.joint_most", language, parts=listing(parts, language), rest=rest)


def _joint_split(result: StructureSensitivity, option: int, language: Language) -> Phrase:
    """Say how often one option is first under each shape, and under each way to put values together."""
    shapes = zip(SHAPES, result.shares.by_shape[:, option].tolist(), strict=True)
    ways = zip(AGGREGATIONS, result.shares.by_aggregation[:, option].tolist(), strict=True)
    words = {name: _share(share, language) for name, share in (*shapes, *ways)}
    return say(
        "structure.joint_split", language, option=names(result.case, [result.options[option]], language), **words
    )


def _share(share: float, language: Language) -> Phrase:
    """Say a sampled share in whole percent."""
    if share < _BELOW:
        return say("share.under", language, bound=_BELOW)
    if share > _ABOVE:
        return say("share.over", language, bound=_ABOVE)
    return say("share.percent", language, share=share)


# --- tables -----------------------------------------------------------------------------------------


def _grid(result: StructureSensitivity, language: Language) -> Grid:
    """Lay out who ranks where under each assumption; with many options only who is first."""
    shown = result.options if len(result.options) <= _MANY else ()
    columns = [Column(title=say("structure.column_rule", language))]
    columns += [Column(title=names(result.case, [option], language)) for option in shown]
    columns += [] if shown else [Column(title=say("structure.column_first", language))]
    columns.append(Column(title=say("structure.column_lead", language)))
    rows = []
    for item in result.outcomes:
        places = [isolated(number(place), language) for place in item.ranks] if shown else []
        firsts = [] if shown else [names(result.case, item.firsts, language)]
        label, lead = say(f"structure.label_{item.rule}", language), item.lead
        unit = "weight" if item.rule in _OF_WEIGHT else "points"
        beats_all = item.rule != "majority" or lead > 0
        shown_lead = say(f"structure.lead_{unit}", language, lead=lead) if beats_all else isolated("-", language)
        rows.append((label, *places, *firsts, shown_lead))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _joint_grid(result: StructureSensitivity, language: Language) -> Grid:
    keys = ("whole", *SHAPES, *AGGREGATIONS)
    columns = [Column(title=say("column.option", language))]
    columns += [Column(title=say(f"structure.column_{key}", language)) for key in keys]
    shares = np.concatenate([result.shares.whole[np.newaxis], result.shares.by_shape, result.shares.by_aggregation])
    rows = tuple(
        (names(result.case, [option], language), *(_percent(share, language) for share in shares[:, index].tolist()))
        for index, option in enumerate(result.options)
    )
    return Grid(columns=tuple(columns), rows=rows)


def _percent(share: float, language: Language) -> Phrase:
    """Write a sampled share with one decimal, never as 0 or 100."""
    shown = 100 * share
    return isolated("<0.1" if shown < 0.05 else ">99.9" if shown >= 99.95 else number(shown, 1), language)


# --- data -------------------------------------------------------------------------------------------


def _depth(result: StructureSensitivity, language: Language) -> Phrase:
    """Say how the judgements were drawn."""
    if not result.has_ranges:
        return say("structure.not_drawn", language)
    together = say(f"together.{dependence_of(result.case)}", language)
    return say("structure.drawn", language, together=together)


@document.register
def _(result: StructureSensitivity, language: Language) -> dict[str, Any]:
    options, shares = result.options, result.shares
    return {
        "meta": score_meta(result.case, language) | weighting_meta(result.weighting),
        "rules": [_rule(result, item, language) for item in result.outcomes],
        "majority": {
            "pairs": {
                one: {
                    other: float(result.support[row, column]) for column, other in enumerate(options) if row != column
                }
                for row, one in enumerate(options)
            },
            "circle": list(result.circle),
        },
        "worst": {
            option: {"criterion": criterion, "value": value}
            for option, (criterion, value) in zip(options, result.worst, strict=True)
        },
        "whole_distributions": {shape: _by_option(result, scores) for shape, scores in result.exact.items()},
        "joint": {
            "prior": "near",
            "concentration": CONCENTRATION,
            "distribution": "metalog",
            **_firsts(result, shares.whole, shares.whole_error),
            "by_shape": {
                shape: _firsts(result, shares.by_shape[index], shares.by_shape_error[index])
                for index, shape in enumerate(SHAPES)
            },
            "by_aggregation": {
                name: _firsts(result, shares.by_aggregation[index], shares.by_aggregation_error[index])
                for index, name in enumerate(AGGREGATIONS)
            },
            "draws": shares.draws,
            "seed": result.seed,
        },
        "sentences": list(sentences(result, language)),
    }


def _rule(result: StructureSensitivity, item: Outcome, language: Language) -> dict[str, Any]:
    order = np.argsort(item.ranks, kind="stable").tolist()
    return {
        "rule": item.rule,
        "assumption": None if item.rule == "additive" else _assumption(item.rule, language),
        "ranking": [
            {"option": result.options[index], "rank": item.ranks[index], "score": item.scores[index]} for index in order
        ],
        "first": item.first,
        "firsts": list(item.firsts),
        "tied_with": list(item.tied),
        "rival": item.rival,
        "lead": item.lead,
        "unit": _UNITS[item.rule],
        "effect": item.effect,
        "changes": item.changes,
    }


def _by_option(result: StructureSensitivity, numbers: tuple[float, ...]) -> dict[str, float]:
    return dict(zip(result.options, numbers, strict=True))


def _firsts(
    result: StructureSensitivity, shares: NDArray[np.float64], errors: NDArray[np.float64]
) -> dict[str, dict[str, float]]:
    return {
        "first": _by_option(result, tuple(shares.tolist())),
        "standard_errors": _by_option(result, tuple(errors.tolist())),
    }


@records.register
def _(result: StructureSensitivity) -> list[dict[str, Cell]]:
    empty: dict[str, Cell] = dict.fromkeys(("rank", "score", "first", "lead", "unit", "effect", "share", "error"), "")
    rows = [
        {
            "kind": "rule",
            "assumption": item.rule,
            "option": option,
            **empty,
            "rank": item.ranks[index],
            "score": item.scores[index],
            "first": str(option in item.leading).lower(),
            "lead": item.lead if option == item.first else "",
            "unit": _UNITS[item.rule],
            "effect": item.effect,
        }
        for item in result.outcomes
        for index, option in enumerate(result.options)
    ]
    found = result.shares
    parts = [("all", found.whole, found.whole_error)]
    parts += zip(SHAPES, found.by_shape, found.by_shape_error, strict=True)
    parts += zip(AGGREGATIONS, found.by_aggregation, found.by_aggregation_error, strict=True)
    rows += [
        {
            "kind": "joint",
            "assumption": part,
            "option": option,
            **empty,
            "share": float(shares[index]),
            "error": float(errors[index]),
        }
        for part, shares, errors in parts
        for index, option in enumerate(result.options)
    ]
    about: dict[str, Cell] = {
        "draws": found.draws,
        "seed": result.seed,
        "perspective": result.weighting.perspective,
        "origin": result.weighting.origin,
        "changes": "; ".join(result.weighting.changes),
        "version": __version__,
        "case_hash": result.case.hash,
    }
    return [row | about for row in rows]
