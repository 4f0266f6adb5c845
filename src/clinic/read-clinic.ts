// Reads clinic.yaml: the schema first, then what no schema can see — references, doubles, hours that do not
// fit, and emergency texts that forget the number to call.
import { foldText } from '../base/text.ts';
import { readYaml, type Problem, type Reading, type SourceFile } from '../base/source-file.ts';
import { ClinicSchema, WEEKDAYS, type Clinic, type Practitioner } from './clinic.ts';

type ProblemAt = Reading<Clinic>['problemAt'];
type Path = readonly PropertyKey[];

/** The clinic, or every mistake in its file. */
export function readClinic(file: SourceFile): Reading<Clinic> {
  const reading = readYaml(file, ClinicSchema);
  if (reading.value === null) return reading;
  const problems = CHECKS.flatMap((check) => check(reading.value as Clinic, reading.problemAt));
  return problems.length === 0 ? reading : { ...reading, value: null, problems };
}

const CHECKS: readonly ((clinic: Clinic, at: ProblemAt) => Problem[])[] = [
  doubles,
  references,
  hours,
  lengths,
  tiers,
  emergencyTexts,
  fhirNames,
];

function doubles(clinic: Clinic, at: ProblemAt): Problem[] {
  const problems: Problem[] = [];
  const once = (seen: Map<string, string>, word: string, owner: string, path: Path): void => {
    const before = seen.get(word);
    if (before !== undefined && before !== owner)
      problems.push(at(path, `"${word}" already stands for ${before}`));
    else seen.set(word, owner);
  };
  for (const list of ['places', 'practitioners', 'visitTypes', 'resources'] as const) {
    const seen = new Set<string>();
    clinic[list].forEach(({ id }, index) => {
      if (seen.has(id)) problems.push(at([list, index, 'id'], `"${id}" is used twice`));
      seen.add(id);
    });
  }
  const people = new Map<string, string>();
  clinic.practitioners.forEach((person, index) => {
    once(people, foldText(person.name), person.id, ['practitioners', index, 'name']);
    person.aliases.forEach((alias, n) =>
      once(people, foldText(alias), person.id, ['practitioners', index, 'aliases', n]),
    );
  });
  for (const language of ['en', 'es'] as const) {
    const types = new Map<string, string>();
    clinic.visitTypes.forEach((type, index) => {
      once(types, foldText(type.name[language]), type.id, ['visitTypes', index, 'name', language]);
      type.aliases[language].forEach((alias, n) =>
        once(types, foldText(alias), type.id, ['visitTypes', index, 'aliases', language, n]),
      );
    });
  }
  return problems;
}

function references(clinic: Clinic, at: ProblemAt): Problem[] {
  const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const [people, places, resources] = [ids(clinic.practitioners), ids(clinic.places), ids(clinic.resources)];
  return clinic.visitTypes.flatMap((type, index) => [
    ...type.practitioners.flatMap((id, n) =>
      people.has(id)
        ? []
        : [at(['visitTypes', index, 'practitioners', n], `there is no practitioner "${id}"`)],
    ),
    ...type.resources.flatMap((id, n) =>
      resources.has(id) ? [] : [at(['visitTypes', index, 'resources', n], `there is no resource "${id}"`)],
    ),
    ...(places.has(type.place)
      ? []
      : [at(['visitTypes', index, 'place'], `there is no place "${type.place}"`)]),
  ]);
}

function hours(clinic: Clinic, at: ProblemAt): Problem[] {
  const problems: Problem[] = [];
  const ordered = (week: Clinic['hours'], path: Path): void => {
    for (const day of WEEKDAYS) {
      (week[day] ?? []).forEach(([from], n, all) => {
        const before = all[n - 1];
        if (before && from < before[1])
          problems.push(at([...path, day, n], 'starts before the span above it ends'));
      });
    }
  };
  ordered(clinic.hours, ['hours']);
  clinic.practitioners.forEach((person, index) => {
    const path = ['practitioners', index, 'hours'];
    if (person.hours) ordered(person.hours, path);
    for (const day of WEEKDAYS) {
      (person.hours?.[day] ?? []).forEach(([from, to], n) => {
        const within = (clinic.hours[day] ?? []).some((open) => open[0] <= from && to <= open[1]);
        if (!within) problems.push(at([...path, day, n], 'is outside the clinic’s hours'));
      });
    }
    person.leave.forEach(({ from, to }, n) => {
      if (from > to) problems.push(at(['practitioners', index, 'leave', n], 'ends before it starts'));
    });
  });
  return problems;
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function lengths(clinic: Clinic, at: ProblemAt): Problem[] {
  const longest = (person: Practitioner | undefined): number =>
    Math.max(
      0,
      ...Object.values(person?.hours ?? clinic.hours)
        .flat()
        .map(([from, to]) => minutes(to) - minutes(from)),
    );
  return clinic.visitTypes.flatMap((type, index) => {
    const most = Math.max(
      ...type.practitioners.map((id) => longest(clinic.practitioners.find((one) => one.id === id))),
    );
    const needed = Math.max(type.minutes, type.newPatientMinutes ?? 0);
    return needed > most
      ? [at(['visitTypes', index, 'minutes'], 'is longer than anyone who does it is open')]
      : [];
  });
}

function tiers(clinic: Clinic, at: ProblemAt): Problem[] {
  const types = new Set(clinic.visitTypes.map(({ id }) => id));
  const tierOf = new Map<string, string>();
  const seen = new Set<string>();
  return (clinic.policy?.tiers ?? []).flatMap((tier, index) => {
    const problems: Problem[] = [];
    const path = ['policy', 'tiers', index];
    if (seen.has(tier.id)) problems.push(at([...path, 'id'], `"${tier.id}" is used twice`));
    seen.add(tier.id);
    tier.visitTypes.forEach((id, n) => {
      const before = tierOf.get(id);
      if (!types.has(id)) problems.push(at([...path, 'visitTypes', n], `there is no visit type "${id}"`));
      else if (before !== undefined)
        problems.push(at([...path, 'visitTypes', n], `"${id}" already belongs to ${before}`));
      tierOf.set(id, tier.id);
    });
    return problems;
  });
}

// Each text has to name the number to call and, where the kind of emergency has a line of its own, that line.
const LINES = {
  medical: null,
  poisoning: 'poisonControl',
  selfharm: 'crisisLine',
  violence: 'violenceLine',
} as const;
const PLACEHOLDERS = ['number', 'crisisLine', 'poisonControl', 'violenceLine', 'phone'];

function emergencyTexts(clinic: Clinic, at: ProblemAt): Problem[] {
  const problems: Problem[] = [];
  for (const kind of ['medical', 'poisoning', 'selfharm', 'violence'] as const) {
    for (const language of ['en', 'es'] as const) {
      const text = clinic.emergency.texts[kind][language];
      const path = ['emergency', 'texts', kind, language];
      for (const [, name = ''] of text.matchAll(/\{([^}]*)\}/g)) {
        if (!PLACEHOLDERS.includes(name)) problems.push(at(path, `there is no placeholder {${name}}`));
      }
      for (const line of ['number', LINES[kind]] as const) {
        if (line === null || text.includes(`{${line}}`) || text.includes(clinic.emergency[line])) continue;
        problems.push(at(path, `has to name {${line}}`));
      }
    }
  }
  return problems;
}

// An EHR's names for what the clinic does not have would never be used, and a mistyped id never be missed.
function fhirNames({ fhir, ...clinic }: Clinic, at: ProblemAt): Problem[] {
  return (['practitioners', 'resources', 'places', 'visitTypes'] as const).flatMap((list) =>
    Object.keys(fhir?.[list] ?? {}).flatMap((id) =>
      clinic[list].some((one) => one.id === id)
        ? []
        : [at(['fhir', list, id], `there is nothing called "${id}" in ${list}`)],
    ),
  );
}
