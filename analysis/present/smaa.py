"""The acceptability of ranks: page, sentences, JSON, rows."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis import __version__
from analysis.present.common import (
    footer,
    footer_weights,
    heading,
    meta,
    names,
    points,
    weighting_meta,
    weighting_name,
)
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.smaa import UNIFORM, Acceptability, Shares
from analysis.text import Phrase, isolated, number, said, say, series
from model.noun import Language

# Words for shares over weights, and for likelihoods at fixed weights (ICD 203): each holds up to its whole percent,
# and the scale reads alike from both ends.
_OF_WEIGHTS = ((5, "almost_none"), (39, "few"), (60, "half"), (94, "most"), (100, "nearly_all"))
_LIKELY = (
    (5, "almost_no"),
    (20, "very_unlikely"),
    (44, "unlikely"),
    (55, "even"),
    (79, "likely"),
    (94, "very_likely"),
    (100, "almost_certain"),
)
_BELOW, _ABOVE = 0.01, 0.99

_MUCH = 0.005  # a standard error of a central weight that the page shows
_MANY = 8  # options: with more the page shows only the first three ranks and the last


@page.register
def _(result: Acceptability, language: Language) -> Page:
    blocks: list[Block] = [
        (*heading(result.case, language), say("accept.title", language)),
        sentences(result, language),
        _ranks(result, language),
    ]
    if len(result.options) > _MANY:
        blocks.append((say("accept.many", language),))
    else:
        confidence = (say("accept.confidence", language),) if _has_confidence(result) else ()
        blocks += [confidence, (say("accept.pairs", language),), _pairs(result, language)]
        blocks += [] if result.point else [(_central_title(result, language),), _central(result, language)]
    more = [] if result.exact else [say("footer.draws", language, draws=result.draws, seed=result.seed)]
    weights = [] if result.weighting is None else footer_weights(result.case, [result.weighting], language)[:1]
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights, *more))


@sentences.register
def _(result: Acceptability, language: Language) -> tuple[str, ...]:
    under = ""
    if result.conditions:
        listed = series([isolated(text, language) for text in result.conditions], language, ";")
        under = say("accept.conditions", language, conditions=listed)
    method = say("accept.exact", language)
    if not result.exact:
        error = np.ceil(1e4 * result.largest_error) / 1e4  # never said smaller than it is
        method = say(f"accept.{result.sampler}", language, draws=result.draws, error=error)
    together = say(f"together.{result.dependence}", language) if result.dependence else Phrase()
    opening = say(
        "accept.prior",
        language,
        prior=_prior(result, language),
        conditions=Phrase(under),
        depth=say(f"depth.{result.depth}", language, together=together),
        method=method,
    )
    missed = result.wanted_error is not None and not result.exact and result.largest_error > result.wanted_error
    margin = say("accept.margin", language, margin=points(result.case.tie_margin, language))
    return (
        opening,
        *([say("reach.no_orders", language)] if len(result.readings) > 1 and not result.orders else []),
        *([say("accept.stopped", language, error=result.wanted_error)] if missed else []),
        *([say("accept.not_metalog", language, count=result.not_metalog)] if result.not_metalog else []),
        *(_first(result, option, language) for option in sorted(result.options, key=lambda it: -result.span(it)[1])),
        *([margin] if result.case.tie_margin and len(result.readings) == 1 else []),
    )


def _has_confidence(result: Acceptability) -> bool:
    """Tell whether confidence factors say more than the shares do."""
    return result.depth != "central" and not result.point


def _central_title(result: Acceptability, language: Language) -> Phrase:
    return say("accept.central_uniform" if len(result.readings) > 1 else "accept.central", language)


def _prior(result: Acceptability, language: Language) -> Phrase:
    if result.weighting is None:
        return say("prior.flat" if len(result.case.pillars) == 1 else f"prior.{result.prior}", language)
    return say(f"prior.{result.prior}", language, name=weighting_name(result.case, result.weighting, language))


def _first(result: Acceptability, option: str, language: Language) -> Phrase:
    """Say how often an option is first, in the words that fit what varies."""
    name, (low, high) = names(result.case, [option], language), result.span(option)
    if len(result.readings) > 1:
        ends = (_share(end, language, exact=result.exact) for end in (low, high))
        return say("accept.span", language, option=name, low=next(ends), high=next(ends))
    if result.exact and result.point:
        level = "first" if low == 1 else "level" if low > 0 else "behind"
        return say(f"accept.point_{level}", language, option=name)
    if result.exact and low in (0, 1):
        return say("accept.always" if low else "accept.never", language, option=name)
    share = _share(low, language, exact=result.exact)
    if result.depth == "central":
        tried = Phrase() if result.exact else say("share.tried", language)
        words = say(f"share.{_word(low, _OF_WEIGHTS)}", language, tried=tried)
        return say("accept.first_weights", language, option=name, words=words, share=share)
    if result.point:
        words = say(f"likely.{_likely(low)}", language)
        return say("accept.first_judgements", language, option=name, words=words, share=share)
    return say("accept.first_joint", language, option=name, share=share)


def _share(share: float, language: Language, *, exact: bool) -> Phrase:
    """Say a share in whole percent; 0 and 100 % only where that is exact."""
    if share < _BELOW and not (exact and share == 0):
        return say("share.under", language, bound=_BELOW)
    if share > _ABOVE and not (exact and share == 1):
        return say("share.over", language, bound=_ABOVE)
    return say("share.percent", language, share=share)


def _likely(share: float) -> str:
    return "under" if share < _BELOW else "over" if share > _ABOVE else _word(share, _LIKELY)


def _word(share: float, scale: tuple[tuple[int, str], ...]) -> str:
    return next(word for bound, word in scale if round(100 * share) <= bound)


def _ranks(result: Acceptability, language: Language) -> Grid:
    """Lay out the rank acceptabilities, a row for each option, and for each reading of silence."""
    several = len(result.readings) > 1
    columns = [Column(title=say("accept.column_reading", language))] if several else []
    columns.append(Column(title=say("column.option", language)))
    places, last = range(len(result.options)), len(result.options) - 1
    if last >= _MANY:
        places = range(3)
    columns += [Column(title=say("accept.column_rank", language, rank=place + 1), digits=1) for place in places]
    columns += [] if last in places else [Column(title=say("accept.column_last", language), digits=1)]
    columns.append(Column(title=say("accept.column_expected", language), digits=2))
    columns += [Column(title=say("accept.column_confidence", language))] if _has_confidence(result) else []
    rows: list[tuple[Cell, ...]] = []
    for item in result.readings:
        for index, option in enumerate(result.options):
            head = (_reading(result, item, language),) if several else ()
            ranks = [float(100 * item.ranks[index, place]) for place in dict.fromkeys((*places, last))]
            tail = (_factor(item, index, language),) if _has_confidence(result) else ()
            mean = float(item.expected_rank[index])
            rows.append((*head, names(result.case, [option], language), *ranks, mean, *tail))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _factor(item: Shares, option: int, language: Language) -> Phrase:
    factor = float(item.confidence[option])
    return isolated("-" if np.isnan(factor) else number(100 * factor, 1), language)


def _reading(result: Acceptability, item: Shares, language: Language) -> Phrase:
    if item.reading == UNIFORM:
        return say("reach.uniform", language)
    return say("reach.favoured", language, option=names(result.case, [item.reading.removeprefix("for_")], language))


def _pairs(result: Acceptability, language: Language) -> Grid:
    columns = [Column(title=say("column.option", language))]
    columns += [Column(title=names(result.case, [option], language)) for option in result.options]
    rows: list[tuple[Cell, ...]] = []
    for one, option in enumerate(result.options):
        shares = [_percent(result, one, other, language) for other in range(len(result.options))]
        rows.append((names(result.case, [option], language), *shares))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _percent(result: Acceptability, one: int, other: int, language: Language) -> Phrase:
    """Say a pairwise share, as a range over the readings of silence."""
    if one == other:
        return isolated("-", language)
    ends = [number(100 * float(end), 1) for end in _ends(result, one, other)]
    return isolated("-".join(dict.fromkeys(ends)), language)


def _ends(result: Acceptability, one: int, other: int) -> tuple[float, float]:
    shares = [float(item.pairs[one, other]) for item in result.readings]
    return min(shares), max(shares)


def _central(result: Acceptability, language: Language) -> Grid:
    columns = [Column(title=say("explain.column_criterion", language))]
    columns += [Column(title=names(result.case, [option], language)) for option in result.options]
    rows: list[tuple[Cell, ...]] = []
    for index, criterion in enumerate(result.case.criteria):
        cells = [_weight(result.main, option, index, language) for option in range(len(result.options))]
        rows.append((said([criterion.short], language)[0], *cells))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _weight(item: Shares, option: int, criterion: int, language: Language) -> Phrase:
    """Say a central weight, with its standard error where few draws make that large; nothing from a single draw."""
    share, error = item.central[option, criterion], item.central_error[option, criterion]
    if np.isnan(share) or np.isnan(error):
        return isolated("-", language)
    shown = number(100 * float(share), 1)
    return isolated(shown if error < _MUCH else f"{shown} ± {number(100 * float(error), 1)}", language)


@document.register
def _(result: Acceptability, language: Language) -> dict[str, Any]:
    about = {
        **meta(result.case, language),
        **(weighting_meta(result.weighting) if result.weighting else {"perspective": None}),
        "prior": result.prior,
        "conditions": list(result.conditions),
        "depth": result.depth,
        "purposes": result.purposes,
        "distribution": result.distribution if result.depth == "ranges" else None,
        "dependence": result.dependence,
    }
    several = len(result.readings) > 1
    more = {"readings": {item.reading: _shares(result, item) for item in result.readings}} if several else {}
    return {
        "meta": about,
        **_shares(result, result.main),
        "method": result.method,
        "sampler": result.sampler,
        "standard_error": result.largest_error,
        "draws": result.draws,
        "seed": result.seed,
        **more,
        "sentences": list(sentences(result, language)),
    }


def _shares(result: Acceptability, item: Shares) -> dict[str, Any]:
    """Return the indices of one reading as plain data; what is not defined is null."""
    options, criteria = result.options, [criterion.id for criterion in result.case.criteria]

    def vectors(array: NDArray[np.float64]) -> dict[str, dict[str, float] | None]:
        return {
            option: None if np.any(np.isnan(row)) else dict(zip(criteria, row.tolist(), strict=True))
            for option, row in zip(options, array, strict=True)
        }

    def matrix(array: NDArray[np.float64]) -> dict[str, dict[str, float]]:
        return {
            one: {other: float(array[row, column]) for column, other in enumerate(options) if row != column}
            for row, one in enumerate(options)
        }

    def scalars(array: NDArray[np.float64]) -> dict[str, float | None]:
        return {option: None if np.isnan(share) else float(share) for option, share in zip(options, array, strict=True)}

    return {
        "rank_acceptability": {option: row.tolist() for option, row in zip(options, item.ranks, strict=True)},
        "pairwise_winning": matrix(item.pairs),
        "central_weights": vectors(item.central),
        "confidence_factor": scalars(item.confidence),
        "expected_rank": dict(zip(options, item.expected_rank.tolist(), strict=True)),
        "entropy": item.entropy,
        "standard_errors": {
            "rank_acceptability": {option: row.tolist() for option, row in zip(options, item.ranks_error, strict=True)},
            "pairwise_winning": matrix(item.pairs_error),
            "central_weights": vectors(item.central_error),
            "confidence_factor": scalars(item.confidence_error),
            "expected_rank": scalars(item.expected_error),
            "entropy": item.entropy_error,
        },
    }


@records.register
def _(result: Acceptability) -> list[dict[str, Cell]]:
    return [
        {
            "prior": result.prior,
            "conditions": "; ".join(result.conditions),
            "depth": result.depth,
            "distribution": result.distribution if result.depth == "ranges" else "",
            "dependence": result.dependence or "",
            "purposes": str(result.purposes).lower() if len(result.readings) > 1 else "",
            "reading": item.reading,
            "option": option,
            **{f"rank_{rank}": float(share) for rank, share in enumerate(item.ranks[index], start=1)},
            "rank_1_error": float(item.ranks_error[index, 0]),
            "expected_rank": float(item.expected_rank[index]),
            "confidence_factor": "" if np.isnan(item.confidence[index]) else float(item.confidence[index]),
            **{
                f"beats_{other}": "" if place == index else float(item.pairs[index, place])
                for place, other in enumerate(result.options)
            },
            **{
                f"central_weight_{criterion.id}": "" if np.isnan(weight) else float(weight)
                for criterion, weight in zip(result.case.criteria, item.central[index], strict=True)
            },
            "method": result.method,
            "sampler": result.sampler or "",
            "draws": result.draws,
            "seed": result.seed,
            "perspective": result.weighting.perspective if result.weighting else "",
            "origin": result.weighting.origin if result.weighting else "",
            "changes": "; ".join(result.weighting.changes) if result.weighting else "",
            "version": __version__,
            "case_hash": result.case.hash,
        }
        for item in result.readings
        for index, option in enumerate(result.options)
    ]
