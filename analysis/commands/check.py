"""`coalition-exit check`: whether a case is valid, what is complete in it and what is thin."""

from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands.frame import answers, case_at, help_words

if TYPE_CHECKING:
    from model.noun import Language


def register(app: typer.Typer, language: "Language") -> None:
    """Add the question to the application."""
    words = help_words(language)

    @answers(app, "check", language)
    def check(
        *,
        path: Annotated[str | None, typer.Argument(help=words("case"), metavar="PATH", show_default=False)] = None,
    ) -> object:
        from analysis.review import check

        return check(case_at(path))
