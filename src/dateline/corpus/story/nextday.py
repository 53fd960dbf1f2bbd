"""How far the same is told of a day as of the day after."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

Words = Mapping[str, float]


def told_again(words: Mapping[int, Words]) -> dict[int, float]:
    """Return how alike what is told of each day is to what is told of the next, 0 to 1.

    The measure is the cosine of the weights of their words, each by how few of the days have it.
    """
    spread = Counter(word for told in words.values() for word in told)
    rarity = {word: math.log(len(words) / count) for word, count in spread.items()}
    length = {day: math.sqrt(_product(told, told, rarity)) for day, told in words.items()}
    return {
        day: _product(told, words[day + 1], rarity) / (length[day] * length[day + 1])
        if length[day] and length.get(day + 1)
        else 0.0
        for day, told in words.items()
    }


def _product(one: Words, other: Words, rarity: Words) -> float:
    return sum(weight * other[word] * rarity[word] ** 2 for word, weight in one.items() if word in other)
