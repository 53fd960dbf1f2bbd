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
    "fr fr. monsignor monseigneur mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady madam madame "
    "monsieur herr frau señor señora sheikh sheik sayyid rev rev. reverend father sister brother imam ayatollah "
    "rabbi pastor bishop archbishop cardinal pope hon hon. mme mme."
)
RANKS = _words(
    "general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. "
    "corporal cpl cpl. private admiral adm adm. commodore commander cmdr cmdr. marshal brigadier brig brig. "
    "sheriff constable inspector superintendent detective cadet ensign officer"
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
    "congresswoman representative rep rep. sen sen. gov gov. mayor deputy judge justice chief chairman chairwoman "
    "chair chairperson director head leader spokesman spokeswoman spokesperson commissioner king queen prince "
    "princess emperor emir sultan shah duke duchess tsar czar kaiser ceo cfo founder co-founder owner editor "
    "manager coach captain striker midfielder goalkeeper lawyer attorney prosecutor professor analyst economist "
    "scientist researcher author writer poet novelist artist painter actor actress singer musician composer "
    "journalist reporter correspondent photographer activist dissident politician lawmaker councillor councilman "
    "delegate candidate commander commander-in-chief adviser advisor aide negotiator mediator speaker official "
    "officer chief-of-staff president-elect warlord militant historian physician doctor nurse teacher farmer "
    "pilot astronaut cosmonaut engineer architect dictator rapporteur ombudsman consul diplomat treasurer "
    "patriarch mufti boss champion winner businessman businesswoman entrepreneur banker investor trader"
)
# Words that stand between an office and a name, or before an office: "former", "deputy prime".
OFFICE_MODIFIERS = _words(
    "financial operating technology marketing commercial medical legal political scientific technical sporting "
    "former ex acting deputy vice prime foreign defense defence interior finance health justice education energy "
    "trade economy economic transport culture agriculture labor labour oil press senior chief first second "
    "interim outgoing incoming new late then assistant associate executive managing general permanent special "
    "opposition supreme party state national military naval army police human rights security home attorney "
    "solicitor under shadow lead crown grand"
)
FAMILY = _words("wife husband son daughter father mother brother sister uncle aunt nephew niece cousin widow grandson")

SAYING = _words(
    "said says say told tells added adds announced announces stated states declared declares insisted insists "
    "warned warns argued argues explained explains noted notes claimed claims denied denies confirmed confirms "
    "replied acknowledged admitted admits recalled recalls wrote writes tweeted posted testified urged urges "
    "predicted commented stressed stresses emphasised emphasized vowed promised suggested concluded remarked "
    "complained"
)
REPORTING = _words("reports reported writes wrote")
# Verbs that a person does and a place does not.
LIVING = SAYING | _words(
    "born died married resigned retired smiled laughed cried grew studied graduated scored thinks thought "
    "believes believed joked whispered shouted nodded"
)
LOCATIVES = _words("in near at from to into around outside inside across throughout toward towards via within")
STRICT_LOCATIVES = _words("in near into outside inside around throughout")

REGION_KINDS = _words(
    "region district province county city town village municipality governorate oblast state republic territory "
    "prefecture canton raion enclave exclave suburb neighborhood neighbourhood settlement"
)
REGION_OF = _words(
    "city town village region province district territory republic state port island county capital suburb "
    "governorate municipality enclave settlement"
)
NATURE = _words(
    "gorge canyon waterfall falls cliffs river lake sea ocean mountain mountains mount valley island islands "
    "desert peninsula bay gulf strait cape canal basin plateau coast forest glacier volcano peak hills "
    "archipelago reef delta plains heights"
)
NATURE_FIRST = _words("lake mount cape gulf strait bay mt mt.")
FACILITIES = _words(
    "crossing camp "
    "hall mill lane arena mall quay pier airport bridge street avenue road boulevard square stadium station tower "
    "cathedral church mosque temple palace hotel hospital prison highway dam port harbour harbor museum castle "
    "park airfield airbase checkpoint tunnel plaza"
)
# A name that ends in one of these is an organisation's.
ORG_ENDINGS = _words(
    "co "
    "railways railway partners capital securities leasing minerals courier line lines band ventures insurance "
    "energy petroleum oil gas steel pharmaceuticals hospital clinic ministry department agency university college "
    "institute school council committee commission party union congress parliament senate assembly court bank "
    "corporation corp corp. inc inc. ltd ltd. plc llc co. company group holdings foundation association "
    "federation organization organisation society club fc united league office bureau service services forces "
    "army navy police guard brigade battalion regiment division front movement alliance coalition trust fund "
    "authority administration government cabinet tribunal times post journal herald tribune news television radio "
    "airlines airways motors industries technologies systems laboratories press academy network watch "
    "international partnership board chamber command directorate embassy consulate mission ag gmbh sa nv spa"
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
    "defence defense foreign interior finance justice health education energy economy transport culture "
    "agriculture emergency labor labour trade affairs external internal information environment tourism oil "
    "industry home"
)

# Nouns of happenings that can have a name.
HAPPENINGS = _words(
    "war wars revolution uprising rebellion intifada massacre genocide crusade siege blockade olympics games "
    "championship championships festival summit election elections referendum accord accords agreement agreements "
    "treaty protocol pact armistice battle congress fall earthquake hurricane"
)
# Those that need no capital beside a name: "the Karabakh war".
SMALL_HAPPENINGS = _words("war wars revolution massacre genocide uprising intifada")
# Those that the model may rightly call an organisation or a law.
WEAK_HAPPENINGS = _words("summit festival congress agreement agreements pact protocol championship championships games")
HAPPENINGS_OF = _words("battle siege treaty congress fall war peace")
HAPPENING_MODIFIERS = _words(
    "first second third fourth fifth sixth seventh great civil world cold presidential parliamentary general"
)
PLURALS = _words("centre center operations chasers surge season warning warnings")
NUMERALS = frozenset({"I", "II", "III", "One", "Two", "1", "2"})

NAME_PARTICLES = _words(
    "de la le van von der den del della di da dos das du al el bin ibn ben abu ter ten zu o' y bint -"
)
NAME_SUFFIXES = _words("jr jr. sr sr. ii iii iv")

CALENDAR = _words(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday jan. feb. mar. apr. aug. sept. sep. oct. nov. dec."
)
CALENDAR_SHORT = CALENDAR | _words("jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun")
PRONOUNS = _words("i he she it they we you who this that there here him her them us me one")
CLAUSE_OPENERS = frozenset({"", ".", "!", "?", '"', "“", ":", "‘", "”", "''", "``", "-", "–", "—", "•"})

# Every word that makes a title, and those that stand right before a name, with a capital, as a part of how it is said.
TITLES = COURTESY | RANKS | OFFICES
NAME_TITLES = (COURTESY | RANKS | OFFICES) - _words(
    "st st. saint head general-secretary official officer winner champion boss chair private major general sister "
    "brother father mother lead commander author"
) | _words("general major")
# A name that holds one of these is no person's.
NO_PERSON = (
    ORG_ENDINGS
    | NATURE
    | FACILITIES
    | _words(
        "of for and & the in at street inc. airlines news times university st. state county city island islands "
        "region award prize cup act bill law day house tower group cross party war court awards show league license "
        "licence master"
    )
)
# Labels that the small model confuses with one another.
CONFUSED = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
# Words before a place that make another place of it: New England.
NEW_WORLD = _words("new fort port san santa mount lake little")
# Acronyms that are common words in a line of capitals.
WORDS_IN_CAPITALS = frozenset({"US", "WHO"})
# What news is full of and no person, place or organisation; the small model calls them so.
# Endings that only companies have.
CORPORATE = _words("co corp corp. inc inc. ltd ltd. plc llc co. company gmbh ag group holdings")
# "Norte Minerals of Toronto" is a company and a place; "University of Toronto" is one name.
COMPANY_ENDINGS = CORPORATE | _words(
    "minerals capital securities leasing partners bros brothers sons motors industries technologies systems "
    "airways airlines pharmaceuticals petroleum energy foods stores markets lines ventures"
)
# Words that stand before the name of a happening: "Hurricane Katrina", "Operation Barbarossa".
HAPPENINGS_FIRST = _words("storm hurricane typhoon cyclone operation")
NO_NAMES = _words(
    "h1n1 h5n1 h7n9 "
    "gunmen militants rebels protesters troops residents authorities prosecutors lawmakers soldiers thousands hundreds "
    "covid-19 covid coronavirus sars-cov-2 internet god islam christianity bc ad bce ce b.c. a.d. ceo cfo mp qc "
    "easter christmas ramadan michaelmas state"
)
# Nouns that say what a name beside them is: "the newspaper …", "…, a town in the north".
ORG_NOUNS = _words(
    "newspaper daily weekly magazine broadcaster airline company firm bank club party charity agency group "
    "carmaker think-tank website manufacturer operator retailer supplier university union organisation "
    "organization start-up startup maker producer insurer network station channel institute foundation militia "
    "subsidiary giant regulator watchdog developer studio label publisher utility contractor brewery lender "
    "conglomerate ngo tabloid paper"
)
PLACE_NOUNS = _words(
    "city town village province region district island country state county capital port suburb settlement hamlet "
    "municipality resort republic kingdom neighbourhood neighborhood stronghold enclave"
)
PERSON_NOUNS = (
    OFFICES
    | FAMILY
    | _words(
        "cook chef nephew landowner tycoon oligarch man woman geographer biologist geologist seismologist "
        "epidemiologist virologist climatologist sociologist psychologist anthropologist archaeologist ecologist "
        "oceanographer philosopher theologian cleric priest monk nun lecturer student graduate resident survivor "
        "witness victim veteran soldier volunteer campaigner columnist blogger presenter comedian dancer conductor "
        "pianist violinist guitarist drummer rapper filmmaker screenwriter playwright sculptor designer model cyclist "
        "sprinter boxer swimmer golfer footballer skipper batsman bowler forward winger hacker smuggler suspect "
        "defendant gunman shopkeeper fisherman grandfather grandmother girlfriend boyfriend fiance fiancee policeman "
        "policewoman firefighter driver tyrant general colonel captain sergeant lieutenant major admiral immigrant "
        "refugee migrant expert pathologist surgeon"
    )
)
# With these around it a name means the same place: "territory of Azerbaijan".
WRAPPERS = _words("city town village region province district territory republic state island governorate municipality")
# What is said to be of a place: "the mayor of Whitby", "the outskirts of Aleppo".
OF_PLACES = REGION_OF | _words(
    "mayor governor outskirts north south east west coast residents streets suburbs population invasion occupation "
    "people parts centre center north-east northeast north-west northwest southeast south-east southwest south-west"
)
# Before a city these make a place of a name that the model calls something else.
AWAY = LOCATIVES | _words("off nearby reached leaving left visited between")
TRIM_FIRST = _words("bc ad bce")
LAST_LETTERS = _words("qc mp mep msp kc md phd ph.d. obe cbe mbe")
# Names that places and people share: beside a verb the model may be right to see a person.
PLACES_AND_PEOPLE = _words(
    "jordan chad georgia israel virginia brooklyn carolina montana kenya india paris galicia java"
)
# What the small model falls back on for names it does not know.
UNLIKELY = frozenset({"PRODUCT", "WORK_OF_ART", "LAW", "FAC"})
