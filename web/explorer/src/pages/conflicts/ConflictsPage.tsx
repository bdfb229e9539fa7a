import { useCallback } from 'react';

import { go } from '../../address/history';
import type { Params } from '../../address/pages';
import { useHref, useParams } from '../../address/useAddress';
import type { ConflictsQuery } from '../../api/generated';
import { countOf, facetOf } from '../../api/facets';
import { number } from '../../format/numbers';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { LoadMore } from '../../parts/LoadMore';
import { Shown } from '../../parts/Shown';
import { To } from '../../parts/To';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import { NoEntity } from '../entity/NoEntity';
import '../../styles/conflicts.css';
import { Narrow } from './Narrow';
import { OneConflict } from './OneConflict';
import type { Found } from './model';
import { PAGE, useConflicts } from './useConflicts';

const NONE: Params<'conflicts'> = { kinds: [], source: null, of: null, sure: 'sure', between: 'any', pages: 1 };

export type Change = (next: Partial<Params<'conflicts'>>) => void;

/** Where the sources disagree with each other or with themselves: both sides, and who says which. */
export function ConflictsPage() {
  const { words } = useSite();
  const params = useParams('conflicts') ?? NONE;
  const href = useHref();
  const change: Change = useCallback((next) => go(href('conflicts', { ...params, pages: 1, ...next })), [href, params]);
  const asking = useConflicts(params);
  useTitle(words.conflicts.title);
  return (
    <>
      <ViewBar />
      <div className="page conflicts">
        <h1>{words.conflicts.title}</h1>
        <p className="lede">{words.conflicts.lead}</p>
        <Shown of={asking}>
          {({ asOf }) => (
            <>
              {params.of !== null && asOf.about?.[0] === null ? (
                <NoEntity id={params.of} near={asOf.nearest} hrefOf={(one) => href('conflicts', { ...params, of: one.id, pages: 1 })} />
              ) : (
                asOf.found && <Results of={asOf} found={asOf.found} params={params} isFetching={asking.isFetching} change={change} />
              )}
              <GraphqlBox answers={asking.pages} />
            </>
          )}
        </Shown>
      </div>
    </>
  );
}

interface Props {
  readonly of: ConflictsQuery['asOf'];
  readonly found: Found;
  readonly isFetching: boolean;
  readonly params: Params<'conflicts'>;
  readonly change: Change;
}

function Results({ of, found, params, isFetching, change }: Props) {
  const { words, locale } = useSite();
  const { conflicts } = words;
  const about = of.about?.[0];
  const possible = countOf(facetOf(found.facets, 'CERTAINTY'), 'POSSIBLE');
  return (
    <>
      <Narrow of={found} params={params} change={change} />
      <p role="status" className="found">
        {found.totalCount > 0 ? conflicts.found(number(found.totalCount, locale), found.totalCount) : conflicts.none}
        {params.of !== null && (
          <>
            {' '}
            {conflicts.about(about && 'name' in about ? about.name : params.of)}{' '}
            <To page="conflicts" params={{ ...params, of: null }}>
              {words.time.everything}
            </To>
          </>
        )}
      </p>
      {found.totalCount === 0 && (
        <p>
          {params.sure === 'sure' && possible > 0 ? (
            <button type="button" className="button" onClick={() => change({ sure: 'all' })}>
              {conflicts.showPossible}
            </button>
          ) : (
            conflicts.noneHelp
          )}
        </p>
      )}
      <ol className="conflict-list">
        {found.nodes.map((conflict, at) => (
          <li key={`${conflict.kind} ${[...conflict.statements, ...conflict.figures].map(({ id }) => id).join(' ')} ${at}`}>
            <OneConflict of={conflict} />
          </li>
        ))}
      </ol>
      <LoadMore shown={found.nodes.length} total={found.totalCount} page={PAGE} isFetching={isFetching} onMore={() => change({ pages: params.pages + 1 })} />
    </>
  );
}
