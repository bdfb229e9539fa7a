import { useMemo, useRef } from 'react';

import { go } from '../../address/history';
import type { Params } from '../../address/pages';
import { useHref, useParams } from '../../address/useAddress';
import { useSite } from '../../site/context';
import { ColumnChips } from './ColumnChips';
import { Downloads } from './Downloads';
import { FigureBars } from './FigureBars';
import { FigureLines } from './FigureLines';
import { FigureTable } from './FigureTable';
import { Pickers } from './Pickers';
import type { Chosen, CubeData, Entry, Layout } from './layout';
import { cellsOf, shownOf, toggled } from './layout';

interface Props {
  readonly of: CubeData;
  readonly layout: Layout;
  readonly chosen: Chosen;
}

/** Figures that are a table, and a chart of some of its columns. */
export function Tabulated({ of, layout, chosen }: Props) {
  const { words } = useSite();
  const params = useParams('stat');
  const href = useHref();
  const drawing = useRef<SVGSVGElement>(null);
  const { nodes, totalCount } = chosen.observationsConnection;
  const cells = useMemo(() => cellsOf(layout, nodes), [layout, nodes]);
  const flagged = useMemo(() => new Set(chosen.remarks?.violations.map(({ observation }) => observation.id)), [chosen]);
  const shown = shownOf(layout, params?.show ?? []);
  const set = (changed: Partial<Params<'stat'>>) => go(href('stat', { ...params, ...changed }), { replace: true });
  const drawn = { of, layout, cells, flagged, shown, drawing, isCut: totalCount > nodes.length };
  const isTable = params?.view === 'table';
  const isTime = layout.rows.kind === 'TIME';
  return (
    <>
      <Pickers layout={layout} set={(changed) => set({ pages: 1, ...changed })} />
      <div className="stat-bar">
        <ColumnChips layout={layout} shown={shown} silent={isTable} toggle={(entry: Entry) => set({ show: toggled(shown, entry).map(({ id }) => id) })} />
        <div className="stat-controls">
          {!isTime && (
            <label className="check stat-order">
              <input type="checkbox" checked={params?.order === 'size'} onChange={(event) => set({ order: event.target.checked ? 'size' : 'own' })} />
              {words.stats.bySize}
            </label>
          )}
          <div className="segments" role="group" aria-label={words.stats.view}>
            {(['chart', 'table'] as const).map((view) => (
              <button key={view} type="button" aria-pressed={isTable === (view === 'table')} onClick={() => set({ view })}>
                {words.stats[view]}
              </button>
            ))}
          </div>
        </div>
      </div>
      {isTable ? (
        <FigureTable {...drawn} />
      ) : isTime ? (
        <FigureLines {...drawn} breaks={chosen.remarks?.breaks ?? []} onTime={(year) => set({ year })} />
      ) : (
        <FigureBars {...drawn} />
      )}
      <Downloads id={of.id} name={of.name} drawing={isTable ? undefined : drawing} />
    </>
  );
}
