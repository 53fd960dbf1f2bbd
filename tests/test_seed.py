"""What a careful reader takes from the seed article, in full: every date, every event, the people and places."""

import pandas as pd
import pytest

DATES = [
    ("May 15", "DATE", "2024-05-15", "2024-05-15", "2024-05-15"),
    ("September last year", "DATE", "2023-09", "2023-09-01", "2023-09-30"),
    ("May 15", "DATE", "2024-05-15", "2024-05-15", "2024-05-15"),
    ("September 27, 2020", "DATE", "2020-09-27", "2020-09-27", "2020-09-27"),
    ("44 days", "DURATION", "P44D", "2020-09-27", "2020-11-10"),
    ("2020", "DATE", "2020", "2020-01-01", "2020-12-31"),
    ("September 2023", "DATE", "2023-09", "2023-09-01", "2023-09-30"),
    ("September 2023", "DATE", "2023-09", "2023-09-01", "2023-09-30"),
    ("November 10, 2020", "DATE", "2020-11-10", "2020-11-10", "2020-11-10"),
    ("2025", "DATE", "2025", "2025-01-01", "2025-12-31"),
]
EVENTS = [
    ("2020-01-01", "2020-12-31", "war", {"happened"}, "Anar Eyvazov", True),
    ("2020-09-27", "2020-11-10", "counterterrorism operation", {"happened"}, "Anar Eyvazov", True),
    ("2020-11-10", "2020-11-10", "trilateral statement", {"happened"}, "", False),
    ("", "2023-09-30", "lasted", {"happened"}, "Anar Eyvazov", True),
    ("2023-09-01", "2023-09-30", "anti-terror measures", {"happened"}, "Anar Eyvazov", True),
    ("2024-05-15", "2024-05-15", "event", {"happened"}, "", False),
    ("2025-01-01", "2025-12-31", "termination", {"scheduled", "overtaken"}, "", False),
]
ENTITIES = [
    ("Azerbaijan", "GPE", "AZ"), ("Russia", "GPE", "RU"), ("Armenia", "GPE", "AM"), ("Karabakh", "LOC", "AZ"),
    ("Khojaly", "GPE", "AZ"), ("Anar Eyvazov", "PERSON", "AZ"), ("Zakir Hasanov", "PERSON", "AZ"),
    ("Azerbaijani Armed Forces", "ORG", "AZ"), ("Azerbaijani Defense Ministry", "ORG", "AZ"),
    ("Armenian armed forces", "ORG", "AM"), ("Trend", "ORG", ""), ("second Karabakh war", "EVENT", ""),
]  # fmt: skip


def text(cell):
    return "" if pd.isna(cell) else str(cell)


def day(cell):
    return "" if pd.isna(cell) else f"{cell:%Y-%m-%d}"


def test_every_date_and_no_other(seed):
    found = [(d.text, d.type, d.value, day(d.earliest), day(d.latest)) for d in seed.dates.itertuples()]
    assert found == DATES


def test_the_anchors(seed):
    dates = seed.dates.set_index("date_id")
    days = dates[dates.text == "44 days"]
    assert dates.loc[days.anchor].text.tolist() == ["September 27, 2020"]
    assert set(dates[dates.anchor == "published"].text) == {"May 15", "September last year"}


@pytest.mark.parametrize(("earliest", "latest", "words", "statuses", "said_by", "quoted"), EVENTS)
def test_every_event(seed, earliest, latest, words, statuses, said_by, quoted):
    events = seed.events
    [event] = [e for e in events.itertuples() if (day(e.earliest), day(e.latest)) == (earliest, latest)]
    assert words in event.headline and len(event.headline) <= 90
    assert event.status in statuses and text(event.said_by) == said_by and event.quoted == quoted


def test_no_other_event(seed):
    assert len(seed.events) == len(EVENTS)


def test_the_people_and_places(seed):
    found = {(e.name, e.label, text(e.country)) for e in seed.entities.itertuples()}
    assert set(ENTITIES) <= found


def test_roles_say_what_the_article_says(seed):
    roles = seed.entities.set_index("name").role
    assert roles["Anar Eyvazov"] == "Colonel; spokesman of the Azerbaijani Defense Ministry"
    assert roles["Zakir Hasanov"] == "Colonel General; minister of defense of Azerbaijan"


def test_the_header_and_the_advertisement_are_set_apart(seed):
    kinds = [(part.kind, seed.article.text[part.start : part.end].strip()[:4]) for part in seed.article.apart]
    assert kinds == [("header", "date"), ("advertisement", "Stay")]
    assert str(seed.article.published) == "2024-05-15" and seed.article.dateline.place == "KHOJALY, Azerbaijan"
