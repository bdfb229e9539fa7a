import { number } from '../format/numbers';
import type { Words } from '../words';
import type { MapData } from './types';

/** Says how many entities and connections a map shows. */
export function countsOf({ nodes, edges }: MapData, words: Words, locale: string): string {
  return words.graph.counts(number(nodes.length, locale), nodes.length, number(edges.length, locale), edges.length);
}
