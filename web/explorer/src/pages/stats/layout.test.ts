import { describe, expect, test } from 'vitest';

import type { Figure, Layout, Structure, Wish } from './layout';
import { MEASURES, cellsOf, layoutOf, shownOf, toggled, whereOf } from './layout';
import { disputesOf } from './disputes';

type Unit = Structure['measures'][number]['unit'];

const PERSONS: Unit = { id: 'persons', name: 'persons', symbol: null };
const PERCENT: Unit = { id: 'percent', name: 'per cent', symbol: '%' };

function measure(id: string, unit = PERSONS) {
  return { id, name: id, unit };
}

function dimension(id: string, kind: string, codes: string[]) {
  return { id, name: id, kind, members: codes.map((code) => ({ code, name: code, period: null, entity: null })) };
}

function structure(measures: object[], dimensions: object[], sums: object[] = []): Structure {
  return { measures, dimensions, sums } as unknown as Structure;
}

const NOTHING: Wish = { rows: null, cols: null, at: [] };
const PEOPLE = structure(
  [measure('stock'), measure('moved'), measure('share', PERCENT)],
  [dimension('place', 'PLACE', ['all', 'north', 'south', 'west']), dimension('sex', 'SEX', ['both', 'women', 'men'])],
  [
    { dimension: { id: 'place' }, whole: { code: 'all' }, parts: [{ code: 'north' }, { code: 'south' }, { code: 'west' }] },
    { dimension: { id: 'sex' }, whole: { code: 'both' }, parts: [{ code: 'women' }, { code: 'men' }] },
  ],
);

function laidOut(of: Structure, wish = NOTHING): Layout {
  const layout = layoutOf(of, wish);
  expect(layout).toBeDefined();
  return layout!;
}

describe('rows and columns', () => {
  test('the longest dimension gives the rows, the measures the columns, of all else the whole', () => {
    const layout = laidOut(PEOPLE);
    expect([layout.rows.id, layout.columns.id]).toEqual(['place', MEASURES]);
    expect(layout.fixed.map(({ axis, at }) => `${axis.id}:${at.id}`)).toEqual(['sex:both']);
    expect(whereOf(layout)).toEqual({ dimensions: [{ dimension: 'sex', in: ['both'] }] });
  });

  test('times are rows, however few', () => {
    const layout = laidOut(structure([measure('a')], [dimension('place', 'PLACE', ['x', 'y', 'z']), dimension('year', 'TIME', ['2023', '2024'])]));
    expect([layout.rows.id, layout.columns.id]).toEqual(['year', 'place']);
    expect(whereOf(layout)).toEqual({ measures: ['a'] });
  });

  test('what an address wishes holds where it fits', () => {
    const layout = laidOut(PEOPLE, { rows: 'sex', cols: 'place', at: [`${MEASURES}:moved`, 'nothing:x'] });
    expect([layout.rows.id, layout.columns.id]).toEqual(['sex', 'place']);
    expect(whereOf(layout)).toEqual({ measures: ['moved'] });
    expect(laidOut(PEOPLE, { rows: 'colour', cols: 'place', at: [] }).rows.id).toBe('place');
  });

  test('figures of several publishers, and figures without a dimension, are no table', () => {
    expect(layoutOf(structure([measure('a')], [dimension('by', 'PUBLISHER', ['x', 'y'])]), NOTHING)).toBeUndefined();
    expect(layoutOf(structure([measure('a')], []), NOTHING)).toBeUndefined();
  });
});

describe('what a chart shows', () => {
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

  test('two measures of one unit, or the parts of a whole', () => {
    expect(ids(shownOf(laidOut(PEOPLE), []))).toEqual(['stock', 'moved']);
    expect(ids(shownOf(laidOut(PEOPLE, { ...NOTHING, cols: 'sex' }), []))).toEqual(['women', 'men']);
  });

  test('what is wished, of one unit only', () => {
    const layout = laidOut(PEOPLE);
    expect(ids(shownOf(layout, ['share', 'nothing']))).toEqual(['share']);
    expect(ids(shownOf(layout, ['stock', 'share']))).toEqual(['stock']);
  });

  test('one of another unit takes the place of all, and the last one stays', () => {
    const layout = laidOut(PEOPLE);
    const [stock, moved, share] = layout.columns.entries;
    expect(toggled([stock!, moved!], share!)).toEqual([share]);
    expect(toggled([stock!, moved!], stock!)).toEqual([moved]);
    expect(toggled([share!], share!)).toEqual([share]);
  });
});

function figure(id: string, of: string, members: string[], value: string | null, period: string | null = null) {
  return { id, measure: { id: of }, members: members.map((code) => ({ code })), value, period } as unknown as Figure;
}

test('figures stand in their cells', () => {
  const layout = laidOut(PEOPLE);
  const cells = cellsOf(layout, [figure('1', 'stock', ['north', 'both'], '5'), figure('2', 'share', ['south', 'both'], null)]);
  const [, north, south] = layout.rows.entries;
  const [stock, , share] = layout.columns.entries;
  expect(cells(north!, stock!)?.id).toBe('1');
  expect(cells(south!, share!)?.id).toBe('2');
  expect(cells(south!, stock!)).toBeUndefined();
});

test('publishers disagree where nothing else differs', () => {
  const by = structure([measure('a')], [dimension('place', 'PLACE', ['x']), dimension('by', 'PUBLISHER', ['one', 'two'])]);
  const figures = [
    figure('1', 'a', ['x', 'one'], '100', '2024'),
    figure('2', 'a', ['x', 'two'], '104', '2024'),
    figure('3', 'a', ['x', 'one'], '90', '2023'),
    figure('4', 'a', ['x', 'two'], '90', '2023'),
  ];
  const found = disputesOf(by, figures);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ difference: 4, part: 0.04 });
  expect(disputesOf(PEOPLE, figures)).toEqual([]);
});
