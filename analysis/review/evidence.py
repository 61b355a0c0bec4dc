"""What the judgements rest on: claims, pure judgement, wide ranges, readings that part."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from analysis.review.findings import Finding, Layout, found
from model.case import Case, Judgement

FEW = 1  # claims: a criterion or judgement that rests on no more is thin
WIDE = 50.0  # points from low to high
APART = 10.0  # points between the readings of one cell

_CLAIM_FIELDS = ("claims", "counter_claims", "position_claims")


def thin_evidence(layout: Layout) -> tuple[Finding, ...]:
    """List what is thin in the grounds of the judgements; then the grounds of each criterion."""
    return (
        *_pure(layout),
        *(_claims(layout) if layout.case.claims else (found("no_claims"),)),
        *_wide(layout),
        *_apart(layout),
        *_without_rationale(layout),
        *_grounds(layout),
    )


# --- pure judgement -----------------------------------------------------------------------------


def _pure(layout: Layout) -> Iterator[Finding]:
    judged = layout.judgements
    pure = [item for item in judged if item.basis == "judgement"]
    if pure:
        yield found("pure", count=len(pure), total=len(judged), share=pure_share(layout))
    by_option: dict[str, list[str]] = {option: [] for option in layout.options}
    for item in pure:
        by_option[item.option].append(item.criterion)
    for option, criteria in by_option.items() if len(pure) < len(judged) else ():
        if criteria:
            share = sum(layout.weight[name] for name in criteria)
            yield found("pure_option", option=option, count=len(criteria), total=len(layout.criteria), share=share)
    beyond = {option.id for option in layout.beyond}
    cells = [item.basis == "judgement" for item in layout.case.judgements if item.option in beyond]
    if any(cells):
        yield found("pure_beyond", count=sum(cells), total=len(cells))


def pure_share(layout: Layout) -> float:
    """Return the share of the default weight that pure judgement carries, on average over the options."""
    pure = (item.criterion for item in layout.judgements if item.basis == "judgement")
    return sum(layout.weight[name] for name in pure) / len(layout.options)


# --- claims -------------------------------------------------------------------------------------


def _claims(layout: Layout) -> Iterator[Finding]:
    """List criteria, judgements and claims whose ties are few, weak or more than they should be."""
    certain = {claim.id for claim in layout.case.claims if claim.strength == "certain"}
    for criterion, claims in claims_by_criterion(layout.judgements, layout.criteria).items():
        if len(claims) <= FEW:
            yield found("few_claims", criterion=criterion, claims=len(claims))
    for criterion, claims in claims_by_criterion(layout.judgements, layout.criteria).items():
        if claims and not certain & claims:
            yield found("weak_claims", criterion=criterion, claims=len(claims))
    for item in layout.judgements:
        if len(item.claims) <= FEW:
            yield found("few_judgement", option=item.option, criterion=item.criterion, claims=len(item.claims))
    for item in layout.judgements:
        if item.claims and not certain.intersection(item.claims):
            yield found("weak_judgement", option=item.option, criterion=item.criterion, claims=len(item.claims))
    yield from _shared(layout)
    used = set(used_claims(layout.case))
    for claim in layout.case.claims:
        if claim.id not in used:
            yield found("unused", claim=claim.id)


def claims_by_criterion(judgements: Iterable[Judgement], criteria: Iterable[str]) -> Mapping[str, set[str]]:
    """Return the claims that the judgements on each criterion rest on."""
    claims: dict[str, set[str]] = {criterion: set() for criterion in criteria}
    for item in judgements:
        claims[item.criterion].update(item.claims)
    return claims


def _shared(layout: Layout) -> Iterator[Finding]:
    """List claims that count on more than one criterion, the most used first."""
    uses: dict[str, list[str]] = {}
    for criterion, claims in claims_by_criterion(layout.judgements, layout.criteria).items():
        for claim in claims:
            uses.setdefault(claim, []).append(criterion)
    for claim in sorted((claim.id for claim in layout.case.claims), key=lambda name: -len(uses.get(name, ()))):
        if len(uses.get(claim, ())) > 1:
            yield found("shared", claim=claim, criteria=tuple(uses[claim]), count=len(uses[claim]))


def used_claims(case: Case) -> Iterator[str]:
    """Yield every claim that a part of the case names, wherever it stands."""
    for part in fields(case):
        value = getattr(case, part.name)
        for noun in value if isinstance(value, tuple) else (value,):
            for name in _CLAIM_FIELDS:
                yield from getattr(noun, name, ())


# --- ranges and readings ------------------------------------------------------------------------


def _wide(layout: Layout) -> list[Finding]:
    wide = [item for item in layout.judgements if item.high - item.low >= WIDE]
    return [
        found(
            "wide",
            option=item.option,
            criterion=item.criterion,
            low=item.low,
            high=item.high,
            total=len(layout.judgements),
            limit=WIDE,
        )
        for item in sorted(wide, key=lambda item: item.low - item.high)
    ]


def _apart(layout: Layout) -> list[Finding]:
    spreads = [(item.reading_spread or 0.0, item) for item in layout.judgements]
    return [
        found("apart", option=item.option, criterion=item.criterion, points=spread, limit=APART)
        for spread, item in sorted(spreads, key=lambda pair: -pair[0])
        if spread >= APART
    ]


def _without_rationale(layout: Layout) -> list[Finding]:
    count = sum(item.rationale is None for item in layout.judgements)
    return [found("no_rationale", count=count, total=len(layout.judgements))] if count else []


# --- the grounds of each criterion ----------------------------------------------------------------


def _grounds(layout: Layout) -> Iterator[Finding]:
    """Sum up, criterion by criterion, what its judgements rest on: the rows of the review's table."""
    certain = {claim.id for claim in layout.case.claims if claim.strength == "certain"}
    claims = claims_by_criterion(layout.judgements, layout.criteria)
    cells: dict[str, list[Judgement]] = {criterion: [] for criterion in layout.criteria}
    for item in layout.judgements:
        cells[item.criterion].append(item)
    for criterion, judged in cells.items():
        yield found(
            "grounds",
            criterion=criterion,
            weight=layout.weight[criterion],
            claims=len(claims[criterion]),
            certain=len(claims[criterion] & certain),
            pure=sum(item.basis == "judgement" for item in judged),
            wide=sum(item.high - item.low >= WIDE for item in judged),
            apart=max(item.reading_spread or 0.0 for item in judged),
            total=len(judged),
        )
