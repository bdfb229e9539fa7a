// The numbers of the sources of a page, in the order in which they are met.
import type { CitedFragment } from '../../api/generated';

/** A source with everything on the page that cites it. */
export interface NumberedSource {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  /** The different places in it, in the order in which they are met. */
  readonly places: readonly CitedFragment[];
  /** How many citations on the page point to it. */
  readonly count: number;
}

/** Numbers the sources of all citations of a page. */
export function numberSources(citations: readonly CitedFragment[]): ReadonlyMap<string, NumberedSource> {
  const found = new Map<string, NumberedSource & { places: CitedFragment[]; count: number }>();
  for (const citation of citations) {
    const { id, name } = citation.source;
    const known = found.get(id) ?? { number: found.size + 1, id, name, places: [], count: 0 };
    known.count += 1;
    if (!known.places.some((place) => samePlace(place, citation))) {
      known.places.push(citation);
    }
    found.set(id, known);
  }
  for (const source of found.values()) {
    source.places.sort((a, b) => (a.firstLine ?? 0) - (b.firstLine ?? 0));
  }
  return found;
}

function samePlace(one: CitedFragment, other: CitedFragment): boolean {
  return one.locator === other.locator && one.via.map(({ id }) => id).join() === other.via.map(({ id }) => id).join();
}

/** A part of a source with the lines and works that are cited. */
export interface CitedPart {
  readonly title: string;
  readonly lines: readonly (readonly [number, number])[];
  readonly via: CitedFragment['via'];
}

/** Puts the places of a source together by its parts, neighbouring lines into one range. */
export function partsOf(places: readonly CitedFragment[]): CitedPart[] {
  const parts = new Map<string, CitedFragment[]>();
  for (const place of places) {
    const title = place.section?.title ?? '';
    parts.set(title, [...(parts.get(title) ?? []), place]);
  }
  return [...parts].map(([title, within]) => ({
    title,
    lines: ranges(within.flatMap(({ firstLine, lastLine }) => (firstLine === null ? [] : [[firstLine, lastLine ?? firstLine] as const]))),
    via: [...new Map(within.flatMap(({ via }) => via).map((work) => [work.id, work])).values()],
  }));
}

/** Joins ranges that touch. */
export function ranges(given: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [first, last] of given.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) {
      before[1] = Math.max(before[1], last);
    } else {
      joined.push([first, last]);
    }
  }
  return joined;
}
