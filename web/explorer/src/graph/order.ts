// In which order the cards of a layer stand, and how high: each beside what it is tied to, so that few
// lines cross (the barycentre method of layered drawings, with real heights).
import type { Body, Tie } from './body';
import { layersOf, mean } from './body';
import { pooled } from './pool';
import { crossings } from './score';

const SWEEPS = 18;
/** More ties than this are too many to count their crossings after each sweep. */
const MOST_COUNTED = 700;
/** How strongly a card that was there before stays beside what draws a new one. */
const STAY = 12;

/** The free space between cards of a layer. */
export interface Gaps {
  readonly least: number;
  readonly most: number;
}

/** Orders and places the bodies of all layers within a height. */
export function orderLayers(bodies: readonly Body[], ties: readonly Tie[], height: number, gaps: Gaps): void {
  const layers = layersOf(bodies);
  const tallest = Math.max(0, ...layers.map((layer) => needed(layer, gaps.least)));
  const [top, bottom] = [-Math.max(height, tallest) / 2, Math.max(height, tallest) / 2];
  const gapOf = layers.map((layer) => {
    const free = bottom - top - needed(layer, 0);
    return Math.max(gaps.least, Math.min(gaps.most, free / Math.max(1, layer.length)));
  });
  for (const [at, layer] of layers.entries()) {
    settle(layer, gapOf[at] ?? gaps.least, top, bottom, ({ home }) => home?.y ?? 0);
  }
  let best = { cost: Number.POSITIVE_INFINITY, places: new Map<Body, number>() };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const way = sweep % 2 === 0 ? layers.keys() : [...layers.keys()].reverse();
    for (const at of way) {
      const layer = layers[at] ?? [];
      // At first only what lies on the side that the sweep comes from counts, later all.
      const isAll = sweep >= 4;
      settle(layer, gapOf[at] ?? gaps.least, top, bottom, (body) => pull(body, isAll ? 0 : sweep % 2 === 0 ? -1 : 1));
    }
    if (sweep >= 3) {
      for (const [at, layer] of layers.entries()) {
        exchange(layer, gapOf[at] ?? gaps.least, top, bottom);
      }
    }
    const cost = ties.length > MOST_COUNTED ? -sweep : crossings(ties) + lengthOf(ties) / 160;
    if (cost < best.cost) {
      best = { cost, places: new Map(bodies.map((body) => [body, body.y])) };
    }
  }
  for (const body of bodies) {
    body.y = best.places.get(body) ?? body.y;
  }
}

function needed(layer: readonly Body[], gap: number): number {
  return layer.reduce((sum, { height }) => sum + height + gap, -gap);
}

/** Returns the height to which a body is drawn by what it is tied to on one side, or on both. */
function pull(body: Body, side: -1 | 0 | 1): number {
  const from = body.near.filter(({ layer }) => side === 0 || Math.sign(layer - body.layer) === side);
  const drawn = from.length > 0 ? mean(from.map(({ y }) => y)) : body.y;
  return body.home ? (drawn + STAY * body.home.y) / (1 + STAY) : drawn;
}

/** Sorts a layer by where its bodies want to be, and places them there as far as possible. */
function settle(layer: Body[], gap: number, top: number, bottom: number, wish: (body: Body) => number): void {
  const wishes = layer.map((body) => ({ body, y: wish(body), weight: body.home ? STAY : Math.max(1, body.near.length) }));
  wishes.sort((a, b) => a.y - b.y || a.body.column - b.body.column);
  layer.splice(0, layer.length, ...wishes.map(({ body }) => body));
  put(wishes, gap, top, bottom);
}

function put(wishes: readonly { readonly body: Body; readonly y: number; readonly weight: number }[], gap: number, top: number, bottom: number): void {
  const places = pooled(wishes.map(({ body, y, weight }) => ({ at: y, weight, size: body.height })), gap, top, bottom);
  wishes.forEach(({ body }, at) => {
    body.y = places[at] ?? body.y;
  });
}

/** Exchanges neighbours in a layer where that removes crossings. */
function exchange(layer: Body[], gap: number, top: number, bottom: number): void {
  let changed = false;
  for (let at = 0; at + 1 < layer.length; at += 1) {
    const [upper, lower] = [layer[at], layer[at + 1]];
    if (upper && lower && !upper.home && !lower.home && crossed(upper, lower) > crossed(lower, upper)) {
      [layer[at], layer[at + 1]] = [lower, upper];
      changed = true;
    }
  }
  if (changed) {
    put(layer.map((body) => ({ body, y: pull(body, 0), weight: Math.max(1, body.near.length) })), gap, top, bottom);
  }
}

/** Counts how many of the lines of two bodies cross if one is above the other. */
function crossed(upper: Body, lower: Body): number {
  let count = 0;
  for (const a of upper.near) {
    for (const b of lower.near) {
      const sameSide = Math.sign(a.layer - upper.layer) === Math.sign(b.layer - lower.layer);
      count += Number(sameSide && a.y > b.y);
    }
  }
  return count;
}

function lengthOf(ties: readonly Tie[]): number {
  return ties.reduce((sum, [a, b]) => sum + Math.abs(a.y - b.y), 0);
}
