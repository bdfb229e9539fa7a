import { expect, test } from 'vitest';

import type { ListedFragment } from '../../api/generated';
import { kindCounts, pieces, shownAs, typesOf } from './found';

const legend = [
  { kind: { name: 'Authority', label: '', colour: 1, glyph: '', column: 1 }, types: ['Ministry', 'Agency'] },
  { kind: { name: 'Law', label: '', colour: 2, glyph: '', column: 0 }, types: ['Law'] },
];

test('a kind stands for the types that look like it, and a type for itself', () => {
  expect(typesOf({ kind: 'Authority', type: null }, legend)).toEqual(['Ministry', 'Agency']);
  expect(typesOf({ kind: 'Authority', type: 'Law' }, legend)).toEqual(['Law']);
  expect(typesOf({ kind: null, type: null }, legend)).toBeUndefined();
  expect(typesOf({ kind: 'Nonsense', type: null }, legend)).toBeUndefined();
});

test('a snippet is cut where it fits, by the units in which the API counts', () => {
  const snippet = 'Sør-Varanger 🏔 kommune';
  expect(pieces({ snippet, highlights: [{ start: 0, end: 3 }, { start: 16, end: 23 }] })).toEqual(['', 'Sør', '-Varanger 🏔 ', 'kommune', '']);
  expect(pieces({ snippet: 'nothing', highlights: [] })).toEqual(['nothing']);
});

test('what fits is marked where it stands anyway', () => {
  const listed = { name: 'Tax Authority', abbreviation: 'TA', summary: 'It taxes.' } as ListedFragment;
  expect(shownAs({ snippet: 'TA' }, listed)).toBe('abbreviation');
  expect(shownAs({ snippet: 'Skatteetaten' }, listed)).toBeUndefined();
});

test('types are counted by kind, in the order of the legend, and kinds without any are left out', () => {
  const facet = (name: string, count: number) => ({ type: { name }, count });
  expect(kindCounts([facet('Agency', 3), facet('Ministry', 2)], legend).map(({ kind, count }) => [kind.name, count])).toEqual([['Authority', 5]]);
});
