// The explorer with a data set of another country: it knows nothing of ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { explorer } from '../support/explorer.js';
import { OTHER_LANGUAGES, OTHER_ROUTES, inLanguage } from '../support/routes.js';
import { settled } from '../support/settled.js';

const visit = explorer({ data: 'examples/ardovia' });

/** What only our own data set or its languages would bring. */
const FOREIGN = /[æøå]|norw|norsk|norge|migra|bokmål|styringsgraf|\bkilder\b|\bsøk\b/iu;

/** The pages that would show it, if any does; the looks of all of them are looked at elsewhere. */
const ROUTES = OTHER_ROUTES.filter((route) => route !== '/about');

for (const lang of OTHER_LANGUAGES) {
  test(`every page in the languages of the data set, and with nothing of another's, in ${lang}`, () =>
    visit(inLanguage('/', lang), async (page, address) => {
      const told = {};
      for (const route of ROUTES) {
        await page.goto(address + inLanguage(route, lang));
        await settled(page);
        const languages = await page.getByRole('group', { name: 'Language' }).getByRole('button').allTextContents();
        assert.deepEqual(languages, ['Français', 'English'], route);
        const foreign = FOREIGN.exec(await page.locator('body').innerText());
        if (foreign) {
          told[route] = foreign[0];
        }
      }
      assert.deepEqual(told, {});
    }));
}

test('from the first page to the cantons, to the graph, in French', () =>
  visit('/?lang=fr', async (page) => {
    await page.locator('.tile', { hasText: 'canton' }).click();
    await page.locator('.found-name', { hasText: 'Val-Clair' }).click();
    await page.locator('h1[lang="fr"], h1 [lang="fr"]', { hasText: 'Val-Clair' }).waitFor();
    await page.locator('.connections [lang="fr"]', { hasText: 'touche' }).first().waitFor();
    await page.locator('.near-picture').click();
    await page.locator('.map [data-node="val-clair"]').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('lang'), 'fr');
  }));

test('figures of another country, by measures and cantons of its own', () =>
  visit('/stats/eau-livree?lang=fr&cols=canton&at=:measures:delivered', async (page) => {
    await page.locator('.chart .curve').first().waitFor();
    assert.equal(await page.locator('.chart .curve').count(), 3, 'the cantons, and not their sum beside them');
    assert.match(await page.locator('.readout').innerText(), /2031.*Val-Clair 705/s);
    await page.getByRole('button', { name: 'Tous les cantons' }).click();
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    await settled(page);
    assert.match(await slider.getAttribute('aria-valuetext'), /^2027: .*Val-Clair 655/);
    await page.locator('.known .note').first().waitFor();
    assert.equal(await page.locator('.known [lang="fr"]', { hasText: 'compteurs' }).count(), 1);
  }));

test('colours and columns of the map follow from the standards that the ontology names', () =>
  visit('/graph?focus=regie-val-clair&hops=2&lang=en', async (page) => {
    await page.locator('.map [data-node]').first().waitFor();
    const seen = await page.evaluate(() => {
      const cards = {};
      for (const card of document.querySelectorAll('.map [data-node]')) {
        const sign = card.querySelector('[class*="kind-"]') ?? card;
        const { left, right } = card.getBoundingClientRect();
        cards[card.dataset.node] = { kind: /kind-\d/.exec(sign.getAttribute('class'))?.[0], middle: (left + right) / 2 };
      }
      return cards;
    });
    assert.equal(seen['decret-2'].kind, 'kind-4');
    assert.equal(seen['regie-val-clair'].kind, 'kind-2');
    assert.equal(seen['val-clair'].kind, 'kind-3');
    // No standard says what a river is: it has a colour that nothing else has, and a letter.
    assert.ok(!['kind-2', 'kind-3', 'kind-4'].includes(seen.ardou.kind));
    assert.ok(seen['decret-2'].middle < seen['regie-val-clair'].middle, 'laws stand left of bodies');
    assert.ok(seen['regie-val-clair'].middle < seen['val-clair'].middle, 'bodies stand left of places');
  }));
