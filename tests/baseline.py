"""Small pictures of every figure of the case, to compare with: `python -m tests.baseline` draws them anew.

Names after it draw only those: `python -m tests.baseline ranking lead`.
"""

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter

from analysis import default_case
from analysis.plots.board import composed, image
from analysis.plots.gallery import gallery
from model.noun import Language
from model.read import read_case

FOLDER = Path(__file__).resolve().parent / "kept"
LANGUAGES: tuple[Language, ...] = ("en", "ar")
ALIKE = 12.0  # largest difference between pictures that are alike: blanking one digit gives more than 20
WIDTH = 320
_BLOCK = 8  # pixels: as wide as two digits, as tall as a line


def small(drawn: Any) -> bytes:
    """Return a drawn figure as a small picture."""
    from PIL import Image

    with Image.open(io.BytesIO(image(drawn, "png", "", ""))) as whole:
        picture = _narrow(whole)
    stream = io.BytesIO()
    picture.save(stream, "png", optimize=True)
    return stream.getvalue()


def pixels(picture: bytes) -> NDArray[np.float64]:
    """Return the brightness of each pixel of a picture as narrow as those kept, 0-255."""
    from PIL import Image

    with Image.open(io.BytesIO(picture)) as read:
        return np.asarray(_narrow(read), dtype=np.float64)


def _narrow(picture: Any) -> Any:
    from PIL import Image

    return picture.convert("L").resize((WIDTH, round(picture.height * WIDTH / picture.width)), Image.Resampling.BOX)


def difference(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Return the root mean square of the differences in the block where it is largest, 0-255.

    A mean over the whole picture would hide a label that is missing.
    """
    if one.shape != other.shape:
        return float("inf")
    return float(np.sqrt(uniform_filter((one - other) ** 2, _BLOCK).max()))


def main(names: Sequence[str] = ()) -> None:
    """Draw the pictures of some figures anew, or all."""
    FOLDER.mkdir(exist_ok=True)
    for figure in gallery(read_case(default_case()), names).figures:
        for language in LANGUAGES:
            (FOLDER / f"{figure.name}-{language}.png").write_bytes(small(composed(figure, language)))


if __name__ == "__main__":
    main(sys.argv[1:])
