import { useSite } from '../site/context';
import type { FarName } from './farNames';
import type { PlacedMap } from './usePlaced';

/** Names over the cards of a map that is too small to read what stands on them. For the screen alone:
 * a picture to keep has the names on the cards. */
export function FarNames({ of, map, scale }: { readonly of: readonly FarName[]; readonly map: PlacedMap; readonly scale: number }) {
  const { ontology } = useSite();
  const types = new Map(map.data.nodes.map(({ id, type }) => [id, type]));
  return (
    <g aria-hidden="true" data-screen="" className="far-names">
      {of.map(({ id, text, x, y, width, height }) => (
        <g key={id} className={`kind-${ontology.kinds.get(types.get(id) ?? '')?.colour ?? 7}`} transform={`translate(${x} ${y}) scale(${1 / scale})`}>
          <rect x={(-width * scale) / 2} y={(-height * scale) / 2} width={width * scale} height={height * scale} rx="5" />
          <text textAnchor="middle" y="4.5">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
