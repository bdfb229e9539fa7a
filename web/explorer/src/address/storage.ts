// The little that the browser remembers between visits. It may refuse; then nothing is remembered.

const KEYS = { language: 'govgraph.language', shortcuts: 'govgraph.shortcuts' } as const;

export function remembered(key: keyof typeof KEYS): string | null {
  try {
    return localStorage.getItem(KEYS[key]);
  } catch {
    return null;
  }
}

export function remember(key: keyof typeof KEYS, value: string): void {
  try {
    localStorage.setItem(KEYS[key], value);
  } catch {
    // A private window, or storage switched off: the page works without.
  }
}
