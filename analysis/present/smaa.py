"""The acceptability of ranks: page, sentences, JSON, rows."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis import __version__
from analysis.present.common import (
    base_name,
    footer,
    heading,
    meta,
    names,
    points,
    weighting_meta,
)
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.smaa import UNIFORM, Acceptability, Shares
from analysis.text import Phrase, isolated, number, said, say, series
from model.judgements import mean_values, quantile_array
from model.noun import Language

# Words for shares over weights, and for likelihoods at fixed weights (ICD 203): each holds up to its whole percent,
# and the scale reads alike from both ends.
_OF_WEIGHTS = (
    (1, "almost_none"),
    (10, "few"),
    (39, "minority"),
    (60, "half"),
    (89, "most"),
    (98, "majority"),
    (100, "nearly_all"),
)
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
        blocks += [_confidence_words(result, language), (say("accept.pairs", language),), _pairs(result, language)]
        blocks += [] if result.point else [(_central_title(result, language),), *_central(result, language)]
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, _request(result, language)))


def _request(result: Acceptability, language: Language) -> Phrase:
    """Say what was asked, in a phrase that stands without the page."""
    asked = {key: words for key, words in _opening(result, language).items() if key != "method"}
    if result.exact:
        return say("footer.request", language, **asked, method=say("footer.exact", language))
    drawn = {"draws": result.draws, "seed": result.seed, "error": _error(result)}
    return say("footer.request", language, **asked, method=say("footer.sampled", language, **drawn))


def _error(result: Acceptability) -> float:
    """Return the largest standard error in percentage points, never smaller than it is."""
    return float(np.ceil(1e4 * result.largest_error) / 100)


def _opening(result: Acceptability, language: Language) -> dict[str, Phrase]:
    """Say what is believed of the weights and judgements, and how the answer was found."""
    under = Phrase()
    if result.conditions:
        listed = series([isolated(text, language) for text in result.conditions], language, ";")
        under = say("accept.conditions", language, conditions=listed)
    method = say("accept.exact", language)
    if not result.exact:
        method = say(f"accept.{result.sampler}", language, draws=result.draws, error=_error(result))
    together = say(f"together.{result.dependence}", language) if result.dependence else Phrase()
    depth = say(f"depth.{result.depth}", language, together=together)
    return {"prior": _prior(result, language), "conditions": under, "depth": depth, "method": method}


@sentences.register
def _(result: Acceptability, language: Language) -> tuple[str, ...]:
    missed = result.wanted_error is not None and not result.exact and result.largest_error > result.wanted_error
    by_share = sorted(result.options, key=lambda option: -result.span(option)[1])
    wanted = f"{100 * (result.wanted_error or 0):g}"
    flat = result.prior == "order" and result.weighting is not None and result.weighting.origin == "equal"
    return (
        say("accept.prior", language, **_opening(result, language)),
        *([say("prior.no_order", language)] if flat else []),
        *([say("reach.no_orders", language)] if len(result.readings) > 1 and not result.orders else []),
        *([say("accept.stopped", language, error=wanted)] if missed else []),
        *([say("accept.no_ranges", language)] if result.fixed and result.depth == "ranges" else []),
        *([say("accept.not_metalog", language, count=result.not_metalog)] if result.not_metalog else []),
        *(first_share(result, option, language) for option in by_share),
        *_equal(result, language),
        *_clear(result, language),
    )


def _equal(result: Acceptability, language: Language) -> list[Phrase]:
    """Name options that are equal on every criterion."""
    if not result.fixed:
        return []
    cells = quantile_array(result.case.judgements, result.options, [item.id for item in result.case.criteria])
    _, group = np.unique(mean_values(cells), axis=0, return_inverse=True)
    members = [np.flatnonzero(group.reshape(-1) == place) for place in range(int(group.max()) + 1)]
    return [
        say("accept.equal", language, options=names(result.case, [result.options[index] for index in same], language))
        for same in members
        if len(same) > 1
    ]


def _clear(result: Acceptability, language: Language) -> list[Phrase]:
    """Say how often each option leads by more than the tie margin."""
    if not result.case.tie_margin or len(result.readings) > 1:
        return []
    nobody = share_words(max(0.0, 1 - float(result.main.clear.sum())), language, exact=result.exact)
    margin = points(result.case.tie_margin, language)
    return [say("accept.margin", language, margin=margin, clear=clear_words(result, language), nobody=nobody)]


def clear_words(result: Acceptability, language: Language) -> Phrase:
    """List the options that lead by more than the tie margin anywhere, with their shares."""
    shares = dict(zip(result.options, result.main.clear.tolist(), strict=True))
    listed = [
        say(
            "accept.clear",
            language,
            option=names(result.case, [option], language),
            share=share_words(shares[option], language, exact=result.exact),
        )
        for option in sorted(shares, key=lambda it: -shares[it])
        if shares[option] > 0
    ]
    return series(listed, language) if listed else say("reach.nobody", language)


def _confidence_words(result: Acceptability, language: Language) -> tuple[str, ...]:
    if not _has_confidence(result):
        return ()
    return (say("accept.confidence_readings" if len(result.readings) > 1 else "accept.confidence", language),)


def _has_confidence(result: Acceptability) -> bool:
    """Tell whether confidence factors say more than the shares do."""
    return not result.fixed and not result.point


def _central_title(result: Acceptability, language: Language) -> Phrase:
    return say("accept.central_uniform" if len(result.readings) > 1 else "accept.central", language)


def _prior(result: Acceptability, language: Language) -> Phrase:
    if result.weighting is None:
        return say("prior.flat" if len(result.case.pillars) == 1 else f"prior.{result.prior}", language)
    weighting = result.weighting
    base = base_name(result.case, weighting, language)
    if weighting.perspective:
        base = say("prior.of_holder", language, name=base)
    else:
        base = say("prior.of_table" if result.case.weights else "prior.of_nobody", language)
    changes = [isolated(change, language) for change in weighting.changes]
    return say(f"prior.{result.prior}", language, weights=Phrase(" + ".join([base, *changes])))


def first_share(result: Acceptability, option: str, language: Language) -> Phrase:
    """Say how often an option is first, in the words that fit what varies."""
    name, (low, high) = names(result.case, [option], language), result.span(option)
    share = share_words(low, language, exact=result.exact)
    if len(result.readings) > 1:
        most = share_words(high, language, exact=result.exact)
        return say("accept.span_level" if share == most else "accept.span", language, option=name, low=share, high=most)
    settled = _settled(result, low)
    if settled:
        return say(f"accept.{settled}", language, option=name, draws=result.draws)
    if result.fixed:
        tried = Phrase() if result.exact else say("share.tried", language)
        words = say(f"share.{_word(low, _OF_WEIGHTS)}", language, tried=tried)
        return say("accept.first_weights", language, option=name, words=words, share=share)
    if result.point:
        words = say(f"likely.{_likely(low)}", language)
        return say("accept.first_judgements", language, option=name, words=words, share=share)
    return say("accept.first_joint", language, option=name, share=share)


def _settled(result: Acceptability, share: float) -> str:
    """Return what is said of a share that is all or nothing; empty for others."""
    if result.exact and result.point:
        return "point_first" if share == 1 else "point_level" if share > 0 else "point_behind"
    if result.exact and share in (0, 1):
        return "always" if share else "never"
    return "none_drawn" if share == 0 and result.sampler == "plain" else ""


def share_words(share: float, language: Language, *, exact: bool) -> Phrase:
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
        order = np.argsort(item.expected_rank, kind="stable") if last >= _MANY else np.arange(last + 1)
        for index, option in ((int(place), result.options[place]) for place in order):
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


def _central(result: Acceptability, language: Language) -> list[Block]:
    columns = [Column(title=say("explain.column_criterion", language))]
    columns += [Column(title=names(result.case, [option], language)) for option in result.options]
    rows: list[tuple[Cell, ...]] = []
    for index, criterion in enumerate(result.case.criteria):
        cells = [_weight(result.main, option, index, language) for option in range(len(result.options))]
        rows.append((said([criterion.short], language)[0], *cells))
    grid = Grid(columns=tuple(columns), rows=tuple(rows))
    if not np.any(np.isnan(result.main.central_error)):
        return [grid]
    return [grid, (say("accept.never_exact" if result.exact else "accept.never_drawn", language),)]


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
        "tie_margin": result.case.tie_margin,
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
        "clearly_first": dict(zip(options, item.clear.tolist(), strict=True)),
        "expected_rank": dict(zip(options, item.expected_rank.tolist(), strict=True)),
        "entropy": item.entropy,
        "standard_errors": {
            "rank_acceptability": {option: row.tolist() for option, row in zip(options, item.ranks_error, strict=True)},
            "pairwise_winning": matrix(item.pairs_error),
            "central_weights": vectors(item.central_error),
            "confidence_factor": scalars(item.confidence_error),
            "clearly_first": scalars(item.clear_error),
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
            "clearly_first": float(item.clear[index]),
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
