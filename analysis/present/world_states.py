"""The states of the world: page, sentences, JSON, rows."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from analysis import __version__
from analysis.present.common import (
    base_name,
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
from analysis.ranking import Ranking
from analysis.text import Phrase, isolated, listing, number, said, say, series
from analysis.world_states import InWorld, Mixture, WorldLine, Worlds
from model.noun import Language
from model.score import EXACT
from model.weights import case_weighting

_SMALL = 0.05  # percentage points: what one decimal does not show


@page.register
def _(result: Worlds, language: Language) -> Page:
    blocks: list[Block] = [heading(result.case, language), sentences(result, language)]
    if result.worlds:
        blocks += [(say("worlds.title_scores", language),), _scores(result, language)]
        blocks += [(say("worlds.title_regret", language),), _regrets(result, language)]
        blocks += [(say("worlds.title_first", language),), _first(result, language)]
    if any(_bounded(item) for item in result.lines):
        option = short(result.case, result.first)
        blocks += [(say("worlds.title_lines", language, option=option),), _lines(result, language)]
    if result.everybody:
        blocks += [(say("worlds.title_everybody", language),), _everybody(result, language)]
    weights = footer_weights(result.case, [result.weighting], language)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights, *_drawn(result, language)))


def _drawn(result: Worlds, language: Language) -> list[Phrase]:
    found = [item.shares for item in result.worlds if not item.shares.exact]
    if not found:
        return []
    error = float(np.ceil(1e3 * max(item.largest_error for item in found)) / 10)
    return [say("worlds.footer", language, draws=result.draws, seed=result.seed, error=error)]


@sentences.register
def _(result: Worlds, language: Language) -> tuple[str, ...]:
    if not result.worlds:
        return (say("worlds.none", language),)
    chances = [(item.world, item.probability) for item in result.worlds]
    listed = [say("worlds.state", language, name=_name(result, world), chance=chance) for world, chance in chances]
    return (
        say("worlds.states", language, states=series(listed, language)),
        *world_words(result, language),
        *_mixtures(result, language),
        _information(result, language),
        *_perspectives(result, language),
        _mixed(result, language),
        say("worlds.limits", language),
    )


def _name(result: Worlds, world: str) -> Any:
    return next(item.name for item in result.case.worlds if item.id == world)


def _states(result: Worlds, worlds: Sequence[str], language: Language) -> Phrase:
    """List states, each in quotation marks: their own names may hold an "and"."""
    return listing([say("worlds.named", language, name=_name(result, world)) for world in worlds], language)


def world_words(result: Worlds, language: Language) -> tuple[Phrase, ...]:
    """Say who is first in which state, where that is a tie, and what a choice costs at most."""
    leaders: dict[tuple[str, ...], list[str]] = {}
    for item in result.worlds:
        leaders.setdefault(_firsts(item.ranking), []).append(item.world)
    words = [
        say("worlds.first_in", language, option=names(result.case, firsts, language), states=listed)
        for firsts, states in leaders.items()
        for listed in [_states(result, states, language)]
    ]
    if len(leaders) == len(firsts := next(iter(leaders))) == 1:
        option = short(result.case, firsts[0])
        words = [say("worlds.everywhere", language, option=option, count=len(result.worlds))]
    tied = [item.world for item in result.worlds if item.ranking.standings[0].tied_with]
    if tied:
        margin = points(result.case.tie_margin, language)
        key = "worlds.ties_everywhere" if len(tied) == len(result.worlds) > 1 else "worlds.ties"
        words.append(say(key, language, states=_states(result, tied, language), margin=margin))
    return (*words, _regret(result, language))


def _firsts(ranking: Ranking) -> tuple[str, ...]:
    """Return the options that are first, level with each other if there are several."""
    return tuple(item.option for item in ranking.standings if item.rank == 1)


def _regret(result: Worlds, language: Language) -> Phrase:
    """Name the option whose largest regret is smallest, and what the others cost at most, the least first."""
    best = result.options.index(result.minimax)
    rest = [index for index in np.argsort(result.largest_regret, kind="stable").tolist() if index != best]
    others = [
        say(
            "worlds.regret_other" if result.largest_regret[index] > EXACT else "worlds.regret_none",
            language,
            option=short(result.case, result.options[index]),
            points=result.largest_regret[index],
            state=_states(result, [max(result.worlds, key=lambda item: item.regret[index]).world], language),
            expected=result.expected_regret[index],
        )
        for index in rest
    ]
    most = result.largest_regret[best]
    key = "worlds.regret" if most > EXACT else "worlds.no_regret"
    option = short(result.case, result.minimax)
    words = {"option": option, "points": most, "expected": result.expected_regret[best]}
    return say(key, language, others=series(others, language, ";"), **words)


def _mixtures(result: Worlds, language: Language) -> list[Phrase]:
    """Say which probabilities make a tie of it, and which put another option first, the nearest first."""
    words, base = list[Phrase](), result.base.standings[0]
    if base.option != result.first and base.score > result.base.score(result.first) + EXACT:
        both = {"first": short(result.case, result.first), "base": short(result.case, base.option)}
        words.append(say("worlds.other_first", language, **both))
    now = [item.option for item in _nearest(result.ties) if item.moved <= EXACT]
    if now:
        tied = names(result.case, [result.first, *now], language)
        words.append(say("worlds.tie_now", language, options=tied))
    ties = [item for item in _nearest(result.ties) if item.moved > EXACT]
    words += [_mixture(result, item, "worlds.tie", language) for item in ties]
    level = [item for item in _nearest(result.mixtures) if item.moved < EXACT]
    words += [say("worlds.level", language, option=short(result.case, item.option)) for item in level]
    turned = [item for item in _nearest(result.mixtures) if item.moved > EXACT]
    words += [_mixture(result, item, "worlds.mixture", language) for item in turned]
    return words if turned or level else [*words, say("worlds.no_mixture", language)]


def _nearest(found: dict[str, Mixture | None]) -> list[Mixture]:
    return sorted((item for item in found.values() if item), key=lambda item: item.moved)


def _mixture(result: Worlds, item: Mixture, key: str, language: Language) -> Phrase:
    change = np.array(item.probabilities) - [world.probability for world in result.worlds]
    givers, takers = (
        [world.world for world, gain in zip(result.worlds, sign * change, strict=True) if 100 * gain > _SMALL]
        for sign in (-1, 1)
    )
    parts = Phrase()
    if givers and takers:
        sides = {"givers": _states(result, givers, language), "takers": _states(result, takers, language)}
        parts = say("worlds.parts", language, **sides)
    values = {"first": short(result.case, result.first), "moved": 100 * item.moved, "parts": parts}
    return say(key, language, option=short(result.case, item.option), **values)


def _information(result: Worlds, language: Language) -> Phrase:
    place = result.options.index(result.first)
    changed = [item.world for item in result.worlds if item.regret[place] > EXACT]
    if not changed:
        return say("worlds.information", language)
    states = _states(result, changed, language)
    return say("worlds.information_some", language, points=result.information, states=states)


def _perspectives(result: Worlds, language: Language) -> list[Phrase]:
    """Count the perspectives on which the option is first in every state, if there are several."""
    if len(result.everybody) < 2:
        return []
    tops = [[ranking.standings[0] for ranking in item.rankings] for item in result.everybody]
    same = [all(result.first in _firsts(ranking) for ranking in item.rankings) for item in result.everybody]
    clear = sum(kept and not any(top.tied_with for top in row) for kept, row in zip(same, tops, strict=True))
    option = short(result.case, result.first)
    return [say("worlds.perspectives", language, option=option, count=len(tops), same=sum(same), clear=clear)]


def _mixed(result: Worlds, language: Language) -> Phrase:
    gaps = [gap.points for gap in result.gaps] or [0.0]
    mixed = result.mixed[result.options.index(result.first)]
    values = {"mixed": mixed, "base": result.base.score(result.first), "low": min(gaps), "high": max(gaps)}
    return say("worlds.mixed", language, option=short(result.case, result.first), **values)


# --- tables ---------------------------------------------------------------------------------------


def _heads(result: Worlds, language: Language, *more: str) -> list[Phrase]:
    states = said([_name(result, item.world) for item in result.worlds], language)
    return [say("column.option", language), *states, *(say(f"worlds.column_{key}", language) for key in more)]


def _by_option(result: Worlds, heads: Sequence[Phrase], numbers: Sequence[Sequence[float]], language: Language) -> Grid:
    """Lay out a row for each option; `numbers` are columns."""
    columns = (Column(title=heads[0]), *(Column(title=head, digits=1) for head in heads[1:]))
    rows: list[tuple[Cell, ...]] = [
        (names(result.case, [option], language), *cells)
        for option, *cells in zip(result.options, *numbers, strict=True)
    ]
    return Grid(columns=columns, rows=tuple(rows))


def _of(ranking: Ranking, options: Sequence[str]) -> list[float]:
    return [ranking.score(option) for option in options]


def _scores(result: Worlds, language: Language) -> Grid:
    states = [_of(item.ranking, result.options) for item in result.worlds]
    numbers = [*states, result.mixed, _of(result.base, result.options)]
    return _by_option(result, _heads(result, language, "mixed", "base"), numbers, language)


def _regrets(result: Worlds, language: Language) -> Grid:
    numbers = [*(item.regret for item in result.worlds), result.largest_regret, result.expected_regret]
    return _by_option(result, _heads(result, language, "largest", "expected"), numbers, language)


def _first(result: Worlds, language: Language) -> Grid:
    numbers = [[100 * share for share in _shares(item)] for item in result.worlds]
    return _by_option(result, _heads(result, language), numbers, language)


def _shares(item: InWorld) -> list[float]:
    found: list[float] = item.shares.main.ranks[:, 0].tolist()
    return found


def _lines(result: Worlds, language: Language) -> Grid:
    columns = (
        Column(title=say("worlds.column_state", language)),
        Column(title=say("worlds.column_chance", language), digits=0),
        Column(title=say("worlds.column_stays", language)),
    )
    rows = tuple(
        (
            said([_name(result, item.world)], language)[0],
            100 * item.probability,
            isolated("-".join(number(100 * end, 1) for end in item.stays_first), language),
        )
        for item in result.lines
    )
    return Grid(columns=columns, rows=rows)


def _bounded(item: WorldLine) -> bool:
    """Tell whether some probability of a state, as it is shown, puts another option first."""
    return [round(100 * end, 1) for end in item.stays_first] != [0, 100]


def _everybody(result: Worlds, language: Language) -> Grid:
    states = said([_name(result, item.world) for item in result.worlds], language)
    columns = tuple(Column(title=title) for title in (say("worlds.column_weights", language), *states))
    rows = tuple(
        (
            base_name(result.case, case_weighting(result.case, item.perspective), language),
            *(_top(result, ranking, language) for ranking in item.rankings),
        )
        for item in result.everybody
    )
    return Grid(columns=columns, rows=rows)


def _top(result: Worlds, ranking: Ranking, language: Language) -> Phrase:
    top = ranking.standings[0]
    name = names(result.case, [top.option], language)
    return Phrase(f"{name}*") if top.tied_with else name


# --- data -----------------------------------------------------------------------------------------


@document.register
def _(result: Worlds, language: Language) -> dict[str, Any]:
    options = result.options
    return {
        "meta": {
            **score_meta(result.case, language),
            **weighting_meta(result.weighting),
            "draws": result.draws,
            "seed": result.seed,
        },
        "worlds": [_record(result, item) for item in result.worlds],
        "mixed": dict(zip(options, result.mixed, strict=True)) if result.worlds else {},
        "regret": {
            option: {"largest": largest, "expected": expected}
            for option, largest, expected in zip(options, result.largest_regret, result.expected_regret, strict=True)
        }
        if result.worlds
        else {},
        "minimax_regret": result.minimax if result.worlds else None,
        "information": result.information,
        "stays_first": {item.world: list(item.stays_first) for item in result.lines},
        "switch_points": [
            {"world": item.world, "probability": turn.probability, "before": turn.before, "after": turn.after}
            for item in result.lines
            for turn in item.turns
        ],
        "nearest_probabilities": _moves(result, result.mixtures),
        "nearest_tie": _moves(result, result.ties),
        "perspectives": {
            item.perspective: {
                world.world: {"first": ranking.standings[0].option, "tied_with": list(ranking.standings[0].tied_with)}
                for world, ranking in zip(result.worlds, item.rankings, strict=True)
            }
            for item in result.everybody
        },
        "gaps": [{"option": gap.option, "criterion": gap.criterion, "points": gap.points} for gap in result.gaps],
        "sentences": list(sentences(result, language)),
    }


def _moves(result: Worlds, found: dict[str, Mixture | None]) -> dict[str, Any]:
    ids = [world.world for world in result.worlds]
    return {
        option: item and {"moved": item.moved, "probabilities": dict(zip(ids, item.probabilities, strict=True))}
        for option, item in found.items()
    }


def _record(result: Worlds, item: InWorld) -> dict[str, Any]:
    options, clear = result.options, item.shares.main.clear.tolist()
    return {
        "id": item.world,
        "probability": item.probability,
        "scores": {option: item.ranking.score(option) for option in options},
        "ranks": {standing.option: standing.rank for standing in item.ranking.standings},
        "tied_with_first": list(item.ranking.standings[0].tied_with),
        "regret": dict(zip(options, item.regret, strict=True)),
        "acceptability": dict(zip(options, item.shares.main.ranks.tolist(), strict=True)),
        "first": dict(zip(options, _shares(item), strict=True)),
        "clearly_first": dict(zip(options, clear, strict=True)),
        "standard_error": item.shares.largest_error,
    }


@records.register
def _(result: Worlds) -> list[dict[str, Cell]]:
    return [
        {
            "world": item.world,
            "probability": item.probability,
            "option": standing.option,
            "rank": standing.rank,
            "score": standing.score,
            "regret": item.regret[result.options.index(standing.option)],
            "first": _shares(item)[result.options.index(standing.option)],
            "standard_error": item.shares.largest_error,
            "perspective": result.weighting.perspective,
            "changes": "; ".join(result.weighting.changes),
            "draws": result.draws,
            "seed": result.seed,
            "version": __version__,
            "case_hash": result.case.hash,
        }
        for item in result.worlds
        for standing in item.ranking.standings
    ]
