// The explorer's pages of changes and of conflicts, as people use them, in a browser that reaches no other host.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { explorer } from '../support/explorer.js';
import { settled } from '../support/settled.js';

const visit = explorer();

const LANGUAGES = [
  { lang: 'en', scheme: 'MAMOT scheme', ended: 'ended', question: 'What changed between 31 December 2023 and 31 December 2024?', both: 'Between sources', duration: 'maximum duration' },
  { lang: 'nb', scheme: 'MAMOT-ordningen', ended: 'sluttet', question: 'Hva endret seg mellom 31. desember 2023 og 31. desember 2024?', both: 'Mellom kilder', duration: 'lengste varighet' },
];

for (const { lang, scheme, ended, question, both, duration } of LANGUAGES) {
  test(`what ended in a year, in ${lang}: each change has a date and a source, and the address says it all`, () =>
    visit(`/time?lang=${lang}`, async (page) => {
      await page.locator('.years li', { hasText: '2024' }).getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: question }).waitFor();
      await page.getByRole('button', { name: new RegExp(`^${ended}`, 'i') }).click();
      await page.waitForURL((url) => url.searchParams.get('kinds') === 'ENDED');
      await settled(page);
      const line = page.locator('.changes > li', { hasText: scheme }).first();
      await line.waitFor();
      assert.match(await line.locator('.changes-date').textContent(), /2024/);
      assert.ok((await line.locator('.cites a').count()) > 0);
      assert.equal(await page.locator('.changes > li:not(.moment-ENDED)').count(), 0);
      const shown = await page.locator('.changes > li').count();
      await page.reload();
      await settled(page);
      await line.waitFor();
      assert.equal(await page.locator('.changes > li').count(), shown);
    }));

  test(`before and after an abolition, in ${lang}`, () =>
    visit(`/entity/mamot?lang=${lang}&asOf=2024-01-31`, async (page) => {
      assert.equal(await page.locator('.entity-main header .note').count(), 0);
      await page.locator('#asof').fill('2024-03-01');
      await page.keyboard.press('Enter');
      await page.locator('.entity-main header .note').waitFor();
      await page.locator('a[href*="/time?of=mamot"]').click();
      await page.locator('.changes > li.moment-ENDED').first().waitFor();
      assert.equal(new URL(page.url()).searchParams.get('asOf'), '2024-03-01');
    }));

  test(`a conflict between publishers, in ${lang}: both sides, each with who says it`, () =>
    visit(`/conflicts?lang=${lang}`, async (page) => {
      await page.getByRole('button', { name: both }).click();
      await page.waitForURL((url) => url.searchParams.get('between') === 'several');
      await settled(page);
      const conflict = page.locator('.conflict', { hasText: duration }).first();
      await conflict.waitFor();
      const sides = conflict.locator('.conflict-sides > li');
      assert.equal(await sides.count(), 2);
      const sources = [];
      for (const side of await sides.all()) {
        sources.push(await side.locator('.places a').first().getAttribute('href'));
      }
      assert.notEqual(sources[0], sources[1]);
    }));
}

test('days that are written wrongly, or the wrong way round, are told and can be mended', () =>
  visit('/time?from=2024-12-31&to=2023-12-31', async (page) => {
    await page.getByRole('button', { name: 'Swap' }).click();
    await page.waitForURL((url) => url.searchParams.get('from') === '2023-12-31');
    await page.getByLabel('After').fill('next week');
    await page.getByRole('alert').filter({ hasText: 'year-month-day' }).waitFor();
  }));

test('of many changes the first are shown, which the page says, and the rest comes when it is asked for', () =>
  visit('/time?from=0001-01-01&to=2999-12-31', async (page) => {
    const more = page.getByRole('button', { name: /^Load \d+ more$/ });
    await more.waitFor();
    assert.match(await page.locator('.more').innerText(), /The first 200 are shown/);
    const total = Number((await page.locator('.found').innerText()).match(/(\d+) changes/)[1]);
    const shown = async () => (await page.locator('.year h2 small').allInnerTexts()).reduce((sum, text) => sum + Number(text), 0);
    const before = await shown();
    await more.click();
    await more.waitFor({ state: 'detached' });
    await settled(page);
    assert.equal(before, 200);
    assert.equal(new URL(page.url()).searchParams.get('pages'), '2');
    assert.ok(total > 200 && (await shown()) === total);
    await page.reload();
    await settled(page);
    await page.locator('.changes > li').first().waitFor();
    await page.locator('.more').waitFor({ state: 'detached' });
  }));

test('where nothing changed, the page leads on', () =>
  visit('/time?from=1801-01-01&to=1802-01-01', async (page) => {
    await page.locator('main').getByRole('link', { name: 'All of time' }).last().click();
    await page.locator('.changes > li').first().waitFor();
  }));

test('a conflict that needs a guess is shown only when it is asked for, and marked', () =>
  visit('/conflicts', async (page) => {
    await page.locator('.conflict').first().waitFor();
    assert.equal(await page.locator('.certainty-POSSIBLE').count(), 0);
    await page.getByRole('checkbox').check();
    await page.locator('.conflict.certainty-POSSIBLE .mark').first().waitFor();
  }));
