import { useState } from 'react';

import { partialDate } from '../../format/dates';
import { number } from '../../format/numbers';
import { Cites } from '../../parts/Cites';
import { EntityLink } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { Value } from '../../parts/Value';
import { useSite } from '../../site/context';
import type { EntityData, Moment } from './model';
import { isLink, momentsOf } from './model';

/** How many moments are shown at once. */
const FIRST = 8;

/** When what is said of an entity began and ended. */
export function Timeline({ of }: { readonly of: EntityData }) {
  const { words, locale } = useSite();
  const [all, setAll] = useState(false);
  const moments = momentsOf(of);
  if (moments.length === 0) {
    return null;
  }
  return (
    <section className="sheet">
      <h2>{words.entity.timeline}</h2>
      <ol className="timeline">
        {(all ? moments : moments.slice(0, FIRST)).map((moment) => (
          <OneMoment key={`${moment.sort} ${moment.statement.id}`} of={moment} entity={of} />
        ))}
      </ol>
      <p className="timeline-more">
        {moments.length > FIRST && (
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? words.entity.showFewer : words.entity.showAll(number(moments.length, locale))}
          </button>
        )}
        <To page="time" params={{ of: of.id }}>
          {words.time.open}
        </To>
      </p>
    </section>
  );
}

function OneMoment({ of: { date, sort, statement }, entity }: { readonly of: Moment; readonly entity: EntityData }) {
  const { words, dates, ontology } = useSite();
  const field = entity.type.fields.find(({ name }) => name === statement.field);
  const relation = ontology.relations.get(statement.field ?? '');
  return (
    <li className={`moment-${sort}`}>
      <b>{partialDate(date, dates)}</b> <span className="muted">{words.entity[sort]}</span>{' '}
      {isLink(statement) && relation ? (
        <>
          <Said>{statement.subject.id === entity.id ? relation.reads : relation.inverseReads}</Said>{' '}
          {(statement.subject.id === entity.id ? statement.object : statement.subject) && (
            <EntityLink of={statement.subject.id === entity.id && statement.object ? statement.object : statement.subject} />
          )}
        </>
      ) : field && 'value' in statement ? (
        <>
          <Said>{field.label}</Said>: <Value value={statement.value} label={statement.valueLabel} type={field.valueType} lang={statement.lang} />
        </>
      ) : (
        words.entity.existence
      )}
      <Cites of={statement.citations} />
    </li>
  );
}
