// Places things beside each other on a line, each as near as it can to where it wants to be.

/** Something that takes room on a line. */
export interface Wish {
  /** Where its middle wants to be. */
  readonly at: number;
  /** How strongly. */
  readonly weight: number;
  readonly size: number;
}

/**
 * Returns where the middles of things go, in the order given, so that a gap stays between any two, all
 * lie between two ends, and the squares of how far they are from where they want to be are least
 * (isotonic regression: neighbours that would be out of order are pooled). What does not fit between
 * the ends reaches over the second.
 */
export function pooled(wishes: readonly Wish[], gap: number, first: number, last: number): number[] {
  // Without the room that those before it take, the rule is that none may be before the last.
  let taken = 0;
  const offsets: number[] = [];
  const pools: { sum: number; weight: number; count: number }[] = [];
  for (const { at, weight, size } of wishes) {
    const offset = taken + size / 2;
    offsets.push(offset);
    taken += size + gap;
    let pool = { sum: (at - offset) * weight, weight, count: 1 };
    for (let before = pools.at(-1); before && before.sum / before.weight > pool.sum / pool.weight; before = pools.at(-1)) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, weight: before.weight + pool.weight, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  const latest = Math.max(first, last - (taken - gap));
  const starts = pools.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => Math.max(first, Math.min(latest, sum / weight))));
  return starts.map((start, at) => start + (offsets[at] ?? 0));
}
