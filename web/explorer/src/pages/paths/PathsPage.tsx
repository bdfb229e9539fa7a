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
import '../../styles/paths.css';
import { Dock } from '../graph/Dock';
import { GraphList } from '../graph/GraphList';
import { Legend } from '../graph/Legend';
import { useInsets } from '../graph/useInsets';
import { freeOf, useStageSize } from '../graph/useStageSize';
import { Story } from './Story';
import { litBy, useWays } from './useWays';

const NONE: Params<'paths'> = { from: null, to: null, ways: 'shortest', max: 8, types: [], rel: [], not: [], n: 1, sel: null, view: 'auto' };

const NOTHING: readonly string[] = [];

/** Of so many ways all stations are on the map, also where it has little room. */
const WAYS_SEEN = 3;

const ALWAYS = () => true;

/** How two things are connected: the question, the answer in steps, and the map on which it is lit. */
export function PathsPage() {
  const { words, ontology, locale } = useSite();
  const params = useParams('paths') ?? NONE;
  const href = useHref();
  const state = useWays(params);
  const { map: data } = state;
  const way = state.found?.paths[params.n - 1] ?? state.found?.paths[0];
  const lit = useMemo(() => way && litBy(way), [way]);
  const stage = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const size = useStageSize(stage);
  const asList = params.view === 'list' || (params.view === 'auto' && size !== undefined && size.width < 560);
  // On a narrow screen the steps say it; the list of all that lies around would bury them.
  const isFolded = asList && params.view === 'auto' && way !== undefined;
  const insets = useInsets(stage, data);
  const free = useMemo(() => size && freeOf(size, insets), [size, insets]);
  // The way that is shown first of all, then the others: what is only beside them makes room for them.
  const wanted = useMemo(() => (way ? [...new Set([way, ...(state.found?.paths ?? [])].slice(0, WAYS_SEEN).flatMap(({ stations }) => stations.map(({ id }) => id)))] : NOTHING), [way, state.found]);
  const placed = usePlaced(asList ? undefined : data, free, wanted);
  const unseen = (data?.nodes.length ?? 0) - (placed?.data.nodes.length ?? 0);
  useTitle(state.from && state.to ? words.paths.titleFor(state.from.name, state.to.name) : words.paths.title);

  const change = useCallback(
    // Another question has another first answer.
    (next: Partial<Params<'paths'>>, how?: { readonly replace: boolean }) => go(href('paths', { ...params, n: 1, sel: null, ...next }), how),
    [href, params],
  );
  const { types, rel } = params;
  const isShown = useCallback((node: MapNode) => types.length === 0 || lit?.nodes.has(node.id) === true || types.includes(ontology.kinds.get(node.type)?.name ?? ''), [types, ontology, lit]);
  const isEdgeShown = useCallback((edge: MapEdge) => rel.length === 0 || rel.includes(edge.family), [rel]);
  const onSelect = useCallback((id: string | null) => change({ sel: id, n: params.n }, { replace: true }), [change, params.n]);

  return (
    <div className="graph graph-story">
      <Story params={params} state={state} way={way} change={change} />
      <section className={isFolded ? 'stage stage-folded' : 'stage'} ref={stage} aria-label={words.paths.map}>
        {data && !isFolded && <Legend of={data} chosen={types} label={words.paths.through} onChange={(next) => change({ types: next })} />}
        {state.error && <Problem words={words} error={state.error} again={state.again} />}
        {!data && !state.error && <Loading />}
        {data && asList && !isFolded && <GraphList of={data} isShown={ALWAYS} isEdgeShown={ALWAYS} selected={params.sel} onSelect={onSelect} />}
        {data && !asList && !placed && <Loading />}
        {!asList && placed && (
          <InteractiveMap map={placed} selected={params.sel} onSelect={onSelect} isShown={isShown} isEdgeShown={isEdgeShown} drawing={drawing} {...(lit && { lit })} />
        )}
        {data && (
          <Dock of={data} families={rel} onFamilies={(next) => change({ rel: next })} asList={asList} onView={(view) => change({ view, n: params.n })} drawing={drawing}>
            {!asList && placed && unseen > 0 && <span className="muted">{words.graph.unseen(number(unseen, locale), unseen)}</span>}
          </Dock>
        )}
      </section>
    </div>
  );
}
