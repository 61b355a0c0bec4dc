"""What was asked of the case, and the entries that answer it."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.asked import refuse_unknown
from analysis.listing.entries import KINDS, Entry
from analysis.listing.search import found_in
from analysis.result import Result
from model.case import Case
from model.faults import CaseError, Fault
from model.noun import Text


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Listing(Result):
    """Entries of one kind, perhaps only those about some ids or with some words.

    `total` counts the entries of the kind in the case.
    """

    case: Case
    kind: str
    about: tuple[str, ...]
    search: str
    entries: tuple[Entry, ...]
    total: int

    @property
    def as_matrix(self) -> bool:
        """Whether judgements are shown as one matrix: all of them, before any weighting."""
        return self.kind == "judgements" and not self.about and not self.search and bool(self.entries)


def show(case: Case, kind: str, *, about: Sequence[str] | str = (), search: str = "") -> Listing:
    """List what a case holds.

    Parameters
    ----------
    kind : `options`, `criteria`, `judgements`, `evidence` ...: a key of `KINDS`
    about : ids; only entries that are or mention all of them
    search : words; only entries that hold all of them, in either language

    Raises CaseError for a kind that there is not, and for ids that nothing in the case has.
    """
    if kind not in KINDS:
        raise CaseError((Fault(kind="no_such_name", file="KIND", found=kind, expected=" | ".join(KINDS)),))
    wanted = (about,) if isinstance(about, str) else tuple(about)
    if wanted:
        refuse_unknown(
            "--about", wanted, {name for make in KINDS.values() for item in make(case) for name in item.mentions}
        )
    every = tuple(KINDS[kind](case))
    chosen = tuple(
        entry
        for entry in every
        if entry.mentions.issuperset(wanted) and (not search or found_in(search, list(texts_of(entry))))
    )
    return Listing(case=case, kind=kind, about=wanted, search=search, entries=chosen, total=len(every))


def texts_of(entry: Entry) -> tuple[str, ...]:
    """Return every text of an entry, in both languages, with its ids."""
    values = (entry.id, entry.title, *(item.value for item in entry.fields))
    return tuple(text for value in values for text in _texts(value))


def _texts(value: Text | str | tuple[str, ...]) -> tuple[str, ...]:
    if isinstance(value, Text):
        return value.en, value.ar
    return (value,) if isinstance(value, str) else value
