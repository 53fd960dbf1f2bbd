"""Words of happenings, of speaking and of status: data, with an example beside each group."""

from __future__ import annotations

# Verbs that report what somebody says: "The ministry said that …"
SPEECH = frozenset(
    """say tell add note announce declare state report explain claim insist stress warn argue remark recall reiterate
    confirm admit acknowledge observe comment reply respond answer write tweet post emphasize emphasise underline
    point describe mention suggest estimate concede maintain contend assert testify conclude believe think predict
    allege deny reject dismiss refute accuse complain promise vow pledge urge ask quip joke continue""".split()
)
# Of these, the ones that need a clause beside them to count as speaking: not "post a letter", "continue to work"
SPEECH_WITH_CLAUSE = frozenset("report post point describe suggest reject dismiss accuse continue answer".split())

# What one says of one's own doing: "admitted taking the bribe", "denied having met him"
SPEECH_OF_ONES_OWN = frozenset("deny admit acknowledge claim recall".split())
FINDING = frozenset({"rule", "find", "hold"})  # "the court ruled that he had broken the law in 2019"
ACCUSING = frozenset("accuse suspect blame cite charge".split())  # "accused him of taking it", "blamed a strike in May"
# Nouns for what somebody says: "rejected claims that the dam had leaked"
CLAIMS = frozenset("claim allegation accusation report suggestion rumour rumor story charge speculation".split())

UNPROVED = CLAIMS - {"report", "charge", "story"}  # "the claim that the mine closed in 1987"

DENIAL = frozenset("deny reject dismiss refute".split())  # "The ministry denied that troops had crossed"
DENIAL_OF_THINGS = frozenset({"deny", "refute"})  # "denied the attack of 3 May"; "rejected the bid of 3 May" is none
ALLEGATION = frozenset("allege accuse claim contend suspect".split())  # "Prosecutors allege that he took the bribe"
CHARGE = frozenset({"charge"})  # "charged with stealing it in 2019"
HEARSAY = frozenset("think believe say report understand suppose rumour rumor".split())  # "is said to have left"
ALLEGED_ADJECTIVES = frozenset("alleged supposed purported reported".split())  # "the alleged attack took place"
TAKE_PLACE = frozenset("take occur happen begin start come be".split())
ALLEGED_WORDS = frozenset("allegedly reportedly purportedly supposedly".split())  # "He allegedly took the bribe"

# Verbs and adjectives that make their infinitive a plan: "is expected to vote", "was due to open"
PLAN = frozenset(
    """plan schedule expect intend aim due set slate prepare hope propose promise vow pledge agree want seek
    decide arrange project forecast""".split()
)
PLANNED_WORDS = frozenset("scheduled planned upcoming forthcoming proposed future next expected".split())
MODAL_FUTURE = frozenset("will wo shall 'll ’ll".split())  # "will open", "won't open", "'ll open"
MODAL_POSSIBLE = frozenset("may might could can".split())  # "may be extended", "could open"
POSSIBLE_WORDS = frozenset("possible possibly perhaps potential potentially maybe likely unlikely".split())
CONDITION = frozenset("if unless whether".split())  # "if convicted"

# Verbs that give a plan another date: "adjourned until Monday", "put off until May"
PUT_OFF = frozenset(
    {"adjourn", "postpone", "delay", "defer", "reschedule", "suspend", "put off", "put back", "hold over"}
)

# What plans come to: "was cancelled", "was called off"; and by themselves, "the deal fell through"
FAIL = frozenset("cancel scrap abandon postpone shelve drop delay block axe".split())
FAIL |= {"call off", "put off", "put back", "fall through", "break down", "hold up"}
FAIL_BY_ITSELF = frozenset("collapse slip fail founder lapse".split())

# Adjectives that give a thing its own date: "a dividend, payable on 1 July", "rules effective from June"
COMING = frozenset("payable due effective valid repayable redeemable".split())
# Verbs whose infinitive came to be with them: "began to smoke", "managed to land"
DOING_IT = frozenset("begin start continue cease stop manage come help get use".split())
# Verbs that decide on their infinitive: a bare weekday is that of the deciding, "voted to lift it on Saturday"
DECIDING = frozenset("vote decide agree move choose opt elect".split())
PARTS_OF_A_WEEK = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night early late on
    the""".split()
)
UNDER_WAY = frozenset("under underway ongoing afoot".split())  # "voting is under way"

# Verbs that go on: "remains closed", "continues"
LASTING = frozenset("continue remain keep stay last persist".split())

# "The siege began on 3 March", "ended on 15 March", "lasted 12 days"
BEGINNING = frozenset("begin start open commence erupt".split())
ENDING = frozenset("end finish close conclude stop cease".split())
GOING_ON = frozenset("last take continue run rage endure drag go".split())

# Verbs that need no object: after "was built in 1890 and" they are active, "and closed in 1932"
WITHOUT_OBJECT = frozenset(
    """appear arrive become begin break burn cease close collapse come continue crash decline depart die disappear
    emerge end escape expand expire fail fall fight finish flee flood follow go grow happen increase join land last
    lead leave live lose march marry meet melt move occur open operate pass play rank reach reappear rejoin remain
    reopen resign resume retire return rise run serve shut sink start stay stop strike survive travel turn vanish vote
    win work rampage rage erupt explode arise roam linger soar plunge tumble surge sag swirl protest gather""".split()
)

WITH_PARTICIPLE = frozenset("have see get keep leave hear watch".split())  # "had the water restored"

# A preposition that makes its date one end only: until -> the end, since -> the start
START_WORDS = frozenset("since from starting beginning after".split())
END_WORDS = frozenset("until till through by into before".split())

# Nouns that name a happening: "the trilateral statement of November 10, 2020", "the 2020 second Karabakh war"
HAPPENINGS = frozenset(
    """war battle fight attack raid strike bombing shelling shooting siege invasion offensive operation ceasefire truce
    armistice peace coup revolt uprising rebellion revolution riot protest rally march demonstration massacre murder
    killing assassination crash accident collision disaster earthquake quake flood storm hurricane cyclone typhoon
    eruption fire blaze explosion blast famine drought outbreak epidemic pandemic election vote poll referendum ballot
    summit meeting conference congress talks session hearing trial verdict ruling judgment sentence appeal lawsuit
    inquest inquiry probe agreement accord treaty pact deal memorandum statement declaration announcement speech address
    interview letter report resolution decree visit trip tour launch opening closure closing inauguration ceremony
    festival concert match game race tournament championship cup final olympics debut premiere release wedding marriage
    birth death funeral burial arrest seizure conviction execution resignation departure arrival retirement
    appointment dismissal withdrawal retreat deployment landing crossing exchange handover takeover merger acquisition
    sale purchase auction default bankruptcy crisis collapse recession devaluation exhibition expedition voyage
    discovery invention founding foundation creation construction demolition completion termination expiry deadline
    start beginning end outage lockout walkout boycott embargo blockade evacuation rescue spill leak
    census survey budget reform partition annexation independence unification reunification coronation
    abdication""".split()
)
# Endings of nouns made from verbs of doing: "the evacuation of May 3", "the bombardment in 1807"
HAPPENING_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "al", "ure")
# What has such an ending and happens to nobody: "the 2019 government"
NO_HAPPENINGS = frozenset(
    """government department apartment document element equipment parliament environment instrument segment cement
    nation station section question position population institution organization organisation region generation
    building ceiling king ring spring evening morning thing wing painting housing string clothing
    insurance finance distance substance allowance ambulance balance entrance
    hospital capital journal animal official general criminal material individual professional canal metal festival
    figure culture nature creature structure literature furniture agriculture infrastructure temperature
    version mission pension mansion television percent moment sediment investment payment condition situation tradition
    fraction edition addition ambition opinion union million billion religion fashion reason season special
    pressure guidance measure treasure""".split()
)

# What comes round, and is named by its year: "the 2016 election" is a label, and no news of that year
SERIES = frozenset(
    """election elections primary primaries referendum ballot vote nomination convention census survey poll season
    championship championships cup league tournament olympics games festival ceremony budget race campaign cycle
    edition debate""".split()
)
OCCASION_WORDS = frozenset("in at during on".split())  # "In a July 9 speech she unveiled a plan": she unveiled it then
# What a publication calls itself by: "this month's edition looks at bees" tells nothing of the month
PUBLISHED_PARTS = frozenset("edition issue spotlight column episode newsletter programme podcast quiz roundup".split())
# What days and months do of themselves: "September came to a close", "as the campaign neared July"
PASSING = frozenset("come draw approach near arrive begin start end close pass loom dawn go progress turn".split())
REACHING = frozenset("reach enter near approach hit await".split())
JUDGED = frozenset("it that this there they we".split())  # "It was a hard game today"
ALL_OF_US = frozenset("i we you".split())  # who speaks where no speaker is known: "I took the medicine today"

# Bodies that speak: "the two firms announced"
BODIES = frozenset(
    """company firm group airline operator bank club agency council ministry government court city party university
    union team office authority board committee commission police""".split()
)

# Titles and callings that tell "she" from "he": "Mrs Threlfall", "his daughter Lysis"
CALLED_SHE = frozenset(
    """mrs ms miss lady madame queen princess duchess baroness dame mother sister daughter wife widow girlfriend actress
    chairwoman spokeswoman congresswoman councilwoman businesswoman policewoman woman girl aunt grandmother
    nun""".split()
)
CALLED_HE = frozenset(
    """mr sir lord king prince duke baron pope father brother son husband widower boyfriend actor chairman spokesman
    congressman councilman businessman policeman man boy uncle grandfather monk""".split()
)
# The same with given names: "Carol Threlfall"
FEMALE = CALLED_SHE | frozenset(
    """anna anne ann amy alice
    angela andrea barbara beatriz carol caroline catherine charlotte christine claire clara diana elena
    elizabeth ella ellen emily emma eva farida fatima fiona gloria grace hannah helen irene ingrid isabel jane
    jennifer jessica joan joyce julia julie kamala karen kate katherine laura linda lisa louise lucy margaret
    maria marie marta martha mary michelle monica nancy naomi natalia nicola nina olga olivia patricia paula
    pilar rachel rebecca rosa ruth samantha sandra sara sarah simone sofia sophia sophie stephanie susan sylvia
    tatiana teresa theresa ursula valerie vanessa vera victoria virginia wanda zoe leila amina aisha mei yuki
    priya indira sunita dolores carmen hillary melania ivanka jacinda greta nikki marine annegret""".split()
)
MALE = CALLED_HE | frozenset(
    """abdul adam ahmed alan albert alex alexander ali
    andrew anthony antonio arthur benjamin bernard bernie bill bob boris brian bruce carl carlos charles
    christopher daniel david dennis dmitri donald edward emmanuel eric ernest frank fred gareth gary geoffrey
    george gerald giovanni gordon greg hassan henry hugh ian ibrahim igor ivan jack james jason jean jeremy jim
    joe john jorge jose joseph juan karl keith kenneth kevin lawrence lee leo louis luis mahmoud marco mark
    martin matthew michael mike mohamed mohammad mohammed muhammad mustafa narendra neil neville nicolas nigel
    oleg oliver omar oscar patrick paul pavel pedro peter philip qasem ralph raymond recep richard robert
    roberto roger ronald ryan scott sean sergei simon stefan stephen steve steven thomas tim timothy tom tony
    vasily viktor vincent vladimir volodymyr walter william xi yuri kyriakos bashar""".split()
)

# Nouns for a person already named: "the official pointed out"
PERSON_NOUNS = frozenset(
    """official spokesman spokeswoman spokesperson minister president premier chancellor general colonel officer
    commander mayor governor senator lawmaker deputy director chairman chairwoman chief head leader lawyer
    attorney prosecutor judge doctor professor researcher scientist author historian analyst economist coach
    player captain manager coroner driver priest teacher nurse engineer worker soldier farmer pilot suspect
    attacker victim candidate opponent executive founder owner politician diplomat ambassador envoy secretary
    man woman""".split()
)
