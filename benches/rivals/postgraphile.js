// PostGraphile over PostgreSQL: puts the data into tables, then serves them.
import { createServer } from 'node:http';

import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

import { data, listening } from './graph.js';

const connectionString = process.argv[3];

const TABLES = `
  create table body (id text primary key, type text not null, name text not null);
  create table rule (id text primary key, type text not null, name text not null, number text not null);
  create index on rule (type, id);
  create table programme (id text primary key, name text not null);
  create table implements (body_id text references body, rule_id text references rule, primary key (body_id, rule_id));
  create index on implements (rule_id, body_id);
  create table delivers (body_id text references body, programme_id text references programme,
    primary key (body_id, programme_id));
  create index on delivers (programme_id, body_id);
  create table based_on (regulation_id text references rule, law_id text references rule,
    primary key (regulation_id, law_id));
  create index on based_on (law_id, regulation_id);
`;

const client = new pg.Client({ connectionString });
await client.connect();
await client.query(TABLES);
for (const [table, rows] of [['body', data.bodies], ['rule', data.rules], ['programme', data.programmes]]) {
  await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
for (const [table, pairs] of [['implements', data.implements], ['delivers', data.delivers], ['based_on', data.basedOn]]) {
  await client.query(`insert into ${table} select pair->>0, pair->>1 from jsonb_array_elements($1) as pair`, [
    JSON.stringify(pairs),
  ]);
}
await client.query('analyze');
await client.end();

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Connections to the database stay open while other servers have their turn.
  pgServices: [makePgService({ connectionString, schemas: ['public'], poolConfig: { idleTimeoutMillis: 0 } })],
  grafserv: { watch: false, graphiql: false, graphqlPath: '/graphql' },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => listening(server.address().port));
