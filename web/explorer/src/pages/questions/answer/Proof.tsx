import { Marks } from '../../../parts/Marks';
import { Said } from '../../../parts/Said';
import { To } from '../../../parts/To';
import { Validity } from '../../../parts/Validity';
import { useSite } from '../../../site/context';
import type { Item, Json, JsonObject } from './json';
import { isList, isObject, located } from './json';
import { useLexicon } from './lexicon';

/** When something holds and how sure it is. */
export function Judged({ of: { when, judged } }: { readonly of: Item }) {
  const text = (key: string) => (typeof judged[key] === 'string' ? judged[key] : null);
  return (
    <>
      {when && <Validity {...when} />}{' '}
      <Marks
        of={{
          holds: text('holds') === 'NO' ? 'NO' : text('holds') === 'POSSIBLY' ? 'POSSIBLY' : 'YES',
          basis: text('basis') === 'INFERRED' ? 'INFERRED' : 'STATED',
          because: text('because'),
          origin: text('origin') === 'TRANSLATION' ? 'TRANSLATION' : text('origin') === 'REGISTER' ? 'REGISTER' : 'SOURCE',
          rank: text('rank') === 'DEPRECATED' ? 'DEPRECATED' : 'NORMAL',
          note: text('note'),
        }}
      />
    </>
  );
}

/** Who says something, and where: each source once, with its places. */
export function Cited({ of }: { readonly of: readonly JsonObject[] }) {
  const { words } = useSite();
  const bySource = new Map<string, { source: JsonObject; places: string[] }>();
  for (const { source, locator, section, firstLine } of of) {
    const at = typeof locator === 'string' ? located(locator) : undefined;
    const said = isObject(source) ? source : at && { id: at.source };
    if (said) {
      const key = String(said.id ?? said.name);
      const known = bySource.get(key) ?? { source: said, places: [] };
      const lines = at ?? (typeof firstLine === 'number' ? { lines: [firstLine, firstLine] as const } : undefined);
      const place = [isObject(section) && textOf(section.title), lines ? words.entity.lines([lines.lines]) : textOf(locator)].filter(Boolean).join(', ');
      known.places.push(...(place === '' || known.places.includes(place) ? [] : [place]));
      bySource.set(key, known);
    }
  }
  return (
    <ul className="places">
      {[...bySource].map(([key, { source, places }]) => (
        <li key={key}>
          <SourceName of={source} />
          {places.length > 0 && ` · ${places.join('; ')}`}
        </li>
      ))}
    </ul>
  );
}

function SourceName({ of: { id, name } }: { readonly of: JsonObject }) {
  const { entities } = useLexicon();
  const known = typeof id === 'string' ? entities.get(id) : undefined;
  const text = textOf(name) ?? known?.name ?? textOf(id);
  return typeof id === 'string' ? (
    <To page="source" params={{ id }}>
      <Said>{text}</Said>
    </To>
  ) : (
    <Said>{text}</Said>
  );
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Says whether a value is a list of citations: of sources, or of places in them. */
export function isCitations(value: Json): value is readonly JsonObject[] {
  return isList(value) && value.length > 0 && value.every((one) => isObject(one) && (isObject(one.source) || (typeof one.locator === 'string' && located(one.locator) !== undefined)));
}
