// The kinds of things and relations of the data set, ready to look up.
import type { OverviewQueryVariables, SiteQuery } from '../api/generated';
import type { Kind } from './kinds';
import { kindsOf } from './kinds';
import type { LineStyle } from './lines';
import { linesOf } from './lines';

export type TypeInfo = SiteQuery['asOf']['ontology']['types'][number];
export type RelationInfo = SiteQuery['asOf']['ontology']['relations'][number];
export type FamilyInfo = SiteQuery['asOf']['ontology']['families'][number];

/** The ontology of the data set in the language of the page. */
export interface Ontology {
  readonly types: ReadonlyMap<string, TypeInfo>;
  /** The relations by their names, from the subject's side. */
  readonly relations: ReadonlyMap<string, RelationInfo>;
  readonly families: ReadonlyMap<string, FamilyInfo>;
  /** How the entities of each type look on the page. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** How the relations of each family are drawn. */
  readonly lines: ReadonlyMap<string, LineStyle>;
}

export function ontologyOf(given: SiteQuery['asOf']['ontology']): Ontology {
  return {
    types: byName(given.types),
    relations: byName(given.relations),
    families: byName(given.families),
    kinds: kindsOf(given.types),
    lines: linesOf(given.families),
  };
}

/** Leaves out the families of relations that tell little, as a question of the API does. */
export function tellingOf({ families }: Ontology): Pick<OverviewQueryVariables, 'avoid'> {
  const weak = [...families.values()].filter((family) => family.weak);
  return weak.length > 0 ? { avoid: { families: weak.map(({ name }) => name) } } : {};
}

function byName<T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.name, one]));
}
