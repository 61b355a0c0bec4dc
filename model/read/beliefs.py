"""Beliefs from the JSON that `coalition-exit believe` writes; only what concerns the beliefs is read."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from model.belief_set import BeliefSet
from model.case import Case, Judgement
from model.faults import CaseError, Fault, Place, printable
from model.judgements import mean_values
from model.read.files import decode, read_bytes
from model.read.shapes import nearest
from model.weights import TOTAL_TOLERANCE, tree_of

NEEDED = ("option", "weights", "judgements")
PASSED_OVER = (  # what `believe` writes beside them
    "at_most",
    "reason",
    "t_lead",
    "rival",
    "lead_before",
    "lead_after",
    "best_margin",
    "scores",
    "weight_moves",
    "moves",
    "orders",
    "given_up",
    "set_aside",
    "fewest",
    "case_for",
    "case_against",
    "sentences",
)
_JUDGEMENT = ("option", "criterion", "from", "to")
_SAME = 1e-6  # points: a mean as it was when the file was written


def read_beliefs(path: str | Path, case: Case) -> BeliefSet:
    """Read beliefs for a case.

    Parameters
    ----------
    path : a JSON file with `option`, `weights` (percent in the whole of every criterion) and `judgements` (a list of
        `option`, `criterion`, `to` and, if wanted, `from`); what else `believe` writes is passed over

    Raises CaseError with every fault: what is no such file, names that the case does not have, weights that do not
    total 100, values outside the range of their judgement, and means that are no longer those of the case.
    """
    place, faults = Path(path), list[Fault]()
    data = read_bytes(place, faults)
    text = None if data is None else decode(data, place.name, faults)
    if text is None:
        raise CaseError(tuple(faults))
    raw = _parsed(text, place.name)
    faults += _faults(raw, place.name, case)
    if faults:
        raise CaseError(tuple(faults))
    return BeliefSet(
        source=printable(place.name),
        option=raw["option"],
        perspective=_meta(raw).get("perspective") or "",
        weights={name: float(share) for name, share in raw["weights"].items()},
        values={(item["option"], item["criterion"]): float(item["to"]) for item in raw["judgements"]},
    )


def _parsed(text: str, file: str) -> dict[str, Any]:
    """Read a JSON object in which no key is twice."""
    twice = list[str]()

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        twice.extend(name for index, name in enumerate(names) if name in names[:index])
        return dict(pairs)

    try:
        raw = json.loads(text, object_pairs_hook=unique, parse_int=float)
    except json.JSONDecodeError as error:
        fault = Fault(kind="json_syntax", file=file, place=Place(line=error.lineno), found=error.msg)
        raise CaseError((fault,)) from error
    except RecursionError as error:
        raise CaseError((Fault(kind="json_syntax", file=file, found="[[[[[[ ..."),)) from error
    if not isinstance(raw, dict):
        raise CaseError((_wrong(file, "", raw, "{...}"),))
    if twice:
        raise CaseError(tuple(Fault(kind="named_twice", file=file, found=name) for name in dict.fromkeys(twice)))
    return raw


def _wrong(file: str, key: str, value: object, expected: str) -> Fault:
    found = json.dumps(value, ensure_ascii=False)
    return Fault(kind="wrong_type", file=file, place=Place(key=key or None), found=found, expected=expected)


def _meta(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    meta = raw.get("meta")
    return meta if isinstance(meta, dict) else {}


def _faults(raw: Mapping[str, Any], file: str, case: Case) -> Iterator[Fault]:
    known = (*NEEDED, "meta", "t", *PASSED_OVER)
    if not any(name in raw for name in NEEDED):
        yield Fault(kind="not_beliefs", file=file, found=", ".join(list(raw)[:3]) or "{}", expected=", ".join(NEEDED))
        return
    if _is_of_another(_meta(raw), case):
        found, expected = _named(_meta(raw)), _named({"case": case.name, "case_hash": case.hash})
        yield Fault(kind="other_case", file=file, place=Place(key="meta"), found=found, expected=expected)
        return
    for name in raw:
        if name not in known:
            place = Place(key=name)
            yield Fault(kind="unknown_key", file=file, place=place, found=name, expected=nearest(name, NEEDED))
    for name in NEEDED:
        if name not in raw:
            yield Fault(kind="missing_key", file=file, place=Place(key=name), expected=name)
    if not all(name in raw for name in NEEDED):
        return
    if "t" in raw and raw["t"] is None:
        yield _no_beliefs(raw, file)
        return
    if "t" in raw:
        yield from _number_faults("t", raw["t"], (0.0, 1.0), file)
    if not isinstance(raw.get("meta", {}), dict):
        yield _wrong(file, "meta", raw["meta"], "{...}")
    yield from _name_faults("option", raw["option"], [item.id for item in case.ranked], file)
    whose, perspectives = _meta(raw).get("perspective"), [item.id for item in case.perspectives]
    if whose is not None:
        yield from _name_faults("meta.perspective", whose, perspectives, file)
    yield from _weight_faults(raw["weights"], tree_of(case).criteria, file)
    yield from _judgement_faults(raw["judgements"], case, file)


def _is_of_another(meta: Mapping[str, Any], case: Case) -> bool:
    """Tell whether beliefs are those of another case: by its contents, or by its name if no more is said."""
    if meta.get("case_hash") is not None:
        return bool(meta["case_hash"] != case.hash)
    return bool(meta.get("case") not in (None, case.name))


def _named(meta: Mapping[str, Any]) -> str:
    name, contents = (meta.get(key) for key in ("case", "case_hash"))
    parts = ("?" if name is None else name, *(() if contents is None else (f"({contents})",)))
    return printable(" ".join(map(str, parts)))


def _no_beliefs(raw: Mapping[str, Any], file: str) -> Fault:
    """Say why the file holds no beliefs: too few judgements were allowed to change, nothing can move, or none help."""
    place, most, fewest = Place(key="t"), raw.get("at_most"), raw.get("fewest")
    enough = fewest.get("count") if isinstance(fewest, dict) else None
    if _is_count(most) and _is_count(enough):
        return Fault(kind="too_few_changes", file=file, place=place, found=f"{most:.0f}", expected=f"{enough:.0f}")
    if _is_count(most):
        return Fault(kind="no_change_enough", file=file, place=place, found=f"{most:.0f}")
    if raw.get("reason") == "nothing_moves":
        return Fault(kind="nothing_moves", file=file, place=place, found="null")
    return Fault(kind="no_beliefs", file=file, place=place, found="null", expected="0..1")


def _is_count(value: object) -> bool:
    return isinstance(value, float) and value >= 0 and value.is_integer()


def _name_faults(key: str, name: object, known: Sequence[str], file: str) -> Iterator[Fault]:
    if not isinstance(name, str):
        yield _wrong(file, key, name, nearest("", known) or "null")
    elif name not in known:
        expected = nearest(name, known) or "null"
        yield Fault(kind="unknown_id", file=file, place=Place(key=key), found=name, expected=expected)


def _weight_faults(weights: object, criteria: Sequence[str], file: str) -> Iterator[Fault]:
    if not isinstance(weights, dict):
        yield _wrong(file, "weights", weights, "{...}")
        return
    faults = [
        fault
        for name, share in weights.items()
        for fault in (
            *_name_faults(f"weights.{name}", name, criteria, file),
            *_number_faults(f"weights.{name}", share, (0.0, 100.0), file),
        )
    ]
    missing = [name for name in criteria if name not in weights]
    if missing:
        place = Place(key="weights")
        faults.append(Fault(kind="missing_weights", file=file, place=place, expected=", ".join(missing)))
    total = 0.0 if faults else sum(weights.values())
    if not faults and abs(total - 100) > TOTAL_TOLERANCE:
        place = Place(key="weights")
        faults.append(Fault(kind="weights_total", file=file, place=place, found=f"{total:.12g}", expected="100"))
    yield from faults


def _number_faults(key: str, value: object, ends: tuple[float, float], file: str) -> Iterator[Fault]:
    """Refuse what is no number or lies outside its ends; NaN and infinities lie outside."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        yield _wrong(file, key, value, "12.5")
    elif not ends[0] - _SAME <= value <= ends[1] + _SAME:
        expected = f"{ends[0]:g}..{ends[1]:g}"
        yield Fault(kind="number_outside", file=file, place=Place(key=key), found=f"{value:g}", expected=expected)


def _judgement_faults(rows: object, case: Case, file: str) -> Iterator[Fault]:
    if not isinstance(rows, list):
        yield _wrong(file, "judgements", rows, "[...]")
        return
    ranked, criteria = [item.id for item in case.ranked], [item.id for item in case.criteria]
    judged = {(item.option, item.criterion): item for item in case.judgements}
    seen = set[tuple[str, str]]()
    for number, row in enumerate(rows, start=1):
        key = f"judgements[{number}]"
        faults = list(_row_faults(row, key, ranked, criteria, file))
        yield from faults
        if faults:
            continue
        cell = (row["option"], row["criterion"])
        if cell in seen:
            yield Fault(kind="named_twice", file=file, place=Place(key=key), found=", ".join(cell))
        seen.add(cell)
        yield from _value_faults(row, key, judged[cell], file)


def _row_faults(row: object, key: str, ranked: Sequence[str], criteria: Sequence[str], file: str) -> Iterator[Fault]:
    if not isinstance(row, dict):
        yield _wrong(file, key, row, "{...}")
        return
    for name in row:
        if name not in _JUDGEMENT:
            place = Place(key=f"{key}.{name}")
            yield Fault(kind="unknown_key", file=file, place=place, found=name, expected=nearest(name, _JUDGEMENT))
    for name in ("option", "criterion", "to"):
        if name not in row:
            yield Fault(kind="missing_key", file=file, place=Place(key=f"{key}.{name}"), expected=name)
    for name, known in (("option", ranked), ("criterion", criteria)):
        if name in row:
            yield from _name_faults(f"{key}.{name}", row[name], known, file)


def _value_faults(row: Mapping[str, Any], key: str, judgement: Judgement, file: str) -> Iterator[Fault]:
    """Refuse a value outside its judgement's range, and a mean that is no longer the judgement's."""
    yield from _number_faults(f"{key}.to", row["to"], (judgement.low, judgement.high), file)
    mean = float(mean_values(np.array([judgement.low, judgement.median, judgement.high])))
    wrong = list(_number_faults(f"{key}.from", row["from"], (0.0, 100.0), file)) if "from" in row else []
    yield from wrong
    if "from" in row and not wrong and abs(row["from"] - mean) > _SAME:
        place = Place(key=f"{key}.from")
        yield Fault(kind="other_mean", file=file, place=place, found=f"{row['from']:.10g}", expected=f"{mean:.10g}")
