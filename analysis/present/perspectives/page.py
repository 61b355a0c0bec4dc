"""The options on everybody's weights as a page of a terminal."""

from analysis.perspectives import Perspectives
from analysis.present.common import footer, footer_ranges, footer_weights, heading, names, points
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, page
from analysis.present.perspectives.check import check_grid, check_title, check_words
from analysis.present.perspectives.names import criterion_name, view_name
from analysis.present.perspectives.objections import drawn_note, objection_blocks, rounded_up
from analysis.present.perspectives.words import agreement, first_places, rates_words, standing
from analysis.present.ranking.page import comparison_grid
from analysis.present.ranking.words import letter
from analysis.text import Phrase, isolated, say
from model.noun import Language

Row = tuple[Cell, ...]


@page.register
def _(result: Perspectives, language: Language) -> Page:
    shared, case = result.shared, result.case
    held_by = [view_name(result, view, language) for view in result.views]
    rankings, ranges = [view.ranking for view in result.views], [view.ranges for view in result.views]
    key = "comparison.key_range" if ranges[0].draws else "comparison.key"
    several = len(shared) > 1
    opening = (*heading(case, language), say("views.title", language), *standing(result, language))
    blocks: list[Block] = [
        (*opening, say(key, language)),
        comparison_grid(rankings, ranges, held_by, language),
        (*first_places(result, language), *agreement(result, language)),
    ]
    if several:
        margin = points(case.tie_margin, language)
        title = "views.pairs_title" if case.tie_margin else "views.pairs_title_exactly"
        blocks += [(say(title, language, margin=margin),), _pairs(result, language)]
    blocks += [(*rates_words(result, language), say("views.weights_title", language)), _weights(result, language)]
    if result.checks:
        blocks += [(*check_words(result, language), check_title(result, language)), check_grid(result, language)]
    if result.compromise:
        blocks += objection_blocks(result, result.compromise, language)
    return Page(blocks=(*blocks, (say("views.limits", language),)), footer=_footer(result, language))


def _footer(result: Perspectives, language: Language) -> Phrase:
    weightings = [view.ranking.weighting for view in result.shared]
    return footer(
        result.case,
        language,
        *footer_weights(result.case, weightings, language),
        *footer_ranges([view.ranges for view in result.views], language),
        *_footer_checks(result, language),
        *_footer_drawn(result, language),
    )


def _footer_checks(result: Perspectives, language: Language) -> list[Phrase]:
    chances = [item for check in result.checks for item in (check.chance, check.chance_without) if item]
    if not chances:
        return []
    error = max(item.error for item in chances)
    if not error:
        return [say("views.footer_exact", language)]
    key = "views.footer_sampled" if all(item.error for item in chances) else "views.footer_mixed"
    return [say(key, language, draws=result.draws, seed=result.seed, error=rounded_up(error))]


def _footer_drawn(result: Perspectives, language: Language) -> list[Phrase]:
    return drawn_note(result.compromise, result.seed, language) if result.compromise else []


def _pairs(result: Perspectives, language: Language) -> Grid:
    clearly = bool(result.case.tie_margin)
    counts = ("ahead", "clearly", "behind", "clearly") if clearly else ("ahead", "behind")
    columns = (
        Column(title=say("column.option", language)),
        Column(title=say("views.column_over", language)),
        *(Column(title=say(f"views.column_{name}", language), digits=0) for name in counts),
    )
    rows: list[Row] = []
    for item in result.pairs:
        one, other = (names(result.case, [option], language) for option in item.pair)
        (ahead, behind), (well_ahead, well_behind) = item.ahead, item.clearly
        rows.append((one, other, *((ahead, well_ahead, behind, well_behind) if clearly else item.ahead)))
    return Grid(columns=columns, rows=tuple(rows))


def _weights(result: Perspectives, language: Language) -> Grid:
    shared = result.shared
    apart = {item.criterion: item.points for item in result.spreads}
    columns = (
        Column(title=say("views.column_criterion", language)),
        *(Column(title=isolated(letter(index), language), digits=1) for index in range(len(shared))),
        *([Column(title=say("views.column_apart", language), digits=1)] if apart else []),
    )
    rows: list[Row] = [
        (
            criterion_name(result.case, item.id, language),
            *(result.weight(view, item.id) for view in shared),
            *([apart[item.id]] if apart else []),
        )
        for item in result.case.criteria
    ]
    return Grid(columns=columns, rows=tuple(rows))
