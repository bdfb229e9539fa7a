// Thousands of documents, some that fit the schema and some that do not: the server must find the
// same as graphql-js, the reference implementation of the specification.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { buildSchema, parse, validate } from 'graphql';

import { FAULTS, Maker } from '../support/documents.js';
import { numbers } from '../support/numbers.js';
import { startServer } from '../support/server.js';

const sdl = readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8');
const schema = buildSchema(sdl);

/** How many documents of each kind; SEED and DOCUMENTS choose others than those of every run. */
const SEED = Number(process.env.SEED ?? 20261121);
const EACH = Number(process.env.DOCUMENTS ?? 80);

/**
 * Where the server may differ from graphql-js, and why. A document with such a difference is
 * counted and not compared.
 */
const ACCEPTED = [];

let server;
before(async () => (server = await startServer()));
after(() => server?.stop());

/** What graphql-js finds. */
function expected(text) {
  let document;
  try {
    // The specification wants at least one field (September 2025, 2.4); graphql-js only when told.
    document = parse(text, { allowEmptySelectionSets: false });
  } catch (error) {
    return { verdict: 'syntax', told: error.message };
  }
  const errors = validate(schema, document);
  const told = errors.map((error) => error.message).join('; ');
  return { verdict: errors.length > 0 ? 'validation' : 'valid', told };
}

const VERDICTS = {
  'api/syntax': 'syntax',
  'api/validation': 'validation',
  // The document is sound, and has no operation of the name that is asked for.
  'api/operation': 'valid',
  // Measured before it is checked; graphql-js has no such limit.
  'api/too-large': 'too large',
};

/** What the server finds; it is asked for an operation that no document has, so nothing is run. */
async function found(text) {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: text, operationName: 'NoDocumentHasThis' }),
  });
  const { errors } = await response.json();
  const [{ extensions, message }] = errors;
  return { verdict: VERDICTS[extensions.code] ?? extensions.code, told: message };
}

async function compare(documents) {
  const counts = {};
  const differences = [];
  const queue = [...documents];
  const work = async () => {
    for (let text = queue.pop(); text !== undefined; text = queue.pop()) {
      const [wanted, got] = [expected(text), await found(text)];
      counts[got.verdict] = (counts[got.verdict] ?? 0) + 1;
      const same = wanted.verdict === got.verdict || got.verdict === 'too large';
      if (!same && !ACCEPTED.some(({ fits }) => fits(text, wanted, got))) {
        differences.push(`${text}\n  graphql-js: ${wanted.verdict} ${wanted.told}\n  server: ${got.verdict} ${got.told}`);
      }
    }
  };
  await Promise.all([work(), work(), work()]);
  assert.equal(differences.length, 0, `${differences.length} differ\n${differences.slice(0, 5).join('\n\n')}`);
  return counts;
}

test('documents that fit the schema are found to fit', async (context) => {
  const maker = new Maker(schema, numbers(SEED));
  const documents = Array.from({ length: EACH * 8 }, () => maker.document());
  const counts = await compare(documents);
  context.diagnostic(JSON.stringify(counts));
  assert.ok(counts.valid > documents.length * 0.6, JSON.stringify(counts));
});

for (const [at, [fault, breaks]] of Object.entries(FAULTS).entries()) {
  test(`documents in which ${fault} are judged alike`, async (context) => {
    const maker = new Maker(schema, numbers(SEED + 1 + at));
    const documents = Array.from({ length: EACH }, () => breaks(maker, maker.document()));
    const counts = await compare(documents);
    context.diagnostic(JSON.stringify(counts));
    assert.ok((counts.validation ?? 0) + (counts.syntax ?? 0) > 0, JSON.stringify(counts));
  });
}
