import { describe, expect, test } from 'vitest';

import { readAddress, writeAddress } from './codec';
import type { Page } from './pages';
import { PAGES } from './pages';
import { isDay } from './param';

function roundTrip(address: string): string {
  const [path, query = ''] = address.split('?');
  const understood = readAddress(path ?? '', query);
  expect(understood?.ignored).toEqual([]);
  const { page, params, asOf, lang } = understood!.address;
  return writeAddress(page, params, { asOf, lang });
}

describe('every page', () => {
  const addresses: Record<Page, string[]> = {
    start: ['/', '/?asOf=2024-01-31', '/?lang=nb'],
    search: ['/search', '/search?q=innvandring+%26+%C3%B8konomi', '/search?q=a&kind=Authority&type=Law&first=100&lang=nb'],
    entity: ['/entity/udi', '/entity/udi?family=LAW&ended=show', '/entity/udi?asOf=2024-01-31&lang=nb', '/entity/a%20b'],
    graph: ['/graph', '/graph?focus=nav,udi&hops=2&types=Authority&rel=implements,funds&sel=udi&view=list&asOf=2024-01-31'],
    paths: ['/paths', '/paths?from=nav&to=immigration-act', '/paths?from=a&to=b&ways=all&max=5&types=Authority&rel=LAW&not=c,d&n=2&sel=c&view=list&lang=nb'],
    time: ['/time', '/time?of=udi&from=2020-01-01&to=2024-12-31&types=Authority,Rule&kinds=BEGAN,ENDED&about=EXISTENCE&pages=2&asOf=2024-01-31&lang=nb'],
    conflicts: ['/conflicts', '/conflicts?kinds=VALUE,DATE&source=a&of=b&sure=all&between=several&lang=nb'],
    stats: ['/stats'],
    stat: ['/stats/moves', '/stats/moves?rows=place&cols=:measures&at=sex:all,age:0-4&show=in,out&order=size&year=2015&view=table&pages=3&lang=nb'],
    questions: ['/questions', '/questions?q=who&audience=policy+analyst'],
    question: ['/questions/C01', '/questions/T02?set=of:udi,text:a+b%252C+c&lang=nb'],
    sources: ['/sources'],
    source: ['/sources/nordic-overview'],
    kinds: ['/kinds'],
    about: ['/about?lang=nb'],
  };

  test.each(Object.keys(PAGES) as Page[])('%s: what is read is written again', (page) => {
    for (const address of addresses[page]) {
      expect(roundTrip(address)).toBe(address);
    }
  });
});

test('what goes without saying is left out, and the order is fixed', () => {
  const { address } = readAddress('/graph', 'lang=nb&hops=1&view=auto&sel=a&focus=b')!;
  expect(writeAddress(address.page, address.params, address)).toBe('/graph?focus=b&sel=a&lang=nb');
});

test('what is not understood is passed over, and told', () => {
  const { address, ignored } = readAddress('/graph', 'hops=99&focus=a&asOf=2024-02-30&colour=red')!;
  expect(ignored).toEqual(['hops=99', 'asOf=2024-02-30', 'colour=red']);
  expect(address).toMatchObject({ page: 'graph', params: { focus: ['a'], hops: 1 }, asOf: null });
});

test('an address without a page is none', () => {
  expect(readAddress('/nowhere', '')).toBeUndefined();
  expect(readAddress('/entity/', '')).toBeUndefined();
  expect(readAddress('/entity/a/b', '')).toBeUndefined();
});

test('a slash at the end and broken escapes do no harm', () => {
  expect(readAddress('/kinds/', '')?.address.page).toBe('kinds');
  expect(readAddress('/entity/%E0%A4%A', '')?.address.params).toMatchObject({ id: '%E0%A4%A' });
});

test('repeated ids count once', () => {
  expect(readAddress('/graph', 'focus=a,b,a')?.address.params).toMatchObject({ focus: ['a', 'b'] });
});

test('a day is a day of the calendar', () => {
  expect(isDay('2024-02-29')).toBe(true);
  for (const text of ['2023-02-29', '2024-2-9', '2024', 'today', '2024-13-01']) {
    expect(isDay(text)).toBe(false);
  }
});
