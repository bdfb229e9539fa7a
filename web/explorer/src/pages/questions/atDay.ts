// A question for another day than today.

/** The name of the variable that is added. */
export const DAY = 'asOf';

/**
 * Rewrites a document with one operation, so that all of it is asked of a day: its fields come to
 * stand within `asOf`. Nothing where the document names such a variable itself.
 */
export function atDay(query: string): string | undefined {
  const marks = [...meaningful(query)];
  const open = marks.find(({ sign, depth }) => sign === '{' && depth === 0)?.at;
  const close = marks.find(({ sign, depth, at }) => sign === '}' && depth === 0 && at > (open ?? Infinity))?.at;
  if (open === undefined || close === undefined || query.includes(`$${DAY}`)) {
    return undefined;
  }
  const head = query.slice(0, open);
  const list = head.lastIndexOf(')');
  const declared = `$${DAY}: Date!`;
  const begun = list < 0 ? `${/\bquery\b/.test(head) ? head.trimEnd() : 'query'}(${declared}) ` : `${head.slice(0, list)}, ${declared}${head.slice(list)}`;
  const inner = query.slice(open + 1, close).replaceAll(/\n/g, '\n  ').trim();
  return `${begun}{\n  asOf(date: $${DAY}) {\n    ${inner}\n  }\n}${query.slice(close + 1)}`;
}

/** Goes through the brackets that stand neither in a text nor in a comment; braces in lists of variables count as deeper. */
function* meaningful(query: string): Generator<{ readonly sign: string; readonly depth: number; readonly at: number }> {
  let depth = 0;
  for (const { 0: sign, index: at } of query.matchAll(/"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*|[{}()]/g)) {
    if (sign === '{' || sign === '(') {
      yield { sign, depth, at };
      depth += 1;
    } else if (sign === '}' || sign === ')') {
      depth -= 1;
      yield { sign, depth, at };
    }
  }
}
