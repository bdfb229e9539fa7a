// A collection of more figures than come at once: what is missing is told, and can be had.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { download, explorer } from '../support/explorer.js';
import { settled } from '../support/settled.js';

const MEASURES = 2;
const YEARS = 300;
const CANTONS = ['all', 'haute-combe', 'val-clair', 'les-marais'];

/** The example's data set with its figures of three centuries. */
const folder = mkdtempSync(join(tmpdir(), 'govgraph-large-'));
cpSync(fileURLToPath(new URL('../../../examples/ardovia', import.meta.url)), folder, { recursive: true });
const rows = Array.from({ length: YEARS }, (_, year) =>
  CANTONS.map((canton, at) => [2027 + year, canton, at === 0 ? 60 + 3 * year : 20 + year, at === 0 ? 3 : 1, 60 + at].join(',')),
);
writeFileSync(join(folder, 'seed/eau-livree.csv'), ['year,canton,delivered,lost,line', ...rows.flat(), ''].join('\n'));
after(() => rmSync(folder, { recursive: true }));

const visit = explorer({ data: folder });

test('a cut table says so, loads more, loads all, and gives all as a file', () =>
  visit('/stats/eau-livree?lang=en&view=table&cols=canton&rows=year&at=:measures:delivered', async (page) => {
    // Four cantons in three hundred years are more than a thousand figures.
    const cut = page.locator('.cut');
    await cut.waitFor();
    assert.match(await cut.innerText(), /Only the first 1,000 of 1,200 figures are shown/);
    const unknown = page.locator('.stat-table td', { hasText: 'not loaded' });
    assert.equal(await unknown.count(), 200);
    const csv = await download(page, () => cut.getByRole('link', { name: 'All as CSV' }).click());
    assert.equal(csv.bytes.toString().trim().split('\n').length, 1 + YEARS * CANTONS.length * MEASURES);
    await cut.getByRole('button', { name: 'Load 200 more' }).click();
    await cut.waitFor({ state: 'detached' });
    await settled(page);
    assert.equal(await unknown.count(), 0);
    assert.equal(new URL(page.url()).searchParams.get('pages'), '2');
  }));
