import { partialDate } from '../../format/dates';
import { number } from '../../format/numbers';
import { Cites } from '../../parts/Cites';
import { KindSign } from '../../parts/KindSign';
import { EntityLink, Name } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { CubeData } from './layout';

/** What a collection of figures is, whose, and about when. */
export function CubeHeading({ of }: { readonly of: CubeData }) {
  const { words, locale, dates } = useSite();
  const { publisher, period, periodBasis, periodBecause, observationCount, citations } = of.structure;
  return (
    <header>
      <div className="kicker">
        <KindSign type={of.type.name} size={20} />
        <Said className="capital">{of.type.label}</Said>
        {period && <span>{partialDate(period, dates)}</span>}
        {period && periodBasis === 'INFERRED' && (
          <details className="mark mark-inferred">
            <summary>{words.marks.inferred}</summary>
            <span className="mark-why">{periodBecause ?? words.marks.inferredWhy}</span>
          </details>
        )}
      </div>
      <h1>
        <Name of={of} />
      </h1>
      {of.summary && (
        <Said as="p" className="lede">
          {of.summary}
        </Said>
      )}
      <p className="stat-imprint">
        {publisher && (
          <>
            <EntityLink of={publisher} />
            {' · '}
          </>
        )}
        {words.stats.figureCount(number(observationCount, locale), observationCount)}
        <Cites of={citations} />
        {' · '}
        <To page="entity" params={{ id: of.id }}>
          {words.stats.asEntity}
        </To>
      </p>
    </header>
  );
}
