"""Bytes become text: UTF-8, UTF-16 and UTF-32 with their mark, Windows-1252 with a note; what is no text is refused."""

from __future__ import annotations

import codecs
import re

from dateline.errors import ArticleError

ACCEPTED = "accepted are text (UTF-8, or Windows-1252), an HTML page, or JSON with one article"

MARKS = (  # the longer mark first: UTF-32 begins as UTF-16 does
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OTHER_FORMATS = (  # how files begin that are often taken for an article
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument, EPUB or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a Rich Text file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b")) + b"\x7f"
MOST_CONTROLS = 0.02  # a text has hardly any control character; a program or a picture has many
DECLARED = ("iso", "windows", "cp", "koi8", "big5", "gb", "shift", "sjis", "euc", "mac")  # encodings of real pages
CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})|<\?xml[^>]{0,80}?encoding=[\"']([\w.-]{2,40})",
    re.IGNORECASE,
)


def decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of `data`, its lines ending as Python's do, and notes on how it was read.

    Raises ArticleError, naming `name`, for what is empty, binary, or in no encoding that is read.
    """
    if not data.strip(b" \t\r\n\f\v"):
        raise ArticleError(f"{name}: the file is empty; {ACCEPTED}")
    text, notes = _marked(data, name) or _unmarked(data, name)
    if not text.strip():
        raise ArticleError(f"{name}: the file holds nothing but blanks; {ACCEPTED}")
    return text.replace("\r\n", "\n").replace("\r", "\n"), notes


def _marked(data: bytes, name: str) -> tuple[str, tuple[str, ...]] | None:
    encoding = next((encoding for mark, encoding in MARKS if data.startswith(mark)), "")
    if not encoding:
        return None
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        if encoding == "utf-8-sig":
            return None
        raise ArticleError(f"{name}: it begins as {encoding.upper()} and does not go on so; {ACCEPTED}") from None


def _unmarked(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if other := next((kind for start, kind in OTHER_FORMATS if data.startswith(start)), ""):
        raise ArticleError(f"{name}: this is {other}; {ACCEPTED}")
    if b"\0" in data or _share_of_controls(data) > MOST_CONTROLS:
        raise ArticleError(f"{name}: this is a binary file; {ACCEPTED}")
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _not_utf8(data, name)


def _share_of_controls(data: bytes) -> float:
    return 1 - len(data.translate(None, CONTROLS)) / len(data)


def _not_utf8(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Read what is not quite UTF-8: by the page's own word, as UTF-8 with a few broken letters, or as Windows-1252."""
    encoding = _declared(data)
    if encoding.startswith(DECLARED) and (declared := _text_in(data, encoding)) is not None:
        return declared, ()
    text = data.decode("utf-8-sig", errors="replace")
    broken = text.count("\ufffd")
    if broken < sum(not letter.isascii() for letter in text) - broken:
        return text, (f"{broken} letter{'s are' if broken > 1 else ' is'} broken in the file and shown as \ufffd.",)
    windows = _text_in(data, "cp1252")
    if windows is None:
        raise ArticleError(f"{name}: neither UTF-8 nor Windows-1252; {ACCEPTED}")
    return windows, ("The file is not UTF-8. It was read as Windows-1252: look at accented letters and quotes.",)


def _declared(data: bytes) -> str:
    """Return the encoding that a page declares; ISO 8859-1 means Windows-1252 on the web."""
    match = CHARSET.search(data[:2048])
    encoding = (match[1] or match[2]).decode("ascii").lower() if match else ""
    return "cp1252" if encoding in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"} else encoding


def _text_in(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
