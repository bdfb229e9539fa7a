// What the page of conflicts shows, from what the API answers. No elements here.
import type { Params } from '../../address/pages';
import type { ConflictKind, ConflictWhere, ConflictsQuery } from '../../api/generated';

export type Found = NonNullable<ConflictsQuery['asOf']['found']>;
export type Conflict = Found['nodes'][number];

/** The sorts of conflicts, in the order in which they are offered. */
export const KINDS: readonly ConflictKind[] = ['VALUE', 'DATE', 'TARGET', 'OPPOSITE', 'SAME_CHANGE', 'FIGURE', 'MEASURE'];

/** Returns the condition for what is chosen. */
export function whereOf({ kinds, source, of, sure, between }: Omit<Params<'conflicts'>, 'pages'>): ConflictWhere {
  return {
    certainty: sure === 'all' ? ['CERTAIN', 'POSSIBLE'] : ['CERTAIN'],
    ...(kinds.length > 0 && { kinds: KINDS.filter((kind) => kinds.includes(kind)) }),
    ...(source !== null && { sources: [source] }),
    ...(of !== null && { entities: [of] }),
    ...(between !== 'any' && { withinOneSource: between === 'one' }),
  };
}
