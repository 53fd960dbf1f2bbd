"""In which language a text is written: Dateline reads English, and says so where a text is surely in another."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

SAMPLE = 20_000  # letters that are looked at: enough to be sure, and the same time for an article of 5 MB
FEWEST_LETTERS = 40  # below that, names alone can look like any language
SURE = 0.9

# Words that make up a tenth and more of any English text and are rare in the other languages of news. Where they do,
# the identifier, which takes half a second to load, is not asked.
ENGLISH = frozenset(
    """the of and that with from were which this have been would said has not they their after who about before into but
    will more""".split()
)
ENGLISH_SHARE = 0.08


def language_of(text: str) -> str:
    """Return the language of a text as ISO 639 code; "en" where it is English, short, or cannot be told surely."""
    sample = text[:SAMPLE]
    words = re.findall(r"[^\W\d_]+", sample.lower())
    letters = sum(map(len, words))
    english = sum(word in ENGLISH for word in words)
    if letters < FEWEST_LETTERS or english >= ENGLISH_SHARE * len(words):
        return "en"
    language, sureness = _identifier().classify(sample)
    return language if sureness >= SURE and language != "zxx" else "en"


def language_note(language: str) -> str:
    """Return the sentence that warns a reader of a text in another language."""
    import pycountry

    known = pycountry.languages.get(alpha_2=language) or pycountry.languages.get(alpha_3=language)
    name = re.sub(r"\s*\(.*\)", "", known.name) if known else f"another language ({language})"
    return (
        f"The text seems to be in {name}; Dateline reads English: dates and names found in it may be wrong or missing."
    )


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
