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
    given = _expanded(path)
    candidates = [given] if given.is_absolute() else [Path.cwd() / given, ROOT / given]
    for candidate in candidates:
        if _exists(candidate):
            return candidate
    places = " or ".join(str(folder) for folder in dict.fromkeys(c.parent for c in candidates))
    raise FileNotFoundError(f"{given}: no such file in {places}")


def destination(path: str | Path) -> Path:
    """Return where `path` is written, absolute.

    A relative path counts from the current folder, as papermill's own do; inside the project it counts from the
    project's root, because JupyterLab and nbval start a notebook in the notebook's folder.
    """
    given = _expanded(path)
    here = Path.cwd()
    return given if given.is_absolute() else (ROOT if here.is_relative_to(ROOT) else here) / given


def _expanded(path: str | Path) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:  # "~name" of nobody on this machine: a plain name then
        return Path(path)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # longer than a name can be, or a folder that may not be looked into
        return False
