"""Given names that begin the names of people, in lower case; none that is as often a place or a common word."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abdel abdirahman abdoulaye abdul abdulaziz abdullah abdurrahman abena abigail abiy abraham achieng ada
    adaeze adam adama adel adib adil adnan adolf adrian adriana agnes agnieszka agustín ahmad ahmed ahmet aigul
    aisha akbar akiko akira alan alastair albert alberto alejandro aleksandar aleksander aleksandr aleksandra
    aleksei aleksey alessandra alessandro alex alexander alexandra alexandre alexei alexey alexis alfonso alfred
    alfredo ali alice aliko alison alistair allan allen almaz alonso alvaro amadou amanda amara amber amelia amin
    amina aminata amir amit amitabh amy ana anar anastasia anatoly andre andrea andreas andrei andrej andres
    andrew andrey andrius andriy andrzej andrás andré andrés angela angelina angelo angus anil anita anjali ann
    anna anne annette annie anthony antoine anton antonella antonio antonis antony antónio anwar aoife ararat
    ariel armando armen arnold aron arthur artur arun arvind asad ashley ashok ashraf asif askar aslan astrid atal
    atef audrey augusto aung avigdor ayad ayatullah aygun ayman aziz babak babatunde bakyt barack barbara barham
    barry bart bashar bashir bassam beata beatrice beatriz becky ben benazir benedict benigno benito benjamin
    benyamin berhane bernard bernardo bernie bertie beth betty bidya bidzina bilal bilawal biljana bill billy
    binyamin bjarni björn blair bob bobby bojko bola boris borut boubacar boyko brad brandon brenda brendan brent
    brett brian brigitte bruce bruno bryan burak burhan burhanuddin bülent caleb callum cameron camila carl carla
    carles carlo carlos carmen carol carole caroline carolyn carrie catalina catherine cathy cecilia cedric cem
    cesar chandrika charles charlie cheikh cheryl chiamaka chidi chinua chloe chris christa christian christiane
    christina christine christoph christophe christopher chuck chukwuma ciarán cindy claire clara claude claudia
    claudio clement clive colin colleen condoleezza connor conor constantin cornelia craig cristian cristiano
    cristina curtis cynthia cyril césar dalia damian damien dan dana daniel daniela daniele danielle daniyar danny
    daria dario darius darren dave david davit debbie deborah debra denis denise dennis derek derrick desmond
    devin devlet diana diane didier diego dieter dilip dilma dimitri dimitrios dimitris dinesh dirk dmitri dmitriy
    dmitry dmytro dominic dominique don donald donna dora doris dorothy doug douglas dragan duncan dylan ebrima ed
    eddie edgar edith edmund eduard eduardo edward edwin egils ehud eileen ekrem elaine elchin eleanor elena eleni
    elias elif elijah elisa elisabeth elizabeth ella ellen elliot elmar elnur elon elsa emanuel emeka emily emin
    emine emma emmanuel emmerson emomali enda enrico enrique eoin eric erica erik erna ernest ernesto erwin esther
    ethan eugene eva evan evangelos evelyn evgeny evo ewan ewen fabio fahad faisal farah fatima fatma fatou
    federico felicity felipe felix femi ferdinand ferenc fergus fernando fidel fiona florian folake francesca
    francesco francis francisco franco francois frank franklin franz françois fred freddie frederic frederick
    fredrik friedrich fuad fumiko fumio gabriel gabriela gabriele gareth gary gavin geert geir gemma geoff
    geoffrey george georges georgi georgios gerald gerard gerhard germán gerry ghassan giacomo gianni gilbert
    gilles gina giorgi giorgia giorgio giovanni girma gitanas giulia giulio giuseppe gladys glen glenn gonzalo
    goran gordon gotabaya graham greg gregg gregory greta gro grzegorz gráinne guillaume guillermo gulbuddin
    gulnara gunel gunter gurbanguly gus gustav gustavo guðni gábor göran habib haider haile hakan hakeem halima
    hamad hamid hamish hamza hani hannah hans harald harold harriet harris harry haruki hasan hasina hassan hatice
    hauwa hayk heather hector heidi heiko heinrich heinz helen helena helene helga helle helmut henri henrik henry
    herbert herman hermann hernán heydar hikmet hillary hiroko hiroshi horst hosni hossein hosseini howard hubert
    hugh hugo hulusi husain hussain hussein ian ibrahim ibrahima idris idrissa ifeanyi ignacio igor ikram ilgar
    ilham ilona ilya iman imelda imran indira ines ingrid ingvar irakli irene irina iris isaac isabel isabella
    isaias isatou ismael ismail istván ivan ivana ivica ivo iván jack jackie jacob jacqueline jacques jaime jair
    jakaya jake jakob jalal jamal james jamie jan jana jane janet janez janice jared jarosław jasmine jason javad
    javier jayne jean jeanne jeff jeffrey jelena jennifer jenny jens jeremy jerome jerry jesse jessica jesus jesús
    jeyhun jibril jill jim jimmy jiří jo joachim joan joanna joanne joao joaquin joaquín jochen joe joel joerg
    johan johann johannes john johnny joko jomo jon jonas jonathan joost jorge jose josef josep joseph josh joshua
    josie josé joyce joão juan juana judith judy julia julian juliana julie juliet julio julius junichiro jurgen
    justin jyrki jörg jürgen jüri kaja kamal kamala kamran karen karim karin karl karolina kassym kasym katalin
    katarzyna kate katherine kathleen kathryn kathy katie katja katrina katrín kay kazuhiko kazuo kehinde keiko
    keir keith keizo kelly kemal ken kenji kenneth kenny kenta kerry kersti kevin khaled khaleda khalid khalifa
    khalil kim kimberly kipchoge kirill kirsten kirsty klaus kofi konrad konstantin konstantinos kristalina
    kristen kristian kristina krišjānis krzysztof kurt kwame kyle kyriakos kåre lamin lamine larry lars laszlo
    laura lauren laurence laurent lavinia lawrence leah lech leila lena leni leon leonard leonardo leonid leonora
    leroy leslie lester levan levon lewis leyla liam lidia lili lily lina linda lindsay lindsey lionel lisa liviu
    liz lloyd lois lorenzo lori louis louisa louise lucas lucia luciano lucy ludwig luigi luis luiz lukas luke
    luís lydia lynn lászló macky maduka magdalena maggie magnus mahathir mahmood mahmoud mahmud maia maithripala
    majid makoto malala malcolm mamadou mamady mamata mammad mandy manfred manmohan manoj manuel manuela marc
    marcel marcelo marcia marco marcos marcus margaret margarita margot maria mariam marian mariana marianne marie
    marija marina marine mario marion marisa marjorie mark marko markus martha martin martina marwan mary maría
    masoud masrour massimo mateo mateusz matilda matt matteo matthew matthias matti maureen maurice mauricio mauro
    max maxim maxime maya mazlum małgorzata meg megan megawati mehdi mehmet mehriban melania melanie meles melinda
    melissa meral mette mevlut mevlüt mhairi michael michal michel michele michelle micheál miguel mihai mikael
    mike mikhail mikheil mila mildred milorad milos miloš mina miranda miriam mirjana mitch mitchell modou mohamad
    mohamed mohammad mohammed mohamud mohsen moises molly mona monica monika monique morag mostafa moussa muammar
    muhammad muhammadu mukesh munir muqtada murad murat musa mustafa mustapha mykola máire nadia nadim nadine
    najib nancy naomi naoto narendra nasrin nasser natalia natalie natasha nathan nathaniel nawaz nayib nechirvan
    neil nelson nemat ngozi nguyen niamh nicholas nick nico nicola nicolae nicolas nicole nicolás nicos niels
    nigel nikita nikki niko nikol nikola nikolai nikolaj nikolas nikolay nils nina nino nirmala nizar njoroge
    nnamdi noah noam nodar noel nora norman nouri nuri nurlan nursultan obinna octavio odile olaf oleg oleksandr
    oleksiy olena olga oliver olivia olivier olof olumide olusegun oluwaseun omar orhan orkhan osama oscar otieno
    otto oumar ousmane owen pablo padraig pamela panos paola paolo pascal patrice patricia patricio patrick patrik
    paul paula paulo pavel pavol pawel pedro peggy penelope penny perry pervez petar pete peter petr petra petro
    phil philip philippa philippe phillip phyllis pierre pieter piotr polly poul pranab pratibha prayut priyanka
    pushpa péter qasem quentin quincy rachel radovan rafael rafał raghuram rahul raimo rainer raisa raj raja
    rajesh rajiv rajnath ralf ralph ramesh rami ramil ramiro ramon ramzan ramzi ramón rana randy ranil raphael
    rashad rashid ratko raul ravi ravindra raymond raúl rebecca recep reggie regina reinhard reinhold renato rene
    renee rené reuben reza ricardo richard rick ricky rigoberta rishi rita rob robert roberta roberto robertson
    robin rod roddy roderick rodney rodolfo rodrigo roger rohan roland rolf roman romano ron ronald ronaldo ronnie
    rosa rosalind rosemary rosen ross rowan roxanne roy ruben rudi rudolf rudolph rudy rupert russell rustam ruth
    ryan ryutaro sabina sabine sabrina saddam sadio sadiq sadyr saeb saeed saif sajid salah saleh salim sally
    salman salome salva salvador salvatore sam samantha sami samia samir samuel sandra sandro sani sanjay
    saparmurat sara sarah satoshi saud sauli scott sean sebastian segun seiji sekou selahattin selim serena serge
    sergei sergej sergey sergio serhiy serzh seth sevil seydou seyed shahbaz shahid shane shannon sharad sharon
    shaun shavkat shawn shehbaz sheila shelley shimon shinzo shinzō shirin shirley sidney siegfried sigmar silvia
    silvio simon simone simonetta sinead siobhan siobhán sipho slobodan smriti sofia sofía sonia sooronbay sophia
    sophie spencer stacey stan stanislav stanley stefan stefanie stefano stella stephan stephane stephanie stephen
    steve steven stewart stuart stéphane sue sunil suresh susan susana susanna susanne susilo suu suzanne sven
    svetlana svitlana sylvia sylvie sébastien süleyman tadesse tadeusz taha taiwo takashi takeshi tamara tamim
    tania tansu tanya tara tarek tareq tariq tarja tatiana tatyana tayyip ted temitope tendai teresa terje terry
    tewodros teymur thabo thaksin thandi theodor theodore theodoros theresa thierry thomas thorsten thérèse tibor
    tiffany tigran tim timothy timur tina tobias todd tofig tom tomas tomasz tomiichi tomislav tommy tomás tony
    toomas tracy traian trevor tristan trygve tsitsi tunde tyler uche uddhav uhuru ulrich umar umaru uri ursula
    usama uwe vaclav vadim vahagn valdis valentin valentina valentyna valentín valeria valerie valery vanessa vano
    vasily vasyl vera vernon veronica veronika vicente vicky victor vijay vikram viktor viktoria viktoriya vincent
    vincenzo viola violeta vitali vitaliy vitaly vivek vivian vlad vladimir vladislav vojislav volker volodymyr
    vugar václav wael waleed walid walter wanda wangari wanjiku warren wayne wendy werner whitney wilfried wilhelm
    willem william willie willy winston wojciech wole wolfgang woodrow xavier ximena xiomara yahia yahya yanis
    yasmin yasser yasuhiro yasuo yaw yemi yevgeny yevhen yingluck yitzhak yoav yogi yoko yolanda yoon yoshihide
    yoshiro younis yousuf yuki yulia yuri yuriy yury yusuf yvette yvonne zachary zaheer zainab zakir zayd zbigniew
    zdeněk zeynep zia zinedine zlatan zoe zoltán zoran zsuzsa zuhair zurab zuzana zvonko álvaro ömer şükrü
    """.split()
)

# Family names that come first: Xi Jinping, Kim Jong-un.
FAMILY_NAMES_FIRST = frozenset(
    """
    xi li wang zhang liu chen yang zhao huang zhou wu xu zhu gao guo luo zheng liang deng jiang tang feng yu dong
    xiao cheng cao yuan xie fu shen zeng peng lu kim park choi jung kang cho yoon jang nguyen tran pham
    """.split()
)
