import type { Params } from '../../address/pages';
import { number } from '../../format/numbers';
import { KindSign } from '../../parts/KindSign';
import { EntityLink, Name } from '../../parts/Name';
import { Places } from '../../parts/Places';
import { Remarks } from '../../parts/Remarks';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { Change } from './Story';
import type { Step, Way } from './useWays';

interface Props {
  readonly of: Way;
  readonly params: Params<'paths'>;
  readonly change: Change;
}

/** A way as numbered steps: station, words, who says so, station. */
export function Steps({ of, params, change }: Props) {
  const { words, locale } = useSite();
  const last = of.stations.length - 1;
  return (
    <>
      {of.certainty !== 'YES' && <p className="note">{words.paths.uncertain}</p>}
      <ol className="way" aria-label={words.paths.steps}>
        {of.stations.map((station, at) => {
          const step = of.steps[at];
          return (
            <li key={station.id} className={`kind-line ${step ? `basis-${step.statement.basis} holds-line-${step.statement.holds}` : ''}`}>
              <span className="way-sign">
                <KindSign type={station.type.name} size={24} />
              </span>
              <div className="way-station">
                <To page="entity" params={{ id: station.id }} className={station.holds === 'NO' ? 'way-name ended' : 'way-name'}>
                  <Name of={station} />
                </To>{' '}
                <Said as="small" className="muted capital">
                  {station.type.label}
                </Said>
                {at > 0 && at < last && (
                  <button type="button" className="link small way-avoid" onClick={() => change({ not: [...params.not, station.id] })}>
                    {words.paths.avoid}
                    <span className="unseen"> {station.name}</span>
                  </button>
                )}
              </div>
              {step && (
                <div className="way-step">
                  <div className="way-words">
                    <span className="way-number">{number(at + 1, locale)}</span>
                    <Said className="pill">{step.phrase}</Said>
                    <span className="details">
                      <Remarks of={step.statement} />
                    </span>
                  </div>
                  <Places of={step.statement.citations} />
                  <Others of={step} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <p className="muted small">{words.paths.direction}</p>
    </>
  );
}

/** What else ties the two ends of a step. */
function Others({ of }: { readonly of: Step }) {
  const { words, locale } = useSite();
  const others = of.otherStatements;
  if (others.length === 0) {
    return null;
  }
  return (
    <details className="way-others">
      <summary>{words.paths.others(number(others.length, locale), others.length)}</summary>
      <ul>
        {others.map((statement) => (
          <li key={statement.id}>
            <EntityLink of={statement.subject} /> <Said>{statement.phrase}</Said> {statement.object && <EntityLink of={statement.object} />}{' '}
            <span className="details">
              <Remarks of={statement} />
            </span>
            <Places of={statement.citations} />
          </li>
        ))}
      </ul>
    </details>
  );
}
