"""The spaCy component `dateline_paragraphs`: a sentence ends where its paragraph or the dateline does.

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

BREAK = re.compile(r"\n[^\S\n]*\n\s*")


@Language.factory("dateline_paragraphs", assigns=["token.is_sent_start"])
def paragraphs_component(nlp: Language, name: str):
    """Make the component that starts a sentence at every paragraph; it stands before the parser."""
    return start_paragraphs


def start_paragraphs(doc: Doc) -> Doc:
    """Start a sentence at the first word after each blank line, and after the dateline."""
    text = doc.text  # made anew at every call
    starts = [found.end() for found in BREAK.finditer(text) if found.end() < len(text)]
    if doc._.dateline and doc._.dateline[1] < len(text):
        starts.append(doc._.dateline[1])
    for place in np.searchsorted(doc.to_array(IDX), starts) if starts else ():
        if 0 < place < len(doc):
            doc[int(place)].is_sent_start = True
    return doc
