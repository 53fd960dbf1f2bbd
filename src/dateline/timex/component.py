"""The spaCy component `dateline_timex`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

for _name in ("published", "timexes"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


@Language.factory("dateline_timex")
def timex_component(nlp: Language, name: str):
    """Make the component that fills `Doc._.timexes`."""

    def add_timexes(doc: Doc) -> Doc:
        doc._.timexes = []
        return doc

    return add_timexes
