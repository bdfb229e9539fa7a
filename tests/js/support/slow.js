// A slow machine on purpose, for finding tests that hope instead of waiting: `SLOW=SEED npm run browser`.
import { numbers } from './numbers.js';
import { startProxy } from './proxy.js';

/** By how much answers are late at most. */
const LATE_MS = 400;

/** How many times slower the pages' scripts run. */
const TIMES = 4;

/** The seed of the delays, where the machine is to be slow. */
const SEED = process.env.SLOW;

/** Puts a proxy that is slow in its answers before a server, unless nobody asked for it. */
export async function late(server) {
  if (SEED === undefined) {
    return server;
  }
  const random = numbers(Number(SEED));
  const proxy = await startProxy(server.address, '', () => new Promise((resolve) => setTimeout(resolve, random() * LATE_MS)));
  const stop = async () => {
    await proxy.stop();
    await server.stop();
  };
  return { address: proxy.address, stop };
}

/** Slows the scripts of a page down, unless nobody asked for it. */
export async function slowed(page) {
  if (SEED === undefined) {
    return;
  }
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES });
  // When a page is loaded again, the browser forgets what another session than its last one emulates.
  const { emulateMedia } = page;
  page.emulateMedia = async (options) => {
    await emulateMedia.call(page, options);
    if (options.media) {
      await session.send('Emulation.setEmulatedMedia', { media: options.media });
    }
  };
}
