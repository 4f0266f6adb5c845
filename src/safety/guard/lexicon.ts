// Words that say the same at a clinic's front desk, in both languages: the first of a line stands for all of it. A
// Spanish word ending in "*" is a beginning. Our own list, of what instructions and answers are made of.

const LINES = `
appointment visit appt session cita* consulta* turno*
arrive come arriving coming show get here reach lleg* ven* veng* acuda* presentar* presente*
bring take along carry have with traer traig* trae* llev*
open opens opened opening abr* abiert* atend* atiend* apertura
close closes closed closing shut cerr* cierr* cierre
hours schedule timetable horario*
hour hora horas
day dia dias
week semana*
month mes meses
year ano anos
minute minutes min mins minuto*
morning manana*
afternoon tarde tardes
evening night noche*
noon midday mediodia
weekday weekdays workday laborable* habil*
weekend weekends saturday-sunday
holiday holidays feriado* festivo*
today hoy
tomorrow manana
before prior ahead beforehand earlier previo* previa* antes anticipacion antelacion
after afterwards later following despues luego tras
during while durante mientras
until till up hasta
from since desde
at least minimum minimo menos
early temprano
late tarde retras* demor* atras*
walk on-foot caminar camin* pie
doctor physician provider clinician doctor* medic*
nurse enfermer*
patient patients client pacient*
child children kid kids minor minors nin* menor* hij*
baby infant newborn bebe*
adult adults grownup adult*
parent parents mother father mom dad padre* madre* papa* mama*
guardian caregiver tutor* cuidador*
family relatives famili*
friend amig*
person people someone somebody anyone person* alguien gente
companion escort accompany accompanied acompan*
driver drive drives driving manej* conduc* conducir
interpreter interpreters interpret interpreting interpret*
language languages idioma* lengua*
spanish espanol*
english ingles*
free complimentary gratis gratuit*
cost costs price prices priced charge charges charged fee fees pay-amount rate runs cuest* cost* preci* tarifa* cobr* cargo*
pay pays paid payment payments paying pag*
cash efectivo
check checks cheque*
card cards tarjeta*
credit credito
debit debito
insurance insurer plan coverage seguro* aseguranza* aseguradora*
copay copayment copago*
bill bills billing invoice statement factur* cuenta*
balance owe owed saldo* deb*
discount off descuento*
refund reembols*
dollar dollars usd buck bucks dolar*
percent por-ciento
id identification identificacion
photo picture foto* fotograf*
form forms paperwork papers document documents formulario* papel* document*
sign signed signature firm*
fill complete completed finish llen* complet* rellen*
copy copies copia*
letter note carta* nota* justificante*
list lista* listado*
medicine medicines medication medications drugs pills meds medicin* medicament* pastill* farmac*
prescription prescriptions receta* recet*
refill refills refilled renew renewal resurt* renov* reposicion*
pharmacy drugstore pharmacist farmacia*
dose dosis
blood sangre
test tests testing exam exams analysis examen* prueba* analisis estudio*
lab laboratory laboratorio*
sample samples specimen muestra*
urine orina
result results resultado*
x-ray radiograf*
ultrasound sonogram ecograf* ultrasonido*
vaccine vaccines vaccination shot shots immunization vacun*
flu influenza gripe
fast fasting ayun*
eat eats eaten eating food meal meals ate com* alimento* comida*
drink drinks drinking beverage beverages beb* tom*
water agua
coffee cafe
juice jugo* zumo*
alcohol licor
milk leche
snack snacks bocadill*
wear wearing dress dressed clothes clothing outfit garment use vist* ropa* us*
comfortable loose comod* holgad*
shoes sneakers zapat* tenis calzado
remove removed off quit* retir* saqu*
shave shaving afeit* rasur*
lotion cream creams perfume deodorant crema* locion* desodorante*
makeup maquillaje
bladder vejiga
full llen*
empty vaci*
bathroom restroom restrooms toilet toilets urinate bano* orin*
sleep slept dorm*
smoke smoking vape fum*
park parking parked estacion* aparc* parque*
garage lot garaje*
spot spots space spaces lugar* espacio* plaza*
bus buses autobus* camion*
train subway metro tren*
station stop stops estacion parada*
street calle*
avenue avenida*
building edificio*
entrance door entry entrada* puerta*
floor level piso* planta*
elevator lift ascensor* elevador*
stairs steps escaler* escalon*
ramp rampa*
wheelchair silla*
left izquierd*
right derech*
front frente
behind back detras
next beside adjacent lado junto
near close-to closest nearest nearby cerca* cercan*
across opposite enfrente
north norte
south sur
east este
west oeste
room rooms suite sala* cuarto* consultorio*
desk reception recepcion mostrador
waiting wait waits esper*
line queue fila*
clinic office practice clinica* consultorio*
hospital hospital*
call phone ring telephone dial llam* telefon* marque*
number numbers numero*
message messages text mensaje* texto*
email mail correo*
website web online internet sitio* pagina* linea
portal portal*
link enlace*
password contrasena*
account cuenta*
app application aplicacion*
video telehealth virtual videollam* videoconsulta*
camera camara*
microphone mic microfono*
connect join connection log sign-in conect* entrar* unirse*
computer laptop tablet device computadora* dispositivo*
charger charging cargador*
book schedule booked scheduling reserve make-appointment agend* reserv* program* pedir* saque* sacar
cancel cancels canceled cancellation cancellations cancel*
change move reschedule rescheduled changed switch cambi* reprogram* mov*
confirm confirmation confirm*
request ask requests solicit* pid* pedir*
ask question questions pregunt* consult*
answer reply respond responses respond* respuest* contest*
send sends sent mail fax envi* mand*
receive get gets gives recib*
give gives given hand provide d* entreg* proporcion*
tell let inform notify say avis* inform* dig* dec*
need needs needed require requires required necessary must necesit* requier* debe* hay-que obligatori*
can may able allowed permitted puede* podr* permit*
cannot can't no-puede
want wish like quier* dese* gust*
accept accepts accepted take taken honor acept* recib*
offer offers offered available provide dispon* ofrec*
have has tien* ten* cuent*
do does hac* hag*
keep keeps kept guard* conserv* mant*
lose lost perd* perdid* extravi*
found find encontr* objeto*
pick collect pickup recog* recoj*
leave left drop dej*
return give-back devolv* devuelv* regres*
stay remain qued* permane*
sit sitting sent*
miss missed no-show falt* perdi*
first primer*
second segund*
third tercer*
last final ultim*
new nuev*
old viej* anterior*
every each cada tod*
all everyone everything tod*
only just sol* unicamente exclusivamente
also too tambien ademas
other another otr*
same mism*
more mas
less fewer menos
half medi* mitad
both ambos ambas
without sin
with con
except unless excepto salvo menos-que
if in-case si caso
because since porque
already ya
yet still todavia aun
always siempre
never nunca
usually normally typically generally normalmente generalmente usualmente
please favor
thank thanks gracias
sorry unfortunately lament* siento desafortunadamente
yes si claro
pregnant pregnancy embaraz*
sick ill unwell symptoms enferm* sintom*
fever fiebre
cough tos
mask masks cubreboca* mascarilla* tapabocas
pain hurt dolor*
allergy allergic allergies alerg*
diabetes diabetic diabet*
emergency emergencies urgent emergenc* urgen*
ambulance ambulancia
record records chart expediente* historial* registro*
privacy private privad* confidencial*
referral refer referred specialist referid* remision* deriv* especialista*
specialist specialists especialist*
complaint complain queja*
visitor visitors visitante*
pet pets dog dogs animal animals mascota* perro* animal*
service servicio*
rule policy rules polic* norma* regla* politica*
age old edad
height tall altura
weight weigh peso
length takes lasts long dur* tard*
process steps proceso* paso*
help assist support ayud*
wifi internet wi-fi
tv television tele*
quiet silent silenci*
clean wash lav* limpi*
skin piel
eye eyes ojo*
ear ears oido*
tooth teeth dental diente*
period menstrual menstruation regla menstruacion
tampon tampons tampon*
cream creams crema*
sex sexual relations relacion* sexual*
nail polish esmalte unas una
jewelry joy* aret*
metal metal*
contact lenses lentes
glasses anteoj* gafas lentes
hearing audicion
school escuela* escolar*
work job trabaj*
sport sports deport* deportiv*
travel viaj*
income ingres*
address home domicilio* direccion*
proof evidence comprobante*
window counter ventanilla*
cafeteria cafeter*
garden jardin*
gift shop tienda*
`;
const EXACT = new Map<string, string>();
const BEGINNINGS: [string, string][] = [];
for (const line of LINES.trim().split('\n')) {
  const [first = '', ...others] = line.split(' ');
  for (const word of [first, ...others]) {
    if (word.endsWith('*')) BEGINNINGS.push([word.slice(0, -1), first]);
    else if (!EXACT.has(word)) EXACT.set(word, first);
  }
}
BEGINNINGS.sort((a, b) => b[0].length - a[0].length);

/** The word that stands for a plain word (lower case, no accents), or null where the list has none. */
export function meaning(word: string): string | null {
  const exact = EXACT.get(word);
  if (exact !== undefined) return exact;
  return BEGINNINGS.find(([beginning]) => beginning.length > 2 && word.startsWith(beginning))?.[1] ?? null;
}
