"""Lists of what a case holds: page, sentences, JSON, rows."""

from collections.abc import Sequence
from typing import Any

from analysis import __version__
from analysis.listing.entries import Entry, Quote, Value, mean, points
from analysis.listing.result import Listing
from analysis.present.common import footer, heading, meta, names
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences, tabular
from analysis.text import Phrase, in_words, isolated, quoted, said, say, series
from model.case import Option
from model.noun import Language, Text

_STATES = ("worlds", "branches")


@page.register
def _(result: Listing, language: Language) -> Page:
    entries: list[Block] = [_entry_lines(entry, language) for entry in result.entries]
    if result.as_matrix:
        entries = _matrices(result, language)
    blocks = (heading(result.case, language), sentences(result, language), *entries)
    return Page(blocks=blocks, footer=footer(result.case, language), entries=tuple(entries))


@sentences.register
def _(result: Listing, language: Language) -> tuple[str, ...]:
    title = say(
        "show.title",
        language,
        kind=say(f"kinds.{result.kind}", language),
        shown=len(result.entries),
        total=result.total,
    )
    asked = [say("show.about", language, about=" ".join(result.about))] if result.about else []
    asked += [say("show.search", language, search=result.search)] if result.search else []
    lines = [series([title, *asked], language, ";")]
    if not result.entries:
        return (*lines, say("show.nothing" if result.total else "show.absent", language))
    lines += [say("show.mixed", language)] if result.kind in _STATES else []
    lines += [say("show.matrix", language)] if result.as_matrix else []
    return (*lines, say("show.follow", language))


def _entry_lines(entry: Entry, language: Language) -> tuple[str, ...]:
    title = entry.title if isinstance(entry.title, Text) else isolated(entry.title, language)
    lines = [say("show.entry", language, id=entry.id, title=title)]
    for item in entry.fields:
        value = _value(item.value, language)
        if value:
            lines.append(say("show.field", language, label=say(f"label.{item.label}", language), value=value))
    return tuple(lines)


def _value(value: Value, language: Language) -> Phrase:
    """Say a value: texts in the language, quotations exactly, ids in a row, closed words by the catalogue."""
    if isinstance(value, Quote):
        return quoted(value)
    if isinstance(value, Text):
        return Phrase("" if value.within(language) == "-" else in_words(value, language))
    if isinstance(value, tuple):
        return isolated(" ".join(value), language)
    if value.startswith("@"):
        return say(value[1:], language)
    return isolated(value, language)


# --- the matrix -----------------------------------------------------------------------------------


def _matrices(result: Listing, language: Language) -> list[Block]:
    """Lay out the ranked options, then those beyond the paper, a row for each criterion."""
    ranked = [option for option in result.case.options if option.kind == "paper"]
    beyond = [option for option in result.case.options if option.kind != "paper"]
    blocks: list[Block] = [_matrix(result, ranked, language)]
    if beyond:
        blocks += [(say("show.beyond", language),), _matrix(result, beyond, language)]
    return blocks


def _matrix(result: Listing, options: Sequence[Option], language: Language) -> Grid:
    judged = {(item.criterion, item.option): item for item in result.case.judgements}
    columns = [Column(title=say("explain.column_criterion", language))]
    columns += [Column(title=names(result.case, [option.id], language)) for option in options]
    rows: list[tuple[Cell, ...]] = []
    for criterion in result.case.criteria:
        cells = [judged[criterion.id, option.id] for option in options]
        marks = [
            f"{isolated(points(item), language)} {say(f'mark.{item.basis}', language)}{item.grade}" for item in cells
        ]
        rows.append((said([criterion.short], language)[0], *marks))
    return Grid(columns=tuple(columns), rows=tuple(rows))


@tabular.register
def _(result: Listing, language: Language) -> Grid:
    """Give a notebook one row for each entry; judgements with numbers that can be computed with."""
    if result.kind == "judgements":
        return _judgement_rows(result, language)
    labels = list(dict.fromkeys(item.label for entry in result.entries for item in entry.fields))
    columns = [Column(title="id"), Column(title=say(f"kinds.{result.kind}", language))]
    columns += [Column(title=say(f"label.{label}", language)) for label in labels]
    rows: list[tuple[Cell, ...]] = []
    for entry in result.entries:
        values = {item.label: _value(item.value, language) for item in entry.fields}
        title = entry.title.within(language) if isinstance(entry.title, Text) else entry.title
        rows.append((entry.id, title, *(values.get(label, "") for label in labels)))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _judgement_rows(result: Listing, language: Language) -> Grid:
    ids = {entry.id for entry in result.entries}
    chosen = [item for item in result.case.judgements if f"{item.criterion}/{item.option}" in ids]
    labels = ("criterion", "option")
    columns = [Column(title=say(f"label.{label}", language)) for label in labels]
    columns += [Column(title=name, digits=0) for name in ("low", "median", "high")]
    columns += [Column(title=say("label.mean", language), digits=1), Column(title=say("label.basis", language))]
    columns += [Column(title=say("label.grade", language), digits=0), Column(title=say("label.claims", language))]
    rows: list[tuple[Cell, ...]] = [
        (
            item.criterion,
            item.option,
            item.low,
            item.median,
            item.high,
            mean(item),
            say(f"basis.{item.basis}", language),
            item.grade,
            " ".join(item.claims),
        )
        for item in chosen
    ]
    return Grid(columns=tuple(columns), rows=tuple(rows))


# --- data -----------------------------------------------------------------------------------------


@document.register
def _(result: Listing, language: Language) -> dict[str, Any]:
    return {
        "meta": meta(result.case, language),
        "kind": result.kind,
        "about": list(result.about),
        "search": result.search,
        "total": result.total,
        "entries": [
            {
                "id": entry.id,
                "title": entry.title.within(language) if isinstance(entry.title, Text) else entry.title,
                "fields": {item.label: _data(item.value, language) for item in entry.fields},
            }
            for entry in result.entries
        ],
    }


def _data(value: Value, language: Language) -> str | list[str]:
    if isinstance(value, Text):
        return value.within(language)
    return list(value) if isinstance(value, tuple) else value.removeprefix("@")


@records.register
def _(result: Listing) -> list[dict[str, Cell]]:
    """Give one row for each entry, texts in both languages; a single row of heads if there is none."""
    labels = list(dict.fromkeys(item.label for entry in result.entries for item in entry.fields))
    rows = []
    for entry in result.entries:
        values = {"title": entry.title, **{item.label: item.value for item in entry.fields}}
        row: dict[str, Cell] = {"kind": result.kind, "id": entry.id}
        for label in ("title", *labels):
            value = values.get(label, "")
            if isinstance(value, Text):
                row |= {f"{label}_en": value.en, f"{label}_ar": value.ar}
            else:
                row[label] = " ".join(value) if isinstance(value, tuple) else value.removeprefix("@")
        rows.append({**row, "version": __version__, "case_hash": result.case.hash})
    return _level(rows)


def _level(rows: list[dict[str, Cell]]) -> list[dict[str, Cell]]:
    """Give every row the columns of all."""
    columns = dict.fromkeys(name for row in rows for name in row)
    return [{name: row.get(name, "") for name in columns} for row in rows]
