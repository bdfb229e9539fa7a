import { memo } from 'react';

import { GLYPHS } from '../ontology/glyphs';
import type { Kind } from '../ontology/kinds';
import { DOT } from './usePlaced';
import type { PlacedCard } from './types';
import { LINE, META_LINE, textHeight } from './wrap';

/** How a card looks at the moment. */
export interface CardState {
  readonly selected: boolean;
  /** Whether the map is drawn around it. */
  readonly middle: boolean;
  readonly dimmed: boolean;
  readonly ended: boolean;
  readonly possibly: boolean;
}

interface Props extends CardState {
  readonly card: PlacedCard;
  readonly kind: Kind | undefined;
}

function classes({ selected, middle, dimmed, ended, possibly }: CardState, kind: Kind | undefined): string {
  const all = ['node', `kind-${kind?.colour ?? 7}`, selected && 'selected', middle && 'middle', dimmed && 'dimmed', ended && 'ended', possibly && 'possibly'];
  return all.filter(Boolean).join(' ');
}

/** The body of a card: paper, the colour of its kind, its sign. */
export const CardBody = memo(function CardBody({ card, kind, ...state }: Props) {
  const { x, y, width, height } = card;
  const [left, top] = [-width / 2, -height / 2];
  const glyph = kind && GLYPHS[kind.glyph];
  const isDot = width === DOT;
  return (
    <g className={classes(state, kind)} transform={`translate(${x} ${y})`}>
      {isDot ? (
        <circle className="bar" r={DOT / 2 - 2} />
      ) : (
        <>
          <rect className="card-paper" x={left} y={top} width={width} height={height} rx="7" />
          <path className="bar" d={`M${left + 7} ${top}h20v${height}h-20a7 7 0 0 1-7-7v${14 - height}a7 7 0 0 1 7-7Z`} />
          {glyph ? (
            <path className="glyph" d={glyph} transform={`translate(${left + 6} -7.5) scale(.95)`} />
          ) : (
            <text className="glyph" x={left + 13.5} y={4.5} textAnchor="middle">
              {kind?.glyph}
            </text>
          )}
        </>
      )}
    </g>
  );
});

/** How far below its top the letters of a line stand. */
const BASELINE = 12;

interface TextProps extends Props {
  readonly lang: string | undefined;
  /** What it is called for those who do not see it. */
  readonly name: string;
  readonly isStop: boolean;
}

/** The text of a card, and the place where it can be reached with pointer and keys. */
export const CardText = memo(function CardText({ card, kind, lang, name, isStop, ...state }: TextProps) {
  const { id, x, y, width, height, lines, meta } = card;
  const [left, top] = [-width / 2, -height / 2];
  return (
    <g
      id={`node-${id}`}
      data-node={id}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={state.selected}
      aria-label={name}
      lang={lang}
      className={`${classes(state, kind)} words`}
      transform={`translate(${x} ${y})`}
    >
      <rect className="ring" x={left - 5} y={top - 5} width={width + 10} height={height + 10} rx="11" />
      {lines.length > 0 && (
        <text x={left + 35} y={BASELINE - textHeight(card) / 2}>
          {lines.map((line, at) => (
            <tspan key={at} x={left + 35} dy={at > 0 ? LINE : 0}>
              {`${line} `}
            </tspan>
          ))}
          {meta && (
            <tspan className="meta" x={left + 35} dy={META_LINE}>
              {meta}
            </tspan>
          )}
        </text>
      )}
    </g>
  );
});
