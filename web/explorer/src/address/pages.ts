// The table of all pages: where each is, and what its address may say.
import type { Param } from './param';
import { choice, count, day, name, names, settings, words } from './param';

/** The pages, in the order of the table of contents. `:id` stands for an id. */
export const PAGES = {
  start: { path: '/', params: {} },
  search: { path: '/search', params: { q: words, kind: name, type: name, first: count(30, 30, 300) } },
  entity: { path: '/entity/:id', params: { family: name, ended: choice('hide', 'show') } },
  graph: {
    path: '/graph',
    params: { focus: names, hops: count(1, 1, 3), types: names, rel: names, sel: name, view: choice('auto', 'map', 'list') },
  },
  paths: {
    path: '/paths',
    params: {
      from: name,
      to: name,
      ways: choice('shortest', 'all'),
      max: count(1, 8, 12),
      types: names,
      rel: names,
      not: names,
      n: count(1, 1, 12),
      sel: name,
      view: choice('auto', 'map', 'list'),
    },
  },
  time: {
    path: '/time',
    params: { of: name, from: day, to: day, types: names, kinds: names, about: names, pages: count(1, 1, 1000) },
  },
  conflicts: {
    path: '/conflicts',
    params: { kinds: names, source: name, of: name, sure: choice('sure', 'all'), between: choice('any', 'several', 'one'), pages: count(1, 1, 1000) },
  },
  stats: { path: '/stats', params: {} },
  stat: {
    path: '/stats/:id',
    params: {
      rows: name,
      cols: name,
      at: names,
      show: names,
      order: choice('own', 'size'),
      year: name,
      view: choice('chart', 'table'),
      pages: count(1, 1, 20),
    },
  },
  questions: { path: '/questions', params: { q: words, audience: words } },
  question: { path: '/questions/:id', params: { set: settings } },
  sources: { path: '/sources', params: {} },
  source: { path: '/sources/:id', params: {} },
  kinds: { path: '/kinds', params: {} },
  about: { path: '/about', params: {} },
} as const satisfies Record<string, PageEntry>;

/** What every address may say beside its own: the day and the language. */
export const COMMON = { asOf: day, lang: name } as const;

interface PageEntry {
  readonly path: string;
  readonly params: Readonly<Record<string, Param<unknown>>>;
}

/** The name of a page. */
export type Page = keyof typeof PAGES;

type Value<P> = P extends Param<infer T> ? T : never;
type Own<P extends Page> = { readonly [K in keyof (typeof PAGES)[P]['params']]: Value<(typeof PAGES)[P]['params'][K]> };
type Id<P extends Page> = (typeof PAGES)[P]['path'] extends `${string}:id` ? { readonly id: string } : object;

/** What an address of a page says beside the day and the language. */
export type Params<P extends Page> = Own<P> & Id<P>;

/** What all pages share. */
export interface Common {
  /** The day that is looked at; nothing for today. */
  readonly asOf: string | null;
  /** The tag of the language; nothing for the data set's own. */
  readonly lang: string | null;
}

/** An address, understood. */
export type Address = { [P in Page]: { readonly page: P; readonly params: Params<P> } & Common }[Page];
