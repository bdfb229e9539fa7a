import { expect, test } from 'vitest';

import type { Parameter } from './parameters';
import { read, sortOf, variablesOf, written } from './parameters';

const ENUMS = new Set(['Colour']);

test.each([
  ['ID!', 'entity'],
  ['[ID!]!', 'entities'],
  ['Date', 'day'],
  ['PartialDate!', 'date'],
  ['Decimal!', 'number'],
  ['Boolean', 'yesNo'],
  ['Colour!', 'choice'],
  ['[Colour!]!', 'choices'],
  ['SomeWhere', 'json'],
  ['Language!', 'none'],
])('%s is set with a field of its own: %s', (type, sort) => {
  expect(sortOf(type, ENUMS)).toBe(sort);
});

test('what is written in a field is sent as its type wants it', () => {
  expect(read('12', 'Int', 'number')).toEqual({ value: 12 });
  expect(read('1 234,5', 'Decimal!', 'number')).toEqual({ value: '1234.5' });
  expect(read('many', 'Int!', 'number')).toEqual({ wrong: 'number' });
  expect(read('2024-02-30', 'Date', 'day')).toEqual({ wrong: 'day' });
  expect(read('2024-02', 'PartialDate', 'date')).toEqual({ value: '2024-02' });
  expect(read('a, b', '[ID!]!', 'entities')).toEqual({ value: ['a', 'b'] });
  expect(read('', 'ID!', 'entity')).toEqual({ wrong: 'missing' });
  expect(read('', 'Date', 'day')).toEqual({ value: null });
  expect(read('VALUE', 'SomeKind', 'json')).toEqual({ value: 'VALUE' });
  expect(read('{"a":', 'SomeWhere', 'json')).toEqual({ wrong: 'json' });
});

test('a value is written as it can be read again', () => {
  expect(written(['a', 'b'])).toBe('a, b');
  expect(written({ a: 1 })).toBe('{"a":1}');
  expect(written(null)).toBe('');
});

test('what is not set keeps its value, and the language is that of the page', () => {
  const parameters: Parameter[] = [
    { name: 'of', label: 'of', type: 'ID!', value: 'x' },
    { name: 'first', label: 'first', type: 'Int', value: null },
    { name: 'lang', label: 'lang', type: 'Language!', value: 'AA' },
  ];
  expect(variablesOf(parameters, {}, ENUMS, 'BB')).toEqual({ of: 'x', first: null, lang: 'BB' });
  expect(variablesOf(parameters, { of: 'y', first: '3' }, ENUMS, 'BB')).toEqual({ of: 'y', first: 3, lang: 'BB' });
  expect(variablesOf(parameters, { first: 'x' }, ENUMS, 'BB')).toBeUndefined();
});
