import { expect, test } from 'vitest';

import type { DatedFragment } from '../../api/generated';
import { byYear, countOfKind, daysOf, keyOf, whereOf, yearsOf } from './model';

type Side = DatedFragment['after'][number];

const entity = (id: string): DatedFragment['entity'] => ({ id, name: id, nameLang: null, abbreviation: null, holds: 'YES', type: { name: 'T' } });

function side(id: string, lang: string | null = null): Side {
  return {
    id,
    lang,
    value: id,
    valueLabel: id,
    valueType: 'Text',
    object: null,
    phrase: 'p',
    subject: entity('a'),
    field: 'f',
    since: null,
    until: null,
    holds: 'YES',
    basis: 'STATED',
    because: null,
    origin: 'SOURCE',
    rank: 'NORMAL',
    note: null,
    citations: [],
    qualifiers: [],
  };
}

function change(date: string, after: Side[], field = 'f'): DatedFragment {
  return { kind: 'BEGAN', matter: 'PROPERTIES', date, earliest: date, certainty: 'CERTAIN', field, phrase: field, entity: entity('a'), changed: [], before: [], after };
}

test('a year until the day is looked at, unless an address says otherwise', () => {
  expect(daysOf({ from: null, to: null, of: null }, '2024-02-29')).toEqual({ from: '2023-02-28', to: '2024-02-29' });
  expect(daysOf({ from: null, to: '2020-01-01', of: null }, '2024-02-29')).toEqual({ from: '2019-01-01', to: '2020-01-01' });
  expect(daysOf({ from: null, to: null, of: 'a' }, '2024-02-29')).toEqual({ from: null, to: null });
});

test('changes stand under their years, and years without any are a gap', () => {
  const changes = [change('2020-05', []), change('2023', []), change('2020-06', [side('x')])];
  expect(byYear(changes).map(([year, all]) => [year, all.length])).toEqual([['2020', 2], ['2023', 1]]);
  expect(new Set(changes.map(keyOf)).size).toBe(3);
  const counts = ['2020', '2023', '2024'].map((value) => ({ value, label: value, count: 1 }));
  expect(yearsOf(counts)).toEqual([
    { year: 2020, count: 1, gap: false },
    { year: 2023, count: 1, gap: true },
    { year: 2024, count: 1, gap: false },
  ]);
});

test('a kind has a count where one is known, not one that counts the same change twice', () => {
  const kind = { name: 'K', label: 'k', colour: 1, glyph: '', column: 1 };
  const of = (value: string, count: number) => ({ value, label: value, count });
  const concrete = (names: string[]) => ({ types: new Map([['K', { concrete: names.map((name) => ({ name })) }]]) }) as unknown as Parameters<typeof countOfKind>[1];
  const types = [of('A', 3), of('B', 2)];
  expect(countOfKind({ kind, types: ['A', 'B'] }, concrete(['A', 'B']), types, [of('K', 4)])).toBe(4);
  expect(countOfKind({ kind, types: ['A', 'B'] }, concrete(['A', 'B', 'C']), types, [of('K', 9)])).toBeUndefined();
  expect(countOfKind({ kind, types: ['A', 'D'] }, concrete(['A', 'C', 'D']), types, [])).toBe(3);
  expect(countOfKind({ kind, types: ['K'] }, concrete(['K']), [of('K', 5)], [])).toBe(5);
});

test('only what the API knows is asked for', () => {
  const kind = { name: 'K', label: 'k', colour: 1, glyph: '', column: 1 };
  expect(whereOf({ types: ['K'], kinds: ['ENDED', 'nonsense'], about: [] }, [{ kind, types: ['A', 'B'] }])).toEqual({ types: ['A', 'B'], kinds: ['ENDED'] });
});
