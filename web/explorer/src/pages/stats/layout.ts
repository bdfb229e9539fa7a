// How the figures of a cube lie on a page: what the rows are, what the columns are, and which members
// of all else are looked at. No elements here.
import type { CubeQuery, FiguresQuery, FiguresQueryVariables } from '../../api/generated';

export type CubeData = NonNullable<CubeQuery['asOf']['cube']>;
export type Structure = CubeData['structure'];
export type Dimension = Structure['dimensions'][number];
export type Chosen = NonNullable<FiguresQuery['cube']>;
export type Figure = Chosen['observationsConnection']['nodes'][number];

/** The name that stands for the measures where otherwise the id of a dimension stands. */
export const MEASURES = ':measures';

/** Something by which figures are told apart: a dimension, or the measures. */
export interface Axis {
  readonly id: string;
  /** What it is called; nothing for the measures. */
  readonly name: string | null;
  readonly kind: Dimension['kind'] | 'MEASURE';
  readonly entries: readonly Entry[];
}

/** A member of a dimension, or a measure. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  /** In what it is counted, where it is a measure. */
  readonly unit: Structure['measures'][number]['unit'] | null;
  /** The time that it is, where it is one. */
  readonly period: string | null;
  /** The entity that it is. */
  readonly entity: string | null;
  /** Whether it holds all others that it has anything to do with. */
  readonly whole: boolean;
}

/** Of an axis that is neither rows nor columns: the one entry that is looked at. */
export interface Fixed {
  readonly axis: Axis;
  readonly at: Entry;
}

export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly fixed: readonly Fixed[];
  /** All axes, in the order of the cube, the measures first. */
  readonly axes: readonly Axis[];
}

/** What an address says about the layout; anything that does not fit the cube is passed over. */
export interface Wish {
  readonly rows: string | null;
  readonly cols: string | null;
  /** Entries to look at, as `axis:entry`. */
  readonly at: readonly string[];
}

/**
 * Lays a cube out; nothing where its figures are no table. Figures that several publish are such, and
 * so are those without a dimension: they are a list.
 */
export function layoutOf(structure: Structure, wish: Wish): Layout | undefined {
  const axes = axesOf(structure);
  const dimensions = axes.slice(1);
  if (dimensions.length === 0 || dimensions.some(({ kind }) => kind === 'PUBLISHER')) {
    return undefined;
  }
  const rows = dimensions.find(({ id }) => id === wish.rows) ?? dimensions.find(isTime) ?? longest(dimensions);
  const others = axes.filter((axis) => axis !== rows);
  const columns = others.find(({ id }) => id === wish.cols) ?? others.find(({ entries }) => entries.length > 1) ?? others[0];
  if (!rows || !columns) {
    return undefined;
  }
  const fixed = others
    .filter((axis) => axis !== columns)
    .flatMap((axis) => {
      const wished = axis.entries.find(({ id }) => wish.at.includes(`${axis.id}:${id}`));
      const at = wished ?? axis.entries.find(({ whole }) => whole) ?? axis.entries[0];
      return at ? [{ axis, at }] : [];
    });
  return { rows, columns, fixed, axes };
}

function isTime(axis: Axis): boolean {
  return axis.kind === 'TIME' && axis.entries.length > 1;
}

function longest(axes: readonly Axis[]): Axis | undefined {
  return axes.toSorted((a, b) => b.entries.length - a.entries.length)[0];
}

function axesOf({ measures, dimensions, sums }: Structure): Axis[] {
  const measured = measures.map(({ id, name, unit }) => ({ id, name, unit, period: null, entity: null, whole: false }));
  return [
    { id: MEASURES, name: null, kind: 'MEASURE', entries: measured },
    ...dimensions.map(({ id, name, kind, members }): Axis => {
      const own = sums.filter((sum) => sum.dimension?.id === id);
      const parts = new Set(own.flatMap((sum) => sum.parts.map(({ code }) => code)));
      const wholes = new Set(own.flatMap(({ whole }) => (whole && !parts.has(whole.code) ? [whole.code] : [])));
      const entries = members.map((member) => ({
        id: member.code,
        name: member.name,
        unit: null,
        period: member.period,
        entity: member.entity?.id ?? null,
        whole: wholes.has(member.code),
      }));
      return { id, name, kind, entries };
    }),
  ];
}

/** Returns which figures a layout shows, as the API is asked for them. */
export function whereOf({ fixed }: Layout): NonNullable<FiguresQueryVariables['where']> {
  const measures = fixed.flatMap(({ axis, at }) => (axis.kind === 'MEASURE' ? [at.id] : []));
  const dimensions = fixed.flatMap(({ axis, at }) => (axis.kind === 'MEASURE' ? [] : [{ dimension: axis.id, in: [at.id] }]));
  return { ...(measures.length > 0 && { measures }), ...(dimensions.length > 0 && { dimensions }) };
}

/** The figures of a layout by row and column. */
export type Cells = (row: Entry, column: Entry) => Figure | undefined;

/** Puts figures into the rows and columns of a layout. */
export function cellsOf({ axes, rows, columns }: Layout, figures: readonly Figure[]): Cells {
  const entry = (axis: Axis, figure: Figure) =>
    axis.kind === 'MEASURE' ? figure.measure.id : figure.members[axes.indexOf(axis) - 1]?.code;
  // A blank cannot be part of a code.
  const known = new Map(figures.map((figure) => [`${entry(rows, figure)} ${entry(columns, figure)}`, figure]));
  return (row, column) => known.get(`${row.id} ${column.id}`);
}

/** How many columns a chart shows at most; more lines than these cannot be told apart. */
export const MOST_SHOWN = 4;

/** Returns the columns that a chart shows: those wished for, or a few that can be compared. */
export function shownOf({ columns }: Layout, wished: readonly string[]): readonly Entry[] {
  const chosen = columns.entries.filter(({ id }) => wished.includes(id));
  const first = chosen[0] ?? columns.entries.find(({ whole }) => !whole) ?? columns.entries[0];
  const alike = (chosen.length > 0 ? chosen : columns.entries).filter(({ unit }) => unit?.id === first?.unit?.id);
  if (chosen.length > 0) {
    return alike.slice(0, MOST_SHOWN);
  }
  return alike.filter(({ whole }) => !whole).slice(0, columns.kind === 'MEASURE' ? 2 : MOST_SHOWN);
}

/** Returns the columns after one was switched on or off; others of another unit go. */
export function toggled(shown: readonly Entry[], entry: Entry): readonly Entry[] {
  if (shown.includes(entry)) {
    return shown.length > 1 ? shown.filter((one) => one !== entry) : shown;
  }
  const alike = shown.filter(({ unit }) => unit?.id === entry.unit?.id);
  return [...alike.slice(-(MOST_SHOWN - 1)), entry];
}
