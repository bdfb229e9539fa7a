// How easy a map is to read: few lines that cross, that join cards of one layer, or pass others.
import type { Tie } from './body';

/** What is wrong with a map. */
export interface Score {
  /** How many pairs of lines cross, as far as the order of the cards decides it. */
  readonly crossings: number;
  /** How many lines join cards of the same layer. */
  readonly within: number;
  /** How many layers are passed by lines, all lines together. */
  readonly passed: number;
}

export function score(ties: readonly Tie[]): Score {
  const spans = ties.map(([a, b]) => Math.abs(a.layer - b.layer));
  return {
    crossings: crossings(ties),
    within: spans.filter((span) => span === 0).length,
    passed: spans.reduce((sum, span) => sum + Math.max(0, span - 1), 0),
  };
}

/** Returns one number for a score: the lower, the better. */
export function cost(of: Score, lines: number): number {
  return (of.crossings + 3 * of.within + 0.5 * of.passed) / Math.max(1, lines);
}

/** Counts the pairs of ties that cross between layers. */
export function crossings(ties: readonly Tie[]): number {
  const lines = ties.flatMap(([a, b]) => {
    if (a.layer === b.layer) {
      return [];
    }
    const [left, right] = a.layer < b.layer ? [a, b] : [b, a];
    return [{ from: left.layer, to: right.layer, y: left.y, slope: (right.y - left.y) / (right.layer - left.layer) }];
  });
  let count = 0;
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (!other) {
        break;
      }
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
      if (from < to) {
        const ahead = (layer: number) => one.y + (layer - one.from) * one.slope - other.y - (layer - other.from) * other.slope;
        count += Number(ahead(from) * ahead(to) < 0);
      }
    }
  });
  return count;
}
