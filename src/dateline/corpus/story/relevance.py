"""How central an article is to its corpus: the likeness of its words to all the corpus' words."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from statistics import median

from dateline.corpus.story.wording import SMALL

WORD = re.compile(r"[^\W\d_][\w'-]+")
Texts = Callable[[], Iterable[tuple[str, str]]]


def relevances(texts: Texts) -> dict[str, float]:
    """Return how central each article is: 1 for the middle one, less for one that is about something else.

    `texts` gives the articles (id and text) anew each time it is called, so that they need not be held in memory:
    once to count words, once to sum them up, once to compare. The measure is the cosine of tf-idf vectors.
    """
    spread: Counter[str] = Counter()
    number = 0
    for number, (_, text) in enumerate(texts(), 1):  # noqa: B007
        spread.update(_counts(text).keys())
    rarity = {word: math.log(1 + number / count) for word, count in spread.items() if count > 1}
    centre: dict[str, float] = defaultdict(float)
    for _, text in texts():
        for word, weight in _vector(text, rarity).items():
            centre[word] += weight
    length = math.sqrt(sum(weight * weight for weight in centre.values())) or 1.0
    likeness = {
        key: sum(weight * centre[word] for word, weight in _vector(text, rarity).items()) / length
        for key, text in texts()
    }
    middle = median(likeness.values()) if likeness else 0.0
    return {key: value / middle if middle else 1.0 for key, value in likeness.items()}


def content_words(text: str) -> list[str]:
    """Return the words of a text that say what it is about, in lower case."""
    return [word for word in map(str.lower, WORD.findall(text)) if word not in SMALL]


def _counts(text: str) -> Counter[str]:
    return Counter(content_words(text))


def _vector(text: str, rarity: dict[str, float]) -> dict[str, float]:
    """Return the words of a text, weighted by how often it and how seldom others have them, at length 1."""
    weights = {word: (1 + math.log(count)) * rarity[word] for word, count in _counts(text).items() if word in rarity}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}
