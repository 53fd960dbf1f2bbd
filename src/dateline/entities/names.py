"""Given names that begin the names of people, in lower case; none that is as often a place or a common word."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aadil aakash aaliyah aamir aaron aarti abdallah abdel abdelaziz abdelfattah abdelkader abdelmadjid abdi abdirahman
    abdou abdoulaye abdul abdulaziz abdulkadir abdulla abdullah abdulrahman abdurahman abdurrahman abebe abel abena
    abhijit abigail abiola abiy abraham achieng ada adaeze adam adama addison adeel adel adele adelina ademola adesuwa
    adib adil adnan adolf adrian adriana adriano adrián adwoa adèle afonso agatha agnes agnieszka agnès agostino
    agustin agustín ahmad ahmadou ahmed ahmet ahsan aidan aigul ailsa aimee ainhoa aino aisha aisling ajay akash akbar
    akeem akiko akinwunmi akira akua alain alan alana alastair albert alberto albin alec alejandra alejandro
    aleksandar aleksander aleksandr aleksandra aleksei aleksey alessandra alessandro alessia alex alexander alexandra
    alexandre alexandros alexandru alexei alexey alexis alfie alfons alfonso alfred alfredo ali alice aliko alireza
    alisa alisha alison alissa alistair allan allen allison almaz alois alondra alonso alphonse altaf alvaro alvin
    alyssa amadou amal amalia amanda amani amara amaya amber ambrose amelia amelie amin amina aminata amir amit
    amitabh amjad amos amy ana anar anastasia anastasios anatole anatoly anders andre andrea andreas andreea andrei
    andrej andres andrew andrey andrius andriy andrzej andrás andré andrés andy anette angela angelina angelo angie
    angus angélique anibal anika anil anisa anita anja anjali ann anna anne annette annie anselm anselmo ansgar anthea
    anthony antje antoine antoinette anton antonella antonin antonio antonis antony antónio antônio anupam anwar anya
    aoife araceli ararat aravind archie ardit ariel arif arjun arlene arlo armand armando armen arnaud arne arnold
    aron arshad arthur artur arturo arun arvid arvind asad asha asher ashley ashok ashraf asif askar aslan asma astrid
    atal atef atsushi audra audrey augustin augusto aung aurelio aurélie aurélien avi avigdor avinash avraham axel
    ayaan ayad ayatullah ayesha aygun ayman ayo ayobami ayşe azadeh azeem azhar aziz aziza babak babar babatunde bakyt
    baldomero balthazar baptiste barack barbara barbra barham barney barry bart bartosz bashar bashir bassam bastian
    batool beata beatrice beatrix beatriz becca beckett becky belinda bella belén ben benazir benedetta benedict
    benigno benito benjamin benjamín benny bente benyamin berhane bernadette bernard bernardino bernardo bernie bernt
    bertha bertie bertrand beth bethany bettina betty bhupendra bianca bidya bidzina bilal bilawal biljana bill billy
    binyamin birgit birgitta bjarne bjarni bjorn björn bjørn blair blaise blanca boaz bob bobby bodo bogdan bohdan
    bojan bojko bola boris borja borut boubacar boubakar boyko brad bradley brandon branko brayden bree brenda brendan
    brenna brent brett brian brianna bridget brigid brigitte britta bronwyn bruce bruna brunhilde bruno bryan bryce
    bryn bukola burak burhan burhanuddin burkhard byron bård bénédicte bülent caio caitlin caleb callum calvin cameron
    camila camille camilo candace carl carla carles carlo carlos carlota carlton carmela carmelo carmen carmine carol
    carole caroline carolyn carrie carsten caspar cassie catalin catalina catarina cathal catherine cathleen cathy
    cecilia cedric celeste celia celso cem cesar cesare chaim chanda chandra chandrika chantal charlene charles
    charley charlie chaudhry cheikh cheryl chiamaka chiara chibuzo chidi chidinma chinedu chinua chloe chloé chris
    christa christelle christiaan christian christiane christina christine christo christoph christophe christopher
    christos chuck chukwudi chukwuma cian ciara ciarán cillian cindy cissy claire clara clarence clarissa claude
    claudette claudia claudio claus clement clementine cleo clifford clint clive clodagh clyde cláudio clémence
    clément colette colin colleen colm concetta condoleezza connor conor constantin cora coretta corey corinna corinne
    cormac cornelia cornelius corrado cosimo cosmin courtney craig cristian cristiano cristina cristóbal curtis
    cuthbert cynthia cyril cyrus cécile céline césar daan dagmar dagny daisuke dalia damian damien damir damián damon
    dan dana danica daniel daniela daniele danielle danilo daniyar danny daphne daria dario darius dariusz darko
    darlene darnell darragh darrell darren darryl dashiell dave david davide davit davor dawid dayana deanna debbie
    deborah debra deepak deepika deirdre delia delphine demetrius denis denise dennis denys derek derrick derya
    desiree desmond despina devin devlet dewi dexter diana diane diarmuid didier diego dieter dieudonne dilip dilma
    dimitar dimitri dimitrios dimitris dina dinah dinesh dipak dirk divya djamel djamila dmitri dmitrij dmitriy dmitry
    dmytro domenico domingo dominic dominik dominique don donal donald donatella donna donovan dora dorian doris
    dorothea dorothy dorte doug douglas doyle dragan drago duncan dusan dwayne dwight dylan désiré désirée eamon
    eamonn ebony ebrima ebru eckart ed eddie eddy edgar edith edmund edna edoardo edouard edson eduard eduardo edvard
    edward edwin eero efrain efraín efthymios egils egon ehud eileen eilidh einar eirik eitan ekaterina ekrem elaine
    elazar elba elchin elda elea eleanor eleanora elena eleni eleonora elfriede eli eliana elias elif elijah elin
    elina elio elisa elisabeth elise eliseo elisha eliza elizabeth elke ella ellen ellie elliot elliott elmar elmer
    elnur eloise elon elsa elsie elton elvira elvis emad emanuel emeka emerson emil emilia emiliano emilie emilio
    emily emin emine emir emma emmanuel emmerson emmett emomali emre enda endre enes enis ennio enoch enrico enrique
    enver enzo eoin ephraim erdem eren eri eric erica erich ericka erik erika erin erling erna ernest ernestine
    ernesto ernst errol ervin erwin erykah eryn esra esteban estefania estela estelle ester esther ethan ethel etienne
    etsuko eugene eugenia eugenio eugène eunice eusebio eva evan evangeline evangelos evelina evelyn everton evgeny
    evo ewan ewen eyal eyvind ezekiel ezio ezra fabian fabiana fabiano fabien fabio fabiola fabián fabrice fabrizio
    fabrício fadi fadila fahad faisal faiz fanny farah farhad farhan farid farida farooq farouk faruk farzana fatemeh
    fathi fatima fatma fatou fausto fawad fawzia faye federica federico fedor feisal felicia felicitas felicity feliks
    felipe felix femi fenella ferdi ferdinand ferdinando ferenc fergal fergus fermin fermín fernando ferran fethi
    fidel fidelia filip filipa filippo finbar finlay finnian fiona fiorella firas flavia flavio fleur florentino
    florian floyd flávio folake folasade foluke francesca francesco francine francis francisco franciszek franco
    francois francoise frank frankie franklin františek franz franziska françois françoise fred freddie frederic
    frederick fredrick fredrik freja freya frida frieda friedrich fritz frédéric frédérique fuad fukuko fumiko fumio
    funmi fábio fátima gabriel gabriela gabriele gabriella gaetano gail galina gamal ganesh gareth garfield garrett
    garry gary gaston gastón gaurav gauthier gavin gavriil gayatri gaël geert geir gemma geneviève geoff geoffrey
    george georges georgi georgios geraint gerald geraldine gerard gerardo gerd gergely gerhard gerhardt germaine
    germán gerrit gerry gertrude ghada ghassan ghazi giacinto giacomo gian gianluca gianmarco gianni gideon gil
    gilbert gilberto gilda gilles gillian gina gino gintaras giorgi giorgia giorgio giorgos giovanni girma gisela
    giselle gita gitanas giulia giuliana giulietta giulio giuseppe gladys glen glenda glenn glenys gloria godfrey
    godwin gonzalo gonçalo goran gordon gotabaya gracie graham graziano graziella greg gregg gregor gregorio gregory
    greta gretchen griselda gro grzegorz gráinne gudrun guenter guido guilherme guillaume guillermo gulbuddin gulnara
    gundula gunel gunnar gunter gunther gurbanguly gurdeep gurpreet gus gustaf gustav gustavo guðni gwen gwendolyn
    gwyneth győző gábor gérald gérard gökhan göran götz gülşen günter günther habib habiba hadi hadiza hafiz hafsa
    haider haile hailey hakan hakeem hakon halima halina halle hamad hamed hameed hamid hamidou hamish hamza hana
    hanan hani hanif hanna hannah hannelore hans hansjorg harald hari haris harold haroon haroun harriet harris harry
    hartmut haruka haruki haruna hasan hashim hasina hassan hassanal hatice hauwa hayden hayk hayley heather heba
    hector hedwig heidi heike heiko heinrich heinz helder helen helena helene helga helge helle helmer helmut hendrik
    henning henri henrietta henrik henrike henrique henry henryk herbert herbie heribert heriberto herman hermann
    hermione hernando hernán herve heydar hideki hideo hikaru hikmet hilary hilda hildegard hillary hillel hiroaki
    hiroko hiroshi hiroto hiroyuki hisham horace horacio horatio horst hortense hosni hossam hossein hosseini houda
    howard hristo hubert hubertus huda hugh hugo hulusi humberto humphrey husain huseyin hussain hussam hussein hélène
    hülya ian ibrahim ibrahima ibtisam ida idan idris idriss idrissa idrissou ifeanyi ignacio ignacy ignatius igor
    ihor iker ikram ilan ilaria ilgar ilham ilias ilir ilona ilsa ilse ilya imad iman imani imelda imke imogen imran
    imre inaki indira indra ines inga inge ingeborg inger ingrid ingvar inigo inés inês ioan ioana ioannis iolanda ion
    irakli irene irfan irina iris irma irwin isaac isaak isabel isabella isabelle isadora isaiah isaias isak isatou
    iskander ismael ismail ismaila ismet isobel issam issouf istván italo itamar itzhak ivan ivana ivar ivaylo iveta
    ivica ivo ivonne iván iwan iza izabela iñaki iñigo işıl jabari jabir jacek jacinda jacinta jacinto jack jackie
    jacob jacqueline jacques jacqui jada jadwiga jafar jagdish jaime jair jakaya jake jakob jakov jalal jalil jamal
    james jamie jamila jamilah jan jana jane janelle janet janez janice janina janine janis janne janusz jared jarek
    jari jarosław jarrod jasmin jasmine jasminka jason jasper jaswant jaume javad javi javier jawad jax jayden jaylen
    jayne jayson jean jeanette jeanne jeannette jeannie jedediah jeeva jeff jeffrey jelena jemima jenna jennie
    jennifer jenny jens jeong jeremiah jeremy jermaine jerome jerry jerzy jesper jess jesse jessica jessie jesus jesús
    jethro jeyhun jibril jide jill jillian jim jimmy jiri jitendra jiří jo joachim joan joanna joanne joao joaquim
    joaquin joaquín jocelyn jochen jodie joe joel joelle joerg joey johan johann johanna johannes john johnathan
    johnnie johnny joi joko jolanta jomana jomo jon jona jonah jonas jonathan jonny joon joost jordana jordi jorge
    jorgen joris joscha jose josef josefa josefina joselito josep joseph josephine josh joshi joshua josiah josie
    josué josé jovan joyce joão joël juan juana juanita jude judi judit judith judson judy jukka julen jules julia
    julian juliana julianne julie juliet julieta juliette julio julius julián juma jumoke junichiro juraj jurgen juri
    jussi justin justine justyna jutta juwan jyrki jérémy jérôme jörg jörn jørgen júlia júlio jürg jürgen jüri kabir
    kacper kadir kadri kahlil kaitlyn kaja kalle kalpana kamal kamala kamau kamel kamil kamila kamran kanye kaoru
    kapil kareem karel karen kari karim karin karina karl karla karlheinz karolina karsten kasia kaspar kassandra
    kassym kasym katalin katarzyna kate katerina katharina katherine kathleen kathryn kathy katia katie katja katrin
    katrina katrín kaveh kavita kay kayla kazimierz kazuhiko kazuko kazuo kean keanu keegan kehinde keiko keir keisha
    keith keizo kelechi kelly kelsey kelvin kemal ken kenan kendra kenji kenneth kenny kenta kerem kerry kersti
    kerstin keshav kevin keyshawn khadija khaled khaleda khalid khalida khalifa khalil khawaja khushbu kian kieran
    kiki kim kimberly kimiko kingsley kipchoge kiran kirby kirill kirk kirsten kirsty kirti kiyoshi kjell klaas klara
    klaudia klaus klemens kofi koichi koji kojo konrad konstantin konstantinos kosta kris krishna krista kristalina
    kristen kristian kristin kristina kristine kristof kristoffer krisztián krišjānis krystal krzysztof kunle kurt
    kwabena kwaku kwame kwasi kwesi kyle kylie kyoko kyra kyriakos käthe kåre kübra lakshmi lalit lamar lamin lamine
    larissa larry lars lasse laszlo latifa latoya laura laure laurel lauren laurence laurent laurie lavinia lawrence
    layla lazar laëtitia lea leah leander leandro leanne lech leena leif leigh leila leilani lena leni lenka lennart
    leo leoluca leona leonard leonardo leone leonel leonid leonidas leonie leonor leonora leopold leopoldo leroy
    lesley leslie lester leszek leticia lev levan levi levon lewis leyla liam liana libby lidia liese lieselotte liisa
    lila lili lilia lilian liliana lillian lily lina linas linda lindsay lindsey lino linus lionel lior lisa lise
    lisette lissa livia liviu liz liza lizzie ljubica llewellyn lloyd lois lolita lonnie lora lorenz lorenzo loretta
    lori lorna lothar lotte louis louisa louise luana luc luca lucas lucia lucian luciana luciano lucie lucien lucile
    lucinda lucio lucius lucrezia lucy lucía ludmila ludovic ludovico ludvík ludwig luigi luis luisa luiz lujza luka
    lukas lukasz luke lukáš lulu lutz luís luísa lydia lyle lynda lyndon lynette lynn lynne lyudmila lászló lázaro léa
    léon léonard lúcia maarten mabel macey mackenzie macky maddalena maddie madeleine madeline madhu mads maduka mae
    maeve magali magda magdalena maged maggie magnus mahathir mahendra maher mahesh mahmood mahmoud mahmud mahnoor mai
    maia maik maisie maite maithripala maja majed majid makoto malachy malala malcolm malin mallory malvina mamadou
    mamady mamata mammad mamta manal mandla mandy manfred manish manmohan manny manoj manolo manon mansour manuel
    manuela marat marc marcel marcela marcelina marcelle marcello marcelo marcia marcin marco marcos marcus marek
    maren margaret margareta margarete margarita margit margo margot marguerite mari maria mariam mariama marian
    mariana marianne marie mariella marija marika mariko marilyn marin marina marine mario marion marisa marisol
    marissa marit marius marjan marjorie mark marko markus marlene marlon marsha marta martha marthe marti martin
    martina martine martins martyn martín marvin marwa marwan mary maryam maryann maryse maría masahiro masaki masako
    masoud masrour massimo massoud mateo mateusz matheus mathew mathias mathieu mathilde mathéo matias matilda matt
    matteo matthew matthias matti mattia matěj maura maureen maurice mauricio maurizio mauro max maxim maxime
    maximilian maximiliano maxine maya mayra mazen mazlum małgorzata meera meg megan megawati meghan mehdi mehmet
    mehran mehriban meiko mel melania melanie meles melinda melissa melody melvin meral meredith merle merlin mert
    mervyn meryem meryl mette mevlut mevlüt meysam mhairi mia micah michael michaela michal michaël michał michel
    michela michele micheline michelle micheál michiko mick mickey miguel mihaela mihai mika mikael mikaela mike
    mikhail mikheil mikko mikolaj mila milad milana mildred milena milica milo milorad milos miloš mimi mina mindy
    mira miranda mireille mirela miriam mirjam mirjana mirko miroslav miroslava misha mitch mitchell mitra mitsuko
    mladen moazzam moctar modou mohamad mohamed mohammad mohammed mohamud mohan mohana mohsen moira moises mollie
    molly mona monica monika monique montserrat morag morgan moritz morten moshe mostafa mounir moussa mpho muammar
    muhammad muhammadu muhsin mukesh mukhtar munir muqtada murad murat muriel musa mustafa mustapha muthoni mwai mya
    mykola myra myriam myron myrtle máire márcia márcio mário mátyás máximo mélanie mónica nabil nabila nadav nadeem
    nader nadia nadim nadine nadja nadya naeem nafisa nagib nahid naila naima najib naledi nana nancy nanette naoko
    naomi naoto narayan narendra narges naseem naser nasir nasreen nasrin nasser natalia natalie natasha nate nathalie
    nathan nathaniel naveed naveen nawal nawaz nayib nazanin nazir nechirvan ned neela neil nela nelly nelson nemat
    nena nerea nerys nessa nestor neta neville ngozi nguyen nia niall niamh nicholas nick nicky nico nicola nicolae
    nicolas nicole nicoletta nicolás nicos niels nigel nihal nik nika nikhil nikita nikki niklas niko nikol nikola
    nikolai nikolaj nikolaos nikolas nikolay nils nima nina ninette nino nirmala nisha nita nitin nizar njoroge nkechi
    nnamdi noa noah noam nodar noe noel noelle noemi nolan nomvula nora norah norbert noreen nori noriko norma norman
    nosipho noura nouri noël nuno nur nura nuri nuria nurlan nursultan nwankwo oana oberon obinna octavia octavio
    odette odile ofelia ofer olabisi olaf olav oldrich oleg oleh oleksandr oleksii oleksiy olena olga oliver olivera
    olivia olivier ollie olof olu oluchi olufunke olumide olusegun oluwaseun omar omari omer omid ondrej ondřej onyeka
    oona ophelia orhan oriana orkhan orla osama oscar oskar osman osvaldo oswald otieno otilia otis otto oumar oumou
    ousmane owen oxana ozan pablo paddy padraig paige palesa paloma pamela panagiotis panos paola paolo parisa parveen
    parvez pascal pascale patric patrice patricia patricio patrick patrik patrizia patrícia patty paul paula paulette
    paulina pauline paulo pavel pavla pavol pawel paweł payal pedro peggy penelope penny percy perla pernille perry
    pervez peta petar pete peter petr petra petri petro petros petter phil philip philipp philippa philippe phillip
    phineas phoebe phyllis pierluigi piero pierre pierrick piers pieter pietro piotr piper pippa polly porfirio poul
    prabhat prabowo pradeep prakash pranab pranav prasad prashant pratibha praveen prayut priscilla priya priyanka
    przemyslaw puja purnima pushpa pål péter pía pınar qasem quentin quincy quinn quirin raashid rachael rachel rachid
    radek radha radka radko radmila radoslaw radovan raed rafael rafal rafał raffaele raffaella rafi rafiq raghu
    raghuram raheem rahel rahim rahma rahul raimo raimund raina rainer raisa raj raja rajan rajeev rajendra rajesh
    rajinder rajiv rajnath raju rakesh ralf ralph rama raman ramesh rami ramil ramin ramiro ramon ramona ramsey ramy
    ramzan ramzi ramón rana randa randall randolph randy rania ranil ranjan raoul raphael raphaela raphaël raquel
    rashad rashed rashid rashida rasmus ratko raul ravi ravindra rayan raymond raymonde raúl rebecca rebekah recep
    redouane reece reese reggie regina reginald regine reham reiko reinaldo reiner reinhard reinhold reinier rekha
    remi remigio remy rena renata renate renato renaud rene renee renu renzo rené resham reuben reuven reyhan reynaldo
    reza rhea rhian rhiannon rhoda rhonda rhys ria ricarda ricardo riccardo richard rick ricky rico rida rigoberta
    riitta riley rima rina rishi rita ritu riyad riza roald rob robert roberta roberto robertson robin robyn rocco
    rochelle rocio rocío rod roddy roderick rodger rodney rodolfo rodrigo rodrigue roelof rogelio roger rogerio rohan
    rohit roisin roland rolando rolf romain roman romana romano romeo romina romuald romy ron ronald ronaldo ronan
    ronja ronnie roopa rory rosa rosalia rosalie rosalind rosamund rosanna rosaria roscoe roselyn rosemary rosen rosie
    rosita ross rowan rowena roxana roxanne roy roya royce ruben rubén rudi rudolf rudolfo rudolph rudy rufus ruggero
    rui rukhsana rune rupa rupert rupinder russ russell rustam ruth ruud ryan ryo ryosuke ryutaro rémi rémy saad saba
    sabina sabine sabri sabrina sachiko sachin saddam sadegh sadia sadie sadio sadiq sadyr saeb saeed saeid safa
    safiya sagar sahar saheed saif saifullah saira sajid sajjad sakari salah salahuddin saleh salim sally salma salman
    salome salva salvador salvatore sam samantha sameer samer sami samia samina samir samira samson samuel samuele
    samuli sandeep sander sandor sandra sandro sangeeta sani sanja sanjay sanjeev sanna santino saparmurat sara sarah
    sasha saskia satish satoshi saud saul sauli savas sawsan scarlett scott sean sebastian sebastiao sebastien
    sebastián seema segun seiji sekou selahattin selena selim selina selma sema semih senthil seonaid sepp serena
    serge sergei sergej sergey serghei sergio serhat serhii serhiy serzh seth severin severo sevil seydou seyed
    seymour shabana shabnam shafiq shahbaz shahid shahida shahin shahnaz shahram shahzad shaima shakeel shakira shakur
    shamil shams shamsul shane shani shania shannon shanthi sharad sharif sharifa sharmila sharon shashi shaun shauna
    shavkat shawn shay shayla shazia sheena shehbaz sheila shekhar shelagh sheldon shelley sherif sherman sherri
    sherry sheryl shigeru shimon shin shinzo shinzō shira shireen shirin shirley shiv shiva shlomo shoaib shobha
    shoichi shoshana shreya shruti shubham shula shyam sian siddhartha sidney siegfried sierra sigmar sigmund sigrid
    silas silke silvana silvano silvester silvia silvio silviu simeon simin simon simona simone simonetta simran simón
    sina sinead siobhan siobhán sipho sirpa siv slavko slawomir slobodan smriti snezana sofia sofie sofía sohail
    solange solveig sonia sonja sonny sonya sooronbay sophia sophie soraya soren sotirios souad soufiane spencer
    spiros sridhar srinivas stacey stacy stan stanislas stanislav stanislaw stanisław stanley stavros stefan stefani
    stefania stefanie stefano stefanos steffen stefka stella sten stephan stephane stephanie stephen steve steven
    stevie stewart stig stina stipe stuart stéphane stéphanie sudha sudhir sue suha sukh sulaiman suleiman suleyman
    suman sunil sunita suraj surendra suresh surya susan susana susanna susannah susanne sushil sushma susie susilo
    suu suzan suzana suzanna suzanne suzie suzy sven svenja svetlana svitlana sybil syed sylvester sylvia sylvie
    sylvère sylwia sándor sébastien sérgio søren süleyman tabea tabitha tadashi tadej tadesse tadeusz taha tahir
    tahira taiwo takashi takeshi talal talia talib tamar tamara tamas tamer tami tamika tamim tamir tammy tamás
    tancredi tania tanja tansu tanya tapani tara tarana tarek tareq tarik tariq tarja taro taryn tasha tatiana tatyana
    tayyip ted teddy tegan temitope tendai teo teodor teodora teodoro terence teresa teresita teri terje terrance
    terrell terrence terri terry tess tessa tewodros teymur thabo thaddeus thaksin thandi thando thea theda thelma
    theo theodor theodora theodore theodoros theresa therese thibault thierry thijs thomas thomasina thora thorbjorn
    thore thorsten théo thérèse tia tiago tiberiu tibor tiffany tigran tijana tilda till tim timo timothy timur tina
    tino tirso titus tobias tobin toby todd tofig tom tomas tomasz tomiichi tomislav tommaso tommy tomoko tomás tomáš
    toni tonia tony toomas tor torben tore torsten tova tove tracey tracy traian travis trevor tricia trina trinh
    trish trisha tristan trudy trygve tsitsi tulsi tunde turki tuğba twyla tyler tyra tyson tânia uche uddhav udo ueli
    ugo uhuru ulf uli ulla ulrich ulrika ulrike ulysses uma umar umaru umberto umesh umut una uri uriah uriel urs
    ursula usama usha usman usmanu uta ute uwe uzma uzoma uğur vaclav vadim vahagn vahid valdis valentin valentina
    valentino valentyna valentín valeri valeria valerie valeriy valery valérie vance vanda vanessa vania vano vanya
    varun vasco vasil vasile vasiliki vasilis vasily vasyl veena venkat vera verena verna vernon veronica veronika
    veronique verónica vesna vibeke vicente vicenç vicki vicky victor vida vidya vigdis vijay vikas vikram viktor
    viktoria viktoriya vilma vilmos vimala vin vince vincent vincenza vincenzo vineet vinod viola violeta violetta
    vipin virgil visar vishal vitali vitalii vitaliy vitaly vito vittoria vittorio viv vivek vivian viviana vivien
    vivienne vlad vlada vladan vladimir vladislav vojislav vojtech volkan volker volodymyr vugar vuk vusi vuyo václav
    véronique víctor vítor wadih wael wafa wahid wajid waldemar waleed walid walter wanda wangari wanjiku waqar warren
    wasim wassim wayne wenceslao wenche wendell wendy werner wesley wessel whitney wiktor wilbert wilbur wilfred
    wilfried wilhelm wilhelmina willa willard willem willi william willie willy wilma wilmer wim winfried winifred
    winnie winona winston wiremu wladimir wojciech wole wolfgang wolfram woodrow władysław xander xanthe xavi xavier
    xenia ximena xiomara xochitl yaacov yaakov yael yahaya yahia yahya yair yakov yakub yamila yan yana yanick yanis
    yann yannick yannis yara yaroslav yaseen yasemin yasin yasir yasmin yasmina yasmine yasser yassin yassine yasuhiro
    yasuko yasuo yavuz yaw yehuda yelena yemi yen yesenia yesim yevgenia yevgeny yevhen yevhenii yiannis yigal yilmaz
    yingluck yinka yitzchak yitzhak ylva yoann yoav yogi yohan yohanna yoko yolanda yolande yonas yoon yoram yordan
    yosef yoshiaki yoshihide yoshiko yoshinori yoshiro youcef younis yousef youssef youssouf yousuf yuji yuki yukiko
    yukio yulia yulian yulianna yuliya yumi yuri yuriko yuriy yury yusra yusuf yuval yves yvette yvonne yıldız zac
    zach zachariah zachary zack zafar zaheer zahid zahida zahir zahra zaid zain zainab zaki zakir zaman zana zandile
    zane zara zarina zayd zbigniew zdenka zdeněk zdeňka zebulon zeenat zeina zeinab zelda zelma zena zenobia zeph
    zeynep zhanna zia zinaida zine zinedine zita zlata zlatan zlatko zoe zofia zola zoltán zora zoran zoya zoé zsofia
    zsuzsa zubair zuhair zuleika zulema zulfikar zurab zuzana zvonko zygmunt zübeyde ádám ágnes ákos álex álvaro ángel
    ángela ángeles árpád åke åsa çağla édouard élise élmer élodie émile émilie éric étienne éva íñigo óscar ömer örjan
    östen özge özgür ümit łukasz şebnem şerif şükrü ștefan
    """.split()
)

# Family names that come first: Xi Jinping, Kim Jong-un.
FAMILY_NAMES_FIRST = frozenset(
    """
    xi li wang zhang liu chen yang zhao huang zhou wu xu zhu gao guo luo zheng liang deng jiang tang feng yu dong
    xiao cheng cao yuan xie fu shen zeng peng lu kim park choi jung kang cho yoon jang nguyen tran pham
    """.split()
)
