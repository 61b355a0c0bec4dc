"""From files to nouns: the only file access of the model.

A case is a folder of TOML and CSV files, or one decision table as CSV or XLSX. Every detectable
fault is collected and raised at once as a `CaseError`; nothing is repaired in silence.
"""

from pathlib import Path

from model.case import Case
from model.faults import CaseError, Fault
from model.read.beliefs import read_beliefs
from model.read.changes import parse_changes, read_weights
from model.read.files import is_there
from model.read.folder import read_folder
from model.read.table import read_table

__all__ = ["parse_changes", "read_beliefs", "read_case", "read_weights"]


def read_case(path: str | Path) -> Case:
    """Read a case folder or a decision table.

    Parameters
    ----------
    path : a folder, or a file that ends in `.csv` or `.xlsx`

    Raises CaseError with every fault found. Formats and limits: `docs/inputs.md`.
    """
    place = Path(path)
    faults: list[Fault] = []
    case = read_folder(place, faults) if is_there(place, folder=True) else read_table(place, faults)
    if faults or case is None:
        raise CaseError(tuple(faults))
    return case
