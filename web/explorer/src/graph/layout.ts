// Where cards go: in layers from left to right by kind, in an order that avoids crossings. Between the
// layers, and between the cards of each, there is room for the lines.
// The same cards and lines always give the same map, so that people can remember it.
import type { Body, LayoutTask } from './body';
import { bodiesOf, layersOf } from './body';
import { assignLayers } from './layers';
import type { Gaps } from './order';
import { orderLayers } from './order';
import type { Score } from './score';
import { cost, score } from './score';
import type { Place } from './types';

/** Where each card's middle goes, and how well that reads. */
export interface Layout {
  readonly places: Readonly<Record<string, Place>>;
  readonly score: Score;
}

/** The free space between layers. Words of lines stand there, where there is enough of it. */
const LEAST_BETWEEN = 50;
const MOST_BETWEEN = 220;
/** The free space between the cards of a layer: room for a line and its words. */
const FEW: Gaps = { least: 22, most: 64 };
const MANY: Gaps = { least: 14, most: 40 };
const DOTS: Gaps = { least: 8, most: 20 };
/** With more cards than this there is no room for words between them, and no stage shows them all at
 * their own size. */
const CROWD = 60;

/** What it costs if a map is twice as large as its stage, and if it is twice as wide as can be shown
 * without cutting words. */
const TOO_LARGE = 7;
const TOO_WIDE = 600;
/** So much smaller than its stage a map should be, that it can be enlarged a little. */
const READABLE = 1.1;
/** So small a map is still drawn, and its words can be read. */
const LEAST = 0.9;

/** Lays out a map with the number of layers that reads best. */
export function layout(task: LayoutTask): Layout {
  const [bodies, ties] = bodiesOf(task);
  const gaps = gapsFor(bodies);
  const isCrowd = bodies.length > CROWD;
  let best: { places: Record<string, Place>; score: Score; cost: number } | undefined;
  for (const count of countsFor(bodies, task, gaps)) {
    assignLayers(bodies, count, task.height);
    orderLayers(bodies, ties, task.height, gaps);
    // A crowd is made smaller to fit its height, and then there is more room across.
    spread(bodies, isCrowd ? Math.max(task.width, (sizeOf(bodies, 'y', 'height') * task.width) / task.height) : task.width);
    stretch(bodies, task);
    const found = score(ties);
    const total = cost(found, ties.length) + TOO_LARGE * (1 / fitting(bodies, task) - 1 / READABLE) + (isCrowd ? 0 : TOO_WIDE) * Math.max(0, (LEAST * sizeOf(bodies, 'x', 'width')) / task.width - 1);
    if (!best || total < best.cost) {
      best = { places: placesOf(bodies), score: found, cost: total };
    }
  }
  return { places: best?.places ?? {}, score: best?.score ?? { crossings: 0, within: 0, passed: 0 } };
}

function gapsFor(bodies: readonly Body[]): Gaps {
  if (bodies.length > 300) {
    return DOTS;
  }
  return bodies.length > CROWD ? MANY : FEW;
}

/** Lists how many layers are worth trying: as many as fill the stage, and some fewer and more. */
function countsFor(bodies: readonly Body[], { width, height, before }: LayoutTask, gaps: Gaps): number[] {
  const count = bodies.length;
  if (count < 2) {
    return [1];
  }
  const layersBefore = 1 + Math.max(0, ...bodies.map(({ home }) => home?.layer ?? 0));
  // A map that did not grow much keeps its layers.
  if (before && count < 1.7 * Object.keys(before).length) {
    return [layersBefore];
  }
  const across = bodies.reduce((sum, body) => sum + body.width, 0) / count + LEAST_BETWEEN;
  const down = bodies.reduce((sum, body) => sum + body.height, 0) / count + gaps.least;
  if (count > CROWD) {
    return shapedLike(width / height, count, across, down);
  }
  // What has no room is higher than the stage, and not wider: one scrolls it in one direction.
  const widest = Math.max(1, Math.min(count, MOST_LAYERS, Math.floor(width / (LEAST * across))));
  const all = Array.from({ length: widest }, (_, at) => at + 1);
  const fits = all.filter((layers) => layers > 1 && height / (Math.ceil(count / layers) * down) >= LEAST);
  return fits.length > 0 ? fits : all.slice(-3);
}

const MOST_LAYERS = 12;

/** Lists the numbers of layers that give a map the shape of its stage. What is far larger than the
 * stage is looked at from afar first, and then it should be as near as possible. */
function shapedLike(shape: number, count: number, across: number, down: number): number[] {
  const off = (layers: number) => Math.abs(Math.log((layers * across) / (Math.ceil(count / layers) * down * shape)));
  const all = Array.from({ length: 2 * MOST_LAYERS }, (_, at) => at + 2);
  return all.toSorted((a, b) => off(a) - off(b)).slice(0, 3);
}

/** Says how large a map is when it is made to fit, 1 for its own size. */
function fitting(bodies: readonly Body[], { width, height }: LayoutTask): number {
  return Math.min(READABLE, width / sizeOf(bodies, 'x', 'width'), height / sizeOf(bodies, 'y', 'height'));
}

/** Puts the layers beside each other; the cards of each begin at the same place. */
function spread(bodies: readonly Body[], width: number): void {
  const layers = layersOf(bodies);
  const widths = layers.map((layer) => Math.max(0, ...layer.map((body) => body.width)));
  const taken = widths.reduce((sum, one) => sum + one, 0);
  const between = Math.max(LEAST_BETWEEN, Math.min(MOST_BETWEEN, (width - taken) / Math.max(1, layers.length - 1)));
  let left = -(taken + between * (layers.length - 1)) / 2;
  layers.forEach((layer, at) => {
    for (const body of layer) {
      body.x = left + body.width / 2;
    }
    left += (widths[at] ?? 0) + between;
  });
}

/** Uses the height of the stage where cards are few. */
function stretch(bodies: readonly Body[], task: LayoutTask): void {
  const [width, height] = [sizeOf(bodies, 'x', 'width'), sizeOf(bodies, 'y', 'height')];
  const free = (FILLED * task.height) / Math.min(READABLE, task.width / width);
  const by = Math.max(1, Math.min(MOST_STRETCH, free / height));
  for (const body of bodies) {
    body.y *= by;
  }
}

const FILLED = 0.86;
const MOST_STRETCH = 1.6;

function sizeOf(bodies: readonly Body[], at: 'x' | 'y', length: 'width' | 'height'): number {
  return Math.max(...bodies.map((one) => one[at] + one[length] / 2)) - Math.min(...bodies.map((one) => one[at] - one[length] / 2));
}

function placesOf(bodies: readonly Body[]): Record<string, Place> {
  return Object.fromEntries(bodies.map(({ id, x, y, layer }) => [id, { x: rounded(x), y: rounded(y), layer }]));
}

/** A tenth of a pixel is enough, and the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

export type { LayoutTask };
