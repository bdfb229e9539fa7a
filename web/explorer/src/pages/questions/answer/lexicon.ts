// What the fields and values of an answer are called in the language of the page, and how they are
// written.
import { createContext, useContext } from 'react';

import type { NamedFragment, QuestionQuery } from '../../../api/generated';
import type { Words } from '../../../words';
import type { Alias } from './aliases';
import { aliasesOf } from './aliases';

/** What is known of the words in an answer. */
export interface Lexicon {
  readonly fields: ReadonlyMap<string, { readonly label: string; readonly valueType: string | null }>;
  /** The labels of the values of enumerations, by the names of both. */
  readonly enums: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The entities that an answer gives ids of. */
  readonly entities: ReadonlyMap<string, NamedFragment>;
  /** What the fields that look up one of a type, and many, are called. */
  readonly types: ReadonlyMap<string, string>;
  /** The fields that the question's author calls otherwise. */
  readonly aliases: ReadonlyMap<string, Alias>;
  /** Whether the words of the author are of the language of the page. */
  readonly isOurs: boolean;
}

/** The question whose answer is told. */
export interface Told {
  readonly query: string;
  readonly isOurs: boolean;
}

export const LexiconContext = createContext<Lexicon>({ fields: new Map(), enums: new Map(), entities: new Map(), types: new Map(), aliases: new Map(), isOurs: true });

export function useLexicon(): Lexicon {
  return useContext(LexiconContext);
}

export function lexiconOf({ types, enums }: QuestionQuery['asOf']['ontology'], entities: ReadonlyMap<string, NamedFragment>, { query, isOurs }: Told): Lexicon {
  return {
    fields: new Map(types.flatMap((type) => type.fields.map(({ name, label, valueType }) => [name, { label, valueType }]))),
    enums: new Map(enums.map(({ name, values }) => [name, new Map(values.map((value) => [value.name, value.label]))])),
    entities,
    types: new Map(types.flatMap(({ singular, plural, label, labelPlural }) => [[singular, label] as const, [plural, labelPlural] as const])),
    aliases: aliasesOf(query),
    isOurs,
  };
}

/** Fields that the API has in many places; a data set may have a property of the same name. */
const COMMON = new Set(['kind', 'date', 'name']);

/** What something is called, and whether the pages say so themselves. */
export interface Called {
  readonly text: string;
  readonly isOwn: boolean;
}

/** What a field is called: by the pages where it is the API's own, otherwise by the ontology. A name that
 * the question's author gave is said by its field, unless it is in the language of the page. */
export function labelOf(field: string, lexicon: Lexicon, words: Words): Called {
  const known = knownAs(field, lexicon, words);
  const alias = lexicon.aliases.get(field);
  if (known || !alias) {
    return known ?? { text: spaced(bare(field)), isOwn: true };
  }
  if (lexicon.isOurs && field.length > 2) {
    return { text: spaced(bare(field)), isOwn: true };
  }
  const [day] = /\d{4}-\d{2}-\d{2}/.exec(alias.args) ?? [];
  if (alias.field === 'asOf' && day !== undefined) {
    return { text: day, isOwn: true };
  }
  const real = knownAs(alias.field, lexicon, words) ?? { text: spaced(bare(alias.field)), isOwn: true };
  const several = [...lexicon.aliases.values()].filter((other) => other.field === alias.field).length > 1;
  return several ? { text: `${real.text} (${spaced(field)})`, isOwn: real.isOwn } : real;
}

function knownAs(field: string, lexicon: Lexicon, words: Words): Called | undefined {
  const name = bare(field);
  const known = lexicon.fields.get(name)?.label;
  if (known !== undefined && !COMMON.has(name)) {
    return { text: known, isOwn: false };
  }
  const own = words.questions.fields[name];
  const type = lexicon.types.get(name);
  return own !== undefined ? { text: own, isOwn: true } : type !== undefined ? { text: type, isOwn: false } : undefined;
}

/** A list is called the same in both of the forms that the API has for it. */
function bare(field: string): string {
  return field.replace(/Connection$/, '');
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
