// The server is killed at every step of a turn and started again: what was acknowledged is answered or in front of staff.
import { describe, expect, it } from '@jest/globals';
import { WebPatient } from '../support/patient.ts';
import { startServer } from '../support/server.ts';
import { handoffAt, signInAt } from '../support/staff.ts';

const STEPS = ['arrived', 'stored', 'screened', 'decided', 'committed', 'delivered'] as const;
const TURN_LIMIT = 30_000;

/** Kills at a step of the turn that answers `text`; gives whether it was acknowledged and where it ended up. */
async function crashAt(
  step: string,
  text: string,
): Promise<{ step: string; acknowledged: boolean; answered: boolean; withStaff: boolean }> {
  const server = await startServer({ FRONTDESK_KILL_AT: step });
  try {
    const patient = await WebPatient.connect(server.base);
    const acknowledged = await patient.post(text, 'the-message').then(
      (status) => status < 300,
      () => false,
    );
    await server.gone();
    await server.restart({ FRONTDESK_KILL_AT: '' });
    const desk = await signInAt(server.base);
    const stored = (await patient.activities()).activities.some((activity) => activity.text === text);
    let answered = (await patient.replies()).length > 0;
    let withStaff = false;
    if (stored && !answered) {
      withStaff = await handoffAt(desk, text, TURN_LIMIT + 10_000).then(
        () => true,
        () => false,
      );
      answered = (await patient.replies()).length > 0;
    }
    // A channel that got no answer tries again with the same message: it has one effect.
    await patient.post(text, 'the-message');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const copies = (await patient.activities()).activities.filter((activity) => activity.text === text);
    expect({ step, copies: copies.length }).toEqual({ step, copies: 1 });
    return { step, acknowledged, answered, withStaff };
  } finally {
    await server.stop();
  }
}

describe('a server that is killed', () => {
  it.each(['Where can I park?', 'I have crushing chest pain and my left arm is numb'])(
    'loses nothing of "%s", whatever step it dies at',
    async (text) => {
      const results = await Promise.all(STEPS.map((step) => crashAt(step, text)));
      for (const { step, acknowledged, answered, withStaff } of results) {
        expect({ step, lost: acknowledged && !answered && !withStaff }).toEqual({ step, lost: false });
        // Stored before the crash, so it must end up somewhere, acknowledged or not.
        if (step !== 'arrived') expect({ step, met: answered || withStaff }).toEqual({ step, met: true });
      }
    },
    180_000,
  );
});
