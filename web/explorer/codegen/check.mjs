// Says whether src/api/common.graphql and src/api/generated.ts are what the queries and the API of
// today give. Writes them anew, and fails if that changed anything.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const api = join(import.meta.dirname, '../src/api');
const files = ['common.graphql', 'generated.ts'];
const read = () => Promise.all(files.map((name) => readFile(join(api, name), 'utf8')));

const before = await read();
execFileSync('npm', ['run', '--silent', 'generate'], { cwd: import.meta.dirname, stdio: 'inherit' });
const after = await read();
const stale = files.filter((_, at) => before[at] !== after[at]);
if (stale.length > 0) {
  console.error(`src/api was older than the queries or the API: commit ${stale.join(' and ')}, which were written anew`);
  process.exitCode = 1;
}
