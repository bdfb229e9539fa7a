// What the tests of the explorer share: a server, a browser, and pages that must not complain.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';

import { launch, openPage } from './browser.js';
import { startServer } from './server.js';
import { settled } from './settled.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Starts a server and a browser before the tests of a file and stops them afterwards. Options are
 * those of `startServer`.
 *
 * Returns `visit(path, look, options)`, which opens an address in a fresh page, waits until it has come
 * to rest, calls `look` with the page and, at last, looks for complaints.
 */
export function explorer(options) {
  const started = startedFor(options);
  return async (path, look, context = {}) => {
    const { server, browser } = started;
    const { page, complaints } = await openPage(browser, server.address, { locale: 'en-GB', ...context });
    try {
      await page.goto(server.address + path);
      await settled(page);
      await look(page, server.address);
      assert.deepEqual(complaints(), []);
    } finally {
      await page.context().close();
    }
  };
}

/**
 * Like `explorer`, for pages whose server is made to fail: `visit(look, options)` opens nothing and looks
 * for no complaints.
 */
export function openStill(options) {
  const started = startedFor(options);
  return async (look, context = {}) => {
    const { page } = await openPage(started.browser, started.server.address, { locale: 'en-GB', ...context });
    try {
      await look(page, started.server.address);
    } finally {
      await page.context().close();
    }
  };
}

/** Starts a server and a browser before the tests of a file and stops them afterwards. */
function startedFor(options) {
  const started = {};
  before(async () => {
    started.server = await startServer(options);
    started.browser = await launch();
  });
  after(async () => {
    await started.browser?.close();
    await started.server?.stop();
  });
  return started;
}

/** Lists what axe finds against WCAG 2.2, levels A and AA. */
export async function faults(page) {
  // Playwright's own way in is not bound by the page's content security policy.
  await page.evaluate(await readFile(AXE, 'utf8'));
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }), tags);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' | ')}`);
}

/** Returns by how many pixels the page is wider than its window, which then scrolls sideways. */
export function overhang(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** What would make a picture ask for something outside of itself. */
export const REFERENCE = /(href|src)="(?!#)|url\((?!data:|#|"data:|"#)/;

/** Takes what a click downloads: its name and its bytes. */
export async function download(page, click) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) {
    chunks.push(chunk);
  }
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** Reads XML as a browser does, in a page of its own: what its root is called, and its text. */
export async function parsed(page, xml) {
  const blank = await page.context().newPage();
  const found = await blank.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return { root: root.tagName, text: root.textContent };
  }, xml);
  await blank.close();
  return found;
}
