"""The model multiplies by numpy: the same words come out, alone and in a batch, and other operations are left alone."""

import pickle

import numpy as np
import pytest
import spacy
from thinc.backends.numpy_ops import NumpyOps
from threadpoolctl import threadpool_info

from dateline.language import MODEL
from dateline.products import SteadyOps, one_thread, with_numpys_products

SHORT = "The ferry sank on 3 May."
TEXTS = [SHORT, "Nine people were found by Anna Holt, the harbour master of Korsal. " * 12, "It rained."]


@pytest.fixture(scope="module")
def quick():
    return with_numpys_products(spacy.load(MODEL))


def _seen(doc):
    return [(token.text, token.head.i, token.dep_, token.tag_, token.ent_type_) for token in doc]


def test_the_model_sees_the_same_words(quick):
    bare = spacy.load(MODEL)
    assert [_seen(doc) for doc in quick.pipe(TEXTS)] == [_seen(doc) for doc in bare.pipe(TEXTS)]


def test_each_layer_multiplies_by_numpy(quick):
    layers = [layer for _, pipe in quick.pipeline if (model := getattr(pipe, "model", None)) for layer in model.walk()]
    assert {type(layer.ops) for layer in layers} == {SteadyOps}
    assert not any(layer.ops.use_blis for layer in layers)


def test_a_text_gives_the_same_bits_alone_and_in_a_batch(quick):
    with one_thread():
        alone, batch = quick(SHORT), next(quick.pipe(TEXTS))
    assert np.array_equal(alone.tensor, batch.tensor)


@pytest.mark.parametrize("columns", [50, 64, 288])
def test_the_bits_of_a_row_do_not_depend_on_the_rows_beside_it(columns):
    numbers = np.random.default_rng(1)
    rows, weights = numbers.normal(size=(600, 96)).astype("f"), numbers.normal(size=(columns, 96)).astype("f")
    ops = SteadyOps(use_blis=False)
    with one_thread():
        whole = ops.gemm(rows, weights, trans2=True)
        for count in (1, 2, 7, 20, 255, 256, 257):
            assert np.array_equal(ops.gemm(rows[:count], weights, trans2=True), whole[:count])


def test_operations_of_another_kind_are_left_alone():
    class Others(NumpyOps):
        """Operations that somebody chose."""

    nlp = spacy.load(MODEL)
    others = Others()
    layer = nlp.get_pipe("tagger").model
    layer.ops = others
    assert with_numpys_products(nlp).get_pipe("tagger").model.ops is others


def test_one_thread_while_it_works_and_as_many_as_before_after_it():
    def threads():
        return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]

    before = threads()
    with one_thread():
        assert set(threads()) == {1}
    assert threads() == before


def test_the_pipeline_can_be_sent_to_another_process(quick):
    again = pickle.loads(pickle.dumps(quick))
    assert _seen(again(SHORT)) == _seen(quick(SHORT))
