import { describe, expect, test } from 'vitest';

import { overlaps } from './collide';
import { layout } from './layout';
import { numbers } from './random';

/** A graph in which some nodes are tied to much more than others, as real ones are. */
function task(count: number, linesEach: number) {
  const random = numbers(42);
  const cards = Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    width: 84 + Math.floor(random() * 90),
    height: 29 + 15 * Math.floor(random() * 3),
    column: Math.floor(random() * 5),
  }));
  const lines = cards.slice(1).flatMap(({ id }, at) =>
    Array.from({ length: linesEach }, () => [id, `n${Math.floor(random() ** 2 * (at + 1))}`] as const),
  );
  return { cards, lines, width: 960, height: 760 };
}

function placed(of: ReturnType<typeof task>) {
  const result = layout(of);
  const boxes = of.cards.map((card) => ({ ...card, x: 0, y: 0, ...result.places[card.id] }));
  return { ...result, boxes };
}

describe.each([
  // Crossings and lines under cards as recorded when this was written.
  { count: 5, lines: 1, crossings: 0, underCards: 0 },
  { count: 42, lines: 2, crossings: 275, underCards: 118 },
  { count: 300, lines: 1, crossings: 3569, underCards: 1581 },
])('a map of $count', ({ count, lines, crossings, underCards }) => {
  const given = task(count, lines);
  const map = placed(given);

  test('no card covers another', () => {
    expect(overlaps(map.boxes)).toBe(0);
  });

  test('the same graph gives the same map', () => {
    expect(layout(given).places).toEqual(map.places);
  });

  test('it is as easy to read as it was', () => {
    expect(map.score.crossings).toBeLessThanOrEqual(crossings * 1.1);
    expect(map.score.underCards).toBeLessThanOrEqual(underCards * 1.1);
  });
});

test('what is there stays near its place when more comes', () => {
  const given = task(30, 1);
  const before = layout({ ...given, cards: given.cards.slice(0, 20), lines: given.lines.slice(0, 19) }).places;
  const after = layout({ ...given, before }).places;
  const moved = Object.entries(before).map(([id, { x, y }]) => Math.hypot(x - (after[id]?.x ?? 0), y - (after[id]?.y ?? 0)));
  expect(moved.toSorted((a, b) => a - b)[10]).toBeLessThan(60);
  expect(Object.keys(after)).toHaveLength(30);
});

test('nothing and one card are maps too', () => {
  expect(layout({ cards: [], lines: [], width: 900, height: 700 }).places).toEqual({});
  const one = { cards: [{ id: 'a', width: 90, height: 30, column: 2 }], lines: [], width: 900, height: 700 };
  expect(Math.abs(layout(one).places['a']?.x ?? 99)).toBeLessThan(20);
});
