import { expect, test } from 'vitest';

import type { MapEdge, MapNode } from '../../graph/types';
import { examplesOf } from './examples';

function node(id: string, column: number): MapNode {
  return { id, name: id, nameLang: null, abbreviation: null, type: 'T', label: 't', holds: 'YES', years: '', column };
}

function edge(from: string, to: string): MapEdge {
  return { id: `${from} ${to}`, from, to, relation: 'r', family: 'F', line: 'solid', phrase: '', inversePhrase: '', symmetric: false, holds: 'YES', basis: 'STATED' };
}

test('an example is about two kinds, and its answer is not one step', () => {
  const nodes = [node('a', 1), node('b', 1), node('c', 2), node('d', 2)];
  expect(examplesOf({ nodes, edges: [edge('a', 'c')] }).map((pair) => pair.map(({ id }) => id))).toEqual([
    ['a', 'd'],
    ['b', 'c'],
  ]);
});

test('where everything is of one kind or tied, there is no example', () => {
  expect(examplesOf({ nodes: [node('a', 1), node('b', 1)], edges: [] })).toEqual([]);
  expect(examplesOf({ nodes: [node('a', 1), node('b', 2)], edges: [edge('b', 'a')] })).toEqual([]);
});
