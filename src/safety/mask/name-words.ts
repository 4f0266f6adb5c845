// Given names and surnames that are common among patients of a clinic in the US, in several traditions. Written
// for this product; a name that is missing is found by its place in the sentence instead.

export const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Given names, folded. Those that are also everyday words are in AMBIGUOUS. */
export const GIVEN = set(`
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony
donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob
gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond
patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy
harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan
billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis
bobby philip johnny liam mason lucas oliver aiden caleb isaac owen luke connor evan julian levi wyatt theodore
leo mateo miles asher ezra adrian cameron hudson ben tom jim mike dave bob bill steve chris matt dan nick tony
joey sam max alex fred ted ed ron don phil greg jeff ken tim rick doug stan stuart neil ian colin graham simon
derek darren craig trevor malcolm jamal tyrone darnell demetrius deshawn marquis kareem malik omar ahmed
mohammed muhammad mohamed ali hassan hussein ibrahim yusuf abdul khalid tariq imran bilal raj rahul amit
sanjay vijay arjun rohan vikram deepak anil suresh ravi krishna wei ming jin hao chen li yan jun hiroshi kenji
takashi minh duc tuan hung viet nguyen jorge luis carlos miguel pedro pablo diego javier fernando ricardo
eduardo roberto sergio alejandro antonio manuel francisco rafael raul hector oscar ruben ramon enrique alberto
armando arturo guillermo gustavo ernesto felipe ignacio jaime jesus joaquin julio leonardo lorenzo marco mario
martin mauricio nicolas orlando rodrigo salvador santiago sebastian tomas vicente victor emilio esteban efrain
gilberto humberto ismael marcos moises rogelio rene wilfredo edwin mary patricia jennifer linda elizabeth
barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol
amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda
pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane
ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah
jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia
grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie
kayla alexis lori ava mia zoe chloe ella lily aria layla nora hazel violet aurora stella lucy claire leah
audrey sadie naomi molly erin jenny katie jen liz beth kate meg peggy sue ellen eileen maureen bridget colleen
siobhan fiona gemma tanya tamika latoya keisha aaliyah imani ebony shanice destiny fatima aisha khadija amina
zainab maryam noor leila yasmin priya anita sunita lakshmi deepa neha pooja kavita meera mei ling xiu yuki
sakura hana linh thuy trang lan huong guadalupe carmen rosa ana luz elena isabel lucia sofia camila valentina
valeria daniela gabriela mariana alejandra adriana alicia beatriz blanca carolina catalina cecilia claudia
consuelo cristina delia dolores elsa esperanza estela esther eva fabiola graciela ines irma josefina juana
karina leticia lidia lorena lourdes luisa magdalena marcela margarita maribel marisol marta mercedes miriam
monica natalia norma olga paola paulina pilar raquel rebeca rocio rosario roxana silvia sonia susana tatiana
veronica viviana xiomara yolanda yesenia ximena itzel araceli dulce maricela nayeli amelia harper penelope
nadia vera irina olena svetlana oksana ivan dmitri sergei vladimir pierre jean-luc marcel francois amelie hans
klaus greta ingrid lars sven bjorn shaniqua lakeisha tanisha nevaeh trinity serenity heaven kiara kiana tiara
tierra shayla makayla mikayla mckenzie mackenzie kenzie kinsley kennedy reagan teagan finley rowan sloane
blake piper quinn parker peyton payton skyler skylar brynn bryn brielle gabriella arabella annabelle annabel
mirabelle rosalie rosalind rosemarie rosetta rosita roxanne ruthie sabrina saffron salma samara samira saoirse
sasha savanna scarlett selena selma seraphina shana shania shannon sharlene sharron shauna shawna sheena
sheila shelby shelly sherri sheryl sienna simone sonja sonya stacey stacie stefanie suzanne suzette sylvia
sylvie tabitha talia tamar tamara tami tammy tania tara tasha tatyana teri terri tessa thalia thea thelma
theodora tiffani tiffany tina tisha toni tonya tori tracey tracie tricia trina trisha trudy twila tyra una
ursula valerie vanessa velma verna vicki vicky viola vivian vivienne wanda wendi wendy whitney wilhelmina
wilma winifred winnie xenia yadira yahaira yajaira yanira yareli yaritza yasmine yessenia yoana yuliana
yulissa yuri yvette yvonne zahra zaira zara zelda zena zoey zofia zoila zulema zuleyka zuri abdullah abdiel
abel abner abram abraham ace aditya adonis adriel agustin ahmad aidan aden ajay akash akeem akiva alain
alastair aldo alec alessandro alfonso alfonzo alfredo alistair alonso alonzo alvaro alvin amado amari ambrose
amir amos anand anders andre andres andreas andrei angelo ansel anselm anton antoine antwan apollo archer
archie ari ariel aristotle arlo armand arnav arnold arnulfo aron arun arvind asa ashton atticus aubrey
augustine augusto august axel ayaan ayden baltazar barnaby baron barrett barry bart bartholomew basil beau
beckett bennett bernardo bernie bert bertram bo bodhi boris boyd brad braden bradley brady braxton brayden
brendan brent bret brett brice brock brody bronson bruno bryant bryce bryson byron cade caesar cain calvin
camden camilo campbell carlo carlton carmine carson casey cason cecil cedric cesar chad chaim chandler
chauncey chester chet chip chuck clarence clark claude clayton clement cleo cleveland cliff clifford clifton
clint clinton clive clyde cody colby cole coleman colton conor conrad constantine corey cornelius cortez cory
courtland coy cristian cristobal curt curtis cyril cyrus dale dallin dalton damian damien damon dana dane
dangelo danilo danny dante darian dario darius darrel darrell darrin darryl darwin daryl dashawn davon dawson
dax deandre deangelo declan delbert demarcus denzel deon derick derrick desmond devin devon dewayne dewey
dexter dhruv dillon dimitri dino dion dirk domenic domenico dominic dominick donnell donnie donovan dorian
doyle drake drew duane dudley duncan dustin dwayne dwight earl earnest easton eddie eder edgar edgardo edison
edmond edmund efren eladio eldon eleazar eli elias eliezer elisha ellis elmer elmo elton elvin elvis emanuel
emerson emery emil emiliano emmanuel emmett enzo ephraim erasmo erick erik ernest ernie ervin ethen eugenio
eusebio evander evaristo everett ezekiel ezequiel fabian fabio farhan faisal farid federico ferdinand fidel
finn finnegan fletcher florencio floyd forrest foster franco francis franklin fredy freddie freddy frederick
fredrick fritz gage galen garrett garth gaspar gavin geoffrey geovanni gerard gerardo german gerry giancarlo
gianni gideon gino giovanni giovanny giuseppe glen glenn gonzalo gopal gordon grady graeme gregorio griffin
grover guido gunnar gus guy hakeem hal hamza hank harish harley harlan harris harrison harvey hayden heath
helmut henri heriberto herman hernan hershel hilario hiram hiro horace horacio houston howard hubert hugh hugo
idris igor ikaika ike ira irvin irving irwin isaias isaiah isidro israel issac izaiah jabari jace jackie
jacques jaden jadon jaiden jairo jake jalen jamaal jamar jamarcus jameson jamie jan jared jarod jaron jarrett
jarvis jasiah jasper javon jax jaxon jaxson jay jayce jayden jaylen jaylin jayson jed jedidiah jefferson
jensen jerald jeremiah jericho jermaine jerome jerrod jess jessie jethro jett jody joel johan johann johnathan
johnnie jon jonah jonas jonathon joseluis josef josiah josue jovan jovani judah jude judson julius junior
justice justus kade kaden kai kaiden kaleb kamal kamari kameron kane karim karl karson karthik kasey kash
kaveh keanu keaton keegan keenan kellen kelvin kendall kendrick kenny kent kenton kenyon kermit kerry keshawn
khalil kian kieran kiran kirk kobe kody kofi kolby kolton korbin kristian kristopher kunal kurt kurtis kwame
kwasi kyler kylan kyrie lamar lamont lance landon lavern lawson lazaro leander leandro leif leland lemuel len
lenny leon leonard leonel leopold leroy les lester lev lewis lincoln lionel lloyd lonnie lorne lou louie
lowell luca luciano lucio luigi lupe luther lyle lyndon mack maddox magnus mahmoud makai manny manoj marc
marcelino marcelo marcus mariano marius marlon marlow marques marshall marty marvin mateus mathew mathias
matias matteo maurice mauro maverick maximilian maximiliano maximo maximus maxwell mekhi melvin merle merlin
mervin messiah micah micheal mikael mikhail milan milo milton misael mitch mitchel mitchell modesto mohammad
mohan monroe monte montgomery monty mordecai morgan morris mortimer moshe murphy murray mustafa myles myron
nadir naftali naim napoleon narciso nash nasir nathanael nathaniel naveen ned nehemiah nelson nestor nevin
newton nicanor nicandro nickolas nico nigel nikhil nikolai nikolas niko noe noel nolan norbert norman norris
norton octavio olaf oleg olin oluwaseun omari orion orville osvaldo oswaldo otis otto palmer panfilo paolo
pascual pastor paulo pavel penn percy perry philbert phillip phoenix pierce porfirio prakash pranav prince
quentin quincy quinton raheem rajesh ramiro ramses ramsey randal randall randolph raphael rashad rashid
rasheed raylan raymundo reece reed refugio reggie reginald reid remington remy reuben rex rey reynaldo rhett
riccardo rico ricky rigoberto riley rob robbie robin rocco rocky rod roderick rodger rodney rodolfo roland
rolando rolf roman romeo ronaldo ronan ronnie roosevelt rory roscoe ross rudolf rudolph rudy rufus rupert russ
rusty saad sachin said salim salomon salvatore samir samson santino santos saul seth seymour shane shaun shawn
shayne sheldon shelton sherman sherwin shlomo shmuel sidney silas silvester simeon sincere skip solomon sonny
spencer stanford stanley stefan stephan sterling stevie stewart sudhir sunil syed sylvester tad tadeo talon
tanner tarun tate tavon teddy terence terrance terrell terrence thad thaddeus thatcher theo theron thiago thor
tito titus tobias toby tod todd tommie tommy trace trent trenton trevon trey tristan troy truman ty tyree
tyrell tyrese tyson ulises ulysses umar uriah uriel usman valentin van vaughn vern vernon vince vincenzo
virgil vishal vito wade waldo wallace wally walt warren waylon weldon wendell wes wesley weston wilbert wilbur
wilburn wiley wilford wilfred wilhelm willard willem willis wilson winston woodrow xander xavier yahir yair
yandel yehuda yosef yousef zachariah zachery zack zackary zaid zain zander zane zayden zeke zeus zion zubair
abby adaeze adaline addison addie adela adelaide adele adelina aditi adrianna adrienne agatha agnes agnieszka
aida aileen aimee ainsley aiyana akira alaina alana alanna alba aleida alessandra aleena alexa alexandra
alexandria alexia alia alina alisa alisha alison alissa aliyah allie allison allyson alma alondra althea
alyson alyssa amalia amara amaya amie amira amity amparo anabel anais anastasia anaya angelia angelica
angelina angeline angelique angie anika anisa aniya anjali annabella anne annemarie annette annie annika
antoinette antonella antonia anya aranza ariadna ariana arianna arielle arlene armida arwen asha ashanti
ashlee ashleigh ashlyn asia asma astrid athena aubree audra aurelia avery aviva ayana ayanna ayesha ayla
ayleen azalea azucena bailey barbie beatrice becca becky belen belinda bella bernadette bernadine bernice
bertha beryl bessie bethany betsy bettie beulah bianca birgit blanche bonita bonnie brandi brandy breanna
brenna bria briana brianna bridgette brigid brigitte brittney brooke brooklynn brunilda bryanna caitlin
caitlyn calista callie camilla camille candace candice candida caridad carina carissa carla carlota carly
carmela carmelita carmella carole caroline carrie casandra cassandra cassidy cassie catarina cathleen cathy
cecelia cecily celeste celia celina celine chana chanel chantal chantelle charisse charity charlene charmaine
chasity chaya chelsea chelsey cher cheri cherie cherish cheyenne chiara chrissy christa christie christy
chrystal ciara cielo cindy citlali clara clare clarice clarissa claudette claudine clementine coleen colette
concepcion concetta connie constance cora coral coralie cordelia corina corinne cornelia corrine cosette
courtney cristal cruzita daisha dakota dalia damaris danette dania danica daniella danna daphne dara darcy
daria darla darlene dasia davina dayana deana deandra deanna deanne debbie dee deedee deena deirdre deja
delaney delilah della delores deloris delphine demi dena desiree diamond dianna dianne dina dinah dionne divya
dixie dolly dominga dominique dora doreen dorothea dottie eartha ebonie edith edna edwina elaina elaine elana
elba eleanor eleni eliana elida elisa elisabeth elise elissa eliza elle ellie eloisa eloise elsie elva elvia
elvira elyse ema ember emely emerald emilia emilie encarnacion enid enriqueta epifania erica ericka erika
erlinda ernestina ernestine esmeralda esme estefania estella ester estrella etta eugenia eulalia eunice
evangelina evangeline eve evelia evelin evie fannie fanny fatoumata felicia felicity felisa fern fernanda
fidelia flora florence florinda floy francesca francine francisca freda freya frida gabrielle gail galina gena
genesis geneva genevieve genoveva georgette georgina geraldine germaine gertrude gia gianna gilda gillian gina
ginger ginny giovanna giselle gisela gita gladys glenda glenna gracie gretchen gricelda griselda guillermina
guinevere gwen gwendolyn gwyneth hadley hailey haley hallie hanna harriet hattie haven heidi helena helene
helga henrietta herlinda hermelinda hermione hien hilary hilda hildegard hilaria hillary hoa hollie holly
hortencia hortensia iesha ilana ileana iliana ilse imelda imogen ina india indira inez inga ioana irene iris
isabela isabelle isadora isela isis isla ivana ivette ivonne izabella jacinda jacinta jacklyn jaclyn jacquelyn
jaida jailene jaimie jaleesa jalisa jamila jamya jana janae jane janell janelle janessa janette janie janine
janiya jasmin jasmine jaycee jayda jayla jaylah jazlyn jazmin jazmine jeanette jeanie jeanine jeanne jeannette
jeannie jemima jenifer jenna jennie jewel jill jillian jimena jo joana joann joanna joanne jocelyn jodi joelle
johana johanna jolene jolie joni josefa josephine josie journey juanita juliana julianna julianne juliet
julieta juliette julissa june justina justine kacey kaitlin kaitlyn kaiya kali kaliyah kamila kamryn kara kari
karin karissa karla karlee karly karyn kasandra kassandra kassidy katarina katelyn katharine kathy katia
katrina katy kay kaya kaydence kaylee kayleigh kaylin keila keira kelley kelli kelsey kelsie kendra kenia
kenna kenya kerri keyla khloe kiera kierra kim kimora kira kirsten kirstin kitty krista kristen kristi kristie
kristin kristina kristine kristy krystal krystle kyla kylee kylie kyra lacey lacy lana lara larissa lashonda
latasha latisha latonya latrice laurel lauri laurie laverne lavinia lea leandra leann leanna leanne leela leia
leilani lena lenora leona leonor leonora lesley leslie lettie lexi lexie lia liana libby lila lilah lilia
lilian liliana lillian lillie lilly lina lindsay lindsey linnea lisette lissette litzy livia liza lizbeth
lizette lizzie lois lola lora loraine lorelei loren loretta lorie lorna lorraine lottie louella louisa louise
luana lucero luciana lucille lucinda lucretia ludmila luella lula lupita luzmaria lydia lyla lynda lyndsey
lynette lynn lynne mabel macie macy madalyn maddie madeleine madeline madelyn madge madonna mae maeve magali
maggie mahalia maia maira maisie malia malika mallory mamie mandy manuela mara marcella marci marcia marcy
margery margie margo margot margret mariah mariam marian marianna marianne maribeth maricruz mariel mariela
marielena mariella marietta marilu marina marisa marisela marissa maritza marjorie marla marlena marlene
marley marnie marsha martina maryann maryanne marybeth maryellen marylou matilda mattie maud maude maura mavis
maxine maya mayra mckenna meagan meghan melanie melba melina melinda melisa melody melva mercy meredith
micaela michaela michele migdalia milagros mildred milena millicent millie mina mindy minerva minnie mira
miranda mirna misty mitzi moira mollie mona monika monique montserrat morgana muriel mya mykayla myra myriam
myrna myrtle nadine nanette natasha nathalie nell nellie nelly nereida ngoc ngozi nia nichole nicolette nidia
nikita nikki nilda nina nita noelia noelle noemi noemy nohemi noreen noura nuria nydia octavia odalys odessa
ofelia ona opal ophelia oralia paige paloma pam paris parvati patience patrice patsy patti patty paula
paulette pauline penny perla petra philippa philomena phoebe phyllis polly porsha portia precious presley
princess priscilla prudence queenie rachael rachelle rae raegan raelynn rafaela rahel raina ramona randi raven
reba rebekah refilwe regina reina rena renata renee reyna rhea rhiannon rhoda rhonda ria riona rita roberta
robyn rochelle romina romona ronda rosalba rosalia rosalina rosalinda rosalyn rosamond rosanna rosanne rosaura
roselyn rosemary roslyn rowena
`);
/** Surnames, folded. */
export const SURNAMES = set(`
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson
anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis
robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera
campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart
morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim
cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo
sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler
henderson barnes gonzales fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds
griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford
castro marshall owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman
webb tucker guzman burns crawford olson simpson porter hunter gordon mendez silva shaw snyder mason dixon
munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer rice
schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer
hawkins arnold pierce vazquez hansen peters santos hart bradley knight elliott cunningham duncan armstrong
hudson carroll lane riley andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards
contreras willis carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez
wheeler valdez harper burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson
jacobs obrien lynch singh vega bishop montgomery oliver jensen harvey williamson gilbert dean sims espinoza
howell li wong reid hanson le mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park
yang little banks padilla day walsh bowman schultz luna fowler mejia davidson acosta brewer may holland juarez
newman pearson curtis cortez douglas schneider joseph barrett navarro figueroa keller avila wade molina
stanley hopkins campos barnett bates chambers caldwell beck lambert miranda byrd craig ayala lowe frazier
powers neal leonard gregory carrillo sutton fleming rhodes shelton schwartz norris jennings watts duran
walters cohen mcdaniel moran parks steele vaughn becker holt deleon barker terry hale leon hail benson haynes
horton miles lyons pham graves bush thornton wolfe warner cabrera mckinney mann zimmerman dawson lara fletcher
page mccarthy love robles cervantes solis erickson reeves chang klein salinas fuentes baldwin daniel simon
velasquez hardy higgins aguirre lin cummings chandler sharp barber bowen ochoa dennis robbins liu ramsey
francis griffith paul blair oconnor cardenas pacheco cross calderon quinn moss swanson chan rivas khan rodgers
serrano fitzgerald rosales stevenson christensen manning gill curry mclaughlin harmon mcgee gross doyle garner
newton burgess reese walton blake trujillo adkins brady goodman roman webster goodwin fischer huang potter
delacruz montoya todd wu hines mullins castaneda malone cannon tate mack sherman hubbard hodges zhang guerra
wolf valencia saunders franco rowe gallagher farmer hammond hampton townsend ingram wise gallegos clarke
barton schroeder maxwell waters logan camacho strickland norman person colon parsons frank harrington glover
osborne buchanan casey floyd patton ibarra ball tyler suarez bowers orozco salas cobb gibbs andrade bauer
conner moody escobar mcguire lloyd mueller hartman french kramer mcbride pope lindsey velazquez norton
mccormick sparks flynn yates hogan marsh macias villanueva zamora pratt stokes owen ballard lang brock
villarreal charles drake barrera cain patrick pineda burnett mercado santana shepherd bautista ali shaffer
lamb trevino mckenzie hess beil olsen cochran morton nash wilkins petersen briggs shah roth nicholson holloway
lozano rangel flowers hoover short arias mora valenzuela bryan meyers weiss underwood bass greer summers
houston carson morrow clayton whitaker decker yoder collier zuniga carey wilcox melendez poole roberson larsen
conley davenport copeland massey lam huff rocha cameron jefferson hood monroe anthony pittman huynh randall
singleton kirk combs mathis christian skinner bradford richard galvan wall boone kirby wilkinson bridges bruce
atkinson velez meza roy vincent york hodge villa abbott allison tapia gates chase sosa sweeney farrell wyatt
dalton horn barron phelps yu dickerson heath foley atkins mathews bonilla acevedo benitez zavala hensley glenn
cisneros harrell shields rubio huffman choi boyer garrison arroyo bond kane hancock callahan dillon cline
wiggins grimes arellano melton oneill savage ho beltran pitts parrish ponce rich booth koch golden ware
brennan mcdowell marks cantu humphrey baxter sawyer clay tanner hutchinson kaur berg wiley gilmore russo
villegas hobbs keith wilkerson ahmed beard mcclain montes mata rosario vang walter henson oneal mosley mcclure
beasley stephenson snow huerta preston vance barry johns eaton blackwell dyer prince macdonald solomon guevara
stafford english hurst woodard cortes shannon kemp nolan mccullough merritt murillo moon salgado strong kline
cordova barajas roach rosas winters jacobson lester knox bullock kerr leach meadows orr davila whitehead
pruitt kent conway mckee barr david dejesus marin berger mcintyre blankenship gaines palacios cuevas bartlett
durham dorsey mccall odonnell stein browning stout lowery sloan mclean hendricks calhoun sexton chung gentry
hull duarte ellison nielsen gillespie buck middleton sellers leblanc esparza hardin bradshaw mcintosh howe
livingston frost glass morse knapp herman stark bravo noble spears weeks corona frederick buckley mcfarland
hebert enriquez hickman quintero randolph schaefer walls trejo house reilly pennington michael conrad giles
benjamin crosby fitzpatrick donovan mays mahoney valentine raymond medrano hahn mcmillan small bentley felix
peck lucero boyle hanna pace rush hurley harding mcconnell bernal nava ayers everett ventura avery pugh mayer
bender shepard mcmahon landry case sampson moses magana blackburn dunlap gould duffy vaughan herring mckay
espinosa rivers farley bernard ashley friedman potts truong costa correa blevins nixon clements fry delarosa
best benton lugo portillo dougherty crane haley phan villalobos blanchard horne finley quintana lynn esquivel
bean dodson mullen xiong hayden cano levy huber richmond moyer lim frye sheppard mccarty avalos booker waller
parra woodward jaramillo krueger rasmussen brandt peralta donaldson stuart faulkner maynard galindo coffey
estes sanford burch maddox vo oconnell vu andersen spence mcpherson church schmitt stanton leal cherry compton
dudley sierra pollard alfaro hester proctor lu hinton novak good madden mccann terrell jarvis dickson reyna
cantrell mayo branch hendrix rollins rowland whitney duke odom daugherty travis tang okafor okeke adeyemi
mensah diallo kowalski nowak ivanov petrov popov rossi ferrari bianchi esposito muller yamamoto tanaka suzuki
watanabe sharma gupta kumar reddy rao iyer das bose chowdhury rahman hossain islam begum hussain malik
chaudhry mohamed hassan ibrahim abdi osman yilmaz demir kaya papadopoulos mcallister mckenna macleod abrams
achebe adebayo afolabi agarwal agbaje aguilera ahn akhtar alarcon alcantara alexandre almonte alonzo
altamirano alves amador anaya angulo ansari anzaldua aponte aquino aragon aranda araujo arce archuleta arevalo
armenta armijo arnett arredondo arriaga arrieta arteaga asante ashcroft atwood azevedo babcock baca badillo
baez bahena bailon balderas balogun banda bannister baptiste barahona barba barbosa barragan barraza
barrientos barrios barros basu batista beckett becerra bedford bejarano belanger benavides benavidez bergman
bermudez betancourt bhatt bhattacharya birch blaine blanchet boateng bocanegra bolanos bolton borges borja
bouchard boykin brackett brambila brannon brewster briones briseno brito broadnax brockman broussard brubaker
bryson buenrostro buentello burgos burkhart burr bustamante bustos caballero cadena camarena canales
candelaria caraballo carbajal cardona cardoso carmichael carmona carpio carranza carrasco carreon carrera
carrington carvajal carvalho casas casillas castellanos castrejon cavazos ceballos cedeno centeno cepeda
chacon chahal chandra chaney chapa chaparro chau chavarria cheng cheung chiang chin cho choe chow chu chua
cienfuegos cintron claudio clayborne coello concepcion cordero coronado corral corrales cowan crabtree
crockett cruzado culpepper curiel dao delacroix delrio delvalle desai deshpande devine dhillon dinh doan
donahue donnelly donohue dougal drummond dube duenas duong dutta echevarria echeverria elizondo emerson
escalante escamilla escobedo espino espinal esteban estevez ezeh fagan fajardo falcon farah farooq faulk
feldman feliciano fernandes ferrell ferrer ferreira flannery fonseca fontaine forrester friedrich fung gabriel
galarza galeano gallardo galvez gamboa gamez garay garces garibay garrido gastelum gauthier gaytan gebre
georgiou ghosh gibbons gil giron giordano godinez godoy goldberg goldman goldstein gonsalves gordillo goswami
goyal gracia granados greco greenberg grijalva grimaldi grossman grullon guardado guillen guthrie haddad
haddock haider hakim halvorsen hamid hanley haq hargrove hartley hashemi hathaway heffernan henriquez heredia
hermosillo hidalgo hinojosa hoang hollingsworth holmgren hong hostetler hung hurtado iglesias inoue irizarry
ishikawa islas ito ivanova iyengar jaime jain jalloh jamison jansen jara jasso jefferies jernigan jha johansen
johansson joshi jung kaba kamara kang kapoor karimi kazmi keating kelleher kerrigan khalil khanna khatun
kilpatrick kimura kirkpatrick kiszka klimek kobayashi koenig kowalczyk kraft krishnamurthy krishnan kruger
kulkarni kuznetsov kwan kwon laboy lachance lacroix lai lakhani landaverde landeros langley lapointe laroche
lassiter lau laurent lavoie law lecompte ledesma leiva lemus leong lerma leung levine lewandowski liang liao
lieberman lima lindqvist lindsay linares llamas lobo loera lomeli londono longoria lopes lorenzo lovell lozada
luong luu ly maciel madrigal madrid magallanes mahmood manalo mancilla mancini mandal manzano marchand mares
marino marroquin martel masters mateo matias matos matsumoto maya mazur mcadams mccabe mccauley mcclellan
mccormack mcculloch mcdermott mcfadden mcghee mcginnis mcgovern mcgowan mcgrath mcgraw mcgregor mckinley
mcknight mclain mcleod mcnally mcnamara mcneal mcneil mcqueen mcrae mehta melo mena menchaca mendes menendez
menjivar mercer merino michaud mikhailov milanovic minaya miramontes mishra mojica moncada mondragon monroy
montalvo montanez montano monteiro montero montez montiel moreau moreira morejon morrissey mota moya muhammad
mukherjee munguia muniz munro musa mwangi nair najera nakamura narang naranjo narayan nascimento navarrete
nazario negrete negron nevarez nieves nikolaidis nino nkosi noriega nowakowski nwosu oakley obi obregon ocampo
odonoghue ofarrell ogden ogunleye oh ohara ojeda okada okonkwo okoro oliva olivares olivas olivera oliveira
olmos omalley onyango oquendo orellana ornelas orta oshaughnessy osorio ospina ostrowski osullivan otero
otieno oyelaran pabon padron pagan pai palma palomino palumbo paniagua pantoja paquette pardo paredes parikh
patil patino paulino paz pedraza pelletier penaloza perdomo perera pereira petrenko pettigrew piatek picard
pimentel pina pinto pizarro plascencia polanco polk popescu prakash prater prieto puente puga pulido qadir
quan quezada quigley quintanilla quinones quiroga quiroz quispe rahimi raja rajan ramachandran ramaswamy razo
reagan rebollar redmond regalado reinhardt renteria resendez reynoso reza richter ricks rincon riordan
riquelme robledo rodriquez roldan romano romo rosado rosen rosenberg rosenthal rousseau ruano rubin rueda
ruvalcaba saavedra sadiq saeed saenz saez sahin sahni saito salamanca salcedo saldana saldivar samaniego
samuels sanabria sandhu santillan santoro saravia sarkar sarmiento sato saucedo schafer scharf segovia segura
sehgal sepulveda serna sethi shaikh shapiro shaughnessy sheikh sheth shimizu shrestha siddiqui silverman
sinclair sinha sirois slater smirnov soares sokolov solano solorio solorzano soriano sotelo sousa souza
steinberg stubbs subramanian sultana sun sutherland szczepanski szymanski tackett takahashi talavera tamayo
tavares taveras tejada tejeda tellez tenorio tesfaye thakur thao thibodeaux thurman tiwari toledo tomlinson
toro torrez tovar trinh tsai tseng turcotte tzul uddin ugarte ulloa umana upadhyay urbina urena uribe urrutia
usman valadez valdes valdivia valentin valladares vallejo valles valverde vandenberg varela velarde velasco
venegas venkataraman ventimiglia vera vergara verma vicente vidal viera vigil villagomez villar villasenor
vivas volkov wadsworth waldron weinberg whitfield whittaker wilder winthrop witherspoon wojcik woodruff
worthington wozniak wynn xu yadav yamada yanez ybarra yeboah yeung yi yin yoon yost yuan yung zaman zambrano
zapata zaragoza zarate zayas zelaya zeledon zepeda zhao zheng zhou zhu ziegler zuluaga
`);
