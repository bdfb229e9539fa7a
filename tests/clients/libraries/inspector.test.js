// GraphQL Inspector: the schema as a file is the one that the server tells of itself, and the
// documents that we show to people fit it.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { DiffRule, diff, validate } from '@graphql-inspector/core';
import { Source, buildClientSchema, buildSchema, getIntrospectionQuery, printSchema } from 'graphql';

import { ask } from '../../js/support/ask.js';
import { startServer } from '../../js/support/server.js';

const ROOT = join(import.meta.dirname, '../../..');

let server;
let schema;
before(async () => {
  server = await startServer();
  schema = buildSchema(await readFile(join(ROOT, 'schema/api.graphql'), 'utf8'));
});
after(() => server?.stop());

test('the committed schema differs in nothing from what the server tells', async () => {
  const whole = { inputValueDeprecation: true, oneOf: true, schemaDescription: true, specifiedByUrl: true };
  const { data } = await ask(server.address, getIntrospectionQuery(whole));
  // In the file, what arguments are for is told where they are first met, not at each of thousands.
  const told = buildSchema(printSchema(buildClientSchema(data)));
  const changes = await diff(schema, told, [DiffRule.ignoreDescriptionChanges]);
  assert.deepEqual(changes.map(({ message }) => message), []);
});

/** Lists the texts between fences of a page. */
async function blocks(page) {
  const text = await readFile(join(ROOT, page), 'utf8');
  return [...text.matchAll(/```graphql\n(.*?)```/gs)].map(([, block], at) => new Source(block, `${page} ${at + 1}`));
}

/** Reads the files of a folder. */
async function files(folder) {
  const names = (await readdir(join(ROOT, folder))).filter((name) => name.endsWith('.graphql'));
  return Promise.all(names.map(async (name) => new Source(await readFile(join(ROOT, folder, name), 'utf8'), name)));
}

test('the documents in the docs and the saved questions fit the schema', async () => {
  const documents = [...(await blocks('docs/api.md')), ...(await blocks('docs/paths.md')), ...(await files('schema/questions'))];
  assert.ok(documents.length > 50);
  const faults = documents.flatMap((document) =>
    validate(schema, [document]).flatMap(({ source, errors, deprecated }) =>
      [...errors, ...deprecated].map(({ message }) => `${source.name}: ${message}`),
    ),
  );
  assert.deepEqual(faults, []);
});
