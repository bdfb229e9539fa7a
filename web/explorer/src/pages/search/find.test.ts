import { expect, test } from 'vitest';

import type { Found } from './find';
import { anyWhere, folded, matchedName, pieces, ranked, where } from './find';

function found(id: string, name: string, others: string[] = [], abbreviation: string | null = null): Found {
  const names = [name, ...others].map((text) => ({ text, lang: 'EN', kind: 'NAME' as const }));
  const type = { name: 'Law', label: 'law' };
  const validity = { since: null, until: null };
  return { id, name, nameLang: 'EN', abbreviation, holds: 'YES', summary: null, validity, type, names };
}

test('every word must be found, in any name', () => {
  expect(anyWhere(' act  immigration ').and).toHaveLength(2);
  expect(anyWhere('')).toEqual({ and: [] });
});

test('a kind stands for the types that look like it', () => {
  const kind = { name: 'Authority', label: '', colour: 1, glyph: '', column: 1 };
  const legend = [{ kind, types: ['Ministry', 'Agency'] }];
  expect(where({ q: '', kind: 'Authority', type: null }, legend).type).toEqual({ in: ['Ministry', 'Agency'] });
  expect(where({ q: '', kind: null, type: 'Law' }, legend).type).toEqual({ eq: 'Law' });
});

test('whole names come first, then beginnings, then parts', () => {
  const all = [found('d', 'Other', ['xnavx']), found('c', 'About NAV'), found('b', 'Navigation'), found('a', 'Labour', [], 'NAV')];
  expect(ranked(all, 'nav').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

test('a name in another language tells why something was found', () => {
  const one = found('a', 'Immigration Act', ['Utlendingsloven']);
  expect(matchedName(one, 'utlending')?.text).toBe('Utlendingsloven');
  expect(matchedName(one, 'immigration')).toBeUndefined();
});

test('matches are found whatever their case and marks', () => {
  expect(folded('Økonomi Č')).toBe('okonomi c');
  expect(pieces('Lov om økonomi', 'OKO lov')).toEqual(['', 'Lov', ' om ', 'øko', 'nomi']);
  expect(pieces('nothing', 'x')).toEqual(['nothing']);
});
