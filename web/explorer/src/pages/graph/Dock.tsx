import type { ReactNode, RefObject } from 'react';

import { pngOf, save, svgOf } from '../../graph/exports';
import type { MapData } from '../../graph/types';
import { AsOf } from '../../shell/AsOf';
import { CopyLink } from '../../shell/CopyLink';
import { useSite } from '../../site/context';
import { LineKey } from './LineKey';

interface Props {
  readonly of: MapData;
  /** The names of the families that are chosen; none for all. */
  readonly families: readonly string[];
  readonly onFamilies: (chosen: readonly string[]) => void;
  readonly asList: boolean;
  readonly onView: (view: 'map' | 'list') => void;
  readonly drawing: RefObject<SVGSVGElement | null>;
  /** What else can be set about the map. */
  readonly children?: ReactNode;
}

/** The bar under the map: the day, the lines, and what can be taken along. */
export function Dock({ of, families, onFamilies, asList, onView, drawing, children }: Props) {
  const { graph } = useSite().words;
  return (
    <div className="dock">
      <LineKey of={of} chosen={families} onChange={onFamilies} />
      <div className="dock-row">
        <AsOf />
        {children}
        <span className="dock-space" />
        <CopyLink />
        {!asList && <Export drawing={drawing} />}
        <button type="button" className="button" onClick={() => onView(asList ? 'map' : 'list')}>
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
