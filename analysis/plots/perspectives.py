"""How the options score on the weights of each perspective, and who is first in how many of them."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.plots.board import Board, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.nodes import amount
from analysis.plots.palette import INK
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about, option_counts
from analysis.present.common import points, short, weighting_name
from analysis.present.dispatch import Cell
from analysis.ranking import Comparison, Ranking
from analysis.text import Phrase, number, said, say, series
from model.faults import CaseError, Fault
from model.noun import Language
from model.weights import Weighting

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_STEPS, _INTERVALS = (5, 10, 20, 25), 5  # points between ticks, and how many of these at most
_ROOM = (0.03, 0.1)  # of the span of the scores: kept free before the lowest and, for a number, beyond the highest
_NAME = 0.3  # of the width of a figure, at most, for the name of an option
_END = 0.2  # the same for the words at the end of a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The ranking on one set of weights.

    `first` is the option of the highest score, empty where several share it, `lead` what it is ahead of the second, in
    points; `tie_first` tells whether another is
    within the tie margin of the highest score, `tie_behind` whether one that is not is tied with that before it.
    """

    weighting: Weighting
    scores: tuple[float, ...]
    first: str
    lead: float
    tie_first: bool
    tie_behind: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PerspectivesFigure(FigureData):
    """Scores of the options, which are ordered by rank in the first row, on each set of weights; points of 100."""

    name: ClassVar[str] = "perspectives"
    options: tuple[str, ...]
    rows: tuple[Row, ...]


def perspectives_figure(result: Comparison) -> PerspectivesFigure:
    """Return the numbers of the figure.

    Raises CaseError for a case without perspectives.
    """
    case = result.rankings[0].case
    if not case.perspectives:
        raise CaseError((Fault(kind="no_perspectives", file=case.name),))
    options = tuple(item.option for item in result.rankings[0].standings)
    return PerspectivesFigure(case=case, options=options, rows=tuple(_row(item, options) for item in result.rankings))


def plot_perspectives(
    result: Comparison, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the scores on several sets of weights; on `ax`, which is cleared first, or on its own."""
    return plotted(perspectives_figure, result, ax, language, style)


def _row(result: Ranking, options: Sequence[str]) -> Row:
    leader, second, *_ = standings = result.standings
    behind = pairwise(standings[1:])
    return Row(
        weighting=result.weighting,
        scores=tuple(result.score(option) for option in options),
        first="" if second.rank == 1 else leader.option,
        lead=result.lead,
        tie_first=bool(leader.tied_with),
        tie_behind=any(it.option in one.tied_with and it.option not in leader.tied_with for one, it in behind),
    )


def span(low: float, high: float) -> tuple[float, ...]:
    """Return the ticks of a round part of the scale that holds all scores.

    >>> span(35.5, 53.2), span(50, 50), span(2, 99)
    ((30.0, 35.0, 40.0, 45.0, 50.0, 55.0), (45.0, 50.0, 55.0), (0.0, 20.0, 40.0, 60.0, 80.0, 100.0))
    """
    before, beyond = (part * (high - low) for part in _ROOM)
    low, high = max(0.0, low - before), min(100.0, high + beyond)
    for step in _STEPS:
        first, last = math.floor(low / step), math.ceil(high / step)
        if last - first <= _INTERVALS:
            break
    if first == last:
        first, last = first - 1, last + 1
    return tuple(float(step * tick) for tick in range(max(first, 0), last + 1) if step * tick <= 100)


@words.register
def _(figure: PerspectivesFigure, language: Language) -> Words:
    case, title = figure.case, _title(figure, language)
    lines = [
        say(
            "plot.perspectives.row",
            language,
            weights=weighting_name(case, row.weighting, language),
            scores=series(
                [
                    say("plot.perspectives.score", language, option=short(case, option), score=number(score))
                    for option, score in sorted(zip(figure.options, row.scores, strict=True), key=lambda it: -it[1])
                ],
                language,
            ),
            end=_end(row, language),
        )
        for row in figure.rows
    ]
    margin = points(case.tie_margin, language, predicate=True)
    return about(
        figure,
        language,
        title=title,
        subtitle=say("plot.perspectives.subtitle", language, margin=margin),
        alt=say("plot.perspectives.alt", language, lines=series(lines, language, ";")),
        weightings=[row.weighting for row in figure.rows],
    )


def _title(figure: PerspectivesFigure, language: Language) -> Phrase:
    """Say in how many of the perspectives each option has the highest score, and in how many that is a tie."""
    changed = any(row.weighting.changes for row in figure.rows)
    key = "plot.perspectives.weightings" if changed else "plot.perspectives.count"
    everywhere = say(key, language, count=len(figure.rows))
    found = Counter(row.first for row in figure.rows if row.first)
    counts = {option: found[option] for option in figure.options if found[option]}
    ties = sum(row.tie_first for row in figure.rows)
    if not counts:
        return say("plot.perspectives.all_tied", language, all=everywhere)
    listed = option_counts(figure.case, counts, "plot.in", language)
    tied = [say("plot.perspectives.ties", language, count=ties)] if ties else []
    return series([say("plot.perspectives.highest", language, options=listed, all=everywhere), *tied], language, ";")


def _end(row: Row, language: Language) -> Phrase:
    """Say the lead in a row, and which places are tied."""
    found = {"first": row.tie_first, "behind": row.tie_behind}
    ties = [say(f"plot.tie.{place}", language) for place, tied in found.items() if tied]
    return series([say("plot.perspectives.lead", language, lead=amount(row.lead, language)), *ties], language)


@rows.register
def _(figure: PerspectivesFigure) -> list[dict[str, Cell]]:
    return [
        {
            "perspective": row.weighting.perspective,
            "changes": "; ".join(row.weighting.changes),
            "option": option,
            "score": score,
            "first": row.first,
            "lead": row.lead,
            "tie_first": str(row.tie_first).lower(),
            "tie_behind": str(row.tie_behind).lower(),
        }
        for row in figure.rows
        for option, score in zip(figure.options, row.scores, strict=True)
    ]


# --- drawing ------------------------------------------------------------------------------------


def _names(figure: PerspectivesFigure, language: Language) -> list[str]:
    return [weighting_name(figure.case, row.weighting, language) for row in figure.rows]


def _options(figure: PerspectivesFigure, pen: Pen) -> list[str]:
    names = said([short(figure.case, option) for option in figure.options], pen.language)
    return [pen.wrapped(name, _NAME * pen.room) for name in names]


def _row_height(figure: PerspectivesFigure, pen: Pen) -> float:
    """Return the height of a row, in lines."""
    ends = [pen.lines(_end(row, pen.language), _END * pen.room) for row in figure.rows]
    return 0.9 + max(row_lines(pen, _names(figure, pen.language)), *map(len, ends))


def _level(figure: PerspectivesFigure, pen: Pen) -> float:
    """Return the height of the name of an option above the rows, in lines."""
    return 0.15 + max(name.count("\n") + 1 for name in _options(figure, pen))


def _above(figure: PerspectivesFigure, pen: Pen) -> float:
    """Return the height of all names above the rows, in lines: half stand on each side."""
    return 0.4 + _level(figure, pen) * math.ceil(len(figure.options) / 2)


@height.register
def _(figure: PerspectivesFigure, pen: Pen) -> float:
    return pen.line * (_row_height(figure, pen) * len(figure.rows) + _above(figure, pen) + 2.5)


@draw.register
def _(figure: PerspectivesFigure, board: Board) -> None:
    pen, ax = board.pen, board.axes()[0]
    scores = [score for row in figure.rows for score in row.scores]
    ticks = span(min(scores), max(scores))
    board.rows(ax, _names(figure, pen.language))
    board.horizontal(ax, ticks[0], ticks[-1], ticks)
    ax.set_ylim(len(figure.rows) - 0.5, -0.5 - _above(figure, pen) / _row_height(figure, pen))
    for place, option in enumerate(figure.options):
        look = board.look(option)
        line = [row.scores[place] for row in figure.rows]
        style: dict[str, Any] = {"color": look.colour, "linestyle": look.line, "marker": look.marker}
        ax.plot(
            line, range(len(line)), **style, linewidth=1.6, markersize=0.6 * pen.style.size, zorder=3, clip_on=False
        )
    for place, row in enumerate(figure.rows):
        _draw_first(board, ax, place, row, figure)
        end = pen.wrapped(_end(row, pen.language), _END * pen.room)
        board.write(ax, ticks[-1], place, end, towards="end", gap=2.2 * pen.size)
    _draw_names(board, ax, figure)
    board.caption(ax, say("plot.perspectives.axis", pen.language, low=ticks[0], high=ticks[-1]))


def _draw_first(board: Board, ax: "Axes", place: int, row: Row, figure: PerspectivesFigure) -> None:
    """Emphasise the highest score of a row, unless several share it, and write it."""
    from matplotlib.patheffects import withStroke

    best = max(row.scores)
    if row.first:
        look = board.look(row.first)
        size = 0.95 * board.pen.style.size
        mark: dict[str, Any] = {"color": look.colour, "marker": look.marker, "markersize": size}
        ax.plot([best], [place], **mark, markeredgecolor=INK, markeredgewidth=1.4, zorder=4, clip_on=False)
    halo = [withStroke(linewidth=3, foreground="white")]  # so that no line runs through it
    number = board.pen.number(best)
    board.write(ax, best, place, number, towards="end", gap=7, bold=bool(row.first), zorder=5, path_effects=halo)


def _draw_names(board: Board, ax: "Axes", figure: PerspectivesFigure) -> None:
    """Write the names of the options above their first dots: the lower half before them, the others beyond them."""
    level, first = _level(figure, board.pen), figure.rows[0].scores
    rising = sorted(range(len(first)), key=lambda place: (first[place], -place))
    half = math.ceil(len(rising) / 2)
    sides = {"start": rising[:half], "end": rising[half:][::-1]}
    names, row = _options(figure, board.pen), _row_height(figure, board.pen)
    for towards, places in sides.items():
        for turn, place in enumerate(places):
            y = -0.5 - (0.4 + level * (turn + 0.5)) / row
            ax.plot([first[place]] * 2, [0, y], color=board.look(figure.options[place]).colour, linewidth=0.8, zorder=2)
            board.write(ax, first[place], y, names[place], towards=towards, gap=3)
