import { Cites } from '../../parts/Cites';
import { EntityLink } from '../../parts/Name';
import { Marks } from '../../parts/Marks';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { Validity } from '../../parts/Validity';
import { Value } from '../../parts/Value';
import { useSite } from '../../site/context';
import type { Disagreement, EntityData } from './model';
import { disagreementsOf, isLink } from './model';

/** What the sources contradict each other about: both sides, and who says which. */
export function Disagreements({ of }: { readonly of: EntityData }) {
  return disagreementsOf(of).map((disagreement) => <One key={disagreement.sides[0]?.id} of={disagreement} entity={of} />);
}

function One({ of, entity }: { readonly of: Disagreement; readonly entity: EntityData }) {
  const { words, ontology } = useSite();
  const field = entity.type.fields.find(({ name }) => name === of.sides[0]?.field);
  const picked = of.sides.some(({ rank }) => rank === 'PREFERRED');
  const relation = ontology.relations.get(of.sides[0]?.field ?? '');
  return (
    <section className="note" aria-label={words.conflict.title(field?.label ?? '')}>
      <p className="note-title">{words.conflict.title(field?.label ?? relation?.reads ?? '')}</p>
      <ul className="sides">
        {of.sides.map((side) => (
          <li key={side.id}>
            {isLink(side) ? (
              <Sentence of={side} />
            ) : (
              <b>
                <Value value={side.value} label={side.valueLabel} type={field?.valueType ?? null} lang={side.lang} />
              </b>
            )}{' '}
            <Validity since={side.since} until={side.until} /> {side.rank === 'PREFERRED' && <em>{words.conflict.usedHere}</em>} <Marks of={side} />
            <Cites of={side.citations} />
          </li>
        ))}
      </ul>
      <p>
        {!picked && words.conflict.noWinner}{' '}
        <To page="conflicts" params={{ of: entity.id, sure: 'all' }}>
          {words.conflicts.open}
        </To>
      </p>
    </section>
  );
}

function Sentence({ of }: { readonly of: Extract<Disagreement['sides'][number], { subject: unknown }> }) {
  const { ontology } = useSite();
  return (
    <>
      <EntityLink of={of.subject} /> <Said>{ontology.relations.get(of.field ?? '')?.reads}</Said> {of.object && <EntityLink of={of.object} />}
    </>
  );
}
