// Figures in the explorer: charts, tables, what is to be known of them, and files.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { REFERENCE, download, explorer, parsed } from '../support/explorer.js';
import { settled } from '../support/settled.js';

const visit = explorer();
const SERIES = '/stats/ssb-migration-time-series';

for (const [lang, title, total] of [['en', 'Check in source', '37,474'], ['nb', 'Sjekk i kilden', '37 474']]) {
  test(`a statistic and its year that does not add up, in ${lang}`, () =>
    visit(`/stats?lang=${lang}`, async (page) => {
      await page.locator('.card-title a').filter({ hasText: lang === 'nb' ? 'norsk og utenlandsk' : 'Norwegian and foreign' }).click();
      const slider = page.getByRole('slider');
      await slider.focus();
      // From 2024 back to 2015: ten years by one key, then one on.
      await page.keyboard.press('PageDown');
      await page.keyboard.press('ArrowRight');
      await page.waitForURL((url) => url.searchParams.get('year') === '2015');
      await settled(page);
      const plain = (text) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
      assert.match(plain(await slider.getAttribute('aria-valuetext')), new RegExp(`^2015: .*${total}`));
      assert.match(plain(await page.locator('.readout').innerText()), new RegExp(total));
      const note = page.locator('.known .note').first();
      assert.match(plain(await note.innerText()), new RegExp(`${title}: .*2015`));
      assert.equal(await page.locator('.chart .flag').count(), 1);
      assert.equal(await page.locator('.chart .band rect').count(), 1);
    }));
}

test('a link to a statistic opens the same view elsewhere', () =>
  visit(`${SERIES}?lang=nb`, async (page, address) => {
    await page.getByRole('button', { name: 'Nettoinnvandring', exact: true }).click();
    await page.getByRole('button', { name: 'Tabell' }).click();
    await page.getByRole('button', { name: 'Diagram' }).click();
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await page.waitForURL((url) => url.searchParams.get('year') === '1972');
    await settled(page);
    const seen = await page.locator('.readout').innerText();
    const link = page.url();
    await visit(link.slice(address.length), async (other) => {
      assert.equal(await other.locator('.readout').innerText(), seen);
      assert.equal(await other.locator('.series-chip[aria-pressed="true"]').count(), 3);
    });
  }));

test('the table holds what the API gives, and its broken figure leads to the note', () =>
  visit(`${SERIES}?view=table&year=2015`, async (page) => {
    assert.equal(await page.locator('.stat-table tbody tr').count(), 53);
    const row = page.locator('.stat-table tr.marked');
    assert.deepEqual(await row.locator('td').allInnerTexts(), ['67,276', '37,474!', '29,802', '8,208', '10,090', '59,068', '25,844']);
    await row.locator('.flag-link').click();
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'check-in-source');
  }));

test('publishers who disagree are told side by side, each with its source', () =>
  visit('/stats/country-factsheet-box', async (page) => {
    const dispute = page.locator('.dispute').first();
    const text = await dispute.innerText();
    assert.match(text, /Publishers disagree: Population/);
    assert.match(text, /5,550,203/);
    assert.match(text, /5,572,279/);
    assert.ok((await dispute.locator('.cites a').count()) >= 2);
  }));

test('other rows and columns, with the keys alone', () =>
  visit('/stats/ssb-refugees-by-sex-and-citizenship', async (page) => {
    const columns = page.getByLabel('Columns');
    await columns.focus();
    await columns.selectOption({ label: 'Sex' });
    await page.waitForURL((url) => url.searchParams.get('cols') === 'sex');
    await settled(page);
    // Not both sexes beside their sum: the parts.
    assert.equal(await page.locator('.series-chip[aria-pressed="true"]').count(), 2);
    await page.locator('.series-chip').first().focus();
    await page.keyboard.press('Space');
    await page.waitForURL((url) => (url.searchParams.get('show') ?? '').split(',').length === 3);
  }));

test('the chart as a picture stands alone', () =>
  visit(`${SERIES}?year=2015`, async (page) => {
    const take = (name) => download(page, () => page.getByRole('button', { name, exact: true }).click());
    const svg = await take('SVG');
    assert.equal(svg.name, 'ssb-migration-time-series.svg');
    const text = svg.bytes.toString();
    const picture = await parsed(page, text);
    assert.equal(picture.root, 'svg');
    assert.match(picture.text, /Immigration/);
    assert.doesNotMatch(text, REFERENCE);
    const png = await take('PNG');
    assert.deepEqual([...png.bytes.subarray(1, 4)], [...Buffer.from('PNG')]);
    assert.ok(png.bytes.length > 10_000);
  }));

test('the file holds what the table shows', () =>
  visit('/stats/ssb-migration-by-citizenship?view=table', async (page) => {
    const cells = (await page.locator('.stat-table tbody td').allInnerTexts()).map((text) => text.replace('−', '-').replaceAll(',', ''));
    const csv = await download(page, () => page.getByRole('link', { name: 'CSV' }).click());
    assert.equal(csv.name, 'ssb-migration-by-citizenship.csv');
    const values = csv.bytes.toString().split(/[\r\n,;]+/);
    assert.equal(cells.length, 64);
    assert.deepEqual(cells.filter((cell) => !values.includes(cell)), []);
    const json = await download(page, () => page.getByRole('link', { name: 'JSON-stat' }).click());
    const { class: kind, value } = JSON.parse(json.bytes.toString());
    assert.equal(kind, 'dataset');
    const given = new Set(Object.values(value).map(String));
    assert.deepEqual(cells.filter((cell) => !given.has(cell)), []);
  }));
