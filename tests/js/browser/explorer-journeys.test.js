// What people do in the explorer, in a browser that reaches no other host.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { explorer } from '../support/explorer.js';
import { answerTo, ready, run } from '../support/graphiql.js';
import { settled } from '../support/settled.js';

const visit = explorer();

const LANGUAGES = [
  { lang: 'en', udi: 'Directorate of Immigration', more: 'more neighbour', list: 'As list', today: 'Today', open: 'Open in GraphiQL', link: 'Copy link' },
  { lang: 'nb', udi: 'Utlendingsdirektoratet', more: /Vis \d+ nabo/u, list: 'Som liste', today: 'I dag', open: 'Åpne i GraphiQL', link: 'Kopier lenke' },
];

for (const { lang, udi, more, list, today, open, link } of LANGUAGES) {
  test(`from search to an entity to the graph, and Back undoes what was expanded, in ${lang}`, () =>
    visit(`/?lang=${lang}`, async (page) => {
      await page.fill('#search', 'UDI');
      await page.keyboard.press('Enter');
      await page.locator('.found-name', { hasText: udi }).click();
      await page.locator('h1', { hasText: udi }).waitFor();
      await page.locator('.near-picture').click();
      const cards = page.locator('.map [data-node]');
      await cards.first().waitFor();
      await settled(page);
      const before = await cards.count();
      const places = () => cards.evaluateAll((all) => all.map((card) => `${card.dataset.node} ${card.getAttribute('transform')}`).sort());
      const seen = await places();
      await page.focus('[data-node="immigration-act"]');
      await page.keyboard.press('Enter');
      await page.locator('.actions .button', { hasText: more }).click();
      await page.waitForFunction((count) => document.querySelectorAll('.map [data-node]').length > count, before);
      await page.goBack();
      await page.waitForFunction((count) => document.querySelectorAll('.map [data-node]').length === count, before);
      await settled(page);
      assert.deepEqual(await places(), seen, 'the picture is the one that was left');
    }));

  test(`the list holds all that the map holds, in ${lang}`, () =>
    visit(`/graph?focus=nav&lang=${lang}`, async (page) => {
      const cards = await page.locator('.map [data-node]').count();
      assert.ok(cards > 0);
      await page.getByRole('button', { name: list }).click();
      await page.locator('.graph-list').waitFor();
      await settled(page);
      assert.equal(await page.locator('.graph-list section > ul > li').count(), cards);
    }));

  test(`with the keys alone, in ${lang}: the graph is one stop, and arrows go from card to card`, () =>
    visit(`/graph?focus=udi&sel=udi&lang=${lang}`, async (page) => {
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

  test(`the day in the address decides what exists, in ${lang}`, () =>
    visit(`/entity/mamot?asOf=2023-06-01&lang=${lang}`, async (page) => {
      assert.equal(await page.locator('#asof').inputValue(), '2023-06-01');
      const header = page.locator('.entity-main header');
      assert.equal(await header.locator('.note').count(), 0);
      await page.getByRole('button', { name: today }).click();
      await header.locator('.note').waitFor();
    }));

  test(`a view opens its query in GraphiQL, where it runs, in ${lang}`, () =>
    visit(`/entity/udi?lang=${lang}`, async (page) => {
      await page.locator('.gql summary').click();
      const address = await page.getByRole('link', { name: open }).getAttribute('href');
      const asked = new URL(address, page.url()).searchParams;
      assert.match(asked.get('query'), /^query Entity\(/);
      assert.equal(JSON.parse(asked.get('variables')).id, 'udi');
      assert.equal((await page.locator('.gql code').first().textContent()).trim(), asked.get('query'));
      await page.goto(new URL(address, page.url()).href);
      await ready(page);
      const { answer } = await answerTo(page, () => run(page));
      assert.equal(answer.errors, undefined);
      assert.match(JSON.stringify(answer.data), /"id":"udi"/u);
    }));

  test(`a copied link opens as what was looked at, in ${lang}`, () =>
    visit(
      `/graph?focus=nav&lang=${lang}`,
      async (page) => {
        await page.focus('[data-node="municipalities"]');
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.searchParams.get('sel') === 'municipalities');
        await page.getByRole('button', { name: list }).click();
        await page.locator('.graph-list').waitFor();
        await settled(page);
        const seen = await page.locator('main').innerText();
        await page.getByRole('button', { name: link }).click();
        // It is said when it has been done.
        await page.locator('.said').waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(copied, page.url());
        await page.goto('about:blank');
        await page.goto(copied);
        await settled(page);
        assert.equal(await page.locator('main').innerText(), seen);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));
}

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

const onScreen = (page, selector) =>
  page.locator(selector).evaluateAll((all) =>
    all.filter((one) => getComputedStyle(one).visibility !== 'hidden').map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left, right, top, bottom, text: one.textContent, size: (parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a).toFixed(1) };
    }),
  );
const touching = (all) => all.filter((a, at) => all.slice(at + 1).some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));

for (const [width, height] of [[1440, 900], [1024, 768]]) {
  for (const route of ['/graph', '/graph?focus=africa', '/graph?focus=imdi', '/graph?focus=statistics-norway&lang=nb', '/graph?focus=udi,nav,imdi&hops=2', '/paths?from=nav&to=immigration-act&lang=nb']) {
    test(`${route} at ${width} pixels: no card covers another, none is under the buttons, all text can be read`, () =>
      visit(
        route,
        async (page) => {
          const cards = await onScreen(page, '.map .card-paper');
          assert.ok(cards.length > 0);
          assert.deepEqual(touching(cards), []);
          const [stage] = await onScreen(page, 'svg.map');
          const [buttons] = await page.locator('.zoom').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
          if (cards.length <= 60) {
            assert.deepEqual(cards.filter((card) => card.left < stage.left || card.right > stage.right), [], 'no card is cut at a side');
            assert.deepEqual(touching([...cards, buttons]), [], 'no card lies under the buttons');
          } else if (cards.some((card) => card.left < stage.left || card.right > stage.right)) {
            // Where a crowd has no room at all, buttons tell how much more there is, and lead there.
            assert.ok((await page.locator('.beyond').count()) > 0);
          }
          const texts = await onScreen(page, '.map .node.words text, .map .edge-words text, .map .far-names text');
          assert.deepEqual(texts.filter(({ size }) => Number(size) < 11).map(({ text, size }) => `${text} ${size}`), []);
        },
        { viewport: { width, height } },
      ));
  }
}

for (const [width, height] of [[1440, 900], [1024, 768], [390, 844]]) {
  for (const lang of ['en', 'nb']) {
    test(`at ${width} pixels in ${lang} the map of a path begins with the whole path in sight, with words on each of its lines`, () =>
      visit(
        `/paths?from=nav&to=immigration-act&view=map&lang=${lang}`,
        async (page) => {
          await page.locator('.map .edge-group.lit').first().waitFor();
          const stage = await page.locator('.map-stage').evaluate((one) => one.getBoundingClientRect().toJSON());
          const lit = await onScreen(page, '.map .node:not(.dimmed) .card-paper');
          assert.equal(lit.length, await page.locator('.way-station').count());
          assert.deepEqual(lit.filter((card) => card.left < stage.left || card.right > stage.right || card.top < stage.top || card.bottom > stage.bottom), []);
          const words = await onScreen(page, '.map .edge-words rect');
          assert.equal(words.length, await page.locator('.way-step').count());
          assert.deepEqual(touching([...words, ...(await onScreen(page, '.map .card-paper'))]), []);
        },
        { viewport: { width, height } },
      ));
  }
}

test('what of a map lies out of sight is told at the edge, and one step leads there', () =>
  visit('/graph?focus=udi,nav,imdi,introduction-programme&hops=2&lang=en', async (page) => {
    const right = page.getByRole('button', { name: /more to the right/ });
    assert.equal(await right.count(), 0, 'at first all of it is seen');
    for (let at = 0; at < 4; at += 1) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
    }
    await settled(page);
    const before = Number((await right.textContent()).replace(/\D/g, ''));
    await right.click();
    await page.waitForFunction((count) => Number((document.querySelector('.beyond-right')?.textContent ?? '0').replace(/\D/g, '')) < count, before);
  }));

test('a large map made to fit has names that can be read, and none covers another', () =>
  visit('/graph?focus=udi,nav,imdi,introduction-programme&hops=2&lang=en', async (page) => {
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
    await page.locator('.far-names text').first().waitFor();
    await settled(page);
    const names = await onScreen(page, '.far-names text');
    assert.ok(names.length > 10, `${names.length} names`);
    assert.deepEqual(names.filter(({ size }) => Number(size) < 11), []);
    assert.deepEqual(touching(await onScreen(page, '.far-names g:not(.first) rect')), []);
    assert.equal(await page.locator('.map .node.words text').first().evaluate((text) => getComputedStyle(text).visibility), 'hidden');
  }));

test('what a map is drawn around tells its connections beside it, and choosing one lights it', () =>
  visit('/graph?focus=hk-dir&lang=en', async (page) => {
    const link = page.locator('.panel .connections a').first();
    const name = (await link.textContent()).trim();
    await link.click();
    await page.locator('.panel h1', { hasText: name }).waitFor();
    await settled(page);
    assert.equal(await page.locator('.map .node.words.selected').count(), 1);
    assert.ok((await page.locator('.map .edge-group.lit').count()) > 0);
    await page.goBack();
    await page.locator('.panel h1', { hasText: 'Around' }).waitFor();
  }));

for (const lang of ['en', 'nb']) {
  test(`a map of many things is seen whole at first, with the names of nine in ten, in ${lang}`, () =>
    visit(
      `/graph?focus=udi,imdi,nav&hops=2&lang=${lang}`,
      async (page) => {
        await page.locator('.map.far .far-names text').first().waitFor();
        const cards = await page.locator('.map [data-node]').count();
        const names = await page.locator('.far-names text').count();
        assert.ok(cards > 60, `${cards} cards`);
        assert.equal(await page.locator('.beyond').count(), 0, 'nothing lies out of sight');
        assert.ok(names >= 0.9 * cards, `${names} of ${cards} have a name`);
      },
      { viewport: { width: 1440, height: 900 } },
    ));
}

test('a page about what there is not asks once for it and for what may be meant', () =>
  visit('/about', async (page, address) => {
    for (const route of ['/entity/udu', '/graph?focus=imdi,udu', '/time?of=udu', '/conflicts?of=udu', '/sources/nordic-overvieu', '/stats/country-factsheet-bocks', '/paths?from=udu']) {
      const asked = [];
      const note = (request) => request.method() === 'POST' && asked.push(/query (\w+)/.exec(JSON.parse(request.postData()).query)[1]);
      page.on('request', note);
      await page.goto(address + route);
      await page.locator('.nearest a').first().waitFor();
      await settled(page);
      page.off('request', note);
      // What every page needs, and the overview that paths show where there is nothing to draw a map around.
      const own = asked.filter((name) => !['Boot', 'Site', 'Overview'].includes(name));
      assert.equal(own.length, 1, `${route} asked ${own}`);
    }
  }));
