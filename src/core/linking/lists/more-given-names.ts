/**
 * Further given names that, standing before a bare surname, make it somebody else's, rarer ones than those of
 * `GIVEN_NAMES`, and the usual ones of the languages whose news speaks of foreigners. Folded. Compiled by hand from
 * what people are called in France, Germany, Austria, Italy, Portugal, Brazil, the Netherlands, Poland, Spain, Latin
 * America, Britain, Ireland, the United States, the North, the East and Asia, without words that are common nouns,
 * places or surnames of statesmen in one of the languages.
 */
export const MORE_GIVEN_NAMES: readonly string[] =
  `aaliyah aart abdul abdullah achim adalbert adalberto adalid adele adelheid adelia adelino ademir adolfina
  adriaan adrianna adriano afonso agapito agata agim agnese agostinho agostino agueda ahmad ahmed ailton aino
  akbar alastair albin albrecht alcides aldona aled aleksandar aleksander aleksandra aleksy alessia alessio alexia
  alfie alicja alistair almir almut alois aloisio alojzy alondra alonzo alwin alyson alzira amari amauri amedeo
  amerigo amilcar amir amos amparo ana-paula anabela anahi anais anastazja anatolio anatoly ander anderson andoni
  andrei aneta anette angelika angus anibal aniceto aniela anika anisio anke annalisa annamaria anne-marie
  annegret annelie annemarie annemiek annemieke annet annibale annika annunziata anouk ansel ansgar antero antje
  antonella antonello antoni antonietta antonina antonino antwan anwar aparecida aparecido apolinar apolline
  apolonia aranza arash arben arcadio archie arely arend ariadna ariane arianna arie arif aristides arjan arjen
  arjun arkadiusz arkady arlette arlo armelle armin arnaldo arne arnie arno arnoud arnulfo arrigo arsenio artur
  asger asher ashok asif assuncao assunta athena atilio attila attilio aubrey audra augusta aurea aureliano
  aurelie aurelien avril axel aziz azucena bailey balbina baltasar baltazar baptiste barbel bart bartlomiej
  bartolome bartolomeu bartosz bashar basilio bastiaan bastien beata beate beatrix becky bela belen belisario
  belmiro benedetta benedikta benedito beniamin beniamino benno beppe berenice bernabe bernadeta bernadette bernd
  bernhard bert berta bertha berthold bettina biagio bilal birgit birgitta birgitte birte bjarne bjorg blair blas
  bodo bogdan boguslaw boguslawa boleslaw bonifacio borja boudewijn boyd bozena braden bradford brady branden
  brandi brandt bras brayan brendon brenna brent bridgette brigitta brigitte britt brittany brock bronislaw
  bronislawa bronwyn bruna brunhilde bryant bryce burkhard byrd caden caetano caique calixto calvin camden cameron
  camillo candace candice candido capucine cara caridad carlotta carlton carly carmela carmelo carmine carola
  carson carsten cary carys casimiro cassie cassio caterina catia cecil cecile cecylia ceferino celeste celestino
  celina celine celso cesareo cezary chandler chantal chauncey chaz chet chiel christa christel christelle
  christiaan christiane christof chuck ciara cicero cidalia cinzia cipriano ciro citlali claire claudemir claudete
  claudette claudine cleber clelia clem clemens cleo clifton clint clodoaldo cody coen colby colette colleen
  collin conan conceicao concetta conor conrado consolata constance cora coralie cordelia cordula corine corinne
  cornelia cornelis cornelius corrado cortez cosimo costantino costanza costas crescencio cresencio cristiana
  cristiane cuauhtemoc curt custodio cyril cyrus czeslaw czeslawa daan dafne dagmar dagmara dallin dalva damaris
  damiao damien damon dane danilo dante danuta darby darcy daria darin dario dariusz darla darnell darrel darryl
  darwin daryl dashiell davide davina dawid dawson deandre deanna debbie debora deepak deidre deion delbert delfim
  delfina delores delphine demetrio demetrius denilson denny deshawn desiderio desiree desmond detlef dev devin
  devon dewayne dewey dexter dianne didier diederik diederika dietmar dilan dillon dilma dimitri dimitris dina
  dinah dinesh dino diogo dionisio dirk dixie djalma dmitri dmitry dolly domenica domenico domingo domingos
  dominick dominik dominika donat donatella donato donnell donovan dorian doriana dorota dorothea dorothee dorsey
  dorte dottie dragan drake duarte dulce durval dusty dwayne earlene eben eberhard ebony eckart eckhard edelmira
  edeltraud eder edgardo edi edmilson edna edoardo edson edwige edwina edyta eelco eero effie efigenia efren
  egbert egidio egon ekkehard elba elbert eldon eldridge eleanora eleazar eleonora elettra elfriede elgin elia
  eliane eligiusz elio elisabete elise eliza elke ellemieke ellis elly elma elmo elodia elodie eloise eloy elroy
  els else elske elson elton elvia elvin elvis elwira elza elzbieta emanuela emanuele emeline emerson emery
  emeterio emiel emigdio emiliano emmanuelle emmett emory enid ennio enrica enrico enriqueta enzo epifanio erasmo
  erhard ermanno erna ernestina ernie errol ersilia erubiel erwin eryk esmee esmeralda espen essie estanislao
  estefania estelle etelvina ethel etta ettore eugenie eugeniusz eulalia eulalio eunice eusebio eva-maria evaldo
  evander evandro evaristo evelien evelin everardo everett evert everton evgeny evo ewald ewelina ezekiel ezequiel
  ezio fabiana fabiano fabien fabienne fabiola fabrizia fabrizio facundo faisal falk fanny farhan farid farrah
  fatima faustino fausto faye federica feliciano felicitas felicity felicja feliks ferdinando ferdynand ferenc
  fermina fernao ferruccio fiammetta fidelina filiberto filip filipa filipe filippo filomena fiorella flavia
  flavio fletcher flo florent florentino florian floris floyd forrest fortino franca franciele francien franciszek
  franciszka franco frankie franky frans franziska frauke freddie frederico frederique freek frieda friedemann
  frieder friederike friedhelm frits frode froylan fryderyk fulvia fulvio furio fyodor gabi gabor gabriele
  gabriella gaelle gaetan gaetano gaia gail galen ganesh gareth garrett garth gaspar gaspard gaspare gayle geert
  geertje gemma genaro gennady gennaro genoveva genowefa georg georgie georgios geralda geraldo gerben gerd gerda
  geri germano gernot gero gerold gerrit gerson gert gertjan gertraud gesa gesine getulio ghislain giacomo
  giampaolo giampiero gian giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni gianpaolo giesela gigi
  gijs gijsbert gilda giles gilles gilmar gilson ginette ginevra ginny gino gioacchino gioele giorgia giorgos
  giovan giovanna girolamo gisbert gisel gisele giuditta giuliana giuliano giulio giuseppina giustino glenda
  godfrey goffredo goncalo gopal goran gottfried graca gracinda grady grazia graziano graziella grazyna greetje
  gregoire gregor griffin grigory grisel griselda gro grover grzegorz gudrun guenter guglielmo guilhem guilherme
  guillermina guinevere gumersindo gunnar gustaw guus gwenaelle gwendolyn haakon hakan hal haley halina halvor
  hamid hamlin hamza hank hanna hanneke hannelore hanno hanns hans-jurgen hans-peter harald harlan harley harmen
  harmon hartwig haruki harvey hasan hassan hattie heath hedwig hedy heide heike heikki heiko hein heiner heino
  heitor helder heleen helge helio helle helma helmut helmuth heloisa hendrik henk henning henriette henryk
  henryka heraldo heribert hermann hermelinda hermenegildo herminia herminio herta herve hester hidde hideki
  hieronim higinio hilario hilde hildegard hillary hilmar hipolito hiram hiro holger homer homero honorata honorio
  horace hortense hortensia hosea howie hubertus huey hugues huguette huib hussein hyman iara ichabod idalia
  ifigenia ignacy ignazio ilaria ilario ilda ileana ilene ilir ilona imanol immacolata imran inacio inaki
  indalecio indira ineke inga inge ingeborg inger ingo inka inmaculada inocencio insa iolanda ippolito ira irasema
  irena ireneusz irmgard irvin irwin isadora isadore isaias isauro isiah isidoro isidro isla isolde istvan italo
  itzel iva ivana ivano ivette ivo iwo iwona iza izabela jaakko jaap jacco jacek jacinda jacinto jacklyn jacky
  jaclyn jaco jacobo jacomijn jacopo jada jaden jader jadwiga jagoda jair jalen jamaal jamal jameson jamila
  jan-peter jan-willem jana janaina jandira janelle janette janez janie janina janine janio janneke jannie janny
  janos jantine janusz jarbas jaroslaw jarrett jarrod jarvis jasmin jasper javed jaxon jeanie jeannette jeannie
  jeannine jed jedediah jelle jenifer jenneke jennings jens jerald jeremiah jeremie jermaine jeroen jeronimo
  jerrold jerzy jessenia jessie jetta jewell jiri joachim joaquina jocelyn jocelyne jochem jodi jodie jody joey
  johannes johnnie joke jolanda jolande jolanta jolene jonah jonathon jong jop jorgen jorien joris jos josafat
  josefa josette josiah josiane josias josie josine jost jowita jozef jozefa judah judd judson juha jukka jules
  julianne julien julieta julita juliusz jurema jurjen jussara justino justyna jutta juvenal kacper kaja kajetan
  kaleb kali kamal kamala kamil kamila kara karan kareem kari karien karim karime karina karine karol karola
  karolina karsten kasey kaspar katelyn katharine katheryn kathi kathrin kathrine katja katrin katy kayla
  kazimiera kazimierz keenan kees keiko keira kelli kelsey kelvin kendall kendrick kenia kenji kenny kent kermit
  kerri kersten kerstin khaled khalid khalil kiara kieran kilian killian kimmo kinga kip kiran kirill kirsten
  kirstie kirstin kitty kjell klaas klara klaske klaudia klaus-dieter klemens knut koen konstantin konstanty
  kornel kornelia kostas kris krista kristi kristian kristie kristine kristopher kristy krystal krystian krystyna
  ksawery ksenia kuno kurtis kylie kyriakos lacey ladislao laercio laetitia lais lakshmi lamar lamberto lamont
  lana landon lapo lara larissa lasse laszlo latasha latoya laure laureano laurens lauro laverne lavinia lawson
  lazaro leann leanne lech leendert leigh leland lemuel len leni lenir lennart lenny lenora leobardo leocadio
  leonel leonid leonida leonidas leonie leonora leopold lesley lester leszek letitia letizia levi lex lexi lia
  lianne libby licia lieke liesbeth lieselotte liesje ligia lilah lilia lilian liliane lilianne lindomar lindy
  lino linwood lionel lisandro liselotte livia livio liza lizbeth lizeth lizzie lodewijk lodovico loic lonnie
  lonzo loredana lorella loris lorna lothar lotte lottie lou louie lourival lowell luana luann lucian luciana
  lucienne lucila lucilia lucina lucinda lucio lucja lucjan lucrezia lucyna ludivina ludivine ludmila ludovic
  ludovico ludwik luigino luise luisella luiza lukasz lula lurdes luther lutz luuk luzia lyle lyman lyndon maaike
  mable macarena macario machteld maciej mack mackenzie madalena maddalena maddie madeline madelon madge mads mae
  mafalda magali magaly magda maggie magnus mahmoud maia maike maite maja maksim maksymilian malachi malik mallory
  malte malwina mamie mandy manoel manolo manon mansour mara marceli marcelina marcelino marcella marcello marci
  marciano marcio marcy mareike marek marga margarete margarida margarito margherita margie margit margo margret
  margriet margrit marguerite marian mariangela marianna mariarosa maribeth maricela marichuy maricruz
  marie-claude marie-france marie-pierre marieke mariela marietta marij marijke marijn marika marilu marinella
  marinus mariola mariska marit marita marius mariusz mariza marja marjan marjolein marjolijn markus marleen
  marlena marli marlies marloes marlon marretje marsha mart maruja maryann maryla maryse marzena massimiliano
  massimo mateusz mathijs mathis matias matilde mats matthijs matti mattie matylda maude maura maurine maurizio
  mauro mavis maxence maximino maximo maxine maxwell may-britt maya mckenna mechthild meera meg meghan mehdi
  mehmet mei meike meindert meinhard mel melba melchor melquiades melvin menno merle merlin mervin meryl mette
  michaela michal michela michelangelo michiel mickael mickey mieczyslaw mieczyslawa miek mieke miep mihai mika
  mikayla mikhail mikko miklos mikolaj milan milena miles millard millie milo milos milosz mimi mimmo mindy
  minerva mireille mirella mireya mirjam mirko miron miroslav miroslaw miroslawa missy mitch mitt moacir mogens
  mohammad mohan mohand moira mollie mona monika monserrat morena morgane moritz morten moses mustafa mya mykola
  myrthe nabil nadege nadir nadzieja nahuel nan nanette narciso nash natalina nate natercia naveen nayeli nazario
  ned neeltje neide nele nelio nell nelleke nellie nereo nettie neusa neville newt nicanor nicasio nichole nicolae
  nicoletta nicolo nidia niek niels nienke nikhil nikita niklas nikola nikolai nikos nilo nilton nilza nino nita
  nives noelia noemie nolan nona noortje norberto nordine noreen nubia nunzia nunzio obadiah obdulia octaviano
  odair odete odette odile odilon ofelia olav olavo ole olegario oleksandr olena olgierd olimpia olin olivier
  oliwia ollie ombretta omer ondrej onesimo onno opal ophelia oren oreste orestes oriana orietta orlando ornella
  orson orville osama osborne oskar osorio oswald otavio otilia otis ottavia ottavio ottmar ottokar ozzie paavo
  padraig palmira palmiro paloma pam panagiotis pankaj pankracy paride parvez pascal pascale pascaline pascual
  pasquale patrizia patrizio patrycja patryk patsy patti paulino pavlo payton pedrinho peer pekka percival perrine
  perry peter-jan petr petronilo philipp philippine phineas phoebe pia pien piera piergiorgio pierluigi piero
  pierpaolo pierrick piet pieter-jan pietro pina plinio polly pooja porfirio poul pradeep prakash prescott preston
  primitivo priscila priya prudencio przemyslaw quetzal quintino quinton quirijn quirino radek radoslaw radu rae
  rafaela rafal raffaella rahul raimondo rainald raj rajesh raju ralf ramesh ramsey randal randi rani raniero
  raphael rashad rashid rashida rasmus ravi raymonde raymundo reba reece reese reggie regiane reginaldo regine
  regis regulo reid reilly reiner reinhard reinhold reinier remco remi remigiusz remko remo remy renan renate
  renaud rens renske renzo reuben rex reyna reza rhett rhoda rhonda rhys ria rianne riccardo richie ricki riet
  rigby rigoberto rik rinaldo rob robbert robbie rocco rocky rodger roel roeland roelof rogelia rogerio rogier
  rohan rolf rollin romain romario romeu romina romolo romualdo romulo romy ronaldo ronan roosmarijn roque rory
  rosalba rosalie rosalyn rosana rosangela rosanna rosanne roscoe roseanne roseli rosella roselyn rosemarie
  rosendo rosetta roslyn rossana rossella roswitha rowan rowena roxane roxanne royce roza rozalia rube rubens
  rudiger rufino ruggero rupert ruperto ruprecht ruslan russ rusty rutger ruthie rutilio ruud ryszard ryszarda
  sabas sabino sachin sadie salim sallie salomao salome salvatore samanta sammy samy sander sandor sandrine sandro
  sanjay saoirse sascha sasha saskia satoshi saturnino sauli saulo saundra saverio scarlett scot scotty sebastiaan
  sebastiano sebastien secundino segolene selene selma semyon serafin settimio severiano severine severino seweryn
  shana shane shankar shanna shari sharron sheena shelby sheldon shelia shelly shelton sheri sherri sherrie shiloh
  shinzo sid sidnei sidonie siebe sieger siegfried siegmar siem sienna sierk sietske sigfrido sigismund sigmar
  sigrid sigurd silas silke silmara silvana silvano silverio silvestre silvestro simao simeon simona simonetta
  sinead sjaak sjoerd skylar slawomir slobodan solene sondra sonja spyros stacey staci stanislav stanislaw
  stanislawa stanton stavros steeve stef stefania stefanie steffen sten stephane stetson stewart stig stijn stu
  sueli sunil sunita suresh susann susanna susannah susano susie suzette svea svend svenja sverre svetlana swantje
  sybil sybille sybrand sylvain sylviane sylwester sylwia szczepan szymon tabitha taco tadeo tadeu tadeusz tais
  takashi talia tamas tamika tammie tancredi tancredo tanguy tanja tanner taras tarcisio tariq tasha tatum
  telesforo telma telmo teo teodor teofilo teresinha tereza terra terrance terrell terrence tessel teun thad
  thaddeus thalia thekla theo theophile theron thibaud thilo thor thorbjorn thorsten thurman tia tiburcio tijmen
  tijn tilda tilman timmy timo timoteo tineke titia tiziana tiziano tobin toby tomasa tommie tonatiuh tonia tonya
  toos torben torbjorn tori toribio torsten tosca toto tracey traian traudl traute trent trijntje trina trish
  trisha tristan trude trudy truus tucker tulio tullio twan tymon tymoteusz tyra tyree tyrone tyson ubaldo
  ubiratan udo ugo ulf uli ulises ulisse ulla ulrike ulysses uriel urs ursel urszula uschi usman uta ute vaclav
  valarie valdemar valdete valdir valente valentine valentino valere valeriano valerio valery valter vania vasco
  vasile vasily vaughn veit velma verena verna vernon veronique viacheslav vianey vickie victoire victoriano vidar
  vijay vikram viktor ville vince vinicius vinnie vinod violaine virginie virginio viridiana vitaly vito vitor
  vitoria vittoria vittorio viviane vivienne volker volkmar volodymyr vuk vyacheslav waclaw wagner waldemar waldir
  waldo walenty walery wallis walmir walt walther wawrzyniec waylon weldon wenceslao wendolyne weronika wes
  whitney wiebe wiebke wieland wiesje wieslaw wieslawa wiktor wiktoria wilbert wilbur wilco wilford wilfred
  wilfried wilhelmine willard willem-alexander willemijn willi willibald wim wincenty winfried winifred winnie
  winnifred wioletta witold wladyslaw wladyslawa wlodzimierz wolfram woodrow woody wyatt wytze xander xaviere
  xiomara xisto xochitl yahir yannick yannis yareli yaroslav yasmin yasser yassine yasuo yazmin yesica yessenia
  yoko yolande youssef yuki yulia yuri yusuf yvan yves yvo yvon zacarias zach zachariah zack zaid zainab zaira
  zane zbigniew zdenek zdzislaw zeca zeferino zeke zelda zelia zenaida zenaide zenon zilda zinedine zofia zoila
  zoltan zora zoraida zoran zoya zulema zulmiro zuzanna zygmunt zyta merrick vanda wanda garrick broderick merritt bettie gwyneth imogen tamsin rupinder`.split(
    /\s+/,
  );
