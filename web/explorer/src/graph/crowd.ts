// Cards of a map of so many that it is seen from afar: as large as the names that are then shown beside
// their signs, so that each has room of its own and no line runs through it.
import { READABLE, formsOf, roomFor } from './farNames';
import type { Card, MapNode } from './types';
import { LEAST_FAR } from './view';
import type { Measure } from './wrap';

/** The free space between layers and between the cards of each, as the layout leaves it at least. */
const ACROSS = 50;
const DOWN = 14;
/** So much space for its size a map may take: cards at the edge have none around them, and a layout that is a
 * little too large is made smaller, which leaves most names their room. */
const CROWDED = 1.4;
const STEP = 0.02;

/** Makes the cards of a crowd large enough for their names at the size at which all are seen. Where there
 * is no such size, they stay as they are. */
export function roomy(cards: readonly Card[], nodes: readonly MapNode[], stage: { readonly width: number; readonly height: number }, measure: Measure): readonly Card[] {
  const rooms = new Map(nodes.map((node) => [node.id, smallest(node, measure)]));
  /** The cards as they are to be, if the map is seen at a scale. */
  const sized = (scale: number) =>
    cards.map((card) => {
      const room = rooms.get(card.id);
      return room ? { ...card, width: Math.max(card.width, Math.ceil(room.width / scale + room.sign)), height: Math.max(card.height, Math.ceil(room.height / scale)) } : card;
    });
  const space = (scale: number) => sized(scale).reduce((sum, { width, height }) => sum + (width + ACROSS) * (height + DOWN), 0) * scale * scale;
  for (let scale = READABLE; scale > LEAST_FAR; scale -= STEP) {
    if (space(scale) <= CROWDED * stage.width * stage.height) {
      return sized(scale);
    }
  }
  return cards;
}

/** Returns the room of the form of a name that takes least of it. */
function smallest({ name, abbreviation }: MapNode, measure: Measure) {
  const rooms = formsOf(name, abbreviation, measure)
    .filter((lines) => lines.length > 1 || lines[0] !== abbreviation)
    .map((lines) => roomFor(lines, measure));
  const area = ({ width, height }: { width: number; height: number }) => (width + 20) * (height + 6);
  return rooms.toSorted((a, b) => area(a) - area(b))[0];
}
