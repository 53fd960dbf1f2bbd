"""The spaCy component `dateline_paragraphs`: a sentence ends with its paragraph, its line of a list, the dateline.

The parser respects a sentence start that is set before it. Without this a headline, which has no full stop, and the
first sentence below it are read as one.
"""

from __future__ import annotations

import re

import numpy as np
from spacy.attrs import IDX
from spacy.language import Language
from spacy.tokens import Doc

if not Doc.has_extension("dateline"):
    Doc.set_extension("dateline", default=None)  # [start, end] in characters, set before the pipeline runs

# A line of a list begins with its mark or with its date: `- Two died`, `1975–1977: Work stops`, `May 2019 – It opens`.
DATED = (
    r"(?:[0-9]{1,4}(?:st|nd|rd|th|s)?|[a-z]{3}\.|may|june?|july?|january|february|march|april|august|september|october"
    r"|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|fall|winter|early|mid|late|circa"
    r"|ca?\.|of|present|today|now|planned|bc|ad)"
)
LISTED = (
    r"(?=[•▪◦‣*][^\S\n]+\S|[-–—][^\S\n]+[\"“‘'(]?[A-Z0-9]"
    rf"|(?P<date>(?=[^\n]{{0,40}}[0-9])(?i:{DATED})(?:[ ,/.()–—-]{{1,3}}(?i:{DATED})){{0,7}}\)?"
    r"[^\S\n]*(?::|[-–—](?=\s))[^\S\n]*)[\"“‘'(]?[A-Z0-9])"
)
# The hour of an entry of a live report stands on a line of its own, above its text: `16:50`, `9.15pm BST`.
HOUR = r"(?<![^\n])[0-2]?[0-9][:.h][0-5][0-9](?:\s?[ap]\.?m\.?)?(?:[ ]?[A-Z]{2,4})?[^\S\n]*\n\s*(?=[\"“‘'(]?[A-Z0-9])"
BREAK = re.compile(
    rf"{HOUR}|\n[^\S\n]*\n\s*(?:{LISTED})?|\n[^\S\n]*{LISTED.replace('<date>', '<date_below>')}|\n(?={HOUR})"
)


@Language.factory("dateline_paragraphs", assigns=["token.is_sent_start"])
def paragraphs_component(nlp: Language, name: str):
    """Make the component that starts a sentence at every paragraph; it stands before the parser."""
    return start_paragraphs


def start_paragraphs(doc: Doc) -> Doc:
    """Start a sentence at the first word after each blank line and of each line of a list, and after the dateline.

    The date that begins a line of a list belongs to the sentence behind it: none starts between them.
    """
    text = doc.text  # made anew at every call
    found = [match for match in BREAK.finditer(text) if match.end() < len(text)]
    starts = [match.end() for match in found]
    if doc._.dateline and doc._.dateline[1] < len(text):
        starts.append(doc._.dateline[1])
    if not starts:
        return doc
    places = doc.to_array(IDX)
    for place in np.searchsorted(places, starts):
        if 0 < place < len(doc):
            doc[int(place)].is_sent_start = True
    for match in found:
        told = max(match.end("date"), match.end("date_below"))
        first, last = np.searchsorted(places, [match.end() + 1, told + 1]) if told > 0 else (0, 0)
        for token in doc[int(first) : int(last)]:
            token.is_sent_start = False
    return doc
