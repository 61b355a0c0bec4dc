"""Letters that cannot be read, and that this is said: no font has them, or axes of a user leave them no room."""

import functools
import math
import unicodedata
from collections.abc import Sequence

from analysis.plots.pen import FAMILIES, Style, register_fonts
from analysis.text import Phrase, isolated, say, series
from model.case import Case
from model.noun import Language

_READABLE = 6.0  # points: plain text that is smaller cannot be read
_SURE = 1.05  # times the room that is needed: sizes of text come in steps
_UNSEEN = ("Cc", "Cf", "Zs")  # categories of what is no box


def letters_missing(case: Case, drawn: Sequence[Language], language: Language) -> Phrase:
    """Say which letters of the names of a case will be boxes in figures in some languages; nothing if none will."""
    found = {label: letters for label in _labels(case, drawn) if (letters := _missing(label))}
    if not found:
        return Phrase()
    boxes = sorted(set("".join(found.values())))
    labels, named = (series([isolated(it, language) for it in items], language) for items in (found, boxes))
    return say("plot.letters_missing", language, labels=labels, letters=named)


def letters_small(style: Style, language: Language) -> Phrase:
    """Say that text is too small to be read, and how much room would do; nothing where it is not."""
    if style.height is None or style.size >= _READABLE:
        return Phrase()
    times = _SURE * _READABLE / style.size
    width, height = (math.ceil(10 * times * length) / 10 for length in (style.width, style.height))
    size = math.floor(10 * style.size) / 10
    return say("plot.letters_small", language, size=size, width=width, height=height)


def _labels(case: Case, drawn: Sequence[Language]) -> list[str]:
    """Return the names that figures write."""
    shorts = [node.short for nodes in (case.options, case.pillars, case.criteria) for node in nodes]
    names = [*shorts, *(item.name for item in case.perspectives)]
    return list(dict.fromkeys(name.within(language) for name in names for language in drawn))


def _missing(label: str) -> str:
    return "".join(
        letter
        for letter in dict.fromkeys(label)
        if unicodedata.category(letter) not in _UNSEEN and ord(letter) not in _known()
    )


@functools.cache
def _known() -> frozenset[int]:
    """Return the letters that are in some font both plain and bold."""
    from matplotlib.font_manager import findfont, get_font

    register_fonts()
    known = [
        {code for family in FAMILIES["en"] for code in get_font(findfont(f"{family}:{weight}")).get_charmap()}
        for weight in ("normal", "bold")
    ]
    return frozenset(known[0] & known[1])
