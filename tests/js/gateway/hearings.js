// Another server, which somebody else keeps: hearings about laws that govgraph knows.
import { createServer } from 'node:http';
import { buildSchema, graphql } from 'graphql';

/** What it says of itself, as composers read it. */
export const HEARINGS = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])

type Query { hearings: [Hearing!]! }

type Hearing { id: ID! title: String! about: Law }

type Law @key(fields: "id") { id: ID! hearings: [Hearing!]! }

type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`;

const ASKED = `
type Query { hearings: [Hearing!]! _entities(representations: [_Any!]!): [Law]! }
type Hearing { id: ID! title: String! about: Law }
type Law { id: ID! hearings: [Hearing!]! }
scalar _Any
`;

/** Hearings about two laws, one of which no longer is in anybody's data. */
const KEPT = [
  { id: 'h1', title: 'On how ships are measured', law: 'tonnage-law' },
  { id: 'h2', title: 'On what measuring costs', law: 'tonnage-law' },
  { id: 'h3', title: 'On a law that was never passed', law: 'forgotten-law' },
];

const law = (id) => ({
  id,
  hearings: () => KEPT.filter((kept) => kept.law === id).map(hearing),
});
const hearing = (kept) => ({ ...kept, about: () => law(kept.law) });

const root = {
  hearings: () => KEPT.map(hearing),
  _entities: ({ representations }) => representations.map(({ id }) => law(id)),
};

/** Starts the server; returns its address and a function that stops it. */
export async function startHearings() {
  const schema = buildSchema(ASKED);
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (text) => (body += text));
    request.on('end', async () => {
      const { query, variables, operationName } = JSON.parse(body);
      const answer = await graphql({
        schema,
        source: query,
        rootValue: root,
        variableValues: variables,
        operationName,
      });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/graphql`,
    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
