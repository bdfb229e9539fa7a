/** Returns a source of numbers from 0 to 1 that are always the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = (seed * 7919 + 7) % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
