"""Rankings and comparisons as pages of a terminal."""

import numpy as np

from analysis.present.common import footer, footer_weights, heading, names, span, weighting_name
from analysis.present.dispatch import Cell, Column, Grid, Page, page, sentences, tabular
from analysis.present.ranking.words import letter
from analysis.present.rounding import rounded_parts
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
            _ranking_grid(result, language),
            sentences(result, language),
            (*_screens(result, language), *_limits(result.case, language)),
        ),
        footer=footer(
            result.case,
            language,
            *footer_weights(result.case, [result.weighting], language),
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
    return Page(
        blocks=(
            (*heading(first.case, language), say("comparison.key", language)),
            _comparison_grid(result, language),
            sentences(result, language),
            (*_screens(first, language), *_limits(first.case, language)),
        ),
        footer=footer(
            first.case,
            language,
            *footer_weights(first.case, [item.weighting for item in result.rankings], language),
        ),
    )


@tabular.register
def _(result: Comparison, language: Language) -> Grid:
    """Give a notebook one row for each option and weighting, with numbers that can be computed with."""
    grids = [tabular(item, language) for item in result.rankings]
    pillars = slice(0, 6)
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


def _ranking_grid(result: Ranking, language: Language) -> Grid:
    case, tree = result.case, result.weighting.weights.tree
    pillars = case.pillars if len(case.pillars) > 1 else ()
    columns = [
        Column(title=say("column.rank", language), digits=0),
        Column(title=say("column.option", language)),
        Column(title=say("column.score", language), digits=1),
        Column(title=say("column.behind", language), digits=1),
        Column(title=say("column.low", language), digits=0),
        Column(title=say("column.high", language), digits=0),
        *(Column(title=name, digits=1) for name in said([pillar.short for pillar in pillars], language)),
        Column(title=say("column.tied", language)),
    ]
    best = result.standings[0].score
    rows: list[tuple[Cell, ...]] = []
    for standing in result.standings:
        parts = rounded_parts(pillar_points(standing, tree), 1) if pillars else []
        option, tied = names(case, [standing.option], language), names(case, standing.tied_with, language)
        behind = best - standing.score
        rows.append((standing.rank, option, standing.score, behind, standing.low, standing.high, *parts, tied))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def pillar_points(standing: Standing, tree: Tree) -> list[float]:
    """Return what each pillar adds to a score, in points."""
    sums: list[float] = np.bincount(tree.parent, standing.contributions, len(tree.pillars)).tolist()
    return sums


def _comparison_grid(result: Comparison, language: Language) -> Grid:
    """Lay weightings out as rows and options as columns."""
    case = result.rankings[0].case
    options = [standing.option for standing in result.rankings[0].standings]
    columns = [Column(title=say("column.weights", language)), Column(title=say("column.lead", language), digits=1)]
    columns += [Column(title=names(case, [option], language)) for option in options]
    rows: list[tuple[Cell, ...]] = []
    for index, item in enumerate(result.rankings):
        name = say(
            "comparison.weighting",
            language,
            letter=letter(index),
            name=weighting_name(item.case, item.weighting, language),
        )
        standings = {standing.option: standing for standing in item.standings}
        cells = [_comparison_cell(standings[option], item.standings[0], language) for option in options]
        rows.append((name, item.lead, *cells))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _comparison_cell(standing: Standing, leader: Standing, language: Language) -> Phrase:
    tied = standing.option in leader.tied_with or (standing is leader and bool(leader.tied_with))
    ends = span(standing.low, standing.high, language)
    return say("comparison.cell", language, rank=standing.rank, tie="=" * tied, score=standing.score, range=ends)
