"""The rules of repair by name, with an example each: `Mention.rule` holds these names, "+" between them."""

from __future__ import annotations

RULES = {
    # what changes the extent of a mention
    "break": "cut at a line break, a bracket or a second article: [World Health Organization] ([WHO])",
    "possessive": "parted from what it has: [Azerbaijan]'s [Karabakh]",
    "places": "parted from the place beside it: [Paris], [France]",
    "seat": "a company parted from its seat: [Norte Minerals] of [Toronto]",
    "office": "a state parted from the holder of its office: minister of defense of [Azerbaijan] [Zakir Hasanov]",
    "trim": "without determiners, titles, possessives and punctuation: the [Azerbaijani Armed Forces]",
    "joined": "two halves of one name: [Wanda Jean Pruitt]",
    "longer": "with the word that ends it, or those that begin it: the daily [Mtatsminda Courier]",
    # what finds a mention, or gives it another label
    "title": "a person behind a title: Colonel [Aydin]",
    "given name": "a person, for the name begins with a given name: [Elijah Dunmow]",
    "initial": "a person, for an initial stands before the name: [P. Okoro] bowled",
    "full name": "a surname whose full name the article has: [Soleimani]",
    "description": "told by the noun beside it: [Baltavia], the Latvian airline",
    "gazetteer": "a name of data/aliases.csv: [Karabakh]",
    "city": "a city's name behind a word of place: from [Rotterdam]",
    "context": "told by the words around it: in [Aghdam] province",
    "ending": "told by its first or last word: [Daugava Capital]",
    "acronym": "short for the name before it: the Defence Ministry ([MoD])",
    "institution": "made of a demonym and a common noun: the [Armenian armed forces]",
    "dateline": "the place in capitals that opens a story: [KHOJALY], Azerbaijan, May 15.",
    "agency": "the source behind a sentence: , [Trend] reports.",
    "happening": "a war, an election or the like with a name of its own: the [second Karabakh war]",
    "team": "the club or side of a town, in a text about a match: [Hull] beat [Leeds] 2-1 in the league cup",
    "headline": "a name of the article in a line of capitals: STORM HITS [LEEDS]",
    "agreement": "as most mentions of the name in the article, or missed there and found elsewhere",
}
