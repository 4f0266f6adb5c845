// Which tier a visit belongs to, and whose day its room is kept on: all out of clinic.yaml.
import type { Clinic, VisitType } from '../../clinic/clinic.ts';
import type { Tier } from './reserve.ts';

/** The tier of everything that the clinic names no tier for. */
export const ORDINARY: Pick<Tier, 'id' | 'worth'> = { id: 'ordinary', worth: 1 };

/** The tier of a visit: the one that staff chose, or the one that its type belongs to. */
export function tierOf(
  clinic: Clinic,
  visitType: VisitType,
  byStaff: string | undefined,
): Pick<Tier, 'id' | 'worth'> {
  const tiers = clinic.policy?.tiers ?? [];
  return (
    tiers.find(({ id }) => id === byStaff) ??
    tiers.find(({ visitTypes }) => visitTypes.includes(visitType.id)) ??
    ORDINARY
  );
}

/**
 * The tiers as they weigh on one clinician: a tier's minutes are shared evenly by those who do any of its visits, and
 * by everybody where only staff book it.
 */
export function tiersOn(clinic: Clinic, practitioner: string): readonly Tier[] {
  return (clinic.policy?.tiers ?? []).flatMap((tier) => {
    const types = clinic.visitTypes.filter(({ id }) => tier.visitTypes.includes(id));
    const able =
      types.length === 0
        ? clinic.practitioners.map(({ id }) => id)
        : [...new Set(types.flatMap(({ practitioners }) => practitioners))];
    return able.includes(practitioner) ? [{ ...tier, minutesPerDay: tier.minutesPerDay / able.length }] : [];
  });
}
