import { partialDate } from '../../format/dates';
import { number } from '../../format/numbers';
import { Cites } from '../../parts/Cites';
import { KindSign } from '../../parts/KindSign';
import { Name } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { EntityData } from './model';

type Figure = EntityData['figuresConnection']['nodes'][number];

/** How many figures of each collection are shown. */
const FIRST = 6;

/** The figures that have to do with an entity, by the collections in which they stand. */
export function Figures({ of }: { readonly of: EntityData }) {
  const { words, locale } = useSite();
  const { totalCount, nodes } = of.figuresConnection;
  if (totalCount === 0) {
    return null;
  }
  const cubes = [...new Map(nodes.map(({ cube }) => [cube.id, cube])).values()];
  return (
    <section>
      <h2>
        {words.stats.figures} <small>{number(totalCount, locale)}</small>
      </h2>
      {cubes.map((cube) => {
        const own = nodes.filter((figure) => figure.cube.id === cube.id);
        return (
          <div key={cube.id} className="figures-of">
            <h3>
              <KindSign type={cube.type.name} size={17} />
              <To page="stat" params={{ id: cube.id }}>
                {cube.id === of.id ? words.stats.allFigures : <Name of={cube} />}
              </To>
            </h3>
            <ul className="figures">
              {own.slice(0, FIRST).map((figure) => (
                <OneFigure key={figure.id} of={figure} entity={of.id} />
              ))}
            </ul>
          </div>
        );
      })}
      {totalCount > nodes.length && <p className="muted">{words.search.more(number(nodes.length, locale))}</p>}
    </section>
  );
}

function OneFigure({ of, entity }: { readonly of: Figure; readonly entity: string }) {
  const { locale, dates } = useSite();
  const { unit } = of.measure;
  const others = of.members.filter((member) => member.entity?.id !== entity && member.dimension.kind !== 'TIME' && member.dimension.kind !== 'PUBLISHER');
  return (
    <li>
      <Said>{[of.measure.name, ...others.map(({ name }) => name)].join(' · ')}</Said>
      {of.period && <span className="muted">, {partialDate(of.period, dates)}</span>}
      {': '}
      <b>{of.value === null ? of.text : `${number(of.value, locale)}\u00a0${unit.symbol ?? unit.name}`}</b>{' '}
      {of.publisherName && <Said className="muted">{of.publisherName}</Said>}
      <Cites of={of.citations} />
    </li>
  );
}
