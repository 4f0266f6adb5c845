// Turns of phrase with which a reply claims, promises, soothes, judges or advises, on plain text (no accents, lower
// case). They are evidence, weighed by training, and more than a rule could forbid: see forbidden.ts for those.

const pattern = (source: string): RegExp => new RegExp(`\\b(?:${source})\\b`);

export const PHRASES: readonly (readonly [string, RegExp])[] = [
  [
    'I did',
    pattern(
      "i(?:'ve| have| just| already|'ll)* (?:just |already )?(?:[a-z]{3,}ed|put|set|let|told|sent|made|got|spoke|spoken|found|started)",
    ),
  ],
  ['I will', pattern("i(?:'ll| will) \\w+")],
  ['we have done', pattern("we(?:'ve| have| just)+ (?:already )?[a-z]{3,}ed")],
  ['has been done', pattern('(?:has|have) been (?:[a-z]+ed|set|made|sent)')],
  [
    'certain',
    pattern(
      'definitely|surely|certainly|guarantee\\w*|for sure|no doubt|always|never a|promise\\w*|seguro que|sin duda|seguramente|con seguridad|garantiz\\w+',
    ),
  ],
  ['exception', pattern('exception|excepcion|for you|para usted|a usted|en su caso|in your case')],
  [
    'likely',
    pattern(
      "sounds like|most likely|probably|likely|it is just|it's just|means you|parece|probablemente|seguramente|lo mas probable",
    ),
  ],
  [
    'all is well',
    pattern(
      "everything is fine|don't worry|nothing to worry|no problem|is fine|is safe|no hay problema|todo bien|tranquil\\w+|no se preocupe|good news|not serious|harmless",
    ),
  ],
  [
    'who I am',
    pattern("(?:i'm|i am|soy|this is|it's) (?:one of|[a-z]+ (?:from|de)|a (?:nurse|doctor|human|person))"),
  ],
  [
    'medicine',
    pattern(
      'aspirin\\w*|tylenol|ibuprofen\\w*|advil|acetaminophen|paracetamol|insulin\\w*|antibiotic\\w*|tablets?|pills?|dos[ei]s?|dosis|pastill\\w+|mitad|half|medicine|medication|medicamento|medicina',
    ),
  ],
  [
    'condition',
    pattern(
      'melanoma|flu|gripe|hypertension|heartburn|virus|infection|infeccion|cancer|benign|normal|diabet\\w+|stage',
    ),
  ],
  [
    'recommends',
    pattern('recommend\\w*|should|better|best|had better|try|conviene|deberia|recomiend\\w+|suggest\\w*'),
  ],
  ['somebody', pattern('(?:mr|mrs|ms|sr|sra|senora?)\\.? [a-z]+')],
  ['rude', pattern('obviously|silly|just read|as i said|not that hard|responsible|clearly|evidente\\w*')],
];
