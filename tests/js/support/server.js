// Starts the program under test and stops it again.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The program: what `cargo build` makes, or the one that PROGRAM names. */
export const PROGRAM = process.env.PROGRAM || `${ROOT}target/debug/govgraph`;

/** A test on a busy machine may be as slow as a client that the server would not wait for. */
const PATIENT = ['--header-timeout', '2 min', '--body-timeout', '2 min'];

/** How long a start may take, with a program built without optimisation on a busy machine. */
const PATIENCE_MS = 30_000;

/**
 * Starts a server on a free port of this machine, with the built-in data set or with `data`, a
 * folder below the repository's root that holds `schema` and `seed`; `more` are further flags.
 *
 * Returns its address, without a slash at the end, and a function that stops it. With SERVER set
 * to an address, the server there is used for the built-in data set instead, and left running.
 */
export async function startServer({ data, more = [] } = {}) {
  if (process.env.SERVER && !data) {
    return { address: process.env.SERVER.replace(/\/$/, ''), stop: async () => {} };
  }
  if (!existsSync(PROGRAM)) {
    throw new Error(`${PROGRAM} is missing: run \`cargo build\` first`);
  }
  const port = await freePort();
  const place = data ? ['--schema', `${data}/schema`, '--data', `${data}/seed`] : [];
  const child = spawn(PROGRAM, ['serve', '--listen', `127.0.0.1:${port}`, ...place, ...PATIENT, ...more], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);

  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, pause(12_000).then(kill)]);
    process.off('exit', kill);
  };
  const address = `http://127.0.0.1:${port}`;
  const until = Date.now() + PATIENCE_MS;
  while (!(await isReady(address))) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`the server did not become ready; it said:\n${said}`);
    }
    await pause(50);
  }
  return { address, stop };
}

async function isReady(address) {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** Finds a port that nothing listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
