import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences under which code may be passed on with ours. Any other stops the build. */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1', 'PSF-2.0', 'Python-2.0']);

/** Build tools that leave a few lines of their own in what they build. */
const LEAVE_CODE = ['vite', 'rolldown'];

/**
 * Returns the licences of all packages that the built files may hold code of: the packages of the
 * lock that are not for the build alone. Packages with the same text share it.
 */
export async function licences(folder) {
  const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
  const byText = new Map();
  for (const [path, entry] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1);
    if (path === '' || entry.optional || (entry.dev && !LEAVE_CODE.includes(name))) {
      continue;
    }
    const licence = allowed(`${name} ${entry.version}`, entry.license);
    const text = await texts(join(folder, path));
    const key = `Licence: ${licence}\n\n${text || 'The package has no licence file of its own.'}\n`;
    byText.set(key, [...(byText.get(key) ?? []), `${name} ${entry.version}`]);
  }
  return [...byText]
    .map(([text, names]) => `${[...new Set(names)].sort().join('\n')}\n${text}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((entry) => `\n${'='.repeat(80)}\n${entry}`)
    .join('');
}

function allowed(name, licence) {
  const choices = (licence ?? '').replace(/[()]/g, '').split(' OR ');
  if (!choices.some((choice) => ALLOWED.has(choice))) {
    throw new Error(`${name} has the licence \`${licence}\`, which web/build/licences.mjs does not allow`);
  }
  return licence;
}

/** Reads all licence and notice files of a package, without what concerns its own tools. */
async function texts(folder) {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|notice|copying|third.?party)/i.test(name)).sort();
  const found = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return found
    .map((text) => text.replace(/\r\n/g, '\n').split('\n# Licenses of bundled dependencies')[0].trim())
    .join('\n\n');
}
