import { useMemo } from 'react';

import type { Params } from '../../address/pages';
import { AroundDocument, EndsDocument, OverviewDocument, WaysDocument } from '../../api/generated';
import type { EndsQuery, NamedFragment, WaysQuery, WaysQueryVariables } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import type { Lit } from '../../graph/lit';
import { mapAround, mapOverview } from '../../graph/mapData';
import type { LegendEntry } from '../../ontology/legend';
import { legendOf } from '../../ontology/legend';
import { useSite } from '../../site/context';

export type Ways = NonNullable<WaysQuery['asOf']['paths']>;
export type Way = Ways['paths'][number];
export type Step = Way['steps'][number];

/** How many entities are drawn, those beside the ways included, so that one sees what lies around. */
const DRAWN = 26;
const PER_RELATION = 2;

/** Asks how two entities are connected, and for the map on which the ways are lit. */
export function useWays(params: Params<'paths'>) {
  const { ontology, variables } = useSite();
  const { from, to } = params;
  const ids = [from, to].filter((id) => id !== null);
  const named = useAsk(EndsDocument, ids.length > 0 ? { ids, avoided: params.not, ...variables } : undefined);
  const asking = useAsk(WaysDocument, from !== null && to !== null && from !== to ? { ...question(params, from, to, legendOf(ontology.kinds)), ...variables } : undefined);
  const found = from !== null && to !== null ? (asking.data?.data.asOf.paths ?? undefined) : undefined;

  const [of, ...others] = found ? stationsOf(found, ids) : ids;
  const around = useAsk(AroundDocument, of !== undefined && !asking.isFetching ? { of, with: others, depth: 1, first: Math.max(ids.length + others.length, DRAWN) - others.length, perRelation: PER_RELATION, ...variables } : undefined);
  const overview = useAsk(OverviewDocument, of === undefined ? variables : undefined);
  const near = of === undefined ? undefined : around.data?.data.asOf.neighbourhood;
  const all = of === undefined ? overview.data?.data.asOf.entitiesConnection : undefined;
  const map = useMemo(() => {
    if (near) {
      return mapAround(near, ontology);
    }
    return all && mapOverview(all, ontology).data;
  }, [near, all, ontology]);

  const known = (list: EndsQuery['asOf']['ends'] | undefined) => new Map(list?.flatMap((one) => (one && 'id' in one ? [[one.id, one as NamedFragment] as const] : [])));
  const ends = known(named.data?.data.asOf.ends);
  return {
    from: from === null ? undefined : ends.get(from),
    to: to === null ? undefined : ends.get(to),
    avoided: [...known(named.data?.data.asOf.avoided).values()].filter(({ id }) => params.not.includes(id)),
    isKnown: named.data !== undefined && !named.isPlaceholderData,
    asking,
    found,
    map,
    mapAnswer: of === undefined ? overview.data : around.data,
    error: overview.error ?? around.error,
    again: () => void (of === undefined ? overview : around).refetch(),
  };
}

function question({ ways, max, types, rel, not }: Params<'paths'>, from: string, to: string, legend: readonly LegendEntry[]): Omit<WaysQueryVariables, 'lang' | 'asOf'> {
  const through = legend.filter(({ kind }) => types.includes(kind.name)).flatMap((entry) => entry.types);
  const via = { ...(through.length > 0 && { types: through }), ...(rel.length > 0 && { families: rel }) };
  return {
    from,
    to,
    mode: ways === 'all' ? 'SIMPLE' : 'SHORTEST',
    maxLength: max,
    ...(Object.keys(via).length > 0 && { via }),
    ...(not.length > 0 && { avoid: { entities: not } }),
  };
}

/** Lists the entities on all ways, each once, in the order in which they are met. */
function stationsOf({ paths }: Ways, ids: readonly string[]): string[] {
  return [...new Set([...ids, ...paths.flatMap(({ stations }) => stations.map(({ id }) => id))])];
}

/** Lights one way on a map. */
export function litBy({ stations, steps }: Way): Lit {
  return {
    nodes: new Set(stations.map(({ id }) => id)),
    edges: new Set(
      steps.map(({ from, to, relation, direction }) => {
        const [subject, object] = direction === 'FORWARD' ? [from.id, to.id] : [to.id, from.id];
        return `${subject} ${relation.name} ${object}`;
      }),
    ),
  };
}
