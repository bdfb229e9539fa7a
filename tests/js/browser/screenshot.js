// Takes the picture for the README: `npm run screenshot`, after `cargo build`. Not part of the
// checks, because letters come out a little differently on every machine.
import { fileURLToPath } from 'node:url';

import { launch, openPage } from '../support/browser.js';
import { answerTo, ready, run } from '../support/graphiql.js';
import { startServer } from '../support/server.js';

const PICTURE = fileURLToPath(new URL('../../../docs/images/graphiql.png', import.meta.url));

const server = await startServer();
const browser = await launch();
try {
  const { page } = await openPage(browser, server.address, { colorScheme: 'light' });
  await page.goto(`${server.address}/graphiql/`);
  await ready(page);
  await answerTo(page, () => run(page));
  await page.locator('.graphiql-response').getByText('"data"').waitFor();
  // Off the button, whose hover colour would be in the picture.
  await page.mouse.move(700, 850);
  await page.waitForTimeout(500);
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await server.stop();
}
