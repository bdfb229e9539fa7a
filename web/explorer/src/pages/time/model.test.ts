import { expect, test } from 'vitest';

import type { DatedFragment } from '../../api/generated';
import { byYear, daysOf, groupsOf, whereOf, yearsOf } from './model';

type Side = DatedFragment['after'][number];

const entity = (id: string): DatedFragment['entity'] => ({ id, name: id, nameLang: null, abbreviation: null, holds: 'YES', type: { name: 'T' } });

function side(id: string, lang: string | null = null): Side {
  return {
    id,
    lang,
    value: id,
    valueLabel: id,
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

test('what changes of one field at one time is one line, its words in one language', () => {
  const groups = groupsOf([change('2024', [side('x', 'EN')]), change('2024', [side('y', 'NB')]), change('2024', [side('z')], 'g')], 'NB');
  expect(groups.map(({ after }) => after.map(({ id }) => id))).toEqual([['y'], ['z']]);
});

test('changes stand under their years, and years without any are a gap', () => {
  const groups = groupsOf([change('2020-05', []), change('2023', []), change('2020-06', [])], 'EN');
  expect(byYear(groups).map(([year, all]) => [year, all.length])).toEqual([['2020', 2], ['2023', 1]]);
  expect(yearsOf([{ earliest: '2023-01-01' }, { earliest: '2020-05-01' }, { earliest: '2024-01-01' }])).toEqual([
    { year: 2020, count: 1, gap: false },
    { year: 2023, count: 1, gap: true },
    { year: 2024, count: 1, gap: false },
  ]);
});

test('only what the API knows is asked for', () => {
  const kind = { name: 'K', label: 'k', colour: 1, glyph: '', column: 1 };
  expect(whereOf({ types: ['K'], kinds: ['ENDED', 'nonsense'], about: [] }, [{ kind, types: ['A', 'B'] }])).toEqual({ types: ['A', 'B'], kinds: ['ENDED'] });
});
