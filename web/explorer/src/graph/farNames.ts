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

export const FAR_FONT = '550 11px "Inter Variable"';
/** The height of a line, in pixels of the screen as all that follows. */
export const FAR_LINE = 12.5;
/** The space between a sign and its name, and around a name. */
const BESIDE = 4;
const PADDING = 2;
/** How wide a name may be, the widest first, and on how many lines. */
const WIDTHS = [230, 150, 118, 104, 92, 74];
const MOST_LINES = 4;
/** How far names may reach beyond the last cards. */
const OUT = 8;
/** How wide the sign of a card is, in units of the map. */
const SIGN = 27;

/** How far a name may be moved up or down from the middle of its sign, in steps of so many pixels. */
const NUDGE = 4;
const MOST_NUDGES = 6;

/**
 * Chooses the names. Those of the ids that come first in `first` are shown before all others. Then every
 * name takes the room that is nobody else's, and last what is left goes to those that it was too little for.
 */
export function farNames({ data, cards }: PlacedMap, scale: number, first: readonly (string | null)[], measure: Measure): FarName[] {
  const ties = new Map<string, number>();
  for (const end of data.edges.flatMap(({ from, to }) => [from, to])) {
    ties.set(end, (ties.get(end) ?? 0) + 1);
  }
  const ranks = new Map([...new Set(first)].map((id, at) => [id, 1e6 - at]));
  const rank = (id: string) => ranks.get(id) ?? ties.get(id) ?? 0;
  const signs = [...cards.values()].map(signOf);
  const edge = Math.max(...[...cards.values()].map(({ x, width }) => x + width / 2)) + OUT / scale;
  const placed = new Map<string, FarName>();
  const isFree = (at: FarName) =>
    at.x + at.width <= edge && ![...placed.values()].some((other) => other.id !== at.id && touch(boxOf(at), boxOf(other))) && (at.isFirst || !signs.some((sign) => sign.id !== at.id && touch(boxOf(at), sign)));
  const place = (spot: FarName | undefined) => spot && placed.set(spot.id, spot);

  const all = data.nodes
    .toSorted((a, b) => rank(b.id) - rank(a.id))
    .flatMap(({ id, name, abbreviation }) => {
      const card = cards.get(id);
      return card ? [{ card, spots: spotsOf(card, formsOf(name, abbreviation, measure), scale, ranks.has(id), measure) }] : [];
    });
  const [chosen, others] = [all.filter(({ card }) => ranks.has(card.id)), all.filter(({ card }) => !ranks.has(card.id))];
  for (const { spots } of chosen) {
    place(spots.find(isFree));
  }
  const rooms = roomsOf([...cards.values()], edge);
  for (const { card, spots } of others) {
    const room = rooms.get(card.id);
    place(spots.find((spot) => room !== undefined && isWithin(spot, room) && isFree(spot)));
  }
  for (const { card, spots } of others.filter(({ card: { id } }) => !placed.has(id))) {
    place(spots.flatMap((spot) => nudged(spot, card, scale)).find(isFree));
  }
  // Where there is room still, names are wider and have fewer lines.
  for (const { spots } of others) {
    const at = spots.findIndex(({ id, lines }) => placed.get(id)?.lines.join() === lines.join());
    place(spots.slice(0, Math.max(0, at)).find(isFree));
  }
  return all.flatMap(({ card }) => placed.get(card.id) ?? []);
}

/** Returns what a name beside a sign takes: in pixels, and the sign in units of the map. */
export function roomFor(lines: readonly string[], measure: Measure): { readonly width: number; readonly height: number; readonly sign: number } {
  const widest = Math.max(...lines.map((line) => measure(line, FAR_FONT)));
  return { width: BESIDE + widest + 2 * PADDING, height: lines.length * FAR_LINE + 2 * PADDING, sign: SIGN };
}

function spotsOf(card: PlacedCard, forms: readonly (readonly string[])[], scale: number, isFirst: boolean, measure: Measure): FarName[] {
  return forms.map((lines) => ({
    id: card.id,
    lines,
    x: card.x - card.width / 2 + Math.min(card.width, SIGN) + BESIDE / scale,
    y: card.y,
    width: (Math.max(...lines.map((line) => measure(line, FAR_FONT))) + 2 * PADDING) / scale,
    height: (lines.length * FAR_LINE + 2 * PADDING) / scale,
    isFirst,
  }));
}

/** Lists a spot and those a little above and below it, the nearest first, as long as it is plain whose name it is. */
function nudged(spot: FarName, { y, height }: PlacedCard, scale: number): FarName[] {
  const steps = Array.from({ length: 2 * MOST_NUDGES + 1 }, (_, at) => (at % 2 === 0 ? at / 2 : -(at + 1) / 2));
  return steps.map((step) => ({ ...spot, y: y + (step * NUDGE) / scale })).filter((one) => Math.abs(one.y - y) <= height / 3);
}

/** What is nobody else's: up to the next layer, and half way to the cards above and below. */
interface Room {
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

function roomsOf(cards: readonly PlacedCard[], edge: number): ReadonlyMap<string, Room> {
  const lefts = [...new Set(cards.map(({ x, width }) => x - width / 2))].sort((a, b) => a - b);
  return new Map(
    cards.map(({ id, x, y, width, layer }) => {
      const beside = cards.filter((other) => other.layer === layer && other.id !== id).map((other) => other.y);
      return [
        id,
        {
          right: lefts.find((left) => left > x - width / 2 + 1) ?? edge,
          above: (y + Math.max(...beside.filter((other) => other < y))) / 2,
          below: (y + Math.min(...beside.filter((other) => other >= y))) / 2,
        },
      ];
    }),
  );
}

function isWithin({ x, y, width, height }: FarName, { right, above, below }: Room): boolean {
  return x + width <= right && y - height / 2 >= above && y + height / 2 <= below;
}

/** Lists how a name can be written, the best first. Nothing is cut: what finds no room is left out. */
export function formsOf(name: string, abbreviation: string | null, measure: Measure): string[][] {
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
