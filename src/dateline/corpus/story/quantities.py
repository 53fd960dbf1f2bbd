"""What is counted around an event: "nine people are missing", "£40 million", "58 cars" as a thing and its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.corpus.story.wording import SMALL, stem

ONES = {
    word: value
    for value, word in enumerate(
        """no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen""".split()
    )
}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
TENS = {word: 10 * value for value, word in enumerate(_TENS, 2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "m": 10**6, "bn": 10**9, "k": 1_000}
# What became of people: the words for one outcome count the same thing.
OUTCOMES = {
    form: line.split()[0]
    for line in """
    dead died killed deaths fatalities drowned lives perished
    missing unaccounted
    injured wounded hurt injuries
    rescued saved survivors survived
    arrested detained arrests
    displaced homeless
    evacuated
    infected cases
    """.strip().splitlines()
    for form in line.split()
}
PEOPLE = frozenset("people persons passengers men women children civilians workers soldiers residents others".split())
_WORDS = "|".join([*ONES, *TENS])
NUMBER = re.compile(
    rf"(?P<sign>[£$€¥])?(?<![\d:/])(?<!\d\.)(?P<digits>\d[\d,]*(?:\.\d+)?)(?![\d.:/-]*\d)"
    rf"(?:[ ]?(?P<scale>{'|'.join(SCALES)})\b)?"
    rf"|\b(?P<word>(?:{_WORDS})(?:[- ](?:{_WORDS}))?)\b(?:[ ](?P<times>hundred|thousand|million|billion)\b)?",
    re.IGNORECASE,
)
NEXT = re.compile(r"[ \-]+([^\W\d_]+)")
REACH = 6  # words after the number in which its outcome stands
CLAUSE_END = re.compile(r"[.;:!?](?=\s|$)|,|\band\b|\bbut\b")
MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
UNITS_OF_TIME = frozenset(
    """am pm gmt utc est edt bst cet hours hour minutes minute seconds
    days day weeks week months month years year""".split()
)
MEASURES = frozenset(
    """mile miles km kilometre kilometres kilometer kilometers metre metres meter meters feet yards acres hectares
    tonnes tons barrels gallons litres""".split()
)
# A measure before these says where something is, not how much of it there is: 50 miles off the coast.
AWAY = frozenset("off from away north south east west offshore inland out below above".split())
DIES_OF = re.compile(r"\b(loss|deaths?|lives) of $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of a text: the `thing` it counts, as compared; its value; and the thing as the text calls it."""

    thing: str
    value: float
    noun: str


def quantities(text: str) -> Iterator[Quantity]:
    """Give what a text counts, in its order; years, days, hours, ages and numbers of nothing are left out."""
    for match in NUMBER.finditer(text):
        value = _value(match)
        after = text[match.end() :]
        before = text[: match.start()]
        if match["sign"]:
            yield Quantity(match["sign"], value, match["sign"])
        elif thing := _thing(before, after):
            noun = NEXT.match(after)
            yield Quantity(thing, value, noun[1].lower() if noun and stem(noun[1]) == thing.split()[0] else thing)


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        return float(match["digits"].replace(",", "")) * SCALES.get((match["scale"] or "").lower(), 1)
    parts = re.split(r"[- ]", match["word"].lower())
    value = sum(ONES.get(part, TENS.get(part, 0)) for part in parts)
    return float(value * SCALES.get((match["times"] or "").lower(), 1))


def _thing(before: str, after: str) -> str:
    """Return what is counted: the outcome of people where one follows in the clause, else the noun."""
    if DIES_OF.search(before):
        return "dead"
    end = CLAUSE_END.search(after)
    clause = after[: end.start()] if end else after
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", clause)[:REACH]]
    if not words or not NEXT.match(after) or words[0] in MONTHS | UNITS_OF_TIME:
        return ""
    if words[0] in MEASURES and len(words) > 1:
        if words[1] in AWAY:
            return ""
        if words[1] == "of" and len(words) > 2:  # of coast is not of pipe
            return f"{stem(words[0])} {stem(words[2])}"
    outcome = next((OUTCOMES[word] for word in words if word in OUTCOMES), "")
    if words[0] in PEOPLE or words[0] in OUTCOMES or words[0] in ("are", "were", "have", "remain", "more"):
        return outcome or ("people" if words[0] in PEOPLE else "")
    return "" if words[0] in SMALL or words[0] == "of" else stem(words[0])
