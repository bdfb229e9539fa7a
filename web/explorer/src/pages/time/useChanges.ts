import type { Params } from '../../address/pages';
import type { ChangesQuery, ChangesQueryVariables, HistoryQuery, HistoryQueryVariables } from '../../api/generated';
import { ChangesDocument, HistoryDocument } from '../../api/generated';
import { usePages } from '../../api/usePages';
import { legendOf } from '../../ontology/legend';
import { useSite } from '../../site/context';
import { daysOf, whereOf } from './model';

/** Asks what changed between two days, or what happened to one entity; so many pages of it. */
export function useChanges(params: Params<'time'>) {
  const { ontology, variables, day } = useSite();
  const { of, pages } = params;
  const { from, to } = daysOf(params, day);
  const where = whereOf(params, legendOf(ontology.kinds));
  const isTurned = from !== null && to !== null && from > to;
  const between = of === null && from !== null && to !== null && !isTurned ? { from, to, where, whole: true, ...variables } : undefined;
  const changes = usePages<ChangesQuery, ChangesQueryVariables>(ChangesDocument, between, pages, {
    at: (after) => ({ ...between!, after, whole: after === null }),
    info: ({ asOf }) => asOf.found?.pageInfo,
    join: (first, all) => ({ asOf: joined(first.asOf, all.map(({ asOf }) => asOf)) }),
  });
  const one = of !== null && !isTurned ? { of, from, to, where, whole: true, ...variables } : undefined;
  const history = usePages<HistoryQuery, HistoryQueryVariables>(HistoryDocument, one, pages, {
    at: (after) => ({ ...one!, after, whole: after === null }),
    info: ({ asOf }) => asOf.found?.pageInfo,
    join: (first, all) => ({ asOf: joined(first.asOf, all.map(({ asOf }) => asOf)) }),
  });
  return { from, to, isTurned, changes, history };
}

/** Puts the pages of a list together; the counts came with the first. */
function joined<T extends Pick<ChangesQuery['asOf'], 'found'>>(first: T, all: readonly T[]): T {
  return { ...first, found: first.found && { ...first.found, nodes: all.flatMap(({ found }) => found?.nodes ?? []) } };
}
