import type { Asked } from '../api/ask';

/** Writes a question as a command line for POSIX shells. */
export function curl(asked: Asked, address: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  return [`curl ${quoted(address)}`, "-H 'Content-Type: application/json'", `--data-raw ${quoted(JSON.stringify(asked))}`].join(' \\\n  ');
}

/** Returns the address of GraphiQL with a question in it, below the base of the pages. */
export function graphiqlPath({ query, variables }: Asked): string {
  const parts = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) });
  return `graphiql/?${parts}`;
}
