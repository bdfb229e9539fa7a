// Which two things to ask about first, found without knowing what the data set is about.
import type { MapData, MapNode } from '../../graph/types';

const MOST = 4;

/** Returns pairs of well connected entities of different kinds that nothing connects directly, each entity once. */
export function examplesOf({ nodes, edges }: MapData): (readonly [MapNode, MapNode])[] {
  const tied = new Set(edges.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const used = new Set<string>();
  const pairs: (readonly [MapNode, MapNode])[] = [];
  for (const from of nodes) {
    const to = nodes.find((node) => !used.has(node.id) && node.column !== from.column && !tied.has(`${from.id} ${node.id}`));
    if (to && !used.has(from.id) && pairs.length < MOST) {
      used.add(from.id).add(to.id);
      pairs.push([from, to]);
    }
  }
  return pairs;
}
