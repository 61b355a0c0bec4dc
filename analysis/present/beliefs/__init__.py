"""The forms of the nearest beliefs under which an option ranks first: page, sentences, data."""

from analysis.present.beliefs import data, page, words

__all__ = ["data", "page", "words"]
