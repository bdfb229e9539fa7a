import { partialDate } from '../../format/dates';
import { number } from '../../format/numbers';
import { KindSign } from '../../parts/KindSign';
import { EntityLink } from '../../parts/Name';
import { Places } from '../../parts/Places';
import { Remarks } from '../../parts/Remarks';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { Value } from '../../parts/Value';
import { useSite } from '../../site/context';
import type { Conflict } from './model';

/** A conflict: what it is about, both sides with their sources, and how far they lie apart. */
export function OneConflict({ of }: { readonly of: Conflict }) {
  const { words, dates } = useSite();
  const { conflicts } = words;
  return (
    <article className={`sheet conflict certainty-${of.certainty}`}>
      <p className="kicker">
        <KindSign type={of.entity.type.name} size={20} />
        <Said className="capital">{of.entity.type.label}</Said>
        <span className="conflict-kind">{conflicts.kinds[of.kind]}</span>
        {of.certainty === 'POSSIBLE' && (
          <span className="mark mark-possibly">
            <span className="mark-plain">{words.marks.possibly}</span>
          </span>
        )}
      </p>
      <h2>
        <EntityLink of={of.entity} />: <Said>{of.phrase}</Said>
      </h2>
      <p className="muted small">
        {of.because ?? conflicts.why[of.kind]} {of.kind !== 'MEASURE' && of.certainty === 'POSSIBLE' && conflicts.possibleWhy}
      </p>
      <ol className="conflict-sides">
        {of.statements.map((side, at) => (
          <li key={side.id} className={`holds-side basis-side-${side.basis}`}>
            <p className="conflict-says">
              <span className="unseen">{conflicts.side(at + 1)} </span>
              <Says of={side} conflict={of} />
            </p>
            <div className="details">
              <Remarks of={{ ...side, holds: 'YES' }} />
            </div>
            <Places of={side.citations} />
          </li>
        ))}
        {of.figures.map((side, at) => (
          <li key={side.id} className="holds-side">
            <p className="conflict-says">
              <span className="unseen">{conflicts.side(at + 1)} </span>
              <b>{side.text}</b>
            </p>
            <p className="details">{[side.measure.name, side.publisherName, side.period && partialDate(side.period, dates), side.note].filter(Boolean).join(' · ')}</p>
            <Places of={side.citations} />
          </li>
        ))}
      </ol>
      <p className="conflict-foot">
        <Apart of={of} />
        {of.kind !== 'MEASURE' && <span>{of.withinOneSource ? conflicts.withinOne : conflicts.betweenSources}</span>}
        {!of.bothStated && <span>{conflicts.notBothStated}</span>}
        <To page="time" params={{ of: of.entity.id }}>
          {words.time.open}
        </To>
      </p>
    </article>
  );
}

type Side = Conflict['statements'][number];

function Says({ of, conflict }: { readonly of: Side; readonly conflict: Conflict }) {
  const subjects = new Set(conflict.statements.map(({ subject }) => subject.id));
  if (of.object) {
    return (
      <>
        {of.subject.id !== conflict.entity.id && <EntityLink of={of.subject} />} <Said>{of.phrase}</Said> <EntityLink of={of.object} />
      </>
    );
  }
  return (
    <>
      {subjects.size > 1 && (
        <>
          <EntityLink of={of.subject} />:{' '}
        </>
      )}
      <b>
        <Value value={of.value} label={of.valueLabel} type={of.valueType} lang={of.lang} />
      </b>
    </>
  );
}

/** How far two numbers or two days lie apart. */
function Apart({ of }: { readonly of: Conflict }) {
  const { words, locale } = useSite();
  const { conflicts } = words;
  if (of.absoluteDifference !== null) {
    const percent = of.relativeDifference === null ? null : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(Number(of.relativeDifference));
    return <b>{conflicts.apart(number(of.absoluteDifference, locale), percent)}</b>;
  }
  if (of.days !== null) {
    const atMost = of.daysAtMost ?? of.days;
    return <b>{conflicts.daysApart(number(of.days, locale), number(atMost, locale), of.days === atMost)}</b>;
  }
  return null;
}
