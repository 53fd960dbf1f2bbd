"""The spaCy component `dateline_entities`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

for _name in ("mentions", "entities"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


@Language.factory("dateline_entities")
def entities_component(nlp: Language, name: str):
    """Make the component that repairs `Doc.ents` and fills `Doc._.mentions` and `Doc._.entities`."""

    def add_entities(doc: Doc) -> Doc:
        doc._.mentions, doc._.entities = [], []
        return doc

    return add_entities
