// Which way of booking a statement stands for; what is not declared is not tried.
import { expect, it } from '@jest/globals';
import { readAbilities } from '../../../src/infra/fhir/capability.ts';
import { CapabilityStatement } from '../../../src/infra/fhir/resources.ts';
import { CLOSED, IHE, ORACLE, PLAIN, READ_ONLY } from '../../support/fhir/statements.ts';

const dialectOf = (statement: unknown): string => readAbilities(CapabilityStatement.parse(statement)).dialect;
const changed = (statement: object, from: string | RegExp, to: string): unknown =>
  JSON.parse(JSON.stringify(statement).replaceAll(from, to));

it.each([
  ['plain R4', PLAIN, 'transaction'],
  ['Oracle', ORACLE, 'slot-patch'],
  ['IHE', IHE, 'operations'],
  ['a server that is only read', READ_ONLY, 'request-only'],
  ['a server that shows no Slots', CLOSED, 'request-only'],
  ['DSTU2', changed(PLAIN, '4.0.1', '1.0.2'), 'request-only'],
  ['R5', changed(PLAIN, '4.0.1', '5.0.0'), 'request-only'],
  ['plain R4 without transactions', changed(PLAIN, '"transaction"', '"batch"'), 'slot-patch'],
  [
    'plain R4 without transactions and patches',
    changed(PLAIN, /"transaction"|"patch"/g, '"batch"'),
    'request-only',
  ],
  [
    'operations of the same names that another defines',
    changed(IHE, /https:[^"]*/g, 'https://other.example/hold'),
    'request-only',
  ],
  ['no operation that holds', changed(IHE, '"hold"', '"keep"'), 'request-only'],
])('reads %s', (_, statement, dialect) => {
  expect(dialectOf(statement)).toBe(dialect);
});
