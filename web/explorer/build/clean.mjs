// The first step of the build: removes what the last build of the explorer wrote to web/dist, and
// nothing of GraphiQL's, which lies in there too.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '../../dist');
const KEPT = new Set(['.source-hash', 'graphiql', 'licenses.txt']);

for (const name of await readdir(dist)) {
  if (!KEPT.has(name)) {
    await rm(join(dist, name), { recursive: true });
  }
}
