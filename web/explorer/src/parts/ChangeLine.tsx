import type { ChangedFragment, ToldFragment } from '../api/generated';
import { useSite } from '../site/context';
import { EntityLink } from './Name';
import { Said } from './Said';
import { Value } from './Value';

/** What a change was, in a line: what it is about and what became of it. */
export function ChangeLine({ of }: { readonly of: ChangedFragment }) {
  const { words } = useSite();
  const possibly = of.certainty === 'POSSIBLE' && (
    <>
      {' '}
      <span className="mark mark-possibly">{words.marks.possibly}</span>
    </>
  );
  return (
    <>
      <EntityLink of={of.entity} />
      <What of={of} />
      {possibly}
    </>
  );
}

function What({ of }: { readonly of: ChangedFragment }) {
  const { words } = useSite();
  if (of.matter === 'EVENTS') {
    return of.changed.length > 0 && (
      <span className="change-what">
        {words.changes.changed} <Entities of={of.changed} />
      </span>
    );
  }
  if (of.matter === 'EXISTENCE') {
    return <span className="change-what">{of.kind === 'ENDED' ? words.changes.ended : words.changes.began}</span>;
  }
  return (
    <span className="change-what">
      {of.kind !== 'CHANGED' && `${of.kind === 'ENDED' ? words.entity.ends : words.entity.begins} `}
      <Said>{of.phrase}</Said>
      {of.matter === 'PROPERTIES' && ':'} {of.before.length > 0 && <Side of={of.before} gone />}
      {of.kind === 'CHANGED' && ' → '}
      {of.after.length > 0 && <Side of={of.after} />}
    </span>
  );
}

/** What held before, or holds from then on. */
function Side({ of, gone = false }: { readonly of: readonly ToldFragment[]; readonly gone?: boolean }) {
  const told = of.map((one, at) => (
    <span key={one.id}>
      {at > 0 && ', '}
      <Told of={one} />
    </span>
  ));
  return gone ? <s>{told}</s> : <>{told}</>;
}

function Told({ of }: { readonly of: ToldFragment }) {
  return of.object ? <EntityLink of={of.object} /> : <Value value={of.value} label={of.valueLabel} type={of.valueType} lang={of.lang} />;
}

function Entities({ of }: { readonly of: ChangedFragment['changed'] }) {
  return of.map((entity, at) => (
    <span key={entity.id}>
      {at > 0 && ', '}
      <EntityLink of={entity} />
    </span>
  ));
}
