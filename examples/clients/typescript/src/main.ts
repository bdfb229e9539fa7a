// Asks govgraph what the ministry of labour is responsible for, and how many citizens of a country
// moved to Norway, with the sources of both answers.
import { setTimeout as sleep } from 'node:timers/promises';

import { ImmigrationDocument, TasksDocument } from './generated.js';
import type { TasksQuery, TypedDocumentString } from './generated.js';

const ADDRESS = process.env['GOVGRAPH'] ?? 'http://127.0.0.1:8000';

type GraphQLError = { message: string; extensions?: { code?: string; help?: string } };

/** Why the server did not answer, with its code and what to do about it. */
class Refused extends Error {
  constructor({ message, extensions }: GraphQLError) {
    super(`${extensions?.code ?? 'unknown'}: ${message}\n${extensions?.help ?? ''}`);
  }
}

/** Asks one question; variables and answer have the types of the document. */
async function ask<Answer, Variables>(
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  tries = 3,
): Promise<Answer> {
  const response = await fetch(`${ADDRESS}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'accept-language': 'en',
    },
    body: JSON.stringify({ query: document.toString(), variables }),
    // A little above the server's own `request-time`.
    signal: AbortSignal.timeout(15_000),
  });
  // Too many long requests are running: the server says when to come back.
  if (response.status === 503 && tries > 1) {
    await sleep(1000 * Number(response.headers.get('retry-after') ?? 1));
    return ask(document, variables, tries - 1);
  }
  // An answer with another status still has a body that says why.
  const { data, errors } = (await response.json()) as { data?: Answer | null; errors?: GraphQLError[] };
  if (errors?.[0]) {
    throw new Refused(errors[0]);
  }
  if (!data) {
    throw new Error('the answer has no data');
  }
  return data;
}

/** Gives what an actor is responsible for, a page at a time. */
async function* tasks(id: string) {
  let after: string | null = null;
  do {
    // Short pages cost little; the longest that is answered is 1000.
    const answer: TasksQuery = await ask(TasksDocument, { id, first: 5, after });
    const actor = answer.actor;
    if (!actor) {
      throw new Error(`there is no actor \`${id}\``);
    }
    const { edges, pageInfo } = actor.responsibleForConnection;
    yield* edges;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
}

type Citation = { locator: string | null; source: { name: string } };

function printSources(citations: Citation[]) {
  for (const { source, locator } of citations) {
    console.log(`    ${source.name}, ${locator ?? 'as a whole'}`);
  }
}

try {
  for await (const { node, role, citations } of tasks('ministry-of-labour')) {
    console.log(role ? `${node.name} (${role})` : node.name);
    printSources(citations);
  }
  const { cube } = await ask(ImmigrationDocument, { country: process.argv[2] ?? 'ukraine' });
  for (const { value, unit, period, citations } of cube?.observations ?? []) {
    console.log(`${value ?? 'no figure'} ${unit} in ${period ?? 'no stated time'}`);
    printSources(citations);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
