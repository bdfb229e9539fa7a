// Writes common.graphql: the part of the API that every data set has, which is what the APIs of our
// own data set and of the example have in common. Needs the program (`cargo build`). It is not kept,
// or every change of the API would be a change of the pages.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
const folder = join(import.meta.dirname, 'node_modules/.common');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'common.graphql'), commonPart(own, example));
