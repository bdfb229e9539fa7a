import { expect, test } from 'vitest';

import { farNames } from './farNames';
import { edgesOf, madeUp, placedCards } from './testing';

const measure = (text: string) => text.length * 6.8;
const task = madeUp(120, 2);
const map = {
  data: {
    nodes: task.cards.map(({ id, column }) => ({ id, name: `Agency number ${id}`, nameLang: null, abbreviation: null, type: 'Agency', label: 'Agency', holds: 'YES' as const, years: '', column })),
    edges: edgesOf(task),
  },
  cards: placedCards(task),
};

test.each([0.2, 0.4, 0.7])('at a scale of %s names are as large as ever, and none covers another', (scale) => {
  const names = farNames(map, scale, [], measure);
  expect(names.length).toBeGreaterThan(8);
  expect(names.every(({ text, width, height }) => width * scale > measure(text) && height * scale >= 18)).toBe(true);
  const cover = names.filter((a, at) => names.slice(at + 1).some((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2));
  expect(cover).toEqual([]);
});

test('what is chosen has its name, and what is nearer has more names', () => {
  expect(farNames(map, 0.2, ['n97', 'n96'], measure).map(({ id }) => id)).toContain('n97');
  expect(farNames(map, 0.7, [], measure).length).toBeGreaterThan(farNames(map, 0.3, [], measure).length);
});
