"""What all commands share: their language, the form of the answer, where it goes, and what is refused."""

import contextlib
import functools
import inspect
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from inspect import Parameter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

from analysis.text.help import HELP, SKELETON

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from analysis.present.output import Format
    from model.case import Case
    from model.noun import Language

FORMATS = ("table", "json", "csv")
LANGUAGES = ("en", "ar")
BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes Arabic in a CSV file for another encoding


def help_words(language: "Language") -> Callable[[str], str]:
    """Return the function that gives a text of help in one language."""
    return lambda key: cast(str, HELP[f"help.{key}"][language])


# --- a command in one language ------------------------------------------------------------------


class Command(TyperCommand):
    """A command that refuses words it does not know in both languages, and helps in one."""

    language: "Language" = "en"

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words; refuse an option that is given two values."""
        given = _order(self, ctx, args)
        rest = super().parse_args(ctx, args)
        _refuse_twice(ctx, given)
        return rest

    def invoke(self, ctx: Any) -> Any:
        """Refuse stray words and empty values, then run."""
        if ctx.args:
            raise refusal("extra_words", "coalition-exit", " ".join(ctx.args), _taker(self))
        for item in self.params:
            name = max(item.opts, key=len) if item.param_type_name == "option" else str(item.human_readable_name)
            refuse_empty(name, ctx.params.get(str(item.name)))
        return super().invoke(ctx)

    def get_help(self, ctx: Any) -> str:
        """Return the page of help in the command's language."""
        return _in_language(super().get_help(ctx), self.language)


def _taker(command: Any) -> str:
    """Return an option that takes such a word as the command's argument, else the one that every command has."""
    words = {item.metavar for item in command.params if item.param_type_name == "argument"}
    options = [item for item in command.params if item.param_type_name == "option"]
    return next((max(item.opts, key=len) for item in options if item.metavar in words), "--case")


class Group(TyperGroup):
    """A group of commands that does the same."""

    language: "Language" = "en"

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words; refuse an option that is given two values."""
        given = _order(self, ctx, args)
        rest = super().parse_args(ctx, args)
        _refuse_twice(ctx, given)
        return rest

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Refuse an unknown command with the names of those there are."""
        if self.get_command(ctx, args[0]) is None:
            raise refusal("no_such_command", "coalition-exit", args[0], " | ".join(self.list_commands(ctx)))
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: Any) -> str:
        """Return the page of help in the command's language."""
        return _in_language(super().get_help(ctx), self.language)


class ArabicCommand(Command):
    """A command that helps in Arabic."""

    language = "ar"


class ArabicGroup(Group):
    """A group of commands that helps in Arabic."""

    language = "ar"

    def get_help(self, ctx: Any) -> str:
        """Return the page of help, with typer's own options in Arabic before their lines are broken."""
        params: list[Any] = self.params
        for item in params:
            item.help = SKELETON.get(item.help, item.help)
        return super().get_help(ctx)


def _order(command: Any, ctx: Any, args: list[str]) -> list[Any]:
    """Return the options and arguments as they are given, each as often as it is."""
    return list(command.make_parser(ctx).parse_args(list(args))[2])


def refuse_empty(option: str, value: object) -> None:
    """Refuse an empty value, such as an unset variable of a script gives."""
    if value == "" or (isinstance(value, (list, tuple)) and "" in value):
        raise refusal("option_needs_value", "coalition-exit", option, "")


def _refuse_twice(ctx: Any, given: list[Any]) -> None:
    """Refuse options given more than once, unless they are lists, or flags that say the same again."""
    for item in () if ctx.resilient_parsing else dict.fromkeys(given):  # a shell that completes a line runs nothing
        if given.count(item) > 1 and not item.multiple and not item.is_flag:
            raise refusal("option_twice", max(item.opts, key=len), "", "")


def _in_language(text: str, language: "Language") -> str:
    """Say in Arabic what typer adds to a page of help, each line of it from the right."""
    if language == "en":
        return text
    for english, arabic in SKELETON.items():
        text = text.replace(english, arabic)
    lines = (_LATIN.sub(lambda match: f"\u2066{match[0]}\u2069", line) for line in text.split("\n"))
    return "\n".join(f"\u200f{line}" if line.strip() else line for line in lines)


# Latin words of a laid-out page with the marks that belong to them: -o, --output FILE, [OPTIONS], en|ar, 'A >= B'.
_WORD = r"(?:\[[A-Z]+\](?:\.{3})?|>=|'?(?:--?|\.)?[A-Za-z][A-Za-z0-9_=:/|.,-]*'?)"
_LATIN = re.compile(rf"{_WORD}(?: {_WORD}| [0-9]+')*(?<![.,:])")


def refusal(kind: str, file: str, found: str, expected: str) -> Exception:
    """Return a request that cannot be met as a fault."""
    from model.faults import CaseError, Fault

    return CaseError((Fault(kind=kind, file=file, found=found, expected=expected),))


# --- a question and its answer ------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How an answer is wanted: its language, its form, and where it goes.

    `form` is empty where the ending of `output` decides; `output` is empty for the screen.
    """

    language: "Language"
    form: str
    output: str
    quiet: bool


def answers(app: typer.Typer, name: str, language: "Language") -> Callable[[Callable[..., object]], None]:
    """Register a question: a function of its own options that returns a result.

    Language, form, file and quiet are options of every question and are dealt with here, so that a
    question only asks; one that counts its draws on the screen takes `quiet` too. The help of `name` is
    the entry `help.<name>` of the catalogue.
    """

    def register(question: Callable[..., object]) -> None:
        settings = {"help_option_names": ["--help", "-h"], "allow_extra_args": True}
        cls = ArabicCommand if language == "ar" else Command
        app.command(
            name.rsplit(".", maxsplit=1)[-1], cls=cls, help=help_words(language)(name), context_settings=settings
        )(_signed(answered(question, language), question, language))

    return register


def answered(question: Callable[..., object], language: "Language") -> Callable[..., None]:
    """Return the function that asks a question and delivers its answer as the shared options say."""
    takes_quiet = "quiet" in inspect.signature(question).parameters

    @functools.wraps(question)
    def command(*, lang: str, form: str | None, output: str | None, quiet: bool, **asked: Any) -> None:
        check_choices(lang, form or "")
        sheet = Sheet(language=language, form=form or "", output=output or "", quiet=quiet)
        form_of(sheet)  # refused before the work, not after it
        result = question(**asked, **({"quiet": quiet} if takes_quiet else {}))
        keep_inputs(asked, sheet.output)
        deliver(result, sheet)

    return command


def by_itself(question: Callable[..., object], language: "Language") -> Callable[..., None]:
    """Return what a group of commands does if none of them is named: it answers a question of its own.

    Options of that question in front of a command are refused: they would have no effect.
    """
    answer = answered(question, language)

    def command(ctx: typer.Context, **given: Any) -> None:
        check_choices(given["lang"], given["form"] or "")
        if ctx.invoked_subcommand is None:
            answer(**given)
            return
        for name in given:
            source = ctx.get_parameter_source(name)
            if name != "lang" and source is not None and source.name == "COMMANDLINE":
                raise refusal("option_before_topic", f"--{name}", ctx.invoked_subcommand, "")

    context = Parameter("ctx", Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    return _signed(command, question, language, context)


def _signed(
    command: Callable[..., None], question: Callable[..., object], language: "Language", *first: Parameter
) -> Callable[..., None]:
    """Give a command the options of its question and those that all questions share."""
    own = [item for name, item in inspect.signature(question).parameters.items() if name != "quiet"]
    whole = inspect.Signature([*first, *own, *_shared(language)])
    command.__signature__ = whole  # type: ignore[attr-defined]
    command.__annotations__ = {item.name: item.annotation for item in whole.parameters.values()}
    return command


def _shared(language: "Language") -> Iterator[Parameter]:
    words = help_words(language)
    options = (
        ("lang", str, typer.Option(help=words("lang"), metavar="en|ar", show_default=False), "en"),
        ("form", str | None, typer.Option("--format", help=words("format"), metavar="table|json|csv"), None),
        ("output", str | None, typer.Option("--output", "-o", help=words("output"), metavar="FILE"), None),
        ("quiet", bool, typer.Option("--quiet", "-q", help=words("quiet")), False),
    )
    for name, kind, option, default in options:
        yield Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, option])


def case_at(path: str | None) -> "Case":
    """Read the case that was named, or the one that ships with the program."""
    from analysis import default_case
    from model.read import read_case

    return read_case(Path(path) if path else default_case())


def keep_inputs(asked: Mapping[str, Any], output: str) -> None:
    """Refuse an output that would replace an input: a table, a weight file or a file of the case."""
    weights = asked.get("weights") or ()
    given = [
        asked.get("case"),
        asked.get("path"),
        asked.get("beliefs"),
        *((weights,) if isinstance(weights, str) else weights),
    ]
    paths = [Path(text) for text in given if text and len(text) < 4096]
    with_cases = [*paths, *(item for path in paths if exists(path) and path.is_dir() for item in path.iterdir())]
    target = Path(output)
    if output and any(exists(target) and exists(file) and target.samefile(file) for file in with_cases):
        raise refusal("same_file", "--output", output, "")


def exists(path: Path) -> bool:
    """Tell whether there is something at a path; a text that can be no path has nothing."""
    try:
        return path.exists()
    except (OSError, ValueError):  # a change of weights is no path
        return False


def check_choices(lang: str, form: str) -> None:
    """Refuse a language or a form that there is not."""
    from model.faults import CaseError, Fault

    given = (("--lang", lang, LANGUAGES), ("--format", form or "table", FORMATS))
    faults = [
        Fault(kind="not_allowed", file=option, found=value, expected=" | ".join(allowed))
        for option, value, allowed in given
        if value not in allowed
    ]
    if faults:
        raise CaseError(tuple(faults))


def refuse_choice(option: str, value: str, allowed: Sequence[str]) -> None:
    """Refuse a word that is not one of those allowed."""
    if value not in allowed:
        raise refusal("not_allowed", option, value, " | ".join(allowed))


@contextlib.contextmanager
def pool(workers: int) -> "Iterator[Executor | None]":
    """Give processes that share the work, or nobody for one worker."""
    if workers == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as executor:
        yield executor


@contextlib.contextmanager
def counting(language: "Language", *, quiet: bool = False) -> "Iterator[Callable[[int], None] | None]":
    """Count draws on a terminal's stderr while they are made; elsewhere nothing is said."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from analysis.text import say

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task, done = shown.add_task(""), 0

        def count(draws: int) -> None:
            nonlocal done
            done += draws
            shown.update(task, description=str(say("progress.draws", language, draws=done)))

        yield count


def _notify(result: object, sheet: Sheet) -> None:
    """Say on stderr what the reader of a file should hear at once."""
    from analysis.result import Result
    from analysis.text import line

    notice = result.notice(sheet.language) if isinstance(result, Result) and not sheet.quiet else ""
    if notice:
        sys.stderr.write(line(notice, sheet.language) + "\n")


def form_of(sheet: Sheet) -> "Format":
    """Return the form asked for, or told by the ending of the file."""
    endings = {"": "table", "txt": "table", **{form: form for form in FORMATS[1:]}}
    ending = Path(sheet.output).suffix.lower().removeprefix(".")
    if sheet.form or ending in endings or not sheet.output or _is_device(sheet.output):
        return cast("Format", sheet.form or endings.get(ending, "table"))
    raise refusal("unknown_ending", "--output", sheet.output, ".txt | .json | .csv | --format")


def _is_device(output: str) -> bool:
    return exists(Path(output)) and not Path(output).is_file()


def deliver(result: object, sheet: Sheet) -> None:
    """Write a result to the screen or to a file."""
    from analysis.present.output import rendered, write_whole

    on_screen = not sheet.output and (sys.stdout.isatty() or "COLUMNS" in os.environ)
    width = shutil.get_terminal_size().columns if on_screen else None
    form = form_of(sheet)
    text = rendered(result, form, sheet.language, quiet=sheet.quiet, width=width)
    if sheet.output:
        marked = form == "csv" and not text.isascii() and not _is_device(sheet.output)
        write_whole(BYTE_ORDER_MARK * marked + text, Path(sheet.output))
        _notify(result, sheet)
    else:
        sys.stdout.write(text)
