"""Figures as files: pictures like those kept, bytes that stay, words that can be found again, and the command."""

import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from numpy.testing import assert_allclose

from analysis import default_case, rank, weight_sensitivity
from analysis.command_line import run
from analysis.plots.board import FORMS, Form, composed, image, on_axes
from analysis.plots.figure import FigureData, rows, words
from analysis.plots.gallery import FIGURES, Gallery, files, gallery
from analysis.plots.lead import plot_lead
from analysis.plots.letters import letters_missing
from analysis.plots.stability import plot_stability
from docs.refresh import PICTURES, picture
from model.faults import CaseError
from model.noun import Language
from model.read import read_case
from tests.baseline import ALIKE, FOLDER, WIDTH, difference, pixels
from tests.figures import HOSTILE, case_of, check_inside, check_texts, texts_of

LANGUAGES: tuple[Language, ...] = ("en", "ar")
CASE = read_case(default_case())
STABLE = weight_sensitivity(CASE)
LEAD = rank(CASE)
EACH = list(product(FIGURES, LANGUAGES))
PAGE = Path(__file__).resolve().parents[1] / "docs" / "figures.md"
ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")


def stem(name: str) -> str:
    """Return what the files of a figure are called: in reading order."""
    return f"{list(FIGURES).index(name) + 1:02d}-{name}"


@cache
def shipped() -> Gallery:
    return gallery(CASE)


@cache
def every() -> dict[str, FigureData]:
    """Return the figures of the case by their names."""
    return {figure.name: figure for figure in shipped().figures}


@cache
def drawn(name: str, language: Language) -> tuple[Any, bytes]:
    """Return a figure and its picture."""
    figure = composed(every()[name], language)
    return figure, image(figure, "png", "", "")


def test_every_figure_of_the_case_is_there_in_reading_order() -> None:
    assert list(every()) == list(FIGURES)
    assert shipped().missing == ()


# --- pictures like those kept ---------------------------------------------------------------------


@pytest.mark.parametrize(("name", "language"), EACH)
def test_pictures_are_like_those_kept(name: str, language: Language) -> None:
    """If a change is meant: python -m tests.baseline NAME, and look at the picture."""
    kept = pixels((FOLDER / f"{name}-{language}.png").read_bytes())
    assert difference(kept, pixels(drawn(name, language)[1])) < ALIKE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_of_the_documentation_are_those_drawn_now(language: Language) -> None:
    """If this fails: python -m docs.refresh."""
    assert difference(pixels(PICTURES[language].read_bytes()), pixels(picture(language))) < ALIKE


@pytest.mark.parametrize(("name", "language"), EACH)
def test_a_picture_with_one_text_missing_is_not_alike(name: str, language: Language) -> None:
    """Labels, numbers and the names of a legend, one by one, painted over with what is around them."""
    figure, picture = drawn(name, language)
    whole = pixels(picture)
    scale, tall = WIDTH / figure.bbox.width, figure.bbox.height
    for text in texts_of(figure):
        box = text.get_window_extent(figure.canvas.get_renderer())
        top, bottom = int((tall - box.y1) * scale), int((tall - box.y0) * scale) + 1
        left, right = int(box.x0 * scale), int(box.x1 * scale) + 1
        place = slice(max(0, top), bottom), slice(max(0, left), right)
        blank = whole.copy()
        blank[place] = np.median(whole[place])
        assert difference(whole, blank) > ALIKE, text.get_text()


@pytest.mark.parametrize(("name", "language"), EACH)
def test_a_picture_with_a_twentieth_missing_is_not_alike(name: str, language: Language) -> None:
    """Whatever can be seen there: bars, marks, lines; faint grid lines by themselves aside."""
    whole = pixels(drawn(name, language)[1])
    tall, wide = whole.shape
    checked = 0
    for row, column in product(range(5), range(4)):
        place = (
            slice(row * tall // 5, (row + 1) * tall // 5),
            slice(column * wide // 4, (column + 1) * wide // 4),
        )
        if whole[place].min() > 225:
            continue
        blank = whole.copy()
        blank[place] = 255
        assert difference(whole, blank) > ALIKE, (row, column)
        checked += 1
    assert checked >= 14


def test_pictures_of_another_size_are_not_alike() -> None:
    assert difference(np.zeros((20, 20)), np.zeros((20, 21))) > ALIKE


# --- words ----------------------------------------------------------------------------------------


def found_again(wanted: Sequence[str], found: Sequence[str]) -> float:
    """Return the share of the words that are found, letter by letter and as often."""
    return (Counter(wanted) & Counter(found)).total() / len(wanted)


def arabic_words(pdf: bytes) -> list[str]:
    """Return the words that a reader of the first page finds."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    return ARABIC_WORD.findall(unicodedata.normalize("NFKC", text))


def labels(figure: Any) -> list[str]:
    return [word for item in texts_of(figure) for word in ARABIC_WORD.findall(item.get_text())]


@pytest.mark.long
@pytest.mark.parametrize("name", FIGURES)
def test_words_of_an_arabic_pdf_can_be_found_again(name: str) -> None:
    figure, said = drawn(name, "ar")[0], words(every()[name], "ar")
    pdf, wanted = image(figure, "pdf", said.alt, said.title), labels(figure)
    assert len(wanted) > 70
    assert found_again(wanted, arabic_words(pdf)) >= 0.95, Counter(wanted) - Counter(arabic_words(pdf))
    assert pypdfium2.PdfDocument(pdf).get_metadata_dict()["Title"] == said.title


def test_words_with_their_letters_reversed_are_not_found_again() -> None:
    figure = composed(every()["ranking"], "ar")
    figure.axes[0].remove()  # which writes the names of its rows anew
    wanted = labels(figure)
    assert len(wanted) > 50
    for text in texts_of(figure):
        text.set_text(ARABIC_WORD.sub(lambda word: word[0][::-1], text.get_text()))
    assert found_again(wanted, arabic_words(image(figure, "pdf", "", ""))) < 0.05


@pytest.mark.parametrize(("name", "language"), EACH)
def test_words_say_what_the_figure_shows_and_what_it_does_not(name: str, language: Language) -> None:
    figure = every()[name]
    said = words(figure, language)
    assert said.title not in said.alt  # it stands beside it
    assert all((said.subtitle, said.limits, said.source))
    assert "case" in said.source or "البيانات" in said.source
    assert {type(cell) for row in rows(figure) for cell in row.values()} <= {str, float, int, bool}


# --- bytes ----------------------------------------------------------------------------------------


@pytest.mark.long
@pytest.mark.parametrize(("names", "forms"), [(tuple(FIGURES), ("svg",)), (("weight_lines", "triangle"), FORMS)])
def test_another_process_writes_the_same_bytes(tmp_path: Path, names: Sequence[str], forms: Sequence[Form]) -> None:
    """With its own order of sets and its own number of threads."""
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    command = [sys.executable, "-m", "analysis", "plot", *names, "--lang", "ar", "--format", ",".join(forms), "-q"]
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "OPENBLAS_NUM_THREADS": "2"}
    subprocess.run([*command, "-o", str(tmp_path)], check=True, env=surroundings)
    own = {file.name: file.content for file in files([every()[name] for name in names], ["ar"], forms, "screen")}
    assert set(own) == {
        *(f"{stem(name)}-ar.{end}" for name in names for end in (*forms, "txt")),
        *(f"{stem(name)}.csv" for name in names),
    }
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == own


def test_texts_of_a_user_are_never_markup(tmp_path: Path) -> None:
    for figure in gallery(case_of(HOSTILE["markup"], tmp_path)).figures:
        drawn = composed(figure, "en")
        assert not any(text.get_parse_math() and "$" in text.get_text() for text in texts_of(drawn))
        assert image(drawn, "svg", "", "").count(b"<svg") == 1


def test_settings_of_a_user_change_no_whole_figure() -> None:
    import matplotlib as mpl

    plain = image(composed(every()["ranking"], "en"), "png", "", "")
    hostile: Any = {"savefig.bbox": "tight", "text.usetex": True, "figure.facecolor": "black", "axes.grid": True}
    with mpl.rc_context(hostile):
        assert image(composed(every()["ranking"], "en"), "png", "", "") == plain


def test_texts_on_axes_of_a_user_are_never_markup(tmp_path: Path) -> None:
    from matplotlib.figure import Figure

    ax = Figure().subplots(1, 2)[1]
    plot_stability(weight_sensitivity(case_of(HOSTILE["markup"], tmp_path)), ax)
    assert not any(text.get_parse_math() for text in texts_of(ax) if "$" in text.get_text())


@pytest.mark.long
@pytest.mark.parametrize(("name", "language"), list(zip(FIGURES, LANGUAGES * len(FIGURES), strict=False)))
def test_all_is_inside_the_room_of_axes_of_a_user(name: str, language: Language) -> None:
    """In Arabic a layout engine places the axes, in English none does; what was drawn before is gone."""
    from matplotlib.figure import Figure

    whole = Figure(figsize=(12, 6), layout="constrained" if language == "ar" else None)
    axes = whole.subplots(1, 2)
    plot_stability(STABLE, axes[0], language="en")
    for ax in axes:
        assert on_axes(every()[name], ax, language, "screen") is ax
    check_inside(whole, language)
    one, other = (sorted(text.get_text() for text in texts_of(ax)) for ax in axes)
    assert len(one) == len(other)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["three pillars", "ranges to the ends", "Arabic names"])
def test_a_column_has_room_for_tables_of_a_user(tmp_path: Path, table: str, language: Language) -> None:
    for figure in gallery(case_of(HOSTILE[table], tmp_path)).figures:
        check_texts(figure, language, "column")


def test_titles_stay_inside_axes_in_any_place() -> None:
    from matplotlib.figure import Figure

    whole = Figure(figsize=(7, 4))
    for _ in range(2):
        on_axes(
            every()["ranking"], whole.axes[0] if whole.axes else whole.add_axes((0.05, 0.1, 0.9, 0.85)), "en", "screen"
        )
    check_inside(whole, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_that_become_too_small_are_warned_of_with_the_room_that_they_need(language: Language) -> None:
    from matplotlib.figure import Figure

    with pytest.warns(UserWarning, match="too small to read" if language == "en" else "أصغر من أن يقرأ") as warned:
        plot_lead(LEAD, Figure(figsize=(3, 2.5)).subplots(), language=language)
    assert warned[0].filename == __file__
    small, width, height = (float(found) for found in re.findall(r"\d+\.\d|\d+(?= )", str(warned[0].message)))
    assert small < 6
    assert 3 < width < 6
    assert 2.5 < height < 5
    plot_lead(LEAD, Figure(figsize=(width, height)).subplots(), language=language)  # a warning would be an error


def test_what_cannot_be_drawn_on_is_refused() -> None:
    from matplotlib.figure import Figure

    polar: Any = Figure().add_subplot(projection="polar")
    pair: Any = Figure().subplots(1, 2)
    for ax, found in ((polar, "PolarAxes"), (pair, "ndarray")):
        with pytest.raises(CaseError, match=f'ax: not allowed, found {found}; expected Axes.projection="rectilinear"'):
            plot_stability(STABLE, ax)
    language: Any = "fr"
    with pytest.raises(CaseError, match="language: not allowed, found fr; expected en | ar"):
        plot_stability(STABLE, language=language)
    style: Any = "poster"
    with pytest.raises(CaseError, match="style: not allowed, found poster"):
        plot_stability(STABLE, style=style)


@pytest.mark.parametrize("name", FIGURES)
def test_a_result_of_another_kind_is_refused(name: str) -> None:
    plot = getattr(import_module(f"analysis.plots.{name}"), f"plot_{name}")
    expected = "Sequence.Acceptability." if name == "acceptability" else "[A-Z][A-Za-z]+"
    for wrong, found in ((CASE, "Case"), (None, "NoneType"), ([CASE], "list"), ([], "list")):
        with pytest.raises(CaseError, match=rf"^plot_{name}: not allowed, found {found}.*; expected {expected}$"):
            plot(wrong)


def test_the_axes_of_the_triangle_are_returned() -> None:
    assert on_axes(every()["triangle"], None, "en", "screen").name == "ternary"


def test_letters_that_no_font_has_are_named_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = case_of("option,\u5b89\u5168,b\n\u9000\u51fa,10,20\n\u0423,20,10\n", tmp_path)
    shown = gallery(case, ["stability"]).figures[0]
    assert image(composed(shown, "en"), "png", "", "")
    with pytest.warns(
        UserWarning, match="these letters: \u5168, \u51fa, \u5b89, \u9000 .in \u9000\u51fa, \u5b89\u5168"
    ) as warned:
        plot_stability(weight_sensitivity(case))
    assert warned[0].filename == __file__
    assert run(["plot", "stability", "--case", str(tmp_path / "table.csv"), "-o", str(tmp_path), "--lang", "both"]) == 0
    assert capsys.readouterr().err.count("\u9000\u51fa") == 1
    assert letters_missing(CASE, LANGUAGES, "ar") == ""


def test_importing_analysis_loads_no_matplotlib() -> None:
    code = "import sys, analysis; analysis.rank; analysis.overview; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_alt_text_is_in_the_pictures() -> None:
    figure = every()["ranking"]
    said = words(figure, "en")
    assert said.alt.encode()[:40] in image(composed(figure, "en"), "png", said.alt, said.title)
    assert said.title.encode()[:30] in image(composed(figure, "en"), "svg", said.alt, said.title)


def test_settings_of_a_user_come_back() -> None:
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    image(composed(every()["ranking"], "ar"), "svg", "", "")
    assert dict(mpl.rcParams) == before


def test_the_documentation_names_every_figure_and_its_columns() -> None:
    table = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert list(table) == list(FIGURES)
    for figure in every().values():
        own = [name for name in rows(figure)[0] if "." not in name]
        assert re.findall(r"`(\w+)`", re.sub(r" \([^)]*\)", "", table[figure.name])) == own


# --- the command ----------------------------------------------------------------------------------


def test_the_command_writes_pictures_words_and_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new" / "figures"
    assert run(["plot", "ranking", "lead", "ranking", "--lang", "both", "--format", "png, svg", "-o", str(folder)]) == 0
    wanted = {
        f"{name}-{language}.{end}"
        for name in ("01-ranking", "03-lead")
        for language in LANGUAGES
        for end in ("png", "svg", "txt")
    }
    assert {path.name for path in folder.iterdir()} == wanted | {"01-ranking.csv", "03-lead.csv"}
    captured = capsys.readouterr()
    assert captured.err == ""
    assert len(captured.out.splitlines()) == len(wanted) + 2
    assert "Advisory schedule ranks first" in captured.out
    said = (folder / "01-ranking-ar.txt").read_text(encoding="utf-8")
    assert said.count(said.splitlines()[0]) == 1
    assert "ما لا يظهره هذا الشكل" in said
    numbers = (folder / "01-ranking.csv").read_text(encoding="utf-8").splitlines()
    assert numbers[0] == "option,rank,score,low,high,points.economic,points.political,points.security"
    assert_allclose(float(numbers[1].split(",")[2]), 52.94, atol=0.01)


def test_workers_change_nothing_but_time(tmp_path: Path) -> None:
    for workers in (1, 2):
        asked = ["plot", "lead", "objections", "--lang", "both", "--format", "png,svg,pdf", "-q"]
        assert run([*asked, "--workers", str(workers), "-o", str(tmp_path / str(workers))]) == 0
    alone, shared = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("1", "2"))
    assert len(alone) == 2 * (2 * 4 + 1)
    assert alone == shared


def test_what_a_case_cannot_have_is_said_and_the_rest_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case_of(HOSTILE["four pillars"], tmp_path)
    asked = ["plot", "--case", str(tmp_path / "table.csv"), "-o", str(tmp_path / "out")]
    assert run(asked) == 0
    captured = capsys.readouterr()
    assert "needs three pillars" in captured.err
    assert "stability | weight_lines" in captured.err
    assert captured.err.count("takes no order of its options from a text") == 1
    missing = ["triangle", "perspectives", "objections", "text_support", "worlds", "break_even", "break_even_map"]
    missing += ["variants", "length"]
    assert not [path for name in missing for path in (tmp_path / "out").glob(f"*{name}*")]
    assert len(list((tmp_path / "out").glob("*.png"))) == len(FIGURES) - len(missing)
    assert run([*asked, "-q", "--lang", "ar"]) == 0
    captured = capsys.readouterr()
    assert captured.out == captured.err == ""


def test_figures_on_changed_weights_say_so() -> None:
    shown = gallery(CASE, ["ranking"], weights="security=80").figures[0]
    assert "security=80" in words(shown, "en").source
    with pytest.raises(CaseError):
        gallery(CASE, weights="security=800")
