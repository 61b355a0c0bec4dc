"""A case folder into a Case."""

from pathlib import Path
from typing import Any

from model.case import Case
from model.faults import Fault, Place, printable
from model.read.checks import draft_faults
from model.read.files import content_hash, read_bytes
from model.read.sections import FILES, SECTIONS, Draft, Section
from model.read.shapes import Located, id_faults, nearest, sheet_nouns, toml_document, toml_noun, toml_nouns
from model.read.sheets import csv_sheet

REQUIRED = ("case.toml", "options.toml", "criteria.toml", "judgements.csv")


def read_folder(folder: Path, faults: list[Fault]) -> Case | None:
    """Read every file of a case folder, check each alone and all together, and build the Case."""
    contents, unread = _contents(folder, faults)
    draft = Draft()
    for file in FILES:
        sections = [section for section in SECTIONS if section.file == file]
        if file in contents:
            read = _draft_rows if file.endswith(".csv") else _draft_toml
            read(contents[file], sections, draft, faults)
        elif file in unread:
            draft.broken.update(section.name for section in sections)
    faults.extend(draft_faults(draft))
    return None if faults else _case(folder, contents, draft)


def _contents(folder: Path, faults: list[Fault]) -> tuple[dict[str, bytes], set[str]]:
    """Return the bytes of every known file, and the files that are needed or there but cannot be read.

    Files that are missing or unknown are noted.
    """
    try:
        present = {path.name: path for path in sorted(folder.iterdir()) if _is_data(path)}
    except OSError as error:
        faults.append(Fault(kind="unreadable", file=folder.name, found=error.strerror or ""))
        return {}, set(FILES)
    for name in REQUIRED:
        if name not in present:
            faults.append(Fault(kind="missing_file", file=name, found=str(folder / name)))
    contents = {}
    for name, path in present.items():
        if name not in FILES:
            faults.append(Fault(kind="unknown_file", file=name, expected=nearest(name, FILES)))
        elif (data := read_bytes(path, faults, inside=folder)) is not None:
            contents[name] = data
    return contents, {*REQUIRED, *present} - contents.keys()


def _is_data(path: Path) -> bool:
    return path.suffix.lower() in (".csv", ".toml", ".xlsx") and not path.name.startswith((".", "~"))


def _draft_rows(data: bytes, sections: list[Section], draft: Draft, faults: list[Fault]) -> None:
    (section,) = sections
    sheet = csv_sheet(data, section.file, faults)
    if sheet is None or sheet.left_out or not set(section.key) <= set(sheet.header):
        draft.broken.add(section.name)
    if sheet is None:
        return
    draft.items[section.name] = sheet_nouns(sheet, section.noun, faults)
    if section.name in draft.broken:
        return
    columns = [sheet.header.index(column) for column in section.key]
    for row in sheet.rows:
        # A pair of options is the same pair in either order.
        key = tuple(" ".join(sorted(row.cells[column].split())) for column in columns)
        place = Place(line=row.line, column=section.key[-1])
        draft.keys.setdefault(section.name, []).append((place, key))
        if section.key == ("id",):
            faults.extend(id_faults(key[0], section.file, place))


def _draft_toml(data: bytes, sections: list[Section], draft: Draft, faults: list[Fault]) -> None:
    document = toml_document(data, sections[0].file, faults)
    if document is None:
        draft.broken.update(section.name for section in sections)
        return
    # Sections with a name of their own are taken out first; the rest of the file is one section.
    for section in sorted(sections, key=lambda section: section.within == ""):
        if section.within and section.within not in document:
            continue
        raw: Any = document.pop(section.within) if section.within else document
        if section.shape == "tables":
            names = list(raw) if isinstance(raw, dict) else []
            draft.keys[section.name] = [(Place(key=name), (name,)) for name in names]
            draft.items[section.name] = toml_nouns(raw, section.noun, section.file, faults, section.within)
        else:
            noun = toml_noun(raw, section.noun, section.file, faults, section.within)
            draft.items[section.name] = [] if noun is None else [Located(Place(key=section.within or None), noun)]
            if noun is None:
                draft.broken.add(section.name)
        if not section.within:
            document = {}
    known = [section.within for section in sections]
    for key in document:
        place, expected = Place(key=key), nearest(key, known)
        faults.append(Fault(kind="unknown_key", file=sections[0].file, place=place, found=key, expected=expected))


def _case(folder: Path, contents: dict[str, bytes], draft: Draft) -> Case:
    parts: dict[str, Any] = {}
    for section in SECTIONS:
        nouns = tuple(located.noun for located in draft.items.get(section.name, []))
        parts[section.name] = (nouns[0] if nouns else None) if section.shape == "whole" else nouns
    parts["judgements"] += parts.pop("variant_judgements")
    return Case(name=printable(folder.resolve().name), hash=content_hash(contents), **parts)
