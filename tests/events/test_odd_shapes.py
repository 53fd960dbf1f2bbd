"""What no article should hold and some do: trees a thousand words deep, lines of one word, lengths beyond all years."""

import numpy as np
import pytest
from spacy.tokens import Doc

from dateline.events.draft import Draft
from dateline.events.kept import Dates, words_below
from dateline.events.roles import without_roles
from dateline.events.shorten import MOST, ever_shorter
from dateline.events.wording import cut
from dateline.language import load_pipeline


def deep(words: int) -> Doc:
    """Return a Doc in which each word hangs on the one before it: "of the box of the box of …"."""
    heads = [max(0, i - 1) for i in range(words)]
    deps = ["ROOT", *("prep" if i % 2 else "pobj" for i in range(1, words))]
    return Doc(load_pipeline().vocab, ["box"] * words, heads=heads, deps=deps, pos=["NOUN"] * words)


def test_words_a_thousand_deep_are_collected():
    doc = deep(1500)
    assert len(words_below(doc[0], set(), Dates(doc, (), ()))) == 1500


def test_a_draft_too_long_for_any_headline_is_cut_before_it_is_shortened():
    doc = deep(2 * MOST)
    draft = Draft(list(doc), core={0, 2 * MOST - 1})
    assert 0 < len(next(ever_shorter(draft.words, draft.core))) <= MOST + 1


def test_one_long_word_is_cut_within_it():
    assert cut("https://leith.example/" + "a" * 100, 40) == "https://leith.example/" + "a" * 17 + "…"


@pytest.mark.parametrize("length", ["9999999999 years", "99999 years", "99999999999999999999 years", "70000 months"])
def test_a_length_beyond_all_years_gives_no_end(analyse, length):
    [row] = analyse(f"The siege began on 3 May 1990. It lasted {length}.").events.itertuples()
    assert (row.headline, row.edtf) == ("The siege began", "1990-05-03")


def test_the_last_day_of_a_month_stays_the_last(analyse):
    [row] = analyse("The siege began on 30 April 2021. It lasted one month.").events.itertuples()
    assert np.datetime64(row.latest, "D") == np.datetime64("2021-05-31")


@pytest.mark.parametrize(("name", "left"), [("Lund", "Deputy Minister Lund left"), ("Anna Lund", "Anna Lund left")])
def test_a_role_goes_before_a_full_name_and_stays_before_a_surname(name, left):
    words, named = name.split(), len(name.split())
    doc = Doc(
        load_pipeline().vocab,
        ["Deputy", "Minister", *words, "left"],
        pos=["PROPN"] * (2 + named) + ["VERB"],
        ents=["O", "O", "B-PERSON", *["I-PERSON"] * (named - 1), "O"],
    )
    assert " ".join(word.text for word in without_roles(list(doc))) == left
