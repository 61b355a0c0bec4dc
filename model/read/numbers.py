"""Numbers as people type them: read where only one reading is possible, refused otherwise."""

import math
import re

from model.faults import NounError

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫\u2212", "01234567890123456789.-")
_PLAIN = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+")
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+")
_UNBOUNDED = re.compile(r"[+-]?(nan|inf|infinity)", re.IGNORECASE)


def parse_number(cell: str) -> float:
    """Read one number.

    Arabic digits and the Arabic decimal separator are read; so is a decimal comma, unless it could
    separate thousands ("1,234" is refused). Raises NounError for anything else, NaN and infinities.

    >>> parse_number("12,5"), parse_number("٦٢٫٥"), parse_number("-3")
    (12.5, 62.5, -3.0)
    """
    text = cell.strip().translate(_DIGITS)
    if not text:
        raise NounError(("blank_cell", "", "", "12.5"))
    if _THOUSANDS.fullmatch(text):
        raise NounError(("ambiguous_number", "", cell, f"{text.replace(',', '.')}0 | {text.replace(',', '')}"))
    if _COMMA.fullmatch(text):
        text = text.replace(",", ".")
    if _PLAIN.fullmatch(text):
        number = float(text)
        if math.isfinite(number):
            return number
    elif not _UNBOUNDED.fullmatch(text):
        raise NounError(("not_a_number", "", cell, "12.5"))
    raise NounError(("not_finite", "", cell, "12.5"))


def parse_whole(cell: str) -> int:
    """Read one whole number.

    >>> parse_whole("٣")
    3
    """
    number = parse_number(cell)
    if not number.is_integer():
        raise NounError(("not_whole", "", cell, "3"))
    return int(number)


def parse_range(cell: str) -> tuple[float, float, float]:
    """Read `low..median..high`, or one number that stands for all three.

    >>> parse_range("10..20..45"), parse_range("7")
    ((10.0, 20.0, 45.0), (7.0, 7.0, 7.0))
    """
    parts = cell.split("..")
    if len(parts) == 1:
        number = parse_number(cell)
        return number, number, number
    if len(parts) != 3 or "..." in cell:  # 0...5..90 could begin with 0 and .5, or with 0. and 5
        raise NounError(("bad_range", "", cell, "10..20..45"))
    low, median, high = (parse_number(part) for part in parts)
    return low, median, high
