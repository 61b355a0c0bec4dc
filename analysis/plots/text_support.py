"""How far the text itself orders the options: pair by pair, on how many criteria, by what kind of words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from analysis.plots.board import Board, legend_height, plotted
from analysis.plots.figure import FigureData, Words, draw, height, rows, words
from analysis.plots.palette import GREY, INK, ORDERS, readable_on
from analysis.plots.pen import Pen, Styled
from analysis.plots.said import about
from analysis.present.common import pair_words, short, support_parts
from analysis.present.dispatch import Cell
from analysis.ranking import PairSupport, Ranking
from analysis.text import Phrase, say, series, without_stop
from model.faults import CaseError, Fault
from model.noun import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

KINDS = ("finding", "purpose", "inference")
NEITHER = ("silent", "unread")
_PAIRS = 6  # pairs that are all drawn; of more, those with the first option
_MOST = 9  # pairs that are drawn at all
_BAR, _ROW = 1.35, 3.3  # lines: the height of a bar, and of a bar with the names above it
_WIDE = 0.03  # of a bar: what a number needs to stand inside its part


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the criteria: how the text orders a pair there, and for which option (for none if it is silent)."""

    kind: str
    option: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSupportFigure(FigureData):
    """For each pair drawn, what adds up to all criteria, from what is for the one option to what is for the other.

    The first pair is that of the first two options. `totals` count the comparisons of all pairs, drawn or not, by
    `KINDS` and `NEITHER`; a comparison is one pair on one criterion.
    """

    name: ClassVar[str] = "text_support"
    pairs: tuple[PairSupport, ...]
    left_out: int
    totals: tuple[int, ...]


def text_support_figure(result: Ranking) -> TextSupportFigure:
    """Return the numbers of the figure; pairs by rank, the option of the better rank first.

    Raises CaseError for a case that takes no order from a text.
    """
    case, place = result.case, {item.option: index for index, item in enumerate(result.standings)}
    if not case.orders:
        raise CaseError((Fault(kind="no_orders", file=case.name),))
    turned = [_turned(pair) if place[pair.pair[0]] > place[pair.pair[1]] else pair for pair in result.support]
    turned.sort(key=lambda pair: [place[option] for option in pair.pair])
    shown = turned if len(turned) <= _PAIRS else [pair for pair in turned if place[pair.pair[0]] == 0]
    return TextSupportFigure(
        case=case,
        pairs=tuple(shown[:_MOST]),
        left_out=len(turned) - len(shown[:_MOST]),
        totals=tuple(
            sum(part.count for pair in turned for part in parts(pair) if part.kind == kind)
            for kind in (*KINDS, *NEITHER)
        ),
    )


def plot_text_support(
    result: Ranking, ax: "Axes | None" = None, *, language: Language = "en", style: Styled = "screen"
) -> "Axes":
    """Draw what the text says of pairs of options; on `ax`, which is cleared first, or on its own."""
    return plotted(text_support_figure, result, ax, language, style)


def _turned(pair: PairSupport) -> PairSupport:
    """Return the same pair with the other option first."""
    one, other = pair.pair
    findings, purposes, inferences = (counts[::-1] for counts in (pair.findings, pair.purposes, pair.inferences))
    return PairSupport(
        pair=(other, one),
        findings=findings,
        purposes=purposes,
        inferences=inferences,
        silent=pair.silent,
        unread=pair.unread,
    )


def parts(pair: PairSupport) -> tuple[Part, ...]:
    """Divide the criteria of a pair: for the first option, strongest words first; for neither; for the second."""
    counts = dict(zip(KINDS, (pair.findings, pair.purposes, pair.inferences), strict=True))
    one, other = pair.pair
    return (
        *(Part(kind=kind, option=one, count=counts[kind][0]) for kind in KINDS),
        *(Part(kind=kind, option="", count=getattr(pair, kind)) for kind in NEITHER),
        *(Part(kind=kind, option=other, count=counts[kind][1]) for kind in reversed(KINDS)),
    )


@words.register
def _(figure: TextSupportFigure, language: Language) -> Words:
    case, title = figure.case, _title(figure, language)
    bars = say("plot.text_support.bars", language, criteria=say("criteria", language, count=len(case.criteria)))
    shown = [say("plot.text_support.subtitle", language), bars]
    if figure.left_out:
        leader = short(case, figure.pairs[0].pair[0])
        shown.append(say("plot.text_support.left_out", language, option=leader, count=figure.left_out))
    pairs = [Phrase(without_stop(pair_words(case, pair, language)).removeprefix("- ")) for pair in figure.pairs]
    return about(
        figure,
        language,
        title=title,
        subtitle=series(shown, language, ";"),
        alt=say("plot.text_support.alt", language, pairs=series(pairs, language, ";")),
    )


def _title(figure: TextSupportFigure, language: Language) -> Phrase:
    """Say whether the text gives a finding between the first two options, and what it gives of all pairs."""
    case, pair = figure.case, figure.pairs[0]
    one, other = (short(case, option) for option in pair.pair)
    counts = [
        say("plot.text_support.count", language, kind=say(f"plot.order.{kind}", language), count=count)
        for kind, count in zip((*KINDS, *NEITHER), figure.totals, strict=True)
        if count or kind != "unread"
    ]
    return say(
        "plot.text_support.title",
        language,
        one=one,
        other=other,
        finding=support_parts(case, pair, language)[0],
        comparisons=say("plot.text_support.comparisons", language, count=sum(figure.totals)),
        counts=series(counts, language),
    )


@rows.register
def _(figure: TextSupportFigure) -> list[dict[str, Cell]]:
    return [
        {"option": pair.pair[0], "other": pair.pair[1], "kind": part.kind, "for": part.option, "criteria": part.count}
        for pair in figure.pairs
        for part in parts(pair)
    ]


# --- drawing ------------------------------------------------------------------------------------


def _kinds(figure: TextSupportFigure, language: Language) -> dict[str, Phrase]:
    """Return the kinds of words that occur, in the order in which a bar shows them."""
    found = {part.kind for pair in figure.pairs for part in parts(pair) if part.count}
    return {kind: say(f"plot.order.{kind}", language) for kind in (*KINDS, *NEITHER) if kind in found}


def _ends(figure: TextSupportFigure, pair: PairSupport, pen: Pen) -> list[str]:
    """Return what stands at the two ends of a bar, each within half of it: for whom, on how many criteria."""
    counts = {option: sum(part.count for part in parts(pair) if part.option == option) for option in pair.pair}
    return [
        pen.wrapped(
            say("plot.text_support.for", pen.language, option=short(figure.case, option), count=count), 0.46 * pen.room
        )
        for option, count in counts.items()
    ]


def _lines(figure: TextSupportFigure, pen: Pen) -> int:
    return max(end.count("\n") + 1 for pair in figure.pairs for end in _ends(figure, pair, pen))


@height.register
def _(figure: TextSupportFigure, pen: Pen) -> float:
    row = _ROW - 1 + _lines(figure, pen)
    legend = legend_height(pen, list(_kinds(figure, pen.language).values()))
    return pen.line * row * len(figure.pairs) + legend + pen.line


@draw.register
def _(figure: TextSupportFigure, board: Board) -> None:
    from matplotlib.patches import Patch

    pen, ax = board.pen, board.axes()[0]
    row = _ROW - 1 + _lines(figure, pen)
    ax.set_ylim(row * len(figure.pairs), 0)
    ax.set_yticks([])
    board.horizontal(ax, 0, len(figure.case.criteria), ())
    ax.spines["bottom"].set_visible(False)
    for place, pair in enumerate(figure.pairs):
        bottom = row * (place + 1) - 0.5
        _draw_pair(board, ax, pair, bottom - _BAR / 2)
        for x, text, towards in zip(
            (0, len(figure.case.criteria)), _ends(figure, pair, pen), ("end", "start"), strict=True
        ):
            board.write(ax, x, bottom - _BAR - 0.15, text, towards=towards, va="bottom")
    kinds = _kinds(figure, pen.language)
    board.key(ax, [Patch(**_look(kind)) for kind in kinds], list(kinds.values()))


def _look(kind: str) -> dict[str, Any]:
    colour, hatch = ORDERS[kind]
    return {
        "facecolor": colour,
        "hatch": hatch,
        "edgecolor": GREY if hatch or kind == "unread" else "white",
        "linewidth": 0.8,
    }


def _draw_pair(board: Board, ax: "Axes", pair: PairSupport, middle: float) -> None:
    """Draw the bar of one pair, and a line where what is for one option meets what is for the other."""
    from matplotlib.patheffects import withStroke

    left, shown, total = 0, parts(pair), sum(part.count for part in parts(pair))
    for part in shown:
        if not part.count:
            continue
        ax.barh(middle, part.count, left=left, height=_BAR, zorder=2, **_look(part.kind))
        if part.count >= _WIDE * total:
            colour = ORDERS[part.kind][0]
            halo = [withStroke(linewidth=4, foreground=colour)]  # so that no hatch runs through it
            number = board.pen.number(part.count)
            board.write(ax, left + part.count / 2, middle, number, color=readable_on(colour), path_effects=halo)
        left += part.count
    if not pair.silent + pair.unread:
        _draw_border(ax, sum(part.count for part in shown[: len(KINDS)]), middle)


def _draw_border(ax: "Axes", x: float, middle: float) -> None:
    half = 0.5 * _BAR + 0.2
    ax.plot([x, x], [middle - half, middle + half], color=INK, linewidth=2.5, zorder=4, solid_capstyle="butt")
