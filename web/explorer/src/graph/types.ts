// What a map is made of. No elements and no measuring here.
import type { Basis, Holds } from '../api/generated';
import type { LineStyle } from '../ontology/lines';

/** An entity on a map. */
export interface MapNode {
  readonly id: string;
  readonly name: string;
  /** The language of the name as the API names it. */
  readonly nameLang: string | null;
  readonly abbreviation: string | null;
  /** The name of its type. */
  readonly type: string;
  /** What one of its type is called. */
  readonly label: string;
  readonly holds: Holds;
  /** The years of its existence as a card shows them: `–2024`. */
  readonly years: string;
  /** From left to right, from 0. */
  readonly column: number;
}

/** A connection on a map. */
export interface MapEdge {
  /** Different for each edge of a map. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly family: string;
  readonly line: LineStyle;
  /** The words from the subject to the object. */
  readonly phrase: string;
  /** The words from the object to the subject. */
  readonly inversePhrase: string;
  readonly symmetric: boolean;
  readonly holds: Holds;
  readonly basis: Basis;
}

/** What a map shows. */
export interface MapData {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** A card: the text of a node, wrapped and measured. */
export interface Card {
  readonly id: string;
  readonly lines: readonly string[];
  /** A second, smaller text: the short form or the years. */
  readonly meta: string;
  readonly width: number;
  readonly height: number;
  readonly column: number;
}

/** A place in the units of a map. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a card goes: its middle, and in which row of cards, from left to right, from 0. */
export interface Place extends Point {
  readonly layer: number;
}

/** A card in its place. */
export type PlacedCard = Card & Place;

/** A map whose cards are in their places. */
export interface PlacedMap {
  readonly data: MapData;
  readonly cards: ReadonlyMap<string, PlacedCard>;
}
