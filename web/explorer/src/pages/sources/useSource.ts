import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { Answer } from '../../api/ask';
import { ask } from '../../api/ask';
import type { SourceQuery } from '../../api/generated';
import { SourceDocument } from '../../api/generated';
import { useSite } from '../../site/context';

export type SourceData = NonNullable<SourceQuery['asOf']['source']>;
export type RestingStatement = SourceData['referencedByConnection']['nodes'][number];

/** How many pages of statements are asked for by themselves. */
const PAGES = 10;

/** Asks for a source and then, page by page, for what rests on it. */
export function useSource(id: string) {
  const { variables } = useSite();
  const asking = useInfiniteQuery({
    queryKey: [SourceDocument.toString(), id, variables],
    queryFn: ({ pageParam, signal }) => ask(SourceDocument, { id, after: pageParam, ...variables }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }: Answer<SourceQuery>) => {
      const info = data.asOf.source?.referencedByConnection.pageInfo;
      return info?.hasNextPage ? info.endCursor : undefined;
    },
  });
  const { hasNextPage, isFetching, fetchNextPage, data } = asking;
  const more = hasNextPage && !isFetching && (data?.pages.length ?? 0) < PAGES;
  useEffect(() => {
    if (more) {
      void fetchNextPage();
    }
  }, [more, fetchNextPage]);
  const pages = data?.pages ?? [];
  return {
    ...asking,
    first: pages[0],
    source: pages[0]?.data.asOf.source,
    statements: pages.flatMap((page) => page.data.asOf.source?.referencedByConnection.nodes ?? []),
  };
}
