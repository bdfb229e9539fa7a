// What every page shows while an answer is on its way, and where there is none: what to do, and the page
// around it. With the answers that no page can do without, so that it is the page that is looked at.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { faults, openStill } from '../support/explorer.js';
import { looks } from '../support/laws.js';
import { LANGUAGES, ROUTES, inLanguage } from '../support/routes.js';
import { atRest } from '../support/settled.js';

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

/** So many windows at once: a question is asked again after a pause, in which another page can be looked at. */
const WINDOWS = 3;

/** Looks at all pages that ask, each with the answers to their questions that `answer` gives. */
async function atEach(lang, answer, look) {
  const left = [...ASKING];
  const window = () =>
    visit(async (page, address) => {
      const server = { fails: true };
      await page.route('**/graphql', (route) => (server.fails && !isFirst(route) ? answer(route) : route.continue()));
      for (let route = left.shift(); route !== undefined; route = left.shift()) {
        server.fails = true;
        await page.goto(address + inLanguage(route, lang));
        await look(page, route, server);
      }
    });
  await Promise.all(Array.from({ length: WINDOWS }, window));
}

for (const lang of LANGUAGES) {
  for (const [name, answer] of Object.entries(FAILURES)) {
    test(`where a server is ${name}, every page says so in ${lang}, and tries again`, () =>
      atEach(lang, answer, async (page, route, server) => {
        const problems = page.locator('.problem');
        await problems.first().waitFor();
        await atRest(page);
        assert.match(await problems.first().innerText(), WORDS[lang][name], route);
        assert.deepEqual([route, ...(await looks(page))], [route]);
        server.fails = false;
        for (let before = Infinity, left = await problems.count(); left > 0; before = left, left = await problems.count()) {
          assert.ok(left < before, `${route} tries again`);
          await problems.first().getByRole('button', { name: WORDS[lang].again }).click();
          await atRest(page);
        }
      }));
  }

  test(`while an answer is on its way, every page says so in ${lang}`, () =>
    atEach(lang, () => undefined, async (page, route) => {
      const loading = page.locator('.loading').first();
      await loading.waitFor();
      assert.match(await loading.innerText(), new RegExp(WORDS[lang].loading), route);
    }));
}

test('a failure is told in a way that everyone gets to know', () =>
  visit(async (page, address) => {
    await page.route('**/graphql', (route) => (isFirst(route) ? route.continue() : route.abort()));
    for (const route of ['/entity/udi', '/graph?focus=udi', '/stats']) {
      await page.goto(address + inLanguage(route, 'en'));
      await page.locator('.problem[role="alert"] h2').first().waitFor();
      await atRest(page);
      assert.deepEqual([route, ...(await faults(page))], [route]);
    }
  }));

/** Whether a request asks what every page must know before it is shown. */
function isFirst(route) {
  return /query (Boot|Site)\b/.test(route.request().postData() ?? '');
}
