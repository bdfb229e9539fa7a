import { describe, expect, test } from 'vitest';

import { madeUp, placedCards } from './testing';
import type { PlacedCard } from './types';
import type { View } from './view';
import { LEAST_READABLE, beyond, opening } from './view';

const isSeen = ({ x, y, width, height }: PlacedCard, { scale, x: dx, y: dy }: View, stage: { readonly width: number; readonly height: number }) =>
  (x - width / 2) * scale + dx >= 0 && (x + width / 2) * scale + dx <= stage.width && (y - height / 2) * scale + dy >= 0 && (y + height / 2) * scale + dy <= stage.height;

describe.each([
  { width: 1000, height: 640 },
  { width: 680, height: 480 },
  { width: 390, height: 420 },
])('on a stage of $width by $height', (stage) => {
  const cards = [...placedCards({ ...madeUp(40, 1), ...stage }).values()];

  test('what is wanted is seen at first, or as much of it as can be read from its first on', () => {
    for (let from = 0; from + 3 < cards.length; from += 1) {
      const wanted = cards.slice(from, from + 3);
      const view = opening(cards, wanted, stage.width, stage.height);
      expect(view.scale).toBeGreaterThanOrEqual(LEAST_READABLE);
      const [first] = wanted;
      expect(first && isSeen(first, view, stage)).toBe(true);
      const [across, down] = (['x', 'y'] as const).map((at) => {
        const length = at === 'x' ? 'width' : 'height';
        return Math.max(...wanted.map((card) => card[at] + card[length] / 2)) - Math.min(...wanted.map((card) => card[at] - card[length] / 2));
      });
      const fits = (across ?? 0) * view.scale <= stage.width - 94 && (down ?? 0) * view.scale <= stage.height - 44;
      expect(fits ? wanted.filter((card) => !isSeen(card, view, stage)) : []).toEqual([]);
    }
  });
});

test('a map that fits is seen whole, and nothing lies beyond', () => {
  const stage = { width: 960, height: 640 };
  const cards = [...placedCards(madeUp(12, 1)).values()];
  expect(beyond(cards, opening(cards, cards.slice(0, 1), stage.width, stage.height), stage)).toEqual({ left: 0, right: 0, above: 0, below: 0 });
});

test('what is out of sight is counted by its side', () => {
  const card = { x: 0, y: 0, width: 100, height: 40 };
  expect(beyond([card, { ...card, x: 500 }, { ...card, y: -400 }], { scale: 1, x: 100, y: 100 }, { width: 300, height: 200 })).toEqual({ left: 0, right: 1, above: 1, below: 0 });
});
