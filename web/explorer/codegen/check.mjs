// Says whether src/api/generated.ts is what the queries and the API of today give. Writes it anew, and
// fails if that changed anything.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const read = () => readFile(join(import.meta.dirname, '../src/api/generated.ts'), 'utf8');

const before = await read();
const { status } = spawnSync('npm', ['run', '--silent', 'generate'], { cwd: import.meta.dirname, stdio: 'inherit' });
if (status !== 0) {
  process.exitCode = 1;
} else if ((await read()) !== before) {
  console.error('src/api/generated.ts was older than the queries or the API: commit it as it was now written');
  process.exitCode = 1;
}
