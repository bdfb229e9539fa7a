import { useMemo } from 'react';

import type { Params } from '../../address/pages';
import type { ChangesQuery } from '../../api/generated';
import { partialDate } from '../../format/dates';
import { number } from '../../format/numbers';
import { SourceNumbers } from '../../parts/Cites';
import { LoadMore } from '../../parts/LoadMore';
import { useSite } from '../../site/context';
import { Sources } from '../entity/Sources';
import { numberSources } from '../entity/sources';
import { Nothing } from './Nothing';
import { OneChange } from './OneChange';
import type { Change } from './TimePage';
import { byYear, citationsOf, keyOf } from './model';

interface Props {
  readonly of: ChangesQuery['asOf']['found'] & object;
  readonly params: Params<'time'>;
  readonly isFetching: boolean;
  readonly change: Change;
}

/** So many changes come at once. */
const PAGE = 200;

/** The changes under their years, and the sources that tell of them. */
export function Changes({ of, params, isFetching, change }: Props) {
  const { words, locale, dates } = useSite();
  const { time } = words;
  const numbers = useMemo(() => numberSources(citationsOf(of.nodes)), [of]);
  return (
    <SourceNumbers value={numbers}>
      <p role="status" className="found">
        {of.totalCount > 0 ? time.found(number(of.totalCount, locale), of.totalCount) : time.none}
        {of.totalCount > of.nodes.length && `. ${time.more(number(of.nodes.length, locale))}`}
      </p>
      {of.totalCount === 0 && <Nothing params={params} />}
      {byYear(of.nodes).map(([year, own]) => (
        <section key={year} className="sheet year">
          <h2>
            {year} <small>{number(own.length, locale)}</small>
          </h2>
          <ol className="changes">
            {own.map((one, at) => (
              <li key={keyOf(one)} className={`moment moment-${one.kind} certainty-${one.certainty}`}>
                <span className="changes-date">
                  {/* A date is written once for all that happened then, and read with each. */}
                  <span className={own[at - 1]?.date === one.date ? 'unseen' : undefined}>{partialDate(one.date, dates)}</span>
                </span>
                <OneChange of={one} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <LoadMore shown={of.nodes.length} total={of.totalCount} page={PAGE} isFetching={isFetching} onMore={() => change({ pages: params.pages + 1 })} />
      {of.nodes.length > 0 && (
        <div className="sheet">
          <Sources of={numbers} />
        </div>
      )}
    </SourceNumbers>
  );
}
