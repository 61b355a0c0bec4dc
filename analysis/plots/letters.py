"""Letters of a case that no font of the figures has: a box is drawn in their place, and that is said."""

import functools
import unicodedata
from collections.abc import Sequence

from analysis.plots.pen import FAMILIES, register_fonts
from analysis.text import Phrase, isolated, say, series
from model.case import Case
from model.noun import Language

_UNSEEN = ("Cc", "Cf", "Zs")  # categories of what is no box


def letters_missing(case: Case, drawn: Sequence[Language], language: Language) -> Phrase:
    """Say which letters of the names of a case will be boxes in figures in some languages; nothing if none will."""
    found = {label: letters for label in _labels(case, drawn) if (letters := _missing(label))}
    if not found:
        return Phrase()
    boxes = sorted(set("".join(found.values())))
    labels, named = (series([isolated(it, language) for it in items], language) for items in (found, boxes))
    return say("plot.letters_missing", language, labels=labels, letters=named)


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
