"""Small pictures of every figure of the case, to compare with: `python -m tests.baseline` draws them anew."""

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analysis import default_case
from analysis.plots.board import composed, image
from analysis.plots.figure import FigureData
from analysis.plots.gallery import gallery
from model.noun import Language
from model.read import read_case

FOLDER = Path(__file__).resolve().parent / "kept"
LANGUAGES: tuple[Language, ...] = ("en", "ar")
_WIDTH = 320


def small(data: FigureData, language: Language) -> bytes:
    """Return a figure as a small picture."""
    from PIL import Image

    with Image.open(io.BytesIO(image(composed(data, language), "png", "", ""))) as whole:
        grey = whole.convert("L")
        picture = grey.resize((_WIDTH, round(grey.height * _WIDTH / grey.width)), Image.Resampling.BOX)
    stream = io.BytesIO()
    picture.save(stream, "png", optimize=True)
    return stream.getvalue()


def pixels(picture: bytes) -> NDArray[np.float64]:
    """Return the brightness of each pixel, 0-255."""
    from PIL import Image

    with Image.open(io.BytesIO(picture)) as read:
        return np.asarray(read, dtype=np.float64)


def main() -> None:
    """Draw all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    for figure in gallery(read_case(default_case())).figures:
        for language in LANGUAGES:
            (FOLDER / f"{figure.name}-{language}.png").write_bytes(small(figure, language))


if __name__ == "__main__":
    main()
