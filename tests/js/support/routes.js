// The addresses of the explorer that the tests go through: every page, in its states worth a look.

/** Pages about the built-in data set. */
export const ROUTES = [
  '/',
  '/search?q=integr',
  '/search?q=zzzzqx',
  '/entity/udi',
  '/entity/ukraine',
  '/entity/udu',
  '/graph',
  '/graph?focus=udi&sel=udi',
  '/graph?focus=udi&view=list',
  '/graph?focus=nobody',
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
  '/stats/nothing',
  '/sources',
  '/sources/country-factsheet',
  '/sources/nothing',
  '/kinds',
  '/about',
  '/nowhere',
];

/** Pages about the data set in examples/ardovia. */
export const OTHER_ROUTES = [
  '/',
  '/search?q=eau',
  '/entity/regie-val-clair',
  '/graph',
  '/graph?focus=regie-val-clair&hops=2&sel=regie-val-clair',
  '/paths?from=usine-haute&to=inspection-des-eaux',
  '/time',
  '/conflicts',
  '/questions',
  '/stats',
  '/stats/eau-livree',
  '/stats/eau-livree?view=table',
  '/sources',
  '/sources/almanach',
  '/kinds',
  '/about',
];

/** The languages of the pages, which are those of the built-in data set. */
export const LANGUAGES = ['en', 'nb'];

/** The languages of the data set in examples/ardovia. In one of them the pages have no words of their own. */
export const OTHER_LANGUAGES = ['fr', 'en'];

/** Names the language of an address. */
export function inLanguage(route, lang) {
  return `${route}${route.includes('?') ? '&' : '?'}lang=${lang}`;
}
