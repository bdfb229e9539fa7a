// What the fields and values of an answer are called in the language of the page, and how they are
// written.
import { createContext, useContext } from 'react';

import type { NamedFragment, QuestionQuery } from '../../../api/generated';
import type { Words } from '../../../words';

/** What is known of the words in an answer. */
export interface Lexicon {
  readonly fields: ReadonlyMap<string, { readonly label: string; readonly valueType: string | null }>;
  /** The labels of the values of enumerations, by the names of both. */
  readonly enums: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The entities that an answer gives ids of. */
  readonly entities: ReadonlyMap<string, NamedFragment>;
}

export const LexiconContext = createContext<Lexicon>({ fields: new Map(), enums: new Map(), entities: new Map() });

export function useLexicon(): Lexicon {
  return useContext(LexiconContext);
}

export function lexiconOf({ types, enums }: QuestionQuery['asOf']['ontology'], entities: ReadonlyMap<string, NamedFragment>): Lexicon {
  return {
    fields: new Map(types.flatMap((type) => type.fields.map(({ name, label, valueType }) => [name, { label, valueType }]))),
    enums: new Map(enums.map(({ name, values }) => [name, new Map(values.map((value) => [value.name, value.label]))])),
    entities,
  };
}

/** Fields that the API has in many places; a data set may have a property of the same name. */
const COMMON = new Set(['kind', 'date', 'name']);

/** What a field is called: by the pages where it is the API's own, otherwise by the ontology. */
export function labelOf(field: string, lexicon: Lexicon, words: Words): { readonly text: string; readonly isOwn: boolean } {
  const bare = field.replace(/Connection$/, '');
  const known = lexicon.fields.get(bare)?.label;
  if (known !== undefined && !COMMON.has(bare)) {
    return { text: known, isOwn: false };
  }
  return { text: words.questions.fields[bare] ?? spaced(bare), isOwn: true };
}

/** What a path of fields is called, as a column's or a line's heading. */
export function headingOf(path: readonly string[], lexicon: Lexicon, words: Words): readonly { readonly text: string; readonly isOwn: boolean }[] {
  // Of an object that is taken apart for its name, the object is what matters.
  const shown = path.length > 1 && path.at(-1) === 'name' ? path.slice(0, -1) : path;
  return shown.map((field) => labelOf(field, lexicon, words));
}

/** What a value of an enumeration is called; the API's own are known to the pages. */
export function enumLabel(field: string, value: string, lexicon: Lexicon, words: Words): string {
  const type = lexicon.fields.get(field)?.valueType;
  const own = type ? lexicon.enums.get(type)?.get(value) : undefined;
  const named = [...lexicon.enums.values()].flatMap((values) => values.get(value) ?? []);
  return own ?? words.questions.values[value] ?? named[0] ?? value.toLowerCase().replaceAll('_', ' ');
}

/** Writes `netMigration` as `net migration`. */
function spaced(name: string): string {
  return name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
}
