"""Many articles become one chronology: what was printed twice, who is who, what several tell, what matters.

    tables = story.views_of("data/corpus")                       # the tables of a run, read where they lie
    copies = story.duplicates_in(tables)                         # wire copies and updates, with what they repeat
    people = story.people_in(tables)                             # the same person, place, organisation across articles
    merged = story.happenings_in(tables, people, copies)         # one event in several articles, differences shown
    days = story.days_that_matter(tables, copies)                # which days the articles speak of
    ranked = story.ranked(merged, people, days)                  # what matters most first

The names load what they need when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.corpus.story.dateselection import days_that_matter
    from dateline.corpus.story.duplicates import duplicates_in
    from dateline.corpus.story.happenings import Happenings, happenings_in
    from dateline.corpus.story.parameters import check
    from dateline.corpus.story.people import people_in
    from dateline.corpus.story.ranking import chosen, ranked
    from dateline.corpus.story.shown import chronology, days_told, figure, masthead, reported, who_is_who
    from dateline.corpus.story.timelinescore import score_timeline
    from dateline.corpus.story.views import views_of, views_of_analyses

_HOME = {
    "Happenings": "happenings",
    "chosen": "ranking",
    "days_that_matter": "dateselection",
    "duplicates_in": "duplicates",
    "happenings_in": "happenings",
    "people_in": "people",
    "ranked": "ranking",
    "score_timeline": "timelinescore",
    "views_of": "views",
    "chronology": "shown",
    "days_told": "shown",
    "figure": "shown",
    "masthead": "shown",
    "reported": "shown",
    "who_is_who": "shown",
    "check": "parameters",
    "views_of_analyses": "views",
}
__all__ = [
    "Happenings",
    "check",
    "chosen",
    "chronology",
    "days_that_matter",
    "days_told",
    "duplicates_in",
    "figure",
    "happenings_in",
    "masthead",
    "people_in",
    "ranked",
    "reported",
    "score_timeline",
    "views_of",
    "views_of_analyses",
    "who_is_who",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(f"dateline.corpus.story.{_HOME[name]}"), name)
    raise AttributeError(f"module 'dateline.corpus.story' has no attribute {name!r}")
