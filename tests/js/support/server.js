// Starts the program under test and stops it again.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

import { late } from './slow.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The program: what `cargo build` makes, or the one that PROGRAM names. */
export const PROGRAM = process.env.PROGRAM || `${ROOT}target/debug/govgraph`;

/** How long a start may take, with a program built without optimisation on a busy machine. */
export const PATIENCE_MS = 120_000;

/** The server is as patient: a browser that gets no time for a while is not told that it took too long. */
const PATIENT = ['--header-timeout', '--body-timeout', '--keep-alive', '--send-timeout'].flatMap((flag) => [flag, '2 min']);

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
  const place = data ? ['--schema', `${data}/schema`, '--data', `${data}/seed`] : [];
  // The system chooses the port, which the greeting tells: whoever looked for a free one beforehand
  // could lose it again.
  const child = spawn(PROGRAM, ['serve', '--listen', '127.0.0.1:0', ...PATIENT, ...place, ...more], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, pause(PATIENCE_MS).then(kill)]);
    process.off('exit', kill);
  };
  const address = await Promise.race([
    new Promise((resolve) => {
      child.stdout.on('data', (text) => {
        said += text;
        const told = /^Ctrl-C/m.test(said) && /Explore +(http:\/\/[^/]+)/.exec(said);
        if (told) {
          resolve(told[1]);
        }
      });
    }),
    ended,
    pause(PATIENCE_MS),
  ]);
  if (typeof address !== 'string' || !(await isReady(address))) {
    await stop();
    throw new Error(`the server did not become ready; it said:\n${said}`);
  }
  return late({ address, stop });
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
