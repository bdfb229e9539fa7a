// Where along the side of a card its lines begin and end: in the order of where they go, so that they
// do not cross right away.
import type { Route } from './curves';
import type { PlacedCard } from './types';

/** How far apart the ends of lines are, if the card is high enough. */
const APART = 14;
/** What stays free at the corners of a card. */
const CORNER = 7;

/** Returns for each route at which heights it leaves and reaches its cards. */
export function portsOf(routes: readonly Route[]): (readonly [number, number])[] {
  const ends = routes.map(({ from, to }): [number, number] => [from.y, to.y]);
  const sides = new Map<string, { card: PlacedCard; key: number; put: (y: number) => void }[]>();
  const add = (card: PlacedCard, side: number, key: number, put: (y: number) => void) => {
    if (side !== 0) {
      const name = `${side} ${card.id}`;
      sides.set(name, [...(sides.get(name) ?? []), { card, key, put }]);
    }
  };
  routes.forEach((route, at) => {
    const { from, to, leaves, reaches, passes } = route;
    const end = ends[at];
    if (end) {
      add(from, leaves, keyOf(from, to, passes[0]?.y), (y) => (end[0] = y));
      add(to, reaches, keyOf(to, from, passes.at(-1)?.y), (y) => (end[1] = y));
    }
  });
  for (const group of sides.values()) {
    group.sort((a, b) => a.key - b.key);
    group.forEach(({ card, put }, at) => {
      const apart = Math.min(APART, Math.max(0, card.height - 2 * CORNER) / Math.max(1, group.length - 1));
      put(card.y + (at - (group.length - 1) / 2) * apart);
    });
  }
  return ends;
}

/** More than the height of any map. */
const FAR = 1e6;

/** Says how far down a line goes from a card. Lines to cards of the same layer lie around the others,
 * the nearest of them outermost. */
function keyOf(card: PlacedCard, other: PlacedCard, next: number | undefined): number {
  if (card.layer === other.layer) {
    return Math.sign(other.y - card.y) * FAR - (other.y - card.y);
  }
  return next ?? other.y;
}
