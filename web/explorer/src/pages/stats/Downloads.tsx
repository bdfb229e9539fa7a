import type { RefObject } from 'react';

import { fromBase } from '../../address/base';
import { pngOf, save, svgOf } from '../../graph/exports';
import { useSite } from '../../site/context';

interface Props {
  readonly id: string;
  readonly name: string;
  /** The chart, where there is one. */
  readonly drawing: RefObject<SVGSVGElement | null> | undefined;
}

/** The whole collection as files, and the chart as a picture. */
export function Downloads({ id, name, drawing }: Props) {
  const { words, language } = useSite();
  const path = (ending: string) => fromBase(`cubes/${encodeURIComponent(id)}.${ending}?lang=${encodeURIComponent(language.tag)}`);
  const take = async (form: 'svg' | 'png') => {
    if (drawing?.current) {
      const picture = await svgOf(drawing.current, name);
      const blob = form === 'svg' ? new Blob([picture.text], { type: 'image/svg+xml' }) : await pngOf(picture);
      if (blob) {
        save(blob, `${id}.${form}`);
      }
    }
  };
  return (
    <p className="row downloads">
      <span className="muted">{words.stats.download}</span>
      <a className="button" href={path('csv')} download={`${id}.csv`}>
        CSV
      </a>
      <a className="button" href={path('json')} download={`${id}.json`}>
        JSON-stat
      </a>
      {drawing && (
        <>
          <button type="button" className="button" onClick={() => void take('svg')}>
            SVG
          </button>
          <button type="button" className="button" onClick={() => void take('png')}>
            PNG
          </button>
        </>
      )}
    </p>
  );
}
