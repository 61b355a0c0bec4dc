"""The commands of `coalition-exit`: each file registers one question and the options that shape it.

The application is built for one language, because help is a text for a reader too.
"""

from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands import believe, check, explain, plot, rank, robustness, show
from analysis.commands.frame import ArabicGroup, Group, check_choices, help_words

if TYPE_CHECKING:
    from model.noun import Language

__all__ = ["application"]

QUESTIONS = (rank, explain, believe, show, check, robustness, plot)


def application(language: "Language") -> typer.Typer:
    """Build the command `coalition-exit` with help in one language."""
    words = help_words(language)
    app = typer.Typer(
        cls=ArabicGroup if language == "ar" else Group,
        help=words("app"),
        invoke_without_command=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )

    @app.callback(context_settings={"help_option_names": ["--help", "-h"]})
    def whole(
        ctx: typer.Context,
        version: Annotated[
            bool, typer.Option("--version", help=words("version"), callback=_show_version, is_eager=True)
        ] = False,
        lang: Annotated[str, typer.Option(help=words("lang"), metavar="en|ar", show_default=False)] = "en",
    ) -> None:
        check_choices(lang, "")
        if ctx.invoked_subcommand is None:
            typer.echo(ctx.get_help())

    for question in QUESTIONS:
        question.register(app, language)
    return app


def _show_version(value: bool) -> None:
    if value:
        from analysis import __version__

        typer.echo(f"coalition-exit {__version__}")
        raise typer.Exit
