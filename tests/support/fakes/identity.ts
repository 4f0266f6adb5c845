// Patients, failed checks and an audit log in memory.
import { patientId } from '../../../src/base/ids.ts';
import type { AuditEvent, AuditLog } from '../../../src/audit/audit.ts';
import { fitNames } from '../../../src/identity/read-name.ts';
import type { Claimed, Patient, PatientDirectory } from '../../../src/identity/patient-directory.ts';
import { ATTEMPTS_ALLOWED, type Attempts } from '../../../src/identity/verify.ts';

export interface FakeDirectory extends PatientDirectory {
  readonly all: Patient[];
  /** Every claim that was looked up. */
  readonly asked: Claimed[];
}

export function fakeDirectory(known: readonly Patient[]): FakeDirectory {
  const all = [...known];
  const asked: Claimed[] = [];
  const match = ({ name, birthDate, phone }: Claimed): Patient | null =>
    all.find((one) => one.birthDate === birthDate && one.phone === phone && fitNames(one.name, name) > 0) ??
    null;
  return {
    all,
    asked,
    async find(claimed) {
      asked.push(claimed);
      return match(claimed);
    },
    get: async (id) => all.find((one) => one.id === id) ?? null,
    async add(claimed, language) {
      const there = match(claimed);
      if (there) return there;
      const added = { ...claimed, id: patientId(`new-${all.length + 1}`), language };
      all.push(added);
      return added;
    },
  };
}

export function fakeAttempts(): Attempts {
  const failed = new Map<string, number>();
  const left = (keys: readonly string[]): number =>
    Math.max(0, ATTEMPTS_ALLOWED - Math.max(0, ...keys.map((key) => failed.get(key) ?? 0)));
  return {
    async fail(keys) {
      for (const key of keys) failed.set(key, (failed.get(key) ?? 0) + 1);
      return left(keys);
    },
    left: async (keys) => left(keys),
  };
}

export function fakeAudit(): AuditLog & { readonly events: AuditEvent[] } {
  const events: AuditEvent[] = [];
  return { events, record: async (event) => void events.push(event) };
}
