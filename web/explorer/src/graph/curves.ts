// The lines between cards. They leave and reach cards at their sides, rise and fall only between the
// layers, and pass layers through the gaps between cards: no line runs under a card.
import { gapsOf, passesOf, stripsOf } from './gaps';
import type { Strip } from './gaps';
import { portsOf } from './ports';
import type { MapEdge, PlacedCard, Point } from './types';

/** A line from card to card. */
export interface Curve {
  readonly edge: MapEdge;
  /** Whether it is the first between its two cards: at rest, one line says that they are connected. */
  readonly isFirst: boolean;
  /** The line as SVG writes it. */
  readonly path: string;
  /** Points along the line, about evenly far apart. */
  readonly points: readonly Point[];
}

/** How a line goes from card to card. */
export interface Route {
  readonly edge: MapEdge;
  readonly isFirst: boolean;
  readonly from: PlacedCard;
  readonly to: PlacedCard;
  /** At which side it leaves and reaches the cards: 1 right, -1 left, 0 below or above. */
  readonly leaves: -1 | 0 | 1;
  readonly reaches: -1 | 0 | 1;
  /** Where it passes the layers between, in the order in which it meets them. */
  readonly passes: Pass[];
}

/** Where a line passes a layer. */
export interface Pass {
  readonly strip: Strip;
  /** The gap of the layer, from 0 for the one above all cards. */
  readonly gap: number;
  y: number;
}

/** The space below a card that a straight line to the next needs: less would hide its arrow. */
const STRAIGHT = 28;
/** The space between a line's end and the card it points at. */
const BEFORE_CARD = 3;

/** Draws a line for each edge. */
export function curvesOf(edges: readonly MapEdge[], cards: ReadonlyMap<string, PlacedCard>): Curve[] {
  const strips = stripsOf([...cards.values()]);
  const seen = new Set<string>();
  const routes = edges.flatMap((edge): Route[] => {
    const [from, to] = [cards.get(edge.from), cards.get(edge.to)];
    if (!from || !to || from === to) {
      return [];
    }
    const pair = [edge.from, edge.to].sort().join(' ');
    const isFirst = !seen.has(pair);
    seen.add(pair);
    return [{ edge, isFirst, from, to, ...sidesOf(from, to, strips, isFirst), passes: passesOf(from, to, strips) }];
  });
  const ports = portsOf(routes);
  gapsOf(routes);
  return routes.map((route, at) => drawn(route, ports[at] ?? [route.from.y, route.to.y], strips));
}

/** Decides at which sides of its cards a line begins and ends. */
function sidesOf(from: PlacedCard, to: PlacedCard, strips: readonly Strip[], isFirst: boolean): Pick<Route, 'leaves' | 'reaches'> {
  if (from.layer !== to.layer) {
    const side = from.layer < to.layer ? 1 : -1;
    return { leaves: side, reaches: -side as -1 | 1 };
  }
  const own = strips[from.layer]?.cards ?? [];
  const apart = Math.abs(to.y - from.y) - (from.height + to.height) / 2;
  const areNext = Math.abs(own.indexOf(from) - own.indexOf(to)) === 1;
  if (isFirst && areNext && apart >= STRAIGHT) {
    return { leaves: 0, reaches: 0 };
  }
  // Round the outside of the map only where there is no inside.
  const side = from.layer === strips.length - 1 && strips.length > 1 ? -1 : 1;
  return { leaves: side, reaches: side };
}

function drawn({ edge, isFirst, from, to, leaves, reaches, passes }: Route, [leavesAt, reachesAt]: readonly [number, number], strips: readonly Strip[]): Curve {
  const line = new Line();
  if (leaves === 0) {
    const down = from.y < to.y ? 1 : -1;
    const x = (Math.max(left(from), left(to)) + Math.min(right(from), right(to))) / 2;
    line.start({ x, y: from.y + (down * from.height) / 2 + down });
    line.straight({ x, y: to.y - (down * to.height) / 2 - down * BEFORE_CARD });
    return { edge, isFirst, ...line.done() };
  }
  line.start({ x: from.x + leaves * (from.width / 2 + 1), y: leavesAt });
  const end = { x: to.x + reaches * (to.width / 2 + BEFORE_CARD), y: reachesAt };
  const [own, other] = [strips[from.layer], strips[to.layer]];
  if (own && own === other) {
    const edgeAt = leaves > 0 ? own.right + BEFORE_CARD : own.left - BEFORE_CARD;
    const room = leaves > 0 ? (strips[from.layer + 1]?.left ?? edgeAt + 70) - edgeAt : edgeAt - (strips[from.layer - 1]?.right ?? edgeAt - 70);
    const bulge = leaves * Math.min(room * 1.05, 30 + Math.abs(end.y - leavesAt) * 0.14);
    line.straight({ x: edgeAt, y: leavesAt });
    line.bend({ x: edgeAt + bulge, y: leavesAt }, { x: edgeAt + bulge, y: end.y }, { x: edgeAt, y: end.y });
  } else if (own && other) {
    line.straight({ x: leaves > 0 ? own.right : own.left, y: leavesAt });
    for (const { strip, y } of passes) {
      line.swing({ x: leaves > 0 ? strip.left : strip.right, y });
      line.straight({ x: leaves > 0 ? strip.right : strip.left, y });
    }
    line.swing({ x: leaves > 0 ? other.left - BEFORE_CARD : other.right + BEFORE_CARD, y: end.y });
  }
  line.straight(end);
  return { edge, isFirst, ...line.done() };
}

function left({ x, width }: PlacedCard): number {
  return x - width / 2;
}

function right({ x, width }: PlacedCard): number {
  return x + width / 2;
}

/** How far apart the points along a line are, about. */
const STEP = 9;

/** A line as it is drawn, piece by piece. */
class Line {
  #path = '';
  readonly #points: Point[] = [];

  start(to: Point): void {
    this.#path = `M${at(to)}`;
    this.#points.push(to);
  }

  straight(to: Point): void {
    const from = this.#last();
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length < 0.5) {
      return;
    }
    this.#path += `L${at(to)}`;
    const steps = Math.max(1, Math.round(length / STEP));
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      this.#points.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
  }

  /** Goes to a point at another height, level at both ends. */
  swing(to: Point): void {
    const from = this.#last();
    const middle = (from.x + to.x) / 2;
    if (Math.abs(from.y - to.y) < 0.5) {
      this.straight(to);
    } else {
      this.bend({ x: middle, y: from.y }, { x: middle, y: to.y }, to);
    }
  }

  bend(one: Point, two: Point, to: Point): void {
    const from = this.#last();
    this.#path += `C${at(one)} ${at(two)} ${at(to)}`;
    const steps = Math.max(4, Math.round((Math.hypot(to.x - from.x, to.y - from.y) + Math.abs(one.x - from.x)) / STEP));
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      const rest = 1 - share;
      const of = (key: 'x' | 'y') => rest ** 3 * from[key] + 3 * rest ** 2 * share * one[key] + 3 * rest * share ** 2 * two[key] + share ** 3 * to[key];
      this.#points.push({ x: of('x'), y: of('y') });
    }
  }

  done(): Pick<Curve, 'path' | 'points'> {
    return { path: this.#path, points: this.#points };
  }

  #last(): Point {
    return this.#points.at(-1) ?? { x: 0, y: 0 };
  }
}

/** Returns the point of a line at a share of its way. */
export function pointAt({ points }: Curve, share: number): Point {
  return points[Math.round(share * (points.length - 1))] ?? { x: 0, y: 0 };
}

/** Returns the head of the arrow at the end of a line. A marker would need an address, and `<base>`
 * makes that one of another page in some browsers. */
export function headOf({ points }: Curve, size: number): string {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) {
    return '';
  }
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const corner = (turn: number): Point => ({
    x: end.x - size * Math.cos(angle + turn),
    y: end.y - size * Math.sin(angle + turn),
  });
  return `M${at(corner(0.42))}L${at(end)}L${at(corner(-0.42))}Z`;
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
