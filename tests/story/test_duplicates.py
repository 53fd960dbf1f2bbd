"""Wire copies and updates are found, the earliest is the source, and nothing else is a copy."""

from __future__ import annotations

import numpy as np

from dateline.corpus import story
from dateline.corpus.story.duplicates import runs

GAZETTE, RADIO = "2021-05-05-harbour-gazette.txt", "2021-05-06-coast-radio.txt"
FIRE = (
    "A fire destroyed the grain mill at Orrest on Monday night. Forty workers left the building in time, the fire "
    "service said. The owner, Pell and Sons, had planned to close the mill in the autumn. Police are looking for two "
    "people who were seen in the yard shortly before the alarm."
)


def test_the_wire_copy_is_the_only_duplicate(copies):
    assert list(zip(copies.article_id, copies.repeats, strict=True)) == [(RADIO, GAZETTE)]
    assert copies.likeness.between(0.7, 1.0).all()
    assert copies.first_published.iloc[0] == np.datetime64("2021-05-05")


def test_the_earliest_published_is_the_source_whatever_the_order(corpus_of):
    tables = corpus_of(
        {
            "a-late.txt": ("2023-03-09", FIRE + " A reward is offered."),
            "b-first.txt": ("2023-03-07", FIRE),
            "c-update.txt": ("2023-03-08", FIRE + " Nobody was hurt."),
        }
    )
    copies = story.duplicates_in(tables)
    assert dict(zip(copies.article_id, copies.repeats, strict=True)) == {
        "a-late.txt": "b-first.txt",
        "c-update.txt": "b-first.txt",
    }


def test_another_story_in_the_same_words_here_and_there_is_no_copy(corpus_of):
    other = (
        "A fire destroyed a barn at Tulse on Friday night. The fire service said that it had begun in the hay. Police "
        "do not think that it was laid. Twelve cows were saved by neighbours, and the farmer was taken to hospital."
    )
    assert story.duplicates_in(corpus_of({"a.txt": ("2023-03-07", FIRE), "b.txt": ("2023-03-11", other)})).empty


def test_the_same_twice(tables, copies):
    assert story.duplicates_in(tables).equals(copies)


def test_runs_of_words_ignore_case_and_punctuation():
    assert runs("The ferry sank, off Marnvik.") == {b"the ferry sank off", b"ferry sank off marnvik"}
    assert runs("Gone!") == {b"gone"}
    assert runs(" … ") == set()
