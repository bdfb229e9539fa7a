// Figures with the words for what is counted.
import { number } from '../../format/numbers';
import type { Entry, Figure, Layout, Structure } from './layout';

/** Returns in what the columns that are shown are counted, which is the same for all of them. */
export function unitName(shown: readonly Entry[], layout: Layout): string {
  const measure = shown[0]?.unit ? shown[0] : layout.fixed.find(({ axis }) => axis.kind === 'MEASURE')?.at;
  const own = measure ?? (layout.rows.kind === 'MEASURE' ? layout.rows.entries[0] : undefined);
  return own?.unit?.name ?? '';
}

/** Writes a figure with its unit; where there is none, what its sign says. */
export function written(figure: Figure, { measures }: Structure, locale: string): string {
  const unit = measures.find(({ id }) => id === figure.measure.id)?.unit;
  return figure.value === null ? (figure.text ?? '') : `${number(figure.value, locale)}\u00a0${unit?.symbol ?? unit?.name ?? ''}`;
}
