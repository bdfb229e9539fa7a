// The lines between cards: curves that avoid running under other cards.
import type { MapEdge, PlacedCard, Point } from './types';

/** A curve from card to card. */
export interface Curve {
  readonly edge: MapEdge;
  /** Whether it is the first between its two cards: at rest, one line says that they are connected. */
  readonly isFirst: boolean;
  readonly start: Point;
  /** The point that bends it. */
  readonly bend: Point;
  readonly end: Point;
}

/** Shares of the length by which a curve may bend, to both sides. */
const BENDS = [0.06, -0.06, 0.14, -0.14, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5];
const LARGEST_BEND = 190;
const STEPS = 28;

/** Chooses a curve for each edge. */
export function curvesOf(edges: readonly MapEdge[], cards: ReadonlyMap<string, PlacedCard>): Curve[] {
  const all = [...cards.values()];
  // Edges between the same two cards bend differently, or they would cover each other.
  const taken = new Map<string, Set<number>>();
  return edges.flatMap((edge) => {
    const [from, to] = [cards.get(edge.from), cards.get(edge.to)];
    if (!from || !to || from === to) {
      return [];
    }
    const pair = [edge.from, edge.to].sort().join(' ');
    const used = taken.get(pair) ?? new Set<number>();
    taken.set(pair, used);
    const [best, share] = bestCurve({ edge, isFirst: used.size === 0 }, from, to, all, used);
    // Seen from the other end, a bend to the left is one to the right.
    used.add(edge.from < edge.to ? share : -share);
    return [best];
  });
}

function bestCurve(
  line: Pick<Curve, 'edge' | 'isFirst'>,
  from: PlacedCard,
  to: PlacedCard,
  cards: readonly PlacedCard[],
  used: ReadonlySet<number>,
): [Curve, number] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const near = cards.filter((card) => card !== from && card !== to);
  let best: { curve: Curve; share: number; cost: number } | undefined;
  for (const share of BENDS) {
    if (used.has(line.edge.from < line.edge.to ? share : -share)) {
      continue;
    }
    const by = Math.sign(share) * Math.min(LARGEST_BEND, Math.abs(share) * length);
    const bend = { x: (from.x + to.x) / 2 - (dy / length) * by, y: (from.y + to.y) / 2 + (dx / length) * by };
    const curve = { ...line, start: leaving(from, bend, 2), bend, end: leaving(to, bend, 4) };
    const cost = under(curve, near) * (length / STEPS) * 2.4 + Math.abs(by) * 0.5;
    if (!best || cost < best.cost) {
      best = { curve, share, cost };
    }
  }
  return best ? [best.curve, best.share] : [{ ...line, start: from, bend: to, end: to }, 0];
}

/** Returns the point of a curve at a share of its way. */
export function pointAt({ start, bend, end }: Curve, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * start.x + 2 * share * rest * bend.x + share * share * end.x,
    y: rest * rest * start.y + 2 * share * rest * bend.y + share * share * end.y,
  };
}

/** Counts how many of the points of a curve lie under a card. */
function under(curve: Curve, cards: readonly PlacedCard[]): number {
  let count = 0;
  for (let step = 1; step < STEPS; step += 1) {
    const { x, y } = pointAt(curve, step / STEPS);
    if (cards.some((card) => Math.abs(x - card.x) < card.width / 2 + 4 && Math.abs(y - card.y) < card.height / 2 + 4)) {
      count += 1;
    }
  }
  return count;
}

/** Returns where the way from a card's middle to a point leaves the card, with a gap. */
export function leaving(card: PlacedCard, { x, y }: Point, gap: number): Point {
  const [dx, dy] = [x - card.x, y - card.y];
  if (dx === 0 && dy === 0) {
    return card;
  }
  const share = Math.min((card.width / 2 + gap) / Math.abs(dx || 1e-6), (card.height / 2 + gap) / Math.abs(dy || 1e-6));
  return { x: card.x + dx * share, y: card.y + dy * share };
}

/** Returns the line of a curve as SVG writes it. */
export function pathOf({ start, bend, end }: Curve): string {
  return `M${at(start)}Q${at(bend)} ${at(end)}`;
}

/** Returns the head of the arrow at the end of a curve. A marker would need an address, and `<base>`
 * makes that one of another page in some browsers. */
export function headOf({ bend, end }: Curve, size: number): string {
  const angle = Math.atan2(end.y - bend.y, end.x - bend.x);
  const corner = (turn: number): Point => ({
    x: end.x - size * Math.cos(angle + turn),
    y: end.y - size * Math.sin(angle + turn),
  });
  return `M${at(corner(0.42))}L${at(end)}L${at(corner(-0.42))}Z`;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
