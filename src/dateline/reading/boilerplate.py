"""What the page says about itself: newsletters, channels, buttons, rights. Named patterns, each with an example.

A pattern has to match a whole paragraph, or a whole line at the end of one, from its first word. A sentence of the
article that is lost is worse than an advertisement that stays: what is long, reports speech or tells a date is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.article import Apart, blanked
from dateline.publication import DAY

LONGEST = 300

MEDIA = (
    r"(?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|mastodon|reddit|pinterest"
    r"|snapchat|viber|google news|apple news|flipboard|rss|social media)\b"
)
CHANNEL = (
    r"(?:news ?letters?|channels?|alerts?|e-?mails?|inbox|podcasts?|apps?|updates|briefings?|bulletins?"
    r"|digests?|feeds?|notifications?|groups?|mailing list|breaking news|latest news|more news)\b"
)
OUR = r"(?:us|our|we|your|the latest|@\w+)\b"
BUTTON = (
    r"(?:share|tweet|e-?mail|print|save|pin|copy link|comments?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit"
    r"|pinterest|messenger|instagram|bluesky|threads)"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One kind of advertisement: its name, what a whole paragraph of it looks like, and an example.

    `certain`: its first words are mark enough, even before a headline that reports speech or names a year.
    """

    name: str
    expression: re.Pattern[str]
    example: str
    certain: bool = False


def _pattern(name: str, expression: str, example: str, *, certain: bool = False) -> Pattern:
    return Pattern(name, re.compile(expression, re.IGNORECASE | re.DOTALL), example, certain)


PATTERNS = (
    _pattern(
        "stay_informed",
        rf"(?:stay|keep) (?:up[ -]to[ -]date|updated|informed|tuned|connected|in touch)\b"
        rf"(?: (?:with|on|by|via|through|for)\b|[:!,.]).{{0,120}}?\b(?:{CHANNEL}|{MEDIA}|{OUR}).{{0,100}}",
        "Stay up-to-date with the Harbour Post's WhatsApp channel",
    ),
    _pattern(
        "newsletter",
        rf"(?:click here to |to |for (?:more|the latest)[\w ]{{0,40}}, )?(?:please )?"
        rf"(?:(?:subscribe|sign up|register)(?: now| today| here| free)? (?:to|for|with|via|on)"
        rf"|join (?:us on|our|the))\b.{{0,60}}?\b(?:{CHANNEL}|{MEDIA}).{{0,100}}",
        "Subscribe to our weekly newsletter",
    ),
    _pattern(
        "subscribe",
        r"(?:subscribe|sign up|sign in|log in|register)(?: (?:now|today|here|for free))?[.!]?",
        "Subscribe now",
    ),
    _pattern(
        "follow",
        rf"(?:for (?:more|the latest)[\w ]{{0,40}}, )?(?:please )?"
        rf"(?:(?:follow|like|find|join|watch|add|connect with|listen to) (?:us|@\w+|our (?:page|channel|account|work))"
        rf"|follow [\w .'’-]{{2,40}}?)(?: (?:on|via|at)|:)\s*(?:our )?{MEDIA}(?:(?:[\s,&/]|and|or)+{MEDIA}){{0,6}}"
        rf"(?:[\s:]+@\w+)?(?:,? (?:for|to (?:get|stay|see|read)|and (?:stay|get|never|join)) .{{0,80}})?[.!:]?",
        "Follow us on Facebook and Instagram",
    ),
    _pattern(
        "read_more",
        r"(?:(?:read|see|watch|learn|find out) (?:more|also|next|on)|also read|more on this(?: story)?"
        r"|related(?: (?:articles?|stories|story|news|posts?|content|topics|reading|links?|coverage))?"
        r"|recommended(?: (?:for you|stories|reading))?|you (?:may|might) (?:also )?like|don['’]t miss|most read"
        r"|trending(?: now)?|more from [\w ]{2,40}|further reading)"
        r"(?:\s*[:|»>→].{0,200}|\s+[–—-]\s.{0,200}|\s*[.…]{0,3})",
        "Read more: Three boats reach the harbour",
        certain=True,
    ),
    _pattern(
        "topics",
        r"(?:(?:related |more )?(?:topics|tags|keywords)|filed under|posted in|categories"
        r"|explore more(?: on these topics)?)"
        r"(?:\s*[:|»>→–—-]\s*[^.!?]{1,250})?\s*[:.…]?",
        "Topics: Harbour bridge 2019, Norland, Elections 2021",
        certain=True,
    ),
    _pattern(
        "read_at",
        r"(?:read|see|watch|find) (?:the )?(?:full|whole|more|rest)\b.{0,60}\b(?:here|at \S+|on our \w+)[.!]?",
        "Read the full story here.",
    ),
    _pattern("click", r"(?:click|tap) (?:here|on the link|the link)\b.{0,120}", "Click here for more pictures"),
    _pattern(
        "get_the_latest",
        rf"(?:get|receive) (?:the |all the |our |more )?(?:latest|top|best|breaking|daily|morning|stories|news)\b"
        rf".{{0,120}}\b(?:{CHANNEL}|{MEDIA}).{{0,80}}",
        "Get the latest stories delivered to your inbox",
    ),
    _pattern("download", r"download (?:the|our)\b.{0,60}\bapp\b.{0,80}", "Download our app for iPhone and Android"),
    _pattern(
        "support",
        r"(?:please )?(?:(?:support|help fund) (?:our|independent|quality|local)\b.{0,40}"
        r"\b(?:journalism|reporting|newsroom)\b.{0,120}"
        r"|donate(?: now| today| here)?[.!]?|become a (?:member|subscriber|supporter|patron)"
        r"(?: (?:now|today|here))?[.!]?)",
        "Support our journalism with a gift of any size.",
    ),
    _pattern(
        "share",
        rf"(?:share (?:this (?:article|story|post|page|news)|on|via)\b.{{0,60}}"
        rf"|{BUTTON}(?:[\s,|·•/]+{BUTTON})+|share|tweet)[:.]?",
        "Share Tweet Email Print",
    ),
    _pattern(
        "rights",
        r"(?:(?:copyright|©)\s*(?:©|\(c\))?\s*[12][0-9]{3}\b.{0,200}|.{0,60}\ball rights reserved\.?"
        r"|this (?:material|story|article|content) (?:may not|must not|cannot) be\b.{0,60}"
        r"\b(?:published|reproduced|copied).{0,160})",
        "© 2019 The Harbour Post. All rights reserved.",
        certain=True,
    ),
    _pattern(
        "advertisement_label",
        r"(?:advertisements?|sponsored(?: content)?|paid content|promoted"
        r"|(?:story|article) continues (?:below|after)\b.{0,40}|continue reading(?: below)?|skip advertisement"
        r"|loading)[.…]{0,3}",
        "Story continues below advertisement",
    ),
    _pattern(
        "comments",
        r"(?:(?:leave|post|add|write) a (?:comment|reply)|(?:view|show|read|see) (?:all )?(?:[0-9]+ )?comments?"
        r"(?: \([0-9]+\))?|comments (?:are )?closed|join the (?:conversation|discussion))"
        r"(?:\s*[:.!…]|\s(?:below|on|at|with)\b.{0,60})?",
        "Leave a comment",
    ),
    _pattern(
        "contact",
        r"(?:(?:do you )?(?:have|got) a (?:news )?(?:tip|story)\b.{0,40}\?|(?:contact|e-?mail|write to) "
        r"(?:us|the (?:author|reporter|newsroom))\b).{0,160}",
        "Have a tip? Write to tips@harbourpost.example",
    ),
    _pattern(
        "cookies",
        r"(?:we|this (?:site|website|page)) uses? cookies\b.{0,250}",
        "We use cookies to measure visits.",
    ),
)

# What makes a paragraph the article's own, whatever it begins with: somebody says it, or it tells a day or a year.
TELLS = re.compile(
    rf"\b(?:said|says|told|asked|wrote|added|replied|announced|reported|according to|[12][0-9]{{3}})\b|{DAY.pattern}",
    re.IGNORECASE,
)
HEADS_A_LIST = frozenset(("read_more", "topics"))
LONGEST_TAG = 4  # words
SENTENCE_ENDS = (".", "!", "?", "…", '"', "”")
PARAGRAPH = re.compile(r"[^\s][^\n]*(?:\n[^\S\n]*[^\s][^\n]*)*")
LINE = re.compile(r"[^\s][^\n]*")


def advertisements(body: str) -> tuple[Apart, ...]:
    """Return the stretches of a text that are advertisements of its page, in reading order.

    None where nothing else would be left: a text that is all advertisement is what the reader asked about.
    """
    found = tuple(_matched(list(_paragraphs(body))))
    return found if blanked(body, found).strip() else ()


def _matched(paragraphs: list[tuple[int, str]]) -> Iterator[Apart]:
    tail = _tail(paragraphs)
    headed = False
    for place, (start, paragraph) in enumerate(paragraphs):
        name = _rule(paragraph) or ("listed" if (headed and _is_list(paragraph)) or place >= tail else "")
        headed = name in HEADS_A_LIST or name == "listed"
        if name:
            yield Apart(start, start + len(paragraph), "advertisement", name)
        elif "\n" in paragraph:
            yield from _last_lines(start, paragraph)


def _tail(paragraphs: list[tuple[int, str]]) -> int:
    """Return where the links at the foot of a page begin: the last list, where it is one of tags, or what stands under
    a heading of links ("Related topics") where nothing below it is a sentence.
    """
    tail = len(paragraphs)
    above = tail
    while above and (_rule(words := paragraphs[above - 1][1]) or _is_list(words) or _is_title(words)):
        above -= 1
        if _rule(words) in HEADS_A_LIST and _is_heading(words):
            tail = above
    last = next((place for place in reversed(range(tail)) if not _rule(paragraphs[place][1])), 0)
    introduced = last > 0 and paragraphs[last - 1][1].endswith(":")
    return last if last and _are_tags(paragraphs[last][1]) and not introduced else tail


def _is_heading(paragraph: str) -> bool:
    return len(paragraph) <= 40 and not re.search(r"[:|»>→]\s*\S", paragraph)


def _is_list(paragraph: str) -> bool:
    return all(line.startswith(("- ", "* ", "• ")) for line in paragraph.splitlines())


def _is_title(paragraph: str) -> bool:
    """Return whether a paragraph is a line or lines that end no sentence, as titles and tags do."""
    return len(paragraph) <= LONGEST and not any(line.endswith(SENTENCE_ENDS) for line in paragraph.splitlines())


def _are_tags(paragraph: str) -> bool:
    """Return whether a paragraph is a list of two names or more: Norland, Elections 2021."""
    items = [line[2:].strip() for line in paragraph.splitlines()]
    return _is_list(paragraph) and len(items) > 1 and all(_is_tag(item) for item in items)


def _is_tag(item: str) -> bool:
    return len(item.split()) <= LONGEST_TAG and item[:1].isupper() and not re.search(r"[.,:;!?–—]", item)


def _paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a text with their starts: between empty lines, or the lines where no line is empty."""
    blocks = PARAGRAPH if re.search(r"\n[^\S\n]*\n", body.strip()) else LINE
    for match in blocks.finditer(body):
        yield match.start(), match[0].rstrip()


def _last_lines(start: int, paragraph: str) -> list[Apart]:
    """Return the lines at the end of a paragraph that are advertisements, if the line before them ends a sentence."""
    found: list[Apart] = []
    for first, line in reversed([(match.start(), match[0].rstrip()) for match in LINE.finditer(paragraph)]):
        if not (name := _rule(line)):
            return found[::-1] if line.endswith(SENTENCE_ENDS) else []
        found.append(Apart(start + first, start + first + len(line), "advertisement", name))
    return []


def _rule(paragraph: str) -> str:
    """Return the name of the pattern that a whole paragraph matches, or nothing."""
    if len(paragraph) > LONGEST:
        return ""
    paragraph = paragraph.lstrip("-–—*•>| ")  # the mark of a list
    own = TELLS.search(paragraph) is not None
    matching = (pattern for pattern in PATTERNS if pattern.certain or not own)
    return next((pattern.name for pattern in matching if pattern.expression.fullmatch(paragraph)), "")
