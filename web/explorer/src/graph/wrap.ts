// The text of cards: wrapped to few and even lines.
import type { Card, MapNode } from './types';

/** Returns the width of a text in pixels. */
export type Measure = (text: string, font: string) => number;

export const NAME_FONT = '550 12.5px "Inter Variable"';
export const META_FONT = '450 12.5px "Inter Variable"';

/** The height of a line of the name, and of the smaller text below it. */
export const LINE = 15;
export const META_LINE = 14;

const WIDEST = 138;
const NARROWEST = 84;
const MOST_LINES = 3;
/** Above this width a name has up to so many lines. */
const STRETCHED = 186;
const MOST_LINES_EVER = 5;
/** The sign on its colour, and the space around the text. */
const SIDES = 44;
const ABOVE_AND_BELOW = 14;

/** The height of the best connected cards, and what each line takes of it. */
const HIGHEST = 96;
const FOR_LINE = 3.5;

/** Makes the card of a node that is tied to so many others: many lines need room at its sides. */
export function cardOf(node: MapNode, measure: Measure, ties = 0): Card {
  const lines = balanced(node.name, measure);
  const meta = [node.abbreviation === node.name ? '' : node.abbreviation, node.holds === 'NO' ? node.years : ''].filter(Boolean).join(' · ');
  const widest = Math.max(...lines.map((line) => measure(line, NAME_FONT)), meta ? measure(meta, META_FONT) : 0);
  return {
    id: node.id,
    lines,
    meta,
    width: Math.max(NARROWEST, Math.ceil(widest) + SIDES),
    height: Math.max(textHeight({ lines, meta }) + ABOVE_AND_BELOW, Math.min(HIGHEST, ABOVE_AND_BELOW + FOR_LINE * ties)),
    column: node.column,
  };
}

/** Returns how high the text of a card is. */
export function textHeight({ lines, meta }: Pick<Card, 'lines' | 'meta'>): number {
  return lines.length * LINE + (meta ? META_LINE : 0);
}

/** Wraps a text: as few lines as fit, and then the narrowest width that keeps their number. */
export function balanced(text: string, measure: Measure): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const fit = (width: number) => wrapped(words, (line) => measure(line, NAME_FONT) <= width);
  // Long names get a little more width rather than more lines, but no card is a banner.
  let widest = WIDEST;
  while (fit(widest).length > (widest < STRETCHED ? MOST_LINES : MOST_LINES_EVER) && widest < WIDEST * 3) {
    widest += 12;
  }
  let best = fit(widest);
  for (let width = widest - 4; width >= 40; width -= 4) {
    const lines = fit(width);
    if (lines.length > best.length) {
      break;
    }
    best = lines;
  }
  return best;
}

/** Wraps a text to lines that fit. A word that does not has a line of its own. */
export function wrappedTo(text: string, fits: (line: string) => boolean): string[] {
  return wrapped(text.split(/\s+/).filter(Boolean), fits);
}

function wrapped(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && fits(longer)) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
