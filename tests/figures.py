"""What the tests of figures share: cases at random, hostile cases, and where the texts of a figure stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

import numpy as np
from numpy.testing import assert_allclose

from analysis import default_case
from analysis.plots.board import composed
from analysis.plots.figure import FigureData, words
from analysis.plots.pen import Styled
from model.case import Case
from model.noun import Language, Text
from model.read import read_case

LANGUAGES: tuple[Language, ...] = get_args(Language)
SHIPPED = read_case(default_case())
LONG = "A label of sixty letters as long as names in ministries can be"
HOSTILE = {
    "eight options, 25 criteria": "option,"
    + ",".join(f"criterion {i}" for i in range(25))
    + "\n"
    + "".join(f"option {o}," + ",".join(f"{(7 * o + 13 * i) % 101}" for i in range(25)) + "\n" for o in range(8)),
    "labels of 60 letters": f"option,{LONG} 1,{LONG} 2\n{LONG} 3,10..30..50,70\n{LONG} 4,60,20..30..40\n",
    "Arabic names": "option,الأمن,الاقتصاد\nالخروج الفوري,10..20..30,40\nالوضع القائم (NATO) 2026-2028,30,20..25..30\n",
    "markup": "option,$x^2$,a_b & <c>\n$Y$,10,20\n\\frac{1}{2},30..40..50,5\n",
    "identical scores": "option,a,b\nX,50,50\nY,50,50\nZ,50,50\n",
    "a dominating option": "option,a,b,c\n@pillar,p,q,q\nX,90,80..90..100,95\nY,10,20,30\nZ,5,10..15..20,25\n",
    "one criterion": "option,a\nX,10..20..30\nY,15\n",
    "zero weights": "option,a,b,c\n@pillar,p,q,r\n@weight,100,0,0\nX,1,2,3\nY,3,2,1\n",
    "four pillars": "option,a,b,c,d\n@pillar,p,q,r,s\nX,10..20..30,40,50,60\nY,60,50,40,30\nZ,45,45,45,45\n",
    "three pillars": "option,a,b,c,d\n@pillar,p,q,r,r\nX,90,10..20..30,50,60\nY,10,90,40,30\nZ,40,35..45..60,55,70\n",
    "ranges to the ends": "option,a,b\nX,0..50..100,0..0..100\nY,0..100..100,40\n",
}


def case_of(text: str, folder: Path) -> Case:
    """Read a decision table."""
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return read_case(path)


def random_case(seed: int, folder: Path, *, pillars: int = 0) -> Case:
    """Read a decision table at random: 2-6 options, 1-8 criteria, ties and zero weights often among them.

    With a number of pillars it has these, and at least as many criteria.
    """
    rng = np.random.default_rng(seed)
    options, criteria, drawn = int(rng.integers(2, 7)), int(rng.integers(max(1, pillars), 9)), int(rng.integers(1, 5))
    pillars = pillars or drawn
    parents = [*range(min(pillars, criteria)), *rng.integers(0, min(pillars, criteria), max(0, criteria - pillars))]
    step = int(rng.choice([1, 5, 25]))  # coarse values make ties
    weights = rng.integers(0, 5, criteria) if rng.random() < 0.5 else rng.integers(1, 5, criteria)
    if not weights.any():
        weights[0] = 1
    rows = ["option," + ",".join(f"c{index}" for index in range(criteria))]
    rows.append("@pillar," + ",".join(f"p{parent}" for parent in parents))
    rows.append("@weight," + ",".join(f"{100 * weight / weights.sum():.12f}" for weight in weights))
    for option in range(options):
        cells = []
        for _ in range(criteria):
            low, median, high = np.sort(rng.integers(0, 100 // step + 1, 3)) * step
            cells.append(f"{median}" if rng.random() < 0.4 else f"{low}..{median}..{high}")
        rows.append(f"o{option}," + ",".join(cells))
    return case_of("\n".join(rows) + "\n", folder)


def with_margin(case: Case, points: float = 3.0) -> Case:
    """Give a decision table a tie margin."""
    frame = SHIPPED.frame
    assert frame is not None
    return replace(case, frame=replace(frame, perspective="", tie_margin=replace(frame.tie_margin, points=points)))


def random_margins(count: int, folder: Path, *, pillars: int = 0) -> Iterator[Case]:
    """Return so many cases at random, every other one with a tie margin."""
    for seed in range(count):
        case = random_case(seed, folder, pillars=pillars)
        yield with_margin(case, (1.0, 3.0, 10.0)[seed // 2 % 3]) if seed % 2 else case


def title_of(figure: FigureData) -> str:
    """Return the title in English, if that in Arabic has the same names, shares and decimals."""
    english, arabic = (str(words(figure, language).title) for language in LANGUAGES)
    assert named(english) == named(arabic), (english, arabic)
    return english


def check_order(figure: FigureData, texts: Sequence[Text]) -> None:
    """Check that the title says names in the same order in Arabic as in English."""
    found = []
    for language in LANGUAGES:
        told = {text.within(language): place for place, text in enumerate(texts)}
        pattern = "|".join(re.escape(name) for name in sorted(told, key=len, reverse=True))
        found.append([told[name] for name in re.findall(pattern, str(words(figure, language).title))])
    assert found[0] == found[1], [str(words(figure, language).title) for language in LANGUAGES]


def named(title: str) -> set[str]:
    return set(re.findall(r"\b(?:[ocp]|cause |holder )\d+\b|\d+(?:\.\d+)?(?= ?%)|\d+\.\d+", title))


def check_texts(data: FigureData, language: Language, style: Styled = "screen") -> Any:
    """Draw a figure and check that every text is inside it and that no two overlap; return the figure."""
    figure = composed(data, language, style)
    check_inside(figure, language)
    if style == "slide":
        assert_allclose(figure.get_figwidth() / figure.get_figheight(), 16 / 9)
    if style == "column":
        assert_allclose(2.54 * figure.get_figwidth(), 8)
        assert 2.54 * figure.get_figheight() < 29.7, "a page"
    return figure


def check_inside(figure: Any, language: Language) -> None:
    """Check that every text is inside a figure and that no two overlap."""
    figure.draw_without_rendering()
    wide, tall = figure.bbox.size
    placed = []
    for text in texts_of(figure):
        box = text.get_window_extent()
        inside = box.x0 >= -1 and box.y0 >= -1 and box.x1 <= wide + 1 and box.y1 <= tall + 1
        assert inside, (text.get_text(), box.extents, (wide, tall))
        lines = text.get_text().count("\n") + 1
        placed.append((text.get_text(), box, box.height / lines))
    for (one, first, line), (other, second, other_line) in combinations(placed, 2):
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        down = min(first.y1, second.y1) - max(first.y0, second.y0)
        slack = (0.4 if language == "ar" else 0.12) * min(line, other_line)  # boxes are taller than their letters
        assert across <= 1 or down <= slack, (one, other, across, down)


def texts_of(figure: Any) -> list[Any]:
    """Return the texts that a reader sees."""
    from matplotlib.text import Text

    return [item for item in figure.findobj(Text) if item.get_visible() and item.get_text().strip("\u200e\u200f ")]
