import { useMemo } from 'react';

import type { Params } from '../../address/pages';
import type { Answer } from '../../api/ask';
import type { NamedFragment, NearFragment } from '../../api/generated';
import { AroundDocument, OverviewDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { BEST, mapAround, mapOverview } from '../../graph/mapData';
import type { MapData } from '../../graph/types';
import { tellingOf } from '../../ontology/ontology';
import { useSite } from '../../site/context';

/** How many entities are asked for, beside those in the middle, for one in the middle and for more. */
const FIRST = 36;
const FIRST_OF_ALL = 300;

/** How many that are tied to one entity by one relation: fourteen rules would hide all else. */
const PER_RELATION = 8;

/** What there is of things that should be in the middle, and what is near to the others. */
export interface Unfound {
  readonly known: readonly NamedFragment[];
  readonly near: readonly NearFragment[];
}

/** What the graph page shows. */
export interface MapState {
  readonly data: MapData | undefined;
  /** How many connections each entity has, where the map is an overview. */
  readonly ties: ReadonlyMap<string, number> | undefined;
  /** How many were left out because they are too many. */
  readonly leftOut: number;
  /** How many entities there are in all, where the map is an overview. */
  readonly total: number | undefined;
  readonly answer: Answer<unknown> | undefined;
  /** Where something that should be in the middle is not there at all: what is, and what may be meant by the rest. */
  readonly unfound: Unfound | undefined;
  readonly error: Error | null;
  readonly again: () => void;
}

/** Asks for the map that an address means: around some entities, or the best connected. */
export function useMapData({ focus, hops }: Pick<Params<'graph'>, 'focus' | 'hops'>): MapState {
  const { ontology, variables } = useSite();
  const [of, ...others] = focus;
  const around = useAsk(AroundDocument, of === undefined ? undefined : { of, with: others, ids: focus, depth: hops, first: Math.min(FIRST + (FIRST / 2) * (focus.length - 1), FIRST_OF_ALL), perRelation: PER_RELATION, ...variables });
  const overview = useAsk(OverviewDocument, of === undefined ? { ...tellingOf(ontology), first: BEST, ...variables } : undefined);

  const found = of === undefined ? undefined : around.data?.data.asOf.neighbourhood;
  const all = of === undefined ? overview.data?.data.asOf : undefined;
  const overviewMap = useMemo(() => all?.analysis && mapOverview(all.analysis, ontology), [all, ontology]);
  const aroundMap = useMemo(() => found && mapAround(found, ontology), [found, ontology]);

  const asking = of === undefined ? overview : around;
  const refusal = found || all?.analysis ? undefined : asking.data?.errors[0];
  const isUnfound = refusal?.extensions?.code === 'query/unknown-entity';
  const missed = isUnfound ? around.data?.data.asOf : undefined;
  return {
    data: aroundMap ?? overviewMap?.data,
    ties: overviewMap?.ties,
    leftOut: found?.leftOut.reduce((sum, { count }) => sum + count, 0) ?? 0,
    total: all?.entitiesConnection.totalCount,
    answer: asking.data,
    unfound: missed && { known: missed.middle.flatMap((one) => one ?? []), near: missed.nearest },
    error: asking.error ?? (refusal && !isUnfound ? new Error(refusal.message) : null),
    again: () => void asking.refetch(),
  };
}
