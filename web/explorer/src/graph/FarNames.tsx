import { useSite } from '../site/context';
import { FAR_LINE } from './farNames';
import type { FarName } from './farNames';
import type { PlacedMap } from './types';

interface Props {
  readonly of: readonly FarName[];
  readonly map: PlacedMap;
  readonly scale: number;
}

/** Names beside the signs of a map that is too small to read what stands on its cards. For the screen
 * alone: a picture to keep has the names on the cards. */
export function FarNames({ of, map, scale }: Props) {
  const { ontology } = useSite();
  const types = new Map(map.data.nodes.map(({ id, type }) => [id, type]));
  return (
    <g aria-hidden="true" data-screen="" className="far-names">
      {of.map(({ id, lines, x, y, width, height, isFirst }) => (
        <g
          key={id}
          className={`kind-${ontology.kinds.get(types.get(id) ?? '')?.colour ?? 7}${isFirst ? ' first' : ''}`}
          transform={`translate(${x} ${y}) scale(${1 / scale})`}
        >
          <rect y={(-height * scale) / 2} width={width * scale} height={height * scale} rx="4" />
          <text>
            {lines.map((line, at) => (
              <tspan key={at} x="2" y={4 + (at - (lines.length - 1) / 2) * FAR_LINE}>
                {`${line} `}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </g>
  );
}
