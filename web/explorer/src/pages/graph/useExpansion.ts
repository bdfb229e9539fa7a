import { useMemo } from 'react';

import { go } from '../../address/history';
import type { Params } from '../../address/pages';
import { useHref } from '../../address/useAddress';
import { EntityDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { number } from '../../format/numbers';
import type { MapData } from '../../graph/types';
import { useSite } from '../../site/context';

/** The neighbours of the selected entity that are not on the map. */
export interface Expansion {
  readonly count: number;
  /** How many of which kind, in words. */
  readonly parts: string;
  /** Puts them on the map; Back takes them away again. */
  readonly expand: () => void;
}

/** Finds what the map would gain if the selected entity were put in the middle too. */
export function useExpansion(data: MapData | undefined, params: Params<'graph'>): Expansion | undefined {
  const { variables, ontology, locale } = useSite();
  const href = useHref();
  const { sel } = params;
  // The panel asks the same, so this costs nothing.
  const entity = useAsk(EntityDocument, sel === null ? undefined : { id: sel, ...variables }, 'drop').data?.data.asOf.entity;
  return useMemo(() => {
    if (!entity || !data || entity.id !== sel) {
      return undefined;
    }
    const shown = new Set(data.nodes.map(({ id }) => id));
    const missing = new Map<string, string>();
    for (const { subject, object, holds } of entity.links) {
      for (const end of [subject, object]) {
        if (end && holds !== 'NO' && end.id !== entity.id && !shown.has(end.id)) {
          missing.set(end.id, ontology.kinds.get(end.type.name)?.label ?? end.type.name);
        }
      }
    }
    const byKind = new Map<string, number>();
    for (const label of missing.values()) {
      byKind.set(label, (byKind.get(label) ?? 0) + 1);
    }
    const parts = [...byKind].sort((a, b) => b[1] - a[1]).map(([label, count]) => `${number(count, locale)} ${label}`);
    return {
      count: missing.size,
      parts: new Intl.ListFormat(locale).format(parts),
      expand: () => go(href('graph', { ...params, focus: [...params.focus.filter((id) => id !== entity.id), entity.id], sel: entity.id })),
    };
  }, [entity, data, sel, ontology, locale, href, params]);
}
