// The benchmark in small, one seed: the policy sees far more of what cannot wait than earliest first, within the
// limits of waiting and overtime, and for every group alike.
import { describe, expect, it } from '@jest/globals';
import { bound } from '../../../bench/scheduling/bound.ts';
import { figuresOf, type Figures } from '../../../bench/scheduling/figures.ts';
import { handTable, policiesOf } from '../../../bench/scheduling/policies.ts';
import { BEFORE, COUNTED, DAYS, run } from '../../../bench/scheduling/run-clinic.ts';
import { drawHistory, drawRequests } from '../../../bench/scheduling/world.ts';
import { learnComing } from '../../../src/scheduling/policy/predict-coming.ts';
import { learnLengths } from '../../../src/scheduling/policy/predict-length.ts';

const SEED = 11;
const PER_DAY = 110;

describe('a clinic that is asked for nearly more than it has', () => {
  const history = drawHistory(SEED, 2000);
  const policies = policiesOf(learnLengths(history, handTable), learnComing(history), PER_DAY);
  const requests = drawRequests(SEED, PER_DAY, DAYS);
  const most = bound(
    requests.filter(({ day }) => day >= BEFORE && day < BEFORE + COUNTED),
    DAYS,
  );
  const figures = (name: string): Figures => {
    const policy = policies.find((one) => one.name === name);
    if (!policy) throw new Error(`no policy ${name}`);
    return figuresOf(run(requests, policy), most);
  };

  it('sees what cannot wait, without long waits or overtime, whoever asks', () => {
    const plain = figures('hand table, earliest free');
    const own = figures('the policy');
    expect(own.ratio).toBeGreaterThan(plain.ratio + 0.3);
    expect(own.ratio).toBeGreaterThan(0.92);
    expect(own.ratio).toBeLessThanOrEqual(1);
    expect(own.wait).toBeLessThan(13.5);
    expect(own.overtime).toBeLessThan(17);
    for (const rate of own.groups) expect(Math.abs(rate - own.everybody)).toBeLessThan(4);
  });
});
