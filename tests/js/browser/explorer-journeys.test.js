// What people do in the explorer, in a browser that reaches no other host.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { explorer } from '../support/explorer.js';

const visit = explorer();

test('from search to an entity to the graph, and Back undoes what was expanded', () =>
  visit('/', async (page) => {
    await page.fill('#search', 'UDI');
    await page.keyboard.press('Enter');
    await page.locator('.found-name', { hasText: 'Directorate of Immigration' }).click();
    await page.locator('h1', { hasText: 'Directorate of Immigration' }).waitFor();
    await page.locator('.near-picture').click();
    const cards = page.locator('.map [data-node]');
    await cards.first().waitFor();
    const before = await cards.count();
    await page.focus('[data-node="immigration-act"]');
    await page.keyboard.press('Enter');
    const expand = page.locator('.actions .button', { hasText: 'more neighbour' });
    await expand.click();
    await page.waitForFunction((count) => document.querySelectorAll('.map [data-node]').length > count, before);
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll('.map [data-node]').length === count, before);
  }));

test('the list holds all that the map holds', () =>
  visit('/graph?focus=nav', async (page) => {
    await page.locator('.map [data-node]').first().waitFor();
    const cards = await page.locator('.map [data-node]').count();
    await page.getByRole('button', { name: 'As list' }).click();
    await page.locator('.graph-list').waitFor();
    assert.equal(await page.locator('.graph-list section > ul > li').count(), cards);
  }));

test('with the keys alone: the graph is one stop, and arrows go from card to card', () =>
  visit('/graph?focus=udi&sel=udi', async (page) => {
    await page.locator('.map [data-node]').first().waitFor();
    assert.equal(await page.locator('.map [tabindex="0"]').count(), 1);
    await page.locator('.map [tabindex="0"]').focus();
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-node'));
    const first = await at();
    await page.keyboard.press('ArrowRight');
    const second = await at();
    assert.notEqual(second, first);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('sel') === second);
  }));

test('the day in the address decides what exists', () =>
  visit('/entity/mamot?asOf=2023-06-01', async (page) => {
    assert.equal(await page.locator('#asof').inputValue(), '2023-06-01');
    const header = page.locator('.entity-main header');
    assert.equal(await header.locator('.note').count(), 0);
    await page.getByRole('button', { name: 'Today' }).click();
    await header.locator('.note').waitFor();
  }));

test('a view opens its query in GraphiQL', () =>
  visit('/entity/udi', async (page) => {
    await page.locator('.gql summary').click();
    const link = await page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href');
    const asked = new URL(link, page.url()).searchParams;
    assert.match(asked.get('query'), /^query Entity\(/);
    assert.equal(JSON.parse(asked.get('variables')).id, 'udi');
    assert.equal((await page.locator('.gql code').first().textContent()).trim(), asked.get('query'));
  }));

test('what an address says and nobody understands is told', () =>
  visit('/entity/udi?colour=red&lang=xx', async (page) => {
    const note = page.locator('.ignored');
    assert.match(await note.textContent(), /colour=red, lang=xx/);
  }));

test('a map around what there is not says so, offers what may be meant, and a way back', () =>
  visit('/graph?focus=nav,udu&lang=en', async (page) => {
    const told = page.locator('.unfound');
    await told.locator('h2', { hasText: 'udu' }).waitFor();
    assert.doesNotMatch(await told.textContent(), /“nav”/);
    assert.match(await told.getByRole('link', { name: /only/ }).textContent(), /Labour and Welfare/);
    await told.getByRole('link', { name: 'Directorate of Immigration' }).click();
    await page.locator('.map [data-node="udi"]').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('focus'), 'nav,udi');
  }));

test('the help on keys tells of the map and of the slider', () =>
  visit('/?lang=en', async (page) => {
    await page.locator('h1').click();
    await page.keyboard.press('?');
    const help = page.locator('dialog[open]');
    await help.locator('caption', { hasText: 'slider' }).waitFor();
    assert.match(await help.textContent(), /PgUp, PgDn/);
  }));
