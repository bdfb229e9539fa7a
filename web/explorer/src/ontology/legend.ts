// The kinds as a legend shows them.
import type { Kind } from './kinds';

/** A kind with the concrete types that look like it. */
export interface LegendEntry {
  readonly kind: Kind;
  readonly types: readonly string[];
}

/** Puts the kinds of an ontology together, from left to right as on a map. */
export function legendOf(kinds: ReadonlyMap<string, Kind>): LegendEntry[] {
  const entries = new Map<string, { kind: Kind; types: string[] }>();
  for (const [type, kind] of kinds) {
    const entry = entries.get(kind.name) ?? { kind, types: [] };
    entry.types.push(type);
    entries.set(kind.name, entry);
  }
  return [...entries.values()].sort((a, b) => a.kind.column - b.kind.column || (a.kind.name < b.kind.name ? -1 : 1));
}
