// What the search page shows, from what the API answers. No elements here.
import type { ListedFragment, SearchQuery } from '../../api/generated';
import type { LegendEntry } from '../../ontology/legend';

export type Results = NonNullable<SearchQuery['asOf']['search']>;
export type Hit = Results['edges'][number];

/** What is searched for. */
export interface Wanted {
  readonly q: string;
  /** A kind of the legend. */
  readonly kind: string | null;
  /** A type or interface of the ontology. */
  readonly type: string | null;
  readonly first: number;
}

/** The API gives so many at once. */
export const MOST_FOUND = 100;

/** Returns the types that the kind or type stands for; nothing for all. */
export function typesOf({ kind, type }: Pick<Wanted, 'kind' | 'type'>, legend: readonly LegendEntry[]): readonly string[] | undefined {
  if (type !== null) {
    return [type];
  }
  return legend.find((entry) => entry.kind.name === kind)?.types;
}

/** Cuts a snippet at what fits: every second piece is a match. */
export function pieces({ snippet, highlights }: Pick<Hit, 'snippet' | 'highlights'>): string[] {
  const cut: string[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    cut.push(snippet.slice(at, start), snippet.slice(start, end));
    at = end;
  }
  return [...cut, snippet.slice(at)];
}

/** Says which of the texts that are shown of an entity in any case is the one that fits, if any. */
export function shownAs({ snippet }: Pick<Hit, 'snippet'>, { name, abbreviation, summary }: ListedFragment): 'name' | 'abbreviation' | 'summary' | undefined {
  return (['name', 'abbreviation', 'summary'] as const).find((field) => ({ name, abbreviation, summary })[field] === snippet);
}

/** Puts the counts of types together by what they look like, in the order of the legend. */
export function kindCounts(facets: Results['facets'], legend: readonly LegendEntry[]): (LegendEntry & { readonly count: number })[] {
  return legend
    .map((entry) => ({ ...entry, count: facets.filter(({ type }) => entry.types.includes(type.name)).reduce((sum, { count }) => sum + count, 0) }))
    .filter(({ count }) => count > 0);
}
