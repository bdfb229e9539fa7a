import { useCallback, useMemo } from 'react';

import { go } from '../../address/history';
import type { Params } from '../../address/pages';
import { useHref, useParams } from '../../address/useAddress';
import type { ConflictsQuery } from '../../api/generated';
import { ConflictsDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { number } from '../../format/numbers';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Shown } from '../../parts/Shown';
import { To } from '../../parts/To';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import '../../styles/conflicts.css';
import { Narrow } from './Narrow';
import { OneConflict } from './OneConflict';
import { countsOf, inOneLanguage, whereOf } from './model';

const NONE: Params<'conflicts'> = { kinds: [], source: null, of: null, sure: 'sure', between: 'any' };

export type Change = (next: Partial<Params<'conflicts'>>) => void;

/** Where the sources disagree with each other or with themselves: both sides, and who says which. */
export function ConflictsPage() {
  const { words, variables } = useSite();
  const params = useParams('conflicts') ?? NONE;
  const href = useHref();
  const change: Change = useCallback((next) => go(href('conflicts', { ...params, ...next })), [href, params]);
  const any = { certainty: ['CERTAIN', 'POSSIBLE'] as const, ...(params.of !== null && { entities: [params.of] }) };
  const asking = useAsk(ConflictsDocument, { where: whereOf(params), any, ...variables });
  useTitle(words.conflicts.title);
  return (
    <>
      <ViewBar />
      <div className="page conflicts">
        <h1>{words.conflicts.title}</h1>
        <p className="lede">{words.conflicts.lead}</p>
        <Shown of={asking}>
          {({ asOf }, answer) => (
            <>
              <Results of={asOf} params={params} change={change} />
              <GraphqlBox answers={[answer]} />
            </>
          )}
        </Shown>
      </div>
    </>
  );
}

interface Props {
  readonly of: ConflictsQuery['asOf'];
  readonly params: Params<'conflicts'>;
  readonly change: Change;
}

function Results({ of, params, change }: Props) {
  const { words, locale, language } = useSite();
  const { conflicts } = words;
  const found = useMemo(() => inOneLanguage(of.found?.nodes ?? [], language.code), [of, language]);
  const all = useMemo(() => inOneLanguage(of.all?.nodes ?? [], language.code), [of, language]);
  const shownOf = found.find(({ entity }) => entity.id === params.of)?.entity.name ?? params.of;
  return (
    <>
      <Narrow of={countsOf(all)} sure={countsOf(all.filter(({ certainty }) => params.sure === 'all' || certainty === 'CERTAIN'))} params={params} change={change} />
      <p role="status" className="found">
        {found.length > 0 ? conflicts.found(number(found.length, locale), found.length) : conflicts.none}
        {params.of !== null && (
          <>
            {' '}
            {conflicts.about(shownOf ?? '')}{' '}
            <To page="conflicts" params={{ ...params, of: null }}>
              {words.time.everything}
            </To>
          </>
        )}
      </p>
      {found.length === 0 && (
        <p>
          {params.sure === 'sure' && all.length > 0 ? (
            <button type="button" className="button" onClick={() => change({ ...NONE, of: params.of, sure: 'all' })}>
              {conflicts.showPossible}
            </button>
          ) : (
            conflicts.noneHelp
          )}
        </p>
      )}
      <ol className="conflict-list">
        {found.map((conflict, at) => (
          <li key={`${conflict.kind} ${[...conflict.statements, ...conflict.figures].map(({ id }) => id).join(' ')} ${at}`}>
            <OneConflict of={conflict} />
          </li>
        ))}
      </ol>
    </>
  );
}
