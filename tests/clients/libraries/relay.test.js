// Relay: its compiler reads the schema, its runtime runs what the compiler wrote, and the documents
// that it writes down are the only ones that the server then runs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';

import compiler from 'relay-compiler';
import relay from 'relay-runtime';

import { ask } from '../../js/support/ask.js';
import { startServer } from '../../js/support/server.js';

const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery, getSelector } = relay;

/** Types whose ids name them within a cube, a source or their own kind (docs/clients.md). */
const LOCAL = new Set(['Dimension', 'Measure', 'MeasureUnit', 'Observation', 'SavedQuestion', 'Section']);

const FIGURES = `{
  cubes { structure { measures { name } dimensions { name members { code } } } }
  sources { name sections { id title } }
}`;

let folder;
let server;
/** What plain lists have of what the tests read in pages. */
let expected;
let figures;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govgraph-relay-'));
  await cp(join(import.meta.dirname, 'relay'), folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type": "commonjs"}');
  const open = await startServer();
  const schema = await fetch(`${open.address}/schema.graphql`);
  await writeFile(join(folder, 'schema.graphql'), await schema.text());
  const lists = '{ ministry(id: "ministry-of-labour") { responsibleFor { id } } laws(where: {name: {contains: "act"}}) { id } }';
  expected = (await ask(open.address, lists)).data;
  figures = (await ask(open.address, FIGURES)).data;
  await open.stop();
  const said = spawnSync(compiler, ['--repersist', 'relay.config.json'], { cwd: folder, encoding: 'utf8' });
  assert.equal(said.status, 0, said.stdout + said.stderr);
  server = await startServer({ more: ['--trusted-documents', join(folder, 'documents.json')] });
});
after(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Loads what the compiler wrote for an operation or a fragment. */
async function compiled(name) {
  const file = join(folder, 'src/__generated__', `${name}.graphql.js`);
  return (await import(pathToFileURL(file))).default;
}

function post(body) {
  return fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
  });
}

function environment() {
  const send = async ({ id, text }, variables) => {
    assert.equal(text, null, 'the compiler leaves the text to the server');
    return (await post({ documentId: id, variables })).json();
  };
  return new Environment({
    network: Network.create(send),
    store: new Store(new RecordSource()),
    getDataID: (value, type) => (LOCAL.has(type) ? undefined : value.id),
  });
}

/** Runs an operation, and returns a function that tells what the store then has of it. */
async function run(relayed, operation, variables) {
  await fetchQuery(relayed, operation, variables).toPromise();
  const descriptor = createOperationDescriptor(operation, variables);
  relayed.retain(descriptor);
  return () => relayed.lookup(descriptor.fragment).data;
}

/** Reads a fragment from the store. */
function read(relayed, fragment, reference) {
  return relayed.lookup(getSelector(fragment, reference)).data;
}

test('a page with fragments, an interface and sources is answered by the ids of its documents', async () => {
  const relayed = environment();
  const page = await run(relayed, await compiled('MinistryQuery'), { id: 'ministry-of-labour' });
  const { node } = page();
  assert.equal(node.__typename, 'Ministry');
  const heading = read(relayed, await compiled('Ministry_heading'), node.Ministry_heading);
  assert.match(heading.name, /Ministry of Labour/);
  const { responsibleForConnection: tasks } = read(relayed, await compiled('Ministry_tasks'), node.Ministry_tasks);
  assert.equal(tasks.edges.length, 5);
  for (const edge of tasks.edges) {
    const { citations } = read(relayed, await compiled('Ministry_proof'), edge);
    assert.ok(citations.length > 0 && citations.every(({ source, locator }) => source.name && locator));
  }
});

/** Follows a connection to its end by `more`, and returns the ids in the store after each page. */
async function follow(connection, more) {
  const seen = [];
  for (;;) {
    const { edges, pageInfo } = connection();
    seen.push([...new Set(edges.map(({ node }) => node.id))]);
    if (!pageInfo.hasNextPage) return seen;
    assert.ok(seen.length < 20, 'the pages come to an end');
    await more(pageInfo.endCursor);
  }
}

/** Holds that each page adds to those before, and that all come. */
function assertPages(seen, all) {
  assert.ok(seen.length > 2);
  for (const [at, before] of seen.slice(0, -1).entries()) {
    assert.deepEqual(seen[at + 1].slice(0, before.length), before);
  }
  assert.deepEqual(new Set(seen.at(-1)), new Set(all.map(({ id }) => id)));
}

// What leads to the same thing twice, for two roles, Relay's store has once: it joins by the node.
test('further pages of a connection of a node join the first in the store', async () => {
  const relayed = environment();
  const id = 'ministry-of-labour';
  const [query, tasks, next] = await Promise.all(['MinistryQuery', 'Ministry_tasks', 'MinistryTasksQuery'].map(compiled));
  const page = await run(relayed, query, { id });
  const connection = () => read(relayed, tasks, page().node.Ministry_tasks).responsibleForConnection;
  const seen = await follow(connection, (after) => run(relayed, next, { id, first: 5, after }));
  assertPages(seen, expected.ministry.responsibleFor);
});

test('further pages of a filtered list at the root join the first in the store', async () => {
  const relayed = environment();
  const words = 'act';
  const [query, list, next] = await Promise.all(['LawsQuery', 'Laws_list', 'LawsListQuery'].map(compiled));
  const page = await run(relayed, query, { words });
  const connection = () => read(relayed, list, page()).lawsConnection;
  const seen = await follow(connection, (after) => run(relayed, next, { words, first: 3, after }));
  assertPages(seen, expected.laws);
});

test('what has an id only within something else is not mixed up', async () => {
  const page = await run(environment(), await compiled('FiguresQuery'), {});
  // Plain text, so that objects without a prototype are equal to others.
  const told = JSON.parse(JSON.stringify(page()));
  assert.deepEqual(told, figures);
});

test('what nobody compiled is refused', async () => {
  for (const body of [{ query: '{ laws { id } }' }, { documentId: 'none' }]) {
    const response = await post(body);
    assert.equal(response.status, 403);
    const { errors } = await response.json();
    assert.equal(errors[0].extensions.code, 'http/untrusted-document');
  }
});

test('the compiler wrote each operation down once', async () => {
  const documents = JSON.parse(await readFile(join(folder, 'documents.json'), 'utf8'));
  const names = Object.values(documents).map((text) => /query (\w+)/.exec(text)[1]);
  assert.deepEqual(names.sort(), ['FiguresQuery', 'LawsListQuery', 'LawsQuery', 'MinistryQuery', 'MinistryTasksQuery']);
});
