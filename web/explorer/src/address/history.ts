// The address bar as something that components can follow. All of a router that tables need.
import { useSyncExternalStore } from 'react';

/** Told when we change the address ourselves; browsers tell only of Back and Forward. */
const CHANGED = 'govgraph:address';

/** Goes to a path on this server, as a new entry of the history or in place of the current one. */
export function go(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (href === here()) {
    return;
  }
  history[replace ? 'replaceState' : 'pushState'](null, '', href);
  dispatchEvent(new Event(CHANGED));
}

/** Returns the path and query of the address. */
export function usePlace(): string {
  return useSyncExternalStore(follow, here);
}

function here(): string {
  return location.pathname + location.search;
}

function follow(changed: () => void): () => void {
  addEventListener('popstate', changed);
  addEventListener(CHANGED, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(CHANGED, changed);
  };
}
