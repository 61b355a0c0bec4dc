"""Which option ranks first, what its score is made of, and how far it may vary."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from analysis.plots.board import Board, legend_height, plotted, row_lines
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.palette import ramp, readable_on
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about, finding
from analysis.present.common import short
from analysis.present.dispatch import Cell
from analysis.present.rounding import rounded_parts
from analysis.ranges import Interval
from analysis.ranking import Ranking
from analysis.text import number, said, say, series
from model.case import Case
from model.noun import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

OTHERS = "other criteria"
_PARTS = 6  # criteria that are shown one by one
_WIDE = 0.05  # of the axis: what a number needs to stand inside its bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One option: its score, the parts of it by pillar (or by criterion if there is one pillar), and its range."""

    option: str
    rank: int
    score: float
    parts: tuple[float, ...]
    range: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingFigure(FigureData):
    """Options in rank order, each with the parts that make its score; points of 100."""

    name: ClassVar[str] = "ranking"
    ranking: Ranking
    parts: tuple[str, ...]
    bars: tuple[Bar, ...]


def ranking_figure(result: Ranking) -> RankingFigure:
    """Return the numbers of the figure."""
    case = result.case
    names, parent = _parts(case, result.weighting.weights.criteria.tolist())
    bars = [
        Bar(
            option=item.option,
            rank=item.rank,
            score=item.score,
            parts=tuple(
                sum(part for part, place in zip(item.contributions, parent, strict=True) if place == index)
                for index in range(len(names))
            ),
            range=result.ranges.of(item.option),
        )
        for item in result.standings
    ]
    return RankingFigure(case=case, ranking=result, parts=names, bars=tuple(bars))


def plot_ranking(
    result: Ranking, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw the options by rank: contributions, total, 5-95 % range; on `ax`, which is cleared first, or on its own."""
    return plotted(ranking_figure, result, ax, language, style)


def _parts(case: Case, weights: Sequence[float]) -> tuple[tuple[str, ...], list[int]]:
    """Return what a score is divided into, and the part that each criterion belongs to.

    Without several pillars that are the criteria, those of little weight together.
    """
    if len(case.pillars) > 1:
        names = tuple(pillar.id for pillar in case.pillars)
        return names, [names.index(criterion.pillar) for criterion in case.criteria]
    shares = dict(zip((criterion.id for criterion in case.criteria), weights, strict=True))
    largest = sorted(shares, key=lambda name: -shares[name])[:_PARTS]
    names = tuple(name for name in shares if name in largest)
    others = (OTHERS,) * (len(shares) > len(names))
    return (*names, *others), [names.index(name) if name in names else len(names) for name in shares]


def _names(figure: RankingFigure, language: Language) -> tuple[str, ...]:
    case = figure.case
    nodes = case.pillars if len(case.pillars) > 1 else case.criteria
    known = {node.id: said([getattr(node, "short", node.name)], language)[0] for node in nodes}
    return tuple(known.get(part) or say("plot.others", language) for part in figure.parts)


@words.register
def _(figure: RankingFigure, language: Language) -> Words:
    case, result = figure.case, figure.ranking
    bars = [
        say(
            "plot.ranking.bar",
            language,
            rank=bar.rank,
            option=short(case, bar.option),
            score=number(bar.score),
            low=number(bar.range.low),
            high=number(bar.range.high),
        )
        for bar in figure.bars
    ]
    title = finding(result, language)
    subtitle = say("plot.ranking.subtitle", language)
    alt = say("plot.ranking.alt", language, bars=series(bars, language, ";"))
    return about(
        figure,
        language,
        title=title,
        subtitle=subtitle,
        alt=alt,
        weightings=[result.weighting],
        ranges=[result.ranges],
    )


@rows.register
def _(figure: RankingFigure) -> list[dict[str, Cell]]:
    return [
        {
            "option": bar.option,
            "rank": bar.rank,
            "score": bar.score,
            "low": bar.range.low,
            "high": bar.range.high,
            **{f"points.{part}": points for part, points in zip(figure.parts, bar.parts, strict=True)},
        }
        for bar in figure.bars
    ]


@height.register
def _(figure: RankingFigure, pen: Pen) -> float:
    row = max(2.6, 1 + row_lines(pen, _rows(figure, pen.language)))
    return pen.line * (row * len(figure.bars) + 3) + legend_height(pen, _names(figure, pen.language))


def _rows(figure: RankingFigure, language: Language) -> list[str]:
    names = said([short(figure.case, bar.option) for bar in figure.bars], language)
    return [f"{bar.rank}. {name}" for bar, name in zip(figure.bars, names, strict=True)]


@draw.register
def _(figure: RankingFigure, board: Board) -> None:
    pen, ax = board.pen, board.axes()[0]
    shades = ramp(len(figure.parts))
    board.rows(ax, _rows(figure, pen.language))
    board.hundred(ax, unit="")
    for place, bar in enumerate(figure.bars):
        left = 0.0
        for part, whole, shade in zip(bar.parts, rounded_parts(bar.parts, 1), shades, strict=True):
            ax.barh(place, part, left=left, height=0.52, color=shade, edgecolor="white", linewidth=0.8, zorder=2)
            if part > 100 * _WIDE:
                board.write(ax, left + part / 2, place, pen.number(whole, 1), color=readable_on(shade), scale=0.84)
            left += part
        if bar.range.varies:
            board.range(ax, place - 0.4, bar.range.low, bar.range.high)
        board.write(ax, left, place, pen.number(bar.score, 1), towards="end", gap=5, bold=True)
    board.caption(ax, say("plot.ranking.axis", pen.language))
    board.legend(ax, list(zip(_names(figure, pen.language), shades, strict=True)))
