"""Faults in words: where, what was found, how to mend it."""

import errno
import os

from analysis.text import line, say, series
from analysis.text.catalogue import CATALOGUE
from model.faults import Fault
from model.noun import Language

# What the system says, in its own words, and the entry of the catalogue that says it to a reader.
_SYSTEM = {
    os.strerror(code): f"system.{name}" for code, name in errno.errorcode.items() if f"system.{name}" in CATALOGUE
}
_OF_THE_SYSTEM = ("unreadable", "cannot_write")


def fault_line(fault: Fault, language: Language) -> str:
    """Say one fault in one line."""
    place, found = fault.place, fault.found
    if fault.kind in _OF_THE_SYSTEM and found in _SYSTEM:
        found = say(_SYSTEM[found], language)
    parts = (("line", place.line), ("column", place.column), ("key", place.key))
    where = [say(f"place.{name}", language, value=value) for name, value in parts if value is not None]
    words = say(f"fault.{fault.kind}", language, found=found, expected=fault.expected)
    place_words = series([say("place.key", language, value=fault.file), *where], language)
    return line(f"{place_words}: {words}", language)
