// What the author of a question calls the fields of its answer, in a word of their own (`alias: field`),
// and which fields of the API those are. The words of the pages are for the fields.

/** A field under a name of the question's author. */
export interface Alias {
  readonly field: string;
  /** Its arguments as they are written: `date: "2024-01-15"`. */
  readonly args: string;
}

/** Lists the aliases of a query. A name that is given to several fields stands for none. */
export function aliasesOf(query: string): ReadonlyMap<string, Alias> {
  const plain = query.replaceAll(/"(?:[^"\\]|\\.)*"|#.*/g, (text) => (text.startsWith('#') ? '' : text.replaceAll(/[:(){}]/g, ' ')));
  const found = new Map<string, Alias>();
  const twice = new Set<string>();
  // What stands in brackets are arguments, whose names are none of fields.
  for (const [, alias = '', field = '', args = ''] of withoutArguments(plain).matchAll(/([A-Za-z_]\w*)\s*:\s*([A-Za-z_]\w*)\s*(?:\((\d+)\))?/g)) {
    const one = { field, args: args === '' ? '' : (argumentsIn(plain)[Number(args)] ?? '') };
    const known = found.get(alias);
    if (known && known.field !== field) {
      twice.add(alias);
    }
    found.set(alias, one);
  }
  return new Map([...found].filter(([alias]) => !twice.has(alias)));
}

/** Replaces what stands in each pair of outer brackets by its number. */
function withoutArguments(text: string): string {
  let at = -1;
  return text.replaceAll(OUTER, () => {
    at += 1;
    return `(${at})`;
  });
}

function argumentsIn(text: string): string[] {
  return [...text.matchAll(OUTER)].map(([whole]) => whole.slice(1, -1).trim());
}

/** Brackets, with brackets in them. */
const OUTER = /\((?:[^()]|\([^()]*\))*\)/g;
