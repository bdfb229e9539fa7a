// Every page of the explorer in both languages: accessible, narrow enough, and asking no other host.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { explorer, faults, overhang } from '../support/explorer.js';

const visit = explorer();

const ROUTES = [
  '/',
  '/search?q=integr',
  '/entity/udi',
  '/graph?focus=udi&sel=udi',
  '/graph?focus=udi&view=list',
  '/paths',
  '/paths?from=nav&to=immigration-act',
  '/paths?from=nav&to=immigration-act&types=Payment',
  '/time',
  '/time?of=mamot',
  '/conflicts',
  '/conflicts?sure=all&between=one',
  '/questions',
  '/questions?audience=journalist&q=who',
  '/questions/A05',
  '/questions/C09',
  '/questions/D06',
  '/questions/nothing',
  '/stats',
  '/stats/ssb-migration-time-series?year=2015',
  '/stats/ssb-migration-time-series?view=table',
  '/stats/ssb-refugees-by-sex-and-citizenship',
  '/stats/country-factsheet-box',
  '/entity/ukraine',
  '/sources',
  '/sources/country-factsheet',
  '/kinds',
  '/about',
  '/nowhere',
];

for (const route of ROUTES) {
  for (const lang of ['en', 'nb']) {
    test(`${route} in ${lang}: accessible, and narrow enough for 320 pixels`, () =>
      visit(`${route}${route.includes('?') ? '&' : '?'}lang=${lang}`, async (page) => {
        assert.equal(await page.locator('html').getAttribute('lang'), lang);
        if (/^\/(graph|paths)/.test(route) && !route.includes('list')) {
          await page.locator('.map [data-node]').first().waitFor();
        }
        assert.deepEqual(await faults(page), []);
        await page.setViewportSize({ width: 320, height: 640 });
        await page.waitForTimeout(300);
        assert.equal(await overhang(page), 0);
      }));
  }
}
