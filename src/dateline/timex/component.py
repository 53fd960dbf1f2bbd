"""The spaCy component `dateline_timex`: recognises and resolves the time expressions of a Doc.

`Doc._.timexes` is read from plain data in `Doc.user_data`, so that it survives `to_bytes`, DocBin and worker processes.
"""

from __future__ import annotations

import datetime

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from dateline.timex import Timex
from dateline.timex.tagger import timexes_of
from dateline.timex.value import parse, write

_PUBLISHED, _TIMEXES = "dateline_published", "dateline_timexes"


def _get_published(doc: Doc) -> datetime.date | None:
    text = doc.user_data.get(_PUBLISHED)
    return datetime.date.fromisoformat(text) if text else None


def _set_published(doc: Doc, day: datetime.date | None) -> None:
    doc.user_data[_PUBLISHED] = day.isoformat()[:10] if day is not None else None


def _get_timexes(doc: Doc) -> list[Timex]:
    """Return the time expressions of a Doc in reading order; an empty list before the component has run."""
    return [
        Timex(date_id, start, end, text, parse(value), anchor, rule, note)
        for date_id, start, end, text, value, anchor, rule, note in doc.user_data.get(_TIMEXES) or ()
    ]


def _set_timexes(doc: Doc, timexes: list[Timex]) -> None:
    # The words as well: to ask a Doc for its text joins all its tokens.
    doc.user_data[_TIMEXES] = [
        [t.date_id, t.start, t.end, t.text, write(t.value), t.anchor, t.rule, t.note] for t in timexes
    ]


Doc.set_extension("published", getter=_get_published, setter=_set_published, force=True)
Doc.set_extension("timexes", getter=_get_timexes, setter=_set_timexes, force=True)


@Language.factory("dateline_timex", assigns=["doc._.timexes"], requires=["token.tag"])
def timex_component(nlp: Language, name: str):
    """Make the component that fills `Doc._.timexes` and the span group `timex` from the text and `Doc._.published`."""
    return add_timexes


def add_timexes(doc: Doc) -> Doc:
    """Fill `doc._.timexes` and `doc.spans["timex"]`, whose labels are the types."""
    published = doc._.published
    timexes = timexes_of(doc, None if published is None else np.datetime64(published, "D"))
    doc._.timexes = timexes
    spans = (doc.char_span(t.start, t.end, label=t.value.type, alignment_mode="expand") for t in timexes)
    doc.spans["timex"] = SpanGroup(doc, name="timex", spans=[span for span in spans if isinstance(span, Span)])
    return doc
