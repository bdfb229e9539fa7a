// How what people type becomes a condition, and in which order what is found is shown.
import type { EntityWhere, SearchQuery } from '../../api/generated';
import type { LegendEntry } from '../../ontology/legend';

export type Found = SearchQuery['asOf']['found']['nodes'][number];

/** What is searched for. */
export interface Wanted {
  readonly q: string;
  /** A kind of the legend. */
  readonly kind: string | null;
  /** A type or interface of the ontology. */
  readonly type: string | null;
}

/** Returns the condition for the words alone: each of them in some name or in the summary. */
export function anyWhere(q: string): EntityWhere {
  const all = q.split(/\s+/).filter(Boolean);
  const has = (word: string): EntityWhere => ({
    or: [
      { name: { contains: word } },
      { aliases: { contains: word } },
      { formerNames: { contains: word } },
      { abbreviation: { contains: word } },
      { summary: { contains: word } },
      { id: { eq: word } },
    ],
  });
  return { and: all.map(has) };
}

/** Returns the condition for the words and the kind or type. */
export function where({ q, kind, type }: Wanted, legend: readonly LegendEntry[]): EntityWhere {
  const types = kind === null ? undefined : legend.find((entry) => entry.kind.name === kind)?.types;
  return {
    ...anyWhere(q),
    ...(type !== null && { type: { eq: type } }),
    ...(types && { type: { in: [...types] } }),
  };
}

/** Something with names. */
type Called = Pick<Found, 'id' | 'name' | 'abbreviation'> & { readonly names: readonly { readonly text: string }[] };

/** Sorts what is found: whole names first, then beginnings, then parts of names, then the rest. */
export function ranked<T extends Called>(found: readonly T[], q: string): T[] {
  const wanted = folded(q.trim());
  if (!wanted) {
    return [...found];
  }
  const score = (one: T) => {
    const names = [...one.names.map(({ text }) => text), one.name, one.abbreviation ?? ''].map(folded);
    if (names.includes(wanted)) {
      return 0;
    }
    if (names.some((text) => text.startsWith(wanted))) {
      return 1;
    }
    if (names.some((text) => text.includes(` ${wanted}`))) {
      return 2;
    }
    return names.some((text) => text.includes(wanted)) ? 3 : 4;
  };
  const scores = new Map(found.map((one) => [one.id, score(one)]));
  // Sorting keeps the server's order by name among equals.
  return found.toSorted((a, b) => (scores.get(a.id) ?? 0) - (scores.get(b.id) ?? 0));
}

/** Returns a name of another sort or language that explains why an entity was found. */
export function matchedName(one: Found, q: string): Found['names'][number] | undefined {
  const wanted = folded(q.trim());
  if (!wanted || folded(one.name).includes(wanted) || folded(one.abbreviation ?? '').includes(wanted)) {
    return undefined;
  }
  return one.names.find(({ text }) => folded(text).includes(wanted));
}

/** Removes what does not count in a comparison: case and marks on letters. */
export function folded(text: string): string {
  return [...text].map(foldedLetter).join('');
}

/** Returns one character for one, so that places in the folded text are places in the text. */
function foldedLetter(letter: string): string {
  const plain = letter.normalize('NFD').charAt(0).toLowerCase();
  return LETTERS[plain] ?? plain;
}

/** Letters whose marks are part of them for Unicode. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ŧ: 't', ŋ: 'n', ł: 'l' };

/** Cuts a text where the words are found in it: every second piece is a match. */
export function pieces(text: string, q: string): string[] {
  const plain = folded(text);
  const letters = [...text];
  const found: string[] = [];
  let at = 0;
  const all = q.split(/\s+/).map(folded).filter((word) => word.length > 1);
  for (let place = 0; place < letters.length; ) {
    const hit = all.find((word) => plain.startsWith(word, place));
    if (hit) {
      found.push(letters.slice(at, place).join(''), letters.slice(place, place + hit.length).join(''));
      place += hit.length;
      at = place;
    } else {
      place += 1;
    }
  }
  return [...found, letters.slice(at).join('')];
}
