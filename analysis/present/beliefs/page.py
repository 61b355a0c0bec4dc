"""The nearest beliefs as a page of a terminal: lists of changes, evidence, the fairest case."""

from collections.abc import Sequence

from analysis.beliefs import JudgementMove, NearestBeliefs, WeightMove
from analysis.listing.entries import points as three_points
from analysis.present.beliefs.words import SHOWN, Move, by_size, large_enough, node_name, order_words
from analysis.present.common import footer, footer_weights, heading, names, short, span
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, page, sentences, tabular
from analysis.present.explanation import claim_words
from analysis.text import Phrase, in_words, isolated, number, say
from model.noun import Language


@page.register
def _(result: NearestBeliefs, language: Language) -> Page:
    nearest, fewest = by_size(result), result.fewest or ()
    blocks: list[Block] = [heading(result.case, language), sentences(result, language)]
    if nearest:
        shown = large_enough(nearest)
        more = len(nearest) - len(shown)
        blocks += [
            (say("believe.title_nearest", language),),
            _grid(result, shown, language),
            (say("believe.more", language, count=more),) if more else (),
        ]
    if fewest and result.at_most is None:
        blocks += [(say("believe.title_fewest", language),), _grid(result, fewest, language)]
    argued = fewest if result.at_most is None and fewest else result.moves[:SHOWN]
    if argued:
        text = say("believe.key_text", language) if result.case.orders else Phrase()
        key, evidence = say("believe.key", language, text=text), say("believe.evidence", language)
        blocks.append((key, evidence, *_evidence(result, argued, language)))
    blocks.append(_pleas(result, language))
    if result.t:
        blocks.append((say("believe.feed", language),))
    weights = footer_weights(result.case, [result.weighting], language)
    return Page(blocks=tuple(blocks), footer=footer(result.case, language, *weights))


def _grid(result: NearestBeliefs, moves: Sequence[Move], language: Language) -> Grid:
    keys = (("what", None), ("from", 1), ("to", 1), ("range", None), ("points", None), ("basis", None), ("text", None))
    columns = [Column(title=say(f"believe.column_{key}", language), digits=digits) for key, digits in keys]
    columns.append(Column(title=say("believe.column_claims", language)))
    return Grid(columns=tuple(columns), rows=tuple(_row(result, move, language) for move in moves))


def _row(result: NearestBeliefs, move: Move, language: Language) -> tuple[Cell, ...]:
    closes = isolated(number(move.points, 1, signed=True), language)
    if isinstance(move, WeightMove):
        what = say("believe.weight_cell", language, node=node_name(result.case, move.node))
        return (what, move.before, move.after, span(move.low, move.high, language), closes, "", "", "")
    judgement = move.judgement
    option = names(result.case, [judgement.option], language)
    what = say("believe.cell", language, option=option, criterion=node_name(result.case, judgement.criterion))
    basis = say("explain.basis", language, basis=say(f"basis.{judgement.basis}", language), grade=judgement.grade)
    lean = {(True, True): "both", (True, False): "for", (False, True): "against", (False, False): "silent"}
    text = lean[bool(move.speaks_for), bool(move.speaks_against)]
    return (
        what,
        move.before,
        move.after,
        span(judgement.low, judgement.high, language),
        closes,
        basis,
        say(f"believe.text_{text}", language) if result.case.orders else say("order.unread", language),
        isolated(" ".join(claim.id for claim in move.claims), language),
    )


def _evidence(result: NearestBeliefs, moves: Sequence[JudgementMove], language: Language) -> list[Phrase]:
    """Show the grounds of each change; a passage stands where it is first named."""
    lines, told = list[Phrase](), set[str]()
    for move in moves:
        fresh = [claim for claim in move.claims if claim.id not in told]
        told.update(claim.id for claim in fresh)
        lines += _grounds(result, move, language)
        lines += [claim_words("explain.claim", claim, language) for claim in fresh]
    return lines


def _grounds(result: NearestBeliefs, move: JudgementMove, language: Language) -> list[Phrase]:
    """Show what a changed judgement rests on: its reason, and the text's orders for and against the change."""
    judgement = move.judgement
    lines = [
        say(
            "believe.head",
            language,
            option=names(result.case, [judgement.option], language),
            criterion=node_name(result.case, judgement.criterion),
            before=move.before,
            after=move.after,
            points=three_points(judgement),
            basis=say(f"basis.{judgement.basis}", language),
            grade=judgement.grade,
            rationale=Phrase(in_words(judgement.rationale, language)) if judgement.rationale else "",
        )
    ]
    for key, orders in (("order_for", move.speaks_for), ("order_against", move.speaks_against)):
        lines += [
            say(f"believe.{key}", language, order=order_words(result, order, language), note=order.note)
            for order in orders
        ]
    if result.case.orders and not move.speaks_for and not move.speaks_against:
        lines.append(say("believe.no_order", language))
    if not move.claims:
        lines.append(say("explain.no_claims", language))
    return lines


def _pleas(result: NearestBeliefs, language: Language) -> tuple[Phrase, ...]:
    """Show the fairest case for the option from the text, and where the text speaks against it."""
    if not result.case.orders:
        return ()
    option, lines = short(result.case, result.option), list[Phrase]()
    for key, side, pleas in (("case_for", "above", result.case_for), ("case_against", "below", result.case_against)):
        lines.append(say(f"believe.{key if pleas else f'no_{key}'}", language, option=option))
        for plea in pleas:
            lines += [
                say(
                    f"believe.{side}",
                    language,
                    criterion=node_name(result.case, plea.criterion),
                    others=names(result.case, plea.others, language),
                    kind=say(f"believe.kind_{plea.kind}", language),
                    claims=isolated(" ".join(claim.id for claim in plea.claims), language),
                ),
                claim_words("explain.claim", plea.passage, language),
            ]
    return tuple(lines)


@tabular.register
def _(result: NearestBeliefs, language: Language) -> Grid:
    """Give a notebook every change, the small ones too."""
    return _grid(result, by_size(result), language)
