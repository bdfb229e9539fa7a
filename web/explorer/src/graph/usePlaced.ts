import { useEffect, useRef, useState } from 'react';

import { roomy } from './crowd';
import { laidOut } from './layouts';
import { fontsFor, measure } from './measure';
import type { Card, MapData, Place, PlacedMap } from './types';
import { LEAST_FAR, LEAST_READABLE, MANY, fitting, roomOf } from './view';
import { cardOf } from './wrap';

interface Stage {
  readonly width: number;
  readonly height: number;
}

/** Above this, names are drawn for the best connected only. */
export const MOST_CARDS = 300;

const NONE: readonly string[] = [];

/**
 * Measures the cards of a map and lays them out for a stage. Until that is done the last map stays.
 * What was on the last map keeps its place as far as it can, if the map only grew or shrank.
 *
 * With `wanted`, the ids that the map is about, as much of the rest is left out as it takes to see the
 * whole map at a size that can be read.
 */
export function usePlaced(data: MapData | undefined, stage: Stage | undefined, wanted: readonly string[] = NONE): PlacedMap | undefined {
  const [placed, setPlaced] = useState<PlacedMap>();
  const last = useRef<PlacedMap>(undefined);
  const { width, height } = stage ?? {};
  useEffect(() => {
    if (!data || !width || !height) {
      return;
    }
    let current = true;
    void placeWithin(data, { width, height }, wanted, last.current).then((map) => {
      if (current) {
        last.current = map;
        setPlaced(map);
      }
    });
    return () => {
      current = false;
    };
  }, [data, width, height, wanted]);
  return placed;
}

/** Of what is not wanted, so much is left out at a time. */
const LESS = 0.8;

async function placeWithin(data: MapData, stage: Stage, wanted: readonly string[], last: PlacedMap | undefined): Promise<PlacedMap> {
  let map = await place(data, stage, last);
  const known = data.nodes.filter(({ id }) => wanted.includes(id)).length;
  while (known > 0 && map.data.nodes.length > known && !isReadable(map, stage)) {
    const rest = Math.floor((map.data.nodes.length - known) * LESS);
    map = await place(reduced(data, wanted, rest), stage, last);
  }
  return map;
}

/** Says whether the whole of a map can be seen and read. */
function isReadable({ cards }: PlacedMap, { width, height }: Stage): boolean {
  return fitting([...cards.values()], width, height, 0).scale >= LEAST_READABLE;
}

/** Returns a map of what is wanted and of so many others: those that are tied to the most of it. */
function reduced({ nodes, edges }: MapData, wanted: readonly string[], others: number): MapData {
  const ties = (id: string) => edges.reduce((sum, { from, to }) => sum + Number((from === id && wanted.includes(to)) || (to === id && wanted.includes(from))), 0);
  const rest = nodes.filter(({ id }) => !wanted.includes(id)).toSorted((a, b) => ties(b.id) - ties(a.id));
  const kept = new Set([...wanted, ...rest.slice(0, others).map(({ id }) => id)]);
  return { nodes: nodes.filter(({ id }) => kept.has(id)), edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)) };
}

async function place(data: MapData, stage: Stage, last: PlacedMap | undefined): Promise<PlacedMap> {
  await fontsFor(data.nodes.map(({ name }) => name).join(''));
  const own = cardsOf(data);
  const isCrowd = own.length > MANY && own.length <= MOST_CARDS;
  const cards = isCrowd ? roomy(own, data.nodes, roomOf(stage), measure) : own;
  const map = await placeCards(data, cards, stage, last);
  // Names have room only if all of them are seen.
  const isTooLarge = cards !== own && fitting([...map.cards.values()], stage.width, stage.height, 0).scale < LEAST_FAR;
  return isTooLarge ? placeCards(data, own, stage, last) : map;
}

async function placeCards(data: MapData, cards: readonly Card[], stage: Stage, last: PlacedMap | undefined): Promise<PlacedMap> {
  const before = keptPlaces(data, last);
  const sizes = cards.map(({ id, width: w, height: h, column }) => ({ id, width: w, height: h, column }));
  const lines = data.edges.map(({ from, to }) => [from, to] as const);
  const { places } = await laidOut({ cards: sizes, lines, ...roomOf(stage), ...(before && { before }) });
  return {
    data,
    cards: new Map(cards.map((card) => [card.id, { ...card, ...(places[card.id] ?? { x: 0, y: 0, layer: 0 }) }])),
  };
}

/** Returns the places of the last map where the new one has most of its entities. */
function keptPlaces(data: MapData, last: PlacedMap | undefined): Record<string, Place> | undefined {
  const kept = data.nodes.flatMap(({ id }) => last?.cards.get(id) ?? []);
  const isSame = kept.length === data.nodes.length && kept.length === last?.cards.size;
  if (!last || isSame || kept.length < Math.min(last.cards.size, data.nodes.length) * 0.8) {
    return undefined;
  }
  return Object.fromEntries(kept.map(({ id, x, y, layer }) => [id, { x, y, layer }]));
}

function cardsOf(data: MapData): Card[] {
  const near = new Map<string, Set<string>>(data.nodes.map(({ id }) => [id, new Set()]));
  for (const { from, to } of data.edges) {
    near.get(from)?.add(to);
    near.get(to)?.add(from);
  }
  const ties = ({ id }: { readonly id: string }) => near.get(id)?.size ?? 0;
  const cards = data.nodes.map((node) => cardOf(node, measure, ties(node)));
  if (cards.length <= MOST_CARDS) {
    return cards;
  }
  const best = new Set(cards.toSorted((a, b) => ties(b) - ties(a)).slice(0, 40).map(({ id }) => id));
  return cards.map((card) => (best.has(card.id) ? card : { ...card, lines: [], meta: '', width: DOT, height: DOT }));
}

/** The size of an entity without words. */
export const DOT = 16;
