// GraphQL Yoga on Node's own server, with graphql-jit.
import { createServer } from 'node:http';

import { useGraphQlJit } from '@envelop/graphql-jit';
import { createSchema, createYoga } from 'graphql-yoga';

import { listening, resolvers, typeDefs } from './graph.js';

const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  logging: false,
  graphiql: false,
  landingPage: false,
  plugins: [useGraphQlJit()],
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => listening(server.address().port));
