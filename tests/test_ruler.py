"""The quick attribute ruler says of each word what the model's own says."""

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import language
from dateline.paths import ROOT
from dateline.ruler import KindRuler, with_kind_ruler
from dateline.timex import timeml

ODD = """Ain't he gonna come? Let's see: y'all gotta go, c'mon. There's nothin' there, and they'd've got it.

He gets what she got; "You may be there," they said. \t It is 's own. There were two of them, all the same, and I am."""


@pytest.fixture(scope="module")
def models():
    return spacy.load(language.MODEL), with_kind_ruler(spacy.load(language.MODEL))


def attributes(doc):
    return [(word.text, word.tag_, word.pos_, str(word.morph), word.lemma_, word.dep_) for word in doc]


def test_the_model_has_it(models):
    own, quick = models
    assert isinstance(quick.get_pipe("attribute_ruler"), KindRuler) and quick.pipe_names == own.pipe_names
    assert isinstance(language.load_pipeline().get_pipe("attribute_ruler"), KindRuler)


def test_every_word_has_the_attributes_the_model_gives(models):
    texts = [ODD, *(timeml.read(path).text for path in sorted((ROOT / "tests" / "gold").glob("*.tml")))]
    own, quick = (list(nlp.pipe(texts)) for nlp in models)
    assert sum(map(len, own)) > 8000
    for one, other in zip(own, quick, strict=True):
        assert attributes(other) == attributes(one)


@given(words=st.lists(st.sampled_from(ODD.split()), max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_in_any_order_too(models, words):
    own, quick = (nlp(" ".join(words)) for nlp in models)
    assert attributes(quick) == attributes(own)


def test_patterns_added_later_count_and_the_last_wins():
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("dateline_ruler")
    ruler.add([[{"LOWER": "ferry"}]], {"POS": "NOUN"})
    assert [word.pos_ for word in nlp("The ferry sank")] == ["", "NOUN", ""]
    ruler.add([[{"LOWER": "ferry"}, {"LOWER": {"REGEX": "^s[ai]nk"}}]], {"POS": "VERB"}, index=1)
    ruler.add([[{"LOWER": {"IN": ["the", "ferry"]}}]], {"POS": "X"})
    assert [word.pos_ for word in nlp("The ferry sank")] == ["X", "X", "VERB"]
    ruler.clear()
    assert [word.pos_ for word in nlp("The ferry sank")] == ["", "", ""]


def test_a_pipeline_without_a_ruler_stays_as_it_is():
    nlp = spacy.blank("en")
    assert with_kind_ruler(nlp) is nlp and nlp.pipe_names == []
