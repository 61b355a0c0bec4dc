"""The forms of rankings and comparisons: pages, sentences, data."""

from analysis.present.ranking import data, page, words

__all__ = ["data", "page", "words"]
