"""Ask what the case holds: options, criteria, judgements, passages and all that stands around them.

`show` answers; `entries` turns each kind of noun into plain entries, `search` finds words in both languages.
"""

from analysis.listing.entries import KINDS, Entry, Field, Quote
from analysis.listing.result import Listing, show

__all__ = ["KINDS", "Entry", "Field", "Listing", "Quote", "show"]
