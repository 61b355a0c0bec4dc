"""The frame of a decision: who decides what, when, on what scale, and what the model is not for."""

import datetime
from dataclasses import dataclass

from model.faults import NounError
from model.noun import SCALE, Noun, Text, refuse_outside


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
        refuse_outside(SCALE, "off_scale", points=self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceQuestion(Noun):
    """A doubt whether what one criterion is worth depends on the level of another; open without an answer."""

    criteria: tuple[str, ...]
    question: Text
    answer: Text | None = None


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
class Screen(Noun):
    """A condition that some courses must meet to work at all; it is not scored.

    `options` are the courses that need it.
    """

    id: str
    options: tuple[str, ...]
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
