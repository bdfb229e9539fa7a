import { expect, test } from 'vitest';

import { columnsOf, idsOf, itemOf, listOf, located } from './json';

const edge = {
  role: 'leads',
  since: '2021',
  until: null,
  basis: 'INFERRED',
  because: 'It follows.',
  citations: [{ source: { id: 's', name: 'S' }, locator: 'a:1' }],
  node: { id: 'x', name: 'X', size: 3, seat: { id: 'y', name: 'Y' } },
};

test('an edge is what it leads to, what is told of it, how sure that is, and who says so', () => {
  const item = itemOf(edge);
  expect(item.named).toEqual({ id: 'x', name: 'X' });
  expect(item.cells).toEqual([
    { path: ['size'], value: 3 },
    { path: ['seat'], value: { id: 'y', name: 'Y' } },
    { path: ['role'], value: 'leads' },
  ]);
  expect(item.when).toEqual({ since: '2021', until: null });
  expect(item.judged).toEqual({ basis: 'INFERRED', because: 'It follows.' });
  expect(item.citations).toHaveLength(1);
});

test('a connection is a list that knows how long it is', () => {
  expect(listOf({ totalCount: 7, pageInfo: { hasNextPage: true }, groupBy: { groups: [] }, nodes: [1, 2] })).toEqual({
    items: [1, 2],
    total: 7,
    others: { groupBy: { groups: [] } },
  });
  expect(listOf({ name: 'x' })).toBeUndefined();
  expect(listOf({ nodes: [{ depth: 0 }], edges: [] })).toBeUndefined();
  expect(listOf({ nodes: [{ id: 'a' }], edges: [{ from: 'a', to: 'b' }] })).toBeUndefined();
});

test('what is small is a table, without columns in which nothing stands', () => {
  const items = [{ to: { period: '2015', value: '1' }, absolute: null }, { to: { period: '2016', value: '2' }, absolute: '1', relative: null }].map(itemOf);
  expect(columnsOf(items)).toEqual([['to', 'period'], ['to', 'value'], ['absolute']]);
  expect(columnsOf([itemOf({ list: [{ a: 1, b: [{ c: 2 }] }] })])).toBeUndefined();
});

test('all ids are found, each once', () => {
  expect([...idsOf({ a: [edge, edge] })]).toEqual(['s', 'x', 'y']);
});

test('a place in a source is read, and its source is looked up', () => {
  expect(located('overview:24-26')).toEqual({ source: 'overview', lines: [24, 26] });
  expect(located('overview:7')).toEqual({ source: 'overview', lines: [7, 7] });
  expect(located('chapter 3')).toBeUndefined();
  expect([...idsOf({ citations: [{ locator: 'overview:7' }] })]).toEqual(['overview']);
});
