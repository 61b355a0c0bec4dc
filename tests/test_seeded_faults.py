"""Every seeded fault changes one place that is there; the faults themselves are seeded by `.ci/run`."""

import pytest

from tests.seeded_faults import FAULTS, ROOT, SeededFault


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.file}: {fault.line}")
def test_a_fault_has_its_line(fault: SeededFault) -> None:
    text = (ROOT / "model" / fault.file).read_text(encoding="utf-8")
    assert text.count(fault.line) == 1
    assert fault.becomes != fault.line
