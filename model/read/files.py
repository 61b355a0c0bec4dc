"""Bytes and text from files that may be missing, huge, foreign or hostile."""

import codecs
import hashlib
from pathlib import Path

from model.faults import Fault, Place

MAX_BYTES = 8 * 2**20


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
    except (OSError, ValueError, RuntimeError) as error:  # no permission, NUL, a name too long, a link to itself
        reason = getattr(error, "strerror", None) or str(error)
        faults.append(Fault(kind="unreadable", file=name, found=reason))
    return None


def is_there(path: Path, *, folder: bool = False) -> bool:
    """Tell whether a path, or a folder at it, exists; a path that cannot be asked for does not."""
    try:
        return path.is_dir() if folder else path.exists()
    except (OSError, ValueError):  # a name too long, for instance: opening it says so
        return False


def decode(data: bytes, file: str, faults: list[Fault]) -> str | None:
    """Return UTF-8 text without its byte order mark, or note the first byte that is not UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        faults.append(Fault(kind="not_utf8", file=file, place=Place(line=1), found="UTF-16", expected="UTF-8"))
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"0x{data[error.start]:02x}"
        faults.append(Fault(kind="not_utf8", file=file, place=Place(line=line), found=found, expected="UTF-8"))
        return None


def content_hash(contents: dict[str, bytes]) -> str:
    """Name the exact content of a case: SHA-256 over names, lengths and bytes, 12 digits."""
    digest = hashlib.sha256()
    for name in sorted(contents):
        digest.update(f"{name}\0{len(contents[name])}\0".encode())
        digest.update(contents[name])
    return digest.hexdigest()[:12]
