// Where along the side of a card its lines begin and end: in the order of where they go, so that they
// do not cross right away. Where a card is too low for all of its lines, neighbours share an end.
import type { Route } from './curves';
import type { PlacedCard } from './types';

/** How far apart the ends of lines are, if the card is high enough. */
const APART = 14;
/** Nearer to each other, ends could not be told apart. */
export const LEAST_APART = 8;
/** What stays free at the corners of a card. */
const CORNER = 7;

/** What it costs to share an end with a line of another look, and with so many lines already. */
const OTHER_LOOK = 60;
const CROWDED = 12;

/** An end of a line at the side of a card. */
interface End {
  readonly card: PlacedCard;
  /** How far down the line goes from the card. */
  readonly key: number;
  /** What the line looks like there: lines of one look can be drawn as one. */
  readonly look: string;
  readonly put: (y: number) => void;
}

/** Returns for each route at which heights it leaves and reaches its cards. */
export function portsOf(routes: readonly Route[]): (readonly [number, number])[] {
  const ends = routes.map(({ from, to }): [number, number] => [from.y, to.y]);
  const sides = new Map<string, End[]>();
  const add = (side: number, end: End) => {
    if (side !== 0) {
      const name = `${side} ${end.card.id}`;
      sides.set(name, [...(sides.get(name) ?? []), end]);
    }
  };
  routes.forEach((route, at) => {
    const { edge, from, to, leaves, reaches, passes } = route;
    const end = ends[at];
    if (end) {
      add(leaves, { card: from, key: keyOf(from, to, passes[0]?.y), look: `from ${edge.line}`, put: (y) => (end[0] = y) });
      add(reaches, { card: to, key: keyOf(to, from, passes.at(-1)?.y), look: `to ${edge.line}`, put: (y) => (end[1] = y) });
    }
  });
  for (const group of sides.values()) {
    group.sort((a, b) => a.key - b.key);
    const room = Math.max(0, (group[0]?.card.height ?? 0) - 2 * CORNER);
    const bundles = bundled(group, 1 + Math.floor(room / LEAST_APART));
    const apart = Math.min(APART, room / Math.max(1, bundles.length - 1));
    bundles.forEach((bundle, at) => {
      for (const { card, put } of bundle) {
        put(card.y + (at - (bundles.length - 1) / 2) * apart);
      }
    });
  }
  return ends;
}

/** Puts neighbouring ends together until there are no more than so many. Their order stays, so that no
 * line crosses another because of it. */
function bundled(ends: readonly End[], most: number): End[][] {
  const bundles = ends.map((end) => [end]);
  while (bundles.length > most) {
    let best = { at: 0, cost: Number.POSITIVE_INFINITY };
    for (let at = 0; at + 1 < bundles.length; at += 1) {
      const [one = [], next = []] = [bundles[at], bundles[at + 1]];
      const [last, first] = [one.at(-1), next[0]];
      const cost = last && first ? Math.min(200, first.key - last.key) + (last.look === first.look ? 0 : OTHER_LOOK) + CROWDED * (one.length + next.length) : 0;
      if (cost < best.cost) {
        best = { at, cost };
      }
    }
    bundles.splice(best.at, 2, [...(bundles[best.at] ?? []), ...(bundles[best.at + 1] ?? [])]);
  }
  return bundles;
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
