// The server as a subgraph of Apollo Federation 2: composed with another by Apollo's own composer, and
// asked through a gateway.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { composeServices } from '@apollo/composition';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { parse } from 'graphql';

import { ask } from '../support/ask.js';
import { startServer } from '../support/server.js';
import { HEARINGS, startHearings } from './hearings.js';

const FEDERATED = ['--federation', 'on'];

let server, hearings, gateway;

/** Returns what a running server tells composers of itself. */
async function subgraph(address) {
  const { data, errors } = await ask(address, '{ _service { sdl } }');
  assert.equal(errors, undefined);
  return { name: 'govgraph', url: `${address}/graphql`, typeDefs: parse(data._service.sdl) };
}

/** Composes subgraphs, without a word of complaint. */
function compose(subgraphs) {
  const { supergraphSdl, errors } = composeServices(subgraphs);
  assert.deepEqual((errors ?? []).map((error) => error.message), []);
  return supergraphSdl;
}

/** Asks the gateway, without an error. */
async function asked(query, variables) {
  const response = await gateway.fetch('http://gateway.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.deepEqual(errors ?? [], []);
  return data;
}

before(async () => {
  server = await startServer({
    data: 'tests/fixtures/harbours',
    more: [...FEDERATED, '--today', '2026-01-01'],
  });
  hearings = await startHearings();
  const other = { name: 'hearings', url: hearings.address, typeDefs: parse(HEARINGS) };
  const supergraph = compose([await subgraph(server.address), other]);
  gateway = createGatewayRuntime({ supergraph, logging: 'error' });
});

after(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await hearings?.stop();
  await server?.stop();
});

test('a list of ours is told with what another server knows of its items', async () => {
  const query = '{ laws(includeEnded: true, orderBy: [{ name: ASC }]) { id name hearings { title } } }';
  const { laws } = await asked(query);
  const own = await ask(server.address, query.replace('hearings { title }', ''));
  assert.deepEqual(laws.map(({ id, name }) => ({ id, name })), own.data.laws);
  assert.ok(laws.length > 1);
  for (const law of laws) {
    assert.equal(law.hearings.length, law.id === 'tonnage-law' ? 2 : 0, law.id);
  }
});

test('what another server refers to is answered by ours', async () => {
  const { hearings } = await asked('{ hearings { id about { id day: passed abbreviation } } }');
  const law = '{ law(id: "tonnage-law") { id day: passed abbreviation } }';
  const own = await ask(server.address, law);
  assert.equal(own.data.law.id, 'tonnage-law');
  assert.deepEqual(hearings, [
    { id: 'h1', about: own.data.law },
    { id: 'h2', about: own.data.law },
    // A thing that we do not know has an id, which the other server gives, and nothing else.
    { id: 'h3', about: { id: 'forgotten-law', day: null, abbreviation: null } },
  ]);
});

test('things that are reached by an interface are told with what another server knows', async () => {
  const query = `{ entities(where: { id: { in: ["tonnage-law", "north-harbour"] } }) {
    __typename id ... on Law { hearings { about { name } } }
  } }`;
  const { entities } = await asked(query);
  const found = entities.map((item) => [item.__typename, item.hearings?.length]);
  assert.deepEqual(found.sort(), [['Law', 2], ['Office', undefined]]);
});

test('arguments, variables and other days reach our server', async () => {
  const query = `query Then($day: Date!, $where: LawWhere) {
    asOf(date: $day) { laws(where: $where) { id holds hearings { id } } }
  }`;
  const variables = { day: '1980-01-01', where: { id: { eq: 'tonnage-law' } } };
  const law = 'query ($day: Date!) { asOf(date: $day) { law(id: "tonnage-law") { holds } } }';
  const own = await ask(server.address, law, { day: variables.day });
  const { asOf } = await asked(query.replace('laws(where', 'laws(includeEnded: true, where'), variables);
  for (const item of asOf.laws) {
    assert.deepEqual([item.id, item.holds, item.hearings.length], ['tonnage-law', own.data.asOf.law.holds, 2]);
  }
});

test('the built-in schema composes', async () => {
  const own = await startServer({ more: FEDERATED });
  try {
    const supergraph = compose([await subgraph(own.address)]);
    assert.match(supergraph, /join__type\(graph: GOVGRAPH, key: "id"\)/);
  } finally {
    await own.stop();
  }
});
