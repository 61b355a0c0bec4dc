"""`coalition-exit show`: what the case holds, down to the passages."""

from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands.frame import answers, case_at, help_words
from analysis.commands.options import case_option

if TYPE_CHECKING:
    from model.noun import Language


def register(app: typer.Typer, language: "Language") -> None:
    """Add the question to the application."""
    words = help_words(language)

    @answers(app, "show", language)
    def show(
        *,
        kind: Annotated[str, typer.Argument(help=words("show_kind"), metavar="KIND", show_default=False)],
        about: Annotated[list[str] | None, typer.Option(help=words("about"), metavar="ID")] = None,
        search: Annotated[str | None, typer.Option(help=words("search"), metavar="WORDS")] = None,
        case: Annotated[str | None, case_option(language)] = None,
    ) -> object:
        from analysis.listing import show

        return show(case_at(case), kind, about=about or (), search=search or "")
