// The clients of docs/clients.md: each is generated, built and run as its reader would, and all of
// them say the same. `./check examples` installs what they need.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { PROGRAM, startServer } from '../../js/support/server.js';

const EXAMPLES = join(import.meta.dirname, '../../../examples/clients');
const PYTHON = join(process.env.PYTHON_ENV, 'bin');
const TARGET = process.env.CARGO_TARGET_DIR;

/** How each is made ready and run, in its folder. */
const CLIENTS = {
  typescript: {
    make: [
      ['npm', 'run', '--silent', 'generate'],
      ['npm', 'run', '--silent', 'build'],
    ],
    run: ['npm', 'start', '--silent', '--'],
  },
  rust: {
    make: [['cargo', 'build', '--locked', '--quiet']],
    run: [join(TARGET, 'debug/govgraph-rust-client')],
  },
  python: {
    make: [[join(PYTHON, 'ariadne-codegen')]],
    run: [join(PYTHON, 'python'), 'main.py'],
  },
};

let server;
before(async () => {
  server = await startServer();
  const { status, stdout, stderr } = spawnSync(PROGRAM, ['schema', '--for', 'queries.graphql'], { cwd: EXAMPLES, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  writeFileSync(join(EXAMPLES, 'schema.graphql'), stdout);
});
after(() => server?.stop());

function start(language, [command, ...given]) {
  const cwd = join(EXAMPLES, language);
  const env = { ...process.env, GOVGRAPH: server.address, PYTHONDONTWRITEBYTECODE: '1' };
  return spawnSync(command, given, { cwd, env, encoding: 'utf8' });
}

const said = {};
for (const [language, { make, run }] of Object.entries(CLIENTS)) {
  test(`the client in ${language} is built and says who says what, and what went wrong`, () => {
    for (const command of make) {
      const { status, stdout, stderr } = start(language, command);
      assert.equal(status, 0, `${command.join(' ')}: ${stdout}${stderr}`);
    }
    const right = start(language, run);
    assert.equal(right.status, 0, right.stderr);
    assert.equal(right.stderr, '');
    // More than one page of responsibilities, and a figure, each with its source.
    assert.match(right.stdout, /^Integration policy\n {4}Nordic country-specific overview: Norway, governance:11$/m);
    assert.match(right.stdout, /^20289 migrations in 2024\n {4}Statistics Norway.*, table-1:26$/m);
    assert.ok(right.stdout.split('\n').length > 20);

    const wrong = start(language, [...run, 'ukrane']);
    assert.equal(wrong.status, 1);
    assert.equal(wrong.stderr.trim(), 'query/unknown-member: `citizenship` has no member `ukrane`\ndid you mean `ukraine`?');
    said[language] = right.stdout;
  });
}

test('all of them say the same', () => {
  assert.deepEqual(Object.keys(said), Object.keys(CLIENTS));
  assert.equal(new Set(Object.values(said)).size, 1);
});
