"""What "it", "they" or an unnamed "he" stands for: the subject before it that agrees with it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.events.clause import phrase, says, subject
from dateline.events.lexicon import FEMALE, MALE, PERSON_NOUNS
from dateline.events.verbs import is_verb
from dateline.events.wording import write

SUBJECT = frozenset({"nsubj", "nsubjpass"})
HE, SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her"})
ONE, MANY = frozenset({"it", "its"}), frozenset({"they", "them", "their"})
GROUPS = frozenset({"ORG", "GPE", "NORP"})
HUMANS = FEMALE | MALE | PERSON_NOUNS
# What is done to those who act, not to what they made: "The firm set a record. It was fined"
DONE_TO_BODIES = frozenset(
    "fined sued accused charged blamed asked told ordered forced required urged allowed awarded found".split()
)
COLLECTIVE = frozenset("band duo trio couple pair crew police family".split())  # "The band formed in 1990. They split"
HELD = frozenset("believe think say report understand hope fear know estimate".split())  # "It is believed that"
BACK = 2  # sentences that "it" goes back
LONGEST = 45  # characters that stand in for a pronoun


def clause_of(token: Token) -> int:
    while not is_verb(token) and token.head.i != token.i:
        token = token.head
    return token.i


def thing_meant(pronoun: Token, depth: int = 3) -> Token | None:
    """Return the noun that "it" or "they" stands for: the nearest subject before it that agrees in number."""
    if _says_nothing(pronoun):
        return None
    about = subject(pronoun.head) if pronoun.dep_ not in SUBJECT and is_verb(pronoun.head) else None
    own = about.i if about is not None else -1
    for noun in subjects_before(pronoun):
        if noun.tag_ == "PRP":
            if noun.lower_ in (ONE if pronoun.lower_ in ONE else MANY):
                return thing_meant(noun, depth - 1) if depth else None
            if noun.lower_ in HE | SHE | {"i", "we", "you"}:
                continue
        elif (
            (len(noun) > 2 or noun.is_upper)
            and _agrees(noun, pronoun)
            and not noun.is_ancestor(pronoun)
            and noun.i != own
        ):
            return _brought_up(noun, pronoun) or noun
    return None


def human_meant(pronoun: Token) -> Token | None:
    """Return the noun that "he" or "she" stands for where no person was found: the subject before, if it can be one."""
    for noun in subjects_before(pronoun):
        if noun.lower_ in HE | SHE and (noun.lower_ in SHE) == (pronoun.lower_ in SHE):
            continue
        nameless = noun.tag_ == "NNP" and noun.ent_type_ in ("", "NORP") and len(noun) > 2
        human = noun.pos_ == "NOUN" and noun.tag_ == "NN" and noun.lemma_.lower() in HUMANS
        other = FEMALE if pronoun.lower_ in HE else MALE
        return noun if (nameless or human) and noun.lower_ not in other else None
    return None


def _brought_up(noun: Token, pronoun: Token) -> Token | None:
    """Return the thing that the sentence before brought up, where it is done to: "built a dam. It was blown up"."""
    if pronoun.dep_ != "nsubjpass" or noun.head.i == noun.i or pronoun.head.lower_ in DONE_TO_BODIES:
        return None
    things = [child for child in noun.head.children if child.dep_ == "dobj" and _agrees(child, pronoun)]
    return next((thing for thing in things if any(c.lower_ in ("a", "an") for c in thing.children)), None)


def _says_nothing(pronoun: Token) -> bool:
    """Tell whether "it" stands for nothing: "it is clear that", "it rained", "it was wind"."""
    verb = pronoun.head
    below = {child.dep_ for child in verb.children}
    if verb.lemma_ == "be" and "xcomp" in below and not below & {"acomp", "attr"}:  # "it was to have flown"
        return False
    return (
        pronoun.lower_ == "it"
        and pronoun.dep_ in SUBJECT
        and (
            (pronoun.dep_ == "nsubjpass" and verb.lemma_ in HELD)
            or verb.lemma_ in ("be", "seem", "appear", "emerge", "rain", "snow", "take")
            or any(c.dep_ == "ccomp" for c in verb.children)
        )
    )


def subjects_before(pronoun: Token) -> Iterator[Token]:
    """Give the subjects before a pronoun: in its sentence the nearest first, before that of the main clause first."""
    own = clause_of(pronoun)
    sentence = pronoun.sent
    for i in range(pronoun.i - 1, sentence.start - 1, -1):
        token = pronoun.doc[i]
        if token.dep_ not in SUBJECT or token.tag_ in ("WDT", "WP"):
            continue
        if token.head.i != own or (pronoun.tag_ == "PRP$" and not token.is_ancestor(pronoun)):  # "Leith lost its mill"
            yield token
    for _ in range(BACK):
        if sentence.start == 0:
            return
        sentence = pronoun.doc[sentence.start - 1].sent
        subjects = [token for token in sentence if token.dep_ in SUBJECT and token.tag_ not in ("WDT", "WP", "EX")]
        subjects = subjects or [sentence.root]  # "The band formed in 1990", taken for a noun
        said = pronoun.dep_ == "nsubjpass"  # "The work goes on, BP said. It is expected to be done …": not BP
        yield from sorted(subjects, key=lambda t: 2 * (said and says(t.head)) or t.head.dep_ != "ROOT")
        if subjects and subjects[0].tag_ != "PRP":
            return


def _agrees(noun: Token, pronoun: Token) -> bool:
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ in ("PERSON", "DATE", "TIME", "PERCENT", "MONEY"):
        return False
    plural = noun.tag_ in ("NNS", "NNPS") or (noun.lemma_.lower() in COLLECTIVE and pronoun.lower_ in MANY)
    plural = plural or any(child.dep_ == "conj" for child in noun.children)
    if pronoun.lower_ in ONE:
        return not plural and noun.lemma_.lower() not in HUMANS
    if noun.tag_ == "NNPS" and not noun.ent_type_:
        return False
    if noun.ent_type_ == "GPE" and pronoun.dep_ == "nsubjpass":  # "Ohio moved its votes; they were planned for May"
        return plural
    return plural or (noun.ent_type_ in GROUPS and noun.sent.start == pronoun.sent.start)


def named_thing(noun: Token) -> str:
    """Write the noun that stands in for a pronoun, as something already named: "a truce" -> "the truce"."""
    words = phrase(noun, frozenset({"relcl", "appos", "acl", "prep", "advcl", "ccomp", "parataxis", "punct"}))
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    for kept in ([*words, *(phrase(of) if of is not None else ())], words):
        text = write(sorted(kept, key=lambda word: word.i), lambda word: "", {}, {})
        if len(text) <= LONGEST:
            break
    first = words[0]
    if first.lower_ in ("a", "an", "another", "one"):
        return "the " + text.split(" ", 1)[-1]
    return (
        text
        if first.text[:1].isupper() and not (first.is_sent_start and first.pos_ in ("DET", "NOUN") and first.is_title)
        else text[:1].lower() + text[1:]
    )
