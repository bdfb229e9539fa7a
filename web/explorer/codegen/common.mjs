// Writes src/api/common.graphql: the part of the API that every data set has, which is what the APIs
// of our own data set and of the example have in common. Needs the program (`cargo build`).
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { commonPart } from './reduce.mjs';

const root = join(import.meta.dirname, '../../..');
const program = process.env.PROGRAM || join(root, 'target/debug/govgraph');

const own = await readFile(join(root, 'schema/api.graphql'), 'utf8');
const example = execFileSync(
  program,
  ['schema', '--schema', 'examples/ardovia/schema', '--data', 'examples/ardovia/seed'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
await writeFile(join(import.meta.dirname, '../src/api/common.graphql'), commonPart(own, example));
