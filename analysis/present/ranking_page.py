"""Rankings and comparisons as pages of a terminal."""

import numpy as np

from analysis import __version__
from analysis.present.dispatch import Cell, Column, Grid, Page, page, sentences
from analysis.present.ranking_words import letter, points, short, weighting_name
from analysis.present.rounding import rounded_parts
from analysis.ranking import Comparison, Ranking, Standing
from analysis.text import isolated, listing, number, said, say
from model.case import Case
from model.noun import Language
from model.weights import Tree


@page.register
def _(result: Ranking, language: Language) -> Page:
    return Page(
        heading=_heading(result.case, language),
        grid=_ranking_grid(result, language),
        sentences=sentences(result, language),
        notes=(*_screens(result, language), _footer(result.case, language)),
    )


@page.register
def _(result: Comparison, language: Language) -> Page:
    first = result.rankings[0]
    names = (
        say("comparison.weighting", language, letter=letter(index), name=weighting_name(item, language))
        for index, item in enumerate(result.rankings)
    )
    return Page(
        heading=(*_heading(first.case, language), say("comparison.first", language), *names),
        grid=_comparison_grid(result, language),
        sentences=sentences(result, language),
        notes=(*_screens(first, language), _footer(first.case, language)),
    )


def _heading(case: Case, language: Language) -> tuple[str, ...]:
    if case.frame is None:
        return (isolated(case.name, language),)
    as_of = say("heading.as_of", language, date=case.frame.information_date.isoformat())
    return (case.frame.title.within(language), f"{case.frame.decision.within(language)} {as_of}")


def _screens(result: Ranking, language: Language) -> tuple[str, ...]:
    """List the feasibility screens, which stand beside the rank of the course that leads."""
    screens = result.case.screens
    if not screens:
        return ()
    option = short(result.case, result.standings[0].option)
    lines = (say("screen", language, name=item.name, question=item.question) for item in screens)
    return (say("heading.screens", language, option=option), *lines)


def _footer(case: Case, language: Language) -> str:
    margin = points(case.tie_margin, language)
    return say("footer", language, version=__version__, hash=case.hash, margin=margin)


def _ranking_grid(result: Ranking, language: Language) -> Grid:
    case, tree = result.case, result.weighting.weights.tree
    pillars = case.pillars if len(case.pillars) > 1 else ()
    columns = [
        Column(title=say("column.rank", language), digits=0),
        Column(title=say("column.option", language)),
        Column(title=say("column.score", language), digits=1),
        Column(title=say("column.behind", language), digits=1),
        Column(title=say("column.range", language)),
        *(Column(title=name, digits=1) for name in said([pillar.short for pillar in pillars], language)),
        Column(title=say("column.tied", language)),
    ]
    best = result.standings[0].score
    rows: list[tuple[Cell, ...]] = []
    for standing in result.standings:
        parts = rounded_parts(pillar_points(standing, tree), 1)
        ends = isolated(f"{number(standing.low)}-{number(standing.high)}", language)
        tied = listing(said([short(case, name) for name in standing.tied_with], language), language)
        option = said([short(case, standing.option)], language)[0]
        shown = parts if pillars else []
        rows.append((standing.rank, option, standing.score, best - standing.score, ends, *shown, tied))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def pillar_points(standing: Standing, tree: Tree) -> list[float]:
    """Return what each pillar adds to a score, in points."""
    sums: list[float] = np.bincount(tree.parent, standing.contributions, len(tree.pillars)).tolist()
    return sums


def _comparison_grid(result: Comparison, language: Language) -> Grid:
    case = result.rankings[0].case
    columns = [Column(title=say("column.option", language))]
    for index in range(len(result.rankings)):
        name = letter(index)
        columns.append(Column(title=say("comparison.score", language, letter=name), digits=1))
        columns.append(Column(title=say("comparison.rank", language, letter=name), digits=0))
    rows = []
    for option in (standing.option for standing in result.rankings[0].standings):
        cells: list[Cell] = [*said([short(case, option)], language)]
        for item in result.rankings:
            standing = next(standing for standing in item.standings if standing.option == option)
            cells += [standing.score, standing.rank]
        rows.append(tuple(cells))
    return Grid(columns=tuple(columns), rows=tuple(rows))
