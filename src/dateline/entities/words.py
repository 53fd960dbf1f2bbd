"""Words that tell what a name is: titles, offices, institutions, kinds of places and of happenings.

All in lower case; a rule lowers the text before it looks here.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(";"))


# --- Labels

# What the model counts as an entity and this layer does not: dates and numbers have a layer of their own.
NOT_NAMES = frozenset({"CARDINAL", "DATE", "LANGUAGE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
# Labels of other models, in spaCy's words.
SPACY_LABELS = {"PER": "PERSON", "LOCATION": "LOC", "ORGANIZATION": "ORG", "ORGANISATION": "ORG"}
PLACES = frozenset({"GPE", "LOC", "FAC"})
# Labels that the small model confuses with one another, and those it falls back on for names it does not know.
CONFUSED = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "LAW"})
NAMES = CONFUSED | {"PERSON"}
UNLIKELY = frozenset({"PRODUCT", "WORK_OF_ART", "LAW", "FAC"})

# --- Small words and marks

DETERMINERS = _words("a all an both her his its my our some that the their these this those your")
POSSESSIVES = frozenset({"'", "'s", "`s", "’", "’s"})
DASHES = frozenset({"-", "--", "–", "—", "―"})
PRONOUNS = _words("he her here him i it me one she that them there they this us we who you")
# Small words inside a name, which none ends with.
SMALL_WORDS = frozenset({"-", "&", "and", "de", "for", "in", "of", "on", "or", "the"})
# Words with a capital only because they open a sentence: "Following South Carolina".
SENTENCE_OPENERS = _words(
    "after although amid because before both despite during following former if in like many most multiple numerous "
    "over several since some unlike when while with within without"
)
# What a sentence or a quotation begins behind.
CLAUSE_OPENERS = frozenset({"", "!", '"', "''", "-", ".", ":", "?", "``", "–", "—", "‘", "“", "”", "•"})
CALENDAR = _words(
    "apr. april aug. august dec. december feb. february friday jan. january july june mar. march may monday nov. "
    "november oct. october saturday sep. sept. september sunday thursday tuesday wednesday"
)
WEEKDAYS = _words("friday monday saturday sunday thursday tuesday wednesday")
# Before a weekday these make a day of it: "Super Tuesday".
DAYS_OF_NOTE = _words("ash black bloody cyber easter giving good holy palm super whit")
CALENDAR_SHORT = CALENDAR | _words("apr aug dec feb fri jan jul jun mar mon nov oct sat sep sept sun thu tue wed")
# Months that are surnames too.
MONTH_NAMES = _words("april august june march may")
NO_NAME_WORDS = CALENDAR | PRONOUNS | DETERMINERS

# --- People

COURTESY = _words(
    "archbishop ayatollah bishop brother cardinal dame dr dr. father fr fr. frau herr hon hon. imam lady lord "
    "madam madame miss mme mme. monseigneur monsieur monsignor mr mr. mrs mrs. ms ms. pastor pope prof prof. "
    "rabbi rev rev. reverend sayyid señor señora sheik sheikh sir sister"
)
RANKS = _words(
    "adm adm. admiral brig brig. brigadier cadet capt capt. captain cmdr cmdr. col col. colonel commander "
    "commodore constable corporal cpl cpl. detective ensign gen gen. general inspector lieutenant lt lt. maj maj. "
    "major marshal officer private sergeant sgt sgt. sheriff superintendent"
)
OFFICES = _words(
    "activist actor actress adviser advisor aide ambassador analyst architect artist astronaut attorney author "
    "banker boss businessman businesswoman candidate captain ceo cfo chair chairman chairperson chairwoman "
    "champion chancellor chief chief-of-staff co-founder coach commander commander-in-chief commissioner composer "
    "congressman congresswoman consul correspondent cosmonaut councillor councilman czar delegate deputy dictator "
    "diplomat director dissident doctor duchess duke economist editor emir emperor engineer entrepreneur envoy "
    "farmer founder goalkeeper gov gov. governor head historian investor journalist judge justice kaiser king "
    "lawmaker lawyer leader manager mayor mediator midfielder militant minister mufti musician negotiator "
    "novelist nurse officer official ombudsman owner painter patriarch photographer physician pilot poet "
    "politician premier president president-elect prince princess professor prosecutor queen rapporteur rep rep. "
    "reporter representative researcher scientist secretary sen sen. senator shah singer speaker spokesman "
    "spokesperson spokeswoman striker sultan teacher trader treasurer tsar vice-president warlord winner writer"
)
# With a capital and a name before them these hold the business that the name says: "Civil Aviation Minister".
PORTFOLIO_HOLDERS = _words("adviser advisor minister secretary")
# Words that stand before an office, or between its words: "former", "deputy prime".
OFFICE_MODIFIERS = _words(
    "acting agriculture army assistant associate attorney chief commercial crown culture defence defense deputy "
    "economic economy education energy ex executive finance financial first foreign former general grand health "
    "home human incoming interim interior justice labor labour late lead legal managing marketing medical "
    "military national naval new oil operating opposition outgoing party permanent police political press prime "
    "rights scientific second security senior shadow solicitor special sporting state supreme technical "
    "technology then trade transport under vice"
)
FAMILY = _words("aunt brother cousin daughter father grandson husband mother nephew niece sister son uncle widow wife")
# Every word that makes a title.
TITLES = COURTESY | RANKS | OFFICES
TITLE_WORDS = TITLES | OFFICE_MODIFIERS
# Those that stand right before a name, with a capital, as a part of how it is said: "Colonel Aydin".
NAME_TITLES = TITLES - _words(
    "author boss brother chair champion father head lead mother officer official private sister winner"
)
# Nouns that say who a person is: "its director, …", "…, a geographer".
PERSON_NOUNS = (
    OFFICES
    | FAMILY
    | _words(
        "admiral anthropologist archaeologist batsman biologist blogger bowler boxer boyfriend campaigner chef "
        "cleric climatologist colonel columnist comedian conductor cook cyclist dancer defendant designer driver "
        "drummer ecologist epidemiologist expert fiance fiancee filmmaker firefighter fisherman footballer "
        "forward general geographer geologist girlfriend golfer graduate grandfather grandmother guitarist gunman "
        "hacker immigrant landowner lecturer lieutenant major man migrant model monk nun oceanographer oligarch "
        "pathologist philosopher pianist playwright policeman policewoman presenter priest psychologist rapper "
        "refugee resident screenwriter sculptor seismologist sergeant shopkeeper skipper smuggler sociologist "
        "soldier sprinter student surgeon survivor suspect swimmer theologian tycoon tyrant veteran victim "
        "violinist virologist volunteer winger witness woman"
    )
)
SAYING = _words(
    "acknowledged added adds admits admitted announced announces argued argues claimed claims commented "
    "complained concluded confirmed confirms declared declares denied denies emphasised emphasized explained "
    "explains insisted insists noted notes posted predicted promised recalled recalls remarked replied said say "
    "says stated states stressed stresses suggested tells testified told tweeted urged urges vowed warned warns "
    "writes wrote"
)
# Verbs behind the source of a report: ", Trend reports."
REPORTING = _words("reported reports writes wrote")
SMALL_PARTICLES = _words("da das de del den der di do dos du van von zu")  # "Ana da Costa"
NAME_PARTICLES = (SMALL_PARTICLES - {"do"}) | _words("- abu al ben bin bint el ibn la le o' ten ter y")
NAME_SUFFIXES = _words("ii iii iv jr jr. sr sr.")
# Letters behind a name that are no part of it.
LAST_LETTERS = _words("cbe kc mbe md mep mp msp obe ph.d. phd qc")
# What a caption says of its picture: "Ada Okoro Image: …".
CAPTIONS = _words("file image photo photograph picture")
# Words of a date that the model takes into the name behind them.
TRIM_FIRST = _words("ad bc bce bst cest cet edt est gmt pdt pst utc")

# --- Places

LOCATIVES = _words("across around at from in inside into near outside throughout to toward towards via within")
# Those before which people do not stand as people do.
STRICT_LOCATIVES = _words("around in inside into near nearby outside throughout")
# Before a city these make a place of a name that the model calls something else.
AWAY = LOCATIVES | _words("between leaving left nearby off reached visited")
DIRECTIONS = frozenset({"Central", "Centre", "East", "Gulf", "North", "South", "West"})
# Kinds of places behind a name, or of which a name is said: "Karabakh region", "the village of …".
REGION_KINDS = _words(
    "canton city county district enclave exclave governorate municipality neighborhood neighbourhood oblast "
    "prefecture province raion region republic settlement state suburb territory town village"
)
# Those of which a name before them can only be a place's, and those before "of".
REGIONS = REGION_KINDS - _words("city republic settlement state territory town village")
SETTLEMENTS = _words("borough city county district hamlet island port province suburb town village")
# With these around it a name means the same place: "territory of Azerbaijan".
WRAPPERS = _words("city district governorate island municipality province region republic state territory town village")
# What is said to be of a place: "the mayor of Whitby", "the outskirts of Aleppo".
OF_PLACES = _words(
    "capital center centre city coast county district east enclave governor governorate invasion island mayor "
    "municipality north north-east north-west northeast northwest occupation outskirts parts people population "
    "port province region republic residents settlement south south-east south-west southeast southwest state "
    "streets suburb suburbs territory town village west"
)
# Nouns that describe a place: "…, a town in the north".
PLACE_NOUNS = _words(
    "capital city country county district enclave hamlet island kingdom municipality neighborhood neighbourhood "
    "port province region republic resort settlement state stronghold suburb town village"
)
NATURE = _words(
    "archipelago basin bay canal canyon cape cliffs coast delta desert falls forest glacier gorge gulf heights "
    "hills island islands lake mount mountain mountains ocean peak peninsula plains plateau reef river sea strait "
    "valley volcano waterfall"
)
# Kinds of places that are told apart by numbers: "District 9".
NUMBERED = _words("area block camp district gate highway line pier route sector terminal unit ward zone")
NATURE_FIRST = _words("bay cape gulf lake mount mt mt. strait")
FACILITIES = _words(
    "airbase airfield airport arena avenue boulevard bridge camp castle cathedral checkpoint church crossing dam "
    "hall harbor harbour highway hospital hotel lane mall mill mosque museum palace park pier plaza port prison "
    "quay road square stadium station street temple tower tunnel"
)
BUILT = _words(
    "airport avenue boulevard bridge castle cathedral highway lane pier plaza quay road square street tunnel"
)
BUILDINGS = _words("airbase airfield airport bridge castle cathedral dam mosque palace prison square stadium")
# Words before a place that make another place of it: New England.
NEW_WORLD = _words("fort lake little mount new port san santa")
# Names that places and people share: beside a verb the model may be right to see a person.
PLACES_AND_PEOPLE = _words(
    "brooklyn carolina chad galicia georgia india israel java jordan kenya montana paris virginia washington"
)

# --- Organisations

# A name that ends in one of these is an organisation's.
ORG_ENDINGS = _words(
    "nation tribe tribes "
    "academy administration ag agency airlines airways alliance army assembly association authority band bank "
    "battalion board brigade bureau cabinet capital chamber clinic club co co. coalition college command "
    "commission committee company congress consulate corp corp. corporation council courier court department "
    "directorate division embassy energy fc federation forces foundation front fund gas gmbh government group "
    "guard herald holdings hospital inc inc. industries institute insurance international journal laboratories "
    "league leasing line lines llc ltd ltd. minerals ministry mission motors movement navy network news nv office "
    "oil organisation organization parliament partners partnership party petroleum pharmaceuticals plc police "
    "post press radio railway railways regiment sa school securities senate service services society spa steel "
    "systems technologies television times tribunal tribune trust union united university ventures watch"
)
# A name that begins so is an organisation's.
ORG_STARTS = _phrases(
    """
    bank of; board of; church of; council of; department of; house of; institute of; ministry of; office of;
    university of
    """
)
# Nouns that describe an organisation: "the newspaper …", "…, an airline".
ORG_NOUNS = _words(
    "agency airline bank brewery broadcaster carmaker channel charity club company conglomerate contractor daily "
    "developer firm foundation giant group institute insurer label lender magazine maker manufacturer militia "
    "network newspaper ngo operator organisation organization paper party producer publisher regulator retailer "
    "start-up startup station studio subsidiary supplier tabloid think-tank union university utility watchdog "
    "website weekly"
)
# Words that end a name, whatever it is of.
ENDINGS = ORG_ENDINGS | FACILITIES | NATURE
# Behind a name these make a team of it: "the Arsenal manager".
TEAM_WORDS = _words("defender fans goalkeeper manager midfielder side squad striker supporters winger")
# Endings that only companies have.
CORPORATE = _words("ag co co. company corp corp. gmbh group holdings inc inc. llc ltd ltd. plc")
# "Norte Minerals of Toronto" is a company and a place; "University of Toronto" is one name.
COMPANY_ENDINGS = CORPORATE | _words(
    "airlines airways bros brothers capital energy foods industries leasing lines markets minerals motors "
    "partners petroleum pharmaceuticals securities sons stores systems technologies ventures"
)
# What makes an institution of a demonym: "the Armenian armed forces".
INSTITUTIONS = _phrases(
    """
    air defence forces; air defense forces; air force; armed forces; army; border guard; border service;
    cabinet; central bank; coast guard; constitutional court; embassy; foreign office; general staff;
    government; intelligence service; military; ministry; national assembly; national bank; national guard;
    navy; parliament; police; security council; security service; senate; supreme court
    """
)
# The business of a ministry.
PORTFOLIOS = _words(
    "affairs agriculture culture defence defense economy education emergency energy environment external finance "
    "foreign health home industry information interior internal justice labor labour oil tourism trade transport"
)

# --- Happenings

# Nouns of happenings that can have a name.
HAPPENINGS = _words(
    "accord accords agreement agreements armistice battle blockade championship championships congress crusade "
    "earthquake election elections fall festival games genocide hurricane intifada massacre olympics pact "
    "protocol rebellion referendum revolution siege summit treaty uprising war wars"
)
# Those that need no capital beside a name: "the Karabakh war".
SMALL_HAPPENINGS = _words("genocide intifada massacre revolution uprising war wars")
# Those that the model may rightly call an organisation or a law.
WEAK_HAPPENINGS = _words("agreement agreements championship championships congress festival games pact protocol summit")
# Those before "of": "Battle of Kursk".
HAPPENINGS_OF = _words("battle congress fall peace siege treaty war")
# Those that stand before their name: "Hurricane Odette".
HAPPENINGS_FIRST = _words("cyclone hurricane operation storm typhoon")
# Behind such a word they are no name: "Storm Warning".
NO_STORM = _words("center centre chasers operations season surge warning warnings")
HAPPENING_MODIFIERS = _words(
    "civil cold fifth first fourth general great parliamentary presidential second seventh sixth third world"
)
NUMERALS = frozenset({"I", "II", "III", "One", "Two", "1", "2"})

# --- What a name is not

# A name that holds one of these is no person's.
NO_PERSON = (
    ORG_ENDINGS
    | NATURE
    | FACILITIES
    | _words(
        "& act and at award awards bill branch city county cross cup day for house in law licence license master of "
        "prize program programme region show shuttle st. squad state the unit war"
    )
)
# Acronyms that are common words in a line of capitals.
WORDS_IN_CAPITALS = frozenset({"US", "WHO"})
# Acronyms that are no organisation's.
NO_ORGANISATIONS = frozenset(
    "AIDS ATM CEO CFO COVID DNA EBITDA GDP GMT GPS HIV ICU IED IPO PCR PDF RNA SUV TNT UFO URL USB VAT VIP".split()
)
# A name that ends so is no organisation's, though it has an acronym.
NO_INITIALS = _words(
    "acid act aircraft bill bomb code day device disease disorder factor fee index infection law leader minister "
    "master officer plan player president price product programme project protocol rate ratio scale syndrome "
    "system tax test therapy time unit vehicle virus"
)
# What the small model calls a name, and is none.
NO_NAMES = _words(
    "a.d. ad allah authorities b.c. bc bce bible bst ce ceo cest cet cfo christianity christmas coronavirus covid "
    "covid-19 easter edt est fgm gmt god gunmen h1n1 h5n1 h7n9 hundreds internet islam koran lawmakers lgbt lgbtq "
    "lgbtq+ michaelmas militants mp pdt prosecutors protesters pst qc qur'an quran ramadan rebels residents "
    "sars-cov-2 sharia soldiers state thousands troops utc"
)
