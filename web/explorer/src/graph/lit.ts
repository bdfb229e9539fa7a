// What of a map is lit: what someone points at or has chosen, with what it is connected with.
import type { MapEdge } from './types';

/** What is lit of a map; nothing where all is as it is at rest. */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** Lights an entity, its connections, and what they lead to. */
export function around(id: string | null, edges: readonly MapEdge[]): Lit | undefined {
  if (id === null) {
    return undefined;
  }
  const own = edges.filter(({ from, to }) => from === id || to === id);
  return {
    nodes: new Set([id, ...own.flatMap(({ from, to }) => [from, to])]),
    edges: new Set(own.map((edge) => edge.id)),
  };
}
