// Values in the query part of an address: how each kind is read and written.

/** How a value is read from an address and written to it. */
export interface Param<T> {
  /** What holds where the address says nothing; it is never written. */
  readonly fallback: T;
  /** Reads a value; nothing if the text means none. */
  read(text: string): T | undefined;
  write(value: T): string;
}

/** Words as people typed them. */
export const words: Param<string> = {
  fallback: '',
  read: (text) => text.trim().slice(0, 200),
  write: (value) => value,
};

/** An id or a name from the API, or nothing. */
export const name: Param<string | null> = {
  fallback: null,
  read: (text) => (NAME.test(text) ? text : undefined),
  write: (value) => value ?? '',
};

/** Ids or names from the API, without repetition, in the order given. */
export const names: Param<readonly string[]> = {
  fallback: [],
  read: (text) => {
    const all = text.split(',').filter(Boolean);
    return all.length > 0 && all.every((one) => NAME.test(one)) ? [...new Set(all)] : undefined;
  },
  write: (value) => value.join(','),
};

/** A day, written as in ISO 8601, or nothing. */
export const day: Param<string | null> = {
  fallback: null,
  read: (text) => (isDay(text) ? text : undefined),
  write: (value) => value ?? '',
};

/** One of a few words, the first of which is the default. */
export function choice<const T extends string>(first: T, ...others: readonly T[]): Param<T> {
  return {
    fallback: first,
    read: (text) => [first, ...others].find((one) => one === text),
    write: (value) => value,
  };
}

/** A whole number within limits. */
export function count(least: number, fallback: number, most: number): Param<number> {
  return {
    fallback,
    read: (text) => {
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
    write: String,
  };
}

/** Texts by their names: `of:udi,text:rett til opphold`. */
export const settings: Param<Readonly<Record<string, string>>> = {
  fallback: {},
  read: (text) => {
    const pairs = text.split(',').map((part) => /^(\w{1,60}):(.{0,400})$/su.exec(part));
    return pairs.every((pair) => pair !== null) ? Object.fromEntries(pairs.map(([, key, value]) => [key, decoded(value ?? '')])) : undefined;
  },
  write: (value) =>
    Object.entries(value)
      // A comma would end a value.
      .map(([key, one]) => `${key}:${one.replaceAll(/[%,]/g, encodeURIComponent)}`)
      .join(','),
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Says whether a text is a day of the calendar, such as `2024-02-29`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const NAME = /^[\p{L}\p{N}_.:-]{1,120}$/u;
