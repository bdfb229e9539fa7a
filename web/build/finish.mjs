// The last step of every web build: `node ../build/finish.mjs PART`, run in the folder of PART.
//
// It brings two files of web/dist up to date, and in each only what belongs to PART:
// - licenses.txt: the licences of all packages that the built files may hold code of;
// - .source-hash: a hash over the sources that the built files came from. A plain Rust test
//   (tests/it/web_assets.rs) recomputes it, so that stale files are noticed where there is no Node.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { licences } from './licences.mjs';
import { sourceHash } from './source-hash.mjs';

const PARTS = { explorer: 'explorer', graphiql: 'graphiql' };

const part = process.argv[2];
const folder = PARTS[part];
if (!folder) {
  console.error(`usage: node finish.mjs PART, where PART is one of: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
const web = join(import.meta.dirname, '..');
await putSection(join(web, 'dist/licenses.txt'), part, await licences(join(web, folder)));
await putLine(join(web, 'dist/.source-hash'), part, await sourceHash(web, folder));

/** Sets the line `KEY VALUE` of a file, among the lines of the other keys. */
async function putLine(path, key, value) {
  const lines = new Map((await read(path)).split('\n').filter(Boolean).map((line) => line.split(' ')));
  lines.set(key, value);
  await writeFile(path, sorted(lines).map(([name, hash]) => `${name} ${hash}\n`).join(''));
}

/** Sets the section of a file that belongs to one part, among the sections of the others. */
async function putSection(path, key, text) {
  const head = /^######## (\w+)\n/m;
  const [, ...pieces] = (await read(path)).split(head);
  const sections = new Map();
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    sections.set(pieces[at], pieces[at + 1]);
  }
  sections.set(key, text);
  await writeFile(path, sorted(sections).map(([name, body]) => `######## ${name}\n${body}`).join(''));
}

async function read(path) {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}

function sorted(map) {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
