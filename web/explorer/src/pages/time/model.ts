// What the page of changes shows, from what the API answers. No elements here.
import type { Params } from '../../address/pages';
import type { ChangeKind, ChangeMatter, ChangeWhere, CitedFragment, DatedFragment } from '../../api/generated';
import { yearsLater } from '../../format/dates';
import type { LegendEntry } from '../../ontology/legend';
import { inOneLanguage } from '../entity/model';

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

/** Changes of one entity in one field at one time, told in one line. */
export interface Group {
  readonly key: string;
  readonly change: DatedFragment;
  readonly before: DatedFragment['before'];
  readonly after: DatedFragment['after'];
}

/** Puts together what began, ended or changed of one field at one time; words in one language where there are any. */
export function groupsOf(changes: readonly DatedFragment[], lang: string): Group[] {
  const groups = new Map<string, DatedFragment[]>();
  for (const change of changes) {
    const key = [change.date, change.kind, change.matter, change.entity.id, change.field].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups].flatMap(([key, [change, ...more]]) => {
    if (!change) {
      return [];
    }
    const all = [change, ...more];
    return [
      {
        key,
        change,
        before: inOneLanguage(all.flatMap(({ before }) => before), lang),
        after: inOneLanguage(all.flatMap(({ after }) => after), lang),
      },
    ];
  });
}

/** Puts changes under the years in which they may have begun. */
export function byYear(groups: readonly Group[]): [string, Group[]][] {
  const years = new Map<string, Group[]>();
  for (const group of groups) {
    const year = group.change.earliest.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), group]);
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

/** Counts the changes of each year in which there are any. */
export function yearsOf(changes: readonly { readonly earliest: string }[]): Year[] {
  const counts = new Map<number, number>();
  for (const { earliest } of changes) {
    const year = Number(earliest.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts].sort(([a], [b]) => a - b);
  return years.map(([year, count], at) => ({ year, count, gap: at > 0 && years[at - 1]?.[0] !== year - 1 }));
}

/** Lists all citations of some changes in the order in which a reader meets them. */
export function citationsOf(groups: readonly Group[]): CitedFragment[] {
  return groups.flatMap(({ before, after }) => [...before, ...after].flatMap(({ citations }) => citations));
}
