// Every page of the explorer in both languages: accessible, narrow enough, and asking no other host.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { launch, openPage } from '../support/browser.js';
import { startServer } from '../support/server.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens an address in a fresh page, waits for its heading and, after the test, looks for complaints. */
async function visit(path, look, options = {}) {
  const { page, complaints } = await openPage(browser, server.address, { locale: 'en-GB', ...options });
  try {
    await page.goto(server.address + path);
    await page.locator('main h1').first().waitFor();
    await look(page);
    assert.deepEqual(complaints(), []);
  } finally {
    await page.context().close();
  }
}

async function faults(page) {
  // Playwright's own way in is not bound by the page's content security policy.
  await page.evaluate(await readFile(AXE, 'utf8'));
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }), tags);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' | ')}`);
}

const ROUTES = ['/', '/search?q=integr', '/entity/udi', '/graph?focus=udi&sel=udi', '/graph?focus=udi&view=list', '/sources', '/sources/country-factsheet', '/kinds', '/about', '/nowhere'];

for (const route of ROUTES) {
  for (const lang of ['en', 'nb']) {
    test(`${route} in ${lang}: accessible, and narrow enough for 320 pixels`, () =>
      visit(`${route}${route.includes('?') ? '&' : '?'}lang=${lang}`, async (page) => {
        assert.equal(await page.locator('html').getAttribute('lang'), lang);
        if (route.startsWith('/graph') && !route.includes('list')) {
          await page.locator('.map [data-node]').first().waitFor();
        }
        assert.deepEqual(await faults(page), []);
        await page.setViewportSize({ width: 320, height: 640 });
        await page.waitForTimeout(300);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${over} px wider than the window`);
      }));
  }
}
