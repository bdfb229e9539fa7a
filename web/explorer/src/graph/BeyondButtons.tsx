import { number } from '../format/numbers';
import { useSite } from '../site/context';
import type { Beyond } from './view';

interface Props {
  readonly of: Beyond;
  /** Moves the stage, by so much of its own size. */
  readonly pan: (acrossBy: number, downBy: number) => void;
}

/** How much of the stage one step is. */
const STEP = 0.7;
const SIDES = [
  { side: 'above', arrow: '↑', by: [0, -STEP] },
  { side: 'left', arrow: '←', by: [-STEP, 0] },
  { side: 'right', arrow: '→', by: [STEP, 0] },
  { side: 'below', arrow: '↓', by: [0, STEP] },
] as const;

/** Buttons at the edges of the stage beyond which there is more of the map: how much, and go there. */
export function BeyondButtons({ of, pan }: Props) {
  const { words, locale } = useSite();
  return SIDES.filter(({ side }) => of[side] > 0).map(({ side, arrow, by: [across, down] }) => (
    <button key={side} type="button" className={`beyond beyond-${side}`} aria-label={words.graph.beyond[side](number(of[side], locale))} onClick={() => pan(across, down)}>
      {arrow} {number(of[side], locale)}
    </button>
  ));
}
