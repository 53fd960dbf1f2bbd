"""Advertisements of the page are set apart; no sentence of an article ever is."""

from __future__ import annotations

import pytest

from dateline.reading import read
from dateline.reading.boilerplate import PATTERNS

STORY = "The bridge over the Vale opened on Monday.\n\nIt had been closed since 2011."


def apart(text: str) -> list[str]:
    return [text[part.start : part.end] for part in read(text, published="2021-03-04").apart]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)
def test_each_pattern_by_its_example(pattern) -> None:  # type: ignore[no-untyped-def]
    article = read(f"{STORY}\n\n{pattern.example}\n\nIt is free.", published="2021-03-04")
    assert [(part.kind, part.rule, article.text[part.start : part.end]) for part in article.apart] == [
        ("advertisement", pattern.name, pattern.example)
    ]


@pytest.mark.parametrize(
    "advertisement",
    [
        "Follow us on Twitter @harbourpost",
        "Follow The Harbour Post on X, Facebook and Instagram for more",
        "For more news, follow us on Twitter",
        "Sign up for our newsletter to get the day's news",
        "Join our Telegram channel",
        "READ MORE: Minister says boats return in 2021",
        "Read also | Three boats",
        "Related stories:",
        "Share on Facebook",
        "Facebook Twitter WhatsApp",
        "Copyright 2021 The Harbour Post. All rights reserved. This material may not be published or redistributed.",
        "ADVERTISEMENT",
        "Get breaking news alerts in your inbox",
        "- Click here to subscribe to our newsletter",
        "Follow us on:\nTwitter\nFacebook",
        "Tags: Vale bridge 2011 | Norland",
        "Filed under: Bridges, Elections 2021",
        "- Norland\n- Bridges\n- Elections 2021",
    ],
)
def test_other_wordings(advertisement: str) -> None:
    assert apart(f"{STORY}\n\n{advertisement}") == [advertisement]


def test_what_is_listed_under_a_heading_of_links_goes_with_it() -> None:
    links = ["Related Topics", "- Norland\n- Bridges of 2011 that fell"]
    assert apart("\n\n".join([STORY, *links, "The mayor was there on Monday."])) == links
    foot = ["More on this story", "Mayor charged in January", "Bridge fall: what we know, 4 August 2011"]
    assert apart("\n\n".join([STORY, *foot])) == foot


@pytest.mark.parametrize(
    "end",
    [
        "These were killed:\n\n- Ada Quill\n- Tom Hill",
        "- Ada Quill, killed in May 2011\n- Tom Hill, hurt in June",
        "Topics will be chosen in 2021.",
        "The mayor was there\n\nA crowd was there",
    ],
)
def test_a_list_of_the_story_stays(end: str) -> None:
    assert apart(f"{STORY}\n\n{end}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Related-party transactions rose in 2019.",
        "Related stories of abuse were heard in court.",
        "Like millions of others on Facebook, she posted a video.",
        "Register of voters alerts residents.",
        "Copyright by-laws were passed in 1710.",
        "(c) 1945 was the year of peace.",
        "Follow the money on Facebook and you find a firm in Panama.",
        "Subscribe to our newsletter, the poster read in 2019, and win a car.",
        "Subscribe to our newsletter on 3 May and win a seat in the town hall.",
        '"Follow us on Twitter," the poster read.',
        "“Subscribe to our newsletter”",
        "Follow us on Twitter, the minister said.",
        "Share prices fell.",
        "Facebook Twitter " * 20,
        "Read more than one book.",
        "Advertisement spending fell by half.",
        "Join the army, see the world.",
        "Comments closed the debate.",
        "Trending upward since June, prices fell.",
        "The firm asks readers to subscribe to its newsletter.",
        "Stay informed about the storm, residents hear on the radio.",
        "Subscribe to our newsletter. " + "The bridge was built by hand and paid for by the town. " * 6,
    ],
)
def test_sentences_of_the_article_stay(sentence: str) -> None:
    assert apart(f"{STORY}\n\n{sentence}") == []
    assert apart(f"{STORY}\n\n{sentence}\n\nIt is free.") == []


def test_last_lines_of_a_paragraph() -> None:
    text = f"{STORY}\nFollow us on Facebook\nSubscribe now"
    assert apart(text) == ["Follow us on Facebook", "Subscribe now"]


def test_a_line_that_a_sentence_runs_over_stays() -> None:
    assert apart(f"{STORY}\n\nThe poster on the bridge asks people to\nsubscribe to our newsletter") == []


def test_a_line_within_a_paragraph_stays() -> None:
    assert apart(f"{STORY}\n\nThe poster read.\nSubscribe now\nand nobody did.") == []


def test_a_text_without_empty_lines_has_a_paragraph_a_line() -> None:
    assert apart("The bridge opened.\nSubscribe now\nIt is free.") == ["Subscribe now"]


def test_a_text_that_is_all_advertisement_is_left_whole() -> None:
    assert apart("Follow us on Twitter\n\nSubscribe now") == []
