"""Who objects to which option, and what each gives up: words and grids."""

import math
from typing import Any

from analysis.compromise import Compromise, Concession
from analysis.perspectives import Perspectives
from analysis.present.common import names, points, short
from analysis.present.dispatch import Block, Cell, Column, Grid
from analysis.present.perspectives.names import MOST, held_words, who_words
from analysis.present.ranking.words import letter
from analysis.present.smaa import share_words
from analysis.text import Phrase, isolated, number, say, series
from model.case import Case
from model.noun import Language
from model.score import EXACT

Row = tuple[Cell, ...]


def objection_words(result: Perspectives, found: Compromise, language: Language) -> list[Phrase]:
    """Say whose objections count, which option is objected to least, and who is nearest to another."""
    case = result.case
    others = [item for item in case.perspectives if item.id not in found.members]
    domestic = all(item.standing == "domestic" for item in case.perspectives if item not in others)
    left_out = domestic and others and all(item.standing != "domestic" for item in others)
    key = "views.members_domestic" if left_out else "views.members"
    place = found.options.index(found.least)
    words: dict[str, Any] = {"option": short(case, found.least)}
    if found.objectors[place]:
        words |= {
            "share": _share(found.objections[place], language),
            "who": held_objectors(case, found, place, language),
        }
    else:
        words |= {"tied": _tied(case, found, language), "drawn": _same_first(found, language)}
    indifferent = [item.member for item in found.concessions if item.indifferent]
    return [
        say(key, language, names=who_words(case, found.members, language)),
        say("views.least" if found.objectors[place] else "views.least_none", language, **words),
        *level_words(case, found, "views.least", language),
        *(
            say(
                "views.objection",
                language,
                option=short(case, option),
                who=held_objectors(case, found, index, language),
                share=_share(found.objections[index], language),
            )
            for index, option in enumerate(found.options)
            if index != place and found.objectors[index] and len(found.options) <= MOST
        ),
        *_drawn(result, found, language),
        *_leaving(result, found, language),
        *([say("views.indifferent", language, who=held_words(case, indifferent, language))] if indifferent else []),
        say("views.gap", language),
        *_positions(case, found, language),
    ]


def level_words(case: Case, found: Compromise, key: str, language: Language) -> list[Phrase]:
    """Say from which options the least-objected-to one is not told, by the tie margin or because they are level."""
    if not found.level:
        return []
    end = "level" if case.tie_margin else "equal"
    return [say(f"{key}_{end}", language, options=names(case, found.level, language))]


def _tied(case: Case, found: Compromise, language: Language) -> Phrase:
    """Say for how many members, and whom, first place is only a tie."""
    if not found.tied:
        return Phrase()
    who = held_words(case, found.tied, language)
    return say("views.least_tied", language, count=len(found.tied), total=len(found.members), who=who)


def _same_first(found: Compromise, language: Language) -> Phrase:
    """Say in how many of the draws all members have one first."""
    if found.drawn is None:
        return Phrase()
    same = share_words(found.drawn.same_first, language, exact=False)
    return say("views.least_drawn", language, same=same)


def _positions(case: Case, found: Compromise, language: Language) -> list[Phrase]:
    """Name whose position in the paper is to be compared with its weights, and print the position of each member."""
    held = [item for item in case.perspectives if item.id in found.members and item.position]
    told = [item.id for item in held if item.position_support != "silent"]
    if not told:
        return []
    lines = [say("views.positions", language, who=who_words(case, told, language))]
    for item in held:
        words = {"support": say(f"position.{item.position_support}", language), "position": item.position}
        named = () if item.position_support == "silent" else item.position_claims
        claims = series([isolated(claim, language) for claim in named], language)
        key = "views.position" if claims else "views.position_bare"
        lines.append(say(key, language, who=item.name, claims=claims, **words))
    return lines


def held_objectors(case: Case, found: Compromise, option: int, language: Language) -> Phrase:
    """Name those for whom an option costs most, as `_objector` does."""
    alike = _alike(found, option)
    return _objector(case, found, option, language) if len(alike) > MOST else held_words(case, alike, language)


def _objector(case: Case, found: Compromise, option: int, language: Language) -> Phrase:
    """Name those who lose most by an option: several where they lose alike."""
    alike = _alike(found, option)
    if len(alike) > MOST:
        return say("views.others", language, count=len(alike), total=len(found.members))
    return who_words(case, alike, language)


def _alike(found: Compromise, option: int) -> list[str]:
    """Return the members that lose most by an option."""
    column = [losses[option] for losses in found.losses]
    return [who for who, loss in zip(found.members, column, strict=True) if loss > max(column) - EXACT]


def _share(share: float, language: Language) -> Phrase:
    return share_words(share, language, exact=True)


def _drawn(result: Perspectives, found: Compromise, language: Language) -> list[Phrase]:
    if found.drawn is None:
        return []
    order = sorted(range(len(found.options)), key=lambda index: -found.drawn.least[index] if found.drawn else 0)
    parts = [
        say(
            "views.drawn_part",
            language,
            option=short(result.case, found.options[index]),
            share=share_words(found.drawn.least[index], language, exact=False),
        )
        for index in order[:MOST]
    ]
    drawn = say("views.drawn", language, parts=series(parts, language))
    if not found.objectors[found.options.index(found.least)]:  # said with the least-objected-to already
        return [drawn]
    same = share_words(found.drawn.same_first, language, exact=False)
    return [drawn, say("views.drawn_same", language, same=same)]


def _leaving(result: Perspectives, found: Compromise, language: Language) -> list[Phrase]:
    """Say which of those that have the least-objected-to option first is nearest to another, or level with it."""
    kept = [(item.leaves, index) for index, item in enumerate(found.concessions)
            if item.points <= EXACT and item.leaves is not None]  # fmt: skip
    if not kept:
        return []
    level = [found.members[index] for moved, index in kept if moved <= EXACT]
    if level:
        words = {"option": short(result.case, found.least), "who": held_words(result.case, level, language)}
        return [say("views.leaving_level", language, **words)]
    moved, index = min(kept)
    item = found.concessions[index]
    keeps = Phrase()
    if found.drawn is not None:
        share = share_words(found.drawn.keeps[index], language, exact=False)
        keeps = say("views.leaving_keeps", language, option=short(result.case, found.least), share=share)
    return [
        say(
            "views.leaving",
            language,
            who=who_words(result.case, [item.member], language),
            other=short(result.case, item.leaves_for),
            moved=points(moved, language),
            keeps=keeps,
        )
    ]


def drawn_note(found: Compromise, seed: int, language: Language) -> list[Phrase]:
    """Say for the foot of a page how many draws of the judgements there were, and their error."""
    if found.drawn is None:
        return []
    error = rounded_up(found.drawn.largest_error)
    return [say("views.footer_drawn", language, draws=found.drawn.draws, seed=seed, error=error)]


def rounded_up(error: float) -> float:
    """Return an error in percentage points, rounded up."""
    return math.ceil(1e4 * error) / 100


def objection_blocks(result: Perspectives, found: Compromise, language: Language) -> list[Block]:
    """Return the part of the page on objections: words, losses, concessions."""
    option = names(result.case, [found.least], language)
    return [
        (*objection_words(result, found, language), say("views.losses_title", language)),
        _losses(result, found, language),
        (say("views.concessions_title", language, option=option),),
        _concessions(result, found, language),
    ]


def _letters(result: Perspectives, found: Compromise) -> list[str]:
    """Return the letters that members have in the first table: of their own judgements where they have some."""
    last = {view.perspective: letter(index) for index, view in enumerate(result.views)}
    return [last[member] for member in found.members]


def _losses(result: Perspectives, found: Compromise, language: Language) -> Grid:
    columns = (
        Column(title=say("column.option", language)),
        *(Column(title=isolated(name, language), digits=0) for name in _letters(result, found)),
        Column(title=say("views.column_largest", language), digits=0),
        Column(title=say("views.column_objector", language)),
    )
    rows: list[Row] = [
        (
            names(result.case, [option], language),
            *(100 * losses[index] for losses in found.losses),
            100 * found.objections[index],
            _objector(result.case, found, index, language) if found.objectors[index] else "-",
        )
        for index, option in enumerate(found.options)
    ]
    return Grid(columns=columns, rows=tuple(rows))


def _concessions(result: Perspectives, found: Compromise, language: Language) -> Grid:
    titles: list[tuple[str, int | None]] = [("who", None), ("first", None), ("points", 1), ("loss", 0), ("move", None)]
    titles += [("leaves", None), *([("keeps", None)] if found.drawn else [])]
    rows: list[Row] = [
        (
            who_words(result.case, [item.member], language),
            names(result.case, [item.first], language),
            item.points,
            100 * item.share,
            "-" if item.moved is None else isolated(number(item.moved, 1), language),
            _leaves(result.case, item, language),
            *([_keeps(found.drawn.keeps[index], language)] if found.drawn else []),
        )
        for index, item in enumerate(found.concessions)
    ]
    columns = (Column(title=say(f"views.column_{title}", language), digits=digits) for title, digits in titles)
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _leaves(case: Case, item: Concession, language: Language) -> Phrase | str:
    """Say how few points of weight put another option first."""
    if item.leaves is None:
        return "-"
    return say("views.leaves", language, moved=item.leaves, option=short(case, item.leaves_for))


def _keeps(share: float, language: Language) -> Phrase:
    return Phrase(share_words(share, language, exact=False).replace("%", ""))
