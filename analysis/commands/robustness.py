"""`coalition-exit robustness`: how far the answer can be trusted, one question a command."""

from typing import TYPE_CHECKING, Annotated, cast

import typer

from analysis.commands.frame import (
    ArabicGroup,
    Group,
    answers,
    case_at,
    case_option,
    check_choice,
    check_number,
    help_words,
    perspective_option,
    weights_option,
)

if TYPE_CHECKING:
    from model.noun import Language
    from model.partial_order import Depth


def register(app: typer.Typer, language: "Language") -> None:
    """Add the group of questions to the application."""
    words = help_words(language)
    group = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)
    app.add_typer(
        group,
        name="robustness",
        cls=ArabicGroup if language == "ar" else Group,
        help=words("robustness"),
        invoke_without_command=True,
        callback=_show_help,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    _text(group, language)
    _weights(group, language)


def _show_help(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def _text(group: typer.Typer, language: "Language") -> None:
    words = help_words(language)

    @answers(group, "robustness.text", language)
    def text(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        depth: Annotated[str, typer.Option(help=words("depth_text"), metavar="stated|implied")] = "implied",
        purposes: Annotated[bool, typer.Option("--purposes", help=words("purposes"))] = False,
        draws: Annotated[int, typer.Option(help=words("draws"), metavar="N")] = 100_000,
        seed: Annotated[int, typer.Option(help=words("seed"), metavar="N")] = 0,
    ) -> object:
        from analysis.reach import text_reach

        check_choice("--depth", depth, ("stated", "implied"))
        check_number("--draws", draws, 2)
        check_number("--seed", seed, 0)
        return text_reach(case_at(case), depth=cast("Depth", depth), purposes=purposes, draws=draws, seed=seed)


def _weights(group: typer.Typer, language: "Language") -> None:
    @answers(group, "robustness.weights", language)
    def weights(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
    ) -> object:
        from analysis.weight_change import weight_sensitivity

        return weight_sensitivity(case_at(case), perspective=perspective, weights=weights or "")
