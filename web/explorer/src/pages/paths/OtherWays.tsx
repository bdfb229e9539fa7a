import type { Params } from '../../address/pages';
import { number } from '../../format/numbers';
import { Name } from '../../parts/Name';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { Change } from './Story';
import type { Way, Ways } from './useWays';

interface Props {
  readonly of: Ways;
  readonly shown: Way;
  readonly params: Params<'paths'>;
  readonly change: Change;
}

/** The other ways, in order, and what decides the order. */
export function OtherWays({ of, shown, params, change }: Props) {
  const { words, locale } = useSite();
  const { paths } = words;
  return (
    <section className="ways">
      <h2>
        {paths.ways} <small>{number(of.paths.length, locale)}</small>
      </h2>
      {of.paths.length === 1 && params.ways === 'shortest' && <p className="muted">{paths.only}</p>}
      <ol>
        {of.paths.map((way, at) => (
          <li key={way.stations.map(({ id }) => id).join(' ')}>
            <To page="paths" params={{ ...params, n: at + 1, sel: null }} aria-current={way === shown ? 'true' : undefined}>
              <b>{paths.length(way.length)}</b>{' '}
              <span>
                {way.stations.slice(1, -1).map((station, place) => (
                  <span key={station.id}>
                    {place > 0 && ' → '}
                    <Name of={station} />
                  </span>
                ))}
                {way.stations.length === 2 && paths.direct}
              </span>
            </To>
            <Remarkable of={way} />
          </li>
        ))}
      </ol>
      {!of.exhaustive && <p className="muted small">{of.truncatedBecause === 'EFFORT' ? paths.tooMuch : paths.more(number(of.paths.length, locale))}</p>}
      <p>
        <button type="button" className="button" onClick={() => change({ ways: params.ways === 'all' ? 'shortest' : 'all' })}>
          {params.ways === 'all' ? paths.onlyShortest : paths.longer}
        </button>
      </p>
      <details className="why">
        <summary>{paths.why}</summary>
        <p>{paths.whyText}</p>
        <ol>
          {paths.order.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ol>
      </details>
    </section>
  );
}

/** What of a way counts against it in the order. */
function Remarkable({ of }: { readonly of: Way }) {
  const { words, locale } = useSite();
  const { paths } = words;
  const count = (test: (step: Way['steps'][number]) => boolean) => of.steps.filter(test).length;
  const [weak, unsure, inferred] = [
    count(({ relation }) => relation.weak),
    count(({ statement }) => statement.holds === 'POSSIBLY'),
    count(({ statement }) => statement.basis === 'INFERRED'),
  ];
  const remarks = [
    weak > 0 && paths.weak(number(weak, locale), weak),
    unsure > 0 && paths.unsure(number(unsure, locale), unsure),
    inferred > 0 && paths.inferred(number(inferred, locale), inferred),
  ].filter(Boolean);
  return remarks.length > 0 && <span className="muted small"> {remarks.join(', ')}</span>;
}
