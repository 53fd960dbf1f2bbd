"""Given names that begin the names of people, in lower case; none that is as often a place or a common word."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abdel abdirahman abdul abdulaziz abdullah abdurrahman abigail abraham adam adel adil adnan adolf adrian
    adriana agnes ahmad ahmed ahmet aisha akbar akira alan alastair albert alberto alejandro aleksandar aleksander
    aleksandr aleksei aleksey alessandra alessandro alex alexander alexandra alexandre alexei alexey alexis
    alfonso alfred alfredo ali alice alison alistair allan allen alonso alvaro amanda amber amelia amin amina amir
    amit amy ana anar anastasia anatoly andre andrea andreas andrei andrej andres andrew andrey andriy andrzej
    andré andrés angela angelina angelo angus anil anita anjali ann anna anne annette annie anthony antoine anton
    antonella antonio antony antónio anwar ariel armando arnold aron arthur artur arun asad ashley ashok ashraf
    asif aslan astrid atef audrey augusto avigdor ayman aziz babak barack barbara barry bart bashar bashir
    beatrice becky ben benazir benedict benito benjamin benyamin bernard bernardo bernie beth betty bilal bill
    billy binyamin björn blair bob bobby boris boyko brad brandon brenda brendan brent brett brian brigitte bruce
    bruno bryan burak burhan caleb callum cameron carl carla carles carlo carlos carmen carol carole caroline
    carolyn carrie catherine cathy cecilia cedric cem cesar charles charlie cheryl chloe chris christa christian
    christiane christina christine christoph christophe christopher chuck cindy claire clara claude claudia
    claudio clement clive colin colleen condoleezza connor conor constantin cornelia craig cristian cristiano
    cristina curtis cynthia cyril césar damian damien dan dana daniel daniela daniele danielle danny daria dario
    darius darren dave david davit debbie deborah debra denis denise dennis derek derrick desmond devin diana
    diane didier diego dieter dilip dilma dimitri dimitrios dimitris dinesh dirk dmitri dmitriy dmitry dmytro
    dominic dominique don donald donna dora doris dorothy doug douglas duncan dylan ed eddie edgar edith edmund
    eduard eduardo edward edwin ehud eileen ekrem elaine eleanor elena elias elif elijah elisa elisabeth elizabeth
    ella ellen elliot elmar elon elsa emanuel emily emine emma emmanuel enrico enrique eric erica erik ernest
    ernesto erwin esther ethan eugene eva evan evelyn evgeny evo ewan fabio fahad faisal farah fatima fatma
    federico felicity felipe felix ferdinand fernando fidel fiona florian francesca francesco francis francisco
    franco francois frank franklin franz françois fred freddie frederic frederick fredrik friedrich fumio gabriel
    gabriela gabriele gareth gary gavin geert gemma geoff geoffrey george georges georgi gerald gerard gerhard
    gerry giacomo gianni gilbert gilles gina giorgia giorgio giovanni giulia giulio giuseppe gladys glen glenn
    gloria gonzalo gordon graham greg gregg gregory greta guillaume guillermo gunter gus gustav gustavo habib
    hakan hamad hamid hannah hans harald harold harriet harris harry haruki hasan hassan hatice heather hector
    heidi heiko heinrich heinz helen helena helene helga helmut henri henrik henry herbert herman hermann hillary
    hiroshi horst hosni howard hubert hugh hugo husain hussain hussein ian ibrahim idris ignacio igor ikram ilham
    ilya iman imran indira ines ingrid irene irina iris isaac isabel isabella ismail ivan ivana ivo jack jackie
    jacob jacqueline jacques jaime jair jake jakob jamal james jamie jan jana jane janet janice jared jasmine
    jason javier jayne jean jeanne jeff jeffrey jennifer jenny jens jeremy jerome jerry jesse jessica jesus jesús
    jill jim jimmy jo joachim joan joanna joanne joao joaquin jochen joe joel joerg johan johann johannes john
    johnny jon jonas jonathan joost jorge jose josef josep joseph josh joshua josie josé joyce joão juan juana
    judith judy julia julian juliana julie juliet julio julius junichiro jurgen justin jörg jürgen kaja kamal
    kamala kamran karen karim karin karl karolina kate katherine kathleen kathryn kathy katie katja katrina kay
    kazuo keiko keir keith kelly kemal ken kenji kenneth kenny kerry kevin khaled khalid khalifa kim kimberly
    kirill kirsten klaus kofi konrad konstantin kristalina kristen kristian kristina krzysztof kurt kyle larry
    lars laszlo laura lauren laurence laurent lavinia lawrence leah lech lee leila lena leo leon leonard leonardo
    leonid leonora leroy leslie lester lewis liam lidia lili lily linda lindsay lindsey lionel lisa liz lloyd lois
    lorenzo lori louis louisa louise lucas lucia luciano lucy ludwig luigi luis luiz lukas luke luís lydia lynn
    lászló maduka magdalena maggie magnus mahathir mahmood mahmoud mahmud maia maithripala majid malala malcolm
    mamadou mandy manfred manmohan manoj manuel manuela marc marcel marcelo marcia marco marcos marcus margaret
    margarita margot maria mariam marian mariana marianne marie marina marine mario marion marisa marjorie mark
    marko markus martha martin martina marwan mary maría masoud massimo mateo mateusz matilda matt matteo matthew
    matthias matti maureen maurice mauricio mauro max maxim maxime maya meg megan mehdi mehmet melania melanie
    melinda melissa mevlut mevlüt michael michal michel michele michelle miguel mihai mikael mike mikhail mikheil
    mila mildred milos miloš mina miranda miriam mirjana mitch mitchell mohamad mohamed mohammad mohammed mohamud
    moises molly mona monica monika monique mostafa muammar muhammad muhammadu mukesh munir murad murat mustafa
    mustapha mykola nadia nadine najib nancy naomi naoto narendra nasrin nasser natalia natalie natasha nathan
    nathaniel nawaz neil nelson nemat nicholas nick nico nicola nicolae nicolas nicole nicolás nicos niels nigel
    nikita nikki niko nikol nikola nikolai nikolaj nikolas nikolay nils nina nino noah noam noel nora norman nouri
    nuri octavio odile olaf oleg oleksandr oleksiy olena olga oliver olivia olivier olof olusegun omar orhan osama
    oscar otto owen pablo pamela paola paolo pascal patrice patricia patricio patrick patrik paul paula paulo
    pavel pavol pawel pedro peggy penelope penny perry pervez petar pete peter petr petra petro phil philip
    philippa philippe phillip phyllis pierre pieter piotr polly pranab pratibha priyanka quentin quincy rachel
    rafael rafał raghuram rahul raimo rainer raisa raj raja rajesh rajiv ralf ralph ramesh ramon ramzan ramzi
    ramón rana randy raphael rashid raul ravi raymond raúl rebecca recep reggie regina reinhard reinhold renato
    rene renee rené reuben reza ricardo richard rick ricky rishi rita rob robert roberta roberto robin rod
    roderick rodney rodolfo rodrigo roger rohan roland rolf roman romano ron ronald ronaldo ronnie rosa rosalind
    rosemary ross rowan roxanne roy ruben rudi rudolf rudolph rudy rupert russell ruth ryan sabina sabine sabrina
    saddam sadio sadiq saeed saif sajid salah saleh salim sally salman salva salvador salvatore sam samantha sami
    samir samuel sandra sandro sanjay sara sarah saud scott sean sebastian selim serena serge sergei sergej sergey
    sergio serhiy seth seyed shahbaz shane shannon sharon shaun shavkat shawn sheila shelley shimon shinzo shinzō
    shirin shirley sidney siegfried sigmar silvia silvio simon simone simonetta sinead siobhan sofia sonia sophia
    sophie spencer stacey stan stanislav stanley stefan stefanie stefano stella stephan stephane stephanie stephen
    steve steven stewart stuart stéphane sue sunil suresh susan susana susanna susanne suzanne sven svetlana
    svitlana sylvia sylvie sébastien taha takashi tamara tamim tania tanya tara tareq tariq tatiana tatyana tayyip
    ted teresa terry teymur thabo theodor theodore theodoros theresa thierry thomas thorsten thérèse tiffany
    tigran tim timothy tina tobias todd tom tomas tomasz tommy tomás tony tracy trevor tristan tyler ulrich umar
    umaru uri ursula usama uwe vaclav vadim valentin valentina valentyna valeria valerie valery vanessa vasily
    vasyl vera vernon veronica veronika vicente vicky victor vijay vikram viktor viktoria viktoriya vincent
    vincenzo viola violeta vitali vitaliy vitaly vivek vivian vlad vladimir vladislav vojislav volker volodymyr
    václav waleed walid walter wanda warren wayne wendy werner whitney wilfried wilhelm willem william willie
    willy winston wojciech wolfgang woodrow xavier yasmin yasser yasuo yevgeny yevhen yitzhak yoav yoko yolanda
    yoon yoshihide yuki yulia yuri yuriy yury yusuf yvette yvonne zachary zaheer zakir zayd zeynep zia zinedine
    zlatan zoe zoran zuhair zuzana
    """.split()
)

# Family names that come first: Xi Jinping, Kim Jong-un.
FAMILY_NAMES_FIRST = frozenset(
    """
    xi li wang zhang liu chen yang zhao huang zhou wu xu zhu gao guo luo zheng liang deng jiang tang feng yu dong
    xiao cheng cao yuan xie fu shen zeng peng lu kim park choi jung kang cho yoon jang nguyen tran pham
    """.split()
)
