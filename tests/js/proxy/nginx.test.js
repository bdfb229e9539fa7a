// The documented way to serve over TLS: nginx with deploy/nginx.conf in front of the program.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { PATIENCE_MS, freePort, startServer } from '../support/server.js';

const CONF = fileURLToPath(new URL('../../../deploy/nginx.conf', import.meta.url));
const HOST = 'graph.example.org';

let folder, server, nginx, port, plainPort, ca;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-nginx-'));
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${HOST}`],
    ...['-addext', `subjectAltName=DNS:${HOST}`, '-keyout', key, '-out', certificate],
  ], { stdio: 'ignore' });
  ca = readFileSync(certificate);
  server = await startServer({ more: ['--hosts', HOST] });
  port = await freePort();
  plainPort = await freePort();
  const upstream = new URL(server.address).host;
  const site = readFileSync(CONF, 'utf8')
    .replace('127.0.0.1:8000', upstream)
    .replace('listen 80;', `listen 127.0.0.1:${plainPort};`)
    .replace('listen 443 ', `listen 127.0.0.1:${port} `)
    .replace('/etc/ssl/certs/graph.example.org.pem', certificate)
    .replace('/etc/ssl/private/graph.example.org.key', key);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
  const main = join(folder, 'main.conf');
  writeFileSync(join(folder, 'site.conf'), site);
  // Its workers write into the folder; as root it would let them be somebody else.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(main, `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
    events {} http { access_log off; ${paths} include ${folder}/site.conf; }`);
  nginx = spawn('nginx', ['-p', folder, '-c', main], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  nginx.stderr.on('data', (text) => (said += text));
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const answer = await ask('/livez').catch(() => null);
    if (answer?.status === 200) break;
    if (nginx.exitCode !== null || Date.now() > until) throw new Error(`nginx did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});

after(async () => {
  nginx?.kill('SIGTERM');
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks over TLS, as a client that knows the host by its name. */
function ask(path, { method = 'GET', headers = {}, body = '' } = {}) {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, ca, agent: false, servername: HOST, headers: { host: HOST, ...headers } };
    const asked = request(options, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({
        status: answer.statusCode,
        headers: answer.headers,
        body: Buffer.concat(parts),
        protocol: answer.socket.getProtocol?.(),
      }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const query = (text) => ({ method: 'POST', headers: json, body: JSON.stringify({ query: text }) });

test('questions are answered over TLS', async () => {
  const answer = await ask('/graphql', query('{ __typename }'));
  assert.equal(answer.status, 200);
  assert.equal(answer.body.toString(), '{"data":{"__typename":"Query"}}');
  assert.match(answer.protocol, /^TLSv1\.[23]$/);
  assert.equal(answer.headers['strict-transport-security'], 'max-age=31536000');
  assert.match(answer.headers['x-request-id'], /^[0-9a-f]{32}$/);
  assert.match(answer.headers['content-security-policy'], /default-src 'none'/);
});

test('HTTP/2 is spoken', async () => {
  const session = connect(`https://127.0.0.1:${port}`, { ca, servername: HOST });
  const stream = session.request({ ':path': '/graphiql/', ':authority': HOST });
  const headers = await new Promise((resolve, reject) => {
    stream.on('response', resolve);
    session.on('error', reject);
  });
  session.destroy();
  assert.equal(headers[':status'], 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
});

test('answers pass compressed, with their tags', async () => {
  const large = query('{ entities(first: 100) { id name } }');
  const answer = await ask('/graphql', { ...large, headers: { ...json, 'accept-encoding': 'br, gzip' } });
  assert.equal(answer.headers['content-encoding'], 'br');
  const proof = { 'graphql-preflight': '1' };
  const address = '/graphql?query=%7B__typename%7D';
  const first = await ask(address, { headers: proof });
  const again = await ask(address, { headers: { ...proof, 'if-none-match': first.headers.etag } });
  assert.equal(again.status, 304);
});

test("the server's own words are heard where something is refused", async () => {
  const large = await ask('/graphql', query(' '.repeat(270_000)));
  assert.equal(large.status, 413);
  assert.equal(JSON.parse(large.body).errors[0].extensions.code, 'http/body-too-large');
});

test('what is for those who run it is not shown', async () => {
  assert.equal((await ask('/metrics')).status, 404);
});

test('whoever comes without TLS is sent on', async () => {
  const answer = await fetch(`http://127.0.0.1:${plainPort}/entity/a?b`, { redirect: 'manual' });
  assert.equal(answer.status, 301);
  assert.match(answer.headers.get('location'), /^https:\/\/.*\/entity\/a\?b$/);
});

test('one client cannot ask without end', async () => {
  // On one connection: the greetings of many take so long on a slow machine that nobody asks too much.
  const session = connect(`https://127.0.0.1:${port}`, { ca, servername: HOST });
  const status = () =>
    new Promise((resolve, reject) => {
      const stream = session.request({ ':path': '/livez', ':authority': HOST });
      stream.on('response', (headers) => resolve(headers[':status']));
      stream.on('error', reject);
      stream.resume();
    });
  const answers = await Promise.all(Array.from({ length: 200 }, status));
  session.destroy();
  const count = (wanted) => answers.filter((one) => one === wanted).length;
  assert.ok(count(200) > 0, 'some are answered');
  assert.ok(count(429) > 0, 'some are turned away');
});
