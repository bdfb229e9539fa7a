import { useEffect, useRef } from 'react';

import type { Params } from '../../address/pages';
import type { Count } from '../../api/facets';
import { number } from '../../format/numbers';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import { yearsOf } from './model';

interface Props {
  readonly of: readonly Count[];
  readonly params: Params<'time'>;
  readonly from: string | null;
  readonly to: string | null;
}

/** The height of the tallest column, in pixels. */
const TALLEST = 74;

/** How much changed in each year; each leads to its own changes. Years without any are left out and marked. */
export function Years({ of, params, from, to }: Props) {
  const { words, locale } = useSite();
  const strip = useRef<HTMLElement>(null);
  const years = yearsOf(of);
  const most = Math.max(1, ...years.map(({ count }) => count));
  useEffect(() => {
    // The latest years are those that most people come for.
    strip.current?.scrollTo({ left: strip.current.scrollWidth });
  }, [of]);
  if (years.length < 2) {
    return null;
  }
  const isIn = (year: number) => (from === null || `${year}-12-31` > from) && (to === null || `${year}-01-01` <= to);
  return (
    <nav ref={strip} className="years" aria-label={words.time.years} tabIndex={0}>
      <ol>
        {years.map(({ year, count, gap }) => {
          const own = { from: `${String(year - 1).padStart(4, '0')}-12-31`, to: `${String(year).padStart(4, '0')}-12-31` };
          return (
            <li key={year} className={`${gap ? 'years-gap' : ''} ${isIn(year) ? 'years-in' : ''}`}>
              <To page="time" params={{ ...params, ...own }} aria-current={from === own.from && to === own.to ? 'true' : undefined}>
                <b>{number(count, locale)}</b>
                <span className="unseen">{words.time.changesIn(count)}</span>
                <span className="years-bar" style={{ height: `${Math.max(3, Math.round((TALLEST * count) / most))}px` }} />
                <span>{year}</span>
              </To>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
