// Apollo Client: queries, a normalised cache over interfaces, pages, persisted documents and errors.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';

import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';

import { ask } from '../../js/support/ask.js';
import { startServer } from '../../js/support/server.js';

let server;
let possibleTypes;
before(async () => {
  server = await startServer();
  possibleTypes = await typesOfInterfaces();
});
after(() => server?.stop());

/** Asks the server which types an interface may be, as Apollo's documentation tells to. */
async function typesOfInterfaces() {
  const { data } = await ask(server.address, '{ __schema { types { name possibleTypes { name } } } }');
  const abstract = data.__schema.types.filter((type) => type.possibleTypes);
  return Object.fromEntries(abstract.map((type) => [type.name, type.possibleTypes.map(({ name }) => name)]));
}

/** Makes a client, and a list of the requests that it has sent. */
function client(link) {
  const sent = [];
  const http = new HttpLink({
    uri: `${server.address}/graphql`,
    headers: { 'apollo-require-preflight': 'true' },
    fetch: async (url, options) => {
      const response = await fetch(url, options);
      sent.push({ method: options.method, body: options.body, url: String(url), status: response.status });
      return response;
    },
  });
  const cache = new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: { fields: { eventsConnection: relayStylePagination(['orderBy', 'where']) } },
      // Their ids name them within a cube, a source or each other, not in the whole data set.
      Dimension: { keyFields: false },
      Measure: { keyFields: false },
      Section: { keyFields: false },
    },
  });
  const apollo = new ApolloClient({ cache, link: link ? ApolloLink.from([link, http]) : http });
  return { apollo, sent };
}

const ENTITY = gql`
  query One($id: ID!) {
    entity(id: $id) {
      id
      name
      ... on Directorate {
        responsibleFor {
          id
          name
        }
      }
    }
  }
`;

test('a query with variables is answered, and once only', async () => {
  const { apollo, sent } = client();
  const ask = () => apollo.query({ query: ENTITY, variables: { id: 'udi' } });
  const { data } = await ask();
  assert.equal(data.entity.__typename, 'Directorate');
  assert.ok(data.entity.name.length > 0);
  await ask();
  assert.equal(sent.length, 1);
});

test('an entity is one record, by whatever type or interface it was asked for', async () => {
  const { apollo } = client();
  await apollo.query({ query: gql`{ authorities(first: 100) { id name } }` });
  const cached = apollo.cache.extract();
  assert.ok(cached['Directorate:udi']?.name);
  const fragment = gql`
    fragment Named on Actor {
      name
    }
  `;
  const read = apollo.cache.readFragment({ id: 'Directorate:udi', fragment });
  assert.equal(read?.name, cached['Directorate:udi'].name);
  await apollo.query({ query: gql`{ directorate(id: "udi") { id abbreviation } }` });
  const { name, abbreviation } = apollo.cache.extract()['Directorate:udi'];
  assert.deepEqual({ name, abbreviation }, { name: read.name, abbreviation: 'UDI' });
});

test('pages of a connection join in the cache and nothing is there twice', async () => {
  const { apollo } = client();
  const query = gql`
    query Events($after: String) {
      eventsConnection(first: 10, after: $after, orderBy: [{ date: DESC }]) {
        totalCount
        edges {
          node {
            id
            name
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `;
  const observed = apollo.watchQuery({ query });
  const subscription = observed.subscribe({});
  let { data } = await apollo.query({ query });
  for (let pages = 1; data.eventsConnection.pageInfo.hasNextPage; pages += 1) {
    assert.ok(pages < 50);
    await observed.fetchMore({ variables: { after: data.eventsConnection.pageInfo.endCursor } });
    data = apollo.readQuery({ query });
    assert.equal(data.eventsConnection.edges.length, Math.min(10 * (pages + 1), data.eventsConnection.totalCount));
  }
  subscription.unsubscribe();
  const ids = data.eventsConnection.edges.map(({ node }) => node.id);
  assert.ok(ids.length > 20);
  assert.equal(new Set(ids).size, ids.length);
});

test('measures and dimensions of two cubes do not overwrite each other', async () => {
  const { apollo } = client();
  const query = gql`
    {
      cubes {
        id
        structure {
          measures {
            id
            kind
          }
          dimensions {
            id
            members {
              code
            }
          }
        }
      }
    }
  `;
  const { data } = await apollo.query({ query });
  const plain = await ask(server.address, query.loc.source.body);
  const counts = ({ cubes }) => cubes.map(({ structure }) => structure.dimensions.map(({ members }) => members.length));
  assert.deepEqual(counts(data), counts(plain.data));
});

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

test('a document is sent once with its hash, and from then on by its hash', async () => {
  for (const useGETForHashedQueries of [false, true]) {
    const { apollo, sent } = client(new PersistedQueryLink({ sha256, useGETForHashedQueries }));
    // Another document each time, which this server has not seen.
    const query = gql`query ${useGETForHashedQueries ? 'ByGet' : 'ByPost'}($id: ID!) { entity(id: $id) { id name } }`;
    const ids = ['udi', 'imdi', 'nav'];
    for (const id of ids) {
      const { data } = await apollo.query({ query, variables: { id } });
      assert.equal(data.entity.id, id);
    }
    const withText = sent.filter(({ body, url }) => /entity\(id/.test(body ?? '') || /[?&]query=/.test(url));
    assert.equal(sent.length, ids.length + 1);
    assert.equal(withText.length, 1);
    if (useGETForHashedQueries) {
      assert.equal(sent.at(-1).method, 'GET');
    }
  }
});

test('errors arrive with their codes and what to do about them', async () => {
  const { apollo } = client();
  const failed = await apollo.query({
    query: gql`{ paths(from: "udii", to: "nav") { exhaustive } }`,
    errorPolicy: 'all',
  });
  assert.ok(CombinedGraphQLErrors.is(failed.error));
  assert.deepEqual(failed.error.errors[0].extensions, {
    code: 'query/unknown-entity',
    help: 'did you mean `udi`?',
    written: 'udii',
    nearest: ['udi'],
  });
  assert.equal(failed.data.paths, null);
  const refused = await apollo.query({ query: gql`{ lawz { id } }` }).catch((error) => error);
  assert.ok(CombinedGraphQLErrors.is(refused) || ServerError.is(refused), String(refused));
  assert.match(JSON.stringify(refused.errors ?? refused.bodyText), /api\/validation/);
});

test('what holds on two days is told apart where the answer is not cached', async () => {
  const { apollo } = client();
  const query = gql`
    {
      then: asOf(date: "2025-06-01") {
        rule(id: "introduction-programme-maximum-age") {
          id
          value
        }
      }
      now: asOf(date: "2026-02-01") {
        rule(id: "introduction-programme-maximum-age") {
          id
          value
        }
      }
    }
  `;
  const { data } = await apollo.query({ query, fetchPolicy: 'no-cache' });
  assert.notEqual(data.then.rule.value, data.now.rule.value);
  assert.deepEqual(apollo.cache.extract(), {}, 'nothing of either day is left behind');
});
