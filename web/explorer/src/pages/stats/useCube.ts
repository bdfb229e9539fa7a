// What a page of figures asks: first how a collection is built, then the figures that it shows.
import { useMemo } from 'react';

import type { FiguresQueryVariables } from '../../api/generated';
import { CubeDocument, FiguresDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { useSite } from '../../site/context';
import type { Wish } from './layout';
import { layoutOf, whereOf } from './layout';

export function useCube(id: string | undefined, wish: Wish) {
  const { variables } = useSite();
  const cube = useAsk(CubeDocument, id === undefined ? undefined : { id, ...variables }, 'drop');
  const structure = cube.data?.data.asOf.cube?.structure;
  const layout = useMemo(() => structure && layoutOf(structure, wish), [structure, wish]);
  const asked: FiguresQueryVariables | undefined = id !== undefined && structure ? { id, lang: variables.lang, where: layout ? whereOf(layout) : null, cited: !layout } : undefined;
  const figures = useAsk(FiguresDocument, asked);
  return { cube, layout, figures };
}
