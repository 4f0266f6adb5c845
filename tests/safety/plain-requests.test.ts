// The plainest requests of all, for every visit type of the clinic under each of its names: none is a symptom.
import { expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { loadClinic } from '../../src/infra/files/load-clinic.ts';
import { createScreen } from '../../src/safety/create-screen.ts';

const { clinic } = loadClinic(fileURLToPath(new URL('../../clinic', import.meta.url)));
const screen = createScreen(clinic);
const REQUESTS = {
  en: [
    'cancel my X',
    'please move my X to tuesday',
    'when is my X',
    'I need to reschedule my X',
    "can't make my X tomorrow",
    'book a X for next week please',
    'do you have a X on friday morning?',
    'what time is my X on the 9th',
    'can we do my X an hour later',
    'X',
  ],
  es: [
    'cancelar mi X',
    'quiero mover mi X al martes',
    'cuándo es mi X',
    'necesito cambiar mi X',
    'no puedo ir a mi X mañana',
    'quiero X para la próxima semana por favor',
    'X para el martes',
    'a qué hora me toca la X',
    'X',
  ],
} as const;

test.each(['en', 'es'] as const)('in %s', (language) => {
  const texts = clinic.visitTypes.flatMap(({ name, aliases }) =>
    [name[language], ...aliases[language]].flatMap((called) =>
      REQUESTS[language].map((request) => request.replace('X', called.toLowerCase())),
    ),
  );
  expect(texts.length).toBeGreaterThan(300);
  const raised = texts.filter((text) => screen.classify({ text }).route !== 'assistant');
  expect(raised).toEqual([]);
});
