"""The sensitivity to weights: page, sentences, JSON, rows."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis import __version__
from analysis.present.common import footer, footer_weights, heading, names, score_meta, weighting_meta
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences, tabular
from analysis.text import Phrase, isolated, listing, number, said, say
from analysis.weight_change import NearestFlip, NodeLines, WeightSensitivity
from model.case import Case
from model.exact.triangle import Region
from model.nearest_flip import Scope
from model.noun import Language, Text

_SMALL = 0.05  # points: smaller moves of weight are not said


@page.register
def _(result: WeightSensitivity, language: Language) -> Page:
    blocks: list[Block] = [heading(result.case, language), sentences(result, language)]
    title = say("lines.title", language, first=names(result.case, [result.first], language))
    none = () if any(item.switches for item in result.lines) else (say("lines.none", language),)
    blocks += [(title, *none), _grid(result, language), (say("lines.key", language),)]
    weights = footer_weights(result.case, [result.weighting], language)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights))


@sentences.register
def _(result: WeightSensitivity, language: Language) -> tuple[str, ...]:
    score = result.scores[result.options.index(result.first)]
    first = names(result.case, [result.first], language)
    return (
        say("weights_change.first", language, first=first, score=score),
        *(
            _flip_words(result, option, scope, flip, language)
            for option, flips in result.flips.items()
            for scope, flip in flips.items()
            if scope == "all" or flips["all"] is not None
        ),
        *(
            _region_words(result, option, region, language)
            for option, region in zip(result.options, result.regions, strict=False)
        ),
    )


def _flip_words(
    result: WeightSensitivity, option: str, scope: Scope, flip: NearestFlip | None, language: Language
) -> Phrase:
    """Say the nearest weights in words: so many points from some criteria to others."""
    name = names(result.case, [option], language)
    if flip is None:
        return say("flip.none" if scope == "all" else f"flip.{scope}_none", language, option=name)
    givers, takers = _moves(result, flip, language)
    return say(f"flip.{scope}", language, option=name, moved=flip.moved, givers=givers, takers=takers)


def _moves(result: WeightSensitivity, flip: NearestFlip, language: Language) -> tuple[Phrase, Phrase]:
    """Name what gives weight and what takes it, pillars where only they change."""
    change = np.array(flip.weights) - 100 * result.weighting.weights.criteria
    tree = result.weighting.weights.tree
    if flip.scope == "pillars":
        moved = np.asarray(np.bincount(tree.parent, change, len(tree.pillars)), dtype=np.float64)
        pillars = [pillar.short for pillar in result.case.pillars]
        return _listed(pillars, -moved, language), _listed(pillars, moved, language)
    criteria = [criterion.short for criterion in result.case.criteria]
    return _listed(criteria, -change, language), _listed(criteria, change, language)


def _listed(nodes: list[Text], gains: NDArray[np.float64], language: Language) -> Phrase:
    order = [index for index in np.argsort(-gains, kind="stable") if gains[index] > _SMALL]
    return listing(
        [say("flip.part", language, criterion=nodes[index], points=float(gains[index])) for index in order], language
    )


def _region_words(result: WeightSensitivity, option: str, region: Region, language: Language) -> Phrase:
    axes, name = listing(_axes(result, language), language), names(result.case, [option], language)
    if region.centroid is None:
        return say("triangle.never", language, axes=axes, option=name)
    corners = zip(_axes(result, language), region.centroid.tolist(), strict=True)
    centroid = listing([say("triangle.corner", language, axis=axis, share=share) for axis, share in corners], language)
    return say("triangle.share", language, axes=axes, option=name, share=region.share, centroid=centroid)


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
    critical = _critical(result, item)
    return (
        said([_shorts(result.case)[item.node]], language)[0],
        item.weight,
        _interval(item.stays_first, language),
        _interval(item.stays_ordered, language),
        listing(_takers(result, item, language), language),
        isolated("-" if critical is None else number(critical), language),
    )


def _critical(result: WeightSensitivity, item: NodeLines) -> float | None:
    ids = [criterion.id for criterion in result.case.criteria]
    return result.criticality[ids.index(item.node)].any_pair if item.pillar else None


def _interval(interval: tuple[float, float], language: Language) -> Phrase:
    return isolated(f"{number(interval[0])}-{number(interval[1])} %", language)


def _takers(result: WeightSensitivity, item: NodeLines, language: Language) -> list[Phrase]:
    """Say who takes over, and above or below which weight."""
    words = []
    for switch in item.switches:
        above = switch.weight > item.weight
        taker = switch.after if above else switch.before
        side = say("lines.above" if above else "lines.below", language)
        option = names(result.case, [taker], language)
        words.append(say("lines.switch", language, option=option, side=side, weight=switch.weight))
    return words


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
            }
            for item in result.lines
        },
        "nearest_flip": {option: _flip_record(flips["all"], criteria) for option, flips in result.flips.items()},
        "nearest_flip_by_scope": {
            option: {scope: _flip_record(flip, criteria) for scope, flip in flips.items()}
            for option, flips in result.flips.items()
        },
        "distance": {option: {"l2": result.l2[option], "linf": result.linf[option]} for option in result.flips},
        "criticality": {
            name: {"any_pair": item.any_pair, "with_first": item.first_pair}
            for name, item in zip(criteria, result.criticality, strict=True)
        },
        **_triangle(result),
        "sentences": list(sentences(result, language)),
    }


def _flip_record(flip: NearestFlip | None, criteria: list[str]) -> dict[str, Any] | None:
    if flip is None:
        return None
    return {"l1": flip.l1, "moved": flip.moved, "weights": dict(zip(criteria, flip.weights, strict=True))}


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
            }
            for option, region in zip(result.options, result.regions, strict=True)
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
            "perspective": result.weighting.perspective,
            "origin": result.weighting.origin,
            "changes": "; ".join(result.weighting.changes),
            "version": __version__,
            "case_hash": result.case.hash,
        }
        for item in result.lines
    ]
