"""Where the advice fails: page, sentences, JSON, rows."""

import math
from collections.abc import Iterator
from typing import Any

from analysis import __version__
from analysis.failure import Box, FailureRegion, Feature, Region
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
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.present.smaa import share_words
from analysis.text import Phrase, listing, said, say, series
from model.boxes import Condition, Share
from model.noun import Language, Text


@page.register
def _(result: FailureRegion, language: Language) -> Page:
    title = (*heading(result.case, language), say("failure.title", language, option=_first(result)))
    blocks: list[Block] = [title, sentences(result, language)]
    for region in result.regions:
        margin = points(region.margin or 0.0, language)
        blocks.append((say(_key("failure.table", region), language, option=_first(result), margin=margin),))
        blocks.append(_grid(result, region, language))
    weights = footer_weights(result.case, [result.weighting], language)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights, *drawn_words(result, language)))


@sentences.register
def _(result: FailureRegion, language: Language) -> tuple[str, ...]:
    level = len(result.firsts) > 1
    about = {"firsts": names(result.case, result.firsts, language), "option": _first(result)}
    shared = (say("failure.level", language, **about),) if level else ()
    if result.not_first is None:
        return (*shared, say("failure.nothing", language))
    kinds = {feature.kind for feature in result.features}
    lacks = [kind for kind in ("p_fails", "factor") if kind not in kinds]
    conditions = [item for region in result.regions for box in _told(region) for item in box.conditions]
    used = list(dict.fromkeys(item.feature for item in conditions))
    weighed = next((kind for kind in ("pillar", "criterion") if kind in kinds), "")
    absent = conditions and weighed and weighed not in {result.features[place].kind for place in used}
    return (
        *shared,
        _shares(result, language),
        *(phrase for region in result.regions for phrase in region_words(result, region, language)),
        *(_plus(result, result.features[place], language) for place in used if result.features[place].kind == "factor"),
        *([say(f"failure.no_{weighed}", language)] if absent else []),
        say("failure.varied", language, parts=series(_varied(result, language), language, ";")),
        *([say(f"failure.changed_{weighed}", language)] if result.weighting.changes and weighed else []),
        *(_lacks(result, kind, language) for kind in lacks),
        say("failure.caution" if "pillar" in kinds else "failure.caution_one", language),
        *([say("failure.overlap", language)] if not lacks else []),
    )


def _lacks(result: FailureRegion, kind: str, language: Language) -> Phrase:
    """Say why a probability or common causes do not differ between futures."""
    failure = result.case.failure
    if kind == "p_fails" and failure and failure.p_fails.fixed:
        fixed = {"option": short(result.case, failure.option), "p": failure.p_fails.median}
        return say("failure.fixed_p_fails", language, **fixed)
    return say(f"failure.lacks_{kind}", language)


def _first(result: FailureRegion) -> Text:
    return short(result.case, result.first)


def _key(key: str, region: Region) -> str:
    return key if region.margin is None else f"{key}_tie"


def _told(region: Region) -> tuple[Box, ...]:
    """Return the boxes that are told: those in which it mostly fails, else the worst of those in which it may."""
    return region.boxes or ((region.worst,) if region.share.value else ())


def _share(share: Share | None, language: Language) -> Phrase:
    if share is None:
        return say("failure.unknown", language)
    return share_words(share.value, language, exact=False)


def _shares(result: FailureRegion, language: Language) -> Phrase:
    """Say in which share of the futures the option is not first, and has no clear lead."""
    assert result.not_first is not None
    values = {"option": _first(result), "share": _share(result.not_first.share, language)}
    if result.tie is None:
        return say("failure.share", language, **values)
    tie, margin = _share(result.tie.share, language), points(result.case.tie_margin, language)
    return say("failure.share_tie", language, **values, tie=tie, margin=margin)


def region_words(result: FailureRegion, region: Region, language: Language) -> list[Phrase]:
    """Say where it fails: a sentence for each box, and one for all of them."""
    option = _first(result)
    if not region.share.value:
        return [say(_key("failure.never", region), language, draws=result.draws, option=option)]
    if not region.boxes and not region.worst.conditions:
        share = _share(region.share, language)
        return [say(_key("failure.no_condition", region), language, option=option, share=share)]
    found: list[Phrase] = []
    for box in _told(region):
        key = f"failure.box{how_often(box)}" if region.boxes else "failure.no_box"
        values = {"option": option, "density": _share(box.density, language)}
        if not box.conditions and region.boxes:
            return [say(_key("failure.always", region), language, **values)]
        coverage, conditions = _share(box.coverage, language), conditions_words(result, box, language)
        found.append(say(_key(key, region), language, **values, coverage=coverage, conditions=conditions))
        found += _inside(result, region, box, language)
    if len(region.boxes) > 1:
        shares = {name: _share(getattr(region.together, name), language) for name in ("coverage", "density")}
        found.append(say("failure.together", language, **shares))
    return [*found, *_close(result, region, language)]


def how_often(box: Box) -> str:
    """Return how often it fails in the draws that the tree has not seen: mostly, in no more than half, or in none."""
    return "_unseen" if box.density is None else "" if box.density.value > 0.5 else "_half"


def _inside(result: FailureRegion, region: Region, box: Box, language: Language) -> list[Phrase]:
    """Say where in a box that was joined of several leaves it fails most, if another feature tells that."""
    leaves = [leaf for leaf in region.leaves if leaf.fails and _lies_in(leaf, box)]
    if len(leaves) < 2:
        return []
    worst = max(leaves, key=lambda leaf: leaf.density.value if leaf.density else -1.0)
    held = {item.feature for item in box.conditions}
    more = tuple(item for item in worst.conditions if item.feature not in held)
    if not more or worst.density is None:
        return []
    density, conditions = _share(worst.density, language), _conditions(result, more, language)
    return [say("failure.inside", language, density=density, conditions=conditions)]


def _close(result: FailureRegion, region: Region, language: Language) -> list[Phrase]:
    """Name the leaves that are boxes or not by what is within two standard errors of half of their draws."""
    shares = [(leaf, leaf.density) for leaf in region.leaves if leaf.density and leaf.conditions]
    return [
        say(
            "failure.close",
            language,
            conditions=conditions_words(result, leaf, language),
            density=_share(density, language),
        )
        for leaf, density in shares
        if abs(density.value - 0.5) <= 2 * density.error
    ]


def _lies_in(leaf: Box, box: Box) -> bool:
    """Tell whether a leaf meets the conditions of a box, by thresholds of its own that are as narrow."""
    own = {(item.feature, item.above): item.threshold for item in leaf.conditions}
    return all(
        (item.feature, item.above) in own
        and (
            own[item.feature, item.above] >= item.threshold
            if item.above
            else own[item.feature, False] <= item.threshold
        )
        for item in box.conditions
    )


def conditions_words(result: FailureRegion, box: Box, language: Language) -> Phrase:
    """Say the conditions of a box in the reader's units."""
    return _conditions(result, box.conditions, language)


def _conditions(result: FailureRegion, conditions: tuple[Condition, ...], language: Language) -> Phrase:
    if not conditions:
        return say("failure.anything", language)
    places = dict.fromkeys(item.feature for item in conditions)
    return listing(
        [
            _condition(result, place, [item for item in conditions if item.feature == place], language)
            for place in places
        ],
        language,
    )


def _condition(result: FailureRegion, place: int, ends: list[Condition], language: Language) -> Phrase:
    """Say between which ends a feature lies, or on which side of one."""
    feature = result.features[place]
    kind = {"pillar": "weight", "criterion": "weight"}.get(feature.kind, feature.kind)
    values = {"name": feature_name(result, feature, language), "now": percent(feature.now, language)}
    if len(ends) > 1:
        low, high = sorted(item.threshold for item in ends)
        between = {"low": percent(low, language), "high": percent(high, language)}
        return say(f"failure.{kind}_between", language, **values, **between)
    (end,) = ends
    shown = 1 - end.threshold if kind == "factor" and end.above else end.threshold
    at = percent(shown, language, None if kind == "factor" else feature.now)  # where a cause stands is not said
    return say(f"failure.{kind}_{'above' if end.above else 'below'}", language, **values, at=at)


def percent(share: float, language: Language, other: float | None = None) -> Phrase:
    """Say a share in whole percent, or with one decimal where that looks like an end, or like another share."""
    whole = round(100 * share)
    plain = 0 < whole < 100 and (other is None or whole != round(100 * other))
    return say("failure.percent" if plain or share in (0, 1) else "failure.exactly", language, share=share)


def feature_name(result: FailureRegion, feature: Feature, language: Language) -> Phrase:
    """Name a feature: the course whose failure it is the probability of, a pillar, a criterion, or a common cause."""
    case = result.case
    if feature.kind == "p_fails" and case.failure:
        return names(case, [case.failure.option], language)
    if feature.kind == "factor":
        named = [item.name for item in case.factors if item.id == feature.id]
    else:
        nodes = case.pillars if feature.kind == "pillar" else case.criteria
        named = [item.short for item in nodes if item.id == feature.id]
    return said(named, language)[0]


def _plus(result: FailureRegion, feature: Feature, language: Language) -> Phrase:
    plus = next(item.plus for item in result.case.factors if item.id == feature.id)
    name = feature_name(result, feature, language)
    return say("failure.plus", language, name=name, plus=plus)


def _varied(result: FailureRegion, language: Language) -> Iterator[Phrase]:
    """Say what differs from one future to another."""
    kinds = dict.fromkeys(feature.kind for feature in result.features)
    for kind in kinds:
        values: dict[str, Any] = {}
        if kind == "p_fails" and result.case.failure:
            failure = result.case.failure
            values = {
                "option": short(result.case, failure.option),
                "low": failure.p_fails.low,
                "high": failure.p_fails.high,
            }
        if kind == "factor":
            causes = [feature for feature in result.features if feature.kind == "factor"]
            values = {"names": listing([feature_name(result, cause, language) for cause in causes], language)}
        yield say(f"failure.varied_{kind}", language, **values)


def drawn_words(result: FailureRegion, language: Language) -> tuple[Phrase, ...]:
    """Say how many futures were drawn, and how exact the figures are at worst."""
    if not result.draws:
        return ()
    told = [box for region in result.regions for box in (*region.leaves, *region.boxes)]
    shares = [share.error for box in told for share in (box.coverage, box.density) if share]
    ends = [item.error for box in told for item in box.conditions if item.error is not None]
    counted = say(
        "failure.footer", language, draws=result.draws, seed=result.seed, error=_rounded_up(max(shares, default=0.5))
    )
    return counted, *([say("failure.footer_thresholds", language, error=_rounded_up(max(ends)))] if ends else [])


def _rounded_up(error: float) -> float:
    return math.ceil(1000 * error) / 10  # percentage points, never said smaller than it is


def _grid(result: FailureRegion, region: Region, language: Language) -> Grid:
    error = say("failure.column_error", language)
    columns = (
        Column(title=say("failure.column_where", language)),
        Column(title=say("failure.column_share", language), digits=0),
        Column(
            title=say("failure.column_not_first" if region.margin is None else "failure.column_tie", language), digits=0
        ),
        Column(title=f"{error} %", digits=1),
        Column(title=say("failure.column_coverage", language), digits=0),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            conditions_words(result, leaf, language),
            *(_cell(value) for value in (leaf.share, leaf.density)),
            100 * leaf.density.error if leaf.density else "-",
            _cell(leaf.coverage),
        )
        for leaf in region.leaves
    )
    return Grid(columns=columns, rows=rows)


def _cell(share: Share | None) -> Cell:
    return "-" if share is None else 100 * share.value


@document.register
def _(result: FailureRegion, language: Language) -> dict[str, Any]:
    return {
        "meta": {
            **score_meta(result.case, language),
            **weighting_meta(result.weighting),
            "draws": result.draws,
            "seed": result.seed,
        },
        "first": result.first,
        "firsts": list(result.firsts),
        "features": [{"kind": item.kind, "id": item.id, "now": item.now} for item in result.features],
        "not_first": _region(result, result.not_first),
        "tie": _region(result, result.tie),
        "held": result.held,
        "sentences": list(sentences(result, language)),
    }


def _region(result: FailureRegion, region: Region | None) -> dict[str, Any] | None:
    if region is None:
        return None
    return {
        "share": region.share.value,
        "standard_error": region.share.error,
        "boxes": [_box(result, box) for box in region.boxes],
        "together": {key: value for key, value in _box(result, region.together).items() if key != "conditions"},
        "leaves": [{**_box(result, leaf), "fails": leaf.fails} for leaf in region.leaves],
    }


def _box(result: FailureRegion, box: Box) -> dict[str, Any]:
    counted: dict[str, Any] = {}
    for name, share in (("share", box.share), ("coverage", box.coverage), ("density", box.density)):
        counted[name] = share.value if share else None
        counted[f"{name}_error"] = share.error if share else None
    return {"conditions": [_end(result, item) for item in box.conditions], **counted}


def _end(result: FailureRegion, item: Condition) -> dict[str, Any]:
    feature = result.features[item.feature]
    return {
        "kind": feature.kind,
        "feature": feature.id,
        "side": "above" if item.above else "below",
        "threshold": item.threshold,
        "threshold_error": item.error,
    }


@records.register
def _(result: FailureRegion) -> list[dict[str, Cell]]:
    return [
        {
            "outcome": "not_first" if region.margin is None else "tie",
            "part": part,
            "conditions": "; ".join(
                f"{result.features[item.feature].id}{'>' if item.above else '<='}{item.threshold:.6g}"
                for item in box.conditions
            ),
            **{key: "" if value is None else value for key, value in _box(result, box).items() if key != "conditions"},
            "draws": result.draws,
            "seed": result.seed,
            "version": __version__,
            "case_hash": result.case.hash,
        }
        for region in result.regions
        for part, box in [
            *(("box", box) for box in region.boxes),
            *(("leaf", leaf) for leaf in region.leaves),
            ("together", region.together),
        ]
    ]
