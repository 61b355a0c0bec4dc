"""Faults in words: where, what was found, how to mend it."""

from analysis.text import line, say, series
from model.faults import Fault
from model.noun import Language


def fault_line(fault: Fault, language: Language) -> str:
    """Say one fault in one line."""
    place = fault.place
    parts = (("line", place.line), ("column", place.column), ("key", place.key))
    where = [say(f"place.{name}", language, value=value) for name, value in parts if value is not None]
    words = say(f"fault.{fault.kind}", language, found=fault.found, expected=fault.expected)
    place_words = series([say("place.key", language, value=fault.file), *where], language)
    return line(f"{place_words}: {words}", language)
