import { describe, expect, test } from 'vitest';

import { localeOf } from '../words';
import { en } from '../words/en';
import { nb } from '../words/nb';
import { partialDate, validity, years, yearsLater } from './dates';
import { number } from './numbers';

const EN = { locale: localeOf('en'), words: en.dates };
const NB = { locale: localeOf('nb'), words: nb.dates };

describe('dates', () => {
  test.each([
    ['2024', '2024', '2024'],
    ['2024-02', 'February 2024', 'februar 2024'],
    ['2024-02-05', '5 February 2024', '5. februar 2024'],
    ['2022-21', 'spring 2022', 'våren 2022'],
    ['2022-24', 'winter 2022', 'vinteren 2022'],
    ['2025-06/2025-12', 'between June 2025 and December 2025', 'mellom juni 2025 og desember 2025'],
    ['unknown', 'unknown', 'unknown'],
  ])('%s', (text, english, norwegian) => {
    expect(partialDate(text, EN)).toBe(english);
    expect(partialDate(text, NB)).toBe(norwegian);
  });

  test('validity in words', () => {
    expect(validity('2004', null, EN)).toBe('since 2004');
    expect(validity(null, '2024-02', NB)).toBe('til februar 2024');
    expect(validity('2004', '2024-02', EN)).toBe('2004 – February 2024');
    expect(validity(null, undefined, EN)).toBe('');
  });

  test('years on a card', () => {
    expect(years('2004-01-01', '2024-02')).toBe('2004–2024');
    expect(years(null, '2024-02')).toBe('–2024');
    expect(years(null, null)).toBe('');
  });

  test('a year later is the same day, where there is one', () => {
    expect(yearsLater('2024-02-29', 1)).toBe('2025-02-28');
    expect(yearsLater('2024-02-29', -4)).toBe('2020-02-29');
    expect(yearsLater('2026-11-20', -1)).toBe('2025-11-20');
  });
});

describe('numbers', () => {
  test.each([
    [66077, '66,077', '66 077'],
    ['1234567.50', '1,234,567.5', '1 234 567,5'],
    [-1453, '−1,453', '−1453'],
    [-14530, '−14,530', '−14 530'],
    ['0.1', '0.1', '0,1'],
    [7263, '7,263', '7263'],
    ['about ten', 'about ten', 'about ten'],
  ])('%s', (value, english, norwegian) => {
    expect(number(value, EN.locale)).toBe(english);
    expect(number(value, NB.locale).replaceAll('\u00a0', ' ')).toBe(norwegian);
  });
});
