// Where the words of lit lines go: on the curve, beside cards and other words.
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
const ASIDE = [0, 14, -14, 24, -24, 36, -36, 50, -50];

/** How many square pixels of cards words may cover before they are left out. */
const TOO_MUCH = 60;

/** Places the words of curves. Where there is no room they are left out, unless all must be shown:
 * the panel always says them too. */
export function edgeLabels(curves: readonly Curve[], cards: readonly PlacedCard[], measure: Measure, all = false): EdgeLabel[] {
  const placed: EdgeLabel[] = [];
  for (const curve of curves) {
    const text = curve.edge.phrase;
    const best = bestPlace(curve, { id: curve.edge.id, text, width: measure(text, LABEL_FONT) + 12 }, cards, placed);
    if (all || best.covered <= TOO_MUCH) {
      placed.push(best.label);
    }
  }
  return placed;
}

function bestPlace(curve: Curve, label: Omit<EdgeLabel, 'x' | 'y'>, cards: readonly PlacedCard[], placed: readonly EdgeLabel[]) {
  const [first, last] = [pointAt(curve, 0), pointAt(curve, 1)];
  const length = Math.hypot(last.x - first.x, last.y - first.y) || 1;
  const side = { x: -(last.y - first.y) / length, y: (last.x - first.x) / length };
  let best = { label: { ...label, ...pointAt(curve, 0.5) }, covered: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY };
  for (const along of ALONG) {
    for (const aside of ASIDE) {
      const on = pointAt(curve, along);
      const spot = { ...label, x: on.x + side.x * aside, y: on.y + side.y * aside };
      const covered = cards.reduce((sum, card) => sum + shared(spot, card), 0);
      const others = placed.reduce((sum, other) => sum + shared(spot, { ...other, height: LABEL_HEIGHT }), 0);
      const cost = covered + 3 * others + 3 * Math.abs(aside) + 20 * Math.abs(along - 0.5);
      if (cost < best.cost) {
        best = { label: spot, covered, cost };
      }
    }
  }
  return best;
}

/** Returns the area that a label shares with a rectangle. */
function shared(label: EdgeLabel, other: Point & { readonly width: number; readonly height: number }): number {
  const x = (label.width + other.width) / 2 - Math.abs(label.x - other.x);
  const y = (LABEL_HEIGHT + other.height) / 2 - Math.abs(label.y - other.y);
  return Math.max(0, x) * Math.max(0, y);
}
