// The schema, as graphql-js sees it: the reference implementation of the specification.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
  validateSchema,
} from 'graphql';

import { ask } from '../support/ask.js';
import { startServer } from '../support/server.js';

const repository = new URL('../../../', import.meta.url);
const sdl = readFileSync(new URL('schema/api.graphql', repository), 'utf8');

let server;
before(async () => (server = await startServer()));
after(() => server?.stop());

const messages = (errors) => errors.map((error) => error.message);

/** The file describes an argument where it first stands; introspection describes all of them. */
function withoutRepetition(schema) {
  for (const type of Object.values(schema.getTypeMap())) {
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    for (const argument of Object.values(fields).flatMap((field) => field.args)) {
      argument.description = undefined;
    }
  }
  return schema;
}

test('the committed schema is valid', () => {
  assert.deepEqual(messages(validateSchema(buildSchema(sdl))), []);
});

test('the server hands out the committed schema', async () => {
  const response = await fetch(`${server.address}/schema.graphql`);
  assert.equal(await response.text(), sdl);
});

test('introspection tells the same schema as the committed file', async () => {
  const query = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const { data, errors } = await ask(server.address, query);
  assert.equal(errors, undefined);
  const client = buildClientSchema(data);
  assert.deepEqual(messages(validateSchema(client)), []);
  const print = (schema) => printSchema(lexicographicSortSchema(withoutRepetition(schema)));
  assert.equal(print(client), print(buildSchema(sdl)));
});

test('the introspection of older clients is answered too', async () => {
  const { data, errors } = await ask(server.address, getIntrospectionQuery());
  assert.equal(errors, undefined);
  assert.deepEqual(messages(validateSchema(buildClientSchema(data))), []);
});

test('the example on the GraphiQL page and its own request fit the schema', () => {
  const schema = buildSchema(sdl);
  const example = readFileSync(new URL('web/graphiql/src/example.graphql', repository), 'utf8');
  assert.deepEqual(messages(validate(schema, parse(example))), []);
  const module = readFileSync(new URL('web/graphiql/src/questions.ts', repository), 'utf8');
  const [, questions] = /`(query Questions [^`]*)`/.exec(module);
  assert.deepEqual(messages(validate(schema, parse(questions))), []);
});

test('every saved question fits the schema and is answered', async () => {
  const schema = buildSchema(sdl);
  const { data } = await ask(server.address, '{ questions { id query variables } }');
  assert.ok(data.questions.length > 0);
  for (const { id, query, variables } of data.questions) {
    assert.deepEqual(messages(validate(schema, parse(query))), [], id);
    const answer = await ask(server.address, query, variables);
    assert.equal(answer.errors, undefined, id);
  }
});
