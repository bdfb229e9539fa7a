// Says whether generated.ts and first.ts in src/api are what the queries and the API of today give.
// Writes them anew, and fails if that changed anything.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const files = ['first.ts', 'generated.ts'];
const read = () => Promise.all(files.map((name) => readFile(join(import.meta.dirname, '../src/api', name), 'utf8')));

const before = await read();
const { status } = spawnSync('npm', ['run', '--silent', 'generate'], { cwd: import.meta.dirname, stdio: 'inherit' });
if (status !== 0) {
  process.exitCode = 1;
} else {
  const after = await read();
  const stale = files.filter((_, at) => before[at] !== after[at]);
  if (stale.length > 0) {
    console.error(`src/api was older than the queries or the API: commit ${stale.join(' and ')} as now written`);
    process.exitCode = 1;
  }
}
