"""The parameters of the article notebook, checked: papermill itself checks nothing."""

from __future__ import annotations

import datetime
import difflib
import importlib.metadata
import os
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from dateline import paths
from dateline.errors import ParameterError
from dateline.language import MODEL
from dateline.publication import publication_day
from dateline.reading.source import ADDRESS

__all__ = ["LANES", "NAMES", "ParameterError", "Parameters", "check", "check_names"]


LANES = ("", "status", "person", "place")


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of `article.ipynb`, checked.

    `article`: the path as given; `published`: the day of publication, None to take it from the article; `model`: an
    installed spaCy model or the path of one; `lanes`: what groups the rows of the timeline, one of LANES; `out`: the
    folder for the tables, absolute, None to write none.
    """

    article: str
    published: datetime.date | None = None
    model: str = MODEL
    lanes: str = ""
    out: Path | None = None


NAMES = tuple(field.name for field in fields(Parameters))


def check(
    *,
    article: str | os.PathLike[str],
    published: datetime.date | str | None = None,
    model: str | os.PathLike[str] = MODEL,
    lanes: str | None = "",
    out: str | os.PathLike[str] | None = None,
) -> Parameters:
    """Return the parameters as one checked object.

    Raises ParameterError, naming the parameter, its value and what is accepted, for the first that is wrong.
    """
    return Parameters(_article(article), publication_day(published), _model(model), _lanes(lanes), _out(out))


def check_names(given: Iterable[str], known: Iterable[str] = NAMES) -> None:
    """Check that every name is the name of a parameter.

    Raises ParameterError, naming what is unknown and the nearest that is known.
    """
    known = tuple(known)
    unknown = [f"{name}: no such parameter; {_suggested(name, known)}" for name in given if name not in known]
    if unknown:
        raise ParameterError("; ".join(unknown))


def _suggested(name: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else f"the parameters are {', '.join(known)}"


def _article(article: object) -> str:
    accepted = "accepted is the path of a text, HTML or JSON file, from the current folder or the project's root"
    if not isinstance(article, str | os.PathLike) or not str(article).strip():
        raise ParameterError(f"article = {article!r}: no path; {accepted}")
    path = os.fspath(article)
    if ADDRESS.fullmatch(path.strip()):
        raise ParameterError(f"article = {path!r}: Dateline does not use the network; save the page and name the file")
    try:
        found = paths.find(path)
    except FileNotFoundError as error:
        raise ParameterError(f"article = {error}; {accepted}") from None
    if not found.is_file():
        raise ParameterError(f"article = {path!r}: {'a folder' if found.is_dir() else 'no ordinary file'}; {accepted}")
    return path


def _model(model: object) -> str:
    """Return the name of a model that is installed, without loading it: spaCy models announce themselves by name."""
    name = os.fspath(model) if isinstance(model, str | os.PathLike) else ""
    installed = sorted({entry.name for entry in importlib.metadata.entry_points(group="spacy_models")} | {MODEL})
    if name in installed or (name.strip() and (Path(name).expanduser() / "meta.json").is_file()):
        return name
    raise ParameterError(
        f"model = {model!r}: no such spaCy model; accepted are {', '.join(installed)}, any other spaCy model once "
        "it is installed, or the path of one"
    )


def _lanes(lanes: object) -> str:
    chosen = "" if lanes is None else lanes.strip() if isinstance(lanes, str) else lanes
    if chosen in LANES:
        return str(chosen)
    named = ", ".join(f"'{lane}'" for lane in LANES if lane)
    raise ParameterError(f"lanes = {lanes!r}: no such grouping; accepted are {named}, or '' for one list")


def _out(out: object) -> Path | None:
    accepted = "accepted is a folder that can be written, made if it is missing, or '' to write nothing"
    if out is None or (isinstance(out, str) and not out.strip()):
        return None
    if not isinstance(out, str | os.PathLike):
        raise ParameterError(f"out = {out!r}: no path; {accepted}")
    folder = paths.destination(os.fspath(out))
    standing = next((place for place in (folder, *folder.parents) if os.path.lexists(place)), folder)
    if not standing.is_dir():
        raise ParameterError(f"out = {os.fspath(out)!r}: {standing.name} is a file, not a folder; {accepted}")
    if not os.access(standing, os.W_OK | os.X_OK):
        raise ParameterError(f"out = {os.fspath(out)!r}: {standing} cannot be written; {accepted}")
    return folder
