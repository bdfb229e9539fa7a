import type { RefObject } from 'react';

import type { Params } from '../../address/pages';
import { pngOf, save, svgOf } from '../../graph/exports';
import type { MapData } from '../../graph/types';
import { AsOf } from '../../shell/AsOf';
import { CopyLink } from '../../shell/CopyLink';
import { useSite } from '../../site/context';
import { LineKey } from './LineKey';

interface Props {
  readonly params: Params<'graph'>;
  readonly of: MapData;
  readonly asList: boolean;
  readonly change: (next: Partial<Params<'graph'>>, how?: { readonly replace: boolean }) => void;
  readonly drawing: RefObject<SVGSVGElement | null>;
}

const STEPS = [1, 2, 3];

/** The bar under the map: the day, the lines, how far around, and what can be taken along. */
export function Dock({ params, of, asList, change, drawing }: Props) {
  const { words } = useSite();
  const { graph } = words;
  return (
    <div className="dock">
      <LineKey of={of} chosen={params.rel} onChange={(rel) => change({ rel }, { replace: true })} />
      <div className="dock-row">
        <AsOf />
        {params.focus.length > 0 && (
          <div className="steps">
            <span id="steps">{graph.steps}</span>
            <div className="segments" role="group" aria-labelledby="steps">
              {STEPS.map((hops) => (
                <button key={hops} type="button" aria-pressed={params.hops === hops} onClick={() => change({ hops })}>
                  {hops}
                </button>
              ))}
            </div>
          </div>
        )}
        <span className="dock-space" />
        <CopyLink />
        {!asList && <Export drawing={drawing} />}
        <button type="button" className="button" onClick={() => change({ view: asList ? 'map' : 'list' })}>
          {asList ? graph.asMap : graph.asList}
        </button>
      </div>
    </div>
  );
}

/** The map as a picture to keep. */
function Export({ drawing }: { readonly drawing: RefObject<SVGSVGElement | null> }) {
  const { words, title, day } = useSite();
  const name = `govgraph-${day}`;
  const take = async (form: 'svg' | 'png') => {
    if (drawing.current) {
      const picture = await svgOf(drawing.current, `${title}, ${day}`);
      const blob = form === 'svg' ? new Blob([picture.text], { type: 'image/svg+xml' }) : await pngOf(picture);
      if (blob) {
        save(blob, `${name}.${form}`);
      }
    }
  };
  return (
    <details className="menu">
      <summary className="button">{words.graph.export}</summary>
      <div className="menu-items">
        <button type="button" className="button" onClick={() => void take('svg')}>
          {words.graph.svg}
        </button>
        <button type="button" className="button" onClick={() => void take('png')}>
          {words.graph.png}
        </button>
      </div>
    </details>
  );
}
