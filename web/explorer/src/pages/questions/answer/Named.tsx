import { EntityLink } from '../../../parts/Name';
import { Said } from '../../../parts/Said';
import type { JsonObject } from './json';
import { useLexicon } from './lexicon';

/** What an object is called; a link where it is an entity. */
export function Named({ of }: { readonly of: JsonObject }) {
  const { entities } = useLexicon();
  const id = typeof of.id === 'string' ? of.id : undefined;
  const known = id === undefined ? undefined : entities.get(id);
  const name = typeof of.name === 'string' ? of.name : undefined;
  const lang = typeof of.nameLang === 'string' ? of.nameLang : undefined;
  // An answer may be of another day or language than the page; its own name is the one to show.
  return known ? <EntityLink of={name === undefined ? known : { ...known, name, nameLang: lang ?? known.nameLang }} /> : <Said lang={lang}>{name ?? id}</Said>;
}
