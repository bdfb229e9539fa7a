import { partialDate } from '../../format/dates';
import { number } from '../../format/numbers';
import { KindSign } from '../../parts/KindSign';
import { Name } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { Listed } from './StatsPage';

/** How many measures a card names. */
const NAMED = 4;

/** A collection of figures in a few lines: what it counts, by what, whose it is. */
export function CubeCard({ of }: { readonly of: Listed }) {
  const { words, locale, dates } = useSite();
  const { measures, dimensions, observationCount, period, publisher } = of.structure;
  const by = dimensions.filter(({ memberCount }) => memberCount > 1);
  return (
    <>
      <h3 className="card-title">
        <KindSign type={of.type.name} size={20} />
        <To page="stat" params={{ id: of.id }}>
          <Name of={of} />
        </To>
      </h3>
      {of.summary && <Said as="p">{of.summary}</Said>}
      <p>
        <Said>{measures.slice(0, NAMED).map(({ name }) => name).join(', ')}</Said>
        {measures.length > NAMED && ` ${words.stats.andMore(number(measures.length - NAMED, locale))}`}
        {by.length > 0 && (
          <>
            {' · '}
            {words.stats.by}{' '}
            <Said className="lower">{by.map(({ name, memberCount }) => `${name} (${number(memberCount, locale)})`).join(', ')}</Said>
          </>
        )}
      </p>
      <p className="card-foot">
        {publisher && (
          <>
            <Name of={publisher} />
            {' · '}
          </>
        )}
        {period && `${partialDate(period, dates)} · `}
        {words.stats.figureCount(number(observationCount, locale), observationCount)}
      </p>
    </>
  );
}
