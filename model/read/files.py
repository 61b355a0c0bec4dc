"""Bytes and text from files that may be missing, huge, foreign or hostile."""

import hashlib
import re
from pathlib import Path

from model.faults import Fault, Place

MAX_BYTES = 8 * 2**20

# Control characters, bidirectional overrides and isolates, line separators: they could move the
# cursor, reverse what a reader sees, or split a line.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]")


def read_bytes(path: Path, faults: list[Fault], inside: Path | None = None) -> bytes | None:
    """Return a file's bytes, or note why it cannot be read."""
    name = path.name or str(path)
    try:
        if inside is not None and not path.resolve().is_relative_to(inside.resolve()):
            faults.append(Fault(kind="outside_folder", file=name, found=str(path.resolve())))
        elif not path.exists():
            faults.append(Fault(kind="missing_file", file=name, found=str(path)))
        elif not path.is_file():
            faults.append(Fault(kind="not_a_file", file=name, found=str(path)))
        elif path.stat().st_size > MAX_BYTES:
            size = f"{path.stat().st_size} bytes"
            faults.append(Fault(kind="too_large", file=name, found=size, expected=f"<= {MAX_BYTES} bytes"))
        else:
            return path.read_bytes()
    except (OSError, ValueError) as error:  # no permission, an embedded NUL, a name too long
        reason = getattr(error, "strerror", None) or str(error)
        faults.append(Fault(kind="unreadable", file=printable(name), found=printable(reason)))
    return None


def decode(data: bytes, file: str, faults: list[Fault]) -> str | None:
    """Return UTF-8 text without its byte order mark, or note the first byte that is not UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        faults.append(Fault(kind="not_utf8", file=file, place=Place(line=1), found="UTF-16", expected="UTF-8"))
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"0x{data[error.start]:02x}"
        faults.append(Fault(kind="not_utf8", file=file, place=Place(line=line), found=found, expected="UTF-8"))
        return None


def unprintable(text: str) -> str:
    r"""Name the first character of a text that must not reach a terminal or a page, if any.

    >>> unprintable("a\u202eb"), unprintable("[/x] :warning: $x$ {}")
    ('U+202E', '')
    """
    match = _UNPRINTABLE.search(text)
    return f"U+{ord(match.group()):04X}" if match else ""


def printable(text: str, limit: int = 80) -> str:
    r"""Return a text as one short line with unprintable characters named.

    >>> printable("a\x1b[31m")
    'a<U+001B>[31m'
    """
    plain = text.encode("utf-8", "replace").decode("utf-8")
    line = _UNPRINTABLE.sub(lambda match: f"<U+{ord(match.group()):04X}>", plain)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def content_hash(contents: dict[str, bytes]) -> str:
    """Name the exact content of a case: SHA-256 over names, lengths and bytes, 12 digits."""
    digest = hashlib.sha256()
    for name in sorted(contents):
        digest.update(f"{name}\0{len(contents[name])}\0".encode())
        digest.update(contents[name])
    return digest.hexdigest()[:12]
