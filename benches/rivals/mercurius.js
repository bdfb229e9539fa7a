// Mercurius on Fastify, with its compiler of queries.
import Fastify from 'fastify';
import mercurius from 'mercurius';

import { listening, resolvers, typeDefs } from './graph.js';

const app = Fastify();
app.register(mercurius, { schema: typeDefs, resolvers, jit: 1, path: '/graphql' });
await app.listen({ port: 0, host: '127.0.0.1' });
listening(app.server.address().port);
