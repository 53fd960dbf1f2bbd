"""TimeML: reads and writes `.tml`, the form in which time expressions are exchanged and scored.

The markup is read tag by tag and no XML parser is at work: a document type or an entity that a file declares is
never followed, and a file that is not well-formed XML (a bare `&`, a `<` in the text) is read all the same.
"""

from __future__ import annotations

import datetime
import html
import html.entities
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from dateline.errors import DatelineError
from dateline.timex import Timex


class TimeMLError(DatelineError):
    """Says what makes a file unreadable as TimeML; the message begins with its name."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One TIMEX3 of a file: offsets into its text, end exclusive, and the attributes as written there."""

    start: int
    end: int
    type: str = ""
    value: str = ""
    mod: str = ""
    quant: str = ""
    freq: str = ""
    tid: str = ""
    anchor: str = ""
    begin_point: str = ""
    end_point: str = ""


@dataclass(frozen=True, slots=True)
class TimeML:
    """A `.tml` file: its text without markup, its day of creation (DCT) or None, its TIMEX3 in reading order.

    The DCT itself is not among the timexes, nor is a TIMEX3 that marks no text.
    """

    name: str
    text: str
    published: datetime.date | None = None
    timexes: tuple[Tag, ...] = ()


# TIMEX3 attribute -> field of Tag, in the order they are written
ATTRIBUTES = {
    "tid": "tid",
    "type": "type",
    "value": "value",
    "mod": "mod",
    "quant": "quant",
    "freq": "freq",
    "anchorTimeID": "anchor",
    "beginPoint": "begin_point",
    "endPoint": "end_point",
}

_MARKUP = re.compile(
    r"""<!--|<!\[CDATA\[|                                          # their ends are looked for with find()
        <(?P<close>/?)(?P<name>[A-Za-z][\w:.-]*+)
         (?P<inner>(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+|[^<>]*+)>|    # a quoted attribute may hold a ">"
        <[!?][^<>]*+>""",
    re.X,
)
_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([\w:.-]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_REFERENCE = re.compile(r"&(#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")  # 1998-02-06T22:19:00, 19980206


def read(path: str | Path) -> TimeML:
    """Read a `.tml` file (UTF-8, else Windows-1252).

    Raises TimeMLError where it has no text or a TIMEX3 is not closed.
    """
    path = Path(path)
    raw = path.read_bytes()
    try:
        markup = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        markup = raw.decode("cp1252", errors="replace")
    return parse(markup, path.stem)


def parse(markup: str, name: str = "") -> TimeML:
    """Read TimeML from a string; lines end in a line feed afterwards, as in every XML text.

    Raises TimeMLError as `read` does.
    """
    markup = markup.replace("\r\n", "\n").replace("\r", "\n")
    head, tail = re.search(r"<TEXT\b[^<>]*+>", markup), markup.rfind("</TEXT>")
    if head is None or tail < head.end():
        raise TimeMLError(f"{name or 'TimeML'}: no <TEXT> … </TEXT> in it; accepted is TimeML, as `tag` writes it")
    text, tags = _text_and_tags(markup[head.end() : tail], name)
    around = _creation_times(markup[: head.start()] + markup[tail:])
    within = (attributes for _, _, attributes in tags if _is_creation_time(attributes))
    value = next((attributes.get("value", "") for attributes in (*around, *within)), "")
    timexes = (_tag(start, end, a) for start, end, a in tags if start < end and not _is_creation_time(a))
    return TimeML(name, text, _day(value), tuple(sorted(timexes, key=lambda tag: (tag.start, tag.end))))


def write(
    text: str, timexes: Iterable[Timex], *, published: datetime.date | None = None, name: str = "document"
) -> str:
    """Write a text and its time expressions as TimeML; `parse` gives back the same text, spans and values.

    A character that XML does not allow is written as U+FFFD, so that offsets hold. Raises ValueError where two
    expressions cross or one is empty: XML has no place for them.
    """
    timexes = sorted(timexes, key=lambda timex: (timex.start, -timex.end))
    _check_nesting(timexes, len(text))
    dct = f'<DCT><TIMEX3 tid="t0" type="DATE" value="{published}" functionInDocument="CREATION_TIME">{published}'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n\n'
        f"<DOCID>{_escaped(name)}</DOCID>\n\n"
        f"{dct + '</TIMEX3></DCT>' if published else '<DCT></DCT>'}\n\n"
        f"<TEXT>{''.join(_marked(text, tags_of(timexes, published)))}</TEXT>\n\n"
        "</TimeML>\n"
    )


def tags_of(timexes: Sequence[Timex], published: datetime.date | None = None) -> list[Tag]:
    """Return the TIMEX3 of time expressions, numbered from t1; t0 is the day of publication."""
    tid = {timex.date_id: f"t{number}" for number, timex in enumerate(timexes, start=1)}
    if published:
        tid["published"] = "t0"
    by_id = {timex.date_id: timex for timex in timexes}
    return [
        Tag(
            timex.start,
            timex.end,
            timex.value.type,
            timex.value.value,
            timex.value.mod,
            quant=timex.value.quant,
            freq=timex.value.freq,
            tid=tid[timex.date_id],
            anchor=tid.get(timex.anchor, ""),
            **{point: tid[timex.anchor] for point in _points(timex, by_id, published) if timex.anchor in tid},
        )
        for timex in timexes
    ]


def _points(timex: Timex, by_id: dict[str, Timex], published: datetime.date | None) -> Iterator[str]:
    """Name the ends of a duration at which its anchor stands: "within 44 days" begins where its anchor does."""
    if timex.value.type != "DURATION" or timex.value.earliest is None or timex.value.latest is None:
        return
    anchor = by_id[timex.anchor].value if timex.anchor in by_id else None
    first = anchor.earliest if anchor else published
    last = anchor.latest if anchor else published
    if timex.value.earliest == first:
        yield "begin_point"
    elif timex.value.latest == last:
        yield "end_point"


def _check_nesting(timexes: Sequence[Timex], length: int) -> None:
    around: list[Timex] = []
    for timex in timexes:
        if not 0 <= timex.start < timex.end <= length:
            raise ValueError(f"{timex.date_id}: {timex.start} to {timex.end} is no stretch of the text")
        while around and around[-1].end <= timex.start:
            around.pop()
        if around and timex.end > around[-1].end:
            raise ValueError(f"{timex.date_id} crosses {around[-1].date_id}: TimeML can only nest them")
        around.append(timex)


def _marked(text: str, tags: Sequence[Tag]) -> Iterator[str]:
    """Give the text, escaped, with the tags in it; the tags are sorted by start, the longer first, and nest."""
    position = 0
    still_open: list[int] = []
    for tag in tags:
        while still_open and still_open[-1] <= tag.start:
            yield _escaped(text[position : (position := still_open.pop())]) + "</TIMEX3>"
        yield _escaped(text[position : (position := tag.start)]) + _opening(tag)
        still_open.append(tag.end)
    while still_open:
        yield _escaped(text[position : (position := still_open.pop())]) + "</TIMEX3>"
    yield _escaped(text[position:])


def _opening(tag: Tag) -> str:
    fields = ((attribute, getattr(tag, field)) for attribute, field in ATTRIBUTES.items())
    return "<TIMEX3" + "".join(f' {attribute}="{_escaped(value)}"' for attribute, value in fields if value) + ">"


_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;", ord("\r"): "&#13;"}
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # outside XML 1.0's Char


def _escaped(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text).translate(_ESCAPES)


def _unescaped(text: str) -> str:
    return _REFERENCE.sub(_character, text)


def _character(reference: re.Match[str]) -> str:
    """Return what a reference stands for; "AT&T;" and other names that nobody defined stay as they are."""
    known = reference[1].startswith("#") or f"{reference[1]};" in html.entities.html5
    return html.unescape(reference[0]) if known else reference[0]


def _text_and_tags(markup: str, name: str) -> tuple[str, list[tuple[int, int, dict[str, str]]]]:
    """Split marked-up text into the plain text and the TIMEX3 in it: start, end, attributes."""
    parts: list[str] = []
    tags: list[tuple[int, int, dict[str, str]]] = []
    still_open: list[tuple[int, dict[str, str]]] = []
    length = 0
    for plain, tag in _pieces(markup, name):
        parts.append(plain)
        length += len(plain)
        if tag is None or tag["name"] != "TIMEX3":
            continue
        if not tag["close"] and not tag["inner"].endswith("/"):
            still_open.append((length, _attributes(tag["inner"])))
        elif tag["close"] and not still_open:
            raise TimeMLError(f"{name or 'TimeML'}: </TIMEX3> closes nothing, after {''.join(parts)[-40:]!r}")
        elif tag["close"]:
            start, attributes = still_open.pop()
            tags.append((start, length, attributes))
    if still_open:
        raise TimeMLError(f"{name or 'TimeML'}: TIMEX3 {still_open[-1][1].get('tid', '')} is not closed")
    return "".join(parts), tags


def _pieces(markup: str, name: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Give stretches of plain text, each with the tag behind it (None for what is no tag of its own)."""
    position = 0
    while found := _MARKUP.search(markup, position):
        yield _unescaped(markup[position : found.start()]), found if found["name"] else None
        position = found.end()
        if ending := {"<!--": "-->", "<![CDATA[": "]]>"}.get(found[0]):
            end = markup.find(ending, position)
            if end < 0:
                raise TimeMLError(f"{name or 'TimeML'}: {found[0]} is not closed")
            if ending == "]]>":
                yield markup[position:end], None
            position = end + len(ending)
    yield _unescaped(markup[position:]), None


def _creation_times(markup: str) -> list[dict[str, str]]:
    """Return the attributes of the TIMEX3 outside the text that stand for the document's creation, DCT first."""
    tags = [tag for tag in _MARKUP.finditer(markup) if tag["name"]]
    found = [
        (before["name"] != "DCT" if before else True, _attributes(tag["inner"]))
        for before, tag in pairwise([None, *tags])
        if tag and tag["name"] == "TIMEX3" and not tag["close"]
    ]
    return [a for outside, a in sorted(found, key=lambda item: item[0]) if not outside or _is_creation_time(a)]


def _is_creation_time(attributes: dict[str, str]) -> bool:
    return attributes.get("functionInDocument") == "CREATION_TIME"


def _attributes(inner: str) -> dict[str, str]:
    return {key: _unescaped(double or single) for key, double, single in _ATTRIBUTE.findall(inner)}


def _tag(start: int, end: int, attributes: dict[str, str]) -> Tag:
    return Tag(start, end, **{field: attributes.get(attribute, "") for attribute, field in ATTRIBUTES.items()})


def _day(value: str) -> datetime.date | None:
    if not (found := _DAY.match(value)):
        return None
    try:
        return datetime.date(*map(int, found.groups()))
    except ValueError:
        return None
