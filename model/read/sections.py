"""The parts of a case folder: which file holds what, and what refers to what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from model.case import (
    ConditionalJudgement,
    Criterion,
    Goal,
    Judgement,
    Option,
    OwnJudgement,
    Perspective,
    Pillar,
    SwingWeight,
)
from model.faults import Place
from model.frame import Frame, OverlapGroup, Screen
from model.noun import Noun
from model.paper import Bundle, Claim, Component, Driver, Figure, Order, Silence
from model.read.shapes import Located
from model.states import Branch, Factor, Failure, Loading, Notes, World


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a case: its name in `Case`, its file and its shape there.

    `tables` holds a noun in each `[id]` table of a TOML file or of its table `within`, `whole` is
    one noun, `rows` holds a noun in each row of a CSV file, named by its `key` columns. `refers`
    says which section the ids in a field must come from.
    """

    name: str
    file: str
    noun: type[Noun]
    shape: Literal["tables", "whole", "rows"]
    refers: Mapping[str, str]
    within: str = ""
    key: tuple[str, ...] = ()


_CLAIMS = {"claims": "claims"}
_CELL = {"option": "options", "criterion": "criteria"}
_PLACES = {f"expected.{place}": "options" for place in ("first", "not_first", "last", "not_last")}
_LENGTH = {"length.gains": "criteria", "length.losses": "criteria", "length.silence": "silences"}
_CELL_KEY = tuple(_CELL)


def _rows(name: str, file: str, noun: type[Noun], key: tuple[str, ...], refers: Mapping[str, str]) -> Section:
    return Section(name, file, noun, "rows", refers, key=key)


def _tables(name: str, file: str, noun: type[Noun], refers: Mapping[str, str], within: str = "") -> Section:
    return Section(name, file, noun, "tables", refers, within)


def _whole(name: str, file: str, noun: type[Noun], refers: Mapping[str, str], within: str = "") -> Section:
    return Section(name, file, noun, "whole", refers, within)


SECTIONS = (
    _tables("screens", "case.toml", Screen, {"options": "options", **_CLAIMS}, "screens"),
    _tables("overlap_groups", "case.toml", OverlapGroup, {"criteria": "criteria", **_CLAIMS}, "overlap_groups"),
    _whole("frame", "case.toml", Frame, {"perspective": "perspectives"}),
    _tables("options", "options.toml", Option, {"counterpart": "options", **_LENGTH, **_CLAIMS}),
    _whole("goal", "criteria.toml", Goal, _CLAIMS, "goal"),
    _tables("pillars", "criteria.toml", Pillar, _CLAIMS, "pillars"),
    _tables(
        "criteria",
        "criteria.toml",
        Criterion,
        {"pillar": "pillars", "counter_claims": "claims", "near_answer_claims": "claims", **_CLAIMS},
        "criteria",
    ),
    _rows("judgements", "judgements.csv", Judgement, _CELL_KEY, {**_CELL, **_CLAIMS}),
    _rows("variant_judgements", "variants.csv", Judgement, _CELL_KEY, {**_CELL, **_CLAIMS}),
    _rows("long_horizon", "long_horizon.csv", Judgement, _CELL_KEY, {**_CELL, **_CLAIMS}),
    _tables("branches", "branches.toml", Branch, _CLAIMS, "branches"),
    _whole("failure", "branches.toml", Failure, {"option": "options"}),
    _rows(
        "branch_judgements",
        "branches.csv",
        ConditionalJudgement,
        ("state", *_CELL),
        {"state": "branches", **_CELL, **_CLAIMS},
    ),
    _tables("worlds", "worlds.toml", World, _CLAIMS, "worlds"),
    _whole("world_notes", "worlds.toml", Notes, {}),
    _rows(
        "world_judgements",
        "worlds.csv",
        ConditionalJudgement,
        ("state", *_CELL),
        {"state": "worlds", **_CELL, **_CLAIMS},
    ),
    _tables("factors", "factors.toml", Factor, _CLAIMS, "factors"),
    _whole("factor_notes", "factors.toml", Notes, {}),
    _rows("loadings", "factors.csv", Loading, ("factor", *_CELL), {"factor": "factors", **_CELL}),
    _tables("perspectives", "perspectives.toml", Perspective, {**_CLAIMS, "position_claims": "claims", **_PLACES}),
    _rows(
        "weights",
        "perspectives.csv",
        SwingWeight,
        ("perspective", "node"),
        {"perspective": "perspectives", "node": "nodes"},
    ),
    _rows(
        "own_judgements",
        "own_judgements.csv",
        OwnJudgement,
        ("perspective", *_CELL),
        {"perspective": "perspectives", **_CELL, **_CLAIMS},
    ),
    _rows(
        "orders", "orders.csv", Order, ("criterion", "pair"), {"criterion": "criteria", "pair": "options", **_CLAIMS}
    ),
    _rows(
        "claims",
        "evidence.csv",
        Claim,
        ("id",),
        {"options": "options", "pillar": "claim_pillars", "primary_use": "uses"},
    ),
    _rows("figures", "numbers.csv", Figure, ("id",), _CLAIMS),
    _tables("drivers", "drivers.toml", Driver, {"effects": "options", **_CLAIMS}),
    _tables(
        "components", "plan.toml", Component, {"raises": "criteria", "attaches_to": "options", **_CLAIMS}, "components"
    ),
    _tables("bundles", "plan.toml", Bundle, {"option": "options", "components": "components"}, "bundles"),
    _tables("silences", "silences.toml", Silence, {}),
)

FILES = tuple(dict.fromkeys(section.file for section in SECTIONS))
SECTION = {section.name: section for section in SECTIONS}

# Ids that may come from more than one section, or are words of the evidence itself.
UNIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "nodes": (("pillars", "criteria"), ()),
    "claim_pillars": (("pillars",), ("cross-cutting",)),
    "uses": (("criteria",), ("driver", "feasibility", "package", "scope", "context", "provenance")),
}


@dataclass(slots=True)
class Draft:
    """What has been read so far.

    `items` are the valid nouns of each section, `keys` the names of all its tables or rows, faulty
    ones included, and `broken` the sections of which nothing is known.
    """

    items: dict[str, list[Located[Any]]] = field(default_factory=dict)
    keys: dict[str, list[tuple[Place, tuple[str, ...]]]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)

    def ids(self, name: str) -> list[str] | None:
        """Return the ids of a section, or of a union of sections; None if one could not be read."""
        sections, words = UNIONS.get(name, ((name,), ()))
        if self.broken.intersection(sections):
            return None
        return [*(key[0] for section in sections for _, key in self.keys.get(section, [])), *words]

    def whole(self, name: str) -> Any:
        """Return the noun that fills a section, or None."""
        return next((located.noun for located in self.items.get(name, [])), None)

    def nouns(self, name: str) -> list[Any]:
        """Return the valid nouns of a section."""
        return [located.noun for located in self.items.get(name, [])]
