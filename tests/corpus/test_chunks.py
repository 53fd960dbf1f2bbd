"""A pile becomes partitions: few change when an article does, and neither they nor what the model gets is too large."""

from __future__ import annotations

from dateline.article import Article
from dateline.corpus.chunks import MOST_BYTES, chunks, size_at, unique
from dateline.corpus.items import Item, file_item
from dateline.corpus.partition import BATCH, MOST_LETTERS, batches


def numbered(count: int) -> list[Item]:
    return [file_item(f"{number}.txt", b"text") for number in range(count)]


def test_an_id_that_comes_twice_is_told_apart():
    twice = [file_item(name, b"x") for name in ("a", "b", "a", "a~2", "a")]
    assert [item.article_id for item in unique(twice)] == ["a", "b", "a~2", "a~2~2", "a~3"]


def test_one_article_more_changes_one_partition_or_two():
    before = list(chunks(numbered(1000)))
    after = list(chunks([*numbered(500), file_item("new.txt", b"text"), *numbered(1000)[500:]]))
    assert [item for chunk in before for item in chunk] == numbered(1000)
    assert len(set(after) - set(before)) <= 2
    assert len(before) > 30


def test_partitions_grow_with_the_pile_and_are_bounded():
    assert [size_at(number) for number in (0, 1000, 5000, 50_000, 10**7)] == [16, 16, 64, 512, 1024]
    heavy = [file_item(f"{number}.txt", b"x" * (MOST_BYTES // 3)) for number in range(7)]
    assert max(len(chunk) for chunk in chunks(heavy)) <= 4


def letters_of(sizes: list[int]) -> list[list[int]]:
    """Return the letters of the articles of each batch."""
    pairs = ((file_item("a.txt", b"x"), Article("x" * size)) for size in sizes)
    return [[len(article.text) for _, article in batch] for batch in batches(pairs)]


def test_what_goes_through_the_model_together_is_bounded_by_number_and_by_letters():
    third = MOST_LETTERS // 3
    assert letters_of([10] * (2 * BATCH + 1)) == [[10] * BATCH, [10] * BATCH, [10]]
    assert letters_of([third] * 7) == [[third] * 3, [third] * 3, [third]]
    assert letters_of([MOST_LETTERS - 1, 1, 1]) == [[MOST_LETTERS - 1, 1], [1]]
    # one that is too large by itself goes alone, and takes nobody with it
    assert letters_of([10, 9 * MOST_LETTERS, 20, 30]) == [[10], [9 * MOST_LETTERS], [20, 30]]
    assert letters_of([]) == []
