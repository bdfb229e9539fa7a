// How wide the words of a chart are, and where they are broken.
import { measure } from '../graph/measure';

const FAMILY = '"Inter Variable", system-ui, sans-serif';

/** Returns the width of a text of a chart, whose letters are so many pixels high. */
export function widthOf(text: string, size: number, weight = 500): number {
  return Math.ceil(measure(text, `${weight} ${size}px ${FAMILY}`));
}

/** Breaks a text into lines of at most a width; words stay whole. */
export function linesOf(text: string, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
