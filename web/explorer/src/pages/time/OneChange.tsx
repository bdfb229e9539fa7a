import type { DatedFragment } from '../../api/generated';
import { number } from '../../format/numbers';
import { Cites } from '../../parts/Cites';
import { EntityLink } from '../../parts/Name';
import { Marks } from '../../parts/Marks';
import { Said } from '../../parts/Said';
import { Value } from '../../parts/Value';
import { useSite } from '../../site/context';

/** So many of a kind are shown at once. */
const FIRST = 5;

type Side = DatedFragment['before'][number];

/** What changed, in a line, with how sure it is and who says so. */
export function OneChange({ of: change }: { readonly of: DatedFragment }) {
  const { words } = useSite();
  const all = [...change.before, ...change.after];
  return (
    <div className="changes-what">
      <span className="changes-kind">{words.time.kinds[change.kind]}</span> <EntityLink of={change.entity} /> <What of={change} />{' '}
      {change.certainty === 'POSSIBLE' && (
        <details name="mark" className="mark mark-possibly">
          <summary>{words.marks.possibly}</summary>
          <span className="mark-why">{words.time.possibleWhy}</span>
        </details>
      )}
      {all[0] && <Marks of={{ ...all[0], holds: 'YES' }} />}
      <Cites of={all.flatMap(({ citations }) => citations)} />
    </div>
  );
}

function What({ of: change }: { readonly of: DatedFragment }) {
  const { words } = useSite();
  const { before, after } = change;
  switch (change.matter) {
    case 'EXISTENCE':
      // The sort of change, which stands before the name, says it all.
      return null;
    case 'EVENTS':
      return (
        change.changed.length > 0 && (
          <>
            <span className="muted">{words.changes.changed}</span>{' '}
            {change.changed.map((entity) => (
              <span key={entity.id} className="changes-item">
                <EntityLink of={entity} />
              </span>
            ))}
          </>
        )
      );
    default:
      return (
        <>
          <Said className="muted">{change.phrase}</Said>
          {change.matter === 'RELATIONS' ? ' ' : ': '}
          {before.length > 0 && <List of={before} gone={change.kind === 'CHANGED'} />}
          {change.kind === 'CHANGED' && ' → '}
          {after.length > 0 && <List of={after} />}
        </>
      );
  }
}

/** What held before, or from then on. */
function List({ of, gone = false }: { readonly of: readonly Side[]; readonly gone?: boolean }) {
  const { words, locale } = useSite();
  const one = (side: Side) => (
    <span key={side.id} className={gone ? 'changes-item gone' : 'changes-item'}>
      {side.object ? <EntityLink of={side.object} /> : <Value value={side.value} label={side.valueLabel} type={side.valueType} lang={side.lang} />}
    </span>
  );
  if (of.length <= FIRST + 1) {
    return <span>{of.map(one)}</span>;
  }
  return (
    <span>
      {of.slice(0, FIRST).map(one)}
      <details className="changes-more">
        <summary>{words.time.furtherOnes(number(of.length - FIRST, locale))}</summary>
        {of.slice(FIRST).map(one)}
      </details>
    </span>
  );
}
