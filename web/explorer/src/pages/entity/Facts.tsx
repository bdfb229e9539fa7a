import { Cites } from '../../parts/Cites';
import { Marks } from '../../parts/Marks';
import { Said } from '../../parts/Said';
import { Validity } from '../../parts/Validity';
import { Value } from '../../parts/Value';
import { useSite } from '../../site/context';
import type { EntityData, Fact } from './model';
import { factsOf, holdsNow } from './model';
import { useEnded } from './useEnded';

/** The properties of an entity, each with its sources. */
export function Facts({ of }: { readonly of: EntityData }) {
  const { words, language } = useSite();
  const ended = useEnded();
  const all = factsOf(of, language.code);
  const facts = all
    .map((fact) => ({ ...fact, statements: fact.statements.filter((statement) => ended.shown || holdsNow(statement)) }))
    .filter(({ statements }) => statements.length > 0);
  if (facts.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{words.entity.facts}</h2>
      <dl className="facts">
        {facts.map((fact) => (
          <OneFact key={fact.field} of={fact} />
        ))}
      </dl>
    </section>
  );
}

function OneFact({ of }: { readonly of: Fact }) {
  return (
    <div>
      <Said as="dt" className="capital">
        {of.label}
      </Said>
      {of.statements.map((statement) => (
        <dd key={statement.id} className={`holds-${statement.holds}`}>
          <Value value={statement.value} label={statement.valueLabel} type={of.valueType} lang={statement.lang} /> <Validity since={statement.since} until={statement.until} />{' '}
          <Marks of={statement} />
          <Cites of={statement.citations} />
        </dd>
      ))}
    </div>
  );
}
