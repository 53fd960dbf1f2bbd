import html
import re

import pytest

from dateline.output import marked
from dateline.output.findings import checks, chronology, dates, entities, in_time
from dateline.output.marked import marked_article, mention_ids

from .events import events

FERRY = (
    "The ferry Aldora will sail to Bergen in June 2025. She was launched in Hull on 3 March 1968. "
    "Anna Brandt, the mayor of Hull, opened the new harbour on 2 May 2019. Brandt closed the old one on 4 May 2019."
)


@pytest.fixture(scope="module")
def ferry(analyse):
    """Return the analysis of a short story that is not told in the order of time."""
    return analyse(FERRY)


def words_of(markup):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def rows_of(shown):
    return re.findall(r"<tr id=\"(row-\w+)\"[^>]*>(.*?)</tr>", shown.html, flags=re.DOTALL)


def test_the_chronology_stands_in_the_order_of_the_timeline():
    table = events(
        ("until", None, "2023-09-30", "../2023-09", "happened"),
        ("war", "2020-01-01", "2020-12-31", "2020", "happened"),
        ("someday", None, None, None, "possible"),
        ("statement", "2020-11-10", "2020-11-10", "2020-11-10", "happened"),
        ("since", "2021-01-01", None, "2021/..", "happened"),
    )
    assert list(in_time(table)["headline"]) == ["war", "statement", "since", "until", "someday"]


def test_hours_of_one_day_stand_in_their_order_after_what_has_none():
    table = events(
        ("midnight", "2024-03-10", "2024-03-10", "2024-03-10T24:00:00", "happened"),
        ("that day", "2024-03-10", "2024-03-10", "2024-03-10", "happened"),
        ("morning", "2024-03-10", "2024-03-10", "2024-03-10T09:30:00Z", "happened"),
    )
    assert list(in_time(table)["headline"]) == ["that day", "morning", "midnight"]


def test_each_row_leads_to_its_sentence_and_each_sentence_back_to_its_row(ferry):
    article = marked_article(ferry).html
    rows = rows_of(chronology(ferry))
    assert len(rows) == len(ferry.events) >= 4
    starts = {f"sentence-{n}": s.text for n, s in enumerate(ferry.doc.sents, 1)}
    text_of = dict(zip(ferry.events["event_id"], ferry.events["text"], strict=True))
    for name, cells in rows:
        (sentence,) = re.findall(r'href="#(sentence-\d+)"', cells)
        assert f'id="{sentence}"' in article
        assert text_of[name.removeprefix("row-")].split()[0] in starts[sentence]
        assert f'href="#{name}"' in article


def test_the_first_row_is_the_earliest_and_keys_keep_that_order(ferry):
    shown = chronology(ferry).html
    assert "3 March 1968" in rows_of(chronology(ferry))[0][1]
    assert re.findall(r'data-key="(\d+)"', shown) == [str(n) for n in range(len(ferry.events))]
    assert 'data-choice="2"' in shown and shown.index("<th", shown.index("Status") - 20)


def test_an_event_that_is_not_drawn_has_a_row_and_no_dead_link_to_a_mark(ferry, monkeypatch):
    monkeypatch.setattr(marked, "MOST", 2)
    article = marked_article(ferry).html
    for place, event_id in enumerate(ferry.events["event_id"]):
        drawn = place < 2
        assert (f'href="#mark-{event_id}"' in article) == (f'href="#wide-mark-{event_id}"' in article) == drawn
        assert f'href="#row-{event_id}"' in article


def test_an_entity_unfolds_into_links_to_all_its_mentions(ferry):
    article = marked_article(ferry).html
    brandt = ferry.entities.set_index("name").loc["Anna Brandt"]
    (cells,) = [cells for name, cells in rows_of(entities(ferry)) if name == f"row-{brandt.entity_id}"]
    (folded,) = re.findall(r"<details><summary>(\d+)</summary>(.*?)</details>", cells)
    assert folded[0] == str(brandt.mentions) == "2"
    assert words_of(folded[1]) == "Anna Brandt (sentence 3) Brandt (sentence 4)"
    targets = re.findall(r'href="#([^"]+)"', folded[1])
    for target, words in zip(targets, ("Anna Brandt", "Brandt"), strict=True):
        assert re.search(rf'<span id="{target}" class="name person"[^>]*>{words}</span>', article)


def test_every_mention_has_a_place_of_its_own_in_the_article(seed):
    article = marked_article(seed).html
    places = mention_ids(seed)
    assert len(set(places.values())) == len(seed.mentions)
    assert all(article.count(f' id="{place}"') == 1 for place in places.values())


def test_checks_name_what_they_speak_of_in_the_articles_words_and_lead_to_its_row(seed):
    shown = checks(seed).html
    link = re.search(r'<a href="#row-(d\d+)">44 days</a>', shown)
    assert link and f'id="row-{link[1]}"' in dates(seed).html
    event = re.search(r'<a href="#row-(ev\d+)">10 November 2020: The trilateral statement[^<]*</a>', shown)
    assert event and f'id="row-{event[1]}"' in chronology(seed).html
    disputed = re.search(r'<a href="#row-(e\d+)">Karabakh</a>', shown)
    assert disputed and f'id="row-{disputed[1]}"' in entities(seed).html
    assert not re.search(r">(d|ev|e)\d+</a>", shown)


def test_an_article_without_findings_has_sentences_instead(analyse):
    nothing = analyse("It rained.", published=None)
    assert "What happened when: none." in chronology(nothing).html
    assert "People, places, organisations: none." in entities(nothing).html


def test_markup_in_names_and_headlines_is_text(analyse):
    hostile = analyse("On 3 May 2021 <b>Anna Brandt</b> of Aldmere sold <script>alert(1)</script> to Bergen.")
    for show in (chronology, dates, entities, checks):
        assert "<b>" not in show(hostile).html and "<script" not in show(hostile).html
