// The explorer on paper, in forced colours, and what people take from it as a picture. What holds on every
// page stands in `explorer-pages.test.js`.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { REFERENCE, download, explorer, overhang, parsed } from '../support/explorer.js';
import { settled } from '../support/settled.js';

const visit = explorer();
test('on paper: what is said and who says it, without what paper cannot do', () =>
  visit('/stats/ssb-migration-time-series?view=table', async (page) => {
    await page.emulateMedia({ media: 'print' });
    await settled(page);
    for (const gone of ['.header nav', '.search', '.gql', '.footer', '.downloads', '.stat-controls']) {
      assert.equal(await page.locator(gone).first().isVisible(), false, gone);
    }
    for (const kept of ['h1', '.stat-table', '.known .note', '.sources']) {
      assert.equal(await page.locator(kept).first().isVisible(), true, kept);
    }
    const cut = await page.locator('.stat-scroll').evaluate((box) => box.scrollHeight > box.clientHeight + 1);
    assert.equal(cut, false, 'all rows are on the paper');
    const pages = await page.pdf({ format: 'A4' });
    assert.equal(pages.subarray(0, 4).toString(), '%PDF');
  }));

test('in forced colours: lines, cards and what is chosen can be seen', async () => {
  const forced = { forcedColors: 'active' };
  const system = (page, name) =>
    page.evaluate((colour) => {
      const probe = document.createElement('p');
      probe.style.color = colour;
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);
  const look = (page, selector, property) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], property);
  await visit(
    '/stats/ssb-migration-time-series',
    async (page) => {
      const text = await system(page, 'CanvasText');
      assert.equal(await look(page, '.chart .curve', 'stroke'), text);
      assert.equal(await look(page, '.chart .tick', 'fill'), text);
      assert.equal(await look(page, '.segments [aria-pressed="true"]', 'outlineColor'), await system(page, 'Highlight'));
    },
    forced,
  );
  await visit(
    '/graph?focus=udi&sel=udi',
    async (page) => {
      const text = await system(page, 'CanvasText');
      const borders = await page.locator('.map .card-paper').evaluateAll((all) => [...new Set(all.map((card) => getComputedStyle(card).stroke))]);
      assert.ok(borders.includes(text), `cards have borders: ${borders}`);
      assert.ok(borders.includes(await system(page, 'Highlight')), `what is chosen stands out: ${borders}`);
    },
    forced,
  );
});

test('what is faded on the map is faded on its picture', () =>
  visit('/graph?focus=udi&sel=immigration-act', async (page) => {
    await page.locator('.map .edge-group.faded').first().waitFor();
    const faded = await page.locator('.map .edge-group.faded').count();
    await page.locator('.menu summary').click();
    const { bytes } = await download(page, () => page.getByRole('button', { name: /SVG/ }).click());
    assert.equal(bytes.toString().match(/<g opacity="0.35"/g)?.length, faded);
  }));

test('the map as a picture stands alone, with every name on it', () =>
  visit('/graph?focus=udi', async (page) => {
    await page.locator('.map [data-node]').first().waitFor();
    const take = async (name) => {
      await page.locator('.menu summary').click();
      const { bytes } = await download(page, () => page.getByRole('button', { name }).click());
      await page.locator('.menu summary').click();
      return bytes;
    };
    const svg = (await take(/SVG/)).toString();
    const plain = (text) => text.replaceAll(/\s+/g, '');
    const picture = await parsed(page, svg);
    assert.equal(picture.root, 'svg');
    const names = await page.locator('.map [data-node] text').allTextContents();
    assert.ok(names.length > 10);
    assert.deepEqual(names.filter((name) => !plain(picture.text).includes(plain(name))), []);
    assert.doesNotMatch(svg, REFERENCE);
    const png = await take(/PNG/);
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.ok(width > 1000 && height > 600, `${width} × ${height}`);
    const colours = await page.evaluate(async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const seen = new Set();
      for (let at = 0; at < data.length; at += 4 * 97) {
        seen.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
      }
      return seen.size;
    }, [...png]);
    assert.ok(colours > 10, `${colours} colours`);
  }));

for (const route of ['/paths?from=nav&to=immigration-act&lang=nb', '/graph?focus=udi&sel=udi&lang=nb']) {
  test(`on paper, ${route}: all that the panel says, and the whole map`, () =>
    visit(
      route,
      async (page) => {
        await settled(page);
        const shown = await page.locator('.map .card-paper').count();
        assert.ok(shown > 0);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: 718, height: 1000 });
        await settled(page);
        assert.equal(await overhang(page), 0);
        assert.equal(await page.locator('.panel').evaluate((panel) => panel.scrollHeight <= panel.clientHeight + 1), true, 'nothing of the panel is cut');
        assert.equal(await page.locator('.map .card-paper').count(), shown);
        assert.deepEqual(await outside(page), []);
        for (const gone of ['.dock', '.zoom', '.header nav', '.gql']) {
          assert.equal(await page.locator(gone).first().isVisible(), false, gone);
        }
      },
      { viewport: { width: 1280, height: 900 } },
    ));
}

for (const route of ['/graph?focus=udi&sel=udi', '/paths?from=nav&to=immigration-act', '/graph']) {
  test(`opened on paper, ${route}: the whole map, and nothing that is still on its way`, () =>
    visit(
      route,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        await page.reload();
        await settled(page);
        assert.ok((await page.locator('.map .card-paper').count()) > 0);
        assert.equal(await page.locator('.loading').count(), 0);
        assert.equal(await overhang(page), 0);
        assert.deepEqual(await outside(page), []);
        // Back on the screen it is a map as any other.
        await page.emulateMedia({ media: 'screen' });
        await page.locator('.dock').waitFor();
        await settled(page);
        assert.equal(await page.locator('.map').getAttribute('viewBox'), null);
        assert.ok((await page.locator('.map-stage').evaluate((stage) => stage.clientHeight)) > 400);
      },
      { viewport: { width: 718, height: 1000 } },
    ));
}

/** Lists the cards that lie outside of the map. */
function outside(page) {
  return page.locator('.map .card-paper').evaluateAll((all) =>
    all.flatMap((card) => {
      const [a, b] = [card.getBoundingClientRect(), card.ownerSVGElement.getBoundingClientRect()];
      return a.left < b.left - 1 || a.right > b.right + 1 || a.top < b.top - 1 || a.bottom > b.bottom + 1 ? [`${a.left} ${a.top} ${a.right} ${a.bottom}`] : [];
    }),
  );
}
