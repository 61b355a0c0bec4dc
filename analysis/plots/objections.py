"""What each member of a group loses by each option, as a share of its own gap between best and worst."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from analysis.compromise import Compromise
from analysis.perspectives import Perspectives
from analysis.plots.board import Board, caption_height, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.palette import GRID, INK, PALE, stroke
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import short
from analysis.present.dispatch import Cell
from analysis.present.perspectives.names import held_words
from analysis.present.perspectives.objections import drawn_note, held_objectors, level_words
from analysis.present.smaa import share_words
from analysis.text import Phrase, said, say, series
from model.faults import CaseError, Fault
from model.noun import Language
from model.score import EXACT
from model.weights import Weighting

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_NEAR = 3.0  # percent: marks that are nearer stand one below the other
_STEP = 0.24  # of a row, between such marks
_MARK = 0.75  # of the size of letters
_DIGITS = 9  # of a loss: what lies beyond is rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionsFigure(FigureData):
    """A row for each member, a mark for each option: its loss in percent of the member's own gap.

    `ties` are the shares of that gap up to which a loss is within the tie margin; `seed` is that of the
    draws of judgements.
    """

    name: ClassVar[str] = "objections"
    found: Compromise
    weightings: tuple[Weighting, ...]
    ties: tuple[float, ...]
    seed: int


def objections_figure(result: Perspectives) -> ObjectionsFigure:
    """Return the numbers of the figure.

    Raises CaseError for a case without perspectives.
    """
    if result.compromise is None:
        raise CaseError((Fault(kind="no_perspectives", file=result.case.name),))
    held = {view.perspective: view.ranking.weighting for view in result.shared}
    weightings = tuple(held[member] for member in result.compromise.members)
    margin = result.case.tie_margin
    gaps = [item.gap for item in result.compromise.concessions]
    ties = tuple(1.0 if gap <= margin else margin / gap for gap in gaps)
    return ObjectionsFigure(
        case=result.case, found=result.compromise, weightings=weightings, ties=ties, seed=result.seed
    )


def plot_objections(
    result: Perspectives, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw what each member loses by each option; on `ax`, or on a figure of its own."""
    return plotted(objections_figure, result, ax, language, style)


# --- words --------------------------------------------------------------------------------------


@words.register
def _(figure: ObjectionsFigure, language: Language) -> Words:
    title = _title(figure, language)
    lines = [
        say(
            "plot.objections.row",
            language,
            member=member,
            losses=series(
                [
                    say(
                        "plot.objections.loss",
                        language,
                        option=short(figure.case, option),
                        loss=_loss(loss, language),
                    )
                    for option, loss in zip(figure.found.options, losses, strict=True)
                ],
                language,
            ),
        )
        for member, losses in zip(_names(figure, language), figure.found.losses, strict=True)
    ]
    return about(
        figure,
        language,
        title=title,
        subtitle=_subtitle(figure, language),
        alt=say("plot.objections.alt", language, lines=series(lines, language, ";")),
        weightings=figure.weightings,
        notes=drawn_note(figure.found, figure.seed, language) if _drawn(figure.found, language) else (),
    )


def _title(figure: ObjectionsFigure, language: Language) -> Phrase:
    """Say which option is objected to least, who loses most by it, and what the tie margin does not tell from it."""
    found, case = figure.found, figure.case
    place = found.options.index(found.least)
    option, largest = short(case, found.least), found.objections[place]
    count = len(found.members)
    if found.objectors[place]:
        who, loss = held_objectors(case, found, place, language), _loss(largest, language)
        least = say("plot.objections.least", language, option=option, count=count, loss=loss, who=who)
    else:
        tied, drawn = _tied(found, language), _drawn(found, language)
        least = say("plot.objections.none", language, option=option, count=count, tied=tied, drawn=drawn)
    return series([least, *level_words(case, found, "plot.objections.least", language)], language, ";")


def _tied(found: Compromise, language: Language) -> Phrase:
    """Say for how many members first place is only a tie."""
    return say("plot.objections.tied", language, tied=len(found.tied)) if found.tied else Phrase()


def _drawn(found: Compromise, language: Language) -> Phrase:
    """Say in how many of the draws of the judgements all members have one first, where nobody loses at the means."""
    if found.drawn is None or len(found.members) == 1 or found.objectors[found.options.index(found.least)]:
        return Phrase()
    return say("plot.objections.drawn", language, same=share_words(found.drawn.same_first, language, exact=False))


def _subtitle(figure: ObjectionsFigure, language: Language) -> Phrase:
    """Say what is drawn, and for whom first place is only a tie."""
    shown = say("plot.objections.subtitle", language)
    if not figure.found.tied:
        return shown
    who = held_words(figure.case, figure.found.tied, language)
    return say("plot.objections.tied_who", language, subtitle=shown, who=who)


def _loss(share: float, language: Language) -> Phrase:
    return share_words(round(share, _DIGITS), language, exact=True)


def _names(figure: ObjectionsFigure, language: Language) -> list[Phrase]:
    name_of = {item.id: item.name for item in figure.case.perspectives}
    return said([name_of[member] for member in figure.found.members], language)


@rows.register
def _(figure: ObjectionsFigure) -> list[dict[str, Cell]]:
    found = figure.found
    return [
        {
            "perspective": member,
            "option": option,
            "loss": loss,
            "tie": str(loss <= tie + EXACT).lower(),
            "largest": found.objections[place],
            "least_objected": str(option == found.least).lower(),
        }
        for member, losses, tie in zip(found.members, found.losses, figure.ties, strict=True)
        for place, (option, loss) in enumerate(zip(found.options, losses, strict=True))
    ]


# --- drawing ------------------------------------------------------------------------------------


def _legend(figure: ObjectionsFigure, language: Language) -> list[Phrase]:
    return said([short(figure.case, option) for option in figure.found.options], language)


def _row_height(figure: ObjectionsFigure, pen: Pen) -> float:
    """Return the height of a row, in points: room for its name and for marks one below the other."""
    deepest = max(max(_depths(losses)) for losses in figure.found.losses)
    mark = _MARK * pen.size
    return max(pen.line * (0.7 + row_lines(pen, _names(figure, pen.language))), mark * (2.2 + 2 * deepest))


def _depths(losses: tuple[float, ...]) -> list[int]:
    """Return for each option how many marks stand above its own, because they are near each other."""
    depths = [0] * len(losses)
    order = sorted(range(len(losses)), key=lambda index: losses[index])
    for before, index in pairwise(order):
        near = 100 * (losses[index] - losses[before]) < _NEAR
        depths[index] = depths[before] + 1 if near else 0
    return depths


@height.register
def _(figure: ObjectionsFigure, pen: Pen) -> float:
    around = legend_height(pen, _legend(figure, pen.language))
    around += caption_height(pen, say("plot.objections.axis", pen.language))
    return _row_height(figure, pen) * len(figure.found.members) + around + 2 * pen.line


@draw.register
def _(figure: ObjectionsFigure, board: Board) -> None:
    pen, ax, found = board.pen, board.axes()[0], figure.found
    board.rows(ax, _names(figure, pen.language))
    board.hundred(ax)
    ax.tick_params(axis="y", pad=9)  # a mark at 0 reaches out
    step = min(_STEP, 0.8 / max(len(found.options), 1))
    for place, losses in enumerate(found.losses):
        ax.plot([0, 100], [place, place], color=GRID, linewidth=1.2, zorder=1)
        if tie := figure.ties[place]:
            ax.plot([0, 100 * tie], [place, place], color=PALE, linewidth=5, zorder=2, solid_capstyle="butt")
        depths = _depths(losses)
        middle = step * max(depths) / 2
        for option, loss, depth in zip(found.options, losses, depths, strict=True):
            look, least = board.look(option), option == found.least
            ax.plot(
                [100 * loss],
                [place + depth * step - middle * (depth > 0 or depths.count(0) < len(depths))],
                color=look.colour,
                marker=look.marker,
                markersize=_MARK * pen.size,
                markeredgecolor=INK if least else "white",
                markeredgewidth=1.4 if least else 0.6,
                zorder=4 if least else 3,
                clip_on=False,
            )
    board.caption(ax, say("plot.objections.axis", pen.language))
    handles = [stroke(board.look(option)) for option in found.options]
    for handle in handles:
        handle.set_linestyle("none")
    board.key(ax, handles, _legend(figure, pen.language))
