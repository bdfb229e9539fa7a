// The answer to any question as JSON, and what can be told of its shape from the conventions of the
// API: connections, edges, citations, marks. No elements here, and no names of any data set.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isScalar(value: Json | undefined): value is null | boolean | number | string {
  return typeof value !== 'object' || value === null;
}

/** Fields that say how sure something is, and why; they are shown as marks. */
const JUDGING = ['basis', 'because', 'holds', 'origin', 'rank', 'note'];

/** Fields that are of use to programs alone. */
const SILENT = new Set(['__typename', 'cursor', 'pageInfo', 'nameLang']);

/** Fields that name something and say no more of it. */
const NAMING = new Set(['id', 'name', 'nameLang', 'abbreviation', '__typename', 'holds']);

/** Says whether an object does no more than name something. */
export function isNamed(value: Json | undefined): value is JsonObject {
  return isObject(value) && (typeof value.name === 'string' || typeof value.id === 'string') && Object.keys(value).every((key) => NAMING.has(key));
}

/** Returns the one text of an object that has no other: `{ label: "law" }`. */
export function onlyText(value: Json | undefined): string | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const [key, ...others] = Object.keys(value);
  const text = key === undefined ? undefined : value[key];
  return others.length === 0 && key !== 'id' && typeof text === 'string' ? text : undefined;
}

/** A list of things with how many there are in all. */
export interface List {
  readonly items: readonly Json[];
  readonly total: number | undefined;
  /** What else was asked of the list, such as groups. */
  readonly others: JsonObject;
}

/** Reads a connection; nothing for what is none. */
export function listOf(value: Json): List | undefined {
  if (isList(value)) {
    return { items: value, total: undefined, others: {} };
  }
  if (!isObject(value)) {
    return undefined;
  }
  const { edges, nodes, totalCount, pageInfo: _, ...others } = value;
  const leads = isList(edges) && edges.every((edge) => isObject(edge) && 'node' in edge);
  if (isList(edges) && !leads) {
    // What lies around something: entities, and the links between them.
    return undefined;
  }
  const items = isList(edges) && (edges.length > 0 || !isList(nodes)) ? edges : nodes;
  if (isList(edges) && isList(nodes) && edges.length !== nodes.length) {
    return undefined;
  }
  return isList(items) ? { items, total: typeof totalCount === 'number' ? totalCount : undefined, others } : undefined;
}

/** One thing that is told of an item: a cell of a table, or a line under its name. */
export interface Cell {
  /** The field, or several where one object holds another. */
  readonly path: readonly string[];
  readonly value: Json;
}

/** An item of a list: what it is called, what is told of it, how sure that is, and who says so. */
export interface Item {
  readonly named: JsonObject | undefined;
  readonly cells: readonly Cell[];
  readonly when: { readonly since: string | null; readonly until: string | null } | undefined;
  readonly judged: JsonObject;
  readonly citations: readonly JsonObject[];
}

/** Takes an object apart. What an edge leads to comes first. */
export function itemOf(value: JsonObject): Item {
  const { node, ...edge } = value;
  const own = isObject(node) ? node : value;
  const around = isObject(node) ? edge : {};
  const named = namedOf(own);
  const all = { ...rest(own, named), ...around };
  const { since, until, citations, ...told } = all;
  const judged = Object.fromEntries(JUDGING.flatMap((key) => (told[key] === undefined ? [] : [[key, told[key]]])));
  const hasWhen = 'since' in all || 'until' in all;
  return {
    named,
    cells: Object.entries(told).flatMap(([key, one]) => (key in judged || SILENT.has(key) ? [] : cellsOf([key], one))),
    when: hasWhen ? { since: textOf(since), until: textOf(until) } : undefined,
    judged,
    citations: [citations, ...Object.values(told).map((one) => (isObject(one) && cellsOf([''], one).length > 1 ? one.citations : null))].flatMap((one) => (isList(one) ? one.filter(isObject) : [])),
  };
}

/** What names an object: its id and its name. */
function namedOf(value: JsonObject): JsonObject | undefined {
  const { id, name, abbreviation, nameLang, holds } = value;
  if (typeof name !== 'string' && typeof id !== 'string') {
    return undefined;
  }
  return Object.fromEntries(Object.entries({ id, name, abbreviation, nameLang, holds }).filter(([, one]) => one !== undefined)) as JsonObject;
}

function rest(value: JsonObject, named: JsonObject | undefined): JsonObject {
  return named ? Object.fromEntries(Object.entries(value).filter(([key]) => !(key in named))) : value;
}

/** An object that holds but words is a cell for each of them. */
function cellsOf(path: readonly string[], value: Json): Cell[] {
  const isPlain = isObject(value) && !isNamed(value) && onlyText(value) === undefined && listOf(value) === undefined;
  if (isPlain) {
    // Who says so is told once, with the item.
    const inner = Object.entries<Json>(value as JsonObject).filter(([key]) => !SILENT.has(key) && key !== 'citations');
    if (path.length < 3 && inner.length <= 4 && inner.every(([, one]) => isScalar(one) || isNamed(one) || onlyText(one) !== undefined)) {
      return inner.map(([key, one]) => ({ path: [...path, key], value: one }));
    }
  }
  return [{ path, value }];
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** More columns than these are hard to read side by side. */
const MOST_COLUMNS = 6;

/** Lists the columns of items that can be a table; nothing where they are better told one by one. */
export function columnsOf(items: readonly Item[]): readonly (readonly string[])[] | undefined {
  const paths = new Map<string, readonly string[]>();
  for (const { cells } of items) {
    for (const { path, value } of cells) {
      if (!isSmall(value)) {
        return undefined;
      }
      paths.set(path.join('.'), path);
    }
  }
  const filled = [...paths].filter(([key]) => items.some(({ cells }) => cells.some(({ path, value }) => path.join('.') === key && value !== null)));
  return filled.length <= MOST_COLUMNS ? filled.map(([, path]) => path) : undefined;
}

/** Says whether a value has room in a cell. */
function isSmall(value: Json): boolean {
  return isScalar(value) || isNamed(value) || onlyText(value) !== undefined || (isList(value) && value.length <= 12 && value.every((one) => isScalar(one) || isNamed(one) || onlyText(one) !== undefined));
}

/** Lists all ids in an answer, each once. */
export function idsOf(value: Json, found: Set<string> = new Set()): Set<string> {
  if (isList(value)) {
    for (const one of value) {
      idsOf(one, found);
    }
  } else if (isObject(value)) {
    for (const [key, one] of Object.entries(value)) {
      const at = key === 'locator' && typeof one === 'string' && value.source === undefined ? located(one)?.source : undefined;
      if (key === 'id' && typeof one === 'string') {
        found.add(one);
      } else if (at !== undefined) {
        found.add(at);
      } else {
        idsOf(one, found);
      }
    }
  }
  return found;
}

/** Reads a place in a source: `overview:24-26` is lines 24 to 26 of `overview`. */
export function located(locator: string): { readonly source: string; readonly lines: readonly [number, number] } | undefined {
  const [, source, first, last] = /^([^:\s]+):(\d+)(?:[-–](\d+))?$/.exec(locator) ?? [];
  return source === undefined ? undefined : { source, lines: [Number(first), Number(last ?? first)] };
}
