// What a client can do without any library: name a document by its hash, ask by GET, and keep the
// answer for as long as it is the same.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';

import { startServer } from '../../js/support/server.js';

let server;
before(async () => (server = await startServer()));
after(() => server?.stop());

const QUERY = 'query Body($id: ID!) { entity(id: $id) { name } }';

function address(id, query) {
  const sha256Hash = createHash('sha256').update(QUERY).digest('hex');
  const parameters = {
    ...(query && { query }),
    variables: JSON.stringify({ id }),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
  };
  return `${server.address}/graphql?${new URLSearchParams(parameters)}`;
}

function get(url, headers) {
  const accept = 'application/graphql-response+json';
  return fetch(url, { headers: { accept, 'graphql-preflight': '1', ...headers } });
}

test('a document that is named by its hash is asked by GET and kept until the answer changes', async () => {
  const unknown = await get(address('udi'));
  assert.equal((await unknown.json()).errors[0].extensions.code, 'PERSISTED_QUERY_NOT_FOUND');
  assert.equal((await get(address('udi', QUERY))).status, 200);

  const first = await get(address('udi'));
  assert.equal(first.status, 200);
  const etag = first.headers.get('etag');
  assert.match(etag, /^(W\/)?"[^"]+"$/);
  assert.match((await first.json()).data.entity.name, /Immigration/);

  const again = await get(address('udi'), { 'if-none-match': etag });
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('etag'), etag);
  assert.equal(await again.text(), '');

  // Another question and another language are other answers.
  assert.equal((await get(address('imdi'), { 'if-none-match': etag })).status, 200);
  assert.equal((await get(address('udi'), { 'if-none-match': etag, 'accept-language': 'nb' })).status, 200);
});

test('a GET that another site might have caused is refused', async () => {
  const response = await fetch(address('udi', QUERY), { headers: { accept: 'application/graphql-response+json' } });
  assert.equal(response.status, 400);
  assert.equal((await response.json()).errors[0].extensions.code, 'http/preflight');
});
