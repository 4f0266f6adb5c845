// What is asked of the environment where an EHR keeps the calendar.
import { expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/config.ts';

const problems = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};
const production = {
  NODE_ENV: 'production',
  ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
  PUBLIC_URL: 'https://clinic.example',
};

it('takes a base without its last slash, and keeps the key to itself', () => {
  const { fhir } = readConfig({
    FHIR_BASE_URL: 'https://ehr.example/r4/',
    FHIR_CLIENT_ID: 'frontdesk',
    FHIR_PRIVATE_KEY: 'the key',
  });
  expect(fhir?.baseUrl).toBe('https://ehr.example/r4');
  expect(fhir?.account?.privateKey.reveal()).toBe('the key');
  expect(JSON.stringify(fhir)).not.toContain('the key');
});

it('has no EHR unless told', () => {
  expect(readConfig({}).fhir).toBeNull();
  expect(readConfig({ FHIR_BASE_URL: 'http://127.0.0.1:8080/fhir' }).fhir?.account).toBeNull();
});

it.each([
  [{ FHIR_BASE_URL: 'https://ehr.example', FHIR_CLIENT_ID: 'x' }, 'FHIR_PRIVATE_KEY: is needed'],
  [{ FHIR_CLIENT_ID: 'x', FHIR_PRIVATE_KEY: 'y' }, 'FHIR_BASE_URL: is needed'],
  [{ ...production, FHIR_BASE_URL: 'http://ehr.example' }, 'FHIR_BASE_URL: has to be https'],
])('refuses half of it: %j', (env, why) => {
  expect(problems(env).join()).toContain(why);
});
