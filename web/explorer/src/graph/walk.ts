// Moving from card to card with the keys.
import type { MapEdge, PlacedCard } from './types';

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

export function isArrow(key: string): boolean {
  return key in WAYS;
}

/** Returns the nearest card in the direction of an arrow key: along it, and not far aside. */
export function nearest(from: PlacedCard, key: string, cards: readonly PlacedCard[]): PlacedCard | undefined {
  const [wayX, wayY] = WAYS[key] ?? [0, 0];
  let best: { card: PlacedCard; cost: number } | undefined;
  for (const card of cards) {
    const [dx, dy] = [card.x - from.x, card.y - from.y];
    const along = dx * wayX + dy * wayY;
    const aside = Math.abs(dx * wayY + dy * wayX);
    const cost = along + 2.2 * aside;
    if (card.id !== from.id && along > 8 && (!best || cost < best.cost)) {
      best = { card, cost };
    }
  }
  return best?.card;
}

/** Returns the neighbour after or before a card among those of the selected one, round and round. */
export function neighbour(selected: string, current: string, step: 1 | -1, edges: readonly MapEdge[]): string | undefined {
  const all = neighboursOf(selected, edges);
  const at = all.indexOf(current);
  return all.at((at < 0 && step < 0 ? -1 : at + step) % all.length);
}

/** Lists what an entity is connected with on a map, each once. */
export function neighboursOf(id: string, edges: readonly MapEdge[]): string[] {
  const others = edges.flatMap(({ from, to }) => {
    if (from === id) {
      return [to];
    }
    return to === id ? [from] : [];
  });
  return [...new Set(others)].filter((other) => other !== id);
}
