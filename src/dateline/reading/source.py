"""What a caller named: a file, to be read as text, page or record; or a text itself."""

from __future__ import annotations

import os
import re
from pathlib import Path

from dateline import paths
from dateline.errors import ArticleError
from dateline.reading.content import Content
from dateline.reading.decoding import ACCEPTED, decoded

EXTENSIONS = frozenset(".txt .text .md .html .htm .xhtml .json .jsonl .csv .tml .pdf .docx .doc .rtf .odt .xml".split())
LONGEST_NAME = 1000  # a longer line is a text
ADDRESS = re.compile(r"[a-z]{3,6}:/{1,2}\S+", re.IGNORECASE)  # a Path keeps one stroke of two
PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)


def named_file(source: str | os.PathLike[str]) -> Path | None:
    """Return the file that `source` names, or None where it is a text itself.

    A Path names a file. So does a string of one line that exists as a file, or looks like one: it ends as article files
    do, or has a separator and no blank. Everything else is a text.
    Raises ArticleError for a file that is missing, no ordinary file, or an address on the web.
    """
    if isinstance(source, str):
        if not source.strip():
            raise ArticleError("the text is empty; accepted are a text, or the path of an article")
        if len(source) > LONGEST_NAME or len(source.splitlines()) != 1:
            return None
    elif not isinstance(source, os.PathLike):
        raise ArticleError(f"{source!r:.60}: neither a path nor a text; {ACCEPTED}")
    if ADDRESS.fullmatch(address := str(source).strip()):
        raise ArticleError(f"{address}: Dateline does not use the network; save the page and name the file")
    try:
        found = paths.find(source if isinstance(source, str) else os.fspath(source))
    except FileNotFoundError as error:
        if isinstance(source, str) and not _looks_like_a_path(source):
            return None
        raise ArticleError(f"{error}; {ACCEPTED}") from None
    if found.is_dir():
        raise ArticleError(f"{source}: this is a folder; {ACCEPTED}")
    if not found.is_file():
        raise ArticleError(f"{source}: no ordinary file; {ACCEPTED}")
    return found


def file_bytes(path: Path, name: str) -> bytes:
    """Return the bytes of a file. Raises ArticleError, naming `name`, where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{name}: the file cannot be read: {error.strerror or error}") from None


def file_content(data: bytes, path: Path, name: str) -> tuple[Content, tuple[str, ...]]:
    """Return the article in the bytes of a file, by its extension or how it begins, and notes on how it was read."""
    text, notes = decoded(data, name)
    extension = path.suffix.lower()
    if extension in {".json", ".jsonl"}:
        from dateline.reading.record import json_content

        return json_content(text, name), notes
    if extension in {".html", ".htm", ".xhtml"} or PAGE.match(text[:5000]):
        from dateline.reading.webpage import page_content

        return page_content(text, name), notes
    if extension == ".csv":
        raise ArticleError(f"{name}: a table holds many articles; `python -m dateline corpus` reads it; {ACCEPTED}")
    return Content(text), notes


def _looks_like_a_path(line: str) -> bool:
    separated = re.search(r"[/\\]", line) and not re.search(r"\s", line.strip())
    return bool(separated) or Path(line.strip()).suffix.lower() in EXTENSIONS
