"""From the nouns of a case to entries that can be listed: an id, a title, labelled values."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from model.case import Case, Judgement
from model.judgements import mean_values
from model.noun import Text
from model.weights import case_weighting


class Quote(str):
    """The exact Arabic words of the paper."""

    __slots__ = ()


Value = Text | str | tuple[str, ...]  # a tuple holds ids


@dataclass(frozen=True, slots=True)
class Field:
    """A value of an entry; `label` is a key of the catalogue (`show.<label>`)."""

    label: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing of the case. `mentions` are the ids by which it is found with `about`."""

    id: str
    title: Text | str
    fields: tuple[Field, ...]
    mentions: frozenset[str]


def _entry(id_: str, title: Text | str, fields: Mapping[str, Value | None], mentions: Iterable[str] = ()) -> Entry:
    """Build an entry without its empty values; the ids in its values are mentioned."""
    kept = tuple(Field(label, value) for label, value in fields.items() if value)
    named = (name for item in kept if isinstance(item.value, tuple) for name in item.value)
    return Entry(id=id_, title=title, fields=kept, mentions=frozenset((id_, *named, *mentions)))


# --- options and criteria -----------------------------------------------------------------------


def _options(case: Case) -> Iterator[Entry]:
    for item in case.options:
        screens = tuple(screen.id for screen in case.screens if item.id in screen.options)
        fields: dict[str, Value | None] = {
            "kind": f"@kind.{item.kind}",
            "definition": item.definition,
            "rationale": item.rationale,
            "note": item.note,
            "plan": f"@plan.{item.plan}" if item.plan else None,
            "counterpart": (item.counterpart,) if item.counterpart else None,
            "more_time": item.length.note if item.length else None,
            "gains": item.length.gains if item.length else None,
            "losses": item.length.losses if item.length else None,
            "silence": (item.length.silence,) if item.length and item.length.silence else None,
            "screens": screens,
            "claims": item.claims,
        }
        yield _entry(item.id, item.name, fields)


def _criteria(case: Case) -> Iterator[Entry]:
    if case.goal is not None:
        yield _entry("goal", case.goal.name, {"definition": case.goal.definition, "claims": case.goal.claims})
    weights = case_weighting(case).weights
    shares = dict(zip(weights.tree.criteria, weights.criteria, strict=True))
    for pillar, share in zip(case.pillars, weights.pillars, strict=True):
        fields: dict[str, Value | None] = {
            "weight": f"{100 * share:.1f} %",
            "definition": pillar.definition,
            "claims": pillar.claims,
        }
        inside = [item for item in case.criteria if item.pillar == pillar.id]
        yield _entry(pillar.id, pillar.name, fields, (item.id for item in inside))
        for item in inside:
            groups = [group for group in case.overlap_groups if item.id in group.criteria]
            fields = {
                "code": item.code,
                "pillar": (item.pillar,),
                "weight": f"{100 * shares[item.id]:.1f} %",
                "definition": item.definition,
                "worst": item.worst,
                "best": item.best,
                "measure": item.measure,
                "overlap_note": item.overlap_note,
                "overlap_groups": tuple(group.id for group in groups),
                "overlap_reason": groups[0].reason if groups else None,
                "near_answer": item.near_answer,
                "near_answer_claims": item.near_answer_claims,
                "claims": item.claims,
                "counter_claims": item.counter_claims,
            }
            yield _entry(item.id, item.name, fields)


# --- judgements and orders ------------------------------------------------------------------------


def points(item: Judgement) -> str:
    """Write the three points of a judgement."""
    return f"{item.low:g}..{item.median:g}..{item.high:g}"


def mean(item: Judgement) -> float:
    """Return the mean of a judgement, in points."""
    return float(mean_values(np.array([item.low, item.median, item.high])))


def _judgements(case: Case) -> Iterator[Entry]:
    for item in case.judgements:
        fields: dict[str, Value | None] = {
            "criterion": (item.criterion,),
            "option": (item.option,),
            "points": points(item),
            "mean": f"{mean(item):.1f}",
            "basis": f"@basis.{item.basis}",
            "grade": str(item.grade),
            "knowable": f"@knowable.{item.knowable}" if item.knowable else None,
            "reading_spread": None if item.reading_spread is None else f"{item.reading_spread:g}",
            "first_round": None if item.first_round is None else f"{item.first_round:g}",
            "rationale": item.rationale,
            "claims": item.claims,
        }
        yield _entry(f"{item.criterion}/{item.option}", _cell_title(case, item), fields)


def _cell_title(case: Case, item: Judgement) -> Text:
    option = next(option.short for option in case.options if option.id == item.option)
    criterion = next(criterion.short for criterion in case.criteria if criterion.id == item.criterion)
    return Text(en=f"{criterion.en}: {option.en}", ar=f"{criterion.ar}: {option.ar}")


def _orders(case: Case) -> Iterator[Entry]:
    for item in case.orders:
        fields: dict[str, Value | None] = {
            "criterion": (item.criterion,),
            "pair": item.pair,
            "better": (item.better,) if item.better else None,
            "support": f"@support_kind.{item.kind or 'silent'}",
            "strength": f"@strength.{item.strength}" if item.strength else None,
            "note": item.note,
            "claims": item.claims,
        }
        yield _entry(f"{item.criterion}/{'/'.join(item.pair)}", item.criterion, fields)


# --- the paper ------------------------------------------------------------------------------------


def used_by(case: Case) -> Mapping[str, tuple[str, ...]]:
    """Return for each claim where it is used, as the words of `show` that lead there: `judgements/criterion/option`."""
    uses: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for kind, make in KINDS.items():
        if kind == "evidence":
            continue
        for entry in make(case):
            for item in entry.fields:
                if item.label in ("claims", "counter_claims", "position_claims") and isinstance(item.value, tuple):
                    for claim in item.value:
                        uses[claim][f"{kind}/{entry.id}"] = None
    return {claim: tuple(places) for claim, places in uses.items()}


def _evidence(case: Case) -> Iterator[Entry]:
    uses = used_by(case)
    for item in case.claims:
        places = uses.get(item.id, ())
        fields: dict[str, Value | None] = {
            "strength": f"@strength.{item.strength}",
            "quote": Quote(item.quote_ar),
            "translation": Text(en=item.translation_en, ar="-"),
            "used_by": places,
        }
        mentioned = {name for place in places for name in place.split("/")} | {*item.options, item.pillar}
        yield _entry(item.id, item.section, fields, mentioned)


def _figures(case: Case) -> Iterator[Entry]:
    for item in case.figures:
        fields: dict[str, Value | None] = {
            "value": item.value,
            "quote": Quote(item.quote_ar),
            "as_of": item.as_of,
            "claims": item.claims,
        }
        yield _entry(item.id, item.what, fields)


def _silences(case: Case) -> Iterator[Entry]:
    for item in case.silences:
        yield _entry(item.id, item.point, {"detail": item.detail})


def _drivers(case: Case) -> Iterator[Entry]:
    for item in case.drivers:
        effects = [
            Text(en=f"{option}: {effect.en}", ar=f"{option}: {effect.ar}") for option, effect in item.effects.items()
        ]
        fields: dict[str, Value | None] = {
            "levels": item.levels,
            "basis_words": item.basis,
            "quote": Quote(item.quote_ar),
            "effects": _joined(effects),
            "claims": item.claims,
        }
        yield _entry(item.id, item.name, fields, item.effects)


def _joined(texts: list[Text]) -> Text | None:
    if not texts:
        return None
    return Text(en=" | ".join(text.en for text in texts), ar=" | ".join(text.ar for text in texts))


def _plan(case: Case) -> Iterator[Entry]:
    for item in case.components:
        fields: dict[str, Value | None] = {
            "detail": item.detail,
            "raises": item.raises,
            "raises_note": item.raises_note,
            "needs": item.needs,
            "attaches_to": item.attaches_to,
            "attaches_note": item.attaches_note,
            "quote": Quote(item.quote_ar),
            "claims": item.claims,
        }
        yield _entry(item.id, item.name, fields)
    for bundle in case.bundles:
        yield _entry(bundle.id, bundle.name, {"option": (bundle.option,), "components": bundle.components})


# --- who, and what could happen -------------------------------------------------------------------


def _perspectives(case: Case) -> Iterator[Entry]:
    for item in case.perspectives:
        weights = case_weighting(case, item.id).weights
        tree = weights.tree
        pillars = [f"{name} {100 * share:.0f} %" for name, share in zip(tree.pillars, weights.pillars, strict=True)]
        criteria = [f"{name} {100 * share:.1f} %" for name, share in zip(tree.criteria, weights.criteria, strict=True)]
        want = item.expected
        fields: dict[str, Value | None] = {
            "who": item.who,
            "standing": f"@standing.{item.standing}",
            "origin": f"@origin.{item.origin}",
            "origin_note": item.origin_note,
            "weights": ", ".join(pillars),
            "weights_in_whole": ", ".join(criteria),
            "rationale": item.rationale,
            "claims": item.claims,
            "position": item.position,
            "position_support": f"@position.{item.position_support}",
            "position_claims": item.position_claims,
            "expected": item.expected_note,
            "tie_counts": "@tie_counts" if want.tie_counts else None,
            "own_judgements": _differences(case, [row for row in case.own_judgements if row.perspective == item.id]),
        }
        yield _entry(item.id, item.name, fields, (*want.first, *want.not_first, *want.last, *want.not_last))


def _worlds(case: Case) -> Iterator[Entry]:
    for item in case.worlds:
        fields: dict[str, Value | None] = {
            "probability": f"{item.probability:.2f}",
            "definition": item.definition,
            "caution": item.caution,
            "differences": _differences(case, [row for row in case.world_judgements if row.state == item.id]),
            "claims": item.claims,
        }
        yield _entry(item.id, item.name, fields)


def _branches(case: Case) -> Iterator[Entry]:
    for item in case.branches:
        failure = case.failure
        fields: dict[str, Value | None] = {
            "option": (failure.option,) if failure else None,
            "definition": item.definition,
            "p_fails": None
            if failure is None
            else f"{failure.p_fails.median:.2f} ({failure.p_fails.low:.2f}-{failure.p_fails.high:.2f})",
            "caution": failure.p_fails.caution if failure else None,
            "differences": _differences(case, [row for row in case.branch_judgements if row.state == item.id]),
            "claims": item.claims,
        }
        yield _entry(item.id, item.name, fields)


def _differences(case: Case, judged: Iterable[Judgement]) -> str:
    """List the judgements that differ in a state, with the base behind each."""
    base = {(item.option, item.criterion): item for item in case.judgements}
    return ", ".join(
        f"{item.criterion}/{item.option} {points(item)} ({points(base[item.option, item.criterion])})"
        for item in judged
        if points(item) != points(base[item.option, item.criterion])
    )


def _factors(case: Case) -> Iterator[Entry]:
    for item in case.factors:
        moved = [row for row in case.loadings if row.factor == item.id]
        fields: dict[str, Value | None] = {
            "definition": item.definition,
            "plus": item.plus,
            "loadings": ", ".join(f"{row.criterion}/{row.option} {row.loading:+g}" for row in moved),
            "claims": item.claims,
        }
        cells = (name for row in moved for name in (row.criterion, row.option))
        yield _entry(item.id, item.name, fields, cells)


def _screens(case: Case) -> Iterator[Entry]:
    for item in case.screens:
        fields: dict[str, Value | None] = {
            "needed_by": item.options,
            "definition": item.text,
            "question": item.question,
            "claims": item.claims,
        }
        yield _entry(item.id, item.name, fields)


KINDS: Mapping[str, Callable[[Case], Iterator[Entry]]] = {
    "options": _options,
    "criteria": _criteria,
    "judgements": _judgements,
    "orders": _orders,
    "evidence": _evidence,
    "figures": _figures,
    "perspectives": _perspectives,
    "worlds": _worlds,
    "branches": _branches,
    "factors": _factors,
    "screens": _screens,
    "plan": _plan,
    "drivers": _drivers,
    "silences": _silences,
}
