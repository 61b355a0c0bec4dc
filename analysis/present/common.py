"""What several questions show alike: names, points, ranges, the head and the foot of a page."""

import math
from collections.abc import Sequence
from typing import Any

from analysis import __version__
from analysis.ranges import Ranges
from analysis.ranking import PairSupport, support_of
from analysis.text import Phrase, in_words, isolated, listing, number, said, say, series
from model.case import Case
from model.noun import Language, Text
from model.weights import Weighting

_TINY = 0.05  # points: what one decimal does not show


def short(case: Case, option: str) -> Text:
    """Return the short name of an option."""
    return next(item.short for item in case.options if item.id == option)


def names(case: Case, options: Sequence[str], language: Language) -> Phrase:
    """List options by their short names."""
    return listing(said([short(case, name) for name in options], language), language)


def points(count: float, language: Language, other: float | None = None, *, predicate: bool = False) -> Phrase:
    """Say a number of points with one decimal, as the tables do, or in whole digits where it is whole.

    `other` is the number it will be compared with: 3.01 beside a margin of 3 is not said as 3 but as 3.0. As the
    predicate of a sentence two points have another ending in Arabic.
    """
    whole = round(count, 1).is_integer() and not (other is not None and count != other and round(count) == other)
    if 0 < abs(count) < _TINY:
        return say("points_tiny", language)
    return say(
        "points" if whole and not predicate else "points_predicate" if whole else "points_exact", language, count=count
    )


def span(low: float, high: float, language: Language) -> Phrase:
    """Say a range in whole points, or with one decimal where that hides that it has a width."""
    digits = 0 if low == high or round(low) < round(high) else 1
    return isolated(f"{number(low, digits)}-{number(high, digits)}", language)


def footer_ranges(ranges: Sequence[Ranges], language: Language) -> tuple[Phrase, ...]:
    """Say how 5-95 % ranges were drawn, and how exact they are at worst; nothing where no judgement varies."""
    if not ranges[0].draws:
        return ()
    error = math.ceil(10 * max(item.largest_error for item in ranges)) / 10  # never said smaller than it is
    return (say("footer.ranges", language, draws=ranges[0].draws, seed=ranges[0].seed, error=error),)


def weighting_name(case: Case, weighting: Weighting, language: Language) -> Phrase:
    """Name a weighting: whose it is, and what was changed."""
    changes = [isolated(change, language) for change in weighting.changes]
    return Phrase(" + ".join([base_name(case, weighting, language), *changes]))


def base_name(case: Case, weighting: Weighting, language: Language) -> Phrase:
    """Name whose weights they are, before any change."""
    holders = [item.name for item in case.perspectives if item.id == weighting.perspective]
    if holders:
        return said(holders, language)[0]
    return say("weights.of_table" if case.weights else "weights.of_nobody", language)


def heading(case: Case, language: Language) -> tuple[str, ...]:
    """Say which decision a page is about, and as of when."""
    if case.frame is None:
        return (isolated(case.name, language),)
    as_of = say("heading.as_of", language, date=case.frame.information_date.isoformat())
    return (in_words(case.frame.title, language), f"{in_words(case.frame.decision, language)} {as_of}")


def footer(case: Case, language: Language, *more: Phrase) -> Phrase:
    """Say where a page comes from: program, case and date, and whatever else the question adds."""
    date = case.frame.information_date.isoformat() if case.frame else say("footer.undated", language)
    words = {"version": __version__, "case": case.name, "hash": case.hash, "date": date}
    return Phrase(series([say("footer.source", language, **words), *more], language, ";") + ".")


def footer_weights(case: Case, weightings: Sequence[Weighting], language: Language) -> tuple[Phrase, Phrase]:
    """Say whose weights a page uses and where they come from, and what its scores are."""
    origins = dict.fromkeys(weighting.origin for weighting in weightings)
    one = weighting_name(case, weightings[0], language)
    return (
        say(
            "footer.weights",
            language,
            weights=one if len(weightings) == 1 else say("footer.several", language),
            origin=series([say(f"origin.{origin}", language) for origin in origins], language),
        ),
        say("footer.scores", language, margin=points(case.tie_margin, language, predicate=True)),
    )


def meta(case: Case, language: Language) -> dict[str, Any]:
    """Return what every JSON document says of itself."""
    return {"version": __version__, "case": case.name, "case_hash": case.hash, "language": language}


def score_meta(case: Case, language: Language) -> dict[str, Any]:
    """Return what a JSON document with scores says of itself."""
    return {**meta(case, language), "judgements": "mean", "tie_margin": case.tie_margin}


def weighting_meta(weighting: Weighting) -> dict[str, Any]:
    """Return a weighting as data: whose, from where, what was changed, and the shares."""
    weights = weighting.weights
    return {
        "perspective": weighting.perspective or None,
        "origin": weighting.origin,
        "changes": list(weighting.changes),
        "weights": {
            "pillars": dict(zip(weights.tree.pillars, weights.pillars.tolist(), strict=True)),
            "criteria": dict(zip(weights.tree.criteria, weights.criteria.tolist(), strict=True)),
        },
    }


def pair_words(case: Case, support: PairSupport, language: Language) -> Phrase:
    """Say how the text orders two options: on how many criteria, how, and for whom."""
    one, other = (short(case, option) for option in support.pair)
    criteria = say("criteria", language, count=len(case.criteria))
    parts = series(support_parts(case, support, language), language, ";")
    return say("support.pair", language, one=one, other=other, criteria=criteria, parts=parts)


def support_parts(case: Case, support: PairSupport, language: Language) -> list[Phrase]:
    """Say on how many criteria the text orders two options in each kind of words, findings or their lack first."""
    ordered = {"findings": support.findings, "purposes": support.purposes, "inferences": support.inferences}
    parts = [
        say(f"support.{kind}", language, count=sum(counts), sides=_sides(case, support, counts, language))
        for kind, counts in ordered.items()
        if sum(counts)
    ]
    if not sum(support.findings):
        parts.insert(0, say("support.none", language))
    return parts + [
        say(f"support.{kind}", language, count=count)
        for kind, count in (("silent", support.silent), ("unread", support.unread))
        if count
    ]


def _sides(case: Case, support: PairSupport, counts: tuple[int, int], language: Language) -> Phrase:
    key = "support.side" if all(counts) else "support.one_side"
    sides = [
        say(key, language, count=count, option=short(case, option))
        for option, count in zip(support.pair, counts, strict=True)
        if count
    ]
    return series(sides, language)


def pair_support_words(case: Case, one: str, other: str, language: Language) -> tuple[Phrase, ...]:
    """Say what the text says of two options, after a line that says what that is worth."""
    if not case.orders:
        return (say("support.no_text", language),)
    return say("support.opening", language), pair_words(case, support_of(case, one, other), language)
