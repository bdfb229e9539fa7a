// What the page of conflicts asks: the conflicts, page by page, and with the first how many there are of what.
import type { Params } from '../../address/pages';
import type { ConflictsQuery, ConflictsQueryVariables } from '../../api/generated';
import { ConflictsDocument } from '../../api/generated';
import { usePages } from '../../api/usePages';
import { useSite } from '../../site/context';
import { whereOf } from './model';

/** So many conflicts come at once. */
export const PAGE = 100;

/** Asks for so many pages of the conflicts that are chosen. */
export function useConflicts(params: Params<'conflicts'>) {
  const { variables } = useSite();
  const first: ConflictsQueryVariables = { where: whereOf(params), about: params.of === null ? [] : [params.of], whole: true, ...variables };
  return usePages<ConflictsQuery, ConflictsQueryVariables>(ConflictsDocument, first, params.pages, {
    at: (after) => ({ ...first, after, whole: after === null }),
    info: ({ asOf }) => asOf.found?.pageInfo,
    join,
  });
}

/** Puts pages together; the counts came with the first. */
function join({ asOf }: ConflictsQuery, all: readonly ConflictsQuery[]): ConflictsQuery {
  const nodes = all.flatMap((page) => page.asOf.found?.nodes ?? []);
  return { asOf: { ...asOf, found: asOf.found && { ...asOf.found, nodes } } };
}
