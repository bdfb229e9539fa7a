import { useCallback, useMemo, useRef } from 'react';

import { go } from '../../address/history';
import type { Params } from '../../address/pages';
import { useHref, useParams } from '../../address/useAddress';
import { number } from '../../format/numbers';
import { InteractiveMap } from '../../graph/InteractiveMap';
import type { MapEdge, MapNode } from '../../graph/types';
import { usePlaced } from '../../graph/usePlaced';
import { Problem } from '../../parts/Problem';
import { Loading } from '../../parts/Shown';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import '../../styles/graph.css';
import { Dock } from './Dock';
import { GraphList } from './GraphList';
import { Hops } from './Hops';
import { Legend } from './Legend';
import { Panel } from './Panel';
import { Unfound } from './Unfound';
import { useExpansion } from './useExpansion';
import { useInsets } from './useInsets';
import { useMapData } from './useMapData';
import { freeOf, useStageSize } from './useStageSize';

const NONE: Params<'graph'> = { focus: [], hops: 1, types: [], rel: [], sel: null, view: 'auto' };

/** Above this nothing is drawn; the list shows it all. */
const MOST_DRAWN = 2000;

/** The map of what is connected with what, and beside it what is selected. */
export function GraphPage() {
  const { words, ontology, locale } = useSite();
  const params = useParams('graph') ?? NONE;
  const href = useHref();
  const state = useMapData(params);
  const { data } = state;
  const stage = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const size = useStageSize(stage);
  const asList = params.view === 'list' || (params.view === 'auto' && size !== undefined && size.width < 560);
  const tooMany = (data?.nodes.length ?? 0) > MOST_DRAWN;
  const insets = useInsets(stage, data);
  const free = useMemo(() => size && freeOf(size, insets), [size, insets]);
  const placed = usePlaced(asList || tooMany ? undefined : data, free);

  const change = useCallback(
    (next: Partial<Params<'graph'>>, how?: { readonly replace: boolean }) => go(href('graph', { ...params, ...next }), how),
    [href, params],
  );
  const middle = data?.nodes.filter(({ id }) => params.focus.includes(id)) ?? [];
  useTitle(middle.length > 0 ? words.graph.titleFor(middle.map(({ name }) => name).join(', ')) : words.graph.title);

  const { types, rel } = params;
  const isShown = useCallback((node: MapNode) => types.length === 0 || types.includes(ontology.kinds.get(node.type)?.name ?? ''), [types, ontology]);
  const isEdgeShown = useCallback((edge: MapEdge) => rel.length === 0 || rel.includes(edge.family), [rel]);
  const expansion = useExpansion(data, params);
  const onSelect = useCallback((id: string | null) => change({ sel: id }, { replace: id === null }), [change]);
  const onKey = (key: string, id: string) => {
    if (key === 'l') {
      change({ view: 'list' });
      return '';
    }
    if (key !== 'e') {
      return undefined;
    }
    if (id === params.sel) {
      expansion?.expand();
    } else {
      // The panel tells how many would come; the same key again shows them.
      onSelect(id);
    }
    return '';
  };

  return (
    <div className="graph">
      <section className="stage" ref={stage} aria-label={words.graph.title}>
        {data && <Legend of={data} chosen={types} onChange={(next) => change({ types: next }, { replace: true })} />}
        {state.error && <Problem words={words} error={state.error} again={state.again} />}
        {state.unfound && <Unfound params={params} of={state.unfound} />}
        {!data && !state.error && !state.unfound && <Loading />}
        {tooMany && <p className="note">{words.graph.tooMany(number(data?.nodes.length ?? 0, locale))}</p>}
        {data && (asList || tooMany) && <GraphList of={data} isShown={isShown} isEdgeShown={isEdgeShown} selected={params.sel} onSelect={onSelect} />}
        {data && !asList && !tooMany && !placed && <Loading />}
        {!asList && !tooMany && placed && (
          <InteractiveMap
            map={placed}
            selected={params.sel}
            focus={params.focus}
            onSelect={onSelect}
            isShown={isShown}
            isEdgeShown={isEdgeShown}
            drawing={drawing}
            onKey={onKey}
          />
        )}
        {data && (
          <Dock of={data} families={rel} onFamilies={(next) => change({ rel: next }, { replace: true })} asList={asList} onView={(view) => change({ view })} drawing={drawing}>
            {params.focus.length > 0 && <Hops chosen={params.hops} onChange={(hops) => change({ hops })} />}
          </Dock>
        )}
      </section>
      <Panel params={params} state={state} expansion={expansion} />
    </div>
  );
}
