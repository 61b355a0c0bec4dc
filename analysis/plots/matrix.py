"""How each option does on each criterion, what a criterion counts, and how much of it the text says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from analysis.plots.board import Board, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.palette import INK, shade
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about, option_counts
from analysis.present.common import points, short
from analysis.present.dispatch import Cell
from analysis.ranking import Ranking
from analysis.text import Phrase, said, say, series
from model.case import Basis, Case
from model.judgements import mean_values, quantile_array
from model.noun import Language
from model.score import EXACT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BASES: tuple[Basis, ...] = ("stated", "implied", "judgement")
_FILLS = {"stated": "full", "implied": "left", "judgement": "none"}  # the more of it in the text, the fuller
_COLUMNS = 9  # options for which there is room
_HEADS = (1.0, 0.92, 0.84, 0.76, 0.7)  # of the size of plain text: the names of columns
_LABELS = 0.42  # of the width of a figure, at most, for the names of criteria
_DIGITS = 2  # decimals at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One criterion: its weight, a value and a basis for each option shown, and the option ahead of every other.

    `best` is empty where the first two are no more than the tie margin apart.
    """

    criterion: str
    pillar: str
    weight: float
    values: tuple[float, ...]
    bases: tuple[Basis, ...]
    best: str
    digits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixFigure(FigureData):
    """Options by rank (those for which there is room) against criteria, by weight under their pillars; 0-100."""

    name: ClassVar[str] = "matrix"
    ranking: Ranking
    options: tuple[str, ...]
    lines: tuple[Line, ...]


def matrix_figure(result: Ranking) -> MatrixFigure:
    """Return the numbers of the figure."""
    case, weights = result.case, result.weighting.weights
    order = [item.option for item in result.standings]
    values = _values(result, order, weights.tree.criteria)
    basis = {(item.option, item.criterion): item.basis for item in case.judgements}
    shown = tuple(order[:_COLUMNS])
    lines = [
        Line(
            criterion=criterion.id,
            pillar=criterion.pillar,
            weight=float(weights.criteria[place]),
            values=tuple(values[: len(shown), place].tolist()),
            bases=tuple(basis[option, criterion.id] for option in shown),
            best="" if (first := _first(values[:, place], case.tie_margin)) is None else order[first],
            digits=_digits(values[:, place], case.tie_margin),
        )
        for place, criterion in enumerate(case.criteria)
    ]
    pillars = [pillar.id for pillar in case.pillars]
    lines.sort(key=lambda line: (pillars.index(line.pillar), -line.weight))
    return MatrixFigure(case=case, ranking=result, options=shown, lines=tuple(lines))


def plot_matrix(
    result: Ranking, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the values of options by criterion; on `ax`, which is cleared first, or on its own."""
    return plotted(matrix_figure, result, ax, language, style)


def _values(result: Ranking, options: Sequence[str], criteria: Sequence[str]) -> NDArray[np.float64]:
    """Return the means that the ranking rests on, shape (options, criteria)."""
    values = mean_values(quantile_array(result.case.judgements, options, criteria))
    return values if result.beliefs is None else result.beliefs.put_into(values, options, criteria)


def _first(values: NDArray[np.float64], margin: float) -> int | None:
    """Return the place of the value that is above every other by more than a margin."""
    second, first = np.sort(values)[-2:]
    return int(np.argmax(values)) if first - second > margin + EXACT else None


def _digits(values: NDArray[np.float64], margin: float) -> int:
    """Return the fewest decimals with which it still shows who is first."""
    return next((digits for digits in range(_DIGITS) if _same(values, margin, digits)), _DIGITS)


def _same(values: NDArray[np.float64], margin: float, digits: int) -> bool:
    return _first(values, margin) == _first(np.round(values, digits), margin)


@words.register
def _(figure: MatrixFigure, language: Language) -> Words:
    case, margin = figure.case, figure.case.tie_margin
    lines = [
        say(
            "plot.matrix.line",
            language,
            criterion=_criterion(case, line.criterion).short,
            weight=line.weight,
            values=series(
                [
                    say(
                        "plot.matrix.value",
                        language,
                        option=short(case, option),
                        value=value,
                        basis=_basis(basis, language),
                    )
                    for option, value, basis in zip(figure.options, line.values, line.bases, strict=True)
                ],
                language,
            ),
        )
        for line in figure.lines
    ]
    title = _title(figure, language)
    bold = say("plot.matrix.bold" if margin else "plot.matrix.bold_exactly", language, margin=points(margin, language))
    hidden = len(case.ranked) - len(figure.options)
    left_out = [say("plot.matrix.left_out", language, count=hidden)] if hidden else []
    return about(
        figure,
        language,
        title=title,
        subtitle=series([say("plot.matrix.subtitle", language), bold, *left_out], language, ";"),
        alt=say("plot.matrix.alt", language, lines=series(lines, language, ";")),
        weightings=[figure.ranking.weighting],
    )


def _basis(basis: Basis, language: Language) -> Phrase:
    return say(f"plot.basis.{basis}", language)


def _criterion(case: Case, name: str) -> Any:
    return next(item for item in case.criteria if item.id == name)


def _title(figure: MatrixFigure, language: Language) -> Phrase:
    """Say on how many criteria each option is ahead of every other, and how many judgements the text states."""
    case, best = figure.case, [line.best for line in figure.lines]
    level = best.count("")
    order = [item.option for item in figure.ranking.standings]
    counts = {option: best.count(option) for option in order if option in best}
    criteria = say("criteria", language, count=len(best))
    if counts:
        key = "plot.matrix.best" if case.tie_margin else "plot.matrix.best_exactly"
        parts = [say(key, language, options=option_counts(case, counts, "plot.on", language), criteria=criteria)]
        parts += [say("plot.matrix.level", language, count=level)] if level else []
    else:
        parts = [
            say("plot.matrix.none_clearly" if case.tie_margin else "plot.matrix.none", language, criteria=criteria)
        ]
    bases = [item.basis for item in case.judgements if item.option in order]
    if set(bases) != {"judgement"}:
        count = _aims(case, order)
        aims = say("plot.matrix.aims", language, count=count) if count else Phrase()
        parts.append(say("plot.matrix.stated", language, count=bases.count("stated"), all=len(bases), aims=aims))
    return series(parts, language, ";")


def _aims(case: Case, options: Sequence[str]) -> int:
    """Count the stated judgements of options that the text puts above another there by an aim, and by no finding."""
    kinds = defaultdict[tuple[str, str], set[str]](set)
    for order in case.orders:
        kinds[order.better, order.criterion].add(order.kind)
    stated = [item for item in case.judgements if item.basis == "stated" and item.option in options]
    return sum("purpose" in (found := kinds[item.option, item.criterion]) and "finding" not in found for item in stated)


@rows.register
def _(figure: MatrixFigure) -> list[dict[str, Cell]]:
    return [
        {
            "criterion": line.criterion,
            "pillar": line.pillar,
            "weight": line.weight,
            "option": option,
            "value": value,
            "basis": basis,
            "best": line.best,
        }
        for line in figure.lines
        for option, value, basis in zip(figure.options, line.values, line.bases, strict=True)
    ]


# --- drawing ------------------------------------------------------------------------------------


def _names(figure: MatrixFigure, language: Language) -> Iterator[tuple[Phrase, Line | None]]:
    """Return the rows from the top: pillars, if there are several, and their criteria, each with its weight."""
    case, seen = figure.case, ""
    shares = figure.ranking.weighting.weights.pillars.tolist()
    for line in figure.lines:
        if len(case.pillars) > 1 and line.pillar != seen:
            seen = line.pillar
            pillar, share = next(pair for pair in zip(case.pillars, shares, strict=True) if pair[0].id == seen)
            yield say("plot.matrix.row", language, name=pillar.short, weight=share), None
        yield say("plot.matrix.row", language, name=_criterion(case, line.criterion).short, weight=line.weight), line


def _heads(figure: MatrixFigure, pen: Pen) -> list[str]:
    scale = _head_scale(figure, pen)
    return [pen.wrapped(text, _column(figure, pen), scale) for text in _ranked(figure, pen.language)]


def _ranked(figure: MatrixFigure, language: Language) -> list[str]:
    """Return the names of the options, each with its rank."""
    rank = {item.option: item.rank for item in figure.ranking.standings}
    names = said([short(figure.case, option) for option in figure.options], language)
    return [f"{rank[option]}. {name}" for option, name in zip(figure.options, names, strict=True)]


def _head_scale(figure: MatrixFigure, pen: Pen) -> float:
    """Return the size of the names of columns to plain text: smaller where a word would be cut otherwise."""
    parts = {word for text in _ranked(figure, pen.language) for word in text.split()}
    room = _column(figure, pen)
    return next((scale for scale in _HEADS if max(pen.width(word, scale) for word in parts) <= room), _HEADS[-1])


def _column(figure: MatrixFigure, pen: Pen) -> float:
    """Return the width of a column of cells, in points."""
    lines = [line for name, _ in _names(figure, pen.language) for line in pen.lines(name, _LABELS * pen.room)]
    names = max(pen.width(line, bold=True) for line in lines)
    return (0.95 * pen.room - names) / len(figure.options)


def _shown_bases(figure: MatrixFigure, language: Language) -> dict[Basis, Phrase]:
    """Return the bases that need telling apart."""
    found = {basis for line in figure.lines for basis in line.bases}
    return {basis: _basis(basis, language) for basis in BASES if basis in found and len(found) > 1}


@height.register
def _(figure: MatrixFigure, pen: Pen) -> float:
    names = [name for name, _ in _names(figure, pen.language)]
    heads = max(head.count("\n") + 1 for head in _heads(figure, pen))
    legend = list(_shown_bases(figure, pen.language).values())
    row = 0.55 + row_lines(pen, names, _LABELS)
    return pen.line * (row * len(names) + heads + 1) + (legend_height(pen, legend) + pen.line if legend else 0)


@draw.register
def _(figure: MatrixFigure, board: Board) -> None:
    from matplotlib.lines import Line2D

    pen, ax = board.pen, board.axes()[0]
    listed = list(_names(figure, pen.language))
    heads = [place for place, (_, line) in enumerate(listed) if line is None]
    board.rows(ax, [name for name, _ in listed], _LABELS, heads)
    board.columns(ax, _heads(figure, pen), _head_scale(figure, pen))
    marked = _shown_bases(figure, pen.language)
    for place, (_, line) in enumerate(listed):
        if line is not None:
            _draw_line(board, ax, place, line, figure, marks=bool(marked))
    if marked:
        marks = [Line2D([], [], **_mark(basis, pen)) for basis in marked]
        board.key(ax, marks, list(marked.values()), below=True)


def _mark(basis: Basis, pen: Pen) -> dict[str, Any]:
    return {
        "marker": "o",
        "markersize": 0.5 * pen.style.size,
        "fillstyle": _FILLS[basis],
        "color": INK,
        "markerfacecoloralt": "white",
        "markeredgewidth": 0.9,
        "linestyle": "none",
    }


def _draw_line(board: Board, ax: "Axes", place: int, line: Line, figure: MatrixFigure, *, marks: bool) -> None:
    """Draw the cells of one criterion."""
    from matplotlib.patches import Rectangle
    from matplotlib.transforms import offset_copy

    pen = board.pen
    aside = min(1.7 * pen.size, 0.34 * _column(figure, pen)) * (-1 if pen.rtl else 1)
    moved = offset_copy(ax.transData, board.figure, x=aside, units="points")
    for column, (option, value, basis) in enumerate(zip(figure.options, line.values, line.bases, strict=True)):
        box = Rectangle(
            (column - 0.5, place - 0.5), 1, 1, facecolor=shade(value / 100), edgecolor="white", linewidth=1.5
        )
        ax.add_patch(box)
        shown, first = pen.number(value, line.digits), option == line.best
        board.write(ax, column, place, shown, bold=first, scale=0.84 if line.digits else 1.0)
        if marks:
            ax.plot([column], [place], transform=moved, **_mark(basis, pen), clip_on=False)
