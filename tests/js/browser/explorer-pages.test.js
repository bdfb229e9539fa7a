// Every page of the explorer in both languages: accessible, whole at every width, with large letters, in
// forced colours and without motion, and asking no other host.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ask } from '../support/ask.js';
import { explorer, faults } from '../support/explorer.js';
import { looks } from '../support/laws.js';
import { cut, enlarge, moving, unseen } from '../support/modes.js';
import { LANGUAGES, OTHER_LANGUAGES, OTHER_ROUTES, ROUTES, inLanguage } from '../support/routes.js';
import { settled } from '../support/settled.js';

const visit = explorer();
const visitOther = explorer({ data: 'examples/ardovia' });

/** Narrower than 320 pixels nobody need look; 320 is also what a page of 1280 has left when it is enlarged fourfold. */
const WINDOWS = [[1440, 900], [1024, 768], [390, 844], [320, 640]];

/** Letters of twice the size, in a window that many have. */
const TIMES = 2;
const LARGE = [1280, 900];

/** Changes the size of the window and waits until the page has taken note of it. */
async function resize(page, [width, height]) {
  await page.setViewportSize({ width, height });
  await page.waitForFunction((size) => innerWidth === size[0] && innerHeight === size[1], [width, height]);
  await settled(page);
}

const DATA_SETS = [
  { name: 'the built-in data', go: visit, routes: ROUTES, languages: LANGUAGES },
  { name: 'another data set', go: visitOther, routes: OTHER_ROUTES, languages: OTHER_LANGUAGES },
];

for (const { name, go, routes, languages } of DATA_SETS) {
  for (const route of routes) {
    for (const lang of languages) {
      test(`${route} of ${name} in ${lang}: accessible, with nothing cut, torn or too small, however one looks at it`, () =>
        go(inLanguage(route, lang), async (page) => {
          assert.equal(await page.locator('html').getAttribute('lang'), LANGUAGES.includes(lang) ? lang : LANGUAGES[0]);
          assert.deepEqual(await faults(page), []);
          const told = {};
          const note = (how, broken) => broken.length > 0 && (told[how] = broken);
          for (const window of WINDOWS) {
            await resize(page, window);
            note(window[0], await looks(page));
          }
          await enlarge(page, TIMES);
          await resize(page, LARGE);
          note('large letters', [...(await looks(page, TIMES)), ...(await cut(page))]);
          // Colours and motion are the same in every language.
          if (lang === languages[0]) {
            await enlarge(page, 1);
            await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
            await resize(page, WINDOWS[0]);
            note('forced colours', await unseen(page));
            note('reduced motion', await moving(page));
          }
          assert.deepEqual(told, {});
        }));
    }
  }
}

/** How many of the longest names are looked at. */
const LONGEST = 8;

for (const lang of LANGUAGES) {
  test(`the longest names there are fit a window of 320 pixels, in ${lang}`, () =>
    visit(
      inLanguage('/', lang),
      async (page, address) => {
        const { data } = await ask(address, `{ entitiesConnection(first: 1000) { nodes { id name(lang: ${lang.toUpperCase()}) } } }`);
        const longest = (name) => Math.max(...name.split(/[\s-]/u).map(({ length }) => length));
        const chosen = data.entitiesConnection.nodes.toSorted((a, b) => longest(b.name) - longest(a.name)).slice(0, LONGEST);
        const told = {};
        for (const { id, name } of chosen) {
          for (const route of [`/entity/${id}`, `/graph?focus=${id}&sel=${id}`, `/time?of=${id}`]) {
            await page.goto(address + inLanguage(route, lang));
            await settled(page);
            const broken = await looks(page);
            if (broken.length > 0) {
              told[`${name} at ${route}`] = broken;
            }
          }
        }
        assert.deepEqual(told, {});
      },
      { viewport: { width: 320, height: 640 } },
    ));
}
