"""The article as it came, with what was found in it marked: dates, names, event sentences, what was set apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING

from dateline.days import day_in_words, when
from dateline.output.marks import MOST, clean, marks_of
from dateline.output.shown import LITERAL, Shown, escape

if TYPE_CHECKING:
    from dateline.analysis import Analysis

# Kinds of names, told by the line below them and not by its colour alone.
GROUPS = {
    "person": ("PERSON",),
    "place": ("GPE", "LOC", "FAC"),
    "organisation or people": ("ORG", "NORP"),
    "other name": ("EVENT", "PRODUCT", "LAW", "WORK_OF_ART"),
}
GROUP_OF = {label: group for group, labels in GROUPS.items() for label in labels}
LONGEST = 80_000  # characters shown, so that the page stays below a megabyte; the article stays where it was
STYLE = """<style>
.dateline.marked { background: #fff; color: #1a1a1a; max-width: 40rem; line-height: 1.75; overflow-wrap: anywhere }
.dateline.marked p { white-space: pre-line; margin: 0 0 1em }
.dateline.marked .date { background: #ffe28a; color: inherit; padding: .1em .15em; font-weight: 600 }
.dateline.marked .has-event { background: #e8f1f8; padding: .15em 0 }
.dateline.marked .sentence:target { outline: 3px solid #b34a00; outline-offset: 2px }
.dateline.marked .name { text-decoration: underline 2px #0072b2; text-underline-offset: .22em }
.dateline.marked .place { text-decoration: underline 2px dotted #00795a }
.dateline.marked .organisation { text-decoration: underline 2px dashed #b34a00 }
.dateline.marked .other { text-decoration: underline 2px double #8f4a7c }
.dateline.marked .apart { color: #595959; font-style: italic; border: 1px dashed #8a8a8a; padding: 0 .25em }
.dateline.marked .back { text-decoration: none; font-weight: 700; color: #00568a; padding: 0 .25em }
.dateline.marked .back::before { content: "\\2191" }
.dateline.marked .back.row::before { content: "\\2261" }
.dateline.marked .back.narrow { display: none }
@media (max-width: 48rem) {
  .dateline.marked .back.wide { display: none }
  .dateline.marked .back.narrow { display: inline }
}
.dateline.marked :is(.name, .date):target { outline: 3px solid #b34a00; outline-offset: 2px }
.dateline.marked .legend { font-size: .875em; color: #404040; white-space: normal }
.dateline.marked .legend em { font-style: normal; font-weight: 700; color: #00568a }
.dateline.marked .legend > * { margin-right: 1em; white-space: nowrap }
@media print { .dateline.marked :is(.back, .way) { display: none !important } }
</style>"""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with the element around it; of two that begin together the longer is outside, then by rank."""

    start: int
    end: int
    rank: int
    tag: str
    attributes: str
    id: str = ""
    after: str = ""


def marked_article(analysis: Analysis) -> Shown:
    """Show the whole article with dates, names and event sentences marked, and what was set apart shown as such."""
    text = analysis.article.text
    shown = min(len(text), LONGEST)
    spans = sorted(_spans(analysis), key=lambda span: (span.start, -span.end, span.rank))
    blocks = [_block(text, start, end, spans) for start, end in _paragraphs(text[:shown])]
    rest = (
        f'<p class="legend">… and {len(text) - shown:,} more characters, not shown here.</p>'
        if shown < len(text)
        else ""
    )
    language = escape(analysis.article.language or "en")
    body = "\n".join(blocks)
    counts = f"{len(analysis.dates)} dates, {len(analysis.mentions)} names and {len(analysis.events)} events marked"
    return Shown(
        f'{STYLE}\n<div class="{LITERAL} marked" lang="{language}">\n{LEGEND}\n{body}\n{rest}</div>',
        f"The article, {counts}.",
    )


LEGEND = (
    '<p class="legend" lang="en"><span class="date">date</span> '
    + " ".join(f'<span class="name {group.split()[0]}">{group}</span>' for group in GROUPS)
    + ' <span class="has-event">sentence of an event</span> <span class="apart">set apart, not analysed</span>'
    ' <span class="way"><em>↑</em> to the timeline</span> <span class="way"><em>≡</em> to the chronology</span></p>'
)


def sentence_ids(analysis: Analysis) -> dict[str, str]:
    """Return, for each event_id, the id of the sentence that its row comes from."""
    starts = _sentence_starts(analysis)
    events = zip(analysis.events["event_id"], analysis.events["start"], strict=True)
    return {event_id: f"sentence-{max(1, bisect_right(starts, start))}" for event_id, start in events}


def mention_ids(analysis: Analysis) -> dict[str, str]:
    """Return, for each mention_id, the id of its words in the marked article: an entity's first has the entity's."""
    ids: dict[str, str] = {}
    seen = set()
    for row in analysis.mentions.sort_values("start", kind="stable").to_dict("records"):
        first = row["entity_id"] not in seen
        seen.add(row["entity_id"])
        ids[row["mention_id"]] = f"entity-{row['entity_id']}" if first else f"mention-{row['mention_id']}"
    return ids


def _sentence_starts(analysis: Analysis) -> list[int]:
    doc = analysis.doc
    return [sentence.start_char for sentence in doc.sents] if doc.has_annotation("SENT_START") else [0]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs stand: blocks between blank lines."""
    for block in re.finditer(r"\S.*?(?=\n\s*\n|\s*\Z)", text, flags=re.DOTALL):
        yield block.span()


def _spans(analysis: Analysis) -> Iterator[Span]:
    for part in analysis.article.apart:
        yield Span(part.start, part.end, 0, "span", f'class="apart" title="set apart: {escape(part.kind)}"')
    yield from _sentences(analysis)
    yield from _names(analysis)
    for row in analysis.dates.to_dict("records"):
        meaning = [f"{row['type']} {clean(row['value'])}".strip()]
        if clean(row["edtf"]):
            meaning.insert(0, when(row["edtf"]))
        if clean(row["anchor"]):
            meaning.append(f"counted from {clean(row['anchor'])}")
        title = escape("; ".join(meaning))
        yield Span(row["start"], row["end"], 3, "mark", f'class="date" title="{title}"', f"date-{row['date_id']}")


def _sentences(analysis: Analysis) -> Iterator[Span]:
    """Each sentence with its id; after one with events, a way back to each of their marks."""
    text = analysis.article.body  # where what is set apart is blank: no sentence runs into it
    back: dict[str, str] = {}
    drawn = {mark.event_id for mark in marks_of(analysis.events)[:MOST]}
    headline = dict(zip(analysis.events["event_id"], analysis.events["headline"], strict=True))
    for event_id, sentence in sentence_ids(analysis).items():
        back[sentence] = back.get(sentence, "") + _ways_back(event_id, clean(headline[event_id]), event_id in drawn)
    starts = _sentence_starts(analysis)
    for number, (start, end) in enumerate(pairwise([*starts, len(text)]), 1):
        name = f"sentence-{number}"
        words = text[start:end].strip()
        first = text.find(words, start)
        kind = "sentence has-event" if name in back else "sentence"
        yield Span(first, first + len(words), 1, "span", f'class="{kind}"', name, back.get(name, ""))


def _ways_back(event_id: str, headline: str, drawn: bool) -> str:
    """Return links from a sentence to an event's mark, in each of the two drawings of the timeline, and to its row."""
    timeline, table = escape(f"back to the timeline: {headline}"), escape(f"its row in the chronology: {headline}")
    marks = (
        f'<a class="back wide" href="#wide-mark-{escape(event_id)}" aria-label="{timeline}" title="{timeline}"></a>'
        f'<a class="back narrow" href="#mark-{escape(event_id)}" aria-label="{timeline}" title="{timeline}"></a>'
    )
    row = f'<a class="back row" href="#row-{escape(event_id)}" aria-label="{table}" title="{table}"></a>'
    return (marks if drawn else "") + row


def _names(analysis: Analysis) -> Iterator[Span]:
    entities = analysis.entities.set_index("entity_id").to_dict("index") if len(analysis.entities) else {}
    names = mention_ids(analysis)
    for row in analysis.mentions.to_dict("records"):
        entity = entities.get(row["entity_id"], {})
        facts = [clean(entity.get(field)) for field in ("name", "role", "country")]
        title = escape(", ".join([facts[0] or row["text"], row["label"], *filter(None, facts[1:])]))
        group = GROUP_OF.get(row["label"], "other name").split()[0]
        yield Span(
            row["start"], row["end"], 2, "span", f'class="name {group}" title="{title}"', names[row["mention_id"]]
        )


def _block(text: str, start: int, end: int, spans: list[Span]) -> str:
    inside = [span for span in spans if span.start < end and span.end > start]
    return f"<p>{_nested(text, start, end, inside)}</p>"


def _nested(text: str, start: int, end: int, spans: list[Span]) -> str:
    """Return the text between two places with its spans as elements, well nested: one that crosses an end is split."""
    out, at, waiting = [], start, [_cut(span, start, end) for span in spans]
    while waiting:
        span = waiting.pop(0)
        out.append(escape(text[at : span.start]))
        inner = [other for other in waiting if other.start < span.end]
        waiting = [_cut(other, span.end, end) for other in inner if other.end > span.end] + waiting[len(inner) :]
        content = _nested(
            text, span.start, span.end, [replace(other, after="") if other.end > span.end else other for other in inner]
        )
        name = f' id="{escape(span.id)}"' if span.id else ""
        out.append(f"<{span.tag}{name} {span.attributes}>{content}</{span.tag}>{span.after}")
        at = span.end
    return "".join(out) + escape(text[at:end])


def _cut(span: Span, start: int, end: int) -> Span:
    """Return the part of a span between two places: its first part alone keeps the id, its last what comes after it."""
    return replace(
        span,
        start=max(span.start, start),
        end=min(span.end, end),
        id=span.id if span.start >= start else "",
        after=span.after if span.end <= end else "",
    )


def masthead(analysis: Analysis) -> Shown:
    """Show what is known of the article: title, publication, source, and what was noticed in reading it."""
    article = analysis.article
    facts = [f"Published {day_in_words(article.published)}" if article.published else "Day of publication not known"]
    if article.published and article.published_from:
        facts[0] += f" (from the {article.published_from})"
    facts += [part for part in (clean(article.author), clean(article.publisher), _file_name(article.source)) if part]
    facts.append(f"{len(article.text):,} characters")
    title = title_of(analysis)
    notes = "".join(f'<p class="note">{escape(note)}</p>' for note in article.notes)
    html = (
        f'<div class="{LITERAL} masthead"><p class="title"><strong>{escape(title)}</strong></p>\n'
        f'<p class="facts">{escape(" · ".join(facts))}</p>{notes}</div>'
    )
    return Shown(html, f"{title}. {'. '.join(facts)}.", {"title": title, "language": article.language or "en"})


def _file_name(source: str) -> str:
    """Return the name of a file, and not where this machine keeps it; an address as it is."""
    return clean(source if "://" in source else PurePath(source).name)


def title_of(analysis: Analysis, longest: int = 90) -> str:
    """Return the article's title; of an article that has none, its first words."""
    if title := clean(analysis.article.title):
        return title
    dateline = analysis.article.dateline
    body = clean(analysis.article.body[dateline.end if dateline else 0 :]).lstrip(" .:–—-")
    if len(body) <= longest:
        return body or "An article without words"
    return body[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
