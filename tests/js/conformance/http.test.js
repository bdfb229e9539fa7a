// GraphQL over HTTP, by the audits of the people who write the specification.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { serverAudits } from 'graphql-http';

import { startServer } from '../support/server.js';

let server;
before(async () => (server = await startServer()));
after(() => server?.stop());

const audits = serverAudits({ url: () => `${server.address}/graphql` });

test('the audits are all there', () => {
  assert.equal(audits.length, 61);
});

for (const { id, name, fn } of audits) {
  test(`${id}: ${name}`, async () => {
    const { status, reason } = await fn();
    assert.equal(status, 'ok', reason);
  });
}
