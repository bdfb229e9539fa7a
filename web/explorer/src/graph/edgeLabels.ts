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

/** Where along the line words are tried, and how far beside it; further where they must be shown. */
const ALONG = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78, 0.16, 0.84];
const ASIDE = [0, 14, -14, 24, -24];
const FAR_ASIDE = [...ASIDE, 36, -36, 50, -50, 66, -66];

/** What it costs to stand anywhere on the line but right before the card that it leads to. */
const ON_LINE = 8;
/** The room that an arrow and a little of the line before it take. */
const ARROW = 17;
/** What it costs to stand at a card instead of on the line. */
const AT_CARD = 26;
/** What stays free between two words, and between words and a card. */
const BETWEEN = 2;

/** What is to be said about lines. */
interface Wanted {
  readonly curves: readonly Curve[];
  readonly cards: ReadonlyMap<string, PlacedCard>;
  readonly measure: Measure;
  /** The card from which all lines go out; words do not stand at it. */
  readonly hub?: string | null;
  /** Whether room is looked for also farther from the line. */
  readonly all?: boolean;
}

/** Places the words of lines. Where there is no room they are left out, because words over words say
 * nothing: the panel always says them too. */
export function edgeLabels({ curves, cards, measure, hub = null, all = false }: Wanted): EdgeLabel[] {
  const placed: EdgeLabel[] = [];
  const boxes = [...cards.values()];
  for (const curve of curves) {
    const text = curve.edge.phrase;
    const size = { id: curve.edge.id, text, width: measure(text, LABEL_FONT) + 12 };
    const at = [curve.edge.from, curve.edge.to].flatMap((id) => (id === hub ? [] : (cards.get(id) ?? [])));
    let best: { readonly label: EdgeLabel; readonly cost: number } | undefined;
    for (const [point, cost] of spots(curve, size.width, at, hub, all ? FAR_ASIDE : ASIDE)) {
      const label = { ...size, ...point };
      if ((!best || cost < best.cost) && !boxes.some((card) => touch(label, card)) && !placed.some((other) => touch(label, { ...other, height: LABEL_HEIGHT }))) {
        best = { label, cost };
      }
    }
    if (best) {
      placed.push(best.label);
    }
  }
  return placed;
}

/** Lists where the words of a line may stand, and what that costs. */
function* spots(curve: Curve, width: number, at: readonly PlacedCard[], hub: string | null, asides: readonly number[]): Generator<[Point, number]> {
  // Right before the card one sees best which line the words belong to.
  const isBack = hub !== null && curve.edge.to === hub;
  const way = isBack ? curve.points : curve.points.toReversed();
  const [end, before] = [way[0], way[3]];
  if (end && before && Math.abs(end.y - before.y) < 6) {
    yield [{ x: end.x + Math.sign(before.x - end.x) * (ARROW + width / 2), y: end.y }, 0];
  }
  for (const along of ALONG) {
    const [on, beside] = [pointAt(curve, along), normalAt(curve, along)];
    for (const aside of asides) {
      yield [{ x: on.x + beside.x * aside, y: on.y + beside.y * aside }, ON_LINE + 3 * Math.abs(aside) + 20 * Math.abs(along - 0.5)];
    }
  }
  for (const card of at) {
    const x = card.x - card.width / 2 + width / 2;
    const away = (card.height + LABEL_HEIGHT) / 2 + BETWEEN;
    yield [{ x, y: card.y - away }, AT_CARD];
    yield [{ x, y: card.y + away }, AT_CARD + 4];
  }
}

/** Returns the direction across a line at a share of its way. */
function normalAt(curve: Curve, share: number): Point {
  const [before, after] = [pointAt(curve, share - 0.05), pointAt(curve, share + 0.05)];
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  return { x: -(after.y - before.y) / length, y: (after.x - before.x) / length };
}

/** Says whether words stand nearer to a rectangle than they may. */
function touch(label: EdgeLabel, other: Point & { readonly width: number; readonly height: number }): boolean {
  return (
    (label.width + other.width) / 2 + BETWEEN - Math.abs(label.x - other.x) > 0.01 && (LABEL_HEIGHT + other.height) / 2 + BETWEEN - Math.abs(label.y - other.y) > 0.01
  );
}
