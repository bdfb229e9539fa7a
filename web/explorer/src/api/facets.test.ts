import { expect, test } from 'vitest';

import { countOf, facetOf } from './facets';

test('what a choice would leave is looked up by its trait and value', () => {
  const kinds = [{ value: 'DATE', label: 'DATE', count: 3 }];
  const facets = [{ key: 'KIND', groups: kinds }];
  expect(facetOf(facets, 'KIND')).toBe(kinds);
  expect(facetOf(facets, 'YEAR')).toEqual([]);
  expect(facetOf(undefined, 'KIND')).toEqual([]);
  expect(countOf(kinds, 'DATE')).toBe(3);
  expect(countOf(kinds, 'VALUE')).toBe(0);
});
