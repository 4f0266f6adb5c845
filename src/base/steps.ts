// Names the steps of a turn on a diagnostics channel. Nobody listens in production, where it costs nothing; a test
// listens and ends the process at the step it wants.
import { channel } from 'node:diagnostics_channel';

const steps = channel('frontdesk.step');

export type Step = 'arrived' | 'stored' | 'screened' | 'decided' | 'committed' | 'delivered';

export function step(name: Step): void {
  if (steps.hasSubscribers) steps.publish(name);
}
