"""The command `coalition-exit`.

Exit codes: 0 done, 2 bad input (one message, nothing written), 1 a defect of ours, 130 and 143 on
signals. Everything that a command needs is loaded when it runs, so that help is fast.
"""

import contextlib
import errno
import io
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from analysis.commands import application

if TYPE_CHECKING:
    from model.faults import Fault
    from model.noun import Language

BAD_INPUT, DEFECT, INTERRUPTED, TERMINATED = 2, 1, 130, 143
_SHOWN_FAULTS = 50
_OUTPUT_FAILS = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave the process with its exit code."""
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code; no exception leaves it."""
    language = spoken(arguments)
    _prepare_streams()
    try:
        code = application(language)(list(arguments), prog_name="coalition-exit", standalone_mode=False)
        sys.stdout.flush()
        return int(code or 0)
    except BrokenPipeError:  # the reader has gone
        _abandon_output()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _failed(error, language)


def spoken(arguments: Sequence[str]) -> "Language":
    """Return the language asked for, before anything is parsed: help and errors need it too.

    >>> spoken(["rank", "--lang", "ar"]), spoken(["rank", "--lang=ar"]), spoken(["rank"])
    ('ar', 'ar', 'en')
    """
    words = [("", word) for word in arguments[:1]] + list(pairwise(arguments))
    given = [after for word, after in words if word == "--lang" or after.startswith("--lang=")]
    return "ar" if given and given[-1].removeprefix("--lang=") == "ar" else "en"


def _prepare_streams() -> None:
    """Write UTF-8 whatever the locale says; end like a shell expects when told to stop."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, io.StringIO())
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")

    def stop(_signal: int, _frame: object) -> None:
        sys.exit(TERMINATED)  # an exception, so that unfinished files are removed on the way out

    with contextlib.suppress(ValueError):  # not in the main thread: whoever runs us handles signals
        signal.signal(signal.SIGTERM, stop)


def _abandon_output() -> None:
    """Let nothing that is left in the buffer be flushed when the program ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# --- what goes wrong --------------------------------------------------------------------------


def _failed(error: Exception, language: "Language") -> int:
    from analysis.text import line, say
    from model.faults import CaseError, Fault

    if isinstance(error, typer.TyperException) and isinstance(error.__context__, CaseError):
        error = error.__context__  # the argument parser takes our refusal of a value for one of its own
    if isinstance(error, CaseError):
        faults = error.faults
    elif isinstance(error, OSError) and error.errno in _OUTPUT_FAILS:
        _abandon_output()
        faults = (Fault(kind="cannot_write", file="stdout", found=str(error.strerror)),)
    elif isinstance(error, typer.TyperException):
        faults = (_usage_fault(error),)
    else:
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        words = say("defect", language, error=type(error).__name__, place=where)
        sys.stderr.write(f"{line(words, language)}\n")
        return DEFECT
    sys.stderr.write("".join(f"{words}\n" for words in fault_lines(faults, language)))
    return BAD_INPUT


def fault_lines(faults: "Sequence[Fault]", language: "Language") -> list[str]:
    """Say faults, one a line, after a line that counts them."""
    from analysis.text import line, say
    from analysis.text.fault_lines import fault_line

    lines = [line(say("faults.count", language, count=len(faults)), language)]
    lines += [fault_line(fault, language) for fault in faults[:_SHOWN_FAULTS]]
    if len(faults) > _SHOWN_FAULTS:
        lines.append(line(say("faults.more", language, count=len(faults) - _SHOWN_FAULTS), language))
    return lines


def _usage_fault(error: Any) -> "Fault":
    """Turn a refusal of the argument parser into a fault of ours."""
    from difflib import get_close_matches

    from model.faults import Fault

    kind, option = type(error).__name__, str(getattr(error, "option_name", "") or "")
    if kind == "NoSuchOption":
        close = {name.strip("-"): name for name in error.possibilities or ()}
        expected = " | ".join(close[name] for name in get_close_matches(option.strip("-"), close)) or "--help"
        return Fault(kind="no_such_option", file="coalition-exit", found=option, expected=expected)
    if kind == "MissingParameter":
        missing = str(getattr(error.param, "metavar", "") or error.param.name)
        return Fault(kind="missing_word", file="coalition-exit", expected=missing)
    if kind == "BadOptionUsage":
        return Fault(kind="option_needs_value", file="coalition-exit", found=option)
    return Fault(kind="usage", file="coalition-exit", found=str(error.format_message()).rstrip("."))
