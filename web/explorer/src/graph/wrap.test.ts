import { expect, test } from 'vitest';

import type { MapNode } from './types';
import { NAME_FONT, balanced, cardOf, textHeight } from './wrap';

const measure = (text: string) => text.length * 6.8;

function node(name: string, abbreviation: string | null = null): MapNode {
  return { id: 'a', name, nameLang: null, abbreviation, type: 'Act', label: 'Act', holds: 'YES', years: '', column: 0 };
}

test.each(['UDI', 'Ministry of Labour and Social Inclusion', 'Dokumentasjon av BESYS-befolkningsstatistikksystemet. Befolkningsendringer i 1998', 'Finnmárkkufylkkasuohkan'])(
  'the words of “%s” lie within their card, none is cut and none is lost',
  (name) => {
    for (const ties of [0, 5, 60]) {
      const card = cardOf(node(name, 'ABC'), measure, ties);
      expect(Math.max(...card.lines.map((line) => measure(line)))).toBeLessThanOrEqual(card.width - 44);
      expect(textHeight(card)).toBeLessThanOrEqual(card.height - 14);
      expect(card.lines.join(' ')).toBe(name);
    }
  },
);

test('lines are even', () => {
  expect(balanced('Ministry of Labour and Social Inclusion', (text) => measure(text))).toEqual(['Ministry of Labour', 'and Social Inclusion']);
  expect(NAME_FONT).toContain('12.5px');
});

test('a card that is tied to much is higher, within limits', () => {
  const heights = [0, 10, 20, 500].map((ties) => cardOf(node('UDI'), measure, ties).height);
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  expect(heights.at(-1)).toBeLessThanOrEqual(96);
});
