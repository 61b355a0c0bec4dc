"""The case: options, value tree, judgements and weights, with all that is known around them."""

from dataclasses import dataclass, field
from typing import Literal

from model.faults import NounError
from model.frame import Frame, OverlapGroup, Screen
from model.noun import SCALE, Noun, Text, refuse_disorder, refuse_outside
from model.paper import Bundle, Claim, Component, Driver, Figure, Order, Silence
from model.states import Branch, Factor, Failure, Loading, Notes, World

Basis = Literal["stated", "implied", "judgement"]
Origin = Literal["swing", "emphasis", "inferred", "table", "equal", "user"]


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
    """One consequence on a local scale from 0 (`worst`) to 100 (`best`).

    `near_answer` says why the positions that the paper attributes to actors nearly give the judgements here, where
    they do: what a perspective is expected to put first must then be looked at without the criterion too.
    """

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
    near_answer: Text | None = None
    near_answer_claims: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    counter_claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Length(Noun):
    """What hangs on how long a course takes: criteria that more time helps, and criteria that it hurts.

    `silence` names what the text does not say about the length.
    """

    gains: tuple[str, ...]
    losses: tuple[str, ...]
    note: Text
    silence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Noun):
    """A course that the decision maker can pursue.

    `kind` is `paper` for the options that are ranked and `variant` for courses beyond the paper. `plan` says whether
    the course comes with the mitigations that the paper recommends; `counterpart` is the option of the paper whose
    place a variant takes when every option gets them, or none does. `length` is there where time itself is in question.
    """

    id: str
    kind: Literal["paper", "variant"]
    name: Text
    short: Text
    definition: Text | None = None
    rationale: Text | None = None
    note: Text | None = None
    plan: Literal["with", "without"] | None = None
    counterpart: str = ""
    length: Length | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Noun):
    """How well one option does on one criterion, and why we think so.

    `low`, `median` and `high` are the 5, 50 and 95 % points on the criterion's 0-100 scale.
    `grade` runs from 1 (judgement only) to 4 (stated outright, with reasons); `knowable` says
    whether inquiry before the decision, only later events, or nothing could settle the value, where
    somebody has asked. What is `stated` or `implied` names the claims that say so.
    """

    option: str
    criterion: str
    low: float
    median: float
    high: float
    rationale: Text | None = None
    basis: Basis = "judgement"
    grade: int = 1
    knowable: Literal["before", "later", "never"] | None = None
    claims: tuple[str, ...] = ()
    reading_spread: float | None = None
    first_round: float | None = None
    readings: int | None = None

    def __post_init__(self) -> None:
        refuse_outside(SCALE, "off_scale", low=self.low, median=self.median, high=self.high)
        refuse_disorder(self.low, self.median, self.high)
        refuse_outside((1, 4), "off_scale", grade=self.grade)
        if self.basis != "judgement" and not self.claims:
            raise NounError(("claims_needed", "basis", self.basis, "claims"))
        rest = {"first_round": self.first_round, "reading_spread": self.reading_spread}
        refuse_outside(SCALE, "off_scale", **{name: value for name, value in rest.items() if value is not None})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionalJudgement(Judgement):
    """A judgement that holds in one branch or one state of the world, instead of the base."""

    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnJudgement(Judgement):
    """A judgement as one perspective would make it, instead of the base: an outcome that it values in another way."""

    perspective: str


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
        refuse_outside(SCALE, "off_scale", weight=self.weight, low=low, high=high)
        refuse_disorder(low, self.weight, high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected(Noun):
    """Places that the position attributed to an actor would lead one to expect.

    Where `tie_counts`, one of `first` that is within the tie margin of the first is as expected too; `not_first` is
    still about the option with the highest score.
    """

    first: tuple[str, ...] = ()
    not_first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    not_last: tuple[str, ...] = ()
    tie_counts: bool = False

    def __post_init__(self) -> None:
        if self.tie_counts and not self.first:
            raise NounError(("tie_without_first", "tie_counts", "true", "expected.first"))


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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Case:
    """Everything that is known of a decision.

    A case folder fills every field that it has files for; a decision table has options,
    criteria, judgements and perhaps weights, and its `frame` is None. `considered` names the options that are ranked
    where they are not those of the paper (`model/variants.py`).
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
    own_judgements: tuple[OwnJudgement, ...] = ()
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
    considered: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Case {self.name} ({self.hash}): {len(self.options)} options, {len(self.criteria)} criteria>"

    @property
    def ranked(self) -> tuple[Option, ...]:
        """The options that are ranked: those considered, else those of the paper, or every row of a table."""
        if self.considered:
            return tuple(option for option in self.options if option.id in self.considered)
        return tuple(option for option in self.options if option.kind == "paper")

    @property
    def beyond(self) -> tuple[Option, ...]:
        """The courses beyond the paper that are not ranked."""
        return tuple(option for option in self.options if option.kind == "variant" and option not in self.ranked)

    @property
    def tie_margin(self) -> float:
        """The largest difference of scores that counts as a tie, in points; 0 for a table."""
        return self.frame.tie_margin.points if self.frame else 0.0
