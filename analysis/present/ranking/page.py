"""Rankings and comparisons as pages of a terminal."""

from collections.abc import Sequence

import numpy as np

from analysis.present.common import footer, footer_ranges, footer_weights, heading, names, weighting_name
from analysis.present.dispatch import Cell, Column, Grid, Page, page, sentences, tabular
from analysis.present.output import cell_text
from analysis.present.ranking.words import lead_span, letter, span
from analysis.present.rounding import rounded_parts
from analysis.ranges import Ranges
from analysis.ranking import Comparison, Ranking, Standing
from analysis.text import Phrase, in_words, said, say
from model.case import Case
from model.noun import Language
from model.weights import Tree


@page.register
def _(result: Ranking, language: Language) -> Page:
    return Page(
        blocks=(
            heading(result.case, language),
            _ranking_grid(result, _spans(result, language), language),
            sentences(result, language),
            (*_screens(result, language), *_limits(result.case, language)),
        ),
        footer=footer(
            result.case,
            language,
            *footer_weights(result.case, [result.weighting], language),
            *footer_ranges([result.ranges], language),
            *_beliefs(result, language),
        ),
    )


def _beliefs(result: Ranking, language: Language) -> tuple[Phrase, ...]:
    """Name the file of beliefs that stand in for the case's."""
    if result.beliefs is None:
        return ()
    count = say("beliefs.judgements", language, count=len(result.beliefs.values))
    return (say("footer.beliefs", language, source=result.beliefs.source, judgements=count),)


@page.register
def _(result: Comparison, language: Language) -> Page:
    first = result.rankings[0]
    key = "comparison.key_range" if result.ranges[0].draws else "comparison.key"
    return Page(
        blocks=(
            (*heading(first.case, language), say(key, language)),
            _comparison_grid(result, language),
            sentences(result, language),
            (*_screens(first, language), *_limits(first.case, language)),
        ),
        footer=footer(
            first.case,
            language,
            *footer_weights(first.case, [item.weighting for item in result.rankings], language),
            *footer_ranges(result.ranges, language),
        ),
    )


@tabular.register
def _(result: Ranking, language: Language) -> Grid:
    """Give a notebook the ends of the ranges as numbers that can be computed with."""
    return _ranking_grid(result, _ends(result, result.ranges, language), language)


@tabular.register
def _(result: Comparison, language: Language) -> Grid:
    """Give a notebook one row for each option and weighting, with numbers that can be computed with."""
    ends = [_ends(item, own, language) for item, own in zip(result.rankings, result.ranges, strict=True)]
    grids = [_ranking_grid(item, own, language) for item, own in zip(result.rankings, ends, strict=True)]
    pillars = slice(0, 4 + len(ends[0][0]))
    columns = (Column(title=say("column.weights", language)), *grids[0].columns[pillars], grids[0].columns[-1])
    rows = tuple(
        (weighting_name(item.case, item.weighting, language), *row[pillars], row[-1])
        for item, grid in zip(result.rankings, grids, strict=True)
        for row in grid.rows
    )
    return Grid(columns=columns, rows=rows)


def _screens(result: Ranking, language: Language) -> tuple[str, ...]:
    """List the feasibility screens of the course that leads, and of those tied with it."""
    leader = result.standings[0]
    leading = (leader.option, *leader.tied_with)
    lines = [
        say("screen", language, name=item.name, question=item.question, options=names(result.case, needing, language))
        for item in result.case.screens
        if (needing := [option for option in leading if option in item.options])
    ]
    return (say("heading.screens", language), *lines) if lines else ()


def _limits(case: Case, language: Language) -> tuple[str, ...]:
    """Say what the model is not for, after the case's own words."""
    if case.frame is None or not case.frame.misuse_limits:
        return ()
    limits = Phrase(" ".join(in_words(limit, language) for limit in case.frame.misuse_limits))
    return (say("limits", language, limits=limits),)


_ACROSS = 6  # options that a comparison lays out as columns
_Columns = tuple[list[Column], list[tuple[Cell, ...]]]  # and their cells, by standing


def _spans(result: Ranking, language: Language) -> _Columns:
    """Return the column of ranges in words, or none where no judgement varies."""
    if not result.ranges.draws:
        return [], [() for _ in result.standings]
    cells = [(span(result.ranges.of(standing.option), language),) for standing in result.standings]
    return [Column(title=say("column.range", language))], list(cells)


def _ends(result: Ranking, ranges: Ranges, language: Language) -> _Columns:
    """Return the columns of the ends of ranges, or none where no judgement varies."""
    if not ranges.draws:
        return [], [() for _ in result.standings]
    titles = (say(f"column.{end}", language) for end in ("low", "high"))
    own = [ranges.of(standing.option) for standing in result.standings]
    return [Column(title=title, digits=1) for title in titles], [(item.low, item.high) for item in own]


def _ranking_grid(result: Ranking, ranges: _Columns, language: Language) -> Grid:
    case, tree = result.case, result.weighting.weights.tree
    pillars = case.pillars if len(case.pillars) > 1 else ()
    columns = [
        Column(title=say("column.rank", language), digits=0),
        Column(title=say("column.option", language)),
        Column(title=say("column.score", language), digits=1),
        Column(title=say("column.behind", language), digits=1),
        *ranges[0],
        *(Column(title=name, digits=1) for name in said([pillar.short for pillar in pillars], language)),
        Column(title=say("column.tied", language)),
    ]
    best = result.standings[0].score
    rows: list[tuple[Cell, ...]] = []
    for standing, ends in zip(result.standings, ranges[1], strict=True):
        parts = rounded_parts(pillar_points(standing, tree), 1) if pillars else []
        option, tied = names(case, [standing.option], language), names(case, standing.tied_with, language)
        behind = best - standing.score
        rows.append((standing.rank, option, standing.score, behind, *ends, *parts, tied))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def pillar_points(standing: Standing, tree: Tree) -> list[float]:
    """Return what each pillar adds to a score, in points."""
    sums: list[float] = np.bincount(tree.parent, standing.contributions, len(tree.pillars)).tolist()
    return sums


def _comparison_grid(result: Comparison, language: Language) -> Grid:
    found = [weighting_name(item.case, item.weighting, language) for item in result.rankings]
    return comparison_grid(result.rankings, result.ranges, found, language)


def comparison_grid(
    rankings: Sequence[Ranking], ranges: Sequence[Ranges], held_by: Sequence[Phrase], language: Language
) -> Grid:
    """Lay rankings out as rows and options as columns, or the other way round if there are many options.

    `held_by` says of each ranking whose weights it is on.
    """
    grid = _by_weighting(rankings, ranges, held_by, language)
    if len(rankings[0].standings) <= _ACROSS:
        return grid
    titles = [say("column.option", language), *map(letter, range(len(rankings)))]
    cells = [
        [cell_text(cell, column.digits, language) for cell in column_cells]
        for column, column_cells in zip(grid.columns[1:], list(zip(*grid.rows, strict=True))[1:], strict=True)
    ]
    rows = [(column.title, *own) for column, own in zip(grid.columns[1:], cells, strict=True)]
    leads = len(grid.columns) - 1 - len(rankings[0].standings)
    ordered = [*rows[leads:], *rows[:leads]]
    return Grid(columns=tuple(Column(title=title) for title in titles), rows=tuple(ordered))


def _by_weighting(
    rankings: Sequence[Ranking], ranges: Sequence[Ranges], held_by: Sequence[Phrase], language: Language
) -> Grid:
    case = rankings[0].case
    options = [standing.option for standing in rankings[0].standings]
    columns = [Column(title=say("column.weights", language)), Column(title=say("column.lead", language), digits=1)]
    drawn = bool(ranges[0].draws)
    columns += [Column(title=say("column.lead_range", language))] if drawn else []
    columns += [Column(title=names(case, [option], language)) for option in options]
    rows: list[tuple[Cell, ...]] = []
    for index, (item, own, holder) in enumerate(zip(rankings, ranges, held_by, strict=True)):
        name = say("comparison.weighting", language, letter=letter(index), name=holder)
        standings = {standing.option: standing for standing in item.standings}
        cells = [_comparison_cell(standings[option], item.standings[0], own, language) for option in options]
        rows.append((name, item.lead, *([lead_span(own.lead, language)] if drawn else []), *cells))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _comparison_cell(standing: Standing, leader: Standing, ranges: Ranges, language: Language) -> Phrase:
    tied = standing.option in leader.tied_with or (standing is leader and bool(leader.tied_with))
    own = span(ranges.of(standing.option), language)
    key = "comparison.cell_range" if ranges.draws else "comparison.cell"
    return say(key, language, rank=standing.rank, tie="=" * tied, score=standing.score, range=own)
