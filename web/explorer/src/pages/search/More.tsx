import type { ReactNode } from 'react';

import { number } from '../../format/numbers';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { Wanted } from './found';

interface Props {
  readonly total: number;
  readonly shown: number;
  readonly wanted: Wanted;
  /** More than so many are never shown. */
  readonly most: number;
  readonly children?: ReactNode;
}

/** How many there are, and how many of them are shown. */
export function More({ total, shown, wanted, most, children }: Props) {
  const { words, locale } = useSite();
  const count = (n: number) => number(n, locale);
  return (
    <p role="status" className="found">
      {words.search.found(count(total), total)}
      {total > shown && (
        <>
          {'. '}
          {words.search.more(count(shown))}{' '}
          {shown < most && (
            <To page="search" params={{ ...wanted, first: Math.min(most, total) }}>
              {words.search.show(count(Math.min(most, total)))}
            </To>
          )}
        </>
      )}{' '}
      {children}
    </p>
  );
}
