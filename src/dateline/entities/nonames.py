"""Names that are none: the code of a currency beside a sum, and a feast that stands for its day."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dateline.entities.text import Draft, Words

if TYPE_CHECKING:
    from spacy.tokens import Doc


def without_sums_and_days(words: Words, drafts: list[Draft], doc: Doc) -> list[Draft]:
    """Return the drafts without codes of currencies and days: "NOK 40 million", "on Bastille Day"."""
    dated = [(span.start, span.end) for span in doc.spans.get("timex", ())]
    days = {*dated, *((start + 1, end) for start, end in dated)}  # "that Bastille Day" is one, too
    codes = _sums(words, drafts)
    return [
        draft
        for draft in drafts
        if draft.label == "EVENT"
        or not ((draft.start, draft.end) in days or words.plain(draft.start, draft.end) in codes)
    ]


def _sums(words: Words, drafts: list[Draft]) -> set[str]:
    """Return the codes of currencies that stand beside a number somewhere in the text."""
    texts = {(draft.start, words.texts[draft.start]) for draft in drafts if draft.end - draft.start == 1}
    return {
        text
        for at, text in texts
        if len(text) == 3 and text.isupper() and _beside_a_number(words, at) and text in _codes()
    }


def _beside_a_number(words: Words, at: int) -> bool:
    return words.word(at + 1)[:1].isdigit() or words.word(at - 1)[:1].isdigit() or words.tag(at - 1) == "CD"


@cache
def _codes() -> frozenset[str]:
    table = files("pycountry").joinpath("databases", "iso4217.json").read_text(encoding="utf-8")
    return frozenset(row["alpha_3"] for row in json.loads(table)["4217"])
