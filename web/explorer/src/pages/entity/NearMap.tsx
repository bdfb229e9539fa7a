import { KindSign } from '../../parts/KindSign';
import { To } from '../../parts/To';
import type { Point } from '../../graph/types';
import { GLYPHS } from '../../ontology/glyphs';
import type { Kind } from '../../ontology/kinds';
import { legendOf } from '../../ontology/legend';
import { number } from '../../format/numbers';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';
import type { EntityData, Other } from './model';
import { holdsNow } from './model';

/** The radius of the ring, and those of the middle and of what is around it, if that is little or much. */
const RING = 80;
const MIDDLE = 19;
const FEW = 13;
const MANY = 4.5;
/** From how many on there is no room for signs, and above how many they would touch. */
const CROWD = 16;
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
  const size = points.length > CROWD ? MANY : FEW;
  const places = points.map((_, at) => {
    // One or two stand beside it, and not above.
    const angle = (2 * Math.PI * at) / points.length - (points.length > 2 ? Math.PI / 2 : 0);
    return { x: RING * Math.cos(angle), y: RING * Math.sin(angle) };
  });
  const box = boxOf(places, size);
  return (
    <section className="sheet near">
      <h2>{words.entity.near}</h2>
      <To page="graph" params={{ focus: [of.id], sel: of.id }} className="near-picture">
        <svg viewBox={[box.left, box.top, box.width, box.height].join(' ')} width={box.width} aria-hidden="true">
          {places.map(({ x, y }, at) => (
            <line key={at} x1="0" y1="0" x2={x} y2={y} />
          ))}
          {points.map(({ id, type }, at) => (
            <Spot key={id} kind={ontology.kinds.get(type.name)} at={places[at]} size={size} />
          ))}
          <Spot kind={ontology.kinds.get(of.type.name)} size={MIDDLE} />
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

/** One entity: a spot in the colour of its kind, with its sign where there is room. */
function Spot({ kind, at = { x: 0, y: 0 }, size }: { readonly kind: Kind | undefined; readonly at?: Point | undefined; readonly size: number }) {
  const glyph = kind && GLYPHS[kind.glyph];
  const by = size / 13;
  return (
    <g className={`kind-${kind?.colour ?? 7}`} transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}>
      <circle r={size} />
      {size > MANY &&
        (glyph ? (
          <path className="glyph" d={glyph} transform={`scale(${by}) translate(-8 -8)`} />
        ) : (
          <text className="glyph" y={4.5 * by} textAnchor="middle" fontSize={13 * by}>
            {kind?.glyph}
          </text>
        ))}
    </g>
  );
}

/** Returns the part of the plane that holds some places, and the middle. */
function boxOf(places: readonly Point[], size: number) {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right] = [Math.min(-MIDDLE, Math.min(...xs) - size), Math.max(MIDDLE, Math.max(...xs) + size)];
  const [top, bottom] = [Math.min(-MIDDLE, Math.min(...ys) - size), Math.max(MIDDLE, Math.max(...ys) + size)];
  return { left: Math.floor(left) - 2, top: Math.floor(top) - 2, width: Math.ceil(right - left) + 5, height: Math.ceil(bottom - top) + 5 };
}

/** Lists what an entity is connected with on the day, each once. */
function neighbours(of: EntityData): Other[] {
  const all = of.links.filter(holdsNow).flatMap(({ subject, object }) => [subject, ...(object ? [object] : [])]);
  return [...new Map(all.filter(({ id }) => id !== of.id).map((one) => [one.id, one])).values()];
}
