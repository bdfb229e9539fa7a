import { describe, expect, test } from 'vitest';

import { roundStep, spread, timeOf, timeScale, valueScale } from './scale';

describe('axes', () => {
  test('steps are round and hold every value and nothing', () => {
    expect(valueScale([18388, 90485], 4).ticks).toEqual([0, 50000, 100000]);
    expect(valueScale([-1896, 34109], 4).ticks).toEqual([-10000, 0, 10000, 20000, 30000, 40000]);
    expect(valueScale([0.1, 0.3], 3).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  });

  test('figures that are all nothing have an axis too', () => {
    const { least, most, at } = valueScale([0, 0], 4);
    expect(most).toBeGreaterThan(least);
    expect(at(0)).toBe(0);
  });

  test('years are whole', () => {
    expect(timeScale([1972, 2024], 6).ticks).toEqual([1980, 1990, 2000, 2010, 2020]);
    expect(timeScale([2015, 2024], 20).ticks).toHaveLength(10);
    expect(timeScale([2024], 6).at(2024)).toBe(0.5);
  });

  test.each([[0.7, 1], [1, 1], [1.2, 2], [13, 20], [47_000, 50_000], [6e-3, 1e-2]])('a step of %d becomes %d', (wished, step) => {
    expect(roundStep(wished)).toBeCloseTo(step, 9);
  });
});

test.each([
  ['2024', 2024],
  ['2024-07', 2024.5],
  ['2022/2024', 2023],
  ['unknown', undefined],
])('the time %s', (period, time) => {
  expect(timeOf(period)).toBe(time);
});

describe('labels', () => {
  test('stay where they do not touch', () => {
    expect(spread([10, 50, 90], 20, 100)).toEqual([10, 50, 90]);
  });

  test('move apart, and not out of the drawing', () => {
    const moved = spread([95, 94, 93], 20, 100);
    expect(moved.toSorted((a, b) => a - b)).toEqual([60, 80, 100]);
    expect(moved[0]).toBeGreaterThan(moved[1]!);
  });
});
