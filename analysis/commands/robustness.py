"""`coalition-exit robustness`: how far the answer can be trusted, one question a command."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, cast

import typer

from analysis.commands.frame import ArabicGroup, Group, answers, by_itself, case_at, counting, help_words, pool
from analysis.commands.options import (
    MOST_DRAWS,
    MOST_SEED,
    MOST_WORKERS,
    case_option,
    check_effect,
    error_option,
    perspective_option,
    weights_option,
    whole_option,
)

if TYPE_CHECKING:
    from analysis.smaa import Depth
    from model.dependence import Dependence
    from model.distributions import Distribution
    from model.noun import Language
    from model.partial_order import Depth as TextDepth


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
        callback=_overview(language),
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    _text(group, language)
    _weights(group, language)
    _judgements(group, language)
    _acceptability(group, language)
    _structure(group, language)
    _worlds(group, language)
    _break_even(group, language)
    _learn(group, language)
    _perspectives(group, language)
    _failure(group, language)


def _overview(language: "Language") -> Callable[..., None]:
    """Return what the group does by itself: everything on one page."""

    def everything(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
        seed: Annotated[int, whole_option("seed", language, 0, MOST_SEED)] = 0,
    ) -> object:
        from analysis.one_page import overview

        return overview(case_at(case), perspective=perspective, weights=weights or "", seed=seed)

    return by_itself(everything, language)


def _text(group: typer.Typer, language: "Language") -> None:
    words = help_words(language)

    @answers(group, "robustness.text", language)
    def text(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        depth: Annotated[str, typer.Option(help=words("depth_text"), metavar="stated|implied")] = "implied",
        purposes: Annotated[bool, typer.Option("--purposes", help=words("purposes"))] = False,
        draws: Annotated[int, whole_option("draws", language, 2, MOST_DRAWS)] = 100_000,
        seed: Annotated[int, whole_option("seed", language, 0, MOST_SEED)] = 0,
    ) -> object:
        from analysis.reach import text_reach

        return text_reach(case_at(case), depth=cast("TextDepth", depth), purposes=purposes, draws=draws, seed=seed)


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


def _judgements(group: typer.Typer, language: "Language") -> None:
    words = help_words(language)

    @answers(group, "robustness.judgements", language)
    def judgements(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
        distribution: Annotated[str, typer.Option(help=words("distribution_judgements"), metavar="SHAPE")] = "metalog",
    ) -> object:
        from analysis.judgement_change import judgement_sensitivity

        return judgement_sensitivity(
            case_at(case),
            perspective=perspective,
            weights=weights or "",
            distribution=cast("Distribution", distribution),
        )


def _acceptability(group: typer.Typer, language: "Language") -> None:
    words = help_words(language)

    @answers(group, "robustness.acceptability", language)
    def acceptability(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
        prior: Annotated[str, typer.Option(help=words("prior"), metavar="NAME")] = "two-level",
        constraint: Annotated[list[str] | None, typer.Option(help=words("constraint"), metavar="'A >= B'")] = None,
        depth: Annotated[str, typer.Option(help=words("depth"), metavar="NAME")] = "central",
        purposes: Annotated[bool, typer.Option("--purposes", help=words("purposes"))] = False,
        distribution: Annotated[str | None, typer.Option(help=words("distribution"), metavar="SHAPE")] = None,
        dependence: Annotated[str | None, typer.Option(help=words("dependence"), metavar="none|case|strong")] = None,
        draws: Annotated[int, whole_option("draws", language, 2, MOST_DRAWS)] = 100_000,
        error: Annotated[float | None, error_option(language)] = None,
        seed: Annotated[int, whole_option("seed", language, 0, MOST_SEED)] = 0,
        workers: Annotated[int, whole_option("workers", language, 1, MOST_WORKERS)] = 1,
        quiet: bool,
    ) -> object:
        from analysis.asked import refuse_other
        from analysis.smaa import DEPTHS, acceptability

        refuse_other("--depth", depth, DEPTHS)
        check_effect(purposes, "--purposes", depth, "stated", "implied")
        check_effect(distribution is not None, "--distribution", depth, "ranges")
        check_effect(dependence is not None, "--dependence", depth, "ranges")
        with counting(language, quiet=quiet) as progress, pool(workers) as executor:
            return acceptability(
                case_at(case),
                perspective=perspective,
                weights=weights or "",
                prior=prior,
                conditions=constraint or (),
                depth=cast("Depth", depth),
                purposes=purposes,
                distribution=cast("Distribution", distribution or "metalog"),
                dependence=cast("Dependence | None", dependence),
                draws=draws,
                error=error,
                seed=seed,
                executor=executor,
                progress=progress,
            )


def _structure(group: typer.Typer, language: "Language") -> None:
    @answers(group, "robustness.structure", language)
    def structure(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
        draws: Annotated[int, whole_option("draws", language, 2, MOST_DRAWS)] = 100_000,
        seed: Annotated[int, whole_option("seed", language, 0, MOST_SEED)] = 0,
        workers: Annotated[int, whole_option("workers", language, 1, MOST_WORKERS)] = 1,
        quiet: bool,
    ) -> object:
        from analysis.structure import structure_sensitivity

        with counting(language, quiet=quiet) as progress, pool(workers) as executor:
            return structure_sensitivity(
                case_at(case),
                perspective=perspective,
                weights=weights or "",
                draws=draws,
                seed=seed,
                executor=executor,
                progress=progress,
            )


def _worlds(group: typer.Typer, language: "Language") -> None:
    @answers(group, "robustness.worlds", language)
    def worlds(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
        draws: Annotated[int, whole_option("draws", language, 2, MOST_DRAWS)] = 20_000,
        seed: Annotated[int, whole_option("seed", language, 0, MOST_SEED)] = 0,
    ) -> object:
        from analysis.world_states import worlds

        return worlds(case_at(case), perspective=perspective, weights=weights or "", draws=draws, seed=seed)


def _break_even(group: typer.Typer, language: "Language") -> None:
    @answers(group, "robustness.break-even", language)
    def break_even(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
    ) -> object:
        from analysis.break_even import break_evens

        return break_evens(case_at(case), perspective=perspective, weights=weights or "")


def _learn(group: typer.Typer, language: "Language") -> None:
    words = help_words(language)

    @answers(group, "robustness.learn", language)
    def learn(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
        dependence: Annotated[
            str | None, typer.Option(help=words("dependence_rank"), metavar="none|case|strong")
        ] = None,
        draws: Annotated[int, whole_option("draws", language, 2, MOST_DRAWS)] = 16_384,
        seed: Annotated[int, whole_option("seed", language, 0, MOST_SEED)] = 0,
    ) -> object:
        from analysis.learning import learn

        return learn(
            case_at(case),
            perspective=perspective,
            weights=weights or "",
            dependence=cast("Dependence | None", dependence),
            draws=draws,
            seed=seed,
        )


def _perspectives(group: typer.Typer, language: "Language") -> None:
    words = help_words(language)

    @answers(group, "robustness.perspectives", language)
    def perspectives(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        member: Annotated[list[str] | None, typer.Option(help=words("member"), metavar="ID")] = None,
        criterion: Annotated[list[str] | None, typer.Option(help=words("traded"), metavar="ID")] = None,
        draws: Annotated[int, whole_option("draws", language, 2, MOST_DRAWS)] = 100_000,
        seed: Annotated[int, whole_option("seed", language, 0, MOST_SEED)] = 0,
    ) -> object:
        from analysis.perspectives import across_perspectives

        return across_perspectives(
            case_at(case), members=member or (), criteria=criterion or (), draws=draws, seed=seed
        )


def _failure(group: typer.Typer, language: "Language") -> None:
    @answers(group, "robustness.failure", language)
    def failure(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
        draws: Annotated[int, whole_option("draws", language, 2, MOST_DRAWS)] = 32_768,
        seed: Annotated[int, whole_option("seed", language, 0, MOST_SEED)] = 0,
    ) -> object:
        from analysis.failure import failure_region

        return failure_region(case_at(case), perspective=perspective, weights=weights or "", draws=draws, seed=seed)
