// Made-up graphs for tests.
import type { LayoutTask } from './body';
import { layout } from './layout';
import type { MapEdge, PlacedCard } from './types';

/** Returns a source of numbers from 0 to 1 that are always the same for the same seed. */
function numbers(seed: number): () => number {
  let state = (seed * 7919 + 7) % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A graph in which some nodes are tied to much more than others, as real ones are. */
export function madeUp(count: number, linesEach: number): LayoutTask {
  const random = numbers(42);
  const cards = Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    width: 84 + Math.floor(random() * 90),
    height: 29 + 15 * Math.floor(random() * 3),
    column: Math.floor(random() * 5),
  }));
  const lines = cards.slice(1).flatMap(({ id }, at) => Array.from({ length: linesEach }, () => [id, `n${Math.floor(random() ** 2 * (at + 1))}`] as const));
  return { cards, lines, width: 960, height: 640 };
}

/** The edges of a task, as a map has them. */
export function edgesOf({ lines }: LayoutTask): MapEdge[] {
  return lines.map(([from, to], at) => ({
    id: `${at}`,
    from,
    to,
    relation: 'oversees',
    family: 'structure',
    line: 'solid',
    phrase: 'is overseen by',
    inversePhrase: 'oversees',
    symmetric: false,
    holds: 'YES',
    basis: 'STATED',
  }));
}

/** The cards of a task in their places. */
export function placedCards(task: LayoutTask): Map<string, PlacedCard> {
  const { places } = layout(task);
  return new Map(task.cards.map((card) => [card.id, { ...card, lines: [], meta: '', ...(places[card.id] ?? { x: 0, y: 0, layer: 0 }) }]));
}
