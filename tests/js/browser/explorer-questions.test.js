// The saved questions as pages: for people who write no GraphQL, in a browser that reaches no other host.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ask } from '../support/ask.js';
import { explorer } from '../support/explorer.js';
import { settled } from '../support/settled.js';

const visit = explorer();

const LANGUAGES = [
  { lang: 'en', all: /^All \d+ questions$/, words: 'bound the introduction 2024', label: 'Day to compare with', old: '2020-01-01', saved: 'As it was saved', age: 'maximum age' },
  { lang: 'nb', all: /^Alle \d+ spørsmål$/, words: 'gjaldt introduksjonsprogrammet 2024', label: 'Dag å sammenligne med', old: '2020-01-01', saved: 'Slik det ble lagret', age: 'høyeste alder' },
];

for (const { lang, all, words, label, old, saved, age } of LANGUAGES) {
  test(`from the first page to a question, to another day, and back to what was saved, in ${lang}`, () =>
    visit(`/?lang=${lang}`, async (page, address) => {
      await page.getByRole('link', { name: all }).click();
      await page.locator('.questions-narrow input').fill(words);
      await page.waitForFunction(() => document.querySelectorAll('.questions .card').length === 1);
      await page.locator('.questions .card').getByRole('link').click();
      const rows = page.locator('.answer-table').first().locator('tbody tr');
      await rows.first().waitFor();
      await settled(page);
      const rule = () => page.locator('.answer-table').first().locator('tr', { hasText: age }).first();
      assert.match(await rule().innerText(), /55/);
      // Every rule leads to its page.
      assert.match(await rule().getByRole('link').first().getAttribute('href'), /\/entity\//);
      const before = await rows.count();
      await page.getByLabel(label).fill(old);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => (url.searchParams.get('set') ?? '').includes(old));
      await page.waitForFunction((count) => document.querySelector('.answer-table')?.querySelectorAll('tbody tr').length !== count, before);
      await settled(page);
      const shown = (of) => of.locator('.answer').innerText();
      // The address carries it all.
      await visit(page.url().slice(address.length), async (other) => {
        await other.locator('.answer-part').first().waitFor();
        assert.equal(await shown(other), await shown(page));
      });
      await page.getByRole('button', { name: saved }).click();
      await page.waitForURL((url) => !url.searchParams.has('set'));
      await page.waitForFunction((count) => document.querySelector('.answer-table')?.querySelectorAll('tbody tr').length === count, before);
    }));

  test(`a question of another thing, chosen by its name with the keys alone, in ${lang}`, () =>
    visit(`/questions/J07?lang=${lang}`, async (page) => {
      await page.locator('.answer-part').first().waitFor();
      const field = page.getByRole('combobox');
      await field.focus();
      await page.keyboard.type('UDI');
      await page.getByRole('option').first().waitFor();
      await settled(page);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('set') === 'of:udi');
      await page.locator('.answer', { hasText: lang === 'nb' ? 'Utlendingsdirektoratet' : 'Directorate of Immigration' }).waitFor();
    }));
}

test('an answer tells who says so and what is inferred, and shows the GraphQL that was asked', () =>
  visit('/questions/C09?lang=nb', async (page) => {
    const answer = page.locator('.answer');
    await answer.locator('.places a').first().waitFor();
    await answer.locator('.mark-inferred summary').first().click();
    assert.ok((await answer.locator('.mark-why').first().innerText()).length > 10);
    await page.locator('.gql summary').click();
    assert.match(await page.locator('.gql code').first().innerText(), /^query SupervisionOf/);
    const link = await page.locator('.gql').getByRole('link', { name: 'Åpne i GraphiQL' }).getAttribute('href');
    assert.match(new URL(link, page.url()).searchParams.get('query'), /^query SupervisionOf/);
  }));

test('a question is asked of the day that is looked at', () =>
  visit('/questions/A10?asOf=2019-06-01', async (page) => {
    await page.locator('.answer-part').first().waitFor();
    await page.locator('.gql summary').click();
    assert.match(await page.locator('.gql code').first().innerText(), /asOf\(date: \$asOf\)/);
    assert.match(await page.locator('.gql-variables code').first().innerText(), /2019-06-01/);
  }));

test('what cannot be asked so is told, and no question at all leads on', async () => {
  await visit('/questions/A03', async (page) => {
    await page.getByRole('textbox').last().fill('many');
    await page.getByRole('alert').filter({ hasText: 'Write a number' }).waitFor();
  });
  await visit('/questions/nothing', async (page) => {
    await page.getByRole('link', { name: 'All questions' }).click();
    await page.locator('.questions .card').first().waitFor();
  });
});

test('every saved question has an answer that people can read', () =>
  visit('/questions', async (page, address) => {
    const { data } = await ask(address, '{ questions { id } }');
    const silent = [];
    for (const { id } of data.questions) {
      await page.goto(`${address}/questions/${id}`);
      await settled(page);
      await page.locator('.answer .answer-part').first().waitFor();
      const told = await page.locator('.answer').innerText();
      if (told.trim().length < 20 || /\[object|undefined|NaN/.test(told) || (await page.locator('.problem').count()) > 0) {
        silent.push(`${id}: ${told.slice(0, 80)}`);
      }
    }
    assert.deepEqual(silent, []);
  }));
