import { describe, expect, test } from 'vitest';

import { curvesOf, pointAt } from './curves';
import { LABEL_HEIGHT, edgeLabels } from './edgeLabels';
import { layout } from './layout';
import { LEAST_APART } from './ports';
import { edgesOf, madeUp, placedCards } from './testing';
import type { PlacedCard } from './types';

/** Says by how much two cards cover each other, in the direction in which it is less. */
function covered(a: PlacedCard, b: PlacedCard): number {
  return Math.min((a.width + b.width) / 2 - Math.abs(a.x - b.x), (a.height + b.height) / 2 - Math.abs(a.y - b.y));
}

type Box = Pick<PlacedCard, 'x' | 'y' | 'width' | 'height'>;

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));
}

function size(cards: readonly PlacedCard[]) {
  const across = Math.max(...cards.map((one) => one.x + one.width / 2)) - Math.min(...cards.map((one) => one.x - one.width / 2));
  const down = Math.max(...cards.map((one) => one.y + one.height / 2)) - Math.min(...cards.map((one) => one.y - one.height / 2));
  return { across, down };
}

describe.each([
  // Crossings as recorded when this was written.
  { count: 2, lines: 1, crossings: 0 },
  { count: 5, lines: 1, crossings: 0 },
  { count: 14, lines: 2, crossings: 8 },
  { count: 42, lines: 2, crossings: 158 },
  { count: 80, lines: 2, crossings: 732 },
  { count: 300, lines: 1, crossings: 1230 },
])('a map of $count', ({ count, lines, crossings }) => {
  const task = madeUp(count, lines);
  const map = placedCards(task);
  const cards = [...map.values()];
  const curves = curvesOf(edgesOf(task), map);

  test('no card covers another, and between any two a line can pass', () => {
    expect(pairs(cards).filter(([a, b]) => covered(a, b) > -10)).toEqual([]);
  });

  test('no line runs under a card', () => {
    const under = curves.filter(({ edge, points }) =>
      cards.some(({ id, x, y, width, height }) => id !== edge.from && id !== edge.to && points.some((at) => Math.abs(at.x - x) < width / 2 && Math.abs(at.y - y) < height / 2)),
    );
    expect(under.map(({ edge }) => edge.id)).toEqual([]);
  });

  test('every line leads from the side of its card to the side of the other', () => {
    for (const curve of curves) {
      const [from, to] = [map.get(curve.edge.from), map.get(curve.edge.to)];
      for (const [card, end] of [[from, pointAt(curve, 0)], [to, pointAt(curve, 1)]] as const) {
        const off = Math.max(Math.abs(end.x - (card?.x ?? 0)) - (card?.width ?? 0) / 2, Math.abs(end.y - (card?.y ?? 0)) - (card?.height ?? 0) / 2);
        expect(off).toBeGreaterThan(0.5);
        expect(off).toBeLessThan(3.5);
      }
    }
  });

  test('it is no wider than can be read without cutting words, or has the shape of its stage', () => {
    const { across, down } = size(cards);
    if (count <= 60) {
      expect(across * 0.88).toBeLessThanOrEqual(task.width);
    } else {
      const shape = across / down / (task.width / task.height);
      expect(Math.max(shape, 1 / shape)).toBeLessThan(1.8);
    }
  });

  test('the same graph gives the same map', () => {
    expect(layout(task).places).toEqual(layout(madeUp(count, lines)).places);
  });

  test('it is as easy to read as it was', () => {
    expect(layout(task).score.crossings).toBeLessThanOrEqual(crossings * 1.1);
  });

  test('words on lines cover no card and no other words, also where room is looked for farther away', () => {
    const measure = (text: string) => text.length * 6.8;
    for (const all of [false, true]) {
      const labels = edgeLabels({ curves, cards: map, measure, all });
      expect(labels.length).toBeGreaterThan(0);
      const boxes = labels.map((label) => ({ ...label, height: LABEL_HEIGHT }));
      const cover = (a: Box, b: Box) => (a.width + b.width) / 2 - Math.abs(a.x - b.x) > 0 && (a.height + b.height) / 2 - Math.abs(a.y - b.y) > 0;
      expect(boxes.filter((label) => cards.some((card) => cover(label, card)))).toEqual([]);
      expect(pairs(boxes).filter(([a, b]) => cover(a, b))).toEqual([]);
    }
  });

  test('ends of lines at a side of a card are far enough apart to be told apart, or one', () => {
    const ends = new Map<string, number[]>();
    for (const { edge, points } of curves) {
      for (const [id, end] of [[edge.from, points[0]], [edge.to, points.at(-1)]] as const) {
        const card = map.get(id);
        if (card && end && Math.abs(end.x - card.x) > card.width / 2) {
          const key = `${id} ${Math.sign(end.x - card.x)}`;
          ends.set(key, [...(ends.get(key) ?? []), end.y]);
        }
      }
    }
    const gaps = [...ends.values()].flatMap((ys) => ys.toSorted((a, b) => a - b).flatMap((y, at, all) => (at > 0 ? [y - (all[at - 1] ?? y)] : [])));
    expect(gaps.filter((gap) => gap > 0.01 && gap < LEAST_APART - 0.01)).toEqual([]);
  });
});

test('few cards use the stage', () => {
  const task = madeUp(10, 1);
  const { across, down } = size([...placedCards(task).values()]);
  expect(Math.max(across / task.width, down / task.height)).toBeGreaterThan(0.75);
});

test('kinds go from left to right', () => {
  const task = { ...madeUp(40, 1), lines: [] };
  const layers = [0, 4].map((column) => {
    const own = task.cards.filter((card) => card.column === column).map(({ id }) => placedCards(task).get(id)?.layer ?? 0);
    return own.reduce((sum, layer) => sum + layer, 0) / own.length;
  });
  expect(layers[0]).toBeLessThan((layers[1] ?? 0) - 1);
});

test('what is there stays near its place when more comes', () => {
  const task = madeUp(30, 1);
  const before = layout({ ...task, cards: task.cards.slice(0, 20), lines: task.lines.slice(0, 19) }).places;
  const after = layout({ ...task, before }).places;
  const moved = Object.entries(before).map(([id, { x, y }]) => Math.hypot(x - (after[id]?.x ?? 0), y - (after[id]?.y ?? 0)));
  expect(moved.toSorted((a, b) => a - b)[10]).toBeLessThan(60);
  expect(Object.entries(before).every(([id, { layer }]) => after[id]?.layer === layer)).toBe(true);
  expect(Object.keys(after)).toHaveLength(30);
});

test('nothing and one card are maps too', () => {
  expect(layout({ cards: [], lines: [], width: 900, height: 700 }).places).toEqual({});
  const one = { cards: [{ id: 'a', width: 90, height: 30, column: 2 }], lines: [], width: 900, height: 700 };
  expect(layout(one).places['a']).toEqual({ x: 0, y: 0, layer: 0 });
});
