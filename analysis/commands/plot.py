"""`coalition-exit plot`: figures of a case as pictures, with their words and numbers beside them."""

import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from analysis.commands.frame import (
    LANGUAGES,
    ArabicCommand,
    Command,
    case_at,
    exists,
    help_words,
    keep_inputs,
    pool,
    refusal,
    refuse_choice,
)
from analysis.commands.options import MOST_WORKERS, case_option, perspective_option, weights_option, whole_option

if TYPE_CHECKING:
    from model.faults import Fault
    from model.noun import Language

FORMS, STYLES = ("png", "svg", "pdf"), ("screen", "print", "column", "slide")
FOLDER = "figures"


def register(app: typer.Typer, language: "Language") -> None:
    """Add the command to the application."""
    words = help_words(language)
    settings = {"help_option_names": ["--help", "-h"], "allow_extra_args": True}

    @app.command(
        "plot", cls=ArabicCommand if language == "ar" else Command, help=words("plot"), context_settings=settings
    )
    def plot(
        name: Annotated[list[str] | None, typer.Argument(help=words("plot_name"), metavar="[NAME ...|all]")] = None,
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
        output: Annotated[str, typer.Option("--output", "-o", help=words("plot_output"), metavar="DIR")] = FOLDER,
        lang: Annotated[str, typer.Option(help=words("plot_lang"), metavar="en|ar|both", show_default=False)] = "en",
        form: Annotated[str, typer.Option("--format", help=words("plot_format"), metavar="png,svg,pdf")] = "png",
        style: Annotated[str, typer.Option(help=words("plot_style"), metavar="screen|print|column|slide")] = "screen",
        workers: Annotated[int, whole_option("workers", language, 1, MOST_WORKERS)] = 1,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=words("plot_quiet"))] = False,
    ) -> None:
        refuse_choice("--lang", lang, (*LANGUAGES, "both"))
        refuse_choice("--style", style, STYLES)
        forms = list(dict.fromkeys(part.strip() for part in form.replace("،", ",").split(",")))
        for part in forms:
            refuse_choice("--format", part, FORMS)
        folder = Path(output)
        keep_inputs({"case": case, "weights": weights}, output)

        from analysis import default_case
        from analysis.plots.gallery import files, gallery, stem
        from analysis.plots.letters import letters_missing
        from analysis.present.output import write_whole

        names = list(dict.fromkeys(name or ()))
        shown = gallery(
            case_at(case), [] if names in ([], ["all"]) else names, perspective=perspective, weights=weights or ""
        )
        spoken = cast("Sequence[Language]", LANGUAGES if lang == "both" else (lang,))
        stems = [f"{stem(figure)}-{language}" for figure in shown.figures for language in spoken]
        targets = [f"{start}.{end}" for start in stems for end in (*forms, "txt")]
        targets += [f"{stem(figure)}.csv" for figure in shown.figures]
        _keep(folder, targets, [case or str(default_case()), weights or ""])
        _make(folder)
        with pool(workers) as executor:
            for file in files(shown.figures, spoken, cast("Any", forms), cast("Any", style), executor):
                write_whole(file.content, folder / file.name)
                if not quiet:
                    _say(str(folder / file.name), file.title)
        if not quiet:
            _say_missing(shown.missing, language)
            _say_boxes(letters_missing(shown.figures[0].case, spoken, language))


def _keep(folder: Path, names: "Sequence[str]", inputs: "Sequence[str]") -> None:
    """Refuse to write over an input, or where a folder stands, before anything is written."""
    given = [Path(item) for item in inputs if item and exists(Path(item))]
    read = [file for path in given for file in (path.iterdir() if path.is_dir() else [path])]
    for name in names:
        target = folder / name
        if exists(target) and any(target.samefile(file) for file in read if exists(file)):
            raise refusal("same_file", "--output", str(target), "")
        if exists(target) and not target.is_file():
            raise refusal("cannot_write", str(target), os.strerror(errno.EISDIR), "")


def _make(folder: Path) -> None:
    """Make the folder that the files go into."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal("no_folder", "--output", str(folder), "DIR") from error


def _say(path: str, title: str) -> None:
    """Say which file was written, and what it shows."""
    from model.faults import printable

    sys.stdout.write(f"{printable(path)}{'  ' if title else ''}{title}\n")
    sys.stdout.flush()


def _say_missing(missing: "Sequence[Fault]", language: "Language") -> None:
    """Say on stderr which figures a case cannot have, and why."""
    from analysis.text.fault_lines import fault_line

    for fault in missing:
        sys.stderr.write(f"{fault_line(fault, language)}\n")


def _say_boxes(words: str) -> None:
    """Say on stderr which letters are boxes in the figures, if any are."""
    sys.stderr.write(f"{words}\n" if words else "")
