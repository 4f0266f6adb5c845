// Names of holidays; `#HOL:x` is looked up in named-days.

/** Symbol to the phrases for it, apart by "|", in both languages. */
export const HOLIDAYS: Readonly<Record<string, string>> = {
  '#HOL:thanksgiving': 'thanksgiving day|thanksgiving|turkey day|dia de accion de gracias|accion de gracias',
  '#HOL:blackfriday': 'black friday|viernes negro',
  '#HOL:christmaseve': 'xmas eve|x mas eve|noche buena|christmas eve|nochebuena',
  '#HOL:christmas': 'christmas day|christmas|xmas|x mas|navidad',
  '#HOL:newyearseve': "new year's eve|new years eve|nochevieja",
  '#HOL:newyear':
    "new year day|primero de ano|new year's day|new years day|new year's|new years|new year|ano nuevo",
  '#HOL:labor': 'labor day|labour day|dia del trabajo',
  '#HOL:memorial': 'memorial day',
  '#HOL:mlk': 'mlk day|martin luther king day|mlk',
  '#HOL:presidents': "presidents' day|president's day|presidents day",
  '#HOL:juneteenth': 'juneteenth',
  '#HOL:july4': 'fourth of july|4th of july|independence day|dia de la independencia|cuatro de julio',
  '#HOL:columbus': "columbus day|indigenous peoples' day|indigenous peoples day",
  '#HOL:veterans': "veterans day|veteran's day|dia de los veteranos",
  '#HOL:easter': 'semana santa|la semana santa|pascuas|easter|easter sunday|domingo de pascua|pascua',
  '#HOL:eastermonday': 'easter monday',
  '#HOL:goodfriday': 'good friday|viernes santo',
  '#HOL:aprilfools': "april fool's day|april fools day|april fool's|april fools",
  '#HOL:halloween': 'halloween',
  '#HOL:valentine':
    "vday|v day|valentines|valentine day|valentine|dia de san valentin|valentine's day|valentines day|valentine's|san valentin",
  '#HOL:mothers': "dia de las madres|dia de la madre|mother's day|mothers day",
  '#HOL:fathers': "dia del padre|dia de los padres|father's day|fathers day",
  '#HOL:patrick':
    "st pattys day|st patty's day|st pattys|saint pattys day|san patricio|dia de san patricio|paddys day|pattys day|st patrick day|saint patrick's day|st patricks|st paddys day|st paddys|saint patricks day|st patrick's day|st patricks day",
  '#HOL:cincodemayo': 'cinco de mayo',
  '#HOL:holidays': 'the holidays|las fiestas',
  '#HOL:epiphany': 'reyes|reyes magos|dia de reyes',
  '#HOL:muertos': 'dia de muertos|dia de los muertos|day of the dead',
  '#HOL:election': 'election day|dia de las elecciones',
  '#HOL:candlemas': 'la candelaria|dia de la candelaria|candelaria|candlemas',
  '#HOL:groundhog': 'groundhog day',
  '#HOL:tax': 'tax day',
  '#HOL:boxing': 'boxing day',
};
