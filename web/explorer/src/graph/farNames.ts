// Which names are shown where a map is so small that those on the cards could not be read: as many as
// fit beside each other, the most important first, at the size of all other text.
import type { PlacedMap } from './usePlaced';
import type { Measure } from './wrap';
import { NAME_FONT } from './wrap';

/** Below this the names on cards are too small to be read. */
export const READABLE = 0.875;

/** A name in the units of the map, around a middle. */
export interface FarName {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Measures in pixels of the screen. */
const PADDING = 6;
const HEIGHT = 20;
const BETWEEN = 3;
const WIDEST = 230;

/** Chooses the names. Those of the ids that come first in `first` are shown before all others. */
export function farNames({ data, cards }: PlacedMap, scale: number, first: readonly (string | null)[], measure: Measure): FarName[] {
  const ties = new Map<string, number>();
  for (const end of data.edges.flatMap(({ from, to }) => [from, to])) {
    ties.set(end, (ties.get(end) ?? 0) + 1);
  }
  const rank = (id: string) => (first.includes(id) ? 1e6 - first.indexOf(id) : (ties.get(id) ?? 0));
  const placed: FarName[] = [];
  for (const { id, name, abbreviation } of data.nodes.toSorted((a, b) => rank(b.id) - rank(a.id))) {
    const card = cards.get(id);
    // Nothing is cut: what is too long has a short form, or is left to the card.
    const text = measure(name, NAME_FONT) <= WIDEST ? name : (abbreviation ?? '');
    if (!card || text === '') {
      continue;
    }
    const spot = { id, text, x: card.x, y: card.y, width: (measure(text, NAME_FONT) + 2 * PADDING) / scale, height: HEIGHT / scale };
    if (!placed.some((other) => touch(spot, other, BETWEEN / scale))) {
      placed.push(spot);
    }
  }
  return placed;
}

function touch(a: FarName, b: FarName, gap: number): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap;
}
