// The gaps between the cards of a layer, through which lines pass that go further.
import type { Pass, Route } from './curves';
import { pooled } from './pool';
import type { PlacedCard } from './types';

/** A layer as it stands on the map. */
export interface Strip {
  readonly left: number;
  readonly right: number;
  /** From top to bottom. */
  readonly cards: readonly PlacedCard[];
}

/** The space between a line and the cards it passes. */
const BESIDE = 5;
/** How far lines of the same gap are apart, and how far those above or below all cards reach out. */
const APART = 5;
const OUT = 34;

/** Puts the cards of each layer together. */
export function stripsOf(cards: readonly PlacedCard[]): Strip[] {
  const layers: PlacedCard[][] = [];
  for (const card of cards) {
    (layers[card.layer] ??= []).push(card);
  }
  return Array.from(layers, (layer = []) => ({
    left: Math.min(...layer.map(({ x, width }) => x - width / 2)),
    right: Math.max(...layer.map(({ x, width }) => x + width / 2)),
    cards: layer.toSorted((a, b) => a.y - b.y),
  }));
}

/** Chooses the gaps through which a line passes the layers between its cards: those that take it
 * least out of its way. */
export function passesOf(from: PlacedCard, to: PlacedCard, strips: readonly Strip[]): Pass[] {
  const step = Math.sign(to.layer - from.layer);
  const passes: Pass[] = [];
  let [layer, y] = [from.layer, from.y];
  for (let next = layer + step; step !== 0 && next !== to.layer; next += step) {
    const strip = strips[next];
    if (!strip) {
      continue;
    }
    const wanted = y + (to.y - y) / Math.abs(to.layer - layer);
    let best = { gap: 0, y: 0, cost: Number.POSITIVE_INFINITY };
    for (let gap = 0; gap <= strip.cards.length; gap += 1) {
      const [low, high] = boundsOf(strip, gap);
      const near = low > high ? (low + high) / 2 : Math.min(high, Math.max(low, wanted));
      if (Math.abs(near - wanted) < best.cost) {
        best = { gap, y: near, cost: Math.abs(near - wanted) };
      }
    }
    passes.push({ strip, gap: best.gap, y: best.y });
    [layer, y] = [next, best.y];
  }
  return passes;
}

/** Keeps lines that pass the same gap apart from each other. */
export function gapsOf(routes: readonly Route[]): void {
  const byGap = new Map<string, { pass: Pass; wish: number }[]>();
  for (const { from, to, passes } of routes) {
    passes.forEach((pass, at) => {
      const [before, after] = [passes[at - 1]?.y ?? from.y, passes[at + 1]?.y ?? to.y];
      const key = `${pass.strip.left} ${pass.gap}`;
      byGap.set(key, [...(byGap.get(key) ?? []), { pass, wish: (before + after) / 2 }]);
    });
  }
  for (const group of byGap.values()) {
    const first = group[0]?.pass;
    if (!first) {
      continue;
    }
    const [low, high] = boundsOf(first.strip, first.gap);
    const room = Number.isFinite(low) && Number.isFinite(high) ? Math.max(0, high - low) : OUT;
    const apart = Math.min(APART, room / Math.max(1, group.length - 1));
    group.sort((a, b) => a.wish - b.wish);
    const places = pooled(group.map(({ wish }) => ({ at: wish, weight: 1, size: 0 })), apart, low, high);
    group.forEach(({ pass }, at) => {
      pass.y = places[at] ?? pass.y;
    });
  }
}

/** Returns between which heights a line may pass a gap. */
function boundsOf({ cards }: Strip, gap: number): [number, number] {
  const [above, below] = [cards[gap - 1], cards[gap]];
  return [above ? above.y + above.height / 2 + BESIDE : Number.NEGATIVE_INFINITY, below ? below.y - below.height / 2 - BESIDE : Number.POSITIVE_INFINITY];
}
