import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold no sources, wherever they are. */
const LEFT_OUT = new Set(['node_modules', 'dist']);

/**
 * Returns a hash over the sources of a part: its folder and the shared build steps. It is the
 * SHA-256 of a list with one line a file, the file's own SHA-256, two spaces and its path below
 * web/, in the byte order of the paths: what `sha256sum` would print for them.
 */
export async function sourceHash(web, folder) {
  const files = [...(await walk(web, folder)), ...(await walk(web, 'build'))];
  // Paths are ASCII, so the order of their UTF-16 units is the order of their bytes.
  files.sort((a, b) => (a < b ? -1 : 1));
  const list = createHash('sha256');
  for (const path of files) {
    const hash = createHash('sha256').update(await readFile(join(web, path))).digest('hex');
    list.update(`${hash}  ${path}\n`);
  }
  return list.digest('hex');
}

/** Lists the files below a folder as paths from `web`. */
async function walk(web, folder) {
  const files = [];
  for (const entry of await readdir(join(web, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isFile()) {
      files.push(path);
    } else if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) {
      files.push(...(await walk(web, path)));
    }
  }
  return files;
}
