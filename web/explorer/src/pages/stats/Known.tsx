import type { ReactNode } from 'react';

import { partialDate, validity } from '../../format/dates';
import { number } from '../../format/numbers';
import { Cites } from '../../parts/Cites';
import { EntityLink } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';
import { FigureOf } from './FigureList';
import { disputesOf } from './disputes';
import { written } from './unit';
import type { Chosen, CubeData } from './layout';

interface Props {
  readonly of: CubeData;
  readonly chosen: Chosen;
}

type KnownOf = NonNullable<Chosen['remarks']>;

/** What is to be known of the figures: what does not add up, who disagrees, what was counted otherwise. */
export function Known({ of, chosen }: Props) {
  const { words } = useSite();
  const { breaks = [], notes = [], violations = [] } = chosen.remarks ?? {};
  const differs = of.structure.measures.flatMap((measure) => measure.differsFrom.map((from) => ({ measure, from })));
  const inferred = of.structure.measures.filter(({ period, periodBasis }) => period && periodBasis === 'INFERRED');
  const disputes = disputesOf(of.structure, chosen.observationsConnection.nodes);
  if (breaks.length + notes.length + violations.length + differs.length + inferred.length + disputes.length === 0) {
    return null;
  }
  return (
    <section className="known">
      <h2>{words.stats.known}</h2>
      {violations.map((violation) => (
        <Violation key={`${violation.observation.id} ${violation.expected}`} of={violation} />
      ))}
      {disputes.map((dispute) => (
        <Disputed key={dispute.figures[0]?.id} of={of} dispute={dispute} />
      ))}
      {breaks.map((one) => (
        <Break key={`${one.since} ${one.text}`} of={one} />
      ))}
      {notes.map((note) => (
        <Note key={note.text} title={[...note.measures, ...note.members].map(({ name }) => name).join(', ') || words.marks.note}>
          <Said>{note.text}</Said>
          <Cites of={note.citations} />
        </Note>
      ))}
      {differs.map(({ measure, from }) => (
        <Note key={`${measure.id} ${from.measure.id}`} title={words.stats.notTheSame(measure.name, from.measure.name)}>
          <Said>{from.because}</Said>
        </Note>
      ))}
      {inferred.map((measure) => (
        <Inferred key={measure.id} of={measure} />
      ))}
    </section>
  );
}

function Note({ id, title, warn = false, children }: { readonly id?: string; readonly title: ReactNode; readonly warn?: boolean; readonly children: ReactNode }) {
  return (
    <div className={warn ? 'note' : 'aside-note'} role="note" id={id} tabIndex={id ? -1 : undefined}>
      <p className="note-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}

/** A figure that is not what its parts make. */
function Violation({ of }: { readonly of: KnownOf['violations'][number] }) {
  const { words, locale, dates } = useSite();
  const { observation, expected, found, difference, note, sum } = of;
  const parts = [...sum.plus, ...sum.parts].map(({ name }) => name).join(' + ');
  const less = sum.minus.map(({ name }) => ` − ${name}`).join('');
  const what = [observation.measure.name, ...observation.members.map(({ name }) => name), observation.period && partialDate(observation.period, dates)];
  return (
    <Note warn id="check-in-source" title={`${words.stats.check}: ${[...new Set(what.filter(Boolean))].join(', ')}`}>
      {words.stats.doesNotAddUp(number(found, locale), `${parts}${less}`, number(expected, locale), number(difference, locale))} <Said>{note}</Said>
      <Cites of={observation.citations} />
    </Note>
  );
}

/** Figures of one thing that differ by who publishes them. */
function Disputed({ of, dispute }: { readonly of: CubeData; readonly dispute: ReturnType<typeof disputesOf>[number] }) {
  const { words, locale, dates } = useSite();
  const [first] = dispute.figures;
  if (!first) {
    return null;
  }
  const percent = dispute.part === null ? '' : new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 }).format(dispute.part);
  return (
    <div className="note dispute" role="note">
      <p className="note-title">
        {words.stats.disagree}: <FigureOf of={of} figure={first} />
        {first.period && `, ${partialDate(first.period, dates)}`}
      </p>
      <ul>
        {dispute.figures.map((figure) => (
          <li key={figure.id}>
            <b>{written(figure, of.structure, locale)}</b> <Said>{figure.publisherName}</Said>
            <Cites of={figure.citations ?? []} />
          </li>
        ))}
      </ul>
      <p>{words.stats.apart(number(dispute.difference, locale), percent)}</p>
    </div>
  );
}

function Break({ of: { since, until, text, event, citations } }: { readonly of: KnownOf['breaks'][number] }) {
  const { words, dates } = useSite();
  return (
    <Note title={`${words.stats.break}: ${validity(since, until, dates)}`}>
      <Said>{text}</Said>
      <Cites of={citations} />
      {event && (
        <>
          {' '}
          <EntityLink of={event} />
        </>
      )}
    </Note>
  );
}

function Inferred({ of: { name, period, periodBecause } }: { readonly of: CubeData['structure']['measures'][number] }) {
  const { words, dates } = useSite();
  return (
    <Note title={words.stats.isAbout(name, period ? partialDate(period, dates) : '')}>
      <span className="mark-word">{words.marks.inferred}</span> {periodBecause}
    </Note>
  );
}
