// How easy a map is to read: fewer crossings, fewer lines under cards, shorter lines.
import type { Box } from './collide';

/** What is wrong with a map; all of it counted along straight lines between the middles. */
export interface Score {
  readonly crossings: number;
  readonly underCards: number;
  readonly meanLength: number;
}

type Ends = readonly [Box, Box];

export function score(boxes: readonly Box[], lines: readonly Ends[]): Score {
  let crossings = 0;
  let underCards = 0;
  let length = 0;
  lines.forEach(([a, b], at) => {
    length += Math.hypot(a.x - b.x, a.y - b.y);
    for (const [c, d] of lines.slice(at + 1)) {
      if (a !== c && a !== d && b !== c && b !== d && cross(a, b, c, d)) {
        crossings += 1;
      }
    }
    for (const box of boxes) {
      if (box !== a && box !== b && runsUnder(a, b, box)) {
        underCards += 1;
      }
    }
  });
  return { crossings, underCards, meanLength: lines.length > 0 ? length / lines.length : 0 };
}

/** Returns one number for a score: the lower, the better. */
export function cost({ crossings, underCards, meanLength }: Score): number {
  return crossings + 2.5 * underCards + 0.12 * meanLength;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Says whether two lines cross. */
export function cross(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn(p: Spot, q: Spot, r: Spot): number {
  return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
}

function runsUnder(a: Spot, b: Spot, { x, y, width, height }: Box): boolean {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  return (
    cross(a, b, { x: left, y: top }, { x: right, y: bottom }) || cross(a, b, { x: right, y: top }, { x: left, y: bottom })
  );
}
