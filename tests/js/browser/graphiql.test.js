// The GraphiQL page in a browser that reaches no other host.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { ask } from '../support/ask.js';
import { launch, openPage } from '../support/browser.js';
import { answerTo, ready, run, shows } from '../support/graphiql.js';
import { startProxy } from '../support/proxy.js';
import { startServer } from '../support/server.js';

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

/** Opens an address of the server in a fresh page and, after the test, looks for complaints. */
async function visit(path, look, base = server.address) {
  const { page, complaints } = await openPage(browser, base);
  try {
    await page.goto(base + path);
    await ready(page);
    await look(page);
    assert.deepEqual(complaints(), []);
  } finally {
    await page.context().close();
  }
}

test('the page has a name, a language and an icon', () =>
  visit('/graphiql/', async (page) => {
    assert.match(await page.title(), /GraphiQL/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    const icon = await page.locator('link[rel=icon]').getAttribute('href');
    const response = await page.request.get(new URL(icon, page.url()).href);
    assert.equal(response.headers()['content-type'], 'image/svg+xml');
  }));

test('its content security policy lets no script in but its own', async () => {
  const response = await fetch(`${server.address}/graphiql/`);
  const policy = response.headers.get('content-security-policy');
  assert.match(policy, /default-src '(self|none)'/);
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.doesNotMatch(policy, /unsafe-eval/);
  assert.doesNotMatch(policy, /https?:/);
});

test('the first tab has an example that runs', () =>
  visit('/graphiql/', async (page) => {
    const { asked, answer } = await answerTo(page, () => run(page));
    assert.equal(asked.operationName, 'WhoImplementsWhat');
    assert.equal(answer.errors, undefined);
    assert.ok(answer.data.directorates.length > 0);
    const edges = answer.data.directorates.flatMap(({ implementsConnection }) => implementsConnection.edges);
    assert.ok(edges.length > 0);
    assert.ok(edges.every(({ citations }) => citations.length > 0));
    await page.locator('.graphiql-response').getByText('"directorates"').waitFor();
    await shows(page, '.graphiql-response', /"implementsConnection"/);
  }));

test('the editor knows the schema, suggests fields, and lays out what was written', () =>
  visit('/graphiql/?query=' + encodeURIComponent('{directorates{name abb'), async (page) => {
    await page.locator('.graphiql-query-editor textarea').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Space');
    const suggestions = page.locator('.graphiql-query-editor .suggest-widget');
    await suggestions.getByText('abbreviation', { exact: true }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('}}');
    await page.getByRole('button', { name: /Prettify query/ }).click();
    await page.locator('.graphiql-query-editor .view-line').nth(5).waitFor();
    await shows(page, '.graphiql-query-editor', /\{ directorates \{ name abbreviation \} \}/);
  }));

test('a saved question opens in a tab of its own and runs', () =>
  visit('/graphiql/', async (page) => {
    const questions = page.getByRole('region', { name: 'Saved questions' }).getByRole('button');
    const tabs = page.locator('.graphiql-tab');
    assert.equal(await tabs.count(), 1);
    const { answer } = await answerTo(page, () => questions.nth(0).click());
    assert.equal(answer.errors, undefined);
    await tabs.nth(1).waitFor();
    assert.equal(await tabs.count(), 2);
    await page.locator('.graphiql-response').getByText('"data"').waitFor();

    // Another one gets another tab; the first one again does not.
    await answerTo(page, () => questions.nth(1).click());
    await tabs.nth(2).waitFor();
    assert.equal(await tabs.count(), 3);
    const again = await answerTo(page, () => questions.nth(0).click());
    assert.equal(await tabs.count(), 3);
    assert.deepEqual(again.answer, answer);
  }));

test('questions can be looked for by their words', () =>
  visit('/graphiql/', async (page) => {
    const pane = page.getByRole('region', { name: 'Saved questions' });
    const title = await pane.getByRole('button').nth(0).innerText();
    await pane.getByRole('searchbox').fill(title.toUpperCase());
    await pane.getByRole('button', { name: title }).first().waitFor();
    assert.equal(await pane.getByRole('button').nth(0).innerText(), title);
    await pane.getByRole('searchbox').fill('no question has this word');
    await pane.getByRole('status').waitFor();
    assert.equal(await pane.getByRole('button').count(), 0);
  }));

test('a link opens a query with its variables and the operation that it names', () => {
  const query = 'query A { __typename } query B($yes: Boolean!) { __typename @include(if: $yes) }';
  const link = new URLSearchParams({ query, variables: '{"yes":true}', operationName: 'B' });
  return visit(`/graphiql/?${link}`, async (page) => {
    await page.locator('.graphiql-query-editor textarea').focus();
    const { asked, answer } = await answerTo(page, () => page.keyboard.press('Control+Enter'));
    assert.deepEqual(asked, { query, variables: { yes: true }, operationName: 'B' });
    assert.equal(answer.data.__typename, 'Query');
  });
});

test('a link opens a saved question', async () => {
  const { data } = await ask(server.address, '{ questions { id query } }');
  const [{ id, query }] = data.questions;
  await visit(`/graphiql/?question=${id}`, async (page) => {
    const { asked, answer } = await answerTo(page, () => run(page));
    assert.equal(asked.query, query);
    assert.equal(answer.errors, undefined);
  });
});

test('a link to a question that does not exist says so', () =>
  visit('/graphiql/?question=none-such', async (page) => {
    await shows(page, '.graphiql-query-editor', /no saved question `none-such`/);
  }));

test('the address without a slash at its end leads to the page and keeps what it asks', () =>
  visit('/graphiql?question=none-such', async (page) => {
    assert.equal(new URL(page.url()).pathname, '/graphiql/');
    assert.equal(new URL(page.url()).search, '?question=none-such');
  }));

test('the page works behind a proxy that adds a path prefix', async () => {
  const proxy = await startProxy(server.address, '/some/where');
  try {
    await visit(
      '/graphiql',
      async (page) => {
        assert.equal(new URL(page.url()).pathname, '/some/where/graphiql/');
        const { answer } = await answerTo(page, () => run(page));
        assert.ok(answer.data.directorates.length > 0);
      },
      proxy.address,
    );
  } finally {
    await proxy.stop();
  }
});

// Faults of GraphiQL's own, in the tabs: this list may only become shorter.
const KNOWN_BARRIERS = ['nested-interactive', 'target-size'];

test('the page has no barriers but those that GraphiQL brings', () =>
  visit('/graphiql/', async (page) => {
    await answerTo(page, () => page.getByRole('region', { name: 'Saved questions' }).getByRole('button').nth(0).click());
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), rules);
    const found = violations.filter(({ id }) => !KNOWN_BARRIERS.includes(id));
    assert.deepEqual(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
  }));
