// The words that give a date or time its role, over the symbols of the grammar.

export type Bound = 'after' | 'before' | 'by' | 'from' | 'nolater' | 'until' | null;
export const BOUNDS: Readonly<Record<string, Bound>> = {
  after: 'after',
  past: 'after',
  before: 'before',
  by: 'by',
  until: 'until',
  through: 'by',
  from: 'from',
  starting: 'from',
  noearlier: 'from',
  notafter: 'nolater',
  nolater: 'nolater',
  atlatest: 'nolater',
  than: null,
};
export const FILLERS = new Set(
  'the la las el on at of like say for in this that maybe time around es a an my to it day hour hora dlas every be is was era fue and'.split(
    ' ',
  ),
);
export const CORRECTIONS = new Set(
  'actually wait sorry mean meant scratch oops perdon perdone disculpe digo mejor correction nevermind rather change switch'.split(
    ' ',
  ),
);
// What somebody cannot do that says nothing of when they can come: "I can't stop sneezing".
export const OTHER_VERBS = new Set(
  'stop sleep wait find remember afford hear breathe walk eat stand move drive read open decide recordar dormir esperar parar encontrar'.split(
    ' ',
  ),
);
export const NOT_EXCLUDING = new Set('sure only just necessarily too that yet picky fussy urgent'.split(' '));
export const MINE = new Set(
  'my mi our nuestra appointment appt cita visit slot one booking appointments current existing scheduled booked had have tengo tenia'.split(
    ' ',
  ),
);
export const ASKS = new Set(
  'give put get book schedule make need want prefer how what lets please quiero prefiero necesito puede agendar reservar try could move ponme pongame dame deme agendame reservame damela ponmela'.split(
    ' ',
  ),
);
// After "to": what somebody wants to do, and no goal.
export const VERB =
  /^(?:change|move|switch|reschedule|push|cancel|come|see|make|book|schedule|get|do|be|have|find|know|swap|bring|take)$/;
export const CONTINUES =
  /^(?:(?:the |on |every |in )*#\S+ , )*(?:the |on |every |in )*#\S+ (?:or|and|nor) (?:the |on |every |in )*#/;
/** After a list of days: they are wanted, whatever was refused before it. */
export const AFFIRMED =
  /^(?:on |the )*#D:\d+(?: (?:or|and|,|the|on|#D:\d+))* (?:works?|is|are|would|will|ok|okay|fine|good|si|yes|please|instead|me|puedo|sirven?|esta|estan|better|free)(?= |$)(?! (?:not|no|nogood|cant|out)(?= |$))/;
