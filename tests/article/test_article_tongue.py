"""The language of a text: a warning where it is surely not English, none where it may be."""

from __future__ import annotations

import pytest

from dateline.reading import read
from dateline.reading.tongue import language_note


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "El puente sobre el río Vale se abrió el lunes, nueve años después del comienzo de las obras.",
            "es",
            "Spanish",
        ),
        (
            "Die Brücke über den Fluss wurde am Montag geöffnet, neun Jahre nach dem Beginn der Arbeiten.",
            "de",
            "German",
        ),
        ("Le pont sur la rivière a été ouvert lundi, neuf ans après le début des travaux.", "fr", "French"),
        ("Мост через реку открыли в понедельник, через девять лет после начала работ.", "ru", "Russian"),
        ("Η γέφυρα άνοιξε τη Δευτέρα, εννέα χρόνια μετά την έναρξη των εργασιών.", "el", "Modern Greek"),
    ],
)
def test_a_text_in_another_language_is_told(text: str, language: str, name: str) -> None:
    article = read(text, published="2021-03-04")
    assert article.language == language
    assert article.notes == (language_note(language),)
    assert article.notes[0].startswith(f"The text seems to be in {name}; Dateline reads English:")


@pytest.mark.parametrize(
    "text",
    [
        "The bridge over the river was opened on Monday, nine years after the work began.",
        "Lundi.",
        "Merkel, Sarkozy, Berlusconi, Zapatero",
        "Kraków, Łódź, Wrocław",
        "Kim Jong Un, Xi Jinping, Narendra Modi, Vladimir Putin, Emmanuel Macron",
        "1945 1946 1947 1948 1949 1950 1951 1952 1953 1954 1955",
        "¡¿…—— 12 // 15 ——…?!" * 20,
        '"Vamos a abrir el puente," said the mayor of the town, who had waited for it with the others.',
    ],
)
def test_what_may_be_english_is_left_in_peace(text: str) -> None:
    article = read(text, published="2021-03-04")
    assert (article.language, article.notes) == ("en", ())
