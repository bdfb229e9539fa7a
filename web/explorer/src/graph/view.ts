// How a map lies on its stage: what is seen of it at first, and how to bring something into sight.
import type { PlacedCard } from './types';

/** How the map lies on the stage: enlarged, then moved. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type Box = Pick<PlacedCard, 'x' | 'y' | 'width' | 'height'>;

/** Never larger than this when the map is made to fit. */
const MOST_FIT = 1.4;
/** Not smaller than this at first, so that all text can be read; who wants all of it at once says so. */
export const LEAST_READABLE = 0.88;
/** From so many cards on a map is seen from afar at first, but never from farther than this. */
export const MANY = 60;
export const LEAST_FAR = 0.42;
/** What stays free around the map, in pixels, and at the right for the buttons. */
const MARGIN = 22;
const BUTTONS = 50;

/** Returns the view in which a map is shown first: all of it, if that can be read; or all that is wanted
 * of it; or as much around the first of that as can be read. A map of very many cards is seen from afar,
 * with names beside its signs. */
export function opening(cards: readonly PlacedCard[], wanted: readonly PlacedCard[], width: number, height: number): View {
  const least = cards.length > MANY ? LEAST_FAR : LEAST_READABLE;
  const all = fitting(cards, width, height, least);
  if (all.scale > least || wanted.length === 0) {
    return all;
  }
  const seen = fitting(cards, width, height, LEAST_READABLE);
  return [...wanted].reverse().reduce((view, card) => showing(view, card, width, height), showing(seen, middleOf(wanted), width, height));
}

/** Returns the rectangle around cards, as if it were one. */
function middleOf(cards: readonly PlacedCard[]): Box {
  const left = Math.min(...cards.map((card) => card.x - card.width / 2));
  const right = Math.max(...cards.map((card) => card.x + card.width / 2));
  const above = Math.min(...cards.map((card) => card.y - card.height / 2));
  const below = Math.max(...cards.map((card) => card.y + card.height / 2));
  return { x: (left + right) / 2, y: (above + below) / 2, width: right - left, height: below - above };
}

/** Returns a view for a stage of which all is drawn so many times larger. */
export function enlarged({ scale, x, y }: View, zoom: number): View {
  return { scale: scale * zoom, x: x * zoom, y: y * zoom };
}

/** Returns a view moved as little as it takes to have a card in sight. */
export function showing(view: View, card: Box, width: number, height: number): View {
  const { scale, x, y } = view;
  const [left, right] = [(card.x - card.width / 2) * scale + x, (card.x + card.width / 2) * scale + x];
  const [above, below] = [(card.y - card.height / 2) * scale + y, (card.y + card.height / 2) * scale + y];
  const dx = left < MARGIN ? MARGIN - left : Math.min(0, width - MARGIN - BUTTONS - right);
  const dy = above < MARGIN ? MARGIN - above : Math.min(0, height - MARGIN - below);
  return dx === 0 && dy === 0 ? view : { scale, x: x + dx, y: y + dy };
}

/** Returns how much of a stage cards may take. */
export function roomOf({ width, height }: Size): Size {
  return { width: Math.max(80, width - 2 * MARGIN - BUTTONS), height: Math.max(80, height - 2 * MARGIN) };
}

/** Returns the view in which all cards are seen, unless that makes them smaller than wanted. */
export function fitting(cards: readonly PlacedCard[], width: number, height: number, least: number): View {
  if (cards.length === 0) {
    return { scale: 1, x: width / 2, y: height / 2 };
  }
  const box = middleOf(cards);
  const room = roomOf({ width, height });
  const scale = Math.max(least, Math.min(room.width / box.width, room.height / box.height, MOST_FIT));
  return { scale, x: (width - BUTTONS) / 2 - scale * box.x, y: height / 2 - scale * box.y };
}

/** How many cards lie outside of the stage, by the side at which they are. */
export interface Beyond {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

/** Counts the cards whose middle is out of sight. */
export function beyond(cards: readonly Box[], { scale, x, y }: View, { width, height }: Size): Beyond {
  const count = (is: (atX: number, atY: number) => boolean) => cards.filter((card) => is(card.x * scale + x, card.y * scale + y)).length;
  return {
    left: count((atX) => atX < 0),
    right: count((atX) => atX > width),
    above: count((_, atY) => atY < 0),
    below: count((_, atY) => atY > height),
  };
}
