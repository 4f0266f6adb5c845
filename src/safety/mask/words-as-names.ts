import { set } from './name-words.ts';

/** Names that are everyday words too: names only beside another name or after "my name is". */
export const AMBIGUOUS = set(
  `
will mark may april june grace hope rose joy faith bill pat sue dawn jack rich frank art ray gene grant dean
chase page love day long short young white black green brown gray king price best wise good strong small
little park rice cook baker west fields waters banks bell ball hall wall hill stone wood woods ford lane bush
cross fox wolf hunt hunter fisher farmer parker porter mason miller taylor walker turner carter cooper tucker
tyler shields bond case house church buck duke prince pope bishop knight noble savage sharp rush pace rivers
moon snow frost winters summers weeks mora luz rosa dulce esperanza dolores mercedes pilar consuelo rosario
blanca angel flores rivera leon reyes cruz santos campos mata rojas rubio bravo franco english french german
holland don ron max sky christian person dan star summer autumn melody harmony crystal amber jade ruby pearl
ivy lily violet hazel daisy olive olivia jordan austin jackson houston dallas paris sierra savannah virginia
georgia carolina florence lam lan ling mei ming jin li yan jun hung han das le an van de la hood glass marks
mills wells mann power powers cherry branch terrell ho yu do so min sung gates call major judge law hay bass
fry barber pratt cash bean berry sosa ventura corona felix sampson solis leal cano costa villa marin luna lara
vega vera calle valle prado miles avila salas monte nieves trinity serenity heaven reagan rowan sloane blake
piper quinn skyler sasha scarlett tina trudy una viola yuri zelda abel ace amado angelo archer archie ari
ariel asa august axel baron beau bo boyd brad chandler chip chuck clark clement cleo cliff cody coleman cortez
curt dale dana dane dion drew earl earnest easton elmo emery finn fletcher forrest foster francis freddie
fritz gage galen glen grady griffin gus guy hank harley harris heath hubert ike ira israel jackie jan jasper
jay jess jett junior justice kai kash kent kerry lance les lincoln lupe mack maverick merle messiah milan
monroe morgan morris murphy nash ned nelson noel otto palmer pastor penn percy perry phoenix pierce ramsey
reed refugio rex rey riley robin rocky rod roman rusty said silas sincere skip sonny sterling tad tanner tate
theo thor tobias toby tommy trace troy ty vern wade wally warren wesley winston zeus zion amity amparo asia
avery brooklynn caridad celeste charity cher cherish cielo concepcion coral dakota dee deja demi desiree
diamond dixie dolly dora elle ema ember emerald encarnacion estrella eve fanny felicity fern fidelia flora
freda genesis gia ginger gracie gwen hailey hattie haven holly india iris isis isla jewel journey kay kim lacy
laurel lexi lilly lucero mae marina maya mercy milagros mina mona myrtle nell opal pam patience patsy patty
penny petra polly precious presley princess prudence queenie rae raven ria rita barba caballero cadena cordero
corral cowan hidalgo hong iglesias ledesma ly madrigal madrid masters merino mota moya nino noriega oakley oh
oliva olivares olivera palma palomino pardo paredes paz puente quiroz rincon robledo roldan rosado rueda
segovia segura serna slater sotelo sun toledo toro tovar valles velasco vergara vidal vigil wilder yi yin yuan
zapata
`,
);
