"""The forms of the ranking on everybody's weights: page, sentences, data."""

from analysis.present.perspectives import data, page, words

__all__ = ["data", "page", "words"]
