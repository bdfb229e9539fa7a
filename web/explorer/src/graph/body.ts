// What the steps of the layout work on.
import type { Card, Place, Point } from './types';

/** What is to be laid out. */
export interface LayoutTask {
  readonly cards: readonly Pick<Card, 'id' | 'width' | 'height' | 'column'>[];
  readonly lines: readonly (readonly [string, string])[];
  /** The stage that the map will have to fit. */
  readonly width: number;
  readonly height: number;
  /** Where cards are already; they stay near. */
  readonly before?: Readonly<Record<string, Place>>;
}

/** A card while it is laid out. */
export interface Body extends Point {
  x: number;
  y: number;
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The column of its kind. */
  readonly column: number;
  /** In which layer it stands, from left to right, from 0. */
  layer: number;
  /** Where it was and should stay. */
  readonly home: Place | undefined;
  /** What it is tied to, each once. */
  readonly near: Body[];
}

/** A pair of bodies that are tied to each other. */
export type Tie = readonly [Body, Body];

/** Makes the bodies of a task, and lists the ties between them, each pair once. */
export function bodiesOf({ cards, lines, before }: LayoutTask): [Body[], Tie[]] {
  const bodies = cards.map(({ id, width, height, column }): Body => ({ id, width, height, column, x: 0, y: 0, layer: 0, home: before?.[id], near: [] }));
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const ties = new Map<string, Tie>();
  for (const [a, b] of lines) {
    const [from, to] = [byId.get(a), byId.get(b)];
    const pair = [a, b].sort().join(' ');
    if (from && to && from !== to && !ties.has(pair)) {
      ties.set(pair, [from, to]);
      from.near.push(to);
      to.near.push(from);
    }
  }
  return [bodies, [...ties.values()]];
}

/** Puts the bodies of each layer together, from left to right. */
export function layersOf(bodies: readonly Body[]): Body[][] {
  const layers: Body[][] = [];
  for (const body of bodies) {
    (layers[body.layer] ??= []).push(body);
  }
  return Array.from(layers, (layer) => layer ?? []);
}

/** Returns the mean of some numbers, or 0. */
export function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
