import type { SearchQuery } from '../../api/generated';
import { number } from '../../format/numbers';
import { legendOf } from '../../ontology/legend';
import { KindSign } from '../../parts/KindSign';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { Wanted } from './find';

interface Props {
  readonly of: SearchQuery['asOf']['all'];
  readonly wanted: Wanted;
}

/** The kinds of what is found, with counts; each narrows to itself. */
export function KindChips({ of, wanted }: Props) {
  const { words, ontology, locale } = useSite();
  const entries = legendOf(ontology.kinds)
    .map(({ kind, types }) => ({ kind, types, count: of.nodes.filter(({ type }) => types.includes(type.name)).length }))
    .filter(({ count }) => count > 0);
  if (entries.length < 2) {
    return null;
  }
  return (
    <ul className="chips" aria-label={words.search.narrow}>
      <li>
        <To page="search" params={{ q: wanted.q }} className="chip plain" aria-current={wanted.kind ? undefined : 'true'}>
          {words.search.allKinds} <b>{number(of.totalCount, locale)}</b>
        </To>
      </li>
      {entries.map(({ kind, types, count }) => (
        <li key={kind.name}>
          <To page="search" params={{ q: wanted.q, kind: kind.name }} className="chip" aria-current={wanted.kind === kind.name ? 'true' : undefined}>
            <KindSign type={types[0] ?? ''} size={17} />
            <Said className="capital">{kind.label}</Said> <b>{number(count, locale)}</b>
          </To>
        </li>
      ))}
    </ul>
  );
}
