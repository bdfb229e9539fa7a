// What can be set in a saved question: how values are written in a field and an address, and how they
// are sent. No elements here.
import { isDay } from '../../address/param';
import type { QuestionQuery } from '../../api/generated';

export type SavedQuestion = NonNullable<QuestionQuery['asOf']['question']>;
export type Parameter = SavedQuestion['parameters'][number];

/** What a visitor has set, by the names of parameters, as written. */
export type Settings = Readonly<Record<string, string>>;

/** Which field a parameter has. */
export type FieldSort = 'entity' | 'entities' | 'day' | 'date' | 'number' | 'yesNo' | 'choice' | 'choices' | 'text' | 'json' | 'none';

/** A type as GraphQL writes it, taken apart. */
interface Shape {
  readonly name: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
}

export function shapeOf(type: string): Shape {
  return { name: type.replaceAll(/[[\]!]/g, ''), isList: type.startsWith('['), isRequired: type.endsWith('!') };
}

/** Chooses the field for a parameter; `enums` are the names of the types with few values. */
export function sortOf(type: string, enums: ReadonlySet<string>): FieldSort {
  const { name, isList } = shapeOf(type);
  if (name === 'Language') {
    // The language of the page is that of the answer.
    return 'none';
  }
  if (name === 'ID') {
    return isList ? 'entities' : 'entity';
  }
  if (isList && enums.has(name)) {
    return 'choices';
  }
  if (isList) {
    return ['String', 'Date', 'PartialDate'].includes(name) ? 'text' : 'json';
  }
  switch (name) {
    case 'Date':
      return 'day';
    case 'PartialDate':
      return 'date';
    case 'Int':
    case 'Int64':
    case 'Float':
    case 'Decimal':
      return 'number';
    case 'Boolean':
      return 'yesNo';
    case 'String':
    case 'Text':
    case 'Url':
      return 'text';
    default:
      return enums.has(name) ? 'choice' : 'json';
  }
}

/** Writes a value as its field shows it. */
export function written(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.join(', ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Why a text cannot be sent. */
export type Wrong = 'missing' | 'day' | 'date' | 'number' | 'json';

/** A value to send, or why there is none. */
export type Read = { readonly value: unknown } | { readonly wrong: Wrong };

/** Reads what stands in a field. */
export function read(text: string, type: string, sort: FieldSort): Read {
  const { name, isList, isRequired } = shapeOf(type);
  const plain = text.trim();
  if (plain === '' && !isList) {
    return isRequired && sort !== 'text' ? { wrong: 'missing' } : { value: isRequired ? '' : null };
  }
  switch (sort) {
    case 'day':
      return isDay(plain) ? { value: plain } : { wrong: 'day' };
    case 'date':
      return /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/.test(plain) ? { value: plain } : { wrong: 'date' };
    case 'number': {
      const number = plain.replaceAll(/\s/g, '').replace(',', '.');
      if (!/^-?\d+(\.\d+)?$/.test(number)) {
        return { wrong: 'number' };
      }
      // Exact numbers are sent as they are written.
      return { value: name === 'Decimal' ? number : Number(number) };
    }
    case 'yesNo':
      return { value: plain === 'true' };
    case 'json':
      return readJson(plain);
    default:
      return { value: isList ? items(text) : plain };
  }
}

/** The items of a list as they are written in a field. */
export function items(text: string): string[] {
  return text.split(',').map((item) => item.trim()).filter(Boolean);
}

function readJson(text: string): Read {
  if (/^[A-Za-z_]\w*$/.test(text)) {
    // A value of an enumeration of the API's own.
    return { value: text };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { wrong: 'json' };
  }
}

/** Returns the variables to send, or nothing where something is not written rightly. */
export function variablesOf(parameters: readonly Parameter[], settings: Settings, enums: ReadonlySet<string>, lang: string): Record<string, unknown> | undefined {
  const variables: Record<string, unknown> = {};
  for (const { name, type, value } of parameters) {
    const sort = sortOf(type, enums);
    const set = settings[name];
    if (sort === 'none') {
      variables[name] = lang;
    } else if (set === undefined) {
      variables[name] = value;
    } else {
      const got = read(set, type, sort);
      if ('wrong' in got) {
        return undefined;
      }
      variables[name] = got.value;
    }
  }
  return variables;
}
