"""What the paper says and does not say: claims, figures, orders, conditions, its plan, its silences."""

from dataclasses import dataclass
from typing import Literal

from model.faults import NounError
from model.noun import MayBeBlank, Noun, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Noun):
    """One claim of the paper: its exact Arabic words, a translation, and how firmly it is said.

    `condition` and `note` are working notes in English, not shown to readers.
    """

    id: str
    section: Text
    quote_ar: str
    translation_en: str
    options: tuple[str, ...]
    pillar: str
    strength: Literal["certain", "possible", "conditional"]
    condition_en: MayBeBlank
    primary_use: str
    note_en: MayBeBlank


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Noun):
    """What the text says about two options on one criterion.

    `pair` names the two options, `better` one of them or nothing where the text is silent.
    A `finding` is what the text says, a `purpose` only an aim, an `inference` ours.
    """

    criterion: str
    pair: tuple[str, ...]
    better: MayBeBlank
    support: Literal["stated", "implied", "silent"]
    kind: Literal["finding", "purpose", "inference", ""]
    strength: Literal["certain", "possible", "conditional", ""]
    claims: tuple[str, ...]
    note: Text

    def __post_init__(self) -> None:
        if len(set(self.pair)) != 2 or len(self.pair) != 2:
            raise NounError(("bad_pair", "pair", " ".join(self.pair), "A B"))
        if self.better not in ("", *self.pair):
            raise NounError(("not_allowed", "better", self.better, " | ".join(self.pair)))
        silent = self.support == "silent"
        if silent is not (self.better == "") or silent is not (self.kind == ""):
            raise NounError(("silent_order", "support", self.support, "silent | better, kind"))
        if not silent and not self.claims:
            raise NounError(("claims_needed", "support", self.support, "claims"))

    @property
    def worse(self) -> str:
        """The other option of the pair, or nothing where the text is silent."""
        return "".join(option for option in self.pair if self.better and option != self.better)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Noun):
    """A number or date in the paper."""

    id: str
    value: Text
    what: Text
    quote_ar: str
    as_of: MayBeBlank
    claims: tuple[str, ...]
    note_en: MayBeBlank


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver(Noun):
    """A condition on which the effects depend, with its effect on each option."""

    id: str
    name: Text
    levels: Text
    basis: Text
    quote_ar: str
    claims: tuple[str, ...]
    effects: dict[str, Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class Component(Noun):
    """One part of the recommended plan."""

    id: str
    name: Text
    detail: Text
    raises: tuple[str, ...]
    raises_note: Text
    needs: Text
    attaches_to: tuple[str, ...]
    attaches_note: Text
    quote_ar: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle(Noun):
    """A set of components joined to an option."""

    id: str
    option: str
    name: Text
    components: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence(Noun):
    """Something the paper does not say and an honest model must flag."""

    id: str
    point: Text
    detail: Text
