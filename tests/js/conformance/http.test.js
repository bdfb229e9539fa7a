// GraphQL over HTTP, by the audits of the people who write the specification.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { serverAudits } from 'graphql-http';

import { startServer } from '../support/server.js';

let server;
before(async () => (server = await startServer()));
after(() => server?.stop());

/** Our server answers a GET only where no other site's page can have sent it (see the header). */
function fetchFn(url, options) {
  return fetch(url, { ...options, headers: { 'graphql-preflight': '1', ...options?.headers } });
}

const audits = serverAudits({ url: () => `${server.address}/graphql`, fetchFn });

test('the audits are all there', () => {
  assert.equal(audits.length, 61);
});

for (const { id, name, fn } of audits) {
  test(`${id}: ${name}`, async () => {
    const { status, reason } = await fn();
    assert.equal(status, 'ok', reason);
  });
}
