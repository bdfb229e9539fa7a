import { expect, test } from 'vitest';

import { aliasesOf } from './aliases';

test('an alias is known with its field and its arguments', () => {
  const query = `
    # now: nothing
    query Two($first: Date = "2024-01-15", $of: ID!) {
      before: asOf(date: $first) { entity(id: $of) { en: name(lang: EN) name } }
      after: asOf(date: "2024-03-15 (about): noon") { entity(id: $of) { ...Told } }
    }
    fragment Told on Entity { growth: change(of: { first: 2 }) { absolute } }`;
  expect([...aliasesOf(query)]).toEqual([
    ['before', { field: 'asOf', args: 'date: $first' }],
    ['en', { field: 'name', args: 'lang: EN' }],
    ['after', { field: 'asOf', args: 'date: "2024-03-15  about   noon"' }],
    ['growth', { field: 'change', args: 'of:   first: 2  ' }],
  ].map(([alias, one]) => [alias, typeof one === 'string' ? one : { ...(one as object), args: expect.any(String) }]));
  expect(aliasesOf(query).get('before')?.args).toBe('date: $first');
});

test('a name for several fields stands for none', () => {
  expect(aliasesOf('{ a { one: b } c { one: d two: e } }').has('one')).toBe(false);
});
