"""The sensitivity to weights: page, sentences, JSON, rows."""

from typing import Any

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
    short,
    weighting_meta,
)
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences, tabular
from analysis.present.rounding import rounded_parts
from analysis.text import Phrase, isolated, listing, number, said, say
from analysis.weight_change import NearestFlip, NodeLines, WeightSensitivity
from model.case import Case
from model.criticality import Criticality
from model.noun import Language, Text
from model.score import EXACT

_MANY = 6  # options: with more each rival gets one sentence
_SMALLEST = 0.1  # points: what is said of a move that one decimal does not show
_LEAST_SHARE = 0.001  # of the triangle: what one decimal of a percentage shows


@page.register
def _(result: WeightSensitivity, language: Language) -> Page:
    blocks: list[Block] = [heading(result.case, language), sentences(result, language)]
    if result.lines:
        title = say("lines.title", language, first=names(result.case, [result.first], language))
        none = () if any(item.switches for item in result.lines) else (say("lines.none", language),)
        blocks += [(title, *none), _grid(result, language), (say("lines.key", language),)]
    weights = footer_weights(result.case, [result.weighting], language)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights))


@sentences.register
def _(result: WeightSensitivity, language: Language) -> tuple[str, ...]:
    one = [say("lines.one", language)] if len(result.case.criteria) == 1 else []
    return (*_first(result, language), *one, *_flips(result, language), *_triangle_words(result, language))


def _first(result: WeightSensitivity, language: Language) -> list[Phrase]:
    """Say who is first on these weights, or level first, or within the tie margin."""
    case, scores = result.case, dict(zip(result.options, result.scores, strict=True))
    first, score = names(case, result.firsts, language), scores[result.first]
    if len(result.firsts) > 1:
        return [say("weights_change.level", language, firsts=first, score=score)]
    opening = say("weights_change.first", language, first=first, score=score)
    if not result.tied:
        return [opening]
    second, margin = result.second, case.tie_margin
    lead = score - scores[second]
    words = {"lead": points(lead, language, margin, predicate=True), "margin": points(margin, language)}
    return [opening, say("weights_change.narrow", language, first=first, second=short(case, second), **words)]


def _flips(result: WeightSensitivity, language: Language) -> list[Phrase]:
    """Say the nearest weights for each rival, the smallest move first; in short if there are many rivals."""
    order = sorted(result.flips, key=lambda option: flip.moved if (flip := result.flips[option]["all"]) else np.inf)
    words = []
    for option in order:
        words.append(flip_words(result, option, language))
        words += _tie_words(result, option, language)
        if option not in result.firsts and len(result.options) <= _MANY:
            words += _scope_words(result, option, language)
    left_out = any("pillars" in flips for flips in result.flips.values()) and result.undivided
    return [*words, *([say("flip.left_out", language, pillars=_undivided(result, language))] if left_out else [])]


def flip_words(result: WeightSensitivity, option: str, language: Language) -> Phrase:
    """Say the nearest weights in words: so many points from some criteria to others."""
    name, flip = names(result.case, [option], language), result.flips[option]["all"]
    if option in result.firsts:
        return say("flip.level", language, option=name)
    if flip is None:
        return say("flip.none", language, option=name)
    parts = move_words(result, flip, language)
    return say(f"flip.{_kind(flip)}", language, option=name, moved=moved_words(flip, language), parts=parts)


def move_words(result: WeightSensitivity, flip: NearestFlip, language: Language) -> Phrase:
    """Say from which criteria to which a move goes; nothing if it is too small to be shown."""
    change = np.array(flip.weights) - 100 * result.weighting.weights.criteria
    criteria = [criterion.short for criterion in result.case.criteria]
    givers, takers = _listed(criteria, -change, language), _listed(criteria, change, language)
    return say("flip.parts", language, givers=givers, takers=takers) if givers else Phrase()


def _tie_words(result: WeightSensitivity, option: str, language: Language) -> list[Phrase]:
    """Say what makes a rival a tie, where it is none yet."""
    tie = result.ties.get(option)
    if tie is None or tie.moved < EXACT:
        return []
    margin, name = points(result.case.tie_margin, language), names(result.case, [option], language)
    return [say("flip.tie", language, option=name, margin=margin, moved=moved_words(tie, language))]


def _kind(flip: NearestFlip) -> str:
    return "all" if flip.ahead else "draw"


def moved_words(flip: NearestFlip, language: Language) -> Phrase:
    """Say how much weight moves; nothing is said to be 0.0 that is not 0."""
    (shown,) = rounded_parts([flip.moved], 1)  # as its parts are, so that they add up to it
    return say("flip.moved", language, moved=shown) if shown else say("flip.moved_tiny", language, moved=_SMALLEST)


def _listed(nodes: list[Text], gains: NDArray[np.float64], language: Language) -> Phrase:
    """List the gains so that what is shown adds up to what is said to move."""
    shown = rounded_parts(np.maximum(gains, 0.0).tolist(), 1)
    order = [index for index in np.argsort(-gains, kind="stable") if shown[index] > 0]
    return listing(
        [say("flip.part", language, criterion=nodes[index], points=shown[index]) for index in order], language
    )


def _scope_words(result: WeightSensitivity, option: str, language: Language) -> list[Phrase]:
    """Say in short what pillars alone, and shares inside them alone, would have to move."""
    flips = result.flips[option]
    if flips["all"] is None or len(flips) == 1:
        return []
    words = {
        scope: say("flip.scope_none", language)
        if flip is None
        else say(f"flip.scope_{_kind(flip)}", language, moved=moved_words(flip, language))
        for scope, flip in flips.items()
        if scope != "all"
    }
    return [say("flip.scopes", language, option=names(result.case, [option], language), **words)]


def _triangle_words(result: WeightSensitivity, language: Language) -> list[Phrase]:
    """Say who is first in which part of the triangle, the largest first, or why there is none."""
    if not result.axes:
        missing = result.undivided and len(result.case.pillars) == 3
        return [say("triangle.left_out", language, pillars=_undivided(result, language))] if missing else []
    regions = sorted(zip(result.options, result.regions, strict=True), key=lambda item: -item[1].share)
    key = "triangle.pillars" if len(result.case.pillars) == 3 else "triangle.criteria"
    parts = [
        _region_words(result, option, region.share, region.centroid, language)
        for option, region in regions
        if region.centroid is not None
    ]
    words = [say(key, language, axes=listing(_axes(result, language), language), parts=listing(parts, language))]
    never = [option for option, region in regions if region.centroid is None]
    if never:
        words.append(say("triangle.never", language, options=names(result.case, never, language)))
    return words


def _region_words(
    result: WeightSensitivity, option: str, share: float, centroid: NDArray[np.float64], language: Language
) -> Phrase:
    corners = zip(_axes(result, language), centroid.tolist(), strict=True)
    middle = listing([say("triangle.corner", language, axis=axis, share=part) for axis, part in corners], language)
    name = names(result.case, [option], language)
    return say("triangle.part", language, option=name, share=_share(share, language), centroid=middle)


def _share(share: float, language: Language) -> Phrase:
    """Say a share of the triangle; 0.0 and 100.0 % only where that is exact."""
    if share < _LEAST_SHARE:
        return say("triangle.under", language, share=_LEAST_SHARE)
    if 1 - _LEAST_SHARE < share < 1 - EXACT:
        return say("triangle.over", language, share=1 - _LEAST_SHARE)
    return say("triangle.share", language, share=share)


def _undivided(result: WeightSensitivity, language: Language) -> Phrase:
    return listing(said([_shorts(result.case)[name] for name in result.undivided], language), language)


def _axes(result: WeightSensitivity, language: Language) -> list[Phrase]:
    known = _shorts(result.case)
    return said([known[axis] for axis in result.axes], language)


def _shorts(case: Case) -> dict[str, Text]:
    pillars = {item.id: item.short for item in case.pillars}
    return {**pillars, **{item.id: item.short for item in case.criteria}}


def _grid(result: WeightSensitivity, language: Language) -> Grid:
    keys = ("column_node", "column_now", "column_first", "column_order", "column_switches", "column_critical")
    columns = [Column(title=say(f"lines.{key}", language), digits=1 if key == "column_now" else None) for key in keys]
    rows = tuple(_row(result, item, language) for item in result.lines)
    return Grid(columns=tuple(columns), rows=rows)


def _row(result: WeightSensitivity, item: NodeLines, language: Language) -> tuple[Cell, ...]:
    critical = _criticality(result, item)
    shown = critical.in_whole if critical else None
    return (
        said([_shorts(result.case)[item.node]], language)[0],
        item.weight,
        _interval(item.stays_first, language),
        _interval(item.stays_ordered, language),
        listing(_takers(result, item, language), language),
        isolated("-" if shown is None else number(shown), language),
    )


def _criticality(result: WeightSensitivity, item: NodeLines) -> Criticality | None:
    """Return how critical a criterion is; pillars have none."""
    ids = [criterion.id for criterion in result.case.criteria]
    return result.criticality[ids.index(item.node)] if item.pillar else None


def _interval(interval: tuple[float, float], language: Language) -> Phrase:
    return isolated("-".join(number(end, 0 if end in (0, 100) else 1) for end in interval), language)


def _takers(result: WeightSensitivity, item: NodeLines, language: Language) -> list[Phrase]:
    """Say who takes over below or above which weight, on both sides where the change is at the weight now."""
    words = []
    for switch in sorted(item.switches, key=lambda it: abs(it.weight - item.weight)):
        apart = switch.weight - item.weight
        if apart < EXACT and switch.weight > 0:
            words.append(_taker(result, "below", switch.before, switch.weight, language))
        if apart > -EXACT and switch.weight < 100:
            words.append(_taker(result, "above", switch.after, switch.weight, language))
    return words


def _taker(result: WeightSensitivity, side: str, option: str, weight: float, language: Language) -> Phrase:
    words = {"option": names(result.case, [option], language), "side": say(f"lines.{side}", language)}
    return say("lines.switch", language, weight=weight, **words)


@tabular.register
def _(result: WeightSensitivity, language: Language) -> Grid:
    """Give a notebook one row for each weight, with numbers."""
    keys = ("lines.column_node", "lines.column_now", "lines.column_first", "lines.column_order")
    titles = [say(key, language) for key in keys]
    columns = [Column(title=titles[0]), Column(title=titles[1], digits=1)]
    columns += [Column(title=f"{title} {end}", digits=1) for title in titles[2:] for end in ("≥", "≤")]
    rows = tuple((item.node, item.weight, *item.stays_first, *item.stays_ordered) for item in result.lines)
    return Grid(columns=tuple(columns), rows=rows)


@document.register
def _(result: WeightSensitivity, language: Language) -> dict[str, Any]:
    criteria = [item.id for item in result.case.criteria]
    return {
        "meta": score_meta(result.case, language) | weighting_meta(result.weighting),
        "first": result.first,
        "firsts": list(result.firsts),
        "scores": dict(zip(result.options, result.scores, strict=True)),
        "switch_points": [
            {"node": item.node, "weight": switch.weight, "from": switch.before, "to": switch.after}
            for item in result.lines
            for switch in item.switches
        ],
        "stays_first": {item.node: list(item.stays_first) for item in result.lines},
        "stays_ordered": {item.node: list(item.stays_ordered) for item in result.lines},
        "lines": {
            item.node: {
                "weight": item.weight,
                "at_zero": dict(zip(result.options, item.at_zero, strict=True)),
                "at_full": dict(zip(result.options, item.at_full, strict=True)),
                "ties": [list(ends) for ends in item.ties],
            }
            for item in result.lines
        },
        "nearest_flip": {option: _flip_record(flips["all"], criteria) for option, flips in result.flips.items()},
        "nearest_flip_by_scope": {
            option: {scope: _flip_record(flip, criteria) for scope, flip in flips.items()}
            for option, flips in result.flips.items()
        },
        "nearest_tie": {option: _flip_record(flip, criteria) for option, flip in result.ties.items()},
        "distance": {option: {"l2": result.l2[option], "linf": result.linf[option]} for option in result.flips},
        "criticality": {
            name: {"any_pair": item.any_pair, "with_first": item.first_pair, "in_whole": item.in_whole}
            for name, item in zip(criteria, result.criticality, strict=True)
        },
        **_triangle(result),
        "sentences": list(sentences(result, language)),
    }


def _flip_record(flip: NearestFlip | None, criteria: list[str]) -> dict[str, Any] | None:
    if flip is None:
        return None
    weights = dict(zip(criteria, flip.weights, strict=True))
    return {"l1": flip.l1, "moved": flip.moved, "ahead": flip.ahead, "weights": weights}


def _triangle(result: WeightSensitivity) -> dict[str, Any]:
    if not result.axes:
        return {}
    return {
        "axes": list(result.axes),
        "triangle": {
            option: {
                "share": region.share,
                "centroid": None if region.centroid is None else region.centroid.tolist(),
                "polygon": region.polygon.tolist(),
                "clear_share": None if clear is None else clear.share,
            }
            for option, region, clear in zip(
                result.options, result.regions, result.clear or [None] * len(result.regions), strict=False
            )
        },
        "triangle_orders": [
            {
                "order": [result.options[index] for index in item.order],
                "share": item.region.share,
                "polygon": item.region.polygon.tolist(),
            }
            for item in result.orders
        ],
    }


@records.register
def _(result: WeightSensitivity) -> list[dict[str, Cell]]:
    return [
        {
            "node": item.node,
            "pillar": item.pillar,
            "weight": item.weight,
            "stays_first_from": item.stays_first[0],
            "stays_first_to": item.stays_first[1],
            "order_stays_from": item.stays_ordered[0],
            "order_stays_to": item.stays_ordered[1],
            "switches": "; ".join(f"{switch.before} > {switch.after} {switch.weight!r}" for switch in item.switches),
            "critical_change": _cell(critical.any_pair if (critical := _criticality(result, item)) else None),
            "first": result.first,
            "perspective": result.weighting.perspective,
            "origin": result.weighting.origin,
            "changes": "; ".join(result.weighting.changes),
            "version": __version__,
            "case_hash": result.case.hash,
        }
        for item in result.lines
    ]


def _cell(number_or_none: float | None) -> Cell:
    return "" if number_or_none is None else number_or_none
