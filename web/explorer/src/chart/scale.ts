// From figures and times to places on a drawing.

/** A line through the values of an axis. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  /** Round values within, in order. */
  readonly ticks: readonly number[];
  /** Returns where a value is, from 0 at the least to 1 at the most. */
  readonly at: (value: number) => number;
}

/** Makes an axis that holds all values and nothing, with about so many round steps. */
export function valueScale(values: readonly number[], steps: number): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = roundStep((high - low || 1) / steps);
  const least = Math.floor(low / step) * step;
  const most = Math.ceil((high === low ? least + step : high) / step) * step;
  return scale(least, most, range(least, most, step));
}

/** Makes an axis of times, with ticks at round years, at most so many. */
export function timeScale(times: readonly number[], most: number): Scale {
  const first = Math.min(...times);
  const last = Math.max(...times);
  const step = Math.max(1, roundStep((last - first || 1) / Math.max(1, most)));
  const ticks = range(Math.ceil(first / step) * step, last, step);
  return scale(first, last, ticks);
}

function scale(least: number, most: number, ticks: readonly number[]): Scale {
  return { least, most, ticks, at: (value) => (most === least ? 0.5 : (value - least) / (most - least)) };
}

/** Returns the least of 1, 2, 5, 10, 20, 50 and so on that is not below a step. */
export function roundStep(wished: number): number {
  const power = 10 ** Math.floor(Math.log10(wished));
  const digit = [1, 2, 5, 10].find((one) => one * power >= wished * 0.999999) ?? 10;
  return digit * power;
}

function range(first: number, last: number, step: number): number[] {
  const count = Math.floor((last - first) / step + 1e-6);
  // Sums of steps would gather errors; products do not, and these digits are all that a step has.
  return Array.from({ length: Math.max(0, count) + 1 }, (_, at) => Number((first + at * step).toPrecision(12)));
}

/**
 * Returns a time as a number of years: `2024` is 2024, the beginning of February 2024 is 2024.083.
 * A span is its middle. Nothing for what is no date.
 */
export function timeOf(period: string): number | undefined {
  const [from, to] = period.split('/');
  if (from && to) {
    const [first, last] = [timeOf(from), timeOf(to)];
    return first === undefined || last === undefined ? undefined : (first + last) / 2;
  }
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(period) ?? [];
  if (!year) {
    return undefined;
  }
  const within = Math.min(11, Math.max(0, Number(month ?? 1) - 1));
  return Number(year) + within / 12 + (Number(day ?? 1) - 1) / 372;
}

/** Moves labels apart that would lie on each other, as little as possible, within the given height. */
export function spread(places: readonly number[], gap: number, height: number): number[] {
  const order = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let above = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    above = Math.max(places[at] ?? 0, above + gap);
    moved[at] = above;
  }
  let below = height;
  for (const at of order.reverse()) {
    below = Math.min(moved[at] ?? 0, below);
    moved[at] = below;
    below -= gap;
  }
  return moved;
}
