import type { RefObject } from 'react';

import { useParams } from '../../address/useAddress';
import { LineChart, plotOf } from '../../chart/LineChart';
import { TimeSlider } from '../../chart/TimeSlider';
import { timeOf } from '../../chart/scale';
import type { Line } from '../../chart/types';
import { useRoom } from '../../chart/useRoom';
import { partialDate } from '../../format/dates';
import { number } from '../../format/numbers';
import { useSite } from '../../site/context';
import type { Cells, Chosen, CubeData, Entry, Layout } from './layout';
import { unitName, written } from './unit';

/** What is drawn, of which table. */
export interface Drawn {
  readonly of: CubeData;
  readonly layout: Layout;
  readonly cells: Cells;
  /** The ids of figures with which something is wrong. */
  readonly flagged: ReadonlySet<string>;
  readonly shown: readonly Entry[];
  readonly drawing: RefObject<SVGSVGElement | null>;
  /** Whether there are more figures than are here. */
  readonly isCut: boolean;
}

type Props = Drawn & {
  readonly breaks: NonNullable<Chosen['remarks']>['breaks'];
  readonly onTime: (period: string) => void;
};

/** Figures over time as lines, with a slider that reads them out. */
export function FigureLines({ of, layout, cells, flagged, shown, drawing, breaks, onTime }: Props) {
  const { words, locale, dates } = useSite();
  const [box, room] = useRoom();
  const wished = useParams('stat')?.year;
  const rows = layout.rows.entries.flatMap((entry) => {
    const time = timeOf(entry.period ?? entry.id);
    return time === undefined ? [] : [{ entry, time }];
  });
  rows.sort((a, b) => a.time - b.time);
  const found = rows.findIndex(({ entry }) => entry.id === wished);
  const at = found < 0 ? rows.length - 1 : found;
  const write = (value: number) => number(value, locale);
  const lines: Line[] = shown.map((column) => ({
    id: column.id,
    name: column.name,
    points: rows.map(({ entry, time }) => {
      const figure = cells(entry, column);
      const value = figure?.value ?? null;
      return { time, value: value === null ? null : Number(value), flagged: figure !== undefined && flagged.has(figure.id) };
    }),
  }));
  const marked = rows[at];
  const read = shown.map((column) => {
    const figure = marked && cells(marked.entry, column);
    return { column, text: figure ? written(figure, of.structure, locale) : words.stats.noFigure };
  });
  const when = marked ? partialDate(marked.entry.period ?? marked.entry.id, dates) : '';
  const span = [rows[0], rows.at(-1)].map((row) => row?.entry.name).join('–');
  const bands = breaks
    .filter(({ measures }) => measures.length === 0 || shown.some(({ id }) => measures.some((measure) => measure.id === id)))
    .map(({ since, until }) => ({ from: timeOf(since ?? '') ?? null, to: timeOf(until ?? '') ?? null, text: words.stats.break }));
  return (
    <figure className="stat-figure">
      <figcaption>
        <span className="capital">{unitName(shown, layout)}</span>, {span}
      </figcaption>
      <div ref={box} className="chart-box">
        {room && marked && (
          <>
            <LineChart
              ref={drawing}
              label={words.stats.chartOf(of.name, shown.map(({ name }) => name).join(', '), span)}
              lines={lines}
              bands={bands}
              at={marked.time}
              room={room}
              write={write}
            />
            {rows.length > 1 && (
              <TimeSlider
                label={layout.rows.name ?? ''}
                count={rows.length}
                at={at}
                text={`${when}: ${read.map(({ column, text }) => `${column.name} ${text}`).join(', ')}`}
                plot={plotOf({ lines, room, write })}
                onChange={(to) => onTime(rows[to]?.entry.id ?? '')}
              />
            )}
          </>
        )}
      </div>
      <p className="readout" aria-live="polite">
        <b>{when}</b>{' '}
        {read.map(({ column, text }, index) => (
          <span key={column.id}>
            <svg className={`swatch series series-${index + 1}`} width="22" height="10" aria-hidden="true">
              <path className="curve" d="M1 5H21" />
            </svg>{' '}
            {column.name} <b>{text}</b>
          </span>
        ))}
      </p>
    </figure>
  );
}
