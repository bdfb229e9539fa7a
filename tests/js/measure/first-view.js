// How long the explorer takes to show a map of 300 cards: `npm run first-view`, after `cargo build`
// (or with PROGRAM naming a release build). It makes a data set of that size for the ontology of
// examples/ardovia, and prints times. Not a test: times depend on the machine.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch, openPage } from '../support/browser.js';
import { startServer } from '../support/server.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RUNS = 7;
const CANTONS = 60;
const BOARDS = 60;
const WORKS = 120;
const RIVERS = 60;

/** Writes a country of so many cantons, boards, waterworks and rivers, the same every time. */
function seed() {
  const tables = [
    '[dataset]\ntitle = { fr = "Un grand pays", en = "A large country" }\ntranslations = "registre"',
    '[[gazette]]\nid = "registre"\ncite = ["registre"]\nname = { fr = "Le registre", en = "The register" }',
  ];
  const entry = (type, id, name, lines) => tables.push([`[[${type}]]`, `id = "${id}"`, 'cite = ["registre"]', `name = { fr = "${name}", en = "${name}" }`, ...lines].join('\n'));
  for (let at = 0; at < RIVERS; at += 1) {
    entry('river', `river-${at}`, `River number ${at}`, []);
  }
  for (let at = 0; at < CANTONS; at += 1) {
    entry('canton', `canton-${at}`, `Canton of the long name ${at}`, [
      `borders = ["canton-${(at + 1) % CANTONS}"]`,
      `rivers = ["river-${(at * 7) % RIVERS}", "river-${(at * 11 + 1) % RIVERS}"]`,
    ]);
  }
  for (let at = 0; at < WORKS; at += 1) {
    entry('waterwork', `work-${at}`, `Waterwork ${at}`, [`drawsFrom = ["river-${(at * 5) % RIVERS}"]`]);
  }
  for (let at = 0; at < BOARDS; at += 1) {
    entry('water-board', `board-${at}`, `Water board of canton ${at}`, [`serves = "canton-${at}"`, `operates = ["work-${at * 2}", "work-${at * 2 + 1}"]`]);
  }
  return `${tables.join('\n\n')}\n`;
}

const folder = await mkdtemp(join(tmpdir(), 'govgraph-first-view-'));
await mkdir(join(folder, 'seed'));
cpSync(join(ROOT, 'examples/ardovia/schema'), join(folder, 'schema'), { recursive: true });
await writeFile(join(folder, 'seed/country.toml'), seed());
const server = await startServer({ data: folder });
const browser = await launch();
try {
  const focus = Array.from({ length: 16 }, (_, at) => `canton-${at * 3}`).join();
  const times = [];
  let cards = 0;
  for (let run = 0; run <= RUNS; run += 1) {
    const { page } = await openPage(browser, server.address, { viewport: { width: 1440, height: 900 } });
    const begun = performance.now();
    await page.goto(`${server.address}/graph?focus=${focus}&hops=3`);
    await page.locator('.map [data-node]').first().waitFor();
    const took = performance.now() - begun;
    cards = await page.locator('.map [data-node]').count();
    // The first run starts the browser's own parts; it is not counted.
    if (run > 0) {
      times.push(took);
    }
    await page.context().close();
  }
  times.sort((a, b) => a - b);
  const show = (time) => `${Math.round(time)} ms`;
  console.log(`${cards} cards, ${RUNS} visits with an empty cache, from the address to the first card:`);
  console.log(`least ${show(times[0])}, median ${show(times[(RUNS - 1) / 2])}, greatest ${show(times.at(-1))}`);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
}
