// Reads the clinic's folder from disk, once, at start. All mistakes in all of its files come as one error.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLines, type Problem, type SourceFile } from '../../base/source-file.ts';
import type { Clinic } from '../../clinic/clinic.ts';
import { readClinic } from '../../clinic/read-clinic.ts';
import { readSamplePatients, type SamplePatient } from '../../clinic/sample-patients.ts';
import type { Library } from '../../knowledge/library.ts';
import type { PastVisit } from '../../scheduling/policy/visit-facts.ts';
import { readHistory } from '../../scheduling/read-history.ts';
import { readLibrary } from '../../knowledge/read-library.ts';

/** The start is refused: `problems` has one line for each mistake, `clinic/clinic.yaml:12: …`. */
export class ClinicError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ClinicError';
    this.problems = problems;
  }
}

export interface LoadedClinic {
  readonly clinic: Clinic;
  readonly library: Library;
  /** Invented patients for demonstrations; none where the folder has no patients.yaml. */
  readonly patients: readonly SamplePatient[];
  /** The clinic's own past visits; none where the folder has no history.jsonl. */
  readonly history: readonly PastVisit[];
}

/** Reads and checks `clinic.yaml`, `instructions/`, `faq/`, `patients.yaml` and `history.jsonl` of a folder. Throws {@link ClinicError}. */
export function loadClinic(folder: string): LoadedClinic {
  const problems: Problem[] = [];
  const read = (name: string): SourceFile | null => readText(join(folder, name), problems);

  const clinicFile = read('clinic.yaml');
  const clinic = clinicFile && readClinic(clinicFile);
  if (clinicFile === null)
    problems.push({ file: join(folder, 'clinic.yaml'), line: 1, message: 'cannot be read' });

  const { library, problems: inLibrary } = readLibrary(
    markdownIn(join(folder, 'instructions'), problems),
    markdownIn(join(folder, 'faq'), problems),
    clinic?.value
      ? { languages: clinic.value.languages, visitTypes: clinic.value.visitTypes.map(({ id }) => id) }
      : null,
  );
  const patientsFile = read('patients.yaml');
  const patients = patientsFile && readSamplePatients(patientsFile, clinic?.value ?? null);

  const historyFile = read('history.jsonl');
  const history = historyFile && readHistory(historyFile, clinic?.value ?? null);

  problems.push(
    ...(clinic?.problems ?? []),
    ...inLibrary,
    ...(patients?.problems ?? []),
    ...(history?.problems ?? []),
  );
  if (problems.length > 0 || !clinic?.value) throw new ClinicError(problemLines(problems));
  return { clinic: clinic.value, library, patients: patients?.value ?? [], history: history?.visits ?? [] };
}

/** A file's text, or null where there is none; a file that is no UTF-8 text is a problem. */
function readText(path: string, problems: Problem[]): SourceFile | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  try {
    return { name: path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    problems.push({ file: path, line: 1, message: 'is not UTF-8 text' });
    return { name: path, text: '' };
  }
}

function markdownIn(folder: string, problems: Problem[]): SourceFile[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .sort()
    .flatMap((name) => readText(join(folder, name), problems) ?? []);
}
