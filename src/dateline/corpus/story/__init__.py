"""Many articles become one chronology: what was printed twice, who is who, what several tell, what matters.

    corpus = story.views("data/corpus")                  # the tables of a run, read where they lie
    copies = story.duplicates(corpus)                    # wire copies and updates, with the article they repeat
    people = story.people(corpus)                        # the same person, place, organisation across articles
    merged = story.happenings(corpus, copies, people)    # the same event in several articles, differences side by side
    ranked = story.ranking(merged)                       # what matters most first

The names load what they need when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.corpus.story.dateselection import days_that_matter, score_timeline
    from dateline.corpus.story.duplicates import duplicates
    from dateline.corpus.story.happenings import Happenings, happenings
    from dateline.corpus.story.people import people
    from dateline.corpus.story.ranking import chosen, ranking
    from dateline.corpus.story.views import views, views_of_analyses

_HOME = {
    "Happenings": "happenings",
    "chosen": "ranking",
    "days_that_matter": "dateselection",
    "duplicates": "duplicates",
    "happenings": "happenings",
    "people": "people",
    "ranking": "ranking",
    "score_timeline": "dateselection",
    "views": "views",
    "views_of_analyses": "views",
}
__all__ = [
    "Happenings",
    "chosen",
    "days_that_matter",
    "duplicates",
    "happenings",
    "people",
    "ranking",
    "score_timeline",
    "views",
    "views_of_analyses",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(f"dateline.corpus.story.{_HOME[name]}"), name)
    raise AttributeError(f"module 'dateline.corpus.story' has no attribute {name!r}")
