"""Changes of weights from words and from files."""

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType

from model.faults import CaseError, Fault, NounError, Place, look
from model.read.numbers import parse_number
from model.read.shapes import nearest
from model.read.sheets import Row, Sheet, read_sheet
from model.weights import TOTAL_TOLERANCE, Change, Ratio, Setting, Tree

_NO_LABELS: Mapping[str, str] = MappingProxyType({})
_SHOWN = 24  # names that are all listed where none is near


def parse_changes(text: str, tree: Tree, labels: Mapping[str, str] = _NO_LABELS) -> tuple[Change, ...]:
    """Read changes of weights such as `security=50`, separated by commas.

    `pillar=50` (or `50%`) and `pillar.criterion=60` set a share in percent among siblings; `a:b=2:1` divides
    what siblings a and b hold together. A tree with one pillar calls its criteria by their names. `labels` are
    other names of these, as `model.faults.look` sees them. Raises CaseError with every fault.

    >>> tree = Tree(pillars=("p", "q"), criteria=("a", "b", "c"), parent=(0, 0, 1))
    >>> parse_changes("p=60, p.a:p.b=2:1", tree)[0]
    Setting(pillar=None, index=0, percent=60.0)
    """
    changes, faults = [], []
    for item in text.replace("،", ",").split(","):
        try:
            changes.append(_parse_change(item.strip(), tree, labels))
        except NounError as error:
            faults.append(error.at("--weights", Place(key=item.strip() or None)))
    if faults:
        raise CaseError(tuple(faults))
    return tuple(changes)


def _parse_change(item: str, tree: Tree, labels: Mapping[str, str]) -> Change:
    left, _, right = item.rpartition("=")
    left = left.strip()
    names = [left] if left in named_nodes(tree) else [name.strip() for name in left.split(":")]
    if not left or len(names) != len(right.split(":")):
        raise NounError(("bad_change", "", item, "a=50 | a:b=2:1"))
    nodes = [_node(name, tree, labels) for name in names]
    if len(nodes) == 1:
        return _setting(*nodes[0], right.strip())
    numbers = [parse_number(number) for number in right.split(":")]
    if len({pillar for pillar, _ in nodes}) > 1:
        raise NounError(("not_siblings", "", left, ""))
    if min(numbers) < 0 or max(numbers) <= 0:
        raise NounError(("bad_ratio", "", right, "2:1"))
    parts = tuple((index, number) for (_, index), number in zip(nodes, numbers, strict=True))
    return Ratio(pillar=nodes[0][0], parts=parts)


def _setting(pillar: int | None, index: int, share: str) -> Setting:
    """Read a share in percent; its sign may be written."""
    percent = parse_number(share.removesuffix("%").removesuffix("٪"))
    if not 0 <= percent <= 100:
        raise NounError(("number_outside", "", share, "0..100"))
    return Setting(pillar=pillar, index=index, percent=percent)


def named_nodes(tree: Tree) -> dict[str, tuple[int | None, int]]:
    """Map each name that a change may use to its pillar (None for pillars) and index."""
    pillars: dict[str, tuple[int | None, int]] = {}
    if len(tree.pillars) > 1:
        pillars = {name: (None, index) for index, name in enumerate(tree.pillars)}
    return pillars | {tree.path(index): (tree.parent[index], index) for index in range(len(tree.criteria))}


def _node(name: str, tree: Tree, labels: Mapping[str, str]) -> tuple[int | None, int]:
    nodes = named_nodes(tree)
    if name in nodes:
        return nodes[name]
    if name in tree.criteria:
        raise NounError(("bare_criterion", "", name, tree.path(tree.criteria.index(name))))
    if look(name) in labels:
        return nodes[labels[look(name)]]
    raise NounError(("unknown_node", "", name, nearest(name, nodes, _SHOWN)))


def read_weights(path: str | Path, tree: Tree) -> tuple[Change, ...]:
    """Read a weight file, CSV or XLSX.

    With the header `node,weight` each row names a pillar or `pillar.criterion`, and every level that
    is named is named whole; with `criterion,weight` the rows are all criteria and their weights in
    the whole. Siblings, or all criteria, total 100. Raises CaseError with every fault.
    """
    faults: list[Fault] = []
    read = read_sheet(Path(path), faults)
    if read is None:
        raise CaseError(tuple(faults))
    sheet, _ = read
    whole = sheet.header == ("criterion", "weight")
    if not whole and sheet.header != ("node", "weight"):
        found, expected = ",".join(sheet.header), "node,weight | criterion,weight"
        faults.append(Fault(kind="bad_header", file=sheet.file, place=Place(line=1), found=found, expected=expected))
        raise CaseError(tuple(faults))
    points = _points(sheet, tree.criteria if whole else named_nodes(tree), faults)
    changes = () if faults else (_whole_changes if whole else _level_changes)(points, tree, sheet.file, faults)
    if faults:
        raise CaseError(tuple(faults))
    return changes


def _points(sheet: Sheet, nodes: Collection[str], faults: list[Fault]) -> dict[str, float]:
    points: dict[str, float] = {}
    for row in sheet.rows:
        name = row.cells[0].strip()
        if name not in nodes:
            faults.append(_row_fault("unknown_node", sheet, row, name, nearest(name, nodes, _SHOWN)))
        elif name in points:
            faults.append(_row_fault("named_twice", sheet, row, name, ""))
        else:
            points[name] = _weight(sheet, row, faults)
    return points


def _weight(sheet: Sheet, row: Row, faults: list[Fault]) -> float:
    place = Place(line=row.line, column="weight")
    try:
        weight = parse_number(row.cells[1])
    except NounError as error:
        faults.append(error.at(sheet.file, place))
        return 0.0
    if weight < 0:
        faults.append(
            Fault(kind="negative_weight", file=sheet.file, place=place, found=f"{weight:.12g}", expected=">= 0")
        )
    return weight


def _row_fault(kind: str, sheet: Sheet, row: Row, found: str, expected: str) -> Fault:
    place = Place(line=row.line, column=sheet.header[0])
    return Fault(kind=kind, file=sheet.file, place=place, found=found, expected=expected)


def _level_changes(points: dict[str, float], tree: Tree, file: str, faults: list[Fault]) -> tuple[Change, ...]:
    nodes = named_nodes(tree)
    levels = dict.fromkeys(nodes[name][0] for name in points)
    for level in levels:
        group = [name for name, (pillar, _) in nodes.items() if pillar == level]
        _check_group(points, group, "" if level is None else tree.pillars[level], file, faults)
    return tuple(Setting(pillar=nodes[name][0], index=nodes[name][1], percent=value) for name, value in points.items())


def _check_group(points: dict[str, float], group: list[str], key: str, file: str, faults: list[Fault]) -> None:
    missing = [name for name in group if name not in points]
    total = sum(points[name] for name in group if name in points)
    place = Place(key=key or None)
    if missing:
        faults.append(Fault(kind="missing_weights", file=file, place=place, expected=", ".join(missing)))
    elif abs(total - 100) > TOTAL_TOLERANCE:
        faults.append(Fault(kind="weights_total", file=file, place=place, found=f"{total:.12g}", expected="100"))


def _whole_changes(points: dict[str, float], tree: Tree, file: str, faults: list[Fault]) -> tuple[Change, ...]:
    """Turn weights in the whole into shares at both levels; a pillar without weight keeps its shares."""
    _check_group(points, list(tree.criteria), "", file, faults)
    if faults:
        return ()
    changes: list[Change] = []
    for pillar in range(len(tree.pillars)):
        inside = tree.siblings(pillar)
        total = sum(points[tree.criteria[index]] for index in inside)
        if len(tree.pillars) > 1:
            changes.append(Setting(pillar=None, index=pillar, percent=total))
        for index in inside if total > 0 else ():
            changes.append(Setting(pillar=pillar, index=index, percent=100 * points[tree.criteria[index]] / total))
    return tuple(changes)
