"""The commands and their options: what is asked is read here and answered elsewhere.

The application is built for one language, because help is a text for a reader too.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

from analysis.text.help import HELP, SKELETON

if TYPE_CHECKING:
    from analysis.present.output import Format
    from model.noun import Language

_FORMATS = ("table", "json", "csv")
_LANGUAGES = ("en", "ar")
_SETTINGS = {"help_option_names": ["--help", "-h"], "allow_extra_args": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How an answer is wanted: its language, its form, and where it goes.

    `form` is empty where the ending of `output` decides; `output` is empty for the screen.
    """

    language: "Language"
    form: str
    output: str
    quiet: bool


class _Command(TyperCommand):
    """A command that refuses words it does not know in both languages, and helps in one."""

    language: "Language" = "en"

    def invoke(self, ctx: Any) -> Any:
        if ctx.args:
            raise _refusal("extra_words", " ".join(ctx.args), "--help")
        for name, value in ctx.params.items():
            if value == "" or (isinstance(value, (list, tuple)) and "" in value):  # an unset variable of a script, say
                raise _refusal("option_needs_value", f"--{name}", "")
        return super().invoke(ctx)

    def get_help(self, ctx: Any) -> str:
        return _in_language(super().get_help(ctx), self.language)


class _Group(TyperGroup):
    """A group of commands that does the same."""

    language: "Language" = "en"

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if self.get_command(ctx, args[0]) is None:
            raise _refusal("no_such_command", args[0], " | ".join(self.list_commands(ctx)))
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: Any) -> str:
        return _in_language(super().get_help(ctx), self.language)


class _ArabicCommand(_Command):
    language = "ar"


class _ArabicGroup(_Group):
    language = "ar"


def _refusal(kind: str, found: str, expected: str) -> Exception:
    from model.faults import CaseError, Fault

    return CaseError((Fault(kind=kind, file="coalition-exit", found=found, expected=expected),))


def _in_language(text: str, language: "Language") -> str:
    """Say in Arabic what typer adds to a page of help."""
    for english, arabic in SKELETON.items() if language == "ar" else ():
        text = text.replace(english, arabic)
    return text


def application(language: "Language") -> typer.Typer:
    """Build the command `coalition-exit` with help in one language."""

    def words(key: str) -> str:
        return cast(str, HELP[f"help.{key}"][language])

    arabic = language == "ar"
    app = typer.Typer(
        cls=_ArabicGroup if arabic else _Group,
        help=words("app"),
        invoke_without_command=True,
        add_completion=not arabic,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )

    @app.callback(context_settings={"help_option_names": _SETTINGS["help_option_names"]})
    def whole(
        ctx: typer.Context,
        version: Annotated[
            bool, typer.Option("--version", help=words("version"), callback=_show_version, is_eager=True)
        ] = False,
        lang: Annotated[str, typer.Option(help=words("lang"), metavar="en|ar", show_default=False)] = "en",
    ) -> None:
        _check_choices(lang, "")
        if ctx.invoked_subcommand is None:
            typer.echo(ctx.get_help())

    @app.command(cls=_ArabicCommand if arabic else _Command, help=words("rank"), context_settings=_SETTINGS)
    def rank(
        *,
        case: Annotated[str | None, typer.Option(help=words("case"), metavar="PATH")] = None,
        perspective: Annotated[list[str] | None, typer.Option(help=words("perspective"), metavar="ID")] = None,
        weights: Annotated[list[str] | None, typer.Option(help=words("weights"), metavar="CHANGE|FILE")] = None,
        lang: Annotated[str, typer.Option(help=words("lang"), metavar="en|ar", show_default=False)] = "en",
        form: Annotated[str | None, typer.Option("--format", help=words("format"), metavar="table|json|csv")] = None,
        output: Annotated[str | None, typer.Option("--output", "-o", help=words("output"), metavar="FILE")] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=words("quiet"))] = False,
    ) -> None:
        _check_choices(lang, form or "")
        sheet = Sheet(language=language, form=form or "", output=output or "", quiet=quiet)
        _rank(case or "", perspective or [], weights or [], sheet)

    return app


def _show_version(value: bool) -> None:
    if value:
        from analysis import __version__

        typer.echo(f"coalition-exit {__version__}")
        raise typer.Exit


def _rank(path: str, perspectives: list[str], weights: list[str], sheet: Sheet) -> None:
    from analysis.ranking import compare, rank
    from model.read import read_case

    case = read_case(Path(path) if path else default_case())
    changes = [weight_source(text) for text in weights]
    if len(perspectives) > 1 or len(changes) > 1:
        result: object = compare(case, perspectives=perspectives, weights=changes)
    else:
        result = rank(case, perspective="".join(perspectives) or None, weights=changes[0] if changes else "")
    _keep_inputs([Path(path)] if path else [], changes, sheet.output)
    deliver(result, sheet)


def _keep_inputs(cases: list[Path], changes: list[str | Path], output: str) -> None:
    """Refuse an output that would replace an input: a table, a weight file or a file of the case."""
    from model.faults import CaseError, Fault

    files = [*cases, *(item for case in cases if case.is_dir() for item in case.iterdir())]
    files += [change for change in changes if isinstance(change, Path)]
    target = Path(output)
    if output and any(target.exists() and file.exists() and target.samefile(file) for file in files):
        raise CaseError((Fault(kind="same_file", file="--output", found=output),))


def default_case() -> Path:
    """Return the folder of the case that ships with the program."""
    return Path(__file__).resolve().parents[1] / "parameters" / "coalition_exit"


def weight_source(text: str) -> str | Path:
    """Tell a weight file from a change in words, by its ending."""
    return Path(text) if text.lower().endswith((".csv", ".xlsx")) else text


def _check_choices(lang: str, form: str) -> None:
    from model.faults import CaseError, Fault

    given = (("--lang", lang, _LANGUAGES), ("--format", form or "table", _FORMATS))
    faults = [
        Fault(kind="not_allowed", file=option, found=value, expected=" | ".join(allowed))
        for option, value, allowed in given
        if value not in allowed
    ]
    if faults:
        raise CaseError(tuple(faults))


def deliver(result: object, sheet: Sheet) -> None:
    """Write a result to the screen or to a file, in the form asked for or told by the file's ending."""
    from analysis.present.output import rendered, write_whole

    ending = Path(sheet.output).suffix.lower().removeprefix(".")
    form = sheet.form or (ending if ending in _FORMATS else "table")
    on_screen = not sheet.output and sys.stdout.isatty()
    width = os.get_terminal_size(sys.stdout.fileno()).columns if on_screen else None
    text = rendered(result, cast("Format", form), sheet.language, quiet=sheet.quiet, width=width)
    if sheet.output:
        write_whole(text, Path(sheet.output))
    else:
        sys.stdout.write(text)
