// Addresses to data and back. The same data always gives the same address: the order is fixed and
// what goes without saying is left out.
import type { Address, Common, Page, Params } from './pages';
import { COMMON, PAGES } from './pages';
import type { Param } from './param';

/** An address as understood, and what in it was not. */
export interface Understood {
  readonly address: Address;
  /** The parts that were passed over, as written: `hops=99`. */
  readonly ignored: readonly string[];
}

/** Reads an address below the base of the pages; nothing if there is no such page. */
export function readAddress(path: string, query: string): Understood | undefined {
  for (const page of Object.keys(PAGES) as Page[]) {
    const id = match(PAGES[page].path, path);
    if (id !== undefined) {
      return understand(page, id, new URLSearchParams(query));
    }
  }
  return undefined;
}

/** Writes an address, without the base of the pages. */
export function writeAddress<P extends Page>(page: P, params: Partial<Params<P>>, common: Partial<Common> = {}): string {
  const given = params as Readonly<Record<string, unknown>>;
  const path = PAGES[page].path.replace(':id', encodeURIComponent(String(given.id ?? '')));
  const query = [...written(PAGES[page].params, given), ...written(COMMON, common as Readonly<Record<string, unknown>>)];
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

function understand(page: Page, id: string, query: URLSearchParams): Understood {
  const ignored: string[] = [];
  const own: Record<string, unknown> = id === '' ? {} : { id };
  const common: Record<string, unknown> = {};
  for (const [into, table] of [[own, PAGES[page].params], [common, COMMON]] as const) {
    for (const [key, param] of Object.entries(table as Table)) {
      const text = query.get(key);
      const value = text === null || text === '' ? param.fallback : param.read(text);
      if (value === undefined) {
        ignored.push(`${key}=${text}`);
      }
      into[key] = value ?? param.fallback;
    }
  }
  for (const key of new Set(query.keys())) {
    if (!(key in PAGES[page].params) && !(key in COMMON)) {
      ignored.push(`${key}=${query.get(key)}`);
    }
  }
  return { address: { page, params: own, ...common } as unknown as Address, ignored };
}

/** Returns the id in a path, an empty text where the page has none, nothing where they differ. */
function match(pattern: string, path: string): string | undefined {
  const plain = path.length > 1 ? path.replace(/\/$/, '') : path;
  if (!pattern.endsWith(':id')) {
    return plain === pattern ? '' : undefined;
  }
  const stem = pattern.slice(0, -':id'.length);
  const rest = plain.startsWith(stem) ? plain.slice(stem.length) : '';
  return rest === '' || rest.includes('/') ? undefined : decoded(rest);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Table = Readonly<Record<string, Param<unknown>>>;

function written(table: Table, values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(table).flatMap(([key, param]) => {
    const value = values[key] ?? param.fallback;
    const text = param.write(value);
    return text === '' || text === param.write(param.fallback) ? [] : [`${key}=${escape(text)}`];
  });
}

/** Escapes what an address must, and leaves the commas of lists readable. */
function escape(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%20', '+');
}
