// By what a list could be narrowed, and how many each choice would leave.
import type { CountedFragment } from './generated';

/** How many there would be with a value. */
export type Count = CountedFragment['groups'][number];

/** Returns the values of a trait, as the API gives them in their order. */
export function facetOf(facets: readonly CountedFragment[] | undefined, trait: string): readonly Count[] {
  return facets?.find(({ key }) => key === trait)?.groups ?? [];
}

/** Returns how many there would be with a value. */
export function countOf(counts: readonly Count[], value: string): number {
  return counts.find((one) => one.value === value)?.count ?? 0;
}
