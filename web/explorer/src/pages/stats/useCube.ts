// What a page of figures asks: first how a collection is built, then the figures that it shows.
import { useMemo } from 'react';

import type { FiguresQuery, FiguresQueryVariables } from '../../api/generated';
import { CubeDocument, FiguresDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { usePages } from '../../api/usePages';
import { useSite } from '../../site/context';
import type { Wish } from './layout';
import { layoutOf, whereOf } from './layout';

/** Asks for so many pages of the figures of a collection. */
export function useCube(id: string | undefined, wish: Wish, wanted: number) {
  const { variables } = useSite();
  const cube = useAsk(CubeDocument, id === undefined ? undefined : { id, ...variables }, 'drop');
  const structure = cube.data?.data.asOf.cube?.structure;
  const layout = useMemo(() => structure && layoutOf(structure, wish), [structure, wish]);
  const first: FiguresQueryVariables | undefined =
    id !== undefined && structure ? { id, lang: variables.lang, where: layout ? whereOf(layout) : null, cited: !layout, whole: true } : undefined;
  const figures = usePages<FiguresQuery, FiguresQueryVariables>(FiguresDocument, first, wanted, {
    at: (after) => ({ ...first!, after, whole: after === null }),
    info: ({ cube: one }) => one?.observationsConnection.pageInfo,
    join,
  });
  return { cube, layout, figures };
}

/** Puts pages together; what is to be known of the figures came with the first. */
function join(first: FiguresQuery, all: readonly FiguresQuery[]): FiguresQuery {
  const nodes = all.flatMap(({ cube }) => cube?.observationsConnection.nodes ?? []);
  return { cube: first.cube && { ...first.cube, observationsConnection: { ...first.cube.observationsConnection, nodes } } };
}
