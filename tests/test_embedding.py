"""The quick embedding gives the vectors that the model's own gives, to the last bit."""

import pickle

import numpy as np
import pytest
import spacy
from thinc.api import Adam, chain

from dateline import embedding, language
from dateline.embedding import ByKind, length_of_embedding, with_quick_embedding
from dateline.paths import ROOT
from dateline.timex import timeml

ODD = ["", "Ferry ferry FERRY Ferry.\n\n\tThe ferry  sank 😀 sank, the ferry sank!", "a", "a a a a", " "]


@pytest.fixture(scope="module")
def models():
    return spacy.load(language.MODEL), with_quick_embedding(spacy.load(language.MODEL))


def test_vectors_and_names_are_those_of_the_model(models):
    texts = [*ODD, *(timeml.read(path).text for path in sorted((ROOT / "tests" / "gold").glob("*.tml")))]
    own, quick = (list(nlp.pipe(texts, batch_size=16)) for nlp in models)
    assert sum(map(len, own)) > 8000
    for one, other in zip(own, quick, strict=True):
        assert other.tensor.tobytes() == one.tensor.tobytes()
        assert [(name.text, name.label_) for name in other.ents] == [(name.text, name.label_) for name in one.ents]


def test_each_kind_of_word_is_computed_once(models, monkeypatch):
    _, quick = models
    embedding = next(node for node in quick.get_pipe("tok2vec").model.walk() if length_of_embedding(node))
    vectors, seen = embedding.layers[3], []
    own = vectors._func
    monkeypatch.setattr(
        vectors, "_func", lambda layer, rows, is_train: (seen.append(len(rows)), own(layer, rows, is_train))[1]
    )
    docs = [quick.make_doc("brall brall quonk zurf"), quick.make_doc("brall quonk brall quonk zurf")]
    assert [len(found) for found in embedding.predict(docs)] == [4, 5]
    assert seen == [3]
    embedding.predict([quick.make_doc("yim brall quonk zurf")])
    assert seen == [3, 1]


def test_it_is_found_in_both_embeddings_and_nowhere_else():
    nlp = language.load_pipeline()
    parts = {name: pipe.model for name, pipe in nlp.pipeline if getattr(pipe, "model", None) is not None}
    quick = {name for name, model in parts.items() if any(isinstance(node._func, ByKind) for node in model.walk())}
    assert quick == {"tok2vec", "ner"}


def test_words_that_see_their_neighbours_are_left_alone(models):
    """Layers before the texts part again are no embedding of single words where one of them looks beside it."""
    own, _ = models
    embedding, encoding = own.get_pipe("tok2vec").model.layers
    *before, parting = embedding.layers
    assert length_of_embedding(embedding) == 4
    assert length_of_embedding(chain(*before, encoding, parting)) == 0
    assert length_of_embedding(encoding) == 0


def test_it_can_be_sent_to_another_process(models):
    own, quick = models
    again = pickle.loads(pickle.dumps(quick.get_pipe("tok2vec")))
    doc = own.make_doc("The ferry sank.")
    assert again.predict([doc])[0].tobytes() == own.get_pipe("tok2vec").predict([doc])[0].tobytes()


def test_the_model_can_still_be_saved_and_trained(models):
    own, quick = models[0], with_quick_embedding(spacy.load(language.MODEL))
    again = spacy.load(language.MODEL).from_bytes(quick.to_bytes())
    assert again("The ferry sank off Oslo.").to_json() == own("The ferry sank off Oslo.").to_json()
    docs = [own.make_doc("The ferry sank.")]
    model = quick.get_pipe("tok2vec").model
    before = model.predict(docs)[0]
    vectors, backprop = model.begin_update(docs)
    assert len(vectors[0]) == 4 and backprop(vectors) == []
    model.finish_update(Adam(0.1))
    assert not (model.predict(docs)[0] == before).any()


def test_other_weights_give_other_vectors(models):
    """What was computed with the old weights is not kept where others are read."""
    other, quick = spacy.load(language.MODEL), with_quick_embedding(spacy.load(language.MODEL))
    for node in other.get_pipe("tok2vec").model.walk():
        if node.name == "hashembed":
            node.set_param("E", node.get_param("E") * 2)
    doc = quick.make_doc("The ferry sank.")
    before = quick.get_pipe("tok2vec").predict([doc])[0]
    quick.get_pipe("tok2vec").from_bytes(other.get_pipe("tok2vec").to_bytes())
    after = quick.get_pipe("tok2vec").predict([doc])[0]
    assert after.tobytes() == other.get_pipe("tok2vec").predict([doc])[0].tobytes() != before.tobytes()


def test_beyond_a_number_of_kinds_the_vectors_begin_anew(monkeypatch):
    class Twice:
        def predict(self, words):
            return words.astype("float32") * 2

    monkeypatch.setattr(embedding, "MOST_KINDS", 2)
    vectors = embedding.Vectors()
    for words, kept in (([1, 2, 3, 2], 3), ([4, 2], 2), ([5, 1, 4], 4)):
        found = vectors.of(np.array(words, dtype="uint64").reshape(-1, 1), [Twice()])
        assert found.ravel().tolist() == [2 * word for word in words]
        assert len(vectors._place_of) == kept


def test_training_in_place_forgets_the_vectors(models):
    """An optimiser may change the very arrays of the weights."""
    own, quick = (load(spacy.load(language.MODEL)) for load in (lambda nlp: nlp, with_quick_embedding))
    doc = quick.make_doc("The ferry sank.")
    quick.get_pipe("tok2vec").predict([doc])
    quick.get_pipe("tok2vec").model.begin_update([doc])
    for nlp in (own, quick):
        for node in nlp.get_pipe("tok2vec").model.walk():
            if node.name == "hashembed":
                node.get_param("E")[:] *= 2
    same = (nlp.get_pipe("tok2vec").predict([doc])[0].tobytes() for nlp in (own, quick))
    assert next(same) == next(same)
