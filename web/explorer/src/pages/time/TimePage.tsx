import { useCallback } from 'react';

import { go } from '../../address/history';
import type { Params } from '../../address/pages';
import { useHref, useParams } from '../../address/useAddress';
import type { ChangesQuery } from '../../api/generated';
import { facetOf } from '../../api/facets';
import type { Paged } from '../../api/usePages';
import { partialDate } from '../../format/dates';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Name } from '../../parts/Name';
import { Shown } from '../../parts/Shown';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import { NoEntity } from '../entity/NoEntity';
import '../../styles/time.css';
import { Between, EVER } from './Between';
import { Changes } from './Changes';
import { Narrow } from './Narrow';
import { Years } from './Years';
import { useChanges } from './useChanges';

const NONE: Params<'time'> = { of: null, from: null, to: null, types: [], kinds: [], about: [], pages: 1 };

export type Change = (next: Partial<Params<'time'>>) => void;

/** What changed between two days; or what happened to one entity. */
export function TimePage() {
  const { words, dates } = useSite();
  const params = useParams('time') ?? NONE;
  const href = useHref();
  const { from, to, isTurned, changes, history } = useChanges(params);
  const change: Change = useCallback((next) => go(href('time', { ...params, pages: 1, ...next })), [href, params]);
  const entity = params.of === null ? undefined : (history.data?.data.asOf.entity ?? undefined);
  const days: [string, string] = [partialDate(from ?? '', dates), partialDate(to ?? '', dates)];
  const between = from === EVER.from && to === EVER.to ? words.time.everTitle : words.time.titleFor(...days);
  useTitle(entity ? words.time.historyOf(entity.name) : params.of === null ? between : words.time.title);
  const [before, after] = words.time.history;
  const results = { params, from, to, change };
  return (
    <>
      <ViewBar />
      <div className="page time">
        <p className="kicker">{words.time.title}</p>
        <h1>
          {entity ? (
            <>
              {before}
              <Name of={entity} />
              {after}
            </>
          ) : params.of === null ? (
            between
          ) : (
            words.time.title
          )}
        </h1>
        <Between params={params} from={from} to={to} entity={entity} change={change} />
        {isTurned && (
          <p className="note" role="alert">
            {words.time.turned}{' '}
            <button type="button" className="button" onClick={() => change({ from: to, to: from })}>
              {words.paths.turn}
            </button>
          </p>
        )}
        {!isTurned && params.of === null && (
          <Shown of={changes}>{({ asOf }) => <Results of={asOf} asking={changes} {...results} />}</Shown>
        )}
        {!isTurned && params.of !== null && (
          <Shown of={history}>
            {({ asOf }) => (asOf.entity ? <Results of={asOf} asking={history} {...results} /> : <NoEntity id={params.of ?? ''} near={asOf.nearest} hrefOf={(one) => href('time', { ...params, of: one.id })} />)}
          </Shown>
        )}
      </div>
    </>
  );
}

interface Props {
  readonly of: Pick<ChangesQuery['asOf'], 'found'>;
  readonly asking: Paged<unknown>;
  readonly params: Params<'time'>;
  readonly from: string | null;
  readonly to: string | null;
  readonly change: Change;
}

/** What was found; of what failed, the page tells above. */
function Results({ of, asking, params, from, to, change }: Props) {
  return (
    <>
      {of.found && <Years of={facetOf(of.found.years, 'YEAR')} params={params} from={from} to={to} />}
      {of.found && <Narrow of={of.found} params={params} change={change} />}
      {of.found && <Changes of={of.found} params={params} isFetching={asking.isFetching} change={change} />}
      <GraphqlBox answers={asking.pages} />
    </>
  );
}
