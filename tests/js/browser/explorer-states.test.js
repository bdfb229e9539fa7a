// What every page shows while an answer is on its way, and where there is none: what to do, and the page
// around it. With the answers that no page can do without, so that it is the page that is looked at.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { faults, openStill } from '../support/explorer.js';
import { looks } from '../support/laws.js';
import { LANGUAGES, ROUTES, inLanguage } from '../support/routes.js';

const visit = openStill();

/** Pages that ask the server for what they show. */
const ASKING = ROUTES.filter((route) => !/^\/(kinds|about|nowhere)/.test(route) && !/[=/](nothing|nobody|udu)$/.test(route));

const WORDS = {
  en: { again: 'Try again', loading: 'Loading', offline: /Is it running/, failed: /could not answer/ },
  nb: { again: 'Prøv igjen', loading: 'Laster', offline: /Går den/, failed: /kunne ikke svare/ },
};

const FAILURES = {
  offline: (route) => route.abort(),
  failed: (route) => route.fulfill({ status: 500, body: 'it broke', contentType: 'text/plain' }),
};

for (const lang of LANGUAGES) {
  for (const [name, answer] of Object.entries(FAILURES)) {
    test(`where a server is ${name}, every page says so in ${lang}, and tries again`, () =>
      visit(async (page, address) => {
        let fails = true;
        await page.route('**/graphql', (route) => (fails && !isFirst(route) ? answer(route) : route.continue()));
        for (const route of ASKING) {
          fails = true;
          await page.goto(address + inLanguage(route, lang));
          const problem = page.locator('.problem').first();
          await problem.waitFor();
          assert.match(await problem.innerText(), WORDS[lang][name], route);
          assert.deepEqual([route, ...(await looks(page))], [route]);
          fails = false;
          for (let left = await page.locator('.problem').count(); left > 0; left = await page.locator('.problem').count()) {
            await page.locator('.problem').first().getByRole('button', { name: WORDS[lang].again }).click();
            await page.waitForFunction((count) => document.querySelectorAll('.problem').length < count, left);
          }
        }
      }));
  }

  test(`while an answer is on its way, every page says so in ${lang}`, () =>
    visit(async (page, address) => {
      await page.route('**/graphql', (route) => (isFirst(route) ? route.continue() : undefined));
      for (const route of ASKING) {
        await page.goto(address + inLanguage(route, lang));
        const loading = page.locator('.loading').first();
        await loading.waitFor();
        assert.match(await loading.innerText(), new RegExp(WORDS[lang].loading), route);
      }
    }));
}

test('a failure is told in a way that everyone gets to know', () =>
  visit(async (page, address) => {
    await page.route('**/graphql', (route) => (isFirst(route) ? route.continue() : route.abort()));
    for (const route of ['/entity/udi', '/graph?focus=udi', '/stats']) {
      await page.goto(address + inLanguage(route, 'en'));
      await page.locator('.problem[role="alert"] h2').first().waitFor();
      assert.deepEqual([route, ...(await faults(page))], [route]);
    }
  }));

/** Whether a request asks what every page must know before it is shown. */
function isFirst(route) {
  return /query (Boot|Site)\b/.test(route.request().postData() ?? '');
}
