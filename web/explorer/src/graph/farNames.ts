// Which names are shown where a map is so small that those on the cards could not be read: beside the
// signs of the cards, at the size of all other text, as many as have room, the most important first.
import type { PlacedCard, PlacedMap } from './types';
import type { Measure } from './wrap';
import { wrappedTo } from './wrap';

/** Below this the names on cards are too small to be read. */
export const READABLE = 0.875;

/** A name in the units of the map: its left edge, its middle height, and the room that it takes. */
export interface FarName {
  readonly id: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it is shown before all others, on paper of its own. */
  readonly isFirst: boolean;
}

export const FAR_FONT = '550 11.5px "Inter Variable"';
/** The height of a line, in pixels of the screen as all that follows. */
export const FAR_LINE = 13;
/** The space between a sign and its name, and around a name. */
const BESIDE = 4;
const PADDING = 2;
/** How wide a name may be, the widest first, and on how many lines. */
const WIDTHS = [230, 150, 118, 104, 92, 74];
const MOST_LINES = 4;
/** How far names may reach beyond the last cards. */
const OUT = 20;
/** How wide the sign of a card is, in units of the map. */
const SIGN = 27;

/** Chooses the names. Those of the ids that come first in `first` are shown before all others. */
export function farNames({ data, cards }: PlacedMap, scale: number, first: readonly (string | null)[], measure: Measure): FarName[] {
  const ties = new Map<string, number>();
  for (const end of data.edges.flatMap(({ from, to }) => [from, to])) {
    ties.set(end, (ties.get(end) ?? 0) + 1);
  }
  const ranks = new Map([...new Set(first)].map((id, at) => [id, 1e6 - at]));
  const rank = (id: string) => ranks.get(id) ?? ties.get(id) ?? 0;
  const signs = [...cards.values()].map(signOf);
  const edge = Math.max(...[...cards.values()].map(({ x, width }) => x + width / 2)) + OUT / scale;
  const placed: FarName[] = [];
  for (const { id, name, abbreviation } of data.nodes.toSorted((a, b) => rank(b.id) - rank(a.id))) {
    const card = cards.get(id);
    if (!card) {
      continue;
    }
    const isFirst = ranks.has(id);
    const spot = (lines: readonly string[]): FarName => ({
      id,
      lines,
      x: card.x - card.width / 2 + Math.min(card.width, SIGN) + BESIDE / scale,
      y: card.y,
      width: (Math.max(...lines.map((line) => measure(line, FAR_FONT))) + 2 * PADDING) / scale,
      height: (lines.length * FAR_LINE + 2 * PADDING) / scale,
      isFirst,
    });
    const isFree = (at: FarName) => at.x + at.width <= edge && !placed.some((other) => touch(boxOf(at), boxOf(other))) && (isFirst || !signs.some((sign) => sign.id !== id && touch(boxOf(at), sign)));
    const free = formsOf(name, abbreviation, measure).map(spot).find(isFree);
    if (free) {
      placed.push(free);
    }
  }
  return placed;
}

/** Lists how a name can be written, the best first. Nothing is cut: what finds no room is left out. */
function formsOf(name: string, abbreviation: string | null, measure: Measure): string[][] {
  const fits = (width: number) => (line: string) => measure(line, FAR_FONT) <= width;
  const forms = WIDTHS.map((width) => ({ width, lines: wrappedTo(name, fits(width)) }));
  const good = forms.filter(({ width, lines }) => lines.length > 0 && lines.length <= MOST_LINES && lines.every(fits(width)));
  return [...good.map(({ lines }) => lines), ...(abbreviation ? [[abbreviation]] : [])];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

function boxOf({ x, y, width, height }: FarName): Box {
  return { left: x, right: x + width, y, height };
}

function signOf({ id, x, y, width, height }: PlacedCard): Box & { readonly id: string } {
  return { id, left: x - width / 2, right: x - width / 2 + Math.min(width, SIGN), y, height };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}
