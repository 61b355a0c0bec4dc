"""Make the fonts in this folder again: `python -m analysis.plots.fonts.build FOLDER`.

FOLDER is the unpacked npm package @fontsource/amiri 5.3.0 (Amiri 1.002, SIL Open Font License 1.1), which splits each
font by script. One merged file for each weight keeps brackets and digits beside Arabic letters in one font, so that
they are mirrored and ordered right. The copies are renamed. The same input gives the same bytes (`SHA256SUMS`).
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

FAMILY = "Amiri Merged"
WEIGHTS = {"Regular": 400, "Bold": 700}
_NAMES = {1: FAMILY, 3: "1.002;{name}", 4: f"{FAMILY} {{style}}", 6: "{name}"}


def build(package: Path, target: Path) -> None:
    """Write one font for each weight."""
    for style, weight in WEIGHTS.items():
        with TemporaryDirectory() as folder:
            parts = []
            for script in ("arabic", "latin"):
                part = TTFont(package / "files" / f"amiri-{script}-{weight}-normal.woff2", recalcTimestamp=False)
                part.flavor, made = None, part["head"].created
                parts.append(str(Path(folder) / f"{script}.ttf"))
                part.save(parts[-1])
            merged = Merger().merge(parts)
        name = f"AmiriMerged-{style}"
        for record in merged["name"].names:
            if record.nameID in _NAMES:
                record.string = _NAMES[record.nameID].format(name=name, style=style)
        merged.recalcTimestamp = False
        merged["head"].created = merged["head"].modified = made
        merged.save(target / f"{name}.ttf")


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(__file__).resolve().parent)
