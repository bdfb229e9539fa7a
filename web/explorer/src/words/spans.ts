/** Writes ranges of lines: `12, 14–16`. */
export function spans(ranges: readonly (readonly [number, number])[]): string {
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

export function isOneLine(ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1];
}
