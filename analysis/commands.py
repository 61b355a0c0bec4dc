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
_SETTINGS = {"help_option_names": ["--help", "-h"]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How an answer is wanted: its language, its form, and where it goes.

    `form` is empty where the ending of `output` decides; `output` is empty for the screen.
    """

    language: "Language"
    form: str
    output: str
    quiet: bool


class _ArabicCommand(TyperCommand):
    """A command whose help is in Arabic, the words that typer adds included."""

    def get_help(self, ctx: Any) -> str:
        return _in_arabic(super().get_help(ctx))


class _ArabicGroup(TyperGroup):
    """A group of commands whose help is in Arabic."""

    def get_help(self, ctx: Any) -> str:
        return _in_arabic(super().get_help(ctx))


def _in_arabic(text: str) -> str:
    for english, arabic in SKELETON.items():
        text = text.replace(english, arabic)
    return text


def application(language: "Language") -> typer.Typer:
    """Build the command `coalition-exit` with help in one language."""

    def words(key: str) -> str:
        return cast(str, HELP[f"help.{key}"][language])

    arabic = language == "ar"
    app = typer.Typer(
        cls=_ArabicGroup if arabic else TyperGroup,
        help=words("app"),
        invoke_without_command=True,
        add_completion=not arabic,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )

    @app.callback(context_settings=_SETTINGS)
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

    @app.command(cls=_ArabicCommand if arabic else TyperCommand, help=words("rank"), context_settings=_SETTINGS)
    def rank(
        *,
        case: Annotated[str, typer.Option(help=words("case"), metavar="PATH")] = "",
        perspective: Annotated[list[str] | None, typer.Option(help=words("perspective"), metavar="ID")] = None,
        weights: Annotated[list[str] | None, typer.Option(help=words("weights"), metavar="CHANGE|FILE")] = None,
        lang: Annotated[str, typer.Option(help=words("lang"), metavar="en|ar", show_default=False)] = "en",
        form: Annotated[str, typer.Option("--format", help=words("format"), metavar="table|json|csv")] = "",
        output: Annotated[str, typer.Option("--output", "-o", help=words("output"), metavar="FILE")] = "",
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=words("quiet"))] = False,
    ) -> None:
        _check_choices(lang, form)
        sheet = Sheet(language=language, form=form, output=output, quiet=quiet)
        _rank(case, perspective or [], weights or [], sheet)

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
    deliver(result, sheet)


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
