"""What the corpus notebook is asked: its parameters, checked, as one object."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dateline import paths
from dateline.errors import ParameterError
from dateline.publication import publication_day

MOST = 500  # happenings that one timeline can show


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters as they were checked; `out` is data/ and the name of the source where none was given."""

    source: str
    out: Path
    top: int
    since: datetime.date | None
    until: datetime.date | None
    about: str


def check(
    *, source: object, out: object = "", top: object = 30, since: object = "", until: object = "", about: object = ""
) -> Asked:
    """Check the parameters of the notebook; papermill gives them as texts or numbers, a person as anything.

    Raises ParameterError, naming the parameter, the value and the accepted form.
    """
    first, last = publication_day(since, name="since"), publication_day(until, name="until")
    if first and last and last < first:
        raise ParameterError(f"until = {until!r}: before since = {since!r}; accepted is that day or a later one")
    name = "" if about is None else about
    if not isinstance(name, str):
        raise ParameterError(f"about = {about!r}: no name; accepted is a person, place or organisation, or ''")
    found = _source(source)
    return Asked(found, _out(out, found), _top(top), first, last, " ".join(name.split()))


def _source(source: object) -> str:
    accepted = "accepted is a folder of articles, a CSV, JSON Lines or Parquet table, or a zip or tar of these"
    if not isinstance(source, str | Path) or not str(source).strip():
        raise ParameterError(f"source = {source!r}: no path; {accepted}")
    if "://" in str(source):
        return str(source)
    try:
        return str(paths.find(source))
    except FileNotFoundError as error:
        raise ParameterError(f"source = {str(source)!r}: {error}; {accepted}") from error


def _out(out: object, source: str) -> Path:
    if out is None or (isinstance(out, str) and not out.strip()):
        return paths.DATA / (PurePosixPath(source).name.split(".")[0] or "corpus")
    if not isinstance(out, str | Path):
        raise ParameterError(f"out = {out!r}: no path; accepted is a folder, made if it is missing, or ''")
    folder = paths.destination(out)
    if folder.exists() and not folder.is_dir():
        raise ParameterError(f"out = {str(out)!r}: a file, not a folder; accepted is a folder, made if it is missing")
    return folder


def _top(top: object) -> int:
    try:
        number = int(str(top).strip())
    except ValueError:
        number = 0
    if not 1 <= number <= MOST:
        raise ParameterError(f"top = {top!r}: no number of happenings; accepted is 1 to {MOST}")
    return number
