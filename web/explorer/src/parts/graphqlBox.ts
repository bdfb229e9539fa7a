import type { Asked } from '../api/ask';

/** Writes a question as a command line for POSIX shells. */
export function curl(asked: Asked, address: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const { query, variables, language } = asked;
  return [
    `curl ${quoted(address)}`,
    "-H 'Content-Type: application/json'",
    ...(language === undefined ? [] : [`-H ${quoted(`Accept-Language: ${language}`)}`]),
    `--data-raw ${quoted(JSON.stringify({ query, variables }))}`,
  ].join(' \\\n  ');
}

/** Returns the address of GraphiQL with a question in it, below the base of the pages. */
export function graphiqlPath({ query, variables }: Asked): string {
  const parts = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) });
  return `graphiql/?${parts}`;
}
