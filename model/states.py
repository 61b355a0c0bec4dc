"""What could happen: a course that fails, states of the world, common causes."""

from dataclasses import dataclass

from model.noun import Noun, Text, refuse_disorder, refuse_outside


@dataclass(frozen=True, slots=True, kw_only=True)
class Probability(Noun):
    """A probability with its 5-95 % range and the readings it was merged from."""

    low: float
    median: float
    high: float
    readings: tuple[tuple[float, float, float], ...] = ()
    caution: Text

    @property
    def fixed(self) -> bool:
        """Whether it has no range."""
        return self.low == self.high

    def __post_init__(self) -> None:
        refuse_outside((0, 1), "not_a_probability", low=self.low, median=self.median, high=self.high)
        refuse_disorder(self.low, self.median, self.high)
        for reading in self.readings:
            for probability in reading:
                refuse_outside((0, 1), "not_a_probability", readings=probability)
            refuse_disorder(*reading)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure(Noun):
    """The course that may be honoured or fail, and the probability that it fails."""

    option: str
    p_fails: Probability


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
        refuse_outside((0, 1), "not_a_probability", probability=self.probability)


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
        refuse_outside((-1, 1), "not_a_correlation", loading=self.loading)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes(Noun):
    """What a reader must know of a whole file."""

    note: Text
    caution: Text | None = None
