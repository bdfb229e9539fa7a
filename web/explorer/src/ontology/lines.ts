// How the relations of a family are drawn: by the pattern of the line, never by colour.

/** A pattern of a line: its name in the style sheet. */
export type LineStyle = (typeof PATTERNS)[number];

const PATTERNS = ['solid', 'thick', 'long', 'fine', 'dots', 'dash-dot', 'short', 'double'] as const;

/** Gives each family a pattern, in the order of the ontology; the last is for all that remain. */
export function linesOf(families: readonly { readonly name: string }[]): ReadonlyMap<string, LineStyle> {
  return new Map(families.map(({ name }, at) => [name, PATTERNS[Math.min(at, PATTERNS.length - 1)] ?? 'double']));
}
