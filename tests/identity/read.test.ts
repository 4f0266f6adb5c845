import { describe, expect, test } from '@jest/globals';
import { readBirthDate } from '../../src/identity/read-birth-date.ts';
import { fitNames, readName } from '../../src/identity/read-name.ts';
import { readPhone } from '../../src/identity/read-phone.ts';

describe('a name in talk', () => {
  test.each([
    ['Rosa Delgado', 'Rosa Delgado'],
    ['my name is Rosa Delgado', 'Rosa Delgado'],
    ['Hi, I’m Rosa Delgado.', 'Rosa Delgado'],
    ['Hello my name’s rosa delgado', 'rosa delgado'],
    ['It is Dr. Wei Zhang', 'Wei Zhang'],
    ['Mrs. Hannah Goldberg, born 10/28/2001', 'Hannah Goldberg'],
    ['Delgado, Rosa', 'Rosa Delgado'],
    ['soy María-José O’Neill', "María-José O'Neill"],
    ['me llamo Don Miguel Ángel Castillo', 'Miguel Ángel Castillo'],
    ['Hola, soy la Sra. Guadalupe Ramírez y nací el 12/12/1947', 'Guadalupe Ramírez'],
    ['Nguyễn Minh Anh', 'Nguyễn Minh Anh'],
    ['this is Thomas Whitaker, my phone is 718-555-0151', 'Thomas Whitaker'],
    ['name: Grace Kim', 'Grace Kim'],
    ['Zoë Larsson 2012-01-12', 'Zoë Larsson'],
  ])('%s', (text, name) => {
    expect(readName(text)).toEqual({ kind: 'ok', name });
  });

  test('one word is not enough', () => {
    expect(readName('Rosa')).toEqual({ kind: 'partial', name: 'Rosa' });
  });

  test.each([
    '',
    '???',
    'I don’t know',
    'no thanks',
    'what do you need that for',
    '12345',
    '<script>alert(1)</script>',
    'no sé',
    'quiero cancelar',
    'a'.repeat(5000),
    'x@y.com',
  ])('%s is none', (text) => {
    expect(readName(text).kind).toBe('invalid');
  });
});

describe('two names', () => {
  test.each([
    ['ROSA DELGADO', 'Rosa Delgado', 2],
    ['Maria Fernanda Lopez', 'María Fernanda López', 2],
    ['López María Fernanda', 'María Fernanda López', 2],
    ['Maria Lopez', 'María Fernanda López', 1],
    ['M. Fernanda López', 'María Fernanda López', 1],
    ['James OConnor', 'James O’Connor', 2],
    ['James O Connor', "James O'Connor", 2],
    ['Rosa Delgdo', 'Rosa Delgado', 1],
    ['Rosa Dlegado', 'Rosa Delgado', 1],
    ['Carmen Ortiz', 'Carmen Ortiz-Vega', 1],
    ['Ms. Grace Kim', 'Grace Kim', 2],
    ['Minh Anh Nguyen', 'Nguyễn Minh Anh', 2],
    ['Rosa', 'Rosa Delgado', 0],
    ['R. Delgado', 'Rosa Delgado', 0],
    ['Rosa Morales', 'Rosa Delgado', 0],
    ['Rasa Delgdo', 'Rosa Delgado', 0],
    ['Thomas Whitaker', 'Rosa Delgado', 0],
    ['', 'Rosa Delgado', 0],
  ])('%s and %s fit: %i', (a, b, fit) => {
    expect(fitNames(a, b)).toBe(fit);
    expect(fitNames(b, a)).toBe(fit);
  });
});

describe('a date of birth', () => {
  const today = '2026-11-24';
  test.each([
    ['1980-12-03', '1980-12-03'],
    ['12/3/1980', '1980-12-03'],
    ['12-03-80', '1980-12-03'],
    ['12.3.1980', '1980-12-03'],
    ['12 03 1980', '1980-12-03'],
    ['12031980', '1980-12-03'],
    ['25/3/1980', '1980-03-25'],
    ['December 3, 1980', '1980-12-03'],
    ['I was born on the 3rd of december 1980', '1980-12-03'],
    ['3 Dec 80', '1980-12-03'],
    ['dec 3rd, 1980', '1980-12-03'],
    ['1980 December 3', '1980-12-03'],
    ['my dob is 2/29/2000 thanks', '2000-02-29'],
    ['3/4/15', '2015-03-04'],
    ['3/4/47', '1947-03-04'],
  ])('in English: %s', (text, date) => {
    expect(readBirthDate(text, 'en', today)).toEqual({ kind: 'ok', date });
  });

  test.each([
    ['25/3/1980', '1980-03-25'],
    ['3/25/1980', '1980-03-25'],
    ['4/4/1990', '1990-04-04'],
    ['el 3 de diciembre de 1980', '1980-12-03'],
    ['nací el 3 de dic del 80', '1980-12-03'],
    ['1º de enero de 1975', '1975-01-01'],
    ['diciembre 3 1980', '1980-12-03'],
  ])('in Spanish: %s', (text, date) => {
    expect(readBirthDate(text, 'es', today)).toEqual({ kind: 'ok', date });
  });

  test('in Spanish two small numbers are asked about', () => {
    expect(readBirthDate('12/3/1980', 'es', today)).toEqual({
      kind: 'ambiguous',
      readings: ['1980-03-12', '1980-12-03'],
    });
  });

  test.each([
    '',
    'yesterday',
    '13/13/1980',
    '2/30/1990',
    '12/3/2050',
    '12/3/1850',
    '2027-01-01',
    'March 1980',
    '1980',
    '718-555-0151',
    '9'.repeat(10_000),
  ])('%s is none', (text) => {
    expect(readBirthDate(text, 'en', today)).toEqual({ kind: 'invalid' });
  });
});

describe('a phone number', () => {
  test.each([
    '718-555-0151',
    '(718) 555 0151',
    '7185550151',
    '+1 718 555 0151',
    '1.718.555.0151',
    'my number is 718 555-0151, thanks',
    'es el 7 1 8 5 5 5 0 1 5 1',
  ])('%s', (text) => {
    expect(readPhone(text)).toBe('+17185550151');
  });

  test('of another country keeps its prefix', () => {
    expect(readPhone('+34 612 34 56 78')).toBe('+34612345678');
  });

  test.each([
    '',
    '555-0151',
    '03/14/1958',
    '1958-03-14',
    'no phone',
    '718-555-0151 or 212-555-0142',
    '1'.repeat(10_000),
  ])('%s is none', (text) => {
    expect(readPhone(text)).toBeNull();
  });
});
