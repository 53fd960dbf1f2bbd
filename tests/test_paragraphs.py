"""Sentences end with their paragraph and with their line of a list."""

import pytest

from dateline.paragraphs import BREAK


@pytest.mark.parametrize(
    "line",
    ["March 1971 – Parliament votes", "12 June 1974: Work begins", "1975-1977: Work stops", "Oct. 3, 1978 — A ruling",
     "1979, winter: First water", "5/9/1983: A landslide", "1984–present: Salmon leave", "2001 - They sue",
     "Autumn 2019 – It ends", "2026 (planned): It goes", "1990s: Growth", "c. 1200: Founded",
     "Sunday 3 May: Rain",
     "10:30 – Police arrive", "- Two died", "• two died", "– Two died"],
)  # fmt: skip
def test_a_line_of_a_list_begins_a_sentence(line):
    assert BREAK.search(f"The valley was quiet\n{line}")


@pytest.mark.parametrize(
    "line",
    ["2001 – the year of the flood", "May said: The bill", "1983. The dam", "– signed in 2004 – was lost",
     "Sunday: Rain", "12 June 1974 the work began", "-5 degrees", "2, 3 and 4: The", "Note: The dam of 1974"],
)  # fmt: skip
def test_a_line_of_running_text_begins_none(line):
    assert not BREAK.search(f"The valley was quiet\n{line}")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_each_line_of_a_chronology_is_a_sentence_and_an_event_of_its_own(analyse, between):
    lines = ["The Halden dam", "March 1971 – The plan was approved", "12 June 1974: Work began", "2001 – It was sued"]
    analysis = analyse(between.join([lines[0] + "\n", *lines[1:]]))
    assert [sentence.text.strip() for sentence in analysis.doc.sents] == lines
    assert list(analysis.events.edtf) == ["1971-03", "1974-06-12", "2001"]
    assert "plan" not in analysis.events.headline[1]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("hour", ["16:50", "4.50pm", "9.15 p.m. BST"])
def test_the_hour_above_an_entry_is_no_part_of_its_first_sentence(analyse, hour, between):
    analysis = analyse(f"Storm live\n\n18:42\nThe warning was lifted today.{between}{hour}\nA tree fell on Monday.")
    assert [*analysis.events.headline] == ["The warning was lifted", "A tree fell"]
    told = [sentence.text.strip() for sentence in analysis.doc.sents]
    assert told == ["Storm live", "18:42", "The warning was lifted today.", hour, "A tree fell on Monday."]
