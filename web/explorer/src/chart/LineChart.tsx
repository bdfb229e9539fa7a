import type { Ref } from 'react';

import { linesOf, widthOf } from './text';
import { spread, timeScale, valueScale } from './scale';
import type { Band, Line, Room } from './types';

interface Props {
  readonly ref?: Ref<SVGSVGElement>;
  /** What the drawing shows, in a sentence. */
  readonly label: string;
  readonly lines: readonly Line[];
  readonly bands: readonly Band[];
  /** The time that is marked. */
  readonly at: number | undefined;
  readonly room: Room;
  readonly write: (value: number) => string;
}

/** Where the plot lies within the drawing. */
export interface Plot {
  readonly left: number;
  readonly width: number;
}

const HEIGHT = 300;
const TOP = 14;

/** Returns where the plot of a chart of lines lies, so that a slider can lie under it. */
export function plotOf({ lines, room, write }: Pick<Props, 'lines' | 'room' | 'write'>): Plot {
  const size = 11 * room.zoom;
  const values = valuesOf(lines);
  const left = Math.max(...valueScale(values, steps(room)).ticks.map((tick) => widthOf(write(tick), size))) + 12;
  const right = hasEndLabels(room) ? Math.max(...lines.flatMap((line) => endLabel(line, room, write).map((text) => widthOf(text, 12 * room.zoom, 600)))) + 16 : 14;
  return { left, width: Math.max(80, room.width - left - right) };
}

/** Figures over time. Each line bears its name and its last figure at its end, where there is room. */
export function LineChart({ ref, label, lines, bands, at, room, write }: Props) {
  const plot = plotOf({ lines, room, write });
  const size = 11 * room.zoom;
  const bottom = TOP + HEIGHT;
  const values = valueScale(valuesOf(lines), steps(room));
  const times = timeScale(lines.flatMap(({ points }) => points.map(({ time }) => time)), plot.width / (62 * room.zoom));
  const x = (time: number) => round(plot.left + times.at(time) * plot.width);
  const y = (value: number) => round(bottom - values.at(value) * HEIGHT);
  const height = bottom + size * 1.3 + 12;
  return (
    <svg ref={ref} className="chart" role="img" aria-label={label} width={room.width} height={height} viewBox={`0 0 ${room.width} ${height}`}>
      <g>
        {bands.map((band) => (
          <BandDrawing key={`${band.from} ${band.text}`} of={band} x={(time) => x(Math.min(times.most, Math.max(times.least, time ?? times.least)))} last={times.most} size={size} />
        ))}
        {values.ticks.map((tick) => (
          <g key={tick}>
            <line className={tick === 0 ? 'axis' : 'grid'} x1={plot.left} x2={plot.left + plot.width} y1={y(tick)} y2={y(tick)} />
            <text className="tick" x={plot.left - 8} y={y(tick) + size * 0.35} textAnchor="end">
              {write(tick)}
            </text>
          </g>
        ))}
        {times.ticks.map((tick) => (
          <g key={tick}>
            <line className="axis" x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 5} />
            <text className="tick" x={x(tick)} y={bottom + size + 9} textAnchor="middle">
              {tick}
            </text>
          </g>
        ))}
        {at !== undefined && <line className="rule" x1={x(at)} x2={x(at)} y1={TOP - 6} y2={bottom} />}
        {lines.map((line, number) => (
          <g key={line.id} className={`series series-${number + 1}`}>
            <path className="curve" d={pathOf(line, x, y)} />
            {line.points.map(({ time, value, flagged }) =>
              value === null || !(flagged || time === at || alone(line, time)) ? null : (
                <circle key={time} className={flagged ? 'flag' : 'dot'} cx={x(time)} cy={y(value)} r={flagged ? 6 : 4} />
              ),
            )}
          </g>
        ))}
        {hasEndLabels(room) && <EndLabels lines={lines} x={plot.left + plot.width + 10} y={y} room={room} write={write} />}
      </g>
    </svg>
  );
}

function EndLabels({ lines, x, y, room, write }: { readonly lines: readonly Line[]; readonly x: number; readonly y: (value: number) => number; readonly room: Room; readonly write: Props['write'] }) {
  const step = 14 * room.zoom;
  const labels = lines.map((line) => ({ line, text: endLabel(line, room, write) }));
  const tallest = Math.max(...labels.map(({ text }) => text.length)) * step;
  const places = spread(labels.map(({ line }) => y(lastOf(line)?.value ?? 0) - tallest / 2), tallest + 4, TOP + HEIGHT - tallest + step);
  return labels.map(({ line, text }, number) => (
    <text key={line.id} className={`end series-${number + 1}`}>
      {text.map((part, at) => (
        <tspan key={at} x={x} y={round((places[number] ?? 0) + step * (at + 0.8))}>
          {part}
        </tspan>
      ))}
    </text>
  ));
}

function BandDrawing({ of, x, last, size }: { readonly of: Band; readonly x: (time: number | null) => number; readonly last: number; readonly size: number }) {
  const [from, to] = [x(of.from), x(of.to ?? last)];
  const lines = linesOf(of.text, size, Math.max(to - from - 8, 90));
  return (
    <g className="band">
      <rect x={from} y={TOP - 6} width={Math.max(2, to - from)} height={HEIGHT + 6} />
      <text>
        {lines.map((line, at) => (
          <tspan key={at} x={from + 4} y={TOP + 8 + at * size * 1.2}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function hasEndLabels(room: Room): boolean {
  return room.width >= 560 * room.zoom;
}

/** A label at the end of a line: its name, in lines of moderate width, and its last figure. */
function endLabel(line: Line, room: Room, write: Props['write']): string[] {
  const last = lastOf(line)?.value;
  return [...linesOf(line.name, 12 * room.zoom, 110 * room.zoom), ...(last === null || last === undefined ? [] : [write(last)])];
}

function lastOf(line: Line) {
  return line.points.findLast(({ value }) => value !== null);
}

function steps(room: Room): number {
  return room.zoom > 1.3 ? 3 : 5;
}

function valuesOf(lines: readonly Line[]): number[] {
  return lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
}

/** Says whether a figure has no neighbour, so that no line would show it. */
function alone({ points }: Line, time: number): boolean {
  const at = points.findIndex((point) => point.time === time);
  return (points[at - 1]?.value ?? null) === null && (points[at + 1]?.value ?? null) === null;
}

/** Draws a line that is broken where there is no figure. */
function pathOf({ points }: Line, x: (time: number) => number, y: (value: number) => number): string {
  let isOn = false;
  return points
    .flatMap(({ time, value }) => {
      const move = isOn ? 'L' : 'M';
      isOn = value !== null;
      return value === null ? [] : [`${move}${x(time)} ${y(value)}`];
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
