// The explorer's page of paths, as people use it, in a browser that reaches no other host.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { explorer } from '../support/explorer.js';
import { settled } from '../support/settled.js';

const visit = explorer();

const stations = (page) => page.locator('.way-name').allTextContents();

const LANGUAGES = [
  { lang: 'en', from: 'From', to: 'To', act: 'Immigration Act', question: 'How is NAV connected with Immigration Act?', longer: 'Show longer paths too' },
  { lang: 'nb', from: 'Fra', to: 'Til', act: 'Utlendingsloven', question: 'Hvordan henger NAV sammen med Utlendingsloven?', longer: 'Vis lengre stier også' },
];

for (const { lang, from, to, act, question, longer } of LANGUAGES) {
  test(`from NAV to the Immigration Act in ${lang}, with the keys alone`, () =>
    visit(`/paths?lang=${lang}`, async (page) => {
      for (const [label, text] of [[from, 'nav'], [to, act]]) {
        await page.getByRole('combobox', { name: label, exact: true }).focus();
        await page.keyboard.type(text);
        await page.getByRole('option').first().waitFor();
        // What was found for the first letters may be shown until then.
        await settled(page);
        await page.keyboard.press('Enter');
      }
      await page.getByRole('heading', { level: 1, name: question }).waitFor();
      await page.waitForURL((url) => url.searchParams.get('from') === 'nav' && url.searchParams.get('to') === 'immigration-act');
      await page.locator('.way-step').first().waitFor();
      await settled(page);
      const shortest = await stations(page);
      assert.equal(shortest.at(-1).trim(), act);
      // Every step says who says so, and where.
      for (const step of await page.locator('.way-step').all()) {
        assert.ok((await step.locator('.places a').count()) > 0);
      }
      // The map lights as many lines as there are steps.
      await page.waitForFunction(() => document.querySelectorAll('.map .edge-group.lit').length >= document.querySelectorAll('.way-step').length);

      await page.getByRole('button', { name: longer }).click();
      const other = page.locator('.ways > ol > li').nth(1).getByRole('link');
      await other.click();
      await page.waitForFunction((before) => [...document.querySelectorAll('.way-name')].map((one) => one.textContent).join() !== before, shortest.join());
      await settled(page);
      const copied = page.url();
      const shown = await stations(page);
      await page.goto(copied);
      await settled(page);
      assert.deepEqual(await stations(page), shown);
    }));
}

test('what is avoided is on no path, and can be allowed again', () =>
  visit('/paths?from=nav&to=immigration-act', async (page) => {
    await page.locator('.way-step').first().waitFor();
    const [, avoided] = await stations(page);
    await page.locator('.way-avoid').first().click();
    await page.waitForFunction((name) => ![...document.querySelectorAll('.way-name')].some((one) => one.textContent === name), avoided);
    await page.locator('.way-step').first().waitFor();
    await page.getByRole('button', { name: `Allow ${avoided.trim()} again` }).click();
    await page.waitForFunction((name) => [...document.querySelectorAll('.way-name')].some((one) => one.textContent === name), avoided);
  }));

test('where nothing connects two things, the page says what stands in the way and lifts it', () =>
  visit('/paths?from=nav&to=immigration-act&types=Payment', async (page) => {
    await page.getByRole('button', { name: 'Lift it' }).click();
    await page.locator('.way-step').first().waitFor();
    assert.equal(new URL(page.url()).searchParams.get('types'), null);
  }));

test('two cards of the map are the ends of a path', () =>
  visit('/paths', async (page) => {
    const cards = page.locator('.map [data-node]');
    await cards.first().waitFor();
    const ids = await cards.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-node')))]);
    await page.focus(`[data-node="${ids[0]}"]`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Begin here' }).click();
    await page.waitForURL((url) => url.searchParams.get('from') === ids[0]);
  }));
