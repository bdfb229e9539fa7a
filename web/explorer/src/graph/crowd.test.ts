import { expect, test } from 'vitest';

import { roomy } from './crowd';
import { farNames } from './farNames';
import { layout } from './layout';
import { edgesOf, madeUp } from './testing';
import { fitting } from './view';
import { cardOf } from './wrap';

const measure = (text: string) => text.length * 5.9;
const stage = { width: 850, height: 560 };

/** A map of so many things with names as long as those of real ones, laid out after its cards were `made`. */
function mapOf(count: number, isRoomy: boolean) {
  const task = madeUp(count, 2);
  const words = ['Directorate of', 'Act on', 'integration', 'supervision of municipalities', 'permits', 'programme', 'Ministry for', 'persons', 'temporary protection'];
  const nodes = task.cards.map(({ id, column }, at) => ({
    id,
    name: [words[at % 9], words[(at * 5 + 2) % 9], ...(at % 3 === 0 ? [words[(at * 7 + 4) % 9]] : [])].join(' '),
    nameLang: null,
    abbreviation: null,
    type: 'Agency',
    label: 'agency',
    holds: 'YES' as const,
    years: '',
    column,
  }));
  const own = nodes.map((node) => cardOf(node, measure, 4));
  const cards = isRoomy ? roomy(own, nodes, stage, measure) : own;
  const { places } = layout({ cards, lines: task.lines, ...stage });
  const placed = new Map(cards.map((card) => [card.id, { ...card, ...(places[card.id] ?? { x: 0, y: 0, layer: 0 }) }]));
  const { scale } = fitting([...placed.values()], stage.width, stage.height, 0);
  return farNames({ data: { nodes, edges: edgesOf(task) }, cards: placed }, scale, [], measure).length / count;
}

test.each([70, 80])('of %s things seen from afar most have their names', (count) => {
  expect(mapOf(count, true)).toBeGreaterThan(0.85);
  expect(mapOf(count, true)).toBeGreaterThan(mapOf(count, false));
});

test('what no stage has room for keeps its size', () => {
  const { cards } = madeUp(290, 2);
  const nodes = cards.map(({ id, column }) => ({ id, name: `Supervision of the municipality ${id}`, nameLang: null, abbreviation: null, type: 'Rule', label: 'rule', holds: 'YES' as const, years: '', column }));
  const own = nodes.map((node) => cardOf(node, measure));
  expect(roomy(own, nodes, stage, measure)).toBe(own);
});
