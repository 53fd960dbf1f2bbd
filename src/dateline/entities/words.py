"""Words that tell what a name is: titles, ranks, offices, institutions, kinds of places.

All in lower case; a rule lowers the text before it looks here.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.strip().splitlines())


# What the model counts as an entity and this layer does not: dates and numbers have a layer of their own.
NOT_NAMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"})
# Labels of other models, in spaCy's words.
SPACY_LABELS = {"PER": "PERSON", "LOCATION": "LOC", "ORGANIZATION": "ORG", "ORGANISATION": "ORG"}
PLACES = frozenset({"GPE", "LOC", "FAC"})

DETERMINERS = _words("the a an this that these those our their its his her my your some all both")
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "`s"})
BRACKETS = {"(": ")", "[": "]", "{": "}"}
DASHES = frozenset({"-", "--", "–", "—", "―"})

COURTESY = _words(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady madam madame monsieur herr frau señor señora "
    "sheikh sheik sayyid rev rev. reverend father sister brother imam ayatollah rabbi pastor bishop archbishop cardinal pope "
    "st st. saint hon hon. mme mme."
)
RANKS = _words(
    "general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. corporal cpl "
    "cpl. private admiral adm adm. commodore commander cmdr cmdr. marshal brigadier brig brig. sheriff constable inspector "
    "superintendent detective cadet ensign officer"
)
LONG_RANKS = _phrases("""
    colonel general
    lieutenant general
    lieutenant colonel
    major general
    brigadier general
    rear admiral
    vice admiral
    staff sergeant
    air marshal
    field marshal
    chief inspector
    chief superintendent
    lt. gen.
    lt. col.
    maj. gen.
    brig. gen.
""")
OFFICES = _words(
    "president vice-president premier chancellor minister secretary ambassador envoy governor senator congressman "
    "congresswoman representative rep rep. sen sen. gov gov. mayor deputy judge justice chief chairman chairwoman chair "
    "chairperson director head leader spokesman spokeswoman spokesperson commissioner king queen prince princess emperor "
    "emir sultan shah duke duchess tsar czar kaiser ceo cfo founder co-founder owner editor manager coach captain "
    "striker midfielder goalkeeper lawyer attorney prosecutor professor analyst economist scientist researcher author writer "
    "poet novelist artist painter actor actress singer musician composer journalist reporter correspondent "
    "photographer activist dissident politician lawmaker councillor councilman delegate candidate commander "
    "commander-in-chief adviser advisor aide negotiator mediator speaker official officer chief-of-staff president-elect "
    "warlord militant historian physician doctor nurse teacher farmer pilot astronaut cosmonaut engineer architect "
    "dictator rapporteur ombudsman consul diplomat treasurer patriarch mufti boss champion winner "
    "businessman businesswoman entrepreneur banker investor trader"
)
# Words that stand between an office and a name, or before an office: "former", "deputy prime".
OFFICE_MODIFIERS = _words(
    "former ex acting deputy vice prime foreign defense defence interior finance health justice education energy "
    "trade economy economic transport culture agriculture labor labour oil press senior chief first second interim outgoing "
    "incoming new late then assistant associate executive managing general permanent special opposition supreme party "
    "state national military naval army police human rights security home attorney solicitor under shadow lead crown grand"
)
FAMILY = _words("wife husband son daughter father mother brother sister uncle aunt nephew niece cousin widow grandson")

SAYING = _words(
    "said says say told tells added adds announced announces stated states declared declares insisted insists warned "
    "warns argued argues explained explains noted notes claimed claims denied denies confirmed confirms replied "
    "acknowledged admitted admits recalled recalls wrote writes tweeted posted testified urged urges predicted "
    "commented stressed stresses emphasised emphasized vowed promised suggested concluded remarked complained"
)
REPORTING = _words("reports reported writes wrote")
# Verbs that a person does and a place does not.
LIVING = SAYING | _words(
    "born died married resigned retired smiled laughed cried grew studied graduated scored thinks thought believes "
    "believed joked whispered shouted nodded"
)
LOCATIVES = _words("in near at from to into around outside inside across throughout toward towards via within")
STRICT_LOCATIVES = _words("in near into outside inside around throughout")

REGION_KINDS = _words("region district province county city town village municipality governorate oblast state republic "
                      "territory prefecture canton raion enclave exclave suburb neighborhood neighbourhood settlement")  # fmt: skip
REGION_OF = _words("city town village region province district territory republic state port island county capital "
                   "suburb governorate municipality enclave settlement")  # fmt: skip
NATURE = _words(
    "river lake sea ocean mountain mountains mount valley island islands desert peninsula bay gulf strait cape "
    "canal basin plateau coast forest glacier volcano peak hills archipelago reef delta plains heights"
)
NATURE_FIRST = _words("lake mount cape gulf strait bay mt mt.")
FACILITIES = _words(
    "airport bridge street avenue road boulevard square stadium station tower cathedral church mosque temple palace "
    "hotel hospital prison highway dam port harbour harbor museum castle park airfield airbase checkpoint tunnel plaza"
)
# A name that ends in one of these is an organisation's.
ORG_ENDINGS = _words(
    "ministry department agency university college institute school council committee commission party union congress "
    "parliament senate assembly court bank corporation corp corp. inc inc. ltd ltd. plc llc co. company group holdings "
    "foundation association federation organization organisation society club fc united league office bureau service "
    "services forces army navy police guard brigade battalion regiment division front movement alliance coalition trust "
    "fund authority administration government cabinet tribunal times post journal herald tribune news television radio "
    "airlines airways motors industries technologies systems laboratories press academy network watch international "
    "partnership board chamber command directorate embassy consulate mission ag gmbh sa nv spa"
)
ORG_STARTS = _phrases("""
    ministry of
    department of
    university of
    bank of
    house of
    institute of
    office of
    council of
    church of
    board of
""")

# What follows a demonym or a country and makes it an institution of that state: "the Armenian armed forces".
INSTITUTIONS = _phrases("""
    armed forces
    army
    navy
    air force
    military
    police
    government
    parliament
    ministry
    cabinet
    senate
    supreme court
    constitutional court
    central bank
    national bank
    coast guard
    national guard
    embassy
    foreign office
    security service
    intelligence service
    security council
    national assembly
    border guard
    border service
    air defence forces
    air defense forces
    general staff
""")
PORTFOLIOS = _words(
    "defence defense foreign interior finance justice health education energy economy transport culture agriculture "
    "emergency labor labour trade affairs external internal information environment tourism oil industry home"
)

# Heads of named happenings, and whether a lower-case head is enough beside a name ("the Karabakh war").
HAPPENINGS = _words(
    "war wars revolution uprising rebellion intifada massacre genocide crusade offensive siege conflict crisis blockade "
    "earthquake hurricane olympics games championship championships festival summit conference election elections "
    "referendum accord accords agreement agreements treaty protocol pact ceasefire armistice convention"
)
HAPPENINGS_OF = _words("battle siege treaty peace congress fall")
HAPPENING_ORDINALS = _words("first second third fourth fifth sixth seventh great")
HAPPENING_MODIFIERS = _words("civil world cold peace presidential parliamentary winter summer olympic general")

NAME_PARTICLES = _words(
    "de la le van von der den del della di da dos das du al el bin ibn ben abu ter ten zu st. o' y e bint"
)
NAME_SUFFIXES = _words("jr jr. sr sr. ii iii iv")
