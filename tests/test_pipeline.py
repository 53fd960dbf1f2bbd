"""The pipeline as a whole: any text in, the same layers by any way through spaCy, the same tables for the same text."""

import datetime

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin

import dateline
from dateline import language
from dateline.analysis import analyse_all
from dateline.errors import ParameterError
from dateline.language import COMPONENTS, load_pipeline, pieces
from dateline.tables import COLUMNS

PUBLISHED = datetime.date(2024, 5, 15)
TEXTS = [
    "Maria Santos opened the bridge on 3 May 2019. She said it would be widened by June 2026.",
    "The 1994 ceasefire agreement was signed in Bishkek. Two weeks later the shelling began again.",
    "",
    "“We lost everything in 2011,” said Thomas Berg, a baker from Leeds.",
]


def layers(doc: Doc):
    return doc._.timexes, doc._.mentions, doc._.entities, doc._.events


@pytest.fixture(scope="module")
def docs():
    nlp = load_pipeline()
    made = []
    for text in TEXTS:
        doc = nlp.make_doc(text)
        doc._.published = PUBLISHED
        made.append(nlp(doc))
    return made


def test_the_layers_are_there(docs):
    timexes, mentions, _, events = layers(docs[0])
    assert [timex.value.value for timex in timexes] == ["2019-05-03", "2026-06"]
    assert mentions[0].text == "Maria Santos" and [event.status for event in events] == ["happened", "scheduled"]


def test_layers_survive_bytes(docs):
    for doc in docs:
        assert layers(Doc(doc.vocab).from_bytes(doc.to_bytes())) == layers(doc)
    kept = DocBin(docs=docs, store_user_data=True).to_bytes()
    again = DocBin().from_bytes(kept).get_docs(docs[0].vocab)
    assert [layers(doc) for doc in again] == [layers(doc) for doc in docs]


@pytest.mark.parametrize("processes", [1, 2])
def test_layers_are_the_same_in_batches_and_processes(docs, processes):
    nlp = load_pipeline()
    made = []
    for text in TEXTS:
        doc = nlp.make_doc(text)
        doc._.published = PUBLISHED
        made.append(doc)
    piped = nlp.pipe(made, batch_size=2, n_process=processes)
    assert [layers(doc) for doc in piped] == [layers(doc) for doc in docs]


def test_our_components_work_in_anyones_pipeline():
    import spacy

    nlp = spacy.load(language.MODEL)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    doc = nlp("The bridge opened on 3 May 2019.")
    assert [event.headline for event in doc._.events] == ["The bridge opened"]


def test_a_headline_is_a_sentence_of_its_own():
    text = "Kolda dam to be emptied after cracks are found\n\nThe energy ministry said on 3 May 2019 that it leaks."
    starts = [sentence.start_char for sentence in dateline.analyse(text).doc.sents]
    assert text.index("The energy") in starts
    assert dateline.analyse(text).events.headline.tolist() == ["The energy ministry said that it leaks"]


def test_the_dateline_is_no_event_and_its_first_sentence_stands_alone():
    text = "MARNVIK, Norway, May 5. The ferry Solveig sank on Tuesday with 40 people aboard."
    analysis = dateline.analyse(dateline.read(text, published="2021-05-05"))
    assert analysis.events.headline.tolist() == ["The ferry Solveig sank with 40 people aboard"]
    assert analysis.events.text.tolist() == [text[text.index("The ferry") :]]


def test_a_model_that_is_not_installed_is_named():
    with pytest.raises(ValueError, match=r"model = 'no_such_model'.*installed"):
        dateline.analyse("On Monday it rained.", model="no_such_model")


@pytest.mark.parametrize("day", ["2024-05-15", datetime.date(2024, 5, 15), datetime.datetime(2024, 5, 15, 9, 30)])
def test_the_day_of_publication_may_be_a_text_as_for_read(day):
    analysis = dateline.analyse("The bridge opened yesterday.", published=day)
    assert analysis.dates.value.tolist() == ["2024-05-14"]
    with pytest.raises(ParameterError, match="published = 'soon': no day of the calendar"):
        dateline.analyse("The bridge opened yesterday.", published="soon")


def test_many_articles_come_in_their_order():
    texts = [f"The bridge number {i} opened in {1900 + i}." for i in range(70)]
    years = [analysis.dates.value[0] for analysis in analyse_all(texts)]
    assert years == [str(1900 + i) for i in range(70)]


def test_a_long_text_goes_through_the_model_in_pieces(monkeypatch):
    text = "The bridge opened on 3 May 2019. Maria Santos cut the ribbon.\n\n" * 40
    whole = dateline.analyse(text, published=PUBLISHED)
    monkeypatch.setattr(language, "LONG", 500)
    in_pieces = dateline.analyse(text, published=PUBLISHED)
    pd.testing.assert_frame_equal(whole.dates, in_pieces.dates)
    assert in_pieces.doc.text == text


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_pieces_lose_nothing(text, size):
    cut = list(pieces(text, size))
    assert "".join(cut) == text and all(len(piece) <= size for piece in cut)


words = st.sampled_from(
    "the On May 3 1994 said “ ” \" Smith Dr. in , . \n\n will may 12:30 BC last year's not".split(" ")
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=200), st.lists(words, max_size=40).map(" ".join)), st.booleans())
def test_any_text_gives_tables_whose_offsets_hold(text, dated):
    analysis = dateline.analyse(text, published=PUBLISHED if dated else None)
    for name, frame in analysis.tables.items():
        assert tuple(frame.columns) == COLUMNS[name]
        if "start" in COLUMNS[name]:
            for row in frame.itertuples():
                assert 0 <= row.start < row.end <= len(text) and text[row.start : row.end] == row.text
    bounds = analysis.dates.dropna(subset=["earliest", "latest"])
    assert (bounds.earliest <= bounds.latest).all()


def test_the_same_text_gives_the_same_tables():
    first, second = (dateline.analyse(TEXTS[0], published=PUBLISHED) for _ in range(2))
    for name in COLUMNS:
        pd.testing.assert_frame_equal(getattr(first, name), getattr(second, name))


def test_words_are_forgotten_once_enough_of_them_are_known(monkeypatch):
    nlp = load_pipeline()
    with language.words_forgotten(nlp):
        nlp.make_doc("brundlefern")
    assert "brundlefern" in nlp.vocab
    monkeypatch.setattr(language, "KNOWN_WORDS", 0)
    with language.words_forgotten(nlp):
        nlp.make_doc("quarzlewick")
    assert "quarzlewick" not in nlp.vocab and "brundlefern" in nlp.vocab
