import type { ReactNode } from 'react';

import type { Answer } from '../api/ask';
import type { Asking } from '../api/useAsk';
import { useWords } from '../site/context';
import { Problem } from './Problem';

interface Props<T> {
  readonly of: Pick<Asking<T>, 'data' | 'error' | 'isFetching' | 'isPlaceholderData'> & { readonly refetch: () => unknown };
  readonly children: (data: T, answer: Answer<T>) => ReactNode;
}

/** Shows an answer, or that it is on its way, or why there is none. */
export function Shown<T>({ of, children }: Props<T>) {
  const words = useWords();
  if (of.data) {
    return (
      <div className={of.isPlaceholderData ? 'stale' : undefined} aria-busy={of.isPlaceholderData}>
        {of.data.errors.length > 0 && (
          <p className="note" role="status">
            {words.problem.partly} {of.data.errors.map((error) => error.message).join(' ')}
          </p>
        )}
        {children(of.data.data, of.data)}
      </div>
    );
  }
  if (of.error) {
    return <Problem words={words} error={of.error} again={() => void of.refetch()} />;
  }
  return of.isFetching ? <Loading /> : null;
}

/** Says that something is on its way; seen only where it takes longer than a blink. */
export function Loading() {
  return (
    <p className="loading" role="status">
      {useWords().loading}
    </p>
  );
}
