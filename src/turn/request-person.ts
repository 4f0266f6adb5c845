// From a verdict to a handoff request: reason, priority, and the brief that staff read first.
import type { Turn } from '../conversation/conversations.ts';
import type { HandoffRequest, Priority, Reason } from '../conversation/handoff-request.ts';
import type { PatientId } from '../base/ids.ts';
import { capText } from '../base/text.ts';
import type { Category, Verdict } from '../safety/verdict.ts';

const REASON_OF: Partial<Record<Category, Reason>> = {
  'emergency.medical': 'emergency',
  'emergency.poisoning': 'emergency',
  'emergency.selfharm': 'emergency',
  'emergency.violence': 'emergency',
  'clinical.symptom': 'symptom',
  'clinical.medication': 'medication',
  'clinical.results': 'results',
  'clinical.advice': 'advice',
  'sensitive.health': 'sensitive',
  'sensitive.identifier': 'sensitive',
  'sensitive.record': 'record',
  'person.upset': 'upset',
  'person.requested': 'person',
  'person.unclear': 'unclear',
  manipulation: 'manipulation',
};
const CAUSE_MAX = 600;
const SAID_MAX = 400;

/** Why a verdict needs a person: the gravest category that has a reason. */
export function reasonOf(verdict: Verdict): Reason {
  for (const category of verdict.categories) {
    const reason = REASON_OF[category];
    if (reason) return reason;
  }
  return 'unclear';
}

export function priorityOf(verdict: Verdict): Priority {
  if (verdict.route === 'emergency') return 'emergency';
  return verdict.categories.some(
    (category) => category.startsWith('clinical.') || category === 'sensitive.health',
  )
    ? 'clinical'
    : 'other';
}

/** What the dialogs know of a conversation that is handed over. */
export interface Known {
  /** What the patient was about before. */
  readonly wants: string | null;
  /** Who has proved who they are. */
  readonly patient: PatientId | null;
  /** When an answer has to be there, where that presses. */
  readonly answerBy?: number | null;
}

/** The request that hands this turn's conversation to staff. */
export function requestPerson(
  turn: Turn,
  verdict: Verdict,
  reason: Reason,
  { wants, patient, answerBy = null }: Known = { wants: null, patient: null },
): HandoffRequest {
  const said = turn.recent.findLast((entry) => entry.from === 'assistant');
  return {
    priority: priorityOf(verdict),
    reason,
    categories: verdict.categories,
    ...(patient !== null && { patient }),
    brief: {
      wants: wants ?? 'Nothing else was under way',
      cause: capText(turn.message.text, CAUSE_MAX),
      said: capText(said?.text ?? '', SAID_MAX),
      ...(answerBy !== null && { answerBy }),
    },
  };
}
