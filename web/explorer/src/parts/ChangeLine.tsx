import type { ChangedFragment, ToldFragment } from '../api/generated';
import { number } from '../format/numbers';
import { useSite } from '../site/context';
import { EntityLink } from './Name';
import { Said } from './Said';

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

/** What held before, or holds from then on: in the language of the page where it is words. */
function Side({ of, gone = false }: { readonly of: readonly ToldFragment[]; readonly gone?: boolean }) {
  const { language } = useSite();
  const wanted = of.filter(({ lang }) => lang === null || lang === language.code);
  const told = (wanted.length > 0 ? wanted : of.slice(0, 1)).map((one, at) => (
    <span key={one.id}>
      {at > 0 && ', '}
      <Value of={one} />
    </span>
  ));
  return gone ? <s>{told}</s> : <>{told}</>;
}

function Value({ of }: { readonly of: ToldFragment }) {
  const { locale } = useSite();
  if (of.object) {
    return <EntityLink of={of.object} />;
  }
  return <Said lang={of.lang}>{number(of.valueLabel ?? of.value ?? '', locale)}</Said>;
}

function Entities({ of }: { readonly of: ChangedFragment['changed'] }) {
  return of.map((entity, at) => (
    <span key={entity.id}>
      {at > 0 && ', '}
      <EntityLink of={entity} />
    </span>
  ));
}
