// Where cards go: soft columns by kind, an order within them that avoids crossings, then forces.
// The same cards and lines always give the same map, so that people can remember it.
import type { SimulationLinkDatum } from 'd3-force';
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

import type { Box } from './collide';
import { collision, pushApart } from './collide';
import { numbers } from './random';
import type { Score } from './score';
import { cost, score } from './score';
import type { Card, Point } from './types';

/** What is to be laid out. */
export interface LayoutTask {
  readonly cards: readonly Pick<Card, 'id' | 'width' | 'height' | 'column'>[];
  readonly lines: readonly (readonly [string, string])[];
  /** The stage that the map will have to fit. */
  readonly width: number;
  readonly height: number;
  /** Where cards are already; they stay near. */
  readonly before?: Readonly<Record<string, Point>>;
}

/** Where each card's middle goes, and how well that reads. */
export interface Layout {
  readonly places: Readonly<Record<string, Point>>;
  readonly score: Score;
}

interface Body extends Box {
  readonly id: string;
  readonly column: number;
  /** Where it is drawn to from left to right. */
  aimX: number;
  /** Where it was and should stay. */
  home: Point | undefined;
  index?: number;
}

const SWEEPS = 24;
const TICKS = 360;
const LAST_PUSHES = 1500;

/** How far apart the middles of two columns need to be at most. */
const COLUMN_WIDTH = 260;

/** What most cards measure across. */
const CARD_WIDTH = 150;

/** Lays out a map, keeping the best of several tries. */
export function layout(task: LayoutTask): Layout {
  let best: { bodies: Body[]; score: Score; cost: number } | undefined;
  const tries = task.before ? 1 : triesFor(task.cards.length);
  for (let seed = 1; seed <= tries; seed += 1) {
    const bodies = task.cards.map(({ id, width, height, column }) => ({ id, width, height, column, x: 0, y: 0, aimX: 0, home: task.before?.[id] }));
    const shape = SHAPES[(seed - 1) % SHAPES.length] ?? SHAPES[0];
    const lines = settle(bodies, task, numbers(seed), shape);
    const found = score(bodies, lines);
    const total = cost(found) + TOO_LARGE * Math.max(0, excess(bodies, task));
    if (!best || total < best.cost) {
      best = { bodies, score: found, cost: total };
    }
  }
  const bodies = best?.bodies ?? [];
  return {
    places: Object.fromEntries(bodies.map(({ id, x, y }) => [id, { x: rounded(x), y: rounded(y) }])),
    score: best?.score ?? { crossings: 0, underCards: 0, meanLength: 0 },
  };
}

/** Returns how many tries a map is worth: large ones take long, and get fewer. */
function triesFor(count: number): number {
  if (count <= 60) {
    return 8;
  }
  return count <= 120 ? 4 : 1;
}

type Line = readonly [Body, Body];

/** How wide a try spreads its columns, and how strongly it draws cards to the middle's height. */
type Shape = readonly [wider: number, flatter: number];
const SHAPES: readonly [Shape, ...Shape[]] = [
  [1, 0.06],
  [1.3, 0.06],
  [1, 0.16],
  [1.3, 0.16],
];

/** What it costs if a map is twice as large as its stage. */
const TOO_LARGE = 1000;

/** Returns by which share a map is larger than its stage. */
function excess(bodies: readonly Body[], { width, height }: LayoutTask): number {
  const across = Math.max(...bodies.map((one) => one.x + one.width / 2)) - Math.min(...bodies.map((one) => one.x - one.width / 2));
  const down = Math.max(...bodies.map((one) => one.y + one.height / 2)) - Math.min(...bodies.map((one) => one.y - one.height / 2));
  return Math.max(across / width, down / height) - 1;
}

function settle(bodies: Body[], { lines, width, height }: LayoutTask, random: () => number, [wider, flatter]: Shape): Line[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const ends = lines.flatMap(([a, b]): Line[] => {
    const [from, to] = [byId.get(a), byId.get(b)];
    return from && to && from !== to ? [[from, to]] : [];
  });
  // The middles of the outermost cards are half a card from the edge of the stage.
  aim(bodies, Math.max(width / 2, width - CARD_WIDTH) * wider);
  start(bodies, ends, height, random);
  relax(bodies, ends, random, flatter);
  let push = 0;
  while (pushApart(bodies) && push < LAST_PUSHES) {
    push += 1;
  }
  return ends;
}

/**
 * Spreads the columns that occur over the width of the stage; few columns need less of it. Columns
 * with many cards get more room: half of a column's place follows from its number, half from how
 * many cards are to the left of it.
 */
function aim(bodies: readonly Body[], width: number): void {
  const columns = [...new Set(bodies.map(({ column }) => column))].sort((a, b) => a - b);
  const span = Math.min(width, COLUMN_WIDTH * (columns.length - 1));
  const inColumn = (column: number) => bodies.filter((body) => body.column === column).length;
  let left = 0;
  const middles = columns.map((column) => {
    const count = inColumn(column);
    left += count;
    return left - count / 2;
  });
  const byNumber = columns.map((column) => share(column, columns));
  const byCount = middles.map((middle) => share(middle, middles));
  const places = new Map(columns.map((column, at) => [column, ((byNumber[at] ?? 0) + (byCount[at] ?? 0)) / 2 - 0.5]));
  for (const body of bodies) {
    body.aimX = columns.length > 1 ? (places.get(body.column) ?? 0) * span : 0;
  }
}

/** Returns where a value lies between the first and the last of a list, from 0 to 1. */
function share(value: number, all: readonly number[]): number {
  const [first = 0, last = 0] = [all[0], all.at(-1)];
  return last > first ? (value - first) / (last - first) : 0;
}

/** Puts bodies into their columns, in an order that removes most crossings: each near the middle of
 * what it is tied to (the barycentre method of layered drawings). */
function start(bodies: readonly Body[], ends: readonly Line[], height: number, random: () => number): void {
  const tied = new Map<Body, Body[]>(bodies.map((body) => [body, []]));
  for (const [a, b] of ends) {
    tied.get(a)?.push(b);
    tied.get(b)?.push(a);
  }
  for (const body of bodies) {
    body.x = body.home?.x ?? body.aimX;
    body.y = body.home?.y ?? (random() - 0.5) * height;
  }
  const columns = new Map<number, Body[]>();
  for (const body of bodies) {
    columns.set(body.column, [...(columns.get(body.column) ?? []), body]);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const body of bodies) {
      const others = tied.get(body) ?? [];
      if (others.length > 0 && !body.home) {
        body.y = 0.3 * body.y + (0.7 * others.reduce((sum, { y }) => sum + y, 0)) / others.length;
      }
    }
    for (const column of columns.values()) {
      if (column.some(({ home }) => home)) {
        continue;
      }
      column
        .toSorted((a, b) => a.y - b.y)
        .forEach((body, at) => {
          body.y = ((at + 0.5) / column.length - 0.5) * height;
        });
    }
  }
}

function relax(bodies: Body[], ends: readonly Line[], random: () => number, flatter: number): void {
  const links: SimulationLinkDatum<Body>[] = ends.map(([source, target]) => ({ source, target }));
  const simulation = forceSimulation(bodies)
    .randomSource(random)
    .force('link', forceLink<Body, SimulationLinkDatum<Body>>(links).distance(120).strength(0.1))
    .force('charge', forceManyBody().strength(-420).distanceMax(360))
    .force('x', forceX<Body>(({ aimX, home }) => home?.x ?? aimX).strength(0.5))
    .force('y', forceY<Body>(({ home }) => home?.y ?? 0).strength(({ home }) => (home ? 0.5 : flatter)))
    .force('apart', collision<Body>())
    .alpha(0.6)
    .alphaDecay(0.014)
    .stop();
  simulation.tick(TICKS);
}

/** A tenth of a pixel is enough, and the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
