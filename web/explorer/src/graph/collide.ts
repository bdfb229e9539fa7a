// A force that keeps rectangles apart.
import type { Force, SimulationNodeDatum } from 'd3-force';

/** Something with a size and a place. */
export interface Box {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** The space that stays free around cards. */
const PADDING_X = 17;
const PADDING_Y = 10;

/** How much a push to the side costs beside one up or down: columns should stay columns. */
const SIDEWAYS = 1.4;

/** Moves all boxes that are too near apart, each by half. Says whether there were any. */
export function pushApart(boxes: readonly Box[]): boolean {
  let moved = false;
  const sorted = boxes.toSorted((a, b) => a.x - a.width / 2 - (b.x - b.width / 2));
  sorted.forEach((a, at) => {
    for (let other = at + 1; other < sorted.length; other += 1) {
      const b = sorted[other];
      if (!b || b.x - b.width / 2 > a.x + a.width / 2 + PADDING_X) {
        break;
      }
      moved = push(a, b) || moved;
    }
  });
  return moved;
}

function push(a: Box, b: Box): boolean {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  const overX = (a.width + b.width) / 2 + PADDING_X - Math.abs(dx);
  const overY = (a.height + b.height) / 2 + PADDING_Y - Math.abs(dy);
  // What is left below a hundredth of a pixel is rounding.
  if (overX <= 0.01 || overY <= 0.01) {
    return false;
  }
  if (overX < overY * SIDEWAYS) {
    const half = (dx < 0 ? -1 : 1) * overX * 0.5;
    a.x += half;
    b.x -= half;
  } else {
    const half = (dy < 0 ? -1 : 1) * overY * 0.5;
    a.y += half;
    b.y -= half;
  }
  return true;
}

/** Returns the force for d3's simulation: two rounds a tick. */
export function collision<N extends SimulationNodeDatum & Box>(): Force<N, undefined> {
  let boxes: readonly N[] = [];
  const force: Force<N, undefined> = () => {
    pushApart(boxes);
    pushApart(boxes);
  };
  force.initialize = (nodes) => {
    boxes = nodes;
  };
  return force;
}

/** Counts the pairs of boxes that cover each other. */
export function overlaps(boxes: readonly Readonly<Box>[]): number {
  let count = 0;
  boxes.forEach((a, at) => {
    for (const b of boxes.slice(at + 1)) {
      if ((a.width + b.width) / 2 > Math.abs(a.x - b.x) && (a.height + b.height) / 2 > Math.abs(a.y - b.y)) {
        count += 1;
      }
    }
  });
  return count;
}
