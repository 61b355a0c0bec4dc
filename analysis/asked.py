"""What was asked for by name and is not there."""

from collections.abc import Collection, Sequence

from model.faults import CaseError, Fault
from model.read.shapes import nearest


def refuse_unknown(asked_by: str, wanted: Sequence[str], known: Collection[str]) -> None:
    """Raise CaseError, with the nearest names, for every wanted id that is not known.

    `asked_by` is the option or argument of the command line that names them.
    """
    faults = tuple(
        Fault(kind="unknown_id", file=asked_by, found=name, expected=nearest(name, known))
        for name in wanted
        if name not in known
    )
    if faults:
        raise CaseError(faults)
