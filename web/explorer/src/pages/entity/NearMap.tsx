import { KindSign } from '../../parts/KindSign';
import { To } from '../../parts/To';
import { legendOf } from '../../ontology/legend';
import { number } from '../../format/numbers';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';
import type { EntityData, Other } from './model';
import { holdsNow } from './model';

/** The radius of the ring, and of the picture. */
const RING = 78;
const HALF = 100;
/** More points than this would touch. */
const MOST = 48;

/** A small picture of what an entity is connected with, by kind, and the way to the map. */
export function NearMap({ of }: { readonly of: EntityData }) {
  const { words, ontology, locale } = useSite();
  const others = neighbours(of);
  if (others.length === 0) {
    return null;
  }
  const entries = legendOf(ontology.kinds)
    .map(({ kind, types }) => ({ kind, type: types[0] ?? '', own: others.filter(({ type }) => types.includes(type.name)) }))
    .filter(({ own }) => own.length > 0);
  const points = entries.flatMap(({ own }) => own).slice(0, MOST);
  return (
    <section className="sheet near">
      <h2>{words.entity.near}</h2>
      <To page="graph" params={{ focus: [of.id], sel: of.id }} className="near-picture">
        <svg viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`} aria-hidden="true">
          {points.map(({ id, type }, at) => {
            const angle = (2 * Math.PI * at) / points.length - Math.PI / 2;
            const [x, y] = [RING * Math.cos(angle), RING * Math.sin(angle)];
            return (
              <g key={id} className={`kind-${ontology.kinds.get(type.name)?.colour ?? 7}`}>
                <line x1="0" y1="0" x2={x} y2={y} />
                <circle cx={x} cy={y} r={points.length > 24 ? 4.5 : 7} />
              </g>
            );
          })}
          <g className={`kind-${ontology.kinds.get(of.type.name)?.colour ?? 7}`}>
            <circle r="16" />
          </g>
        </svg>
        <span>{words.entity.openGraph}</span>
      </To>
      <ul className="near-kinds">
        {entries.map(({ kind, type, own }) => (
          <li key={kind.name}>
            <KindSign type={type} size={16} /> <Said className="capital">{kind.label}</Said> <b>{number(own.length, locale)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Lists what an entity is connected with on the day, each once. */
function neighbours(of: EntityData): Other[] {
  const all = of.links.filter(holdsNow).flatMap(({ subject, object }) => [subject, ...(object ? [object] : [])]);
  return [...new Map(all.filter(({ id }) => id !== of.id).map((one) => [one.id, one])).values()];
}
