import { number } from '../../format/numbers';
import { legendOf } from '../../ontology/legend';
import { KindSign } from '../../parts/KindSign';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';

/** How many there are of each kind, with a way to see them. */
export function KindTiles() {
  const { words, ontology, locale } = useSite();
  const count = (type: string) => ontology.types.get(type)?.count ?? 0;
  const tiles = legendOf(ontology.kinds)
    .map(({ kind, types }) => ({ kind, type: types[0] ?? '', total: types.reduce((sum, type) => sum + count(type), 0) }))
    .filter(({ total }) => total > 0);
  return (
    <section>
      <h2>{words.start.kinds}</h2>
      <ul className="tiles">
        {tiles.map(({ kind, type, total }) => (
          <li key={kind.name}>
            <To page="search" params={{ kind: kind.name }} className="tile">
              <KindSign type={type} size={22} />
              <Said className="tile-name">{kind.label}</Said>
              <b>{number(total, locale)}</b>
            </To>
          </li>
        ))}
      </ul>
      <p>
        <To page="kinds">{words.start.allKinds}</To>
      </p>
    </section>
  );
}
