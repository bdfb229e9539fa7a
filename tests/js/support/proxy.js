import { createServer, request } from 'node:http';

/**
 * Starts a reverse proxy that shows a server under a path prefix, as an operator might.
 *
 * Like most of them it hands on what it does not understand: it rewrites neither pages nor
 * redirects. Before each answer it waits for `pause`. Returns the address of the prefix and a function
 * that stops it.
 */
export function startProxy(address, prefix, pause = async () => {}) {
  const { hostname, port } = new URL(address);
  const proxy = createServer((incoming, outgoing) => {
    if (!incoming.url.startsWith(`${prefix}/`)) {
      outgoing.writeHead(404).end();
      return;
    }
    const path = incoming.url.slice(prefix.length);
    const onward = request({ hostname, port, path, method: incoming.method, headers: incoming.headers }, async (answer) => {
      await pause();
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  return new Promise((resolve) => {
    proxy.listen(0, '127.0.0.1', () => {
      const stop = () => {
        proxy.closeAllConnections();
        return new Promise((done) => proxy.close(done));
      };
      resolve({ address: `http://127.0.0.1:${proxy.address().port}${prefix}`, stop });
    });
  });
}
