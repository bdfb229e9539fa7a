import { useMemo } from 'react';

import type { Params } from '../../address/pages';
import type { ChangesQuery } from '../../api/generated';
import { partialDate } from '../../format/dates';
import { number } from '../../format/numbers';
import { SourceNumbers } from '../../parts/Cites';
import { useSite } from '../../site/context';
import { Sources } from '../entity/Sources';
import { numberSources } from '../entity/sources';
import { Nothing } from './Nothing';
import { OneChange } from './OneChange';
import type { Change } from './TimePage';
import { byYear, citationsOf, groupsOf } from './model';

interface Props {
  readonly of: ChangesQuery['asOf']['found'] & object;
  readonly params: Params<'time'>;
  readonly isFetching: boolean;
  readonly change: Change;
}

/** So many changes come at once. */
const PAGE = 300;

/** The changes under their years, and the sources that tell of them. */
export function Changes({ of, params, isFetching, change }: Props) {
  const { words, locale, language, dates } = useSite();
  const { time } = words;
  const left = of.totalCount - of.nodes.length;
  const groups = useMemo(() => groupsOf(of.nodes, language.code), [of, language]);
  const numbers = useMemo(() => numberSources(citationsOf(groups)), [groups]);
  return (
    <SourceNumbers value={numbers}>
      <p role="status" className="found">
        {of.totalCount > 0 ? time.found(number(of.totalCount, locale), of.totalCount) : time.none}
        {of.totalCount > of.nodes.length && `. ${time.more(number(of.nodes.length, locale))}`}
      </p>
      {of.totalCount === 0 && <Nothing params={params} />}
      {byYear(groups).map(([year, own]) => (
        <section key={year} className="sheet year">
          <h2>
            {year} <small>{number(own.length, locale)}</small>
          </h2>
          <ol className="changes">
            {own.map((group, at) => (
              <li key={group.key} className={`moment moment-${group.change.kind} certainty-${group.change.certainty}`}>
                <span className="changes-date">
                  {/* A date is written once for all that happened then, and read with each. */}
                  <span className={own[at - 1]?.change.date === group.change.date ? 'unseen' : undefined}>{partialDate(group.change.date, dates)}</span>
                </span>
                <OneChange of={group} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {left > 0 && (
        <p className="more">
          {time.more(number(of.nodes.length, locale))}{' '}
          {isFetching ? (
            <span role="status">{words.loading}</span>
          ) : (
            <button type="button" className="button" onClick={() => change({ pages: params.pages + 1 })}>
              {time.loadMore(number(Math.min(PAGE, left), locale))}
            </button>
          )}
        </p>
      )}
      {groups.length > 0 && (
        <div className="sheet">
          <Sources of={numbers} />
        </div>
      )}
    </SourceNumbers>
  );
}
