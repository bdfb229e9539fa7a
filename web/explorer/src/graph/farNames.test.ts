import { expect, test } from 'vitest';

import { farNames } from './farNames';
import { edgesOf, madeUp, placedCards } from './testing';

const measure = (text: string) => text.length * 6.3;
const task = madeUp(120, 2);
const map = {
  data: {
    nodes: task.cards.map(({ id, column }) => ({ id, name: `Agency number ${id}`, nameLang: null, abbreviation: null, type: 'Agency', label: 'Agency', holds: 'YES' as const, years: '', column })),
    edges: edgesOf(task),
  },
  cards: placedCards(task),
};

test.each([0.2, 0.4, 0.55, 0.7])('at a scale of %s names are as large as ever, and cover neither each other nor signs', (scale) => {
  const names = farNames(map, scale, [], measure);
  // From very far only the signs are left.
  expect(names.length).toBeGreaterThan(scale < 0.4 ? -1 : 8);
  expect(names.every(({ lines, width, height }) => lines.every((line) => width * scale > measure(line)) && height * scale >= lines.length * 12)).toBe(true);
  const cover = names.filter((a, at) => names.slice(at + 1).some((b) => a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < (a.height + b.height) / 2));
  expect(cover).toEqual([]);
  const edge = Math.max(...[...map.cards.values()].map(({ x, width }) => x + width / 2));
  expect(names.filter(({ x, width }) => (x + width - edge) * scale > 9)).toEqual([]);
  const signs = [...map.cards.values()].map(({ id, x, y, width, height }) => ({ id, x: x - width / 2, width: 27, y, height }));
  expect(names.filter((a) => signs.some((b) => a.id !== b.id && a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < (a.height + b.height) / 2))).toEqual([]);
});

test('what is chosen has its name, and what is nearer has more names', () => {
  expect(farNames(map, 0.2, ['n97', 'n96'], measure).map(({ id }) => id)).toContain('n97');
  expect(farNames(map, 0.7, [], measure).length).toBeGreaterThan(farNames(map, 0.3, [], measure).length);
});
