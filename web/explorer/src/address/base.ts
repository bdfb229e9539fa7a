/** The path under which the pages are served, with a slash at the end. */
export const BASE = new URL(document.baseURI).pathname.replace(/[^/]*$/, '');

/** Returns an address of the server, such as `graphql`, as a path from its root. */
export function fromBase(path: string): string {
  return BASE + path.replace(/^\//, '');
}
