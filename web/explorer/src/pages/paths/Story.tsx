import type { Params } from '../../address/pages';
import { useHref } from '../../address/useAddress';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Name } from '../../parts/Name';
import { Nearest } from '../../parts/Nearest';
import { Shown } from '../../parts/Shown';
import { useSite } from '../../site/context';
import { Chosen } from './Chosen';
import { Examples } from './Examples';
import { Limits } from './Limits';
import { NoWay } from './NoWay';
import { OtherWays } from './OtherWays';
import { Question } from './Question';
import { Steps } from './Steps';
import type { Way, useWays } from './useWays';

export type Change = (next: Partial<Params<'paths'>>) => void;

interface Props {
  readonly params: Params<'paths'>;
  readonly state: ReturnType<typeof useWays>;
  readonly way: Way | undefined;
  readonly change: Change;
}

/** The question as a heading, and its answer in steps. */
export function Story({ params, state, way, change }: Props) {
  const { words } = useSite();
  const href = useHref();
  const { from, to, found, asking } = state;
  const isSame = params.from !== null && params.from === params.to;
  const [before, between, after] = words.paths.question;
  const missing = state.isKnown ? [params.from, params.to].filter((id) => id !== null && id !== from?.id && id !== to?.id) : [];
  return (
    <aside className="panel story" id="panel" tabIndex={-1} aria-label={words.paths.answer}>
      <p className="kicker">
        {words.paths.title}
        {way && <> · {words.paths.length(way.length)}</>}
      </p>
      {from && to ? (
        <h1>
          {before}
          <Short of={from} />
          {between}
          <Short of={to} />
          {after}
        </h1>
      ) : (
        <>
          <h1>{words.paths.title2}</h1>
          <p className="lede">{words.paths.start}</p>
        </>
      )}
      <Question params={params} state={state} change={change} />
      {params.from === null && params.to === null && state.map && <Examples of={state.map} />}
      {missing.map((id) => (
        <div key={id} className="note" role="status">
          <p className="note-title">{words.missing.entity(id ?? '')}</p>
          <Nearest id={id ?? ''} of={state.near} hrefOf={(one) => href('paths', { ...params, n: 1, sel: null, from: params.from === id ? one.id : params.from, to: params.to === id ? one.id : params.to })} />
        </div>
      ))}
      {isSame && <p className="note">{words.paths.same}</p>}
      {params.sel !== null && <Chosen id={params.sel} params={params} map={state.map} change={change} />}
      {!isSame && from && to && (
        <Shown of={asking}>
          {() => (
            <>
              {found && way && (
                <>
                  <Steps of={way} params={params} change={change} />
                  <OtherWays of={found} shown={way} params={params} change={change} />
                </>
              )}
              {found && !way && <NoWay of={found} change={change} />}
            </>
          )}
        </Shown>
      )}
      {from && to && <Limits params={params} avoided={state.avoided} change={change} />}
      <GraphqlBox answers={[params.from === null && params.to === null ? undefined : asking.data, state.mapAnswer]} open={way !== undefined} />
    </aside>
  );
}

/** The short form of a name, where it has one: the steps give the whole. */
function Short({ of }: { readonly of: Parameters<typeof Name>[0]['of'] & { readonly abbreviation: string | null } }) {
  return of.abbreviation ? <abbr title={of.name}>{of.abbreviation}</abbr> : <Name of={of} />;
}
