import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

import type { Answer, Question } from './ask';
import { ask } from './ask';
import type { Asking } from './useAsk';

/** Where a page of a list lies. */
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** How the pages of a list are asked for and put together. */
interface Way<T, V> {
  /** The variables of the page after a cursor; of the first page, after nothing. */
  readonly at: (after: string | null) => V;
  /** Where the page of an answer lies. */
  readonly info: (data: T) => PageInfo | undefined;
  /** One answer with the items of all pages. */
  readonly join: (first: T, all: readonly T[]) => T;
}

/** What became of a question for pages of a list: one answer of all pages, and each by itself. */
export type Paged<T> = Pick<Asking<T>, 'data' | 'error' | 'isFetching' | 'isPlaceholderData'> & {
  readonly pages: readonly Answer<T>[];
  readonly refetch: () => unknown;
};

/**
 * Asks for the first pages of a list, one after the other, or not yet where the variables are not
 * known. `variables` are those of the first page.
 */
export function usePages<T, V>(document: Question<T, V>, variables: V | undefined, wanted: number, { at, info, join }: Way<T, V>): Paged<T> {
  const { data, error, isFetching, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [document.toString(), 'pages', variables],
    queryFn: ({ pageParam, signal }) => ask(document, at(pageParam), signal),
    enabled: variables !== undefined,
    initialPageParam: null as string | null,
    getNextPageParam: ({ data: last }: Answer<T>) => {
      const page = info(last);
      return page?.hasNextPage ? page.endCursor : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const more = hasNextPage && !isFetching && !isPlaceholderData && !error && (data?.pages.length ?? 0) < wanted;
  useEffect(() => {
    if (more) {
      void fetchNextPage();
    }
  }, [more, fetchNextPage]);
  const pages = useMemo(() => data?.pages.slice(0, wanted) ?? [], [data, wanted]);
  const joined = useMemo(() => {
    const [first] = pages;
    return first && { ...first, data: join(first.data, pages.map((page) => page.data)) };
    // How answers are joined does not change.
  }, [pages]);
  return { data: joined, pages, error, isFetching, isPlaceholderData, refetch: () => (data ? fetchNextPage() : refetch()) };
}
