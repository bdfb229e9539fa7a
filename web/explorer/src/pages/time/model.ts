// What the page of changes shows, from what the API answers. No elements here.
import type { Params } from '../../address/pages';
import { countOf } from '../../api/facets';
import type { Count } from '../../api/facets';
import type { ChangeKind, ChangeMatter, ChangeWhere, CitedFragment, DatedFragment } from '../../api/generated';
import { yearsLater } from '../../format/dates';
import type { LegendEntry } from '../../ontology/legend';
import type { Ontology } from '../../ontology/ontology';

/** The sorts of changes, in the order in which they are offered. */
export const KINDS: readonly ChangeKind[] = ['BEGAN', 'CHANGED', 'ENDED', 'HAPPENED', 'DATED'];

/** What changes are about, in the order in which it is offered. */
export const MATTERS: readonly ChangeMatter[] = ['EXISTENCE', 'PROPERTIES', 'RELATIONS', 'EVENTS', 'DATES'];

/** The two days that are compared: of a year until the day that is looked at, where the address names none. */
export function daysOf({ from, to, of }: Pick<Params<'time'>, 'from' | 'to' | 'of'>, day: string): { from: string | null; to: string | null } {
  if (of !== null) {
    return { from, to };
  }
  const until = to ?? day;
  return { from: from ?? yearsLater(until, -1), to: until };
}

/** Returns the condition for the chosen kinds of entities, sorts of changes and what they are about. */
export function whereOf({ types, kinds, about }: Pick<Params<'time'>, 'types' | 'kinds' | 'about'>, legend: readonly LegendEntry[]): ChangeWhere {
  const chosen = legend.filter(({ kind }) => types.includes(kind.name)).flatMap((entry) => entry.types);
  return {
    ...(chosen.length > 0 && { types: chosen }),
    ...(kinds.length > 0 && { kinds: KINDS.filter((kind) => kinds.includes(kind)) }),
    ...(about.length > 0 && { matters: MATTERS.filter((matter) => about.includes(matter)) }),
  };
}

/** What tells a change from all others of a list: of one field of an entity there is one of a sort at a date. */
export function keyOf({ date, kind, matter, entity, field }: DatedFragment): string {
  return [date, kind, matter, entity.id, field].join(' ');
}

/** Puts changes under the years in which they may have begun. */
export function byYear(changes: readonly DatedFragment[]): [string, DatedFragment[]][] {
  const years = new Map<string, DatedFragment[]>();
  for (const change of changes) {
    const year = change.earliest.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), change]);
  }
  return [...years];
}

/** How much changed in a year. */
export interface Year {
  readonly year: number;
  readonly count: number;
  /** Whether nothing changed in the year before. */
  readonly gap: boolean;
}

/** Returns how much changed in each year in which something did. */
export function yearsOf(counts: readonly Count[]): Year[] {
  return counts.map(({ value, count }, at) => {
    const year = Number(value);
    return { year, count, gap: at > 0 && Number(counts[at - 1]?.value) !== year - 1 };
  });
}

/**
 * Returns how many changes a choice of one kind of entities would leave. What touches entities of two types counts for
 * each, so that counts of types do not add up: where no interface is the kind, only one type of it may have any.
 */
export function countOfKind({ kind, types }: LegendEntry, ontology: Pick<Ontology, 'types'>, ofTypes: readonly Count[], ofInterfaces: readonly Count[]): number | undefined {
  const all = ontology.types.get(kind.name)?.concrete ?? [];
  if (all.length === types.length && all.every(({ name }) => types.includes(name))) {
    return countOf(ofInterfaces, kind.name) || countOf(ofTypes, kind.name);
  }
  const some = types.map((name) => countOf(ofTypes, name)).filter((count) => count > 0);
  return some.length > 1 ? undefined : (some[0] ?? 0);
}

/** Lists the citations of changes, in the order in which they are shown. */
export function citationsOf(changes: readonly DatedFragment[]): CitedFragment[] {
  return changes.flatMap(({ before, after }) => [...before, ...after].flatMap(({ citations }) => citations));
}
