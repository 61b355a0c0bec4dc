"""The nouns of a decision: frozen records, valid once they exist.

Field names are the keys and columns of the case files (a text `x` is `x.en` and `x.ar` in TOML,
`x_en` and `x_ar` in CSV), so that a number is found again in its file by its name.
"""

import datetime
from dataclasses import dataclass, field
from typing import Literal

from model.faults import NounError

Language = Literal["en", "ar"]
Basis = Literal["stated", "implied", "judgement"]
Origin = Literal["swing", "emphasis", "inferred", "table", "equal", "user"]

SCALE = (0.0, 100.0)


class Noun:
    """A record that is read from a file."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Noun):
    """The same words in both languages."""

    en: str
    ar: str

    def __post_init__(self) -> None:
        blank = [language for language in ("en", "ar") if not getattr(self, language).strip()]
        if blank:
            raise NounError(*(("missing_translation", language, "", "") for language in blank))

    def within(self, language: Language) -> str:
        """Return the words in one language."""
        return self.ar if language == "ar" else self.en


def _refuse_outside(bounds: tuple[float, float], kind: str, **values: float) -> None:
    low, high = bounds
    outside = [(name, value) for name, value in values.items() if not low <= value <= high]
    if outside:
        raise NounError(*((kind, name, f"{value:g}", f"{low:g}..{high:g}") for name, value in outside))


def _refuse_disorder(low: float, median: float, high: float) -> None:
    if not low <= median <= high:
        raise NounError(("out_of_order", "low", f"{low:g}, {median:g}, {high:g}", "low <= median <= high"))


# --- the value tree and the options -----------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Noun):
    """What the decision is for."""

    name: Text
    short: Text
    definition: Text
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pillar(Noun):
    """A group of criteria that share one weight."""

    id: str
    name: Text
    short: Text
    definition: Text | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Noun):
    """One consequence on a local scale from 0 (`worst`) to 100 (`best`)."""

    id: str
    pillar: str
    name: Text
    short: Text
    code: str = ""
    definition: Text | None = None
    best: Text | None = None
    worst: Text | None = None
    measure: Text | None = None
    overlap_note: Text | None = None
    claims: tuple[str, ...] = ()
    counter_claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Noun):
    """A course that the decision maker can pursue.

    `kind` is `paper` for the options that are ranked and `variant` for courses beyond the paper.
    """

    id: str
    kind: Literal["paper", "variant"]
    name: Text
    short: Text
    definition: Text | None = None
    rationale: Text | None = None
    note: Text | None = None
    claims: tuple[str, ...] = ()


# --- judgements -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Noun):
    """How well one option does on one criterion, and why we think so.

    `low`, `median` and `high` are the 5, 50 and 95 % points on the criterion's 0-100 scale.
    `grade` runs from 1 (judgement only) to 4 (stated outright, with reasons); `knowable` says
    whether inquiry before the decision, only later events, or nothing could settle the value.
    """

    option: str
    criterion: str
    low: float
    median: float
    high: float
    rationale: Text | None = None
    basis: Basis = "judgement"
    grade: int = 1
    knowable: Literal["before", "later", "never"] = "later"
    claims: tuple[str, ...] = ()
    reading_spread: float | None = None
    first_round: float | None = None
    readings: int | None = None

    def __post_init__(self) -> None:
        _refuse_outside(SCALE, "off_scale", low=self.low, median=self.median, high=self.high)
        _refuse_disorder(self.low, self.median, self.high)
        _refuse_outside((1, 4), "off_scale", grade=self.grade)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionalJudgement(Judgement):
    """A judgement that holds in one branch or one state of the world, instead of the base."""

    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Noun):
    """What the text says about two options on one criterion.

    `pair` names the two options, `better` one of them or nothing where the text is silent.
    A `finding` is what the text says, a `purpose` only an aim, an `inference` ours.
    """

    criterion: str
    pair: tuple[str, ...]
    better: str
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

    @property
    def worse(self) -> str:
        """The other option of the pair, or nothing where the text is silent."""
        return "".join(option for option in self.pair if self.better and option != self.better)


@dataclass(frozen=True, slots=True, kw_only=True)
class Probability(Noun):
    """A probability with its 5-95 % range and the readings it was merged from."""

    low: float
    median: float
    high: float
    readings: tuple[tuple[float, float, float], ...] = ()
    caution: Text

    def __post_init__(self) -> None:
        _refuse_outside((0, 1), "not_a_probability", low=self.low, median=self.median, high=self.high)
        _refuse_disorder(self.low, self.median, self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch(Noun):
    """One outcome of a course: it is honoured, or it fails."""

    id: str
    name: Text
    short: Text
    definition: Text
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class World(Noun):
    """A state of the world that does not depend on the choice."""

    id: str
    probability: float
    name: Text
    definition: Text
    caution: Text
    claims: tuple[str, ...]

    def __post_init__(self) -> None:
        _refuse_outside((0, 1), "not_a_probability", probability=self.probability)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure(Noun):
    """The course that may be honoured or fail, and the probability that it fails."""

    option: str
    p_fails: Probability


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor(Noun):
    """A common cause of errors of judgement, standard normal."""

    id: str
    name: Text
    definition: Text
    plus: Text
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loading(Noun):
    """The correlation of a factor with the value of one cell."""

    factor: str
    option: str
    criterion: str
    loading: float
    readings: int | None = None

    def __post_init__(self) -> None:
        _refuse_outside((-1, 1), "not_a_correlation", loading=self.loading)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes(Noun):
    """What a reader must know of a whole file."""

    note: Text
    caution: Text | None = None


# --- perspectives -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class SwingWeight(Noun):
    """The weight of one pillar or criterion among its siblings, in points that total 100."""

    perspective: str
    node: str
    weight: float
    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        if self.weight < 0:
            raise NounError(("negative_weight", "weight", f"{self.weight:g}", ">= 0"))
        low = self.weight if self.low is None else self.low
        high = self.weight if self.high is None else self.high
        _refuse_outside(SCALE, "off_scale", weight=self.weight, low=low, high=high)
        _refuse_disorder(low, self.weight, high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected(Noun):
    """Places that the position attributed to an actor would lead one to expect."""

    first: tuple[str, ...] = ()
    not_first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    not_last: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Perspective(Noun):
    """Who weighs how, why, and what the paper attributes to the actor."""

    id: str
    name: Text
    origin: Literal["swing", "emphasis", "inferred"]
    origin_note: Text
    standing: Literal["domestic", "outside", "analyst"] = "analyst"
    who: Text | None = None
    rationale: Text | None = None
    claims: tuple[str, ...] = ()
    position: Text | None = None
    position_claims: tuple[str, ...] = ()
    position_support: Literal["stated", "implied", "silent"] = "silent"
    expected: Expected = field(default_factory=Expected)
    expected_note: Text | None = None


# --- evidence and the rest of the paper -------------------------------------------------------


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
    condition_en: str
    primary_use: str
    note_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Noun):
    """A number or date in the paper."""

    id: str
    value: Text
    what: Text
    quote_ar: str
    as_of: str
    claims: tuple[str, ...]
    note_en: str


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


# --- the frame --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon(Noun):
    """The years over which consequences are judged."""

    from_year: int
    to_year: int
    note: Text

    def __post_init__(self) -> None:
        if self.from_year >= self.to_year:
            raise NounError(("out_of_order", "to_year", f"{self.from_year}, {self.to_year}", "from_year < to_year"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TieMargin(Noun):
    """The largest difference of scores that still counts as a tie, in points."""

    points: float
    reason: Text

    def __post_init__(self) -> None:
        _refuse_outside(SCALE, "off_scale", points=self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen(Noun):
    """A condition that a course must meet to work at all; it is not scored."""

    id: str
    name: Text
    text: Text
    question: Text
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlapGroup(Noun):
    """Criteria that may count one thing more than once."""

    id: str
    name: Text
    criteria: tuple[str, ...]
    reason: Text
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceQuestion(Noun):
    """A doubt whether what one criterion is worth depends on the level of another."""

    criteria: tuple[str, ...]
    question: Text
    answer: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame(Noun):
    """The decision: who decides what, as of when, on what scale, and what the model is not for."""

    perspective: str = ""
    information_date: datetime.date
    title: Text
    source: Text
    decision: Text
    decision_maker: Text
    information_date_note: Text
    scale: Text
    horizon: Horizon
    tie_margin: TieMargin
    misuse_limits: tuple[Text, ...] = ()
    screens_note: Text | None = None
    preference_note: Text | None = None
    preference_questions: tuple[PreferenceQuestion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything that is known of a decision.

    A case folder fills every field that it has files for; a decision table has options,
    criteria, judgements and perhaps weights, and its `frame` is None.
    """

    name: str
    hash: str
    frame: Frame | None
    goal: Goal | None
    options: tuple[Option, ...]
    pillars: tuple[Pillar, ...]
    criteria: tuple[Criterion, ...]
    judgements: tuple[Judgement, ...]
    perspectives: tuple[Perspective, ...] = ()
    weights: tuple[SwingWeight, ...] = ()
    orders: tuple[Order, ...] = ()
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    screens: tuple[Screen, ...] = ()
    overlap_groups: tuple[OverlapGroup, ...] = ()
    failure: Failure | None = None
    branches: tuple[Branch, ...] = ()
    branch_judgements: tuple[ConditionalJudgement, ...] = ()
    world_notes: Notes | None = None
    worlds: tuple[World, ...] = ()
    world_judgements: tuple[ConditionalJudgement, ...] = ()
    factor_notes: Notes | None = None
    factors: tuple[Factor, ...] = ()
    loadings: tuple[Loading, ...] = ()
    long_horizon: tuple[Judgement, ...] = ()
    drivers: tuple[Driver, ...] = ()
    components: tuple[Component, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    silences: tuple[Silence, ...] = ()

    @property
    def ranked(self) -> tuple[Option, ...]:
        """The options that are ranked: those of the paper, or every row of a table."""
        return tuple(option for option in self.options if option.kind == "paper")

    @property
    def tie_margin(self) -> float:
        """The largest difference of scores that counts as a tie, in points; 0 for a table."""
        return self.frame.tie_margin.points if self.frame else 0.0
