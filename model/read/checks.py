"""What the parts of a case must agree on: ids, cells, totals, orders."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from model.faults import Fault, Place
from model.paper import Order
from model.read.sections import SECTION, SECTIONS, UNIONS, Draft, Section
from model.read.shapes import nearest
from model.weights import TOTAL_TOLERANCE

_MOST_UNKNOWN = 20  # unknown ids of one entry that are looked up: each takes a search for near names


def draft_faults(draft: Draft) -> Iterator[Fault]:
    """Check what has been read; what could not be read is not asked for again."""
    for section in SECTIONS:
        yield from _duplicates(section, draft)
        yield from _unknown_ids(section, draft)
    yield from _absent_targets(draft)
    yield from _preference_questions(draft)
    yield from _plans(draft)
    yield from _tree(draft)
    yield from _cells(draft)
    yield from _branch_cells(draft)
    yield from _weights(draft)
    yield from _probabilities(draft)
    yield from _loadings(draft)
    yield from _cycles(draft)
    yield from _contradicted_orders(draft)


def _duplicates(section: Section, draft: Draft) -> Iterator[Fault]:
    """Refuse a second row with the same key; TOML refuses a second table itself."""
    first: dict[tuple[str, ...], Place] = {}
    for place, key in draft.keys.get(section.name, []) if section.shape == "rows" else []:
        if key in first:
            found = ", ".join(key)
            yield Fault(
                kind="duplicate_row", file=section.file, place=place, found=found, expected=str(first[key].line)
            )
        first.setdefault(key, place)


def _unknown_ids(section: Section, draft: Draft) -> Iterator[Fault]:
    for field, target in section.refers.items():
        known = draft.ids(target)
        if not known:
            continue  # nothing is known of it, or there is none: said once, by `_absent_targets`
        lookup = set(known)
        for located in draft.items.get(section.name, []):
            unknown = [name for name in _named(located.noun, field) if name not in lookup][:_MOST_UNKNOWN]
            yield from (
                _unknown(name, target, section.file, _at(located.place, field, section), known) for name in unknown
            )


def _named(noun: object, field: str) -> Sequence[str]:
    """Return the ids in a field, which holds one, several or none."""
    value: Any = noun
    for part in field.split("."):
        value = getattr(value, part, ())  # of a part that a noun lacks there is nothing
    return [value] * bool(value) if isinstance(value, str) else list(value)


def _absent_targets(draft: Draft) -> Iterator[Fault]:
    """Say once of each section that has no entries which files name entries of it."""
    naming: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for section in SECTIONS:
        for field, target in section.refers.items():
            if draft.ids(target) == [] and any(_named(noun, field) for noun in draft.nouns(section.name)):
                naming[target][section.file] = None
    for target, files in naming.items():
        yield Fault(kind="absent_target", file=_file(target), place=Place(key=target), found=", ".join(files))


def _unknown(name: str, target: str, file: str, place: Place, known: Sequence[str]) -> Fault:
    expected = f"{_file(target)}: {nearest(name, known)}".rstrip(": ")
    return Fault(kind="unknown_id", file=file, place=place, found=name, expected=expected)


def _at(place: Place, field: str, section: Section) -> Place:
    if section.shape == "rows":
        return Place(line=place.line, column=field)
    return Place(key=f"{place.key}.{field}" if place.key else field)


def _file(target: str) -> str:
    sections, _ = UNIONS.get(target, ((target,), ()))
    return SECTION[sections[0]].file


def _preference_questions(draft: Draft) -> Iterator[Fault]:
    frame, known = draft.whole("frame"), draft.ids("criteria")
    for index, question in enumerate(frame.preference_questions if frame and known else (), start=1):
        place = Place(key=f"preference_questions[{index}].criteria")
        for name in question.criteria:
            if name not in (known or []):
                yield _unknown(name, "criteria", "case.toml", place, known or [])


def _plans(draft: Draft) -> Iterator[Fault]:
    """With the plan and without it, at most one course stands for an option."""
    first: dict[tuple[str, str], str] = {}
    for located in draft.items.get("options", []):
        option = located.noun
        standing = (option.plan or "", option.counterpart or option.id)
        if option.plan and standing in first:
            place = Place(key=f"{option.id}.plan")
            found = f"{first[standing]}, {option.id}"
            yield Fault(kind="two_courses", file="options.toml", place=place, found=found, expected=standing[1])
        first.setdefault(standing, option.id)


def _tree(draft: Draft) -> Iterator[Fault]:
    """Options and criteria exist, every pillar holds a criterion, no name is used for both."""
    options, pillars, criteria = (draft.ids(name) for name in ("options", "pillars", "criteria"))
    ranked = [option.id for option in draft.nouns("options") if option.kind == "paper"]
    complete = options is not None and len(draft.nouns("options")) == len(options)
    if complete and len(ranked) < 2:
        yield Fault(kind="too_few", file="options.toml", found=str(len(ranked)), expected=">= 2")
    if criteria is not None and not criteria:
        yield Fault(kind="too_few", file="criteria.toml", place=Place(key="criteria"), found="0", expected=">= 1")
    used = {criterion.pillar for criterion in draft.nouns("criteria")}
    for pillar in pillars or []:
        if criteria is not None and len(draft.nouns("criteria")) == len(criteria) and pillar not in used:
            yield Fault(kind="empty_pillar", file="criteria.toml", place=Place(key=f"pillars.{pillar}"), found=pillar)
        if pillar in (criteria or []):
            yield Fault(kind="duplicate_id", file="criteria.toml", place=Place(key=f"criteria.{pillar}"), found=pillar)


def _cells(draft: Draft) -> Iterator[Fault]:
    """Every option has a judgement on every criterion, once, in the file for its kind."""
    if draft.broken.intersection(("options", "criteria", "judgements", "variant_judgements")):
        return
    criteria = draft.ids("criteria") or []
    kinds = {option.id: option.kind for option in draft.nouns("options")}
    for kind, name in (("paper", "judgements"), ("variant", "variant_judgements")):
        file = SECTION[name].file
        rows = draft.keys.get(name, [])
        yield from _missing_cells(
            [key for _, key in rows], [id_ for id_ in kinds if kinds[id_] == kind], criteria, file
        )
        for place, key in rows:
            if kinds.get(key[0], kind) != kind:
                yield Fault(
                    kind="wrong_file",
                    file=file,
                    place=Place(line=place.line, column="option"),
                    found=key[0],
                    expected=kind,
                )


def _missing_cells(
    keys: Sequence[tuple[str, ...]], options: Iterable[str], criteria: Iterable[str], file: str
) -> Iterator[Fault]:
    given = set(keys)
    for option in options:
        missing = [criterion for criterion in criteria if (option, criterion) not in given]
        if missing:
            yield Fault(kind="missing_cells", file=file, place=Place(key=option), expected=", ".join(missing))


def _branch_cells(draft: Draft) -> Iterator[Fault]:
    """Each branch judges its one option on every criterion; the two branches come together."""
    failure = draft.whole("failure")
    if failure is None or draft.broken.intersection(("options", "branches", "branch_judgements", "criteria")):
        return
    if failure.option not in (draft.ids("options") or []):
        return  # said already, as an unknown id
    branches = draft.ids("branches") or []
    if len(branches) != 2:
        place = Place(key="branches")
        yield Fault(kind="two_branches", file="branches.toml", place=place, found=str(len(branches)), expected="2")
    rows = draft.keys.get("branch_judgements", [])
    for branch in branches:
        keys = [key[1:] for _, key in rows if key[0] == branch]
        for fault in _missing_cells(keys, [failure.option], draft.ids("criteria") or [], "branches.csv"):
            yield Fault(kind=fault.kind, file=fault.file, place=Place(key=branch), expected=fault.expected)
    for place, key in rows:
        if key[1] != failure.option:
            column = Place(line=place.line, column="option")
            yield Fault(kind="not_allowed", file="branches.csv", place=column, found=key[1], expected=failure.option)


def _weights(draft: Draft) -> Iterator[Fault]:
    """Each perspective weighs every pillar and criterion; siblings total 100 points."""
    parent = {criterion.id: criterion.pillar for criterion in draft.nouns("criteria")}
    pillars = draft.ids("pillars") or []
    whole = parent.keys() == set(draft.ids("criteria") or []) and set(parent.values()) <= set(pillars)
    if draft.broken.intersection(("perspectives", "weights")) or not whole:
        return
    given = {key for _, key in draft.keys.get("weights", [])}
    nodes = draft.ids("nodes") or []
    for perspective in draft.ids("perspectives") or []:
        missing = [node for node in nodes if (perspective, node) not in given]
        if missing:
            expected = ", ".join(missing)
            yield Fault(
                kind="missing_weights", file="perspectives.csv", place=Place(key=perspective), expected=expected
            )
            continue
        rows = [weight for weight in draft.nouns("weights") if weight.perspective == perspective]
        totals: Counter[str] = Counter()
        for weight in rows:
            totals[parent.get(weight.node, "")] += weight.weight
        for group, total in totals.items() if len(rows) == len(nodes) else ():
            if abs(total - 100) > TOTAL_TOLERANCE:
                place = Place(key=f"{perspective}.{group}" if group else perspective)
                yield Fault(
                    kind="weights_total", file="perspectives.csv", place=place, found=f"{total:.12g}", expected="100"
                )


def _probabilities(draft: Draft) -> Iterator[Fault]:
    """States of the world exclude one another and leave nothing out."""
    worlds = draft.nouns("worlds")
    total = sum(world.probability for world in worlds)
    if worlds and len(worlds) == len(draft.ids("worlds") or []) and abs(total - 1) > 1e-6:
        yield Fault(kind="probabilities_total", file="worlds.toml", found=f"{total:.12g}", expected="1")


def _loadings(draft: Draft) -> Iterator[Fault]:
    """Let the common factors explain at most the whole variance of a cell."""
    explained: defaultdict[tuple[str, str], float] = defaultdict(float)
    last: dict[tuple[str, str], Place] = {}
    for located in draft.items.get("loadings", []):
        cell = (located.noun.option, located.noun.criterion)
        explained[cell] += located.noun.loading**2
        last[cell] = located.place
    for cell, variance in explained.items():
        if variance > 1 + 1e-9:
            place = Place(line=last[cell].line, key=", ".join(cell))
            yield Fault(
                kind="excess_variance", file="factors.csv", place=place, found=f"{variance:.3g}", expected="<= 1"
            )


def _cycles(draft: Draft) -> Iterator[Fault]:
    """Orders on one criterion must not run in a circle."""
    by_criterion: defaultdict[str, list[Order]] = defaultdict(list)
    for order in draft.nouns("orders"):
        if order.better:
            by_criterion[order.criterion].append(order)
    for criterion, orders in by_criterion.items():
        cycle = find_cycle([(order.better, order.worse) for order in orders])
        if cycle:
            found = " > ".join(cycle)
            yield Fault(kind="contradictory_orders", file="orders.csv", place=Place(key=criterion), found=found)


def find_cycle(edges: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Return a cycle of a directed graph as the nodes along it, first and last equal, or nothing.

    >>> find_cycle([("a", "b"), ("b", "c"), ("c", "a")])
    ('a', 'b', 'c', 'a')
    """
    remaining = list(edges)
    while True:  # an edge into a node without a way out cannot lie on a cycle
        sources = {better for better, _ in remaining}
        kept = [edge for edge in remaining if edge[1] in sources]
        if len(kept) == len(remaining):
            break
        remaining = kept
    path: list[str] = []
    step = dict(reversed(remaining))
    node = remaining[0][0] if remaining else None
    while node is not None and node not in path:
        path.append(node)
        node = step[node]
    return () if node is None else (*path[path.index(node) :], node)


def _contradicted_orders(draft: Draft) -> Iterator[Fault]:
    """Refuse medians that contradict what the text states as a finding; a mere purpose may fail."""
    judged = [*draft.nouns("variant_judgements"), *draft.nouns("judgements")]
    median = {(noun.option, noun.criterion): noun.median for noun in judged}
    for located in draft.items.get("orders", []):
        order = located.noun
        if order.support != "stated" or order.kind != "finding":
            continue
        better, worse = (median.get((option, order.criterion)) for option in (order.better, order.worse))
        if better is not None and worse is not None and better < worse:
            found = f"{order.better} {better:.12g} < {order.worse} {worse:.12g}"
            place = Place(line=located.place.line, column="better")
            yield Fault(
                kind="contradicted_order",
                file="orders.csv",
                place=place,
                found=found,
                expected=f"{order.better} >= {order.worse}",
            )
