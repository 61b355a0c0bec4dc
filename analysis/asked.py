"""What was asked for and cannot be answered."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from model.draws import OpenOrdersError
from model.faults import CaseError, Fault
from model.read.shapes import nearest


def refuse_unknown(asked_by: str, wanted: Sequence[str], known: Collection[str]) -> None:
    """Raise CaseError, with the nearest names, for every wanted id that is not known.

    `asked_by` is the option or argument of the command line that names them.
    """
    faults = tuple(
        Fault(kind="no_such_name", file=asked_by, found=name, expected=nearest(name, known))
        for name in wanted
        if name not in known
    )
    if faults:
        raise CaseError(faults)


def refuse_other(asked_by: str, wanted: str, allowed: Collection[str]) -> None:
    """Raise CaseError for a word that is not one of those allowed."""
    if wanted not in allowed:
        expected = " | ".join(allowed)
        raise CaseError((Fault(kind="not_allowed", file=asked_by, found=str(wanted), expected=expected),))


def refuse_sampling(*, draws: int, seed: int, error: float | None = None) -> None:
    """Raise CaseError for a number of draws, a seed or an error that no sampling has."""
    wrong = (
        ("--draws", draws, "2..", draws < 2),
        ("--seed", seed, "0..", seed < 0),
        ("--error", error, "0 < E < 0.5", error is not None and not 0 < error < 0.5),
    )
    faults = tuple(
        Fault(kind="number_outside", file=asked_by, found=str(found), expected=expected)
        for asked_by, found, expected, bad in wrong
        if bad
    )
    if faults:
        raise CaseError(faults)


@contextmanager
def refuse_open_orders() -> Iterator[None]:
    """Turn orders that leave too much open to draw values from into a CaseError."""
    try:
        yield
    except OpenOrdersError as error:
        raise CaseError((Fault(kind="orders_too_open", file="--depth", found=str(error.options)),)) from None
