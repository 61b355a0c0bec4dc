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


@contextmanager
def refuse_open_orders() -> Iterator[None]:
    """Turn orders that leave too much open to draw values from into a CaseError."""
    try:
        yield
    except OpenOrdersError as error:
        raise CaseError((Fault(kind="orders_too_open", file="--depth", found=str(error.options)),)) from None
