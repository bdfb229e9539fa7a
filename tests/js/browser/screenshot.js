// Takes the pictures of README.md and docs/explorer.md: `npm run screenshot`, after `cargo build`. Not
// part of the checks, because letters come out a little differently on every machine.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { launch, openPage } from '../support/browser.js';
import { answerTo, ready, run } from '../support/graphiql.js';
import { startServer } from '../support/server.js';

const FOLDER = fileURLToPath(new URL('../../../docs/images/', import.meta.url));

/** No picture may weigh more, in bytes; every clone of the repository carries them all. */
const MOST = 125_000;

/** The pictures of the explorer: name, address, size of the window, and what must be seen first. */
const EXPLORER = [
  ['start', '/?lang=en', [1280, 800], '.lately'],
  ['question', '/questions/A05?lang=nb', [1280, 800], '.answer-table .sign'],
  ['entity', '/entity/hk-dir?lang=nb', [1280, 800], '.near-picture'],
  ['graph', '/graph?focus=udi&sel=udi&lang=en', [1280, 800], '.map [data-node]'],
  ['paths', '/paths?from=nav&to=immigration-act&lang=en', [1280, 800], '.map [data-node]'],
  ['statistic', '/stats/ssb-migration-time-series?year=2015&lang=en', [1280, 800], '.chart'],
  ['conflicts', '/conflicts?lang=en', [1280, 800], 'main h1'],
  ['phone', '/stats/ssb-migration-by-citizenship?show=immigration&lang=nb', [390, 800], '.chart'],
];

const server = await startServer();
const browser = await launch();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, path, [width, height], wanted] of EXPLORER) {
    const { page } = await openPage(browser, server.address, { viewport: { width, height }, colorScheme: 'light' });
    await page.goto(server.address + path);
    await page.locator(wanted).first().waitFor();
    // Off everything whose hover colour would be in the picture.
    await page.mouse.move(width - 2, height - 2);
    await page.waitForTimeout(900);
    await keep(page, `explorer-${name}`);
  }
  const { page } = await openPage(browser, server.address, { colorScheme: 'light' });
  await page.goto(`${server.address}/graphiql/`);
  await ready(page);
  await answerTo(page, () => run(page));
  await page.locator('.graphiql-response').getByText('"data"').waitFor();
  await page.mouse.move(700, 850);
  await page.waitForTimeout(500);
  await keep(page, 'graphiql');
} finally {
  await browser.close();
  await server.stop();
}

/** Keeps what a page shows as WebP, which the browser itself can write. */
async function keep(page, name) {
  const png = (await page.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  const webp = await blank.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, png);
  if (webp.length > MOST) {
    throw new Error(`${name}.webp has ${webp.length} bytes, more than ${MOST}`);
  }
  await writeFile(`${FOLDER}${name}.webp`, Buffer.from(webp));
  console.log(`docs/images/${name}.webp ${webp.length} bytes`);
  await page.context().close();
}
