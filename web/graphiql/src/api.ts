import type { GraphiQLProps } from 'graphiql';

/** Sends a request to the API and returns its answer. */
export type Fetcher = GraphiQLProps['fetcher'];

/** The API beside this page, wherever a reverse proxy has put the two. */
const ENDPOINT = new URL('../graphql', document.baseURI);

/** One request, as GraphQL over HTTP has it. */
interface Request {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/**
 * Posts a request. GraphQL's own errors are part of the answer, whatever the HTTP status; an
 * answer that is no JSON (from a proxy, say) is reported with its status.
 */
export async function ask(request: Request, headers: Record<string, string> = {}) {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(request),
  });
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!type.includes('json')) {
    throw new Error(`the server answered ${response.status} with ${type} instead of JSON`);
  }
  return response.json();
}

/** {@link ask} as GraphiQL wants it. */
export const fetcher: Fetcher = (request, options) =>
  ask(
    {
      query: request.query,
      operationName: request.operationName,
      variables: request.variables ?? undefined,
    },
    options?.headers as Record<string, string> | undefined,
  );
