// What the page of conflicts shows, from what the API answers. No elements here.
import type { Params } from '../../address/pages';
import type { ConflictKind, ConflictWhere, ConflictsQuery, ContradictionFragment } from '../../api/generated';

export type Conflict = NonNullable<ConflictsQuery['asOf']['found']>['nodes'][number];

/** The sorts of conflicts, in the order in which they are offered. */
export const KINDS: readonly ConflictKind[] = ['VALUE', 'DATE', 'TARGET', 'OPPOSITE', 'SAME_CHANGE', 'FIGURE', 'MEASURE'];

/** Returns the condition for what is chosen. */
export function whereOf({ kinds, source, of, sure, between }: Params<'conflicts'>): ConflictWhere {
  return {
    certainty: sure === 'all' ? ['CERTAIN', 'POSSIBLE'] : ['CERTAIN'],
    ...(kinds.length > 0 && { kinds: KINDS.filter((kind) => kinds.includes(kind)) }),
    ...(source !== null && { sources: [source] }),
    ...(of !== null && { entities: [of] }),
    ...(between !== 'any' && { withinOneSource: between === 'one' }),
  };
}

/** Keeps each conflict once: one about words that stand in several languages, in the wanted one. */
export function inOneLanguage<T extends ContradictionFragment>(conflicts: readonly T[], lang: string): T[] {
  const kept = new Map<string, T>();
  for (const conflict of conflicts) {
    const key = keyOf(conflict);
    const known = kept.get(key);
    if (!known || (!speaks(known, lang) && speaks(conflict, lang))) {
      kept.set(key, conflict);
    }
  }
  return [...kept.values()];
}

function speaks({ statements }: ContradictionFragment, lang: string): boolean {
  return statements.every((statement) => statement.lang === null || statement.lang === lang);
}

/** What tells one conflict from another, the language apart; those that are not about words are told apart by their place. */
function keyOf({ kind, certainty, field, entity, statements, figures }: ContradictionFragment): string {
  const sides = statements.map(({ lang, since, until, object, citations }) =>
    [lang === null ? '' : 'words', since, until, object?.id, ...citations.map(({ source, locator }) => `${source.id}:${locator}`)].join('|'),
  );
  return [kind, certainty, entity.id, field, ...sides.sort(), ...figures.map(({ id }) => id)].join(' ');
}

/** How many conflicts there are of what. */
export interface Counts {
  readonly kinds: ReadonlyMap<ConflictKind, number>;
  readonly sources: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly possible: number;
  readonly within: number;
  readonly all: number;
}

/** Counts conflicts by what they can be narrowed by. */
export function countsOf(conflicts: readonly ContradictionFragment[]): Counts {
  const kinds = new Map<ConflictKind, number>();
  const sources = new Map<string, { id: string; name: string; count: number }>();
  for (const { kind, statements, figures } of conflicts) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const own = new Map([...statements, ...figures].flatMap(({ citations }) => citations.map(({ source }) => [source.id, source.name] as const)));
    for (const [id, name] of own) {
      sources.set(id, { id, name, count: (sources.get(id)?.count ?? 0) + 1 });
    }
  }
  return {
    kinds,
    sources: [...sources.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
    possible: conflicts.filter(({ certainty }) => certainty === 'POSSIBLE').length,
    within: conflicts.filter(({ withinOneSource }) => withinOneSource).length,
    all: conflicts.length,
  };
}
