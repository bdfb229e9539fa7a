import { useMemo } from 'react';

import type { Params } from '../../address/pages';
import { OverviewDocument, WaysDocument } from '../../api/generated';
import type { NamedFragment, WaysQuery, WaysQueryVariables } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import type { Lit } from '../../graph/lit';
import { BEST, mapAround, mapOverview } from '../../graph/mapData';
import type { LegendEntry } from '../../ontology/legend';
import { legendOf } from '../../ontology/legend';
import { tellingOf } from '../../ontology/ontology';
import { useSite } from '../../site/context';

export type Ways = NonNullable<WaysQuery['asOf']['paths']>;
export type Way = Ways['paths'][number];
export type Step = Way['steps'][number];

/** Asks how two entities are connected, with the map on which the ways are lit: all in one question. */
export function useWays(params: Params<'paths'>) {
  const { ontology, variables } = useSite();
  const { from, to } = params;
  const ids = [from, to].filter((id) => id !== null);
  const asking = useAsk(WaysDocument, ids.length > 0 ? { ...question(params, ids, legendOf(ontology.kinds)), ...variables } : undefined);
  const answer = ids.length > 0 ? asking.data?.data.asOf : undefined;
  const found = from !== null && to !== null ? (answer?.paths ?? undefined) : undefined;
  const near = answer?.paths?.around ?? answer?.neighbourhood;

  // Where nothing is chosen, or nothing is found, the best connected things are shown.
  const isAlone = ids.length === 0 || (answer !== undefined && !near);
  const overview = useAsk(OverviewDocument, isAlone ? { ...tellingOf(ontology), first: BEST, ...variables } : undefined);
  const all = isAlone ? (overview.data?.data.asOf.analysis ?? undefined) : undefined;
  const map = useMemo(() => {
    if (near) {
      return mapAround(near, ontology);
    }
    return all && mapOverview(all, ontology).data;
  }, [near, all, ontology]);

  const refusal = isAlone && !all ? overview.data?.errors[0] : undefined;

  const known = (list: WaysQuery['asOf']['ends'] | undefined) => new Map(list?.flatMap((one) => (one && 'id' in one ? [[one.id, one as NamedFragment] as const] : [])));
  const ends = known(answer?.ends);
  return {
    from: from === null ? undefined : ends.get(from),
    to: to === null ? undefined : ends.get(to),
    avoided: [...known(answer?.avoided).values()].filter(({ id }) => params.not.includes(id)),
    near: answer?.nearest ?? [],
    isKnown: answer !== undefined && !asking.isPlaceholderData,
    asking,
    found,
    map,
    mapAnswer: isAlone ? overview.data : undefined,
    error: overview.error ?? asking.error ?? (refusal ? new Error(refusal.message) : null),
    again: () => void (isAlone ? overview : asking).refetch(),
  };
}

function question({ from, to, ways, max, types, rel, not }: Params<'paths'>, ids: readonly string[], legend: readonly LegendEntry[]): Omit<WaysQueryVariables, 'lang' | 'asOf'> {
  const through = legend.filter(({ kind }) => types.includes(kind.name)).flatMap((entry) => entry.types);
  const via = { ...(through.length > 0 && { types: through }), ...(rel.length > 0 && { families: rel }) };
  return {
    ids,
    avoided: not,
    from: from ?? to ?? '',
    to: to ?? '',
    isPair: from !== null && to !== null && from !== to,
    mode: ways === 'all' ? 'SIMPLE' : 'SHORTEST',
    maxLength: max,
    ...(Object.keys(via).length > 0 && { via }),
    ...(not.length > 0 && { avoid: { entities: not } }),
  };
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
