/** Figures that are drawn in one colour. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly points: readonly Point[];
}

export interface Point {
  /** The time in years. */
  readonly time: number;
  /** Nothing where there is no figure; the line is broken there. */
  readonly value: number | null;
  /** Whether something is wrong with the figure. */
  readonly flagged: boolean;
}

/** A time in which figures were made in another way. */
export interface Band {
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string;
}

/** One thing with a figure for each colour. */
export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly { readonly id: string; readonly value: number | null; readonly text: string; readonly flagged: boolean }[];
}

/** How much room a drawing has, and how large its letters are. */
export interface Room {
  readonly width: number;
  /** How much larger than usual a reader wants letters; 1 for 16 pixels. */
  readonly zoom: number;
}
