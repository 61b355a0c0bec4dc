"""Raw tables and rows into nouns, each fault with its line, column or key.

The fields of a noun are the shape of its file: `model.case` is the only list of columns and keys.
"""

import datetime
import functools
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from difflib import get_close_matches
from typing import Any, Generic, Literal, TypeVar, get_args, get_origin, get_type_hints

from pydantic_core import SchemaValidator, ValidationError, core_schema

from model.faults import Fault, NounError, Place, unprintable
from model.noun import MayBeBlank, Noun, Text
from model.read.files import decode
from model.read.numbers import parse_number, parse_whole
from model.read.sheets import Row, Sheet

N = TypeVar("N", bound=Noun)

ID = r"[A-Za-z][A-Za-z0-9_-]*"
_MAX_DEPTH = 16
_MAX_DOTS = 200


@dataclass(frozen=True, slots=True)
class Located(Generic[N]):
    """A noun and the place it was read from."""

    place: Place
    noun: N


# --- TOML -------------------------------------------------------------------------------------


def toml_document(data: bytes, file: str, faults: list[Fault]) -> dict[str, Any] | None:
    """Parse a TOML file; its lists become tuples. Notes the first syntax error."""
    text = decode(data, file, faults)
    if text is None:
        return None
    deep = next((number for number, line in enumerate(text.splitlines(), 1) if _dots(line) > _MAX_DOTS), 0)
    if deep:  # it would take the parser minutes
        faults.append(Fault(kind="toml_syntax", file=file, place=Place(line=deep), found=text.splitlines()[deep - 1]))
        return None
    try:
        document = _frozen(tomllib.loads(text.replace("\r\n", "\n")), 0)
    except (ValueError, RecursionError) as error:
        faults.append(_syntax_fault(error, text, file))
        return None
    before = len(faults)
    faults.extend(_unprintable_keys(document, file, ""))
    return document if len(faults) == before else None


def _dots(line: str) -> int:
    """Count the parts of a dotted key, at most: the dots before the equals sign."""
    return line.partition("=")[0].count(".")


def _frozen(value: Any, depth: int) -> Any:
    if depth > _MAX_DEPTH:
        raise RecursionError
    if isinstance(value, dict):
        return {key: _frozen(item, depth + 1) for key, item in value.items()}
    return tuple(_frozen(item, depth + 1) for item in value) if isinstance(value, list) else value


def _syntax_fault(error: Exception, text: str, file: str) -> Fault:
    """Say where a TOML file stops being TOML and why, with the line as it stands."""
    lines, said = text.splitlines(), str(error).lower()
    kind = next((kind for kind, words in _TOML_REASONS.items() if any(word in said for word in words)), "toml_syntax")
    match = re.search(r"line (\d+), column (\d+)\)$", said)
    if match and int(match[1]) <= len(lines):
        line, column = int(match[1]), match[2]
        return Fault(kind=kind, file=file, place=Place(line=line, column=column), found=lines[line - 1])
    place = Place(line=len(lines)) if isinstance(error, tomllib.TOMLDecodeError) else Place()
    return Fault(kind=kind, file=file, place=place, found=lines[-1] if lines else "")


# What the parser of the standard library says, and the fault that says it to a reader; the first that fits counts.
_TOML_REASONS = {
    "toml_twice": ("overwrite", "twice", "duplicate", "mutate", "redefine"),
    "toml_string": ("unterminated string", "illegal character", "unescaped", "escape", "in a string"),
    "toml_equals": ("expected '='",),
    "toml_bracket": ("unclosed", "expected ']", "inline table"),
    "toml_rest": ("expected newline",),
    "toml_value": ("invalid value", "date", "hex"),
    "toml_key": ("initial character", "invalid statement", "key"),
}


def _unprintable_keys(value: Any, file: str, key: str) -> Iterator[Fault]:
    if isinstance(value, str) and unprintable(value):
        yield Fault(kind="unprintable", file=file, place=Place(key=key), found=unprintable(value))
    elif isinstance(value, dict):
        for name, item in value.items():
            path = f"{key}.{name}" if key else name
            if unprintable(name):
                yield Fault(kind="unprintable", file=file, place=Place(key=path), found=unprintable(name))
            else:
                yield from _unprintable_keys(item, file, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value, start=1):
            yield from _unprintable_keys(item, file, f"{key}[{index}]")


def toml_nouns(table: Any, noun: type[N], file: str, faults: list[Fault], key: str = "") -> list[Located[N]]:
    """Build one noun of each `[id]` table; a table that is faulty is left out and noted."""
    located = []
    if not isinstance(table, dict):
        faults.append(Fault(kind="wrong_type", file=file, place=Place(key=key), found=_shown(table), expected="table"))
        return []
    for id_, item in table.items():
        path = f"{key}.{id_}" if key else id_
        if isinstance(item, dict) and "id" in item:
            faults.append(Fault(kind="unknown_key", file=file, place=Place(key=f"{path}.id"), found="id"))
        faults.extend(id_faults(id_, file, Place(key=path)))
        raw = {**item, "id": id_} if isinstance(item, dict) else item
        built = toml_noun(raw, noun, file, faults, path)
        if built is not None:
            located.append(Located(Place(key=path), built))
    return located


def toml_noun(raw: Any, noun: type[N], file: str, faults: list[Fault], key: str = "") -> N | None:
    """Build one noun of a table, or note every fault of it by its key."""

    def place(path: tuple[str | int, ...]) -> Place:
        return Place(key=_key_path(path, key) or None)

    return _build(raw, noun, file, faults, place)


def _key_path(path: tuple[str | int, ...], key: str) -> str:
    """Write the place of a fault as keys and, for lists, numbers from 1."""
    for part in path:
        key = f"{key}[{part + 1}]" if isinstance(part, int) else f"{key}.{part}" if key else part
    return key


def id_faults(id_: str, file: str, place: Place) -> Iterator[Fault]:
    """Refuse an id that is not a plain word."""
    if not re.fullmatch(ID, id_):
        yield Fault(kind="bad_id", file=file, place=place, found=id_, expected="a-z A-Z 0-9 _ -")


# --- CSV --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    field: str
    parse: Callable[[str], Any]
    language: str = ""
    optional: bool = False


def sheet_nouns(sheet: Sheet, noun: type[N], faults: list[Fault]) -> list[Located[N]]:
    """Build one noun of each row; a row that is faulty is left out and noted.

    Where a column is unknown and another may be meant by it, or one is missing, cells are only checked alone.
    """
    columns = _columns(noun)
    before = len(faults)
    faults.extend(_column_faults(sheet, noun, columns))
    whole = len(faults) == before or columns.keys() <= set(sheet.header)
    located = []
    for row in sheet.rows:
        raw = _row_cells(row, sheet, columns, faults)
        built = _build(raw, noun, sheet.file, faults, _place_in(row)) if whole and raw is not None else None
        if built is not None:
            located.append(Located(Place(line=row.line), built))
    return located


def _row_cells(row: Row, sheet: Sheet, columns: Mapping[str, _Column], faults: list[Fault]) -> dict[str, Any] | None:
    """Read the cells of the known columns; None if one is faulty."""
    raw: dict[str, Any] = {}
    before = len(faults)
    for name, cell in zip(sheet.header, row.cells, strict=True):
        column = columns.get(name)
        if column is None or (not cell.strip() and column.optional):
            continue
        try:
            value = column.parse(cell)
        except NounError as error:
            faults.append(error.at(sheet.file, Place(line=row.line, column=name)))
            continue
        if column.language:
            raw.setdefault(column.field, {})[column.language] = value
        else:
            raw[column.field] = value
    return raw if len(faults) == before else None


def _place_in(row: Row) -> Callable[[tuple[str | int, ...]], Place]:
    return lambda path: Place(line=row.line, column="_".join(part for part in path if isinstance(part, str)) or None)


def _columns(noun: type[Noun]) -> Mapping[str, _Column]:
    """Give the columns of a noun's file: a text takes two, one for each language."""
    hints = get_type_hints(noun, include_extras=True)
    columns = {}
    for item in fields(noun):  # type: ignore[arg-type]
        hint, optional = hints[item.name], not _required(item)
        if hint == Text or Text in get_args(hint):
            for language in ("en", "ar"):
                columns[f"{item.name}_{language}"] = _Column(
                    field=item.name, parse=str.strip, language=language, optional=optional
                )
        else:
            columns[item.name] = _Column(field=item.name, parse=_parser(hint), optional=optional)
    return columns


def _parser(hint: Any) -> Callable[[str], Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return lambda cell: tuple(cell.split())
    if hint == MayBeBlank or (origin is Literal and "" in arguments):
        return str.strip
    if origin is Literal or any(get_origin(item) is Literal for item in arguments) or str in (hint, *arguments):
        return _filled
    return parse_number if float in (hint, *arguments) else parse_whole


def _filled(cell: str) -> str:
    if not cell.strip():
        raise NounError(("blank_cell", "", "", ""))
    return cell.strip()


def _required(item: "Field[Any]") -> bool:
    return item.default is MISSING and item.default_factory is MISSING


def _column_faults(sheet: Sheet, noun: type[Noun], columns: Mapping[str, _Column]) -> Iterator[Fault]:
    for name in sheet.header:
        if name not in columns:
            place = Place(line=1, column=name)
            yield Fault(
                kind="unknown_column",
                file=sheet.file,
                place=place,
                found=name,
                expected=nearest(name, columns),
            )
    for name, column in columns.items():
        if name not in sheet.header and not column.optional:
            yield Fault(
                kind="missing_column", file=sheet.file, place=Place(line=1, column=name), found="", expected=name
            )


def nearest(name: str, names: Iterable[str], most: int = 8) -> str:
    """Return the names that a reader may have meant: all if they are few, else the closest."""
    every = sorted(names)
    close = get_close_matches(name, every, n=3)
    return " | ".join(close or (every if len(every) <= most else [*every[:most], "…"]))


# --- both -------------------------------------------------------------------------------------


class _Validators(dict[type[Noun], SchemaValidator]):
    """The validator of each noun, built when it is first needed."""

    def __missing__(self, noun: type[Noun]) -> SchemaValidator:
        self[noun] = SchemaValidator(_schema(noun))
        return self[noun]


_VALIDATORS = _Validators()


def _schema(hint: Any) -> core_schema.CoreSchema:
    """Say an annotation in the terms of pydantic's validator.

    pydantic's own translation would do the same and cost a third of the program's start-up time.
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is None:
        return _SCALARS[hint] if hint in _SCALARS else _noun_schema(hint)
    if origin is Literal:
        return core_schema.literal_schema(list(arguments))
    inner = [_schema(argument) for argument in arguments if argument not in (..., type(None))]
    if origin is tuple:
        return core_schema.tuple_schema(inner, variadic_item_index=0 if arguments[-1] is ... else None)
    return core_schema.dict_schema(*inner) if origin is dict else core_schema.nullable_schema(*inner)


_SCALARS: dict[Any, core_schema.CoreSchema] = {
    str: core_schema.str_schema(strict=True),
    bool: core_schema.bool_schema(strict=True),
    int: core_schema.int_schema(strict=True, ge=-(10**9), le=10**9),
    float: core_schema.float_schema(strict=True),
    datetime.date: core_schema.date_schema(strict=True),
}


def _noun_schema(noun: type[Any]) -> core_schema.CoreSchema:
    hints = get_type_hints(noun)
    items = [
        core_schema.dataclass_field(
            item.name,
            _schema(hints[item.name])
            if _required(item)
            else core_schema.with_default_schema(
                _schema(hints[item.name]), default_factory=functools.partial(_default, item)
            ),
            kw_only=True,
        )
        for item in fields(noun)
    ]
    arguments = core_schema.dataclass_args_schema(noun.__name__, items, extra_behavior="forbid")
    names = [item.name for item in fields(noun)]
    return core_schema.dataclass_schema(
        noun, arguments, names, post_init=hasattr(noun, "__post_init__"), frozen=True, slots=True
    )


def _default(item: "Field[Any]") -> Any:
    return item.default_factory() if item.default_factory is not MISSING else item.default


def _build(
    raw: Any, noun: type[N], file: str, faults: list[Fault], place: Callable[[tuple[str | int, ...]], Place]
) -> N | None:
    try:
        built: N = _VALIDATORS[noun].validate_python(raw)
    except ValidationError as error:
        for item in error.errors(include_url=False):
            faults.extend(_noun_faults(dict(item), noun, file, place))
        return None
    return built


def _noun_faults(
    item: Mapping[str, Any], noun: type[Noun], file: str, place: Callable[[tuple[str | int, ...]], Place]
) -> Iterator[Fault]:
    loc, kind = tuple(item["loc"]), item["type"]
    refusal = item.get("ctx", {}).get("error")
    if isinstance(refusal, NounError):
        for noun_kind, field, found, expected in refusal.faults:
            yield Fault(kind=noun_kind, file=file, place=place((*loc, field)), found=found, expected=expected)
    elif kind == "missing":
        wanted = "missing_translation" if loc[-1] in ("en", "ar") else "missing_key"
        yield Fault(kind=wanted, file=file, place=place(loc), expected=str(loc[-1]))
    elif kind == "unexpected_keyword_argument":
        expected = nearest(str(loc[-1]), (field.name for field in fields(noun))) if len(loc) == 1 else ""  # type: ignore[arg-type]
        yield Fault(kind="unknown_key", file=file, place=place(loc), found=str(loc[-1]), expected=expected)
    elif kind == "literal_error":
        expected = str(item["ctx"]["expected"]).replace(" or ", " | ").replace(", ", " | ").replace("'", "")
        yield Fault(
            kind="not_allowed", file=file, place=place(loc), found=_shown(item["input"]).strip("'"), expected=expected
        )
    else:
        wanted = _WANTED.get(kind, kind)
        yield Fault(kind="wrong_type", file=file, place=place(loc), found=_shown(item["input"]), expected=wanted)


def _shown(value: object) -> str:
    try:
        return repr(value)
    except ValueError:  # a whole number of thousands of digits
        return type(value).__name__


# What was expected where pydantic names a wrong type, in the terms of TOML.
_WANTED = {
    "dataclass_type": "table",
    "dict_type": "table",
    "tuple_type": "[...]",
    "string_type": "text",
    "bool_type": "true | false",
    "float_type": "12.5",
    "int_type": "3",
    "less_than_equal": "3",
    "greater_than_equal": "3",
    "date_type": "2024-02-15",
    "too_short": "[..., ..., ...]",
    "too_long": "[..., ..., ...]",
}
