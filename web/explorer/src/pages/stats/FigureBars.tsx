import { useParams } from '../../address/useAddress';
import { BarChart } from '../../chart/BarChart';
import type { Bar } from '../../chart/types';
import { useRoom } from '../../chart/useRoom';
import { number } from '../../format/numbers';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';
import type { Drawn } from './FigureLines';
import type { Entry } from './layout';
import { unitName, written } from './unit';

/** Figures of several things as bars. What holds all others stands above them in words. */
export function FigureBars({ of, layout, cells, flagged, shown, drawing }: Drawn) {
  const { words, locale } = useSite();
  const [box, room] = useRoom();
  const bySize = useParams('stat')?.order === 'size';
  const value = (row: Entry, column: Entry | undefined) => {
    const text = column && cells(row, column)?.value;
    return text === null || text === undefined ? null : Number(text);
  };
  const told = (row: Entry, column: Entry) => {
    const figure = cells(row, column);
    return figure ? written(figure, of.structure, locale) : words.stats.noFigure;
  };
  const parts = layout.rows.entries.filter(({ whole }) => !whole);
  const drawn = parts.length > 0 ? parts : layout.rows.entries;
  const rows = bySize ? drawn.toSorted((a, b) => (value(b, shown[0]) ?? -Infinity) - (value(a, shown[0]) ?? -Infinity)) : drawn;
  const bars: Bar[] = rows.map((row) => ({
    id: row.id,
    name: row.name,
    figures: shown.map((column) => {
      const figure = cells(row, column);
      const text = figure?.value === null || figure === undefined ? (figure?.symbol ?? words.stats.noFigure) : number(figure.value, locale);
      return { id: column.id, value: value(row, column), text, flagged: figure !== undefined && flagged.has(figure.id) };
    }),
  }));
  return (
    <figure className="stat-figure">
      <figcaption className="capital">{unitName(shown, layout)}</figcaption>
      {layout.rows.entries
        .filter((row) => !drawn.includes(row))
        .map((row) => (
          <p key={row.id} className="readout">
            <Said as="b">{row.name}</Said>{' '}
            {shown.map((column) => (
              <span key={column.id}>
                {shown.length > 1 && <Said>{column.name}</Said>} <b>{told(row, column)}</b>
              </span>
            ))}
          </p>
        ))}
      <div ref={box} className="chart-box">
        {room && <BarChart ref={drawing} label={words.stats.chartOf(of.name, shown.map(({ name }) => name).join(', '), layout.rows.name ?? '')} bars={bars} room={room} />}
      </div>
    </figure>
  );
}
