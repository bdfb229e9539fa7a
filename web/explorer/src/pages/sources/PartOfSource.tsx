import { number } from '../../format/numbers';
import { EntityLink } from '../../parts/Name';
import { Marks } from '../../parts/Marks';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';
import type { RestingPart } from './parts';
import type { RestingStatement } from './useSource';

/** The statements that rest on one part of a source, to unfold. */
export function PartOfSource({ of }: { readonly of: RestingPart }) {
  const { words, locale } = useSite();
  const lines = of.firstLine === null ? '' : words.entity.lines([[of.firstLine, of.lastLine ?? of.firstLine]]);
  const count = of.statements.length;
  return (
    <details className="part">
      <summary>
        <b>{of.title ?? words.sourcesPage.whole}</b> <span className="muted">{lines}</span>{' '}
        <span className="part-count">{words.sourcesPage.restsCount(number(count, locale), count)}</span>
      </summary>
      <ul>
        {of.statements.map(({ line, statement }) => (
          <li key={statement.id} className={`holds-${statement.holds}`}>
            <span className="line">{line}</span>
            <Sentence of={statement} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A statement as a sentence: subject, phrase, object or value. */
function Sentence({ of }: { readonly of: RestingStatement }) {
  const { words } = useSite();
  return (
    <span>
      <EntityLink of={of.subject} /> {of.phrase ? <Said>{of.phrase}</Said> : words.entity.existence}{' '}
      {of.object ? <EntityLink of={of.object} /> : of.valueLabel && <Said lang={of.lang}>{of.valueLabel}</Said>} <Marks of={of} />
    </span>
  );
}
