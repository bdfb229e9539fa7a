// Where the words of lines go: on the line, or at the card that it leads to, beside cards and other words.
import type { Curve } from './curves';
import { pointAt } from './curves';
import type { PlacedCard, Point } from './types';
import type { Measure } from './wrap';

/** Words on a line. The point is their middle. */
export interface EdgeLabel extends Point {
  readonly id: string;
  readonly text: string;
  readonly width: number;
}

export const LABEL_FONT = '500 12.5px "Inter Variable"';
export const LABEL_HEIGHT = 18;

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8];
const ASIDE = [0, 14, -14, 24, -24];

/** What it costs to stand anywhere on the line but right before the card that it leads to. */
const ON_LINE = 8;
/** The room that an arrow and a little of the line before it take. */
const ARROW = 17;

/** How many square pixels of cards and other words they may cover before they are left out. */
const TOO_MUCH = 60;
/** What it costs to stand at a card instead of on the line. */
const AT_CARD = 26;

/** What is to be said about lines. */
interface Wanted {
  readonly curves: readonly Curve[];
  readonly cards: ReadonlyMap<string, PlacedCard>;
  readonly measure: Measure;
  /** The card from which all lines go out; words do not stand at it. */
  readonly hub?: string | null;
  /** Whether words must be shown also where there is no room for them. */
  readonly all?: boolean;
}

/** Places the words of lines. Where there is no room they are left out, unless all must be shown: the
 * panel always says them too. */
export function edgeLabels({ curves, cards, measure, hub = null, all = false }: Wanted): EdgeLabel[] {
  const placed: EdgeLabel[] = [];
  const boxes = [...cards.values()];
  for (const curve of curves) {
    const text = curve.edge.phrase;
    const label = { id: curve.edge.id, text, width: measure(text, LABEL_FONT) + 12 };
    const at = [curve.edge.from, curve.edge.to].flatMap((id) => (id === hub ? [] : (cards.get(id) ?? [])));
    const best = bestPlace(curve, label, at, boxes, placed, hub);
    if (all || best.covered <= TOO_MUCH) {
      placed.push(best.label);
    }
  }
  return placed;
}

function bestPlace(curve: Curve, label: Omit<EdgeLabel, 'x' | 'y'>, at: readonly PlacedCard[], cards: readonly PlacedCard[], placed: readonly EdgeLabel[], hub: string | null) {
  let best = { label: { ...label, ...pointAt(curve, 0.5) }, covered: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY };
  const consider = (point: Point, price: number) => {
    if (price >= best.cost) {
      return;
    }
    const spot = { ...label, ...point };
    const others = placed.reduce((sum, other) => sum + shared(spot, { ...other, height: LABEL_HEIGHT }), 0);
    const covered = cards.reduce((sum, card) => sum + shared(spot, card), 0) + others;
    const cost = covered + 2 * others + price;
    if (cost < best.cost) {
      best = { label: spot, covered, cost };
    }
  };
  // Right before the card one sees best which line the words belong to.
  const isBack = hub !== null && curve.edge.to === hub;
  const way = isBack ? curve.points : curve.points.toReversed();
  const [end, before] = [way[0], way[3]];
  if (end && before && Math.abs(end.y - before.y) < 6) {
    consider({ x: end.x + Math.sign(before.x - end.x) * (ARROW + label.width / 2), y: end.y }, 0);
  }
  for (const along of ALONG) {
    const [on, beside] = [pointAt(curve, along), normalAt(curve, along)];
    for (const aside of ASIDE) {
      consider({ x: on.x + beside.x * aside, y: on.y + beside.y * aside }, ON_LINE + 3 * Math.abs(aside) + 20 * Math.abs(along - 0.5));
    }
  }
  for (const card of at) {
    const x = card.x - card.width / 2 + label.width / 2;
    const away = (card.height + LABEL_HEIGHT) / 2 + 2;
    consider({ x, y: card.y - away }, AT_CARD);
    consider({ x, y: card.y + away }, AT_CARD + 4);
  }
  return best;
}

/** Returns the direction across a line at a share of its way. */
function normalAt(curve: Curve, share: number): Point {
  const [before, after] = [pointAt(curve, share - 0.05), pointAt(curve, share + 0.05)];
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  return { x: -(after.y - before.y) / length, y: (after.x - before.x) / length };
}

/** Returns the area that a label shares with a rectangle. */
function shared(label: EdgeLabel, other: Point & { readonly width: number; readonly height: number }): number {
  const x = (label.width + other.width) / 2 - Math.abs(label.x - other.x);
  const y = (LABEL_HEIGHT + other.height) / 2 - Math.abs(label.y - other.y);
  return Math.max(0, x) * Math.max(0, y);
}
