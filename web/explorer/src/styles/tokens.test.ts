import { expect, test } from 'vitest';

import css from './tokens.css?raw';

const tokens = new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));

/** Returns the contrast of two colours (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(name: string): number {
  const hex = tokens.get(name) ?? name;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each([
  ['ink', 'paper'],
  ['ink', 'canvas'],
  ['ink-2', 'paper'],
  ['muted', 'paper'],
  ['muted', 'canvas'],
  ['dimmed', 'dimmed-paper'],
  ['placeholder', 'paper'],
  ['link', 'paper'],
  ['link', 'canvas'],
  ['header-text', 'header'],
  ['note-text', 'note-paper'],
  ['paper', 'edge-lit'],
  ['series-1', 'paper'],
  ['series-2', 'paper'],
  ['series-3', 'paper'],
  ['series-4', 'paper'],
  ['note-text', 'paper'],
  ['paper', 'note-bar'],
])('the text %s can be read on %s', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test.each([1, 2, 3, 4, 5, 6, 7])('a white sign can be seen on the colour of kind %i', (kind) => {
  expect(contrast('paper', `kind-${kind}`)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ['control', 'paper'],
  ['edge', 'canvas'],
  ['focus', 'canvas'],
  ['header-focus', 'header'],
])('%s can be seen on %s', (mark, ground) => {
  expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
});
