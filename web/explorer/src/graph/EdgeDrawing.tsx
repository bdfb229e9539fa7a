import { memo } from 'react';

import type { Curve } from './curves';
import { headOf } from './curves';

interface Props {
  readonly curve: Curve;
  readonly lit: boolean;
  readonly faded: boolean;
}

/** A line between two cards, in the pattern of its family, with an arrow at the object. */
export const EdgeDrawing = memo(function EdgeDrawing({ curve, lit, faded }: Props) {
  const { edge } = curve;
  const state = [lit && 'lit', faded && 'faded', edge.holds === 'POSSIBLY' && 'possibly', edge.holds === 'NO' && 'over'].filter(Boolean).join(' ');
  return (
    <g className={`edge-group ${state}`}>
      <path className={`edge line-${edge.line}`} d={curve.path} />
      {!edge.symmetric && <path className="edge-head" d={headOf(curve, lit ? 10 : 8)} />}
    </g>
  );
});
