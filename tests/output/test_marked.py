import html
import re
from dataclasses import replace

from dateline.analysis import Analysis
from dateline.article import Apart, Article
from dateline.output.marked import marked_article, masthead, title_of

TAG = re.compile(r"<[^>]+>")


def text_of(shown):
    """The article's words as a browser would show them, without the legend."""
    paragraphs = re.findall(r"<p>(.*?)</p>", shown.html, flags=re.DOTALL)
    return "\n\n".join(html.unescape(TAG.sub("", paragraph)) for paragraph in paragraphs)


def assert_well_nested(markup):
    open_tags = []
    for closing, name in re.findall(r"<(/?)(\w+)[^>]*>", markup.split("</style>")[-1]):
        if closing:
            assert open_tags.pop() == name
        else:
            open_tags.append(name)
    assert not open_tags


def test_the_seed_is_shown_whole_word_for_word(seed):
    shown = marked_article(seed)
    assert text_of(shown).split() == seed.article.text.split()
    assert_well_nested(shown.html)


def test_dates_names_and_events_of_the_seed_are_marked(seed):
    markup = marked_article(seed).html
    assert re.search(r'<mark id="date-d\d" class="date" title="[^"]*2023-09[^"]*">September last year</mark>', markup)
    assert re.search(r'<span id="entity-e\d+" class="name person" title="Anar Eyvazov, PERSON[^"]*">', markup)
    assert markup.count('class="date"') == 1 + len(seed.dates)
    back = re.findall(r'href="#mark-(\w+)"', markup)
    assert sorted(back) == sorted(seed.events["event_id"])


def test_ids_are_unique_and_every_sentence_has_one(seed):
    ids = re.findall(r'id="([^"]+)"', marked_article(seed).html)
    assert len(ids) == len(set(ids))
    with_words = [n for n, sentence in enumerate(seed.doc.sents, 1) if sentence.text.strip()]
    assert {f"sentence-{n}" for n in with_words} <= set(ids)


def test_what_is_set_apart_is_shown_as_set_apart_and_no_sentence_runs_into_it(seed):
    markup = marked_article(seed).html
    assert re.search(r'<span class="apart" title="set apart: header">date 2024-05-15\s*</span>', markup)
    assert re.search(r'<p><span class="apart" title="set apart: advertisement">Stay up-to-date', markup)


def test_markup_mathematics_and_markdown_of_an_article_are_text(analyse):
    text = (
        "On 3 May 2021 <script>alert('x')</script> **cost** $5 and $x^2$ & `more` \"quoted\".\n\n# No heading\x00 here."
    )
    shown = marked_article(analyse(text))
    assert "<script" not in shown.html and "mathjax_ignore" in shown.html and "tex2jax_ignore" in shown.html
    assert text_of(shown) == text.replace("\x00", "\ufffd")
    assert_well_nested(shown.html)


def test_spans_that_cross_each_other_are_split_and_well_nested(analyse):
    analysis = analyse("Envoys met in Vienna on 3 May 2021. They parted on 5 May 2021.")
    crossing = replace(analysis.article, apart=(Apart(10, 30, "header"), Apart(25, 45, "advertisement")))
    shown = marked_article(Analysis(crossing, analysis.doc))
    assert_well_nested(shown.html)
    assert text_of(shown) == analysis.article.text


def test_a_sentence_over_two_paragraphs_has_its_id_once(analyse):
    analysis = analyse("They agreed on the 3 May 2021 date\n\nand on nothing else whatsoever")
    shown = marked_article(analysis)
    assert shown.html.count('id="sentence-1"') == 1
    assert text_of(shown) == analysis.article.text
    assert_well_nested(shown.html)


def test_an_empty_article_is_an_empty_article(analyse):
    assert_well_nested(marked_article(analyse("", published=None)).html)


def test_a_very_long_article_is_shown_in_part_and_says_so(seed):
    long = Analysis(replace(seed.article, text=seed.article.text + "\n\n" + "word " * 50_000), seed.doc)
    shown = marked_article(long)
    assert "more characters, not shown here" in shown.html and len(shown.html) < 120_000


def test_the_masthead_tells_title_day_and_source_but_no_folder(seed):
    shown = masthead(seed)
    assert shown.facts == {"title": title_of(seed), "language": "en"}
    assert "Published 15 May 2024 (from the header)" in shown.html
    away = Analysis(replace(seed.article, source="/home/somebody/secret/khojaly.txt"), seed.doc)
    assert "somebody" not in masthead(away).html and "khojaly.txt" in masthead(away).html


def test_an_article_without_title_or_day_says_so(analyse):
    analysis = analyse("The bridge over the river was opened to traffic. " * 5, published=None)
    assert (
        title_of(analysis)
        == "The bridge over the river was opened to traffic. The bridge over the river was opened to …"
    )
    assert "Day of publication not known" in masthead(analysis).html
    hostile = Analysis(Article("x", title="<b>$5$</b> & <script>", notes=("Read as <i>",)), analysis.doc)
    assert "&lt;b&gt;$5$&lt;/b&gt; &amp; &lt;script&gt;" in masthead(hostile).html
    assert "Read as &lt;i&gt;" in masthead(hostile).html
