"""Where things are: the same from JupyterLab, papermill, nbval and the command line."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = ROOT / "notebooks"
DATA = ROOT / "data"


def find(path: str | Path) -> Path:
    """Return `path` as it is found: absolute, in the current folder, or in the project's root.

    Raises FileNotFoundError, naming both folders it looked in.
    """
    given = Path(path).expanduser()
    candidates = [given] if given.is_absolute() else [Path.cwd() / given, ROOT / given]
    for candidate in candidates:
        if candidate.exists():
            return candidate
    places = " or ".join(str(folder) for folder in dict.fromkeys(c.parent for c in candidates))
    raise FileNotFoundError(f"{given}: no such file in {places}")
