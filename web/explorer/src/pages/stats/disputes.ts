// Where those who publish figures disagree about one and the same thing.
import type { Figure, Structure } from './layout';

/** Figures of one measure, of the same things and times, that are not the same. */
export interface Dispute {
  readonly figures: readonly Figure[];
  /** The greatest less the least. */
  readonly difference: number;
  /** The same as a part of the least. */
  readonly part: number | null;
}

/** Finds figures that differ by who publishes them alone. */
export function disputesOf({ dimensions }: Structure, figures: readonly Figure[]): Dispute[] {
  if (!dimensions.some(({ kind }) => kind === 'PUBLISHER')) {
    return [];
  }
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const members = figure.members.filter((_, at) => dimensions[at]?.kind !== 'PUBLISHER').map(({ code }) => code);
    const key = [figure.measure.id, ...members, figure.period ?? ''].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((all) => {
    const values = all.flatMap(({ value }) => (value === null ? [] : Number(value)));
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return values.length > 1 && least < most ? [{ figures: all, difference: most - least, part: least > 0 ? (most - least) / least : null }] : [];
  });
}
