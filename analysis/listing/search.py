"""Find words in texts of both languages, however they are spelt."""

import unicodedata

_SAME = str.maketrans({"ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": ""})


def folded(text: str) -> str:
    """Return a text as it is searched: without case, diacritics, tatweel and the forms of alef, ya and ta marbuta.

    >>> folded("الإرهابُ") == folded("الارهاب"), folded("مدينة") == folded("مدينه"), folded("على") == folded("علي")
    (True, True, True)
    >>> folded("٢٠٢٤ ISIS")
    '2024 isis'
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(mark for mark in plain if unicodedata.category(mark) != "Mn").translate(_SAME)
    return "".join(str(unicodedata.digit(mark)) if mark.isdigit() else mark for mark in kept)


def found_in(words: str, texts: list[str]) -> bool:
    """Tell whether all words occur somewhere in the texts."""
    whole = folded("\n".join(texts))
    return all(word in whole for word in folded(words).split())
