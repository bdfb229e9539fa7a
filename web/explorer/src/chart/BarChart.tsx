import type { Ref } from 'react';

import { linesOf, widthOf } from './text';
import { valueScale } from './scale';
import type { Bar, Room } from './types';

interface Props {
  readonly ref?: Ref<SVGSVGElement>;
  /** What the drawing shows, in a sentence. */
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly room: Room;
}

/** Figures of several things beside each other. Each bar bears its figure. */
export function BarChart({ ref, label, bars, room }: Props) {
  const size = 12 * room.zoom;
  const beside = room.width >= 560 * room.zoom;
  const thick = Math.round((bars.some(({ figures }) => figures.length > 1) ? 13 : 17) * room.zoom);
  const names = bars.map(({ name }) => linesOf(name, size, beside ? 210 * room.zoom : room.width - 8));
  const left = beside ? Math.max(...names.flat().map((line) => widthOf(line, size))) + 14 : 4;
  const figures = bars.flatMap((bar) => bar.figures);
  const values = figures.flatMap(({ value }) => value ?? []);
  const scale = valueScale(values, 5);
  const texts = Math.max(0, ...figures.map(({ text }) => widthOf(text, 11 * room.zoom)));
  const before = scale.least < 0 ? texts + 8 : 0;
  const width = Math.max(60, room.width - left - before - texts - 12);
  // The ends are those of the figures; an axis without numbers need not end at a round one.
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const x = (value: number) => Math.round(left + before + ((value - least) / (most - least || 1)) * width);
  const places: { top: number; bars: number; height: number }[] = [];
  let bottom = 6;
  bars.forEach(({ figures: own }, at) => {
    const label = (names[at]?.length ?? 1) * size * 1.2;
    const drawn = own.length * (thick + 2);
    const height = beside ? Math.max(label, drawn) : label + 4 + drawn;
    places.push({ top: bottom, bars: beside ? bottom + (height - drawn) / 2 : bottom + label + 4, height });
    bottom += height + 9 * room.zoom;
  });
  return (
    <svg ref={ref} className="chart" role="img" aria-label={label} width={room.width} height={bottom} viewBox={`0 0 ${room.width} ${bottom}`}>
      <g>
        {beside && <line className="axis" x1={x(0)} x2={x(0)} y1={0} y2={bottom - 4} />}
        {bars.map((bar, at) => {
          const place = places[at];
          const lines = names[at] ?? [];
          return (
            place && (
              <g key={bar.id}>
                <text className="bar-name" textAnchor={beside ? 'end' : 'start'}>
                  {lines.map((line, number) => (
                    <tspan
                      key={number}
                      x={beside ? left - 10 : 2}
                      y={(beside ? place.top + (place.height - lines.length * size * 1.2) / 2 : place.top) + size * (0.95 + number * 1.2)}
                    >
                      {line}
                    </tspan>
                  ))}
                </text>
                {bar.figures.map((figure, number) => (
                  <OneBar key={figure.id} of={figure} number={number} top={place.bars + number * (thick + 2)} thick={thick} x={x} zoom={room.zoom} />
                ))}
              </g>
            )
          );
        })}
      </g>
    </svg>
  );
}

interface OneBarProps {
  readonly of: Bar['figures'][number];
  readonly number: number;
  readonly top: number;
  readonly thick: number;
  readonly x: (value: number) => number;
  readonly zoom: number;
}

function OneBar({ of: { value, text, flagged }, number, top, thick, x, zoom }: OneBarProps) {
  const end = x(value ?? 0);
  const [from, to] = [Math.min(x(0), end), Math.max(x(0), end)];
  const isBelow = (value ?? 0) < 0;
  return (
    <g className={`series series-${number + 1}`}>
      {value !== null && <rect className={flagged ? 'bar flagged' : 'bar'} x={from} y={top} width={Math.max(1, to - from)} height={thick} />}
      <text className="bar-text" x={isBelow ? end - 5 : to + 5} y={top + thick / 2 + 4 * zoom} textAnchor={isBelow ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  );
}
