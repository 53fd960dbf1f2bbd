"""The spaCy component `dateline_events`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from functools import partial

import numpy as np
from spacy.attrs import DEP
from spacy.language import Language
from spacy.tokens import Doc, Token

from dateline.events import Event
from dateline.events.aftermath import revised
from dateline.events.clause import sentence_of, words_of
from dateline.events.headline import headline
from dateline.events.kept import Dates
from dateline.events.lengths import with_lengths
from dateline.events.lists import member_of_list
from dateline.events.merge import merged
from dateline.events.names import Names
from dateline.events.news import is_news
from dateline.events.people import places, places_among, who_and_whom
from dateline.events.speech import Speech
from dateline.events.status import status_of
from dateline.events.tellings import Telling, tellings

KEY = "dateline.events"
FIELDS = [field.name for field in fields(Event)]
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
OF_TIME = frozenset("back then again just only ago earlier later first about around already".split())


def _stored(doc: Doc) -> list[Event]:
    return [_from_plain(row) for row in doc.user_data.get(KEY, [])]


if not Doc.has_extension("events"):
    Doc.set_extension("events", getter=_stored)


@Language.factory("dateline_events", requires=["doc.sents", "token.dep"])
def events_component(nlp: Language, name: str):
    """Make the component that fills `Doc._.events` from the dates and entities of the Doc."""
    return add_events


def add_events(doc: Doc) -> Doc:
    """Add the layer of events: one a dated happening, in reading order."""
    doc.user_data[KEY] = []
    if not doc.to_array(DEP).any():  # as has_annotation, without a look at each token in Python
        return doc
    names = Names(doc)
    speech = Speech(doc, names)
    names.meant.speaker_at = speech.speaker_at
    events: list[Event] = []
    told: set[tuple[int, str]] = set()
    news = list(_news(with_lengths(doc, tellings(doc)), speech))
    names.leave_names({span.start_char for telling, _ in news for span in (telling.when, *telling.dates)})
    for telling, said in news:
        event = _event(telling, names, said)
        if (event.start, event.headline) in told:  # "was returned in 1955, 1962 and 1966": each with its own year
            event = _event(replace(telling, dates=()), names, said)
        told.add((event.start, event.headline))
        events.append(event)
    doc.user_data[KEY] = [_plain(event) for event in merged(doc, events)]
    return doc


def _tells(head: Token) -> bool:
    """Tell whether a clause says anything: "it was back (in 2017)" does not."""
    words = (word for word in words_of(head) if word.pos_ in TELLING and word.ent_type_ != "DATE")
    return any(word.lemma_ != "be" and word.lower_ not in OF_TIME for word in words)


def _news(found: Iterable[Telling], speech: Speech) -> Iterator[tuple[Telling, tuple[str, bool]]]:
    """Give the tellings that tell something new, each with who says it and whether in quotation marks."""
    for telling in found:
        if _tells(telling.head):
            said = speech.who_says(telling.head)
            if is_news(telling.head, telling.when, bool(telling.timex.anchor), *said):
                yield telling, said


def _event(telling: Telling, names: Names, said: tuple[str, bool]) -> Event:
    head, doc = telling.head, telling.head.doc
    said_by, quoted = said
    sentence = sentence_of(doc, telling.timex.start, telling.timex.end)
    if head.i >= sentence.end and head.sent.start == sentence.end:  # the parser cut the date off its sentence
        sentence = doc[sentence.start : sentence_of(doc, head.idx, head.idx + 1).end]
    status, cue = revised(head, *status_of(head, telling.when, telling.bounds, doc._.published))
    who, whom = who_and_whom(head, names)
    dates = (telling.when, *telling.dates)
    member = member_of_list(head, Dates(doc, dates, names.date_words)) or []
    stand_in = partial(names.standing_in, said_by if quoted else "")
    return Event(
        event_id="",
        date_id=telling.timex.date_id,
        headline=headline(head, dates, telling.dates, stand_in, names.date_words),
        start=sentence.start_char,
        end=sentence.end_char,
        text=sentence.text,
        earliest=telling.bounds.earliest,
        latest=telling.bounds.latest,
        edtf=telling.bounds.edtf,
        status=status,
        cue=cue,
        who=who,
        what=_what(head),
        whom=whom,
        where=places_among(member, names) or places(head, sentence, names, who + whom),
        said_by=said_by,
        quoted=quoted,
    )


def _what(head: Token) -> str:
    """Return what is done: the verb with its particle and object, or the noun with what compounds it."""
    parts = [head, *(child for child in head.children if child.dep_ in ("prt", "dobj", "attr", "compound"))]
    return " ".join(token.text for token in sorted(parts, key=lambda token: token.i))


def _plain(event: Event) -> list:
    """Return an event as data that a Doc can store."""
    cells = (getattr(event, name) for name in FIELDS)
    return [str(cell) if isinstance(cell, np.datetime64) else cell for cell in cells]


def _from_plain(row: list) -> Event:
    event = Event(*row)
    return replace(
        event,
        earliest=_day(row[6]),
        latest=_day(row[7]),
        who=tuple(event.who),
        whom=tuple(event.whom),
        where=tuple(event.where),
        told_again=tuple((start, end) for start, end in event.told_again),
    )


def _day(day: str | None) -> np.datetime64 | None:
    return None if day is None else np.datetime64(day, "D")
