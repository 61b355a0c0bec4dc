"""What the text itself says for and against one option, with its passages."""

from dataclasses import dataclass
from typing import Literal

from model.case import Case
from model.paper import Claim

Kind = Literal["finding", "purpose", "inference"]
KINDS: tuple[Kind, ...] = ("finding", "purpose", "inference")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plea:
    """What the text itself says of the option on a criterion: above `others`, or below them.

    `passage` is the shortest of its `claims`.
    """

    criterion: str
    kind: Kind
    others: tuple[str, ...]
    claims: tuple[Claim, ...]
    passage: Claim


def pleas_of(case: Case, option: str, *, above: bool) -> tuple[Plea, ...]:
    """Return what the text says for or against an option, findings first, then purposes, then inferences."""
    ranked, claims = [item.id for item in case.ranked], {item.id: item for item in case.claims}
    pleas = list[Plea]()
    for kind in KINDS:
        for criterion in case.criteria:
            orders = [
                order
                for order in case.orders
                if order.criterion == criterion.id
                and order.kind == kind
                and (order.better if above else order.worse) == option
                and set(order.pair) <= set(ranked)
            ]
            if orders:
                named = tuple(claims[name] for name in dict.fromkeys(name for order in orders for name in order.claims))
                pleas.append(
                    Plea(
                        criterion=criterion.id,
                        kind=kind,
                        others=tuple(order.worse if above else order.better for order in orders),
                        claims=named,
                        passage=min(named, key=lambda claim: len(claim.quote_ar)),
                    )
                )
    return tuple(pleas)
