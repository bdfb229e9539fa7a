import type { UseQueryResult } from '@tanstack/react-query';
import { QueryClient, keepPreviousData, useQuery } from '@tanstack/react-query';

import type { Answer, Question } from './ask';
import { AskError, ask } from './ask';

/** Answers are kept while the page is open: the data does not change under it, and asks are cheap. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 600_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: true,
      networkMode: 'always',
      retry: (failures, error) => error instanceof AskError && error.reason === 'offline' && failures < 2,
      retryDelay: (attempt) => 300 * 2 ** attempt,
    },
  },
});

/** What became of a question. */
export type Asking<T> = UseQueryResult<Answer<T>, Error>;

/** Asks a question, or not yet where the variables are not known. The last answer stays meanwhile. */
export function useAsk<T, V>(document: Question<T, V>, variables: V | undefined, keep: 'keep' | 'drop' = 'keep'): Asking<T> {
  return useQuery({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => ask(document, variables as V, signal),
    enabled: variables !== undefined,
    ...(keep === 'keep' && { placeholderData: keepPreviousData }),
  });
}
